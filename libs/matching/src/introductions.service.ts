import { Injectable } from '@nestjs/common';
import { AccountsRepository, type Actor, type Recipient } from '#libs/accounts';
import { ChallengeRepository, IntroductionRepository, type Introduction } from '#libs/challenges';
import { CompaniesService, type Company } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService, type Fieldlab } from '#libs/fieldlabs';
import { notFound } from '#libs/kernel';

/** An introduction with what both sides may now know of each other. */
export interface IntroductionDetails {
  introduction: Introduction;
  reference: string;
  company: Company;
  companyContacts: Recipient[];
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
      companyIds: actor.organisations('company'),
      fieldlabIds: actor.organisations('fieldlab'),
      hubIds: actor.organisations('hub'),
      ...filter,
    });
    return this.details(found);
  }

  /** @throws DomainError `introduction.not_found` for anybody but the two sides and the hub's brokers. */
  async get(actor: Actor, id: string): Promise<IntroductionDetails> {
    const work = this.unitOfWork.read;
    const introduction = await this.introductions.find(work, id);
    if (!introduction) throw notFound('introduction', id);
    const challenge = await this.challenges.find(work, introduction.challengeId);
    const involved =
      actor.belongsTo('company', introduction.companyId) ||
      actor.belongsTo('fieldlab', introduction.fieldlabId) ||
      (challenge !== null && actor.isBrokerOf(challenge.hubId));
    if (!involved) throw notFound('introduction', id);
    const [details] = await this.details([introduction]);
    if (!details) throw notFound('introduction', id);
    return details;
  }

  /** The same few queries for one introduction or for a page of them. */
  private async details(introductions: readonly Introduction[]): Promise<IntroductionDetails[]> {
    const work = this.unitOfWork.read;
    const companyIds = introductions.map(({ companyId }) => companyId);
    const fieldlabIds = introductions.map(({ fieldlabId }) => fieldlabId);
    const challengeIds = introductions.map(({ challengeId }) => challengeId);
    const challenges = byId(await this.challenges.findMany(work, challengeIds));
    const companies = byId(await this.companies.findMany(work, companyIds));
    const fieldlabs = byId(await this.fieldlabs.getMany(work, fieldlabIds));
    const companyContacts = await this.accounts.recipientsOf(work, 'company', companyIds);
    const fieldlabContacts = await this.accounts.recipientsOf(work, 'fieldlab', fieldlabIds);
    return introductions.flatMap((introduction) => {
      const { challengeId, companyId, fieldlabId } = introduction;
      const [challenge, company, fieldlab] = [challenges.get(challengeId), companies.get(companyId), fieldlabs.get(fieldlabId)];
      if (!challenge || !company || !fieldlab) return [];
      const contacts = {
        companyContacts: companyContacts.get(companyId) ?? [],
        fieldlabContacts: fieldlabContacts.get(fieldlabId) ?? [],
      };
      return [{ introduction, reference: challenge.reference, company, fieldlab, ...contacts }];
    });
  }
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
