import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { organisationsOf } from '../account/roles.js';
import { meQuery } from '../api/account.js';
import type { Fieldlab } from '../api/catalogue.js';

/** The ways to a fieldlab's entry and its people, for its own people and for the brokers of its hub. */
export function KeeperLinks({ fieldlab: { id, hubId } }: { fieldlab: Fieldlab }) {
  const t = useTranslations('fieldlab');
  const { data: me } = useQuery(meQuery);
  if (!me || !(organisationsOf(me, 'fieldlab').includes(id) || organisationsOf(me, 'hub').includes(hubId))) return null;
  return (
    <ul className="actions">
      <li>
        <Link to="/fieldlabs/$fieldlabId/entry" params={{ fieldlabId: id }} className="utrecht-link utrecht-link--html-a">
          {t('entry')}
        </Link>
      </li>
      <li>
        <Link
          to="/organisations/$organisationKind/$organisationId"
          params={{ organisationKind: 'fieldlab', organisationId: id }}
          className="utrecht-link utrecht-link--html-a"
        >
          {t('people')}
        </Link>
      </li>
    </ul>
  );
}
