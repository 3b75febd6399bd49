import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProgrammeFigures } from '../api/programme.js';
import { FigureSection } from './FigureSection.js';
import { FigureTable } from './FigureTable.js';
import { totalsByMonth } from './months.js';
import { ProgressChart } from './ProgressChart.js';

/** How many manufacturers digitise with the programme, on the way to its target. */
export function CompaniesFigure({ figures: { companies, target } }: { figures: ProgrammeFigures }) {
  const t = useTranslations('programme.companies');
  const format = useFormatter();
  const totals = totalsByMonth(companies);
  const { started = 0, completed = 0 } = totals.at(-1) ?? {};
  const share = format.number(started / target, { style: 'percent', maximumFractionDigits: 1 });
  const lead = t('lead', { started, completed, target, share });
  return (
    <FigureSection title={t('title')} lead={lead}>
      <progress className="target" max={target} value={Math.min(started, target)} aria-label={t('progress', { target })} />
      {totals.length > 1 && (
        <>
          <ul className="legend" aria-hidden="true">
            <li>{t('started')}</li>
            <li className="is-completed">{t('completed')}</li>
          </ul>
          <ProgressChart totals={totals} label={lead} />
        </>
      )}
      <FigureTable
        caption={t('table')}
        rows={totals}
        rowKey={({ month }) => month}
        columns={[
          {
            label: t('month'),
            value: ({ month }) => month,
            shown: ({ month }) => format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: 'long', year: 'numeric' }),
          },
          { label: t('started'), value: (total) => total.started },
          { label: t('completed'), value: (total) => total.completed },
        ]}
      />
    </FigureSection>
  );
}
