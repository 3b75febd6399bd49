import { JOININGS, type Joining } from './company-joining.lifecycle.js';
import { Choice, DateTime, Flag, ListOf, Nested, Slug, Text, Uuid, WebAddress } from '../http/fields.js';

export class ProviderName {
  @Text({ description: 'In Dutch' })
  nl: string;

  @Text({ description: 'In English' })
  en: string;
}

export class IdentityProviderResource {
  @Slug({ description: 'Id of the provider' })
  id: string;

  @Nested(() => ProviderName, { description: 'What its button says' })
  name: ProviderName;

  @Flag({ description: 'Whether it says for which company a person acts, as a broker of eHerkenning does' })
  saysCompany: boolean;
}

export class IdentityProviderList {
  @ListOf(() => IdentityProviderResource, { description: 'Providers that one can sign in with' })
  items: IdentityProviderResource[];
}

export class ProviderSignInResource {
  @WebAddress({ description: 'Where to send the browser' })
  url: string;
}

export class FinishedProviderSignIn {
  @Text({
    description: 'Query of the address that the provider sent the browser back to, without the question mark',
    min: 1,
    max: 8_000,
    example: 'code=…&state=…',
  })
  query: string;
}

export class JoinedCompanyResource {
  @Text({ description: 'KVK number of the company that the person acts for' })
  kvkNumber: string;

  @Choice(JOININGS, { description: 'What came of it', name: 'Joining' })
  joining: Joining;
}

export class OpenedProviderSession {
  @Nested(() => JoinedCompanyResource, { description: 'The company that the provider named; null for none', nullable: true })
  company: JoinedCompanyResource | null;
}

export class IdentityResource {
  @Uuid({ description: 'Id of the connection' })
  id: string;

  @Text({ description: 'Id of the provider; null when it is no longer set up here', nullable: true })
  providerId: string | null;

  @DateTime({ description: 'When it was connected' })
  createdAt: string;

  @DateTime({ description: 'When it was last used to sign in' })
  lastUsedAt: string;
}

export class IdentityList {
  @ListOf(() => IdentityResource, { description: 'Identities that are connected with the account, oldest first' })
  items: IdentityResource[];
}
