import { isDeepStrictEqual } from 'node:util';
import { compressed, type Encoding } from '../http/compression.js';

/** A page as it is sent: whole, or as small as who asks can read it, which is made once. */
export class SentPage {
  private readonly smaller = new Map<Encoding, Promise<Buffer>>();

  constructor(readonly html: string) {}

  as(encoding: Encoding): Promise<Buffer> {
    const known = this.smaller.get(encoding) ?? compressed(this.html, encoding);
    this.smaller.set(encoding, known);
    return known;
  }
}

/** Keeps pages that are the same for everybody. Every address is kept, so there must be an end to them. */
export class KeptPages {
  private readonly kept = new Map<string, { view: object; page: SentPage }>();

  /** The page at an address, made anew only when what it shows has changed. */
  async at(address: string, view: object, make: () => Promise<SentPage>): Promise<SentPage> {
    const before = this.kept.get(address);
    if (before && (before.view === view || isDeepStrictEqual(before.view, view))) return before.page;
    const page = await make();
    this.kept.set(address, { view, page });
    return page;
  }
}
