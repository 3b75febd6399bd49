import { ApiProperty } from '@nestjs/swagger';
import type { PersonalDataPart } from '#libs/privacy';
import { DateTime, EmailAddress, ListOf, Text } from '../http/fields.js';

export class PersonalDataPartResource {
  @Text({ description: 'What is kept, by the name of its table', example: 'sessions' })
  name: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'One object for each row; of what one has read oneself, one for each thing and day, with how often',
  })
  rows: Record<string, unknown>[];
}

export class PersonalDataResource {
  @DateTime({ description: 'When this was read' })
  readAt: string;

  @ListOf(() => PersonalDataPartResource, { description: 'All that is kept about you; a part without rows holds nothing' })
  items: PersonalDataPart[];
}

export class NewErasure {
  @EmailAddress({ description: 'The address that you sign in with, typed to confirm', example: 'anna@example.nl' })
  email: string;
}
