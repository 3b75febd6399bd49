import { useTranslations } from 'use-intl/react';
import { Notice } from '../app/Notice.js';
import { Candidates } from './Candidates.js';
import { KeysHelp, type KeyHelp } from './KeysHelp.js';
import { MatchRun } from './MatchRun.js';
import { ReleasePanel } from './ReleasePanel.js';
import type { Done } from './ReviewActions.js';
import type { Review } from './ReviewView.js';

const KEYS: KeyHelp = [
  [['j', 'k'], 'walk'],
  [['Alt + ↑', 'Alt + ↓'], 'move'],
  [['p'], 'pin'],
  [['x'], 'remove'],
  [['u'], 'undo'],
  [['r'], 'release'],
  [['q'], 'ask'],
  [['h'], 'refer'],
  [['c'], 'close_challenge'],
  [[']', '['], 'neighbour'],
  [['w'], 'list'],
  [['?'], 'help'],
];

interface Props {
  review: Review;
  onDone: (done: Done) => void;
}

/** Who fits, in order, and the release of the first of them. Once released, it is there to look back at. */
export function ReviewCandidates({ review, onDone }: Props) {
  const t = useTranslations('review');
  const { challenge, curation, releases, openReferral, fieldlabs, hubs } = review;
  const { id, status, version, hubId } = challenge;
  if (!curation) return null;
  const isOpen = status === 'in_review';
  const isOutdated = curation.matchRun.challengeVersion !== version;
  const hub = hubs.find((one) => one.id === hubId);
  const asked = new Set(
    releases.flatMap(({ shortlist }) => shortlist.flatMap((one) => (one.invitationStatus === null ? [] : [one.fieldlabId]))),
  );
  const list = (
    <>
      <MatchRun challengeId={id} curation={curation} isOpen={isOpen} onRanked={() => onDone('ranked')} />
      <Candidates challengeId={id} curation={curation} fieldlabs={fieldlabs} asked={asked} isOpen={isOpen} />
    </>
  );
  if (!isOpen) {
    return (
      <details className="review__run">
        <summary>
          <h2>{t('candidates')}</h2>
        </summary>
        {list}
      </details>
    );
  }
  return (
    <>
      <section aria-labelledby="candidates" className="review__run">
        <h2 id="candidates">{t('candidates')}</h2>
        <p>
          {t('candidatesText')} <KeysHelp keys={KEYS} />
        </p>
        {list}
      </section>
      <section aria-labelledby="release" className="review__run">
        <h2 id="release">{t('release.heading')}</h2>
        {openReferral && <p>{t('release.afterReferral')}</p>}
        {!openReferral && isOutdated && <Notice kind="warning">{t('release.outdated')}</Notice>}
        {!openReferral && !isOutdated && hub && (
          <ReleasePanel
            challenge={challenge}
            candidates={curation.candidates}
            asked={asked}
            hub={hub}
            nameOf={(fieldlabId) => fieldlabs.get(fieldlabId)?.name ?? fieldlabId}
            onReleased={() => onDone('released')}
          />
        )}
      </section>
    </>
  );
}
