import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/case/refusal.ts';
import { nextOfRequest, requestActRules } from '#domain/request/next.ts';
import {
  ExtensionTooLong,
  ItemsDoNotFit,
  NewDateTooEarly,
  NotADuplicate,
  OtherNotice,
} from '#domain/request/officer-action-errors.ts';
import { RecordsOfAnotherAccount } from '#domain/request/package-errors.ts';
import { acted, after, decided, now, working } from '#test/support/domain/officers-request.ts';
import { at, id } from '#test/support/domain/request.ts';

const [ann, ben, kim] = ['sub-ann', 'sub-ben', 'sub-kim'];
describe('what an officer can do to a request', () => {
  it('is in one table, with what can be done to every case', () => {
    expect(Object.keys(requestActRules).sort()).toEqual([
      ...['add-note', 'answer', 'apply-restriction', 'assign', 'change-format', 'check-identity', 'close'],
      ...['confirm-block', 'confirm-entry', 'confirm-identity', 'confirm-records', 'confirm-text'],
      ...['decide-block', 'declare-records'],
      ...['extend', 'join', 'name-instruction', 'put-package'],
      ...['reclassify', 'record-child-age', 'record-holder-answer', 'record-posted', 'record-state'],
      ...['record-undeliverable'],
      ...[
        'reopen',
        'return-text',
        'review-package',
        'set-new-date',
        'split',
        'tell-company',
        'upload-holder-package',
        'write',
      ],
    ]);
  });

  it('of a settled one: reopen it, and what can be done to every case', () => {
    const over = working({ stage: 'closed', outcome: 'done', closedAt: at });
    const can = nextOfRequest(over, { id, history: [], now }).map(({ action }) => action);
    expect(can).toEqual(['reopen', 'add-note']);
  });
});

describe('what an officer reads when it cannot be done', () => {
  it.each([
    {
      ...{
        refusal: () => new ExtensionTooLong('2027-02-24'),
        code: 'extension-too-long',
        category: 'invalid',
      },
      says: 'The new date must be after the current due date and no later than 2027-02-24.',
    },
    {
      ...{
        refusal: () => new NewDateTooEarly('2026-12-24'),
        code: 'new-date-too-early',
        category: 'invalid',
      },
      says: 'The new date must be in the future and after the due date, 2026-12-24. The due date itself does not change.',
    },
    {
      ...{ refusal: () => new NotADuplicate('another kind'), code: 'not-a-duplicate', category: 'conflict' },
      says: 'These are not the same request: another kind.',
    },
    {
      ...{ refusal: () => new ItemsDoNotFit('Choose done.'), code: 'items-do-not-fit', category: 'invalid' },
      says: 'Choose done.',
    },
    {
      ...{ refusal: () => new OtherNotice('2026-1'), code: 'other-notice', category: 'conflict' },
      says: 'The person was shown version 2026-1 of the CPNI notice. Leave the version out, or name that one.',
    },
    {
      ...{
        refusal: () => new RecordsOfAnotherAccount([]),
        code: 'records-of-another-account',
        category: 'invalid',
      },
      says: 'These records are not only of the account that this request is about. We kept nothing of them.',
    },
  ])('$code', ({ refusal, code, category, says }) => {
    const read = refusal();
    expect(read).toBeInstanceOf(Refusal);
    expect([read.code, read.category, read.message]).toEqual([code, category, says]);
  });
});
describe('who has a request (R-24)', () => {
  const assign = { type: 'assign', by: ann } as const;

  it('who takes it has started; who is given it has one business day', () => {
    expect(decided(working(), { ...assign, to: ann })).toStrictEqual([{ type: 'request-assigned', to: ann }]);
    const given = decided(working(), { ...assign, to: ben, for: kim });
    expect(given).toEqual([{ type: 'request-assigned', to: ben, for: kim, unclaimedAfter: '2026-12-01' }]);
    const first = acted(working(), { ...assign, to: ben });
    expect(first).toMatchObject({ assignments: 1, assigned: { to: ben, unclaimedAfter: '2026-12-01' } });
    expect(decided(first, { ...assign, to: ben })).toEqual([]);
    const claim = { ...assign, to: ben, by: ben };
    expect(decided(first, claim)).toStrictEqual([{ type: 'request-assigned', to: ben }]);
    const claimed = acted(first, claim);
    expect([claimed.assignments, claimed.assigned]).toEqual([2, { to: ben }]);
    expect(decided(claimed, claim)).toEqual([]);
    expect(decided(claimed, { ...assign, to: kim })).toHaveLength(1);
  });

  it('given back, or not started in time, nobody has it', () => {
    const given = acted(working(), { ...assign, to: ben });
    expect(decided(given, assign)).toEqual([{ type: 'request-assigned' }]);
    const back = acted(given, assign);
    expect([back.assigned, back.assignments]).toEqual([undefined, 2]);
    expect(decided(back, assign)).toEqual([]);
    expect(after(given, { type: 'assignment-lapsed', to: ben }).assigned).toBeUndefined();
  });

  it('is moved only from the officer who has it still', () => {
    const given = acted(working(), { ...assign, to: ben });
    expect(decided(working(), { ...assign, to: kim, from: ben })).toEqual([]);
    expect(decided(given, { ...assign, to: kim, from: ann })).toEqual([]);
    expect(decided(given, { ...assign, to: kim, from: ben })).toHaveLength(1);
  });
});
