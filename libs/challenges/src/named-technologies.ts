import { Injectable } from '@nestjs/common';
import { RankingCatalogueService } from '#libs/fieldlabs';
import { technologyReader } from '#libs/ranking';
import type { Technology } from '#libs/taxonomy';

/** More says too much for a teaser. */
const MOST_TECHNOLOGIES = 5;

/** Reads which technologies a text names. */
@Injectable()
export class NamedTechnologies {
  private built: { version: number; read: (text: string) => string[] } | undefined;

  constructor(private readonly catalogue: RankingCatalogueService) {}

  /** A reader with the taxonomy as it is now. */
  async reader(): Promise<(text: string) => Technology[]> {
    const { version, technologies } = await this.catalogue.current();
    if (this.built?.version !== version) this.built = { version, read: technologyReader(technologies, MOST_TECHNOLOGIES) };
    const { read } = this.built;
    const byId = new Map(technologies.map((technology) => [technology.id, technology]));
    return (text) => read(text).flatMap((id) => byId.get(id) ?? []);
  }
}
