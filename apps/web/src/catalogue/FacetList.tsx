import { Link } from '@tanstack/react-router';
import { useInBrowser } from '../app/in-browser.js';
import type { Facets } from './facets.js';

/** On a phone the facets lie folded above the list; beside it they stand open, which the style shows before a script has run. */
const ROOM = '(min-width: 56rem)';

interface Props {
  title: string;
  facet: 'group' | 'province' | 'serviceKind';
  chosen: string | undefined;
  /** Values with their names and with how many fieldlabs choosing each would give. */
  values: readonly { value: string; label: string; count: number }[];
  /** What having chosen none is called. */
  none: string;
}

/** One way to narrow the catalogue down. Each value is a link, so going back undoes the choice. */
export function FacetList({ title, facet, chosen, values, none }: Props) {
  const hasRoom = useInBrowser(() => window.matchMedia(ROOM).matches, false);
  const shown = values.filter(({ value, count }) => count > 0 || value === chosen);
  return (
    <details className="facet" open={hasRoom}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ul>
        <li>
          <FacetLink facet={facet}>{none}</FacetLink>
        </li>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <FacetLink facet={facet} value={value}>
              {label} <span className="facet__count">{count}</span>
            </FacetLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface FacetLinkProps {
  facet: Props['facet'];
  value?: string;
  children: React.ReactNode;
}

function FacetLink({ facet, value, children }: FacetLinkProps) {
  const search = (before: Facets) => ({ ...before, [facet]: value });
  return (
    <Link to="/fieldlabs" search={search} resetScroll={false} className="facet__value" activeOptions={{ exact: true }}>
      {children}
    </Link>
  );
}
