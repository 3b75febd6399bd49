import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Province, ServiceKind } from '../api/catalogue.js';
import { useKeptText } from '../app/kept-text.js';
import { PageTitle } from '../app/PageTitle.js';
import { Examples } from '../front/Examples.js';
import { stillTrue } from '../front/marked.js';
import { SHORTEST, useMatchPreview, type PreviewedMatch } from '../front/match-preview.js';
import { Matches } from '../front/Matches.js';
import { Narrowing } from '../front/Narrowing.js';
import { ProblemText } from '../front/ProblemText.js';

/** How many of the best matches light up words in the question. */
const MARKING = 3;

/** Type your problem, and see who can help with it. */
export default function FrontPage() {
  const t = useTranslations('front');
  const [text, setText] = useKeptText('question');
  const [province, setProvince] = useState<Province | ''>('');
  const [serviceKind, setServiceKind] = useState<ServiceKind | ''>('');
  const question = { text: text.trim().normalize('NFC'), province: province || null, serviceKind: serviceKind || null };
  const preview = useMatchPreview(question);
  const isAsked = text.trim().length >= SHORTEST;
  const best = isAsked ? preview.data?.matches[0]?.fieldlab.name : undefined;
  return (
    <div className="front">
      <div className="front__question">
        <PageTitle document={t('document')}>{t('title')}</PageTitle>
        <p className="lead">{t('lead')}</p>
        <label className="front__label" htmlFor="question">
          {t('label')}
        </label>
        <ProblemText
          id="question"
          value={text}
          onChange={setText}
          stretches={marksIn(text, preview.data)}
          describedBy="question-privacy"
          placeholder={t('placeholder')}
        />
        <a className="front__jump" href="#matches-title">
          {/* Another name is another text: as the same one it would move where it has more lines. */}
          <span key={best}>{best === undefined ? t('jumpAhead') : t('jump', { name: best })}</span>
        </a>
        <p id="question-privacy" className="hint">
          {t('privacy')}
        </p>
        <Examples onChoose={setText} />
        <Narrowing province={province} serviceKind={serviceKind} onProvince={setProvince} onServiceKind={setServiceKind} />
        {isAsked && (
          <div className="front__next">
            <p>{t('next')}</p>
            <Link to="/challenges/new" className="utrecht-button utrecht-button--primary-action">
              {t('nextAction')}
            </Link>
          </div>
        )}
      </div>
      <Matches preview={preview} />
    </div>
  );
}

/** The words of the question that the best matches share, as far as they still stand where they stood when it was sent. */
function marksIn(text: string, data: { question: { text: string }; matches: PreviewedMatch[] } | undefined) {
  if (!data) return [];
  const offset = text.length - text.trimStart().length;
  const stretches = data.matches
    .slice(0, MARKING)
    .flatMap(({ highlights }) => highlights.filter(({ field }) => field === '0'))
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  return stillTrue(stretches, text.slice(0, offset) + data.question.text, text);
}
