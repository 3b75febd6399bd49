import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, newId, notFound } from '#libs/kernel';
import { consentTextOld } from './consent.errors.js';
import { Consent, CONSENT_TEXT_VERSION, type ConsentPurpose } from './consent.entity.js';
import { ConsentRepository } from './consent.repository.js';

/** What companies let the programme see of them. The caller has checked that the person speaks for the company. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consents: ConsentRepository,
    private readonly clock: Clock,
  ) {}

  /** Those of these companies that may be shown by name to the programme's officers and partners. Ask before showing any. */
  async standing(work: Work, companyIds: readonly string[], purpose: ConsentPurpose): Promise<Set<string>> {
    return new Set((await this.consents.standing(work, companyIds, purpose)).map(({ companyId }) => companyId));
  }

  /** Every consent that this company gave, newest first, withdrawn ones too. */
  async list(companyId: string): Promise<Consent[]> {
    return this.consents.ofCompany(this.unitOfWork.read, companyId);
  }

  /**
   * Gives a consent; one that stands already stays as it is.
   *
   * @throws DomainError `consent.text_old` (409) when the person read an older wording.
   */
  async give(userId: string, companyId: string, purpose: ConsentPurpose, textVersion: number): Promise<Consent> {
    if (textVersion !== CONSENT_TEXT_VERSION) throw consentTextOld();
    return this.unitOfWork.run((work) =>
      this.consents.giveOnce(work, {
        id: newId(),
        companyId,
        purpose,
        textVersion,
        givenBy: userId,
        givenAt: this.clock.now(),
        withdrawnBy: null,
        withdrawnAt: null,
      }),
    );
  }

  /**
   * Withdraws a consent. From then on the company is not shown by name.
   *
   * @throws DomainError `consent.not_found` for another company's, and for one that was withdrawn.
   */
  async withdraw(userId: string, companyId: string, id: string): Promise<void> {
    const now = this.clock.now();
    const withdrawn = await this.unitOfWork.run((work) => this.consents.withdraw(work, { id, companyId }, userId, now));
    if (!withdrawn) throw notFound('consent', id);
  }
}
