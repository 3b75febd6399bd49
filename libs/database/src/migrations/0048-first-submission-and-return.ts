import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft whose company moved changes its hub when it is submitted, and the hub that never knew of it hears nothing. When a broker first
 * asked back is kept with the challenge, since the message that told so ends sooner.
 */
export class FirstSubmissionAndReturn1763900000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tellChanges(' AND OLD.submitted_at IS NOT NULL'));
    await runner.query(`
      ALTER TABLE challenges ADD COLUMN first_returned_at timestamptz;
      -- Nothing happens to these challenges now: nobody is told, and the trail has the moment already.
      ALTER TABLE challenges DISABLE TRIGGER USER;
      UPDATE challenges SET first_returned_at = question.asked_at
      FROM (SELECT challenge_id, min(created_at) AS asked_at FROM notifications
            WHERE kind = 'challenge_returned' GROUP BY challenge_id) question
      WHERE question.challenge_id = challenges.id;
      ALTER TABLE challenges ENABLE TRIGGER USER;
      DROP INDEX notifications_returned;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX notifications_returned ON notifications (challenge_id) WHERE kind = 'challenge_returned';
      ALTER TABLE challenges DROP COLUMN first_returned_at;
    `);
    await runner.query(tellChanges(''));
  }
}

/** @param isTold what must be true besides, for the hub that a challenge leaves to be told so. */
function tellChanges(isTold: string): string {
  return `
  CREATE OR REPLACE FUNCTION tell_changes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    CASE TG_TABLE_NAME
      WHEN 'notifications' THEN
        PERFORM record_change('user', NEW.user_id::text, 'notification', NEW.id::text);
      WHEN 'challenges' THEN
        PERFORM record_challenge_change(NEW.id, true);
        IF TG_OP = 'UPDATE' AND OLD.hub_id <> NEW.hub_id${isTold} THEN
          PERFORM record_change('hub', OLD.hub_id, 'challenge', NEW.id::text);
        END IF;
      WHEN 'match_runs' THEN PERFORM record_challenge_change(NEW.challenge_id, false);
      WHEN 'curations' THEN PERFORM record_challenge_change(NEW.challenge_id, false);
      WHEN 'releases' THEN PERFORM record_challenge_change(NEW.challenge_id, true);
      WHEN 'invitations' THEN
        PERFORM record_change('fieldlab', NEW.fieldlab_id, 'invitation', NEW.id::text);
        PERFORM record_challenge_change(NEW.challenge_id, true);
      WHEN 'referrals' THEN
        PERFORM record_change('hub', NEW.from_hub_id, 'referral', NEW.id::text);
        PERFORM record_change('hub', NEW.to_hub_id, 'referral', NEW.id::text);
      WHEN 'introductions' THEN
        PERFORM record_shared_change(NEW.company_id, NEW.fieldlab_id, NEW.challenge_id, 'introduction', NEW.id);
      WHEN 'meetings' THEN
        PERFORM record_shared_change(company_id, fieldlab_id, challenge_id, 'introduction', id)
        FROM introductions WHERE id = NEW.introduction_id;
      WHEN 'projects' THEN
        PERFORM record_shared_change(NEW.company_id, NEW.fieldlab_id, NEW.challenge_id, 'project', NEW.id);
      WHEN 'project_stages' THEN
        PERFORM record_shared_change(company_id, fieldlab_id, challenge_id, 'project', id)
        FROM projects WHERE id = NEW.project_id;
      WHEN 'capacities' THEN
        PERFORM record_change('fieldlab', NEW.fieldlab_id, 'capacity', NEW.fieldlab_id);
        PERFORM record_change('hub', '', 'capacity', NEW.fieldlab_id);
      WHEN 'memberships' THEN
        PERFORM record_change('user', coalesce(NEW.user_id, OLD.user_id)::text, 'membership', coalesce(NEW.id, OLD.id)::text);
      WHEN 'sessions' THEN
        IF TG_OP = 'DELETE' OR NEW.revoked_at IS NOT NULL THEN
          PERFORM record_change('session', OLD.id::text, 'session', OLD.id::text);
        END IF;
    END CASE;
    RETURN NULL;
  END $$;
  `;
}
