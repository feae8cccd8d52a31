/** What the console answers: a page, a file, or another address. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly cookies?: readonly string[];
}

const everywhere = (formsEndAt: readonly string[], filesGoTo: readonly string[]) => ({
  'content-security-policy': [
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    `form-action 'self' ${formsEndAt.join(' ')}`,
    `connect-src 'self' ${filesGoTo.join(' ')}`,
  ].join('; '),
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: browsers then send a form with `Origin: null`.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
});

/** `formsEndAt`: origins to which a form of ours may be redirected. `filesGoTo`: where an upload may go. */
export const pageHeaders = (formsEndAt: readonly string[], filesGoTo: readonly string[] = []) => ({
  ...everywhere(formsEndAt, filesGoTo),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
});

/** The path has a hash, so the content never changes. */
export const assetHeaders = (type: string) => ({
  ...everywhere([], []),
  'content-type': type,
  'cache-control': 'public, max-age=31536000, immutable',
});

/** As the API named it; never opened as a page of ours. */
export const fileHeaders = (type: string, name: string) => ({
  ...everywhere([], []),
  'content-type': type,
  'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
  'cache-control': 'no-store',
});

/** To another address, by GET. */
export const moved = (location: string, ...cookies: readonly string[]): Reply => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
  body: '',
  cookies,
});
