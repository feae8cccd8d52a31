import {
  cases,
  clock,
  dpoAddress,
  letterhead,
  letters,
  people,
  secrets,
  supervisorsAddress,
  waiting,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { tellLateCases } from '#functions/digest/tell-late-cases.ts';
import { count } from '#functions/platform/metric.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { type ListingPorts, sendLists } from '#functions/request/limits/send-lists.ts';
import { reconcileInput } from './contract.ts';
import { reconcile } from './reconcile.ts';
import { tellSecondMissing } from './tell-second-missing.ts';

type Hourly = Parameters<typeof reconcile>[0] &
  ListingPorts &
  Parameters<typeof tellSecondMissing>[0] &
  Parameters<typeof tellLateCases>[0];

/** Each goes on when another fails; the run fails all the same, so that somebody hears of it. */
const hourly = (ports: Hourly) => async (given: Parameters<ReturnType<typeof reconcile>>[0]) => {
  const [restarting, listing, toldMissing, toldLate] = await Promise.allSettled([
    reconcile(ports)(given),
    sendLists(ports)(),
    tellSecondMissing(ports)(),
    tellLateCases(ports)(),
  ]);
  count('DigestsMissing', toldLate.status === 'rejected' ? 1 : 0);
  if (restarting.status === 'fulfilled') count('CasesRestarted', restarting.value.restarted);
  if (restarting.status === 'rejected') throw restarting.reason;
  if (listing.status === 'rejected') throw listing.reason;
  if (toldMissing.status === 'rejected') throw toldMissing.reason;
  if (toldLate.status === 'rejected') throw toldLate.reason;
  return { ...restarting.value, ...listing.value };
};

const sending = { dpoAddress, letterhead, letters, people, secrets, supervisorsAddress, waiting };

export const handler = task(reconcileInput, wire(hourly, { ...sending, cases, clock, workflows, zone }));
