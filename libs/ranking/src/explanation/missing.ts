import { isUnconfirmed } from '../acceptance.js';
import type { Reason } from '../types.js';
import type { Facts } from './reasons.js';

const MOST_NAMED = 2;
/** A technology that the fieldlab covers by less than this is missing there. */
const COVERED = 0.4;
/** A technology that weighs less in the challenge is not worth naming. */
const WORTH_NAMING = 0.25;

/** What would make a match better or surer, the weightiest first. */
export function missingOf(facts: Facts): Reason[] {
  const { index, challenge, situation, indexed, measured, meeting } = facts;
  const reasons: Reason[] = [];
  const lacking = lackingTechnologies(facts);
  if (lacking.length > 0) {
    const list = (language: 'nl' | 'en'): string => lacking.map((label) => label[language]).join('; ');
    reasons.push({
      code: 'technology_not_offered',
      nl: `Dit fieldlab noemt zelf niet: ${list('nl')}.`,
      en: `This fieldlab does not itself mention: ${list('en')}.`,
    });
  }
  if (meeting.work.total + meeting.domain.total === 0)
    reasons.push({
      code: 'technology_not_named',
      nl: 'De vraag noemt geen techniek, machine of werk dat wij herkennen.',
      en: 'The challenge names no technology, machine or work that we recognise.',
    });
  const { trl } = measured.values;
  if (trl !== null && trl < 1)
    reasons.push({
      code: 'trl_outside',
      nl: 'Het aanbod is bedoeld voor ideeën die verder of juist minder ver zijn.',
      en: 'What is offered is meant for ideas that are further or less far.',
    });
  if (!challenge.province)
    reasons.push({
      code: 'province_unknown',
      nl: 'Wij weten niet in welke provincie het bedrijf zit.',
      en: 'We do not know in which province the company is.',
    });
  if (isUnconfirmed(indexed.fieldlab, situation.now, index.weights))
    reasons.push({
      code: 'unconfirmed',
      nl: 'De gegevens van dit fieldlab zijn niet of lang geleden bevestigd.',
      en: 'The details of this fieldlab were not confirmed, or long ago.',
    });
  return reasons;
}

function lackingTechnologies({ index, indexed, meeting }: Facts): Array<{ nl: string; en: string }> {
  const lacking: Array<{ nl: string; en: string }> = [];
  for (const { concept, weight } of meeting.work.concepts) {
    if (weight < WORTH_NAMING || lacking.length === MOST_NAMED) break;
    const known = index.graph.concepts[concept];
    if (known?.kind === 'technology' && (indexed.coverage.support[concept] ?? 0) < COVERED) lacking.push(known.label);
  }
  return lacking;
}
