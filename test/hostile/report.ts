import type { Played, Violation } from './play.ts';

/** How to see it again, and what was wrong; long calls are cut. */
export const sentenceOf = ({ route, asked, wrongs }: Violation): string =>
  `${route}: ${wrongs.join('; ')} <- ${JSON.stringify(asked).slice(0, 1500)}`;

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, one) => all + one, 0);

/** In one line. */
export const figuresOf = ({ figures, violations }: Played): string => {
  const { calls, statuses, letters, settled, shown } = figures;
  const replies = [...statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${n} × ${status}`);
  return [
    `${sum(calls.values())} calls of ${calls.size} routes`,
    `${settled} through their machines`,
    `${letters} letters`,
    `${shown} times shown`,
    `replies ${replies.join(', ')}`,
    `${violations.length} violations`,
  ].join('; ');
};
