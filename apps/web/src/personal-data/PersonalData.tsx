import { lazy } from 'react';
import { useTranslations } from 'use-intl/react';
import { isOwnerOf } from '../account/roles.js';
import type { Me } from '../api/account.js';
import { PERSONAL_DATA_PATH } from '../api/privacy.js';
import { ConsentForm } from './ConsentForm.js';
import { EraseForm } from './EraseForm.js';
import { Opened } from '../app/Opened.js';
import { SupportViewForm } from './SupportViewForm.js';
import { SupportViewList } from './SupportViewList.js';

const AuditTrail = lazy(() => import('../audit/AuditTrail.js'));

/** What a person may do with the data about them, and see of what was done with it. */
export function PersonalData({ me }: { me: Me }) {
  const t = useTranslations('personalData');
  const companies = me.memberships.filter(({ organisationKind }) => organisationKind === 'company');
  return (
    <section aria-labelledby="personal-data">
      <h2 id="personal-data">{t('title')}</h2>
      <p>{t('text')}</p>
      <p>
        <a className="utrecht-button utrecht-button--secondary-action" href={PERSONAL_DATA_PATH} download>
          {t('download')}
        </a>
      </p>
      {companies.map(({ organisationId }) => (
        <ConsentForm key={organisationId} companyId={organisationId} isOwner={isOwnerOf(me, organisationId)} />
      ))}
      <Opened title={t('trail')}>
        <AuditTrail scope="mine" />
      </Opened>
      <Opened title={t('views')}>
        <SupportViewList />
      </Opened>
      <Opened title={t('erase')}>
        <EraseForm me={me} />
      </Opened>
      {me.memberships.some(({ role }) => role === 'administrator') && <SupportViewForm />}
    </section>
  );
}
