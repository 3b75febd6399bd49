import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Me } from '../api/account.js';
import { apiTokensQuery, makeApiToken, TOKEN_SCOPES, type TokenScope } from '../api/api-tokens.js';
import { hubsQuery } from '../api/catalogue.js';
import { ActionButton } from '../app/ActionButton.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';
import { TextField } from '../app/TextField.js';
import { organisationsOf } from './roles.js';

const DAYS = ['30', '90', '365'] as const;

/** Makes a token, and shows it once. */
export function ApiTokenForm({ me }: { me: Me }) {
  const t = useTranslations('person.tokens');
  const queries = useQueryClient();
  const { data: hubs = [] } = useQuery(hubsQuery);
  const ids = organisationsOf(me, 'hub');
  const own = hubs.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name] as const);
  const [name, setName] = useState('');
  const [hubId, setHubId] = useState(ids[0] ?? '');
  const [days, setDays] = useState<(typeof DAYS)[number]>('90');
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['challenges:read']);
  const [isChecked, setIsChecked] = useState(false);
  const making = useMutation({
    mutationFn: () => makeApiToken({ name: name.trim(), hubId, days: Number(days), scopes: [...scopes] }),
    onSuccess: () => {
      setName('');
      setIsChecked(false);
      return queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (name.trim() !== '' && scopes.length > 0) making.mutate();
  };
  const toggle = (scope: TokenScope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]);
  const isNameMissing = isChecked && name.trim() === '';
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        most={60}
        error={isNameMissing ? t('nameMissing') : undefined}
        isFocused={isNameMissing}
      />
      {own.length > 1 && <Choice label={t('hub')} value={hubId} onChange={setHubId} options={own} />}
      <Choice
        label={t('days')}
        value={days}
        onChange={(value) => value && setDays(value)}
        options={DAYS.map((count) => [count, t('dayCount', { count })] as const)}
      />
      <fieldset className="utrecht-form-field radio-list">
        <legend className="utrecht-form-label">{t('scopes')}</legend>
        {isChecked && scopes.length === 0 && <p className="utrecht-form-field-error-message">{t('scopeMissing')}</p>}
        {TOKEN_SCOPES.map((scope) => (
          <label key={scope} className="radio-list__option">
            <input type="checkbox" checked={scopes.includes(scope)} onChange={() => toggle(scope)} />
            {t(`scope.${scopeText(scope)}`)}
          </label>
        ))}
      </fieldset>
      {making.isError && <Failure error={making.error} />}
      {making.data && (
        <Notice kind="ok">
          <p role="status">{t('made')}</p>
          <code className="secret">{making.data.token}</code>
        </Notice>
      )}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={making.isPending}>
        {t('make')}
      </ActionButton>
    </form>
  );
}

/** What a scope is called among the texts, whose names hold no colon. */
function scopeText(scope: TokenScope) {
  const names = {
    'catalogue:read': 'catalogueRead',
    'catalogue:write': 'catalogueWrite',
    'challenges:read': 'challengesRead',
    'challenges:write': 'challengesWrite',
    'projects:read': 'projectsRead',
  } as const satisfies Record<TokenScope, string>;
  return names[scope];
}
