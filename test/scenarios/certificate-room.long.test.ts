import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { held, stageOf } from '#test/support/breach/breach-life.ts';
import { action } from '#test/support/broker-actions.ts';
import { entry } from '#test/support/campaigns.ts';
import { laptopDesk } from '#test/support/console/laptop-desk.ts';
import { words } from '#test/support/console/page-words.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { ourPoints } from '#test/support/our-words.ts';
import { until } from '#test/support/request-life.ts';
import { olive } from '#test/support/requesters.ts';
import { tellable } from '#test/support/tellable.ts';
import { training } from '#test/support/trainings.ts';
import { entries } from '#test/support/transfers.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T17:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const base = '/api/officer/certificates/2026';
const sue = () => laptop.token('Sue Supervisor', ['supervisor']);
const dana = () => laptop.token('Dana DPO', ['dpo']);
const post = async (path: string, json: object, bearer: string) => {
  const sent = await laptop.call('POST', path, { json, bearer });
  expect([200, 201]).toContain(sent.status);
  return sent.body;
};
const complaint = async (cpniMisuse?: string): Promise<void> => {
  const { id } = (
    await laptop.call('POST', '/api/complaints', {
      json: {
        ...{ topic: 'phone-records', complainant: 'person', name: 'Pat Person', country: 'US' },
        ...{ email: `${cpniMisuse}@home.example`, details: 'Somebody read out my calls.' },
      },
    })
  ).body;
  if (cpniMisuse === undefined) return;
  const at = `/api/officer/complaints/${id}`;
  const bearer = await olive(laptop);
  await until(async () => {
    const note = { record: 'investigation', note: 'Listened.' };
    const sent = await laptop.call('POST', `${at}/records`, { json: note, bearer });
    return sent.status === 201 || undefined;
  }, 'the investigation');
  await post(`${at}/answer`, { outcome: 'upheld', cpniMisuse, points: ourPoints }, bearer);
};
const add = async (breach: string) =>
  laptop.call('POST', `${base}/breaches`, {
    json: { breach, text: 'We notified two customers of one breach.', counsel: 'Counsel Roe' },
    bearer: await sue(),
  });
const evidence = async () => (await laptop.call('GET', `${base}/evidence`, { bearer: await dana() })).body;
const reminded = async () =>
  (await laptop.mail('dpo@example.com')).filter(({ subject }) =>
    subject.startsWith('CPNI certificate for 2026'),
  );
const read = async (address: string) =>
  words((await (await laptopDesk(laptop, 'Dana DPO')).open(address)).body);

describe('the certificate of a year, from its registers to both files (47 CFR 64.2009(e))', () => {
  let [released, inHold] = ['', ''];

  it('a year goes by: what is counted below', async () => {
    const bearer = await olive(laptop);
    for (const misuse of ['employee-access', 'online-access', 'online-access', undefined])
      await complaint(misuse);
    await post('/api/officer/campaigns', { ...entry, startsOn: '2026-12-01' }, bearer);
    await post('/api/officer/transfers', entries.T8, bearer);
    await laptop.call('POST', '/api/officer/transfers', {
      ...{ json: { ...entries.T8, forValue: true, case: 'sale', recipient: 'Broker Inc.' }, bearer },
    });
    await post('/api/officer/broker-actions', action, bearer);
    for (const on of ['2026-03-02', '2026-10-05'])
      await post('/api/officer/trainings', { ...training, on }, await sue());
    const [first] = (await laptop.call('GET', '/api/officer/trainings?year=2026', { bearer: await dana() }))
      .body.trainings;
    const fix = { ...training, on: '2026-03-02', trainer: 'Tara Trainer' };
    await post(`/api/officer/trainings/${first.id}/entries/1/correction`, fix, await dana());
    await post(
      '/api/requests',
      {
        ...{ kind: 'cpni-restrict', capacity: 'account-holder', name: 'Ada', email: 'ada@home.example' },
        ...{ account: '600160016002', details: 'Do not use my records.' },
      },
      '',
    );
    released = await held(laptop);
    await tellable(laptop, released, { rows: [{}, {}] });
    inHold = await held(laptop, {});
  });

  it('a breach in hold is refused as an unknown one is, word for word (P40)', async () => {
    const [ofHeld, ofUnknown] = [await add(inHold), await add(`BRE-${'9'.repeat(26)}`)];
    expect([ofHeld.status, ofHeld.body.code]).toEqual([409, 'no-released-breach']);
    expect({ ...ofHeld.body, instance: '' }).toEqual({ ...ofUnknown.body, instance: '' });
    expect((await add(released)).body.code).toBe('no-released-breach');
  });

  it('once its customers are notified, counsel’s paragraph is in the public file', async () => {
    await laptop.moveTo('2026-12-12T18:00:00Z');
    await until(
      async () => ((await stageOf(laptop, released)) === 'closed' ? true : undefined),
      'the closing',
    );
    expect((await add(released)).status).toBe(201);
    expect((await add(inHold)).body.code).toBe('no-released-breach');
    const page = await read('/officer/certificate-statements/2026');
    expect(page).toContain('Further statement We notified two customers of one breach.');
    expect(page).not.toContain(inHold);
    await post(`${base}/breaches/1/removal`, {}, await dana());
    expect(await read('/officer/certificate-statements/2026')).not.toContain('Further statement');
    expect((await add(released)).status).toBe(201);
  });

  it('the DPO is reminded 60 and 30 days before March 1', async () => {
    await laptop.moveTo('2026-12-31T14:30:00Z');
    expect(await reminded()).toEqual([]);
    await laptop.moveTo('2026-12-31T16:30:00Z');
    expect(await reminded()).toHaveLength(1);
    await laptop.moveTo('2027-01-30T16:30:00Z');
    expect(await reminded()).toHaveLength(2);
  });

  it('its numbers are those that we counted by hand', async () => {
    const { registers, gaps, dueOn } = await evidence();
    expect(dueOn).toBe('2027-03-01');
    expect(
      Object.fromEntries(
        registers.map((one: { register: string; count: number }) => [one.register, one.count]),
      ),
    ).toEqual({
      ...{ choices: 1, checks: null, trainings: 2, transfers: 2, campaigns: 1, complaints: 3 },
      ...{ 'broker-actions': 1, downtimes: 0, examinations: 0, breaches: 1, drills: 0 },
    });
    expect(gaps.map(({ gap }: { gap: string }) => gap)).toEqual([
      ...['transfer-undecided', 'campaign-undecided', 'complaint-unanswered', 'earlier-filing-missing'],
    ]);
  });

  it('both files print with the gaps on the signer’s alone', async () => {
    const toFile = await read('/officer/certificate-statements/2026');
    for (const said of [
      ...['EB Docket No. 06-36', 'Call Records Direct LLC', '3 in all', 'by employees 1'],
      'not authorized to view it 2',
    ])
      expect(toFile).toContain(said);
    expect(toFile).not.toMatch(/\bGap\b/);
    const forSigner = await read('/officer/certificate-evidence/2026');
    expect(forSigner).toContain('4 gaps.');
    expect(forSigner).toContain(released);
    expect(forSigner).not.toContain(inHold);
  });

  it('plain officers, breach officers and stand-ins read neither', async () => {
    for (const [name, group] of [
      ['Olive Officer', 'officer'],
      ['Bea Breach', 'breach-officer'],
      ['Stan Standin', 'stand-in'],
    ] as const)
      for (const path of ['/room', '/evidence'])
        expect(
          (await laptop.call('GET', `${base}${path}`, { bearer: await laptop.token(name, [group]) })).status,
        ).toBe(403);
  });

  it('after the filing no reminder follows', async () => {
    await post(`${base}/filing`, { filedOn: '2027-01-29', confirmation: '20270129-1' }, await sue());
    const { proposalSha256 } = (await laptop.call('GET', `${base}/filing`, { bearer: await dana() })).body;
    await post(`${base}/filing/confirmation`, { proposalSha256 }, await dana());
    await laptop.moveTo('2027-02-20T16:30:00Z');
    expect(await reminded()).toHaveLength(2);
  });
});
