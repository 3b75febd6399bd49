import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignInForm } from '../account/SignInForm.js';
import { SignOutButton } from '../account/SignOutButton.js';
import { meQuery, type Me } from '../api/account.js';
import { join, joiningQuery, type Joining } from '../api/organisations.js';
import { ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';

/** What the mail leads to that invites somebody to join an organisation: sign in with that address, then join. */
export default function JoinPage() {
  const t = useTranslations('organisations');
  const token = useLocation({ select: ({ hash }) => hash });
  const joining = useQuery({ ...joiningQuery(token), enabled: token !== '' });
  const me = useQuery(meQuery);
  const refusal = joining.error instanceof ProblemError ? joining.error.status : null;
  if (refusal === 409) return <Used />;
  if (token === '' || [400, 404, 410].includes(refusal ?? 0)) return <Dead />;
  const failed = [joining, me].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!joining.data || me.data === undefined) return <Waiting />;
  const { organisationName: organisation, role } = joining.data;
  return (
    <div className="column">
      <PageTitle>{t('join', { organisation })}</PageTitle>
      <p className="lead">{t('joinText', { organisation, role: t(`role.${role}`) })}</p>
      <Joiner joining={joining.data} me={me.data} token={token} />
    </div>
  );
}

/** Somebody joined with it already: mostly who opens the mail once more. */
function Used() {
  const t = useTranslations('organisations');
  return (
    <div className="column">
      <PageTitle>{t('joinUsed')}</PageTitle>
      <p className="lead">{t('joinUsedText')}</p>
      <p>
        <Link to="/organisations" className="utrecht-button utrecht-button--primary-action">
          {t('toMine')}
        </Link>
      </p>
    </div>
  );
}

/** It leads to nothing any more. */
function Dead() {
  const t = useTranslations('organisations');
  return (
    <div className="column">
      <PageTitle>{t('joinDead')}</PageTitle>
      <p className="lead">{t('joinDeadText')}</p>
      <p>
        <Link to="/sign-in" className="utrecht-button utrecht-button--primary-action">
          {t('toSignIn')}
        </Link>
      </p>
    </div>
  );
}

function Joiner({ joining, me, token }: { joining: Joining; me: Me | null; token: string }) {
  const t = useTranslations('organisations');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { email, organisationKind, organisationId } = joining;
  const accepting = useMutation({
    mutationFn: () => join(queries, token),
    onSuccess: () =>
      navigate({
        to: '/organisations/$organisationKind/$organisationId',
        params: { organisationKind, organisationId },
        replace: true,
      }),
  });
  if (me === null)
    return (
      <>
        <p>{t('joinSignIn', { email })}</p>
        <SignInForm address={email} onSignedIn={() => {}} />
      </>
    );
  if (me.email !== email)
    return (
      <p>
        {t('joinOther', { email, current: me.email })} <SignOutButton stays />
      </p>
    );
  return (
    <>
      {accepting.isError && <Failure error={accepting.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--primary-action"
        isBusy={accepting.isPending}
        onClick={() => accepting.mutate()}
      >
        {t('joinNow')}
      </ActionButton>
    </>
  );
}
