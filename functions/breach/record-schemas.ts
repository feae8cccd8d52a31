import * as z from 'zod/mini';
import { reason } from './contract.ts';
import { instant, moment } from './fields.ts';

/** When the breach occurred, was discovered, was determined; what is left out stays. */
export const recordCorrection = z
  .object({
    occurredFrom: z.optional(moment),
    occurredTo: z.optional(moment),
    discoveredAt: z.optional(instant),
    determinedAt: z.optional(instant),
    reason,
  })
  .check(
    z.refine(({ reason: _, ...times }) => Object.values(times).some((time) => time !== undefined), {
      error: 'Give at least one of occurredFrom, occurredTo, discoveredAt, determinedAt.',
    }),
  );
