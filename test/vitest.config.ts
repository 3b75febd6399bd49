import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const database = 'libs/**/*.db.spec.ts';
const endToEnd = ['test/e2e/**/*.spec.ts', 'apps/**/*.e2e.spec.ts'];

/** Unit tests share nothing but their modules, which are loaded once for each core instead of once for each file. */
const onEveryCore = {
  pool: 'threads',
  isolate: false,
  unstubEnvs: true,
  maxWorkers: '100%',
  sequence: { groupOrder: 0 },
} as const;

/**
 * Each file has a database of its own, and often processes, which wait for each other half of the time: two files fill two cores, more
 * would crowd them. They share their modules too.
 */
const twoAtATime = { isolate: false, unstubEnvs: true, maxWorkers: 2, sequence: { groupOrder: 1 } };

/** What begins last ends last, and alone: these take a minute or more. */
const LONGEST = ['test/e2e/resilience.spec.ts', 'test/browser/every-page.spec.ts', 'apps/local/src/local-stack.e2e.spec.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]): ReturnType<BaseSequencer['sort']> {
    const isLong = ({ moduleId }: (typeof files)[number]) => LONGEST.some((path) => moduleId.endsWith(`/${path}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/**
 * Four sizes of test: `unit` touches nothing outside the process, `database` a real PostgreSQL, `e2e` whole processes, `browser`
 * those and a browser.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // The global setup is loaded in an environment of its own.
  environments: { __vitest__: { resolve: { conditions: ['source', ...defaultServerConditions] } } },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Properties take many runs; on a busy machine five seconds may be too few.
          testTimeout: 180_000,
          ...onEveryCore,
          include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'test/*.spec.ts'],
          exclude: [database, 'apps/**/*.db.spec.ts', ...endToEnd],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [database, 'apps/**/*.db.spec.ts', 'test/database/**/*.spec.ts'],
          globalSetup: ['test/support/postgres.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          ...twoAtATime,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: endToEnd,
          globalSetup: ['test/support/postgres.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...twoAtATime,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.spec.ts'],
          globalSetup: ['test/support/postgres.setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          ...twoAtATime,
        },
      },
    ],
  },
});
