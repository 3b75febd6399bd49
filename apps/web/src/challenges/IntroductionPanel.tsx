import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Introduction } from '../api/challenges.js';
import { StartProject } from '../projects/StartProject.js';
import { Contacts } from './Contacts.js';

/** With whom the company works, how to reach them, and what comes next with them. */
export function IntroductionPanel({ introduction }: { introduction: Introduction }) {
  const t = useTranslations('challenges');
  const { id, status, fieldlab, fieldlabContacts } = introduction;
  const isNew = status === 'introduced';
  return (
    <section aria-labelledby="introduction" className="introduction">
      <h2 id="introduction">{isNew ? t('introduction') : t('timeline.introduced')}</h2>
      {isNew && <p>{t('introductionText')}</p>}
      <Contacts name={fieldlab.name} contacts={fieldlabContacts} heading="h3" />
      {isNew ? (
        <p>
          <Link
            to="/introductions/$introductionId"
            params={{ introductionId: id }}
            className="utrecht-button utrecht-button--primary-action"
          >
            {t('toMeeting')}
          </Link>
        </p>
      ) : (
        <StartProject introductionId={id} mayStart={false} />
      )}
    </section>
  );
}
