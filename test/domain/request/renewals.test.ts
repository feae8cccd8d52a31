import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/case/case.ts';
import { contactSerial, decideRenewal, isRenewal } from '#domain/request/renewals.ts';
import type { Request } from '#domain/request/state.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const on = '2026-11-24';
const asking = (over: Partial<Request> = {}): Request =>
  requestIn('en', { stage: 'verifying', requesterType: 'roster', serial: 2, ...over } as Partial<Request>);
const history = (...events: readonly object[]) => [{ at: '', events }] as unknown as Commit[];
const owed = (of: string) => ({ type: 'question-owed', kind: 'verification', of });
const renew = (request: Request, past: readonly Commit[] = [], over: object = {}) =>
  decideRenewal(request, past, { kind: 'verification', on, ...over });

describe('a new link for one that has expired (R-23)', () => {
  it('is owed like every question, under its day and its number', () => {
    expect(renew(asking())).toEqual([{ ...owed('renewed-2026-11-24-1') }]);
    const second = history(owed('renewed-2026-11-24-1'), { type: 'note-added' });
    expect(renew(asking(), second, { contact: 'cora' })).toEqual([owed('renewed-2026-11-24-2-cora')]);
  });

  it('is the first of its day after those of other days, and after other questions', () => {
    const past = history(owed('renewed-2026-11-23-1'), owed('7'), {
      type: 'owed-letter-sent',
      of: `renewed-${on}-1`,
    });
    expect(renew(asking(), past)).toEqual([owed('renewed-2026-11-24-1')]);
  });

  it('is refused after three of a day, with those from the status page', () => {
    const two = history(owed(`renewed-${on}-1`), owed(`renewed-${on}-2`));
    expect(renew(asking(), two)).toHaveLength(1);
    expect(renew(asking(), [...two, ...history(owed(`renewed-${on}-3`))])).toEqual([]);
    expect(renew(asking({ renewals: [on] }), two)).toEqual([]);
    expect(renew(asking({ renewals: [on, on, '2026-11-23'] }))).toHaveLength(1);
    expect(renew(asking({ renewals: [on, on, on] }))).toEqual([]);
  });

  it('is none once somebody has answered', () => {
    expect(renew(asking({ verdict: 'confirm' }))).toEqual([]);
  });

  it('is for the link after the newest one', () => {
    const person = asking({ requesterType: 'person' });
    expect(renew(person, [], { kind: 'email-confirmation' })).toHaveLength(1);
    const { serial: _, ...unsent } = person;
    expect(renew(unsent as Request, [], { kind: 'email-confirmation' })).toHaveLength(1);
  });
});

describe('the serial of a contact’s link (R-19)', () => {
  it.each([
    { of: '1', place: 3, serial: 3 },
    { of: 'cora', place: 4, serial: 4 },
    { of: 'verify-day-7', place: 3, serial: 700_003 },
    { of: 'verify-day-7-from-2026-12-01', place: 3, serial: 700_003 },
    { of: 'verify-day-70', place: 3, serial: 3 },
    { of: 'verify-day-3', place: 3, serial: 3 },
    { of: 'again-verify-day-7', place: 3, serial: 3 },
    { of: 'renewed-2026-11-24-1', place: 2, serial: 20_261_124_100_002 },
    { of: 'renewed-2026-11-24-12-cora', place: 2, serial: 202_611_241_200_002 },
    { of: 'not-renewed-2026-11-24-1', place: 2, serial: 2 },
  ])('$of, place $place', ({ of, place, serial }) => {
    expect(contactSerial(of, place)).toBe(serial);
  });

  it.each([
    ['renewed-2026-11-24-1', true],
    ['2-renewed-', false],
  ])('%s is a renewal: %s', (of, is) => {
    expect(isRenewal(of)).toBe(is);
  });
});
