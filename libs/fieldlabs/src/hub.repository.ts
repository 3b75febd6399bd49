import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Work } from '#libs/database';
import type { Province } from '#libs/taxonomy';
import { Hub } from './hub.entity.js';
import { HubPolicy } from './hub-policy.entity.js';
import { HubProvince } from './hub-province.entity.js';

/** Hubs, the provinces that they cover, and their policies. */
@Injectable()
export class HubRepository {
  async list(work: Work): Promise<Hub[]> {
    return work.find(Hub, { order: { id: 'ASC' } });
  }

  async find(work: Work, id: string): Promise<Hub | null> {
    return work.findOneBy(Hub, { id });
  }

  async provinces(work: Work): Promise<HubProvince[]> {
    return work.find(HubProvince, { order: { province: 'ASC' } });
  }

  async ofProvince(work: Work, province: Province): Promise<Hub | null> {
    const covered = await work.findOneBy(HubProvince, { province });
    return covered && this.find(work, covered.hubId);
  }

  async policyAt(work: Work, hubId: string, moment: Date): Promise<HubPolicy | null> {
    return work.findOne(HubPolicy, { where: { hubId, validFrom: LessThanOrEqual(moment) }, order: { validFrom: 'DESC' } });
  }

  async policies(work: Work): Promise<HubPolicy[]> {
    return work.find(HubPolicy);
  }

  async addPolicy(work: Work, policy: HubPolicy): Promise<void> {
    await work.insert(HubPolicy, policy);
  }
}
