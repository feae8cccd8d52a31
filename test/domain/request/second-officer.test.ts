import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide, proposalOf } from '#domain/request/decider.ts';
import { nextOfRequest } from '#domain/request/next.ts';
import { pendingConfirmations } from '#domain/request/proposals.ts';
import type { Request } from '#domain/request/state.ts';
import { at, id } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const state = (over: object): Request =>
  requestIn('en', { stage: 'verifying', serial: 2, ...over } as Partial<Request>);
const decided = (over: object, command: object) => decide(state(over), command as RequestCommand);
const refused = (code: string) => expect.objectContaining({ code });
const accepted = { evidence: 'contract-procedure', checkedOn: '2026-11-24', by: 'olive', needsSecond: false };

describe('a second officer (R-1, R-13, R-19)', () => {
  const entry = { at, by: 'kim', late: true, needsSecond: true };
  const checked = { ...accepted, needsSecond: true, at };
  const next = (over: object) =>
    nextOfRequest(state({ stage: 'working', requesterType: 'other', ...over }), { id, history: [], now: at });

  it('is not who entered it, nor who checked identity', () => {
    const deeds = (action: string, over: object) => next(over).find((one) => one.action === action)?.notBy;
    expect(deeds('confirm-entry', { entry })).toEqual([{ by: 'kim', did: 'entered' }]);
    expect(deeds('confirm-identity', { evidence: checked })).toEqual([
      { by: 'olive', did: 'checked-identity' },
    ]);
    expect(deeds('confirm-entry', { entry: { ...entry, confirmedBy: 'omar' } })).toBeUndefined();
    expect(deeds('confirm-identity', { evidence: accepted })).toBeUndefined();
  });

  it('confirms an entry as it was shown, with both dates', () => {
    const request = state({ entry, textSha256: 't' });
    const shown = proposalOf(request, { type: 'confirm-entry' });
    expect(shown).toEqual({
      confirms: 'entry',
      what: { receivedAt: at, dueOn: '2026-12-24', entry, textSha256: 't' },
    });
    const confirm = { type: 'confirm-entry', by: 'omar', proposalSha256: proposalSha256(shown) } as const;
    expect(decide(request, confirm)).toEqual([{ type: 'entry-confirmed', by: 'omar' }]);
  });

  it('is asked for by what, since when and by whom; no longer than the case is open', () => {
    const heldTexts = [{ n: 1, as: 'message', heldSha256: 'h', by: 'omar', since: at }];
    const waits = pendingConfirmations(state({ entry, evidence: checked, heldTexts }));
    expect(waits).toEqual([
      { toConfirm: 'entry', since: at, by: 'kim', confirms: { type: 'confirm-entry' } },
      { toConfirm: 'identity', since: at, by: 'olive', confirms: { type: 'confirm-identity' } },
      { toConfirm: 'text-1', since: at, by: 'omar', confirms: { type: 'confirm-text', n: 1 } },
    ]);
    expect(pendingConfirmations(state({ entry, evidence: checked, heldTexts, stage: 'withdrawn' }))).toEqual(
      [],
    );
    // Early histories do not say when it was checked: nobody is asked.
    const { at: _, ...early } = checked;
    expect(
      pendingConfirmations(state({ evidence: early, entry: { ...entry, confirmedBy: 'omar' } })),
    ).toEqual([]);
  });

  it.each([
    { what: 'a holder', over: { requesterType: 'account' }, can: true },
    {
      what: 'one whose evidence is accepted',
      over: { requesterType: 'account', evidence: accepted },
      can: true,
    },
    { what: 'a data subject', over: { capacity: 'data-subject', requesterType: 'data-subject' }, can: false },
  ])('evidence of $what can be checked: $can', ({ over, can }) => {
    expect(next(over).some(({ action }) => action === 'check-identity')).toBe(can);
  });

  it.each([
    { what: 'shown by ID already', evidence: 'photo-id-in-person', code: 'already-decided' },
    { what: 'shown otherwise, so ID opens more', evidence: 'code-letter', code: undefined },
  ])('a holder who was $what shows photo ID: $code (R-18)', ({ evidence, code }) => {
    const over = { stage: 'working', requesterType: 'account', evidence: { ...accepted, evidence } };
    const check = {
      type: 'check-identity',
      evidence: 'photo-id-in-person',
      checkedOn: '2026-11-24',
      by: 'kim',
    };
    if (code === undefined) expect(decided(over, check)).toHaveLength(1);
    else expect(() => decided(over, check)).toThrow(refused(code));
  });

  it('of a data subject no evidence fits, and nobody has decided', () => {
    const over = { stage: 'working', capacity: 'data-subject', requesterType: 'data-subject' };
    const check = {
      type: 'check-identity',
      evidence: 'photo-id-in-person',
      checkedOn: '2026-11-24',
      by: 'kim',
    };
    expect(() => decided(over, check)).toThrow(refused('evidence-does-not-fit'));
    expect(() => decided({ ...over, verdict: 'confirm' }, check)).toThrow(refused('already-decided'));
    expect(() => decided({ ...over, stage: 'withdrawn' }, check)).toThrow(refused('already-settled'));
    const alone = { ...over, verdict: 'confirm', contactsTold: 0 };
    expect(() => decided(alone, check)).toThrow(refused('evidence-does-not-fit'));
  });
});
