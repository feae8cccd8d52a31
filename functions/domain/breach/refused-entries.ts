import type { Commit } from '#domain/case/case.ts';
import type { BreachEvent } from './events.ts';

export type RefusedEntry = Omit<Extract<BreachEvent, { type: 'entry-refused' }>, 'type'>;

/** The history names no more; the case stores the rest. Our own stops list what came to the door of directions. */
const mostNamed = 50;

/** Each once, up to the limit. */
export const nameRefusal = (history: readonly Commit[], refused: RefusedEntry): readonly BreachEvent[] => {
  const named = history
    .flatMap(({ events }) => events as readonly BreachEvent[])
    .filter((event) => event.type === 'entry-refused')
    .filter(({ stop }) => stop === undefined);
  const isNamed = named.some(
    ({ entry, code, textSha256, by }) =>
      entry === refused.entry &&
      code === refused.code &&
      textSha256 === refused.textSha256 &&
      by === refused.by,
  );
  return isNamed || named.length >= mostNamed ? [] : [{ type: 'entry-refused', ...refused }];
};
