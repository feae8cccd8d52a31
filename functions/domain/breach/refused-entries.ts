import type { Commit } from '#domain/case/case.ts';
import type { BreachEvent } from './events.ts';

export type RefusedEntry = Omit<Extract<BreachEvent, { type: 'entry-refused' }>, 'type'>;

/** Those of the door of directions stand under our own stops. Further refusals are stored beside the case, not in the history. */
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
