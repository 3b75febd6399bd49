import { analyze, analyzeUnknown, type AnalyzedText } from './language/analysis.js';
import type { ConceptGraph } from './concepts/graph.js';
import type { ConceptHit } from './concepts/matcher.js';
import type { RankingFieldlab, RankingOffer } from './types.js';
import type { TextField } from './weights/weights.js';

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

function fieldText(name: string, field: TextField, readings: readonly AnalyzedText[], graph: ConceptGraph): FieldText {
  return { name, field, readings, hits: readings.flatMap((reading) => graph.find(reading)) };
}
