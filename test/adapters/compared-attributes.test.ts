import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { unguarded } from '#test/support/adapters/compared-attributes.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('a condition that compares two attributes (R-2)', () => {
  it.each([
    { condition: '#a <> #b', found: ['#a', '#b'] },
    { condition: 'attribute_exists(#a) AND #a <= #b.#c', found: ['#b.#c'] },
    { condition: '#m.#n.#a <> :value', found: ['#m.#n.#a'] },
    { condition: 'attribute_exists(#a) AND attribute_exists(#b) AND #a <> #b', found: [] },
    { condition: '#a = :value AND #b <= :now', found: [] },
  ])('$condition: $found must exist', ({ condition, found }) => {
    expect(unguarded(condition)).toEqual(found);
  });

  it('is guarded in every file that writes one', () => {
    const files = globSync('functions/**/*.ts', { cwd: root });
    const all = files.flatMap((file) => {
      const text = readFileSync(root + file, 'utf8');
      const pairs = [...text.matchAll(/#\w[\w.#]* *(?:=|<>|<=?|>=?) *#\w[\w.#]*/g)].map(([pair]) => pair);
      const bare = unguarded(text.replaceAll(/<> :/g, '= :'));
      return pairs.map((pair) => ({ file, pair, isGuarded: !bare.some((name) => pair.includes(name)) }));
    });
    expect(all.filter(({ isGuarded }) => !isGuarded)).toEqual([]);
    expect(all.map(({ pair }) => pair)).toContain('#noReportBy <> #noReportConfirmedBy');
  });

  it('is refused before it is sent, by every table of a test', async () => {
    const { client, name, stop } = await startTable();
    const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
    const compares = new DeleteItemCommand({ TableName: name, Key, ConditionExpression: '#c <> #d' });
    await expect(client.send(compares)).rejects.toThrow('compared without attribute_exists: #c, #d');
    await stop();
  });
});
