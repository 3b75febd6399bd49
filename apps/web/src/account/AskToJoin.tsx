import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { newIdempotencyKey } from '../api/client.js';
import { askToJoin } from '../api/joining-requests.js';
import { ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';

/** For who cannot register their company because somebody else has: one press asks for help, and says what happens next. */
export function AskToJoin({ kvkNumber }: { kvkNumber: string }) {
  const t = useTranslations('company.taken');
  const format = useFormatter();
  const [key] = useState(newIdempotencyKey);
  const asking = useMutation({ mutationFn: () => askToJoin(kvkNumber.trim(), key) });
  const status = useRef<HTMLParagraphElement>(null);
  // The button that had the focus has gone.
  useEffect(() => {
    if (asking.isSuccess) status.current?.focus();
  }, [asking.isSuccess]);
  const isTooOften = asking.error instanceof ProblemError && asking.error.code === 'joining_request.too_many';
  const by = asking.data && new Date(asking.data.respondBy);
  // One that was open already may have waited longer than it should.
  const outcome = by && (by.getTime() < asking.submittedAt ? 'askedLongAgo' : 'asked');
  return (
    <Notice kind="warning">
      <p role="alert">{t('text')}</p>
      {!asking.isSuccess && (
        <>
          <p>{t('help')}</p>
          {isTooOften && <p role="alert">{t('tooOften')}</p>}
          {asking.isError && !isTooOften && <Failure error={asking.error} />}
          <ActionButton
            className="utrecht-button utrecht-button--secondary-action"
            isBusy={asking.isPending}
            onClick={() => asking.mutate()}
          >
            {t('ask')}
          </ActionButton>
        </>
      )}
      <p ref={status} tabIndex={-1} role="status">
        {outcome && t(outcome, { day: format.dateTime(by, { dateStyle: 'full' }) })}
      </p>
    </Notice>
  );
}
