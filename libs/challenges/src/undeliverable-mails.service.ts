import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { DeliveriesService, sideOf, type UndeliverableMail } from '#libs/notifications';
import { ChallengeMessenger } from './challenge-messenger.js';
import { ChallengeRepository } from './challenge.repository.js';

const MOST_PER_ROUND = 100;

/** Tells a challenge's brokers about mails that a mail server refused for good, so that nobody is left in the dark. */
@Injectable()
export class UndeliverableMailsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveriesService,
    private readonly challenges: ChallengeRepository,
    private readonly messenger: ChallengeMessenger,
  ) {}

  /** Each is told once, however many look. Returns how many were told. */
  async tick(): Promise<number> {
    let told = 0;
    for (const mail of await this.deliveries.undeliverable(MOST_PER_ROUND))
      if (await this.unitOfWork.run((work) => this.tell(work, mail))) told += 1;
    return told;
  }

  private async tell(work: Work, { id, kind, challengeId, fieldlabName }: UndeliverableMail): Promise<boolean> {
    if (!(await this.deliveries.markReported(work, id))) return false;
    const challenge = challengeId === null ? null : await this.challenges.find(work, challengeId);
    const side = sideOf(kind);
    // A mail that says that a mail did not arrive would go on for ever.
    if (!challenge || !side || kind === 'mail_undeliverable') return false;
    await this.messenger.toBrokers(work, challenge, 'mail_undeliverable', { side, fieldlabName });
    return true;
  }
}
