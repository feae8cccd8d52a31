import { type Instant, storedDay, textOf } from '#domain/calendar/times.ts';
import type { RowState } from '#domain/notice/recipients.ts';
import type { LedgerPage, LedgerRow } from '#ports/ledger.ts';

/** One letter per row for its state, the rest in lines: 50 rows are under 5 KB and cost 5 write units. */
export interface PageItem {
  readonly states: string;
  readonly refs: string;
  readonly hashes: string;
  readonly messageIds: string;
  /** Positions of possible duplicates. */
  readonly doubts?: readonly number[];
  /** Civil dates. */
  readonly postedOn?: string;
  readonly statements?: string;
  readonly owner: string;
  readonly writtenAt: Instant;
}

const letters: Readonly<Record<RowState, string>> = {
  waiting: 'w',
  unknown: 'u',
  sent: 's',
  delivered: 'd',
  'no-email': 'n',
  'address-changed': 'a',
  refused: 'f',
  rejected: 'r',
  bounced: 'b',
  complained: 'c',
};
const stateOf = new Map(Object.entries(letters).map(([state, letter]) => [letter, state as RowState]));

export const pageItem = ({ rows, owner, writtenAt }: LedgerPage): PageItem => {
  const doubts = rows.flatMap((row, at) => (row.possibleDuplicate ? [at] : []));
  const postedOn = rows.map(({ postedOn }) => (postedOn === undefined ? '' : textOf(postedOn))).join('\n');
  const statements = rows.map(({ statement = '' }) => statement).join('\n');
  return {
    states: rows.map(({ state }) => letters[state]).join(''),
    refs: rows.map(({ ref }) => ref).join('\n'),
    hashes: rows.map(({ hash }) => hash).join('\n'),
    messageIds: rows.map(({ messageId = '' }) => messageId).join('\n'),
    ...(doubts.length > 0 ? { doubts } : {}),
    ...(postedOn.trim() === '' ? {} : { postedOn }),
    ...(statements.trim() === '' ? {} : { statements }),
    owner,
    writtenAt,
  };
};

export const rowsOf = ({
  states,
  refs,
  hashes,
  messageIds,
  doubts = [],
  postedOn = '',
  statements = '',
}: PageItem): LedgerRow[] => {
  const [ref, hash, messageId, day, statement] = [refs, hashes, messageIds, postedOn, statements].map(
    (lines) => lines.split('\n'),
  );
  return [...states].map((letter, at) => {
    const state = stateOf.get(letter);
    if (state === undefined) throw new TypeError(`a ledger page has a row in state ${letter}`);
    return {
      ref: ref?.[at] ?? '',
      hash: hash?.[at] ?? '',
      state,
      ...(messageId?.[at] ? { messageId: messageId[at] } : {}),
      ...(doubts.includes(at) ? { possibleDuplicate: true as const } : {}),
      ...(day?.[at] ? { postedOn: storedDay(day[at]) } : {}),
      ...(statement?.[at] ? { statement: statement[at] } : {}),
    };
  });
};
