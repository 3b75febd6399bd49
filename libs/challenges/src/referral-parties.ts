import type { Parties, PartyColumns } from '#libs/accounts';
import type { Referral } from './referral.entity.js';

/** Whose a referral is: of the hub that asks and of the hub that is asked. */
export function partiesOfReferral({ fromHubId, toHubId }: Referral): Parties {
  return { askingHubId: fromHubId, askedHubId: toHubId };
}

/** The same in a query over `referral`. */
export const REFERRAL_PARTIES: PartyColumns = { askingHubId: 'referral.fromHubId', askedHubId: 'referral.toHubId' };
