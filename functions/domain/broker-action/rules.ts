import { type Day, isAfter, isBefore, textOf } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import {
  type BrokerAction,
  type BrokerActionEvent,
  type Entry,
  type FirstKind,
  firstOf,
  isCurrent,
  resultsOf,
} from './broker-action.ts';

export const EntryCorrected = conflict(
  'entry-corrected',
  'Somebody corrected this entry after you opened it. Read the current one. Nothing was recorded.',
);

interface Said {
  readonly on: Day;
  readonly textSha256: string;
  readonly by: Sub;
  /** Company zone. */
  readonly today: Day;
}

/** The entry that is corrected; `record-result` is about none. */
interface OfEntry {
  readonly n: number;
}

type BrokerActionRule = Rule<BrokerAction, OfEntry, Said, unknown, BrokerActionEvent>;

/** @throws {InvalidInput} */
const refuseIf = (isWrong: boolean, detail: string): void => {
  if (isWrong) throw new InvalidInput([{ pointer: '#/on', detail }]);
};

const entryOf = (kind: Entry['kind'], { on, textSha256, by, today }: Said, corrects?: number) => {
  refuseIf(isAfter(on, today), 'This is in the future.');
  return [
    {
      ...({ type: 'broker-entry-recorded', kind, on, textSha256, by } as const),
      ...(corrects !== undefined && { corrects }),
    },
  ];
};

/** @throws {InvalidInput} for a day in the future */
export const decideFirst = (kind: FirstKind, said: Said): readonly BrokerActionEvent[] => entryOf(kind, said);

const decideResult = (action: BrokerAction, said: Said, corrects?: number): readonly BrokerActionEvent[] => {
  const { on } = firstOf(action);
  refuseIf(isBefore(said.on, on), `This is before ${textOf(on)}, the day of the first entry.`);
  return entryOf('result', said, corrects);
};

/** A second click records nothing. */
const recordResult: BrokerActionRule = {
  decide: (action, said) => {
    const isSame = ({ on, textSha256 }: Entry) => on === said.on && textSha256 === said.textSha256;
    return resultsOf(action).some(isSame) ? [] : decideResult(action, said);
  },
};

/** The entry that is replaced stays in the history and on its page. */
const correcting = (
  kind: Entry['kind'],
  decide: (action: BrokerAction, said: Said, n: number) => readonly BrokerActionEvent[],
): BrokerActionRule => ({
  among: (action) =>
    action.entries.filter((one) => one.kind === kind && isCurrent(action, one)).map(({ n }) => n),
  closed: (action, { n }) => {
    const found = action.entries[n - 1];
    if (found?.kind !== kind) return new NotFound();
    return isCurrent(action, found) ? undefined : new EntryCorrected();
  },
  decide: (action, said) => decide(action, said, said.n),
});

const correctFirst = (kind: FirstKind) =>
  correcting(kind, (action, said, n) => {
    const early = resultsOf(action).find(({ on }) => isBefore(on, said.on));
    refuseIf(
      early !== undefined,
      `A result is recorded for ${early && textOf(early.on)}, which is before this day.`,
    );
    return entryOf(kind, said, n);
  });

/** What an officer can do with an entry of the register (R-30, 47 CFR 64.2009(e)). */
export const brokerActionRules = {
  'record-result': recordResult,
  'correct-result': correcting('result', decideResult),
  'correct-action': correctFirst('action'),
  'correct-information': correctFirst('information'),
} as const;
export type BrokerActionAct = keyof typeof brokerActionRules;
