import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { partOf, QUESTIONS, type Question } from './questions.js';

/** Where one is among the questions; each can be gone back to. */
export function QuestionSteps({ challengeId, question }: { challengeId: string; question: Question }) {
  const t = useTranslations('questions');
  return (
    <nav aria-label={t('steps')} className="question-steps">
      <ol>
        {QUESTIONS.map((one, index) => (
          <li key={one} className={index < QUESTIONS.indexOf(question) ? 'is-past' : undefined}>
            <Link
              to="/challenges/$challengeId/questions/$question"
              params={{ challengeId, question: partOf(one) }}
              activeOptions={{ exact: true }}
            >
              <span className="question-steps__number" aria-hidden="true">
                {one === 'check' ? '✓' : index + 1}
              </span>
              <span className="question-steps__name">{t(`short.${one}`)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
