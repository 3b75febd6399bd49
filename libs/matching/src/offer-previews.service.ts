import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository } from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { RankingCatalogueService, type OfferContent } from '#libs/fieldlabs';
import {
  buildIndex,
  rank,
  type RankedMatch,
  type RankingCatalogue,
  type RankingChallenge,
  type RankingIndex,
  type Reason,
} from '#libs/ranking';
import { sbiHeading, type Province } from '#libs/taxonomy';
import { Ranker } from './ranker.js';
import { RankingSituations } from './ranking-situations.js';

/** An open challenge that an offer speaks to: so little of it that it names nobody, and none of its words. */
export interface Attraction {
  province: Province;
  /** Which technology or work the two share, in the words of the taxonomy; null where it is something else. */
  about: Reason | null;
  /** Place of the fieldlab with the offer, from 1. */
  place: number;
  /** Its place as the catalogue stands; null where it is not proposed. */
  placeNow: number | null;
}

export interface OfferPreview {
  /** Open challenges that were looked at. */
  challenges: number;
  /** Those with the fieldlab among the first three, with the offer and as the catalogue stands. */
  attracted: number;
  attractedNow: number;
  /** Best first. */
  items: Attraction[];
}

/** The newest open challenges are enough to see what words do, and few enough to rank twice while somebody types. */
const MOST_CHALLENGES = 60;
/** Rankings between two breaths, in which others are served. */
const AT_ONCE = 5;
const SHORTLIST = 3;
const SHOWN = 10;
/** Below this a fieldlab is in a ranking because every one of them is. */
const WORTH_ASKING = 0.15;

/** Says which open challenges an offer would attract, while it is being written. Nothing is stored. */
@Injectable()
export class OfferPreviewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengeRepository,
    private readonly companies: CompaniesService,
    private readonly catalogue: RankingCatalogueService,
    private readonly situations: RankingSituations,
    private readonly ranker: Ranker,
  ) {}

  /** @param offerId the offer that the content replaces; null for one more. */
  async preview(fieldlabId: string, offerId: string | null, content: OfferContent): Promise<OfferPreview> {
    const catalogue = await this.catalogue.current();
    const situation = await this.situations.general(this.unitOfWork.read);
    const index = buildIndex(withOffer(catalogue, fieldlabId, offerId, content));
    const matched = (challenge: RankingChallenge, among: RankingIndex): RankedMatch | undefined => {
      const match = rank(among, challenge, situation).matches.find((one) => one.fieldlabId === fieldlabId);
      return match && match.fit >= WORTH_ASKING && match.rank <= SHOWN ? match : undefined;
    };
    const open = await this.openChallenges();
    const items: Attraction[] = [];
    let attractedNow = 0;
    for (const [number, challenge] of open.entries()) {
      if (number % AT_ONCE === 0) await breath();
      const match = matched(challenge, index);
      const placeNow = matched(challenge, this.ranker.indexOf(catalogue))?.rank ?? null;
      if (placeNow !== null && placeNow <= SHORTLIST) attractedNow += 1;
      if (match && challenge.province)
        items.push({ province: challenge.province, about: aboutOf(match), place: match.rank, placeNow });
    }
    const attracted = items.filter(({ place }) => place <= SHORTLIST).length;
    items.sort((one, other) => one.place - other.place);
    return { challenges: open.length, attracted, attractedNow, items: items.slice(0, SHOWN) };
  }

  private async openChallenges(): Promise<RankingChallenge[]> {
    const work = this.unitOfWork.read;
    const open = await this.challenges.newestOpen(work, MOST_CHALLENGES);
    const contents = await this.challenges.newestContents(work, open);
    return Promise.all(
      open.map(async ({ id, companyId }) => {
        const content = contents.get(id);
        const company = await this.companies.find(work, companyId);
        const { problem = '', makes = '', tried = '', success = '', serviceKind = null } = content ?? {};
        return {
          texts: [problem, makes, tried, success].filter((text) => text !== ''),
          serviceKind,
          sector: company && sbiHeading(company.sbiCode),
          province: company?.province ?? null,
          trl: null,
        };
      }),
    );
  }
}

/** The catalogue with the offer in it. Its id only has to be none of the fieldlab's others. */
function withOffer(
  catalogue: RankingCatalogue,
  fieldlabId: string,
  offerId: string | null,
  content: OfferContent,
): RankingCatalogue {
  const written = { ...content, id: offerId ?? 'offer-being-written' };
  return {
    ...catalogue,
    fieldlabs: catalogue.fieldlabs.map((fieldlab) =>
      fieldlab.id === fieldlabId
        ? { ...fieldlab, offers: [...fieldlab.offers.filter(({ id }) => id !== written.id), written] }
        : fieldlab,
    ),
  };
}

/** Other reasons would tell words of the challenge to whoever writes a dictionary into an offer. */
function aboutOf({ reasonsForFieldlab }: RankedMatch): Reason | null {
  return reasonsForFieldlab.find(({ code }) => code === 'technology' || code === 'related_technology') ?? null;
}
