import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProgrammeChoice } from '../api/programme.js';
import type { Names } from './names.js';

/** What the list is narrowed down to; each part can be taken off. */
export function ChoiceTags({ choice, names }: { choice: ProgrammeChoice; names: Names }) {
  const t = useTranslations('programme.choice');
  const steps = useTranslations('programme.step');
  const statuses = useTranslations('programme.status');
  const outcomes = useTranslations('programme.outcome');
  const format = useFormatter();
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric' });
  const { hubId, from, until, reached, status, outcome, province, technologyId, answer, fieldlabId, invitation } = choice;
  const parts: readonly (readonly [part: keyof ProgrammeChoice, text: string | undefined])[] = [
    ['hubId', hubId && names.hub(hubId)],
    ['from', from && t('from', { day: day(from) })],
    ['until', until && t('until', { day: day(until) })],
    ['reached', reached && t('reached', { step: steps(reached) })],
    ['status', status && statuses(status)],
    ['outcome', outcome && outcomes(outcome)],
    ['province', province],
    ['technologyId', technologyId && names.technology(technologyId)],
    ['answer', answer && t(`answer.${answer}`)],
    ['fieldlabId', fieldlabId && t('fieldlab', { name: names.fieldlab(fieldlabId) })],
    ['invitation', invitation && t(`invitation.${invitation}`)],
  ];
  const chosen = parts.filter(([, text]) => text !== undefined);
  if (chosen.length === 0) return null;
  return (
    <ul className="tags" aria-label={t('title')}>
      {chosen.map(([part, text]) => (
        <li key={part}>
          <Link to="/programme/challenges" search={without(choice, part)} className="chip choice-tag">
            {text} <span aria-hidden="true">×</span>
            <span className="hidden-text">, {t('remove')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function without(choice: ProgrammeChoice, part: keyof ProgrammeChoice): ProgrammeChoice {
  const { [part]: _, ...rest } = choice;
  return rest;
}
