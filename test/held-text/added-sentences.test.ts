import { expect, it } from 'vitest';
import { putSentence, readSentences } from '#functions/held-text/added-sentences.ts';
import { officer, sue, withGate } from '#test/support/held-text.ts';

const dana = officer('dana', 'dpo');
const olive = officer('olive', 'officer');
const key = 'own-open-late';
const en = 'Our stores are open late.';
const typed = {
  key,
  speaksOfEvent: 'no' as const,
  fields: ['reply' as const],
  kinds: [],
  en,
  es: 'Nuestras tiendas abren hasta tarde.',
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
  return { ...w, put, read, confirm, waits };
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

it('the history names who did what with which words, also after two years', async () => {
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
  expect((await w.read(sue)).waiting[0]?.notMe).toBe('Not you: you proposed it. It is for the DPO.');
  expect((await w.read(officer('sam', 'supervisor'))).waiting[0]?.notMe).toBe('Not you: it is for the DPO.');
  expect((await w.read(dana)).waiting[0]?.notMe).toBeUndefined();
  expect(await w.read(olive)).toEqual({ inUse: [], waiting: [], history: [] });
  await w.confirm();
  expect((await w.read(olive)).inUse).toMatchObject([{ key, en, proposedBy: 'sue', confirmedBy: 'dana' }]);
});

it('a sentence without its words or places is refused at each field', async () => {
  const w = await world(false);
  const fault = await w.put({ fields: [] }, sue).catch((refused: unknown) => refused);
  const pointers = (fault as { faults: readonly { pointer: string }[] }).faults.map(({ pointer }) => pointer);
  expect(pointers).toEqual(['#/fields', '#/en', '#/es', '#/speaksOfEvent']);
});
