import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Me } from '../api/account.js';
import { changePreferences, preferencesQuery, type MessagePreferences, type MessageWay } from '../api/messages.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { kindsFor } from './kinds.js';

const WAYS = Object.keys({ at_once: true, daily: true, screen: true } satisfies Record<MessageWay, true>) as MessageWay[];

/** How one wants to be told of what asks nothing; each choice is kept at once. */
export function PreferencesForm({ me }: { me: Me }) {
  const t = useTranslations('messages');
  const kinds = useTranslations('messages.kinds');
  const ways = useTranslations('messages.ways');
  const queries = useQueryClient();
  const { data: preferences, error, refetch } = useQuery(preferencesQuery);
  const [chosen, setChosen] = useState<Partial<MessagePreferences>>({});
  const changing = useMutation({
    mutationFn: (changes: Partial<MessagePreferences>) => changePreferences(changes),
    onSuccess: (changed) => queries.setQueryData(preferencesQuery.queryKey, changed),
    onSettled: () => setChosen({}),
  });
  const choose = (changes: Partial<MessagePreferences>) => {
    setChosen(changes);
    changing.mutate(changes);
  };
  if (!preferences) return error && <Failure error={error} retry={refetch} />;
  // What was just chosen shows at once; should the server refuse it, the choice that holds comes back beside the reason.
  const shown = changed(preferences, chosen);
  return (
    <div className="form">
      <p>{t('always')}</p>
      {changing.isError && <Failure error={changing.error} />}
      {kindsFor(me).map((kind) => (
        <Choice
          key={kind}
          label={kinds(kind)}
          value={shown.ways.find((one) => one.kind === kind)?.way ?? 'at_once'}
          options={WAYS.map((way) => [way, ways(way)] as const)}
          onChange={(way) => way && choose({ ways: [{ kind, way }] })}
        />
      ))}
      <label className="radio-list__option">
        <input
          type="checkbox"
          checked={shown.workingTimeOnly}
          onChange={({ target }) => choose({ workingTimeOnly: target.checked })}
        />
        {t('workingTimeOnly')}
      </label>
      <p role="status" className="hint">
        {changing.isSuccess ? t('saved') : ''}
      </p>
    </div>
  );
}

function changed(
  preferences: MessagePreferences,
  { workingTimeOnly, ways = [] }: Partial<MessagePreferences>,
): MessagePreferences {
  const others = preferences.ways.filter(({ kind }) => !ways.some((one) => one.kind === kind));
  return { workingTimeOnly: workingTimeOnly ?? preferences.workingTimeOnly, ways: [...others, ...ways] };
}
