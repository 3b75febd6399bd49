import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Work } from '#libs/database';
import { Consent, type ConsentPurpose } from './consent.entity.js';

@Injectable()
export class ConsentRepository {
  async standing(work: Work, companyIds: readonly string[], purpose: ConsentPurpose): Promise<Consent[]> {
    return work.findBy(Consent, { companyId: In([...companyIds]), purpose, withdrawnAt: IsNull() });
  }

  async ofCompany(work: Work, companyId: string): Promise<Consent[]> {
    return work.find(Consent, { where: { companyId }, order: { id: 'DESC' } });
  }

  /** The consent that stands: this one, or the one that was there already. */
  async giveOnce(work: Work, consent: Consent): Promise<Consent> {
    await work.createQueryBuilder().insert().into(Consent).values(consent).orIgnore().execute();
    const { companyId, purpose } = consent;
    return work.findOneByOrFail(Consent, { companyId, purpose, withdrawnAt: IsNull() });
  }

  /** False when it is not this company's or stands no longer. */
  async withdraw(work: Work, which: { id: string; companyId: string }, userId: string, at: Date): Promise<boolean> {
    const changes = { withdrawnBy: userId, withdrawnAt: at };
    return (await work.update(Consent, { ...which, withdrawnAt: IsNull() }, changes)).affected === 1;
  }
}
