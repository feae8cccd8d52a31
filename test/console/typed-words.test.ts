import { describe, expect, it } from 'vitest';
import { TooManyActs } from '#domain/case/errors.ts';
import type { Group } from '#domain/case/groups.ts';
import type { Issuer } from '#functions/console/session/issuer.ts';
import { type Answers, consoleWorld, site } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { closuresView, deputiesView, idOf, officersView, subOf } from '#test/support/console/views.ts';

const minutes = (n: number) => n * 60_000;
const ids = [idOf('REQ', 1), idOf('REQ', 2)];
const cookieIn = (cookies: readonly string[] = [], name: string) =>
  cookies
    .find((one) => one.startsWith(name))
    ?.split(';')[0]
    ?.split('=')[1] ?? '';

interface Sent {
  readonly what: string;
  readonly group: Group;
  readonly page: string;
  readonly form: Readonly<Record<string, string | readonly string[]>>;
  /** What it calls; absent when it calls nothing yet. */
  readonly call?: string;
  /** How the page shows what was typed. */
  readonly shows: readonly string[];
}

/** Every kind of form: in one step, in two, of several cases, of the head of each page. */
const forms: readonly Sent[] = [
  {
    ...{ what: 'a form in one step', group: 'breach-officer', page: '/officer/closing-days/add' },
    call: 'PUT /api/officer/closures/2026-12-29',
    form: { day: '2026-12-29', reason: 'Two feet of snow.', step: 'send' },
    shows: ['value="2026-12-29"', 'Two feet of snow.</textarea>'],
  },
  {
    ...{ what: 'the second step of a form', group: 'dpo', page: '/officer/deputies/hand-over' },
    call: 'POST /api/officer/deputies/handover',
    form: { leaves: subOf('Omar'), to: subOf('Sue'), on: '2026-12-01', step: 'send' },
    shows: [`value="${subOf('Omar')}" checked`, `value="${subOf('Sue')}" checked`, 'value="2026-12-01"'],
  },
  {
    ...{ what: 'several cases, with a note', group: 'officer', page: '/officer/work/bulk' },
    call: 'POST /api/officer/bulk',
    form: { ids, type: 'note', text: 'three <b>paragraphs</b>', step: 'send' },
    shows: ['three &lt;b&gt;paragraphs&lt;/b&gt;</textarea>', ...ids.map((id) => `name="ids" value="${id}"`)],
  },
  {
    ...{ what: 'several cases, as they were ticked', group: 'officer', page: '/officer/work/bulk' },
    form: { ids, type: 'assign' },
    shows: ['Who gets them', ...ids.map((id) => `name="ids" value="${id}"`)],
  },
  {
    ...{ what: 'a search', group: 'officer', page: '/officer/search' },
    call: 'POST /api/officer/search',
    form: { for: 'ada@example.com' },
    shows: ['value="ada@example.com"'],
  },
];

const open = async (group: Group, answers: Answers = {}) => {
  const officer = { sub: subOf('Olive'), name: 'Olive', groups: [group], token: 't' };
  const issuer: Issuer = {
    start: async () => ({ verifier: 'v', state: 's', nonce: 'n', location: 'https://issuer.example.com/' }),
    finish: async () => officer,
    ...{ signOut: 'https://issuer.example.com/logout', origins: [] },
  };
  const given = consoleWorld(
    {
      'GET /api/officer/me': {},
      'GET /api/officer/officers': officersView,
      'GET /api/officer/closures': closuresView,
      'GET /api/officer/deputies': deputiesView,
      ...answers,
    },
    { issuer },
  );
  return { ...given, page: await given.signedIn([group], 'Olive') };
};

const { code, message: detail } = new TooManyActs();
const tooMany = { status: 429, code, detail };

describe.each(forms)('$what', ({ group, page, form, shows }) => {
  const expectShown = (body: unknown): void => {
    for (const one of shows) expect(String(body)).toContain(one);
    expect(words(String(body))).toMatch(/We (?:did nothing|searched for nothing) yet\./);
  };

  it('sent after the session ended: nothing is done, and the words wait for the next sign-in', async () => {
    const { clock, show, asked, calls, page: olive } = await open(group);
    clock.advance(minutes(31));
    const away = await olive.post(page, form);
    const cookies = { '__Host-officer-sign-in': cookieIn(away.cookies, '__Host-officer-sign-in') };
    const back = await show(asked({ path: '/officer/callback', cookies }));
    expect(back.headers.location).toBe(`${page}?typed=1`);
    const session = { '__Host-officer-session': cookieIn(back.cookies, '__Host-officer-session') };
    const query = new URLSearchParams({ typed: '1' });
    expectShown((await show(asked({ path: page, query, cookies: session }))).body);
    expect(calls.filter(({ method }) => method !== 'GET')).toEqual([]);
    // Once: the next visit starts anew.
    const again = await show(asked({ path: page, query, cookies: session }));
    for (const one of shows.filter((text) => /textarea|checked|example\.com/.test(text)))
      expect(String(again.body)).not.toContain(one);
  });

  it('sent from a tab of an older session: shown again, with the token of this one', async () => {
    const { calls, show, asked, page: olive } = await open(group);
    const old = new URLSearchParams({ csrf: 'of an older session' });
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) old.append(name, one);
    const cookies = { '__Host-officer-session': 'cookie of Olive' };
    const sent = asked({ method: 'POST', path: page, cookies, origin: site, form: old });
    const reply = await show(sent);
    expect(reply.headers.location).toBe(`${page}?typed=1`);
    expectShown((await olive.get(`${page}?typed=1`)).body);
    expect(calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

it.each(forms.filter(({ call }) => call))(
  '$what, refused for too many acts: the page says to wait, and shows what was typed (S12)',
  async ({ group, page, form, shows, call = '' }) => {
    const { page: olive } = await open(group, { [call]: tooMany });
    const { status, body } = await olive.post(page, form);
    expect([status, words(String(body))]).toEqual([429, expect.stringContaining(tooMany.detail)]);
    for (const one of shows) expect(String(body)).toContain(one);
  },
);
