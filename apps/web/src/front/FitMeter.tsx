import { useTranslations } from 'use-intl/react';

/** From which fit on a match is called so; the words matter more than the number. */
const GRADES = [
  ['strong', 0.55],
  ['good', 0.4],
  ['fair', 0.25],
  ['weak', 0],
] as const;

/** How well something fits: in a word, and as four bars. @param fit 0 to 1. */
export function FitMeter({ fit }: { fit: number }) {
  const t = useTranslations('matches');
  const place = GRADES.findIndex(([, from]) => fit >= from);
  const [grade] = GRADES[place] ?? GRADES[3];
  const filled = GRADES.length - Math.max(place, 0);
  return (
    <p className="fit-meter">
      <span className="fit-meter__bars" aria-hidden="true">
        {GRADES.map(([name], index) => (
          <i key={name} className={index < filled ? 'is-filled' : undefined} />
        ))}
      </span>
      {t(`fit.${grade}`)}
    </p>
  );
}
