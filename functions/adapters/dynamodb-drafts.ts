import { Unavailable } from '#domain/case/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { Draft, Drafts, Kept, NewDraft } from '#ports/drafts.ts';
import type { Item, Key, Table } from './dynamodb-table.ts';
import { epochSeconds, isOver } from './expiry.ts';
import { sha256 } from './sha256.ts';

const draftKey = (key: string): Key => ({ pk: `DRAFT#${sha256(key)}`, sk: 'DRAFT' });

const wellFormed = (answers: Draft['answers']): Draft['answers'] =>
  Object.fromEntries(Object.entries(answers).map(([field, typed]) => [field, typed.toWellFormed()]));

const draftOf = ({ answers, idempotencyKey, openedAt, isSent }: Item): Draft =>
  ({ answers, idempotencyKey, openedAt, isSent }) as Draft;

/** Each answer is an attribute of its own in a map: a write changes those that it names. One without answers changes nothing. */
const addition = (answers: Draft['answers']) => {
  const given = Object.entries(answers);
  return {
    change: `SET ${['#isSent = :no', ...given.map((_, n) => `#answers.#a${n} = :a${n}`)].join(', ')}`,
    names: Object.fromEntries(given.map(([field], n) => [`a${n}`, field])),
    values: Object.fromEntries(given.map(([, typed], n) => [`a${n}`, typed])),
  };
};

/** DynamoDB deletes what has ended only hours later, so a draft that has ended is replaced, never added to. */
export const dynamodbDrafts = (table: Table, clock: Clock): Drafts => {
  const found = async (key: string): Promise<Item | undefined> => {
    const item = await table.get(draftKey(key));
    return item && !isOver(item.expiresAt, clock) ? item : undefined;
  };
  const add = (key: string, answers: Draft['answers']): Promise<boolean> => {
    const { change, names, values } = addition(answers);
    return table.update(draftKey(key), change, {
      if: '#expiresAt > :now AND #isSent = :no',
      names,
      values: { ...values, now: epochSeconds(clock), no: false },
    });
  };
  const open = (key: string, answers: Draft['answers'], fresh: NewDraft): Promise<boolean> =>
    table.put(
      { ...draftKey(key), ...fresh, answers, isSent: false },
      { if: 'attribute_not_exists(#pk) OR #expiresAt <= :now', values: { now: epochSeconds(clock) } },
    );
  return {
    keep: async (key, typed, fresh): Promise<Kept> => {
      const answers = wellFormed(typed);
      if (await add(key, answers)) return 'kept';
      if (await open(key, answers, fresh)) return 'opened';
      // Another tab opened it between the two writes, or it is sent.
      if (await add(key, answers)) return 'kept';
      if ((await found(key))?.isSent) return 'sent';
      throw new Unavailable('The case store');
    },
    read: async (key) => {
      const item = await found(key);
      return item && draftOf(item);
    },
    markSent: async (key) => {
      await table.update(draftKey(key), 'SET #answers = :none, #isSent = :yes', {
        if: 'attribute_exists(#pk)',
        values: { none: {}, yes: true },
      });
    },
    discard: (key) => table.remove(draftKey(key)),
  };
};
