/** Every queue. The name is stable: jobs that wait in it survive a deployment. */
export const QUEUE_NAMES = ['matching', 'reranking', 'mail'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** What asked for a match run. */
export type MatchRunTrigger = 'submitted' | 'edited' | 'broker' | 'handed_over' | 'declined' | 'catalogue';

/**
 * What each job carries: ids and the payload's own version, never texts or secrets. A handler that meets a version it does not
 * know fails the job, which keeps it for the release that does.
 */
export interface JobPayloads {
  'make-match-run': { version: 1; matchRunId: string; challengeId: string; challengeVersion: number; trigger: MatchRunTrigger };
  /** The open challenges whose ids come after `after`, up to `until`: a slice of a re-ranking. */
  'rank-slice-again': { version: 1; rerankingId: string; after: string | null; until: string };
  'deliver-mail': { version: 1; deliveryId: string };
  'send-sign-in-code': { version: 1; signInCodeId: string };
  'send-membership-invitation': { version: 1; membershipInvitationId: string };
}
export type JobName = keyof JobPayloads;

/** The queue that each job travels through. */
export const QUEUE_OF: Record<JobName, QueueName> = {
  'make-match-run': 'matching',
  'rank-slice-again': 'reranking',
  'deliver-mail': 'mail',
  'send-sign-in-code': 'mail',
  'send-membership-invitation': 'mail',
};

/** A job in the form that the outbox takes. */
export function job<Name extends JobName>(
  name: Name,
  payload: JobPayloads[Name],
): { queue: QueueName; job: Name; payload: JobPayloads[Name] } {
  return { queue: QUEUE_OF[name], job: name, payload };
}
