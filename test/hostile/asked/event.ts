import { send, settle } from '../calls.ts';
import type { World } from '../world.ts';

const [bea, dana] = ['Bea Breach', 'Dana DPO'];
const place = '/api/officer/breaches';

/** The customer who asks is on it. */
const list = [
  'customerRef,name,email,address,segment',
  '4711,Hanna Holder,hanna@record.example,"4 Long Street, Ogden UT 84401",general',
  'A-1001,Cal Customer,cal@home.example,"5 Long Street, Ogden UT 84401",general',
  '',
].join('\n');

/** Determined, reported, and in the hold: nobody is told yet. @returns what freezes the list, and writes the notice */
export const holdIn = async (world: World): Promise<() => Promise<void>> => {
  const at = new Date(world.clock.now()).toISOString();
  const record = {
    ...{ title: 'Call records shown to a stranger', discoveredAt: at, intentional: 'yes' },
    ...{ occurredFrom: '2026-11-17', circumstances: 'A stranger answered the questions of accounts.' },
    ...{ cpniTypes: ['call detail'], method: 'Pretexting by telephone.', estimatedCustomers: 2 },
  };
  const { id } = await send(world, bea, 'POST', place, record);
  const determination = { determinedAt: at, within2011: 'yes', reason: 'Shown by the logs.' };
  await send(world, bea, 'POST', `${place}/${id}/determination`, determination);
  const receipt = { agency: 'all', filedAt: at, receipt: 'CPNI-2026-0001' };
  await send(world, bea, 'POST', `${place}/${id}/law-enforcement-receipts`, receipt);
  await settle(world);
  return async () => {
    await send(world, bea, 'PUT', `${place}/${id}/recipients`, list, { 'content-type': 'text/csv' });
    const letter = { subject: 'About your service', body: 'Someone saw call records of your service.' };
    await send(world, dana, 'POST', `${place}/${id}/notice`, letter);
    await settle(world);
  };
};
