import * as z from 'zod/mini';
import { confirmation, day, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const row = { handler: 'work-certificate', auth: 'officer' } as const;

const noYear = 'Give a year like 2026.';
const ofYear = {
  ...row,
  params: { year: z.pipe(z.string(noYear).check(z.regex(/^20[2-9]\d$/, noYear)), z.transform(Number)) },
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

export const routes: readonly Route[] = [
  readFiling,
  recordFiling,
  confirmFiling,
  declineFiling,
  correctFiling,
];
