import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Hub } from '../api/catalogue.js';
import type { ProgrammeFilter } from '../api/programme.js';
import { Choice } from '../app/Choice.js';
import { ofPair } from '../language/language.js';
import { DayField } from './DayField.js';

interface Props {
  filter: ProgrammeFilter;
  hubs: readonly Hub[];
}

/** Which challenges count; it stands in the address, so that it can be shared, and going back undoes it. */
export function FilterForm({ filter, hubs }: Props) {
  const t = useTranslations('programme.filter');
  const navigate = useNavigate({ from: '/programme' });
  const choose = (change: Partial<Record<keyof ProgrammeFilter, string>>) =>
    void navigate({
      search: (before: ProgrammeFilter) => {
        const after = { ...before, ...change };
        return { hubId: after.hubId || undefined, from: after.from || undefined, until: after.until || undefined };
      },
      replace: true,
      resetScroll: false,
    });
  return (
    <form className="programme-filter no-print" aria-label={t('title')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={t('hub')}
        value={filter.hubId ?? ''}
        onChange={(hubId) => choose({ hubId })}
        options={hubs.map(({ id, name, nameEn }) => [id, ofPair({ nl: name, en: nameEn })] as const)}
        none={t('allHubs')}
      />
      <DayField label={t('from')} value={filter.from ?? ''} onChange={(from) => choose({ from })} />
      <DayField label={t('until')} value={filter.until ?? ''} onChange={(until) => choose({ until })} />
    </form>
  );
}
