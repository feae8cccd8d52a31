import { describe, expect, it } from 'vitest';
import { differenceOf } from '#test/support/asl/compared.ts';
import { asJudged, playInTheSimulation, unknownIn } from '#test/support/asl/in-the-simulation.ts';
import { played } from '#test/support/asl/recorded.ts';

const known = played.filter((recorded) => unknownIn(recorded) === undefined);
const unknown = played.flatMap((recorded) => unknownIn(recorded)?.replace(/ (of|in) [^/]+$/, '') ?? []);

/** How many of the recorded executions use what none of our machines uses; the first such thing of each. */
const others: Readonly<Record<string, number>> = {
  Parameters: 13,
  QueryLanguage: 11,
  'arn:aws:lambda:us-east-1:000000000000:function:any': 11,
  InputPath: 11,
  'arn:aws:states:::sqs:sendMessage': 7,
  'the path $$.Task.Token': 6,
  'arn:aws:states:::aws-sdk:dynamodb:putItem': 5,
  'arn:aws:states:::events:putEvents': 5,
  'the type Parallel': 5,
  'arn:aws:states:::dynamodb:putItem': 4,
  Iterator: 4,
  'the mode': 4,
  'arn:aws:states:::apigateway:invoke': 3,
  Comment: 3,
  ErrorPath: 3,
  'arn:aws:states:::sns:publish': 2,
  'no ErrorEquals': 2,
  'the path $$.State.RetryCount': 2,
  'the path $$': 2,
  'LogType.$': 1,
  'arn:aws:states:::aws-sdk:secretsmanager:listSecrets': 1,
  'arn:aws:states:::aws-sdk:secretsmanager:createSecret': 1,
  'arn:aws:states:::aws-sdk:s3:listObjects': 1,
  OutputPath: 1,
  Label: 1,
  Seconds: 1,
  HeartbeatSeconds: 1,
  HeartbeatSecondsPath: 1,
  'no Error': 1,
  Version: 1,
};

describe('an execution recorded on AWS ends the same on the interpreter of the simulation (decision 0038)', () => {
  it.each(known)('$name', async (recorded) => {
    expect(differenceOf(asJudged(recorded), await playInTheSimulation(recorded), 'inner')).toBeUndefined();
  });

  it('those are 17; each other one uses what the interpreter refuses to play, as no machine of ours uses it', () => {
    const counts = Map.groupBy(unknown, (reason) => reason);
    expect([known.length, unknown.length]).toEqual([17, 114]);
    expect(Object.fromEntries([...counts].map(([reason, all]) => [reason, all.length]))).toEqual(others);
  });
});
