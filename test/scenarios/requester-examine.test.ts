import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { sha256Of } from '#functions/request/package/manifest.ts';
import { signed } from '#test/support/officer-actions.ts';
import { openWorld } from '#test/support/open-world.ts';
import { ours, usual } from '#test/support/our-words.ts';
import { calls, corrections, searches, zippedRecords } from '#test/support/records.ts';
import { answer, dayOf, letterTo, statusKey, verdict } from '#test/support/request-life.ts';
import {
  askAsHolder,
  caseOf,
  confirmAsShown,
  inStage,
  linkIn,
  olive,
  omar,
  registerAccount,
  sealedCaseOf,
} from '#test/support/requesters.ts';
import type { World } from '#test/support/world.ts';

const zip = { 'content-type': 'application/zip' };

/** The holder asks from the address of record, and confirms. */
const confirmed = async (world: World, account: string, kind: string) => {
  const record = `holder-${account}@record.example`;
  await registerAccount(world, account, { email: record });
  const id = await askAsHolder(world, account, { email: record, kind });
  await verdict(world, await linkIn(world, record, id, /^Please confirm/));
  return { id, record };
};

describe('phone records that a customer examines or corrects (P33–P36)', () => {
  it('of two accounts no row reaches the other; the answer and the pack say where we looked', async () => {
    await using world = await openWorld({ needs: 'none' });
    const number = '600160016001';
    const { id, record } = await confirmed(world, number, 'cpni-examine');
    const bearer = await olive(world);
    const put = (raw: Buffer<ArrayBuffer>) =>
      world.call('PUT', `/api/officer/requests/${id}/package`, { raw, headers: zip, bearer });
    const foreign = { 'calls.csv': calls(number), 'more.csv': calls('6002') };
    const refused = await put(zippedRecords({ case: id, account: number }, foreign));
    expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
      422,
      'records-of-another-account',
      [{ pointer: '#/more.csv/0', detail: 'more.csv: row 1 names another account.' }],
    ]);
    expect((await caseOf(world, id)).state.package).toBeUndefined();
    expect((await put(zippedRecords({ case: id, account: number }))).status).toBe(200);

    const done = { message: usual('cpni-examine'), delivery: 'download' };
    const silent = await answer(world, id, done);
    expect([silent.status, silent.body.code]).toEqual([422, 'search-not-shown']);
    const ahead = [{ ...searches[0], searchedOn: '2098-01-01' }];
    const early = await answer(world, id, { ...done, searches: ahead });
    expect(early.body.errors).toEqual([
      { pointer: '#/searches/0/searchedOn', detail: 'This is in the future.' },
    ]);
    const today = [{ ...searches[0], searchedOn: dayOf(await world.now()) }];
    const told = 'You called 303-555-0177 on March 3 at 10:14.';
    const detail = await answer(world, id, { ...done, message: told, searches: today });
    expect([detail.body.code, detail.body.errors[0].pointer]).toEqual(['call-detail-in-email', '#/message']);
    const backward = [{ ...searches[0], from: '2026-07-01' }];
    expect((await answer(world, id, { ...done, searches: backward })).body.errors[0].pointer).toBe(
      '#/searches/0/until',
    );
    const looked = [{ ...today[0], keys: 'account number 6001-6001-6001' }];
    expect((await answer(world, id, { ...done, searches: looked })).status).toBe(202);
    expect((await signed(world, id)).status).toBe(200);
    await inStage(world, id, 'closed');
    const letter = await letterTo(world, record, id, /^Our answer/);
    expect(letter.text).toMatch(
      /Where we looked:\s+- Billing: by account number …01, for records from Thursday, January 1, 2026/,
    );
    expect(letter.text).toMatch(/In the records:[\s\S]*Details of calls/);
    for (const { text } of await world.mail()) expect(text).not.toMatch(/555 0177|6002/);

    const key = await statusKey(world, id, record);
    const complaint = await world.call('POST', '/api/complaints', {
      json: {
        ...{ topic: 'request', complainant: 'person', name: 'Hanna Holder', email: record, country: 'US' },
        ...{ details: 'A call is missing.', code: `${id}.${key}` },
      },
    });
    const received = await letterTo(world, record, complaint.body.id, /^We received your complaint/);
    const [, open = ''] = new RegExp(`${complaint.body.id}\\.([0-9A-Z]{26})`).exec(received.text) ?? [];
    const pack = await world.call('POST', '/status', {
      form: { code: `${complaint.body.id}.${open}`, action: 'pack' },
    });
    expect(pack.text).toContain('Where we looked:');
    expect(pack.text).toContain('Billing: by account number');
  });

  it('a document leaves when two officers have looked through it, and not one page before (P34)', async () => {
    await using world = await openWorld({ needs: 'none' });
    const { id } = await confirmed(world, '6006', 'cpni-examine');
    const [first, other] = [await olive(world), await omar(world)];
    const at = (path: string) => `/api/officer/requests/${id}/${path}`;
    const files = { 'bill.pdf': '%PDF-1.7' };
    const raw = zippedRecords({ case: id, account: '6006' }, files, { fields: ['bill amount'] });
    expect((await world.call('PUT', at('package'), { raw, headers: zip, bearer: first })).status).toBe(200);
    const looked = [{ ...searches[0], searchedOn: dayOf(await world.now()) }];
    const leave = () => answer(world, id, { delivery: 'download', searches: looked });
    expect((await leave()).body.code).toBe('records-not-declared');
    const what = 'bill.pdf: March, two pages.';
    const declare = (account: string) =>
      world.call('POST', at('records'), { json: { covers: 'documents', account, what }, bearer: first });
    const foreign = await declare('6007');
    expect([foreign.body.code, foreign.body.errors[0].pointer]).toEqual([
      'records-of-another-account',
      '#/account',
    ]);
    expect((await declare('6006')).status).toBe(200);
    expect((await leave()).body.code).toBe('records-not-looked-through');
    const confirm = (bearer: string) => confirmAsShown(world, id, 'records/confirmation', bearer);
    expect((await confirm(first)).body.code).toBe('same-person');
    expect((await confirm(other)).body.code).toBe('package-not-read');
    expect((await world.call('GET', at('package'), { bearer: other })).status).toBe(200);
    expect((await confirm(other)).status).toBe(200);
    expect((await leave()).status).toBe(200);
    const { state, texts } = await sealedCaseOf(world, id);
    expect(texts[state.declared.textSha256]).toContain('All of it is of account 6006');
    expect(state.declared).toMatchObject({ covers: 'documents', package: state.package.sha256 });
    expect(state.declared.proposalSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('nothing found says where we looked, too', async () => {
    await using world = await openWorld({ needs: 'none' });
    const { id, record } = await confirmed(world, '6003', 'cpni-examine');
    const nothing = { outcome: 'no-data', message: ours('no-data-then') };
    expect((await answer(world, id, nothing)).body.code).toBe('search-not-shown');
    const looked = [{ ...searches[0], searchedOn: dayOf(await world.now()) }];
    expect((await answer(world, id, { ...nothing, searches: looked })).status).toBe(200);
    expect((await letterTo(world, record, id, /^Our answer/)).text).toContain(', by Billing');
  });

  it('a correction keeps before, after and evidence beside the case; no letter shows the values', async () => {
    await using world = await openWorld({ needs: 'none' });
    const { id, record } = await confirmed(world, '6004', 'cpni-correct');
    const done = { message: ours('thank-you-papers'), recipientsTold: ours('recipient-carrier') };
    expect((await answer(world, id, done)).body.code).toBe('correction-not-shown');
    const same = [{ ...corrections[0], after: corrections[0]?.before }];
    expect((await answer(world, id, { ...done, corrections: same })).body.errors[0].pointer).toBe(
      '#/corrections/0/after',
    );
    expect((await answer(world, id, { ...done, corrections })).status).toBe(200);
    await inStage(world, id, 'closed');
    const { text } = await letterTo(world, record, id, /^Our answer/);
    expect(text).toMatch(/We corrected:\s+- Your contract/);
    expect(text).toContain('We told these recipients about the correction: Your new carrier');
    expect(text).toContain('we note your correction beside it.');
    for (const mail of await world.mail()) expect(mail.text).not.toMatch(/Plan Basic|Plan Plus/);
    const { state, timeline, texts } = await sealedCaseOf(world, id);
    expect(JSON.stringify([state, timeline])).not.toMatch(/Plan Basic|Plan Plus|signed order/);
    expect(state.answer).toMatchObject({ corrections: 1 });
    const [kept] = JSON.parse(texts[state.answer.textSha256]).corrections;
    expect(kept).toEqual({ ...corrections[0], salt: expect.stringMatching(/^.{36}$/) });
    const hashOf = (value: string) => sha256Of(Buffer.from(canonicalJson({ salt: kept.salt, value })));
    const { before, after, evidence } = kept;
    expect(state.answer.corrected).toEqual([
      { before: hashOf(before), after: hashOf(after), evidence: hashOf(evidence) },
    ]);
  });

  it('a correction that nothing shows is refused with a reason', async () => {
    await using world = await openWorld({ needs: 'none' });
    const { id, record } = await confirmed(world, '6005', 'cpni-correct');
    const refusal = { outcome: 'refused', message: ours('paper-not-for-account') };
    expect((await answer(world, id, refusal)).body.code).toBe('reason-missing');
    const listed = { ...refusal, reason: 'no-showing', corrections };
    expect((await answer(world, id, listed)).body.code).toBe('corrections-do-not-fit');
    expect((await answer(world, id, { ...refusal, reason: 'no-showing' })).status).toBe(200);
    const { text } = await letterTo(world, record, id, /^Our answer/);
    expect(text).toContain('when someone reasonably shows us that it is inaccurate');
    expect(text).toContain('we note your correction beside it.');
  });
});
