import { Injectable } from '@nestjs/common';
import { permitted, reachOf, type Actor, type Parties, type Permission } from '#libs/accounts';
import {
  afterAction,
  ChallengeMessenger,
  ChallengeRepository,
  ChallengesService,
  IntroductionRepository,
  MeetingsService,
  partiesShared,
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

/** What follows an introduction. The fieldlab leads; company and hub look on, and can end it where the fieldlab does not. */
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
    const found = await this.introductions.find(this.unitOfWork.read, introductionId);
    const parties = await this.partiesOf(this.unitOfWork.read, found);
    const introduction = permitted(actor, 'introduction.start_project', introductionId, found, () => parties);
    const { challengeId, companyId, fieldlabId } = introduction;
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
      const project = await this.lockOwn(work, actor, id, 'project.lead');
      assertNextStage(project.stage, project.closedAt !== null, stage);
      await this.projects.update(work, id, { stage });
      const enteredAt = this.clock.now();
      await this.projects.addStage(work, { projectId: id, stage, note, enteredBy: actor.userId, enteredAt });
      const challenge = await this.lockChallenge(work, project.challengeId);
      await this.challenges.wind(work, challenge, enteredAt);
      await this.tellCompany(work, challenge, 'project_stage_changed', { ...project, stage });
    });
    return this.get(actor, id);
  }

  /**
   * Closes project and challenge with one outcome. A company can step back; how else it ended say its fieldlab and the brokers.
   * Whoever ends it, company and fieldlab are told; the brokers are when the company steps back, as with any challenge.
   *
   * @throws DomainError `project.illegal_closure` (409).
   */
  async close(actor: Actor, id: string, outcome: ProjectOutcome, note: string | null): Promise<ProjectWithStages> {
    await this.unitOfWork.run(async (work) => {
      const project = await this.lockOwn(work, actor, id, outcome === 'withdrawn' ? 'project.close' : 'project.conclude');
      assertClosable(project.stage, project.closedAt !== null, outcome);
      await this.projects.update(work, id, { closedAt: this.clock.now(), outcome, closingNote: note });
      const challenge = await this.lockChallenge(work, project.challengeId);
      afterAction(challenge.status, 'complete');
      await this.meetings.callOff(work, challenge);
      await this.challengesService.markClosed(work, challenge, outcome, note);
      await this.messenger.toFieldlab(work, challenge, project.fieldlabId, 'project_closed', { projectId: id, outcome });
      if (actor.belongsTo('company', project.companyId))
        await this.messenger.toBrokers(work, challenge, 'challenge_withdrawn', {});
    });
    return this.get(actor, id);
  }

  /** @param filter `challengeId`: only the project of this challenge */
  async page(
    actor: Actor,
    filter: { challengeId?: string | undefined; after?: string | undefined; limit: number },
  ): Promise<ProjectWithStages[]> {
    const work = this.unitOfWork.read;
    const found = await this.projects.list(work, {
      reach: reachOf(actor, 'project.read'),
      ...filter,
    });
    return this.withStages(work, found);
  }

  /** @throws DomainError `project.not_found` for anybody but its company, its fieldlab and the hub's brokers. */
  async get(actor: Actor, id: string): Promise<ProjectWithStages> {
    const work = this.unitOfWork.read;
    const found = await this.projects.find(work, id);
    const parties = await this.partiesOf(work, found);
    const [project] = await this.withStages(work, [permitted(actor, 'project.read', id, found, () => parties)]);
    if (!project) throw notFound('project', id);
    return project;
  }

  private async partiesOf(
    work: Work,
    shared: Pick<Project, 'challengeId' | 'companyId' | 'fieldlabId'> | null,
  ): Promise<Parties> {
    return shared ? partiesShared(shared, await this.challenges.find(work, shared.challengeId)) : {};
  }

  private async lockOwn(work: Work, actor: Actor, id: string, permission: Permission): Promise<Project> {
    const found = await this.projects.lock(work, id);
    const parties = await this.partiesOf(work, found);
    return permitted(actor, permission, id, found, () => parties);
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
