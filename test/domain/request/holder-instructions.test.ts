import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import type { HolderInForce } from '#domain/case/holder-asks.ts';
import { askOf, holderDueOn, silentHolders } from '#domain/request/holder-instructions.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import { workFactsOf } from '#domain/request/work-facts.ts';
import { act, at, begin, decideAsShown, letter, type Typed, told } from '#test/support/domain/request.ts';

const expiresAt = '2026-12-04T18:00:00.000Z';
const later = '2026-12-01T18:00:00.000Z';
const billing: HolderInForce = { holder: 'billing', asks: ['access', 'delete', 'export'] };
const crm: HolderInForce = { holder: 'crm', asks: ['access', 'correct', 'delete', 'deactivate', 'export'] };
const instruct = (now = at, holders: readonly HolderInForce[] = [billing, crm]): Typed => ({
  type: 'instruct-holders',
  ...{ holders, now },
});
const answers = (n: number, answer = 'done', holder = n === 1 ? 'billing' : 'crm'): Typed =>
  ({ type: 'record-holder-answer', n, holder, answer, textSha256: 'e', by: 'ann' }) as Typed;
const reply = (outcome: string, over: object = {}): Typed =>
  ({
    ...{ type: 'answer', outcome, textSha256: 't', by: 'olive', now: later },
    ...{ systems: { holders: [billing, crm], told: outcome, withholds: false }, reasonCode: 'r' },
    ...over,
  }) as Typed;

const asAccount = (kind: RequestKind, over: object = {}): Request =>
  act(begin({ kind, ...over }), {
    ...{ type: 'acknowledge', letter, requesterType: 'account', reachable: true, account: 'ACC-1' },
  } as Typed);
const verified = (kind: RequestKind, over: object = {}): Request =>
  told(asAccount(kind, over), { type: 'verdict-given', verdict: 'confirm', serial: 1 });

const company = (kind: RequestKind): Request =>
  act(
    begin({ kind, capacity: 'controller' }),
    { type: 'acknowledge', requesterType: 'roster', controller: 'acme', contact: 'cora', letter },
    { type: 'ask-requester', serial: 1, expiresAt, letter },
    { type: 'give-verdict', verdict: 'confirm', serial: 1, expiresAt, now: at },
  );

const holdersIn = (events: readonly RequestEvent[]) =>
  events.flatMap((event) =>
    event.type === 'holders-instructed' ? event.instructions.map(({ holder, asks }) => [holder, asks]) : [],
  );

describe('each system that a request concerns gets one instruction (R-21)', () => {
  it('when the person is known, and not before', () => {
    expect(decideAsShown(asAccount('access'), instruct())).toEqual([]);
    expect(holdersIn(decideAsShown(verified('access'), instruct()))).toEqual([
      ['billing', 'access'],
      ['crm', 'access'],
    ]);
  });

  it('one that the kind does not concern gets none', () => {
    expect(holdersIn(decideAsShown(verified('correct'), instruct()))).toEqual([['crm', 'correct']]);
  });

  it.each(['inquiry', 'cpni-restrict', 'cpni-permit', 'child-data'] as const)('%s asks no system', (kind) => {
    expect(askOf({ kind, requesterType: 'account' })).toBeUndefined();
    expect(decideAsShown(verified(kind), instruct())).toEqual([]);
  });

  it('a second time it adds only a system that was entered since', () => {
    const first = act(verified('access'), instruct(at, [billing]));
    expect(decideAsShown(first, instruct(at, [billing]))).toEqual([]);
    expect(decideAsShown(first, instruct())).toMatchObject([{ instructions: [{ n: 2, holder: 'crm' }] }]);
  });

  it('with an empty register nothing is instructed, and every answer is as before', () => {
    expect(decideAsShown(verified('access'), instruct(at, []))).toEqual([]);
    const { systems: _, ...plain } = reply('no-data') as unknown as { systems: unknown };
    expect(decideAsShown(verified('delete'), plain as unknown as Typed)).toMatchObject([
      { type: 'answer-given', outcome: 'no-data' },
    ]);
  });

  it.each([
    { dueOn: '2026-12-24', today: '2026-11-24', on: '2026-12-17', because: 'five business days before' },
    { dueOn: '2026-12-28', today: '2026-11-24', on: '2026-12-18', because: 'Christmas is no business day' },
    { dueOn: '2026-12-04', today: '2026-11-25', on: '2026-11-27', because: 'over Thanksgiving' },
    { dueOn: '2026-11-30', today: '2026-11-25', on: '2026-11-27', because: 'past: the next business day' },
    { dueOn: '2026-12-04', today: '2026-11-27', on: '2026-11-27', because: 'today is not past' },
  ] as const)('due $dueOn, instructed $today: by $on ($because)', ({ dueOn, today, on }) => {
    expect(holderDueOn(dueOn, today)).toBe(on);
  });
});

describe('a company’s deletion, export or deactivation waits for its contacts (R-21)', () => {
  const actFrom = '2026-11-30T07:00:00.000Z';
  const open = act(company('delete'), { type: 'tell-contacts', letters: [letter], actFrom });

  it.each([
    { what: 'before the others were told', request: company('delete'), now: later, systems: 0 },
    { what: 'a second before the days are over', request: open, now: '2026-11-30T06:59:59.000Z', systems: 0 },
    { what: 'when the days are over', request: open, now: actFrom, systems: 2 },
    {
      ...{ what: 'after an objection', request: act(open, { type: 'object', contact: 'carl' }) },
      ...{ now: later, systems: 0 },
    },
  ] as const)('$what: $systems systems', ({ request, now, systems }) => {
    expect(holdersIn(decideAsShown(request, instruct(now)))).toHaveLength(systems);
  });

  it('access for a company is its export', () => {
    const export_ = act(company('access'), { type: 'tell-contacts', letters: [letter], actFrom });
    expect(holdersIn(decideAsShown(export_, instruct(later)))).toEqual([
      ['billing', 'export'],
      ['crm', 'export'],
    ]);
  });

  it('an objection stops what is open: no system answers then, and none of it is late', () => {
    const frozen = act(open, instruct(later), { type: 'object', contact: 'carl' });
    expect(silentHolders(frozen)).toMatchObject([{ stopped: true }, { stopped: true }]);
    expect(() => decideAsShown(frozen, answers(1))).toThrow('is stopped');
  });

  it('an authority that was lost stops it as well', () => {
    const lost = act(open, instruct(later), { type: 'lose-authority', contact: 'cora', next: 'carl' });
    expect(silentHolders(lost)).toMatchObject([{ stopped: true }, { stopped: true }]);
  });
});

describe('what a system answers', () => {
  const open = act(verified('delete'), instruct());

  it('is kept with who recorded it and the hash of its proof', () => {
    expect(decideAsShown(open, answers(1, 'part'))).toEqual([
      { type: 'holder-answered', n: 1, answer: 'part', textSha256: 'e', by: 'ann' },
    ]);
    expect(act(open, answers(1)).holderInstructions).toMatchObject([
      { holder: 'billing', answer: { answer: 'done', by: 'ann' } },
      { holder: 'crm' },
    ]);
  });

  it.each([
    ['twice', act(open, answers(1)), answers(1, 'nothing'), 'has answered this instruction already'],
    ['for another system', open, answers(1, 'done', 'crm'), 'is for another system'],
    ['after the request was answered', act(open, reply('refused')), answers(1), 'this instruction is over'],
  ] as const)('%s it is refused', (_, request, command, says) => {
    expect(() => decideAsShown(request, command)).toThrow(says);
  });

  it('to an instruction that there is not, it is not found', () => {
    expect(() => decideAsShown(open, answers(7))).toThrow(NotFound);
  });

  it('counts no more when the request is reopened: each system is asked anew', () => {
    const answered = act(open, answers(1), answers(2), reply('done'), { type: 'send-answer', letter });
    const reopened = told(answered, {
      ...{ type: 'request-reopened', reason: 'new-facts', on: '2026-12-02', dueOn: '2027-01-01' },
      ...{ workBy: '2026-12-31', plan: [] },
    } as RequestEvent);
    expect(() => decideAsShown(reopened, answers(1))).toThrow();
    expect(decideAsShown(reopened, instruct(later))).toMatchObject([
      { instructions: [{ n: 3, holder: 'billing' }, { n: 4 }] },
    ]);
    expect(() => decideAsShown(reopened, reply('done'))).toThrow('2 systems');
  });
});

describe('no answer speaks for a system that is silent (R-29)', () => {
  const open = act(verified('delete'), instruct());
  const both = (one: string, other: string) => act(open, answers(1, one), answers(2, other));

  it.each(['done', 'no-data'])('%s waits for every system, and says for how many', (outcome) => {
    expect(() => decideAsShown(verified('delete'), reply(outcome))).toThrow('2 systems that hold data have');
    expect(() => decideAsShown(open, reply(outcome))).toThrow('2 systems');
    expect(() => decideAsShown(act(open, answers(1)), reply(outcome))).toThrow(
      '1 system that holds data has',
    );
  });

  it('an answer that only reads as done waits as well (R-10)', () => {
    const systems = { holders: [billing, crm], told: 'done', withholds: true };
    expect(() => decideAsShown(open, reply('partly-done', { systems }))).toThrow('2 systems');
    expect(decideAsShown(both('done', 'part'), reply('partly-done', { systems }))).toHaveLength(1);
  });

  it('one that names a hold does not wait for a system that was not told (R-10)', () => {
    const systems = { holders: [billing, crm], told: 'done', withholds: true };
    expect(decideAsShown(verified('delete'), reply('partly-done', { systems }))).toHaveLength(1);
  });

  it.each(['partly-done', 'refused'])('%s speaks for no system, and does not wait', (outcome) => {
    expect(decideAsShown(open, reply(outcome))).toMatchObject([{ type: 'answer-given' }]);
  });

  it.each([
    { outcome: 'done', one: 'done', other: 'nothing', is: undefined },
    { outcome: 'done', one: 'done', other: 'part', is: 'holder-not-done' },
    { outcome: 'done', one: 'refused', other: 'nothing', is: 'holder-not-done' },
    { outcome: 'no-data', one: 'nothing', other: 'nothing', is: undefined },
    { outcome: 'no-data', one: 'done', other: 'nothing', is: 'holder-found-data' },
    { outcome: 'no-data', one: 'nothing', other: 'refused', is: 'holder-found-data' },
  ])('$outcome after $one and $other: $is', ({ outcome, one, other, is }) => {
    const code = () => {
      try {
        decideAsShown(both(one, other), reply(outcome));
        return undefined;
      } catch (fault) {
        return (fault as { code?: string }).code;
      }
    };
    expect(code()).toBe(is);
  });
});

it('the work list says that a request waits for systems, and which', () => {
  const open = act(verified('delete'), { type: 'ask-officer', letter }, instruct());
  expect(workFactsOf(open, 'officer')).toMatchObject({
    waits: { who: 'systems' },
    silent: [{ n: 1, holder: 'billing', asks: 'delete', dueOn: '2026-12-17' }, { holder: 'crm' }],
  });
  expect(workFactsOf(act(open, answers(1), answers(2)), 'officer')).not.toHaveProperty('silent');
});
