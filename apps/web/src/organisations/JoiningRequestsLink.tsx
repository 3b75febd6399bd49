import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '../api/account.js';
import { joiningCountQuery, mayLetIn } from '../api/joining-requests.js';
import { Notice } from '../app/Notice.js';

/** Leads to the people who wait to be let into a company; nothing where nobody waits, or for whom they are not. */
export function JoiningRequestsLink({ me, text }: { me: Me; text: (count: number) => ReactNode }) {
  const { data: count = 0 } = useQuery({ ...joiningCountQuery, enabled: mayLetIn(me) });
  if (count === 0) return null;
  return (
    <Notice kind="info">
      <Link to="/work/joining-requests">{text(count)}</Link>
    </Notice>
  );
}
