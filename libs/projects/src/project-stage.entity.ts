import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Project } from './project.entity.js';
import type { ProjectStage } from './project.lifecycle.js';

/** When a project entered a stage, and who said so. */
@Entity('project_stages')
export class ProjectStageEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_stages_pk' })
  @ForeignKey(() => Project, { name: 'project_stages_project_fk' })
  projectId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'project_stages_pk' })
  stage: ProjectStage;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid')
  enteredBy: string;

  @Column('timestamptz')
  enteredAt: Date;
}
