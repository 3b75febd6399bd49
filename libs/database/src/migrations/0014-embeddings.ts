import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Embeddings1763900000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE embeddings (
        model text NOT NULL,
        content_hash bytea NOT NULL,
        vector real[] NOT NULL,
        used_at timestamptz NOT NULL,
        CONSTRAINT embeddings_pk PRIMARY KEY (model, content_hash)
      );
      CREATE INDEX embeddings_used ON embeddings (used_at);
      ALTER TABLE match_runs ADD COLUMN similarity text NOT NULL DEFAULT 'off', ADD COLUMN similarity_model text;
      ALTER TABLE match_runs ALTER COLUMN similarity DROP DEFAULT;
      ALTER TABLE match_runs ADD CONSTRAINT match_runs_similarity CHECK (similarity IN ('off', 'used', 'failed'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match_runs DROP COLUMN similarity, DROP COLUMN similarity_model; DROP TABLE embeddings;');
  }
}
