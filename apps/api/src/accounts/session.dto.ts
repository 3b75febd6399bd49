import { EmailAddress, ListOf, Choice, DateTime, Flag, Text, Uuid } from '../http/fields.js';
import { MEMBERSHIP_ROLES, ORGANISATION_KINDS, type MembershipRole, type OrganisationKind } from '#libs/accounts';
import { LANGUAGES, type Language } from '#libs/taxonomy';

/** A letter or a digit at least, or a name could be there and not be seen. */
const PERSON_NAME = { min: 1, max: 100, pattern: /[\p{L}\p{N}]/u, optional: true } as const;
const NEW_NAME = {
  ...PERSON_NAME,
  description: 'Name for the account that is opened where nobody has the address; otherwise it changes nothing',
};

export class NewSignInCode {
  @EmailAddress({
    description: 'Address of the account, or of who wants one; the answer is the same whether it exists or not',
    example: 'anna@example.nl',
  })
  email: string;

  @Choice(LANGUAGES, {
    description: 'Language of the mail, and of the account, where nobody has the address; `nl` without it',
    name: 'Language',
    optional: true,
  })
  language?: Language;
}

export class NewSession {
  @EmailAddress({ description: 'Address that the code was mailed to', example: 'anna@example.nl' })
  email: string;

  @Text({ description: 'The eight digits from the mail', pattern: /^\d{8}$/, min: 8, max: 8, example: '12345678' })
  code: string;

  @Text(NEW_NAME)
  name?: string;
}

export class NewSessionByLink {
  @Text({ description: 'What stands behind # in the link from the mail', pattern: /^[\w.-]+$/, min: 10, max: 1_000 })
  token: string;

  @Text(NEW_NAME)
  name?: string;
}

export class EndedSessions {
  @Flag({ description: 'Leave the session of this very request', optional: true })
  keepCurrent?: boolean;
}

export class SessionResource {
  @Uuid({ description: 'Id of the session' })
  id: string;

  @Text({ description: 'What the browser called itself' })
  userAgent: string;

  @DateTime({ description: 'When it was opened' })
  createdAt: string;

  @DateTime({ description: 'When it was last used, to within some minutes' })
  lastSeenAt: string;

  @Flag({ description: 'Whether this is the session of this very request' })
  current: boolean;
}

export class SessionList {
  @ListOf(() => SessionResource, { description: 'Sessions that are still open, most recently used first' })
  items: SessionResource[];
}

export class MembershipResource {
  @Choice(ORGANISATION_KINDS, { description: 'Kind of organisation', name: 'OrganisationKind' })
  organisationKind: OrganisationKind;

  @Text({ description: 'Id of the company, fieldlab or hub' })
  organisationId: string;

  @Choice(MEMBERSHIP_ROLES, { description: 'Role in it', name: 'MembershipRole' })
  role: MembershipRole;
}

export class MeResource {
  @Uuid({ description: 'Id of the person' })
  id: string;

  @Text({ description: 'Name' })
  name: string;

  @EmailAddress({ description: 'Address of sign-in and mail' })
  email: string;

  @Choice(LANGUAGES, { description: 'Language of mails and screen', name: 'Language' })
  language: Language;

  @ListOf(() => MembershipResource, { description: 'Organisations that the person belongs to' })
  memberships: MembershipResource[];
}

export class MeChanges {
  @Text({ ...PERSON_NAME, description: 'Name, as others see it' })
  name?: string;

  @Choice(LANGUAGES, { description: 'Language of mails and screen', name: 'Language', optional: true })
  language?: Language;
}
