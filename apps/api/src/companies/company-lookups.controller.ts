import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { CompanyLookupsService } from '#libs/companies';
import { Access } from '../access/access.decorator.js';
import { CompanyLookupResource, CompanyRegisterResource, lookupResource, NewCompanyLookup } from './company-lookup.dto.js';

@ApiTags('companies')
@Controller()
@Access('company.look_up')
export class CompanyLookupsController {
  constructor(private readonly lookups: CompanyLookupsService) {}

  @Get('company-register')
  @ApiOperation({ summary: 'Whether companies can be looked up', operationId: 'getCompanyRegister' })
  @ApiOkResponse({ type: CompanyRegisterResource })
  register(): CompanyRegisterResource {
    return { isAvailable: this.lookups.isPossible };
  }

  /** The number travels in the body, so that no log that keeps addresses learns it. */
  @Post('company-lookups')
  @HttpCode(200)
  // Anybody may open an account, and the register may charge for each answer.
  @Throttle({ default: { limit: 60, ttl: 60 * 60_000 } })
  @ApiOperation({ summary: 'What the trade register tells of a company, to fill in a form with', operationId: 'lookUpCompany' })
  @ApiOkResponse({ type: CompanyLookupResource })
  async find(@Body() { kvkNumber }: NewCompanyLookup): Promise<CompanyLookupResource> {
    return lookupResource(await this.lookups.find(kvkNumber));
  }
}
