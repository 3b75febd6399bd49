import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { organisationsOf } from '../account/roles.js';
import { meQuery } from '../api/account.js';
import type { Fieldlab } from '../api/catalogue.js';

/** The way to a fieldlab's people, for its own and for the brokers of its hub. */
export function PeopleLink({ fieldlab: { id, hubId } }: { fieldlab: Fieldlab }) {
  const t = useTranslations('fieldlab');
  const { data: me } = useQuery(meQuery);
  if (!me || !(organisationsOf(me, 'fieldlab').includes(id) || organisationsOf(me, 'hub').includes(hubId))) return null;
  return (
    <p>
      <Link
        to="/organisations/$organisationKind/$organisationId"
        params={{ organisationKind: 'fieldlab', organisationId: id }}
        className="utrecht-link utrecht-link--html-a"
      >
        {t('people')}
      </Link>
    </p>
  );
}
