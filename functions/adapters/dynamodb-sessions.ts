import { secondsKept } from '#domain/calendar/periods.ts';
import type { Clock } from '#ports/clock.ts';
import { type Session, type Sessions, type SignInStart, sessionLimits, type Typed } from '#ports/sessions.ts';
import type { Item, Key, Table } from './dynamodb-table.ts';
import { epochSeconds } from './expiry.ts';
import { sha256 } from './sha256.ts';

type Part = 'SESSION' | 'SIGN-IN' | 'TYPED';
const keyOf = (key: string, sk: Part): Key => ({ pk: `SESSION#${sha256(key)}`, sk });

const { idle, whole, signIn, renewal } = sessionLimits;
/** Seconds for which an ended session is known. */

const sessionOf = ({ sub, name, groups, token, csrf }: Item): Session =>
  ({ sub, name, groups, token, csrf }) as Session;

/** `clock`: of the officer at the browser, also where the product's clock is moved. Times in epoch seconds. */
export const dynamodbSessions = (table: Table, clock: Clock): Sessions => {
  /** A part that is read once. */
  const takeOnce = async (key: Key): Promise<Item | undefined> => {
    const item = await table.get(key);
    if (item === undefined || Number(item.endsAt) <= epochSeconds(clock)) return undefined;
    const isFirst = await table.update(key, 'SET #taken = :yes', {
      if: 'attribute_exists(#pk) AND attribute_not_exists(#taken)',
      values: { yes: true },
    });
    if (!isFirst) return undefined;
    await table.remove(key);
    return item;
  };
  return {
    open: async (key, session) => {
      const now = epochSeconds(clock);
      const times = { beganAt: now, seenAt: now, expiresAt: now + whole + secondsKept('session') };
      await table.put({ ...keyOf(key, 'SESSION'), ...session, ...times });
    },
    use: async (key) => {
      const item = await table.get(keyOf(key, 'SESSION'));
      if (item === undefined) return undefined;
      const [now, seenAt, beganAt] = [epochSeconds(clock), Number(item.seenAt), Number(item.beganAt)];
      const session = sessionOf(item);
      if (now >= seenAt + idle || now >= beganAt + whole) return { session, isOver: true };
      if (now < seenAt + renewal) return { session, isOver: false };
      const isThere = await table.update(keyOf(key, 'SESSION'), 'SET #seenAt = :now', {
        if: 'attribute_exists(#pk)',
        values: { now },
      });
      return isThere ? { session, isOver: false } : undefined;
    },
    end: async (key) => {
      await table.remove(keyOf(key, 'SESSION'));
    },
    start: async (key, start) => {
      const endsAt = epochSeconds(clock) + signIn;
      await table.put({ ...keyOf(key, 'SIGN-IN'), ...start, endsAt, expiresAt: endsAt });
    },
    take: async (key) => {
      const item = await takeOnce(keyOf(key, 'SIGN-IN'));
      if (item === undefined) return undefined;
      const { verifier, state, nonce, next, typed } = item as unknown as SignInStart;
      return { verifier, state, nonce, next, ...(typed && { typed }) };
    },
    keepTyped: async (key, { sub, path, form }) => {
      const endsAt = epochSeconds(clock) + idle;
      const typed = { sub, path, form: form.toWellFormed() };
      await table.put({ ...keyOf(key, 'TYPED'), ...typed, endsAt, expiresAt: endsAt });
    },
    takeTyped: async (key) => {
      const item = await takeOnce(keyOf(key, 'TYPED'));
      if (item === undefined) return undefined;
      const { sub, path, form } = item as unknown as Typed;
      return { sub, path, form };
    },
  };
};
