import { expect, it } from 'vitest';
import { sheetReply } from '#functions/case/sheet-reply.ts';

const columns = { words: (row: { readonly words: string }) => row.words };
const rows = (length: number, words: string) => Array.from({ length }, () => ({ words }));
const linesOf = async (all: ReturnType<typeof rows>, most?: number) => {
  const sheet = { name: 'x.csv', columns, more: 'Ask for less.', ...(most && { most }) } as const;
  return (await sheetReply(all, sheet)).text.split('\r\n').slice(0, -1);
};

it('a list as a file has all its rows, and no last line', async () => {
  expect(await linesOf(rows(3, 'a'))).toEqual(['words', 'a', 'a', 'a']);
  expect(await linesOf(rows(3, 'a'), 3)).toHaveLength(4);
});

it('one with more rows than wanted says so in its last line', async () => {
  expect(await linesOf(rows(4, 'a'), 3)).toEqual([
    ...['words', 'a', 'a', 'a'],
    'This file ends after 3 rows. Ask for less.',
  ]);
});

it('one that is longer than a reply can be ends before, and says so, whatever its letters', async () => {
  for (const letter of ['a', 'é', '"']) {
    const lines = await linesOf(rows(2000, letter.repeat(5000)));
    expect(lines.at(-1)).toMatch(/^This file ends after \d+ rows\. Ask for less\.$/);
    expect(Buffer.byteLength(JSON.stringify(lines.join('\r\n')))).toBeLessThan(6_000_000);
  }
});
