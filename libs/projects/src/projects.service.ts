import { Injectable } from '@nestjs/common';
import { notAllowed, type Actor } from '#libs/accounts';
import {
  afterAction,
  ChallengeMessenger,
  ChallengeRepository,
  ChallengesService,
  IntroductionRepository,
  MeetingsService,
  type Challenge,
} from '#libs/challenges';
import { UnitOfWork, type Work } from '#libs/database';
import { FieldlabsService } from '#libs/fieldlabs';
import { Clock, newId, notFound } from '#libs/kernel';
import type { Project } from './project.entity.js';
import { assertClosable, assertNextStage, type ProjectOutcome, type ProjectStage } from './project.lifecycle.js';
import { ProjectRepository } from './project.repository.js';
import type { ProjectStageEntry } from './project-stage.entity.js';

/** A project with the stages it went through. */
export interface ProjectWithStages {
  project: Project;
  reference: string;
  stages: ProjectStageEntry[];
}

/** What follows an introduction. The fieldlab leads; company and hub look on. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: ProjectRepository,
    private readonly introductions: IntroductionRepository,
    private readonly challenges: ChallengeRepository,
    private readonly challengesService: ChallengesService,
    private readonly meetings: MeetingsService,
    private readonly fieldlabs: FieldlabsService,
    private readonly messenger: ChallengeMessenger,
    private readonly clock: Clock,
  ) {}

  /** Starts the project of an introduction. A second start answers `challenge.illegal_transition` (409). */
  async start(actor: Actor, introductionId: string): Promise<ProjectWithStages> {
    const introduction = await this.introductions.find(this.unitOfWork.read, introductionId);
    if (!introduction) throw notFound('introduction', introductionId);
    const { challengeId, companyId, fieldlabId } = introduction;
    if (!actor.belongsTo('fieldlab', fieldlabId)) {
      throw actor.belongsTo('company', companyId)
        ? notAllowed('the fieldlab of this introduction')
        : notFound('introduction', introductionId);
    }
    const id = newId();
    await this.unitOfWork.run(async (work) => {
      const challenge = await this.lockChallenge(work, challengeId);
      const status = afterAction(challenge.status, 'start');
      const startedAt = this.clock.now();
      const open = { closedAt: null, outcome: null, closingNote: null };
      await this.projects.add(work, {
        id,
        introductionId,
        challengeId,
        companyId,
        fieldlabId,
        stage: 'intake',
        startedAt,
        ...open,
      });
      await this.projects.addStage(work, {
        projectId: id,
        stage: 'intake',
        note: null,
        enteredBy: actor.userId,
        enteredAt: startedAt,
      });
      await this.challenges.update(work, challengeId, { status, updatedAt: startedAt });
      await this.tellCompany(work, challenge, 'project_started', { id, fieldlabId, stage: 'intake' });
    });
    return this.get(actor, id);
  }

  /** Brings a project to its next stage. @throws DomainError `project.illegal_stage` (409). */
  async enterStage(actor: Actor, id: string, stage: ProjectStage, note: string | null): Promise<ProjectWithStages> {
    await this.unitOfWork.run(async (work) => {
      const project = await this.lockOwn(work, actor, id);
      assertNextStage(project.stage, project.closedAt !== null, stage);
      await this.projects.update(work, id, { stage });
      await this.projects.addStage(work, { projectId: id, stage, note, enteredBy: actor.userId, enteredAt: this.clock.now() });
      const challenge = await this.lockChallenge(work, project.challengeId);
      await this.tellCompany(work, challenge, 'project_stage_changed', { ...project, stage });
    });
    return this.get(actor, id);
  }

  /** Closes project and challenge with one outcome. @throws DomainError `project.illegal_closure` (409). */
  async close(actor: Actor, id: string, outcome: ProjectOutcome, note: string | null): Promise<ProjectWithStages> {
    await this.unitOfWork.run(async (work) => {
      const project = await this.lockOwn(work, actor, id);
      assertClosable(project.stage, project.closedAt !== null, outcome);
      await this.projects.update(work, id, { closedAt: this.clock.now(), outcome, closingNote: note });
      const challenge = await this.lockChallenge(work, project.challengeId);
      afterAction(challenge.status, 'complete');
      await this.meetings.callOff(work, challenge);
      await this.challengesService.markClosed(work, challenge, outcome, note);
      await this.messenger.toFieldlab(work, challenge, project.fieldlabId, 'project_closed', { projectId: id, outcome });
    });
    return this.get(actor, id);
  }

  async page(actor: Actor, filter: { after?: string | undefined; limit: number }): Promise<ProjectWithStages[]> {
    const work = this.unitOfWork.read;
    const found = await this.projects.list(work, {
      companyIds: actor.organisations('company'),
      fieldlabIds: actor.organisations('fieldlab'),
      hubIds: actor.organisations('hub'),
      ...filter,
    });
    return this.withStages(work, found);
  }

  /** @throws DomainError `project.not_found` for anybody but its company, its fieldlab and the hub's brokers. */
  async get(actor: Actor, id: string): Promise<ProjectWithStages> {
    const work = this.unitOfWork.read;
    const project = await this.projects.find(work, id);
    if (!project || !(await this.isVisible(work, actor, project))) throw notFound('project', id);
    const [found] = await this.withStages(work, [project]);
    if (!found) throw notFound('project', id);
    return found;
  }

  private async isVisible(work: Work, actor: Actor, project: Project): Promise<boolean> {
    if (actor.belongsTo('company', project.companyId) || actor.belongsTo('fieldlab', project.fieldlabId)) return true;
    const challenge = await this.challenges.find(work, project.challengeId);
    return challenge !== null && actor.isBrokerOf(challenge.hubId);
  }

  private async lockOwn(work: Work, actor: Actor, id: string): Promise<Project> {
    const project = await this.projects.lock(work, id);
    if (!project || !(await this.isVisible(work, actor, project))) throw notFound('project', id);
    if (!actor.belongsTo('fieldlab', project.fieldlabId)) throw notAllowed('the fieldlab of this project');
    return project;
  }

  private async lockChallenge(work: Work, id: string): Promise<Challenge> {
    const challenge = await this.challenges.lock(work, id);
    if (!challenge) throw notFound('challenge', id);
    return challenge;
  }

  private async tellCompany(
    work: Work,
    challenge: Challenge,
    kind: 'project_started' | 'project_stage_changed',
    project: { id: string; fieldlabId: string; stage: ProjectStage },
  ): Promise<void> {
    const fieldlabName = (await this.fieldlabs.get(work, project.fieldlabId)).name;
    await this.messenger.toCompany(work, challenge, kind, { projectId: project.id, fieldlabName, stage: project.stage });
  }

  /** The same two queries for one project or for a page of them. */
  private async withStages(work: Work, projects: readonly Project[]): Promise<ProjectWithStages[]> {
    const challenges = await this.challenges.findMany(
      work,
      projects.map(({ challengeId }) => challengeId),
    );
    const stages = await this.projects.stages(
      work,
      projects.map(({ id }) => id),
    );
    return projects.map((project) => ({
      project,
      reference: challenges.find(({ id }) => id === project.challengeId)?.reference ?? '',
      stages: stages.filter(({ projectId }) => projectId === project.id),
    }));
  }
}
