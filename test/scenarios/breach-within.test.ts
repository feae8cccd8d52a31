import { expect, it } from 'vitest';
import { ann, ben, dpo, get, post, receipt, recorded, stageOf } from '#test/support/breach/breach-life.ts';
import { openSimulated } from '#test/support/simulated.ts';
import { approve, repeated, tellable } from '../support/tellable.ts';

const start = '2026-11-24T18:00:00Z';
const noReport = { reportToLawEnforcement: false, tellCustomers: true, reason: 'Shown by the logs.' };

it.each([
  { within2011: 'yes', reasonCode: 'false-alarm' },
  { within2011: 'unclear', reasonCode: 'state-law-only' },
])(
  '“$within2011”, no report, $reasonCode: two officers cannot have customers notified without a hold (R-3, R-4)',
  async (answers) => {
    await using laptop = await openSimulated(start);
    const id = await recorded(laptop);
    const determine = (over: object) =>
      post(laptop, `/${id}/determination`, { determinedAt: start, ...noReport, ...over });
    const refused = await determine(answers);
    await post(laptop, `/${id}/determination/confirmation`, {}, ben);
    await tellable(laptop, id);
    await laptop.advance('P30D');
    const customers = (await laptop.mail()).filter(({ to }) => to.endsWith('@home.example'));
    expect(customers).toEqual([]);

    expect([refused.status, refused.body.code]).toEqual([422, 'answers-contradict']);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(
      '#/reportToLawEnforcement',
    );
    expect(await stageOf(laptop, id)).toBe('recorded');
    const owed = await determine({ within2011: answers.within2011, reportToLawEnforcement: true });
    expect([owed.status, owed.body.stage]).toEqual([200, 'held']);
  },
);

it('after two officers withdrew a determination, another one is held by the same receipts (R-4)', async () => {
  await using laptop = await openSimulated(start);
  const id = await recorded(laptop);
  const determine = () =>
    post(laptop, `/${id}/determination`, { determinedAt: start, within2011: 'yes', reason: 'The logs.' });
  expect((await determine()).status).toBe(200);
  await receipt(laptop, id, start);
  await tellable(laptop, id);
  expect((await determine()).body.code).toBe('already-determined');
  await post(laptop, `/${id}/determination/withdrawal`, { reason: 'The wrong breach.' }, ann);
  expect((await determine()).body.code).toBe('already-determined');
  await post(laptop, `/${id}/determination/withdrawal/confirmation`, {}, ben);
  expect(await stageOf(laptop, id)).toBe('withdrawn');
  await laptop.advance('P1D');

  expect((await determine()).body).toMatchObject({ stage: 'held', state: 'accepted' });
  const { body } = await get(laptop, `/${id}`);
  expect(body.receipts).toHaveLength(1);
  expect(body.determination.withdrawal).toBeNull();
  expect(body.timeline.flatMap(({ facts }: { facts: string[] }) => facts)).toContain(
    'Determination withdrawn.',
  );
  await laptop.moveTo('2026-12-20T18:00:00Z');
  expect(await stageOf(laptop, id)).toBe('held');
  await approve(laptop, id, await repeated(laptop, id));
  await laptop.advance('PT1M');
  expect(await stageOf(laptop, id)).toBe('released');
});

it('a withdrawal asked of a breach that two had settled waits for a second officer, who is told and can sign (R-4, R-13)', async () => {
  await using laptop = await openSimulated(start);
  const id = await recorded(laptop);
  const nothing = {
    within2011: 'no',
    reportToLawEnforcement: false,
    tellCustomers: 'no',
    reasonCode: 'no-cpni',
  };
  await post(laptop, `/${id}/determination`, { determinedAt: start, ...nothing, reason: 'No CPNI.' });
  await post(laptop, `/${id}/determination/confirmation`, {}, ben);
  await laptop.advance('P1D');
  expect(await stageOf(laptop, id)).toBe('closed');
  const listed = async () =>
    (await get(laptop, '')).body.items.filter((one: { id: string }) => one.id === id).length;
  expect(await listed()).toBe(0);

  await post(laptop, `/${id}/determination/withdrawal`, { reason: 'It was CPNI.' }, ben);
  expect(await listed()).toBe(1);
  await laptop.advance('P4D');
  const told = (await laptop.mail(dpo)).filter(
    ({ subject }) => subject === `A second officer is needed: ${id}`,
  );
  expect([told.length, await listed()]).toEqual([1, 1]);
  const signed = await post(laptop, `/${id}/determination/withdrawal/confirmation`, {}, ann);
  expect([signed.status, await stageOf(laptop, id)]).toEqual([200, 'withdrawn']);
});
