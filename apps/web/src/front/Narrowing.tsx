import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Province, ServiceKind } from '../api/catalogue.js';
import { Choice } from '../app/Choice.js';
import { PROVINCES, SERVICE_KINDS } from '../catalogue/taxonomy.js';

interface Props {
  province: Province | '';
  serviceKind: ServiceKind | '';
  onProvince: (province: Province | '') => void;
  onServiceKind: (kind: ServiceKind | '') => void;
}

/** Where the company is and what it asks for, if it wants to say so. */
export const Narrowing = memo(function Narrowing({ province, serviceKind, onProvince, onServiceKind }: Props) {
  const t = useTranslations('front');
  const kinds = useTranslations('taxonomy.serviceKinds');
  return (
    <div className="narrowing">
      <Choice
        label={t('province')}
        value={province}
        onChange={onProvince}
        options={PROVINCES.map((name) => [name, name] as const)}
        none={t('anyProvince')}
      />
      <Choice
        label={t('serviceKind')}
        value={serviceKind}
        onChange={onServiceKind}
        options={SERVICE_KINDS.map((kind) => [kind, kinds(kind)] as const)}
        none={t('anyServiceKind')}
      />
    </div>
  );
});
