import { describe, expect, it } from 'vitest';
import { under } from '#ports/current-act.ts';
import { asked, ourWords, withGate } from '#test/support/held-text.ts';

const plain = ourWords;
const refused = (message: string) => ({ outcome: 'refused', reason: 'no-showing', message }) as const;

type World = Awaited<ReturnType<typeof withGate>>;

const acts: Readonly<Record<string, (w: World) => Promise<unknown>>> = {
  answer: (w) => w.answer(refused(plain)),
  'answer that waits': (w) => w.answer(refused(asked)),
  message: (w) => w.write(plain),
  question: (w) => w.askAbout(plain),
  extension: (w) => w.extend(plain),
  'extension that waits': (w) => w.extend(asked),
};

const endings: Readonly<Record<string, (w: World) => Promise<unknown>>> = {
  confirmed: (w) => w.confirm(1, undefined, shown),
  'sent back': (w) => w.sendBack(1),
};
let shown = '';

/** The function dies between its commit and its reply; the door runs the same act again. */
const twice = async (w: World, work: () => Promise<unknown>): Promise<void> => {
  const first = await under('act', work);
  const { revision } = await w.found();
  expect(await under('act', work)).toEqual(first);
  expect((await w.found()).revision).toBe(revision);
};

describe('an officer’s act whose reply was lost, sent again', () => {
  it.each(Object.keys(acts))('%s: gets the first reply and commits nothing (F1)', async (name) => {
    const w = await withGate(false);
    await twice(w, async () => acts[name]?.(w));
  });

  it.each(Object.keys(endings))('a text that waited and is %s: the same (F1)', async (name) => {
    const w = await withGate(false);
    await w.answer(refused(`${asked} ${plain}`));
    shown = (await w.read(1)).proposalSha256;
    await twice(w, async () => endings[name]?.(w));
  });

  it('another act is refused as before', async () => {
    const w = await withGate(false);
    await under('act', () => w.answer(refused(plain)));
    await expect(under('other', () => w.answer(refused(plain)))).rejects.toMatchObject({
      code: 'already-settled',
    });
  });
});
