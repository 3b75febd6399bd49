import { useTranslations } from 'use-intl/react';
import { CompanyPeopleLink } from './CompanyPeopleLink.js';

/** Says in the place of a form that only the owners of the company may use it, and who they are. */
export function OwnersOnly({ companyId }: { companyId: string }) {
  const t = useTranslations('account');
  return <p>{t.rich('ownersOnly', { people: (text) => <CompanyPeopleLink companyId={companyId}>{text}</CompanyPeopleLink> })}</p>;
}
