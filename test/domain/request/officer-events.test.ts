import { describe, expect, it } from 'vitest';
import { requestActRules } from '#domain/request/next.ts';
import type { OfficerActionEvent } from '#domain/request/officer-action-events.ts';
import { acted, after, decided, now, working } from '#test/support/domain/officers-request.ts';
import { at, onDesk } from '#test/support/domain/request.ts';

const textSha256 = 'a'.repeat(64);
const [ann, ben] = ['sub-ann', 'sub-ben'];
describe('what an officer does to a request (R-24)', () => {
  it.each([
    { kind: 'cpni-examine', channel: 'phone', refused: true },
    { kind: 'cpni-examine', channel: 'web', refused: false },
    { kind: 'delete', channel: 'phone', refused: false },
  ] as const)('a call becomes a $kind request, by $channel: refused is $refused (P32)', (one) => {
    const { kind, channel, refused } = one;
    const entered = working({ channel, kind: 'inquiry' });
    const split = { type: 'split', into: ['REQ-2'], kinds: [kind], textSha256 } as const;
    for (const action of [{ type: 'reclassify', kind, textSha256 } as const, split]) {
      if (refused) onDesk(entered).when(now, action).thenRefused('WrittenOnly');
      else expect(decided(entered, action)).toHaveLength(1);
    }
  });

  it('a new regime moves the date earlier, and nothing else does (R-17)', () => {
    const later = working({ receivedOn: '2026-01-31', dueOn: '2026-03-02', regime: 'us' });
    const [moved] = decided(later, { type: 'reclassify', regime: 'eu', textSha256 });
    expect(moved).toMatchObject({ regime: 'eu', dueOn: '2026-02-28' });
    expect(after(later, moved as OfficerActionEvent)).toMatchObject({
      ...{ dueOn: '2026-02-28', stage: 'received', relation: undefined },
      earlier: [{ dueOn: '2026-03-02', because: 'reclassified' }],
    });
    const earlier = working({ receivedOn: '2026-01-31', dueOn: '2026-02-28', regime: 'eu' });
    onDesk(earlier).when(now, { type: 'reclassify', regime: 'us', textSha256 }).thenRefused('OnlyEarlier');
    const [same] = decided(earlier, { type: 'reclassify', kind: 'delete', textSha256 });
    expect(same).not.toHaveProperty('dueOn');
    expect(after(earlier, same as OfficerActionEvent)).not.toHaveProperty('earlier');
    const extended = working({ dueOn: '2027-02-24', regime: 'eu' });
    const [kept] = decided(extended, { type: 'reclassify', kind: 'delete', textSha256 });
    expect(kept).not.toHaveProperty('dueOn');
    const [equal] = decided(working({ regime: 'eu' }), { type: 'reclassify', regime: 'us', textSha256 });
    expect(equal).toMatchObject({ regime: 'us' });
    expect(equal).not.toHaveProperty('dueOn');
  });

  it('a restriction that is not looked up keeps its kind, not who asks (R-5)', () => {
    const early = working({ kind: 'cpni-restrict', requesterType: undefined, appliedTo: ['ACC-1'] });
    onDesk(early)
      .when(now, { type: 'reclassify', kind: 'delete', textSha256 })
      .thenRefused('RestrictionNotLookedUp');
    expect(decided(early, { type: 'reclassify', capacity: 'agent', textSha256 })).toHaveLength(1);
  });

  it('is split into each part once', () => {
    const split = (...into: readonly string[]) => ({ type: 'split', into, kinds: [], textSha256 }) as const;
    const event = { type: 'request-split', into: ['REQ-2', 'REQ-3'], textSha256 } as const;
    expect(decided(working(), split('REQ-2', 'REQ-3'))).toEqual([event]);
    const parts = acted(working(), split('REQ-2', 'REQ-3'));
    expect(parts.splitInto).toEqual(['REQ-2', 'REQ-3']);
    expect(decided(parts, split('REQ-3', 'REQ-2'))).toEqual([]);
    expect(acted(parts, split('REQ-3', 'REQ-4')).splitInto).toEqual(['REQ-2', 'REQ-3', 'REQ-3', 'REQ-4']);
  });

  it('takes each duplicate once, and both persons read of it', () => {
    const take = { type: 'take-duplicate', from: 'REQ-2' } as const;
    expect(decided(working(), take)).toEqual([{ type: 'duplicate-joined', from: 'REQ-2' }]);
    const one = acted(working(), take);
    expect(one).toMatchObject({ joined: ['REQ-2'], lettersOwed: [{ kind: 'duplicate-joined', of: '1' }] });
    expect(decided(one, take)).toEqual([]);
    const two = acted(one, { ...take, from: 'REQ-3' });
    expect(two).toMatchObject({ joined: ['REQ-2', 'REQ-3'], written: 2 });
    const gone = acted(working(), { type: 'join', into: 'REQ-9', dueOn: '2026-12-20' });
    expect(gone).toMatchObject({
      ...{ joinedInto: { id: 'REQ-9', dueOn: '2026-12-20' }, closedAt: now },
      lettersOwed: [{ kind: 'duplicate-joined', of: '1' }],
    });
  });

  it('the age of a child is recorded where a child is known (R-20)', () => {
    const age = { type: 'record-child-age', now: 'under-13' } as const;
    expect(decided(working({ kind: 'child-data' }), age)).toHaveLength(1);
    expect(decided(working({ childAge: '13-15' }), age)).toHaveLength(1);
    onDesk(working()).when(now, age).thenRefused('NotAboutAChild');
    onDesk(working({ kind: 'child-data', stage: 'withdrawn' }))
      .when(now, age)
      .thenRefused('AlreadySettled');
  });

  it('another format is for an open request, or while a letter is to be mailed', () => {
    const format = { type: 'change-format' } as const;
    expect(decided(working(), format)).toEqual([{ type: 'format-changed' }]);
    expect(after(working(), { type: 'format-changed' })).toStrictEqual(working());
    const over = { stage: 'closed', outcome: 'done', closedAt: at };
    onDesk(working(over)).when(now, format).thenRefused('AlreadySettled');
    onDesk(working({ ...over, waitingForPost: [] }))
      .when(now, format)
      .thenRefused('AlreadySettled');
    const waits = working({ ...over, waitingForPost: [{ kind: 'answer', of: '1' }] });
    expect(decided(waits, format)).toHaveLength(1);
  });

  it('a restriction is applied to each account once (R-5)', () => {
    const apply = (account: string) => ({ type: 'apply-restriction', account, by: ann }) as const;
    const restricting = (over: object = {}) => working({ kind: 'cpni-restrict', ...over });
    const event = { type: 'restriction-applied', account: 'ACC-1', by: ann };
    expect(decided(restricting(), apply('ACC-1'))).toEqual([event]);
    expect(decided(restricting({ account: 'ACC-1' }), apply('ACC-1'))).toEqual([]);
    expect(decided(restricting({ account: 'ACC-2' }), apply('ACC-1'))).toEqual([event]);
    const unplaced = restricting({ account: 'ACC-1', unplaced: 'unknown-number' });
    expect(decided(unplaced, apply('ACC-1'))).toEqual([event]);
    const two = acted(restricting(), apply('ACC-1'), apply('ACC-2'));
    expect(two.appliedTo).toEqual(['ACC-1', 'ACC-2']);
    expect(decided(two, apply('ACC-2'))).toEqual([]);
    onDesk(working()).when(now, apply('ACC-1')).thenRefused('NotARestriction');
  });

  it('is closed inside once, with who did it and when; what was read is no news', () => {
    const unheard = working({ stage: 'lapsed', requesterType: 'account', unread: 2, endedAt: at });
    const close = { type: 'close', by: ann, textSha256 } as const;
    const closed = acted(unheard, close);
    expect(closed).toMatchObject({
      ...{ stage: 'closed', closedAt: now, outcome: 'lapsed', unread: 0 },
      closure: { by: ann, textSha256, at: now },
    });
    expect(decided(closed, close)).toEqual([]);
    expect(requestActRules.close.pointless?.(closed, {}, undefined as never)).toBe(true);
    expect(requestActRules.close.pointless?.(unheard, {}, undefined as never)).toBe(false);
  });

  it('a held text ends as what became of it (R-10)', () => {
    const held = { type: 'text-held', n: 1, as: 'message', heldSha256: 'h', by: ann } as const;
    const ended = { type: 'held-text-ended', n: 1, became: 'returned', by: ben } as const;
    expect(after(working(), held).heldTexts).toMatchObject([{ n: 1, since: now }]);
    expect(after(working(), held, ended).heldTexts).toMatchObject([{ n: 1, became: 'returned' }]);
  });

  it('what it is now has nothing of what was found out about another kind', () => {
    const known = working({
      evidence: { by: ann },
      asked: true,
      code: '1-p',
      questions: ['a'],
      objection: 'c',
    });
    const again = acted(known, { type: 'reclassify', kind: 'delete', textSha256 });
    for (const gone of ['evidence', 'asked', 'code', 'questions', 'objection', 'officerAsked'] as const)
      expect(again[gone]).toBeUndefined();
    expect(again).toMatchObject({ askedAgain: true, stage: 'received', machineSince: now });
    expect(again).not.toHaveProperty('textSha256');
  });

  it('reopened, it says when the first answer was; ended by time, there was none', () => {
    const reopen = (over: object) =>
      after(working(over), {
        ...{ type: 'request-reopened', reason: 'new-facts', on: '2026-11-30', textSha256 },
        ...{ dueOn: '2026-12-30', workBy: '2026-12-30', plan: [] },
      }).earlier;
    const first = { dueOn: '2026-12-24', because: 'reopened' };
    const over = { stage: 'closed', closedAt: '2026-11-29T03:00:00.000Z' };
    expect(reopen({ ...over, outcome: 'done' })).toStrictEqual([{ ...first, answeredOn: '2026-11-28' }]);
    expect(reopen({ ...over, outcome: 'lapsed' })).toStrictEqual([first]);
    expect(reopen({ stage: 'withdrawn', outcome: 'done', closedAt: at })).toStrictEqual([first]);
  });

  it('reopened, it is in the queue again, and its person reads of it', () => {
    const closed = working({ stage: 'closed', outcome: 'done', closedAt: at, assigned: { to: ann } });
    const open = acted(closed, { type: 'reopen', reason: 'new-facts', textSha256 });
    expect(open).toMatchObject({ stage: 'working', askedAgain: true, machineSince: now });
    expect([open.assigned, open.officerAsked]).toEqual([undefined, undefined]);
    expect(open.lettersOwed).toEqual([{ kind: 'reopened', of: '1' }]);
  });

  it('of the milestones a new count of days keeps those of persons', () => {
    const handledMilestones = [
      ...['verify-day-1', 'lapse', 'resume-2026-12-01', 'notice', 'unclaimed-1', 'second-entry-1'],
      ...['text-1-dpo', 'overdue', '15-days-before', 'new-date-missed-2026-12-27', 'no-text'],
    ];
    const longer = acted(working({ handledMilestones }), { type: 'extend', reason: 'complex', textSha256 });
    expect(longer.handledMilestones).toEqual(handledMilestones.slice(0, 7));
  });
});
