import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { ChallengesService, DisclosuresService, type DisclosedChallenge, type Disclosure } from '#libs/challenges';
import { IntroductionsService, type CompanySide } from './introductions.service.js';
import { levelOf } from './invitation.lifecycle.js';

/** What a company chose, with what each of the others sees because of it. */
export interface DisclosurePreview {
  disclosure: Disclosure;
  /** A fieldlab that has not answered. */
  invited: DisclosedChallenge;
  /** One that said yes. */
  accepted: CompanySide & { challenge: DisclosedChallenge };
  /** One that said no, or was too late. */
  declined: DisclosedChallenge;
  /** A broker of another hub that has not answered. */
  otherHub: DisclosedChallenge;
}

/** Shows a company what others see of its challenge, made by what shows it to them. */
@Injectable()
export class DisclosurePreviewsService {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly disclosures: DisclosuresService,
    private readonly introductions: IntroductionsService,
  ) {}

  /** @throws DomainError for anybody but the company's people, as `challenge.not_found` or `actor.not_allowed` */
  async get(actor: Actor, challengeId: string): Promise<DisclosurePreview> {
    const disclosure = await this.disclosures.get(actor, challengeId);
    const found = await this.challenges.get(actor, challengeId);
    const { companyId } = found.challenge;
    const side = (await this.introductions.companySides([companyId])).get(companyId);
    const [invited, accepted, declined, otherHub] = await this.disclosures.look([
      { ...found, levelOf: ({ toFieldlabs }) => levelOf('open', toFieldlabs) },
      { ...found, levelOf: ({ toFieldlabs }) => levelOf('accepted', toFieldlabs) },
      { ...found, levelOf: ({ toFieldlabs }) => levelOf('declined', toFieldlabs) },
      { ...found, levelOf: ({ toHubs }) => toHubs },
    ]);
    if (!side || !invited || !accepted || !declined || !otherHub) throw new Error(`Company ${companyId} is gone.`);
    return {
      disclosure,
      invited: invited.shown,
      accepted: { ...side, challenge: accepted.shown },
      declined: declined.shown,
      otherHub: otherHub.shown,
    };
  }
}
