import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Hub } from '../api/catalogue.js';
import type { Challenge } from '../api/challenges.js';
import type { Candidate } from '../api/review.js';
import { Notice } from '../app/Notice.js';
import { RadioList } from '../app/RadioList.js';
import { SHORTLIST_LENGTH, shortlistOf } from './curation.js';
import { useKeys } from './keys.js';
import { ReleaseDialog } from './ReleaseDialog.js';

interface Props {
  challenge: Challenge;
  candidates: readonly Candidate[];
  asked: ReadonlySet<string>;
  hub: Hub;
  nameOf: (fieldlabId: string) => string;
  onReleased: () => void;
}

const LENGTHS = Array.from({ length: SHORTLIST_LENGTH }, (_, index) => index + 1);

/** Chooses how many of the first candidates are released; the order of the list is the order of invitation. */
export function ReleasePanel({ challenge, candidates, asked, hub, nameOf, onReleased }: Props) {
  const t = useTranslations('review.release');
  const [length, setLength] = useState(SHORTLIST_LENGTH);
  const possible = shortlistOf(candidates, asked, SHORTLIST_LENGTH).length;
  const shortlist = shortlistOf(candidates, asked, length).map(({ fieldlabId }) => ({
    id: fieldlabId,
    name: nameOf(fieldlabId),
  }));
  const roundsLeft = hub.rounds - asked.size;
  const isPossible = possible > 0 && roundsLeft > 0;
  // What is read stays what is released, though the list may change meanwhile.
  const [asking, setAsking] = useState<{ shortlist: typeof shortlist; atOnce: number } | null>(null);
  const ask = () => setAsking({ shortlist, atOnce: Math.min(hub.invitationsAtOnce, roundsLeft) });
  useKeys({ r: () => isPossible && ask() });
  if (possible === 0) return <Notice kind="warning">{t('nobody')}</Notice>;
  if (roundsLeft <= 0) return <Notice kind="warning">{t('noRounds', { rounds: hub.rounds })}</Notice>;
  return (
    <div className="release">
      <RadioList
        legend={t('howMany')}
        value={String(Math.min(length, possible))}
        onChange={(chosen) => setLength(Number(chosen))}
        options={LENGTHS.filter((one) => one <= possible).map((one) => [String(one), t('length', { count: one })])}
      />
      <ol className="release__list">
        {shortlist.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ol>
      <button type="button" className="utrecht-button utrecht-button--primary-action" onClick={ask}>
        {t('check')}
      </button>
      {asking && (
        <ReleaseDialog
          challenge={challenge}
          shortlist={asking.shortlist}
          atOnce={asking.atOnce}
          days={hub.responseWorkingDays}
          onClose={() => setAsking(null)}
          onReleased={onReleased}
        />
      )}
    </div>
  );
}
