import { describe, expect, it } from 'vitest';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide } from '#domain/request/decider.ts';
import type { Request } from '#domain/request/state.ts';
import { at, letter } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const expiresAt = '2026-12-04T18:00:00.000Z';
const state = (over: object): Request =>
  requestIn('en', { stage: 'verifying', serial: 2, ...over } as Partial<Request>);
const decided = (over: object, command: object) => decide(state(over), command as RequestCommand);
const refused = (code: string) => expect.objectContaining({ code });
const accepted = { evidence: 'contract-procedure', checkedOn: '2026-11-24', by: 'olive', needsSecond: false };

describe('who may say what (R-8, R-18, R-21)', () => {
  const says = (over: object = {}) => ({
    type: 'give-verdict',
    verdict: 'confirm',
    serial: 2,
    now: at,
    expiresAt,
    ...over,
  });

  it.each([
    { who: 'roster', say: {}, may: true },
    { who: 'roster', say: { serial: undefined, contact: 'carl' }, may: true },
    { who: 'roster', say: { serial: 9 }, may: false },
    { who: 'account', say: {}, may: true },
    { who: 'account', say: { serial: 3 }, may: true },
    { who: 'account', say: { serial: 1 }, may: false },
    { who: 'account', say: { serial: undefined }, may: false },
    { who: 'account', say: { serial: undefined, code: '1-p' }, may: true },
    { who: 'account', say: { code: '0-p' }, may: false },
    { who: 'roster', say: { serial: undefined, code: '1-p' }, may: false },
    { who: 'person', say: {}, may: false },
    { who: 'other', say: {}, may: false },
  ])('$who, with $say: $may', ({ who, say, may }) => {
    const over = { requesterType: who, code: '1-p' };
    if (may) expect(decided(over, says(say))).toMatchObject([{ type: 'verdict-given' }]);
    else expect(() => decided(over, says(say))).toThrow(refused('unknown-link'));
  });

  it('a verdict has what it was given with, and no more', () => {
    const given = { type: 'verdict-given', verdict: 'confirm' };
    expect(decided({ requesterType: 'account' }, says())).toStrictEqual([{ ...given, serial: 2 }]);
    expect(
      decided({ requesterType: 'account', code: '1-p' }, says({ serial: undefined, code: '1-p' })),
    ).toStrictEqual([{ ...given, serial: 0, code: '1-p' }]);
    expect(decided({ requesterType: 'roster', contact: 'cora' }, says())).toStrictEqual([
      { ...given, serial: 2, contact: 'cora' },
    ]);
  });

  const by = (contact: string | undefined, verdict: string, over: object = {}) =>
    says({ serial: undefined, contact, verdict, ...over });
  const confirmed = {
    requesterType: 'roster',
    stage: 'working',
    contact: 'cora',
    verdict: 'confirm',
    verdictBy: 'cora',
  };

  it.each([
    { what: 'another says no', over: confirmed, say: by('carl', 'refuse'), objects: 'carl' },
    {
      what: 'another says no before it is worked on',
      over: { ...confirmed, stage: 'acknowledged' },
      say: by('carl', 'refuse'),
      objects: 'carl',
    },
    {
      what: 'another says yes after a no',
      over: { ...confirmed, verdict: 'refuse' },
      say: by('carl', 'confirm'),
      objects: 'carl',
    },
    {
      what: 'the one who was asked says no',
      over: { ...confirmed, verdictBy: 'carl' },
      say: by(undefined, 'refuse'),
      objects: 'cora',
    },
    {
      what: 'nobody is named',
      over: { ...confirmed, contact: undefined, objection: 'carl' },
      say: by(undefined, 'refuse'),
      objects: '',
    },
    {
      what: 'evidence showed it, and one says no',
      over: { ...confirmed, verdict: undefined, evidence: accepted },
      say: by('carl', 'refuse'),
      objects: 'carl',
    },
  ])('two contacts disagree: $what', ({ over, say, objects }) => {
    expect(decided(over, say)).toEqual([{ type: 'contact-objected', contact: objects }]);
  });

  it.each([
    { what: 'both say yes', over: confirmed, say: by('carl', 'confirm') },
    { what: 'the same contact changes their mind', over: confirmed, say: by('cora', 'refuse') },
    { what: 'who objected already', over: { ...confirmed, objection: 'carl' }, say: by('carl', 'refuse') },
    { what: 'a holder', over: { ...confirmed, requesterType: 'account' }, say: by('carl', 'refuse') },
    {
      what: 'the answer is on its way',
      over: { ...confirmed, stage: 'answering' },
      say: by('carl', 'refuse'),
    },
    {
      what: 'a late yes',
      over: { ...confirmed, verdict: 'refuse' },
      say: by('carl', 'confirm', { now: expiresAt }),
    },
  ])('no disagreement: $what', ({ over, say }) => {
    expect(() => decided(over, say)).toThrow(refused('already-decided'));
  });

  it('the first contact who answers disagrees with nobody', () => {
    expect(decided({ requesterType: 'roster', stage: 'working' }, by('carl', 'refuse'))).toMatchObject([
      { type: 'verdict-given', verdict: 'refuse', contact: 'carl' },
    ]);
  });

  it.each([
    { what: 'the owner of a typed address', over: { requesterType: 'person' }, code: undefined },
    {
      what: 'a redirected person',
      over: { requesterType: 'data-subject', stage: 'notifying-controller' },
      code: undefined,
    },
    { what: 'a holder', over: { requesterType: 'account' }, code: 'unknown-link' },
    { what: 'who answered', over: { requesterType: 'person', email: 'confirm' }, code: 'already-decided' },
    {
      what: 'who withdrew it',
      over: { requesterType: 'person', stage: 'withdrawn' },
      code: 'already-settled',
    },
  ])('an address is confirmed by $what: $code', ({ over, code }) => {
    const confirm = { type: 'give-email-verdict', verdict: 'confirm', serial: 2, now: at, expiresAt };
    if (code === undefined)
      expect(decided(over, confirm)).toEqual([{ type: 'email-verdict-given', verdict: 'confirm' }]);
    else expect(() => decided(over, confirm)).toThrow(refused(code));
  });

  it.each([
    ['roster', true],
    ['account', true],
    ['person', true],
    ['stranger', false],
    ['other', false],
    [undefined, false],
  ])('%s is asked: %s, once', (requesterType, isAsked) => {
    const ask = { type: 'ask-requester', letter, serial: 1, expiresAt };
    expect(decided({ requesterType }, ask)).toHaveLength(isAsked ? 2 : 0);
    expect(decided({ requesterType, asked: true }, ask)).toEqual([]);
    expect(decided({ requesterType, stage: 'withdrawn' }, ask)).toEqual([]);
  });

  it('a code on paper is recorded while it waits to be mailed, a link is not (R-8)', () => {
    const ask = { type: 'ask-requester', letter: { ...letter, needsPaperMail: true }, serial: 1, expiresAt };
    const types = (command: object) => decided({ requesterType: 'account' }, command).map(({ type }) => type);
    expect(types(ask)).toEqual(['letter-paper-mail-due']);
    expect(types({ ...ask, code: '1-p' })).toEqual(['letter-paper-mail-due', 'requester-asked']);
  });

  it('three new links a day, and none while the roster cools down (R-19, R-23)', () => {
    const renew = { type: 'renew-link', on: '2026-11-24' };
    const renewed = (...renewals: readonly string[]) =>
      decided({ requesterType: 'account', renewals }, renew).length;
    expect(decided({ requesterType: 'account' }, renew)).toEqual([
      { type: 'link-renewed', on: '2026-11-24' },
    ]);
    const [today, other] = ['2026-11-24', '2026-11-23'];
    expect([
      renewed(today, today, other),
      renewed(today, today, today),
      renewed(other, other, other),
    ]).toEqual([...[1, 0, 1]]);
    expect(decided({ requesterType: 'roster', pausedUntil: expiresAt }, renew)).toEqual([]);
  });
});
