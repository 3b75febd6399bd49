import { isNotFound } from '../api/problem.js';
import { NotFound } from './NotFound.js';
import { Notice } from './Notice.js';
import { useProblemText } from './problem-text.js';
import { useTranslations } from 'use-intl/react';

/**
 * What went wrong, in words, and the way on. Where the page itself is not there, that takes its place.
 *
 * @param retry reads again what could not be read; an action that failed has none, since its page stands.
 */
export function Failure({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const t = useTranslations('common');
  const text = useProblemText(error);
  if (retry && isNotFound(error)) return <NotFound />;
  return (
    <Notice kind="error">
      <p>{text}</p>
      {retry && (
        <button type="button" className="utrecht-button utrecht-button--secondary-action" onClick={() => void retry()}>
          {t('retry')}
        </button>
      )}
    </Notice>
  );
}
