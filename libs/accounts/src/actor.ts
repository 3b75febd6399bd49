import type { Language } from '#libs/taxonomy';
import type { MembershipRole, OrganisationKind } from './membership.entity.js';

/** What a person is in one organisation. */
export type Belonging = Readonly<{ organisationKind: OrganisationKind; organisationId: string; role: MembershipRole }>;

/** Who does something: a signed-in person with memberships. Services decide by it what exists for this person. */
export class Actor {
  constructor(
    readonly userId: string,
    readonly sessionId: string,
    readonly name: string,
    readonly email: string,
    readonly language: Language,
    /** Those in force: all, or the one of the organisation that the person chose to act for. */
    readonly memberships: readonly Belonging[],
    readonly allMemberships: readonly Belonging[] = memberships,
  ) {}

  /** Ids of the organisations of one kind that this person belongs to. */
  organisations(kind: OrganisationKind): string[] {
    return this.memberships
      .filter((membership) => membership.organisationKind === kind)
      .map((membership) => membership.organisationId);
  }

  belongsTo(kind: OrganisationKind, organisationId: string): boolean {
    return this.organisations(kind).includes(organisationId);
  }

  isBrokerOf(hubId: string): boolean {
    return this.belongsTo('hub', hubId);
  }
}

/** Who is told something, with what a message needs. */
export interface Recipient {
  userId: string;
  name: string;
  email: string;
  language: Language;
}
