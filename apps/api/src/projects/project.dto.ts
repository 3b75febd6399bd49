import { PROJECT_OUTCOMES, PROJECT_STAGES, type ProjectOutcome, type ProjectStage, type ProjectWithStages } from '#libs/projects';
import { Choice, DateTime, ListOf, Slug, Text, Uuid } from '../http/fields.js';
import { PageQuery, PageResource } from '../http/page.js';

const note = { max: 2_000, multiline: true, description: 'A note that company, fieldlab and hub may read', nullable: true };

export class NewProject {
  @Uuid({ description: 'Introduction that the project follows' })
  introductionId: string;
}

export class NewProjectStage {
  @Choice(PROJECT_STAGES, { description: 'Stage that the project enters: the one after its present stage', name: 'ProjectStage' })
  stage: ProjectStage;

  @Text({ ...note, optional: true })
  note?: string | null;
}

export class ProjectClosure {
  @Choice(PROJECT_OUTCOMES, { description: 'How it ended', name: 'ProjectOutcome' })
  outcome: ProjectOutcome;

  @Text({ ...note, optional: true })
  note?: string | null;
}

export class ProjectStageResource {
  @Choice(PROJECT_STAGES, { description: 'Stage', name: 'ProjectStage' })
  stage: ProjectStage;

  @Text(note)
  note: string | null;

  @DateTime({ description: 'When the project entered it' })
  enteredAt: string;
}

export class ProjectResource {
  @Uuid({ description: 'Id of the project' })
  id: string;

  @Text({ description: 'The challenge’s name among people', example: 'U-1001' })
  reference: string;

  @Uuid({ description: 'Challenge that it answers' })
  challengeId: string;

  @Uuid({ description: 'Introduction that it follows' })
  introductionId: string;

  @Uuid({ description: 'Company' })
  companyId: string;

  @Slug({ description: 'Fieldlab' })
  fieldlabId: string;

  @Choice(PROJECT_STAGES, { description: 'Present stage', name: 'ProjectStage' })
  stage: ProjectStage;

  @ListOf(() => ProjectStageResource, { description: 'Stages so far, in order' })
  stages: ProjectStageResource[];

  @DateTime({ description: 'When it started' })
  startedAt: string;

  @DateTime({ description: 'When it was closed', nullable: true })
  closedAt: string | null;

  @Choice(PROJECT_OUTCOMES, { description: 'How it ended', name: 'ProjectOutcome', nullable: true })
  outcome: ProjectOutcome | null;

  @Text(note)
  closingNote: string | null;
}

export class ProjectPageQuery extends PageQuery {
  @Uuid({ description: 'Only the project of this challenge', optional: true })
  challengeId?: string;
}

export class ProjectPage extends PageResource {
  @ListOf(() => ProjectResource, { description: 'Newest first' })
  items: ProjectResource[];
}

export function projectResource({ project, reference, stages }: ProjectWithStages): ProjectResource {
  const { id, challengeId, introductionId, companyId, fieldlabId, stage, startedAt, closedAt, outcome, closingNote } = project;
  return {
    id,
    reference,
    challengeId,
    introductionId,
    companyId,
    fieldlabId,
    stage,
    stages: stages.map((entry) => ({ stage: entry.stage, note: entry.note, enteredAt: entry.enteredAt.toISOString() })),
    startedAt: startedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    outcome,
    closingNote,
  };
}
