import type { Province, ServiceKind } from '#libs/taxonomy';
import type { ConceptSupport } from '../features/concept-overlap.js';
import { distanceKm } from '../features/distance.js';
import type { Measured, Meeting } from '../features/features.js';
import type { IndexedFieldlab } from '../ranking-index.js';
import type { Question } from '../scoring.js';
import type { Contribution, FeatureName, Reason } from '../types.js';

/** What the sentences of one match are made from. */
export interface Facts extends Question {
  meeting: Meeting;
  indexed: IndexedFieldlab;
  measured: Measured;
  contributions: readonly Contribution[];
  /** Behind the technology and sector features; at most `MOST_NAMED`. */
  work: readonly ConceptSupport[];
  domain: readonly ConceptSupport[];
  /** Words that both use, those that add most first. */
  words: readonly string[];
}

const MOST_REASONS = 3;
/** How many technologies or words one sentence names. */
export const MOST_NAMED = 3;
/** A feature below this is no reason: it speaks against the match rather than for it. */
const WEAKEST_REASON = 0.2;
const WEAKEST_LEXICAL = 0.05;
const WEAKEST_EXPERIENCE = 0.4;

const SERVICE_KIND_LABELS: Readonly<Record<ServiceKind, { nl: string; en: string }>> = {
  'test-before-invest': { nl: 'testen voordat u investeert', en: 'testing before you invest' },
  'feasibility-study': { nl: 'onderzoeken of iets haalbaar is', en: 'finding out whether something is feasible' },
  'pilot-production': { nl: 'een proefproductie', en: 'a pilot production' },
  demonstration: { nl: 'een demonstratie', en: 'a demonstration' },
  'skills-and-training': { nl: 'opleiding en training', en: 'skills and training' },
  'support-to-find-investment': { nl: 'hulp bij het vinden van geld', en: 'help with finding funding' },
  'ecosystem-and-networking': { nl: 'een netwerk van partners', en: 'a network of partners' },
};

/** Why the fieldlab fits the company: the features that add most, in the company's terms. */
export function reasonsForCompany(facts: Facts): Reason[] {
  return reasonsOf(facts, companySentence);
}

/** Why the company fits the fieldlab. It says nothing but what the challenge is about, the province and the stage. */
export function reasonsForFieldlab(facts: Facts): Reason[] {
  return reasonsOf(facts, fieldlabSentence);
}

function reasonsOf(facts: Facts, sentence: (facts: Facts, feature: FeatureName) => Reason | null): Reason[] {
  const reasons: Reason[] = [];
  for (const { feature, value } of namedFirst(facts.contributions)) {
    if (value < weakestOf(feature)) continue;
    const reason = sentence(facts, feature);
    if (reason) reasons.push(reason);
    if (reasons.length === MOST_REASONS) break;
  }
  return reasons;
}

/** Experience can name nothing, so it is told last, however much it adds. */
function namedFirst(contributions: readonly Contribution[]): Contribution[] {
  const isNamed = ({ feature }: Contribution): boolean => feature !== 'experience';
  return [...contributions.filter(isNamed), ...contributions.filter((one) => !isNamed(one))];
}

function weakestOf(feature: FeatureName): number {
  if (feature === 'lexical') return WEAKEST_LEXICAL;
  return feature === 'experience' ? WEAKEST_EXPERIENCE : WEAKEST_REASON;
}

function companySentence(facts: Facts, feature: FeatureName): Reason | null {
  const { challenge, work, domain } = facts;
  switch (feature) {
    case 'technology':
      return about(facts, work, 'technology', {
        same: {
          nl: 'Dit fieldlab heeft kennis van waar uw vraag over gaat',
          en: 'This fieldlab knows what your challenge is about',
        },
        near: {
          nl: 'Dit fieldlab werkt aan iets dat dicht bij uw vraag ligt',
          en: 'This fieldlab works on something close to your challenge',
        },
      });
    case 'sector':
      return about(facts, domain, 'sector', {
        same: { nl: 'Het fieldlab kent uw wereld', en: 'The fieldlab knows your world' },
        near: { nl: 'Het fieldlab werkt in een wereld die op de uwe lijkt', en: 'The fieldlab works in a world like yours' },
      });
    case 'lexical':
      return wordsInCommon(facts, {
        nl: 'Woorden uit uw vraag staan ook in het aanbod',
        en: 'Words of your challenge are also in what is offered',
      });
    case 'distance':
      return challenge.province && near(facts, challenge.province, 'company');
    case 'serviceKind':
      return (
        challenge.serviceKind &&
        service(challenge.serviceKind, { nl: 'Het biedt wat u vraagt', en: 'It offers what you ask for' })
      );
    case 'trl':
      return {
        code: 'trl',
        nl: 'Het aanbod past bij hoe ver uw idee nu is.',
        en: 'What is offered suits how far your idea is now.',
      };
    case 'precedent':
      return {
        code: 'precedent',
        nl: 'Dit fieldlab heeft eerder een uitdaging als deze tot een goed einde gebracht.',
        en: 'This fieldlab has brought a challenge like this to a good end before.',
      };
    case 'experience':
      return {
        code: 'experience',
        nl: 'Vragen in woorden als die van u horen vaak bij dit fieldlab.',
        en: 'Questions in words like yours often belong with this fieldlab.',
      };
    default:
      return null;
  }
}

function fieldlabSentence(facts: Facts, feature: FeatureName): Reason | null {
  const { challenge, work, domain } = facts;
  switch (feature) {
    case 'technology':
      return about(facts, work, 'technology', {
        same: { nl: 'De vraag gaat over iets dat u goed kent', en: 'The challenge is about something you know well' },
        near: { nl: 'De vraag ligt dicht bij iets waar u aan werkt', en: 'The challenge is close to something you work on' },
      });
    case 'sector':
      return about(facts, domain, 'sector', {
        same: { nl: 'Het bedrijf werkt in een wereld die u kent', en: 'The company works in a world you know' },
        near: { nl: 'Het bedrijf werkt in een wereld die op de uwe lijkt', en: 'The company works in a world like yours' },
      });
    case 'lexical':
      return wordsInCommon(facts, {
        nl: 'Woorden uit uw aanbod staan ook in de vraag',
        en: 'Words of what you offer are also in the challenge',
      });
    case 'distance':
      return challenge.province && near(facts, challenge.province, 'fieldlab');
    case 'serviceKind':
      return (
        challenge.serviceKind &&
        service(challenge.serviceKind, { nl: 'Het bedrijf vraagt wat u biedt', en: 'The company asks for what you offer' })
      );
    case 'trl':
      return {
        code: 'trl',
        nl: 'Het idee is zo ver als bij uw aanbod past.',
        en: 'The idea is as far as suits what you offer.',
      };
    case 'precedent':
      return {
        code: 'precedent',
        nl: 'De vraag lijkt op een die u eerder tot een goed einde bracht.',
        en: 'The challenge is like one that you brought to a good end before.',
      };
    case 'experience':
      return {
        code: 'experience',
        nl: 'Vragen in woorden als deze horen vaak bij uw fieldlab.',
        en: 'Questions in words like these often belong with your fieldlab.',
      };
    default:
      return null;
  }
}

interface Sentence {
  nl: string;
  en: string;
}

function about(
  facts: Facts,
  supports: readonly ConceptSupport[],
  code: string,
  sentences: { same: Sentence; near: Sentence },
): Reason | null {
  const [first] = supports;
  if (!first) return null;
  const isSame = first.asked === first.had;
  const shown = supports.filter(({ asked, had }) => (asked === had) === isSame);
  const sentence = isSame ? sentences.same : sentences.near;
  const labels = [...new Set(shown.map(({ had }) => had))].map((concept) => facts.index.graph.concepts[concept]?.label);
  const list = (language: 'nl' | 'en'): string => labels.map((label) => label?.[language] ?? '').join('; ');
  return {
    code: isSame ? code : `related_${code}`,
    nl: `${sentence.nl}: ${list('nl')}.`,
    en: `${sentence.en}: ${list('en')}.`,
  };
}

function wordsInCommon({ words }: Facts, sentence: Sentence): Reason | null {
  if (words.length === 0) return null;
  const list = words.join(', ').toLowerCase();
  return { code: 'words', nl: `${sentence.nl}: ${list}.`, en: `${sentence.en}: ${list}.`, quotes: words };
}

function near({ indexed }: Facts, province: Province, reader: 'company' | 'fieldlab'): Reason {
  const { fieldlab } = indexed;
  if (fieldlab.province === province) {
    return reader === 'company'
      ? {
          code: 'same_province',
          nl: `Het ligt in uw provincie, in ${fieldlab.city}.`,
          en: `It is in your province, in ${fieldlab.city}.`,
        }
      : { code: 'same_province', nl: 'Het bedrijf zit in uw provincie.', en: 'The company is in your province.' };
  }
  const km = Math.max(10, Math.round(distanceKm(province, fieldlab) / 10) * 10);
  return reader === 'company'
    ? { code: 'near', nl: `Het ligt op ongeveer ${km} km van uw provincie.`, en: `It is about ${km} km from your province.` }
    : { code: 'near', nl: `Het bedrijf zit op ongeveer ${km} km.`, en: `The company is about ${km} km away.` };
}

function service(kind: ServiceKind, sentence: Sentence): Reason {
  const label = SERVICE_KIND_LABELS[kind];
  return { code: 'service_kind', nl: `${sentence.nl}: ${label.nl}.`, en: `${sentence.en}: ${label.en}.` };
}
