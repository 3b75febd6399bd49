import { eventually } from './eventually.js';

/** The code in the newest mail to an address since a moment. */
export async function mailedCode(address: string, email: string, since: Date): Promise<string> {
  return inMail(address, email, since, /\b(\d{4} ?\d{4})\b/);
}

/** What stands behind `#` in the link of the newest mail for signing in. */
export async function mailedSignInToken(address: string, email: string, since: Date): Promise<string> {
  return inMail(address, email, since, /\/sign-in\/link#([\w.-]+)/);
}

/** What stands behind `#` in the link of the newest mail that invites somebody to join an organisation. */
export async function mailedJoiningToken(address: string, email: string, since: Date): Promise<string> {
  return inMail(address, email, since, /\/join#([\w.-]+)/);
}

async function inMail(address: string, email: string, since: Date, wanted: RegExp): Promise<string> {
  return eventually(`a mail to ${email} with ${wanted.source}`, async () => {
    const query = new URLSearchParams({ to: email, after: since.toISOString() });
    const mails = (await (await fetch(`${address}/dev/mail.json?${query.toString()}`)).json()) as { id: string }[];
    const newest = mails.at(-1);
    if (!newest) return undefined;
    return wanted.exec(await (await fetch(`${address}/dev/mail/${newest.id}`)).text())?.[1];
  });
}
