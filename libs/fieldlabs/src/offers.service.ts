import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Clock, notFound, type FieldError } from '#libs/kernel';
import { CatalogueRepository } from './catalogue.repository.js';
import type { Fieldlab } from './fieldlab.entity.js';
import { FieldlabRepository } from './fieldlab.repository.js';
import type { Offer } from './offer.entity.js';
import { offerInvalid, tooManyOffers } from './offer.errors.js';

/** What people write of an offer. */
export type OfferContent = Omit<
  Offer,
  'id' | 'fieldlabId' | 'basis' | 'withdrawnAt' | 'editedAt' | 'editedBy' | 'appearedWith' | 'appearedAt'
>;

/** What people write of a fieldlab. */
export type FieldlabTexts = Pick<Fieldlab, 'summaryNl' | 'summaryEn' | 'website' | 'resultsOwner'>;

const MOST_OFFERS = 50;

/** Lets the people of a fieldlab, or a broker of its hub, write its entry. Each change is ranked with from then on. */
@Injectable()
export class OffersService {
  constructor(
    private readonly fieldlabs: FieldlabRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly clock: Clock,
  ) {}

  /** An offer that stands. @throws DomainError `offer.not_found` */
  async get(work: Work, fieldlabId: string, id: string): Promise<Offer> {
    const offer = await this.fieldlabs.offer(work, fieldlabId, id);
    if (!offer || offer.withdrawnAt) throw notFound('offer', id);
    return offer;
  }

  /** What no form can say of an offer: technologies that there are not, an upside-down range. @throws DomainError `offer.invalid` */
  async check(work: Work, { technologies, trlMin, trlMax }: OfferContent): Promise<void> {
    const known = new Set((await this.catalogue.technologies(work)).map(({ id }) => id));
    const unknown = technologies.filter((id) => !known.has(id));
    const faults: FieldError[] = [];
    if (unknown.length > 0)
      faults.push(fault('/technologies', 'unknown', `There is no technology with the id ${unknown.join(', ')}.`));
    if (trlMin > trlMax) faults.push(fault('/trlMax', 'range', 'trlMax is below trlMin.'));
    if (faults.length > 0) throw offerInvalid(faults);
  }

  /**
   * @param id of the new offer. One that there is already is returned as it is.
   * @throws DomainError `offer.invalid` or `offer.too_many`
   */
  async add(work: Work, fieldlabId: string, id: string, content: OfferContent, by: string): Promise<Offer> {
    await this.check(work, content);
    await this.fieldlabs.lock(work, fieldlabId);
    const existing = await this.fieldlabs.offer(work, fieldlabId, id);
    if (existing) return existing;
    if ((await this.fieldlabs.offers(work, fieldlabId)).length >= MOST_OFFERS) throw tooManyOffers(MOST_OFFERS);
    const now = this.clock.now();
    const written = { basis: 'described', withdrawnAt: null, editedAt: now, editedBy: by };
    const offer: Offer = { ...content, id, fieldlabId, ...written, appearedWith: 0, appearedAt: now };
    await this.fieldlabs.addOffer(work, offer);
    await this.catalogue.markAppeared(work, [id], now);
    await this.catalogue.grow(work, now);
    return offer;
  }

  /** Replaces what is written of an offer. @throws DomainError `offer.not_found` or `offer.invalid` */
  async change(work: Work, fieldlabId: string, id: string, content: OfferContent, by: string): Promise<Offer> {
    await this.get(work, fieldlabId, id);
    await this.check(work, content);
    return this.write(work, fieldlabId, id, { ...content, basis: 'described' }, by);
  }

  /** Takes an offer back. Doing it again changes nothing. @throws DomainError `offer.not_found` */
  async withdraw(work: Work, fieldlabId: string, id: string, by: string): Promise<Offer> {
    const offer = await this.fieldlabs.offer(work, fieldlabId, id);
    if (!offer) throw notFound('offer', id);
    return offer.withdrawnAt ? offer : this.write(work, fieldlabId, id, { withdrawnAt: this.clock.now() }, by);
  }

  /** Puts an offer that was taken back where it was. @throws DomainError `offer.not_found` or `offer.too_many` */
  async restore(work: Work, fieldlabId: string, id: string, by: string): Promise<Offer> {
    await this.fieldlabs.lock(work, fieldlabId);
    const offer = await this.fieldlabs.offer(work, fieldlabId, id);
    if (!offer) throw notFound('offer', id);
    if (!offer.withdrawnAt) return offer;
    if ((await this.fieldlabs.offers(work, fieldlabId)).length >= MOST_OFFERS) throw tooManyOffers(MOST_OFFERS);
    return this.write(work, fieldlabId, id, { withdrawnAt: null }, by);
  }

  /** Writes the fieldlab's own texts. */
  async describe(work: Work, fieldlabId: string, texts: Partial<FieldlabTexts>, by: string): Promise<void> {
    const now = this.clock.now();
    await this.fieldlabs.update(work, fieldlabId, { ...texts, editedAt: now, editedBy: by });
    await this.catalogue.grow(work, now);
  }

  private async write(work: Work, fieldlabId: string, id: string, changes: Partial<Offer>, by: string): Promise<Offer> {
    const now = this.clock.now();
    await this.fieldlabs.updateOffer(work, id, { ...changes, editedAt: now, editedBy: by });
    await this.catalogue.grow(work, now);
    const written = await this.fieldlabs.offer(work, fieldlabId, id);
    if (!written) throw notFound('offer', id);
    return written;
  }
}

function fault(at: string, code: string, detail: string): FieldError {
  return { in: 'body', at, code, detail };
}
