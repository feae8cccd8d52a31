import type { Evidence, Item, Version } from '../evidence.ts';
import type { ArrivedLetter } from '../stage.ts';
import { commitsOf } from './chain.ts';
import { ledgerLines } from './ledger-lines.ts';

/** An event of a history. */
export interface Happened {
  /** True time at which its commit reached the table. */
  readonly at: number;
  /** As the history says it. */
  readonly storedAt: number;
  readonly actor: string;
  readonly type: string;
  readonly facts: Item;
}

export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly versions: readonly Version[];
  readonly events: readonly Happened[];
  /** The last version. */
  readonly item: Item;
  readonly state: Item;
}

/** A row of a ledger page, as stored: one letter for its state, lines for the rest. */
export interface Row {
  readonly caseId: string;
  readonly list: string;
  readonly page: number;
  readonly position: number;
  readonly ref: string;
  readonly is: 'open' | 'told' | 'postal';
  readonly isDoubtful: boolean;
  readonly postedOn: string;
}

export interface Reading {
  readonly evidence: Evidence;
  readonly cases: readonly Case[];
  readonly rows: readonly Row[];
  /** Letters to one customer about a breach. */
  readonly notices: readonly ArrivedLetter[];
}

const newEvents = (earlier: Item | undefined, { at, item }: Version): readonly Happened[] =>
  commitsOf(item)
    .slice(earlier === undefined ? 0 : commitsOf(earlier).length)
    .flatMap((commit) =>
      commit.events.map(({ type, ...facts }) => ({
        ...{ at, storedAt: Date.parse(commit.at), actor: commit.actor },
        ...{ type, facts },
      })),
    );

const caseOf = (id: string, versions: readonly Version[]): Case => {
  const { item } = versions.at(-1) as Version;
  const events = versions.flatMap((one, n) => newEvents(versions[n - 1]?.item, one));
  return { id, kind: String(item.kind), versions, events, item, state: (item.state ?? {}) as Item };
};

const stateLetters: Readonly<Record<string, Row['is']>> = {
  ...{ w: 'open', u: 'open', s: 'told', d: 'told' },
  ...{ n: 'postal', a: 'postal', f: 'postal', r: 'postal', b: 'postal', c: 'postal' },
};

const rowsOf = (item: Item): readonly Row[] => {
  const { pk, sk } = item;
  const [what, list = '', page] = String(sk).split('#');
  if (what !== 'PAGE') return [];
  const { states, refs, postedOn = '', doubts = [] } = ledgerLines(item) as Record<string, string>;
  return [...String(states)].map((letter, position) => ({
    caseId: String(pk).slice(String(pk).indexOf('#') + 1),
    ...{ list, page: Number(page), position },
    ref: String(refs).split('\n')[position] ?? '',
    is: stateLetters[letter] ?? 'open',
    isDoubtful: (doubts as unknown as readonly number[]).includes(position),
    postedOn: String(postedOn).split('\n')[position] ?? '',
  }));
};

/** A letter to a customer says its page and its place there. */
const isNotice = ({ tags }: ArrivedLetter): boolean => tags.page !== undefined && tags.position !== undefined;

export const read = (evidence: Evidence): Reading => {
  const ids = Map.groupBy(evidence.history, ({ item }) => String(item.id));
  return {
    evidence,
    cases: [...ids].map(([id, versions]) => caseOf(id, versions)),
    rows: evidence.items.flatMap(rowsOf),
    notices: evidence.inbox.filter(isNotice),
  };
};

export const ofKind = ({ cases }: Reading, kind: string): readonly Case[] =>
  cases.filter((one) => one.kind === kind);

export const happened = (
  { events }: Pick<Case, 'events'>,
  ...types: readonly string[]
): readonly Happened[] => events.filter(({ type }) => types.includes(type));

/** Letters about a case, by their tag. */
export const lettersOf = ({ evidence }: Reading, id: string, kind: string): readonly ArrivedLetter[] =>
  evidence.inbox.filter(({ tags }) => tags.case === id && tags.letter === kind);

export const timeText = (at: number): string => new Date(at).toISOString();

export const hour = 3_600_000;
export const dayFor = 24 * hour;
