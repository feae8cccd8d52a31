import { breaches } from '#domain/breach/noun.ts';
import type { StoredBreach } from '#functions/breach/offers.ts';
import type { TextByHash } from '#functions/breach/words-of.ts';
import { type BreachLife, id, text } from '#test/support/domain/breach.ts';

/** A life on a test's clock, as the store would hand it out. */
export const storedOf = ({ history, state }: BreachLife): StoredBreach => {
  const hash = '0'.repeat(64);
  return {
    id,
    kind: 'breach',
    state,
    revision: history.length,
    history: history.map(({ at, events }, n) => ({
      ...{ revision: n + 1, at, events, prev: hash, hash },
      actor: 'officer:ann',
    })),
    hash,
    keys: breaches.keys(id, state),
    runs: {},
  };
};

/** Every text of the case is this one. */
export const record = {
  title: 'Call records shown to a stranger',
  circumstances: 'A caller pretended to be the customer.',
  cpniTypes: ['Call detail'],
  method: 'Pretexting by telephone',
  estimatedLoss: 1200,
};
export const wordsOf =
  (more: Readonly<Record<string, unknown>> = {}): TextByHash =>
  (hash) =>
    hash === text ? { ...record, ...more } : {};

export const noReading = { tallies: [], letters: new Map() };
