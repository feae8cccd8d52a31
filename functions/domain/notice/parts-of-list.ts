import type { Finishing, NoticeEvent } from './events.ts';
import type { Tally } from './recipients.ts';
import { type NoticeList, rowsLeft } from './state.ts';

/** Where each row of a list is; every row is in exactly one part. In the order of a bar. */
export const listParts = [
  'emailed',
  'email-waiting',
  'paper-to-mail',
  'paper-mailed',
  'posted',
  'corrected',
  'written-off',
  'write-off-waiting',
  'to-finish',
] as const;
export type ListPart = (typeof listParts)[number];
export type PartsOfList = Readonly<Record<ListPart, number>>;

const none: Readonly<Record<Finishing, number>> = { corrected: 0, posted: 0, 'written-off': 0 };

/** Rows that were rejected and finished, by how, of the list that is frozen now. */
export const finishedRows = (
  events: readonly { readonly type: string }[],
  list: number,
): Readonly<Record<Finishing, number>> => {
  let [done, asked, finished] = [none, 0, 0];
  for (const event of events as readonly NoticeEvent[]) {
    if (!('list' in event) || event.list !== list) continue;
    if (event.type === 'list-frozen') [done, asked, finished] = [none, 0, 0];
    if (event.type === 'write-off-asked') asked = event.finished;
    if (event.type === 'rows-finished') {
      done = { ...done, [event.how]: done[event.how] + event.finished - finished };
      finished = event.finished;
    }
    if (event.type === 'write-off-confirmed') {
      done = { ...done, 'written-off': done['written-off'] + asked - finished };
      finished = asked;
    }
  }
  return done;
};

/** Adds up to the rows that are frozen and those that were rejected without their customer. */
export const partsOfList = (
  noticeList: Pick<NoticeList, 'list' | 'done' | 'writeOff'>,
  { sent, postal, paperMailed, paperOnly = postal }: Tally,
  finished: Readonly<Record<Finishing, number>>,
): PartsOfList => {
  const { list, done, writeOff } = noticeList;
  const pending = (list?.count ?? 0) - sent - postal;
  // Rows that get no email and have no page in the ledger yet.
  const paperPending = Math.min(pending, Math.max(0, (list?.onPaper ?? 0) - paperOnly));
  const writeOffWaiting = writeOff === undefined ? 0 : writeOff.finished - (done?.finished ?? 0);
  return {
    emailed: sent,
    'email-waiting': pending - paperPending,
    'paper-to-mail': paperPending + postal - paperMailed,
    'paper-mailed': paperMailed,
    ...finished,
    'write-off-waiting': writeOffWaiting,
    'to-finish': rowsLeft(noticeList) - writeOffWaiting,
  };
};

export const sumOfParts = (all: readonly PartsOfList[]): PartsOfList =>
  Object.fromEntries(
    listParts.map((part) => [part, all.reduce((sum, parts) => sum + parts[part], 0)]),
  ) as PartsOfList;

export const rowsIn = (parts: PartsOfList): number => listParts.reduce((sum, part) => sum + parts[part], 0);
