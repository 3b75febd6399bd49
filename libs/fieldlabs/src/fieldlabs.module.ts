import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CapacitySlot } from './capacity-slot.entity.js';
import { Capacity } from './capacity.entity.js';
import { CapacityRepository } from './capacity.repository.js';
import { CapacityService } from './capacity.service.js';
import { CatalogueImportService } from './catalogue-import.service.js';
import { CatalogueRepository } from './catalogue.repository.js';
import { CatalogueState } from './catalogue-state.entity.js';
import { Fieldlab } from './fieldlab.entity.js';
import { FieldlabRepository } from './fieldlab.repository.js';
import { FieldlabsService } from './fieldlabs.service.js';
import { Hub } from './hub.entity.js';
import { HubPolicy } from './hub-policy.entity.js';
import { HubProvince } from './hub-province.entity.js';
import { HubRepository } from './hub.repository.js';
import { HubsService } from './hubs.service.js';
import { Offer } from './offer.entity.js';
import { OffersService } from './offers.service.js';
import { RankingCatalogueService } from './ranking-catalogue.service.js';
import { TechnologiesService } from './technologies.service.js';
import { TechnologyGroupRow, TechnologyRow } from './technology.entity.js';

const services = [
  CapacityService,
  CatalogueImportService,
  FieldlabsService,
  HubsService,
  OffersService,
  RankingCatalogueService,
  TechnologiesService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Capacity,
      CapacitySlot,
      CatalogueState,
      Fieldlab,
      Hub,
      HubPolicy,
      HubProvince,
      Offer,
      TechnologyGroupRow,
      TechnologyRow,
    ]),
  ],
  providers: [...services, CapacityRepository, CatalogueRepository, FieldlabRepository, HubRepository],
  exports: services,
})
export class FieldlabsModule {}
