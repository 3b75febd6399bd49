import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { ProjectsService } from '#libs/projects';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import {
  NewProject,
  NewProjectStage,
  ProjectClosure,
  ProjectPage,
  ProjectPageQuery,
  projectResource,
  ProjectResource,
} from './project.dto.js';

@ApiTags('projects')
@Controller('projects')
@Access('project.read')
export class ProjectsController {
  constructor(private readonly projects: ProjectsService) {}

  @Post()
  @Access('introduction.start_project')
  @Idempotent()
  @ApiOperation({ summary: 'Start the project of an introduction (fieldlab)', operationId: 'startProject' })
  @ApiCreatedResponse({ type: ProjectResource })
  async start(@CurrentActor() actor: Actor, @Body() { introductionId }: NewProject): Promise<ProjectResource> {
    return projectResource(await this.projects.start(actor, introductionId));
  }

  @Get()
  @ApiOperation({ summary: 'List the projects of your organisations', operationId: 'listProjects' })
  @ApiOkResponse({ type: ProjectPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ProjectPageQuery): Promise<ProjectPage> {
    const { challengeId } = query;
    return pageOf(query, (window) => this.projects.page(actor, { challengeId, ...window }), projectResource);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a project', operationId: 'getProject' })
  @ApiOkResponse({ type: ProjectResource })
  async get(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ProjectResource> {
    return projectResource(await this.projects.get(actor, id));
  }

  @Post(':id/stages')
  @Access('project.lead')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bring a project to its next stage', operationId: 'enterProjectStage' })
  @ApiOkResponse({ type: ProjectResource })
  async enterStage(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { stage, note }: NewProjectStage,
  ): Promise<ProjectResource> {
    return projectResource(await this.projects.enterStage(actor, id, stage, note ?? null));
  }

  @Post(':id/closures')
  @Access('project.close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Close a project, and its challenge with it; a company only as withdrawn',
    operationId: 'closeProject',
  })
  @ApiOkResponse({ type: ProjectResource })
  async close(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { outcome, note }: ProjectClosure,
  ): Promise<ProjectResource> {
    return projectResource(await this.projects.close(actor, id, outcome, note ?? null));
  }
}
