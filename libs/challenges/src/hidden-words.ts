import type { Company } from '#libs/companies';
import { fold, isDutchWord } from '#libs/ranking';
import { blinded, type HiddenWord } from './blinding.js';

/** What identifies a company and its people. */
export interface Identity {
  company: Pick<Company, 'name' | 'kvkNumber' | 'street' | 'postcode' | 'city' | 'website'>;
  people: readonly { name: string }[];
}

const LEGAL_FORMS = new Set(['b', 'v', 'n', 'o', 'f', 'c', 'bv', 'nv', 'vof', 'cv', 'ltd', 'gmbh', 'inc', 'ua', 'ba']);

/** Words that half the companies have in their names: alone they tell nothing. */
const COMMON_IN_NAMES = new Set(
  `holding groep group beheer nederland netherlands holland dutch international europe european benelux industries industry
  industrial solutions systems system technology technologies technics technical engineering products production machinery services
  service company the and of van der de het een en voor met tech`.split(/\s+/),
);

/** Parts of surnames that stand in every text. */
const PARTICLES = new Set(
  'van de der den het ten ter te tot op in aan bij uit over onder la le du von zu el al da di dos'.split(' '),
);

/** Places that people call by another name. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['denhaag', "'s-Gravenhage"],
  ['sgravenhage', 'Den Haag'],
  ['thehague', 'Den Haag'],
  ['denbosch', "'s-Hertogenbosch"],
  ['shertogenbosch', 'Den Bosch'],
]);

/** Places whose names everybody uses as words. */
const EVERYDAY_PLACES = new Set([
  'best',
  'echt',
  'goes',
  'made',
  'monster',
  'waarde',
  'velden',
  'hoek',
  'lage',
  'beek',
  'bergen',
]);

/** What must not be read in a text that shall not betray whose it is. */
export function hiddenWords({ company, people }: Identity, chosen: readonly string[]): HiddenWord[] {
  const hidden = [
    ...ofCompanyName(company.name),
    ...ofPlace(company.city),
    ...ofStreet(company.street),
    ...ofWebsite(company.website),
    { letters: lettersOf(company.postcode ?? ''), reach: 'within' as const },
    { letters: lettersOf(company.kvkNumber), reach: 'within' as const },
    ...people.flatMap(({ name }) => ofPerson(name)),
    ...chosen.map(asChosen),
  ];
  return hidden.filter(({ letters }) => letters.length > 1);
}

/** Those of `hidden` that a text holds, in the form in which they are kept. */
export function heldIn(text: string, hidden: readonly HiddenWord[]): string[] {
  const bare = blinded(text, []);
  return hidden.filter((one) => blinded(bare, [one]) !== bare).map(({ letters, reach }) => `${reach}:${letters}`);
}

/** From the form in which {@link heldIn} gave them. */
export function kept(words: readonly string[]): HiddenWord[] {
  return words.map((word) => {
    const [reach, letters] = word.split(':') as [HiddenWord['reach'], string];
    return { letters, reach };
  });
}

/** Letters and digits only, folded. */
export function lettersOf(text: string): string {
  return partsOf(text).join('');
}

/** What somebody chose to hide: hidden in any case, and within other words unless it is very short. */
function asChosen(text: string): HiddenWord {
  const letters = lettersOf(text);
  return { letters, reach: letters.length > 3 ? 'within' : 'word' };
}

function ofCompanyName(name: string): HiddenWord[] {
  const parts = partsOf(name).filter((part, at) => at === 0 || !LEGAL_FORMS.has(part));
  const telling = parts.filter((part) => part.length > 2 && !COMMON_IN_NAMES.has(part) && !isDutchWord(part));
  return [whole(parts), ...telling.map((letters) => ({ letters, reach: letters.length > 4 ? 'within' : 'word' }) as const)];
}

function ofPerson(name: string): HiddenWord[] {
  const parts = partsOf(name);
  const telling = parts.filter((part) => part.length > 1 && !PARTICLES.has(part));
  return [whole(parts), ...telling.map((letters) => ({ letters, reach: isDutchWord(letters) ? 'capital' : 'word' }) as const)];
}

function ofPlace(city: string | null): HiddenWord[] {
  if (city === null) return [];
  return [city, OTHER_NAMES.get(lettersOf(city)) ?? ''].map((name) => {
    const letters = lettersOf(name);
    if (EVERYDAY_PLACES.has(letters)) return { letters, reach: 'capital' };
    return { letters, reach: letters.length > 3 ? 'beginning' : 'word' };
  });
}

/** With its number and without. */
function ofStreet(street: string | null): HiddenWord[] {
  if (street === null) return [];
  const parts = partsOf(street);
  return [parts, parts.filter((part) => !/\d/.test(part))].map(whole);
}

function ofWebsite(website: string | null): HiddenWord[] {
  if (website === null || !URL.canParse(website)) return [];
  const labels = new URL(website).hostname.split('.').filter((label) => label !== 'www');
  const name = lettersOf(labels.at(-2) ?? labels[0] ?? '');
  return name.length > 3 && !isDutchWord(name) && !COMMON_IN_NAMES.has(name) ? [{ letters: name, reach: 'within' }] : [];
}

/** Several words are told apart from others by being together; one alone may be an everyday word. */
function whole(parts: readonly string[]): HiddenWord {
  const letters = parts.join('');
  const isEveryday = parts.length === 1 && (isDutchWord(letters) || COMMON_IN_NAMES.has(letters));
  if (isEveryday) return { letters, reach: 'capital' };
  return { letters, reach: letters.length > 5 ? 'within' : 'word' };
}

function partsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold);
}
