import { agencyOf } from '../actors/breach/agency.ts';
import { customersOf } from '../actors/breach/customers.ts';
import { hotLine } from '../actors/breach/hot-line.ts';
import { agencies, day, hour, type Matter, type Office, people } from '../actors/breach/office.ts';
import { recorder } from '../actors/breach/officer.ts';
import { staffOf } from '../actors/breach/staff.ts';
import type { Plan } from '../plan.ts';
import { drawOf, streamOf } from '../streams.ts';

const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

/** One breach, officers who lose no time, and directions that come while the letters go out: around the release and each page. */
export const race = (seed: number, odds = 0.01): Plan => {
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 365) * day;
  const calmAt = startAt + 60 * day;
  const isUrgent = drawOf(seed, 'urgent') < 0.3;
  const count = 40 + Math.floor(drawOf(seed, 'size') * 260);
  const matter: Matter = {
    ...{ title: 'The matter', discoveredAt: startAt - day, isUrgent },
    lists: [customersOf(streamOf(seed, 'customers'), 'C', count, isUrgent ? 50 : 0)],
    ...{ filings: [], papers: [], consultations: [], asked: new Set(), letters: new Set() },
  };
  const office: Office = { matters: [matter] };
  return {
    seed,
    actors: {
      'officer/recorder': recorder(office, people.ann, () => hour),
      ...staffOf(office),
      ...Object.fromEntries(agencies.map((agency) => [`agency/${agency}`, agencyOf(office, agency, true)])),
      'hot line': hotLine(office),
    },
    faults: { odds },
    ...{ startAt, calmAt, endAt: calmAt + 70 * day },
  };
};
