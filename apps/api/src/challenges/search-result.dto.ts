import {
  CHALLENGE_OUTCOMES,
  CHALLENGE_STATUSES,
  type ChallengeOutcome,
  type ChallengeStatus,
  type FoundChallenge,
  type FoundInRegion,
} from '#libs/challenges';
import { PROVINCES, type Province } from '#libs/taxonomy';
import { Choice, DateTime, ListOf, Slug, Text, Uuid, Whole } from '../http/fields.js';

export class SearchQuery {
  @Text({
    min: 1,
    max: 200,
    description: 'Words that must all be found, each at the beginning of a word; or a reference',
    example: 'lasrobot',
  })
  words: string;

  @Whole({ min: 1, max: 50, default: 20, description: 'Most of each kind', optional: true })
  limit?: number;
}

export class FoundChallengeResource {
  @Uuid({ description: 'Id of the challenge' })
  id: string;

  @Text({ description: 'What people call it', example: 'U-1024' })
  reference: string;

  @Slug({ description: 'Hub that looks after it' })
  hubId: string;

  @Choice(CHALLENGE_STATUSES, { description: 'Where it stands', name: 'ChallengeStatus' })
  status: ChallengeStatus;

  @Choice(CHALLENGE_OUTCOMES, { description: 'How it ended', name: 'ChallengeOutcome', nullable: true })
  outcome: ChallengeOutcome | null;

  @Text({ description: 'What the company makes' })
  makes: string;

  @Text({ description: 'What could be better', multiline: true })
  problem: string;

  @DateTime({ description: 'When it last changed' })
  updatedAt: string;
}

export class FoundFieldlabResource {
  @Slug({ description: 'Id of the fieldlab' })
  id: string;

  @Text({ description: 'Name' })
  name: string;

  @Text({ description: 'Place' })
  city: string;

  @Choice(PROVINCES, { description: 'Province', name: 'Province' })
  province: Province;
}

export class SearchResults {
  @ListOf(() => FoundChallengeResource, { description: 'Challenges of your hubs, last changed first' })
  challenges: FoundChallengeResource[];

  @ListOf(() => FoundFieldlabResource, { description: 'Fieldlabs, by name, place or offers' })
  fieldlabs: FoundFieldlabResource[];
}

export function searchResults({ challenges, fieldlabs }: FoundInRegion): SearchResults {
  return {
    challenges: challenges.map(foundChallengeResource),
    fieldlabs: fieldlabs.map(({ id, name, city, province }) => ({ id, name, city, province })),
  };
}

function foundChallengeResource({ updatedAt, ...challenge }: FoundChallenge): FoundChallengeResource {
  return { ...challenge, updatedAt: updatedAt.toISOString() };
}
