/** What counts in a ranking, the weightiest first, as the weights of the ranker have it. */
export const CRITERIA = ['experience', 'kinship', 'technology', 'distance', 'words', 'sector', 'serviceKind'] as const;
