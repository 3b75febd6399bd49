import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Offer } from '../api/catalogue.js';
import { restoreOffer, withdrawOffer } from '../api/entry.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';
import { ofPair } from '../language/language.js';

interface Props {
  fieldlabId: string;
  offers: readonly Offer[];
  onChanged: () => Promise<void>;
}

/** The offers of a fieldlab, to change and to take back; taking back can be undone. */
export function OfferList({ fieldlabId, offers, onChanged }: Props) {
  const t = useTranslations('entry');
  const kinds = useTranslations('taxonomy.serviceKinds');
  const withdrawing = useMutation({ mutationFn: (id: string) => withdrawOffer(fieldlabId, id), onSuccess: onChanged });
  const restoring = useMutation({
    mutationFn: (id: string) => restoreOffer(fieldlabId, id),
    onSuccess: async () => {
      withdrawing.reset();
      await onChanged();
    },
  });
  const titleOf = ({ titleNl, titleEn }: Pick<Offer, 'titleNl' | 'titleEn'>) => ofPair({ nl: titleNl, en: titleEn });
  const failed = [withdrawing, restoring].find(({ isError }) => isError);
  const taken = withdrawing.data;
  const restored = restoring.data;
  return (
    <>
      {failed && <Failure error={failed.error} />}
      {taken && (
        <Notice kind="ok">
          <DoneLine done>{t('withdrawn', { title: titleOf(taken) })}</DoneLine>
          <ActionButton
            className="utrecht-button utrecht-button--secondary-action"
            isBusy={restoring.isPending}
            onClick={() => restoring.mutate(taken.id)}
          >
            {t('undo')}
          </ActionButton>
        </Notice>
      )}
      {restored && (
        <DoneLine done className="hint">
          {t('restored', { title: titleOf(restored) })}
        </DoneLine>
      )}
      {offers.length === 0 && <p>{t('noOffers')}</p>}
      <ul className="cards">
        {offers.map((offer) => (
          <li key={offer.id} className="own-offer">
            <p className="tag">{kinds(offer.kind)}</p>
            <h3>{titleOf(offer)}</h3>
            <div className="actions">
              <Link
                to="/fieldlabs/$fieldlabId/offers/$offerId"
                params={{ fieldlabId, offerId: offer.id }}
                className="utrecht-button utrecht-button--secondary-action"
              >
                {t('change')}
                <span className="hidden-text">({titleOf(offer)})</span>
              </Link>
              <ActionButton
                className="utrecht-button utrecht-button--subtle"
                isBusy={withdrawing.isPending}
                onClick={() => {
                  restoring.reset();
                  withdrawing.mutate(offer.id);
                }}
              >
                {t('withdraw')}
                <span className="hidden-text">({titleOf(offer)})</span>
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
