import { checks } from '../checker/checker.ts';
import { closedBecause } from '../checker/gate.ts';
import { read } from '../checker/reading.ts';
import type { Answered } from '../evidence.ts';
import { goodRun, ids, steps, versionsOf } from './good-run.ts';
import { answered, type Step, time } from './made-evidence.ts';

/** Records of stops as histories have them. Ann and Ben record, Cho and Dee answer. */
export const made = {
  /** A written direction; through December 8, unless `over` says otherwise. */
  direction: (n: number, over: object = {}) => ({
    ...{ type: 'direction-accepted', n, agency: 'FBI', until: '2026-12-08', writtenOn: '2026-12-01' },
    by: 'ann',
    ...over,
  }),
  call: (n: number, from: string, over: object = {}) => ({
    ...{ type: 'stop-set', n, agency: 'FBI', because: 'verbal', from, by: 'ann', ...over },
  }),
  own: (number: number, from: string, over: object = {}) => ({
    ...{ type: 'stop-set', n: 9, agency: 'other', because: 'our-own', from, textSha256: 'a', by: 'ann' },
    own: { number, listed: [], ...over },
  }),
  body: (stop: number, textSha256: string, by: string) => ({
    ...{ type: 'entry-refused', entry: 'directions', code: 'direction-incomplete', stop, textSha256, by },
  }),
  explained: (n: number, textSha256: string, by: string, over: object = { meant: 'nothing' }) => ({
    ...{ type: 'entry-explained', n, textSha256, by, ...over },
  }),
  liftAsked: (lift: number, stops: readonly string[], writtenOn: string, by = 'ben') => ({
    ...{ type: 'lift-asked', lift, stops, writtenOn, by },
  }),
  lifted: (lift: number, stops: readonly string[], by = 'cho') => ({
    type: 'stops-lifted',
    lift,
    stops,
    by,
  }),
  corrected: (n: number, until: string, by = 'ben') => ({ type: 'direction-corrected', n, until, by }),
  correctionAsked: (n: number, until: string, by = 'ann') => ({
    ...{ type: 'direction-correction-asked', n, until, by },
  }),
  reviewed: (stops: readonly string[], asked: readonly object[], by = 'cho') => ({
    ...{ type: 'release-reviewed', stops, asked, by },
  }),
  /** Asked, and answered an hour later. */
  asked: (askedAt: string, over: object = {}) => ({
    ...{ agency: 'FBI', askedAt, answeredAt: new Date(time(askedAt) + 3_600_000).toISOString() },
    ...over,
  }),
  paused: (n: number, by: string, because = 'officer') => ({ type: 'notice-paused', n, because, by }),
  resumeAsked: (pauses: readonly string[], by: string) => ({ type: 'notice-resume-asked', pauses, by }),
  resumed: (pauses: readonly string[], by: string) => ({ type: 'notice-resumed', pauses, by }),
  released: { type: 'breach-released' },
} as const;

type Event = { readonly type: string };
/** When, and what an officer or a machine did then. */
export type Act = readonly [at: string, ...events: readonly Event[]];

/** Determined, told, its letter approved; then these acts, and nothing else. */
const historyOf = (acts: readonly Act[], before: readonly Step[]) => [
  ...goodRun.history.filter(({ item }) => item.id !== ids.breach),
  ...versionsOf(
    'breach',
    [...before, ...acts.map(([at, ...events]): Step => [at, 'officer:x', ...events])].toSorted(([a], [b]) =>
      a.localeCompare(b),
    ),
    { stage: 'held' },
  ),
];

const told: readonly Step[] = steps.breach.slice(0, 7);

const readingOf = (acts: readonly Act[], replies: readonly Answered[] = [], before = told) =>
  read({ ...goodRun, inbox: [], items: [], replies, history: historyOf(acts, before) });

/** Why customers may not be told at this moment; undefined: they may. */
export const barredAt = (at: string, acts: readonly Act[], before = told): string | undefined => {
  const { events } = readingOf(acts, [], before).cases.find(({ id }) => id === ids.breach)!;
  return closedBecause(events, time(at));
};

/** Acts that the law does not know, without the id of the breach. */
export const unlawful = (acts: readonly Act[], replies: readonly Answered[] = []): readonly string[] => {
  const reading = readingOf(acts, replies);
  const names = ['stops ended by law', 'halts ended by law', 'released by law'] as const;
  return names.flatMap((name) => checks[name](reading)).map((one) => one.replace(`${ids.breach}: `, ''));
};

/** What an officer typed at a door of the breach, and what the product answered. */
export const typedAt = (path: string, body: object, reply: object): Answered =>
  answered('2026-12-01T15:00:00Z', 'ann', `/api/officer/breaches/${ids.breach}/${path}`, body, { ...reply });
