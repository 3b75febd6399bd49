import { Injectable } from '@nestjs/common';
import { AccountsRepository, PROGRAMME_ID, type Recipient } from '#libs/accounts';
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
    const recipients = others.length > 0 ? others : await this.administrators(work);
    const params = { joiningRequestId, respondBy: respondBy.toISOString() };
    await this.notifications.notify(work, { kind: 'joining_requested', params, recipients });
  }

  /** The administrators, since nobody answered in time. */
  async toAdministrators(work: Work, { id: joiningRequestId, respondBy }: PlacedRequest): Promise<void> {
    const params = { joiningRequestId, respondBy: respondBy.toISOString() };
    await this.notifications.notify(work, { kind: 'joining_overdue', params, recipients: await this.administrators(work) });
  }

  /** The owners of the company: somebody was invited into it, and they can undo that. */
  async toOwners(work: Work, companyId: string, owners: ReadonlySet<string>): Promise<void> {
    const people = await this.accounts.recipients(work, 'company', companyId);
    const recipients = people.filter(({ userId }) => owners.has(userId));
    await this.notifications.notify(work, { kind: 'joining_let_in', params: { companyId }, recipients });
  }

  /** Who asked, and is not let in. Who is let in gets the invitation instead. */
  async toAsker(work: Work, { createdAt }: JoiningRequest, asker: Recipient): Promise<void> {
    const params = { askedAt: createdAt.toISOString() };
    await this.notifications.notify(work, { kind: 'joining_declined', params, recipients: [asker] });
  }

  private async administrators(work: Work): Promise<Recipient[]> {
    const members = await this.accounts.membershipsIn(work, 'programme', PROGRAMME_ID);
    const ids = new Set(members.filter(({ role }) => role === 'administrator').map(({ userId }) => userId));
    return (await this.accounts.recipients(work, 'programme', PROGRAMME_ID)).filter(({ userId }) => ids.has(userId));
  }
}
