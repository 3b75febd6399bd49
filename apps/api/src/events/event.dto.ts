import { CHANGE_TOPICS } from '#libs/database';
import { Choice, Text } from '../http/fields.js';

const TOLD_TOPICS = CHANGE_TOPICS.filter((topic) => topic !== 'session' && topic !== 'membership');

/** What the `data` of a `change` event holds. */
export class ChangeEvent {
  @Choice(TOLD_TOPICS, { description: 'What kind of thing changed', name: 'ChangeTopic' })
  topic: (typeof TOLD_TOPICS)[number];

  @Text({ description: 'Id of what changed; read it where you always read it' })
  id: string;
}
