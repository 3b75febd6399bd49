import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProgrammeFigures, ProgrammeFilter } from '../api/programme.js';
import { OUTCOMES, STATUSES } from './choice.js';
import { FigureSection } from './FigureSection.js';
import { FigureTable } from './FigureTable.js';

interface Props {
  figures: ProgrammeFigures;
  filter: ProgrammeFilter;
}

/** How far challenges come, where they stand now and how they end. */
export function FunnelFigure({ figures, filter }: Props) {
  const t = useTranslations('programme.funnel');
  const steps = useTranslations('programme.step');
  const statuses = useTranslations('programme.status');
  const outcomes = useTranslations('programme.outcome');
  const format = useFormatter();
  const submitted = figures.steps.find(({ step }) => step === 'submitted')?.count ?? 0;
  const introduced = figures.steps.find(({ step }) => step === 'introduced')?.count ?? 0;
  const byStatus = new Map(figures.statuses.map(({ status, count }) => [status, count]));
  const byOutcome = new Map(figures.outcomes.map(({ outcome, count }) => [outcome, count]));
  const share = submitted === 0 ? '–' : format.number(introduced / submitted, { style: 'percent' });
  return (
    <FigureSection title={t('title')} lead={t('lead', { submitted, introduced, share })}>
      <FigureTable
        caption={t('steps')}
        rows={figures.steps}
        rowKey={({ step }) => step}
        bar={{ label: t('bar'), parts: ({ count }) => [count] }}
        columns={[
          { label: t('step'), value: ({ step }) => steps(step) },
          { label: t('count'), value: ({ count }) => count, behind: ({ step }) => ({ ...filter, reached: step }) },
          {
            label: t('share'),
            value: ({ step, count }) =>
              submitted === 0 || step === 'drafted' ? null : Math.round((count / submitted) * 1000) / 10,
            shown: ({ step, count }) =>
              submitted === 0 || step === 'drafted' ? '–' : format.number(count / submitted, { style: 'percent' }),
          },
        ]}
      />
      <div className="figure__pair">
        <FigureTable
          caption={t('statuses')}
          rows={STATUSES.map((status) => ({ status, count: byStatus.get(status) ?? 0 }))}
          rowKey={({ status }) => status}
          bar={{ label: t('bar'), parts: ({ count }) => [count] }}
          columns={[
            { label: t('status'), value: ({ status }) => statuses(status) },
            { label: t('count'), value: ({ count }) => count, behind: ({ status }) => ({ ...filter, status }) },
          ]}
        />
        <FigureTable
          caption={t('outcomes')}
          rows={OUTCOMES.map((outcome) => ({ outcome, count: byOutcome.get(outcome) ?? 0 }))}
          rowKey={({ outcome }) => outcome}
          bar={{ label: t('bar'), parts: ({ count }) => [count] }}
          columns={[
            { label: t('outcome'), value: ({ outcome }) => outcomes(outcome) },
            { label: t('count'), value: ({ count }) => count, behind: ({ outcome }) => ({ ...filter, outcome }) },
          ]}
        />
      </div>
    </FigureSection>
  );
}
