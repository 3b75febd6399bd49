import { Injectable } from '@nestjs/common';
import { AccountsRepository, type Recipient } from '#libs/accounts';
import type { Work } from '#libs/database';
import { NotificationsService } from '#libs/notifications';
import type { JoiningRequest } from './joining-request.entity.js';
import type { PlacedRequest } from './joining-requests.repository.js';

/** Tells everybody around a request what they need to know, and nobody whose company it is before they may. */
@Injectable()
export class JoiningMessenger {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** The brokers of the company's hub; where there are none, the administrators. */
  async toHelpers(work: Work, { id: joiningRequestId, respondBy, hubId, userId }: PlacedRequest): Promise<void> {
    const brokers = hubId === null ? [] : await this.accounts.recipients(work, 'hub', hubId);
    const others = brokers.filter((broker) => broker.userId !== userId);
    const recipients = others.length > 0 ? others : await this.administratorsBut(work, userId);
    const params = { joiningRequestId, respondBy: respondBy.toISOString() };
    await this.notifications.notify(work, { kind: 'joining_requested', params, recipients });
  }

  /**
   * The administrators, each once for all that nobody answered in time but their own. Returns the requests that somebody was told of:
   * none that is of the only administrator.
   */
  async toAdministrators(work: Work, requests: readonly PlacedRequest[]): Promise<PlacedRequest[]> {
    const administrators = await this.accounts.administrators(work);
    const tellings = administrators.map((administrator) => {
      const others = requests.filter(({ userId }) => userId !== administrator.userId);
      return { params: { joiningRequestIds: others.map(({ id }) => id) }, recipients: [administrator] };
    });
    const whole = tellings.filter(({ params }) => params.joiningRequestIds.length > 0);
    await this.notifications.notifyEach(work, 'joining_overdue', whole);
    return requests.filter((request) => administrators.some(({ userId }) => userId !== request.userId));
  }

  /** The owners of the company: somebody was invited into it, and they can undo that. */
  async toOwners(work: Work, companyId: string, owners: ReadonlySet<string>): Promise<void> {
    const people = await this.accounts.recipients(work, 'company', companyId);
    const recipients = people.filter(({ userId }) => owners.has(userId));
    await this.notifications.notify(work, { kind: 'joining_let_in', params: { companyId }, recipients });
  }

  /** Who asked, and is not let in, or waits longer than was said. Who is let in gets the invitation instead. */
  async toAsker(
    work: Work,
    kind: 'joining_declined' | 'joining_delayed',
    { createdAt, kvkNumber }: JoiningRequest,
    asker: Recipient,
  ): Promise<void> {
    const params = { askedAt: createdAt.toISOString(), kvkNumber };
    await this.notifications.notify(work, { kind, params, recipients: [asker] });
  }

  /** @param but who asks: nobody answers their own request */
  private async administratorsBut(work: Work, but: string): Promise<Recipient[]> {
    return (await this.accounts.administrators(work)).filter(({ userId }) => userId !== but);
  }
}
