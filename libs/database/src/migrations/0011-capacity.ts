import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Capacity1763900000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE capacities (
        fieldlab_id text CONSTRAINT capacities_pk PRIMARY KEY CONSTRAINT capacities_fieldlab_fk REFERENCES fieldlabs (id),
        slots_per_quarter jsonb,
        full_until date,
        full_since timestamptz,
        revision int NOT NULL,
        confirmed_at timestamptz NOT NULL,
        confirmed_by uuid,
        CONSTRAINT capacities_full_since CHECK ((full_until IS NULL) = (full_since IS NULL))
      );

      CREATE TABLE capacity_slots (
        fieldlab_id text NOT NULL CONSTRAINT capacity_slots_capacity_fk REFERENCES capacities (fieldlab_id),
        quarter text NOT NULL,
        number int NOT NULL,
        service_kind text,
        reserved_for uuid,
        used_at timestamptz,
        CONSTRAINT capacity_slots_pk PRIMARY KEY (fieldlab_id, quarter, number),
        CONSTRAINT capacity_slots_reserved_once UNIQUE (reserved_for),
        CONSTRAINT capacity_slots_used CHECK (used_at IS NULL OR reserved_for IS NOT NULL)
      );

      -- One going through the open challenges at a time.
      CREATE TABLE rerankings (
        id uuid CONSTRAINT rerankings_pk PRIMARY KEY,
        catalogue_version bigint NOT NULL,
        capacity_revision bigint NOT NULL,
        total int NOT NULL,
        done int NOT NULL,
        changed int NOT NULL,
        failed int NOT NULL,
        last_challenge_id uuid,
        claimed_until timestamptz,
        started_at timestamptz NOT NULL,
        completed_at timestamptz,
        CONSTRAINT rerankings_counts CHECK (changed + failed <= done)
      );
      CREATE UNIQUE INDEX rerankings_one_open ON rerankings ((completed_at IS NULL)) WHERE completed_at IS NULL;

      -- Releases until now were either in the order of the ranking or in one that a person chose; nobody wrote down which.
      ALTER TABLE releases ADD COLUMN follows_ranking boolean NOT NULL DEFAULT false;
      ALTER TABLE releases ALTER COLUMN follows_ranking DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE releases DROP COLUMN follows_ranking; DROP TABLE rerankings, capacity_slots, capacities;');
  }
}
