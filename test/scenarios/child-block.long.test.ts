import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { words } from '../support/console/page-words.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { status, statusKey, submit, until } from '../support/request-life.ts';
import { caseOf, confirmAsShown, olive, omar, putAccount } from '../support/requesters.ts';

let laptop: Laptop;
let bearer: string;
const number = '6301-2';
const account = encodeURIComponent(number);

beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  bearer = await laptop.systemToken();
  await putAccount(laptop, account, { email: 'hanna@record.example' }, await olive(laptop));
});
afterAll(() => laptop[Symbol.asyncDispose]());

const ask = async (use = 'same-category-marketing') => {
  const json = { account: number, use, recipient: 'own' };
  return (await laptop.call('POST', '/api/cpni/checks', { json, bearer })).body;
};
let serial = 0;
/** Somebody reports that a child uses the account. */
const report = async () => {
  serial += 1;
  const email = `paula-${serial}@home.example`;
  const { body } = await submit(laptop, {
    ...{ kind: 'child-data', capacity: 'guardian', childAge: 'under-13', controller: undefined },
    ...{ email, account: number, details: 'My child has this phone.' },
  });
  const { id } = body;
  const review = await until(async () => (await caseOf(laptop, id)).state.childBlock, `a review of ${id}`);
  return { id, email, review, key: await statusKey(laptop, id, email) };
};
const decide = async (id: string, decision: string) =>
  laptop.call('POST', `/api/officer/requests/${id}/child-block`, {
    ...{ json: { decision, reason: 'Looked at the account.' }, bearer: await olive(laptop) },
  });
const confirm = (id: string, by: string) => confirmAsShown(laptop, id, 'child-block/confirmation', by);
const digestsOf = async (id: string) =>
  (await laptop.mail('dpo@example.com')).filter(
    ({ subject, text }) => subject.startsWith('Overdue') && text.includes(id),
  );

describe('a report about a child, from its receipt to its lift (P22, R-20)', () => {
  let first: Awaited<ReturnType<typeof report>>;
  let before: string;

  it('from the receipt on offers are answered no, and service goes on', async () => {
    expect(await ask()).toMatchObject({ allowed: true });
    first = await report();
    expect(await ask()).toMatchObject({ allowed: false, basis: 'restricted', noticeVersion: null });
    expect(await ask('provide-service')).toMatchObject({ allowed: true });
    expect(first.review).toMatchObject({ reviewBy: '2026-11-27' });
    before = (await status(laptop, first.id, first.key)).text;
  });

  it('two more reports are the same task, and the console says so', async () => {
    await laptop.moveTo('2026-11-26T18:00:00Z');
    const [second, third] = [await report(), await report()];
    for (const { review } of [second, third]) expect(review.with).toBe(first.id);
    expect((await decide(second.id, 'lift')).body.code).toBe('reviewed-elsewhere');
    const reader = await laptopDesk(laptop, 'Olive Officer');
    const page = words((await reader.open(`/officer/requests/${first.id}`)).body);
    expect(page).toContain('Review it by Friday, November 27, 2026');
    for (const { id } of [second, third]) expect(page).toContain(id);
    const act = words((await reader.open(`/officer/requests/${first.id}/do/decide-block`)).body);
    expect(act).toContain('What the customer chose then counts again as before.');
  });

  it('unreviewed it stays, and the DPO is told every day', async () => {
    await laptop.moveTo('2026-12-01T18:00:00Z');
    const digests = await digestsOf(first.id);
    expect(digests.map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
    ]);
    expect(digests.at(-1)?.text).toContain('The block stays until then.');
    expect((await ask()).allowed).toBe(false);
  });

  it('two officers lift it: what was allowed is allowed again, and the reporter reads nothing new', async () => {
    const told = await laptop.mail(first.email);
    expect((await decide(first.id, 'lift')).status).toBe(200);
    expect((await confirm(first.id, await olive(laptop))).body.code).toBe('same-person');
    expect((await ask()).allowed).toBe(false);
    expect((await confirm(first.id, await omar(laptop))).body).toMatchObject({
      decision: 'lift',
      confirmed: true,
    });
    expect(await ask()).toMatchObject({ allowed: true, basis: '47 CFR 64.2005(a)' });
    expect((await status(laptop, first.id, first.key)).text).toBe(before);
    expect(await laptop.mail(first.email)).toEqual(told);
    await laptop.moveTo('2026-12-03T18:00:00Z');
    expect(await digestsOf(first.id)).toHaveLength(4);
  });

  it('a report after the lift stops the use again', async () => {
    const again = await report();
    expect(again.review.with).toBeUndefined();
    expect((await ask()).allowed).toBe(false);
  });
});
