import * as z from 'zod/mini';
import { day, line } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const base = '/api/officer/trainings';
const row = { handler: 'work-certificate', auth: 'officer' } as const;

const noTraining = 'Give the reference of the training; it begins with TRN-.';
const caseId = z.string(noTraining).check(z.trim(), z.regex(/^TRN-[0-9a-f]{40}$/, noTraining));

const noNumber = 'Give the number of the entry that you correct.';
const n = z.pipe(z.string(noNumber).check(z.regex(/^[1-9]\d{0,3}$/, noNumber)), z.transform(Number));

const noPersons = 'Name who was trained, one person on each line.';

const training = z.object({
  /** Company zone. */
  on: day('Give the day like 2026-12-01.'),
  what: line(200, 'Say what the training was about.'),
  persons: z
    .array(line(200, noPersons), noPersons)
    .check(
      z.minLength(1, noPersons),
      z.maxLength(500, 'Enter at most 500 persons, and the rest as another training.'),
    ),
  trainer: line(200, 'Say who trained them.'),
});

/** Trainings of a year (47 CFR 64.2009(b)): `?year=2026`. */
export const listTrainings = { ...row, method: 'GET', path: base, access: 'certificate-reading' } as const;

export const readTraining = {
  ...row,
  params: { caseId },
  method: 'GET',
  path: `${base}/{caseId}`,
  access: 'certificate-reading',
} as const;

export const recordTraining = {
  ...row,
  method: 'POST',
  path: base,
  access: 'supervising',
  body: training,
} as const;

/** A new entry replaces the one with this number, which is kept. */
export const correctTraining = {
  ...row,
  params: { caseId, n },
  method: 'POST',
  path: `${base}/{caseId}/entries/{n}/correction`,
  access: 'supervising',
  body: training,
} as const;

export const routes: readonly Route[] = [listTrainings, readTraining, recordTraining, correctTraining];
