import * as z from 'zod/mini';
import { confirmation, day, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const path = '/api/officer/closures';
const row = { handler: 'change-closures', auth: 'officer' } as const;
const ofDay = { ...row, params: { day: day('Give a day like 2026-12-24.') } } as const;
const reasoned = z.object({ reason: prose(5000, 'Say how we know, for example the FCC’s public notice.') });

/** A stand-in sees what waits for a signature. */
export const readClosures = { ...row, method: 'GET', path, access: 'breach-to-sign' } as const;

/** One officer, at once: it only moves dates later. */
export const addClosure = {
  ...ofDay,
  method: 'PUT',
  path: `${path}/{day}`,
  access: 'breach-work',
  body: reasoned,
} as const;

export const askRemoval = {
  ...ofDay,
  method: 'POST',
  path: `${path}/{day}/removal`,
  access: 'breach-work',
  body: reasoned,
} as const;

/** Another officer (R-13, class A). */
export const confirmRemoval = {
  ...ofDay,
  method: 'POST',
  path: `${path}/{day}/removal/confirmation`,
  access: 'breach-signing',
  body: confirmation,
} as const;

export const routes: readonly Route[] = [readClosures, addClosure, askRemoval, confirmRemoval];
