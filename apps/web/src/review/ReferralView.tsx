import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { answerReferral, type Referral } from '../api/review.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Disclosed } from '../challenges/Disclosed.js';
import { Moment } from '../challenges/Moment.js';
import { NotePanel } from './NotePanel.js';
import { OpenReferral } from './OpenReferral.js';

interface Props {
  referral: Referral;
  hubIds: readonly string[];
  hubName: (id: string) => string;
  refresh: () => Promise<void>;
}

/** A request from hub to hub: what is asked and why, for the one that must answer and for the one that waits. */
export function ReferralView({ referral, hubIds, hubName, refresh }: Props) {
  const t = useTranslations('review.referral');
  const { reference, fromHubId, toHubId, status, note, respondBy, refusalReason, challenge, challengeId } = referral;
  const isAsked = hubIds.includes(toHubId);
  const isOpen = status === 'open';
  const [wasOpen] = useState(isOpen);
  const hasChallenge = hubIds.includes(status === 'accepted' ? toHubId : fromHubId);
  return (
    <article className="review">
      <p className="crumbs">
        <Link to="/work" className="utrecht-link utrecht-link--html-a">
          {t('back')}
        </Link>
      </p>
      <PageTitle>{t('title', { reference })}</PageTitle>
      <DoneLine done={wasOpen && !isOpen} className={isOpen && isAsked ? 'turn is-mine' : 'turn'}>
        <strong>{t(`status.${status}`, { from: hubName(fromHubId), to: hubName(toHubId) })}</strong>
        {isOpen && <span> {t.rich('until', { moment: () => <Moment at={respondBy} withTime /> })}</span>}
      </DoneLine>
      {refusalReason && <p className="quoted">{refusalReason}</p>}
      <Progress referral={referral} />
      {hasChallenge && (
        <p className="lone-link">
          <Link to="/work/challenges/$challengeId" params={{ challengeId }} className="utrecht-link utrecht-link--html-a">
            {t('toChallenge')}
          </Link>
        </p>
      )}
      {isOpen && !isAsked && <OpenReferral referral={referral} hubName={hubName(toHubId)} onTakenBack={() => void refresh()} />}
      {(isAsked || !isOpen) && (
        <section aria-labelledby="why" className="review__part">
          <h2 id="why">{t('why', { name: hubName(fromHubId) })}</h2>
          <p className="quoted">{note}</p>
        </section>
      )}
      {challenge && (
        <section aria-labelledby="asks" className="review__part">
          <h2 id="asks">{t('asks', { province: challenge.province })}</h2>
          <Disclosed challenge={challenge} />
        </section>
      )}
      {isOpen && isAsked && <ReferralAnswer referral={referral} refresh={refresh} />}
    </article>
  );
}

/** Where the challenge stands now, as far as the reader may know. */
function Progress({ referral: { status, progress } }: { referral: Referral }) {
  const t = useTranslations('review');
  if (status !== 'accepted' || !progress) return null;
  return <p>{progress.outcome ? t(`outcome.${progress.outcome}`) : t(`progress.${progress.status}`)}</p>;
}

/** Yes, or no with the reason. */
function ReferralAnswer({ referral: { id }, refresh }: { referral: Referral; refresh: () => Promise<void> }) {
  const t = useTranslations('review.referral');
  const accepting = useMutation({ mutationFn: () => answerReferral(id, null), onSuccess: refresh });
  return (
    <section aria-labelledby="answer" className="review__part">
      <h2 id="answer">{t('answer')}</h2>
      <p>{t('acceptText')}</p>
      {accepting.isError && <Failure error={accepting.error} />}
      <p>
        <ActionButton
          className="utrecht-button utrecht-button--primary-action"
          isBusy={accepting.isPending}
          onClick={() => accepting.mutate()}
        >
          {t('accept')}
        </ActionButton>
      </p>
      <NotePanel
        title={t('refuse')}
        text={t('refuseText')}
        label={t('reason')}
        missing={t('missing')}
        action={t('refuseSubmit')}
        most={500}
        onSubmit={async (reason) => {
          await answerReferral(id, reason);
          await refresh();
        }}
      />
    </section>
  );
}
