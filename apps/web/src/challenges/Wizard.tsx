import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Challenge } from '../api/challenges.js';
import { Notice } from '../app/Notice.js';
import { PageTitle } from '../app/PageTitle.js';
import { useDraft } from './draft.js';
import { LongAnswer } from './LongAnswer.js';
import { LookBack } from './LookBack.js';
import { after, before, partOf, QUESTIONS, type Question } from './questions.js';
import { QuestionSteps } from './QuestionSteps.js';
import { SaveState } from './SaveState.js';
import { Sharpness } from './Sharpness.js';
import { Terms } from './Terms.js';

/** The questions one by one. Each has its own address, so the browser's back button goes back one question. */
export function Wizard({ challenge, question }: { challenge: Challenge; question: Question }) {
  const t = useTranslations('questions');
  const navigate = useNavigate();
  const draft = useDraft(challenge);
  const wizard = useRef<HTMLDivElement>(null);
  const challengeId = challenge.id;
  const next = after(question);
  const previous = before(question);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    // Going on never waits for the server: what could not be saved stays in this browser.
    void draft.save().catch(() => {});
    if (next)
      void navigate({ to: '/challenges/$challengeId/questions/$question', params: { challengeId, question: partOf(next) } });
  };
  // What had the focus goes once all is saved.
  const toHeading = () => wizard.current?.querySelector('h1')?.focus();
  const saveAgain = () => void draft.save().then(toHeading, () => {});
  return (
    <div ref={wizard} className="wizard">
      <QuestionSteps challengeId={challengeId} question={question} />
      {challenge.question && (
        <Notice kind="info">
          <h2 className="notice__title">{t('asked')}</h2>
          <p className="quoted">{challenge.question}</p>
        </Notice>
      )}
      {question === 'check' ? (
        <div className="form">
          <PageTitle key="title-check">{t('title.check')}</PageTitle>
          <LookBack challenge={challenge} answers={draft.answers} save={draft.save} onTold={toHeading} />
        </div>
      ) : (
        <form className="form" onSubmit={goOn}>
          <p className="wizard__count">{t('count', { number: QUESTIONS.indexOf(question) + 1, of: QUESTIONS.length - 1 })}</p>
          <PageTitle key={`title-${question}`}>{t(`title.${question}`)}</PageTitle>
          {question === 'terms' ? (
            <Terms answers={draft.answers} onChange={draft.change} />
          ) : (
            <LongAnswer
              key={`answer-${question}`}
              label={t(`title.${question}`)}
              hint={t(`hint.${question}`)}
              value={draft.answers[question]}
              onChange={(text) => draft.change({ [question]: text })}
            />
          )}
          <div className="actions">
            <button type="submit" className="utrecht-button utrecht-button--primary-action">
              {t('next')}
            </button>
            {previous && (
              <Link
                to="/challenges/$challengeId/questions/$question"
                params={{ challengeId, question: partOf(previous) }}
                className="utrecht-button utrecht-button--subtle"
              >
                {t('back')}
              </Link>
            )}
          </div>
        </form>
      )}
      <SaveState state={draft.state} error={draft.error} onSignedIn={saveAgain} />
      {question !== 'terms' && <Sharpness answers={draft.answers} />}
    </div>
  );
}
