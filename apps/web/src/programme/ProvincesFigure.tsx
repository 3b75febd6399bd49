import { useNavigate } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { Fieldlab } from '../api/catalogue.js';
import type { ProgrammeFigures, ProgrammeFilter } from '../api/programme.js';
import { ProvinceMap } from '../map/ProvinceMap.js';
import { FigureSection } from './FigureSection.js';
import { FigureTable } from './FigureTable.js';
import type { Names } from './names.js';

interface Props {
  figures: ProgrammeFigures;
  filter: ProgrammeFilter;
  fieldlabs: readonly Fieldlab[];
  names: Names;
}

/** Where challenges come from, and where the fieldlabs are that could help. */
export function ProvincesFigure({ figures: { provinces }, filter, fieldlabs, names }: Props) {
  const t = useTranslations('programme.provinces');
  const format = useFormatter();
  const navigate = useNavigate({ from: '/programme' });
  const most = provinces.toSorted((one, other) => other.challenges - one.challenges).filter(({ challenges }) => challenges > 0);
  const busiest = format.list(most.slice(0, 3).map(({ province }) => province));
  const shown = new Set(provinces.map(({ province }) => province));
  return (
    <FigureSection title={t('title')} lead={most.length > 0 ? t('lead', { busiest }) : t('none')}>
      <div className="figure__map">
        <div>
          <ProvinceMap
            counts={new Map(provinces.map(({ province, challenges }) => [province, challenges]))}
            chosen={undefined}
            onChoose={(province) =>
              province && void navigate({ to: '/programme/challenges', search: { ...filter, province, reached: 'submitted' } })
            }
            fieldlabs={fieldlabs.filter(({ province, status }) => status !== 'ended' && shown.has(province))}
          />
          <p className="hint">{t('legend')}</p>
        </div>
        <FigureTable
          caption={t('table')}
          rows={provinces}
          rowKey={({ province }) => province}
          columns={[
            { label: t('province'), value: ({ province }) => province },
            { label: t('hub'), isText: true, value: ({ hubId }) => names.hub(hubId) },
            {
              label: t('challenges'),
              value: ({ challenges }) => challenges,
              behind: ({ province }) => ({ ...filter, province, reached: 'submitted' }),
            },
            { label: t('fieldlabs'), value: (row) => row.fieldlabs },
            {
              label: t('unmatched'),
              value: ({ unmatched }) => unmatched,
              behind: ({ province }) => ({ ...filter, province, outcome: 'no_match' }),
            },
          ]}
        />
      </div>
    </FigureSection>
  );
}
