import { describe, expect, it } from 'vitest';
import { instructionIn } from '#domain/request/instruction.ts';
import { act, at, begin, given, letter, type Typed } from '#test/support/domain/request.ts';

const expiresAt = '2026-12-04T18:00:00.000Z';
const id = 'REQ-1';
const asked: readonly Typed[] = [
  { type: 'acknowledge', requesterType: 'roster', controller: 'acme', contact: 'cora', letter },
  { type: 'ask-requester', serial: 1, expiresAt, letter },
];
const done = {
  type: 'answer',
  outcome: 'done',
  textSha256: 't',
  by: 'olive',
  now: at,
  corrections: 1,
} as const;
const refused = { ...done, outcome: 'refused', reasonCode: 'r', corrections: 0 } as const;
const noData = { ...done, outcome: 'no-data', corrections: 0 } as const;
const open = act(begin({ kind: 'correct', capacity: 'controller' }), ...asked);
const confirmed = act(open, { type: 'give-verdict', verdict: 'confirm', serial: 1, expiresAt, now: at });
const checked = act(open, {
  ...{ type: 'check-identity', evidence: 'contract-procedure', checkedOn: '2026-11-24', by: 'olive' },
});
const person = act(begin({ kind: 'correct', capacity: 'account-holder' }), {
  ...{ type: 'acknowledge', requesterType: 'account', account: 'a', letter },
});

describe('we act on a company’s data as the company directs (P07)', () => {
  it.each([{ answer: done }, { answer: noData }])(
    '$answer.outcome is refused where no contact confirmed and nothing is named',
    ({ answer }) => given(checked).when(at, answer).thenRefused('InstructionNotNamed'),
  );

  it('a named instruction orders it, and the history has it', () =>
    given(checked)
      .when(at, { ...done, instruction: 'DIR-2026-7' })
      .thenFacts({ type: 'answer-given', instruction: 'DIR-2026-7' }));

  it('a request that a contact confirmed by link needs no other', () =>
    given(confirmed).when(at, done).thenFacts({ type: 'answer-given' }));

  it('a refusal acts on nothing, so nothing orders it', () =>
    given(checked).when(at, refused).thenFacts({ type: 'answer-given' }));

  it.each([
    { of: 'confirmed by link', request: confirmed, outcome: 'done', is: id },
    { of: 'confirmed by link, though another is named', request: confirmed, outcome: 'partly-done', is: id },
    { of: 'checked by officers', request: checked, outcome: 'done', is: 'DIR-1' },
    { of: 'refused', request: confirmed, outcome: 'refused', is: undefined },
    { of: 'a person', request: person, outcome: 'done', is: undefined },
  ] as const)('orders the answer to what is $of: $is', ({ request, outcome, is }) =>
    expect(instructionIn(id, request, outcome, 'DIR-1')).toBe(is),
  );
});
