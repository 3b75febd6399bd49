import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { projectFile } from '#libs/kernel';

/** The folder that holds package.json. */
export const checkout = projectFile('.');

/**
 * A folder that belongs to this checkout alone and that every account can reach, for when the checkout itself lies where
 * only root may look. Only root can write there.
 */
export function reachableHome(folder = checkout): string {
  const name = basename(folder).replace(/[^\w.-]/g, '_');
  return join('/var/lib/fieldmatch', `${name}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`);
}
