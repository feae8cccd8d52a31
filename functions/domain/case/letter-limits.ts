const minutes = 60_000;
const hours = 60 * minutes;

/** `asks`: letters that ask something; `tells`: every other letter to an address that somebody typed. */
export type Lane = 'asks' | 'tells';

interface LaneLimit {
  /** Letters a day, each by itself; UTC days. */
  readonly singly: number;
  /** Milliseconds between two lists of all others. */
  readonly listEvery: number;
}

/** Per address, day and, for questions, path (S12). */
export const laneLimits: Readonly<Record<Lane, LaneLimit>> = {
  asks: { singly: 5, listEvery: 2 * hours },
  tells: { singly: 20, listEvery: hours },
};

/** Cases that the letter shows; the page behind its last link shows all. */
export const rowsInLetter = 50;
/** Cases of one list; what waits beyond them is in the next. */
export const rowsInList = 500;

/** Schedules differ by minutes. */
const slack = 5 * minutes;

/** At most one list per window, by the store's condition: 12 or 24 a day, whatever calls us. */
export const windowOf = (lane: Lane, now: number): number => Math.floor(now / laneLimits[lane].listEvery);

/** `last`, `now`: epoch milliseconds. */
export const nextListAt = (lane: Lane, last: number): number => {
  const { listEvery } = laneLimits[lane];
  return Math.max(last + listEvery - slack, (windowOf(lane, last) + 1) * listEvery);
};

export const isListDue = (lane: Lane, last: number | undefined, now: number): boolean =>
  last === undefined || now >= nextListAt(lane, last);

/** A list is kept with its first case, under its mailbox and window. */
export const listKind = 'letter-list';

interface ListName {
  readonly mailbox: string;
  readonly window: number;
}

export const listKeyOf = ({ mailbox, window }: ListName) =>
  ({ kind: listKind, of: `${mailbox}-${window}` }) as const;

/** @returns undefined for a letter about one case */
export const listIn = ({
  kind,
  of,
}: {
  readonly kind: string;
  readonly of: string;
}): ListName | undefined => {
  const [mailbox = '', window] = of.split('-');
  return kind === listKind ? { mailbox, window: Number(window) } : undefined;
};
