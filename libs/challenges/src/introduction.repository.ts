import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Introduction } from './introduction.entity.js';
import { listShared, type ReachFilter } from './shared-list.js';

@Injectable()
export class IntroductionRepository {
  async add(work: Work, introduction: Introduction): Promise<void> {
    await work.insert(Introduction, introduction);
  }

  async find(work: Work, id: string): Promise<Introduction | null> {
    return work.findOneBy(Introduction, { id });
  }

  async ofChallenge(work: Work, challengeId: string): Promise<Introduction | null> {
    return work.findOneBy(Introduction, { challengeId });
  }

  async list(work: Work, filter: ReachFilter): Promise<Introduction[]> {
    return listShared(work, Introduction, filter);
  }
}
