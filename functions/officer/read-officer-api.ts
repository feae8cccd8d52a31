import { officerDocument, unpacked } from '#functions/openapi/offers.ts';

/** The officers' routes: what each takes and answers. */
export const readOfficerApi = () => async () => ({
  text: unpacked(officerDocument),
  headers: { 'content-type': 'application/json' as const },
});
