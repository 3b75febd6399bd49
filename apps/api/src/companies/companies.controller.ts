import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { AccountsRepository, permitted, reachOf, type Actor } from '#libs/accounts';
import { CompaniesService, type Company } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { UuidParam } from '../http/params.js';
import { CompanyChanges, CompanyList, companyResource, CompanyResource, NewCompany } from './company.dto.js';

@ApiTags('companies')
@Controller('companies')
@Access('company.read')
export class CompaniesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompaniesService,
    private readonly accounts: AccountsRepository,
  ) {}

  @Post()
  @Access('company.register')
  @Idempotent()
  // Anybody may open an account, and a number that is taken is in the way of the company whose it is.
  @Throttle({ default: { limit: 60, ttl: 60 * 60_000 } })
  @ApiOperation({ summary: 'Register a company; you become its owner', operationId: 'registerCompany' })
  @ApiCreatedResponse({ type: CompanyResource })
  async register(@CurrentActor() actor: Actor, @Body() body: NewCompany): Promise<CompanyResource> {
    const company = await this.unitOfWork.run(async (work) => {
      const registered = await this.companies.register(work, body);
      const owner = {
        userId: actor.userId,
        organisationKind: 'company' as const,
        organisationId: registered.id,
        role: 'owner' as const,
      };
      await this.accounts.ensureMembership(work, owner);
      return registered;
    });
    return companyResource(company);
  }

  @Get()
  @ApiOperation({ summary: 'List your companies', operationId: 'listCompanies' })
  @ApiOkResponse({ type: CompanyList })
  async list(@CurrentActor() actor: Actor): Promise<CompanyList> {
    const companies = await this.companies.findMany(this.unitOfWork.read, reachOf(actor, 'company.read').companyId);
    return { items: companies.map(companyResource) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read one of your companies', operationId: 'getCompany' })
  @ApiOkResponse({ type: CompanyResource })
  async get(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<CompanyResource> {
    const company = await this.companies.find(this.unitOfWork.read, id);
    return companyResource(permitted(actor, 'company.read', id, company, partiesOfCompany));
  }

  @Patch(':id')
  @Access('company.change')
  @ApiOperation({ summary: 'Change what your company tells about itself', operationId: 'changeCompany' })
  @ApiOkResponse({ type: CompanyResource })
  async change(@CurrentActor() actor: Actor, @Param() { id }: UuidParam, @Body() body: CompanyChanges): Promise<CompanyResource> {
    const changed = await this.unitOfWork.run(async (work) => {
      const company = permitted(actor, 'company.change', id, await this.companies.lock(work, id), partiesOfCompany);
      return this.companies.change(work, company, body);
    });
    return companyResource(changed);
  }
}

function partiesOfCompany({ id }: Company): { companyId: string } {
  return { companyId: id };
}
