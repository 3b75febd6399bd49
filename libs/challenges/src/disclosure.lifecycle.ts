import { alreadyShown } from './disclosure.errors.js';

/**
 * The rungs of the confidentiality ladder, lowest first.
 *
 * - `teaser`: technologies, kind of service, sector and province
 * - `brief`: also the problem in words that do not betray whose it is
 * - `full`: also every word as it was written, the company and its people
 */
export const DISCLOSURE_LEVELS = ['teaser', 'brief', 'full'] as const;
export type DisclosureLevel = (typeof DISCLOSURE_LEVELS)[number];

/** The rungs that a company can choose for who has not agreed; the highest is never given away beforehand. */
export const CHOSEN_LEVELS = ['teaser', 'brief'] as const;
export type ChosenLevel = (typeof CHOSEN_LEVELS)[number];

/** Whom a company decides about. Its own hub's brokers always read all. */
export const DISCLOSURE_AUDIENCES = ['fieldlabs', 'hubs'] as const;
export type DisclosureAudience = (typeof DISCLOSURE_AUDIENCES)[number];

/**
 * The level after a company's choice. It can always be opened further, and narrowed as long as nobody has been shown more.
 *
 * @param shown the most that anybody of this audience was shown; null when nobody was.
 * @throws DomainError `disclosure.already_shown` (409)
 */
export function chosenLevel(audience: DisclosureAudience, wanted: ChosenLevel, shown: ChosenLevel | null): ChosenLevel {
  if (shown === 'brief' && wanted === 'teaser') throw alreadyShown(audience);
  return wanted;
}
