import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Hub } from '../api/catalogue.js';
import { refer } from '../api/review.js';
import { Choice } from '../app/Choice.js';
import { ofPair } from '../language/language.js';
import { NotePanel } from './NotePanel.js';

interface Props {
  challengeId: string;
  /** All but the one that has the challenge. */
  hubs: readonly Hub[];
  onReferred: () => void;
}

/** Asks another hub to take the challenge over. */
export function ReferPanel({ challengeId, hubs, onReferred }: Props) {
  const t = useTranslations('review.refer');
  const [hubId, setHubId] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (note: string) => {
    setIsMissing(hubId === '');
    if (hubId === '') return;
    await refer(challengeId, hubId, note);
    onReferred();
  };
  return (
    <NotePanel
      name="refer"
      title={t('title')}
      text={t('text')}
      label={t('note')}
      missing={t('missing')}
      action={t('submit')}
      onSubmit={submit}
    >
      <Choice
        label={t('hub')}
        value={hubId}
        onChange={setHubId}
        options={hubs.map(({ id, name, nameEn }) => [id, ofPair({ nl: name, en: nameEn })] as const)}
        none={t('none')}
        error={isMissing ? t('missingHub') : undefined}
      />
    </NotePanel>
  );
}
