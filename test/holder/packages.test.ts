import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import { refuseOfHolder } from '#domain/request/holder-uploads.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import { requests } from '#domain/request/request.ts';
import { answerInstruction } from '#functions/holder/answer-instruction.ts';
import {
  answerOwnInstruction as answerDoor,
  askForPackageUpload as door,
} from '#functions/holder/contract.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { answerOwnInstruction, readOwnInstruction } from '#functions/holder/own-instructions.ts';
import { askForPackageUpload } from '#functions/holder/own-package.ts';
import { uploadPackage } from '#functions/holder/upload-package.ts';
import { holderActs, proof } from '#test/support/holders.ts';
import { workWorld } from '#test/support/work-world.ts';

const isVerified: readonly RequestEvent[] = [
  { type: 'request-acknowledged', requesterType: 'person' },
  { type: 'email-verdict-given', verdict: 'confirm' },
  {
    ...{ type: 'identity-checked', evidence: 'code-letter', checkedOn: '2026-11-24' },
    ...{ by: 'ann', needsSecond: false },
  },
];

const content = Buffer.from('{"class":"billing","account":"4711"}\n');
const of = (bytes: Buffer) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

/** Billing answers by itself, the CRM through an officer; both have an instruction for one request. */
const world = async (
  kind: 'access' | 'delete' = 'access',
  over: Parameters<ReturnType<typeof workWorld>['request']>[0] = {},
) => {
  const w = workWorld();
  const acts = holderActs(w);
  await acts.enter({ client: 'billing-client' });
  await acts.confirm();
  await acts.enter({ slug: 'crm', name: 'CRM' });
  await acts.confirm('crm');
  const id = await w.request({ kind, ...over, events: isVerified });
  await instructHolders(w)();
  const call = { machine: { client: 'billing-client' } };
  const own = { caseId: id, n: 1 };
  const stateOf = async () => (await w.cases.read(requests, id)).state;
  return {
    ...w,
    ...{ id, own, stateOf },
    instruction: async (n = 1) => (await stateOf()).holderInstructions?.find((one) => one.n === n),
    ask: (bytes = content, which = own) => askForPackageUpload(w)({ ...which, ...of(bytes) }, call),
    send: async (bytes = content) => {
      const { url } = (await askForPackageUpload(w)({ ...own, ...of(bytes) }, call)).body;
      return w.systemPackages.uploaded(url, bytes);
    },
    read: () => readOwnInstruction(w)(own, call),
    answer: (over: object = {}) =>
      answerOwnInstruction(w)(
        { ...own, answer: 'done', search: proof, package: of(content), ...over } as never,
        call,
      ),
    refuse: (over: object = {}) =>
      w.cases.change(requests, id, 'machine:pack-records', ({ state }) =>
        refuseOfHolder(state, {
          ...{ n: 1, sha256: of(content).sha256, because: 'line', line: 3 },
          ...over,
        }),
      ),
    officer: (bytes = content, n = 2) => uploadPackage(w)({ caseId: id, n, by: 'ann', file: bytes }),
    record: (over: object = {}) =>
      answerInstruction(w)({
        ...{ caseId: id, n: 2, by: 'ann', holder: 'crm', answer: 'done', search: proof, ...over },
      } as never),
  };
};

describe('a system hands over the data of an access request (R-21, P34)', () => {
  it('a system that was given no key cannot say that it looked: it can only refuse (P33)', async () => {
    const w = await world('access', { capacity: 'agent' });
    expect((await w.read()).body.keys).toEqual({});
    for (const answer of ['done', 'part', 'nothing'])
      await expect(w.answer({ answer, package: undefined, reason: 'r' })).rejects.toMatchObject({
        code: 'holder-key-missing',
      });
    expect((await w.instruction())?.answer).toBeUndefined();
    const said = { answer: 'refused', package: undefined, search: undefined, reason: 'We got no key.' };
    expect((await w.answer(said)).body.answer).toBe('refused');
  });

  it('uploads it, then its answer names it by hash and size', async () => {
    const w = await world();
    expect(await w.send()).toBe(200);
    expect((await w.instruction())?.answer).toBeUndefined();
    await w.answer();
    expect((await w.instruction())?.answer).toMatchObject({ answer: 'done', package: of(content) });
  });

  it('what does not match its hash is not taken; the answer waits, and it can upload again', async () => {
    const w = await world();
    const { url } = (await w.ask()).body;
    expect(w.systemPackages.uploaded(url, Buffer.from('{"class":"billing","account":"4712"}\n'))).toBe(400);
    await expect(w.answer()).rejects.toMatchObject({ code: 'holder-package-missing' });
    expect((await w.instruction())?.answer).toBeUndefined();
    expect(await w.send()).toBe(200);
    await w.answer();
    expect((await w.instruction())?.answer?.package).toEqual(of(content));
  });

  it('twice before the answer: the last that it names counts', async () => {
    const w = await world();
    const other = Buffer.from('{"class":"billing"}\n');
    expect([await w.send(), await w.send(), await w.send(other)]).toEqual([200, 200, 200]);
    await w.answer({ package: of(other) });
    expect((await w.instruction())?.answer?.package).toEqual(of(other));
  });

  it.each([
    ['another size', { package: { ...of(content), bytes: content.length + 1 } }, 'holder-package-missing'],
    [
      'a hash that never came',
      { package: { ...of(content), sha256: 'a'.repeat(64) } },
      'holder-package-missing',
    ],
    ['nothing found', { answer: 'nothing' }, 'holder-package-not-asked'],
    ['refused', { answer: 'refused', search: undefined, reason: 'No.' }, 'holder-package-not-asked'],
  ])('an answer with %s is refused, and records nothing', async (_, over, code) => {
    const w = await world();
    await w.send();
    await expect(w.answer(over)).rejects.toMatchObject({ code });
    expect((await w.instruction())?.answer).toBeUndefined();
  });

  it('after the answer there is no upload, for another system’s instruction none, and none to delete', async () => {
    const w = await world();
    await w.send();
    await w.answer();
    await expect(w.ask()).rejects.toMatchObject({ code: 'holder-answered-before' });
    await expect(w.ask(content, { ...w.own, n: 2 })).rejects.toThrow(NotFound);
    const deletes = await world('delete');
    await expect(deletes.ask()).rejects.toMatchObject({ code: 'holder-package-not-asked' });
    await expect(deletes.answer()).rejects.toMatchObject({ code: 'holder-package-not-asked' });
  });

  it('late is taken like in time; over is over', async () => {
    const w = await world();
    w.clock.advance(90 * 86_400_000);
    expect(await w.send()).toBe(200);
    await w.cases.change(requests, w.id, 'requester', () => [{ type: 'request-withdrawn' }]);
    await expect(w.ask()).rejects.toMatchObject({ code: 'holder-instruction-over' });
    await expect(w.answer()).rejects.toMatchObject({ code: 'holder-instruction-over' });
  });

  it('data that we could not take opens the instruction again, and the system reads why', async () => {
    const w = await world();
    await w.send();
    await w.answer();
    await w.refuse({ sha256: 'b'.repeat(64) });
    expect((await w.instruction())?.answer).toBeDefined();
    await w.refuse();
    expect((await w.read()).body).toMatchObject({
      refusedPackage: { sha256: of(content).sha256, because: 'line', line: 3 },
    });
    await w.send();
    await w.answer();
    expect(await w.instruction()).not.toHaveProperty('refusedPackage');
  });

  it.each([
    { sha256: 'A'.repeat(64), bytes: 1 },
    { sha256: 'a'.repeat(63), bytes: 1 },
    { sha256: 'a'.repeat(64), bytes: 0 },
    { sha256: 'a'.repeat(64), bytes: 1.5 },
    { sha256: 'a'.repeat(64), bytes: 1_000_000_001 },
    { sha256: 'a'.repeat(64), bytes: '1' },
    { sha256: 'a'.repeat(64) },
  ])('%o is no announcement of a file', (body) => {
    expect(door.body.safeParse(body).success).toBe(false);
    expect(answerDoor.body.safeParse({ answer: 'done', search: proof, package: body }).success).toBe(false);
  });
});

describe('an officer uploads the data of a system that a person answers for', () => {
  it('and it goes with the answer; a second upload takes the place of the first', async () => {
    const w = await world();
    await w.officer(Buffer.from('{"class":"billing"}\n'));
    await w.officer();
    const { revision } = await w.cases.read(requests, w.id);
    await w.officer();
    expect((await w.cases.read(requests, w.id)).revision).toBe(revision);
    expect(await w.instruction(2)).toMatchObject({ uploaded: of(content) });
    await w.record();
    expect(await w.instruction(2)).toMatchObject({ answer: { by: 'ann', package: of(content) } });
    await expect(w.officer()).rejects.toMatchObject({ code: 'holder-answered-before' });
  });

  it('a system that found nothing hands over nothing', async () => {
    const w = await world();
    await w.officer();
    await w.record({ answer: 'nothing' });
    expect((await w.instruction(2))?.answer).not.toHaveProperty('package');
  });

  it('an empty file, an unknown instruction and one to delete keep nothing', async () => {
    const w = await world();
    await expect(w.officer(Buffer.alloc(0))).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(w.officer(content, 9)).rejects.toThrow(NotFound);
    const deletes = await world('delete');
    await expect(deletes.officer()).rejects.toMatchObject({ code: 'holder-package-not-asked' });
    expect([...w.inBucket.keys(), ...deletes.inBucket.keys()]).toEqual([]);
  });
});
