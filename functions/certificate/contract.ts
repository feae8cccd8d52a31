import * as z from 'zod/mini';
import { confirmation, day, line, prose, year } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const row = { handler: 'work-certificate', auth: 'officer' } as const;

const ofYear = {
  ...row,
  params: { year },
} as const;

const path = '/api/officer/certificates/{year}/filing';

const noNumber = 'Give the number of the FCC’s confirmation: letters, digits and hyphens.';
const filing = {
  /** Company zone. */
  filedOn: day('Give the day of the filing like 2027-02-26.'),
  /** Of the FCC. It names nobody, so the history keeps it. */
  confirmation: z.string(noNumber).check(z.trim(), z.regex(/^[A-Za-z0-9-]{1,40}$/, noNumber)),
};

/** Whether the certificate of a year was filed, and how far its answers to checks have an end (47 CFR 64.2009(e)). */
export const readFiling = { ...ofYear, method: 'GET', path, access: 'request-reading' } as const;

/** Waits for the second person. */
export const recordFiling = {
  ...ofYear,
  method: 'POST',
  path,
  access: 'supervising',
  body: z.object(filing),
} as const;

/** Another supervisor or the DPO: a year after the filing the answers of the year are erased (R-13, class A). */
export const confirmFiling = {
  ...ofYear,
  method: 'POST',
  path: `${path}/confirmation`,
  access: 'supervising',
  body: confirmation,
} as const;

export const declineFiling = {
  ...ofYear,
  method: 'POST',
  path: `${path}/declining`,
  access: 'supervising',
  body: z.object({ reason: prose(5000, 'Say what is wrong with it.') }),
} as const;

/** A later day, or another number; one person, at once, because answers are only kept longer. */
export const correctFiling = {
  ...ofYear,
  method: 'POST',
  path: `${path}/correction`,
  access: 'supervising',
  body: z.object({ ...filing, reason: prose(5000, 'Say what was wrong.') }),
} as const;

/** What counsel added to the public file, for those who may know of breaches (47 CFR 64.2009(e), P40). */
export const readRoom = {
  ...ofYear,
  method: 'GET',
  path: '/api/officer/certificates/{year}/room',
  access: 'certificate-reading',
} as const;

/** For the signer: counts, samples with their seals, and gaps, by clause of 47 CFR 64.2001 to 64.2011. */
export const readEvidence = {
  ...ofYear,
  method: 'GET',
  path: '/api/officer/certificates/{year}/evidence',
  access: 'certificate-reading',
} as const;

const noBreach = 'Give the reference of the breach; it begins with BRE-.';

/** On counsel's advice, and only a breach whose hold is over and whose notice is done. Nobody finds out here that there is another. */
export const addReleasedBreach = {
  ...ofYear,
  method: 'POST',
  path: '/api/officer/certificates/{year}/breaches',
  access: 'supervising',
  body: z.object({
    breach: z.string(noBreach).check(z.trim(), z.regex(/^BRE-[0-9A-HJKMNP-TV-Z]{26}$/, noBreach)),
    text: prose(5000, 'Write what the public file says of it.'),
    counsel: line(200, 'Name who advised to add it.'),
  }),
} as const;

const noParagraph = 'Give the number of the paragraph.';

/** Not in the public file any more; the history keeps it. */
export const removeReleasedBreach = {
  ...row,
  params: {
    ...ofYear.params,
    n: z.pipe(z.string(noParagraph).check(z.regex(/^[1-9]\d{0,3}$/, noParagraph)), z.transform(Number)),
  },
  method: 'POST',
  path: '/api/officer/certificates/{year}/breaches/{n}/removal',
  access: 'supervising',
} as const;

export const routes: readonly Route[] = [
  readRoom,
  readEvidence,
  addReleasedBreach,
  removeReleasedBreach,
  readFiling,
  recordFiling,
  confirmFiling,
  declineFiling,
  correctFiling,
];
