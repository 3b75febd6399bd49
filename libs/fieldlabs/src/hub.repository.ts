import { Injectable } from '@nestjs/common';
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

  /** The newest policy of each of these hubs that has begun by a moment; a hub that has none yet is absent. */
  async policiesAt(work: Work, hubIds: readonly string[], moment: Date): Promise<HubPolicy[]> {
    return work
      .createQueryBuilder(HubPolicy, 'policy')
      .distinctOn(['policy.hubId'])
      .where('policy.hubId = ANY(:hubIds) AND policy.validFrom <= :moment', { hubIds, moment })
      .orderBy('policy.hubId')
      .addOrderBy('policy.validFrom', 'DESC')
      .getMany();
  }

  async policies(work: Work): Promise<HubPolicy[]> {
    return work.find(HubPolicy);
  }

  async addPolicy(work: Work, policy: HubPolicy): Promise<void> {
    await work.insert(HubPolicy, policy);
  }
}
