import * as z from 'zod/mini';
import { mechanisms } from '#domain/downtime/downtime.ts';
import { day, instant, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const base = '/api/officer/downtimes';
const row = { handler: 'work-downtime', auth: 'officer' } as const;

const noDowntime = 'Give the reference of the downtime; it begins with DWN-.';
const ofDowntime = {
  ...row,
  params: { caseId: z.string(noDowntime).check(z.trim(), z.regex(/^DWN-[0-9a-f]{40}$/, noDowntime)) },
} as const;

/** `?year=2026`: those that began in the year, and all that wait; a CSV file for `accept: text/csv` (47 CFR 64.2009(e), (f)). */
export const listDowntimes = { ...row, method: 'GET', path: base, access: 'request-reading' } as const;

export const readDowntime = {
  ...ofDowntime,
  method: 'GET',
  path: `${base}/{caseId}`,
  access: 'request-reading',
} as const;

/** A way to opt out that did not work. Our own watch of the page needs no entry. */
export const recordDowntime = {
  ...row,
  method: 'POST',
  path: base,
  access: 'request-work',
  body: z.object({
    mechanism: z.enum(mechanisms, 'Choose page, mailbox or phone.'),
    from: instant('Give the moment from which it did not work, like 2026-11-24T09:30:00-07:00.'),
    /** Absent: still down. */
    to: z.optional(instant('Give the moment from which it worked again, like 2026-11-24T14:00:00-07:00.')),
    /** Absent: today, New York. */
    foundOn: z.optional(day('Give the day on which we learned of it, like 2026-11-24.')),
    what: prose(5000, 'Say what did not work, and how we know.'),
  }),
} as const;

/** Also corrects an end. */
export const endDowntime = {
  ...ofDowntime,
  method: 'POST',
  path: `${base}/{caseId}/end`,
  access: 'request-work',
  body: z.object({
    to: instant('Give the moment from which it worked again, like 2026-11-24T14:00:00-07:00.'),
  }),
} as const;

export const decideAnomaly = {
  ...ofDowntime,
  method: 'POST',
  path: `${base}/{caseId}/anomaly`,
  access: 'request-work',
  body: z.object({ reason: prose(5000, 'Say why it was no more than an anomaly.') }),
} as const;

/** What the letter to the FCC says (47 CFR 64.2009(f)). What is left out is a blank there. */
export const decideFailure = {
  ...ofDowntime,
  method: 'POST',
  path: `${base}/{caseId}/failure`,
  access: 'request-work',
  body: z.object({
    problem: prose(5000, 'Say what the problem was.'),
    remedy: z.optional(prose(5000, 'Say what we did about it.')),
    remediedOn: z.optional(day('Give the day like 2026-12-01.')),
    stateCommission: z.optional(
      prose(5000, 'Say whether the state commission was told, and whether it did something.'),
    ),
    customerNotice: z.optional(prose(10_000, 'Give the text of the notice to customers.')),
    contact: z.optional(prose(1000, 'Say whom the FCC can ask.')),
  }),
} as const;

/** The officer sent the letter. */
export const recordFccNotice = {
  ...ofDowntime,
  method: 'POST',
  path: `${base}/{caseId}/fcc-notice`,
  access: 'request-work',
  body: z.object({
    sentOn: day('Give the day on which it was sent, like 2026-12-01.'),
    how: prose(1000, 'Say how it was sent, and to whom.'),
  }),
} as const;

export const routes: readonly Route[] = [
  listDowntimes,
  readDowntime,
  recordDowntime,
  endDowntime,
  decideAnomaly,
  decideFailure,
  recordFccNotice,
];
