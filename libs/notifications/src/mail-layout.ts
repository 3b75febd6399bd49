import type { Language } from '#libs/taxonomy';
import { escapeHtml } from './escape-html.js';
import type { Block } from './message-text.js';

/** A mail ready to be sent: subject, HTML part and its text alternative say the same. */
export interface MailContent {
  subject: string;
  html: string;
  text: string;
}

/** The parts of a mail, all as plain text. */
export interface MailParts {
  language: Language;
  subject: string;
  greeting: string;
  blocks: readonly Block[];
  /** A one-time code to be read and copied. */
  code?: string;
  /** Set apart, since it is what the reader must know. */
  turn?: string;
  button?: { label: string; url: string };
  /** Small print: why this person gets the mail. */
  footer: readonly string[];
}

/** Colours meet WCAG 2.2 AA (4.5 : 1 for text) in both schemes. Mail programs that drop the style sheet keep the inline light ones. */
const STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #14181c !important; }
    .card { background: #1f262d !important; border-color: #38434d !important; }
    .text, .title { color: #eef2f5 !important; }
    .brand { color: #7fd1c2 !important; }
    .turn { background: #173a36 !important; color: #eef2f5 !important; border-color: #7fd1c2 !important; }
    .code { background: #14181c !important; color: #eef2f5 !important; border-color: #56636e !important; }
    .button { background: #7fd1c2 !important; color: #0d2b28 !important; }
    .small { color: #b6c1ca !important; }
  }
  @media (max-width: 480px) { .card { padding: 20px !important; } }
`;

const FONT = "font-family: 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const TEXT = `margin: 0 0 16px; ${FONT}; font-size: 16px; line-height: 1.5; color: #1c2329`;

/**
 * Sets a mail in one column that reads on a telephone, aloud, without pictures and in the dark. It holds no remote content: nobody
 * learns that it was opened. Every part is escaped here and nowhere else.
 */
export function layOutMail(parts: MailParts): MailContent {
  return { subject: parts.subject, html: htmlOf(parts), text: textOf(parts) };
}

function htmlOf({ language, subject, greeting, blocks, code, turn, button, footer }: MailParts): string {
  const title = escapeHtml(subject);
  const content = [
    `<p class="brand" style="margin: 0 0 16px; ${FONT}; font-size: 14px; font-weight: 600; color: #00594d">Fieldmatch</p>`,
    `<h1 class="title" style="margin: 0 0 20px; ${FONT}; font-size: 22px; line-height: 1.3; font-weight: 600; color: #1c2329">${title}</h1>`,
    paragraph(greeting),
    ...blocks.map(blockHtml),
    code === undefined ? '' : codeHtml(code),
    turn === undefined ? '' : turnHtml(turn),
    button === undefined ? '' : buttonHtml(button),
    ...footer.map((line) => `<p class="small" style="${smallStyle}">${inline(line)}</p>`),
  ];
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin: 0; padding: 0; background: #eef2f4">
<div role="article" aria-roledescription="email" aria-label="${title}" lang="${language}" dir="ltr">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background: #eef2f4">
<tr><td align="center" style="padding: 24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 600px">
<tr><td class="card" align="left" style="padding: 32px; background: #ffffff; border: 1px solid #d5dde2; border-radius: 8px; word-break: break-word; overflow-wrap: anywhere">
${content.filter((part) => part !== '').join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`;
}

const smallStyle = `margin: 0 0 8px; ${FONT}; font-size: 13px; line-height: 1.5; color: #51606b`;

function inline(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>\n');
}

function paragraph(text: string): string {
  return `<p class="text" style="${TEXT}">${inline(text)}</p>`;
}

function blockHtml(block: Block): string {
  if (typeof block === 'string') return paragraph(block);
  if ('quote' in block) return quoteHtml(block.quote);
  const items = block.map((item) => `<li class="text" style="margin: 0 0 8px">${inline(item)}</li>`);
  return `<ul class="text" style="${TEXT}; padding: 0 0 0 24px">\n${items.join('\n')}\n</ul>`;
}

function quoteHtml(quote: string): string {
  const style = `${TEXT}; padding: 4px 0 4px 16px; border-left: 4px solid #8a98a3; font-style: italic`;
  return `<blockquote class="text" style="${style}">${inline(quote)}</blockquote>`;
}

function codeHtml(code: string): string {
  const style =
    "margin: 0 0 16px; padding: 16px; font-family: Consolas, Menlo, 'Courier New', monospace; font-size: 28px; letter-spacing: 4px; " +
    'text-align: center; color: #1c2329; background: #eef2f4; border: 1px solid #c3ced6; border-radius: 6px';
  return `<p class="code" style="${style}">${escapeHtml(code)}</p>`;
}

function turnHtml(turn: string): string {
  const style = `margin: 0 0 24px; padding: 12px 16px; ${FONT}; font-size: 16px; line-height: 1.5; color: #1c2329; background: #e2f2ef; border-left: 4px solid #00594d; border-color: #00594d`;
  return `<p class="turn" style="${style}">${inline(turn)}</p>`;
}

function buttonHtml({ label, url }: { label: string; url: string }): string {
  const style = `display: inline-block; padding: 12px 24px; ${FONT}; font-size: 16px; line-height: 24px; font-weight: 600; color: #ffffff; background: #00594d; border-radius: 6px; text-decoration: none`;
  return `<p style="margin: 0 0 28px"><a class="button" href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a></p>`;
}

function textOf({ subject, greeting, blocks, code, turn, button, footer }: MailParts): string {
  const parts = [
    subject,
    greeting,
    ...blocks.map(blockText),
    code,
    turn,
    button && `${button.label}:\n${button.url}`,
    // The separator that mail programs know as the start of a signature (RFC 3676 §4.3).
    `-- \n${footer.join('\n')}`,
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

/** A block as plain text; also how the screen shows it until it has markup of its own. */
export function blockText(block: Block): string {
  if (typeof block === 'string') return block;
  if ('quote' in block) return block.quote.replace(/^/gm, '> ');
  return block.map((item) => `- ${item}`).join('\n');
}
