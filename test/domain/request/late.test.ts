import { describe, expect, it } from 'vitest';
import { isLate, lateForDpo, mayBeLate } from '#domain/request/late.ts';
import type { Request } from '#domain/request/state.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { act, at, begin, letter, told } from '#test/support/domain/request.ts';

const [dueOn, dayAfter] = ['2026-12-24', '2026-12-25'];
const link = { ...letter, kind: 'verification', of: '1' };
const expiresAt = '2027-12-04T18:00:00.000Z';
const holder = act(begin(), { type: 'acknowledge', requesterType: 'account', reachable: true, letter });
const asked = act(holder, { type: 'ask-requester', serial: 1, expiresAt, letter: link });
const working = act(begin({ kind: 'inquiry' }), { type: 'acknowledge', requesterType: 'other', letter });
const paused = told(asked, { type: 'request-lapsed', final: false });
const ended = { type: 'request-acknowledged', requesterType: 'account' } as const;
const resumed = act(paused, { type: 'renew-link', on: '2026-12-20' });
const answer = { type: 'answer', outcome: 'done', textSha256: 't', by: 'o' } as const;
const says = { type: 'give-verdict', verdict: 'confirm', serial: 1, expiresAt, now: at } as const;

describe('late, as the person sees it (R-8, R-16)', () => {
  it.each([
    { what: 'just received', request: begin() },
    { what: 'before anybody confirmed it', request: asked },
    { what: 'with an officer', request: working },
    { what: 'answered, with the letter not out yet', request: act(working, answer) },
    { what: 'confirmed after its pause', request: act(resumed, { ...says, serial: 2 }) },
  ])('$what: from the first day past due', ({ request }) => {
    expect([isLate(request, dueOn), isLate(request, dayAfter)]).toEqual([false, true]);
  });

  it.each([
    { what: 'paused', request: paused },
    { what: 'asked again after its pause', request: resumed },
    { what: 'ended for the person', request: told(paused, { type: 'request-lapsed', final: true }) },
    {
      what: 'ended, and nobody was reached',
      request: told(begin(), ended, { type: 'request-lapsed', final: true }),
      inside: true,
    },
    { what: 'answered', request: act(working, answer, { type: 'send-answer', letter }) },
    { what: 'withdrawn', request: act(working, { type: 'withdraw' }) },
    {
      what: 'redirected, with the company’s notice not out yet',
      request: act(
        begin({ capacity: 'data-subject' }),
        { type: 'acknowledge', requesterType: 'data-subject', letter },
        { type: 'redirect', letter },
      ),
    },
  ])('$what: never', ({ request, inside = false }) => {
    for (const on of [dueOn, dayAfter, '2027-06-01']) expect(isLate(request, on)).toBe(false);
    expect([mayBeLate(request), lateForDpo(request, dayAfter) !== undefined]).toEqual([inside, inside]);
  });

  it('a restriction never is, in any stage (R-5)', () => {
    const kinds = requestKinds.filter((kind) => isLate({ ...working, kind } as Request, dayAfter));
    expect(kinds).toEqual(requestKinds.filter((kind) => kind !== 'cpni-restrict'));
  });
});

describe('late, for the DPO (R-16)', () => {
  it('what was entered late is so from the next morning on (R-1)', () => {
    const entry = { at: '2027-01-10T18:00:00.000Z', by: 'olive', late: true, needsSecond: false };
    const request = begin({ entry, channel: 'post' });
    expect(['2027-01-10', '2027-01-11'].map((on) => lateForDpo(request, on))).toEqual([
      undefined,
      { what: 'access', dueOn },
    ]);
  });

  it('a text that waits for a second person hides nothing (R-10)', () => {
    const held = { type: 'hold-text', as: 'answer', heldSha256: 'a'.repeat(64), by: 'olive' } as const;
    expect(lateForDpo(act(working, held), dayAfter)).toEqual({
      what: 'inquiry',
      dueOn,
      blocked: 'text-waits',
    });
  });
});
