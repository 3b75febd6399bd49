import { createPrivateKey, webcrypto } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { isLoopback, type IdentityProvider } from '#libs/kernel';
import { providerUnavailable, signInRefusedByProvider } from './identity.errors.js';

/** Longest that one request to a provider may take, in s. */
const TIMEOUT_S = 10;
/** How long a discovery document is used before it is read again, in ms. */
const DISCOVERY_MS = 60 * 60_000;

/** What ties an answer of a provider to the question (OpenID Connect Core 3.1.2.1, RFC 7636). */
export interface Bond {
  state: string;
  nonce: string;
  /** Secret of PKCE; the provider sees its SHA-256 first, and itself when we fetch the tokens. */
  verifier: string;
  /** The address that the provider sends people back to. */
  redirectUri: string;
}

/** Whom a provider says it has before it, in tokens that have been validated. */
export interface ProvenIdentity {
  issuer: string;
  subject: string;
  acr: string | null;
  claims: Readonly<Record<string, unknown>>;
}

/** Speaks OpenID Connect with the providers: code flow with PKCE, state and nonce. The library validates what they send. */
@Injectable()
export class ProviderClient {
  private readonly known = new Map<string, { configuration: client.Configuration; readAt: number }>();

  /**
   * Where to send a person's browser.
   *
   * @throws DomainError `identity_provider.unavailable` (503) when the provider does not answer.
   */
  async authorizationUrl(provider: IdentityProvider, { state, nonce, verifier, redirectUri }: Bond): Promise<URL> {
    const configuration = await this.configurationOf(provider);
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: ['openid', ...provider.scopes].join(' '),
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(provider.acceptedAcr.length > 0 && { acr_values: provider.acceptedAcr.join(' ') }),
    });
  }

  /**
   * Exchanges what the provider sent the browser back with for the identity: the tokens must come from this issuer, be signed by it,
   * and be meant for us and for this very sign-in.
   *
   * @param query of the address that the browser came back to, as it was.
   * @throws DomainError `sign_in.refused_by_provider` (401), or `identity_provider.unavailable` (503).
   */
  async identityOf(provider: IdentityProvider, query: string, bond: Bond): Promise<ProvenIdentity> {
    const configuration = await this.configurationOf(provider);
    const address = new URL(bond.redirectUri);
    address.search = query;
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        expectedState: bond.state,
        expectedNonce: bond.nonce,
        pkceCodeVerifier: bond.verifier,
        idTokenExpected: true,
      });
      const idToken = tokens.claims();
      if (!idToken) throw signInRefusedByProvider(provider.id, 'it sent no ID token');
      const more = configuration.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
        : {};
      const { iss: issuer, sub: subject, acr } = idToken;
      return { issuer, subject, acr: typeof acr === 'string' ? acr : null, claims: { ...more, ...idToken } };
    } catch (error) {
      throw isAbsence(error) ? providerUnavailable(provider.id, error) : signInRefusedByProvider(provider.id, reasonOf(error));
    }
  }

  /** Discovered when it is first needed, so that a provider that is down keeps nobody else from signing in. */
  private async configurationOf(provider: IdentityProvider): Promise<client.Configuration> {
    const known = this.known.get(provider.id);
    if (known && Date.now() - known.readAt < DISCOVERY_MS) return known.configuration;
    const execute = [client.enableNonRepudiationChecks, ...(isLoopback(provider.issuer) ? [client.allowInsecureRequests] : [])];
    try {
      const configuration = await client.discovery(
        new URL(provider.issuer),
        provider.clientId,
        undefined,
        await clientAuthOf(provider),
        { execute, timeout: TIMEOUT_S },
      );
      this.known.set(provider.id, { configuration, readAt: Date.now() });
      return configuration;
    } catch (error) {
      throw providerUnavailable(provider.id, error);
    }
  }
}

async function clientAuthOf({ clientAuth }: IdentityProvider): Promise<client.ClientAuth> {
  if (clientAuth.method === 'client_secret') return client.ClientSecretBasic(clientAuth.secret);
  const pem = createPrivateKey(clientAuth.privateKey);
  const algorithm =
    pem.asymmetricKeyType === 'ec' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const der = pem.export({ type: 'pkcs8', format: 'der' });
  const key = await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  return client.PrivateKeyJwt(clientAuth.keyId === null ? key : { key, kid: clientAuth.keyId });
}

/** Whether the provider did not answer, or is broken, rather than that it said no. */
function isAbsence(error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status >= 500;
  if (error instanceof client.ClientError) {
    const { cause } = error;
    return error.code === 'OAUTH_TIMEOUT' || isNetworkError(cause) || (cause instanceof Response && cause.status >= 500);
  }
  return isNetworkError(error);
}

function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}

/** For the log: what kind of fault it was, and nothing that the provider said of the person. */
function reasonOf(error: unknown): string {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) return error.error;
  if (error instanceof client.ClientError) return `${error.code ?? ''} ${error.message}`.trim();
  return error instanceof Error ? error.message : 'unknown';
}
