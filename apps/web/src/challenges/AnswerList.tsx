import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { DraftAnswers } from './draft.js';
import { partOf, type Question } from './questions.js';

interface Props {
  answers: DraftAnswers;
  /** Of a draft: each answer leads to its question. */
  challengeId?: string;
}

/** What was answered to each question; of a draft, also what was not answered yet. */
export function AnswerList({ answers, challengeId }: Props) {
  const t = useTranslations('questions');
  const budgets = useTranslations('taxonomy.budgets');
  const kinds = useTranslations('taxonomy.serviceKinds');
  const format = useFormatter();
  const { makes, problem, tried, success, deadline, budget, serviceKind } = answers;
  const deadlineText = deadline && format.dateTime(new Date(`${deadline}T12:00:00Z`), { dateStyle: 'long' });
  const rows: [question: Question, label: string, answer: string | null][] = [
    ['makes', t('title.makes'), makes],
    ['problem', t('title.problem'), problem],
    ['tried', t('title.tried'), tried],
    ['success', t('title.success'), success],
    ['terms', t('deadline'), deadlineText],
    ['terms', t('budget'), budget && budgets(budget)],
    ['terms', t('serviceKind'), serviceKind && kinds(serviceKind)],
  ];
  return (
    <dl className="answers">
      {rows
        .filter(([, , answer]) => challengeId || answer)
        .map(([question, label, answer]) => (
          <div key={label} className="answers__row">
            <dt>{label}</dt>
            <dd className={answer ? undefined : 'is-empty'}>{answer || t('unanswered')}</dd>
            {challengeId && (
              <dd className="answers__change">
                <Link
                  to="/challenges/$challengeId/questions/$question"
                  params={{ challengeId, question: partOf(question) }}
                  className="utrecht-link utrecht-link--html-a"
                >
                  {t('change')}
                  <span className="hidden-text">({label})</span>
                </Link>
              </dd>
            )}
          </div>
        ))}
    </dl>
  );
}
