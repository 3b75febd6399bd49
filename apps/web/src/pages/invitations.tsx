import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { organisationsOf } from '../account/roles.js';
import { SignedIn } from '../account/SignedIn.js';
import { SignOutButton } from '../account/SignOutButton.js';
import type { Me } from '../api/account.js';
import { fieldlabQuery } from '../api/catalogue.js';
import { invitationsQuery } from '../api/fieldlab-work.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { useLookEvery } from '../live/use-live-updates.js';
import { Waiting } from '../app/Waiting.js';
import { StillTrue } from '../entry/StillTrue.js';
import { inbox } from '../invitations/inbox.js';
import { InvitationCard } from '../invitations/InvitationCard.js';

/** How often new invitations are looked for, in ms. */
const EVERY_MS = 30_000;

/** What companies ask of the fieldlabs of the person who is signed in. */
export default function InvitationsPage() {
  return <SignedIn>{(me) => <Invitations me={me} />}</SignedIn>;
}

function Invitations({ me }: { me: Me }) {
  const t = useTranslations('invitations');
  const challenges = useTranslations('challenges');
  const { data, error, refetch } = useQuery({ ...invitationsQuery, refetchInterval: useLookEvery(EVERY_MS) });
  const { open, ended } = inbox(data ?? []);
  const fieldlabIds = organisationsOf(me, 'fieldlab');
  return (
    <div className="column">
      <PageTitle>{t('title')}</PageTitle>
      <p className="signed-in">
        {challenges('signedInAs', { name: me.name })} <SignOutButton />
      </p>
      <ul className="links">
        {fieldlabIds.map((fieldlabId) => (
          <OwnFieldlab key={fieldlabId} fieldlabId={fieldlabId} />
        ))}
        <li>
          <Link to="/projects" className="utrecht-link utrecht-link--html-a">
            {t('toProjects')}
          </Link>
        </li>
      </ul>
      {fieldlabIds.map((fieldlabId) => (
        <OwnStillTrue key={fieldlabId} fieldlabId={fieldlabId} />
      ))}
      {error && !data && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && open.length === 0 && <p className="lead">{t('none')}</p>}
      <ul className="cards">
        {open.map((invitation) => (
          <li key={invitation.id}>
            <InvitationCard invitation={invitation} />
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details className="ended">
          <summary>{t('answered', { count: ended.length })}</summary>
          <ul className="cards">
            {ended.map((invitation) => (
              <li key={invitation.id}>
                <InvitationCard invitation={invitation} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What a fieldlab keeps up itself: its room and its entry. */
function OwnFieldlab({ fieldlabId }: { fieldlabId: string }) {
  const t = useTranslations('invitations');
  const { data } = useQuery(fieldlabQuery(fieldlabId));
  const fieldlab = data?.name ?? '';
  return (
    <>
      <li>
        <Link to="/fieldlabs/$fieldlabId/capacity" params={{ fieldlabId }} className="utrecht-link utrecht-link--html-a">
          {t('capacityOf', { fieldlab })}
        </Link>
      </li>
      <li>
        <Link to="/fieldlabs/$fieldlabId/entry" params={{ fieldlabId }} className="utrecht-link utrecht-link--html-a">
          {t('entryOf', { fieldlab })}
        </Link>
      </li>
    </>
  );
}

function OwnStillTrue({ fieldlabId }: { fieldlabId: string }) {
  const { data } = useQuery(fieldlabQuery(fieldlabId));
  return data ? <StillTrue fieldlab={data} withLink /> : null;
}
