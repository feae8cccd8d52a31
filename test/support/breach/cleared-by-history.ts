import { directionEndsAt } from '#domain/breach/direction-zones.ts';
import { startOfNext } from '#domain/breach/hold.ts';
import { civilDate, dayText, newYork } from '#domain/calendar/instants.ts';
import { addOpenDays, waitingCalendar } from '#domain/calendar/open-days.ts';
import type { EventBefore } from './law-before.ts';

interface Fact {
  readonly at: string;
  readonly event: EventBefore;
}
interface Silence {
  readonly key: string;
  readonly agency: string;
  readonly by: string;
  ends: string;
  latest: string;
  isCleared: boolean;
}

const stopEnds = (from: string, days: number, closures: readonly string[]): string =>
  startOfNext(dayText(addOpenDays(civilDate(from, newYork), days, waitingCalendar(closures))));

/**
 * Whether the law of stopping would find every stop of an old history ended and reviewed: a second reading of the law,
 * from the events alone. A lift ends the one stop that it names. An old review counts for stops of one agency alone,
 * that had ended, that the reviewer did not record, and about which the agency was asked after the latest word.
 */
export const clearedByHistory = (history: readonly Fact[]): boolean => {
  const all = new Map<string, Silence>();
  let closures: readonly string[] = [];
  for (const { at, event } of history) {
    const { type, n, by, agency } = event as never as { type: string; n: number; by: string; agency: string };
    const named = all.get(`n${n}`);
    const own = all.get(`own${n}`);
    if (type === 'closure-added') closures = [...closures, event.on as string];
    if (type === 'direction-accepted' || type === 'direction-received')
      all.set(`n${n}`, {
        ...{ key: `n${n}`, agency, by, latest: at, isCleared: false },
        ends: directionEndsAt(event.until as string),
      });
    if (type === 'stop-set' || type === 'stop-received') {
      const { number, further } = (event.own ?? {}) as { number?: number; further?: true };
      const key = number === undefined ? `n${n ?? `-${all.size}`}` : `own${number}`;
      const ends = stopEnds(event.from as string, further ? 1 : 2, closures);
      all.set(key, { key, agency, by, ends, latest: at, isCleared: false });
    }
    if (type === 'direction-corrected' && named !== undefined) {
      const ends = directionEndsAt(event.until as string);
      if (ends > named.ends || event.furtherNotice === true) named.isCleared = false;
      Object.assign(named, { ends, latest: at });
    }
    if (type === 'direction-lifted' && named !== undefined)
      Object.assign(named, { isCleared: true, isLifted: true });
    if ((type === 'own-stop-reviewed' || type === 'own-stop-replaced') && own !== undefined)
      own.isCleared = true;
    if (type === 'release-reviewed') {
      const owed = [...all.values()].filter((one) => !one.isCleared && !one.key.startsWith('own'));
      if (new Set(owed.map((one) => one.agency)).size !== 1) continue;
      const asked = event.askedAgencyAt as string;
      for (const one of owed) if (one.by !== by && asked > one.latest && at >= one.ends) one.isCleared = true;
    }
  }
  return [...all.values()].every(({ isCleared }) => isCleared);
};
