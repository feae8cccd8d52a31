import { instantAt, isAfter, textOf } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { Mailbox, OpenList, WaitingLetter, WaitingLetters } from '#ports/waiting-letters.ts';
import { oldestWorking, placeOf } from '../dynamodb-waiting-letters.ts';

interface Kept {
  mailbox: Mailbox;
  readonly waits: Map<string, WaitingLetter>;
  readonly held: Map<string, WaitingLetter & { readonly listed?: true }>;
  readonly lists: Map<number, readonly WaitingLetter[]>;
  turn: number;
  workBy?: number | undefined;
  lastAt?: number;
  window?: number;
  open?: OpenList | undefined;
}

const keyOf = ({ since, caseId, kind, of }: WaitingLetter): string =>
  `${textOf(since)} ${caseId} ${kind} ${of}`;

export const memoryWaitingLetters = (): WaitingLetters => {
  const all = new Map<string, Kept>();
  const of = (mailbox: Mailbox): Kept => {
    const kept = all.get(mailbox.id) ?? {
      ...{ mailbox, turn: 0 },
      ...{ waits: new Map(), held: new Map(), lists: new Map() },
    };
    all.set(mailbox.id, kept);
    return kept;
  };
  return {
    add: async (mailbox, letter, now) => {
      const kept = of(mailbox);
      const found = kept.held.get(placeOf(letter));
      const isEnded =
        found?.link !== undefined &&
        (!isAfter(found.link.expiresAt, instantAt(now)) || found.link.serial < oldestWorking(letter));
      const { listed, ...holder } = found === undefined || isEnded ? { ...letter, listed: undefined } : found;
      if (listed) return holder;
      kept.held.set(placeOf(letter), holder);
      kept.waits.set(keyOf(holder), holder);
      kept.mailbox = mailbox;
      kept.workBy ??= now;
      kept.turn += 1;
      return holder;
    },
    due: async function* (now) {
      yield* [...all.values()]
        .filter(({ workBy = Number.POSITIVE_INFINITY }) => workBy <= now)
        .sort((a, b) => (a.workBy ?? 0) - (b.workBy ?? 0))
        .map(({ mailbox }) => mailbox.id);
    },
    read: async (id, limit) => {
      const kept = all.get(id);
      if (kept?.workBy === undefined) return undefined;
      const { mailbox, turn, lastAt, open } = kept;
      const waiting = open ? [] : [...kept.waits].sort(([a], [b]) => byCodeUnit(a, b)).slice(0, limit);
      return {
        ...{ mailbox, turn, waiting: waiting.map(([, letter]) => letter) },
        ...(lastAt === undefined ? {} : { lastAt }),
        ...(open === undefined ? {} : { open: structuredClone(open) }),
      };
    },
    claim: async (id, list, now) => {
      const kept = all.get(id);
      if (kept === undefined || kept.open || (kept.window ?? -1) >= list.window) return false;
      Object.assign(kept, { open: structuredClone(list), window: list.window, lastAt: now });
      return true;
    },
    close: async (id, list, nextAt) => {
      const kept = all.get(id);
      if (kept === undefined) return;
      kept.lists.set(list.window, list.letters);
      for (const letter of list.letters) {
        kept.held.set(placeOf(letter), { ...letter, listed: true });
        kept.waits.delete(keyOf(letter));
      }
      if (kept.open?.window === list.window) Object.assign(kept, { open: undefined, workBy: nextAt });
    },
    defer: async (id, nextAt) => {
      const kept = all.get(id);
      if (kept?.workBy !== undefined && kept.open === undefined) kept.workBy = nextAt;
    },
    drop: async (id, letters) => {
      for (const letter of letters) {
        all.get(id)?.held.delete(placeOf(letter));
        all.get(id)?.waits.delete(keyOf(letter));
      }
    },
    rest: async (id, turn) => {
      const kept = all.get(id);
      if (kept?.turn === turn && kept.open === undefined) kept.workBy = undefined;
    },
    list: async (id, window) => {
      const kept = all.get(id);
      return kept?.lists.get(window) ?? (kept?.open?.window === window ? kept.open.letters : []);
    },
  };
};
