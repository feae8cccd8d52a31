import { describe, expect, it } from 'vitest';
import { complaints } from '#domain/complaint/complaint.ts';
import { requests } from '#domain/request/request.ts';
import { previewAssignment } from '#functions/case/assign-case.ts';
import { handOver } from '#functions/case/hand-over.ts';
import { enterComplaint } from '#functions/complaint/intake/enter-complaint.ts';
import { assignComplaint } from '#functions/complaint/offers.ts';
import { readComplaint } from '#functions/complaint/status/read-complaint.ts';
import { linkRequest, recordInvestigation } from '#functions/complaint/work/act-as-officer.ts';
import { readCertificate } from '#functions/complaint/work/read-certificate.ts';
import { answerComplaint } from '#functions/complaint/work/write-to-person.ts';
import { readRequest } from '#functions/request/status/read-request.ts';
import { statusKey } from '#functions/request/status-key.ts';
import {
  type ComplaintWorld,
  complaintWorld,
  officer,
  typed,
} from '#test/support/complaint/complaint-world.ts';
import { letter, received } from '#test/support/domain/request.ts';
import { ourPoints } from '#test/support/our-words.ts';

const request = `REQ-${'7'.repeat(26)}`;
const quinn = 'quinn@home.example';

/** A request that bob answered, and its key. */
const withRequest = async (over: object = {}) => {
  const world = complaintWorld();
  const receipt = received({ kind: 'cpni-examine', ...over });
  await world.cases.open(requests, request, 'requester', receipt.receivedAt, [receipt]);
  await world.people.put(request, '', { name: 'Quinn Person', email: quinn, account: '5550123456789' });
  await world.cases.change(requests, request, 'officer:cho', () => [
    { type: 'identity-checked', evidence: 'contract-procedure', checkedOn: '2026-11-24', by: 'cho' } as never,
  ]);
  await world.cases.change(requests, request, 'officer:bob', () => [
    {
      type: 'answer-given',
      outcome: 'refused',
      reasonCode: 'no-showing',
      textSha256: 'a',
      by: 'bob',
    } as const,
  ]);
  await world.cases.change(requests, request, 'machine:send-answer', () => [
    { ...letter, type: 'letter-sent' },
    { type: 'answer-sent' },
  ]);
  return { world, code: `${request}.${await statusKey(world, request, quinn)}` };
};

const linked = async (world: ComplaintWorld, code: string, over: object = {}) => {
  const { email: _, name: _name, ...rest } = typed;
  return world.submit({
    ...rest,
    topic: 'request',
    email: undefined,
    name: undefined,
    code,
    ...over,
  } as never);
};

const answered = async (world: ComplaintWorld, id: string, over: object = {}) => {
  await recordInvestigation(world)({ caseId: id, by: 'ann', note: 'Read.' });
  const given = { outcome: 'upheld', cpniMisuse: 'none', points: ourPoints, ...over } as const;
  await answerComplaint(world)({ caseId: id, by: 'ann', ...given }, officer('ann'));
  return world.run(id);
};

describe('a complaint about a request (R-8, R-25)', () => {
  it('with the code of its status page nobody types a name or address twice', async () => {
    const { world, code } = await withRequest();
    const id = await linked(world, code);

    const [ack] = world.mailTo(quinn);
    expect(ack?.text).toContain(`It is about your request ${request}.`);
    expect(ack?.text).toContain('the Federal Communications Commission (FCC), 1-888-225-5322:');
    const key = new RegExp(`${id}\\.([0-9A-Z]{26})`).exec(ack?.text ?? '')?.[1] ?? '';
    const { body } = await readComplaint(world)({ caseId: id }, { bearer: key });
    expect(body).toMatchObject({ stage: 'working', linkedTo: request });
    expect(JSON.stringify(body)).not.toMatch(/refused|answered|bob/);
  });

  it.each([
    ['a wrong key', (code: string) => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`],
    ['another reference', (code: string) => code.replace('REQ-7', 'REQ-8')],
    ['half a code', () => request],
  ])('R-8: %s is the same 422, and nothing is written', async (_, change) => {
    const { world, code } = await withRequest();
    await expect(linked(world, change(code))).rejects.toMatchObject({
      code: 'invalid-input',
      faults: [{ pointer: '#/code' }],
    });
    expect(world.mail.outbox).toEqual([]);
  });

  it('R-8: the key of a complaint opens no request, and a wrong key no complaint', async () => {
    const { world, code } = await withRequest();
    const id = await linked(world, code);
    const key = new RegExp(`${id}\\.([0-9A-Z]{26})`).exec(world.mailTo(quinn)[0]?.text ?? '')?.[1] ?? '';
    const asRequest = readRequest(world)({ caseId: id }, { bearer: key });
    await expect(asRequest).rejects.toMatchObject({ code: 'not-found' });
    const wrong = readComplaint(world)({ caseId: id }, { bearer: code.split('.')[1] ?? '' });
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['bob', 'cho'])('R-25: %s, who decided or checked it, cannot look into it', async (by) => {
    const { world, code } = await withRequest();
    const id = await linked(world, code);
    const look = recordInvestigation(world)({ caseId: id, by, note: 'x' });
    await expect(look).rejects.toMatchObject({ code: 'investigator-involved' });
    await recordInvestigation(world)({ caseId: id, by: 'ann', note: 'x' });
  });

  it('R-24, R-25: a preview of an assignment says what the assignment would say', async () => {
    const { world, code } = await withRequest();
    const id = await linked(world, code);
    const { revision } = await world.cases.read(complaints, id);
    const preview = previewAssignment(world)(id, { type: 'assign', to: 'bob', by: 'ann' });
    await expect(preview).rejects.toMatchObject({ code: 'investigator-involved' });
    await previewAssignment(world)(id, { type: 'assign', to: 'ann', by: 'ann' });
    expect((await world.cases.read(complaints, id)).revision).toBe(revision);
  });

  it('R-8: a request that only the papers name is in no letter, but binds its deciders', async () => {
    const { world } = await withRequest();
    const entered = { ...typed, topic: 'request', channel: 'email', receivedAt: '2026-11-24T17:00:00.000Z' };
    const { body } = await enterComplaint(world)({ ...entered, request, by: 'ann' } as never, {});
    await world.run(body.id);

    expect(body).not.toHaveProperty('linkedTo');
    expect(world.mailTo(typed.email as string)[0]?.text).not.toMatch(/REQ-|FCC/);
    const look = recordInvestigation(world)({ caseId: body.id, by: 'bob', note: 'x' });
    await expect(look).rejects.toMatchObject({ code: 'investigator-involved' });
    const again = linkRequest(world)({ caseId: body.id, by: 'ann', request: `REQ-${'8'.repeat(26)}` });
    await expect(again).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('R-25: linked later to what its investigator decided, it goes back to the queue', async () => {
    const { world } = await withRequest();
    const id = await world.submit();
    await assignComplaint(world)(id, { type: 'assign', to: 'bob', by: 'bob' });
    await linkRequest(world)({ caseId: id, by: 'ann', request });
    expect(await world.stateOf(id)).toMatchObject({ linked: { request, proven: false } });
    expect((await world.stateOf(id)).assigned).toBeUndefined();
  });

  it('R-24: its officer leaves for one who decided it: it goes back to the queue', async () => {
    const { world, code } = await withRequest();
    const id = await linked(world, code);
    await assignComplaint(world)(id, { type: 'assign', to: 'ann', by: 'ann' });
    const leaving = { leaves: 'ann', to: 'bob', on: '2026-11-24', by: 'sue' } as const;
    const { body } = await handOver({ ...world, breachOfficersAddress: 'b@example.com' })(leaving);
    expect(body).toMatchObject({ handed: 1 });
    expect((await world.stateOf(id)).assigned).toBeUndefined();
  });

  it('R-24: upheld, it reopens the request, once', async () => {
    const { world, code } = await withRequest();
    const id = await linked(world, code);
    expect(await answered(world, id, { reopenRequest: true })).toContain('Carry out the answer');
    await world.run(id);

    const { state, history } = await world.cases.read(requests, request);
    expect(state.stage).toBe('working');
    const reopened = history.flatMap(({ events }) =>
      events.filter(({ type }) => type === 'request-reopened'),
    );
    expect(reopened).toMatchObject([{ reason: 'complaint-upheld' }]);
    expect(await world.stateOf(id)).toMatchObject({ stage: 'answered', carriedOut: true });
  });

  it('R-5: about a restriction, it goes on: there is nothing to reopen', async () => {
    const { world, code } = await withRequest({ kind: 'cpni-restrict' });
    const id = await linked(world, code);
    await answered(world, id, { reopenRequest: true });
    expect((await world.cases.read(requests, request)).state.stage).toBe('closed');
    expect(await world.stateOf(id)).toMatchObject({ stage: 'answered', carriedOut: true, faults: 0 });
  });

  it.each([
    ['not upheld', { outcome: 'not-upheld', reopenRequest: true }],
    ['without a request', { outcome: 'upheld', reopenRequest: true }],
  ])('R-24: %s, it reopens nothing', async (which, over) => {
    const { world, code } = await withRequest();
    const id = which === 'not upheld' ? await linked(world, code) : await world.submit();
    await expect(answered(world, id, over)).rejects.toMatchObject({ code: 'nothing-to-reopen' });
  });
});

describe('the yearly certificate (R-30, 47 CFR 64.2009(e))', () => {
  it('counts what officers found, by the year of receipt, and no letter says it', async () => {
    const world = complaintWorld('2026-12-31T20:00:00.000Z');
    const misuses = ['employee-access', 'online-access', 'online-access', 'none'];
    const ids = [];
    for (const cpniMisuse of misuses) {
      const id = await world.submit({ topic: 'phone-records' });
      world.clock.advance(3600_000);
      await answered(world, id, { cpniMisuse });
      await world.run(id);
      ids.push(id);
    }
    const ofYear = async (year: number) => (await readCertificate(world)({ year })).body;
    expect(await ofYear(2026)).toMatchObject({
      dueOn: '2027-03-01',
      total: 3,
      counts: { 'employee-access': 1, 'disclosed-to-unauthorized': 0, 'online-access': 2 },
      complaints: ids.slice(0, 3).map((complaint) => ({ complaint })),
    });
    expect(await ofYear(2027)).toMatchObject({ total: 0 });
    for (const { text } of world.mail.outbox) expect(text).not.toMatch(/employee-access|online-access/);
  });
});
