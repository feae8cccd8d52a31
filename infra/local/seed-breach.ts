export type Send = (
  method: string,
  path: string,
  body: unknown,
  headers?: Record<string, string>,
) => Promise<Record<string, string>>;

const place = '/api/officer/breaches';

const rows = Array.from({ length: 24 }, (_, n) => {
  const email = n % 8 === 7 ? '' : `customer${n}@home.example`;
  return `A-${1000 + n},Customer ${n},${email},"${n} Long Street, Ogden UT 84401",${n % 6 === 0 ? 'vip' : 'general'}`;
});
const list = ['customerRef,name,email,address,segment', ...rows, 'A-2000,Nobody Known,,,general', ''].join(
  '\n',
);

const letter = {
  subject: 'An important notice about your service',
  body: 'Someone without permission saw call records of your service.\n\nWhat We Are Doing\n\nWe stopped the method that they used.',
};

const day = 24 * 3_600_000;

const isSeeded = (error: unknown): boolean => String(error).includes('idempotency-key-reused');

/**
 * A held breach that waits for the approval of a third person. Once per data folder. `now` in
 * milliseconds.
 */
export const seedBreach = async (bea: Send, dana: Send, now: number): Promise<void> => {
  const at = new Date(now).toISOString();
  const record = {
    ...{ title: 'Call records shown to a stranger', discoveredAt: at, intentional: 'yes' },
    occurredFrom: new Date(now - 7 * day).toISOString().slice(0, 10),
    circumstances: 'A stranger answered the security questions of several accounts.',
    ...{ cpniTypes: ['call detail'], method: 'Pretexting by telephone.', estimatedCustomers: 24 },
  };
  const opened = await bea('POST', place, record, { 'idempotency-key': '"seed-breach"' }).catch((error) => {
    if (isSeeded(error)) return undefined;
    throw error;
  });
  if (opened === undefined) return;
  const path = `${place}/${opened.id}`;
  const determination = { determinedAt: at, within2011: 'yes', reason: 'Shown by the logs.' };
  await bea('POST', `${path}/determination`, determination);
  const receipt = { agency: 'all', filedAt: at, receipt: 'CPNI-2026-0001' };
  await bea('POST', `${path}/law-enforcement-receipts`, receipt);
  await bea('PUT', `${path}/recipients`, list, { 'content-type': 'text/csv' });
  await dana('POST', `${path}/notice`, letter);
};
