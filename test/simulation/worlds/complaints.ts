import { bungler } from '../actors/attackers.ts';
import { complainant } from '../actors/complaint/complainant.ts';
import { complaintDeeds, signerDeeds } from '../actors/complaint/deeds.ts';
import { day } from '../actors/person.ts';
import { officers } from '../actors/request/register.ts';
import { late, usual, workplace } from '../actors/workplace.ts';
import type { Plan } from '../plan.ts';
import type { Actor } from '../stage.ts';
import { drawOf } from '../streams.ts';
import { office } from './requests.ts';

const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

/** People who complain, and the officers who look into it: one in time, one late. */
export const complaints = (seed: number, count = 10, odds = 0.004): Plan => {
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 3 * 365) * day;
  const calmAt = startAt + 50 * day;
  const complaining = Array.from({ length: count }, (_, n): [string, Actor] => [
    `complainant/${n}`,
    complainant(n),
  ]);
  return {
    seed,
    actors: {
      'post room': office()['post room'] as Actor,
      'officer/olive': workplace('complaint', officers.olive, complaintDeeds, late),
      'officer/sue': workplace('complaint', officers.sue, complaintDeeds, { ...usual, leaves: 0.7 }),
      // Where the supervisor wrote it herself.
      'officer/dana': workplace('complaint', officers.dana, signerDeeds, late),
      ...Object.fromEntries(complaining),
      bungler: bungler(),
    },
    faults: { odds },
    hoursBetweenSchedules: 6,
    ...{ startAt, calmAt, endAt: calmAt + 75 * day },
  };
};
