import { AccountsRepository, type Actor, type MembershipRole, type Organisation } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import type { Services } from './services.js';

export function organisation(
  kind: Organisation['kind'],
  id: string,
  parties: (id: string) => Organisation['parties'],
): Organisation {
  return { kind, id, nameNl: `Naam van ${id}`, nameEn: `Name of ${id}`, parties: parties(id) };
}

/** People with an account, and what they are in which organisation. */
export class People {
  constructor(private readonly services: Services) {}

  /** A person with an account who belongs to the organisation as this; or to none. */
  async person(name: string, where?: Organisation, role: MembershipRole = 'member'): Promise<Actor> {
    const work = this.services.get(UnitOfWork).read;
    const user = await this.accounts.ensureUser(work, { email: `${name}@example.nl`, name, language: 'nl' });
    const membership = { userId: user.id, organisationKind: where?.kind ?? 'company', organisationId: where?.id ?? '', role };
    if (where) await this.accounts.ensureMembership(work, membership);
    return this.again(user.id);
  }

  /** The same person as the next request finds them. */
  async again(userId: string, sessionId = ''): Promise<Actor> {
    const actor = await this.accounts.actor(this.services.get(UnitOfWork).read, userId, sessionId);
    if (!actor) throw new Error(`There is no user ${userId}.`);
    return actor;
  }

  async rolesIn({ kind, id }: Organisation): Promise<Record<string, string>> {
    const rows = await this.services.sql<{ name: string; role: string }>(
      `SELECT name, role FROM memberships JOIN users ON users.id = user_id WHERE organisation_kind = $1 AND organisation_id = $2`,
      [kind, id],
    );
    return Object.fromEntries(rows.map(({ name, role }) => [name, role]));
  }

  private get accounts(): AccountsRepository {
    return this.services.get(AccountsRepository);
  }
}
