import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';

/** Says that there is no connection, for as long as there is none. */
export function OfflineNotice() {
  const t = useTranslations('common');
  const isOnline = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="offline">
      {isOnline ? null : <p>{t('offline')}</p>}
    </div>
  );
}

function listen(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
