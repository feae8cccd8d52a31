import { expect, it } from 'vitest';
import { LinkExpired, UnknownLink } from '#domain/case/errors.ts';
import { controllers } from '#domain/controller/controller.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import { readList } from '#functions/request/limits/read-list.ts';
import { giveVerdict } from '#functions/request/verification/give-verdict.ts';
import { aFloodedHouse, cora, hour, shapes, victim } from '#test/support/flooded.ts';

const day = 24 * hour;

/** `count` requests of this shape, and the secret of the page of the list to `to`. */
const aList = async (shape: keyof typeof shapes, to: string, subject = /^Please answer/, count = 8) => {
  const on = await aFloodedHouse();
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await on.receive(shapes[shape]));
  await on.lists();
  const list = on.mailTo(to).find((one) => one.tags.letter === 'letter-list' && subject.test(one.subject));
  const secret = /\/list#(\w+)$/m.exec(list?.text ?? '')?.[1] ?? '';
  const read = () => readList(on)(secret);
  const shown = async () => (await read()).rows.map(({ id }) => id);
  return { ...on, ids, secret, read, shown };
};

it('"none of these" never includes a case in which this address has answered, by whatever link (S12)', async () => {
  const on = await aList('a roster', cora);
  const [, , , , , first = '', second = '', third = ''] = on.ids;
  expect(await on.shown()).toEqual([first, second, third]);
  const { rows, seen } = await on.read();
  await giveVerdict(on)({ secret: rows[1]?.question?.secret ?? '', verdict: 'confirm' });
  expect(await on.shown()).toEqual([first, third]);
  expect((await on.read()).seen).not.toBe(seen);
});

it('a page about a typed address shows no register: the same for one that nobody can answer (R-8)', async () => {
  const on = await aList('a typed address', victim);
  const { rows } = await on.read();
  expect(rows.map(({ question }) => question?.asks)).toEqual(['requester', 'requester', 'requester']);
  expect(JSON.stringify(rows)).not.toMatch(/Acme|acme|cora/);
});

it('the page of other letters has every case with its due date and status code (P52, S12)', async () => {
  const on = await aList('an account', victim, /^About request/, 22);
  const { rows } = await on.read();
  expect(rows).toHaveLength(2);
  for (const { id, dueOn, code, question } of rows)
    expect([dueOn, code?.startsWith(`${id}.`), question]).toEqual(['2026-12-23', true, undefined]);
});

it('what a stranger typed is only for who is a contact today (R-9, R-19)', async () => {
  const on = await aList('a company', cora);
  expect((await on.read()).rows[0]?.question?.typed).toContain('mallory@evil.example');
  await on.cases.change(controllers, 'CTL-acme', 'officer:o', () => [
    { type: 'contact-ended', contact: contactIdOf(cora) } as const,
  ]);
  on.clock.advance(hour);
  expect(await on.shown()).toEqual([]);
});

it('ends with its links, and no other secret opens it (S8)', async () => {
  const on = await aList('a roster', cora);
  const { rows } = await on.read();
  const row = rows[0]?.question?.secret ?? '';
  await expect(readList(on)(row)).rejects.toThrow(UnknownLink);
  await expect(readList(on)('X'.repeat(26))).rejects.toThrow(UnknownLink);
  await expect(giveVerdict(on)({ secret: on.secret, verdict: 'confirm' })).rejects.toThrow(UnknownLink);
  on.clock.advance(10 * day);
  await expect(on.read()).rejects.toThrow(LinkExpired);
});
