import { useTranslations } from 'use-intl/react';
import { gradeOf, GRADES } from './fit.js';

/** How well something fits: in a word, and as four bars. @param fit 0 to 1. */
export function FitMeter({ fit }: { fit: number }) {
  const t = useTranslations('matches');
  const grade = gradeOf(fit);
  const filled = grade === null ? 0 : GRADES.length - GRADES.findIndex(([name]) => name === grade);
  return (
    <p className="fit-meter">
      <span className="fit-meter__bars" aria-hidden="true">
        {GRADES.map(([name], index) => (
          <i key={name} className={index < filled ? 'is-filled' : undefined} />
        ))}
      </span>
      {t(`fit.${grade ?? 'none'}`)}
    </p>
  );
}
