import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChallengeWords1763900000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX challenge_versions_words ON challenge_versions
        USING gin (to_tsvector('simple', problem || ' ' || makes || ' ' || tried || ' ' || success));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX challenge_versions_words;');
  }
}
