import { decide } from '#domain/breach/decider.ts';
import { NoLegalHold } from '#domain/breach/errors.ts';
import { breaches } from '#domain/breach/noun.ts';
import { mustAllowOptionalEvent } from '#domain/case/shared-decider.ts';
import type { Holds } from '#functions/request/contract.ts';
import { carryOut, factsOf, type Needs } from './carry-out.ts';

/** The legal holds of breaches, for those who answer requests. */
export const legalHoldsOver = (needs: Needs): Holds => ({
  mayWithhold: async (holds, withholding) => {
    for (const hold of holds) {
      const seen = await needs.cases.find(breaches, hold);
      if (seen === undefined) throw new NoLegalHold();
      mustAllowOptionalEvent(seen.history);
      decide(seen.state, { ...withholding, type: 'withhold', answerSha256: '' }, factsOf(needs));
    }
  },
  withhold: async (holds, withheld) => {
    for (const hold of holds)
      await carryOut(needs, hold, `officer:${withheld.by}`, { ...withheld, type: 'withhold' });
  },
});
