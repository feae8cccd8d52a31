import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';

const id = `REQ-${'0'.repeat(25)}1`;
const other = `CMP-${'0'.repeat(25)}2`;
const breach = `BRE-${'0'.repeat(25)}3`;
const said = '{"reasonCode":"legal-hold"}';
const plain = createHash('sha256').update(said).digest('hex');

const texts = (table = new MemoryTable()) => {
  let n = 0;
  return dynamodbTexts(table, { key: () => `key ${n++}` });
};

/** As the release before the salt kept it. */
const keptBefore = async () => {
  const table = new MemoryTable();
  await table.put({ pk: `REQUEST#${id}`, sk: `TEXT#${plain}`, text: said });
  return table;
};

it('nobody can tell what a text says by its seal, and no two cases share one (R-10)', async () => {
  const w = texts();
  const [one, two] = [await w.put(id, said), await w.put(other, said)];
  expect([one, two]).not.toContain(plain);
  expect(one).not.toBe(two);
  expect(await w.read(id, one)).toBe(said);
});

it('the same text again has the same seal, also when two are the first at once', async () => {
  const w = texts();
  const seals = await Promise.all([w.put(id, said), w.put(id, said)]);
  expect(new Set([...seals, await w.put(id, said), await w.seal(id, said)]).size).toBe(1);
});

it('a seal is known before the text is kept, and keeps nothing', async () => {
  const table = new MemoryTable();
  const w = texts(table);
  await w.seal(id, said);
  expect(table.snapshot().size).toBe(0);
});

it('who has the salt can check a text against its seal', async () => {
  const { createHmac } = await import('node:crypto');
  const w = texts();
  const seal = await w.put(id, said);
  const salt = (await w.salt(id)) ?? '';
  expect(createHmac('sha256', salt).update(said).digest('hex')).toBe(seal);
});

it('an act that began before the release with salts finds its text as it was kept', async () => {
  const w = texts(await keptBefore());
  expect(await w.seal(id, said)).toBe(plain);
  expect(await w.put(id, said)).toBe(plain);
  const later = await w.put(id, 'another');
  expect(await w.read(id, later)).toBe('another');
  expect(await w.read(id, plain)).toBe(said);
});

it('of a breach, the seal is the SHA-256 that officers approve', async () => {
  expect(await texts().put(breach, said)).toBe(plain);
});
