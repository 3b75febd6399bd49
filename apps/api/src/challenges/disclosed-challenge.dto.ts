import { DISCLOSURE_LEVELS, type DisclosedChallenge, type DisclosureLevel } from '#libs/challenges';
import { PROVINCES, SERVICE_KINDS, type Province, type ServiceKind } from '#libs/taxonomy';
import { Choice, ListOf, Nested, Slug, Text } from '../http/fields.js';
import { ChallengeContentResource, contentResource } from './challenge.dto.js';

export class NamedTechnology {
  @Slug({ description: 'Id of the technology' })
  id: string;

  @Text({ description: 'Its name in Dutch' })
  labelNl: string;

  @Text({ description: 'Its name in English' })
  labelEn: string;
}

/** A challenge for who neither posted it nor curates it; what the reader may not know is not in it. */
export class DisclosedChallengeResource {
  @Choice(DISCLOSURE_LEVELS, {
    description:
      'How much is shown. teaser: no words of the company; brief: words that do not betray it; full: as it was written',
    name: 'DisclosureLevel',
  })
  level: DisclosureLevel;

  @ListOf(() => NamedTechnology, { description: 'Technologies that the visible words name, the surest first' })
  technologies: NamedTechnology[];

  @Choice(SERVICE_KINDS, { description: 'Kind of service asked for', name: 'ServiceKind', nullable: true })
  serviceKind: ServiceKind | null;

  @Text({ description: 'What the company’s trade is called in Dutch', nullable: true })
  sectorNl: string | null;

  @Text({ description: 'And in English', nullable: true })
  sectorEn: string | null;

  @Choice(PROVINCES, { description: 'Where the company is', name: 'Province' })
  province: Province;

  @Nested(() => ChallengeContentResource, { description: 'The answers, on the levels brief and full', nullable: true })
  content: ChallengeContentResource | null;
}

export function disclosedChallengeResource(challenge: DisclosedChallenge): DisclosedChallengeResource {
  const { level, technologies, serviceKind, sector, province, content } = challenge;
  return {
    level,
    technologies: technologies.map(({ id, labelNl, labelEn }) => ({ id, labelNl, labelEn })),
    serviceKind,
    sectorNl: sector?.nl ?? null,
    sectorEn: sector?.en ?? null,
    province,
    content: content && contentResource(content),
  };
}
