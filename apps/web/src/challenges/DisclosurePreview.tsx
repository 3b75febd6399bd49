import { useTranslations } from 'use-intl/react';
import type { Disclosure } from '../api/disclosure.js';
import { Contacts } from './Contacts.js';
import { Disclosed } from './Disclosed.js';

/** What each of the others sees, as the server shows it to them. */
export function DisclosurePreview({ disclosure }: { disclosure: Disclosure }) {
  const t = useTranslations('disclosure');
  const { invited, accepted, declined, otherHub } = disclosure;
  const { company, companyContacts, challenge } = accepted;
  return (
    <>
      <h3>{t('preview')}</h3>
      <details className="disclosure__seen" open>
        <summary>{t('audience.invited')}</summary>
        <Disclosed challenge={invited} />
      </details>
      <details className="disclosure__seen">
        <summary>{t('audience.accepted')}</summary>
        <Disclosed challenge={challenge} />
        <Contacts name={company.name} contacts={companyContacts} heading="h4" />
        <p>{[company.street, [company.postcode, company.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}</p>
      </details>
      <details className="disclosure__seen">
        <summary>{t('audience.declined')}</summary>
        <Disclosed challenge={declined} />
      </details>
      <details className="disclosure__seen">
        <summary>{t('audience.otherHub')}</summary>
        <Disclosed challenge={otherHub} />
      </details>
    </>
  );
}
