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
import { CompaniesService } from '#libs/companies';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, endOfWorkingDay, newId } from '#libs/kernel';
import { alreadyAnswered, changedMeanwhile, tooManyRequests } from './joining-request.errors.js';
import type { JoiningRequest } from './joining-request.entity.js';
import {
  JOINING_WORKING_DAYS,
  mailboxOf,
  mayTellHelpers,
  MOST_REQUESTS_A_DAY,
  roleOnJoining,
  type JoiningAnswer,
  type JoiningRole,
} from './joining-request.lifecycle.js';
import { JoiningMessenger } from './joining-messenger.js';
import { JoiningRequestsRepository, type PlacedRequest } from './joining-requests.repository.js';

const DAY_MS = 24 * 60 * 60_000;

/** A request as who asked sees it: nothing that differs with what has become of it. */
export type AskedJoining = Pick<JoiningRequest, 'id' | 'kvkNumber' | 'createdAt' | 'respondBy'>;

/** A request as who answers it sees it. */
export interface JoiningRequestView {
  request: PlacedRequest;
  asker: { name: string; email: string };
  /** Who can be asked whether this person belongs to the company. */
  owners: readonly Pick<Member, 'name' | 'email'>[];
  /** As what the person would be let in. */
  role: JoiningRole;
}

/** Who answers for a company, and as what somebody who asks would be let in beside them. */
interface Ownership {
  owners: readonly Member[];
  role: JoiningRole;
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
    private readonly companies: CompaniesService,
    private readonly messenger: JoiningMessenger,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for help. It goes the same way for a number that nobody has registered, so that it tells nothing of any; one that is open
   * already is returned as it was. One that was made before the number was registered counts from now on, since nobody saw it; the
   * new moments tell no more than trying to register the number would.
   *
   * @throws DomainError `joining_request.too_many` (409).
   */
  async ask(actor: Actor, kvkNumber: string): Promise<AskedJoining> {
    return this.unitOfWork.run(async (work) => {
      await this.accounts.lock(work, actor.userId);
      const now = this.clock.now();
      const place = await this.requests.place(work, kvkNumber, now);
      const earlier = await this.requests.findOpen(work, actor.userId, kvkNumber);
      if (earlier && (!place || (await this.requests.placed(work, earlier.id)))) return askedJoining(earlier);
      const since = new Date(now.getTime() - DAY_MS);
      if (!earlier && (await this.requests.countOf(work, mailboxOf(actor.email), since)) >= MOST_REQUESTS_A_DAY)
        throw tooManyRequests(MOST_REQUESTS_A_DAY);
      const toldHelpers =
        place !== null && mayTellHelpers(await this.requests.countTold(work, { kvkNumber, hubId: place.hubId, since }));
      const respondBy = endOfWorkingDay(now, JOINING_WORKING_DAYS);
      const moments = { createdAt: now, respondBy, ringsAt: respondBy, toldHelpers };
      const unanswered = { escalatedAt: null, answer: null, answeredBy: null, answeredAt: null };
      const request = { id: earlier?.id ?? newId(), userId: actor.userId, kvkNumber, ...moments, ...unanswered };
      if (earlier) await this.requests.update(work, earlier.id, moments);
      else await this.requests.add(work, request);
      if (place && toldHelpers) await this.messenger.toHelpers(work, { ...request, ...place });
      return askedJoining(request);
    });
  }

  /** What waits for an answer of this person, the newest first. */
  async page(actor: Actor, window: { after?: string | undefined; limit: number }): Promise<JoiningRequestView[]> {
    const work = this.unitOfWork.read;
    const requests = await this.requests.open(work, reachOf(actor, 'joining_request.read'), actor.userId, window);
    const askers = await this.accounts.people(
      work,
      requests.map(({ userId }) => userId),
    );
    const ownerships = await this.ownerships(
      work,
      requests.map(({ companyId }) => companyId),
    );
    return requests.map((request) => {
      const { owners, role } = ownerships(request.companyId);
      const { name = '', email = '' } = askers.get(request.userId) ?? {};
      return { request, asker: { name, email }, owners: owners.map((owner) => ({ name: owner.name, email: owner.email })), role };
    });
  }

  /** How many requests wait for an answer of this person. It says nothing of any, so nobody needs to know who asked. */
  async count(actor: Actor): Promise<number> {
    return this.requests.countOpen(this.unitOfWork.read, reachOf(actor, 'joining_request.read'), actor.userId);
  }

  /**
   * Answers a request. Who is let in is invited by mail, to the address that they have proven, and belongs to the company once they
   * accept; its owners are told at once. Nobody answers their own.
   *
   * @param shown as what the person would have been let in when the request was read.
   * @throws DomainError `joining_request.not_found`, `joining_request.answered` (409), or `joining_request.changed` (409) when the
   * person would be let in as something else by now.
   */
  async answer(actor: Actor, id: string, answer: JoiningAnswer, shown: JoiningRole): Promise<void> {
    await this.unitOfWork.run(async (work) => {
      const locked = await this.requests.lock(work, id);
      const found = locked && locked.userId !== actor.userId ? await this.requests.placed(work, id) : null;
      const request = permitted(actor, 'joining_request.answer', id, found, ({ hubId }) => ({ hubId }));
      if (request.answeredAt) throw alreadyAnswered();
      await this.requests.update(work, id, { answer, answeredBy: actor.userId, answeredAt: this.clock.now() });
      const asker = await this.accounts.actor(work, request.userId, '');
      if (!asker) return;
      if (answer === 'decline') await this.messenger.toAsker(work, 'joining_declined', request, asker);
      else await this.letIn(work, actor, request, { asker, shown });
    });
  }

  private async letIn(
    work: Work,
    actor: Actor,
    request: PlacedRequest,
    { asker, shown }: { asker: Actor; shown: JoiningRole },
  ): Promise<void> {
    const { companyId, companyName, kvkNumber } = request;
    // Of two who are let in at the same time, the second finds the first invited.
    await this.companies.lockByKvkNumber(work, kvkNumber);
    const { owners, role } = (await this.ownerships(work, [companyId]))(companyId);
    if (role !== shown) throw changedMeanwhile(role);
    const company = { kind: 'company', id: companyId, nameNl: companyName, nameEn: companyName, parties: { companyId } } as const;
    const invited = await this.invitations.inviteOnce(work, actor.userId, company, {
      email: asker.email,
      role,
      language: asker.language,
    });
    if (invited === 'sent') await this.messenger.toOwners(work, companyId, new Set(owners.map(({ userId }) => userId)));
  }

  private async ownerships(work: Work, companyIds: readonly string[]): Promise<(companyId: string) => Ownership> {
    const ids = [...new Set(companyIds)];
    // In this order: who accepts between the two is counted twice, and never missed.
    const invited = await this.invitations.openToKeepers(work, 'company', ids);
    const owners = await this.memberships.keepers(work, 'company', ids);
    return (id) => ({ owners: owners.get(id) ?? [], role: roleOnJoining(owners.get(id)?.length ?? 0, invited.get(id) ?? 0) });
  }
}

function askedJoining({ id, kvkNumber, createdAt, respondBy }: JoiningRequest): AskedJoining {
  return { id, kvkNumber, createdAt, respondBy };
}
