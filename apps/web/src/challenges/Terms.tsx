import { useTranslations } from 'use-intl/react';
import type { Answers, Budget } from '../api/challenges.js';
import { Choice } from '../app/Choice.js';
import { TextField } from '../app/TextField.js';
import { SERVICE_KINDS } from '../catalogue/taxonomy.js';
import type { DraftAnswers } from './draft.js';

export const BUDGETS = Object.keys({
  none: true,
  under_5k: true,
  '5k_25k': true,
  '25k_100k': true,
  over_100k: true,
  unknown: true,
} satisfies Record<Budget, true>) as Budget[];

/** By when, with what budget, and what kind of help. */
export function Terms({ answers, onChange }: { answers: DraftAnswers; onChange: (changes: Answers) => void }) {
  const t = useTranslations('questions');
  const budgets = useTranslations('taxonomy.budgets');
  const kinds = useTranslations('taxonomy.serviceKinds');
  return (
    <div className="form">
      <TextField
        label={t('deadline')}
        hint={t('deadlineHint')}
        type="date"
        value={answers.deadline ?? ''}
        onChange={(deadline) => onChange({ deadline: deadline || null })}
      />
      <Choice
        label={t('budget')}
        value={answers.budget ?? ''}
        onChange={(budget) => onChange({ budget: budget || null })}
        options={BUDGETS.map((budget) => [budget, budgets(budget)] as const)}
        none={t('noChoice')}
      />
      <Choice
        label={t('serviceKind')}
        value={answers.serviceKind ?? ''}
        onChange={(serviceKind) => onChange({ serviceKind: serviceKind || null })}
        options={SERVICE_KINDS.map((kind) => [kind, kinds(kind)] as const)}
        none={t('anyServiceKind')}
      />
    </div>
  );
}
