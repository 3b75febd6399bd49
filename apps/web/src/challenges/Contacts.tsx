import { useTranslations } from 'use-intl/react';
import type { Introduction } from '../api/challenges.js';

interface Props {
  name: string;
  contacts: Introduction['fieldlabContacts'];
  heading: 'h2' | 'h3' | 'h4';
}

/** The people of one side of an introduction. */
export function Contacts({ name, contacts, heading: Heading }: Props) {
  const t = useTranslations('challenges');
  return (
    <div className="contacts">
      <Heading>{name}</Heading>
      <ul>
        {contacts.map(({ name: person, email }) => (
          <li key={email}>
            {person}
            <br />
            <a href={`mailto:${email}`} className="utrecht-link utrecht-link--html-a">
              {email}
            </a>
          </li>
        ))}
      </ul>
      {contacts.length === 0 && <p>{t('noContacts')}</p>}
    </div>
  );
}
