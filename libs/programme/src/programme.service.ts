import { Injectable } from '@nestjs/common';
import { CompaniesService, ConsentsService } from '#libs/companies';
import { UnitOfWork, type Work } from '#libs/database';
import { CapacityService } from '#libs/fieldlabs';
import type { ProgrammeChoice, ProgrammeFilter } from './programme-filter.js';
import type { ProgrammeChallenge, ProgrammeFigures } from './programme-figures.js';
import { ProgrammeRepository } from './programme.repository.js';

/** What those who run the programme see: how much is asked, helped and missing, in numbers, and with the names of companies that agreed. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programme: ProgrammeRepository,
    private readonly capacity: CapacityService,
    private readonly companies: CompaniesService,
    private readonly consents: ConsentsService,
  ) {}

  async figures(filter: ProgrammeFilter): Promise<ProgrammeFigures> {
    // One after the other: a page that is read seldom must not hold the connections of those who work.
    const work = this.unitOfWork.read;
    const slots = (await this.capacity.rooms(work)).slotsPerQuarter();
    const exposure = await this.programme.exposure(work, filter);
    return {
      steps: await this.programme.steps(work, filter),
      statuses: await this.programme.statuses(work, filter),
      outcomes: await this.programme.outcomes(work, filter),
      answers: await this.programme.answers(work, filter),
      provinces: await this.programme.provinces(work, filter),
      technologies: await this.programme.technologies(work, filter),
      exposure: exposure.map((figure) => ({ ...figure, slotsPerQuarter: slots.get(figure.fieldlabId) ?? null })),
      companies: await this.programme.companies(work, filter),
    };
  }

  /** The challenges behind a figure, newest first. */
  async challenges(
    choice: ProgrammeChoice,
    window: { after?: string | undefined; limit: number },
  ): Promise<ProgrammeChallenge[]> {
    const work = this.unitOfWork.read;
    const challenges = await this.programme.challenges(work, choice, window);
    const names = await this.namesOf(
      work,
      challenges.map(({ companyId }) => companyId),
    );
    return challenges.map(({ companyId, ...challenge }) => ({ ...challenge, companyName: names.get(companyId) ?? null }));
  }

  /** The names of those of these companies whose consent stands now. */
  private async namesOf(work: Work, companyIds: readonly string[]): Promise<Map<string, string>> {
    const agreed = await this.consents.standing(work, [...new Set(companyIds)], 'programme_partners');
    const companies = agreed.size === 0 ? [] : await this.companies.findMany(work, [...agreed]);
    return new Map(companies.map(({ id, name }) => [id, name]));
  }
}
