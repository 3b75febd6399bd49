import { useTranslations } from 'use-intl/react';
import { ApiTokenList } from '../account/ApiTokenList.js';
import { IdentityList } from '../account/IdentityList.js';
import { PersonForm } from '../account/PersonForm.js';
import { isOf } from '../account/roles.js';
import { SessionList } from '../account/SessionList.js';
import { SignedIn } from '../account/SignedIn.js';
import { SignOutButton } from '../account/SignOutButton.js';
import { PageTitle } from '../app/PageTitle.js';
import { PersonalData } from '../personal-data/PersonalData.js';

/** Who one is here, where one is signed in, and what is kept about one. */
export default function AccountPage() {
  const t = useTranslations('person');
  return (
    <SignedIn>
      {(me) => (
        <div className="column">
          <PageTitle>{t('title')}</PageTitle>
          <p>
            {t('address', { email: me.email })} <SignOutButton />
          </p>
          <PersonForm me={me} />
          <IdentityList />
          <SessionList />
          {isOf(me, 'hub') && <ApiTokenList me={me} />}
          <PersonalData me={me} />
        </div>
      )}
    </SignedIn>
  );
}
