import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Disclosures1763900000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disclosures (
        challenge_id uuid CONSTRAINT disclosures_pk PRIMARY KEY CONSTRAINT disclosures_challenge_fk REFERENCES challenges (id),
        to_fieldlabs text NOT NULL,
        to_hubs text NOT NULL,
        words_to_hide text[] NOT NULL,
        own_text text,
        known_words text[] NOT NULL,
        shown_to_fieldlabs text,
        shown_to_hubs text,
        CONSTRAINT disclosures_levels CHECK (to_fieldlabs IN ('teaser', 'brief') AND to_hubs IN ('teaser', 'brief')),
        CONSTRAINT disclosures_shown CHECK (shown_to_fieldlabs IN ('teaser', 'brief') AND shown_to_hubs IN ('teaser', 'brief'))
      );

      -- Whoever was asked before had read the problem already.
      INSERT INTO disclosures
      SELECT id, 'brief', 'brief', '{}', NULL, '{}',
             CASE WHEN EXISTS (SELECT FROM invitations WHERE challenge_id = challenges.id) THEN 'brief' END,
             CASE WHEN EXISTS (SELECT FROM referrals WHERE challenge_id = challenges.id) THEN 'brief' END
      FROM challenges;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE disclosures;');
  }
}
