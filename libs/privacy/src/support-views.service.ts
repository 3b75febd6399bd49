import { Injectable } from '@nestjs/common';
import { AccountsRepository, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { Clock, newId, notFound } from '#libs/kernel';
import { NotificationsService } from '#libs/notifications';
import { supportViewOfAdministrator } from './support-view.errors.js';
import { SUPPORT_VIEW_MS, type SupportView } from './support-view.entity.js';
import { SupportViewRepository } from './support-view.repository.js';

/** A view with the names of the two. */
export interface NamedSupportView {
  view: SupportView;
  administratorName: string | null;
  personName: string | null;
}

/** Who looks, and through whose eyes. */
export interface SeenThrough {
  view: SupportView;
  person: Actor;
}

/** Administrators look through a person's eyes to help: for a reason, for a while, changing nothing, and the person is told. */
@Injectable()
export class SupportViewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: SupportViewRepository,
    private readonly accounts: AccountsRepository,
    private readonly notifications: NotificationsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins to look, and tells the person in the same transaction.
   *
   * @throws DomainError `user.not_found` for an unknown address, `support_view.open` and `support_view.not_possible` (409).
   */
  async start(administrator: Actor, email: string, reason: string): Promise<NamedSupportView> {
    const { userId: administratorId, sessionId } = administrator;
    return this.unitOfWork.run(async (work) => {
      const user = await this.accounts.findByEmail(work, email);
      const person = user && (await this.accounts.actor(work, user.id, sessionId));
      if (!person) throw notFound('user', email);
      if (person.userId === administratorId || person.organisations('programme').length > 0) throw supportViewOfAdministrator();
      const startedAt = this.clock.now();
      const expiresAt = new Date(startedAt.getTime() + SUPPORT_VIEW_MS);
      await this.views.endExpired(work, sessionId, startedAt);
      const view = {
        id: newId(),
        sessionId,
        administratorId,
        userId: person.userId,
        reason,
        startedAt,
        expiresAt,
        endedAt: null,
      };
      await this.views.add(work, view);
      await this.notifications.notify(work, {
        kind: 'support_view_started',
        params: { supportViewId: view.id, startedAt: startedAt.toISOString(), expiresAt: expiresAt.toISOString() },
        recipients: [person],
      });
      return { view, administratorName: administrator.name, personName: person.name };
    });
  }

  /** @throws DomainError `support_view.not_found` for another's and for one that was ended. */
  async end(administrator: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    const ended = await this.unitOfWork.run((work) => this.views.end(work, id, administrator.userId, now));
    if (!ended) throw notFound('support_view', id);
  }

  /** Through whose eyes this administrator looks in this session; null for one's own. */
  async seenThrough(administrator: Actor): Promise<SeenThrough | null> {
    const work = this.unitOfWork.read;
    const view = await this.views.findOpen(work, administrator.sessionId, this.clock.now());
    const person = view && (await this.accounts.actor(work, view.userId, administrator.sessionId));
    return view && person && view.administratorId === administrator.userId ? { view, person } : null;
  }

  /** Who looked through this person's eyes, the last first. */
  async ofPerson(person: Actor, window: { after?: string | undefined; limit: number }): Promise<NamedSupportView[]> {
    const work = this.unitOfWork.read;
    const views = await this.views.ofPerson(work, person.userId, window);
    const names = await this.accounts.names(
      work,
      views.map(({ administratorId }) => administratorId),
    );
    return views.map((view) => ({
      view,
      administratorName: names.get(view.administratorId) ?? null,
      personName: person.name,
    }));
  }
}
