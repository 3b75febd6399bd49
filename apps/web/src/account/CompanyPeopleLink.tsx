import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The way to the people of a company, where its owners are found. */
export function CompanyPeopleLink({ companyId, children }: { companyId: string; children: ReactNode }) {
  return (
    <Link
      to="/organisations/$organisationKind/$organisationId"
      params={{ organisationKind: 'company', organisationId: companyId }}
    >
      {children}
    </Link>
  );
}
