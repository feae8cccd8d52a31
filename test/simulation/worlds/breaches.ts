import { agencyOf } from '../actors/breach/agency.ts';
import { auditor } from '../actors/breach/auditor.ts';
import { customersOf } from '../actors/breach/customers.ts';
import { fumbler } from '../actors/breach/fumbler.ts';
import { agencies, day, hour, type Matter, type Office, people } from '../actors/breach/office.ts';
import { recorder } from '../actors/breach/officer.ts';
import { staffOf } from '../actors/breach/staff.ts';
import type { Plan } from '../plan.ts';
import { drawOf, streamOf } from '../streams.ts';

/** Any day of a year with its holidays and its changes of clocks. */
const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

const matterOf = (seed: number, n: number, startAt: number): Matter => {
  const draw = (what: string): number => drawOf(seed, `matter ${n}/${what}`);
  const stream = streamOf(seed, `matter ${n}/customers`);
  const isUrgent = draw('urgent') < 0.4;
  const count = 3 + Math.floor(draw('size') ** 2 * 180);
  const prefix = `M${n}`;
  const first = customersOf(stream, prefix, count, isUrgent ? 30 : 0);
  const more = customersOf(stream, `${prefix}L`, 5);
  return {
    title: `Matter ${n}`,
    discoveredAt: startAt - Math.floor(draw('discovered') * 5 * day) - hour,
    isUrgent,
    lists: draw('found later') < 0.4 ? [first, [...first.slice(0, 3), ...more]] : [first],
    ...{ filings: [], papers: [], consultations: [], asked: new Set(), letters: new Set() },
  };
};

/** Two or three breaches with all who have to do with them, of whom some know what they do. */
export const breaches = (seed: number, odds = 0.004): Plan => {
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 365) * day;
  const calmAt = startAt + 45 * day;
  const matters = Array.from({ length: 2 }, (_, n) => matterOf(seed, n + 1, startAt));
  const office: Office = { matters };
  return {
    seed,
    actors: {
      'officer/recorder': recorder(office, people.ann, (stage, n) => (1 + stage.rng('gap') * (n === 0 ? 3 : 60)) * hour),
      ...staffOf(office),
      ...Object.fromEntries(agencies.map((agency) => [`agency/${agency}`, agencyOf(office, agency)])),
      fumbler: fumbler(office, 25),
      auditor: auditor(office),
    },
    faults: { odds },
    ...{ startAt, calmAt, endAt: calmAt + 70 * day },
  };
};
