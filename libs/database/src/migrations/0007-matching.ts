import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching1763900000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_runs (
        id uuid CONSTRAINT match_runs_pk PRIMARY KEY,
        challenge_id uuid NOT NULL CONSTRAINT match_runs_challenge_fk REFERENCES challenges (id),
        challenge_version int NOT NULL,
        trigger text NOT NULL,
        catalogue_version bigint NOT NULL,
        configuration_version text NOT NULL,
        languages text[] NOT NULL,
        exclusions jsonb NOT NULL,
        ranking_ms real NOT NULL,
        completed_at timestamptz NOT NULL
      );
      CREATE INDEX match_runs_challenge ON match_runs (challenge_id, id);

      CREATE TABLE matches (
        match_run_id uuid NOT NULL CONSTRAINT matches_run_fk REFERENCES match_runs (id),
        fieldlab_id text NOT NULL CONSTRAINT matches_fieldlab_fk REFERENCES fieldlabs (id),
        offer_id text CONSTRAINT matches_offer_fk REFERENCES offers (id),
        rank int NOT NULL,
        score real NOT NULL,
        fit real NOT NULL,
        acceptance real NOT NULL,
        unconfirmed boolean NOT NULL,
        explanation jsonb NOT NULL,
        CONSTRAINT matches_pk PRIMARY KEY (match_run_id, fieldlab_id),
        CONSTRAINT matches_rank_unique UNIQUE (match_run_id, rank)
      );

      CREATE TABLE curations (
        challenge_id uuid NOT NULL CONSTRAINT curations_challenge_fk REFERENCES challenges (id),
        revision int NOT NULL,
        pinned text[] NOT NULL,
        removed jsonb NOT NULL,
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        CONSTRAINT curations_pk PRIMARY KEY (challenge_id, revision)
      );

      CREATE TABLE releases (
        id uuid CONSTRAINT releases_pk PRIMARY KEY,
        challenge_id uuid NOT NULL CONSTRAINT releases_challenge_fk REFERENCES challenges (id),
        challenge_version int NOT NULL,
        match_run_id uuid NOT NULL CONSTRAINT releases_run_fk REFERENCES match_runs (id),
        released_by uuid,
        released_at timestamptz NOT NULL
      );
      CREATE INDEX releases_challenge ON releases (challenge_id, id);

      CREATE TABLE shortlist_entries (
        release_id uuid NOT NULL CONSTRAINT shortlist_entries_release_fk REFERENCES releases (id),
        position int NOT NULL,
        fieldlab_id text NOT NULL CONSTRAINT shortlist_entries_fieldlab_fk REFERENCES fieldlabs (id),
        CONSTRAINT shortlist_entries_pk PRIMARY KEY (release_id, position),
        CONSTRAINT shortlist_entries_once UNIQUE (release_id, fieldlab_id),
        CONSTRAINT shortlist_entries_position CHECK (position BETWEEN 1 AND 3)
      );

      CREATE TABLE invitations (
        id uuid CONSTRAINT invitations_pk PRIMARY KEY,
        challenge_id uuid NOT NULL CONSTRAINT invitations_challenge_fk REFERENCES challenges (id),
        challenge_version int NOT NULL,
        release_id uuid NOT NULL CONSTRAINT invitations_release_fk REFERENCES releases (id),
        fieldlab_id text NOT NULL CONSTRAINT invitations_fieldlab_fk REFERENCES fieldlabs (id),
        round int NOT NULL,
        status text NOT NULL,
        invited_at timestamptz NOT NULL,
        respond_by timestamptz NOT NULL,
        answered_at timestamptz,
        answered_by uuid,
        decline_reason text,
        decline_line text,
        CONSTRAINT invitations_once UNIQUE (challenge_id, fieldlab_id),
        CONSTRAINT invitations_status CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn', 'expired')),
        CONSTRAINT invitations_decline CHECK ((status = 'declined') = (decline_reason IS NOT NULL)),
        CONSTRAINT invitations_decline_reason CHECK (decline_reason IN
          ('full', 'not_our_technology', 'too_early', 'too_small', 'too_large', 'region', 'conflict_of_interest', 'other'))
      );
      -- Whatever goes wrong above, one challenge is never accepted twice.
      CREATE UNIQUE INDEX invitations_accepted_once ON invitations (challenge_id) WHERE status = 'accepted';
      CREATE INDEX invitations_fieldlab ON invitations (fieldlab_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitations, shortlist_entries, releases, curations, matches, match_runs;');
  }
}
