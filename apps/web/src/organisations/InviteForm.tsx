import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { invite, openInvitationsQuery, type Organisation, type Role } from '../api/organisations.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { RadioList } from '../app/RadioList.js';
import { TextField } from '../app/TextField.js';
import { language } from '../language/language.js';
import type { Language } from '../pages.js';
import { ROLES_IN } from './roles-in.js';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Invites somebody to an organisation by mail. */
export function InviteForm({ organisation }: { organisation: Organisation }) {
  const t = useTranslations('organisations');
  const queries = useQueryClient();
  const roles = ROLES_IN[organisation.organisationKind];
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'member');
  const [mailLanguage, setMailLanguage] = useState<Language>(language);
  const [isWrong, setWrong] = useState(false);
  const inviting = useMutation({
    mutationFn: () => invite(organisation, { email: email.trim(), role, language: mailLanguage }),
    onSuccess: () => {
      setEmail('');
      return queries.invalidateQueries({ queryKey: openInvitationsQuery(organisation).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isAddress = ADDRESS.test(email.trim());
    setWrong(!isAddress);
    if (isAddress) inviting.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate aria-labelledby="invite">
      <h2 id="invite">{t('invite')}</h2>
      {inviting.isError && <Failure error={inviting.error} />}
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        error={isWrong ? t('emailFault') : undefined}
        type="email"
        value={email}
        onChange={setEmail}
        isFocused={isWrong}
        autoComplete="off"
      />
      {roles.length > 1 && (
        <RadioList
          legend={t('asWhat')}
          value={role}
          onChange={setRole}
          options={roles.map((one) => [one, t(`role.${one}`)] as const)}
        />
      )}
      <RadioList
        legend={t('mailLanguage')}
        value={mailLanguage}
        onChange={setMailLanguage}
        options={[
          ['nl', t('languages.nl')],
          ['en', t('languages.en')],
        ]}
      />
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={inviting.isPending}>
        {t('send')}
      </ActionButton>
      <p role="status" className="hint">
        {inviting.isSuccess ? t('sent', { email: inviting.data.email }) : ''}
      </p>
    </form>
  );
}
