import type { Stage } from '../stage.ts';
import { day, type GoldenPath, hour, Person } from './cast.ts';

const place = '/api/officer/breaches';
const minute = hour / 60;

const record = {
  title: 'Call records shown to a stranger',
  discoveredAt: '2027-03-08T14:00:00.000Z',
  occurredFrom: '2027-03-01',
  circumstances: 'A stranger answered the security questions of several accounts.',
  cpniTypes: ['call detail'],
  method: 'Pretexting by telephone.',
  estimatedCustomers: 18,
  intentional: 'yes',
};
const determination = {
  determinedAt: '2027-03-08T14:30:00.000Z',
  within2011: 'yes',
  reason: 'The logs show it.',
};
const receipt = { agency: 'all', filedAt: '2027-03-08T18:45:00.000Z', receipt: 'CPNI-2027-0001' };

/** Sixteen by email, two on paper: a first page of ten, and one more. */
const customers = Array.from({ length: 18 }, (_, n) => ({
  ref: `A-${2000 + n}`,
  email: n % 9 === 8 ? '' : `customer${n}@home.example`,
}));
const list = [
  'customerRef,name,email,address,segment',
  ...customers.map(
    ({ ref, email }, n) => `${ref},Customer ${n},${email},"${n} Long Street, Ogden UT 84401",general`,
  ),
  '',
].join('\n');

const letter = {
  subject: 'An important notice about your service',
  body: 'Someone without permission saw call records of your service.\n\nWhat We Are Doing\n\nWe stopped the method that they used.',
};

const cast = (stage: Stage) => ({
  bea: new Person(stage, 'bea'),
  dana: new Person(stage, 'dana'),
  sue: new Person(stage, 'sue'),
});
type Cast = ReturnType<typeof cast>;

/** From discovery to an approved notice in the hold, on day 2. @returns the path of the breach */
const approved = async ({ bea, dana, sue }: Cast): Promise<string> => {
  const { id } = await bea.does('POST', place, { json: record });
  const of = `${place}/${id}`;
  await bea.does('POST', `${of}/determination`, { json: determination });
  // When the report is ready.
  await bea.at(4 * hour);
  await bea.does('POST', `${of}/law-enforcement-receipts`, { json: receipt });
  await bea.at(day);
  await bea.does('PUT', `${of}/recipients`, { raw: list, headers: { 'content-type': 'text/csv' } });
  await dana.at(day + 6 * hour);
  await dana.does('POST', `${of}/notice`, { json: letter });
  await sue.at(2 * day);
  const {
    letterSha256,
    listSha256,
    renderedSha256,
    count,
    addressChanged,
    collapsed,
    unknownAccounts,
    missing,
  } = await sue.does('POST', `${of}/notice/preview`, { json: {} });
  const counts = { count, addressChanged, collapsed, unknownAccounts, acknowledged: missing };
  const json = { letterSha256, listSha256, renderedSha256, ...counts, fccClosedSince: 'no' };
  await sue.does('POST', `${of}/notice/approval`, { json });
  return of;
};

const direction = (writtenOn: string, until: string) => ({
  agency: 'FBI',
  ...{ until, writtenOn, reference: 'FBI-2027-17', official: 'Agent Example' },
});

/** After its last silent day, by somebody who did not record it. */
const reviewed = async ({ dana }: Cast, of: string, askedAt: string): Promise<void> => {
  const answer = { official: 'Agent Example', answer: 'Go on.', asksForMore: 'no' };
  const asked = [{ agency: 'FBI', askedAt, answeredAt: askedAt, ...answer }];
  const json = { decision: 'release', stops: ['direction-1'], asked, reason: 'It is over.' };
  await dana.does('POST', `${of}/release-review`, { json });
};

const paperMailed = async ({ bea }: Cast, of: string, postedOn: string): Promise<void> => {
  const json = { postedOn, rows: 'all', count: 2 };
  await bea.does('POST', `${of}/postal`, { json });
};

/** From discovery to closing, with a direction inside the hold. */
export const breachOnTime: GoldenPath = {
  days: 24,
  actor: async (stage) => {
    const all = cast(stage);
    const of = await approved(all);
    await all.bea.at(3 * day);
    await all.bea.does('POST', `${of}/directions`, { json: direction('2027-03-10', '2027-03-19') });
    await all.dana.at(14 * day);
    await reviewed(all, of, '2027-03-19T15:00:00.000Z');
    await all.bea.at(16 * day);
    await paperMailed(all, of, '2027-03-24');
  },
};

/** The direction comes when the first page is out: what is in flight ends, then the hold begins again. */
export const lateDirection: GoldenPath = {
  days: 32,
  actor: async (stage) => {
    const all = cast(stage);
    const of = await approved(all);
    await all.bea.at(9 * day);
    const isOut = () => customers.filter(({ email }) => stage.inbox(email).length > 0).length >= 10;
    for (let left = 30 * 24 * 60; left > 0 && !isOut(); left -= 1) await stage.sleep(minute);
    await all.bea.does('POST', `${of}/directions`, { json: direction('2027-03-18', '2027-03-25') });
    await all.dana.at(21 * day);
    await reviewed(all, of, '2027-03-26T15:00:00.000Z');
    await all.bea.at(24 * day);
    await paperMailed(all, of, '2027-04-01');
  },
};
