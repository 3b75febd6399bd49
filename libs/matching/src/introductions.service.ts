import { Injectable } from '@nestjs/common';
import { AccountsRepository, permitted, reachOf, type Actor, type Recipient } from '#libs/accounts';
import {
  ChallengeRepository,
  IntroductionRepository,
  partiesShared,
  type ChallengeStatus,
  type Introduction,
} from '#libs/challenges';
import { CompaniesService, type Company } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService, type Fieldlab } from '#libs/fieldlabs';
import { notFound } from '#libs/kernel';

/** A company and its people. */
export interface CompanySide {
  company: Company;
  companyContacts: Recipient[];
}

/** An introduction with what both sides may now know of each other. */
export interface IntroductionDetails extends CompanySide {
  introduction: Introduction;
  reference: string;
  /** Where the challenge stands: once it is closed, neither side has anything left to do. */
  status: ChallengeStatus;
  fieldlab: Fieldlab;
  fieldlabContacts: Recipient[];
}

/** Shows introductions to the two sides and to the hub's brokers. */
@Injectable()
export class IntroductionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly introductions: IntroductionRepository,
    private readonly challenges: ChallengeRepository,
    private readonly companies: CompaniesService,
    private readonly fieldlabs: FieldlabsService,
    private readonly accounts: AccountsRepository,
  ) {}

  async page(actor: Actor, filter: { after?: string | undefined; limit: number }): Promise<IntroductionDetails[]> {
    const found = await this.introductions.list(this.unitOfWork.read, {
      reach: reachOf(actor, 'introduction.read'),
      ...filter,
    });
    return this.details(found);
  }

  /** @throws DomainError `introduction.not_found` for anybody but the two sides and the hub's brokers. */
  async get(actor: Actor, id: string): Promise<IntroductionDetails> {
    const work = this.unitOfWork.read;
    const found = await this.introductions.find(work, id);
    const challenge = found && (await this.challenges.find(work, found.challengeId));
    const introduction = permitted(actor, 'introduction.read', id, found, (one) => partiesShared(one, challenge));
    const [details] = await this.details([introduction]);
    if (!details) throw notFound('introduction', id);
    return details;
  }

  /** What a fieldlab reads of each of these companies once both have said yes, by company id. */
  async companySides(companyIds: readonly string[]): Promise<Map<string, CompanySide>> {
    const work = this.unitOfWork.read;
    const contacts = await this.accounts.recipientsOf(work, 'company', companyIds);
    const companies = await this.companies.findMany(work, companyIds);
    return new Map(companies.map((company) => [company.id, { company, companyContacts: contacts.get(company.id) ?? [] }]));
  }

  /** The same few queries for one introduction or for a page of them. */
  private async details(introductions: readonly Introduction[]): Promise<IntroductionDetails[]> {
    const work = this.unitOfWork.read;
    const companyIds = introductions.map(({ companyId }) => companyId);
    const fieldlabIds = introductions.map(({ fieldlabId }) => fieldlabId);
    const challengeIds = introductions.map(({ challengeId }) => challengeId);
    const challenges = byId(await this.challenges.findMany(work, challengeIds));
    const companySides = await this.companySides(companyIds);
    const fieldlabs = byId(await this.fieldlabs.getMany(work, fieldlabIds));
    const fieldlabContacts = await this.accounts.recipientsOf(work, 'fieldlab', fieldlabIds);
    return introductions.flatMap((introduction) => {
      const { challengeId, companyId, fieldlabId } = introduction;
      const [challenge, side, fieldlab] = [challenges.get(challengeId), companySides.get(companyId), fieldlabs.get(fieldlabId)];
      if (!challenge || !side || !fieldlab) return [];
      const { reference, status } = challenge;
      return [{ introduction, reference, status, ...side, fieldlab, fieldlabContacts: fieldlabContacts.get(fieldlabId) ?? [] }];
    });
  }
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
