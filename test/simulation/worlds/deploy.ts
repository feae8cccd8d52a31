import type { Plan } from '../plan.ts';
import { drawOf } from '../streams.ts';
import { requests } from './requests.ts';

const day = 86_400_000;

/** Machines that began under the definitions of an earlier release sleep through a deployment (F9). */
export const deploy = (seed: number, count = 8): Plan => {
  const plan = requests(seed, count);
  return {
    ...plan,
    operations: [{ at: plan.startAt + Math.floor((2 + drawOf(seed, 'deploy') * 26) * day), do: 'deploy' }],
  };
};
