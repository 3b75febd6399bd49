import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Referrals1763900000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE referrals (
        id uuid CONSTRAINT referrals_pk PRIMARY KEY,
        challenge_id uuid NOT NULL CONSTRAINT referrals_challenge_fk REFERENCES challenges (id),
        from_hub_id text NOT NULL CONSTRAINT referrals_from_hub_fk REFERENCES hubs (id),
        to_hub_id text NOT NULL CONSTRAINT referrals_to_hub_fk REFERENCES hubs (id),
        status text NOT NULL,
        note text NOT NULL,
        referred_by uuid NOT NULL,
        referred_at timestamptz NOT NULL,
        respond_by timestamptz NOT NULL,
        remind_at timestamptz NOT NULL,
        reminded_at timestamptz,
        ended_at timestamptz,
        ended_by uuid,
        refusal_reason text,
        CONSTRAINT referrals_status CHECK (status IN ('open', 'accepted', 'refused', 'taken_back', 'expired')),
        CONSTRAINT referrals_ended CHECK ((status = 'open') = (ended_at IS NULL)),
        CONSTRAINT referrals_refusal CHECK ((status = 'refused') = (refusal_reason IS NOT NULL)),
        CONSTRAINT referrals_hubs CHECK (from_hub_id <> to_hub_id)
      );
      CREATE UNIQUE INDEX referrals_open_once ON referrals (challenge_id) WHERE status = 'open';
      CREATE INDEX referrals_due ON referrals (respond_by) WHERE status = 'open';
      CREATE INDEX referrals_reminders_due ON referrals (remind_at) WHERE status = 'open' AND reminded_at IS NULL;
      CREATE INDEX referrals_sent ON referrals (from_hub_id, id);
      CREATE INDEX referrals_received ON referrals (to_hub_id, id);
      CREATE INDEX referrals_challenge ON referrals (challenge_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE referrals;');
  }
}
