/** The context `first` says neither true nor false. */
export class FirstUnclear extends Error {}

/**
 * `-c first=true`, the first deployment of a stage: nothing is protected from deletion yet, so that a failed one can be rolled back
 * and deployed again (decision 0034).
 * @throws {FirstUnclear}
 */
export const isFirstDeployment = (context: unknown): boolean => {
  const said = String(context ?? false);
  if (said !== 'true' && said !== 'false')
    throw new FirstUnclear(
      'first: write -c first=true for the first deployment of a stage, or leave it out.',
    );
  return said === 'true';
};

export const firstRemark =
  'first: the stack of the data, its table and its user pool have no protection from deletion yet. When every stack is complete, deploy again without -c first=true.';
