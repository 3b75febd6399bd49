import { Injectable } from '@nestjs/common';
import { AccountsRepository, reachOf, type Actor } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock } from '#libs/kernel';
import { NotificationsService } from '#libs/notifications';
import { OfferFitRepository, type FittingOffer } from './offer-fit.repository.js';

/** How long an offer is new, in ms. */
const NEW_MS = 30 * 24 * 60 * 60 * 1_000;

/** The other way round: which open challenges a new offer fits, for the brokers of the fieldlab's hub. */
@Injectable()
export class OfferFitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: OfferFitRepository,
    private readonly accounts: AccountsRepository,
    private readonly notifications: NotificationsService,
    private readonly clock: Clock,
  ) {}

  /** The offers of the last thirty days at fieldlabs of this broker's hubs that fit open challenges, newest first. */
  async list(actor: Actor): Promise<FittingOffer[]> {
    const since = new Date(this.clock.now().getTime() - NEW_MS);
    return this.offers.list(this.unitOfWork.read, { hubIds: reachOf(actor, 'fieldlab.read_fits').hubId, since });
  }

  /** Tells the brokers of each fieldlab's hub about the offers that came after one version of the catalogue and up to another. */
  async tell(work: Work, versions: { afterVersion: number; upToVersion: number }): Promise<void> {
    for (const offer of await this.offers.list(work, versions)) {
      const { offerId, fieldlabName, titleNl: offerTitleNl, titleEn: offerTitleEn, count, fits, hubId } = offer;
      const references = fits.map(({ reference }) => reference);
      await this.notifications.notify(work, {
        kind: 'offer_fits',
        params: { offerId, fieldlabName, offerTitleNl, offerTitleEn, count, references },
        recipients: await this.accounts.recipients(work, 'hub', hubId),
      });
    }
  }
}
