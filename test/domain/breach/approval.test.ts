import { describe, expect, it } from 'vitest';
import { evolve } from '#domain/breach/evolve.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Typed } from '#test/support/domain/breach.ts';
import {
  approved,
  asPreviewed,
  BreachLife,
  direction,
  held,
  id,
  letterSha256,
  letterWritten,
  listFrozen,
  noon,
} from '#test/support/domain/breach.ts';
import { given } from '#test/support/domain/given-breach.ts';
import {
  askUrgent,
  begins,
  needy,
  noticeLetter,
  released,
  types,
  urgentApproved,
  urgentWritten,
} from '#test/support/domain/notice.ts';

type Approval = Extract<Typed, { type: 'approve-notice' }>;

/** A letter that lacks two parts, and a list with rows to look at. */
const missing = ['what-we-are-doing', 'date'] as const;
const rows = { addressChanged: 2, collapsed: 3, unknownAccounts: 5 };
const letter = { ...asPreviewed(letterSha256).letter, missing };
const life = (): BreachLife => held('2026-12-15', [listFrozen(rows), letterWritten()]);
const said = (over: Partial<Approval> = {}) =>
  approved({ ...rows, letter, acknowledged: [...missing], ...over });

const refusalOf = (of: BreachLife, command: ReturnType<typeof said>) => {
  try {
    of.do(command);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ detail }) => detail).join(' ');
    return (error as Error).name;
  }
  return 'approved';
};

describe('an approval repeats what the preview shows (R-13)', () => {
  it('and is kept with all that was repeated', () => {
    expect(noticeLetter(life().do(said())).approval).toMatchObject({
      ...{ ...rows, acknowledged: missing, fccClosedSince: 'no', renderedSha256: letter.renderedSha256 },
    });
  });

  it.each([
    { over: { acknowledged: [] }, says: /^The letter lacks: what-we-are-doing, date\. Write/ },
    { over: { acknowledged: ['date'] }, says: /^The letter lacks: what-we-are-doing\./ },
    { over: { acknowledged: [...missing, 'what-happened'] }, says: /^The letter has: what-happened\./ },
    { over: { acknowledged: ['everything'] }, says: /lacks: what-we-are-doing, date\..*has: everything\./ },
    { over: { addressChanged: 1 }, says: /^RowCountsDiffer$/ },
    { over: { collapsed: 0 }, says: /^RowCountsDiffer$/ },
    { over: { unknownAccounts: 6 }, says: /^RowCountsDiffer$/ },
    { over: { renderedSha256: '8'.repeat(64) }, says: /^LetterLooksDifferent$/ },
    { over: { letter: { ...letter, letterSha256: '' } }, says: /^LetterLooksDifferent$/ },
  ] as const)('each part by name and each number: $over', ({ over, says }) => {
    expect(refusalOf(life(), said(over))).toMatch(says);
  });

  it('names the field of each answer that is wrong, and all that is wrong with it', () => {
    const of = life().at(noon('2026-12-18'));
    of.closures = ['2026-12-16', '2026-12-17'];
    const wrong = said({
      acknowledged: ['what-happened', 'everything'],
      fccClosedSince: ['2026-12-15', '2026-12-18'],
    });
    const [acknowledged, closed] = [{ pointer: '#/acknowledged' }, { pointer: '#/fccClosedSince' }];
    given(of)
      .when(of.now, wrong)
      .thenRefused('InvalidInput', {
        faults: [
          {
            ...acknowledged,
            detail:
              'The letter lacks: what-we-are-doing, date. Write these parts, or acknowledge each by its name.',
          },
          {
            ...acknowledged,
            detail: 'The letter has: what-happened, everything. Acknowledge only parts that it lacks.',
          },
          {
            ...closed,
            detail:
              'No closure since the filing is recorded for: 2026-12-15, 2026-12-18. Add each day to the closures first, then approve.',
          },
          {
            ...closed,
            detail: 'The FCC was also closed on: 2026-12-16, 2026-12-17. Name these days.',
          },
        ],
      });
  });

  it('an old list whose urgent class was told can still be approved', () => {
    const old = life();
    const notice = old.state.notice!;
    const [first] = notice.noticeLists;
    const { addressChanged: _, collapsed: __, unknownAccounts: ___, ...list } = first!.list!;
    const sendingStart = { at: old.now } as never;
    const told = { ...first!, list, urgent: { ...first!.urgent, sendingStart } };
    old.state = { ...old.state, notice: { ...notice, noticeLists: [told] } };
    expect(() => old.do(said())).not.toThrow();
  });

  it('a list that was frozen without these numbers is uploaded again', () => {
    const {
      addressChanged: _,
      collapsed: __,
      unknownAccounts: ___,
      ...older
    } = listFrozen() as never as {
      addressChanged: number;
      collapsed: number;
      unknownAccounts: number;
    };
    const of = held('2026-12-15', [older as never, letterWritten()]);
    expect(refusalOf(of, said())).toBe('ListWithoutCounts');
    expect(refusalOf(of.do(listFrozen(rows)), said())).toBe('approved');
  });
});

describe('a list with people who read Spanish (R-13)', () => {
  const spanish = (inSpanish: number) =>
    held('2026-12-15', [listFrozen({ ...rows, inSpanish }), letterWritten()]);
  const both = { ...letter, languages: ['en', 'es'] } as const;

  it('gets no English letter unless it has a Spanish one, or the approver says so', () => {
    expect(refusalOf(spanish(3), said())).toBe('SpanishNeeded');
    expect(refusalOf(spanish(3), said({ letter: both }))).toBe('approved');
    expect(refusalOf(spanish(3), said({ englishToAll: true }))).toBe('approved');
    expect(refusalOf(spanish(3), said({ letter: { ...letter, languages: ['es'] } }))).toBe('approved');
    expect(refusalOf(spanish(0), said())).toBe('approved');
  });

  it('keeps that English goes to all, and only where it was decided', () => {
    const kept = (of: BreachLife, over: Partial<Approval>) =>
      noticeLetter(of.do(said(over))).approval?.englishToAll;
    expect(kept(spanish(3), { englishToAll: true })).toBe(true);
    expect(kept(spanish(3), { letter: both, englishToAll: true })).toBeUndefined();
    expect(kept(spanish(0), { englishToAll: true })).toBeUndefined();
  });
});

describe('an approval from before the letter’s seal', () => {
  const older = (): BreachLife => {
    const of = held('2026-11-24', [listFrozen(), letterWritten()]);
    const { letter: _, minimized: __, type: ___, ...typed } = approved() as Approval;
    const { renderedSha256: ____, acknowledged: _____, fccClosedSince: ______, ...event } = typed;
    of.state = evolve(of.state, { ...event, acknowledged: [], type: 'notice-approved' }, of.now);
    return of;
  };
  const check = {
    ...({ type: 'check-rendering', list: 1, audience: 'everyone', letterSha256 } as const),
    renderedSha256: '8'.repeat(64),
  };
  const isApprovedIn = (of: BreachLife) => noticeLetter(of).approval !== undefined;

  it('is void at the first check before its sending has begun', () => {
    expect(isApprovedIn(older())).toBe(true);
    expect(isApprovedIn(older().do(check))).toBe(false);
    expect(isApprovedIn(older().do({ ...check, letterSha256: '3'.repeat(64) }))).toBe(true);
  });

  it('counts to the end once its sending has begun', () => {
    expect(isApprovedIn(begins(released(older())).do(check))).toBe(true);
  });
});

describe('was the FCC closed on a day since the filing? (R-28)', () => {
  it.each([
    { table: [], answer: 'no', says: /^approved$/ },
    { table: ['2026-12-16'], answer: ['2026-12-16'], says: /^approved$/ },
    { table: ['2026-12-16'], answer: 'no', says: /also closed on: 2026-12-16\. Name/ },
    { table: [], answer: ['2026-12-16'], says: /recorded for: 2026-12-16\. Add each day/ },
    { table: ['2026-12-16', '2026-12-17'], answer: ['2026-12-16'], says: /closed on: 2026-12-17/ },
    { table: ['2026-12-14', '2026-12-24'], answer: 'no', says: /^approved$/ },
    { table: ['2026-12-24'], answer: ['2026-12-24'], says: /recorded for: 2026-12-24/ },
  ] as const)('table $table, answer $answer', ({ table, answer, says }) => {
    const of = life().at(noon('2026-12-18'));
    of.closures = table;
    expect(refusalOf(of, said({ fccClosedSince: answer }))).toMatch(says);
  });

  it('before the filing there is no such day', () => {
    const of = new BreachLife(noon('2026-12-15'), [listFrozen(rows), letterWritten()]);
    of.closures = ['2026-12-15'];
    expect(refusalOf(of, said({ fccClosedSince: ['2026-12-15'] }))).toMatch(/recorded for/);
    expect(refusalOf(of, said())).toBe('approved');
  });
});

describe('an approval that no longer counts is told at once (R-13)', () => {
  const full = [listFrozen(), letterWritten(), approved()];
  const run = { type: 'start-run', letters: [] } as const;
  const looks = { type: 'check-rendering', list: 1, audience: 'everyone', letterSha256 } as const;
  const urgent = (first: readonly Typed[] = full) =>
    needy(first).do(run, urgentWritten(), askUrgent(), urgentApproved());
  /** Every email of this kind that is due, as the clock finds it. */
  const told = (of: BreachLife): readonly string[] => {
    const names: string[] = [];
    for (;;) {
      const next = nextBreachMilestone(id, of.state, of.now);
      if (next === undefined || next.firesAt > of.now) return names;
      if (next.about === 'approval') names.push(next.name);
      of.do({ type: 'handle-milestone', milestone: next, letters: [] });
    }
  };

  it.each<[string, () => BreachLife, Typed]>([
    ['by a new list', () => urgent(full.slice(0, 1)), listFrozen({ sha256: '8'.repeat(64) })],
    ['by a new letter', () => held(undefined, full).do(run), letterWritten({ letterSha256: '8'.repeat(64) })],
    ['by its look', () => held(undefined, full).do(run), { ...looks, renderedSha256: '8'.repeat(64) }],
    ['by other classes', urgent, askUrgent({ classes: ['vip', 'general'] })],
  ])('%s: one email, and the clock restarts', (_, before, command) => {
    const of = before().at(noon('2026-11-27'));
    expect(told(of)).toEqual([]);
    of.do(command);
    expect(types(of).filter((type) => type === 'approval-voided')).toHaveLength(1);
    expect(types(of).join()).toMatch(/clock-restarted|run-requested/);
    expect(told(of)).toEqual(['approval-voided-20261127170000000']);
    expect(told(of.at(noon('2026-11-28')))).toEqual([]);
  });

  it('no direction takes it; nothing is told once it is given anew', () => {
    const of = held(undefined, full).do(run).do(direction('2026-12-20', '2026-11-24'));
    expect(noticeLetter(of).approval).toBeDefined();
    const other = { letterSha256: '8'.repeat(64) };
    expect(told(of.do(letterWritten(other), approved(other)))).toEqual([]);
  });
});
