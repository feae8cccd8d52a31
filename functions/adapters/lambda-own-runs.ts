import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { OwnRuns } from '#ports/own-runs.ts';
import { outage } from './aws-faults.ts';

export const lambdaOwnRuns = (client: Pick<LambdaClient, 'send'>): OwnRuns => ({
  start: async (FunctionName, input) => {
    const Payload = JSON.stringify(input);
    await client
      .send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }))
      .catch((fault) => {
        throw outage('The function', fault);
      });
  },
});
