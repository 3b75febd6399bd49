// Brings the database of DATABASE_URL up to date and ends: the step before api and worker in a container.
import { prepareDatabase } from './prepare-database.js';

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL is missing.');
const { demoSignIns } = await prepareDatabase(DATABASE_URL, (line) => process.stdout.write(`${line}\n`));
for (const { who, email } of demoSignIns) process.stdout.write(`demo sign-in: ${who}, ${email}\n`);
