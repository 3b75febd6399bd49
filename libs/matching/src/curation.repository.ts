import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Curation } from './curation.entity.js';

@Injectable()
export class CurationRepository {
  /** The decisions in force; null when nobody decided anything yet. */
  async newest(work: Work, challengeId: string): Promise<Curation | null> {
    return work.findOne(Curation, { where: { challengeId }, order: { revision: 'DESC' } });
  }

  async add(work: Work, curation: Curation): Promise<void> {
    await work.insert(Curation, curation);
  }
}
