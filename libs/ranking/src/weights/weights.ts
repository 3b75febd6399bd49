import type { FieldSetting } from '../text/posting-index-builder.js';
import type { FeatureName } from '../types.js';
import shipped from './weights.json' with { type: 'json' };

/** The text fields of a fieldlab, in the order in which the index keeps them. */
export const TEXT_FIELDS = ['name', 'summary', 'offerTitle', 'offerDescription', 'equipment'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

/** Everything that is weighed, as one versioned file. A run records its version. */
export interface RankingWeights {
  version: string;
  /** How these numbers came about. */
  provenance: string;
  text: {
    /** BM25 saturation, above 0. */
    k1: number;
    /** What a part of a compound counts beside the whole word, 0 to 1. */
    partWeight: number;
    /** What a word that every request has counts in a challenge, 0 to 1. */
    lightWeight: number;
    /** What the words of a challenge in the other language count beside its own, 0 to 1. */
    translated: number;
    /** The BM25F score at which the lexical feature is 0.5. */
    halfway: number;
    fields: Readonly<Record<TextField, FieldSetting>>;
  };
  /** How much one mention in each place says of a fieldlab. */
  concepts: Readonly<Record<TextField | 'declaredByFieldlab' | 'declaredByOffer' | 'sectors', number>> & {
    /** What is held against an overlap of few or common concepts, in the unit of strength × rarity. */
    readonly doubt: number;
  };
  /** How much of the words and concepts the best offer must have by itself, 0 to 1; the rest is judged over the whole fieldlab. */
  bestOffer: { text: number; concepts: number };
  /** How much it counts that a challenge is about what a fieldlab is about, beside that the fieldlab has what is asked. */
  focus: {
    /** 0: not at all; 1: nothing else. */
    power: number;
    /** How much the best offer must have by itself, 0 to 1. */
    offer: number;
    /** How surely a challenge must speak of a concept, above 0, for it not to be held against the fieldlab. */
    surely: number;
  };
  /** Weights of the features, 0 or more; renormalised over those present. */
  features: Readonly<Record<Exclude<FeatureName, 'kinship' | 'experience'>, number>>;
  kinship: {
    /** The part of the fit that doing what the best do makes up, 0 to below 1; the others share the rest, and that of experience where there is none. */
    share: number;
    /** The power of its fit that a fieldlab counts with among the best; the higher, the fewer are those. */
    sharpness: number;
    /** The fit of the best, above 0, from which on likeness to it, and experience, count wholly; and the experience from which on it does so by itself. */
    enough: number;
  };
  experience: {
    /** The part of the fit that experience makes up where cases tell of the fieldlab; with kinship below 1. */
    share: number;
  };
  acceptance: {
    /** Invitations accepted and declined that every fieldlab is thought to have had before its first. */
    priorAccepted: number;
    priorDeclined: number;
    /** What the chance is multiplied with when nobody ever confirmed the entry, and when that was long ago. */
    neverConfirmed: number;
    oldestConfirmation: number;
    daysUntilOld: number;
  };
  size: {
    /** Answers to companies of one size that every fieldlab is thought to have given before its first. */
    priorSuited: number;
    priorRefused: number;
  };
  distance: {
    /** The distance in km at which nearness is a half. */
    halvingKm: number;
  };
  /** Scores that differ by no more than this are a tie. */
  tie: number;
}

/** The weights that the product ships with. */
export const SHIPPED_WEIGHTS: RankingWeights = shipped;
