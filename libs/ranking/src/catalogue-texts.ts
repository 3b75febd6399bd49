import { LANGUAGES } from '#libs/taxonomy';
import { analyze, analyzeUnknown, type AnalyzedText } from './language/analysis.js';
import type { ConceptGraph } from './concepts/graph.js';
import type { ConceptHit } from './concepts/matcher.js';
import type { RankingFieldlab, RankingOffer } from './types.js';
import type { ParallelText } from './text/translations.js';
import type { TextField } from './weights/weights.js';

/** The fields that a fieldlab fills in in both languages. */
const TRANSLATED = ['summary', 'offerTitle', 'offerDescription'] as const satisfies readonly TextField[];

/** One text of a fieldlab, read and named. */
export interface FieldText {
  /** As in a highlight, such as `offers.ID.titleNl`. */
  name: string;
  field: TextField;
  readings: readonly AnalyzedText[];
  hits: readonly ConceptHit[];
}

/** The texts of a fieldlab itself. Its name has no language, so it is read as both. */
export function fieldlabTexts(fieldlab: RankingFieldlab, graph: ConceptGraph): FieldText[] {
  return [
    fieldText('name', 'name', [analyze(fieldlab.name, 'nl'), analyze(fieldlab.name, 'en')], graph),
    fieldText('summaryNl', 'summary', [analyze(fieldlab.summaryNl, 'nl')], graph),
    fieldText('summaryEn', 'summary', [analyze(fieldlab.summaryEn, 'en')], graph),
  ];
}

/** The texts of one offer. Equipment is named in whatever language the fieldlab speaks. */
export function offerTexts(offer: RankingOffer, graph: ConceptGraph): FieldText[] {
  const of = `offers.${offer.id}`;
  return [
    fieldText(`${of}.titleNl`, 'offerTitle', [analyze(offer.titleNl, 'nl')], graph),
    fieldText(`${of}.titleEn`, 'offerTitle', [analyze(offer.titleEn, 'en')], graph),
    fieldText(`${of}.descriptionNl`, 'offerDescription', [analyze(offer.descriptionNl, 'nl')], graph),
    fieldText(`${of}.descriptionEn`, 'offerDescription', [analyze(offer.descriptionEn, 'en')], graph),
    ...offer.equipment.map((item, index) =>
      fieldText(`${of}.equipment.${index}`, 'equipment', analyzeUnknown(item).readings, graph),
    ),
  ];
}

/** The texts that stand there in both languages, as terms: what the words of one language are called in the other. */
export function parallelTexts(texts: readonly FieldText[]): ParallelText[] {
  return TRANSLATED.flatMap((field) => {
    const readings = texts.filter((text) => text.field === field).flatMap((text) => text.readings);
    const [one, other] = LANGUAGES.map((language) => readings.find((reading) => reading.language === language));
    return one && other ? [{ one: plainTermsOf(one), other: plainTermsOf(other) }] : [];
  });
}

/** Every term once, compounds by their parts. */
export function plainTermsOf({ words }: AnalyzedText): string[] {
  return [...new Set(words.flatMap(({ terms, parts }) => (parts.length > 1 ? terms.slice(1) : terms.slice(0, 1))))];
}

function fieldText(name: string, field: TextField, readings: readonly AnalyzedText[], graph: ConceptGraph): FieldText {
  return { name, field, readings, hits: readings.flatMap((reading) => graph.find(reading)) };
}
