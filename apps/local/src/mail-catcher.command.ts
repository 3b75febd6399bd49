// A mail catcher on its own, for a container: SMTP on MAIL_CATCHER_PORT (1025), messages in CAUGHT_MAIL_DIR.
import { startMailCatcher } from './mail-catcher.js';

const catcher = await startMailCatcher({
  directory: process.env['CAUGHT_MAIL_DIR'] ?? 'mail',
  port: Number(process.env['MAIL_CATCHER_PORT'] ?? 1025),
  host: process.env['HOST'] ?? '127.0.0.1',
});
process.stdout.write(`Catching mail at ${catcher.url} in ${catcher.directory}\n`);
catcher.onMessage(({ file, to }) => process.stdout.write(`${to.join(', ')}: ${file}\n`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void catcher.stop());
