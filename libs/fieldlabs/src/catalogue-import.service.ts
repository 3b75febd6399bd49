import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock } from '#libs/kernel';
import { CatalogueRepository } from './catalogue.repository.js';
import type { KnownIds } from './catalogue-cross-checks.js';
import {
  fieldlabRow,
  groupRow,
  hubRow,
  offerRow,
  technologyRow,
  type CatalogueContents,
  type CatalogueFile,
  type FieldlabEntry,
} from './catalogue-file.js';
import { readCatalogueFiles, type NamedText } from './catalogue-validation.js';
import { Fieldlab } from './fieldlab.entity.js';
import { Hub } from './hub.entity.js';
import { DEFAULT_POLICY } from './hub-policy.entity.js';
import { HubProvince } from './hub-province.entity.js';
import { HubRepository } from './hub.repository.js';
import { Offer } from './offer.entity.js';
import { TechnologyGroupRow, TechnologyRow } from './technology.entity.js';

/** What an import did to one kind of row. */
export interface ImportCount {
  added: number;
  changed: number;
  unchanged: number;
  /** Offers that their fieldlab no longer names. */
  withdrawn: number;
}
export type ImportReport = Record<'hubs' | 'groups' | 'technologies' | 'fieldlabs' | 'offers', ImportCount>;

/** Imports catalogue files: all of them or nothing. */
@Injectable()
export class CatalogueImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueRepository,
    private readonly hubs: HubRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks all files, then writes what differs from the database in one transaction. Importing the same files again writes nothing.
   * What only people decide (confirmations, policies) stays, and so do the texts and offers that a fieldlab wrote itself.
   *
   * @throws DomainError `catalogue.invalid` (400) with every fault; then nothing was written.
   */
  async import(texts: readonly NamedText[]): Promise<ImportReport> {
    return this.unitOfWork.run(async (work) => {
      await this.catalogue.lockForImport(work);
      return this.importLocked(work, texts);
    });
  }

  /**
   * Imports the catalogue that comes with the product, once: what people import after it stays until a release brings another one.
   *
   * @returns null where these very files were taken over before
   * @throws DomainError as {@link import}
   */
  async importShipped(texts: readonly NamedText[]): Promise<ImportReport | null> {
    const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
    return this.unitOfWork.run(async (work) => {
      await this.catalogue.lockForImport(work);
      if ((await this.catalogue.state(work)).shippedDigest === digest) return null;
      const report = await this.importLocked(work, texts);
      await this.catalogue.setShippedDigest(work, digest);
      return report;
    });
  }

  private async importLocked(work: Work, texts: readonly NamedText[]): Promise<ImportReport> {
    const files = readCatalogueFiles(texts, await this.knownIds(work));
    const report = {
      groups: await this.write(
        work,
        TechnologyGroupRow,
        contents(files, 'technologies').flatMap(({ groups }) => groups.map(groupRow)),
      ),
      technologies: await this.write(
        work,
        TechnologyRow,
        contents(files, 'technologies').flatMap(({ technologies }) => technologies.map(technologyRow)),
      ),
      hubs: await this.writeHubs(work, files),
      fieldlabs: await this.writeFieldlabs(work, contents(files, 'fieldlabs').flat()),
      offers: await this.writeOffers(work, contents(files, 'fieldlabs').flat()),
    };
    const touched = Object.values(report).some(({ added, changed, withdrawn }) => added + changed + withdrawn > 0);
    if (touched) await this.catalogue.grow(work, this.clock.now());
    return report;
  }

  private async knownIds(work: Work): Promise<KnownIds> {
    const ids = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
    const offers = await work.find(Offer);
    const provinces = await this.hubs.provinces(work);
    return {
      hubs: ids(await this.hubs.list(work)),
      technologies: ids(await this.catalogue.technologies(work)),
      groups: ids(await this.catalogue.groups(work)),
      offers: new Map(offers.map(({ id, fieldlabId }) => [id, fieldlabId])),
      provinces: new Map(provinces.map(({ province, hubId }) => [province, hubId])),
    };
  }

  /** Writes the rows that are new or differ in any of the given columns. */
  private async write<Row extends ObjectLiteral & { id: string }>(
    work: Work,
    entity: EntityTarget<Row>,
    rows: readonly Partial<Row>[],
  ): Promise<ImportCount> {
    const existing = new Map((await work.find(entity)).map((row) => [row.id, row]));
    const fresh = rows.filter((row) => !existing.has(row.id ?? ''));
    const changed = rows.filter((row) => {
      const before = existing.get(row.id ?? '');
      return before !== undefined && Object.keys(row).some((key) => !isDeepStrictEqual(row[key], before[key]));
    });
    await this.catalogue.save(work, entity, [...fresh, ...changed]);
    return { added: fresh.length, changed: changed.length, unchanged: rows.length - fresh.length - changed.length, withdrawn: 0 };
  }

  private async writeHubs(work: Work, files: readonly CatalogueFile[]): Promise<ImportCount> {
    const entries = contents(files, 'hubs').flat();
    const count = await this.write(work, Hub, entries.map(hubRow));
    const covered = await this.hubs.provinces(work);
    const policies = new Set((await this.hubs.policies(work)).map(({ hubId }) => hubId));
    for (const { id: hubId, provinces } of entries) {
      const before = covered.filter((one) => one.hubId === hubId).map(({ province }) => province);
      if (!isDeepStrictEqual([...before].sort(), [...provinces].sort())) {
        await work.delete(HubProvince, { hubId });
        await work.insert(
          HubProvince,
          provinces.map((province) => ({ province, hubId })),
        );
      }
      if (!policies.has(hubId)) await this.hubs.addPolicy(work, { hubId, validFrom: this.clock.now(), ...DEFAULT_POLICY });
    }
    return count;
  }

  private async writeFieldlabs(work: Work, entries: readonly FieldlabEntry[]): Promise<ImportCount> {
    const own = new Map((await work.find(Fieldlab, { where: { editedAt: Not(IsNull()) } })).map((row) => [row.id, row]));
    const rows = entries.map((entry) => {
      const { summaryNl, summaryEn, website } = own.get(entry.id) ?? fieldlabRow(entry);
      return { ...fieldlabRow(entry), summaryNl, summaryEn, website };
    });
    return this.write(work, Fieldlab, rows);
  }

  private async writeOffers(work: Work, entries: readonly FieldlabEntry[]): Promise<ImportCount> {
    const own = new Set((await work.find(Offer, { where: { editedAt: Not(IsNull()) } })).map(({ id }) => id));
    const all = entries.flatMap(({ id, offers }) => offers.map((offer) => offerRow(offer, id)));
    const rows = all.filter(({ id }) => !own.has(id));
    const standing = new Set((await work.findBy(Offer, { withdrawnAt: IsNull() })).map(({ id }) => id));
    const count = await this.write(work, Offer, rows);
    const fresh = rows.filter(({ id }) => !standing.has(id)).map(({ id }) => id);
    // What a catalogue begins with is no news.
    if (standing.size > 0) await this.catalogue.markAppeared(work, fresh, this.clock.now());
    const [, withdrawn] = await work.query<[unknown, number]>(
      `UPDATE offers SET withdrawn_at = $3
       WHERE withdrawn_at IS NULL AND edited_at IS NULL AND fieldlab_id = ANY($1::text[]) AND NOT id = ANY($2::text[])`,
      [entries.map(({ id }) => id), rows.map(({ id }) => id), this.clock.now()],
    );
    return { ...count, unchanged: count.unchanged + all.length - rows.length, withdrawn };
  }
}

function contents<Kind extends keyof CatalogueContents>(files: readonly CatalogueFile[], kind: Kind): CatalogueContents[Kind][] {
  return files.filter((file) => file.kind === kind).map(({ content }) => content as CatalogueContents[Kind]);
}
