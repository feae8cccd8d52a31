import * as z from 'zod/mini';
import { forums, measures } from '#domain/broker-action/broker-action.ts';
import { day, line, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const base = '/api/officer/broker-actions';
const row = { handler: 'work-certificate', auth: 'officer' } as const;
const writing = { ...row, method: 'POST', access: 'request-work' } as const;

const noEntry = 'Give the reference of the entry; it begins with BKA-.';
const caseId = z.string(noEntry).check(z.trim(), z.regex(/^BKA-[0-9a-f]{40}$/, noEntry));
const ofAction = { params: { caseId } } as const;

const noNumber = 'Give the number of the entry that you correct.';
const ofEntry = {
  params: {
    caseId,
    n: z.pipe(z.string(noNumber).check(z.regex(/^[1-9]\d{0,3}$/, noNumber)), z.transform(Number)),
  },
} as const;

/** Company zone. */
const on = day('Give the day like 2026-12-01.');

const action = z.object({
  against: line(200, 'Name the data broker.'),
  measure: z.enum(measures, 'Choose proceedings or petition.'),
  before: z.enum(forums, 'Choose court, state-commission or fcc.'),
  on,
  reference: line(100, 'Give the number of the docket or case.'),
  explanation: prose(5000, 'Say what the broker did, and what we asked for.'),
});

const information = z.object({
  on,
  processes: prose(5000, 'Say how brokers try to get at phone records.'),
  steps: prose(5000, 'Say what we did to protect the records.'),
});

const result = z.object({ on, what: prose(5000, 'Say what happened.') });

/** What happened in a year (47 CFR 64.2009(e)): `?year=2026`; a CSV file for `accept: text/csv`. */
export const listBrokerActions = { ...row, method: 'GET', path: base, access: 'request-reading' } as const;

export const readBrokerAction = {
  ...row,
  ...ofAction,
  method: 'GET',
  path: `${base}/{caseId}`,
  access: 'request-reading',
} as const;

/** Proceedings instituted, or a petition filed, against a data broker. */
export const recordAction = { ...writing, path: base, body: action } as const;

/** What we know of the processes that brokers use to get at CPNI, and what we did about it. */
export const recordInformation = { ...writing, path: `${base}/information`, body: information } as const;

/** A later entry: what happened after it. */
export const recordResult = {
  ...writing,
  ...ofAction,
  path: `${base}/{caseId}/results`,
  body: result,
} as const;

/** A new entry replaces the one with this number, which is kept. */
export const correctAction = {
  ...writing,
  ...ofEntry,
  path: `${base}/{caseId}/actions/{n}/correction`,
  body: action,
} as const;

export const correctInformation = {
  ...writing,
  ...ofEntry,
  path: `${base}/{caseId}/information/{n}/correction`,
  body: information,
} as const;

export const correctResult = {
  ...writing,
  ...ofEntry,
  path: `${base}/{caseId}/results/{n}/correction`,
  body: result,
} as const;

export const routes: readonly Route[] = [
  listBrokerActions,
  readBrokerAction,
  recordAction,
  recordInformation,
  recordResult,
  correctAction,
  correctInformation,
  correctResult,
];
