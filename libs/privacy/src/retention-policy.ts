import { CODE_LIFETIME_MINUTES } from '#libs/accounts';
import { CHANGES_KEPT_MS } from '#libs/database';

const DAY = 24 * 60 * 60 * 1_000;
const YEAR = 365 * DAY;

/** How long one kind of data stays, and what becomes of it then. */
export interface RetentionRule {
  /** What people call it. */
  kind: string;
  table: string;
  /** From when its time counts: a column, or SQL over one row. Null there: it stays. */
  since: string;
  keepMs: number;
  /** Which rows at all, as SQL. */
  where?: string;
  /** New values, as SQL, where the row itself stays for the counts; it is deleted without them. */
  replaced?: Readonly<Record<string, string>>;
  why: string;
}

const CLOSED_AT = '(SELECT closed_at FROM challenges WHERE challenges.id = challenge_id)';
/** When the challenge closed that a row belongs to by what followed from it. */
const closedAtOf = (table: 'introductions' | 'projects', column: string): string =>
  `(SELECT challenges.closed_at FROM ${table} one JOIN challenges ON challenges.id = one.challenge_id WHERE one.id = ${column})`;
const COUNTS_STAY = 'grants may be looked into for seven years; counts stay';

/**
 * Every kind of data that ends by itself, in the order in which they go. What is in no rule here stays until somebody erases it;
 * entries of the audit trail end after seven years, by a function of the database, since nobody else may touch them.
 */
export const RETENTION: readonly RetentionRule[] = [
  { kind: 'outbox rows', table: 'outbox', since: 'handled_at', keepMs: 7 * DAY, why: 'the work is done' },
  {
    kind: 'idempotency keys',
    table: 'idempotency_keys',
    since: 'created_at',
    keepMs: DAY,
    why: 'a request is repeated soon or never',
  },
  {
    kind: 'addresses without an account',
    table: 'sign_in_codes',
    since: 'created_at',
    keepMs: CODE_LIFETIME_MINUTES * 60_000,
    where: 'email IS NOT NULL',
    replaced: { email: 'NULL' },
    why: 'nobody can open an account with the code any more',
  },
  { kind: 'sign-in codes', table: 'sign_in_codes', since: 'created_at', keepMs: 7 * DAY, why: 'valid for a quarter of an hour' },
  {
    kind: 'sign-ins at providers',
    table: 'provider_sign_ins',
    since: 'created_at',
    keepMs: DAY,
    why: 'come back within minutes or never',
  },
  { kind: 'sessions', table: 'sessions', since: 'created_at', keepMs: 60 * DAY, why: 'at an end after 30 days at the latest' },
  {
    kind: 'api tokens',
    table: 'api_tokens',
    since: 'expires_at',
    keepMs: 90 * DAY,
    why: 'open nothing any more; the audit trail knows what they did',
  },
  { kind: 'changes', table: 'changes', since: 'created_at', keepMs: CHANGES_KEPT_MS, why: 'pages that were away read anew' },
  {
    kind: 'invitations to join',
    table: 'membership_invitations',
    since: 'expires_at',
    keepMs: 90 * DAY,
    why: 'accepted, or of somebody who never came',
  },
  {
    kind: 'requests to join',
    table: 'joining_requests',
    since: 'created_at',
    keepMs: 90 * DAY,
    // It rings until it is answered, or until who asked knows that it takes longer.
    where: `(answered_at IS NOT NULL OR rings_at IS NULL OR NOT EXISTS (SELECT 1 FROM companies company
            WHERE company.kvk_number = joining_requests.kvk_number AND company.created_at <= joining_requests.created_at))`,
    why: 'answered long ago, about a number that nobody has registered, or of somebody who was told that nobody answers',
  },
  { kind: 'embeddings', table: 'embeddings', since: 'used_at', keepMs: 90 * DAY, why: 'can be made again' },
  {
    kind: 'attempts at mails',
    table: 'delivery_attempts',
    since: 'started_at',
    keepMs: 2 * YEAR,
    why: 'nobody asks any more whether a mail arrived',
  },
  {
    kind: 'mails',
    table: 'deliveries',
    since: 'created_at',
    keepMs: 2 * YEAR,
    where:
      "status IN ('sent', 'failed') AND NOT EXISTS (SELECT 1 FROM delivery_attempts one WHERE one.delivery_id = deliveries.id)",
    why: 'nobody asks any more whether a mail arrived',
  },
  {
    kind: 'notifications',
    table: 'notifications',
    since: 'created_at',
    keepMs: 2 * YEAR,
    where: `NOT EXISTS (SELECT 1 FROM deliveries one WHERE one.notification_id = notifications.id)
            AND NOT EXISTS (SELECT 1 FROM held_messages one WHERE one.notification_id = notifications.id)`,
    why: 'the case itself says what happened',
  },
  {
    kind: 'words of closed challenges',
    table: 'challenge_versions',
    since: CLOSED_AT,
    keepMs: 7 * YEAR,
    where: "problem || makes || tried || success <> ''",
    replaced: { makes: "''", problem: "''", tried: "''", success: "''" },
    why: COUNTS_STAY,
  },
  {
    kind: 'notes on closed challenges',
    table: 'challenges',
    since: 'closed_at',
    keepMs: 7 * YEAR,
    where: '(question IS NOT NULL OR closing_note IS NOT NULL)',
    replaced: { question: 'NULL', closing_note: 'NULL' },
    why: COUNTS_STAY,
  },
  {
    kind: 'words of declines',
    table: 'invitations',
    since: CLOSED_AT,
    keepMs: 7 * YEAR,
    where: 'decline_line IS NOT NULL',
    replaced: { decline_line: 'NULL' },
    why: 'grants may be looked into for seven years; the reason codes stay',
  },
  {
    kind: 'words of disclosures',
    table: 'disclosures',
    since: CLOSED_AT,
    keepMs: 7 * YEAR,
    where: "(own_text IS NOT NULL OR words_to_hide <> '{}' OR known_words <> '{}')",
    replaced: { own_text: 'NULL', words_to_hide: "'{}'", known_words: "'{}'" },
    why: 'no text is left in which anything would have to stay hidden; what was shown to whom stays',
  },
  {
    kind: 'notes on referrals',
    table: 'referrals',
    since: CLOSED_AT,
    keepMs: 7 * YEAR,
    where: "note <> ''",
    replaced: { note: "''" },
    why: COUNTS_STAY,
  },
  {
    kind: 'notes on removals',
    table: 'curations',
    since: CLOSED_AT,
    keepMs: 7 * YEAR,
    where: "jsonb_path_exists(removed, '$[*].note ? (@ != null)')",
    replaced: {
      removed: `(SELECT jsonb_agg(removal || '{"note": null}' ORDER BY place)
                 FROM jsonb_array_elements(removed) WITH ORDINALITY AS one (removal, place))`,
    },
    why: 'grants may be looked into for seven years; the reason codes stay',
  },
  {
    kind: 'places of meetings',
    table: 'meetings',
    since: closedAtOf('introductions', 'introduction_id'),
    keepMs: 7 * YEAR,
    where: "place <> ''",
    replaced: { place: "''" },
    why: COUNTS_STAY,
  },
  {
    kind: 'notes on closed projects',
    table: 'projects',
    since: CLOSED_AT,
    keepMs: 7 * YEAR,
    where: 'closing_note IS NOT NULL',
    replaced: { closing_note: 'NULL' },
    why: COUNTS_STAY,
  },
  {
    kind: 'notes on project stages',
    table: 'project_stages',
    since: closedAtOf('projects', 'project_id'),
    keepMs: 7 * YEAR,
    where: 'note IS NOT NULL',
    replaced: { note: 'NULL' },
    why: COUNTS_STAY,
  },
  {
    kind: 'explanations of closed challenges',
    table: 'matches',
    since:
      '(SELECT run.completed_at FROM match_runs run JOIN challenges ON challenges.id = run.challenge_id AND challenges.closed_at IS NOT NULL WHERE run.id = match_run_id)',
    keepMs: 7 * YEAR,
    why: 'they repeat the words of the challenge; the ranking itself stays in the shortlist',
  },
];

/** How long the audit trail is kept, in ms. The database refuses to let any entry go sooner. */
export const AUDIT_KEEP_MS = 7 * YEAR + 2 * DAY;
