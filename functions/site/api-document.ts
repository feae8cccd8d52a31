import { publicDocument, unpacked } from '#functions/openapi/offers.ts';
import type { SiteResponse } from './exchange.ts';
import { dataHeaders } from './headers.ts';

/** What programs may send us, and what we answer. */
export const publicApi = (): SiteResponse => ({
  status: 200,
  headers: dataHeaders,
  body: unpacked(publicDocument),
});
