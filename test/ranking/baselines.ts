import { create, insert, search, type AnyOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { newStemmer } from 'snowball-stemmers';
import type { RankingCatalogue, RankingFieldlab } from '#libs/ranking';
import type { Language } from '#libs/taxonomy';

/** Another search engine, set up the way one would without much thought for this task, on the same texts. */
export interface Baseline {
  name: string;
  /** Ids of fieldlabs, best first; those without any match are left out. */
  rank(text: string, language: Language): Promise<string[]>;
}

interface Document {
  id: string;
  title: string;
  body: string;
}

const STEMMERS = { nl: newStemmer('dutch'), en: newStemmer('english') };
const MOST = 100;

/** A fieldlab as two texts in one language: its name with the titles of its offers, and all the rest with the synonyms of its technologies. */
export function documentOf(fieldlab: RankingFieldlab, catalogue: RankingCatalogue, language: Language): Document {
  const isDutch = language === 'nl';
  const technologies = new Set([...fieldlab.technologies, ...fieldlab.offers.flatMap((offer) => offer.technologies)]);
  const names = catalogue.technologies
    .filter(({ id }) => technologies.has(id))
    .flatMap((one) => (isDutch ? [one.labelNl, ...one.synonymsNl] : [one.labelEn, ...one.synonymsEn]));
  return {
    id: fieldlab.id,
    title: [fieldlab.name, ...fieldlab.offers.map((offer) => (isDutch ? offer.titleNl : offer.titleEn))].join(' '),
    body: [
      isDutch ? fieldlab.summaryNl : fieldlab.summaryEn,
      ...fieldlab.offers.flatMap((offer) => [isDutch ? offer.descriptionNl : offer.descriptionEn, ...offer.equipment]),
      ...names,
    ].join(' '),
  };
}

/** MiniSearch with Snowball stems, any word of the challenge. */
export function miniSearch(catalogue: RankingCatalogue): Baseline {
  const build = (language: Language): MiniSearch<Document> => {
    const index = new MiniSearch<Document>({
      fields: ['title', 'body'],
      processTerm: (term) => STEMMERS[language].stem(term.toLowerCase()),
    });
    index.addAll(catalogue.fieldlabs.map((fieldlab) => documentOf(fieldlab, catalogue, language)));
    return index;
  };
  const indexes = { nl: build('nl'), en: build('en') };
  return {
    name: 'MiniSearch',
    rank: async (text, language) => indexes[language].search(text).map(({ id }) => String(id)),
  };
}

/** Orama with its defaults and Snowball stems, any word of the challenge. */
export async function orama(catalogue: RankingCatalogue): Promise<Baseline> {
  const build = async (language: Language): Promise<AnyOrama> => {
    const index = create({
      schema: { id: 'string', title: 'string', body: 'string' },
      components: {
        tokenizer: {
          language: language === 'nl' ? 'dutch' : 'english',
          stemming: true,
          stemmer: (word) => STEMMERS[language].stem(word),
        },
      },
    });
    for (const fieldlab of catalogue.fieldlabs) await insert(index, documentOf(fieldlab, catalogue, language));
    return index;
  };
  const indexes = { nl: await build('nl'), en: await build('en') };
  return {
    name: 'Orama',
    rank: async (text, language) => {
      const { hits } = await search(indexes[language], { term: text, properties: ['title', 'body'], threshold: 1, limit: MOST });
      return hits.map(({ document }) => String(document['id']));
    },
  };
}

/** PostgreSQL full-text search with its own Dutch and English configurations, any word of the challenge, ts_rank_cd. */
export async function postgresSearch(catalogue: RankingCatalogue, url: string): Promise<Baseline & { close(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TEMPORARY TABLE fieldlab_text (id text, language text, document tsvector)');
  for (const fieldlab of catalogue.fieldlabs)
    for (const language of ['nl', 'en'] as const) {
      const { id, title, body } = documentOf(fieldlab, catalogue, language);
      await client.query(
        `INSERT INTO fieldlab_text VALUES ($1, $2, setweight(to_tsvector($3::regconfig, $4), 'A') || to_tsvector($3::regconfig, $5))`,
        [id, language, configuration(language), title, body],
      );
    }
  return {
    name: 'PostgreSQL',
    rank: async (text, language) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM fieldlab_text, (SELECT ${orQuery('$2::regconfig', '$3')} AS query) asked
         WHERE language = $1 AND document @@ query ORDER BY ts_rank_cd(document, query, 1) DESC, id LIMIT $4`,
        [language, configuration(language), text, MOST],
      );
      return rows.map(({ id }) => id);
    },
    close: () => client.end(),
  };
}

/** The SQL of a query for any word of a text. */
export const orQuery = (language: string, text: string): string =>
  `replace(plainto_tsquery(${language}, ${text})::text, '&', '|')::tsquery`;

const configuration = (language: Language): string => (language === 'nl' ? 'dutch' : 'english');
