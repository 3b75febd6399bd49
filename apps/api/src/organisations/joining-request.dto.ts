import { JOINING_ANSWERS, type JoiningAnswer, type AskedJoining, type JoiningRequestView, type JoiningRole } from '#libs/joining';
import { kvkNumberField } from '../companies/company.dto.js';
import { Choice, DateTime, EmailAddress, ListOf, Nested, Text, Uuid, Whole } from '../http/fields.js';
import { PageResource } from '../http/page.js';

export class NewJoiningRequest {
  @Text({ ...kvkNumberField, description: 'The number that is registered already' })
  kvkNumber: string;
}

/** The same for every number, so that it tells nothing of any. */
export class AskedJoiningResource {
  @Text(kvkNumberField)
  kvkNumber: string;

  @DateTime({ description: 'When you asked' })
  createdAt: string;

  @DateTime({ description: 'When an answer by mail is due; after that the administrators look at it too' })
  respondBy: string;
}

export class PersonToAsk {
  @Text({ description: 'Name' })
  name: string;

  @EmailAddress({ description: 'Address' })
  email: string;
}

export class CompanyToJoin {
  @Uuid({ description: 'Id of the company' })
  id: string;

  @Text({ description: 'Name' })
  name: string;

  @Text(kvkNumberField)
  kvkNumber: string;
}

export class JoiningRequestResource {
  @Uuid({ description: 'Id of the request' })
  id: string;

  @Nested(() => PersonToAsk, { description: 'Who asks, under an address that they have proven' })
  person: PersonToAsk;

  @Nested(() => CompanyToJoin, { description: 'The company; whoever asks does not know it' })
  company: CompanyToJoin;

  @ListOf(() => PersonToAsk, { description: 'Its owners, who can say whether the person belongs to it' })
  owners: PersonToAsk[];

  @Choice(['owner', 'member'], {
    description: 'As what the person would be let in: owner only where there is none',
    name: 'JoiningRole',
  })
  role: JoiningRole;

  @DateTime({ description: 'When it was asked' })
  createdAt: string;

  @DateTime({ description: 'Until when to answer; then the administrators are told' })
  respondBy: string;
}

export class JoiningRequestPage extends PageResource {
  @ListOf(() => JoiningRequestResource, { description: 'Requests that nobody has answered, the newest first' })
  items: JoiningRequestResource[];
}

export class JoiningRequestCount {
  @Whole({ min: 0, description: 'How many requests wait for you' })
  count: number;
}

export class NewJoiningAnswer {
  @Choice(JOINING_ANSWERS, { description: 'let_in invites the person by mail, decline tells them no', name: 'JoiningAnswer' })
  answer: JoiningAnswer;

  @Choice(['owner', 'member'], {
    description: 'The role of the request as you read it; letting in is refused when it is another one by now',
    name: 'JoiningRole',
  })
  role: JoiningRole;
}

export function askedJoiningResource({ kvkNumber, createdAt, respondBy }: AskedJoining): AskedJoiningResource {
  return { kvkNumber, createdAt: createdAt.toISOString(), respondBy: respondBy.toISOString() };
}

export function joiningRequestResource({ request, asker, owners, role }: JoiningRequestView): JoiningRequestResource {
  const { id, companyId, companyName: name, kvkNumber, createdAt, respondBy } = request;
  return {
    id,
    person: asker,
    company: { id: companyId, name, kvkNumber },
    owners: [...owners],
    role,
    createdAt: createdAt.toISOString(),
    respondBy: respondBy.toISOString(),
  };
}
