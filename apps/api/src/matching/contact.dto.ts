import { EmailAddress, Text } from '../http/fields.js';

export class ContactResource {
  @Text({ description: 'Name' })
  name: string;

  @EmailAddress({ description: 'E-mail address' })
  email: string;
}

/** What others may know of a person once both sides have said yes. */
export function contactOfPerson({ name, email }: ContactResource): ContactResource {
  return { name, email };
}
