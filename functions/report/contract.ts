import * as z from 'zod/mini';
import { isMonth } from '#domain/calendar/months.ts';
import type { Route } from '#ports/routes.ts';

const noMonth = 'Give a month like 2026-11.';

/** Requests and complaints of one month; a CSV file for `accept: text/csv`. */
export const readReport = {
  method: 'GET',
  path: '/api/officer/reports/{month}',
  handler: 'read-report',
  auth: 'officer',
  access: 'report-reading',
  params: { month: z.string(noMonth).check(z.trim(), z.refine(isMonth, noMonth)) },
} as const;

export const routes: readonly Route[] = [readReport];
