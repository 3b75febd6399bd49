import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';

interface Props {
  isPending: boolean;
  /** Why the account could not be opened; null as long as nothing failed. */
  error: Error | null;
  onNamed: (name: string) => void;
}

/** Asks how somebody is called who has proven an address that nobody has: with a name the account is there. */
export function NewAccountForm({ isPending, error, onNamed }: Props) {
  const t = useTranslations('account');
  const [name, setName] = useState('');
  const [faults, setFaults] = useState(0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // As the server sees it: something that can be read.
    const isName = /[\p{L}\p{N}]/u.test(name);
    setFaults(isName ? 0 : faults + 1);
    if (isName) onNamed(name.trim());
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {/* A field takes the focus when it is new: so the one that is at fault is made anew. */}
      <TextField
        key={faults}
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        most={100}
        error={faults > 0 ? t('nameMissing') : undefined}
        autoComplete="name"
        isFocused
      />
      {error && <Failure error={error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={isPending}>
        {t('openAccount')}
      </ActionButton>
      <p className="hint">{t.rich('whatWeKeep', { privacy: (text) => <Link to="/privacy">{text}</Link> })}</p>
    </form>
  );
}
