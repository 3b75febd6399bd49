import type { ProjectOutcome, ProjectStage } from '../api/projects.js';

/** The stages of a project, in order. */
export const STAGES = Object.keys({
  intake: true,
  plan: true,
  running: true,
  delivered: true,
  evaluated: true,
} satisfies Record<ProjectStage, true>) as ProjectStage[];

/** The stage that follows; null after the last. */
export function stageAfter(stage: ProjectStage): ProjectStage | null {
  return STAGES[STAGES.indexOf(stage) + 1] ?? null;
}

/** Whether what was promised has been delivered, so that the project can be completed. */
export function isDelivered(stage: ProjectStage): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf('delivered');
}

const STOPS: readonly ProjectOutcome[] = ['no_match', 'withdrawn'];

/** How a project can end from a stage on. */
export function endingsAt(stage: ProjectStage): readonly ProjectOutcome[] {
  return isDelivered(stage) ? ['completed'] : STOPS;
}
