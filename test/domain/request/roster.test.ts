import { describe, expect, it } from 'vitest';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide } from '#domain/request/decider.ts';
import type { Request } from '#domain/request/state.ts';
import { letter } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const expiresAt = '2026-12-04T18:00:00.000Z';
const state = (over: object): Request => requestIn('en', over as Partial<Request>);
const decided = (over: object, command: object) => decide(state(over), command as RequestCommand);
const types = (over: object, command: object) => decided(over, command).map(({ type }) => type);

describe('what the company is told of a request to it (R-8, R-9)', () => {
  const notifying = { stage: 'notifying-controller', noticeOwed: true };
  const owed = [{ kind: 'controller-notice', of: 'cora' }];

  it('the neutral letter is sent once; without one it waits for a list', () => {
    const redirect = { type: 'redirect', letter };
    expect(types({}, redirect)).toEqual(['letter-sent', 'requester-redirected']);
    expect(decided({}, { type: 'redirect' })).toEqual([
      { type: 'requester-redirected', noticesSent: 0, noticeOwed: true },
    ]);
    expect(decided({ stage: 'working' }, redirect)).toEqual([]);
  });

  it('the person is asked for their address once, while the company has no notice', () => {
    const ask = { type: 'ask-data-subject', letter, serial: 1, expiresAt };
    expect(types(notifying, ask)).toEqual(['letter-sent', 'requester-asked']);
    const { letter: _, ...unsent } = ask;
    expect(decided(notifying, unsent)).toEqual([{ type: 'requester-asked', serial: 1, expiresAt }]);
    expect(decided({ ...notifying, email: 'confirm' }, ask)).toEqual([]);
    expect(decided({ ...notifying, noticeOwed: undefined }, ask)).toEqual([]);
  });

  it.each([
    ['confirm', true],
    ['not-mine', false],
    [undefined, false],
  ])('its notice says whether the address is confirmed: %s, %s', (email, confirmed) => {
    expect(decided({ ...notifying, email }, { type: 'send-notice', owed })).toEqual([
      { type: 'notice-sent', noticesSent: 1, confirmed },
      { type: 'question-owed', kind: 'controller-notice', of: 'cora' },
    ]);
  });

  it('its notice goes out once', () => {
    expect(decided({ stage: 'closed' }, { type: 'send-notice', owed })).toEqual([]);
  });
});

describe('what the company answers (R-9)', () => {
  const answers = (answer: string, contact: string, adoptedAs?: string) => ({
    ...{ type: 'answer-for-controller', answer, contact },
    ...(adoptedAs === undefined ? {} : { adoptedAs }),
  });
  const after = (...controllerAnswers: readonly object[]) => ({ stage: 'closed', controllerAnswers });
  const adoptedByCarl = { answer: 'adopt', contact: 'carl', adoptedAs: 'REQ-2' };
  const declined = (contact: string) => ({ answer: 'decline', contact });

  it('is recorded for each contact, with the case that it becomes', () => {
    expect(decided({}, answers('decline', 'cora'))).toStrictEqual([
      { type: 'controller-answered', answer: 'decline', contact: 'cora' },
    ]);
    expect(decided(after(declined('carl')), answers('adopt', 'cora', 'REQ-2'))).toStrictEqual([
      { type: 'controller-answered', answer: 'adopt', contact: 'cora', adoptedAs: 'REQ-2' },
    ]);
  });

  it.each([
    { what: 'a second answer of a contact', past: [declined('carl'), declined('cora')], answer: 'adopt' },
    { what: 'no, after another contact adopted it', past: [declined('x'), adoptedByCarl], answer: 'decline' },
    { what: 'not ours, after another adopted it', past: [adoptedByCarl], answer: 'not-our-person' },
  ])('is refused: $what', ({ past, answer }) => {
    expect(() => decided(after(...past), answers(answer, 'cora'))).toThrow(
      expect.objectContaining({ code: 'already-decided' }),
    );
  });

  it('a second adoption is the same case', () => {
    expect(decided(after(declined('x'), adoptedByCarl), answers('adopt', 'cora', 'REQ-3'))).toEqual([]);
  });
});

describe('what the other contacts are told (R-21)', () => {
  const tell = { type: 'tell-contacts', letters: [letter], actFrom: expiresAt };
  const verified = { requesterType: 'roster', verdict: 'confirm', verdictBy: 'cora' };

  it('is told once, and only of a confirmed request', () => {
    expect(types(verified, tell)).toEqual(['letter-sent', 'contacts-told']);
    expect(decided({ ...verified, contactsTold: 0 }, tell)).toEqual([]);
    expect(decided({ ...verified, verdict: undefined }, tell)).toEqual([]);
  });

  it('a contact objects once', () => {
    const object = { type: 'object', contact: 'carl' };
    expect(decided(verified, object)).toEqual([{ type: 'contact-objected', contact: 'carl' }]);
    expect(decided({ ...verified, objection: 'carl' }, object)).toEqual([]);
    expect(decided({ ...verified, objection: 'cleo' }, object)).toHaveLength(1);
  });

  it('only the contact who confirmed it loses it', () => {
    const lose = { type: 'lose-authority', contact: 'cora' };
    expect(decided(verified, lose)).toStrictEqual([{ type: 'authority-lost', contact: 'cora' }]);
    expect(decided(verified, { ...lose, next: 'carl' })).toStrictEqual([
      { type: 'authority-lost', contact: 'cora', next: 'carl' },
    ]);
    expect(decided(verified, { ...lose, contact: 'carl' })).toEqual([]);
  });
});
