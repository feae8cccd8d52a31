import { agencyOf } from '../actors/breach/agency.ts';
import { auditor } from '../actors/breach/auditor.ts';
import { customersOf } from '../actors/breach/customers.ts';
import { fumbler } from '../actors/breach/fumbler.ts';
import { agencies, day, hour, type Matter, people } from '../actors/breach/office.ts';
import { recorder } from '../actors/breach/officer.ts';
import { staffOf } from '../actors/breach/staff.ts';
import type { Plan } from '../plan.ts';
import type { Actor, Stage } from '../stage.ts';
import { drawOf, streamOf } from '../streams.ts';

/** Any day of a year with its holidays and its changes of clocks. */
const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

const matterOf = (seed: number, n: number, startAt: number): Matter => {
  const draw = (what: string): number => drawOf(seed, `matter ${n}/${what}`);
  const stream = streamOf(seed, `matter ${n}/customers`);
  const isUrgent = draw('urgent') < 0.4;
  const count = 3 + Math.floor(draw('size') ** 2 * 80);
  const first = customersOf(stream, `M${n}`, count, isUrgent ? 30 : 0);
  const more = customersOf(stream, `L${n}`, 5);
  return {
    title: `Matter ${n}`,
    discoveredAt: startAt - Math.floor(draw('discovered') * 5 * day) - hour,
    isUrgent,
    lists: draw('found later') < 0.4 ? [first, [...first.slice(0, 3), ...more]] : [first],
    ...{
      filings: [],
      papers: [],
      consultations: [],
      asked: new Set(),
      questions: new Map(),
      letters: new Set(),
    },
  };
};

const gap = (stage: Stage, n: number): number => (1 + stage.rng('gap') * (n === 0 ? 3 : 60)) * hour;

const actorsOf = (matters: readonly Matter[]): Readonly<Record<string, Actor>> => {
  const office = { matters };
  return {
    'officer/recorder': recorder(office, people.ann, gap),
    ...staffOf(office),
    ...Object.fromEntries(agencies.map((agency) => [`agency/${agency}`, agencyOf(office, agency)])),
    fumbler: fumbler(25),
    auditor: auditor(office),
  };
};

/** Two breaches with all who have to do with them, of whom most know what they do. */
export const breaches = (seed: number, odds = 0.009): Plan => {
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 365) * day;
  const calmAt = startAt + 24 * day;
  return {
    ...{ seed, startAt, calmAt, endAt: calmAt + 70 * day, faults: { odds, shareOfMail: 8 } },
    // What people know is of one play: another one of this plan starts with a clean workplace.
    get actors() {
      return actorsOf([matterOf(seed, 1, startAt), matterOf(seed, 2, startAt)]);
    },
  };
};
