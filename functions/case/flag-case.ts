import type * as z from 'zod/mini';
import { flagCase as decide } from '#domain/case/shared-decider.ts';
import { workedNounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';
import type { flagged } from './contract.ts';

/** Shows in the work list; reconcile tries again. */
export const flagCase =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ caseId, machine, fault }: z.output<typeof flagged>): Promise<void> => {
    await cases.change(workedNounOf(caseId), caseId, `machine:${machine}`, ({ keys }) =>
      decide(keys, machine, fault),
    );
  };
