import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { messagesQuery } from '../api/messages.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { kindsFor } from '../messages/kinds.js';
import { MessageList } from '../messages/MessageList.js';
import { PreferencesForm } from '../messages/PreferencesForm.js';

/** What one was told, and how one wants to be told. */
export default function MessagesPage() {
  return <SignedIn>{(me) => <Messages me={me} />}</SignedIn>;
}

function Messages({ me }: { me: Me }) {
  const t = useTranslations('messages');
  const { data: messages, error, refetch } = useQuery(messagesQuery);
  return (
    <div className="column">
      <PageTitle>{t('title')}</PageTitle>
      {kindsFor(me).length > 0 && (
        <details className="ended">
          <summary>{t('preferences')}</summary>
          <PreferencesForm me={me} />
        </details>
      )}
      {error && !messages && <Failure error={error} retry={refetch} />}
      {!messages && !error && <Waiting />}
      {messages?.length === 0 && <p className="lead">{t('none')}</p>}
      {messages && <MessageList messages={messages} />}
    </div>
  );
}
