import { describe, expect, it } from 'vitest';
import type { Group } from '#domain/case/groups.ts';
import { addClosure, askRemoval, confirmRemoval } from '#functions/closure/contract.ts';
import { type Answers, consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { closuresView } from '#test/support/console/views.ts';

const page = '/officer/closing-days';
const api = '/api/officer/closures';

const at = async (who: string, group: Group, over: Answers = {}) => {
  const { signedIn, calls } = consoleWorld({ [`GET ${api}`]: closuresView, ...over });
  const officer = await signedIn([group], who);
  return { ...officer, sent: () => calls.filter(({ method }) => method !== 'GET') };
};

describe('closing days (R-28)', () => {
  it('who entered the day when, why, and what waits for another officer', async () => {
    const { get } = await at('Dana', 'dpo');
    const text = words((await get(page)).body);
    expect(text).toContain('Thursday, December 24, 2026 In the settings');
    expect(text).toContain('Monday, November 23, 2026 at 11:00 AM MST Snow. FCC notice DA 26-1.');
    expect(text).toContain('They make a hold longer. They never move a deadline.');
  });

  it.each([
    ['Dana', 'dpo', 'Confirm the removal of Monday, December 28, 2026'],
    ['Stan', 'stand-in', 'Confirm the removal of Monday, December 28, 2026'],
    ['Bea', 'breach-officer', 'Removal asked for. Not you: you asked for it.'],
    ['Audrey', 'auditor', 'Removal asked for. Not you: this is for breach officers, supervisors, the DPO or'],
    ['Audrey', 'auditor', 'Not Bea, who asked for it.'],
  ] as const)('%s (%s) reads: %s', async (who, group, expected) => {
    const { get } = await at(who, group);
    expect(words((await get(page)).body)).toContain(expected);
  });

  it.each([
    ['breach-officer', true],
    ['stand-in', false],
    ['auditor', false],
  ] as const)('a %s can add one or ask to remove one: %s', async (group, can) => {
    const text = words((await (await at('Lee', group)).get(page)).body);
    expect([text.includes('Add a closing day'), text.includes('Ask to remove')]).toEqual([can, can]);
  });

  it('a day is added with how we know it; the body is what the API takes', async () => {
    const { post, sent } = await at('Bea', 'breach-officer', { [`PUT ${api}/2026-12-29`]: {} });
    const reply = await post(`${page}/add`, { day: '2026-12-29', reason: 'Snow.', step: 'send' });
    expect(reply.headers.location).toBe(`${page}?done=add`);
    expect(sent()).toMatchObject([{ method: 'PUT', path: `${api}/2026-12-29`, body: { reason: 'Snow.' } }]);
    expect(addClosure.body.safeParse(sent()[0]?.body).success).toBe(true);
  });

  it.each(['', '12/29', '2026-13-01', '../x'])(
    '"%s" is no day: the API refuses it, and the words stay',
    async (day) => {
      const refusal = { status: 422, code: 'invalid-input', detail: 'Give a day like 2026-12-24.' };
      const path = `${api}/${encodeURIComponent(day || 'none')}`;
      const { post } = await at('Bea', 'breach-officer', { [`PUT ${path}`]: refusal });
      const reply = await post(`${page}/add`, { day, reason: 'Two feet of snow.', step: 'send' });
      expect(reply.status).toBe(422);
      expect(String(reply.body)).toContain('Two feet of snow.</textarea>');
      expect(words(reply.body)).toContain('Give a day like 2026-12-24.');
    },
  );

  it('a removal is asked for by one officer with a reason', async () => {
    const path = `${api}/2026-12-24/removal`;
    const { post, sent } = await at('Bea', 'breach-officer', { [`POST ${path}`]: {} });
    await post(`${page}/2026-12-24/remove`, { reason: 'It was open.', step: 'send' });
    expect(sent()).toMatchObject([{ method: 'POST', path, body: { reason: 'It was open.' } }]);
    expect(askRemoval.body.safeParse(sent()[0]?.body).success).toBe(true);
  });

  it('another officer reads the reason, is asked twice, and sends the seal of what they read', async () => {
    const path = `${api}/2026-12-28/removal/confirmation`;
    const { get, post, sent } = await at('Dana', 'dpo', { [`POST ${path}`]: {} });
    const form = String((await get(`${page}/2026-12-28/confirm`)).body);
    expect(words(form)).toContain('Reason: It was open.');
    expect(words(form)).toContain('may move earlier');
    const [, seal = ''] = /name="proposalSha256" value="([^"]+)"/.exec(form) ?? [];
    const proposalSha256 = seal.replaceAll('&quot;', '"');
    await post(`${page}/2026-12-28/confirm`, { proposalSha256, step: 'check' });
    expect(sent()).toEqual([]);
    await post(`${page}/2026-12-28/confirm`, { proposalSha256, step: 'send' });
    expect(sent()).toMatchObject([{ method: 'POST', path, body: { proposalSha256: 'a'.repeat(64) } }]);
    expect(confirmRemoval.body.safeParse(sent()[0]?.body).success).toBe(true);
  });

  it('without a day it says what would appear', async () => {
    const none = { [`GET ${api}`]: { days: [], proposals: [] } };
    const { get } = await at('Bea', 'breach-officer', none);
    expect(words((await get(page)).body)).toContain('A snow day or a government shutdown appears here');
  });
});
