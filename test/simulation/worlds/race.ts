import { agencyOf } from '../actors/breach/agency.ts';
import { customersOf } from '../actors/breach/customers.ts';
import { hotLine } from '../actors/breach/hot-line.ts';
import { agencies, day, hour, type Matter, people } from '../actors/breach/office.ts';
import { recorder } from '../actors/breach/officer.ts';
import { staffOf } from '../actors/breach/staff.ts';
import type { Plan } from '../plan.ts';
import type { Actor } from '../stage.ts';
import { drawOf, streamOf } from '../streams.ts';

const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

const usualCount = (seed: number): number => 60 + Math.floor(drawOf(seed, 'size') * 100);

const matterOf = (seed: number, startAt: number, count: number): Matter => {
  const isUrgent = drawOf(seed, 'urgent') < 0.3;
  return {
    ...{ title: 'The matter', discoveredAt: startAt - day, isUrgent },
    lists: [customersOf(streamOf(seed, 'customers'), 'C', count, isUrgent ? 30 : 0)],
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

const actorsOf = (matter: Matter): Readonly<Record<string, Actor>> => {
  const office = { matters: [matter] };
  return {
    'officer/recorder': recorder(office, people.ann, () => hour),
    ...staffOf(office),
    ...Object.fromEntries(agencies.map((agency) => [`agency/${agency}`, agencyOf(office, agency, true)])),
    'hot line': hotLine(office),
  };
};

/**
 * One breach, and directions that come while the letters go out: around the release, in the canary, in any page, after the
 * last. Of each of them some were told, or many, or all.
 */
export const race = (seed: number, odds = 0.03, count = usualCount(seed)): Plan => {
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 365) * day;
  const calmAt = startAt + 20 * day;
  return {
    ...{ seed, startAt, calmAt, endAt: calmAt + 30 * day, faults: { odds, shareOfMail: 1.5 } },
    // Every second world: a stop finds a page half told.
    ...(seed % 2 === 0 ? { sendRate: 2 } : {}),
    // What people know is of one play: another one of this plan starts with a clean workplace.
    get actors() {
      return actorsOf(matterOf(seed, startAt, count));
    },
  };
};
