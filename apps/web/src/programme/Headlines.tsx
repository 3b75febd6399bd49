import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProgrammeChoice, ProgrammeFigures, ProgrammeFilter } from '../api/programme.js';
import { totalsByMonth } from './months.js';
import { useHours } from './use-hours.js';

/** The four numbers that are asked for first. */
export function Headlines({ figures, filter }: { figures: ProgrammeFigures; filter: ProgrammeFilter }) {
  const t = useTranslations('programme.headline');
  const format = useFormatter();
  const hours = useHours();
  const [all] = figures.answers;
  const submitted = figures.steps.find(({ step }) => step === 'submitted')?.count ?? 0;
  const helped = totalsByMonth(figures.companies).at(-1)?.started ?? 0;
  const headlines: readonly (readonly [label: string, text: string, behind: ProgrammeChoice])[] = [
    [t('helped', { target: format.number(figures.target) }), format.number(helped), { ...filter, reached: 'started' }],
    [t('submitted'), format.number(submitted), { ...filter, reached: 'submitted' }],
    [t('answered'), hours(all?.medianHours ?? null), { ...filter, answer: 'answered' }],
    [t('waiting'), format.number(all?.waiting ?? 0), { ...filter, answer: 'waiting' }],
  ];
  return (
    <dl className="headlines">
      {headlines.map(([label, text, behind]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Link to="/programme/challenges" search={behind}>
              {text}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
