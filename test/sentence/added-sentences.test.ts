import { expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { ownWordsIn } from '#functions/held-text/own-words.ts';
import { putSentence, readSentences } from '#functions/sentence/added-sentences.ts';
import { asked, officer, sue, withGate } from '#test/support/held-text.ts';

const dana = officer('dana', 'dpo');
const olive = officer('olive', 'officer');
const key = 'own-open-late';
const en = 'Our stores are open late.';
const es = 'Nuestras tiendas abren hasta tarde.';
const typed = {
  key,
  speaksOfEvent: 'no' as const,
  fields: ['reply' as const],
  kinds: [],
  en,
  es,
};

type Who = typeof sue;

const world = async (isHeld: boolean) => {
  const w = await withGate(isHeld);
  const ports = { ...w, zone: 'America/Denver' };
  const put = (said: object, who: Who) =>
    putSentence(ports)({ key, ...said, by: who.officer.sub } as never, who);
  const read = async (who: Who) => (await readSentences(ports)({ by: who.officer.sub }, who)).body;
  const confirm = async (speaksOfEvent: 'yes' | 'no' = 'no', who = dana) =>
    put({ proposalSha256: (await read(sue)).waiting[0]?.proposalSha256 ?? '', speaksOfEvent }, who);
  // Each time another message: the same one is sent once.
  const before = ['', 'Thank you for writing to us. ', 'We need more time. '];
  const waits = async () => 'waits' in ((await w.write(`${before.shift()}${en}`)) as { body: object }).body;
  const sign = async (n: number) => (await w.confirm(n)).body;
  return { ...w, put, read, confirm, sign, waits };
};

it.each([true, false])(
  'an added sentence leaves at once, a withdrawn one waits (held: %s)',
  async (isHeld) => {
    const w = await world(isHeld);
    await w.put(typed, sue);
    expect(await w.waits()).toBe(true);
    expect((await w.confirm()).body).toEqual({ key, state: 'in-use' });
    expect(await w.waits()).toBe(false);
    expect((await w.put({ isWithdrawn: true }, sue)).body).toEqual({ key, state: 'withdrawn' });
    expect(await w.waits()).toBe(true);
  },
);

it('returned after “yes”: it waits as before', async () => {
  const w = await world(false);
  expect(await w.put(typed, sue)).toEqual({ status: 202, body: { key, state: 'waiting' } });
  expect((await w.confirm('yes')).body).toEqual({ key, state: 'returned', says: 'Change these words.' });
  expect(await w.waits()).toBe(true);
});

it('the history names who did what with which words', async () => {
  const w = await world(false);
  await w.put({ ...typed, en: 'Our stores are open.' }, dana);
  await w.put(typed, sue);
  await w.confirm();
  await w.put({ isWithdrawn: true }, dana);
  const { history } = await w.read(officer('audrey', 'auditor'));
  expect(history.map(({ did, by, sentence }) => [did, by, sentence.en])).toEqual([
    ['withdrawn', 'dana', en],
    ['added', 'dana', en],
    ['proposed', 'sue', en],
    ['proposed', 'dana', 'Our stores are open.'],
  ]);
});

it('what waits is seen by who proposes, confirms or audits, and by nobody else', async () => {
  const w = await world(false);
  await w.put(typed, sue);
  expect((await w.read(sue)).waiting[0]?.notMe).toBe('You proposed it. It is for the DPO.');
  expect((await w.read(officer('sam', 'supervisor'))).waiting[0]?.notMe).toBe('It is for the DPO.');
  expect((await w.read(dana)).waiting[0]?.notMe).toBeUndefined();
  expect(await w.read(olive)).toEqual({ inUse: [], waiting: [], history: [] });
  await w.confirm();
  expect((await w.read(olive)).inUse).toMatchObject([{ key, en, proposedBy: 'sue', confirmedBy: 'dana' }]);
});

it('all that is wrong is said at once, each at its field', async () => {
  const w = await world(false);
  const pointersOf = async (said: object) => {
    const fault = await w.put(said, sue).catch((refused: unknown) => refused);
    return (fault as { faults: readonly { pointer: string }[] }).faults.map(({ pointer }) => pointer);
  };
  expect(await pointersOf({ fields: [] })).toEqual(['#/en', '#/es']);
  const wrong = { en: 'We had no data breach.', es: 'Vea el aviso NOT-12345' };
  expect(new Set(await pointersOf(wrong))).toEqual(new Set(['#/en', '#/es', '#/fields', '#/speaksOfEvent']));
});

/** Two persons have added it. */
const added = async (isHeld = false) => {
  const w = await world(isHeld);
  await w.put(typed, sue);
  await w.confirm();
  const leaves = async (text: string) => !('waits' in ((await w.write(text)) as { body: object }).body);
  /** As both previews ask. */
  const looksOurs = async (text: string) =>
    (await ownWordsIn(w, (await w.found()) as never, [{ pointer: '#/text', text }])).length === 0;
  return { ...w, leaves, looksOurs, withdraw: () => w.put({ isWithdrawn: true }, sue) };
};

it('it leaves at once in Spanish, too, and beside our catalog, with a hold and without (R-10)', async () => {
  for (const isHeld of [false, true]) {
    const { leaves } = await added(isHeld);
    expect([await leaves(es), await leaves(`Gracias por escribirnos. ${es}`)]).toEqual([true, true]);
    expect(await leaves(`${es} Yes.`)).toBe(false);
  }
});

it('an answer of it leaves at once', async () => {
  const w = await added();
  const reason = 'no-showing' as const;
  const { body } = await w.answer({
    outcome: 'refused',
    reason,
    message: `Thank you for writing to us. ${en}`,
  });
  expect(body).not.toHaveProperty('waits');
  expect((await w.found()).state).toMatchObject({ stage: 'answering' });
});

it('where the person asks about an event it leaves, too, as each sentence of ours does (R-10)', async () => {
  const w = await added();
  const textSha256 = await w.texts.put(w.id, 'Was there a data breach?');
  const said = { type: 'message-received', textSha256 } as const;
  await w.cases.change(requests, w.id, 'requester', () => [said]);
  await expect(w.write('Our stores open at nine.')).rejects.toMatchObject({ code: 'words-returned' });
  expect(await w.leaves(en)).toBe(true);
});

it('withdrawn between the look and the press: it waits, and its author hears so', async () => {
  const w = await added();
  expect(await w.looksOurs(en)).toBe(true);
  await w.withdraw();
  expect([await w.looksOurs(en), await w.leaves(en)]).toEqual([false, false]);
});

it('withdrawn after the text was judged, before it is recorded: it leaves, as a second earlier', async () => {
  const w = await added();
  const { change } = w.cases;
  let isWithdrawn = false;
  Object.assign(w.cases, {
    change: async (...given: Parameters<typeof change>) => {
      if (!isWithdrawn && given[0].kind === 'request') {
        isWithdrawn = true;
        await w.withdraw();
      }
      return change(...given);
    },
  });
  expect([await w.leaves(en), isWithdrawn]).toEqual([true, true]);
  expect(await w.types()).toContain('message-sent');
  expect(await w.leaves(`Thank you for writing to us. ${en}`)).toBe(false);
});

it('added or withdrawn while a text with it waits: its signer decides about it, as before', async () => {
  const w = await added();
  const text = `${asked} ${en}`;
  expect(await w.leaves(text)).toBe(false);
  await w.withdraw();
  expect(await w.sign(1)).toMatchObject({ says: 'Sent.' });
});
