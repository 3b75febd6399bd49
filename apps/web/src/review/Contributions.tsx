import { useFormatter, useTranslations } from 'use-intl/react';
import type { Contribution } from '../api/review.js';

/** In the same order on every card, so that bars can be compared across. */
const FEATURES = [
  'technology',
  'lexical',
  'kinship',
  'experience',
  'sector',
  'distance',
  'serviceKind',
  'trl',
  'size',
  'precedent',
  'dense',
] as const;

/** What the fit is made of: for each feature its points out of a hundred, and out of how many, as a text and as a bar. */
export function Contributions({ contributions }: { contributions: readonly Contribution[] }) {
  const t = useTranslations('review');
  const features = useTranslations('review.feature');
  const format = useFormatter();
  const place = (feature: string) => {
    const at = FEATURES.findIndex((one) => one === feature);
    return at === -1 ? FEATURES.length : at;
  };
  const inOrder = contributions.toSorted((one, other) => place(one.feature) - place(other.feature));
  const points = (share: number) => format.number(share * 100, { maximumFractionDigits: 0 });
  return (
    <ul className="contributions">
      {inOrder.map(({ feature, points: got, weight, value }) => {
        const known = FEATURES.find((one) => one === feature);
        return (
          <li key={feature}>
            <span>{known ? features(known) : feature}</span>
            <span className="contributions__points">{t('points', { points: points(got), most: points(weight) })}</span>
            <span className="contributions__bar" aria-hidden="true" style={{ '--share': weight }}>
              <i style={{ '--share': value }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
