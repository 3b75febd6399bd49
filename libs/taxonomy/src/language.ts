/** The languages that texts are kept in and people are addressed in. Dutch comes first. */
export const LANGUAGES = ['nl', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
