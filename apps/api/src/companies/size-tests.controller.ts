import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { permitted, type Actor, type Permission } from '#libs/accounts';
import { CompaniesService, SizeTestsService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { pageOf, PageQuery } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import { NewSizeTest, SizeTestPage, sizeTestResource, SizeTestResource } from './size-test.dto.js';

@ApiTags('companies')
@Controller('companies/:id/size-tests')
@Access('company.read')
export class SizeTestsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompaniesService,
    private readonly tests: SizeTestsService,
  ) {}

  @Post()
  @Access('company.test_size')
  @Idempotent()
  @ApiOperation({
    summary:
      'Test the size of your company with its linked and partner enterprises; the outcome is kept and changes nothing else',
    operationId: 'testCompanySize',
  })
  @ApiCreatedResponse({ type: SizeTestResource })
  async test(@CurrentActor() actor: Actor, @Param() { id }: UuidParam, @Body() body: NewSizeTest): Promise<SizeTestResource> {
    await this.assertPermitted(actor, 'company.test_size', id);
    return sizeTestResource(await this.tests.test(id, body, actor.userId));
  }

  @Get()
  @ApiOperation({ summary: 'The size tests of your company', operationId: 'listCompanySizeTests' })
  @ApiOkResponse({ type: SizeTestPage })
  async list(@CurrentActor() actor: Actor, @Param() { id }: UuidParam, @Query() query: PageQuery): Promise<SizeTestPage> {
    await this.assertPermitted(actor, 'company.read', id);
    return pageOf(query, (window) => this.tests.list(id, window), sizeTestResource);
  }

  private async assertPermitted(actor: Actor, permission: Permission, id: string): Promise<void> {
    const company = await this.companies.find(this.unitOfWork.read, id);
    permitted(actor, permission, id, company, ({ id: companyId }) => ({ companyId }));
  }
}
