import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { markRead, messagesQuery, type Message } from '../api/messages.js';
import { ActionButton } from '../app/ActionButton.js';
import { Moment } from '../challenges/Moment.js';
import { language } from '../language/language.js';
import { publicPath } from '../pages.js';

/** What one was told, newest first; what was not read yet stands out, in words too. */
export function MessageList({ messages }: { messages: readonly Message[] }) {
  const t = useTranslations('messages');
  const router = useRouter();
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: markRead,
    onSuccess: () => queries.invalidateQueries({ queryKey: messagesQuery.queryKey }),
  });
  return (
    <ul className="cards">
      {messages.map(({ id, title, body, path, createdAt, readAt }) => {
        const href = publicPath(path, language);
        return (
          <li key={id}>
            <article className={readAt === null ? 'message is-unread' : 'message'}>
              <h2>
                <a
                  href={href}
                  onClick={(event) => {
                    if (readAt === null) reading.mutate(id);
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
              {readAt === null && (
                <p>
                  <ActionButton className="text-button" isBusy={reading.isPending} onClick={() => reading.mutate(id)}>
                    {t('markRead')}
                    <span className="hidden-text">({title})</span>
                  </ActionButton>
                </p>
              )}
            </article>
          </li>
        );
      })}
    </ul>
  );
}
