import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { FieldlabsService, HubsService } from '#libs/fieldlabs';
import { notFound } from '#libs/kernel';
import { ChallengeMessenger } from './challenge-messenger.js';
import type { Challenge } from './challenge.entity.js';
import type { Introduction } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';

/** Tells people that a challenge stands still: whose turn it is, and when that does not help, who can help. */
@Injectable()
export class ChallengeClockMessenger {
  constructor(
    private readonly hubs: HubsService,
    private readonly fieldlabs: FieldlabsService,
    private readonly introductions: IntroductionRepository,
    private readonly messenger: ChallengeMessenger,
  ) {}

  /** Whose turn it is. @param respondBy when somebody else hears of it unless something happens */
  async remind(work: Work, challenge: Challenge, respondBy: string): Promise<void> {
    switch (challenge.status) {
      case 'in_review':
        return this.messenger.toBrokers(work, challenge, 'review_reminder', { respondBy });
      case 'draft':
        return this.messenger.toCompany(work, challenge, 'question_reminder', { respondBy });
      case 'introduced':
        return this.remindFieldlab(work, challenge, 'introduction_reminder', respondBy);
      case 'in_project':
        return this.remindFieldlab(work, challenge, 'project_reminder', respondBy);
      default: // No clock rings in the others.
    }
  }

  /** Who can help. @param respondBy when they hear of it again unless something happens */
  async alarm(work: Work, challenge: Challenge, respondBy: string): Promise<void> {
    const { status, hubId } = challenge;
    switch (status) {
      case 'in_review': {
        const { name: hubNameNl, nameEn: hubNameEn } = await this.hubs.get(work, hubId);
        const details = { hubId, hubNameNl, hubNameEn, respondBy };
        return this.messenger.toAdministrators(work, challenge, 'review_overdue', details);
      }
      case 'draft':
        return this.messenger.toBrokers(work, challenge, 'challenge_stuck', { status, fieldlabName: null, respondBy });
      case 'introduced':
      case 'in_project': {
        const { fieldlabName } = await this.introduced(work, challenge);
        return this.messenger.toBrokers(work, challenge, 'challenge_stuck', { status, fieldlabName, respondBy });
      }
      default: // As above.
    }
  }

  private async remindFieldlab(
    work: Work,
    challenge: Challenge,
    kind: 'introduction_reminder' | 'project_reminder',
    respondBy: string,
  ): Promise<void> {
    const { introduction, fieldlabName } = await this.introduced(work, challenge);
    const details = { introductionId: introduction.id, fieldlabName, respondBy };
    await this.messenger.toFieldlab(work, challenge, introduction.fieldlabId, kind, details);
  }

  private async introduced(work: Work, { id }: Challenge): Promise<{ introduction: Introduction; fieldlabName: string }> {
    const introduction = await this.introductions.ofChallenge(work, id);
    if (!introduction) throw notFound('introduction', id);
    return { introduction, fieldlabName: (await this.fieldlabs.get(work, introduction.fieldlabId)).name };
  }
}
