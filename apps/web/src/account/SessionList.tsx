import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl/react';
import { endOtherSession, endOtherSessions, endSessions, sessionsQuery, type Session } from '../api/account.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { forgetDrafts } from '../challenges/kept-draft.js';
import { browserOf } from './browser-of.js';

/** Where one is signed in, and how to end it there. */
export function SessionList() {
  const t = useTranslations('person');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const readAgain = () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const ending = useMutation({
    mutationFn: (id: string | null) => (id === null ? endOtherSessions() : endOtherSession(id)),
    onSettled: readAgain,
  });
  const endingAll = useMutation({
    mutationFn: () => endSessions(queries),
    onSuccess: () => {
      forgetDrafts();
      return navigate({ to: '/' });
    },
  });
  const failure = ending.error ?? endingAll.error;
  return (
    <section aria-labelledby="sessions" className="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      <p>{t('sessionsText')}</p>
      {failure && <Failure error={failure} />}
      <DoneLine done={ending.isSuccess} className="hint">
        {ending.isSuccess && t('ended')}
      </DoneLine>
      {error && !sessions && <Failure error={error} retry={refetch} />}
      {!sessions && !error && <Waiting />}
      <ul className="plain-list">
        {sessions?.map((session) => (
          <SessionItem key={session.id} session={session} onEnd={() => ending.mutate(session.id)} isEnding={ending.isPending} />
        ))}
      </ul>
      {sessions && sessions.length > 1 && (
        <ActionButton
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => ending.mutate(null)}
          isBusy={ending.isPending}
        >
          {t('endOthers')}
        </ActionButton>
      )}
      <p>
        <ActionButton className="text-button" onClick={() => endingAll.mutate()} isBusy={endingAll.isPending}>
          {t('endAll')}
        </ActionButton>
      </p>
    </section>
  );
}

function SessionItem({ session, onEnd, isEnding }: { session: Session; onEnd: () => void; isEnding: boolean }) {
  const t = useTranslations('person');
  const format = useFormatter();
  const { browser, system } = browserOf(session.userAgent);
  const name = browser === null ? t('unknownBrowser') : system === null ? browser : t('browserOn', { browser, system });
  const when = (moment: string) => format.dateTime(new Date(moment), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <strong>{name}</strong> {session.current && <span className="tag">{t('thisOne')}</span>}
      <br />
      {t('since', { opened: when(session.createdAt), seen: when(session.lastSeenAt) })}{' '}
      {!session.current && (
        <ActionButton className="text-button" onClick={onEnd} isBusy={isEnding} aria-label={t('endNamed', { name })}>
          {t('end')}
        </ActionButton>
      )}
    </li>
  );
}
