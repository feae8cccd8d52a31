import { describe, expect, it } from 'vitest';
import { type Group, groups } from '#domain/case/groups.ts';
import { handOver, putDeputy } from '#functions/case/contract.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import { type Answers, consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import {
  closuresView,
  deputiesView,
  me,
  officersView,
  settingsView,
  signaturesView,
  subOf,
  todayView,
} from '#test/support/console/views.ts';

const stopAt = (since: string): SendingShown['stops'][number] => ({
  ...{ id: 'stop-all-1', because: 'officer', since, by: subOf('Bea'), name: 'Bea' },
  ...{ reason: 'Wrong letter', endsAlone: 'author' },
});
const sendingAt = (since: string | null): SendingShown => ({
  ...{ paused: since !== null, since, by: since && subOf('Bea'), reason: since && 'Wrong letter' },
  ...{ resumeTakesTwo: false, proposal: null, next: [] },
  stops: since === null ? [] : [stopAt(since)],
});

const answers: Answers = {
  'GET /api/officer/today': todayView(),
  'GET /api/officer/me': me(),
  'GET /api/officer/cases': { items: [] },
  'GET /api/officer/officers': officersView,
  'GET /api/officer/deputies': deputiesView,
  'GET /api/officer/signatures': signaturesView,
  'GET /api/officer/settings': settingsView,
  'GET /api/officer/sending': sendingAt(null),
  'GET /api/officer/closures': closuresView,
  'GET /api/officer/what-to-say': { cards: [] },
};

const open = async (address: string, group: Group, over: Answers = {}) => {
  const { signedIn } = consoleWorld({ ...answers, ...over });
  const reply = await (await signedIn([group], 'Olive')).get(address);
  return { status: reply.status, page: String(reply.body), text: words(reply.body) };
};

const everyone = [...groups];
const atWork = ['officer', 'supervisor', 'dpo'] as const;
const ofBreaches = ['breach-officer', 'supervisor', 'dpo'] as const;

/** Who gets each page of the office; everybody else reads that it is not part of their work. */
const seenBy: Readonly<Record<string, readonly Group[]>> = {
  '/officer': ['officer', ...ofBreaches, 'auditor'],
  '/officer/work': ['officer', ...ofBreaches, 'auditor'],
  '/officer/work/bulk': atWork,
  '/officer/search': ['officer', ...ofBreaches],
  '/officer/help': everyone,
  '/officer/more': everyone,
  '/officer/signatures': everyone,
  '/officer/read-and-send': ['supervisor', 'dpo', 'stand-in'],
  '/officer/officers': everyone,
  '/officer/settings': everyone,
  '/officer/what-to-say': everyone,
  '/officer/deputies': everyone,
  '/officer/deputies/name': atWork,
  '/officer/deputies/end': atWork,
  '/officer/deputies/hand-over': ['supervisor', 'dpo'],
  '/officer/closing-days': [...ofBreaches, 'stand-in', 'auditor'],
  '/officer/closing-days/add': ofBreaches,
  '/officer/closing-days/2026-12-28/remove': ofBreaches,
  '/officer/closing-days/2026-12-28/confirm': [...ofBreaches, 'stand-in'],
};

describe.each(Object.entries(seenBy))('%s', (address, theirs) => {
  it.each(groups)('for %s: a page, or the same refusal as any other (R-13)', async (group) => {
    const { status, text } = await open(address, group);
    const isStandInsHome = address === '/officer' && group === 'stand-in';
    expect(status).toBe(isStandInsHome ? 303 : theirs.includes(group) ? 200 : 403);
    if (status === 403) expect(text).toContain('This page is not part of your work');
  });
});

it.each([
  '/officer',
  '/officer/work',
  '/officer/more',
  '/officer/signatures',
  '/officer/search',
  '/officer/what-to-say',
])('no word of a breach for an officer on %s (R-13)', async (address) => {
  expect((await open(address, 'officer')).page).not.toMatch(/breach|closing|all notices|BRE-/i);
});

describe('signatures (R-13)', () => {
  it('what waits for me is apart from what waits for somebody else, with the reason', async () => {
    const { text, page } = await open('/officer/signatures', 'officer');
    expect(text).toMatch(/Waits for you .*That the person is who they say .*Omar Nov 23, 11:00 am Denver/);
    expect(text).toMatch(/Waits for somebody else .*The contacts of Acme Voice .*You asked for it\./);
    expect(page).toContain('href="/officer/companies/CTL-acme-voice"');
  });

  it('with none it says what would appear', async () => {
    const none = { 'GET /api/officer/signatures': { signatures: [], mine: 0 } };
    expect((await open('/officer/signatures', 'stand-in', none)).text).toContain(
      'When another officer asks for something that needs two persons, it appears here.',
    );
  });
});

describe('deputies (R-24)', () => {
  const address = '/officer/deputies';

  it('who stands in for whom, on which days, and who gets new work today', async () => {
    const { text } = await open(address, 'supervisor');
    expect(text).toContain(
      'Olive Omar Monday, November 23, 2026 Monday, November 30, 2026 New work goes to Omar',
    );
  });

  it('when the deputy has left too, it names who gets the work', async () => {
    const [one] = deputiesView.deputies;
    const getsCases = { sub: subOf('Sue'), name: 'Sue' };
    const view = { ...deputiesView, deputies: [{ ...one, getsCases }] };
    const { text } = await open(address, 'supervisor', { 'GET /api/officer/deputies': view });
    expect(text).toContain('New work goes to Sue');
  });

  it('an auditor reads them and has no act', async () => {
    expect((await open(address, 'auditor')).text).not.toMatch(/Name a deputy|End a deputy|Hand over/);
  });

  it('with nobody named there is nothing to end', async () => {
    const none = { 'GET /api/officer/deputies': { ...deputiesView, deputies: [] } };
    const { text } = await open(address, 'officer', none);
    expect(text).toContain('Before you are away, name who stands in for you.');
    expect(text).not.toContain('End a deputy');
  });

  const post = async (act: string, group: Group, form: Record<string, string>) => {
    const { signedIn, calls } = consoleWorld({
      ...answers,
      'PUT /api/officer/deputies': {},
      'POST /api/officer/deputies/handover': {},
    });
    const reply = await (await signedIn([group], 'Olive')).post(`${address}/${act}`, form);
    return { reply, sent: calls.filter(({ method }) => method !== 'GET') };
  };

  it.each([
    ['officer', 'name', { deputy: subOf('Omar'), from: '2026-12-01', to: '2026-12-14' }],
    [
      'supervisor',
      'name',
      { officer: subOf('Omar'), deputy: subOf('Sue'), from: '2026-12-01', to: '2026-12-14' },
    ],
  ] as const)('a %s can %s one: the body is what the API takes', async (group, act, form) => {
    const { reply, sent } = await post(act, group, { ...form, step: 'send' });
    expect(sent).toMatchObject([{ method: 'PUT', path: putDeputy.path, body: form }]);
    expect(putDeputy.body.safeParse(sent[0]?.body).success).toBe(true);
    expect(reply.headers.location).toBe('/officer/deputies?done=name');
  });

  it.each([
    ['officer', {}, { deputy: null }],
    ['supervisor', { officer: subOf('Omar') }, { officer: subOf('Omar'), deputy: null }],
  ] as const)('a %s ends one', async (group, form, body) => {
    const { sent } = await post('end', group, { ...form, step: 'send' });
    expect(sent).toMatchObject([{ path: putDeputy.path, body }]);
    expect(putDeputy.body.safeParse(sent[0]?.body).success).toBe(true);
  });

  it('only a supervisor is asked for whom (R-24), and nobody is offered to themselves', async () => {
    const officers = await open(`${address}/name`, 'officer');
    expect(officers.page).not.toContain('name="officer"');
    expect(officers.page).not.toContain(`value="${subOf('Olive')}"`);
    expect((await open(`${address}/name`, 'dpo')).page).not.toContain('name="officer"');
    expect((await open(`${address}/name`, 'supervisor')).page).toContain('name="officer"');
  });

  it('a handover asks twice, and then is one call', async () => {
    const form = { leaves: subOf('Omar'), to: subOf('Olive'), on: '2026-12-01' };
    const asked = await post('hand-over', 'dpo', { ...form, step: 'check' });
    expect([asked.sent, words(asked.reply.body).includes('up to 200 in one step')]).toEqual([[], true]);
    const { sent } = await post('hand-over', 'dpo', { ...form, step: 'send' });
    expect(sent).toMatchObject([{ method: 'POST', path: handOver.path, body: form }]);
    expect(handOver.body.safeParse(sent[0]?.body).success).toBe(true);
  });
});

describe('officers', () => {
  it('groups are in words, and the last visit is there only where the API tells it (R-13)', async () => {
    const { text } = await open('/officer/officers', 'officer');
    expect(text).toContain('Bea breach officer');
    expect(text).not.toContain('Last here');
    const [first] = officersView.officers;
    const seen = { officers: [{ ...first, lastSeenAt: '2026-11-24T14:00:00.000Z' }] };
    const told = await open('/officer/officers', 'dpo', { 'GET /api/officer/officers': seen });
    expect(told.text).toContain('Last here Audrey auditor Tuesday, November 24, 2026 at 7:00 AM MST');
  });
});

it('settings show the switch for all notices to a breach group, and no word of it to others (R-13)', async () => {
  const stopped = { 'GET /api/officer/sending': sendingAt('2026-11-23T18:00:00.000Z') };
  const told = await open('/officer/settings', 'breach-officer', stopped);
  expect(told.text).toContain('All notices to customers are stopped');
  const other = await open('/officer/settings', 'officer', stopped);
  expect(other.page).toBe((await open('/officer/settings', 'officer')).page);
});

it('settings in force are read only: rules with their sources, who checked them with the law', async () => {
  const { page, text } = await open('/officer/settings', 'auditor');
  expect(text).toContain('Compared with the law on Monday, November 2, 2026 by Carla Example, counsel.');
  expect(text).toContain('Time zone Denver time (America/Denver)');
  expect(text).toContain('47 CFR 64.2011(b)(1)');
  expect(page.replace(/<header[\s\S]*?<\/header>/, '')).not.toMatch(/<form|<button|<input/);
});
