import { instantAt, storedDay, textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { LetterKey } from '#ports/letters.ts';
import type { PaperMailQueue } from '#ports/paper-mail.ts';
import { idIn, partitionOf } from './case-ids.ts';
import { pageOf, positionAfter } from './case-pages.ts';
import type { Condition, Item, Key, Table } from './dynamodb-table.ts';
import type { LetterRecord, LetterStore, StoredCopy } from './letter-record.ts';

const letterKey = (caseId: CaseId, { kind, of }: LetterKey): Key => ({
  pk: partitionOf(caseId),
  sk: `LETTER#${kind}#${of}`,
});

/** Waiting letters share the officers' index under names of their own. */
const listed = (queue: PaperMailQueue): string => `letters:${queue}`;

const heldQueue = 'letters:held';

const itemOf = (
  caseId: CaseId,
  { kind, of }: LetterKey,
  { copy, paperMail, ...claim }: LetterRecord,
): Item => ({
  ...claim,
  ...copy,
  paperMail,
  ...(claim.status === 'held' &&
    claim.held && {
      queue: heldQueue,
      workBy: `${textOf(claim.held.since)} ${caseId} ${kind} ${of} ${claim.held.hold}`,
    }),
  ...(paperMail?.queue && {
    queue: listed(paperMail.queue),
    workBy: `${textOf(paperMail.since)} ${caseId} ${kind} ${of}`,
  }),
});

const recordOf = (item: Item): LetterKey & LetterRecord => {
  const {
    kind,
    of,
    status,
    owner,
    leaseUntil,
    attempts,
    possibleDuplicate,
    dueAt,
    countedLate,
    held,
    ...copy
  } = item as unknown as LetterKey & LetterRecord & StoredCopy;
  const { to, subject, text, sentAt, sha256, messageId, printable, paperMail, returned, typed } = copy;
  const claim = {
    ...{ kind, of, status, owner, leaseUntil, attempts, possibleDuplicate },
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(countedLate ? { countedLate } : {}),
    ...(held ? { held } : {}),
  };
  if (status !== 'sent' && status !== 'to-post') return claim;
  return {
    ...claim,
    copy: { to, subject, text, sentAt, sha256, messageId },
    ...(printable ? { printable } : {}),
    ...(paperMail ? { paperMail } : {}),
    ...(returned ? { returned } : {}),
    ...(typed ? { typed } : {}),
  };
};

const stillStands = (seen: LetterRecord | undefined): Condition =>
  seen === undefined
    ? { if: 'attribute_not_exists(#pk)' }
    : { if: '#owner = :owner AND #status = :status', values: { owner: seen.owner, status: seen.status } };

/** `named`: the list, for its cursor. */
const inQueue = async (
  table: Table,
  queue: string,
  named: string,
  cursor: string | undefined,
  limit: number,
) => {
  const after = positionAfter(named, cursor);
  const beyond = after === '' ? '' : ' AND #workBy > :after';
  const values = { queue, ...(after === '' ? {} : { after }) };
  const rows: { place: string; caseId: CaseId }[] = [];
  const selection = { index: 'byQueue', where: `#queue = :queue${beyond}`, values, pageSize: limit + 1 };
  for await (const { workBy, pk } of table.query(selection))
    if (rows.push({ place: String(workBy), caseId: idIn(String(pk)) }) > limit) break;
  return pageOf(named, rows, limit, ({ place }) => place);
};

export const dynamodbLetters = (table: Table): LetterStore => ({
  read: async (caseId, key) => {
    const found = await table.get(letterKey(caseId, key));
    return found && recordOf(found);
  },
  write: (caseId, key, next, seen) =>
    table.put(
      { ...letterKey(caseId, key), kind: key.kind, of: key.of, ...itemOf(caseId, key, next) },
      stillStands(seen),
    ),
  all: async (caseId) => {
    const all: (LetterKey & LetterRecord)[] = [];
    const values = { pk: partitionOf(caseId), letter: 'LETTER#' };
    for await (const item of table.query({ where: '#pk = :pk AND begins_with(#sk, :letter)', values }))
      all.push(recordOf(item));
    return all;
  },
  waiting: async (queue, cursor, limit) => {
    const { items, ...rest } = await inQueue(table, listed(queue), queue, cursor, limit);
    return {
      items: items.map(({ place, caseId }) => {
        const [since = '', , kind = '', of = ''] = place.split(' ');
        return { caseId, kind, of, since: storedDay(since) };
      }),
      ...rest,
    };
  },
  held: async (cursor, limit) => {
    const { items, ...rest } = await inQueue(table, heldQueue, heldQueue, cursor, limit);
    return {
      items: items.map(({ place, caseId }) => {
        const [since = '', , kind = '', of = '', hold = ''] = place.split(' ');
        return { caseId, kind, of, hold, since: instantAt(Date.parse(since)) };
      }),
      ...rest,
    };
  },
});
