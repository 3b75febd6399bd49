/** What becomes of a request: the person is invited into the company, or not. */
export const JOINING_ANSWERS = ['let_in', 'decline'] as const;
export type JoiningAnswer = (typeof JOINING_ANSWERS)[number];

/** As what somebody is let in. */
export type JoiningRole = 'owner' | 'member';

/**
 * Within how many working days somebody answers; then the administrators are told too. As many later they are told again, and so is
 * who asked.
 */
export const JOINING_WORKING_DAYS = 2;

/** How many requests somebody can make a day. Whoever made a mistake needs two. */
export const MOST_REQUESTS_A_DAY = 3;

/** How many requests about one number are told to people each day; the others stand in the list, which they look at then. */
export const MOST_TOLD_A_DAY = 5;

/** How many requests the helpers of one hub are told each day, whatever the numbers. */
export const MOST_TOLD_A_HUB_A_DAY = 20;

/**
 * As what somebody is let in: never as owner while there is one, or while somebody is invited to be, so that no word to a broker takes
 * a company over. A company that everybody has left gets somebody who answers for it.
 */
export function roleOnJoining(owners: number, invited: number): JoiningRole {
  return owners + invited === 0 ? 'owner' : 'member';
}

/** Whether the helpers are told of one more, after those that they were told of within a day about the number and in the hub. */
export function mayTellHelpers(told: { about: number; inHub: number }): boolean {
  return told.about < MOST_TOLD_A_DAY && told.inHub < MOST_TOLD_A_HUB_A_DAY;
}

/** The mailbox of an address: what stands after a plus leads to the same person. */
export function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/\+[^@]*@/, '@');
}
