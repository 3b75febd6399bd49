import { eventually } from './eventually.js';

/** The newest sign-in code that was mailed to an address since a moment. */
export async function mailedCode(address: string, email: string, since: Date): Promise<string> {
  return eventually(`a code for ${email}`, async () => {
    const query = new URLSearchParams({ to: email, after: since.toISOString() });
    const mails = (await (await fetch(`${address}/dev/mail.json?${query.toString()}`)).json()) as { id: string }[];
    const newest = mails.at(-1);
    if (!newest) return undefined;
    const text = await (await fetch(`${address}/dev/mail/${newest.id}`)).text();
    return /\b\d{4} ?\d{4}\b/.exec(text)?.[0];
  });
}
