/** Why a fieldlab declines. `full` says something about capacity; the others teach the ranker. */
export const DECLINE_REASONS = [
  'full',
  'not_our_technology',
  'too_early',
  'too_small',
  'too_large',
  'region',
  'conflict_of_interest',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
