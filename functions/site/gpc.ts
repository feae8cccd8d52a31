import type { SiteResponse } from './exchange.ts';
import { dataHeaders } from './headers.ts';

/** Last review of the statement below. */
const lastUpdate = '2026-11-24';

/** Global Privacy Control (W3C draft). */
export const gpc = (): SiteResponse => ({
  status: 200,
  headers: dataHeaders,
  body: JSON.stringify({ gpc: true, lastUpdate }),
});
