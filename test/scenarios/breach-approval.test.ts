import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  ann,
  ben,
  cho,
  clocksOf,
  direct,
  get,
  held,
  post,
  stageOf,
} from '#test/support/breach/breach-life.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import {
  approve,
  approver,
  author,
  csvOf,
  letter,
  putList,
  repeated,
  uploader,
  writeLetter,
} from '../support/tellable.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T17:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const noticeOf = async (id: string) => (await get(laptop, `/${id}`)).body.notice;
const codeOf = ({ status, body }: { status: number; body: { code?: string } }): string =>
  `${status} ${body.code ?? ''}`.trim();

it('a letter by one, a list by another, a third approves exactly these; the release waits for it (R-13)', async () => {
  const id = await held(laptop);
  const written = await writeLetter(laptop, id);
  expect(written).toMatchObject({ status: 201, body: { version: 1, warnings: ['date'] } });
  expect(codeOf(await writeLetter(laptop, id, { body: 'No harm was done, 5555123456789.' }))).toBe(
    '422 invalid-input',
  );
  expect(codeOf(await approve(laptop, id, { letterSha256: 'x', listSha256: 'x', count: 1 }))).toBe(
    '422 invalid-input',
  );
  const { letterSha256 } = written.body;
  const seals = { letterSha256, listSha256: 'f'.repeat(64), renderedSha256: 'f'.repeat(64), count: 3 };
  const noRows = { addressChanged: 0, collapsed: 0, unknownAccounts: 3, fccClosedSince: 'no' };
  expect(codeOf(await approve(laptop, id, { ...seals, ...noRows }))).toBe('409 nothing-frozen');
  const { sha256: listSha256 } = (await putList(laptop, id, csvOf(3))).body;

  await laptop.moveTo('2026-12-05T06:00:00Z');
  expect(await clocksOf(laptop, id)).toMatchObject({ customersMayBeToldOn: '2026-12-05' });
  expect([await stageOf(laptop, id), (await noticeOf(id)).approvedBy]).toEqual(['held', null]);

  const right = await repeated(laptop, id);
  expect(right).toMatchObject({ letterSha256, listSha256, count: 3, ...noRows, acknowledged: ['date'] });
  const outcomes = [];
  for (const [who, over] of [
    [author, {}],
    [uploader, {}],
    [approver, { letterSha256: 'f'.repeat(64) }],
    [approver, { listSha256: 'f'.repeat(64) }],
    [approver, { count: 4 }],
    [approver, { unknownAccounts: 0 }],
    [approver, { renderedSha256: 'f'.repeat(64) }],
    [approver, { acknowledged: [] }],
    [approver, { fccClosedSince: undefined }],
  ] as const)
    outcomes.push(codeOf(await approve(laptop, id, { ...right, ...over }, who)));
  expect(outcomes).toEqual([
    '409 same-person',
    '409 same-person',
    '409 letter-changed',
    '409 list-changed',
    '409 count-differs',
    '409 row-counts-differ',
    '409 letter-looks-different',
    '422 invalid-input',
    '422 invalid-input',
  ]);

  const second = (await writeLetter(laptop, id, { subject: 'About your account' }, ann)).body;
  expect(second.version).toBe(2);
  const present = await repeated(laptop, id);
  expect(present).toMatchObject({ letterSha256: second.letterSha256, listSha256 });
  expect(codeOf(await approve(laptop, id, present, author))).toBe('409 same-person');
  expect((await approve(laptop, id, present)).status).toBe(200);
  expect(codeOf(await putList(laptop, id, csvOf(4)))).toBe('409 use-supplement');
  await laptop.advance('PT1M');
  expect(await stageOf(laptop, id)).toBe('released');
  expect(await noticeOf(id)).toMatchObject({
    ...{ version: 2, letterSha256: second.letterSha256, listSha256, frozen: 3, rejected: 0 },
    warnings: ['date'],
    approvedBy: expect.any(String),
  });
  expect(codeOf(await writeLetter(laptop, id, letter))).toBe('409 already-sending');
});

it('paused by one, resumed by two; a supplement has a hold of its own only if it is another breach (R-14)', async () => {
  const id = await held(laptop);
  expect(codeOf(await post(laptop, `/${id}/supplements`, { sameBreach: true, reason: 'Found.' }))).toBe(
    '409 not-approved',
  );
  await putList(laptop, id, csvOf(3));
  await writeLetter(laptop, id);
  await approve(laptop, id, await repeated(laptop, id));
  expect(codeOf(await post(laptop, `/${id}/supplements`, { sameBreach: false, reason: 'Found.' }))).toBe(
    '422 other-breach',
  );
  expect((await post(laptop, `/${id}/supplements`, { sameBreach: true, reason: 'Found.' })).body).toEqual({
    n: 2,
  });

  const pauses = ['pause-1'];
  expect(codeOf(await post(laptop, `/${id}/notice/resume`, { pauses, reason: 'Why not.' }))).toBe(
    '409 notice-not-paused',
  );
  expect((await post(laptop, `/${id}/notice/pause`, { reason: 'A doubt.' })).status).toBe(200);
  expect((await noticeOf(id)).pauses).toMatchObject([
    { id: 'pause-1', because: 'officer', reason: 'A doubt.' },
  ]);
  expect(codeOf(await post(laptop, `/${id}/notice/resume`, { reason: 'Which?' }))).toMatch(/^422/);
  expect((await post(laptop, `/${id}/notice/resume`, { pauses, reason: 'Settled.' }, ben)).status).toBe(202);
  expect(codeOf(await post(laptop, `/${id}/notice/resume/confirmation`, {}, ben))).toBe('409 same-person');
  expect((await post(laptop, `/${id}/notice/resume/confirmation`, {})).status).toBe(200);
  expect((await noticeOf(id)).paused).toBeNull();

  const refused = await post(laptop, `/${id}/close`);
  expect(codeOf(refused)).toBe('409 still-unaccounted');
  expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
    'not-released',
    'not-sent',
    'not-approved',
  ]);
  expect(codeOf(await post(laptop, `/${id}/paper-mail-waiver`, { reason: 'No stamps.' }))).toBe(
    '422 invalid-input',
  );
});

it('a second click confirms what was read: changed meanwhile it is refused, and shown as it is now (R-13)', async () => {
  const id = await held(laptop);
  const today = (await laptop.now()).slice(0, 10);
  await direct(laptop, id, '2026-12-30', today);
  const correct = (until: string, who?: string) =>
    post(
      laptop,
      `/${id}/directions/1/correction`,
      { until, documentHash: 'a'.repeat(64), reason: 'Read again.' },
      who,
    );
  await correct('2026-12-20');
  const page = async () => (await get(laptop, `/${id}`)).body.proposals;
  const [opened] = await page();
  expect(opened).toMatchObject({
    toConfirm: 'direction-1-correction',
    confirmAt: `/api/officer/breaches/${id}/directions/1/confirmation`,
    proposal: { confirms: 'direction', n: 1, what: { agency: 'FBI', correction: { until: '2026-12-20' } } },
    proposalSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });

  await correct('2026-12-22', cho);
  const click = (proposalSha256: string) =>
    post(laptop, `/${id}/directions/1/confirmation`, { proposalSha256 }, ben);
  const refused = await click(opened.proposalSha256);
  expect(codeOf(refused)).toBe('409 proposal-changed');
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  const [{ proposal, proposalSha256 }] = await page();
  expect(refused.body).toMatchObject({ proposal, proposalSha256 });
  expect(proposal.what.correction.until).toBe('2026-12-22');
  expect((await get(laptop, `/${id}`)).body.directions[0]).toMatchObject({
    state: 'in-force',
    correction: { until: '2026-12-22' },
  });

  expect((await click(refused.body.proposalSha256)).status).toBe(200);
  expect(await page()).toEqual([]);
  expect((await get(laptop, `/${id}`)).body.directions[0].until).toBe('2026-12-22');
});
