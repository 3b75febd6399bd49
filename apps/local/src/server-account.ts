import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupProblem } from './startup-problem.js';

/** An existing unprivileged account that a server runs under when the local stack itself runs as root. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

const PREFERRED = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root. No account is made for it: it runs under the owner of its data where there is data
 * already, else under one that the machine has.
 *
 * @param data folder of the server's data, which need not exist yet
 * @returns null for an ordinary user, whose servers run as that user
 * @throws StartupProblem when root finds no account to use
 */
export function serverAccount(data: string): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { name: `user ${uid}`, uid, gid };
  }
  for (const name of PREFERRED) {
    const account = lookUp(name);
    if (account) return account;
  }
  throw new StartupProblem(
    `PostgreSQL cannot run as root and this machine has no account ${PREFERRED.join(' or ')}: start as an ordinary user.`,
  );
}

function lookUp(name: string): ServerAccount | null {
  try {
    return { name, uid: numericId('-u', name), gid: numericId('-g', name) };
  } catch {
    return null;
  }
}

function numericId(kind: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

/**
 * Whether the account can get to the path (of a path that does not exist yet: to its nearest parent) and enter or run it.
 * It is tried under that account, since permission bits alone do not tell (ACLs, mount options).
 */
export function canReach(account: ServerAccount, path: string): boolean {
  const existing = nearestExisting(path);
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', existing], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
