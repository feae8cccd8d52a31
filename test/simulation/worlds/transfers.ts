import { day } from '../actors/person.ts';
import { requestDeeds, secondDeeds } from '../actors/request/deeds.ts';
import { recipientOfLinks } from '../actors/request/recipient-of-links.ts';
import { officers, registrar } from '../actors/request/register.ts';
import { changer, clerk, secondOfficer, type TransfersKnown } from '../actors/transfers.ts';
import { usual, workplace } from '../actors/workplace.ts';
import type { Plan } from '../plan.ts';
import { drawOf } from '../streams.ts';

/** Any day of three years: a year of the log may end meanwhile. */
const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

/** Officers who hand over records of every case while a customer permits and denies (P11 to P21). `busyFor`: days. */
export const transfers = (seed: number, busyFor = 40, odds = 0.01): Plan => {
  const known: TransfersKnown = { permits: [], recorded: [] };
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 3 * 365) * day;
  const calmAt = startAt + busyFor * day;
  return {
    seed,
    actors: {
      registrar: registrar(),
      'contact/hanna': recipientOfLinks('hanna@holder.example', 'prompt'),
      'officer/omar': workplace('request', officers.omar, requestDeeds, usual),
      'officer/sue': workplace('request', officers.sue, secondDeeds, usual),
      'transfers/olive': clerk(known),
      'transfers/omar': secondOfficer(officers.omar),
      'transfers/sue': secondOfficer(officers.sue),
      'holder/hanna': changer(known),
    },
    faults: { odds },
    hoursBetweenSchedules: 6,
    ...{ startAt, calmAt, endAt: calmAt + 40 * day },
  };
};
