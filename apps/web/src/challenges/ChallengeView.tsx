import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Challenge, Introduction, Release } from '../api/challenges.js';
import { PageTitle } from '../app/PageTitle.js';
import { AnswerList } from './AnswerList.js';
import { useDisclosureChoice } from './disclosure-choice.js';
import { DisclosurePanel } from './DisclosurePanel.js';
import { IntroductionPanel } from './IntroductionPanel.js';
import { Shortlist } from './Shortlist.js';
import { Timeline } from './Timeline.js';
import { timelineOf } from './timeline.js';
import { invitedOf, turnOf } from './turn.js';
import { TurnNotice } from './TurnNotice.js';
import { WithdrawPanel } from './WithdrawPanel.js';

interface Props {
  challenge: Challenge;
  releases: readonly Release[];
  introduction: Introduction | undefined;
}

/** Where a challenge stands, for the company that posted it: whose turn it is, who was chosen and why, and all that happened. */
export function ChallengeView({ challenge, releases, introduction }: Props) {
  const t = useTranslations('challenges');
  const { id, reference, status, outcome, closingNote } = challenge;
  const choice = useDisclosureChoice(challenge);
  const newest = releases[0];
  return (
    <article className="challenge">
      <p className="crumbs">
        <Link to="/challenges" className="utrecht-link utrecht-link--html-a">
          {t('all')}
        </Link>
      </p>
      <PageTitle>{t('challengeTitle', { reference })}</PageTitle>
      {status === 'closed' && outcome ? (
        <div className="turn">
          <strong>{t(`outcome.${outcome}`)}</strong>
          {closingNote && <p className="quoted">{closingNote}</p>}
        </div>
      ) : (
        <TurnNotice turn={turnOf(challenge, invitedOf(releases))} />
      )}
      {status === 'draft' && (
        <p>
          <Link
            to="/challenges/$challengeId/questions/$question"
            params={{ challengeId: id, question: '1' }}
            className="utrecht-button utrecht-button--primary-action"
          >
            {t('goOn')}
          </Link>
        </p>
      )}
      <div className="challenge__body">
        <div className="challenge__main">
          {introduction && <IntroductionPanel introduction={introduction} />}
          {newest && <Shortlist release={newest} />}
          <section aria-labelledby="answers">
            <h2 id="answers">{t('answers')}</h2>
            <AnswerList answers={challenge} />
          </section>
          <DisclosurePanel choice={choice} isClosed={status === 'closed'} />
          <WithdrawPanel challenge={challenge} />
        </div>
        <aside className="challenge__course" aria-labelledby="course">
          <h2 id="course">{t('course')}</h2>
          <Timeline steps={timelineOf(challenge, releases, introduction)} />
        </aside>
      </div>
    </article>
  );
}
