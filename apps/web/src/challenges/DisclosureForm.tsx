import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { changeDisclosure, disclosureQuery, type ChosenLevel, type Disclosure } from '../api/disclosure.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { RadioList } from '../app/RadioList.js';
import { TextField } from '../app/TextField.js';
import { LongAnswer } from './LongAnswer.js';

interface Props {
  challengeId: string;
  version: number;
  disclosure: Disclosure;
}

const LEVELS = Object.keys({ teaser: true, brief: true } satisfies Record<ChosenLevel, true>) as ChosenLevel[];

/** The company's choice. What was shown once cannot be taken back, and the form says so. */
export function DisclosureForm({ challengeId, version, disclosure }: Props) {
  const t = useTranslations('disclosure');
  const queries = useQueryClient();
  const [toFieldlabs, setToFieldlabs] = useState(disclosure.toFieldlabs);
  const [toHubs, setToHubs] = useState(disclosure.toHubs);
  const [words, setWords] = useState(disclosure.wordsToHide.join(', '));
  const [ownText, setOwnText] = useState(disclosure.ownText ?? '');
  const saving = useMutation({
    mutationFn: () =>
      changeDisclosure(challengeId, { toFieldlabs, toHubs, wordsToHide: wordsIn(words), ownText: ownText.trim() || null }),
    onSuccess: (changed) => queries.setQueryData(disclosureQuery(challengeId, version).queryKey, changed),
  });
  const options = (shown: ChosenLevel | null) =>
    LEVELS.filter((level) => shown !== 'brief' || level === 'brief').map((level) => [level, t(`levels.${level}`)] as const);
  return (
    <div className="form">
      <RadioList
        legend={t('toFieldlabs')}
        value={toFieldlabs}
        onChange={setToFieldlabs}
        options={options(disclosure.shownToFieldlabs)}
      />
      {disclosure.shownToFieldlabs === 'brief' && <p className="hint">{t('shownToFieldlabs')}</p>}
      <RadioList legend={t('toHubs')} value={toHubs} onChange={setToHubs} options={options(disclosure.shownToHubs)} />
      {disclosure.shownToHubs === 'brief' && <p className="hint">{t('shownToHubs')}</p>}
      <TextField label={t('words')} hint={t('wordsHint')} value={words} onChange={setWords} />
      <details open={ownText !== ''}>
        <summary>{t('ownText')}</summary>
        <LongAnswer label={t('ownText')} hint={t('ownTextHint')} value={ownText} onChange={setOwnText} />
      </details>
      {saving.isError && <Failure error={saving.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--secondary-action"
        isBusy={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t('save')}
      </ActionButton>
      <p role="status">{saving.isSuccess && t('saved')}</p>
    </div>
  );
}

function wordsIn(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
