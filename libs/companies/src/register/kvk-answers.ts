import { normaliseSbi } from '../sbi.js';
import { RegisterError, type RegisteredCompany } from './company-register.js';
import { provinceOfPostcode } from './province-of-postcode.js';

/** Legal forms in which people trade in their own name. */
const PERSONAL_FORMS = /eenmanszaak|vennootschap ?onder ?firma|\bvof\b|maatschap(?!pij)|commanditaire/i;

type Fields = Readonly<Record<string, unknown>>;

/** Whether the answer of Zoeken (v2) names an active company with this number. @throws RegisterError for another shape */
export function isListed(answer: unknown, kvkNumber: string): boolean {
  const { resultaten } = fieldsOf(answer);
  if (!Array.isArray(resultaten)) throw new RegisterError('The trade register answered a search in a shape that is not its own.');
  return resultaten.map(fieldsOf).some((result) => result['kvkNummer'] === kvkNumber && result['actief'] !== 'Nee');
}

/** What the answer of Basisprofiel (v1) tells of this company; null when it has ended. @throws RegisterError for another shape */
export function companyOf(answer: unknown, kvkNumber: string): RegisteredCompany | null {
  const profile = fieldsOf(answer);
  if (profile['kvkNummer'] !== kvkNumber)
    throw new RegisterError('The trade register answered a profile in a shape that is not its own.');
  if (textIn(fieldsOf(profile['materieleRegistratie'])['datumEinde'])) return null;
  const embedded = fieldsOf(profile['_embedded']);
  const [branch, owner] = [fieldsOf(embedded['hoofdvestiging']), fieldsOf(embedded['eigenaar'])];
  const name = textIn(branch['eersteHandelsnaam']) ?? textIn(profile['statutaireNaam']) ?? textIn(profile['naam']);
  if (!name) throw new RegisterError('The trade register answered a profile without a name.');
  const isPersonal = PERSONAL_FORMS.test(`${textIn(owner['rechtsvorm'])} ${textIn(owner['uitgebreideRechtsvorm'])}`);
  const hidden = { street: null, postcode: null, city: null, province: null, website: null };
  const told = isPersonal ? hidden : { ...addressIn([branch, owner]), website: websiteIn([branch, owner]) };
  return { kvkNumber, name: name.slice(0, 200), sbi: sbiIn(profile['sbiActiviteiten']), ...told, isPersonal };
}

function addressIn(places: readonly Fields[]): Pick<RegisteredCompany, 'street' | 'postcode' | 'city' | 'province'> {
  const addresses = places.flatMap(({ adressen }) => (Array.isArray(adressen) ? adressen.map(fieldsOf) : []));
  const visited = addresses.find((address) => address['type'] === 'bezoekadres') ?? {};
  if (visited['indAfgeschermd'] === 'Ja') return { street: null, postcode: null, city: null, province: null };
  const number = [visited['huisnummer'], visited['huisletter'], visited['huisnummerToevoeging']]
    .map((part) => (typeof part === 'number' ? String(part) : (textIn(part) ?? '')))
    .join('');
  const street = textIn(visited['straatnaam']);
  const postcode = textIn(visited['postcode'])?.replaceAll(' ', '').toUpperCase() ?? '';
  const isPostcode = /^[1-9]\d{3}[A-Z]{2}$/.test(postcode);
  return {
    street: street && `${street} ${number}`.trim().slice(0, 200),
    postcode: isPostcode ? `${postcode.slice(0, 4)} ${postcode.slice(4)}` : null,
    city: textIn(visited['plaats'])?.slice(0, 100) ?? null,
    province: isPostcode ? provinceOfPostcode(postcode) : null,
  };
}

/** The main activity. Since September 2025 the register uses the five digits of SBI 2025. */
function sbiIn(activities: unknown): RegisteredCompany['sbi'] {
  const known = Array.isArray(activities) ? activities.map(fieldsOf) : [];
  const main = known.find((activity) => activity['indHoofdactiviteit'] === 'Ja') ?? known[0] ?? {};
  const written = textIn(main['sbiCode']) ?? '';
  const version = /^\d{5}$/.test(written) ? 2025 : 2008;
  const code = normaliseSbi(version, written);
  return code === null ? null : { version, code };
}

function websiteIn(places: readonly Fields[]): string | null {
  const written = places.flatMap(({ websites }) => (Array.isArray(websites) ? (websites as unknown[]) : [])).map(textIn)[0];
  const address = written && (/^https?:\/\//i.test(written) ? written : `https://${written}`);
  return address && URL.canParse(address) && address.length <= 2_000 ? new URL(address).href : null;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** A text without control characters; null for anything else and for nothing. */
function textIn(value: unknown): string | null {
  const text =
    typeof value === 'string'
      ? value
          .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ')
          .trim()
          .normalize('NFC')
      : '';
  return text === '' ? null : text;
}
