import type { OrganisationKind } from '../membership.entity.js';
import type { Parties } from '../permissions/relation.js';

/** An organisation as its people see it; what it is in its own domain matters no more than whose it is. */
export interface Organisation {
  kind: OrganisationKind;
  id: string;
  nameNl: string;
  nameEn: string;
  parties: Parties;
}
