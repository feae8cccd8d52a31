import type { Version } from '../../evidence.ts';
import { chainFault, lostCommits } from '../chain.ts';
import { type Day, dayIn, plusDays, plusMonth } from '../days.ts';
import { type Case, happened, ofKind, type Reading } from '../reading.ts';

/** I6: each version's chain is whole. */
export const historyWhole = ({ cases }: Reading): readonly string[] =>
  cases.flatMap(({ id, versions }) => {
    const faults = new Set(versions.flatMap(({ item }) => chainFault(item) ?? []));
    return [...faults].map((fault) => `${id}: ${fault}`);
  });

/** Nothing that was committed goes, except by a restore of the table. */
export const historyOnlyGrows = ({ cases, evidence }: Reading): readonly string[] => {
  const restores = evidence.notes.filter(({ what }) => what === 'restored').map(({ at }) => at);
  const isRestored = (a: Version, b: Version) => restores.some((at) => at >= a.at && at <= b.at);
  return cases.flatMap(({ id, versions }) =>
    versions.slice(1).flatMap((later, n) => {
      const earlier = versions[n] as Version;
      return lostCommits(earlier, later) && !isRestored(earlier, later)
        ? [`${id}: a commit was lost at ${new Date(later.at).toISOString()}`]
        : [];
    }),
  );
};

const requestDue = (receivedOn: Day, regime: unknown): Day => {
  const byDays = plusDays(receivedOn, 30);
  const byMonth = plusMonth(receivedOn);
  return regime === 'eu' && byMonth < byDays ? byMonth : byDays;
};

const datesOf = ({ id, events }: Case): readonly string[] =>
  happened({ events }, 'request-received', 'complaint-received').flatMap(({ type, facts }) => {
    const { zone, receivedAt, receivedOn, regime, dueOn, targetOn } = facts as Record<string, string>;
    const on = dayIn(String(zone), Date.parse(String(receivedAt)));
    const isRequest = type === 'request-received';
    const wanted: readonly (readonly [string, unknown, Day])[] = [
      ['receivedOn', receivedOn, on],
      ['dueOn', dueOn, isRequest ? requestDue(on, regime) : plusDays(on, 45)],
      ...(isRequest ? [] : [['targetOn', targetOn, plusDays(on, 30)] as const]),
    ];
    return wanted.flatMap(([name, is, should]) =>
      is === should ? [] : [`${id}: ${name} is ${String(is)}, by the checker's calendar ${should}`],
    );
  });

/** P45, R-17, R-25: the dates follow from the receipt. A part split off keeps those of the whole. */
export const datesFromReceipt = (reading: Reading): readonly string[] =>
  [...ofKind(reading, 'request'), ...ofKind(reading, 'complaint')]
    .filter(({ events }) => events[0]?.facts.splitFrom === undefined)
    .flatMap(datesOf);
