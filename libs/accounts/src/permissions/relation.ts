import type { OrganisationKind } from '../membership.entity.js';

/**
 * Whose an object is: the ids by which relations to it are told. What is absent relates to nobody, so an object withholds itself
 * from a side by leaving that side out, as a draft does with its hub.
 */
export interface Parties {
  /** The person that it is about or belongs to. */
  userId?: string | null;
  companyId?: string | null;
  fieldlabId?: string | null;
  /** The hub that looks after it: of a challenge, the one of its region or the one that took it over. */
  hubId?: string | null;
  /** Of a referral: the hub that asks another to take a challenge over, and the one that is asked. */
  askingHubId?: string | null;
  askedHubId?: string | null;
  programmeId?: string | null;
}

export const PARTIES = [
  'userId',
  'companyId',
  'fieldlabId',
  'hubId',
  'askingHubId',
  'askedHubId',
  'programmeId',
] as const satisfies readonly (keyof Parties)[];
export type Party = (typeof PARTIES)[number];

/** How somebody stands to an object: by belonging to one of its parties, or `any`, by no more than what they are. */
export const RELATIONS = {
  own: { party: 'userId', of: 'person' },
  own_company: { party: 'companyId', of: 'company' },
  own_lab: { party: 'fieldlabId', of: 'fieldlab' },
  own_hub: { party: 'hubId', of: 'hub' },
  asking_hub: { party: 'askingHubId', of: 'hub' },
  own_programme: { party: 'programmeId', of: 'programme' },
  asked_hub: { party: 'askedHubId', of: 'hub' },
} as const satisfies Record<string, { party: Party; of: OrganisationKind | 'person' }>;

export type Relation = keyof typeof RELATIONS | 'any';
