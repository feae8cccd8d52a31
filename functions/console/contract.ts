import type { Route } from '#ports/routes.ts';

export type { IssuerSettings } from '#ports/settings.ts';

const page = { handler: 'console', auth: 'public' } as const;

/**
 * The officers' pages: signed in by a cookie of ours, not by a token, so the gateway lets anybody ask. Each act and each view is
 * an API route that asks for the token.
 */
export const pages = [
  { ...page, method: 'GET', path: '/officer' },
  // A list of customers goes through here up to the size that the API takes.
  { ...page, method: 'ANY', path: '/officer/{proxy+}', maxBody: 5_300_000 },
] as const;

export const routes: readonly Route[] = [...pages];
