import type { Language, Province, ServiceKind, Technology, TechnologyGroup } from '#libs/taxonomy';

/** What the ranker reads of one offer of a fieldlab. */
export interface RankingOffer {
  id: string;
  kind: ServiceKind;
  titleNl: string;
  titleEn: string;
  descriptionNl: string;
  descriptionEn: string;
  /** Technology ids. */
  technologies: readonly string[];
  /** Technology readiness level, 1 to 9. */
  trlMin: number;
  trlMax: number;
  equipment: readonly string[];
}

/** What the ranker reads of one fieldlab. Ids are catalogue slugs. */
export interface RankingFieldlab {
  id: string;
  name: string;
  hubId: string;
  province: Province;
  city: string;
  /** WGS 84 degrees. */
  latitude: number;
  longitude: number;
  organisation: string;
  summaryNl: string;
  summaryEn: string;
  sectors: readonly string[];
  technologies: readonly string[];
  status: 'active' | 'ended' | 'unknown';
  /** When a broker or the lab last said "still true"; null when nobody ever did. */
  confirmedAt: Date | null;
  offers: readonly RankingOffer[];
}

/** Everything that can be ranked, as one consistent reading of the database. */
export interface RankingCatalogue {
  /** Grows with every change of the catalogue; stored with each match run. */
  version: number;
  groups: readonly TechnologyGroup[];
  technologies: readonly Technology[];
  fieldlabs: readonly RankingFieldlab[];
}

/** A challenge as the ranker sees it: texts and the few facts it may weigh. Null means not told. */
export interface RankingChallenge {
  /** The company's own words; several texts, each in its own language. */
  texts: readonly string[];
  /** Kind of service asked for; a gate when given. */
  serviceKind: ServiceKind | null;
  /** The company's sector in words or as SBI heading. */
  sector: string | null;
  province: Province | null;
  /** Technology readiness level now, 1 to 9. */
  trl: number | null;
}

/** What is known at this moment about fieldlabs for this challenge, apart from the catalogue. Keys are fieldlab ids. */
export interface RankingSituation {
  /** The moment of ranking: the ranker has no clock of its own. */
  now: Date;
  /** Fieldlabs that must not be proposed, each with its reason. */
  exclusions: ReadonlyMap<string, 'full' | 'declined' | 'conflict_of_interest' | 'removed_by_broker'>;
  /** Invitations answered per fieldlab, "full" left out: what the chance of acceptance is estimated from. */
  answers: ReadonlyMap<string, { accepted: number; declined: number }>;
  /** Answers given to companies of the same staff size: accepted, and declined as too small or too large. Null: size not told. */
  sizeAnswers: ReadonlyMap<string, { suited: number; refused: number }> | null;
  /** Texts of finished cases that the fieldlab brought to a good end. They are compared with and never shown. */
  precedents: ReadonlyMap<string, readonly string[]>;
  /** Likeness of challenge and fieldlab by their vectors, 0 to 1; empty when there are none. */
  similarity: ReadonlyMap<string, number>;
  /** Invitations per slot in the present quarter; breaks ties. */
  exposure: ReadonlyMap<string, number>;
  /** The hub's policy: true keeps fieldlabs out that were never confirmed. */
  requireConfirmation: boolean;
}

/** The parts that a fit is made of. */
export type FeatureName =
  | 'lexical'
  | 'technology'
  | 'sector'
  | 'serviceKind'
  | 'trl'
  | 'distance'
  | 'size'
  | 'precedent'
  | 'dense'
  | 'kinship'
  | 'experience';

/** One feature's part in a fit. */
export interface Contribution {
  feature: FeatureName;
  /** The feature itself, 0 to 1. */
  value: number;
  /** Its weight among the features that are present; these add up to 1. */
  weight: number;
  /** value × weight; over a match these add up to its fit. */
  points: number;
}

/** One sentence of an explanation in both languages. `code` is stable, for the screen and for counting. */
export interface Reason {
  code: string;
  nl: string;
  en: string;
  /** The words of the challenge that it quotes, where it quotes any. */
  quotes?: readonly string[];
}

/** A stretch of text that matched, for highlighting. */
export interface Highlight {
  /** Where: an index into the challenge's texts, or a field of the fieldlab such as `offers.ID.descriptionNl`. */
  field: string;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
}

/** One fieldlab in a ranking. */
export interface RankedMatch {
  fieldlabId: string;
  /** The offer that fits best; null when the fieldlab has no offer. */
  offerId: string | null;
  /** 1 is best. */
  rank: number;
  /** fit × acceptance, 0 to 1. */
  score: number;
  /** Weighted sum of the features present, 0 to 1. */
  fit: number;
  /** Expected chance that the fieldlab accepts, 0 to 1. */
  acceptance: number;
  contributions: readonly Contribution[];
  /** Why this fieldlab fits the company: at most three, strongest first. */
  reasonsForCompany: readonly Reason[];
  /** Why this company fits the fieldlab: at most three. It names nothing that identifies the company. */
  reasonsForFieldlab: readonly Reason[];
  /** What would make the match better or surer. */
  missing: readonly Reason[];
  /** The one change that would move this match most; null when none is known. */
  counterfactual: Reason | null;
  /** Never confirmed, or long ago: shown beside the match. */
  unconfirmed: boolean;
  /** For the first ten matches; empty for those below. */
  highlights: readonly Highlight[];
}

/** A fieldlab that was not ranked, with why. */
export interface Exclusion {
  fieldlabId: string;
  reason: Reason;
}

/** The outcome of one ranking. */
export interface Ranking {
  /** Languages found in the challenge's texts. */
  languages: readonly Language[];
  /** Version of the weights file. */
  configurationVersion: string;
  catalogueVersion: number;
  /** Ids of the technologies that the challenge surely speaks of, weightiest first. */
  technologies: readonly string[];
  /** Every fieldlab that passed the gates, best first. */
  matches: readonly RankedMatch[];
  exclusions: readonly Exclusion[];
}
