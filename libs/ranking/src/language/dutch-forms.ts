import { COMPOUND_CLOSERS, COMPOUND_OPENERS, COMPOUND_PARTS } from './dutch-lexicon.js';
import { LIGHT_WORDS } from './stop-words.js';
import { TRADE_CLOSERS, TRADE_OPENERS } from './trade-parts.js';
import { wordsIn } from './word-list.js';

/** A map and no object: words of strangers are looked up, and `constructor` is a word. */
function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('·').map((pair) => pair.trim().split(' ') as [string, string]));
}

const dictionary = new Set(wordsIn(COMPOUND_PARTS, COMPOUND_OPENERS, COMPOUND_CLOSERS));
/** Compounds open with the stem of a verb: `breek` in `breekpunt`. */
const verbs = new Set(wordsIn(COMPOUND_PARTS, COMPOUND_OPENERS, TRADE_OPENERS));
const known = new Set([...dictionary, ...wordsIn(TRADE_OPENERS, TRADE_CLOSERS)]);
const SHORTEST_KNOWN = 3;
const SURELY_KNOWN = 4;

/** Words that change their vowel or its length in the plural, or that have more than an ending, each with its base. */
const IRREGULAR = pairs(`
  schepen schip · glazen glas · daken dak · wegen weg · gaten gat · vaten vat · baden bad · paden pad · bladen blad · bladeren blad ·
  sloten slot · steden stad · leden lid · dagen dag · eieren ei · kinderen kind · kalveren kalf · raderen rad · koeien koe ·
  scheepje schip · scheepjes schip · gaatje gat · gaatjes gat · blaadje blad · blaadjes blad · balletje bal · balletjes bal ·
  eitje ei · eitjes ei · machientje machine · machientjes machine`);

/** Words that look like a diminutive, or mean something else than a small one. */
const NOT_SMALL = new Set(wordsIn('deeltje deeltjes meisje meisjes mannetje mannetjes beetje netjes eentje'));
/** Words that look like a form of a verb and are none. */
const NO_VERBS = new Set(wordsIn('gezond gezonde gemiddeld gemiddelde gelooft geloofd gerust geruste gebeurt gebeurd ooit'));

/** Participles of strong verbs, without `ge` and `en`, each with the stem of its verb. */
const STRONG = pairs(`
  blaz blaas · bog buig · bond bind · brok breek · dolv delf · drag draag · drev drijf · dron drink · fot fluit · got giet · grav graaf ·
  grep grijp · hes hijs · klov klief · knep knijp · lad laad · mal maal · met meet · molk melk · red rijd · schot schiet · schov schuif ·
  schrev schrijf · slag slaan · slep slijp · slot sluit · smolt smelt · sned snijd · sponn spin · spot spuit · stok steek · stol steel ·
  strek strijk · trokk trek · vlocht vlecht · vlog vlieg · vror vries · wev weef · wog weeg · wonn win · worp werp · wrev wrijf · zog zuig ·
  zond zend`);

/** What stands before a verb and is torn from it: `aangevuld` is of `aanvullen`. */
const SEPARABLE = '(?:aan|achter|af|bij|door|in|los|mee|na|om|open|op|over|samen|schoon|terug|toe|uit|vast|voor|weg)';
/** What stands before a verb instead of `ge`. */
const INSEPARABLE = '(?:be|her|ont|onder|over|ver)';

/**
 * The form under which a dictionary has a word, as far as its ending tells: the one of a plural, the large of a diminutive, the stem
 * of a verb. What comes out need not be a word; it is the same for all forms of one.
 *
 * @param word folded
 */
export function dutchBase(word: string): string {
  return IRREGULAR.get(word) ?? verbOf(word) ?? largeOf(word) ?? comparedOf(word) ?? singularOf(word);
}

/** The stem of a form of a verb, where the dictionary has not the form itself. */
function verbOf(word: string): string | null {
  // Verbs of every request are so common that reading their forms together costs a search time and tells it nothing.
  if (LIGHT_WORDS.nl.has(word) || NO_VERBS.has(word)) return null;
  return strongOf(word) ?? (dictionary.has(word) ? null : (participleOf(word) ?? presentOf(word)));
}

const STRONG_PARTICIPLE = new RegExp(`^(${SEPARABLE}?)ge(.{2,})en$`);
const STRONG_WITHOUT_GE = new RegExp(`^(${INSEPARABLE})(bog|bond|brok|drev|got|schov|schrev|slot|trokk|wog|worp|zond)en$`);

/** `gesneden` and `afgesneden`, `ontworpen`. */
function strongOf(word: string): string | null {
  const [, before, participle] = STRONG_PARTICIPLE.exec(word) ?? STRONG_WITHOUT_GE.exec(word) ?? [];
  const verb = participle === undefined ? undefined : STRONG.get(participle);
  return verb === undefined ? null : `${before ?? ''}${verb}`;
}

/** A stem with `d`, or after a voiceless consonant with `t`. */
const PARTICIPLE = new RegExp(`^(${SEPARABLE}?)ge(?:(.{3,})(d)|(.{2,}[cfhkpsx])(t)|(.{2,})(t))e?$`);
const WITHOUT_GE = new RegExp(`^(${INSEPARABLE}.{3,}(?:el|er|eer))de?$`);

/** `gefreesd` and `uitgefreesd`, `gerepareerd`, `geprint`, `verbeterd`. */
function participleOf(word: string): string | null {
  const [, torn, voiced, d, voiceless, t, other] = PARTICIPLE.exec(word) ?? [];
  if (torn === undefined) return knownEnd(word) >= SURELY_KNOWN ? null : (WITHOUT_GE.exec(word)?.[1] ?? null);
  const [stem, end] = [voiced ?? voiceless, d ?? t ?? 't'];
  if (stem !== undefined && (verbs.has(stem) || /.eer$/.test(stem))) return `${torn}${stem}`;
  const whole = `${stem ?? other}${end}`;
  if (verbs.has(whole)) return `${torn}${whole}`;
  if (torn === '' || stem === undefined) return null;
  return /(?:ch|[aeiou])$/.test(stem) ? `${torn}${whole}` : `${torn}${stem}`;
}

/** `breekt`, `snijdt`, `draait`, `sorteert`, `wisselt`. */
function presentOf(word: string): string | null {
  if (!word.endsWith('t') || word.length < 4) return null;
  const bare = word.slice(0, -1);
  if (verbs.has(bare) || /(?:..d|aai|oei|ooi|eer)$/.test(bare)) return bare;
  return /...el$/.test(bare) && knownEnd(word) < SURELY_KNOWN ? bare : null;
}

const DIMINUTIVE = /^(.{2,}[bdfghkpst])jes?$/;
/** Before `tje` stands a word that ends in one of these after a long vowel or without stress. */
const LONG_BEFORE_T = /(?:(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou)[lnr]|..(?:el|er|en|or)|[aeiou]w)t$/;

/**
 * The word of a diminutive: `straatje`, `paneeltje`, `karretje`, `boompje`, `kettinkje`. Where several could be meant it is the one
 * whose end the dictionary has the longest piece of, since most are compounds.
 */
function largeOf(word: string): string | null {
  const [, bare] = DIMINUTIVE.exec(word) ?? [];
  if (bare === undefined || NOT_SMALL.has(word)) return null;
  const candidates = largeCandidates(bare);
  const ends = new Map(candidates.map((each) => [each, knownEnd(each)]));
  const [best] = candidates.toSorted(
    (a, b) => Number(known.has(b)) - Number(known.has(a)) || (ends.get(b) ?? 0) - (ends.get(a) ?? 0) || a.length - b.length,
  );
  if (best !== undefined && ends.get(best) !== 0) return best;
  if (/(?:([^aeiou])\1|ng)et$/.test(bare)) return single(bare.slice(0, -2));
  return LONG_BEFORE_T.test(bare) || bare.endsWith('mp') ? bare.slice(0, -1) : bare;
}

function largeCandidates(bare: string): string[] {
  const candidates = [bare];
  if (/.[^aeiou]et$/.test(bare)) candidates.push(single(bare.slice(0, -2)));
  if (/.(?:aa|oo)t$/.test(bare)) candidates.push(bare.slice(0, -2));
  if (/.[aeioujwlnr]t$/.test(bare) || bare.endsWith('mp')) candidates.push(bare.slice(0, -1));
  if (bare.endsWith('nk')) candidates.push(`${bare.slice(0, -1)}g`);
  return candidates;
}

/** The length of the longest known word that a word ends in; 0 for none. */
function knownEnd(word: string): number {
  for (let start = 0; start <= word.length - SHORTEST_KNOWN; start += 1)
    if (known.has(word.slice(start))) return word.length - start;
  return 0;
}

/** `nauwkeuriger`, `gemakkelijker`, `zwaarder`. */
function comparedOf(word: string): string | null {
  if (known.has(word)) return null;
  return /^(.{3,}(?:[^eu]ig|lijk))ere?$/.exec(word)?.[1] ?? /^(.+(?:aa|uu)r)dere?$/.exec(word)?.[1] ?? null;
}

/** Plurals on -es and -ies, which Snowball leaves as they are: `machines`, `turbines`, `ambulances`, `installaties`. */
const PLURAL_ON_ES = /^.{3,}(?:[nrtgldc]|[cdglnrst]i)es$/;
const SINGULAR_ON_ES =
  /(?:adres|congres|expres|interes|succes|proces|exces|reces|abces|stres|pres|gres|precies|verlies|kies|vlies|bies|dies|fles|les|bordes)$/;

function singularOf(word: string): string {
  if (PLURAL_ON_ES.test(word) && !SINGULAR_ON_ES.test(word)) return word.slice(0, -1);
  if (/.{3,}ici$/.test(word)) return `${word.slice(0, -1)}us`;
  return word;
}

/** Without a consonant that is doubled at the end. */
export const single = (base: string): string =>
  base.length > 3 && base.at(-1) === base.at(-2) && !'aeiou'.includes(base.at(-1) ?? '') ? base.slice(0, -1) : base;
