/** An answer of the api, whatever its status. */
export interface ApiAnswer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** An answer that was not the expected one; the message says what was asked and what came back. */
export class UnexpectedAnswer extends Error {}

/** Calls the api as one person, with the session cookie that signing in gave. */
export class ApiClient {
  private cookie = '';

  constructor(readonly baseUrl: string) {}

  /** Signs in as a demo account of the local stack. */
  async signInAs(email: string): Promise<this> {
    const response = await fetch(`${this.baseUrl}/dev/sign-ins/${encodeURIComponent(email)}`, {
      method: 'POST',
      redirect: 'manual',
    });
    this.keepCookie(response.headers);
    if (this.cookie === '') throw new UnexpectedAnswer(`Signing in as ${email} answered ${response.status}.`);
    return this;
  }

  /** Takes over the session cookie of an answer, as a browser does. */
  keepCookie(headers: Headers): void {
    this.cookie = headers.getSetCookie().map((cookie) => cookie.split(';')[0])[0] ?? this.cookie;
  }

  /** What goes into the `Cookie` header; empty when signed out. */
  get sessionCookie(): string {
    return this.cookie;
  }

  /** The raw answer, for tests of refusals. */
  async call<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer<T>> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }

  async get<T>(path: string): Promise<T> {
    return this.expectSuccess<T>('GET', path);
  }

  async post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.expectSuccess<T>('POST', path, body);
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    return this.expectSuccess<T>('PUT', path, body);
  }

  async patch<T>(path: string, body: unknown): Promise<T> {
    return this.expectSuccess<T>('PATCH', path, body);
  }

  private async expectSuccess<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.call<T>(method, path, body);
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    throw new UnexpectedAnswer(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}
