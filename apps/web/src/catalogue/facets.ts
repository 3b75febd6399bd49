import type { Fieldlab, Province, ServiceKind, Technology } from '../api/catalogue.js';
import { folded, holdsWords } from '../language/folded.js';
import { PROVINCES, SERVICE_KINDS } from './taxonomy.js';

/** What narrows the catalogue down; it stands in the address, so that a choice can be shared and undone by going back. */
export interface Facets {
  /** Words that must all be found. */
  words?: string;
  /** Id of a group of technologies. */
  group?: string;
  province?: Province;
  serviceKind?: ServiceKind;
}

/** The facets that an address names; what it misspells counts as not chosen. */
export function facetsOf(search: Record<string, unknown>): Facets {
  const words = textOf(search['words']);
  const group = textOf(search['group']);
  const province = PROVINCES.find((one) => one === search['province']);
  const serviceKind = SERVICE_KINDS.find((one) => one === search['serviceKind']);
  return { ...(words && { words }), ...(group && { group }), ...(province && { province }), ...(serviceKind && { serviceKind }) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
}

/** A fieldlab with what the catalogue searches in it. */
export interface SearchableFieldlab {
  fieldlab: Fieldlab;
  groups: ReadonlySet<string>;
  text: string;
}

/** Prepares the fieldlabs once, so that each choice is answered at once. */
export function searchable(fieldlabs: readonly Fieldlab[], technologies: readonly Technology[]): SearchableFieldlab[] {
  const byId = new Map(technologies.map((technology) => [technology.id, technology]));
  return fieldlabs.map((fieldlab) => {
    const own = fieldlab.technologies.flatMap((id) => byId.get(id) ?? []);
    const names = own.flatMap(({ labelNl, labelEn, synonymsNl, synonymsEn }) => [labelNl, labelEn, ...synonymsNl, ...synonymsEn]);
    const { name, city, province, organisation, summaryNl, summaryEn, sectors } = fieldlab;
    const text = folded([name, city, province, organisation, summaryNl, summaryEn, ...sectors, ...names].join(' '));
    return { fieldlab, groups: new Set(own.map(({ group }) => group)), text };
  });
}

/** Whether a fieldlab is among those chosen. */
export function isChosen({ fieldlab, groups, text }: SearchableFieldlab, facets: Facets): boolean {
  const { words = '', group, province, serviceKind } = facets;
  return (
    (!group || groups.has(group)) &&
    (!province || fieldlab.province === province) &&
    (!serviceKind || fieldlab.serviceKinds.includes(serviceKind)) &&
    holdsWords(text, words)
  );
}
