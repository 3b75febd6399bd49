import type { MigrationInterface, QueryRunner } from 'typeorm';

const WATCHED = [
  'notifications',
  'challenges',
  'match_runs',
  'curations',
  'releases',
  'invitations',
  'referrals',
  'introductions',
  'meetings',
  'projects',
  'project_stages',
  'capacities',
  'memberships',
  'sessions',
];

export class Changes1763900000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE change_number;
      CREATE TABLE changes (
        number bigint CONSTRAINT changes_pk PRIMARY KEY,
        transaction_id bigint NOT NULL,
        audience_kind text NOT NULL,
        audience_id text NOT NULL,
        topic text NOT NULL,
        subject_id text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT changes_once UNIQUE (transaction_id, audience_kind, audience_id, topic, subject_id),
        CONSTRAINT changes_audience CHECK (audience_kind IN ('user', 'session', 'company', 'fieldlab', 'hub'))
      );
      CREATE INDEX changes_order ON changes (transaction_id, number);
      CREATE INDEX changes_created ON changes (created_at);

      CREATE FUNCTION announce_changes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('fieldmatch_changes', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER changes_announce AFTER INSERT ON changes FOR EACH STATEMENT EXECUTE FUNCTION announce_changes();

      -- Once for each transaction: what changes three times in it is told once.
      CREATE FUNCTION record_change(kind text, audience text, about text, subject text) RETURNS void LANGUAGE sql AS $$
        INSERT INTO changes (number, transaction_id, audience_kind, audience_id, topic, subject_id, created_at)
        SELECT nextval('change_number'), pg_current_xact_id()::text::bigint, kind, audience, about, subject, now()
        WHERE audience IS NOT NULL
        ON CONFLICT DO NOTHING
      $$;

      -- A challenge that was never submitted is its company's alone.
      CREATE FUNCTION record_challenge_change(challenge uuid, for_company boolean) RETURNS void LANGUAGE sql AS $$
        SELECT record_change('company', company_id::text, 'challenge', id::text) FROM challenges WHERE id = challenge AND for_company;
        SELECT record_change('hub', hub_id, 'challenge', id::text) FROM challenges WHERE id = challenge AND submitted_at IS NOT NULL;
      $$;

      CREATE FUNCTION record_shared_change(company uuid, fieldlab text, challenge uuid, about text, subject uuid)
      RETURNS void LANGUAGE sql AS $$
        SELECT record_change('company', company::text, about, subject::text);
        SELECT record_change('fieldlab', fieldlab, about, subject::text);
        SELECT record_change('hub', hub_id, about, subject::text) FROM challenges WHERE id = challenge;
      $$;

      CREATE FUNCTION tell_changes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        CASE TG_TABLE_NAME
          WHEN 'notifications' THEN
            PERFORM record_change('user', NEW.user_id::text, 'notification', NEW.id::text);
          WHEN 'challenges' THEN
            PERFORM record_challenge_change(NEW.id, true);
            IF TG_OP = 'UPDATE' AND OLD.hub_id <> NEW.hub_id THEN
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
    `);
    for (const table of WATCHED) await runner.query(triggerFor(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of WATCHED) await runner.query(`DROP TRIGGER ${table}_told ON ${table};`);
    await runner.query(`
      DROP FUNCTION tell_changes, record_shared_change, record_challenge_change, record_change;
      DROP TABLE changes;
      DROP FUNCTION announce_changes;
      DROP SEQUENCE change_number;
    `);
  }
}

/** Of sessions and memberships their end matters too; a session that begins or is seen again changes nothing for anybody. */
function triggerFor(table: string): string {
  const events =
    table === 'sessions' ? 'UPDATE OF revoked_at OR DELETE' : `INSERT OR UPDATE${table === 'memberships' ? ' OR DELETE' : ''}`;
  return `CREATE TRIGGER ${table}_told AFTER ${events} ON ${table} FOR EACH ROW EXECUTE FUNCTION tell_changes();`;
}
