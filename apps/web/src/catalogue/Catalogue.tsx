import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Fieldlab, Province, Technology, TechnologyGroup } from '../api/catalogue.js';
import { WordSearch } from '../app/WordSearch.js';
import { ofPair } from '../language/language.js';
import { ProvinceMap } from '../map/ProvinceMap.js';
import { FacetList } from './FacetList.js';
import { isChosen, searchable, type Facets, type SearchableFieldlab } from './facets.js';
import { FieldlabCard } from './FieldlabCard.js';
import { PROVINCES, SERVICE_KINDS } from './taxonomy.js';

interface Props {
  fieldlabs: readonly Fieldlab[];
  technologies: readonly Technology[];
  groups: readonly TechnologyGroup[];
  facets: Facets;
}

/** All fieldlabs, and the ways to narrow them down. */
export function Catalogue({ fieldlabs, technologies, groups, facets }: Props) {
  const t = useTranslations('catalogue');
  const kinds = useTranslations('taxonomy.serviceKinds');
  const navigate = useNavigate({ from: '/fieldlabs' });
  const all = useMemo(() => searchable(fieldlabs, technologies), [fieldlabs, technologies]);
  const shown = all.filter((one) => isChosen(one, facets));
  const provinceCounts = new Map(PROVINCES.map((name) => [name, count(all, { ...facets, province: name })]));
  const chooseProvince = (province: Province | undefined) =>
    void navigate({ search: { ...facets, province }, resetScroll: false });
  // The address follows without a step back for each letter.
  const search = (words: string) =>
    void navigate({
      search: (before: Facets) => ({ ...before, words: words || undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="catalogue">
      <aside className="catalogue__facets" aria-label={t('narrow')}>
        <WordSearch label={t('words')} words={facets.words ?? ''} onChange={search} />
        <ProvinceMap
          counts={provinceCounts}
          chosen={facets.province}
          onChoose={chooseProvince}
          fieldlabs={shown.map(({ fieldlab }) => fieldlab)}
        />
        <FacetList
          title={t('province')}
          facet="province"
          chosen={facets.province}
          none={t('all')}
          values={PROVINCES.map((name) => ({ value: name, label: name, count: provinceCounts.get(name) ?? 0 }))}
        />
        <FacetList
          title={t('group')}
          facet="group"
          chosen={facets.group}
          none={t('all')}
          values={groups.map(({ id, labelNl, labelEn }) => ({
            value: id,
            label: ofPair({ nl: labelNl, en: labelEn }),
            count: count(all, { ...facets, group: id }),
          }))}
        />
        <FacetList
          title={t('serviceKind')}
          facet="serviceKind"
          chosen={facets.serviceKind}
          none={t('all')}
          values={SERVICE_KINDS.map((kind) => ({
            value: kind,
            label: kinds(kind),
            count: count(all, { ...facets, serviceKind: kind }),
          }))}
        />
      </aside>
      <section className="catalogue__list" aria-labelledby="catalogue-count">
        <div role="status">
          <h2 id="catalogue-count" className="catalogue__count">
            {t('count', { count: shown.length })}
          </h2>
        </div>
        {shown.length === 0 && (
          <p>
            {t('none')}{' '}
            <Link to="/fieldlabs" className="utrecht-link utrecht-link--html-a">
              {t('clear')}
            </Link>
          </p>
        )}
        <ul className="cards">
          {shown.map(({ fieldlab }) => (
            <li key={fieldlab.id}>
              <FieldlabCard fieldlab={fieldlab} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function count(all: readonly SearchableFieldlab[], facets: Facets): number {
  return all.filter((one) => isChosen(one, facets)).length;
}
