import { LambdaClient } from '@aws-sdk/client-lambda';
import {
  quickAttempts as quickOverSockets,
  singleAttempt as singleOverSockets,
  threeAttempts as threeOverSockets,
} from '#functions/adapters/aws-faults.ts';
import { NearHandler } from './near-calls.ts';

type Terms = typeof singleOverSockets;

/** Nobody on this machine checks a signature. */
const unsigned = { sign: async <Request>(request: Request): Promise<Request> => request };

/** `#aws-terms` on the laptop: the same attempts and timeouts, without signatures, and without sockets within this process. */
const near = (terms: Terms) => {
  let farther: LambdaClient | undefined;
  return {
    ...terms,
    signer: unsigned,
    requestHandler: new NearHandler(terms.requestHandler.requestTimeout, () => {
      farther ??= new LambdaClient(terms);
      return farther.config.requestHandler as never;
    }),
  };
};

export const quickAttempts = near(quickOverSockets);
export const threeAttempts = near(threeOverSockets);
export const singleAttempt = near(singleOverSockets);
