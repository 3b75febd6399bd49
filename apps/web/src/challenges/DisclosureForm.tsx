import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import type { ChosenLevel, Disclosure } from '../api/disclosure.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { RadioList } from '../app/RadioList.js';
import { TextField } from '../app/TextField.js';
import type { DisclosureChoice } from './disclosure-choice.js';
import { LongAnswer } from './LongAnswer.js';

interface Props {
  choice: DisclosureChoice;
  fields: NonNullable<DisclosureChoice['fields']>;
  disclosure: Disclosure;
}

const LEVELS = Object.keys({ teaser: true, brief: true } satisfies Record<ChosenLevel, true>) as ChosenLevel[];

/** The company's choice. What was shown once cannot be taken back, and the form says so. */
export function DisclosureForm({ choice, fields, disclosure }: Props) {
  const t = useTranslations('disclosure');
  const { toFieldlabs, toHubs, words, ownText } = fields;
  const saving = useMutation({ mutationFn: choice.save });
  const options = (shown: ChosenLevel | null) =>
    LEVELS.filter((level) => shown !== 'brief' || level === 'brief').map((level) => [level, t(`levels.${level}`)] as const);
  return (
    <div className="form">
      <RadioList
        legend={t('toFieldlabs')}
        value={toFieldlabs}
        onChange={(level) => choice.change({ toFieldlabs: level })}
        options={options(disclosure.shownToFieldlabs)}
      />
      {disclosure.shownToFieldlabs === 'brief' && <p className="hint">{t('shownToFieldlabs')}</p>}
      <RadioList
        legend={t('toHubs')}
        value={toHubs}
        onChange={(level) => choice.change({ toHubs: level })}
        options={options(disclosure.shownToHubs)}
      />
      {disclosure.shownToHubs === 'brief' && <p className="hint">{t('shownToHubs')}</p>}
      <TextField label={t('words')} hint={t('wordsHint')} value={words} onChange={(text) => choice.change({ words: text })} />
      <details open={ownText !== ''}>
        <summary>{t('ownText')}</summary>
        <LongAnswer
          label={t('ownText')}
          hint={t('ownTextHint')}
          value={ownText}
          onChange={(text) => choice.change({ ownText: text })}
        />
      </details>
      {saving.isError && <Failure error={saving.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--secondary-action"
        isBusy={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t('save')}
      </ActionButton>
      <p role="status">{saving.isSuccess && !choice.hasUnsaved && t('saved')}</p>
    </div>
  );
}
