import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTrigger } from './audit-trigger.js';

/** People ask to be let into a company whose KVK number somebody else has registered. */
export class JoiningRequests1763900000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE joining_requests (
        id uuid CONSTRAINT joining_requests_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT joining_requests_user_fk REFERENCES users (id),
        kvk_number text NOT NULL,
        created_at timestamptz NOT NULL,
        respond_by timestamptz NOT NULL,
        rings_at timestamptz,
        told_helpers boolean NOT NULL,
        escalated_at timestamptz,
        answer text,
        answered_by uuid CONSTRAINT joining_requests_answerer_fk REFERENCES users (id),
        answered_at timestamptz,
        CONSTRAINT joining_requests_kvk_format CHECK (kvk_number ~ '^[0-9]{8}$'),
        CONSTRAINT joining_requests_answer CHECK (answer IN ('let_in', 'decline')),
        CONSTRAINT joining_requests_answered_whole CHECK (num_nulls(answer, answered_by, answered_at) IN (0, 3)),
        CONSTRAINT joining_requests_not_by_oneself CHECK (answered_by <> user_id)
      );
      CREATE UNIQUE INDEX joining_requests_open_once ON joining_requests (user_id, kvk_number) WHERE answered_at IS NULL;
      CREATE INDEX joining_requests_number ON joining_requests (kvk_number, created_at);
      CREATE INDEX joining_requests_asked ON joining_requests (created_at);
      CREATE INDEX joining_requests_ringing ON joining_requests (rings_at) WHERE answered_at IS NULL;
      ALTER TABLE membership_invitations ADD COLUMN for_want_of_keeper boolean NOT NULL DEFAULT false;
      CREATE INDEX membership_invitations_open_email ON membership_invitations (email)
        WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
      ${auditTrigger({ table: 'joining_requests', noun: 'joining_request', key: ['id'], told: ['user_id', 'answer'], when: 'INSERT OR UPDATE' })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE joining_requests;
      DROP INDEX membership_invitations_open_email;
      ALTER TABLE membership_invitations DROP COLUMN for_want_of_keeper;
    `);
  }
}
