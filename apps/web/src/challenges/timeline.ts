import type { Challenge, Introduction, Release, ShortlistEntry } from '../api/challenges.js';

/** Something that happened, happens now or is still to come. */
export type Step =
  | { kind: 'drafted' | 'submitted' | 'released' | 'introduced' | 'closed'; at: string | null; state: 'done' | 'now' | 'coming' }
  | { kind: 'reviewed' | 'project'; at: null; state: 'done' | 'now' | 'coming' }
  | { kind: 'invitation'; at: string | null; state: 'done' | 'now'; entry: ShortlistEntry };

const ORDER: readonly Challenge['status'][] = [
  'draft',
  'submitted',
  'in_review',
  'inviting',
  'introduced',
  'in_project',
  'closed',
];

/** The life of a challenge from its draft on, in the order in which things happen. */
export function timelineOf(challenge: Challenge, releases: readonly Release[], introduction: Introduction | undefined): Step[] {
  const { status, createdAt, submittedAt, closedAt } = challenge;
  const state = (during: Challenge['status']) => stateAt(status, during);
  const first = releases.at(-1);
  const isOver = status === 'closed';
  const steps: Step[] = [
    { kind: 'drafted', at: createdAt, state: state('draft') },
    { kind: 'submitted', at: submittedAt, state: state('submitted') },
    { kind: 'reviewed', at: null, state: state('in_review') },
    { kind: 'released', at: first?.releasedAt ?? null, state: first ? 'done' : 'coming' },
    ...releases.toReversed().flatMap(({ shortlist }) => shortlist.flatMap(invitationOf)),
    { kind: 'introduced', at: introduction?.introducedAt ?? null, state: introduction ? 'done' : 'coming' },
    { kind: 'project', at: null, state: state('in_project') },
    { kind: 'closed', at: closedAt, state: isOver ? 'done' : 'coming' },
  ];
  // What a challenge that is over never came to is not told.
  return isOver ? steps.filter((step) => step.state !== 'coming' && wasReached(step, challenge, releases, introduction)) : steps;
}

function invitationOf(entry: ShortlistEntry): Step[] {
  const { invitationStatus, respondBy, answer } = entry;
  if (invitationStatus === null) return [];
  const isOpen = invitationStatus === 'open';
  return [
    { kind: 'invitation', at: isOpen ? respondBy : (answer?.answeredAt ?? respondBy), state: isOpen ? 'now' : 'done', entry },
  ];
}

function stateAt(status: Challenge['status'], during: Challenge['status']): 'done' | 'now' | 'coming' {
  const ahead = ORDER.indexOf(status) - ORDER.indexOf(during);
  if (ahead === 0) return 'now';
  return ahead < 0 ? 'coming' : 'done';
}

function wasReached(
  step: Step,
  { submittedAt, outcome }: Challenge,
  releases: readonly Release[],
  introduction: Introduction | undefined,
): boolean {
  switch (step.kind) {
    case 'submitted':
      return submittedAt !== null;
    case 'reviewed':
      return releases.length > 0;
    case 'introduced':
      return introduction !== undefined;
    case 'project':
      return outcome === 'completed';
    default:
      return true;
  }
}
