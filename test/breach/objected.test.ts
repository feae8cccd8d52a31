import { expect, it } from 'vitest';
import { opened } from '#test/support/breach/opened-doors.ts';
import { ann, ben, noon, text } from '#test/support/domain/breach.ts';

const exception = { agency: 'FBI', contact: 'Agent Roe', consultedAt: noon('2026-11-25'), class: 'vip' };
const question = {
  agency: 'FBI',
  official: 'Agent Poe',
  askedAt: noon('2026-11-25'),
  answer: 'No direction.',
};
const advice = {
  ...{
    counsel: 'C. Ounsel',
    advisedAt: noon('2026-11-25'),
    documentHash: text,
    reason: 'Lives are at risk.',
  },
};

it('after an objection the breach shows what is asked of whom, to the end (R-12)', async () => {
  const world = await opened();
  await world.send('determination', { determinedAt: noon('2026-11-24'), within2011: 'yes', reason: 'Logs.' });
  await world.send('law-enforcement-receipts', {
    ...{ agency: 'all', filedAt: noon('2026-11-24'), receipt: 'C-1', urgentNeedIndicated: true },
  });
  world.clock.set(noon('2026-11-25'));
  const shown = async () => (await world.view()).notice.urgent;

  const asked = await world.send('urgent-exception', { ...exception, outcome: 'objected' });
  expect([asked.status, asked.body.state]).toEqual([202, 'agency-to-be-asked']);
  expect(await shown()).toMatchObject({
    ...{ class: ['vip'], state: 'agency-to-be-asked', waitsFor: 'breach-officer' },
    explanation: expect.stringMatching(/^Ask the FBI in writing whether it directs us to wait/),
    objections: [{ agency: 'FBI', askedAt: null, official: null }],
  });
  const early = await world.send('urgent-exception/proceeding', advice, { by: 'dee', groups: ['dpo'] });
  expect([early.status, early.body.code]).toEqual([409, 'agency-not-asked']);

  expect((await world.send('urgent-exception/question', question)).body.state).toBe('counsel-to-advise');
  expect(await shown()).toMatchObject({
    ...{ state: 'counsel-to-advise', waitsFor: 'dpo' },
    objections: [{ agency: 'FBI', askedAt: question.askedAt, official: 'Agent Poe' }],
  });
  for (const group of ['breach-officer', 'supervisor', 'stand-in'])
    expect((await world.send('urgent-exception/proceeding', advice, { groups: [group] })).status).toBe(403);

  const dpo = await world.send('urgent-exception/proceeding', advice, { by: 'dee', groups: ['dpo'] });
  expect([dpo.status, dpo.body.state]).toEqual([202, 'waiting']);
  const [proposal] = (await world.view()).proposals;
  expect(Object.values(proposal?.texts ?? {})).toEqual(
    expect.arrayContaining([
      { official: 'Agent Poe', answer: 'No direction.' },
      { counsel: 'C. Ounsel', reason: 'Lives are at risk.' },
    ]),
  );
  const confirm = (by: string) =>
    world.send('urgent-exception/confirmation', { proposalSha256: proposal?.proposalSha256 }, { by });
  for (const by of [ann, 'dee']) expect((await confirm(by)).body.code).toBe('same-person');
  expect((await confirm(ben)).body).toEqual({ state: 'accepted', class: ['vip'] });
  expect(await shown()).toMatchObject({ state: 'accepted', advice: { documentSha256: text } });
});
