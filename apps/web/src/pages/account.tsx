import { useTranslations } from 'use-intl/react';
import { ApiTokenList } from '../account/ApiTokenList.js';
import { IdentityList } from '../account/IdentityList.js';
import { PersonForm } from '../account/PersonForm.js';
import { isOf } from '../account/roles.js';
import { SessionList } from '../account/SessionList.js';
import { SignedIn } from '../account/SignedIn.js';
import { SignOutButton } from '../account/SignOutButton.js';
import { PageTitle } from '../app/PageTitle.js';

/** Who one is here, and where one is signed in. */
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
        </div>
      )}
    </SignedIn>
  );
}
