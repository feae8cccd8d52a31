import type { SiteResponse } from './exchange.ts';
import { dataHeaders } from './headers.ts';

/** Day on which the statement below was last looked at. */
const lastUpdate = '2026-11-24';

/** Global Privacy Control: we honor the signal (W3C draft). */
export const gpc = (): SiteResponse => ({
  status: 200,
  headers: dataHeaders,
  body: JSON.stringify({ gpc: true, lastUpdate }),
});
