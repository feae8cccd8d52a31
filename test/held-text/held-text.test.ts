import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import { readCase } from '#functions/case/read-case.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import { asked, ian, officer, ourWords, sealedWords, sue, withGate } from '#test/support/held-text.ts';

const refused = (message: string) => ({ outcome: 'refused', reason: 'no-showing', message }) as const;
const shownInPerson = {
  type: 'identity-checked',
  evidence: 'photo-id-in-person',
  by: 'olive',
  checkedOn: '2026-11-24',
  needsSecond: false,
} as const;
const entered = { at: '2026-11-24T15:00:00.000Z', by: 'olive', late: false, needsSecond: false } as const;
const fieldsOf = (body: unknown) => body as { waits?: { n: number } };

describe('an officer’s own words (P40, R-10)', () => {
  it('wait for a second person, who sends them as they were proposed', async () => {
    const w = await withGate(false);
    const { status, body } = await w.write(asked);
    expect(status).toBe(202);
    expect(fieldsOf(body).waits).toMatchObject({ n: 1 });
    expect(await w.types()).not.toContain('message-sent');
    expect((await w.found()).keys.queue).toBe('officer');

    await w.confirm(1);
    const { state, history } = await w.found();
    expect(history.at(-1)?.events.map(({ type }) => type)).toEqual(['held-text-ended', 'message-sent']);
    expect(history.at(-1)?.actor).toBe('officer:sue');
    expect(await w.texts.read(w.id, state.lettersOwed?.at(-1)?.textSha256 ?? '')).toBe(asked);
    await expect(w.confirm(1)).rejects.toMatchObject({ code: 'nothing-to-confirm' });
  });

  it.each(['answer', 'question', 'extension'] as const)('%s: waits, then is sent', async (kind) => {
    const w = await withGate(false);
    const write = { answer: () => w.answer(refused(asked)), question: w.askAbout, extension: w.extend }[kind];
    const sent = { answer: 'answer-given', question: 'message-sent', extension: 'request-extended' }[kind];
    expect((await write(asked)).status).toBe(202);
    expect(await w.types()).not.toContain(sent);
    expect(await w.read(1)).toMatchObject({ as: kind, by: 'olive' });
    await w.confirm(1);
    expect(await w.types()).toContain(sent);
  });

  it('their signer reads the person’s last message, never the note of who entered the case', async () => {
    const note = createHash('sha256').update('Typed for her.').digest('hex');
    const w = await withGate(false, { textSha256: note });
    await w.texts.put(w.id, 'Typed for her.');
    await w.write(asked);
    expect((await w.read(1)).asked).toBeUndefined();
    const textSha256 = await w.texts.put(w.id, 'Please hurry.');
    const message = { type: 'message-received', textSha256 } as const;
    await w.cases.change(requests, w.id, 'requester', () => [message]);
    expect((await w.read(1)).asked).toBe('Please hurry.');
  });

  it('the author never signs, and nobody signs what they did not read', async () => {
    const w = await withGate(false);
    await w.write(asked, 'sue');
    await expect(w.confirm(1)).rejects.toMatchObject({ code: 'same-person' });
    await expect(w.confirm(1, officer('dana', 'dpo'), '0'.repeat(64))).rejects.toMatchObject({
      code: 'proposal-changed',
    });
    expect(await w.types()).not.toContain('message-sent');
  });

  it('a stand-in signs and sends back once called, after four business hours', async () => {
    const w = await withGate(false);
    await w.write(asked);
    await expect(w.confirm(1, ian)).rejects.toMatchObject({ code: 'stand-in-not-called' });
    await expect(w.sendBack(1, ian)).rejects.toMatchObject({ code: 'stand-in-not-called' });
    w.clock.set('2026-11-24T22:00:00.000Z');
    await w.confirm(1, ian);
    expect(await w.types()).toContain('message-sent');
  });

  it('a stand-in alone reads a text once called and while it waits, no more (R-13)', async () => {
    const w = await withGate(true);
    await w.write(asked);
    await expect(w.read(1, ian)).rejects.toMatchObject({ code: 'not-found' });
    expect(await w.read(1, officer('olga', 'officer', 'stand-in'))).toMatchObject({ n: 1 });
    w.clock.set('2026-11-24T22:00:00.000Z');
    expect(await w.read(1, ian)).toHaveProperty('proposalSha256');
    await w.sendBack(1, sue);
    await expect(w.read(1, ian)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('sent back, the author reads “Change these words”, and nothing leaves', async () => {
    const w = await withGate(true);
    await w.write(asked);
    await w.sendBack(1);
    expect(await w.read(1, officer('olive'))).toMatchObject({ says: 'Change these words.' });
    expect(await w.types()).not.toContain('message-sent');
    await expect(w.confirm(1)).rejects.toMatchObject({ code: 'nothing-to-confirm' });
  });

  it('a signer who says that they speak of an event returns them, by the same road (R-10)', async () => {
    const w = await withGate(true);
    await w.write(asked);
    const said = await w.confirm(1, sue, undefined, 'yes');
    expect(said.body).toMatchObject({ says: 'Change these words.' });
    expect((await w.found()).state.heldTexts).toMatchObject([{ became: 'returned' }]);
    expect(await w.types()).not.toContain('message-sent');
  });

  it('of list A that an earlier release held are returned, whatever their signer says (R-10)', async () => {
    for (const isHeld of [false, true]) {
      const w = await withGate(isHeld);
      await w.write(asked);
      const { heldTexts: [first] = [] } = (await w.found()).state;
      const kept = JSON.parse((await w.texts.read(w.id, first?.heldSha256 ?? '')) ?? '');
      const older = { ...kept, action: { ...kept.action, text: sealedWords } };
      const heldSha256 = await w.texts.put(w.id, JSON.stringify(older));
      const hold = { type: 'text-held', n: 2, as: 'message', heldSha256, by: 'olive' } as const;
      await w.cases.change(requests, w.id, 'officer:olive', () => [hold]);
      await expect(w.confirm(2, officer('olive', 'supervisor'))).rejects.toMatchObject({
        code: 'same-person',
      });
      expect((await w.confirm(2)).body).toMatchObject({ says: 'Change these words.' });
      expect((await w.found()).state.heldTexts).toMatchObject([{}, { became: 'returned' }]);
      expect(await w.types()).not.toContain('message-sent');
    }
  });

  it('of list A are returned at once, with a hold and without, and nothing is recorded', async () => {
    for (const isHeld of [false, true]) {
      const w = await withGate(isHeld);
      await expect(w.write(sealedWords)).rejects.toMatchObject({
        code: 'words-returned',
        message: 'Change these words.',
        faults: [{ pointer: '#/text' }],
      });
      expect((await w.found()).state.heldTexts).toBeUndefined();
    }
  });

  it('a term over two fields is returned as well (R-10)', async () => {
    const w = await withGate(true);
    const reasonCode = 'rights-of-others';
    const items = [{ what: 'Enforcement has them', outcome: 'refused' as const, reasonCode }];
    const given = { outcome: 'refused', reason: reasonCode, message: 'The bills went to the law' } as const;
    await expect(w.answer({ ...given, items })).rejects.toMatchObject({ code: 'words-returned' });
    expect(await w.types()).not.toContain('answer-given');
  });

  it('the author and who signs hear and read the same with a hold as without', async () => {
    const [silent, holding] = [await withGate(false), await withGate(true)];
    const seenBy = async (w: typeof silent, reader = officer('olive')) => {
      const bare = (said: unknown) =>
        JSON.parse(
          JSON.stringify(said)
            .replace(/[0-9a-f]{64}/g, 'HASH')
            .replace(/"nonce":"[^"]*"/g, '"nonce":""'),
        );
      const replies = [await w.write(asked), await w.write(ourWords)];
      const page = (await readCase(w)({ caseId: w.id }, reader)).body;
      const waiting = await w.read(1, reader);
      await w.sendBack(1);
      return bare([replies, page, waiting, await w.read(1, reader)]);
    };
    expect(await seenBy(holding)).toEqual(await seenBy(silent));
  });

  it('the same words wait once, and words that were sent are not looked at again', async () => {
    const w = await withGate(false);
    await w.write(asked);
    await w.write(asked);
    expect((await w.found()).state.heldTexts).toHaveLength(1);
    await w.confirm(1);
    const { status = 200 } = await w.write(asked);
    expect(status).toBe(200);
    expect((await w.found()).state.heldTexts).toHaveLength(1);
  });

  it('the hash of what waits cannot be tried: the same words never have it twice', async () => {
    const hashIn = async () => {
      const w = await withGate(true);
      await w.answer(refused(asked));
      return (await w.found()).state.heldTexts?.[0]?.heldSha256;
    };
    expect(await hashIn()).not.toBe(await hashIn());
  });

  it('what waits in a case that was settled otherwise is over', async () => {
    const w = await withGate(false);
    await w.write(asked);
    await w.act(w.id, { type: 'withdraw' });
    expect(await w.read(1, officer('olive'))).toMatchObject({ says: expect.stringContaining('Not sent') });
    await expect(w.confirm(1)).rejects.toMatchObject({ code: 'nothing-to-confirm' });
  });

  it('an action that the case refuses is refused first, and leaves no text', async () => {
    const w = await withGate(false);
    await w.act(w.id, { type: 'withdraw' });
    await expect(w.write(asked)).rejects.toMatchObject({ code: 'already-settled' });
    expect((await w.found()).state.heldTexts).toBeUndefined();
  });

  it('what waited for a case that has moved on is over', async () => {
    const w = await withGate(false);
    await w.answer(refused(asked));
    await w.answer(refused(ourWords));
    const { state } = await w.cases.read(requests, w.id);
    expect(state.stage).toBe('answering');
    expect(state.heldTexts).toMatchObject([{ became: 'over' }]);
    await expect(w.confirm(1)).rejects.toMatchObject({ code: 'nothing-to-confirm' });
    expect(await w.read(1, officer('olive'))).toMatchObject({ says: expect.stringContaining('Write again') });
  });

  it('an answer is checked in every field that its letter shows', async () => {
    const ordinary = refused(ourWords);
    const all: readonly AnswerGiven[] = [
      { ...ordinary, message: asked },
      { ...ordinary, law: 'a rule of ours' },
      { ...ordinary, recipientsTold: 'our shop in Boulder' },
      { ...ordinary, items: [{ what: 'The old sheet', outcome: 'refused', reasonCode: 'x' }] },
      { ...ordinary, items: [{ what: 'Bills', outcome: 'refused', law: 'some code' }] },
    ];
    for (const said of all) {
      const w = await withGate(false);
      expect([said, (await w.answer(said)).status]).toEqual([said, 202]);
      expect(await w.types()).not.toContain('answer-given');
      await w.confirm(1);
      expect(await w.types()).toContain('answer-given');
    }
  });

  it.each([
    { whose: 'typed by the person on our form', entry: undefined, over: {}, named: true },
    { whose: 'typed by an officer at the entry', entry: entered, over: {}, named: false },
    { whose: 'typed by an officer in the answer', entry: undefined, over: { recipient: 'B' }, named: false },
  ])('a recipient $whose: nobody waits, and the letter has no word of an officer’s', async (one) => {
    const w = await withGate(false, { kind: 'cpni-disclose-to', ...(one.entry && { entry: one.entry }) });
    await w.cases.change(requests, w.id, 'officer:olive', () => [shownInPerson]);
    await w.people.put(w.id, '', { name: 'Pat', recipient: 'A Bank, by the back door' });
    const left = {
      ...{ type: 'transfer-recorded', case: 'customer-request', request: w.id, accounts: [], by: 'ian' },
      ...{ entrySha256: '0'.repeat(64), on: '2026-11-24', isSealed: false },
    };
    const transfer = `TRF-${'0'.repeat(40)}`;
    await w.cases.open(transfers, transfer, 'officer:ian', '2026-11-24T15:00:00.000Z', [
      left as never,
      { type: 'records-handed-over', by: 'ian', leftAt: '2026-11-24T15:00:00.000Z', how: 'mail' },
    ]);
    const { status = 200 } = await w.answer({ outcome: 'done', message: ourWords, transfer, ...one.over });
    expect(status).toBe(200);
    const events = (await w.found()).history.flatMap((commit) => commit.events);
    const given = events.flatMap((event) => (event.type === 'answer-given' ? [event.textSha256] : []));
    const kept = JSON.parse((await w.texts.read(w.id, given[0] ?? '')) ?? '{}');
    expect(kept).toMatchObject(
      one.named
        ? { recipient: 'A Bank, by the back door' }
        : { recipientOnFile: one.over.recipient ?? 'A Bank, by the back door' },
    );
    expect('recipient' in kept).toBe(one.named);
  });

  it('our sentences leave at once; with own words beside them they wait', async () => {
    const w = await withGate(false);
    expect((await w.write(`${ourWords}\n\nWe have your red letter.`)).status).toBe(202);
    expect((await w.write(ourWords)).status ?? 200).toBe(200);
    expect(await w.types()).toContain('message-sent');
  });

  it('wait with a warning where the officer looks again', async () => {
    const w = await withGate(false);
    const { body } = await w.write('Sorry for the delay.');
    expect(body).toMatchObject({ warnings: [{ pointer: '#/text', word: 'delay' }], waits: { n: 1 } });
  });

  it('nobody who reads them is shown a hold', async () => {
    const w = await withGate(true);
    await w.write(asked);
    w.clock.set('2026-11-24T22:00:00.000Z');
    for (const reader of [officer('o'), officer('o', 'breach-officer'), sue, ian, officer('dana', 'dpo')])
      expect(JSON.stringify(await w.read(1, reader))).not.toMatch(/BRE-|hold/);
  });
});
