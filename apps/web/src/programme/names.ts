import type { Fieldlab, Hub, Technology } from '../api/catalogue.js';
import { ofPair } from '../language/language.js';
import { hubNames } from '../review/hub-names.js';

/** How things are called in the language of the page; what is not known is called by its id. */
export interface Names {
  hub: (id: string) => string;
  technology: (id: string) => string;
  fieldlab: (id: string) => string;
}

export function namesOf(hubs: readonly Hub[], technologies: readonly Technology[], fieldlabs: readonly Fieldlab[]): Names {
  const technologyNames = new Map(technologies.map(({ id, labelNl, labelEn }) => [id, ofPair({ nl: labelNl, en: labelEn })]));
  const fieldlabNames = new Map(fieldlabs.map(({ id, name }) => [id, name]));
  return {
    hub: hubNames(hubs),
    technology: (id) => technologyNames.get(id) ?? id,
    fieldlab: (id) => fieldlabNames.get(id) ?? id,
  };
}
