import { Injectable, Logger } from '@nestjs/common';
import { AccountsRepository } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { DeliveriesService, sideOf, type Side, type UndeliverableMail } from '#libs/notifications';
import { eachAlone } from '#libs/kernel';
import { ChallengeMessenger } from './challenge-messenger.js';
import type { Challenge } from './challenge.entity.js';
import { ChallengeRepository } from './challenge.repository.js';

const MOST_PER_ROUND = 100;

/**
 * Tells a challenge's brokers about mails that do not arrive, so that nobody is left in the dark; and administrators where it is the
 * only broker who is not reached.
 */
@Injectable()
export class UndeliverableMailsService {
  private readonly logger = new Logger('Clock');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveriesService,
    private readonly challenges: ChallengeRepository,
    private readonly accounts: AccountsRepository,
    private readonly messenger: ChallengeMessenger,
  ) {}

  /** Each is told once, however many look. Returns how many were told. */
  async tick(): Promise<number> {
    const tell = (mail: UndeliverableMail): Promise<boolean> => this.unitOfWork.run((work) => this.tell(work, mail));
    const due = await this.deliveries.undeliverable(MOST_PER_ROUND);
    return eachAlone(due, tell, { logger: this.logger, nameOf: ({ id }) => `What became of mail ${id}` });
  }

  private async tell(work: Work, mail: UndeliverableMail): Promise<boolean> {
    if (!(await this.deliveries.markReported(work, mail.id))) return false;
    const challenge = mail.challengeId === null ? null : await this.challenges.find(work, mail.challengeId);
    const side = challenge && (await this.sideOfReader(work, challenge, mail));
    if (!challenge || !side) return false;
    if (side === 'hub') {
      const brokers = await this.accounts.recipients(work, 'hub', challenge.hubId);
      if (brokers.every(({ userId }) => userId === mail.userId)) {
        await this.messenger.tellOfNoBrokers(work, challenge, challenge.hubId);
        return true;
      }
      // A mail that says that a mail did not arrive would go on for ever.
      if (mail.kind === 'mail_undeliverable') return false;
    }
    await this.messenger.toBrokers(work, challenge, 'mail_undeliverable', { side, fieldlabName: mail.fieldlabName });
    return true;
  }

  /** Of what both sides are told, such as a meeting, only the reader tells whose it is. */
  private async sideOfReader(work: Work, { companyId }: Challenge, { kind, userId }: UndeliverableMail): Promise<Side | null> {
    const side = sideOf(kind);
    if (side || !kind.startsWith('meeting_')) return side;
    const company = await this.accounts.recipients(work, 'company', companyId);
    return company.some((person) => person.userId === userId) ? 'company' : 'fieldlab';
  }
}
