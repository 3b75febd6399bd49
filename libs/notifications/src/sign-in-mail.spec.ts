import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#libs/taxonomy';
import { signInMail } from './sign-in-mail.js';

const URL = 'https://example.nl/sign-in/link#token';
const ACCESS = { code: '01234567', url: URL, minutes: 15 };

describe.each(LANGUAGES)('the mail for signing in, in %s', (language) => {
  it.each(['has_account', 'may_sign_up'] as const)(
    'shows the code and the link in both parts, not in the subject (%s)',
    (standing) => {
      const mail = signInMail(standing, language, ACCESS);
      expect(mail.html).toContain('01234567');
      expect(mail.text).toContain('01234567');
      expect(mail.text).toContain('15');
      expect(mail.text).toContain(`\n${URL}\n`);
      expect(mail.subject).not.toContain('01234567');
      expect(mail.html.match(/href="[^"]*"/g)).toEqual([`href="${URL}"`]);
    },
  );

  it('tells who has no account that they open one, and that nothing is kept of who did not ask', () => {
    const { text } = signInMail('may_sign_up', language, ACCESS);
    const told =
      language === 'nl'
        ? [/nog niemand een account/, /opent u een account/, /bewaren uw adres niet/]
        : [/Nobody has an account/, /you open an account/, /do not keep your address/];
    for (const sentence of told) expect(text).toMatch(sentence);
    for (const sentence of told) expect(signInMail('has_account', language, ACCESS).text).not.toMatch(sentence);
  });

  it('gives nothing to get in with to who must be invited', () => {
    const { text, html } = signInMail('needs_invitation', language, ACCESS);
    for (const part of [text, html]) expect(part).not.toMatch(/01234567|token|href/);
    expect(text).toMatch(language === 'nl' ? /op uitnodiging/ : /by invitation/);
  });
});
