import { LONGEST_TOKEN_DAYS, TOKEN_SCOPES, type TokenScope } from '#libs/accounts';
import { DateTime, ListOf, ListOfChoices, Slug, Text, Uuid, Whole } from '../http/fields.js';

const SCOPE_LIST = { description: 'What it allows', name: 'TokenScope' };

export class NewApiTokenBody {
  @Text({ description: 'What you call it, such as the system that uses it', min: 1, max: 60, example: 'Reports of Hub Noord' })
  name: string;

  @Slug({ description: 'Hub that it is for; you must work there', example: 'boost' })
  hubId: string;

  @ListOfChoices(TOKEN_SCOPES, { ...SCOPE_LIST, min: 1, max: TOKEN_SCOPES.length })
  scopes: TokenScope[];

  @Whole({ description: 'Days until it ends', min: 1, max: LONGEST_TOKEN_DAYS })
  days: number;
}

export class ApiTokenResource {
  @Uuid({ description: 'Id of the token; not the token itself' })
  id: string;

  @Text({ description: 'What it is called' })
  name: string;

  @Slug({ description: 'Hub that it is for' })
  hubId: string;

  @ListOfChoices(TOKEN_SCOPES, SCOPE_LIST)
  scopes: TokenScope[];

  @DateTime({ description: 'When it was made' })
  createdAt: string;

  @DateTime({ description: 'When it ends' })
  expiresAt: string;

  @DateTime({ description: 'When it was last used, to within some minutes; null for never', nullable: true })
  lastUsedAt: string | null;
}

export class MadeApiToken extends ApiTokenResource {
  @Text({ description: 'The token, for the header Authorization: Bearer. It is told here and never again.', example: 'fm_…' })
  token: string;
}

export class ApiTokenList {
  @ListOf(() => ApiTokenResource, { description: 'Your tokens that can still be used, newest first' })
  items: ApiTokenResource[];
}
