import { useTranslations } from 'use-intl/react';
import { SignInForm } from '../account/SignInForm.js';
import { isNotFound, isSignedOut } from '../api/problem.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';
import type { DraftState } from './draft.js';

interface Props {
  state: DraftState;
  error: Error | null;
  onSignedIn: () => void;
}

/** Whether what was typed is safe, and where. Whoever was signed out meanwhile signs in right here. */
export function SaveState({ state, error, onSignedIn }: Props) {
  const t = useTranslations('questions');
  if (state === 'failed' && isSignedOut(error)) {
    return (
      <Notice kind="warning">
        <h2 className="notice__title">{t('signedOut')}</h2>
        <p>{t('signedOutText')}</p>
        <SignInForm onSignedIn={onSignedIn} />
      </Notice>
    );
  }
  if (state === 'failed') return <Failure error={error} retry={isNotFound(error) ? undefined : onSignedIn} />;
  return (
    <p role="status" className={`save-state is-${state}`}>
      {t(`state.${state}`)}
    </p>
  );
}
