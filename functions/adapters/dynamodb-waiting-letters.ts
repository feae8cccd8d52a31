import { secondsKept } from '#domain/calendar/periods.ts';
import { instantAt, textOf } from '#domain/calendar/times.ts';
import type { Clock } from '#ports/clock.ts';
import type { MailboxQueue, OpenList, WaitingLetter, WaitingLetters } from '#ports/waiting-letters.ts';
import type { Item, Key, Table } from './dynamodb-table.ts';

/** In the index that officers' lists use, under a name of its own. */
const queue = 'letters:waiting';

const atOnce = 25;

const partition = (id: string): string => `WAITING#${id}`;
const headOf = (id: string): Key => ({ pk: partition(id), sk: 'MAILBOX' });
const listOf = (id: string, window: number): Key => ({ pk: partition(id), sk: `LIST#${window}` });
const waitsAt = (id: string, { since, caseId, kind, of }: WaitingLetter): Key => ({
  pk: partition(id),
  sk: `WAITS#${textOf(since)}#${caseId}#${kind}#${of}`,
});

/** A question holds one place for its case, any other letter its own. */
export const placeOf = ({ caseId, kind, of, link }: WaitingLetter): string =>
  link === undefined ? `${caseId}#${kind}#${of}` : `${caseId}#${link.purpose}`;

const heldAt = (id: string, letter: WaitingLetter): Key => ({
  pk: partition(id),
  sk: `CASE#${placeOf(letter)}`,
});

const letterIn = ({ caseId, kind, of, since, link }: Item): WaitingLetter =>
  ({ caseId, kind, of, since, ...(link ? { link } : {}) }) as WaitingLetter;

const held = (letter: WaitingLetter): Item => ({
  ...letter,
  linkEnds: letter.link?.expiresAt,
  serial: letter.link?.serial,
});

/** A later link ends every one but the last (verification-decider.ts, `isNewest`). */
export const oldestWorking = ({ link }: WaitingLetter): number => (link?.serial ?? 0) - 1;

const each = async <T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map(act));
};

export const dynamodbWaitingLetters = (table: Table, clock: Clock): WaitingLetters => {
  /** Only for what is out in a list: what waits is never forgotten. */
  const forgetAt = (): number => Math.floor(clock.now() / 1000) + secondsKept('waiting-letter');
  return {
    add: async (mailbox, letter, now) => {
      const { id, lane, to } = mailbox;
      const isFree = await table.put(
        { ...heldAt(id, letter), ...held(letter) },
        {
          if: 'attribute_not_exists(#pk) OR #linkEnds <= :now OR #serial < :oldest',
          values: { now: textOf(instantAt(now)), oldest: oldestWorking(letter) },
        },
      );
      const found = isFree ? undefined : await table.get(heldAt(id, letter));
      const holder = found === undefined ? letter : letterIn(found);
      if (found?.listed === true) return holder;
      // Letter first, mailbox second, so that `rest` cannot miss it.
      await table.put({ ...waitsAt(id, holder), ...holder });
      await table.update(
        headOf(id),
        'SET #to = :to, #lane = :lane, #queue = :queue, #workBy = if_not_exists(#workBy, :now) REMOVE #expiresAt ADD #turn :one',
        {
          if: 'attribute_not_exists(#pk) OR attribute_exists(#pk)',
          values: { to, lane, queue, now: `${textOf(instantAt(now))} ${id}`, one: 1 },
        },
      );
      return holder;
    },
    due: async function* (now) {
      const selection = {
        index: 'byQueue',
        where: '#queue = :queue AND #workBy < :now',
        values: { queue, now: textOf(instantAt(now + 1)) },
        pageSize: atOnce,
      };
      for await (const { pk } of table.query(selection)) yield (pk as string).slice(partition('').length);
    },
    read: async (id, limit) => {
      const head = await table.get(headOf(id));
      if (head?.to === undefined) return undefined;
      const { lane, to, turn, lastAt, open } = head as unknown as MailboxQueue['mailbox'] & MailboxQueue;
      const waiting: WaitingLetter[] = [];
      const selection = {
        where: '#pk = :pk AND begins_with(#sk, :waits)',
        values: { pk: partition(id), waits: 'WAITS#' },
        pageSize: limit,
      };
      if (open === undefined)
        for await (const item of table.query(selection)) if (waiting.push(letterIn(item)) >= limit) break;
      return {
        ...{ mailbox: { id, lane, to }, waiting, turn },
        ...(lastAt === undefined ? {} : { lastAt }),
        ...(open === undefined ? {} : { open }),
      };
    },
    claim: (id, list, now) =>
      table.update(headOf(id), 'SET #open = :list, #window = :window, #lastAt = :now', {
        if: '(attribute_not_exists(#window) OR #window < :window) AND attribute_not_exists(#open)',
        values: { list, window: list.window, now },
      }),
    close: async (id, list, nextAt) => {
      await table.put({ ...listOf(id, list.window), letters: list.letters, expiresAt: forgetAt() });
      await each(list.letters, async (letter) => {
        await table.put({ ...heldAt(id, letter), ...held(letter), listed: true, expiresAt: forgetAt() });
        await table.remove(waitsAt(id, letter));
      });
      await table.update(headOf(id), 'SET #workBy = :next REMOVE #open', {
        if: '#open.#window = :window',
        values: { next: `${textOf(instantAt(nextAt))} ${id}`, window: list.window },
      });
    },
    defer: async (id, nextAt) => {
      await table.update(headOf(id), 'SET #workBy = :next', {
        if: 'attribute_exists(#workBy) AND attribute_not_exists(#open)',
        values: { next: `${textOf(instantAt(nextAt))} ${id}` },
      });
    },
    drop: (id, letters) =>
      each(letters, async (letter) => {
        await table.remove(heldAt(id, letter));
        await table.remove(waitsAt(id, letter));
      }),
    rest: async (id, turn) => {
      await table.update(headOf(id), 'SET #expiresAt = :expiresAt REMOVE #queue, #workBy, #to', {
        if: '#turn = :turn AND attribute_not_exists(#open)',
        values: { turn, expiresAt: forgetAt() },
      });
    },
    list: async (id, window) => {
      const kept = await table.get(listOf(id, window));
      if (kept !== undefined) return (kept as unknown as OpenList).letters;
      // Sent, and its run not finished.
      const open = (await table.get(headOf(id)))?.open as OpenList | undefined;
      return open?.window === window ? open.letters : [];
    },
  };
};
