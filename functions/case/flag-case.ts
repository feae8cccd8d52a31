import type { CaseId } from '#domain/case/case.ts';
import { flagCase as decide } from '#domain/case/shared-decider.ts';
import { workedNounOf } from '#domain/nouns.ts';
import type { Cases } from '#ports/cases.ts';

/** A machine gave up on a case: a person will see it in the work list, and reconcile tries again. */
export const flagCase =
  ({ cases }: { readonly cases: Cases }) =>
  async ({
    caseId,
    machine,
    fault,
  }: {
    readonly caseId: CaseId;
    readonly machine: string;
    readonly fault: string;
  }): Promise<void> => {
    await cases.change(workedNounOf(caseId), caseId, `machine:${machine}`, ({ keys }) =>
      decide(keys, machine, fault),
    );
  };
