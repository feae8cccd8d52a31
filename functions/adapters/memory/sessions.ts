import type { Clock } from '#ports/clock.ts';
import { type Session, type Sessions, type SignInStart, sessionLimits, type Typed } from '#ports/sessions.ts';
import { epochSeconds } from '../expiry.ts';

type Ending<T> = T & { readonly endsAt: number };
type Stored = Session & { readonly beganAt: number; readonly seenAt: number };

const { idle, whole, signIn, renewal } = sessionLimits;

export const memorySessions = (clock: Clock): Sessions => {
  const sessions = new Map<string, Stored>();
  const starts = new Map<string, Ending<SignInStart>>();
  const forms = new Map<string, Ending<Typed>>();
  const takeFrom = <T>(from: Map<string, Ending<T>>, key: string): T | undefined => {
    const found = from.get(key);
    if (found === undefined || found.endsAt <= epochSeconds(clock)) return undefined;
    from.delete(key);
    const { endsAt: _, ...kept } = found;
    return kept as T;
  };
  return {
    open: async (key, session) => {
      const now = epochSeconds(clock);
      sessions.set(key, { ...session, beganAt: now, seenAt: now });
    },
    use: async (key) => {
      const found = sessions.get(key);
      if (found === undefined) return undefined;
      const now = epochSeconds(clock);
      const { beganAt, seenAt, ...session } = found;
      if (now >= seenAt + idle || now >= beganAt + whole) return { session, isOver: true };
      if (now >= seenAt + renewal) sessions.set(key, { ...found, seenAt: now });
      return { session, isOver: false };
    },
    end: async (key) => void sessions.delete(key),
    start: async (key, start) => {
      starts.set(key, { ...start, endsAt: epochSeconds(clock) + signIn });
    },
    take: async (key) => takeFrom(starts, key),
    keepTyped: async (key, { sub, path, form }) => {
      forms.set(key, { sub, path, form: form.toWellFormed(), endsAt: epochSeconds(clock) + idle });
    },
    takeTyped: async (key) => takeFrom(forms, key),
  };
};
