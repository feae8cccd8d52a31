/** Empty for no token, or more than one. */
export const bearerOf = (authorization: string | undefined): string =>
  /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';

/** Does not check the signature; API Gateway did. @returns undefined for text that is not a JWT */
export const claimsIn = (token: string): Readonly<Record<string, unknown>> | undefined => {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(token) ?? [];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims)
      ? (claims as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};

/** Groups compare whole: a string is one group, even with spaces. */
export const groupsIn = (claim: unknown): readonly string[] =>
  [claim].flat().filter((group) => typeof group === 'string');
