import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { CompaniesService } from './companies.service.js';
import { CompanyLookupsService } from './company-lookups.service.js';
import { Company } from './company.entity.js';
import { CompanyRepository } from './company.repository.js';
import { Consent } from './consent.entity.js';
import { ConsentRepository } from './consent.repository.js';
import { ConsentsService } from './consents.service.js';
import { COMPANY_REGISTER, type CompanyRegister } from './register/company-register.js';
import { KvkRegister } from './register/kvk-register.js';
import { CompanySizeTest } from './size-test.entity.js';
import { SizeTestRepository } from './size-test.repository.js';
import { SizeTestsService } from './size-tests.service.js';

function registerOf({ KVK_API_URL: url, KVK_API_KEY: key }: Settings, clock: Clock): CompanyRegister | null {
  return key === '' ? null : new KvkRegister({ url, key }, clock);
}

const services = [CompaniesService, CompanyLookupsService, ConsentsService, SizeTestsService];

@Module({
  imports: [TypeOrmModule.forFeature([Company, CompanySizeTest, Consent])],
  providers: [
    ...services,
    CompanyRepository,
    ConsentRepository,
    SizeTestRepository,
    { provide: COMPANY_REGISTER, inject: [SETTINGS_TOKEN, Clock], useFactory: registerOf },
  ],
  exports: services,
})
export class CompaniesModule {}
