import type { ProgrammeFigures } from '../api/programme.js';

export type TechnologyFigure = ProgrammeFigures['technologies'][number];

/** A technology that is asked for, hub by hub. */
export interface Asked {
  technologyId: string;
  challenges: number;
  /** Hubs where it is asked and nobody of the region has it. */
  white: number;
  byHub: ReadonlyMap<string, TechnologyFigure>;
}

/** Whether somebody asks for what nobody of the region has. */
export function isWhite({ challenges, fieldlabs }: Pick<TechnologyFigure, 'challenges' | 'fieldlabs'>): boolean {
  return challenges > 0 && fieldlabs === 0;
}

/** What is asked for anywhere, those with most white spots first, then those asked most. */
export function askedTechnologies(figures: readonly TechnologyFigure[]): Asked[] {
  const asked = [...new Set(figures.filter(({ challenges }) => challenges > 0).map(({ technologyId }) => technologyId))];
  return asked
    .map((technologyId) => {
      const own = figures.filter((one) => one.technologyId === technologyId);
      return {
        technologyId,
        challenges: own.reduce((sum, { challenges }) => sum + challenges, 0),
        white: own.filter(isWhite).length,
        byHub: new Map(own.map((one) => [one.hubId, one])),
      };
    })
    .sort(
      (one, other) =>
        other.white - one.white || other.challenges - one.challenges || (one.technologyId < other.technologyId ? -1 : 1),
    );
}
