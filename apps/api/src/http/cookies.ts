import type { CookieOptions, Request, Response } from 'express';

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}

/**
 * A cookie that scripts cannot read and that no other site's page can send along with a write. The `__Host-` prefix ties it to this
 * host over TLS, so that no neighbouring host can plant one; without TLS (the local stack) browsers refuse that prefix.
 */
export class SecretCookie {
  constructor(
    private readonly name: string,
    private readonly form: RegExp,
  ) {}

  set(response: Response, publicUrl: string, value: string, expires: Date): void {
    response.cookie(this.nameFor(publicUrl), value, { ...this.options(publicUrl), expires });
  }

  clear(response: Response, publicUrl: string): void {
    response.clearCookie(this.nameFor(publicUrl), this.options(publicUrl));
  }

  /** What the browser sent; null when there is nothing of the right form. */
  read(request: Request, publicUrl: string): string | null {
    const prefix = `${this.nameFor(publicUrl)}=`;
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const value = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? '';
    return this.form.test(value) ? value : null;
  }

  private nameFor(publicUrl: string): string {
    return isSecure(publicUrl) ? `__Host-${this.name}` : this.name;
  }

  private options(publicUrl: string): CookieOptions {
    return { httpOnly: true, secure: isSecure(publicUrl), sameSite: 'lax', path: '/' };
  }
}
