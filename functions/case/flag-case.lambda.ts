import { cases } from '#functions/adapters/sources.ts';
import { count } from '#functions/platform/metric.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { flagged } from './contract.ts';
import { flagCase } from './flag-case.ts';

const flag: typeof flagCase = (ports) => async (given) => {
  await flagCase(ports)(given);
  count('CasesFlagged', 1);
};

export const handler = task(flagged, wire(flag, { cases }));
