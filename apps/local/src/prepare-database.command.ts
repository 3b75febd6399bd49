// `npm run prepare-database`, the step before api and worker: brings the database of DATABASE_URL up to date and ends. With
// DATABASE_OWNER_URL the schema belongs to that role, and the role of DATABASE_URL gets no more than the services need. With --demo
// it makes accounts to try everything with.
import { prepareDatabase, prepareDemoDatabase } from './prepare-database.js';

/** @returns exit code: 0 when the database is ready, 1 when it was not touched */
async function main(options: readonly string[]): Promise<number> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (!DATABASE_URL) return refuse('Set DATABASE_URL to the database that api and worker use.');
  if (options.some((option) => option !== '--demo')) return refuse('The only option is --demo.');
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const ownerUrl = DATABASE_OWNER_URL || DATABASE_URL;
  if (options.length === 0) {
    await prepareDatabase(ownerUrl, say, DATABASE_URL);
    return 0;
  }
  const { demoSignIns } = await prepareDemoDatabase(ownerUrl, say, DATABASE_URL);
  for (const { who, email } of demoSignIns) say(`demo sign-in: ${who}, ${email}`);
  return 0;
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
