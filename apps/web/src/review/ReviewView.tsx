import { Link } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Fieldlab, Hub } from '../api/catalogue.js';
import type { Challenge, Release } from '../api/challenges.js';
import type { Curation, Referral } from '../api/review.js';
import { Notice } from '../app/Notice.js';
import { PageTitle } from '../app/PageTitle.js';
import { Opened } from '../app/Opened.js';
import { AnswerList } from '../challenges/AnswerList.js';
import { invitedOf, turnOf } from '../challenges/turn.js';
import { DoneNotice } from './DoneNotice.js';
import { hubNames } from './hub-names.js';
import { Neighbours } from './Neighbours.js';
import { OpenReferral } from './OpenReferral.js';
import { ReviewActions, type Done } from './ReviewActions.js';
import { ReviewCandidates } from './ReviewCandidates.js';
import { Rounds } from './Rounds.js';
import type { WorkTurn } from './work-list.js';
import { WorkTurnText } from './WorkTurnText.js';

const AuditTrail = lazy(() => import('../audit/AuditTrail.js'));

/** All that a broker sees of a challenge. */
export interface Review {
  challenge: Challenge;
  /** Null before the first match run. */
  curation: Curation | null;
  /** Newest first. */
  releases: readonly Release[];
  /** The one that another hub has still to answer. */
  openReferral: Referral | undefined;
  hubs: readonly Hub[];
  fieldlabs: ReadonlyMap<string, Fieldlab>;
}

interface Props {
  review: Review;
  /** Hubs of the reader’s. */
  hubIds: readonly string[];
  /** Reads everything anew. */
  refresh: () => Promise<void>;
}

/** A challenge as its broker works on it: what is asked, who fits, who was invited, and what can be done now. */
export function ReviewView({ review, hubIds, refresh }: Props) {
  const t = useTranslations('review');
  const log = useTranslations('audit');
  const [done, setDone] = useState<Done | null>(null);
  const { challenge, releases, openReferral, hubs } = review;
  const { reference, status, outcome, closingNote, hubId, question } = challenge;
  const hubName = hubNames(hubs);
  const after = (what: Done) => void refresh().then(() => setDone(what));
  return (
    <article className="review">
      <div className="review__way">
        <p className="crumbs">
          <Link to="/work" className="utrecht-link utrecht-link--html-a">
            {t('title')}
          </Link>
        </p>
        <Neighbours challengeId={challenge.id} hubIds={hubIds} hubs={hubs} />
      </div>
      <PageTitle>{t('challenge', { reference })}</PageTitle>
      {done && <DoneNotice done={done} />}
      <p className={status === 'in_review' && !openReferral ? 'turn is-mine' : 'turn'}>
        {outcome ? <strong>{t(`outcome.${outcome}`)}</strong> : <WorkTurnText turn={reviewTurn(review, hubName)} />}
        <span className="work-row__since">{hubName(hubId)}</span>
      </p>
      {closingNote && <p className="quoted">{closingNote}</p>}
      {openReferral && (
        <OpenReferral referral={openReferral} hubName={hubName(openReferral.toHubId)} onTakenBack={() => after('takenBack')} />
      )}
      {status === 'in_review' && releases.length > 0 && <Notice kind="warning">{t('exhausted')}</Notice>}
      <div className="review__body">
        <section aria-labelledby="answers">
          <h2 id="answers">{t('answers')}</h2>
          {question && (
            <>
              <p>{t('ownQuestion')}</p>
              <p className="quoted">{question}</p>
            </>
          )}
          <AnswerList answers={challenge} />
        </section>
        <div className="review__aside">
          {releases.length > 0 && (
            <section aria-labelledby="rounds">
              <h2 id="rounds">{t('rounds')}</h2>
              <Rounds releases={releases} />
            </section>
          )}
          <ReviewActions challenge={challenge} hubs={hubs} isReferred={openReferral !== undefined} onDone={after} />
        </div>
      </div>
      <ReviewCandidates review={review} onDone={after} />
      <Opened title={log('title')}>
        <p>{log('text')}</p>
        <AuditTrail scope={{ challengeId: challenge.id }} />
      </Opened>
    </article>
  );
}

function reviewTurn({ challenge, releases, openReferral }: Review, hubName: (id: string) => string): WorkTurn {
  if (openReferral) return { who: 'hub', until: openReferral.respondBy, name: hubName(openReferral.toHubId) };
  const { who, until, fieldlabName } = turnOf(challenge, invitedOf(releases));
  return { who, until, name: fieldlabName };
}
