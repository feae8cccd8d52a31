import { textOf } from '#domain/calendar/times.ts';
import type { SiteResponse } from './exchange.ts';
import { dataHeaders } from './headers.ts';
import type { SiteNeeds } from './needs.ts';

/** Global Privacy Control (W3C draft). True because nothing is sold or shared, as the data protection officer attests. */
export const gpc = ({ about: { notSelling } }: SiteNeeds): SiteResponse => ({
  status: 200,
  headers: dataHeaders,
  body: JSON.stringify({ gpc: true, lastUpdate: textOf(notSelling.attestedOn) }),
});
