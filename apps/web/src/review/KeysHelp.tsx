import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '../app/Dialog.js';
import { areKeysOn, turnKeys, useKeys } from './keys.js';

/** What a key does: the keys as they are written on them, and the name of its text. */
export type KeyHelp = readonly (readonly [
  keys: readonly string[],
  does:
    | 'walk'
    | 'open'
    | 'search'
    | 'help'
    | 'move'
    | 'pin'
    | 'remove'
    | 'undo'
    | 'release'
    | 'ask'
    | 'refer'
    | 'close_challenge'
    | 'neighbour'
    | 'list',
])[];

/** Tells which keys work on this page; `?` opens it, and so does the button. */
export function KeysHelp({ keys }: { keys: KeyHelp }) {
  const t = useTranslations('review.keys');
  const [isOpen, setIsOpen] = useState(false);
  const [isOn, setIsOn] = useState(areKeysOn);
  useKeys({ '?': () => setIsOpen(true) });
  const turn = (on: boolean) => {
    turnKeys(on);
    setIsOn(on);
  };
  return (
    <>
      <button type="button" className="text-button no-print" onClick={() => setIsOpen(true)}>
        {t('title')}
      </button>
      {isOpen && (
        <Dialog title={t('title')} onClose={() => setIsOpen(false)}>
          <dl className="keys">
            {keys.map(([names, does]) => (
              <div key={does}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
          <label className="check">
            <input type="checkbox" checked={isOn} onChange={({ target }) => turn(target.checked)} /> {t('on')}
          </label>
          <form method="dialog">
            <button type="submit" className="utrecht-button utrecht-button--secondary-action">
              {t('close')}
            </button>
          </form>
        </Dialog>
      )}
    </>
  );
}
