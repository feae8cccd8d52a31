import * as z from 'zod/mini';
import { line, year } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';
import { clockMoves } from './clock-moves.ts';

const drillPath = '/api/officer/drill';

const playing = { handler: 'drill', auth: 'officer', access: 'breach-work' } as const;
/** Sees whether a real breach is open, which a drill itself cannot (decision 0067). */
const opening = { handler: 'open-drill', auth: 'officer', access: 'breach-work' } as const;

export const readDrill = { ...playing, method: 'GET', path: drillPath } as const;

export const startDrill = { ...opening, method: 'POST', path: drillPath, body: z.object({}) } as const;

/** After a real breach is closed. */
export const resumeDrill = {
  ...opening,
  method: 'POST',
  path: `${drillPath}/resumption`,
  body: z.object({}),
} as const;

const text = (most: number) => z.optional(z.string('Give text.').check(z.maxLength(most)));

/** One call of the practice API: the same method, path and body as the real one. */
export const callDrill = {
  ...playing,
  method: 'POST',
  path: `${drillPath}/calls`,
  body: z.object({
    method: z.enum(['GET', 'POST', 'PUT'], 'Choose GET, POST or PUT.'),
    path: line(2000, 'Give the path.').check(
      z.regex(/^\/api\/officer\/[!-~]*$/, 'Give a path of our API, like /api/officer/breaches.'),
    ),
    type: text(100),
    accept: text(100),
    body: text(64_000),
    key: text(200),
  }),
} as const;
export type DrillCall = z.output<typeof callDrill.body>;

export const moveDrill = {
  ...playing,
  method: 'POST',
  path: `${drillPath}/clock`,
  body: z.object({ move: z.enum(clockMoves, `Choose from ${clockMoves.join(', ')}.`) }),
} as const;

/** A practice colleague does the next thing. */
export const askColleague = {
  ...playing,
  method: 'POST',
  path: `${drillPath}/colleague`,
  body: z.object({}),
} as const;

/** Keeps the training record. */
export const endDrill = { ...playing, method: 'POST', path: `${drillPath}/end`, body: z.object({}) } as const;

export const listTraining = {
  ...playing,
  method: 'GET',
  path: `${drillPath}/records/{year}`,
  access: 'breach-reading',
  params: { year },
} as const;

export const routes: readonly Route[] = [
  readDrill,
  startDrill,
  resumeDrill,
  callDrill,
  moveDrill,
  askColleague,
  endDrill,
  listTraining,
];
