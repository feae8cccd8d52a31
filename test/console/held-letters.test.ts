import { describe, expect, it } from 'vitest';
import { breakerRules } from '#domain/breaker/breaker.ts';
import type { Group } from '#domain/case/groups.ts';
import { nextOf } from '#domain/case/rule.ts';
import { closeHold } from '#functions/breaker/contract.ts';
import type { HeldLettersView, HoldView } from '#functions/breaker/read-held-letters.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import { type Answers, consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { idOf, me, officersView, subOf, todayView } from '#test/support/console/views.ts';

const page = '/officer/held-letters';
const api = '/api/officer/held-letters';
const openedAt = '2026-11-24T18:00:00.000Z';

const hold = (n: number, over: Partial<HoldView> = {}): HoldView => ({
  ...{
    id: `2026-${n}`,
    over: 'network',
    name: null,
    bounced: 20,
    of: 32,
    openedAt,
    waiting: 3,
    closed: null,
  },
  next: nextOfRegister(
    nextOf(
      breakerRules,
      { holds: [{ n, scope: { kind: 'everything' }, bounced: 1, of: 1, openedAt }] },
      undefined,
    ),
    { hold: `2026-${n}` },
    (sub) => sub,
  ),
  ...over,
});
const closed = hold(1, {
  closed: { by: subOf('Olive'), at: '2026-11-24T19:00:00.000Z', reason: 'A <b>program</b>, blocked.' },
  next: [],
});
const waits = { caseId: idOf('REQ', 1), kind: 'acknowledgement', since: openedAt, hold: '2026-2' };
const view = (over: Partial<HeldLettersView> = {}): HeldLettersView => ({
  ...{ holds: [hold(2), closed], waiting: 1, letters: [waits] },
  ...over,
});

const at = async (group: Group, shown = view(), over: Answers = {}) => {
  const { signedIn, calls } = consoleWorld({
    ...{ [`GET ${api}`]: shown, 'GET /api/officer/officers': officersView },
    ...over,
  });
  const officer = await signedIn([group], 'Olive');
  return { ...officer, sent: () => calls.filter(({ method }) => method !== 'GET') };
};

describe('Held letters (decision 0036)', () => {
  it('says whose letters wait, how many came back, and who closed what and why', async () => {
    const reply = await (await at('officer')).get(page);
    const text = words(reply.body);
    expect(text).toContain('Letters that one network caused (hold 2026-2)');
    expect(text).toContain('20 of the last 32');
    expect(text).toContain('3 letters');
    expect(text).toContain('Acknowledgement');
    expect(text).toContain(idOf('REQ', 1));
    expect(text).toContain('A <b>program</b>, blocked.');
    expect(String(reply.body)).not.toContain('<b>program</b>');
    expect(text).toContain('No request lapses because its letter waits.');
  });

  it.each([
    [{ over: 'everything' }, 'All letters to typed addresses (hold 2026-2)'],
    [{ over: 'domain', name: 'gmail.com' }, 'Letters to gmail.com (hold 2026-2)'],
    [{ over: 'domain', name: null }, 'Letters to one email domain (hold 2026-2)'],
  ] as const)('a hold %o is called "%s"', async (over, title) => {
    const { get } = await at('officer', view({ holds: [hold(2, over)] }));
    expect(words((await get(page)).body)).toContain(title);
  });

  it('a letter whose hold is closed goes out soon, and the page says so', async () => {
    const shown = view({ holds: [closed], letters: [{ ...waits, hold: '2026-1' }] });
    expect(words((await (await at('officer', shown)).get(page)).body)).toContain(
      '2026-1, closed: goes out soon, unless another hold covers it',
    );
  });

  it('a thousand letters are all that it counts, of each hold too', async () => {
    const { get } = await at('officer', view({ waiting: 1000, holds: [hold(2, { waiting: 1 }), hold(3)] }));
    const text = words((await get(page)).body);
    expect(text).toContain('1,000 or more');
    expect(text).toContain('1 or more letters');
    expect(text).toContain('3 or more letters');
  });

  it('a case id stays in one line, so that the table scrolls on a phone', async () => {
    expect(String((await (await at('officer')).get(page)).body)).toMatch(
      new RegExp(`<a class="[^"]*pc-nowrap[^"]*"[^>]*>${waits.caseId}</a>`),
    );
  });

  it('with nothing held it says when something would be', async () => {
    const text = words(
      (await (await at('officer', view({ holds: [], waiting: 0, letters: [] }))).get(page)).body,
    );
    expect(text).toContain('No letter is held');
    expect(text).not.toContain('Letters that wait');
  });

  it.each([
    ['officer', true],
    ['supervisor', true],
    ['auditor', false],
  ] as const)('a %s can close a hold: %s', async (group, can) => {
    const { get } = await at(group);
    expect(String((await get(page)).body).includes(`${page}/2026-2/close`)).toBe(can);
    expect((await get(`${page}/2026-2/close`)).status).toBe(can ? 200 : 403);
  });

  it('it is closed with a reason; the body is what the API takes', async () => {
    const path = `${api}/holds/2026-2/closing`;
    const { get, post, sent } = await at('officer', view(), { [`POST ${path}`]: {} });
    expect(words((await get(`${page}/2026-2/close`)).body)).toContain('each once');
    const reply = await post(`${page}/2026-2/close`, { reason: 'Blocked.', step: 'send' });
    expect(reply.headers.location).toBe(`${page}?done=close`);
    expect(sent()).toMatchObject([{ method: 'POST', path, body: { reason: 'Blocked.' } }]);
    expect(closeHold.body.safeParse(sent()[0]?.body).success).toBe(true);
  });

  it.each([
    ['2026-1', 'that is closed'],
    ['2026-9', 'that was never opened'],
  ])('hold %s, %s, has no form to close it', async (id) => {
    const reply = await (await at('officer')).get(`${page}/${id}/close`);
    expect(reply.status).toBe(409);
    expect(words(reply.body)).toContain('This hold is not open');
    expect(String(reply.body)).not.toContain('name="reason"');
  });

  it('says that another open hold may cover the same letters', async () => {
    const text = words((await (await at('officer')).get(`${page}/2026-2/close`)).body);
    expect(text).toContain('Unless another open hold covers them, the letters go out within six hours');
  });

  it('two officers at once: the second reads that it is closed, and their words stay', async () => {
    const refusal = { status: 409, code: 'hold-closed', detail: 'This hold is closed already.' };
    const { post } = await at('officer', view(), { [`POST ${api}/holds/2026-2/closing`]: refusal });
    const reply = await post(`${page}/2026-2/close`, { reason: 'Two words.', step: 'send' });
    expect(reply.status).toBe(409);
    expect(String(reply.body)).toContain('Two words.');
    expect(words(reply.body)).toContain('This hold is closed already.');
  });

  it('Today leads to open holds, and says nothing while there are none', async () => {
    const today = async (openHolds: number) => {
      const { get } = await at('officer', view(), {
        ...{ 'GET /api/officer/today': { ...todayView(), openHolds }, 'GET /api/officer/me': me() },
        'GET /api/officer/signatures': { signatures: [], mine: 0 },
      });
      return String((await get('/officer')).body);
    };
    expect(await today(2)).toContain(`href="${page}"`);
    expect(await today(0)).not.toContain(page);
  });
});
