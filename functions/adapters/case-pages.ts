import { type Day, textOf } from '#domain/calendar/times.ts';
import type { Kind } from '#domain/case/case.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { openQueues, openQueuesWithoutBreaches, type Queue } from '#domain/case/queues.ts';
import type { Page } from '#ports/cases.ts';

const unknown = (): InvalidInput =>
  new InvalidInput([{ pointer: '#/cursor', detail: 'This is not a cursor of this list.' }]);

const cursor = (queue: string | undefined, after: string): string =>
  Buffer.from(JSON.stringify([queue ?? null, after])).toString('base64url');

/** Empty for the first page. @throws {InvalidInput} for a cursor from another list */
export const positionAfter = (queue: string | undefined, given: string | undefined): string => {
  if (given === undefined) return '';
  try {
    const [of, after, ...rest] = JSON.parse(Buffer.from(given, 'base64url').toString());
    if (of === (queue ?? null) && typeof after === 'string' && /^.{1,200}$/.test(after) && rest.length === 0)
      return after;
  } catch {
    throw unknown();
  }
  throw unknown();
};

/** Before every position of this day: a position is the day, a space and the id. */
export const dayBegins = (day: Day | undefined): string => (day === undefined ? '' : textOf(day));

/** `rows` are in order, one more than `limit` when a next page exists. */
export const pageOf = <Row>(
  queue: string | undefined,
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => string,
): Page<Row> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, cursor: cursor(queue, placeOf(last)) } : { items };
};

/** Without breaches, their queues are not read at all, so that their number shows in nothing. */
export const openOf = (without: Kind | undefined): readonly Queue[] =>
  without === 'breach' ? openQueuesWithoutBreaches : openQueues;
