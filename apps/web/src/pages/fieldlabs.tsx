import { useQueries } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { fieldlabsQuery, technologiesQuery } from '../api/catalogue.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { Catalogue } from '../catalogue/Catalogue.js';

/** The catalogue. */
export default function FieldlabsPage() {
  const t = useTranslations('catalogue');
  const facets = useSearch({ from: '/fieldlabs' });
  const [fieldlabs, technologies] = useQueries({ queries: [fieldlabsQuery, technologiesQuery] });
  const failed = [fieldlabs, technologies].find(({ isError }) => isError);
  return (
    <div className="wide">
      <PageTitle document={t('document')}>{t('title')}</PageTitle>
      <p className="lead">{t('lead')}</p>
      {failed && <Failure error={failed.error} retry={failed.refetch} />}
      {!failed && (!fieldlabs.data || !technologies.data) && <Waiting />}
      {fieldlabs.data && technologies.data && (
        <Catalogue
          fieldlabs={fieldlabs.data}
          technologies={technologies.data.items}
          groups={technologies.data.groups}
          facets={facets}
        />
      )}
    </div>
  );
}
