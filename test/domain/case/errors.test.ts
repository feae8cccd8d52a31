import { describe, expect, it } from 'vitest';
import {
  EmailRefused,
  InvalidInput,
  TooManyActs,
  TooManySearches,
  Unavailable,
} from '#domain/case/errors.ts';
import { isConfirmation, mustBeAsShown, ProposalChanged, proposalSha256 } from '#domain/case/proposals.ts';
import { conflict, forbidden, gone, invalid, later, ours, unknown } from '#domain/case/refusal.ts';

describe('a refusal says what, and of what kind', () => {
  it.each([
    [invalid, 'invalid'],
    [conflict, 'conflict'],
    [unknown, 'unknown'],
    [forbidden, 'forbidden'],
    [gone, 'gone'],
    [later, 'later'],
    [ours, 'ours'],
  ] as const)('%o', (make, category) => {
    const Made = make('no-such-2nd-thing', 'It is not there.');
    expect(new Made()).toMatchObject({
      ...{ category, code: 'no-such-2nd-thing', name: 'NoSuch2ndThing', message: 'It is not there.' },
    });
  });

  it.each([
    [new TooManySearches(), 3600],
    [new TooManyActs(), 60],
    [new TooManyActs(7), 7],
  ])('too many: %o, again after %s seconds', (refusal, retryAfter) =>
    expect(refusal).toMatchObject({ category: 'too-many', retryAfter }),
  );

  it('of wrong input: where', () => {
    const faults = [{ pointer: '#/email', detail: 'Give an address.' }];
    expect(new InvalidInput(faults)).toMatchObject({
      ...{ category: 'invalid', code: 'invalid-input', name: 'InvalidInput', faults },
      message: 'Something you sent is missing or not valid.',
    });
  });

  it('of a service: which, and why', () => {
    const cause = new Error('timeout');
    expect(new Unavailable('The register', { cause })).toMatchObject({
      ...{ category: 'later', code: 'unavailable', cause },
      message: 'The register does not answer right now. Please try again.',
    });
    expect(new EmailRefused('no')).toMatchObject({ category: 'ours', code: 'email-refused', message: 'no' });
  });
});

describe('nobody confirms what they did not read (R-13)', () => {
  const present = { what: 'b' };
  it('the version as shown is confirmed', () =>
    expect(mustBeAsShown({ by: 'omar', proposalSha256: proposalSha256(present) }, present)).toBeUndefined());
  it('another is refused with the one of now', () =>
    expect(() =>
      mustBeAsShown({ by: 'omar', proposalSha256: proposalSha256({ what: 'a' }) }, present),
    ).toThrow(
      expect.objectContaining({
        ...{ name: 'ProposalChanged', category: 'conflict', proposal: present },
        message: 'This was changed after you opened it. Read the current proposal, then confirm.',
      }),
    ));
  it('its seal is the SHA-256 of its canonical text', () =>
    expect(proposalSha256({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'));
  it('a confirmation is named as one', () =>
    expect(['confirm-text', 'unconfirm-text', 'x-confirm-'].map((type) => isConfirmation({ type }))).toEqual([
      ...[true, false, false],
    ]));
  it('is a refusal of its own', () => expect(new ProposalChanged(present).code).toBe('proposal-changed'));
});
