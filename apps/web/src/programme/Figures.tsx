import type { Fieldlab, Hub } from '../api/catalogue.js';
import type { ProgrammeFigures, ProgrammeFilter } from '../api/programme.js';
import { AnswersFigure } from './AnswersFigure.js';
import { CompaniesFigure } from './CompaniesFigure.js';
import { ExposureFigure } from './ExposureFigure.js';
import { FunnelFigure } from './FunnelFigure.js';
import { Headlines } from './Headlines.js';
import type { Names } from './names.js';
import { ProvincesFigure } from './ProvincesFigure.js';
import { WhiteSpotsFigure } from './WhiteSpotsFigure.js';

interface Props {
  figures: ProgrammeFigures;
  filter: ProgrammeFilter;
  hubs: readonly Hub[];
  fieldlabs: readonly Fieldlab[];
  names: Names;
}

/** All that is counted, what is asked for first on top. */
export function Figures({ figures, filter, hubs, fieldlabs, names }: Props) {
  const living = fieldlabs.filter(({ status }) => status !== 'ended').length;
  return (
    <>
      <Headlines figures={figures} filter={filter} />
      <CompaniesFigure figures={figures} />
      <FunnelFigure figures={figures} filter={filter} />
      <AnswersFigure figures={figures} filter={filter} names={names} />
      <ProvincesFigure figures={figures} filter={filter} fieldlabs={fieldlabs} names={names} />
      <WhiteSpotsFigure figures={figures} filter={filter} hubs={hubs} names={names} />
      <ExposureFigure figures={figures} filter={filter} names={names} fieldlabs={living} />
    </>
  );
}
