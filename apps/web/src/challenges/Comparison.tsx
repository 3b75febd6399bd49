import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { fieldlabQuery, offersQuery, technologiesQuery, type Fieldlab, type Offer } from '../api/catalogue.js';
import type { ShortlistEntry } from '../api/challenges.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { KeyFigures } from '../fieldlab/KeyFigures.js';
import { ofPair } from '../language/language.js';

/** The fieldlabs of a shortlist side by side: one question a row, one fieldlab a column. */
export function Comparison({ entries }: { entries: readonly ShortlistEntry[] }) {
  const t = useTranslations('challenges.comparison');
  const kinds = useTranslations('taxonomy.serviceKinds');
  const { data: taxonomy } = useQuery(technologiesQuery);
  const fieldlabs = useQueries({ queries: entries.map(({ fieldlabId }) => fieldlabQuery(fieldlabId)) });
  const offers = useQueries({ queries: entries.map(({ fieldlabId }) => offersQuery(fieldlabId)) });
  const failed = [...fieldlabs, ...offers].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={() => failed.refetch()} />;
  if ([...fieldlabs, ...offers].some(({ data }) => data === undefined)) return <Waiting />;
  const columns = entries.flatMap((entry, index) => {
    const fieldlab = fieldlabs[index]?.data;
    const own = offers[index]?.data;
    return fieldlab && own ? [{ entry, fieldlab, offers: own }] : [];
  });
  const rows: [
    name: string,
    cell: (column: { entry: ShortlistEntry; fieldlab: Fieldlab; offers: readonly Offer[] }) => ReactNode,
  ][] = [
    [t('place'), ({ fieldlab }) => `${fieldlab.city}, ${fieldlab.province}`],
    [
      t('why'),
      ({ entry }) => (
        <ul className="reasons">
          {entry.reasons.map((reason) => (
            <li key={reason.code}>{ofPair(reason)}</li>
          ))}
        </ul>
      ),
    ],
    [
      t('offers'),
      (column) => (
        <ul className="comparison__list">
          {column.offers.map((offer) => (
            <li key={offer.id}>
              {ofPair({ nl: offer.titleNl, en: offer.titleEn })} <span className="hint">({kinds(offer.kind)})</span>
            </li>
          ))}
        </ul>
      ),
    ],
    [
      t('technologies'),
      ({ fieldlab }) =>
        fieldlab.technologies
          .flatMap((id) => taxonomy?.items.find((one) => one.id === id) ?? [])
          .map(({ labelNl, labelEn }) => ofPair({ nl: labelNl, en: labelEn }))
          .join(', '),
    ],
    [t('figures'), (column) => <KeyFigures fieldlab={column.fieldlab} offers={column.offers} />],
  ];
  return (
    <div className="comparison" role="region" aria-label={t('title')} tabIndex={0}>
      <table>
        <caption className="hidden-text">{t('title')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ entry: { fieldlabId, fieldlabName } }) => (
              <th key={fieldlabId} scope="col">
                <Link to="/fieldlabs/$fieldlabId" params={{ fieldlabId }}>
                  {fieldlabName}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column.fieldlab.id}>{cell(column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
