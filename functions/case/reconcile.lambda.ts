import {
  cases,
  clock,
  letterhead,
  letters,
  people,
  secrets,
  waiting,
  workflows,
} from '#functions/adapters/sources.ts';
import { count } from '#functions/platform/metric.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { type ListingPorts, sendLists } from '#functions/request/limits/send-lists.ts';
import { reconcileInput } from './contract.ts';
import { reconcile } from './reconcile.ts';

type Hourly = Parameters<typeof reconcile>[0] & ListingPorts;

/** Either goes on when the other fails; the run fails all the same, so that somebody hears of it. */
const hourly = (ports: Hourly) => async (given: Parameters<ReturnType<typeof reconcile>>[0]) => {
  const [restarting, listing] = await Promise.allSettled([reconcile(ports)(given), sendLists(ports)()]);
  if (restarting.status === 'fulfilled') count('CasesRestarted', restarting.value.restarted);
  if (restarting.status === 'rejected') throw restarting.reason;
  if (listing.status === 'rejected') throw listing.reason;
  return { ...restarting.value, ...listing.value };
};

const sending = { letterhead, letters, people, secrets, waiting };

export const handler = task(reconcileInput, wire(hourly, { ...sending, cases, clock, workflows }));
