import type { Month, Year } from '#domain/calendar/months.ts';
import { retention } from '#domain/calendar/retention.ts';
import { readBreachReport, readReport, readYear } from '#functions/report/contract.ts';
import type { Visit } from '../visit.ts';

export const base = '/officer/reports';
export const pageOf = (month: Month): string => `${base}/${month}`;
export const yearPageOf = (year: Year): string => `${base}/years/${year}`;

type OfVisit = Pick<Visit, 'params'>;

const named = (path: string, name: 'month' | 'year', { params }: OfVisit): string =>
  path.replace(`{${name}}`, encodeURIComponent(params[name] ?? ''));

export const monthPathOf = (visit: OfVisit): string => named(readReport.path, 'month', visit);
export const yearPathOf = (visit: OfVisit): string => named(readYear.path, 'year', visit);

/** `include`: also those in hold, each marked (P40). */
export const breachPathOf = (visit: OfVisit, inHold?: 'include'): string =>
  `${named(readBreachReport.path, 'month', visit)}${inHold === undefined ? '' : `?inHold=${inHold}`}`;

/** "24 months after the last day for the answer". */
export const keptFor = `${retention.person.keep.months ?? 0} months after the last day for the answer`;
