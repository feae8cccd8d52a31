import { type Instant, storedDay, textOf } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { RowState } from '#domain/notice/recipients.ts';
import type { LedgerPage, LedgerRow } from '#ports/ledger.ts';
import { packed, type RowLines, unpacked } from './ledger-pack.ts';
import { sha256 } from './sha256.ts';

/** `seal` is of all that the page says, and says whether it changed. */
export interface PageItem {
  readonly packed: Uint8Array;
  readonly seal: string;
  readonly owner: string;
  readonly writtenAt: Instant;
}

/** As earlier releases wrote a page: its lines as they are. */
export type EarlierItem = RowLines & Pick<PageItem, 'owner' | 'writtenAt'>;

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

export const earlierItem = ({ rows, owner, writtenAt }: LedgerPage): EarlierItem => {
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

const sealOf = (lines: EarlierItem): string => sha256(canonicalJson(lines)).slice(0, 24);

export const pageItem = (page: LedgerPage): PageItem => {
  const all = earlierItem(page);
  const { owner, writtenAt, ...lines } = all;
  return { packed: packed(lines), seal: sealOf(all), owner, writtenAt };
};

export const rowsOf = (item: PageItem | EarlierItem): LedgerRow[] =>
  rowsIn('packed' in item ? unpacked(item.packed) : item);

const rowsIn = ({
  states,
  refs,
  hashes,
  messageIds,
  doubts = [],
  postedOn = '',
  statements = '',
}: RowLines): LedgerRow[] => {
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
