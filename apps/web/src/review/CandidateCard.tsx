import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { Fieldlab } from '../api/catalogue.js';
import type { Candidate } from '../api/review.js';
import { FitMeter } from '../front/FitMeter.js';
import type { Deciding } from './Candidates.js';
import { Contributions } from './Contributions.js';
import { moved, pinToggled, removed } from './curation.js';
import type { DragHandle } from './dragging.js';
import { LabLoad } from './LabLoad.js';
import { ReasonList } from './ReasonList.js';
import { RemoveForm } from './RemoveForm.js';

interface Props {
  candidate: Candidate;
  fieldlab: Fieldlab | undefined;
  /** Whether this fieldlab was asked about the challenge before. */
  isAsked: boolean;
  isLast: boolean;
  /** Null for who may only look. */
  deciding: Deciding | null;
  /** What makes the head of the card a handle to drag it by. */
  handle: DragHandle;
}

/** A candidate beside the others: how well it fits, why, what the fit is made of, and what the broker may do with it. */
export function CandidateCard({ candidate, fieldlab, isAsked, isLast, deciding, handle }: Props) {
  const t = useTranslations('review');
  const format = useFormatter();
  const { fieldlabId, position, pinned, unconfirmed, fit, acceptance, contributions } = candidate;
  const { reasonsForCompany, reasonsForFieldlab, missing, counterfactual } = candidate;
  const name = fieldlab?.name ?? fieldlabId;
  const notes = counterfactual ? [...missing, counterfactual] : missing;
  return (
    <article className="candidate" data-candidate={fieldlabId} aria-labelledby={`candidate-${fieldlabId}`}>
      <header className="candidate__head" {...handle}>
        <p className="candidate__place">{position}</p>
        <h3 id={`candidate-${fieldlabId}`}>
          <Link to="/fieldlabs/$fieldlabId" params={{ fieldlabId }} data-row>
            {name}
          </Link>
        </h3>
        {fieldlab && (
          <p className="hint">
            {fieldlab.city}, {fieldlab.province}
          </p>
        )}
        <FitMeter fit={fit} />
        <LabLoad fieldlabId={fieldlabId} />
        <p className="tags">
          {pinned && <span className="tag">{t('pinned')}</span>}
          {isAsked && <span className="tag">{t('asked')}</span>}
          {unconfirmed && <span className="tag is-warning">{t('unconfirmed')}</span>}
        </p>
      </header>
      <ReasonList reasons={reasonsForCompany} className="reasons" />
      <div className="candidate__notes">
        {notes.length > 0 && <h4>{t('missing')}</h4>}
        <ReasonList reasons={notes} className="plain-list" />
      </div>
      <div className="candidate__score">
        <h4>{t('contributions')}</h4>
        <Contributions contributions={contributions} />
        <p className="hint">{t('acceptance', { chance: format.number(acceptance, { style: 'percent' }) })}</p>
        <details>
          <summary>{t('forFieldlab')}</summary>
          <ReasonList reasons={reasonsForFieldlab} className="plain-list" />
        </details>
      </div>
      {deciding && <CandidateActions {...{ candidate, name, isLast, deciding }} />}
    </article>
  );
}

interface ActionProps {
  candidate: Candidate;
  name: string;
  isLast: boolean;
  deciding: Deciding;
}

/** The buttons stay where they are and keep the focus, even where one of them can do nothing. */
function CandidateActions({ candidate: { fieldlabId, position, pinned }, name, isLast, deciding }: ActionProps) {
  const t = useTranslations('review.action');
  const [isRemoving, setIsRemoving] = useState(false);
  const button = (label: string, act: () => void, state: { isOff?: boolean; isPressed?: boolean } = {}, mark?: string) => (
    <button
      type="button"
      className="chip"
      data-act={mark}
      aria-disabled={state.isOff}
      aria-pressed={state.isPressed}
      onClick={() => !state.isOff && act()}
    >
      {label}
      <span className="hidden-text">({name})</span>
    </button>
  );
  return (
    <div className="candidate__actions">
      {button(t('up'), () => deciding.change(moved(fieldlabId, -1), fieldlabId), { isOff: position === 1 }, 'up')}
      {button(t('down'), () => deciding.change(moved(fieldlabId, 1), fieldlabId), { isOff: isLast }, 'down')}
      {button(t('pin'), () => deciding.change(pinToggled(fieldlabId), fieldlabId), { isPressed: pinned }, 'pin')}
      {button(t('remove'), () => setIsRemoving(!isRemoving), {}, 'remove')}
      {isRemoving && (
        <RemoveForm
          name={name}
          onCancel={() => setIsRemoving(false)}
          onRemove={(reason, note) => deciding.change(removed({ fieldlabId, reason, note }), fieldlabId)}
        />
      )}
    </div>
  );
}
