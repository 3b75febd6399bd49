import { Injectable } from '@nestjs/common';
import { AccountsRepository, type OrganisationKind } from '#libs/accounts';
import type { Work } from '#libs/database';
import { NotificationsService, type NotificationKind, type NotificationParams } from '#libs/notifications';
import type { Challenge } from './challenge.entity.js';

/** What a message says besides which challenge it is about. */
type Details<Kind extends NotificationKind> = Omit<NotificationParams[Kind], 'challengeId' | 'reference'>;

/** Tells the people around a challenge what happened, in the transaction in which it happens. */
@Injectable()
export class ChallengeMessenger {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  async toCompany<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<void> {
    await this.tell(work, challenge, 'company', challenge.companyId, kind, details);
  }

  async toBrokers<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<void> {
    await this.toHub(work, challenge, challenge.hubId, kind, details);
  }

  /** Brokers of another hub than the one that the challenge is with. */
  async toHub<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    hubId: string,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<void> {
    await this.tell(work, challenge, 'hub', hubId, kind, details);
  }

  async toFieldlab<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    fieldlabId: string,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<void> {
    await this.tell(work, challenge, 'fieldlab', fieldlabId, kind, details);
  }

  private async tell<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    organisationKind: OrganisationKind,
    organisationId: string,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<void> {
    const recipients = await this.accounts.recipients(work, organisationKind, organisationId);
    const params = { challengeId: challenge.id, reference: challenge.reference, ...details } as NotificationParams[Kind];
    await this.notifications.notify(work, { kind, params, recipients });
  }
}
