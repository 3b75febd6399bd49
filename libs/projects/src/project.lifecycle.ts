import { illegalStage, illegalClosure } from './project.errors.js';

/** The stages of a project, in order; none is skipped, since each is what the programme counts. */
export const PROJECT_STAGES = ['intake', 'plan', 'running', 'delivered', 'evaluated'] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** How a project ended. `no_match`: the intake showed that the fieldlab is not the right one after all. */
export const PROJECT_OUTCOMES = ['completed', 'no_match', 'withdrawn'] as const;
export type ProjectOutcome = (typeof PROJECT_OUTCOMES)[number];

/** @throws DomainError `project.illegal_stage` (409) unless `next` is the stage right after `stage` of a running project. */
export function assertNextStage(stage: ProjectStage, closed: boolean, next: ProjectStage): void {
  const following = PROJECT_STAGES[PROJECT_STAGES.indexOf(stage) + 1];
  if (closed || next !== following) throw illegalStage(stage, closed, next, following);
}

/** @throws DomainError `project.illegal_closure` (409): only a delivered project is completed, and none is closed twice. */
export function assertClosable(stage: ProjectStage, closed: boolean, outcome: ProjectOutcome): void {
  const delivered = stage === 'delivered' || stage === 'evaluated';
  if (closed || (outcome === 'completed' && !delivered)) throw illegalClosure(stage, closed, outcome);
}
