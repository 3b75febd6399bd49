import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Hub } from '../api/catalogue.js';
import type { ProgrammeFigures, ProgrammeFilter } from '../api/programme.js';
import { FigureSection } from './FigureSection.js';
import { FigureTable } from './FigureTable.js';
import type { Names } from './names.js';
import { askedTechnologies, isWhite, type TechnologyFigure } from './white-spots.js';

interface Props {
  figures: ProgrammeFigures;
  filter: ProgrammeFilter;
  hubs: readonly Hub[];
  names: Names;
}

/** What is asked where nobody has it: technologies by hub, and all of it as a table. */
export function WhiteSpotsFigure({ figures: { technologies }, filter, hubs, names }: Props) {
  const t = useTranslations('programme.whiteSpots');
  const asked = askedTechnologies(technologies);
  const white = technologies.filter(isWhite);
  const shownHubs = filter.hubId ? hubs.filter(({ id }) => id === filter.hubId) : hubs;
  return (
    <FigureSection title={t('title')} lead={t('lead', { count: white.length, asked: asked.length })}>
      {asked.length > 0 && (
        <Matrix caption={t('matrix')} asked={asked} hubs={shownHubs.map(({ id }) => id)} names={names} filter={filter} />
      )}
      <details>
        <summary>{t('all')}</summary>
        <FigureTable
          caption={t('table')}
          rows={technologies}
          rowKey={({ technologyId, hubId }) => `${technologyId} ${hubId}`}
          columns={[
            { label: t('technology'), value: ({ technologyId }) => names.technology(technologyId) },
            { label: t('hub'), isText: true, value: ({ hubId }) => names.hub(hubId) },
            {
              label: t('challenges'),
              value: ({ challenges }) => challenges,
              behind: ({ technologyId, hubId }) => ({ ...filter, technologyId, hubId }),
            },
            { label: t('fieldlabs'), value: ({ fieldlabs }) => fieldlabs },
            {
              label: t('unmatched'),
              value: ({ unmatched }) => unmatched,
              behind: ({ technologyId, hubId }) => ({ ...filter, technologyId, hubId, outcome: 'no_match' }),
            },
          ]}
        />
      </details>
    </FigureSection>
  );
}

interface MatrixProps {
  caption: string;
  asked: ReturnType<typeof askedTechnologies>;
  hubs: readonly string[];
  names: Names;
  filter: ProgrammeFilter;
}

function Matrix({ caption, asked, hubs, names, filter }: MatrixProps) {
  const t = useTranslations('programme.whiteSpots');
  const id = useId();
  return (
    <div className="figure-table__scroll" role="group" aria-labelledby={id} tabIndex={0}>
      <table className="matrix">
        <caption id={id}>
          <span className="figure-table__caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('technology')}</th>
            {hubs.map((hubId) => (
              <th key={hubId} scope="col">
                {names.hub(hubId)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.map(({ technologyId, byHub }) => (
            <tr key={technologyId}>
              <th scope="row">{names.technology(technologyId)}</th>
              {hubs.map((hubId) => (
                <MatrixCell key={hubId} figure={byHub.get(hubId)} filter={filter} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixCell({ figure, filter }: { figure: TechnologyFigure | undefined; filter: ProgrammeFilter }) {
  const t = useTranslations('programme.whiteSpots');
  if (!figure) return <td className="hint">–</td>;
  const { challenges, fieldlabs, technologyId, hubId } = figure;
  return (
    <td className={isWhite(figure) ? 'is-white' : undefined}>
      {challenges > 0 ? (
        <Link to="/programme/challenges" search={{ ...filter, technologyId, hubId }} className="figure-link">
          {t('asked', { count: challenges })}
        </Link>
      ) : (
        <span className="hint">{t('asked', { count: 0 })}</span>
      )}
      <span className={isWhite(figure) ? 'matrix__none' : 'hint'}>{t('had', { count: fieldlabs })}</span>
    </td>
  );
}
