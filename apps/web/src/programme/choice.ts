import type {
  ChallengeOutcome,
  ChallengeStatus,
  ProgrammeAnswer,
  ProgrammeChoice,
  ProgrammeFilter,
  ProgrammeInvitation,
  ProgrammeStep,
} from '../api/programme.js';
import { PROVINCES } from '../catalogue/taxonomy.js';

/** In order; the compiler sees to it that none is missing or made up. */
export const STEPS = keysOf<ProgrammeStep>({
  drafted: true,
  submitted: true,
  ranked: true,
  released: true,
  introduced: true,
  started: true,
  completed: true,
});
export const STATUSES = keysOf<ChallengeStatus>({
  draft: true,
  submitted: true,
  in_review: true,
  inviting: true,
  introduced: true,
  in_project: true,
  closed: true,
});
export const OUTCOMES = keysOf<ChallengeOutcome>({
  completed: true,
  no_match: true,
  referred: true,
  withdrawn: true,
  expired: true,
});
const ANSWERS = keysOf<ProgrammeAnswer>({ answered: true, waiting: true });
const INVITATIONS = keysOf<ProgrammeInvitation>({ open: true, accepted: true, declined: true, expired: true, withdrawn: true });

function keysOf<Key extends string>(keys: Record<Key, true>): readonly Key[] {
  return Object.keys(keys) as Key[];
}

type Search = Record<string, unknown>;

/** The filter that an address names; what it misspells counts as not chosen. */
export function filterOf({ hubId, from, until }: Search): ProgrammeFilter {
  return {
    ...(isSlug(hubId) && { hubId }),
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
  };
}

/** The choice behind a figure, as an address names it. */
export function choiceOf(search: Search): ProgrammeChoice {
  const reached = STEPS.find((one) => one === search['reached']);
  const status = STATUSES.find((one) => one === search['status']);
  const outcome = OUTCOMES.find((one) => one === search['outcome']);
  const province = PROVINCES.find((one) => one === search['province']);
  const answer = ANSWERS.find((one) => one === search['answer']);
  const invitation = INVITATIONS.find((one) => one === search['invitation']);
  const { technologyId, fieldlabId } = search;
  return {
    ...filterOf(search),
    ...(reached && { reached }),
    ...(status && { status }),
    ...(outcome && { outcome }),
    ...(province && { province }),
    ...(answer && { answer }),
    ...(isSlug(technologyId) && { technologyId }),
    ...(isSlug(fieldlabId) && { fieldlabId }),
    ...(isSlug(fieldlabId) && invitation && { invitation }),
  };
}

function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}

/** Whether it is a day, `YYYY-MM-DD`, that a challenge can be from. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900-01-01') return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
