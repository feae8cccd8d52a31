import { describe, expect, it } from 'vitest';
import { letterGivenUp } from '#domain/request/evolve.ts';
import { evolve, type RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { at as before, letter } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const at = '2026-11-30T18:00:00.000Z';
const until = '2026-12-04T07:00:00.000Z';
const machine = { machineSince: at, faults: 0 };
const person = { machineSince: undefined, faults: 0 };
/** A machine has had it for a while. */
const same = { machineSince: before, faults: 2 };

const request = (over: object = {}): Request => requestIn('en', { ...same, ...over });
interface Row {
  readonly what: string;
  readonly over: object;
  readonly event: object;
  readonly is: object;
}
const rows = (of: string, table: readonly Row[]): void => {
  it.each(table)(`${of}: $what`, ({ over, event, is }) => {
    expect(evolve(request(over), event as RequestEvent, at)).toMatchObject(is);
  });
};

describe('the question who is asking', () => {
  const event = { type: 'requester-asked', serial: 7, expiresAt: until };
  const asked = { asked: true, serial: 7 };
  const notifying = { stage: 'notifying-controller', noticeOwed: true };
  rows('asked', [
    {
      what: 'a redirected person, so the notice waits (R-9)',
      over: { ...notifying, requesterType: 'data-subject' },
      event,
      is: { ...asked, stage: 'notifying-controller', noticeOwed: undefined, ...person },
    },
    {
      what: 'at receipt, so the look-up is still to come',
      over: notifying,
      event,
      is: { ...asked, noticeOwed: undefined, ...same },
    },
    {
      what: 'again, so the newer link counts',
      over: { stage: 'verifying', expiresAt: before },
      event,
      is: { ...asked, stage: 'verifying', expiresAt: until, ...person },
    },
    {
      what: 'after a pause',
      over: { stage: 'lapsed', requesterType: 'roster' },
      event,
      is: { ...asked, stage: 'verifying', expiresAt: until, ...person },
    },
    {
      what: 'the holder on paper, which ends no pause (R-8)',
      over: { stage: 'lapsed', requesterType: 'account' },
      event,
      is: { ...asked, stage: 'lapsed', ...person },
    },
    {
      what: 'after the verdict, whose record came first',
      over: { stage: 'working' },
      event,
      is: { ...asked, stage: 'working', ...same },
    },
  ]);

  const looked = { type: 'requester-looked-up', requesterType: 'data-subject' };
  const waits = { stage: 'notifying-controller' };
  rows('looked up', [
    { what: 'the notice waits for the address (R-9)', over: waits, event: looked, is: person },
    { what: 'the notice is owed', over: { ...waits, noticeOwed: true }, event: looked, is: machine },
    { what: 'the address is confirmed', over: { ...waits, email: 'confirm' }, event: looked, is: machine },
    { what: 'a case that begins', over: {}, event: looked, is: machine },
    { what: 'a case that is over', over: { stage: 'closed', closedAt: before }, event: looked, is: person },
  ]);

  const pause = { type: 'verification-paused', until };
  const paused = { pausedUntil: until, asked: undefined, questions: undefined, ...person };
  const put = { asked: true, questions: ['verification 1'] };
  rows('paused while the roster changes (R-19)', [
    {
      what: 'not asked yet',
      over: put,
      event: pause,
      is: { ...paused, stage: 'verifying', expiresAt: until },
    },
    {
      what: 'asked',
      over: { ...put, stage: 'verifying', expiresAt: before },
      event: pause,
      is: { ...paused, stage: 'verifying', expiresAt: until },
    },
    {
      what: 'with an officer, where it stays',
      over: { ...put, stage: 'working' },
      event: pause,
      is: { ...paused, stage: 'working' },
    },
  ]);

  const says = (verdict: string) => ({ type: 'verdict-given', verdict, serial: 1, contact: 'cora' });
  rows('answered', [
    {
      what: 'a yes ends a pause',
      over: { stage: 'lapsed' },
      event: says('confirm'),
      is: { stage: 'working', verdict: 'confirm', verdictBy: 'cora', ...machine },
    },
    {
      what: 'a no shows nothing after a pause (R-8)',
      over: { stage: 'lapsed' },
      event: says('refuse'),
      is: { stage: 'lapsed', verdict: 'refuse', ...machine },
    },
    {
      what: 'a no in time',
      over: { stage: 'verifying', expiresAt: until },
      event: says('refuse'),
      is: { stage: 'working', verdict: 'refuse', ...machine },
    },
  ]);

  const renewed = { type: 'link-renewed', on: '2026-11-30' };
  rows('renewed (R-23)', [
    {
      what: 'for the first time',
      over: { stage: 'lapsed', asked: true, closure: { by: 'olive' } },
      event: renewed,
      is: {
        stage: 'acknowledged',
        asked: undefined,
        closure: undefined,
        renewals: ['2026-11-30'],
        ...machine,
      },
    },
    {
      what: 'again, with an officer',
      over: { stage: 'lapsed', officerAsked: true, renewals: ['2026-11-29'] },
      event: renewed,
      is: { stage: 'working', renewals: ['2026-11-29', '2026-11-30'], ...person },
    },
  ]);
});

describe('evidence of identity (R-19, R-23)', () => {
  const checked = (needsSecond: boolean) => ({
    ...{
      type: 'identity-checked',
      evidence: 'code-letter',
      checkedOn: '2026-11-30',
      by: 'olive',
      needsSecond,
    },
  });
  const evidence = { evidence: 'code-letter', at };
  rows('checked', [
    {
      what: 'with a second officer to come, work stays where it is',
      over: { stage: 'verifying', expiresAt: until },
      event: checked(true),
      is: { stage: 'verifying', evidence, ...same },
    },
    {
      what: 'with a second officer to come, it ends a pause',
      over: { stage: 'lapsed' },
      event: checked(true),
      is: { stage: 'working', evidence, ...machine },
    },
    {
      what: 'with a second officer to come, what is over outside stays over',
      over: { stage: 'lapsed', endedAt: before },
      event: checked(true),
      is: { stage: 'lapsed', endedAt: before, evidence, ...same },
    },
    {
      what: 'alone, it opens what is over outside',
      over: { stage: 'lapsed', endedAt: before, officerAsked: true },
      event: checked(false),
      is: { stage: 'working', endedAt: undefined, evidence, ...person },
    },
  ]);

  const confirmed = { type: 'entry-confirmed', by: 'omar' };
  it('an entry keeps who confirmed it, and a request without an entry gets none (R-1)', () => {
    const entered = request({ entry: { by: 'olive', needsSecond: true } });
    const now = evolve(entered, confirmed as RequestEvent, at);
    expect(now.entry).toEqual({ by: 'olive', needsSecond: true, confirmedBy: 'omar' });
    expect(evolve(request(), confirmed as RequestEvent, at).entry).toBeUndefined();
  });
});

describe('the company’s side (R-9, R-21)', () => {
  const declined = { answer: 'decline', contact: 'cora' };
  const adopted = { answer: 'adopt', contact: 'carl', adoptedAs: 'REQ-A' };
  const redirected = { type: 'requester-redirected', noticesSent: 0 };
  const lost = { type: 'authority-lost', contact: 'cora' };
  const confirmed = { stage: 'working', verdict: 'confirm', contact: 'cora', officerAsked: true };
  rows('recorded', [
    {
      what: 'redirected by the first letter',
      over: { stage: 'received' },
      event: { ...redirected, noticeOwed: true, atReceipt: true },
      is: { stage: 'notifying-controller', noticeOwed: true, acknowledged: true, ...machine },
    },
    {
      what: 'redirected in an early history: the notice waits',
      over: {},
      event: { ...redirected, noticeWaits: true },
      is: { stage: 'notifying-controller', kind: 'access', ...person },
    },
    {
      what: 'redirected in an early history, with the notice',
      over: {},
      event: redirected,
      is: { stage: 'closed', closedAt: at, outcome: 'redirected', ...person },
    },
    {
      what: 'a contact’s first answer',
      over: {},
      event: { type: 'controller-answered', ...declined },
      is: { kind: 'access', controllerAnswers: [declined], ...same },
    },
    {
      what: 'another contact’s answer',
      over: { controllerAnswers: [declined] },
      event: { type: 'controller-answered', ...adopted },
      is: { controllerAnswers: [declined, adopted] },
    },
    {
      what: 'who confirmed it has left, and nobody is next',
      over: confirmed,
      event: lost,
      is: { stage: 'working', kind: 'access', verdict: undefined, contact: undefined, ...person },
    },
    {
      what: 'who confirmed it has left, and the next is asked',
      over: confirmed,
      event: { ...lost, next: 'carl' },
      is: { stage: 'acknowledged', contact: 'carl', officerAsked: undefined, ...machine },
    },
  ]);
});

describe('the answer', () => {
  const answer = { outcome: 'done', textSha256: 't', by: 'o', delivery: 'download' };
  const answering = { stage: 'answering', answer };
  const records = { letter: 'answer-1', sentAt: at, fetched: 0, renewals: [] };
  const opened = { ...records, opened: { letter: 'answer-1', mark: 'm' } };
  const closed = { stage: 'closed', closedAt: at, answer };
  rows('goes out', [
    {
      what: 'the officers are asked',
      over: { stage: 'verifying', expiresAt: until },
      event: { type: 'officer-asked' },
      is: { stage: 'working', officerAsked: true, ...person },
    },
    {
      what: 'the officers are asked during a pause, which goes on',
      over: { stage: 'lapsed' },
      event: { type: 'officer-asked' },
      is: { stage: 'lapsed', officerAsked: true, ...person },
    },
    {
      what: 'an answer replaces the text that waited as one, and no other (R-10)',
      over: { stage: 'working', heldTexts: [{ as: 'answer' }, { as: 'question' }] },
      event: { type: 'answer-given', ...answer },
      is: { ...answering, heldTexts: [{ as: 'answer', became: 'over' }, { as: 'question' }] },
    },
    {
      what: 'with a code for the records (R-18)',
      over: answering,
      event: { type: 'answer-sent', code: 'answer-1' },
      is: { ...closed, outcome: 'done', records, ...person },
    },
    {
      what: 'the records are opened',
      over: { ...closed, records },
      event: { type: 'records-opened', letter: 'answer-1', mark: 'm' },
      is: { stage: 'closed', records: opened },
    },
    {
      what: 'the records are fetched',
      over: { ...closed, records: opened },
      event: { type: 'records-fetched' },
      is: { stage: 'closed', records: { ...opened, fetched: 1 } },
    },
    {
      what: 'a new code is owed',
      over: { ...closed, records: opened },
      event: { type: 'records-renewed', on: '2026-11-30' },
      is: {
        ...{ stage: 'closed', records: { ...opened, renewals: ['2026-11-30'] } },
        lettersOwed: [{ kind: 'records-code', of: '1' }],
      },
    },
    {
      what: 'a package is kept beside the case',
      over: { stage: 'working' },
      event: { type: 'package-kept', sha256: 'f', bytes: 1 },
      is: { stage: 'working', package: { sha256: 'f', bytes: 1 }, ...same },
    },
    {
      what: 'stopped for the first time',
      over: { ...answering, officerAsked: true },
      event: { type: 'delivery-stopped' },
      is: { stage: 'working', deliveriesStopped: 1, officerAsked: undefined, ...machine },
    },
    {
      what: 'stopped again',
      over: { ...answering, deliveriesStopped: 1 },
      event: { type: 'delivery-stopped' },
      is: { stage: 'working', deliveriesStopped: 2 },
    },
  ]);

  it('what is opened or fetched owes no letter, for each one would have a new code', () => {
    const over = request({ ...closed, records });
    for (const event of [
      { type: 'records-opened', letter: 'answer-1', mark: 'm' },
      { type: 'records-fetched' },
    ] as const)
      expect(evolve(over, event, at)).not.toHaveProperty('lettersOwed');
  });

  it('without records has no code, and what is stopped has no answer', () => {
    expect(evolve(request(answering), { type: 'answer-sent' }, at)).not.toHaveProperty('records');
    expect(evolve(request(answering), { type: 'delivery-stopped' }, at)).not.toHaveProperty('answer');
  });

  it.each(['answer-sent', 'delivery-stopped'] as const)('%s changes nothing twice', (type) => {
    const working = request({ stage: 'working' });
    expect(evolve(working, { type }, at)).toBe(working);
  });

  it('a late acknowledgement moves nothing back', () => {
    const notifying = request({ stage: 'notifying-controller' });
    expect(evolve(notifying, { type: 'request-acknowledged' }, at).stage).toBe('notifying-controller');
  });
});

describe('a letter to the account holder that is given up (R-18)', () => {
  const holder = { stage: 'verifying', expiresAt: until, requesterType: 'account', code: '1-p', asked: true };
  const question = { ...letter, kind: 'verification', undelivered: true } as const;
  const code = { ...letter, kind: 'code-letter', of: '1-p', undelivered: true } as const;

  it.each([
    {
      what: 'by email: a code is mailed',
      over: {},
      given: question,
      is: { emailFails: true, asked: undefined },
    },
    { what: 'on paper: an officer asks', over: {}, given: code, is: { reachable: false, code: undefined } },
  ])('$what', ({ over, given, is }) => {
    expect(letterGivenUp(request({ ...holder, ...over }), given, at)).toMatchObject({ ...is, ...machine });
  });

  it('waits for the officer who was asked before', () => {
    expect(letterGivenUp(request({ ...holder, officerAsked: true }), code, at)).toMatchObject(person);
  });

  it.each([
    { what: 'it arrived', over: {}, given: { ...question, undelivered: undefined } },
    { what: 'a contact of a company', over: { requesterType: 'roster' }, given: question },
    { what: 'the case is over', over: { stage: 'closed', closedAt: at }, given: question },
    { what: 'the holder has confirmed', over: { verdict: 'confirm' }, given: question },
    { what: 'another letter', over: {}, given: { ...code, kind: 'answer' } },
    { what: 'an older code', over: {}, given: { ...code, of: '0-p' } },
  ])('changes nothing more: $what', ({ over, given }) => {
    const seen = request({ ...holder, ...over });
    expect(letterGivenUp(seen, given as typeof letter, at)).toBe(seen);
  });
});
