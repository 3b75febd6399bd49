// `npm run administrator -- anna@programma.nl "Anna Jansen"`: makes the first administrator, who invites everybody else, in the
// database at DATABASE_URL or in that of the running local stack.
import { AccountsRepository, PROGRAMME_ID } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { withPreparation } from './preparation.js';
import { findRunningStack } from './running-stack.js';

const USAGE = 'Say who it is: npm run administrator -- anna@programma.nl "Anna Jansen"';
const PROGRAMME = { organisationKind: 'programme', organisationId: PROGRAMME_ID } as const;

/** @returns exit code: 0 when the person is an administrator now, 1 when nothing was changed */
async function main([email = '', name = '', ...more]: readonly string[]): Promise<number> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || name.trim() === '' || more.length > 0) return refuse(USAGE);
  const databaseUrl = process.env['DATABASE_URL'] ?? findRunningStack(process.env)?.databaseUrl;
  if (!databaseUrl) return refuse('Set DATABASE_URL, or start the local stack with npm start in another terminal.');
  const role = await withPreparation(databaseUrl, (services) => {
    const accounts = services.get(AccountsRepository);
    return services.get(UnitOfWork).run(async (work) => {
      const { id: userId } = await accounts.ensureUser(work, { email, name: name.trim(), language: 'nl' });
      await accounts.ensureMembership(work, { userId, ...PROGRAMME, role: 'administrator' });
      const people = await accounts.membershipsIn(work, PROGRAMME.organisationKind, PROGRAMME.organisationId);
      return people.find((person) => person.userId === userId)?.role;
    });
  });
  if (role !== 'administrator')
    return refuse(`${email} belongs to the programme already, as ${role}: an administrator can change that on its page.`);
  process.stdout.write(`${email} is an administrator, and signs in with that address.\n`);
  return 0;
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
