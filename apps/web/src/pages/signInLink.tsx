import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { NewAccountForm } from '../account/NewAccountForm.js';
import { homeOf } from '../account/roles.js';
import { isNameNeeded, meQuery, openSessionByLink } from '../api/account.js';
import { ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { language } from '../language/language.js';
import { publicPath } from '../pages.js';

/** What the link in the mail leads to. Nothing happens before the button is pressed, since mail scanners open links too. */
export default function SignInLinkPage() {
  const t = useTranslations('account');
  const say = useTranslations('signInReturn');
  const router = useRouter();
  const queries = useQueryClient();
  const token = useLocation({ select: ({ hash }) => hash });
  const [isNew, setIsNew] = useState(false);
  const opening = useMutation({
    mutationFn: (name?: string) => openSessionByLink(queries, token, name),
    onError: (error) => {
      if (isNameNeeded(error)) setIsNew(true);
    },
    onSuccess: () => {
      const who = queries.getQueryData(meQuery.queryKey);
      // In place of this address, so that the way back does not lead to a link that is spent.
      router.history.replace(publicPath(who ? homeOf(who) : '/', language));
    },
  });
  const refusal = token === '' ? 'link.invalid' : opening.error instanceof ProblemError ? opening.error.code : null;
  if (refusal === 'link.other_browser') return <Elsewhere title={say('otherBrowser')} text={say('otherBrowserText')} />;
  if (refusal?.startsWith('link.') || refusal === 'request.invalid')
    return <Elsewhere title={say('linkDead')} text={say('linkDeadText')} />;
  if (isNew)
    return (
      <div className="column">
        <PageTitle>{t('newAccount')}</PageTitle>
        <p className="lead">{t('newAccountText')}</p>
        <NewAccountForm
          isPending={opening.isPending}
          error={isNameNeeded(opening.error) ? null : opening.error}
          onNamed={opening.mutate}
        />
      </div>
    );
  return (
    <div className="column">
      <PageTitle>{say('byLink')}</PageTitle>
      <p className="lead">{say('byLinkText')}</p>
      {opening.isError && <Failure error={opening.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--primary-action"
        onClick={() => opening.mutate(undefined)}
        isBusy={opening.isPending}
      >
        {t('signIn')}
      </ActionButton>
    </div>
  );
}

function Elsewhere({ title, text }: { title: string; text: string }) {
  const t = useTranslations('account');
  return (
    <div className="column">
      <PageTitle>{title}</PageTitle>
      <p className="lead">{text}</p>
      <p>
        <Link to="/sign-in" className="utrecht-button utrecht-button--primary-action">
          {t('askAgain')}
        </Link>
      </p>
    </div>
  );
}
