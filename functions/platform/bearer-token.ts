/** The token of `Authorization: Bearer …`; empty when there is none, or more than one. */
export const bearerOf = (authorization: string | undefined): string =>
  /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';

/**
 * The claims of a signed token, as its issuer wrote them. This checks no signature: the gateway has done that.
 * @returns nothing where the text is no such token
 */
export const claimsIn = (token: string): Readonly<Record<string, unknown>> | undefined => {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(token) ?? [];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims)
      ? (claims as Record<string, unknown>)
      : undefined;
  } catch {
    // Not JSON: it says nothing about anybody, so nobody is let in for it.
    return undefined;
  }
};

/** A person's groups, each compared whole: an array is several, one string is one group, whatever spaces it has. */
export const groupsIn = (claim: unknown): readonly string[] =>
  [claim].flat().filter((group) => typeof group === 'string');
