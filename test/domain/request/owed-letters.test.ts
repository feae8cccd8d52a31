import { describe, expect, it } from 'vitest';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { evolveOfficerAction, subjectKeyOf, withoutLink } from '#domain/request/officer-action-evolve.ts';
import { lettersToSend } from '#domain/request/owed-letters.ts';
import type { Request } from '#domain/request/state.ts';
import { acted, after, decided, now, working } from '#test/support/domain/officers-request.ts';
import { at, onDesk } from '#test/support/domain/request.ts';

const textSha256 = 'a'.repeat(64);
describe('letters that officers owe (R-8, R-24)', () => {
  it('our words answer what was unread; theirs are unread, and told to officers', () => {
    const one = after(working(), { type: 'message-received', textSha256: 'x' });
    const two = after(one, { type: 'message-received', textSha256: 'y' });
    expect([one.unread, two.unread]).toEqual([1, 2]);
    expect(two.lettersOwed).toEqual([
      { kind: 'message-arrived', of: '1' },
      { kind: 'message-arrived', of: '2' },
    ]);
    const ours = acted(two, { type: 'write', as: 'question', textSha256: 'z' });
    expect([ours.unread, ours.lettersOwed?.at(-1)]).toEqual([
      0,
      { kind: 'question', of: '3', textSha256: 'z' },
    ]);
    expect(
      evolveOfficerAction(working({ unread: 0 }), { type: 'message-received', textSha256 }, now).unread,
    ).toBe(1);
  });

  it('a letter is named by its count of days', () => {
    expect(subjectKeyOf(working(), 'x')).toBe('x');
    const earlier = [{ dueOn: '2026-12-24', because: 'extended' }];
    expect(subjectKeyOf(working({ earlier }), 'x')).toBe('2-x');
  });

  it('a newer link replaces the one that is owed, and no other letter', () => {
    const link = { kind: 'verification', of: '1' } as const;
    const other = { kind: 'verification-colleague', of: 'c' } as const;
    const lettersOwed = [link, other];
    expect(withoutLink(working({ lettersOwed }))).toEqual([other]);
    expect(withoutLink(working({ lettersOwed }), 'verification-colleague')).toEqual(lettersOwed);
    expect(withoutLink(working())).toEqual([]);
    const asked = after(working({ lettersOwed, pausedUntil: at }), {
      type: 'question-owed',
      ...link,
      of: '2',
    });
    expect(asked).toMatchObject({ lettersOwed: [other, { ...link, of: '2' }], resumedAt: now });
    const colleague = after(working({ pausedUntil: at }), { type: 'question-owed', ...other });
    expect(colleague).toMatchObject({ pausedUntil: at, lettersOwed: [other] });
    expect(colleague.resumedAt).toBeUndefined();
  });

  const owed = { kind: 'message', of: '1' } as const;
  const sent = { type: 'owed-letter-sent', ...owed } as const;

  it.each([
    { what: 'settled', over: { stage: 'withdrawn', officerAsked: undefined }, rests: true },
    { what: 'with an officer', over: {}, rests: true },
    { what: 'verifying', over: { stage: 'verifying', officerAsked: undefined }, rests: true },
    { what: 'paused', over: { stage: 'lapsed', officerAsked: undefined }, rests: true },
    { what: 'acknowledged', over: { stage: 'acknowledged', officerAsked: undefined }, rests: false },
    {
      what: 'waiting for an address',
      over: { stage: 'notifying-controller', officerAsked: undefined },
      rests: true,
    },
    {
      ...{ what: 'about to notify the company', rests: false },
      over: { stage: 'notifying-controller', officerAsked: undefined, noticeOwed: true },
    },
    {
      ...{ what: 'notifying, its address confirmed', rests: false },
      over: { stage: 'notifying-controller', officerAsked: undefined, email: 'confirm' },
    },
  ])('its last letter out, no machine has a request that is $what: $rests', ({ over, rests }) => {
    const request = working({ lettersOwed: [owed], machineSince: at, ...over });
    const out = after(request, sent);
    expect([out.lettersOwed, out.machineSince]).toEqual([[], rests ? undefined : at]);
    const more = after({ ...request, lettersOwed: [owed, { ...owed, of: '2' }] }, sent);
    expect([more.lettersOwed, more.machineSince]).toEqual([[{ ...owed, of: '2' }], at]);
    const others = after({ ...request, lettersOwed: [{ kind: 'question', of: '1' }, owed] }, sent);
    expect(others.lettersOwed).toEqual([{ kind: 'question', of: '1' }]);
  });

  it('only a letter with a code makes a code', () => {
    const code = { kind: 'records-code', of: '1' } as const;
    const request = working({ lettersOwed: [owed, code] });
    expect(after(request, sent).records).toBeUndefined();
    expect(after(request, { type: 'owed-letter-sent', ...code }).records).toMatchObject({
      ...{ letter: 'records-code-1', sentAt: now },
    });
    const none = working();
    expect(evolveOfficerAction(none, sent, now).lettersOwed).toEqual([]);
  });

  it('one that waits to be mailed is not emailed', () => {
    const two = [owed, { ...owed, of: '2' }];
    expect(
      lettersToSend(working({ lettersOwed: two, waitingForPost: [{ ...owed }, { ...owed, of: '3' }] })),
    ).toEqual([two[1]]);
    expect(lettersToSend(working({ lettersOwed: two }))).toEqual(two);
    expect(lettersToSend(working())).toEqual([]);
  });

  it('is sent once, and asks the question that it carries while nobody has answered', () => {
    const letter = { ...owed, sentAt: now, sha256: 'f', messageId: 'm' };
    const verifying = (over: object = {}) =>
      working({ stage: 'verifying', requesterType: 'roster', lettersOwed: [owed], ...over });
    const asked = { serial: 2, expiresAt: now };
    const types = (state: Request, action: object) =>
      decided(state, { type: 'send-owed-letter', letter, ...action } as OfficerAction).map(
        ({ type }) => type,
      );
    expect(types(working(), {})).toEqual([]);
    expect(types(working({ lettersOwed: [] }), {})).toEqual([]);
    expect(types(verifying(), {})).toEqual(['letter-sent', 'owed-letter-sent']);
    expect(types(verifying(), { asked })).toEqual(['letter-sent', 'requester-asked', 'owed-letter-sent']);
    expect(types(verifying({ verdict: 'confirm' }), { asked })).toEqual(['letter-sent', 'owed-letter-sent']);
    expect(types(verifying(), { letter: { ...owed, listed: true } })).toEqual(['owed-letter-sent']);
  });
});

describe('a message of the requester (R-8, R-24)', () => {
  const message = { type: 'receive-message', textSha256 } as const;

  it.each([
    ['settled', { stage: 'withdrawn' }],
    ['with the company', { stage: 'notifying-controller' }],
    ['ended for them', { stage: 'lapsed', endedAt: at }],
  ])('is refused when the request is %s', (_, over) =>
    onDesk(working(over)).when(now, message).thenRefused('AlreadySettled'),
  );

  it('is taken while the answer is on its way', () =>
    onDesk(working({ stage: 'answering' }))
      .when(now, message)
      .thenFacts({ type: 'message-received' }));

  it('in a commit with other events it is still the same message', () => {
    const events = [
      { type: 'note-added', textSha256: 'n' },
      { type: 'message-received', textSha256 },
    ];
    const history = [{ revision: 1, at: now, actor: 'x', events, prev: '', hash: '' }];
    onDesk(working(), history as never)
      .when(now, message)
      .thenNothing();
  });
});
