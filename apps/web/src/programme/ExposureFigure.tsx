import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProgrammeFigures, ProgrammeFilter } from '../api/programme.js';
import { FigureSection } from './FigureSection.js';
import { FigureTable } from './FigureTable.js';
import type { Names } from './names.js';

type Exposure = ProgrammeFigures['exposure'][number];

interface Props {
  figures: ProgrammeFigures;
  filter: ProgrammeFilter;
  names: Names;
  /** Fieldlabs that have not ended. */
  fieldlabs: number;
}

/** How often each fieldlab is put forward, and what it makes of that. */
export function ExposureFigure({ figures: { exposure }, filter, names, fieldlabs }: Props) {
  const t = useTranslations('programme.exposure');
  const format = useFormatter();
  const total = exposure.reduce((sum, { invitations }) => sum + invitations, 0);
  const top = exposure.slice(0, 5).reduce((sum, { invitations }) => sum + invitations, 0);
  const share = total === 0 ? '–' : format.number(top / total, { style: 'percent' });
  const perSlot = ({ invitations, slotsPerQuarter }: Exposure) =>
    slotsPerQuarter ? Math.round((invitations / slotsPerQuarter) * 10) / 10 : null;
  const counted = (what: 'accepted' | 'declined' | 'expired' | 'open') => ({
    label: t(what),
    value: (row: Exposure) => row[what],
    behind: ({ fieldlabId }: Exposure) => ({ ...filter, fieldlabId, invitation: what }),
  });
  return (
    <FigureSection title={t('title')} lead={total > 0 ? t('lead', { invited: exposure.length, fieldlabs, share }) : t('none')}>
      <FigureTable
        caption={t('table')}
        rows={exposure}
        rowKey={({ fieldlabId }) => fieldlabId}
        bar={{
          label: t('bar'),
          parts: ({ accepted, declined, expired, open, withdrawn }) => [accepted, declined, expired, open + withdrawn],
        }}
        columns={[
          { label: t('fieldlab'), value: ({ fieldlabId }) => names.fieldlab(fieldlabId) },
          {
            label: t('invitations'),
            value: ({ invitations }) => invitations,
            behind: ({ fieldlabId }) => ({ ...filter, fieldlabId }),
          },
          counted('accepted'),
          counted('declined'),
          counted('expired'),
          counted('open'),
          { label: t('slots'), value: ({ slotsPerQuarter }) => slotsPerQuarter },
          { label: t('perSlot'), value: perSlot },
        ]}
      />
    </FigureSection>
  );
}
