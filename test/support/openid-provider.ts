import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type ClientMetadata, type Configuration } from 'oidc-provider';

/** Whom the provider has before it at the next sign-in, and what it says of them. */
export interface PersonAtProvider {
  subject: string;
  acr?: string;
  claims?: Record<string, unknown>;
}

/** A real OpenID provider on a port of this machine, which signs in whoever it is told to without asking. */
export class OpenIdProvider {
  person: PersonAtProvider = { subject: 'nobody' };

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /**
   * @param claims names of the claims that the scope `profile` gives.
   * @param port 0 for any that is free.
   */
  static async start(client: ClientMetadata, claims: string[], acrValues: string[], port = 0): Promise<OpenIdProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const own = new OpenIdProvider(server, issuer);
    const provider = new Provider(issuer, own.configuration(client, claims, acrValues));
    const serve = provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const isAsked = request.url?.startsWith('/interaction/');
      const answered = isAsked ? own.signIn(provider, request, response) : serve(request, response);
      answered.catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    return own;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /**
   * Goes to an address of the provider, as a browser without its cookies does, and on until it is sent back.
   *
   * @returns the address that the provider sends the browser back to.
   */
  async visit(address: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(address);
    while (url.origin === this.issuer) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
      url = new URL(location, url);
    }
    return url;
  }

  private configuration(client: ClientMetadata, claims: string[], acrValues: string[]): Configuration {
    return {
      clients: [client],
      claims: { openid: ['sub'], profile: claims },
      acrValues,
      cookies: { keys: ['a key for tests only'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      pkce: { required: () => true },
      findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...this.person.claims }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          accountId: oidc.session?.accountId ?? '',
          clientId: oidc.client?.clientId ?? '',
        });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
    };
  }

  private async signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { subject, acr } = this.person;
    const result =
      subject === 'nobody'
        ? { error: 'access_denied', error_description: 'The person stopped.' }
        : { login: { accountId: subject, ...(acr !== undefined && { acr }) } };
    await provider.interactionFinished(request, response, result);
  }
}
