import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChallengesModule } from '#libs/challenges';
import { FieldlabsModule } from '#libs/fieldlabs';
import { ProjectStageEntry } from './project-stage.entity.js';
import { Project } from './project.entity.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectsService } from './projects.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Project, ProjectStageEntry]), ChallengesModule, FieldlabsModule],
  providers: [ProjectRepository, ProjectsService],
  exports: [ProjectsService],
})
export class ProjectsModule {}
