import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalogue1763900000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE technology_groups (
        id text CONSTRAINT technology_groups_pk PRIMARY KEY,
        label_nl text NOT NULL,
        label_en text NOT NULL,
        position int NOT NULL
      );

      CREATE TABLE technologies (
        id text CONSTRAINT technologies_pk PRIMARY KEY,
        group_id text NOT NULL CONSTRAINT technologies_group_fk REFERENCES technology_groups (id),
        label_nl text NOT NULL,
        label_en text NOT NULL,
        synonyms_nl text[] NOT NULL,
        synonyms_en text[] NOT NULL
      );

      CREATE TABLE hubs (
        id text CONSTRAINT hubs_pk PRIMARY KEY,
        name text NOT NULL,
        name_en text NOT NULL,
        region text NOT NULL,
        website text,
        focus_nl text NOT NULL,
        focus_en text NOT NULL,
        focus_technologies text[] NOT NULL,
        provenance jsonb NOT NULL
      );

      -- A province belongs to one hub, or nobody would know who answers for a company there.
      CREATE TABLE hub_provinces (
        province text CONSTRAINT hub_provinces_pk PRIMARY KEY,
        hub_id text NOT NULL CONSTRAINT hub_provinces_hub_fk REFERENCES hubs (id)
      );

      CREATE TABLE hub_policies (
        hub_id text NOT NULL CONSTRAINT hub_policies_hub_fk REFERENCES hubs (id),
        valid_from timestamptz NOT NULL,
        curation text NOT NULL,
        threshold real NOT NULL,
        invitations_at_once int NOT NULL,
        response_working_days int NOT NULL,
        reminder_working_day int NOT NULL,
        rounds int NOT NULL,
        require_confirmation boolean NOT NULL,
        CONSTRAINT hub_policies_pk PRIMARY KEY (hub_id, valid_from),
        CONSTRAINT hub_policies_curation CHECK (curation IN ('manual', 'automatic')),
        CONSTRAINT hub_policies_ranges CHECK (
          threshold BETWEEN 0 AND 1 AND invitations_at_once BETWEEN 1 AND 3 AND response_working_days BETWEEN 1 AND 30
          AND reminder_working_day BETWEEN 1 AND response_working_days AND rounds BETWEEN 1 AND 20)
      );

      CREATE TABLE fieldlabs (
        id text CONSTRAINT fieldlabs_pk PRIMARY KEY,
        name text NOT NULL,
        hub_id text NOT NULL CONSTRAINT fieldlabs_hub_fk REFERENCES hubs (id),
        city text NOT NULL,
        province text NOT NULL,
        latitude double precision NOT NULL,
        longitude double precision NOT NULL,
        website text,
        organisation text NOT NULL,
        sectors text[] NOT NULL,
        technologies text[] NOT NULL,
        summary_nl text NOT NULL,
        summary_en text NOT NULL,
        status text NOT NULL,
        last_evidence_year int,
        confidence text NOT NULL,
        sources text[] NOT NULL,
        notes text,
        confirmed_at timestamptz,
        confirmed_by uuid,
        CONSTRAINT fieldlabs_status CHECK (status IN ('active', 'ended', 'unknown'))
      );
      CREATE INDEX fieldlabs_hub ON fieldlabs (hub_id, id);

      CREATE TABLE offers (
        id text CONSTRAINT offers_pk PRIMARY KEY,
        fieldlab_id text NOT NULL CONSTRAINT offers_fieldlab_fk REFERENCES fieldlabs (id),
        title_nl text NOT NULL,
        title_en text NOT NULL,
        description_nl text NOT NULL,
        description_en text NOT NULL,
        kind text NOT NULL,
        technologies text[] NOT NULL,
        trl_min int NOT NULL,
        trl_max int NOT NULL,
        equipment text[] NOT NULL,
        lead_time_weeks int,
        price_indication_eur int,
        basis text NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT offers_trl CHECK (trl_min BETWEEN 1 AND 9 AND trl_max BETWEEN trl_min AND 9)
      );
      CREATE INDEX offers_fieldlab ON offers (fieldlab_id, id);

      -- One row: the version grows with every change of anything that is ranked.
      CREATE TABLE catalogue_state (
        id int CONSTRAINT catalogue_state_pk PRIMARY KEY,
        version bigint NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT catalogue_state_single CHECK (id = 1)
      );
      INSERT INTO catalogue_state VALUES (1, 0, now());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE catalogue_state, offers, fieldlabs, hub_policies, hub_provinces, hubs, technologies, technology_groups;',
    );
  }
}
