import type { Life } from './life.ts';

/** `lost`: nobody hears of it. `heard`: the ledger had its chance. */
export type EventState = 'coming' | 'heard' | 'lost';

/** One letter that SES accepted. */
export interface Sent {
  readonly page: number;
  readonly messageId: string;
  readonly owner: string;
  /** Name of the process. */
  readonly by: string;
  readonly at: number;
  readonly event: EventState;
  /** Accepted while a direction waited for letters in flight: the epoch of that direction. */
  readonly during?: number;
  /** Accepted while a pause was open: how many pauses there had been. */
  readonly halts?: number;
}

export interface Process {
  readonly life: Life;
  readonly startedAt: number;
  /** The event that it records. */
  readonly of?: string;
}

/** Everything that can matter to the future, and nothing else. */
export interface State {
  /** Numbers of items, by slot. */
  readonly items: readonly number[];
  readonly sent: readonly Sent[];
  readonly processes: readonly Process[];
  /** Index into the shape's minutes. */
  readonly tick: number;
  /** How much of the shape is used up. */
  readonly used: Readonly<Record<string, number>>;
}

const letterName = ({ messageId, owner, at, event, during, halts }: Sent): string =>
  `${messageId}:${owner}:${event === 'coming' ? at : event}:${during ?? ''}:${halts ?? ''}`;

/** States share most of their parts. */
const remembered = <T extends object>(name: (part: T) => string): ((part: T) => string) => {
  const known = new WeakMap<T, string>();
  return (part) => {
    const found = known.get(part) ?? name(part);
    known.set(part, found);
    return found;
  };
};

const itemsName = remembered((items: State['items']) => items.join());
const sentName = remembered((sent: State['sent']) => sent.map(letterName).sort().join());
const usedName = remembered((used: State['used']) =>
  Object.entries(used)
    .map(([what, count]) => `${what}${count}`)
    .sort()
    .join(),
);

/** In which order they began does not matter. */
const processesName = (processes: State['processes']): string => {
  const names = processes.map(({ life, startedAt }) => life.number * 16 + startedAt);
  return names.sort((a, b) => a - b).join();
};

/** The same for two states that differ in nothing. */
export const nameOf = ({ items, sent, processes, tick, used }: State): string =>
  `${tick}|${itemsName(items)}|${processesName(processes)}|${sentName(sent)}|${usedName(used)}`;
