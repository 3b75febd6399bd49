import { Injectable } from '@nestjs/common';
import { permitted, reachOf, type Actor, type Permission } from '#libs/accounts';
import { CompaniesService, untold, type Company } from '#libs/companies';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { HubsService } from '#libs/fieldlabs';
import { Clock, newId, notFound } from '#libs/kernel';
import { job, type MatchRunTrigger } from '#libs/queue';
import { EMPTY_CONTENT, sameContent, unanswered, withChanges, type ChallengeContent } from './challenge-content.js';
import { challengeIncomplete } from './challenge.errors.js';
import { ChallengeMessenger } from './challenge-messenger.js';
import type { Challenge } from './challenge.entity.js';
import { afterAction, type ChallengeOutcome } from './challenge.lifecycle.js';
import { partiesOfChallenge } from './challenge-parties.js';
import { ChallengeRepository } from './challenge.repository.js';
import type { ChallengeVersion } from './challenge-version.entity.js';
import { DisclosuresService } from './disclosures.service.js';
import { referralOpen } from './referral.errors.js';
import { ReferralRepository } from './referral.repository.js';

/** A challenge with its newest content. */
export interface ChallengeWithContent {
  challenge: Challenge;
  content: ChallengeContent;
}

/** What companies do with their challenges, and how one is returned or closed. */
@Injectable()
export class ChallengesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengeRepository,
    private readonly referrals: ReferralRepository,
    private readonly companies: CompaniesService,
    private readonly hubs: HubsService,
    private readonly disclosures: DisclosuresService,
    private readonly messenger: ChallengeMessenger,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param id for the challenge; when this person has made one under it before, that one is returned as it is.
   * @throws DomainError `company.not_found` when this person does not belong to the company.
   */
  async draft(actor: Actor, companyId: string, content: Partial<ChallengeContent>, id = newId()): Promise<ChallengeWithContent> {
    return this.unitOfWork.run(async (work) => {
      const company = await this.ownCompany(work, actor, companyId);
      const earlier = await this.challenges.find(work, id);
      if (earlier?.createdBy === actor.userId && earlier.companyId === companyId) return this.load(work, id);
      const hub = await this.hubs.ofProvince(work, company.province);
      const now = this.clock.now();
      const number = await this.challenges.nextNumber(work);
      await this.challenges.add(work, {
        id,
        number,
        companyId,
        hubId: hub.id,
        status: 'draft',
        version: 0,
        question: null,
        outcome: null,
        closingNote: null,
        createdBy: actor.userId,
        createdAt: now,
        updatedAt: now,
        submittedAt: null,
        firstReturnedAt: null,
        closedAt: null,
      });
      await this.addVersion(work, actor, id, 1, withChanges(EMPTY_CONTENT, content));
      return this.load(work, id);
    });
  }

  /**
   * Changes the content: each real change is a new version. A challenge that is already with the broker is ranked again.
   *
   * @throws DomainError `challenge.illegal_transition` once invitations are out.
   */
  async edit(actor: Actor, id: string, changes: Partial<ChallengeContent>): Promise<ChallengeWithContent> {
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.lock(work, actor, id, 'challenge.edit');
      afterAction(challenge.status, 'edit');
      const before = await this.challenges.version(work, id, challenge.version);
      const content = withChanges(before, changes);
      if (sameContent(before, content)) return { challenge, content };
      if (challenge.status !== 'draft') assertComplete(content);
      const version = challenge.version + 1;
      await this.addVersion(work, actor, id, version, content);
      if (challenge.status !== 'draft') {
        await this.disclosures.keepHidden(work, challenge, content);
        await this.requestMatchRun(work, { id, version }, 'edited');
      }
      return this.load(work, id);
    });
  }

  /**
   * Submits a draft: the new status and the request for a match run commit together, so that a submitted challenge is always
   * ranked, whatever crashes. The first time, the hub becomes that of the province that the company tells now: it may have corrected
   * that since the draft. Later on the hub has worked on it, and a broker hands it over if need be.
   *
   * @returns the id under which the match run will appear.
   * @throws DomainError `challenge.incomplete` (409) that names the unanswered questions, and what the company has not told of itself.
   */
  async submit(actor: Actor, id: string): Promise<ChallengeWithContent & { matchRunId: string }> {
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.lock(work, actor, id, 'challenge.submit');
      const status = afterAction(challenge.status, 'submit');
      const content = await this.challenges.version(work, id, challenge.version);
      const company = await this.companies.find(work, challenge.companyId);
      if (!company) throw notFound('company', challenge.companyId);
      assertComplete(content, company);
      const now = this.clock.now();
      const hubId = challenge.submittedAt ? challenge.hubId : (await this.hubs.ofProvince(work, company.province)).id;
      const submitted = { status, hubId, question: null, submittedAt: challenge.submittedAt ?? now, updatedAt: now };
      await this.challenges.update(work, id, submitted);
      await this.disclosures.keepHidden(work, challenge, content);
      const matchRunId = await this.requestMatchRun(work, challenge, 'submitted');
      await this.messenger.toCompany(work, challenge, 'challenge_received', {});
      return { challenge: Object.assign(challenge, submitted), content, matchRunId };
    });
  }

  /** The broker asks the company something; the challenge becomes a draft again until it is submitted anew. */
  async returnToCompany(actor: Actor, id: string, question: string): Promise<ChallengeWithContent> {
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.lock(work, actor, id, 'challenge.return');
      const status = afterAction(challenge.status, 'return');
      if (await this.referrals.findOpen(work, id)) throw referralOpen();
      const now = this.clock.now();
      const firstReturnedAt = challenge.firstReturnedAt ?? now;
      await this.challenges.update(work, id, { status, question, firstReturnedAt, updatedAt: now });
      await this.messenger.toCompany(work, challenge, 'challenge_returned', { question });
      return this.load(work, id);
    });
  }

  /** Asks for another ranking, for instance after the catalogue changed. Returns the id of the coming match run. */
  async rankAgain(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.lock(work, actor, id, 'challenge.rank');
      afterAction(challenge.status, 'rank');
      return this.requestMatchRun(work, challenge, 'broker');
    });
  }

  /** Marks a locked challenge as closed. The caller has checked the transition and tells the people. */
  async markClosed(work: Work, challenge: Challenge, outcome: ChallengeOutcome, note: string | null): Promise<void> {
    const now = this.clock.now();
    await this.challenges.update(work, challenge.id, {
      status: 'closed',
      outcome,
      closingNote: note,
      closedAt: now,
      updatedAt: now,
    });
    await this.messenger.toCompany(work, challenge, 'challenge_closed', { outcome });
  }

  /** The challenge as this person may see it, company or broker. */
  async get(actor: Actor, id: string): Promise<ChallengeWithContent> {
    const challenge = await this.require(actor, id, 'challenge.read');
    return { challenge, content: await this.challenges.version(this.unitOfWork.read, id, challenge.version) };
  }

  /** The challenge, if this person may do this with it; nothing is locked. @throws DomainError as `permitted` */
  async require(actor: Actor, id: string, permission: Permission): Promise<Challenge> {
    return permitted(actor, permission, id, await this.challenges.find(this.unitOfWork.read, id), partiesOfChallenge);
  }

  async versions(actor: Actor, id: string): Promise<ChallengeVersion[]> {
    await this.get(actor, id);
    return this.challenges.versions(this.unitOfWork.read, id);
  }

  /** The challenges of the person's companies and, for brokers, of their hubs; newest first. */
  async page(
    actor: Actor,
    filter: { status?: Challenge['status'] | undefined; after?: string | undefined; limit: number },
  ): Promise<ChallengeWithContent[]> {
    const work = this.unitOfWork.read;
    const challenges = await this.challenges.list(work, {
      reach: reachOf(actor, 'challenge.read'),
      ...filter,
    });
    const contents = await this.challenges.newestContents(work, challenges);
    return challenges.map((challenge) => ({ challenge, content: contents.get(challenge.id) ?? EMPTY_CONTENT }));
  }

  /** Locks a challenge with which this person may do this. @throws DomainError as `permitted` */
  async lock(work: Work, actor: Actor, id: string, permission: Permission): Promise<Challenge> {
    return permitted(actor, permission, id, await this.challenges.lock(work, id), partiesOfChallenge);
  }

  /** Asks for a ranking of the newest version, which leaves with the transaction. Returns the id of the coming match run. */
  async requestMatchRun(work: Work, challenge: { id: string; version: number }, trigger: MatchRunTrigger): Promise<string> {
    const matchRunId = newId();
    const payload = { version: 1 as const, matchRunId, challengeId: challenge.id, challengeVersion: challenge.version, trigger };
    await this.outbox.put(work, [job('make-match-run', payload)]);
    return matchRunId;
  }

  private async ownCompany(work: Work, actor: Actor, companyId: string): Promise<Company> {
    const company = await this.companies.find(work, companyId);
    return permitted(actor, 'company.draft_challenge', companyId, company, ({ id }) => ({ companyId: id }));
  }

  private async addVersion(
    work: Work,
    actor: Actor,
    challengeId: string,
    version: number,
    content: ChallengeContent,
  ): Promise<void> {
    const now = this.clock.now();
    await this.challenges.addVersion(work, { challengeId, version, ...content, createdBy: actor.userId, createdAt: now });
    await this.challenges.update(work, challengeId, { version, updatedAt: now });
  }

  private async load(work: Work, id: string): Promise<ChallengeWithContent> {
    const challenge = await this.challenges.find(work, id);
    if (!challenge) throw notFound('challenge', id);
    return { challenge, content: await this.challenges.version(work, id, challenge.version) };
  }
}

/** @param company also has told what is needed of it; left out for a challenge that has been submitted, since it was asked then. */
function assertComplete(content: ChallengeContent, company?: Company): void {
  const missing = [...unanswered(content), ...(company ? untold(company) : [])];
  if (missing.length > 0) throw challengeIncomplete(missing);
}
