import type { OwnRuns } from '#ports/own-runs.ts';

/** Keeps the inputs of runs to come, for a test to play. */
export const memoryOwnRuns = (): OwnRuns & { readonly inputs: object[] } => {
  const inputs: object[] = [];
  return {
    inputs,
    start: async (_functionArn, input) => {
      inputs.push(JSON.parse(JSON.stringify(input)));
    },
  };
};
