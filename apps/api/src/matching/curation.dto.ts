import { REMOVAL_REASONS, type CuratedRun, type RemovalReason } from '#libs/matching';
import { Choice, Flag, ListOf, ListOfSlugs, Nested, Slug, Text, Whole } from '../http/fields.js';
import {
  exclusionResource,
  ExclusionResource,
  MatchResource,
  MatchRunSummary,
  runSummary,
  storedMatchResource,
} from './match.dto.js';

export class CandidateResource extends MatchResource {
  @Whole({ min: 1, description: 'Place on the curated list' })
  position: number;

  @Flag({ description: 'Put in this place by a broker' })
  pinned: boolean;
}

export class RemovalResource {
  @Slug({ description: 'Fieldlab to take off the list' })
  fieldlabId: string;

  @Choice(REMOVAL_REASONS, { description: 'Why', name: 'RemovalReason' })
  reason: RemovalReason;

  @Text({ max: 500, description: 'In the words of the broker', nullable: true })
  note: string | null;
}

export class CurationDecision {
  @Whole({ min: 0, max: 1_000_000, description: 'Revision that the decision is based on; 0 before the first' })
  revision: number;

  @ListOfSlugs({ max: 60, description: 'Fieldlabs that stand first, in this order' })
  pinned: string[];

  @ListOf(() => RemovalResource, { max: 60, description: 'Fieldlabs that are taken off, with the reason' })
  removed: RemovalResource[];
}

export class CurationResource {
  @Nested(() => MatchRunSummary, { description: 'The match run that is curated' })
  matchRun: MatchRunSummary;

  @Whole({ min: 0, description: 'Revision of the decisions; 0 while there are none' })
  revision: number;

  @ListOf(() => CandidateResource, { description: 'In the order in which they would be invited' })
  candidates: CandidateResource[];

  @ListOf(() => RemovalResource, { description: 'Taken off by a broker' })
  removed: RemovalResource[];

  @ListOf(() => ExclusionResource, { description: 'Fieldlabs that were not ranked' })
  exclusions: ExclusionResource[];
}

export function curationResource({ run, entries, revision, removed }: CuratedRun): CurationResource {
  return {
    matchRun: runSummary(run),
    revision,
    candidates: entries.map(({ match, position, pinned }) => ({ ...storedMatchResource(match), position, pinned })),
    removed: removed.map(({ fieldlabId, reason, note }) => ({ fieldlabId, reason, note })),
    exclusions: run.exclusions.map(exclusionResource),
  };
}
