import { describe, expect, it } from 'vitest';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { nextOf } from '#domain/case/rule.ts';
import { type SendingSwitch, switchRules } from '#domain/notice/sending-switch.ts';
import type { Done } from '#functions/console/acts/act.ts';
import { doneBanner } from '#functions/console/acts/case-acts.ts';
import { breachActs } from '#functions/console/breach/acts.ts';
import { switchActs } from '#functions/console/notice/switch-acts.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import { settings } from '#test/support/console/breach-shown.ts';
import { type Answers, consoleWorld } from '#test/support/console/console-world.ts';
import { apiOfCase, pageOfCase, wholeNotice } from '#test/support/console/notice-shown.ts';
import { tables } from '#test/support/console/undone/tables.ts';
import { officersView } from '#test/support/console/views.ts';
import { abe, ann, type BreachLife, cho, text } from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';
import { account, countList, sendingStart, sent } from '#test/support/domain/notice.ts';

/*
 * What a page says after an act is what is so now: another officer may have undone it before a repeat, or before the page is read (law of
 * stopping 7).
 */

// biome-ignore lint/suspicious/noExplicitAny: each table has a state of its own
type AnyActs = Readonly<Record<string, { readonly done: Done<any> }>>;

const each = Object.entries<AnyActs>(tables).flatMap(([noun, acts]) =>
  Object.entries(acts).map(([name, { done }]) => ({ noun, name, done, acts })),
);
const visit = (query: string) =>
  ({ query: new URLSearchParams(query), zone: 'America/Denver', officer: { sub: ann } }) as never;

describe('after any act of any noun', () => {
  it.each(each.filter(({ done }) => typeof done === 'string'))(
    '$noun, $name: a repeat is said to be one, and not that it was done now (law of stopping 7)',
    ({ name, done, acts }) => {
      const said = (query: string) => String(doneBanner(acts, visit(query), undefined));
      expect(said(`done=${name}`)).toContain('What you did');
      const again = said(`done=${name}&again=yes`);
      expect(again).toContain('This page shows what is so now.');
      expect(again).not.toContain(String(done));
    },
  );

  it('what halts letters, or lets them go, is never a sentence of its own (law of stopping 7)', () => {
    const halting = ['pause-notice', 'resume-notice', 'confirm-resume', 'stop-sending', 'resume-sending'];
    for (const name of [...halting, 'sign-resume', 'assign'])
      for (const { done } of each.filter((one) => one.name === name))
        expect([name, typeof done]).toEqual([name, 'function']);
  });

  it('the name of no act says nothing', () => {
    for (const query of ['', 'done=', 'done=toString', 'done=no-such-act'])
      expect(doneBanner(breachActs, visit(query), undefined as never)).toBeUndefined();
  });
});

const answers = (life: BreachLife, more: Answers = {}): Answers => ({
  [`GET ${apiOfCase}`]: wholeNotice(life),
  'GET /api/officer/sending': sending(),
  'GET /api/officer/settings': settings,
  ...more,
});

const sending = (stops: SendingShown['stops'] = [], seen: SendingSwitch = {}): SendingShown => ({
  ...{ paused: stops.length > 0, since: null, by: null, reason: null, resumeTakesTwo: false },
  ...{ proposal: null, stops },
  next: nextOfRegister(
    nextOf(switchRules, seen, { now: '2026-11-24T12:00:00.000Z', generation: 1 }),
    {},
    (sub) => sub,
  ),
});

const bannerOn = async (address: string, given: Answers): Promise<string> => {
  const { get } = await consoleWorld(given).signedIn(['supervisor'], 'una');
  const body = String((await get(address)).body);
  const from = body.indexOf('govuk-notification-banner__content');
  expect(from).toBeGreaterThan(0);
  return body.slice(from, body.indexOf('</div>', from)).replace(/<[^>]+>/g, '');
};

describe('one notice', () => {
  const of = { type: 'pause-notice', because: 'officer' } as const;
  const pause = { ...of, by: ann, textSha256: text } as const;
  const fbi = { ...of, by: abe, textSha256: 'f'.repeat(64) } as const;
  const resume = { type: 'resume-notice', by: ann, textSha256: text, pauses: ['pause-1'] } as const;
  const paused = () => sendingStart().do(pause);

  it.each<[string, () => BreachLife, RegExp, RegExp]>([
    ['paused', paused, /Sending of this notice: paused by/, /not paused|running/],
    ['paused by two', () => paused().do(fbi), /paused by .*Also by /, /not paused/],
    ['paused and resumed since', () => paused().do(resume), /This notice is not paused/, /paused by/],
    [
      'paused by two, one ended',
      () => paused().do(fbi, resume),
      /Sending of this notice: paused by/,
      /Also by|not paused/,
    ],
    [
      'asked to resume',
      () => paused().do({ ...resume, by: cho }),
      /paused by .*A request to resume waits for a second officer/,
      /not paused/,
    ],
    [
      'resumed by two',
      () => paused().do({ ...resume, by: cho }, confirm('resume', abe)),
      /This notice is not paused/,
      /paused by/,
    ],
  ])(
    '%s: after each of its acts, repeated or not, that is what is said (law of stopping 7)',
    async (_, life, says, not) => {
      for (const act of ['pause-notice', 'resume-notice', 'confirm-resume'])
        for (const again of ['', '&again=yes']) {
          const banner = await bannerOn(`${pageOfCase}?done=${act}${again}`, answers(life()));
          expect([act, banner]).toEqual([act, expect.stringMatching(says)]);
          expect([act, banner]).not.toEqual([act, expect.stringMatching(not)]);
        }
      expect(noticeOf(life().state)).toBeDefined();
    },
  );
});

describe('the page that closes a breach', () => {
  it.each([
    { what: 'a press', isRepeat: false, again: '' },
    { what: 'a repeat, whoever opened the case again', isRepeat: true, again: '&again=yes' },
  ])('$what is said to be one (law of stopping 7)', async ({ isRepeat, again }) => {
    const life = sent().do(account(countList({ paperMailed: 0 })));
    const given = answers(life, { [`POST ${apiOfCase}/close`]: {} });
    const { post } = await consoleWorld(given, { isRepeat }).signedIn(['supervisor'], 'una');
    const { headers } = await post(`${pageOfCase}/do/close`, { step: 'send', formKey: 'k' });
    expect(headers.location).toBe(`${pageOfCase}?done=close${again}`);
  });
});

describe('all notices', () => {
  const of = { because: 'officer', since: '2026-11-24T17:05:00.000Z', endsAlone: 'author' } as const;
  const una = { id: 'stop-all-1', ...of, by: 'sub-of-una', name: 'Una', reason: 'A mistake.' };
  const dan = { id: 'stop-all-2', ...of, by: 'sub-of-dan', name: 'Dan', reason: 'the FBI called' };

  it.each([
    { what: 'running', stops: [], says: /^.*All notices: running\. No stop is open\.$/ },
    { what: 'stopped', stops: [una], says: /All notices: stopped by you, .*: A mistake\.$/ },
    {
      ...{ what: 'stopped by two', stops: [una, dan] },
      says: /All notices: stopped by you, .*: A mistake\. Also by Dan, .*: the FBI called\.$/,
    },
    { what: 'stopped by another', stops: [dan], says: /All notices: stopped by Dan, .*: the FBI called\.$/ },
  ])(
    '$what: after each of its acts, repeated or not, that is what is said (law of stopping 7)',
    async ({ stops, says }) => {
      for (const act of Object.keys(switchActs))
        for (const again of ['', '&again=yes']) {
          const given = {
            'GET /api/officer/sending': sending(stops),
            'GET /api/officer/officers': officersView,
          };
          const banner = await bannerOn(`/officer/sending?done=${act}${again}`, given);
          expect(banner.trim()).toMatch(says);
        }
    },
  );
});
