import { describe, expect, it } from 'vitest';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide } from '#domain/request/decider.ts';
import { instructionIn } from '#domain/request/instruction.ts';
import type { Request } from '#domain/request/state.ts';
import { act, at, begin, given, letter, onDesk, type Typed, told } from '#test/support/domain/request.ts';

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

describe('no system acts on a company’s data before its instruction is named (P07)', () => {
  const instruct = { type: 'instruct-holders', holders: [{ holder: 'crm', asks: ['correct'] }] } as const;
  const asked = (state: Request) => decide(state, { ...instruct, now: at } as RequestCommand);
  const name = (instruction: string) => ({ type: 'name-instruction', instruction }) as const;
  const named = told(checked, { type: 'instruction-named', instruction: 'DIR-2026-7' });

  it('checked by hand it waits; from the name on each system is told', () => {
    expect(asked(checked)).toEqual([]);
    expect(asked(named)).toMatchObject([{ type: 'holders-instructed' }]);
  });

  it('confirmed by a link the request itself is the instruction', () => {
    expect(asked(confirmed)).toMatchObject([{ type: 'holders-instructed' }]);
    onDesk(confirmed).when(at, name('DIR-2026-7')).thenRefused('InstructionNotNeeded');
    onDesk(person).when(at, name('DIR-2026-7')).thenRefused('InstructionNotNeeded');
  });

  it('the answer names it without asking again; named twice is once', () => {
    expect(instructionIn(id, named, 'done', undefined)).toBe('DIR-2026-7');
    onDesk(named).when(at, name('DIR-2026-7')).thenNothing();
  });

  it('another kind or capacity needs its own', () => {
    const reason = { textSha256: 't', regime: 'us', capacity: 'controller', kind: 'delete' } as const;
    expect(told(named, { type: 'request-reclassified', ...reason }).instruction).toBeUndefined();
  });
});
