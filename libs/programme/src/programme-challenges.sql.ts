import type { ProgrammeChoice, ProgrammeStep } from './programme-filter.js';

/**
 * Every challenge with the moments that matter, one row each, by whom it may be counted. All figures and all lists read these rows,
 * so that a number and the list behind it cannot disagree. No text and no name is read.
 *
 * The first answer of a person is the first of: a question back, a shortlist that a broker released, an answer of a fieldlab, another
 * hub that took over, a broker who closed it.
 */
const CHALLENGES = `
  SELECT challenge.id, challenge.number, challenge.company_id, challenge.hub_id, company.province, challenge.status, challenge.outcome,
    challenge.created_at, challenge.submitted_at, run.ranked_at, release.released_at, introduction.introduced_at,
    project.started_at, project.closed_at AS finished_at, project.outcome AS project_outcome, challenge.closed_at,
    coalesce(newest.technologies, '{}') AS technologies,
    least(challenge.first_returned_at, release.by_hand_at, invitation.answered_at, referral.accepted_at,
      CASE WHEN challenge.outcome = 'no_match' THEN challenge.closed_at END) AS answered_at,
    (coalesce(challenge.submitted_at, challenge.created_at) AT TIME ZONE 'Europe/Amsterdam')::date AS day
  FROM challenges challenge
  JOIN companies company ON company.id = challenge.company_id
  LEFT JOIN (SELECT challenge_id, min(completed_at) AS ranked_at FROM match_runs GROUP BY challenge_id) run
    ON run.challenge_id = challenge.id
  LEFT JOIN (SELECT DISTINCT ON (challenge_id) challenge_id, technologies FROM match_runs ORDER BY challenge_id, id DESC) newest
    ON newest.challenge_id = challenge.id
  LEFT JOIN (SELECT challenge_id, min(released_at) AS released_at,
      min(released_at) FILTER (WHERE released_by IS NOT NULL) AS by_hand_at FROM releases GROUP BY challenge_id) release
    ON release.challenge_id = challenge.id
  LEFT JOIN (SELECT challenge_id, min(answered_at) AS answered_at FROM invitations GROUP BY challenge_id) invitation
    ON invitation.challenge_id = challenge.id
  LEFT JOIN (SELECT challenge_id, min(ended_at) AS accepted_at FROM referrals WHERE status = 'accepted' GROUP BY challenge_id) referral
    ON referral.challenge_id = challenge.id
  LEFT JOIN introductions introduction ON introduction.challenge_id = challenge.id
  LEFT JOIN projects project ON project.challenge_id = challenge.id`;

/** What a challenge must show to have reached a step. */
export const REACHED: Record<ProgrammeStep, string> = {
  drafted: 'true',
  submitted: 'submitted_at IS NOT NULL',
  ranked: 'ranked_at IS NOT NULL',
  released: 'released_at IS NOT NULL',
  introduced: 'introduced_at IS NOT NULL',
  started: 'started_at IS NOT NULL',
  completed: "outcome = 'completed'",
};

export const ANSWERED = 'submitted_at IS NOT NULL AND answered_at IS NOT NULL';
export const WAITING = "submitted_at IS NOT NULL AND answered_at IS NULL AND status <> 'closed'";

/** The rows that a choice leaves, as a common table expression `counted`, with its parameters. */
export function counted(choice: ProgrammeChoice): { cte: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bound = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = [
    choice.hubId && `hub_id = ${bound(choice.hubId)}`,
    choice.from && `day >= ${bound(choice.from)}::date`,
    choice.until && `day <= ${bound(choice.until)}::date`,
    choice.reached && REACHED[choice.reached],
    choice.status && `status = ${bound(choice.status)}`,
    choice.outcome && `outcome = ${bound(choice.outcome)}`,
    choice.province && `province = ${bound(choice.province)}`,
    choice.technologyId && `${bound(choice.technologyId)} = ANY(technologies)`,
    choice.answer && (choice.answer === 'answered' ? ANSWERED : WAITING),
    choice.fieldlabId && invited(bound, choice.fieldlabId, choice.invitation),
  ].filter((condition) => condition !== undefined && condition !== '');
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return { cte: `counted AS (SELECT * FROM (${CHALLENGES}) every_challenge ${where})`, parameters };
}

function invited(bound: (value: unknown) => string, fieldlabId: string, status: string | undefined): string {
  const ofStatus = status ? ` AND invited.status = ${bound(status)}` : '';
  return `EXISTS (SELECT FROM invitations invited
    WHERE invited.challenge_id = every_challenge.id AND invited.fieldlab_id = ${bound(fieldlabId)}${ofStatus})`;
}
