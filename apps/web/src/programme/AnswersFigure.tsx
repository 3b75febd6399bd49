import { useTranslations } from 'use-intl/react';
import type { ProgrammeFigures, ProgrammeFilter } from '../api/programme.js';
import { FigureSection } from './FigureSection.js';
import { FigureTable } from './FigureTable.js';
import type { Names } from './names.js';
import { useHours } from './use-hours.js';

interface Props {
  figures: ProgrammeFigures;
  filter: ProgrammeFilter;
  names: Names;
}

/** How long a company waits until a person answers. */
export function AnswersFigure({ figures: { answers }, filter, names }: Props) {
  const t = useTranslations('programme.answers');
  const hours = useHours();
  const [all] = answers;
  const hubOf = ({ hubId }: { hubId: string | null }) => (hubId === null ? filter : { ...filter, hubId });
  const median = hours(all?.medianHours ?? null);
  const p90 = hours(all?.p90Hours ?? null);
  // A hub that is chosen is all there is.
  const rows = filter.hubId ? answers.filter(({ hubId }) => hubId !== null) : answers;
  return (
    <FigureSection title={t('title')} lead={all?.answered ? t('lead', { median, p90 }) : t('none')}>
      <FigureTable
        caption={t('table')}
        rows={rows}
        rowKey={({ hubId }) => hubId ?? ''}
        bar={{ label: t('bar'), parts: ({ medianHours, p90Hours }) => [medianHours ?? 0, (p90Hours ?? 0) - (medianHours ?? 0)] }}
        columns={[
          { label: t('hub'), value: ({ hubId }) => (hubId === null ? t('all') : names.hub(hubId)) },
          { label: t('median'), value: ({ medianHours }) => rounded(medianHours), shown: (row) => hours(row.medianHours) },
          { label: t('p90'), value: ({ p90Hours }) => rounded(p90Hours), shown: (row) => hours(row.p90Hours) },
          { label: t('answered'), value: ({ answered }) => answered, behind: (row) => ({ ...hubOf(row), answer: 'answered' }) },
          { label: t('waiting'), value: ({ waiting }) => waiting, behind: (row) => ({ ...hubOf(row), answer: 'waiting' }) },
        ]}
      />
    </FigureSection>
  );
}

function rounded(hours: number | null): number | null {
  return hours === null ? null : Math.round(hours * 10) / 10;
}
