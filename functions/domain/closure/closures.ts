import { compareTimes, type Day, type Instant, storedDay, textOf } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import { type Confirming, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import { decideBy, type Rule } from '#domain/case/rule.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import { NothingToConfirm, type Sub, whoDid } from '#domain/case/two-persons.ts';

interface Act {
  readonly by: Sub;
  readonly textSha256: string;
}
type ActAt = Act & { readonly at: Instant };

/** By day, New York. */
type ByDay<T> = Readonly<Record<string, T>>;

/** Days on which FCC offices were closed, over the days of the settings. */
export interface Closures extends MissingTold {
  readonly added: ByDay<ActAt>;
  /** Asked by one officer. */
  readonly asked: ByDay<ActAt>;
  /** By two officers; also of a day of the settings. */
  readonly removed: ByDay<{ readonly askedBy: Sub; readonly by: Sub; readonly at: Instant }>;
}

export type ClosuresEvent =
  | ({ readonly type: 'closure-added' | 'closure-removal-asked'; readonly on: Day } & Act)
  | { readonly type: 'closure-removed'; readonly on: Day; readonly askedBy: Sub; readonly by: Sub }
  | MissingEvent;

export const closuresId = 'FCC-closures';

const none: Closures = { added: {}, asked: {}, removed: {} };

/** `seed`: the days of the settings. */
export const closedDays = (table: Closures | undefined, seed: readonly Day[]): readonly Day[] => {
  const { added, removed } = table ?? none;
  const days = new Set([...seed.map(textOf), ...Object.keys(added)]);
  return [...days]
    .filter((on) => !Object.hasOwn(removed, on))
    .map(storedDay)
    .sort(compareTimes);
};

export const NoSuchClosure = conflict('no-such-closure', 'The FCC was not recorded as closed on this day.');

/** One officer, at once: it only moves dates later. */
export const decideAdd = (
  table: Closures | undefined,
  seed: readonly Day[],
  on: Day,
  act: Act,
): readonly ClosuresEvent[] =>
  closedDays(table, seed).includes(on) ? [] : [{ type: 'closure-added', on, ...act }];

export const removalProposal = (on: Day, asked: ActAt | undefined): Proposal => ({
  confirms: 'closure-removal',
  on: textOf(on),
  what: asked ?? null,
});

/** One day, with the table and the days of the settings. */
interface DayOfTable {
  readonly table: Closures | undefined;
  readonly seed: readonly Day[];
  readonly on: Day;
}

type RemovalRule<Said> = Rule<DayOfTable, unknown, Said, unknown, ClosuresEvent>;

const askedFor = ({ table, on }: Pick<DayOfTable, 'table' | 'on'>): ActAt | undefined =>
  table?.asked[textOf(on)];

const askRemoval: RemovalRule<Act> = {
  closed: ({ table, seed, on }) => (closedDays(table, seed).includes(on) ? undefined : new NoSuchClosure()),
  decide: (seen, { by, textSha256 }) => {
    const asked = askedFor(seen);
    const isSame = asked?.by === by && asked.textSha256 === textSha256;
    return isSame ? [] : [{ type: 'closure-removal-asked', on: seen.on, by, textSha256 }];
  },
};

/** Moves dates earlier: two officers, and the second repeats what they read (R-13, class A). */
const confirmRemoval: RemovalRule<Confirming> = {
  closed: (seen) => (askedFor(seen) === undefined ? new NothingToConfirm() : undefined),
  notBy: (seen) => whoDid('asked', askedFor(seen)),
  decide: (seen, said) => {
    const asked = askedFor(seen);
    if (asked === undefined) throw new NothingToConfirm();
    mustBeAsShown(said, removalProposal(seen.on, asked));
    return [{ type: 'closure-removed', on: seen.on, askedBy: asked.by, by: said.by }];
  },
};

/** What can be done about a day of the table, the second signature first. */
export const closureRules = {
  'confirm-closure-removal': confirmRemoval,
  'ask-closure-removal': askRemoval,
} as const;
export type ClosureAct = keyof typeof closureRules;

/** @throws {NoSuchClosure} */
export const decideAskRemoval = (
  table: Closures | undefined,
  seed: readonly Day[],
  on: Day,
  act: Act,
): readonly ClosuresEvent[] => decideBy(askRemoval)({ table, seed, on }, act, undefined);

/** @throws {NothingToConfirm | SamePerson | ProposalChanged} */
export const decideRemoval = (
  table: Closures | undefined,
  on: Day,
  confirming: Confirming,
): readonly ClosuresEvent[] =>
  // Said again after a lost reply: the rest of the breaches follows.
  table?.removed[textOf(on)]?.by === confirming.by
    ? []
    : decideBy(confirmRemoval)({ table, seed: [], on }, confirming, undefined);

const without = <T>(days: ByDay<T>, on: string): ByDay<T> => {
  const { [on]: _, ...rest } = days;
  return rest;
};

const evolve = (table: Closures | undefined, event: ClosuresEvent, at: Instant): Closures => {
  const before = table ?? none;
  if (isMissingEvent(event)) return evolveMissing(before, event);
  const { added, asked, removed } = before;
  const on = textOf(event.on);
  switch (event.type) {
    case 'closure-added': {
      const { by, textSha256 } = event;
      return { ...before, added: { ...added, [on]: { by, textSha256, at } }, removed: without(removed, on) };
    }
    case 'closure-removal-asked': {
      const { by, textSha256 } = event;
      return { ...before, asked: { ...asked, [on]: { by, textSha256, at } } };
    }
    case 'closure-removed': {
      const { askedBy, by } = event;
      return {
        ...before,
        added: without(added, on),
        asked: without(asked, on),
        removed: { ...removed, [on]: { askedBy, by, at } },
      };
    }
  }
};

const secondMissing = (table: Closures): Instant | undefined =>
  untoldSince(table, ...Object.values(table.asked).map(({ at }) => at));

const keys = (_: CaseId, table: Closures): CaseKeys => ({
  stage: 'kept',
  ...wakeForSecond(secondMissing(table)),
});

/** One table for all breaches, with a sealed history. */
export const closuresTable: Noun<Closures, ClosuresEvent> = {
  kind: 'closures',
  evolve,
  keys,
  secondMissing,
};
