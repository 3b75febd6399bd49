import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Work } from '#libs/database';
import { CatalogueState } from './catalogue-state.entity.js';
import { TechnologyGroupRow, TechnologyRow } from './technology.entity.js';

/** Any two-word key of ours would do; it only has to be the same for all importers. */
const IMPORT_LOCK = 'fieldmatch catalogue import';

/** The catalogue as a whole: its version, its technologies, and the writing of many rows. */
@Injectable()
export class CatalogueRepository {
  async version(work: Work): Promise<number> {
    return (await this.state(work)).version;
  }

  async state(work: Work): Promise<CatalogueState> {
    return work.findOneByOrFail(CatalogueState, { id: 1 });
  }

  /** To be called in every transaction that changes anything that is ranked. */
  async grow(work: Work, at: Date): Promise<void> {
    await work.query('UPDATE catalogue_state SET version = version + 1, changed_at = $1', [at]);
  }

  async setShippedDigest(work: Work, shippedDigest: string): Promise<void> {
    await work.update(CatalogueState, { id: 1 }, { shippedDigest });
  }

  /** Notes that these offers came with the version that the catalogue is about to {@link grow} to. */
  async markAppeared(work: Work, offerIds: readonly string[], at: Date): Promise<void> {
    await work.query(
      'UPDATE offers SET appeared_with = (SELECT version + 1 FROM catalogue_state), appeared_at = $2 WHERE id = ANY($1)',
      [offerIds, at],
    );
  }

  async groups(work: Work): Promise<TechnologyGroupRow[]> {
    return work.find(TechnologyGroupRow, { order: { position: 'ASC', id: 'ASC' } });
  }

  async technologies(work: Work): Promise<TechnologyRow[]> {
    return work.find(TechnologyRow, { order: { id: 'ASC' } });
  }

  /** Makes importers wait for each other until their transactions end. */
  async lockForImport(work: Work): Promise<void> {
    await work.query('SELECT pg_advisory_xact_lock(hashtext($1))', [IMPORT_LOCK]);
  }

  /** Inserts rows or brings those with the same `id` to this state. */
  async save<Row extends ObjectLiteral>(work: Work, entity: EntityTarget<Row>, rows: readonly Partial<Row>[]): Promise<void> {
    if (rows.length > 0) await work.upsert(entity, rows as never, ['id']);
  }
}
