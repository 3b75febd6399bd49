import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { listShared, type ReachFilter } from '#libs/challenges';
import type { Work } from '#libs/database';
import { Project } from './project.entity.js';
import { ProjectStageEntry } from './project-stage.entity.js';

/** Projects and the stages they went through. */
@Injectable()
export class ProjectRepository {
  async add(work: Work, project: Project): Promise<void> {
    await work.insert(Project, project);
  }

  async find(work: Work, id: string): Promise<Project | null> {
    return work.findOneBy(Project, { id });
  }

  async lock(work: Work, id: string): Promise<Project | null> {
    return work.findOne(Project, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async update(work: Work, id: string, changes: Partial<Omit<Project, 'id'>>): Promise<void> {
    await work.update(Project, { id }, changes);
  }

  async addStage(work: Work, entry: ProjectStageEntry): Promise<void> {
    await work.insert(ProjectStageEntry, entry);
  }

  /** The stages of these projects, each project's in order. */
  async stages(work: Work, projectIds: readonly string[]): Promise<ProjectStageEntry[]> {
    return work.find(ProjectStageEntry, { where: { projectId: In([...projectIds]) }, order: { enteredAt: 'ASC' } });
  }

  async list(work: Work, filter: ReachFilter): Promise<Project[]> {
    return listShared(work, Project, filter);
  }
}
