import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Fieldlab } from '../api/catalogue.js';
import { ofPair } from '../language/language.js';

/** A fieldlab among others. */
export function FieldlabCard({ fieldlab }: { fieldlab: Fieldlab }) {
  const kinds = useTranslations('taxonomy.serviceKinds');
  const { id, name, city, province, summaryNl, summaryEn, serviceKinds } = fieldlab;
  return (
    <article className="fieldlab-card">
      <h3>
        <Link to="/fieldlabs/$fieldlabId" params={{ fieldlabId: id }}>
          {name}
        </Link>
      </h3>
      <p className="fieldlab-card__place">
        {city}, {province}
      </p>
      <p className="fieldlab-card__summary">{ofPair({ nl: summaryNl, en: summaryEn })}</p>
      <ul className="tags">
        {serviceKinds.map((kind) => (
          <li key={kind} className="tag">
            {kinds(kind)}
          </li>
        ))}
      </ul>
    </article>
  );
}
