import { readFile } from 'node:fs/promises';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Express } from 'express';
import { QUEUE_NAMES, type QueueHandles } from '#libs/queue';

export const BOARD_PATH = '/board';

/** The one style that the board's scripts write into the page, by its hash: another version of the board may have another. */
const BOARD_STYLE = "'sha256-r2N1TB/gHbBtBZFKg7ejmq1acVSREzucTAEw6ga4hoU='";

/** Everything comes from here: no font, script or style of a third party, and no script that is written into the page. */
export const BOARD_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${BOARD_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Bull Board over all queues, on either kind of queue. It shows and changes nothing: failed jobs are set going and queues paused
 * through the api or by command, where it is written down.
 */
export function queueBoard(handles: QueueHandles): Express {
  const adapter = new ExpressAdapter();
  adapter.setBasePath(BOARD_PATH);
  createBullBoard({
    queues: QUEUE_NAMES.map((name) => new BullMQAdapter(handles.of(name), { readOnlyMode: true })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Fieldmatch', hideDocsLink: true, locale: { lng: 'en-GB' } } },
  });
  const board = adapter.getRouter() as Express;
  board.disable('x-powered-by');
  board.engine('ejs', (path: string, values: object, done: (error: unknown, page?: string) => void) => {
    readFile(path, 'utf8').then(
      (template) => done(null, pageOf(template, new Map(Object.entries(values)))),
      (error: unknown) => done(error),
    );
  });
  return board;
}

/** The board's page without what our policy forbids: fonts of a third party, and styles written into the page. */
function pageOf(template: string, values: ReadonlyMap<string, unknown>): string {
  const plain = template
    .replaceAll(/<link[^>]*href="https:[^>]*>/g, '')
    .replaceAll(/<style>[^<]*<\/style>/g, '')
    .replaceAll(/ style="[^"]*"/g, '');
  return plain.replaceAll(/<%[=-] (\w+) %>/g, (_, name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : '';
  });
}
