import type { JSX } from 'react';
import { useTranslations } from 'use-intl/react';

/** Something is on its way. It appears late, so that what comes quickly does not flicker. */
export function Waiting(): JSX.Element {
  const t = useTranslations('common');
  return (
    <div className="waiting" role="status">
      <span className="waiting__bars" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {t('waiting')}
    </div>
  );
}
