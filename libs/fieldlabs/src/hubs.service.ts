import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#libs/kernel';
import type { Work } from '#libs/database';
import type { Province } from '#libs/taxonomy';
import type { Hub } from './hub.entity.js';
import { DEFAULT_POLICY, type HubPolicy } from './hub-policy.entity.js';
import { HubRepository } from './hub.repository.js';

/** A hub with the provinces that it covers, in the order of the alphabet. */
export interface HubWithProvinces extends Hub {
  provinces: Province[];
}

@Injectable()
export class HubsService {
  constructor(private readonly hubs: HubRepository) {}

  async list(work: Work): Promise<HubWithProvinces[]> {
    const [hubs, provinces] = [await this.hubs.list(work), await this.hubs.provinces(work)];
    return hubs.map((hub) => ({
      ...hub,
      provinces: provinces.filter(({ hubId }) => hubId === hub.id).map(({ province }) => province),
    }));
  }

  /** @throws DomainError `hub.not_found` */
  async get(work: Work, id: string): Promise<HubWithProvinces> {
    const hub = (await this.list(work)).find((one) => one.id === id);
    if (!hub) throw notFound('hub', id);
    return hub;
  }

  /** The hub that answers for a province. @throws DomainError `hub.none_for_province` (409) */
  async ofProvince(work: Work, province: Province): Promise<Hub> {
    const hub = await this.hubs.ofProvince(work, province);
    if (hub) return hub;
    throw new DomainError({
      code: 'hub.none_for_province',
      status: 409,
      title: 'No hub covers this province',
      detail: `No hub answers for ${province}. Ask the programme which hub should.`,
    });
  }

  /** The policy in force at a moment; before the first one, what a hub starts with. */
  async policyAt(work: Work, hubId: string, moment: Date): Promise<HubPolicy> {
    const [policy] = await this.hubs.policiesAt(work, [hubId], moment);
    return policy ?? firstPolicy(hubId, moment);
  }

  /** {@link policyAt} of several hubs, by hub id. */
  async policiesAt(work: Work, hubIds: readonly string[], moment: Date): Promise<Map<string, HubPolicy>> {
    const policies = await this.hubs.policiesAt(work, hubIds, moment);
    const known = new Map(policies.map((policy) => [policy.hubId, policy]));
    return new Map(hubIds.map((hubId) => [hubId, known.get(hubId) ?? firstPolicy(hubId, moment)]));
  }
}

function firstPolicy(hubId: string, moment: Date): HubPolicy {
  return { hubId, validFrom: moment, ...DEFAULT_POLICY };
}
