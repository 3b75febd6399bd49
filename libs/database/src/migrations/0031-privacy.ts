import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTrigger } from './audit-trigger.js';

export class Privacy1763900000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users ADD COLUMN erased_at timestamptz;

      CREATE TABLE consents (
        id uuid CONSTRAINT consents_pk PRIMARY KEY,
        company_id uuid NOT NULL CONSTRAINT consents_company_fk REFERENCES companies (id),
        purpose text NOT NULL,
        text_version int NOT NULL,
        given_by uuid NOT NULL,
        given_at timestamptz NOT NULL,
        withdrawn_by uuid,
        withdrawn_at timestamptz,
        CONSTRAINT consents_purpose CHECK (purpose IN ('programme_partners')),
        CONSTRAINT consents_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      );
      CREATE UNIQUE INDEX consents_standing_once ON consents (company_id, purpose) WHERE withdrawn_at IS NULL;

      CREATE TABLE support_views (
        id uuid CONSTRAINT support_views_pk PRIMARY KEY,
        session_id uuid NOT NULL,
        administrator_id uuid NOT NULL,
        user_id uuid NOT NULL,
        reason text NOT NULL,
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT support_views_other CHECK (administrator_id <> user_id)
      );
      CREATE UNIQUE INDEX support_views_open_once ON support_views (session_id) WHERE ended_at IS NULL;
      CREATE INDEX support_views_user ON support_views (user_id, id);

      ${auditTrigger({
        table: 'consents',
        noun: 'consent',
        key: ['id'],
        told: ['company_id', 'purpose', 'text_version', 'withdrawn_at'],
      })}
      ${auditTrigger({ table: 'support_views', noun: 'support_view', key: ['id'], told: ['expires_at', 'ended_at'] })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE support_views, consents; ALTER TABLE users DROP COLUMN erased_at;');
  }
}
