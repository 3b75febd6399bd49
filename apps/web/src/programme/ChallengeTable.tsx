import { useFormatter, useTranslations } from 'use-intl/react';
import { allProgrammeChallenges, type ProgrammeChallenge, type ProgrammeChoice } from '../api/programme.js';
import { dayCell } from './csv.js';
import { FigureTable, type Column } from './FigureTable.js';
import type { Names } from './names.js';

interface Props {
  choice: ProgrammeChoice;
  /** Those of the choice that were read so far. */
  challenges: readonly ProgrammeChallenge[];
  names: Names;
}

/** Challenges without their texts: where each stands, and when it got there. A company is named if it agreed. */
export function ChallengeTable({ choice, challenges, names }: Props) {
  const t = useTranslations('programme.list');
  const statuses = useTranslations('programme.status');
  const outcomes = useTranslations('programme.outcome');
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { day: 'numeric', month: 'short', year: 'numeric' });
  const moment = (label: string, of: (row: ProgrammeChallenge) => string | null): Column<ProgrammeChallenge> => ({
    label,
    isText: true,
    value: (row) => dayCell(of(row)),
    shown: (row) => {
      const at = of(row);
      return at === null ? '–' : <time dateTime={at}>{day(at)}</time>;
    },
  });
  return (
    <FigureTable
      caption={t('table')}
      rows={challenges}
      readAll={() => allProgrammeChallenges(choice)}
      rowKey={({ id }) => id}
      columns={[
        { label: t('reference'), value: ({ reference }) => reference },
        {
          label: t('company'),
          isText: true,
          value: ({ companyName }) => companyName,
          shown: ({ companyName }) => companyName ?? <span className="hint">{t('unnamed')}</span>,
        },
        { label: t('state'), isText: true, value: ({ status, outcome }) => (outcome ? outcomes(outcome) : statuses(status)) },
        { label: t('hub'), isText: true, value: ({ hubId }) => names.hub(hubId) },
        { label: t('province'), isText: true, value: ({ province }) => province },
        {
          label: t('technologies'),
          isText: true,
          value: ({ technologies }) => technologies.map(names.technology).join(', ') || null,
        },
        moment(t('submitted'), ({ submittedAt }) => submittedAt),
        moment(t('answered'), ({ answeredAt }) => answeredAt),
        moment(t('introduced'), ({ introducedAt }) => introducedAt),
        moment(t('started'), ({ startedAt }) => startedAt),
        moment(t('closed'), ({ closedAt }) => closedAt),
      ]}
    />
  );
}
