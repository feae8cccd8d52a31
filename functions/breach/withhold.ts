import { decide } from '#domain/breach/decider.ts';
import { NoLegalHold } from '#domain/breach/errors.ts';
import { breaches } from '#domain/breach/noun.ts';
import { mustAllowOptionalEvent } from '#domain/case/shared-decider.ts';
import type { Holds } from '#functions/request/contract.ts';
import { type BreachPorts, carryOut, factsOf } from './carry-out.ts';

/** R-10, for an answer that names a hold. */
export const withholding = (ports: BreachPorts): Holds => ({
  mayWithhold: async (holds, asked) => {
    for (const hold of holds) {
      const seen = await ports.cases.find(breaches, hold);
      if (seen === undefined) throw new NoLegalHold();
      mustAllowOptionalEvent(seen.history);
      decide(seen.state, { ...asked, type: 'withhold', answerSha256: '' }, factsOf(ports));
    }
  },
  withhold: async (holds, withheld) => {
    for (const hold of holds)
      await carryOut(ports, hold, `officer:${withheld.by}`, { ...withheld, type: 'withhold' });
  },
});
