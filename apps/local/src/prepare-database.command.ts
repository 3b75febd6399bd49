// Brings the database of DATABASE_URL up to date and ends: the step before api and worker in a container. With DATABASE_OWNER_URL
// the schema belongs to that role, and the role of DATABASE_URL gets no more than the services need.
import { prepareDatabase } from './prepare-database.js';

const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL is missing.');
const { demoSignIns } = await prepareDatabase(
  DATABASE_OWNER_URL || DATABASE_URL,
  (line) => process.stdout.write(`${line}\n`),
  DATABASE_URL,
);
for (const { who, email } of demoSignIns) process.stdout.write(`demo sign-in: ${who}, ${email}\n`);
