import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Offer, Technology, TechnologyGroup } from '../api/catalogue.js';
import { newIdempotencyKey } from '../api/client.js';
import { addOffer, changeOffer } from '../api/entry.js';
import { ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { useKeptText } from '../app/kept-text.js';
import { LongField } from '../app/LongField.js';
import { TextField } from '../app/TextField.js';
import { SERVICE_KINDS } from '../catalogue/taxonomy.js';
import { Attraction } from './Attraction.js';
import { contentOf, draftOf, faultyFields, keptDraft, type OfferDraft, type OfferField } from './offer-draft.js';
import { TechnologyList } from './TechnologyList.js';

const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Props {
  fieldlabId: string;
  /** Null for a new one. */
  offer: Offer | null;
  technologies: readonly Technology[];
  groups: readonly TechnologyGroup[];
}

/** One offer in both languages. What is typed outlives a reload and an ended session, until it is saved. */
export function OfferForm({ fieldlabId, offer, technologies, groups }: Props) {
  const t = useTranslations('entry');
  const kinds = useTranslations('taxonomy.serviceKinds');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [kept, setKept] = useKeptText(`offer.${fieldlabId}.${offer?.id ?? 'new'}`);
  const [isTried, setTried] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const draft = keptDraft(kept, draftOf(offer));
  const change = (changes: Partial<OfferDraft>): void => setKept(JSON.stringify({ ...draft, ...changes }));
  const saving = useMutation({
    mutationFn: () => {
      const content = contentOf(draft);
      return offer ? changeOffer(fieldlabId, offer.id, content) : addOffer(fieldlabId, content, key);
    },
    onSuccess: async () => {
      setKept('');
      await queries.invalidateQueries({ queryKey: ['fieldlabs'] });
      await navigate({ to: '/fieldlabs/$fieldlabId/entry', params: { fieldlabId } });
    },
  });
  const refused = saving.error instanceof ProblemError ? [...saving.error.fields.keys()] : [];
  const faulty = new Set<string>(isTried ? [...faultyFields(draft), ...refused] : refused);
  const field = (name: Exclude<OfferField, 'technologies' | 'kind'>) => ({
    label: t(`field.${name}`),
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: faulty.has(name) ? t(`fault.${name}`) : undefined,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faultyFields(draft).length === 0) saving.mutate();
  };
  return (
    <div className="offer-editing">
      <form className="form" onSubmit={submit} noValidate>
        <Choice
          label={t('field.kind')}
          value={draft.kind}
          onChange={(kind) => kind !== '' && change({ kind })}
          options={SERVICE_KINDS.map((kind) => [kind, kinds(kind)] as const)}
        />
        <div className="language-pair">
          <TextField {...field('titleNl')} most={200} />
          <TextField {...field('titleEn')} most={200} />
          <LongField {...field('descriptionNl')} rows={6} most={4000} lang="nl" />
          <LongField {...field('descriptionEn')} rows={6} most={4000} lang="en" />
        </div>
        <TechnologyList
          legend={t('field.technologies')}
          hint={t('technologiesHint')}
          technologies={technologies}
          groups={groups}
          chosen={draft.technologies}
          onChange={(chosen) => change({ technologies: chosen })}
        />
        <LongField {...field('equipment')} hint={t('equipmentHint')} />
        <div className="language-pair">
          <Choice
            {...field('trlMin')}
            value={LEVELS.find((level) => level === draft.trlMin) ?? '4'}
            options={LEVELS.map((level) => [level, t('level', { level })] as const)}
          />
          <Choice
            {...field('trlMax')}
            value={LEVELS.find((level) => level === draft.trlMax) ?? '7'}
            options={LEVELS.map((level) => [level, t('level', { level })] as const)}
          />
          <TextField {...field('leadTimeWeeks')} hint={t('unknownHint')} inputMode="numeric" />
          <TextField {...field('priceIndicationEur')} hint={t('unknownHint')} inputMode="numeric" />
        </div>
        {saving.isError && <Failure error={saving.error} />}
        {isTried && faulty.size > 0 && !saving.isError && <p role="alert">{t('notYet')}</p>}
        <div className="actions">
          <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={saving.isPending}>
            {saving.isPending ? t('saving') : t('save')}
          </ActionButton>
          <Link to="/fieldlabs/$fieldlabId/entry" params={{ fieldlabId }} className="utrecht-button utrecht-button--subtle">
            {t('back')}
          </Link>
        </div>
        <p className="hint">{kept === '' ? t('asSaved') : t('kept')}</p>
      </form>
      <Attraction fieldlabId={fieldlabId} offerId={offer?.id ?? null} draft={draft} />
    </div>
  );
}
