import type { Holds } from '#functions/request/contract.ts';
import type { BreachPorts } from './carry-out.ts';

/** The rules of a breach are read for an answer that names a hold (decision 0068). */
export const legalHoldsOver = (ports: BreachPorts): Holds => {
  const named = async (): Promise<Holds> => (await import('./withhold.ts')).withholding(ports);
  return {
    mayWithhold: async (holds, withholding) => {
      if (holds.length > 0) await (await named()).mayWithhold(holds, withholding);
    },
    withhold: async (holds, withheld) => {
      if (holds.length > 0) await (await named()).withhold(holds, withheld);
    },
  };
};
