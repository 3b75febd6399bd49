import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService, type Fieldlab } from '#libs/fieldlabs';
import { searchWords } from './challenge-search.js';
import { ChallengeSearchRepository, type FoundChallenge } from './challenge-search.repository.js';

/** What a broker found. */
export interface FoundInRegion {
  /** Of the broker's hubs, last changed first. */
  challenges: FoundChallenge[];
  /** By name, place or offers, whatever their hub. */
  fieldlabs: Fieldlab[];
}

/** Looks for words in everything that a broker's hubs look after. */
@Injectable()
export class ChallengeSearchesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searches: ChallengeSearchRepository,
    private readonly fieldlabs: FieldlabsService,
  ) {}

  /** @param limit most of each kind */
  async search(actor: Actor, text: string, limit: number): Promise<FoundInRegion> {
    const words = searchWords(text);
    if (words.beginnings.length === 0) return { challenges: [], fieldlabs: [] };
    const work = this.unitOfWork.read;
    return {
      challenges: await this.searches.find(work, reachOf(actor, 'challenge.search').hubId, words, limit),
      fieldlabs: await this.fieldlabs.page(work, { query: words.beginnings.join(' '), limit }),
    };
  }
}
