import type { Action } from './actions.ts';
import { portActions } from './port-actions.ts';
import type { Powers } from './powers.ts';

/** What the ports' methods of a row ask of AWS. */
export const actionsOf = ({
  starts: _,
  nouns: __,
  writes: ___,
  opens: ____,
  floors: _____,
  ...ports
}: Powers): ReadonlySet<Action> => {
  const known = portActions as Readonly<Record<string, Readonly<Record<string, readonly Action[]>>>>;
  const needed = Object.entries(ports).flatMap(([port, methods]) =>
    methods.flatMap((method) => known[port]?.[method] ?? []),
  );
  return new Set(needed);
};
