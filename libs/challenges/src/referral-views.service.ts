import { Injectable } from '@nestjs/common';
import { AccountsRepository, permitted, reachOf, type Actor, type Recipient } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { HubsService, type Hub } from '#libs/fieldlabs';
import { notFound } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengesService } from './challenges.service.js';
import { DisclosuresService, type DisclosedChallenge } from './disclosures.service.js';
import type { Referral } from './referral.entity.js';
import { sightOf, widestSight, type ReferralSight, type ReferralStatus } from './referral.lifecycle.js';
import { partiesOfReferral } from './referral-parties.js';
import { ReferralRepository } from './referral.repository.js';
import { textBehind } from './veil.js';

/** A referral as one person may see it. */
export interface ReferralView {
  referral: Referral;
  reference: string;
  /** Why the other hub can help better, as far as this person may read it. */
  note: string;
  /** What the company asks; null where it is not, or no longer, this person's to read. */
  challenge: DisclosedChallenge | null;
  /** What became of the challenge; null likewise. */
  progress: Pick<Challenge, 'status' | 'outcome'> | null;
}

/** Who looks after a challenge at this moment. */
export interface ChallengeContact {
  hub: Hub;
  brokers: Recipient[];
}

/** Shows referrals to the brokers of both hubs, each as far as it concerns them. */
@Injectable()
export class ReferralViewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referrals: ReferralRepository,
    private readonly challenges: ChallengeRepository,
    private readonly challengesService: ChallengesService,
    private readonly disclosures: DisclosuresService,
    private readonly hubs: HubsService,
    private readonly accounts: AccountsRepository,
  ) {}

  /** Referrals from and to the person's hubs, newest first. */
  async page(
    actor: Actor,
    filter: { status?: ReferralStatus | undefined; after?: string | undefined; limit: number },
  ): Promise<ReferralView[]> {
    const reach = reachOf(actor, 'referral.read');
    return this.views(actor, await this.referrals.list(this.unitOfWork.read, { reach, ...filter }));
  }

  /** @throws DomainError `referral.not_found` for anybody but brokers of the two hubs. */
  async get(actor: Actor, id: string): Promise<ReferralView> {
    const found = await this.referrals.find(this.unitOfWork.read, id);
    const [view] = await this.views(actor, [permitted(actor, 'referral.read', id, found, partiesOfReferral)]);
    if (!view) throw notFound('referral', id);
    return view;
  }

  /** The hub and its people that look after a challenge now: during a referral the hub that asked, and never nobody. */
  async contactOf(actor: Actor, challengeId: string): Promise<ChallengeContact> {
    const { hubId } = await this.challengesService.require(actor, challengeId, 'challenge.read');
    const work = this.unitOfWork.read;
    return { hub: await this.hubs.get(work, hubId), brokers: await this.accounts.recipients(work, 'hub', hubId) };
  }

  /** The same few queries for one referral or for a page of them. */
  private async views(actor: Actor, referrals: readonly Referral[]): Promise<ReferralView[]> {
    const work = this.unitOfWork.read;
    const challenges = await this.challenges.findMany(
      work,
      referrals.map(({ challengeId }) => challengeId),
    );
    const contents = await this.challenges.newestContents(work, challenges);
    const looks = referrals.flatMap((referral) => {
      const challenge = challenges.find(({ id }) => id === referral.challengeId);
      const content = challenge && contents.get(challenge.id);
      if (!challenge || !content) return [];
      const sight = this.sight(actor, referral);
      return [{ referral, challenge, content, sight }];
    });
    const seen = await this.disclosures.look(
      looks.map(({ challenge, content, sight }) => ({
        challenge,
        content,
        levelOf: ({ toHubs }) => (sight.content === 'full' ? 'full' : toHubs),
      })),
    );
    return looks.flatMap(({ referral, challenge, sight }, at) => {
      const one = seen[at];
      if (!one) return [];
      const isSender = actor.isBrokerOf(referral.fromHubId);
      return {
        referral,
        reference: challenge.reference,
        note: isSender ? referral.note : textBehind(one.veil, referral.note),
        challenge: sight.content ? one.shown : null,
        progress: sight.progress ? challenge : null,
      };
    });
  }

  /** A broker of both hubs sees what either may. */
  private sight(actor: Actor, { fromHubId, toHubId, status }: Referral): ReferralSight {
    return widestSight([
      ...(actor.isBrokerOf(fromHubId) ? [sightOf('sender', status)] : []),
      ...(actor.isBrokerOf(toHubId) ? [sightOf('receiver', status)] : []),
    ]);
  }
}
