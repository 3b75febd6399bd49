/** What becomes of the rows when a person has their data erased. */
export type Erasure =
  | 'deleted'
  /** New values, as SQL. */
  | { replaced: Readonly<Record<string, string>>; where?: string }
  /** They stay, and why: nothing but an id leads to the person, and that id leads nowhere any more. */
  | { kept: string };

/** How a table holds data of a person. */
export interface PersonalTable {
  /** Which rows are a person's: SQL, with the person's id as `$1`. */
  whose: string;
  exported: readonly string[];
  /** Columns that the export leaves out, and why. */
  withheld?: Readonly<Record<string, string>>;
  /** Columns that the export gives of some rows only, and null of the others: of those for which this SQL holds. */
  partly?: { exported: readonly string[]; where: string };
  /** Rows of which the export says no more than how many agree in these values, each as SQL; where there would be too many of them. */
  counted?: { where: string; by: Readonly<Record<string, string>> };
  erasure: Erasure;
}

/** Names of columns, written one after the other. */
const columns = (names: string): string[] => names.trim().split(/\s+/);

const PART_OF_A_CASE = 'part of a case that others answer for too';
const OWN_ADDRESS = 'SELECT email FROM users WHERE id = $1';
const OWN_DELIVERIES = 'SELECT id FROM deliveries WHERE notification_id IN (SELECT id FROM notifications WHERE user_id = $1)';
const OWN_COMPANIES = `SELECT organisation_id::uuid FROM memberships WHERE user_id = $1 AND organisation_kind = 'company'`;

/**
 * Every table that holds data of people, in the order in which they are erased. A test holds it to the database: a table or a
 * column that is neither here nor in {@link NOT_PERSONAL} fails it.
 */
export const PERSONAL_DATA: Readonly<Record<string, PersonalTable>> = {
  companies: {
    whose: `id IN (${OWN_COMPANIES})`,
    exported: columns(`
      id kvk_number name sbi_version sbi_code staff_size street postcode city province website created_at
      updated_at`),
    // A company of one may be a person: where it can be found goes with the last who belonged to it. Its counts stay.
    erasure: {
      replaced: { street: 'NULL', postcode: 'NULL', website: 'NULL' },
      where: `NOT EXISTS (SELECT 1 FROM memberships other WHERE other.organisation_kind = 'company'
                AND other.organisation_id = companies.id::text AND other.user_id <> $1)`,
    },
  },
  delivery_attempts: {
    whose: `delivery_id IN (${OWN_DELIVERIES})`,
    exported: ['delivery_id', 'number', 'started_at', 'ended_at', 'outcome', 'answer'],
    erasure: { replaced: { answer: 'NULL' } },
  },
  deliveries: {
    whose: 'notification_id IN (SELECT id FROM notifications WHERE user_id = $1)',
    exported: columns(`
      id notification_id channel to_address to_name language status message_id attempts claimed_at sent_at
      last_error reported_at created_at`),
    // What has not left yet never leaves, and no broker is alarmed about it.
    erasure: {
      replaced: {
        to_address: "'erased@erased.invalid'",
        to_name: "''",
        last_error: 'NULL',
        status: "CASE WHEN status = 'sent' THEN 'sent' ELSE 'failed' END",
        reported_at: "CASE WHEN status = 'sent' THEN reported_at ELSE coalesce(reported_at, now()) END",
      },
    },
  },
  held_messages: {
    whose: 'user_id = $1',
    exported: ['notification_id', 'user_id', 'to_address', 'to_name', 'language', 'due_at', 'is_bundled'],
    erasure: 'deleted',
  },
  notifications: {
    whose: 'user_id = $1',
    exported: ['id', 'user_id', 'kind', 'params', 'challenge_id', 'created_at', 'read_at'],
    erasure: { kept: PART_OF_A_CASE },
  },
  message_preferences: { whose: 'user_id = $1', exported: ['user_id', 'kind', 'way'], erasure: 'deleted' },
  quiet_people: { whose: 'user_id = $1', exported: ['user_id'], erasure: 'deleted' },
  sign_in_codes: {
    // By the address too: somebody may have asked twice before there was an account, and used one of the two.
    whose: `(user_id = $1 OR email = (${OWN_ADDRESS}))`,
    exported: ['id', 'user_id', 'email', 'language', 'created_at', 'tries', 'used_at'],
    withheld: {
      address_hash: 'a checksum of the address',
      browser_hash: 'tells the browser that asked',
      network_hash: 'a checksum of the network that it was asked from',
    },
    erasure: 'deleted',
  },
  api_tokens: {
    whose: 'user_id = $1',
    exported: columns('id user_id hub_id name scopes created_at expires_at last_used_at revoked_at'),
    withheld: { token_hash: 'opens the interface' },
    erasure: 'deleted',
  },
  identities: {
    whose: 'user_id = $1',
    exported: ['id', 'user_id', 'issuer', 'subject', 'created_at', 'last_used_at'],
    erasure: 'deleted',
  },
  provider_sign_ins: {
    whose: 'user_id = $1',
    exported: ['id', 'provider_id', 'user_id', 'created_at', 'used_at'],
    withheld: { state_hash: 'guards a sign-in under way', browser_hash: 'tells the browser that asked' },
    erasure: 'deleted',
  },
  company_proofs: {
    whose: 'user_id = $1',
    exported: ['user_id', 'kvk_number', 'issuer', 'proven_at'],
    erasure: 'deleted',
  },
  joining_requests: {
    whose: 'user_id = $1',
    exported: [
      'id',
      'user_id',
      'kvk_number',
      'created_at',
      'respond_by',
      'rings_at',
      'told_helpers',
      'escalated_at',
      'answer',
      'answered_at',
    ],
    withheld: { answered_by: 'the id of somebody else' },
    erasure: 'deleted',
  },
  acting_organisations: {
    whose: 'session_id IN (SELECT id FROM sessions WHERE user_id = $1)',
    exported: ['session_id', 'organisation_kind', 'organisation_id'],
    erasure: 'deleted',
  },
  membership_invitations: {
    whose: `(email = (${OWN_ADDRESS}) OR invited_by = $1)`,
    exported: columns(`
      id organisation_kind organisation_id organisation_name email role for_want_of_keeper answers_request language invited_by created_at expires_at
      accepted_at withdrawn_at`),
    erasure: {
      replaced: {
        email: `CASE WHEN email = (${OWN_ADDRESS}) THEN 'erased-' || id || '@erased.invalid' ELSE email END`,
        withdrawn_at: 'CASE WHEN accepted_at IS NULL THEN coalesce(withdrawn_at, now()) END',
      },
      // Nobody is taken in any more on the word of who is gone, but the answer to a request was the hub's.
      where: `(email = (${OWN_ADDRESS}) OR accepted_at IS NULL AND withdrawn_at IS NULL AND NOT answers_request)`,
    },
  },
  sessions: {
    whose: 'user_id = $1',
    exported: ['id', 'user_id', 'user_agent', 'created_at', 'renewed_at', 'confirmed_at', 'last_seen_at', 'revoked_at'],
    withheld: { token_hash: 'opens the session', previous_token_hash: 'opened the session' },
    erasure: 'deleted',
  },
  idempotency_keys: {
    whose: 'actor = $1::text',
    exported: ['actor', 'key', 'status', 'created_at'],
    withheld: {
      request_hash: 'a checksum',
      creation_id: 'the id of something that is exported itself',
      body: 'an answer, kept for a day, that repeats what is exported itself',
    },
    erasure: 'deleted',
  },
  challenges: {
    whose: 'created_by = $1',
    exported: columns(`
      id number company_id hub_id status version outcome created_by created_at
      updated_at submitted_at first_returned_at closed_at rings_at ring_count`),
    withheld: { question: 'words of the hub', closing_note: 'words of whoever closed it' },
    // Who has left the company is told nothing of what became of it since.
    partly: {
      exported: columns('hub_id status version outcome updated_at submitted_at first_returned_at closed_at rings_at ring_count'),
      where: `company_id IN (${OWN_COMPANIES})`,
    },
    erasure: { kept: PART_OF_A_CASE },
  },
  challenge_versions: {
    whose: 'created_by = $1',
    exported: columns('challenge_id version makes problem tried success deadline budget service_kind created_by created_at'),
    erasure: { kept: PART_OF_A_CASE },
  },
  company_size_tests: {
    whose: 'tested_by = $1',
    exported: columns('id company_id answers size outcome tested_by tested_at'),
    erasure: { kept: 'says what the company answered, for its right to aid' },
  },
  curations: {
    whose: 'decided_by = $1',
    exported: ['challenge_id', 'revision', 'pinned', 'removed', 'decided_by', 'decided_at'],
    erasure: { kept: PART_OF_A_CASE },
  },
  releases: {
    whose: 'released_by = $1',
    exported: ['id', 'challenge_id', 'challenge_version', 'match_run_id', 'released_by', 'released_at', 'follows_ranking'],
    erasure: { kept: PART_OF_A_CASE },
  },
  invitations: {
    whose: 'answered_by = $1',
    exported: columns(`
      id challenge_id challenge_version release_id fieldlab_id round status invited_at respond_by
      answered_at answered_by decline_reason decline_line remind_at reminded_at`),
    erasure: { kept: PART_OF_A_CASE },
  },
  referrals: {
    whose: '(referred_by = $1 OR ended_by = $1)',
    exported: columns(`
      id challenge_id from_hub_id to_hub_id status referred_by referred_at respond_by remind_at
      reminded_at ended_at ended_by refusal_reason`),
    // The hub that was asked must not read here what the ladder hides from it there.
    withheld: { note: 'about the company, whose name it may hold' },
    erasure: { kept: PART_OF_A_CASE },
  },
  project_stages: {
    whose: 'entered_by = $1',
    exported: ['project_id', 'stage', 'note', 'entered_by', 'entered_at'],
    erasure: { kept: PART_OF_A_CASE },
  },
  fieldlabs: {
    whose: '(confirmed_by = $1 OR edited_by = $1)',
    exported: ['id', 'name', 'confirmed_at', 'confirmed_by', 'edited_at', 'edited_by'],
    withheld: restOfFieldlab(),
    erasure: { kept: 'says that somebody wrote or confirmed the entry, and when' },
  },
  offers: {
    whose: 'edited_by = $1',
    exported: ['id', 'fieldlab_id', 'title_nl', 'title_en', 'edited_at', 'edited_by'],
    withheld: restOfOffer(),
    erasure: { kept: 'says that somebody wrote the offer, and when' },
  },
  queue_pauses: {
    whose: 'paused_by = $1',
    exported: ['queue', 'paused_by', 'paused_at'],
    erasure: { replaced: { paused_by: 'NULL' } },
  },
  capacities: {
    whose: 'confirmed_by = $1',
    exported: ['fieldlab_id', 'slots_per_quarter', 'full_until', 'full_since', 'revision', 'confirmed_at', 'confirmed_by'],
    erasure: { kept: 'says that somebody confirmed the room, and when' },
  },
  consents: {
    whose: '(given_by = $1 OR withdrawn_by = $1)',
    exported: ['id', 'company_id', 'purpose', 'text_version', 'given_by', 'given_at', 'withdrawn_by', 'withdrawn_at'],
    erasure: { kept: 'proves what a company agreed to' },
  },
  support_views: {
    whose: '(user_id = $1 OR administrator_id = $1)',
    exported: ['id', 'administrator_id', 'user_id', 'reason', 'started_at', 'expires_at', 'ended_at'],
    withheld: { session_id: 'the session of an administrator' },
    erasure: { replaced: { reason: "''" }, where: 'user_id = $1' },
  },
  audit_entries: {
    whose: '(actor_id = $1 OR person_id = $1)',
    exported: columns(`
      id at act_id operation actor_kind actor_id viewed_as origin kind subject_kind subject_id
      challenge_id person_id changed facts`),
    // Where others were is nobody else's business; where a stranger was who tried to sign in is.
    partly: { exported: ['origin'], where: `(actor_id = $1 OR actor_kind = 'unknown')` },
    // Whoever reads all day leaves hundreds of thousands of these; the list of what one did gives them one by one.
    counted: {
      where: `(kind = 'read' AND actor_id = $1 AND viewed_as IS NULL)`,
      by: {
        day: `(at AT TIME ZONE 'Europe/Amsterdam')::date::text`,
        kind: 'kind',
        subject_kind: 'subject_kind',
        subject_id: 'subject_id',
      },
    },
    erasure: { kept: 'nobody may change it, or it would prove nothing; it holds ids and codes only' },
  },
  memberships: {
    whose: 'user_id = $1',
    exported: ['id', 'user_id', 'organisation_kind', 'organisation_id', 'role', 'created_at'],
    erasure: 'deleted',
  },
  users: {
    whose: 'id = $1',
    exported: ['id', 'email', 'name', 'language', 'created_at', 'erased_at'],
    erasure: { replaced: { email: "'erased-' || id || '@erased.invalid'", name: "''", erased_at: 'now()' } },
  },
};

/** Tables without data of people, and why. */
export const NOT_PERSONAL: Readonly<Record<string, string>> = {
  migrations: 'the state of the schema',
  outbox: 'ids of work to do, for a week',
  changes: 'ids of what changed and for whom, for as long as a page may be away',
  catalogue_state: 'a counter and a checksum',
  technology_groups: 'taxonomy',
  technologies: 'taxonomy',
  hubs: 'organisations, from public sources',
  hub_provinces: 'which hub answers for a province',
  hub_policies: 'rules of a hub',
  match_runs: 'a ranking',
  matches: 'a ranking',
  shortlist_entries: 'which fieldlabs were released',
  introductions: 'which company met which fieldlab',
  disclosures: 'what a company discloses; names in it stand in its own words and stay hidden for as long as these are kept',
  meetings: 'moments and places of two organisations',
  projects: 'work of two organisations',
  capacity_slots: 'room of a fieldlab',
  capacity_questions: 'that a fieldlab was asked',
  rerankings: 'progress of a job',
  embeddings: 'numbers made of texts, under a checksum',
};

/** The entry of the catalogue is the fieldlab's; of the person it says only that they confirmed it. */
function restOfFieldlab(): Record<string, string> {
  const others = columns(`
      hub_id city province latitude longitude website organisation sectors technologies summary_nl
      summary_en status last_evidence_year confidence sources notes results_owner`);
  return Object.fromEntries(others.map((column) => [column, 'about the fieldlab, and public']));
}

function restOfOffer(): Record<string, string> {
  const others = columns(`
    description_nl description_en kind technologies trl_min trl_max equipment lead_time_weeks
    price_indication_eur basis withdrawn_at appeared_with appeared_at`);
  return Object.fromEntries(others.map((column) => [column, 'about the offer, and public']));
}
