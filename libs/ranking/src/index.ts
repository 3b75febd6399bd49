export { orderOf, rank } from './rank.js';
export { buildIndex, type RankingIndex } from './ranking-index.js';
export type * from './types.js';
export { isDutchWord } from './language/compounds.js';
export { fold } from './language/tokens.js';
export { technologyReader } from './named-technologies.js';
export { TextEngine, type TextDocument, type TextHit } from './text/text-engine.js';
export { SHIPPED_WEIGHTS, type RankingWeights } from './weights/weights.js';
