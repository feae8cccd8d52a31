import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { check } from './check.ts';
import { endedByLambda } from './ended-by-lambda.ts';
import { logFault } from './log.ts';
import { entry, type Wired } from './wire.ts';

export const caseInput = z.object({ caseId: z.string() });

type Run<S extends z.ZodMiniType, A> = (input: z.output<S>, context: Context) => Promise<A>;

/** Errors keep their names, so that Retry and Catch can match them. */
export const task = <S extends z.ZodMiniType, A>(schema: S, { settings, in: within }: Wired<Run<S, A>>) =>
  entry({
    settings,
    in: (environment) => {
      const run = within(environment);
      return middy<unknown, A, Error, Context>(
        async (event: unknown, context: Context) => run(check(schema, event), context),
        endedByLambda,
      ).use({
        onError: ({ error, event }) => logFault(error, { caseId: (event as { caseId?: unknown })?.caseId }),
      });
    },
  });
