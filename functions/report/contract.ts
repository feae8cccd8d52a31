import * as z from 'zod/mini';
import { isMonth } from '#domain/calendar/months.ts';
import { isYear } from '#domain/calendar/times.ts';
import type { Route } from '#ports/routes.ts';

const [noMonth, noYear] = ['Give a month like 2026-11.', 'Give a year like 2026.'];
const read = { method: 'GET', handler: 'read-report', auth: 'officer' } as const;
const ofMonth = { month: z.string(noMonth).check(z.trim(), z.refine(isMonth, noMonth)) };

/** Requests and complaints of one month; a CSV file for `accept: text/csv`. */
export const readReport = {
  ...read,
  path: '/api/officer/reports/{month}',
  access: 'report-reading',
  params: ofMonth,
} as const;

/** Requests and complaints of the twelve months of one year; a CSV file for `accept: text/csv`. */
export const readYear = {
  ...read,
  path: '/api/officer/reports/years/{year}',
  access: 'report-reading',
  params: { year: z.string(noYear).check(z.trim(), z.refine(isYear, noYear)) },
} as const;

/**
 * Breaches that were discovered in one month, with their clocks; a CSV file for `accept: text/csv`. Those in hold are left out unless
 * the query says `inHold=include`; then each is marked (P40).
 */
export const readBreachReport = {
  ...read,
  path: '/api/officer/reports/{month}/breaches',
  access: 'breach-reading',
  params: ofMonth,
} as const;

export const routes: readonly Route[] = [readReport, readYear, readBreachReport];
