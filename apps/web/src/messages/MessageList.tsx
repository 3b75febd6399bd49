import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { markRead, messagesQuery, type Message } from '../api/messages.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { Moment } from '../challenges/Moment.js';
import { language } from '../language/language.js';
import { publicPath } from '../pages.js';

/** What one was told, newest first; what was not read yet stands out, in words too. */
export function MessageList({ messages }: { messages: readonly Message[] }) {
  return (
    <ul className="cards">
      {messages.map((message) => (
        <li key={message.id}>
          <MessageItem message={message} />
        </li>
      ))}
    </ul>
  );
}

function MessageItem({ message: { id, title, body, path, createdAt, readAt } }: { message: Message }) {
  const t = useTranslations('messages');
  const router = useRouter();
  const queries = useQueryClient();
  const reading = {
    mutationFn: () => markRead(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: messagesQuery.queryKey }),
  };
  const opening = useMutation(reading);
  const marking = useMutation(reading);
  const href = publicPath(path, language);
  return (
    <article className={readAt === null ? 'message is-unread' : 'message'}>
      <h2>
        <a
          href={href}
          onClick={(event) => {
            if (readAt === null) opening.mutate();
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            router.history.push(href);
          }}
        >
          {title}
        </a>
      </h2>
      <p className="hint">
        {readAt === null && <span className="tag">{t('unread')}</span>} <Moment at={createdAt} withTime />
      </p>
      <p className="message__body">{body}</p>
      {marking.isError && <Failure error={marking.error} />}
      {marking.isSuccess ? (
        <DoneLine done className="hint">
          {t('read')}
        </DoneLine>
      ) : (
        readAt === null && (
          <p>
            <ActionButton className="text-button" isBusy={marking.isPending} onClick={() => marking.mutate()}>
              {t('markRead')}
              <span className="hidden-text">({title})</span>
            </ActionButton>
          </p>
        )
      )}
    </article>
  );
}
