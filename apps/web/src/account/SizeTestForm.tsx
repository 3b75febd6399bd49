import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { sizeTestsQuery, testSize } from '../api/companies.js';
import { ActionButton } from '../app/ActionButton.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { ofPair } from '../language/language.js';
import { FiguresFields, ShareField } from './FiguresFields.js';
import { answersOf, EMPTY_FIGURES, type OtherEnterprise, type WrittenFigures } from './size-answers.js';

/** How large a company is for grants, with the companies that it belongs together with. */
export function SizeTestForm({ companyId }: { companyId: string }) {
  const t = useTranslations('company.sizeTest');
  const queries = useQueryClient();
  const [own, setOwn] = useState<WrittenFigures>(EMPTY_FIGURES);
  const [others, setOthers] = useState<readonly OtherEnterprise[]>([]);
  const [isPublic, setIsPublic] = useState(false);
  const { data: tests } = useQuery(sizeTestsQuery(companyId));
  const answers = answersOf(own, others, isPublic);
  const testing = useMutation({
    mutationFn: async () => answers && testSize(companyId, answers),
    onSuccess: () => queries.invalidateQueries({ queryKey: sizeTestsQuery(companyId).queryKey }),
  });
  const changeOther = (at: number, changes: Partial<OtherEnterprise>) =>
    setOthers(others.map((other, place) => (place === at ? { ...other, ...changes } : other)));
  const newest = tests?.[0];
  return (
    <section aria-labelledby="size-test" className="form">
      <h2 id="size-test">{t('title')}</h2>
      <p>{t('text')}</p>
      <FiguresFields legend={t('own')} figures={own} onChange={(changes) => setOwn({ ...own, ...changes })} />
      {others.map((other, at) => (
        // They have no name, and none is ever taken from the middle but by its own button.
        <div key={at} className="form">
          <FiguresFields
            legend={t('other', { number: at + 1 })}
            figures={other}
            onChange={(changes) => changeOther(at, changes)}
          />
          <Choice
            label={t('tie')}
            value={other.tie}
            onChange={(tie) => changeOther(at, { tie: tie || 'linked' })}
            options={[
              ['linked', t('ties.linked')],
              ['partner', t('ties.partner')],
            ]}
          />
          {other.tie === 'partner' && <ShareField value={other.share} onChange={(share) => changeOther(at, { share })} />}
          <button
            type="button"
            className="utrecht-button utrecht-button--subtle"
            onClick={() => setOthers(others.filter((_, place) => place !== at))}
          >
            {t('remove', { number: at + 1 })}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        onClick={() => setOthers([...others, { ...EMPTY_FIGURES, tie: 'linked', share: '25' }])}
      >
        {t('add')}
      </button>
      <label className="radio-list__option">
        <input type="checkbox" className="check-box" checked={isPublic} onChange={({ target }) => setIsPublic(target.checked)} />
        {t('isPublic')}
      </label>
      {testing.isError && <Failure error={testing.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--primary-action"
        disabled={answers === null}
        isBusy={testing.isPending}
        onClick={() => testing.mutate()}
      >
        {t('test')}
      </ActionButton>
      <div role="status">
        {newest && (
          <>
            <h3>{t(`outcome.${newest.size}`)}</h3>
            <ul>
              {newest.reasons.map((reason) => (
                <li key={reason.code}>{ofPair(reason)}</li>
              ))}
            </ul>
            <p className="hint">{t('use')}</p>
          </>
        )}
      </div>
    </section>
  );
}
