import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditReads1763900000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX audit_entries_reads ON audit_entries (actor_id, subject_id, at) WHERE kind = 'read';");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entries_reads;');
  }
}
