import { escapeHtml } from '#libs/notifications';
import type { CaughtMail, CaughtMailSummary } from './caught-mail.repository.js';

const STYLE = `
  :root { color-scheme: light dark; --line: #8884; --soft: #8882; --accent: light-dark(#00594d, #7fd1c2); }
  body { margin: 0 auto; padding: 24px 16px; max-width: 960px; font: 16px/1.5 system-ui, sans-serif; }
  h1 { font-size: 22px; line-height: 1.3; margin: 0 0 16px; overflow-wrap: anywhere; }
  h2 { font-size: 16px; margin: 24px 0 8px; }
  a { color: var(--accent); }
  table { width: 100%; border-collapse: collapse; }
  th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  th { font-size: 14px; }
  time { white-space: nowrap; font-variant-numeric: tabular-nums; }
  form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 0 0 16px; }
  td form { margin: 0; }
  button { white-space: nowrap; }
  input, button { font: inherit; padding: 6px 12px; border: 1px solid var(--line); border-radius: 6px; min-height: 24px; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: 16px; border-radius: 6px; font-size: 14px; }
  iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: 6px; }
`;

/**
 * What the pages may do: show themselves. No script, nothing from elsewhere, and the mail in its frame inherits it. Links of a mail
 * open in a window of their own.
 */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The list of caught mails. */
export function mailListPage(mails: readonly CaughtMailSummary[], to: string): string {
  const rows = mails.map(
    ({ id, date, to: receivers, subject }) => `<tr>
<td>${timeElement(date)}</td>
<td>${receivers.map((address) => `<a href="/dev/mail?to=${encodeURIComponent(address)}">${escapeHtml(address)}</a>`).join(', ')}</td>
<td><a href="/dev/mail/${encodeURIComponent(id)}">${escapeHtml(subject) || '(no subject)'}</a></td>
</tr>`,
  );
  const table = `<table>
<thead><tr><th scope="col">Time</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
  const none = to === '' ? 'No mail has been caught yet.' : `No mail to ${to} has been caught.`;
  return page(
    'Caught mail',
    `<h1>Caught mail</h1>
<form action="/dev/mail" method="get">
<label for="to">To</label>
<input id="to" name="to" type="search" value="${escapeHtml(to)}" placeholder="name@example.nl" autocomplete="off">
<button type="submit">Show</button>
${to === '' ? '' : '<a href="/dev/mail">Show all</a>'}
</form>
${rows.length === 0 ? `<p>${escapeHtml(none)}</p>` : table}`,
  );
}

/** One caught mail: its parts and all its headers. */
export function mailPage({ id, date, from, to, subject, text, html, headers }: CaughtMail): string {
  // The sandbox gives the mail no rights but that its links open outside of it; the attribute ends nowhere but at our quote.
  const frame =
    html === null
      ? ''
      : `<h2>HTML part</h2>
<iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" srcdoc="${escapeHtml(`<base target="_blank">${html}`)}"></iframe>`;
  const headerRows = headers.map(
    ({ name, value }) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return page(
    subject || id,
    `<p><a href="/dev/mail">All caught mail</a></p>
<h1>${escapeHtml(subject) || '(no subject)'}</h1>
<table>
<tr><th scope="row">Time</th><td>${timeElement(date)}</td></tr>
<tr><th scope="row">From</th><td>${escapeHtml(from)}</td></tr>
<tr><th scope="row">To</th><td>${escapeHtml(to.join(', '))}</td></tr>
</table>
${frame}
<h2>Text part</h2>
<pre>${escapeHtml(text)}</pre>
<details>
<summary>All headers</summary>
<table>
${headerRows.join('\n')}
</table>
</details>`,
  );
}

function timeElement(date: string): string {
  if (date === '') return '';
  const shown = new Date(date).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  return `<time datetime="${escapeHtml(date)}">${escapeHtml(shown)}</time>`;
}

export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Fieldmatch</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
