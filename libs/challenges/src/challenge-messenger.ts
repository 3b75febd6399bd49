import { Injectable } from '@nestjs/common';
import { AccountsRepository, type OrganisationKind } from '#libs/accounts';
import type { Work } from '#libs/database';
import { HubsService } from '#libs/fieldlabs';
import { NotificationsService, type NotificationKind, type NotificationParams } from '#libs/notifications';
import type { Challenge } from './challenge.entity.js';

/** What a message says besides which challenge it is about. */
type Details<Kind extends NotificationKind> = Omit<NotificationParams[Kind], 'challengeId' | 'reference'>;

/**
 * Tells the people around a challenge what happened, in the transaction in which it happens. What is meant for a hub without brokers
 * would reach nobody: then administrators are told that there is none.
 */
@Injectable()
export class ChallengeMessenger {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly notifications: NotificationsService,
    private readonly hubs: HubsService,
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

  /** Tells the brokers of several challenges, each of its own, at the cost of one. */
  async toBrokersOfEach<Kind extends NotificationKind>(
    work: Work,
    kind: Kind,
    messages: readonly { challenge: Challenge; details: Details<Kind> }[],
  ): Promise<void> {
    const hubIds = [...new Set(messages.map(({ challenge }) => challenge.hubId))];
    const brokers = await this.accounts.recipientsOf(work, 'hub', hubIds);
    const tellings = messages.map(({ challenge, details }) => ({
      params: paramsOf(challenge, details),
      recipients: brokers.get(challenge.hubId) ?? [],
    }));
    await this.notifications.notifyEach(work, kind, tellings);
    for (const { challenge } of messages)
      if ((brokers.get(challenge.hubId) ?? []).length === 0) await this.tellOfNoBrokers(work, challenge, challenge.hubId);
  }

  /** Brokers of another hub than the one that the challenge is with. */
  async toHub<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    hubId: string,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<void> {
    const told = await this.tell(work, challenge, 'hub', hubId, kind, details);
    if (told === 0) await this.tellOfNoBrokers(work, challenge, hubId);
  }

  /** @returns how many people it has to be told */
  async toFieldlab<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    fieldlabId: string,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<number> {
    return this.tell(work, challenge, 'fieldlab', fieldlabId, kind, details);
  }

  /** The administrators of the programme, whichever hub the challenge is with. */
  async toAdministrators<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<void> {
    const recipients = await this.accounts.administrators(work);
    await this.notifications.notify(work, { kind, params: paramsOf(challenge, details), recipients });
  }

  private async tell<Kind extends NotificationKind>(
    work: Work,
    challenge: Challenge,
    organisationKind: OrganisationKind,
    organisationId: string,
    kind: Kind,
    details: Details<Kind>,
  ): Promise<number> {
    const recipients = await this.accounts.recipients(work, organisationKind, organisationId);
    await this.notifications.notify(work, { kind, params: paramsOf(challenge, details), recipients });
    return recipients.length;
  }

  /** Tells the administrators that a hub has no broker who can be reached. */
  async tellOfNoBrokers(work: Work, challenge: Challenge, hubId: string): Promise<void> {
    const { name: hubNameNl, nameEn: hubNameEn } = await this.hubs.get(work, hubId);
    await this.toAdministrators(work, challenge, 'hub_without_brokers', { hubId, hubNameNl, hubNameEn });
  }
}

function paramsOf<Kind extends NotificationKind>(challenge: Challenge, details: Details<Kind>): NotificationParams[Kind] {
  return { challengeId: challenge.id, reference: challenge.reference, ...details } as NotificationParams[Kind];
}
