import type { Actor, User } from '#libs/accounts';
import { escapeHtml } from '#libs/notifications';
import { page } from './dev-mail.page.js';

/** Addresses that answer with something to look at, once signed in. */
const LOOK = ['/v1/me', '/v1/challenges', '/v1/invitations', '/v1/notifications', '/v1/introductions', '/v1/projects'];

/** Who to be, and where to look. */
export function startPage(users: readonly User[], actor: Actor | null): string {
  const signIns = users.map(({ email, name }) => {
    const button = `<form action="/dev/sign-ins/${encodeURIComponent(email)}" method="post"><button type="submit">Sign in</button></form>`;
    return `<tr><td>${button}</td><td>${escapeHtml(name)}</td><td>${escapeHtml(email)}</td></tr>`;
  });
  const looks = LOOK.map((path) => `<a href="${path}">${path}</a>`).join(' · ');
  return page(
    'Fieldmatch, local',
    `<h1>Fieldmatch, local</h1>
<p>${actor ? `You are signed in as <strong>${escapeHtml(actor.name)}</strong> (${escapeHtml(actor.email)}).` : 'You are not signed in.'}</p>
<p><a href="/">The front page</a> · <a href="/challenges">my challenges</a> · <a href="/fieldlabs">fieldlabs</a></p>
<p>Look at ${looks}.<br>
<a href="/dev/mail">Caught mail</a> · <a href="/v1/fieldlabs">fieldlabs</a> · <a href="/v1/openapi.json">what the api can do</a></p>
<h2>Demo accounts</h2>
<table>
<thead><tr><th scope="col"></th><th scope="col">Name</th><th scope="col">Address</th></tr></thead>
<tbody>
${signIns.join('\n')}
</tbody>
</table>`,
  );
}
