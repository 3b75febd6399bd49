import type { Reranking } from '#libs/matching';
import { DateTime, ListOf, Uuid, Whole } from '../http/fields.js';
import { PageResource } from '../http/page.js';

export class RerankingResource {
  @Uuid({ description: 'Id of the re-ranking' })
  id: string;

  @Whole({ description: 'Version of the catalogue that asked for it' })
  catalogueVersion: number;

  @Whole({ description: 'Open challenges when it began' })
  total: number;

  @Whole({ description: 'Challenges ranked again so far' })
  done: number;

  @Whole({ description: 'Those whose proposal is another now' })
  changed: number;

  @Whole({ description: 'Those that could not be ranked; they keep the ranking that they had' })
  failed: number;

  @DateTime({ description: 'When it began' })
  startedAt: string;

  @DateTime({ description: 'When it was done; null while it is under way', nullable: true })
  completedAt: string | null;
}

export class RerankingPage extends PageResource {
  @ListOf(() => RerankingResource, { description: 'Newest first' })
  items: RerankingResource[];
}

export function rerankingResource(reranking: Reranking): RerankingResource {
  const { id, catalogueVersion, total, done, changed, failed, startedAt, completedAt } = reranking;
  return {
    id,
    catalogueVersion,
    total,
    done,
    changed,
    failed,
    startedAt: startedAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
  };
}
