import { expect } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import type { BreachCommand, BreachConfirmation } from '#domain/breach/commands.ts';
import { decide } from '#domain/breach/decider.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { ann, asShown, type BreachLife, ben, midnight, type Typed, text } from './breach.ts';
import { specificationOf } from './specification.ts';

/** A second person’s word; `n` is of the receipt, direction or list that it is about. */
export const confirm = (
  what: BreachConfirmation['type'] extends `confirm-${infer What}` ? What : never,
  by: string = ben,
  n = 1,
): Typed => {
  const about = ['receipt', 'direction', 'lift', 'own-stop-end'].includes(what)
    ? { n }
    : what === 'write-off'
      ? { list: n }
      : {};
  return { type: `confirm-${what}`, by, ...about } as Typed;
};

export const correctReceipt = (filedAt: string, confirmationHash?: string): BreachCommand => ({
  type: 'correct-receipt',
  ...{ n: 1, filedAt, by: ann, textSha256: text },
  ...(confirmationHash && { confirmationHash }),
});

export const withdrawReceipt = (n = 1): BreachCommand => ({
  type: 'withdraw-receipt',
  ...{ n, by: ann, textSha256: text },
});

export const correctDirection = (until: string, documentSha256?: string): BreachCommand => ({
  type: 'correct-direction',
  ...{ n: 1, until, by: ann, textSha256: text },
  ...(documentSha256 && { documentSha256 }),
});

/** Given a breach, and what was done to it since. */
export const given = (life: BreachLife, ...commands: readonly Typed[]) => {
  const specification = specificationOf<Breach, BreachEvent, Typed>({
    evolve,
    decide: (breach, command, now) => decide(breach, asShown(breach, command), { ...life.facts, now }),
  });
  return specification.given(() => specification.did(life.now, ...commands)(life.state));
};

/** Facts of a test: since when customers may be told, and that a run gets the case. */
export const toldFrom = (on: string) =>
  ({ type: 'hold-dates-set', customersMayBeToldAt: midnight(on) }) as const;
export const run = { type: 'run-requested' } as const;

/** What a refusal of a field says of it. */
export const faults = (...pointers: readonly string[]) => ({
  faults: pointers.map((pointer) => expect.objectContaining({ pointer })),
});
