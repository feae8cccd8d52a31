import { textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Page } from '#ports/cases.ts';
import type { HeldLetter, LetterKey } from '#ports/letters.ts';
import { partitionOf } from '../case-ids.ts';
import { pageOf, positionAfter } from '../case-pages.ts';
import type { LetterRecord, LetterStore } from '../letter-record.ts';

const inOrder = <Row>(
  queue: string,
  cursor: string | undefined,
  limit: number,
  rows: readonly Row[],
  placeOf: (row: Row) => string,
): Page<Row> => {
  const after = positionAfter(queue, cursor);
  const beyond = rows
    .filter((row) => placeOf(row) > after)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .slice(0, limit + 1);
  return pageOf(queue, beyond, limit, placeOf);
};

export const memoryLetters = (): LetterStore => {
  const ledger = new Map<string, { caseId: CaseId } & LetterKey & LetterRecord>();
  const keyOf = (caseId: CaseId, { kind, of }: LetterKey): string => `${partitionOf(caseId)}#${kind}#${of}`;
  return {
    read: async (caseId, key) => structuredClone(ledger.get(keyOf(caseId, key))),
    write: async (caseId, key, next, seen) => {
      const stored = ledger.get(keyOf(caseId, key));
      if (stored?.owner !== seen?.owner || stored?.status !== seen?.status) return false;
      ledger.set(keyOf(caseId, key), structuredClone({ ...next, kind: key.kind, of: key.of, caseId }));
      return true;
    },
    all: async (caseId) => structuredClone([...ledger.values()].filter((one) => one.caseId === caseId)),
    held: async (cursor, limit) => {
      const placeOf = ({ since, caseId, kind, of, hold }: HeldLetter): string =>
        `${textOf(since)} ${caseId} ${kind} ${of} ${hold}`;
      const rows = [...ledger.values()].flatMap(({ caseId, kind, of, status, held }) =>
        status === 'held' && held ? [{ caseId, kind, of, ...held }] : [],
      );
      return inOrder('letters:held', cursor, limit, rows, placeOf);
    },
    waiting: async (queue, cursor, limit) => {
      const rows = [...ledger.values()].flatMap(({ caseId, kind, of, paperMail }) =>
        paperMail?.queue === queue ? [{ caseId, kind, of, since: paperMail.since }] : [],
      );
      const placeOf = ({ since, caseId, kind, of }: (typeof rows)[number]): string =>
        `${textOf(since)} ${caseId} ${kind} ${of}`;
      return inOrder(queue, cursor, limit, rows, placeOf);
    },
  };
};
