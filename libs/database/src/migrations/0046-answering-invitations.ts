import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which invitations to join answer a request to be let in: they outlast the right of who sent them. */
export class AnsweringInvitations1763900000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE membership_invitations ADD COLUMN answers_request boolean NOT NULL DEFAULT false;

      UPDATE membership_invitations SET answers_request = true
      WHERE accepted_at IS NULL AND withdrawn_at IS NULL AND organisation_kind = 'company' AND EXISTS (
        SELECT FROM joining_requests request
        JOIN users asker ON asker.id = request.user_id
        JOIN companies company ON company.kvk_number = request.kvk_number
        WHERE request.answer = 'let_in' AND request.answered_by = invited_by AND request.created_at <= membership_invitations.created_at
          AND asker.email = membership_invitations.email AND company.id::text = organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE membership_invitations DROP COLUMN answers_request');
  }
}
