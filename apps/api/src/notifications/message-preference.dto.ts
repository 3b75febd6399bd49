import { MESSAGE_WAYS, OPTIONAL_KINDS, type MessageWay, type OptionalKind } from '#libs/notifications';
import { Choice, Flag, ListOf } from '../http/fields.js';

export class MessageWayResource {
  @Choice(OPTIONAL_KINDS, { description: 'Kind of message that asks nothing of you', name: 'OptionalMessageKind' })
  kind: OptionalKind;

  @Choice(MESSAGE_WAYS, {
    description: 'A mail at once, one mail a day with all of it, or on the screen only',
    name: 'MessageWay',
  })
  way: MessageWay;
}

export class MessagePreferencesResource {
  @Flag({ description: 'What can wait is mailed in working time only' })
  workingTimeOnly: boolean;

  @ListOf(() => MessageWayResource, {
    description: 'Every kind that you may have in another way; all others ask something of you and are mailed at once',
  })
  ways: MessageWayResource[];
}

export class MessagePreferenceChanges {
  @Flag({ description: 'What can wait is mailed in working time only', optional: true })
  workingTimeOnly?: boolean;

  @ListOf(() => MessageWayResource, { max: OPTIONAL_KINDS.length, description: 'The ways that change', optional: true })
  ways?: MessageWayResource[];
}
