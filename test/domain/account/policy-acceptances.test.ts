import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { decideAcceptance } from '#domain/account/policy-acceptances.ts';

const [posted, later, now] = [
  '2026-12-01T17:00:00.000Z',
  '2026-12-03T17:00:00.000Z',
  '2026-12-05T17:00:00.000Z',
] as const;
const facts = { now, postedAt: posted, inForce: '2026-12' } as const;
const said = (acceptedAt: string, policy = '2026-12') => ({ policy, acceptedAt, by: 'ann' }) as const;
const earlier = said(posted, '2018-05');

describe('a customer accepted a version of the policy (P49)', () => {
  it.each([
    { at: posted, because: 'at the moment of posting' },
    { at: now, because: 'at the moment of the record' },
  ])('at $at ($because): recorded', ({ at }) =>
    expect(decideAcceptance([earlier], said(at), facts)).toEqual([{ type: 'policy-accepted', ...said(at) }]),
  );

  it('the first record of a version stays', () => {
    expect(decideAcceptance(undefined, said(later), facts)).toHaveLength(1);
    expect(decideAcceptance([earlier, said(posted)], said(posted), facts)).toEqual([]);
    const detail = `This version was accepted at ${posted}, as recorded. That stays.`;
    expect(() => decideAcceptance([earlier, said(posted)], said(later), facts)).toThrow(
      expect.objectContaining({ faults: [{ pointer: '#/policy', detail }] }),
    );
  });

  it.each([
    {
      ...{ at: later, over: { postedAt: undefined }, pointer: '#/policy' },
      detail: 'We posted no version of the policy with this name.',
    },
    {
      ...{ at: '2026-12-05T17:00:00.001Z', over: {}, pointer: '#/acceptedAt' },
      detail: 'This is in the future.',
    },
    {
      ...{ at: '2026-12-01T16:59:59.999Z', over: {}, pointer: '#/acceptedAt' },
      detail: 'This version was posted at 2026-12-01T17:00:00.000Z. Nobody accepted it before.',
    },
    {
      ...{ at: later, over: { inForce: '2027-01' }, pointer: '#/policy' },
      detail: 'Another version of the policy was in force at this time. Name that one.',
    },
  ])('is refused at $pointer: $detail', ({ at, over, pointer, detail }) =>
    expect(() => decideAcceptance([], said(at), { ...facts, ...over } as typeof facts)).toThrow(
      expect.objectContaining({ code: 'invalid-input', faults: [{ pointer, detail }] }),
    ),
  );

  it('the account keeps each, the earliest record first', () => {
    const events = [earlier, said(later)].map((one) => ({ type: 'policy-accepted', ...one }) as const);
    const account = events.reduce<ReturnType<typeof accounts.evolve> | undefined>(
      (seen, event) => accounts.evolve(seen, event, now),
      undefined,
    );
    expect(account?.accepted).toEqual([earlier, said(later)]);
  });
});
