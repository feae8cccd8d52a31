import { expect, it, vi } from 'vitest';
import { AlreadyDecided, UnknownLink } from '#domain/case/errors.ts';
import type { ListedRow } from '#functions/request/limits/read-list.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';

const secret = 'S3CRET';
const row = (id: string, asks: 'requester' | 'controller' = 'requester'): ListedRow => ({
  ...{ id, kind: 'access', receivedOn: '2026-11-24', dueOn: '2026-12-24' },
  question: { asks, secret: `secret of ${id}`, until: '2026-12-04' },
});

/** The needs of a list whose rows somebody answers. */
const aList = (rows: ListedRow[], locale: 'en' | 'es' = 'en') => {
  const said: string[] = [];
  const answer = async (given: string, verdict: string) => {
    const at = rows.findIndex(({ question }) => question?.secret === given);
    if (at < 0) throw new UnknownLink();
    said.push(`${rows.splice(at, 1)[0]?.id} ${verdict}`);
  };
  const seenOf = () => rows.map(({ id }) => id).join(' ');
  const pages = aHouse({
    list: vi.fn(async () => ({ locale, rows: [...rows], from: 0, seen: seenOf() })),
    verdict: answer,
    answerForController: answer,
  });
  return { ...pages, said, seen: seenOf };
};

it('opening the page asks nothing of the list, and no secret is in an address', async () => {
  const list = vi.fn(() => Promise.reject(new Error('asked')));
  const { status, body } = await aHouse({ list }).get('/list', { secret });
  expect([status, body.includes(secret)]).toEqual([200, false]);
  expect(body).toContain('src="/assets/verify.js?v=');
});

it('each row has its own "confirm" and its own "not mine", without JavaScript (S12)', async () => {
  const on = aList([row('REQ-A'), row('REQ-B'), row('REQ-C', 'controller')]);
  const { body } = await on.post('/list', { secret });
  expect(body.match(/name="row" value="REQ-\w"/g)).toHaveLength(3);
  expect(body).not.toContain('secret of');
  expect(body).not.toMatch(/ on[a-z]+=/);
  await on.post('/list', { secret, row: 'REQ-A', answer: 'confirm' });
  const after = await on.post('/list', { secret, row: 'REQ-B', answer: 'not-mine' });
  await on.post('/list', { secret, row: 'REQ-C', answer: 'adopt' });
  expect(on.said).toEqual(['REQ-A confirm', 'REQ-B not-mine', 'REQ-C adopt']);
  expect(after.body).toContain('We recorded your answer about REQ-B.');
  expect(after.body).not.toContain('value="REQ-B"');
});

it.each([
  { form: { row: 'REQ-B', answer: 'confirm' }, because: 'it is not in this list' },
  { form: { row: 'REQ-A', answer: 'adopt' }, because: 'only a contact adopts' },
  { form: { row: 'REQ-A' }, because: 'nothing was chosen' },
])('a row that cannot be answered so changes nothing: $because', async ({ form }) => {
  const on = aList([row('REQ-A')]);
  const { status } = await on.post('/list', { secret, ...(form as Record<string, string>) });
  expect([status, on.said]).toEqual([200, []]);
});

it('"none of these" shows them again and asks once more before it answers any (S12)', async () => {
  const on = aList([row('REQ-A'), row('REQ-B', 'controller')]);
  const asked = await on.post('/list', { secret, action: 'none' });
  expect([on.said, asked.body]).toEqual([[], expect.stringMatching(/REQ-A[\s\S]*REQ-B/)]);
  const sure = /name="sure" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
  const done = await on.post('/list', { secret, action: 'none', sure });
  expect(on.said).toEqual(['REQ-A not-mine', 'REQ-B not-our-person']);
  expect(done.body).toContain('We recorded that 2 requests are not yours.');
});

it('"none of these" means what was shown: after a change it asks again', async () => {
  const rows = [row('REQ-A')];
  const on = aList(rows);
  const sure = on.seen();
  rows.push(row('REQ-B'));
  const again = await on.post('/list', { secret, action: 'none', sure });
  expect(on.said).toEqual([]);
  expect(again.body).toMatch(/REQ-A[\s\S]*REQ-B/);
});

it('one that somebody answered in between is left out, and the others are answered', async () => {
  const on = aList([row('REQ-A'), row('REQ-B')]);
  const verdict = vi.fn().mockRejectedValueOnce(new AlreadyDecided()).mockResolvedValue({});
  const pages = aHouse({
    list: async () => ({ locale: 'en', rows: [row('REQ-A'), row('REQ-B')], from: 0, seen: 's' }),
    verdict,
  });
  const { body } = await pages.post('/list', { secret, action: 'none', sure: 's' });
  expect(verdict.mock.calls).toEqual([
    ['secret of REQ-A', 'not-mine'],
    ['secret of REQ-B', 'not-mine'],
  ]);
  expect(body).toContain('We recorded that 1 request is not yours.');
  expect(on.said).toEqual([]);
});

it('goes on to the next ones, and "none of these" means the ones it shows', async () => {
  const list = vi.fn(async (_: string, from: number) => ({
    ...{ locale: 'en' as const, rows: [row(`REQ-${from}`)], from, seen: 's' },
    ...(from === 0 ? { next: 50 } : {}),
  }));
  const verdict = vi.fn(async () => ({}));
  const on = aHouse({ list, verdict });
  expect((await on.post('/list', { secret })).body).toContain('name="from" value="50"');
  const asked = await on.post('/list', { secret, from: '50', action: 'none' });
  expect(asked.body).toContain('name="from" value="50"');
  await on.post('/list', { secret, from: '50', action: 'none', sure: 's' });
  expect(verdict.mock.calls).toEqual([['secret of REQ-50', 'not-mine']]);
  await on.post('/list', { secret, from: 'x' });
  expect(list.mock.calls.at(-1)).toEqual([secret, 0]);
});

it('speaks the language of its address, and the link to the other language keeps the list', async () => {
  const { body } = await aList([row('REQ-A')]).post('/es/list', { secret });
  expect(body).toMatch(/<html lang="es"[\s\S]*Confirmar[\s\S]*No es mía/);
  expect(body).toMatch(
    /<form class="[^"]*pc-language" method="post" action="\/list">.*name="secret" value="S3CRET".*lang="en">English/,
  );
});

it('a link to "not mine" chooses it beforehand; none chooses "yes"', async () => {
  const no = await aHouse().get('/verify', { verdict: 'not-mine' });
  expect(no.body).toContain('name="chosen" value="not-mine"');
  expect((await aHouse().get('/verify', { verdict: 'confirm' })).body).not.toContain('name="chosen"');
  expect((await aHouse().get('/adopt', { answer: 'adopt' })).body).not.toContain('name="chosen"');
  expect((await aHouse().get('/adopt', { answer: 'not-our-person' })).body).toContain(
    'name="chosen" value="not-our-person"',
  );
});
