import { Injectable } from '@nestjs/common';
import {
  AccountsRepository,
  MembershipInvitationsService,
  MembershipsService,
  permitted,
  reachOf,
  type Actor,
  type Member,
} from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, endOfWorkingDay, newId } from '#libs/kernel';
import { alreadyAnswered, tooManyRequests } from './joining-request.errors.js';
import type { JoiningRequest } from './joining-request.entity.js';
import {
  JOINING_WORKING_DAYS,
  mailboxOf,
  MOST_REQUESTS_A_DAY,
  MOST_TOLD_A_DAY,
  roleOnJoining,
  type JoiningAnswer,
} from './joining-request.lifecycle.js';
import { JoiningMessenger } from './joining-messenger.js';
import { JoiningRequestsRepository, type PlacedRequest } from './joining-requests.repository.js';

const DAY_MS = 24 * 60 * 60_000;
const MOST_PER_ROUND = 100;

/** A request as who answers it sees it. */
export interface JoiningRequestView {
  request: PlacedRequest;
  asker: { name: string; email: string };
  /** Who can be asked whether this person belongs to the company. */
  owners: readonly Pick<Member, 'name' | 'email'>[];
  /** As what the person would be let in. */
  role: 'owner' | 'member';
}

/** Helps people into a company that somebody else has registered: they ask, and a broker of its hub looks who they are. */
@Injectable()
export class JoiningRequestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: JoiningRequestsRepository,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipsService,
    private readonly invitations: MembershipInvitationsService,
    private readonly messenger: JoiningMessenger,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for help. It goes the same way for a number that nobody has registered, so that it tells nothing of any; one that is open
   * already is returned as it is.
   *
   * @throws DomainError `joining_request.too_many` (409).
   */
  async ask(actor: Actor, kvkNumber: string): Promise<JoiningRequest> {
    return this.unitOfWork.run(async (work) => {
      await this.accounts.lock(work, actor.userId);
      const earlier = await this.requests.findOpen(work, actor.userId, kvkNumber);
      if (earlier) return earlier;
      const now = this.clock.now();
      const since = new Date(now.getTime() - DAY_MS);
      if ((await this.requests.countOf(work, mailboxOf(actor.email), since)) >= MOST_REQUESTS_A_DAY)
        throw tooManyRequests(MOST_REQUESTS_A_DAY);
      const respondBy = endOfWorkingDay(now, JOINING_WORKING_DAYS);
      const unanswered = { escalatedAt: null, answer: null, answeredBy: null, answeredAt: null };
      const request = { id: newId(), userId: actor.userId, kvkNumber, createdAt: now, respondBy, ...unanswered };
      const before = await this.requests.countAbout(work, kvkNumber, since);
      await this.requests.add(work, request);
      const placed = await this.requests.placed(work, request.id);
      if (placed && before < MOST_TOLD_A_DAY) await this.messenger.toHelpers(work, placed);
      return request;
    });
  }

  /** What waits for an answer of this person. */
  async open(actor: Actor): Promise<JoiningRequestView[]> {
    const work = this.unitOfWork.read;
    const requests = await this.requests.open(work, reachOf(actor, 'joining_request.read'), actor.userId);
    return Promise.all(
      requests.map(async (request) => {
        const asker = await this.accounts.actor(work, request.userId, '');
        const owners = await this.owners(work, request.companyId);
        return {
          request,
          asker: { name: asker?.name ?? '', email: asker?.email ?? '' },
          owners: owners.map(({ name, email }) => ({ name, email })),
          role: roleOnJoining(owners.length),
        };
      }),
    );
  }

  /**
   * Answers a request. Who is let in is invited by mail, to the address that they have proven, and belongs to the company once they
   * accept; its owners are told at once. Nobody answers their own.
   *
   * @throws DomainError `joining_request.not_found`, or `joining_request.answered` (409).
   */
  async answer(actor: Actor, id: string, answer: JoiningAnswer): Promise<void> {
    await this.unitOfWork.run(async (work) => {
      const locked = await this.requests.lock(work, id);
      const found = locked && locked.userId !== actor.userId ? await this.requests.placed(work, id) : null;
      const request = permitted(actor, 'joining_request.answer', id, found, ({ hubId }) => ({ hubId }));
      if (request.answeredAt) throw alreadyAnswered();
      await this.requests.update(work, id, { answer, answeredBy: actor.userId, answeredAt: this.clock.now() });
      const asker = await this.accounts.actor(work, request.userId, '');
      if (!asker) return;
      if (answer === 'decline') await this.messenger.toAsker(work, request, asker);
      else await this.letIn(work, actor, request, asker);
    });
  }

  /** Brings before the administrators what nobody answered in time. Returns how many requests. */
  async tick(): Promise<number> {
    const overdue = await this.requests.overdue(this.unitOfWork.read, this.clock.now(), MOST_PER_ROUND);
    for (const request of overdue)
      await this.unitOfWork.run(async (work) => {
        const locked = await this.requests.lock(work, request.id);
        // Answered, or seen by another worker, while we waited for the lock.
        if (!locked || locked.answeredAt || locked.escalatedAt) return;
        await this.requests.update(work, request.id, { escalatedAt: this.clock.now() });
        await this.messenger.toAdministrators(work, request);
      });
    return overdue.length;
  }

  private async letIn(work: Work, actor: Actor, request: PlacedRequest, asker: Actor): Promise<void> {
    const { companyId, companyName } = request;
    const owners = await this.owners(work, companyId);
    const company = { kind: 'company', id: companyId, nameNl: companyName, nameEn: companyName, parties: { companyId } } as const;
    const member = { email: asker.email, role: roleOnJoining(owners.length), language: asker.language };
    await this.invitations.inviteOnce(work, actor.userId, company, member);
    await this.messenger.toOwners(work, companyId, new Set(owners.map(({ userId }) => userId)));
  }

  private async owners(work: Work, companyId: string): Promise<Member[]> {
    const members = await this.memberships.everybody(work, { kind: 'company', id: companyId });
    return members.filter(({ role }) => role === 'owner');
  }
}
