import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Work } from '#libs/database';
import { Release } from './release.entity.js';
import { ShortlistEntry } from './shortlist-entry.entity.js';

/** Releases with their shortlists. */
@Injectable()
export class ReleaseRepository {
  async add(work: Work, release: Release, fieldlabIds: readonly string[]): Promise<void> {
    await work.insert(Release, release);
    await work.insert(
      ShortlistEntry,
      fieldlabIds.map((fieldlabId, index) => ({ releaseId: release.id, position: index + 1, fieldlabId })),
    );
  }

  async find(work: Work, id: string): Promise<Release | null> {
    return work.findOneBy(Release, { id });
  }

  async findMany(work: Work, ids: readonly string[]): Promise<Release[]> {
    return work.findBy(Release, { id: In([...ids]) });
  }

  async list(work: Work, challengeId: string): Promise<Release[]> {
    return work.find(Release, { where: { challengeId }, order: { id: 'DESC' } });
  }

  /** In the order of invitation. */
  async entries(work: Work, releaseId: string): Promise<ShortlistEntry[]> {
    return work.find(ShortlistEntry, { where: { releaseId }, order: { position: 'ASC' } });
  }
}
