import { Module } from '@nestjs/common';
import { CompaniesModule } from '#libs/companies';
import { FieldlabsModule } from '#libs/fieldlabs';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammeService } from './programme.service.js';

@Module({
  imports: [CompaniesModule, FieldlabsModule],
  providers: [ProgrammeRepository, ProgrammeService],
  exports: [ProgrammeService],
})
export class ProgrammeModule {}
