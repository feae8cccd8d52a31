import * as oidc from 'openid-client';
import type { SignInStart } from '#ports/sessions.ts';
import type { IssuerSettings } from '#ports/settings.ts';

export interface SignedIn {
  readonly sub: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly token: string;
}

export interface Issuer {
  /** Where the browser goes to sign in, and what we keep until it comes back. */
  start(): Promise<Pick<SignInStart, 'verifier' | 'state' | 'nonce'> & { readonly location: string }>;
  /** @returns undefined when the issuer or the answer is not right */
  finish(answer: URLSearchParams, started: SignInStart): Promise<SignedIn | undefined>;
  /** Where the browser goes to end the issuer's session. */
  readonly signOut: string;
  /** Forms of ours may end there: browsers check a form's redirects, too. */
  readonly origins: readonly string[];
}

/** The library names its faults after classes, and a bundle has none of those names. */
const codeOf = (fault: unknown): unknown => {
  const { code, name } = fault instanceof Error ? (fault as Error & { code?: unknown }) : {};
  return code ?? name ?? 'unknown';
};

const groupsIn = (claim: unknown): readonly string[] =>
  [claim].flat().filter((group) => typeof group === 'string');

/** Authorization code with PKCE. Endpoints are settings, so that no request waits for discovery. */
export const issuerOf = (settings: IssuerSettings, siteUrl: string, groupsClaim: string): Issuer => {
  const { issuer, authorize, token, keys, endSession, clientId } = settings;
  const config = new oidc.Configuration(
    { issuer, authorization_endpoint: authorize, token_endpoint: token, jwks_uri: keys },
    clientId,
    undefined,
    oidc.None(),
  );
  if (token.startsWith('http://127.0.0.1')) oidc.allowInsecureRequests(config);
  const callback = `${siteUrl}/officer/callback`;
  const left = `${siteUrl}/officer/signed-out`;
  const signOut = new URL(endSession);
  // OpenID Connect's own names, and those of Cognito. Not the token: an address is kept in histories.
  const query = { client_id: clientId, post_logout_redirect_uri: left, logout_uri: left };
  for (const [name, value] of Object.entries(query)) signOut.searchParams.set(name, value);
  return {
    start: async () => {
      const verifier = oidc.randomPKCECodeVerifier();
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const location = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { verifier, state, nonce, location: location.href };
    },
    finish: async (answer, { verifier, state, nonce }) => {
      const url = new URL(`${callback}?${answer}`);
      const checks = {
        ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
        idTokenExpected: true,
      };
      const tokens = await oidc.authorizationCodeGrant(config, url, checks).catch((fault: unknown) => {
        console.warn({ code: 'sign-in-failed', fault: codeOf(fault) });
        return undefined;
      });
      const claims = tokens?.claims();
      if (!tokens?.id_token || !claims) return undefined;
      const { sub, name } = claims;
      return {
        ...{ sub, token: tokens.id_token, groups: groupsIn(claims[groupsClaim]) },
        name: typeof name === 'string' && name !== '' ? name : sub,
      };
    },
    signOut: signOut.href,
    origins: [...new Set([authorize, endSession].map((url) => new URL(url).origin))],
  };
};
