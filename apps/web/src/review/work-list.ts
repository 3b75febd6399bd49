import type { ListedChallenge } from '../api/challenges.js';
import type { Referral } from '../api/review.js';
import { turnOf, type Turn } from '../challenges/turn.js';
import { folded, holdsWords } from '../language/folded.js';
import { WORK_STATES, type WorkFilter, type WorkState } from './work-filter.js';

/** Whose turn it is, as a broker sees it: another hub may have to answer too. */
export type WorkTurn = Omit<Turn, 'who' | 'fieldlabName'> & {
  who: Turn['who'] | 'hub';
  /** The fieldlab or the hub. */
  name: string | null;
};

/** A row of the work list. */
export interface WorkItem {
  /** The challenge that the row leads to, or the referral. */
  page: 'review' | 'referral';
  id: string;
  state: WorkState;
  reference: string;
  /** The hub of the reader’s that it is about. */
  hubName: string;
  problem: string;
  turn: WorkTurn;
  /** ISO instant from which it has waited, or at which it ended. */
  since: string;
  outcome: ListedChallenge['outcome'];
  /** All that can be searched, folded. */
  text: string;
}

/** What the list is made of. */
export interface Work {
  challenges: readonly ListedChallenge[];
  referrals: readonly Referral[];
  /** Hubs of the reader’s. */
  hubIds: readonly string[];
  /** Name of a hub in the language of the page. */
  hubName: (id: string) => string;
}

/** Everything that the reader’s hubs look after or are asked, what needs a person first and then by time. */
export function workList(work: Work): WorkItem[] {
  const { challenges, referrals, hubIds } = work;
  const own = challenges.filter(({ hubId }) => hubIds.includes(hubId));
  const ownIds = new Set(own.map(({ id }) => id));
  const asked = referrals.filter(({ status, toHubId }) => status === 'open' && hubIds.includes(toHubId));
  const handedOver = referrals.filter(
    ({ status, fromHubId, challengeId }) => status === 'accepted' && hubIds.includes(fromHubId) && !ownIds.has(challengeId),
  );
  const items = [
    ...own.map((challenge) => ofChallenge(challenge, work)),
    ...asked.map((referral) => ofReferral(referral, 'asked', work)),
    ...handedOver.map((referral) => ofReferral(referral, 'closed', work)),
  ];
  return items.sort(byNeed);
}

/** The rows that are chosen by words and state. */
export function chosen(items: readonly WorkItem[], { state, words = '' }: WorkFilter): WorkItem[] {
  return items.filter((item) => (!state || item.state === state) && holdsWords(item.text, words));
}

function ofChallenge(challenge: ListedChallenge, { referrals, hubName }: Work): WorkItem {
  const { id, reference, status, problem, makes, hubId, submittedAt, updatedAt, closedAt, outcome } = challenge;
  const own = referrals.filter(({ challengeId, fromHubId }) => challengeId === id && fromHubId === hubId);
  const open = own.find((referral) => referral.status === 'open');
  const state = stateOf(challenge, own);
  const turn = turnOf(challenge, challenge.openInvitation);
  const name = turn.fieldlabName;
  return {
    page: 'review',
    id,
    state,
    reference,
    hubName: hubName(hubId),
    problem,
    turn: open ? { who: 'hub', until: open.respondBy, name: hubName(open.toHubId) } : { who: turn.who, until: turn.until, name },
    since: status === 'closed' ? (closedAt ?? updatedAt) : state === 'review' ? (submittedAt ?? updatedAt) : updatedAt,
    outcome,
    text: folded([reference, problem, makes, hubName(hubId), name ?? ''].join(' ')),
  };
}

function ofReferral(referral: Referral, state: 'asked' | 'closed', { hubName }: Work): WorkItem {
  const { id, reference, fromHubId, toHubId, respondBy, referredAt, endedAt, challenge, progress, note } = referral;
  const isAsked = state === 'asked';
  const [mine, other] = isAsked ? [toHubId, fromHubId] : [fromHubId, toHubId];
  return {
    page: 'referral',
    id,
    state,
    reference,
    hubName: hubName(mine),
    problem: challenge?.content?.problem ?? note,
    turn: isAsked ? { who: 'broker', until: respondBy, name: null } : { who: 'hub', until: null, name: hubName(other) },
    since: isAsked ? referredAt : (endedAt ?? referredAt),
    outcome: progress?.outcome ?? null,
    text: folded(
      [reference, note, challenge?.content?.problem ?? '', challenge?.content?.makes ?? '', hubName(mine), hubName(other)].join(
        ' ',
      ),
    ),
  };
}

/** @param own referrals of the challenge by its hub */
function stateOf({ status, askedInVain }: ListedChallenge, own: readonly Referral[]): WorkState {
  switch (status) {
    case 'submitted':
    case 'in_review':
      if (own.some((referral) => referral.status === 'open')) return 'referred';
      return askedInVain > 0 || isUnanswered(own) ? 'alarm' : 'review';
    case 'draft':
      return 'company';
    case 'inviting':
      return 'inviting';
    case 'introduced':
    case 'in_project':
      return 'running';
    case 'closed':
      return 'closed';
    default:
      return status satisfies never;
  }
}

/** Whether the hub that was asked last let the time pass. */
function isUnanswered(referrals: readonly Referral[]): boolean {
  const [newest] = [...referrals].sort((a, b) => Date.parse(b.referredAt) - Date.parse(a.referredAt));
  return newest?.status === 'expired';
}

/** By state; then what has a deadline before what has none; then the earliest, but of what is over the latest. */
function byNeed(a: WorkItem, b: WorkItem): number {
  const states = WORK_STATES.indexOf(a.state) - WORK_STATES.indexOf(b.state);
  if (states !== 0) return states;
  if (a.state === 'closed') return Date.parse(b.since) - Date.parse(a.since);
  const [until, other] = [dueAt(a), dueAt(b)];
  return until === other ? Date.parse(a.since) - Date.parse(b.since) : until - other;
}

/** In ms; what has no deadline comes last. Never infinite, so that two of them can be subtracted. */
function dueAt({ turn: { until } }: WorkItem): number {
  return until === null ? Number.MAX_SAFE_INTEGER : Date.parse(until);
}
