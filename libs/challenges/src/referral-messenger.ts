import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { HubsService } from '#libs/fieldlabs';
import type { Challenge } from './challenge.entity.js';
import { ChallengeMessenger } from './challenge-messenger.js';
import type { Referral } from './referral.entity.js';

/** Tells both hubs and the company what becomes of a referral. */
@Injectable()
export class ReferralMessenger {
  constructor(
    private readonly hubs: HubsService,
    private readonly messenger: ChallengeMessenger,
  ) {}

  /** The hub that must answer. */
  async toReceiver(
    work: Work,
    challenge: Challenge,
    referral: Referral,
    kind: 'referral_received' | 'referral_reminder' | 'referral_lapsed',
  ): Promise<void> {
    const details = { ...(await this.details(work, referral, referral.fromHubId)), respondBy: referral.respondBy.toISOString() };
    await this.messenger.toHub(work, challenge, referral.toHubId, kind, details);
  }

  /** The hub that asked. */
  async toSender(
    work: Work,
    challenge: Challenge,
    referral: Referral,
    kind: 'referral_accepted' | 'referral_refused' | 'referral_expired',
  ): Promise<void> {
    const details = { ...(await this.details(work, referral, referral.toHubId)), reason: referral.refusalReason };
    await this.messenger.toHub(work, challenge, referral.fromHubId, kind, details);
  }

  /** The company hears of it only when its contact changes, and then who the new one is. */
  async toCompany(work: Work, challenge: Challenge, referral: Referral): Promise<void> {
    const { name: hubNameNl, nameEn: hubNameEn } = await this.hubs.get(work, referral.toHubId);
    await this.messenger.toCompany(work, challenge, 'challenge_handed_over', { hubNameNl, hubNameEn });
  }

  private async details(
    work: Work,
    { id: referralId }: Referral,
    hubId: string,
  ): Promise<{ referralId: string; hubNameNl: string; hubNameEn: string }> {
    const { name: hubNameNl, nameEn: hubNameEn } = await this.hubs.get(work, hubId);
    return { referralId, hubNameNl, hubNameEn };
  }
}
