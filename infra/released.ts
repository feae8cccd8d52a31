import { readFileSync } from 'node:fs';
import type { ApiName } from './api-routes.ts';

/** Of the release that stages run: CloudFormation makes what is new before it deletes what left, so both are there for a while. */
interface Released {
  /** API → `GET /status` → the function behind it. An API that the release does not have is absent. */
  readonly routes: { readonly [A in ApiName]?: Readonly<Record<string, string>> };
  /** Stack → how many resources its template has. */
  readonly resources: Readonly<Record<string, number>>;
}

/** `npm run released` writes it, once per release (decision 0085). */
export const released: Released = JSON.parse(readFileSync(new URL('released.json', import.meta.url), 'utf8'));
