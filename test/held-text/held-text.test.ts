import { describe, expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import { readCase } from '#functions/case/read-case.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import { asked, ian, officer, sue, withGate } from '#test/support/held-text.ts';

const refused = (message: string) => ({ outcome: 'refused', reason: 'no-showing', message }) as const;
const shownInPerson = {
  type: 'identity-checked',
  evidence: 'photo-id-in-person',
  by: 'olive',
  checkedOn: '2026-11-24',
  needsSecond: false,
} as const;
const fieldsOf = (body: unknown) => body as { waits?: { n: number; sentences: { text: string }[] } };

describe('an officer’s words about what is sealed (P40, R-10)', () => {
  it('wait for a second person, who sends them as they were proposed', async () => {
    const w = await withGate(false);
    const { status, body } = await w.write(asked);
    expect(status).toBe(202);
    expect(fieldsOf(body).waits).toMatchObject({ n: 1, sentences: [{ text: 'The FBI asked us to wait.' }] });
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
    expect(await w.read(1, ian)).toHaveProperty('holds');
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

  it('its author removes the sentences and sends the rest at once, and nobody else does', async () => {
    const w = await withGate(false);
    await w.write(asked);
    await expect(w.shorten(1, 'omar')).rejects.toMatchObject({ code: 'not-the-author' });
    await w.shorten(1);
    const { state } = await w.found();
    expect(await w.texts.read(w.id, state.lettersOwed?.at(-1)?.textSha256 ?? '')).toBe(
      'Your bills are enclosed.',
    );
    await w.write('The FBI asked.');
    await expect(w.shorten(2)).rejects.toMatchObject({ code: 'nothing-left' });
    expect((await w.found()).state.heldTexts?.[1]?.became).toBeUndefined();
  });

  it('a term over two fields is not removed sentence by sentence, so it waits (R-10)', async () => {
    const w = await withGate(true);
    const reasonCode = 'rights-of-others';
    const items = [{ what: 'Enforcement has them', outcome: 'refused' as const, reasonCode }];
    const given = { outcome: 'refused', reason: reasonCode, message: 'The bills went to the law' } as const;
    const { body } = await w.answer({ ...given, items });
    expect(body).toMatchObject({ waits: { n: 1 } });
    await expect(w.shorten(1)).rejects.toMatchObject({ code: 'nothing-left' });
    expect(await w.types()).not.toContain('answer-given');
  });

  it('the author hears and reads the same with a hold as without; who signs sees the hold', async () => {
    const [silent, holding] = [await withGate(false), await withGate(true)];
    const seenBy = async (w: typeof silent, reader = officer('olive')) => {
      const bare = (said: unknown) =>
        JSON.parse(
          JSON.stringify(said)
            .replace(/[0-9a-f]{64}/g, 'HASH')
            .replace(/"nonce":"[^"]*"/g, '"nonce":""'),
        );
      const replies = [await w.write(asked), await w.write('Your bills are enclosed.')];
      const page = (await readCase(w)({ caseId: w.id }, reader)).body;
      const waiting = await w.read(1, reader);
      await w.sendBack(1);
      return bare([replies, page, waiting, await w.read(1, reader)]);
    };
    expect(await seenBy(holding)).toEqual(await seenBy(silent));
    expect(await silent.read(1)).toMatchObject({ holds: [] });
    expect(await holding.read(1)).toMatchObject({ holds: [{ withheld: false, listed: false }] });
    expect(await holding.read(1, officer('olive'))).not.toHaveProperty('holds');
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

  it('who signs sees that the person is on the list of a breach, by account or by address', async () => {
    const listedIn = async (person: object) => {
      const w = await withGate(true);
      await w.people.put(w.id, '', { name: 'Pat', ...person });
      await w.freeze({ ref: '70-07', name: 'Pat', segment: 'all', email: 'pat@home.example' });
      await w.write(asked);
      return ((await w.read(1)).holds as readonly { listed: boolean }[]).map(({ listed }) => listed);
    };
    expect(await listedIn({ account: '7007' })).toEqual([true]);
    expect(await listedIn({ email: 'Pat@Home.Example' })).toEqual([true]);
    expect(await listedIn({ account: '7008', email: 'pat@other.example' })).toEqual([false]);
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
    await expect(w.shorten(1)).rejects.toMatchObject({ code: 'nothing-to-confirm' });
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
    await w.answer(refused('We need a signature.'));
    const { state } = await w.cases.read(requests, w.id);
    expect(state.stage).toBe('answering');
    expect(state.heldTexts).toMatchObject([{ became: 'over' }]);
    await expect(w.confirm(1)).rejects.toMatchObject({ code: 'nothing-to-confirm' });
    expect(await w.read(1, officer('olive'))).toMatchObject({ says: expect.stringContaining('Write again') });
  });

  it('an answer is checked in every field that its letter shows', async () => {
    const ordinary = refused('We need a signature.');
    const all: readonly AnswerGiven[] = [
      { ...ordinary, message: asked },
      { ...ordinary, law: 'a gag order' },
      { ...ordinary, recipientsTold: 'the FBI' },
      { ...ordinary, items: [{ what: 'The breach', outcome: 'refused', reasonCode: 'x' }] },
      { ...ordinary, items: [{ what: 'Bills', outcome: 'refused', law: 'Secret Service' }] },
    ];
    for (const said of all) {
      const w = await withGate(false);
      expect([said, (await w.answer(said)).status]).toEqual([said, 202]);
      expect(await w.types()).not.toContain('answer-given');
      await w.confirm(1);
      expect(await w.types()).toContain('answer-given');
    }
  });

  it('a recipient whom the entered request names waits like one whom the answer names', async () => {
    const w = await withGate(false, { kind: 'cpni-disclose-to' });
    await w.cases.change(requests, w.id, 'officer:olive', () => [shownInPerson]);
    await w.people.put(w.id, '', { name: 'Pat', recipient: 'A Bank. The FBI asked us to wait.' });
    const left = {
      ...{ type: 'transfer-recorded', case: 'customer-request', request: w.id, accounts: [], by: 'ian' },
      ...{ entrySha256: '0'.repeat(64), on: '2026-11-24', isSealed: false },
    };
    const transfer = `TRF-${'0'.repeat(40)}`;
    await w.cases.open(transfers, transfer, 'officer:ian', '2026-11-24T15:00:00.000Z', [
      left as never,
      { type: 'records-handed-over', by: 'ian', leftAt: '2026-11-24T15:00:00.000Z', how: 'mail' },
    ]);
    const sent = { outcome: 'done', message: 'We sent your records.', transfer } as const;
    const { status, body } = await w.answer(sent);
    expect(status).toBe(202);
    expect(fieldsOf(body).waits).toMatchObject({ sentences: [{ pointer: '#/recipient' }] });
    await w.shorten(1);
    const { state } = await w.found();
    const { textSha256 = '' } = 'answer' in state ? (state.answer ?? {}) : {};
    expect(JSON.parse((await w.texts.read(w.id, textSha256)) ?? '')).toMatchObject({ recipient: 'A Bank.' });
  });

  it('ordinary words leave at once, with a warning where the officer looks again', async () => {
    const w = await withGate(false);
    const { status = 200, body } = await w.write('Sorry for the delay.');
    expect(status).toBe(200);
    expect(body).toMatchObject({ warnings: [{ pointer: '#/text', word: 'delay' }] });
    expect(await w.types()).toContain('message-sent');
  });

  it('who reads is one of the groups that may know of a hold', async () => {
    const w = await withGate(true);
    await w.write(asked);
    for (const group of ['officer', 'breach-officer'])
      expect(await w.read(1, officer('o', group))).not.toHaveProperty('holds');
    w.clock.set('2026-11-24T22:00:00.000Z');
    for (const reader of [sue, ian, officer('dana', 'dpo')])
      expect(await w.read(1, reader)).toHaveProperty('holds');
  });
});
