/*
 * Loaded into a laptop before everything else (NODE_OPTIONS=--import=…, COUNTS=<file>): writes a line for each call that costs
 * money in the cloud. DynamoDB says itself how many units a call took; what the indexes took is added by test/bench/cost.ts.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const { COUNTS: file } = process.env;

export interface Counted {
  readonly service: 'DynamoDB' | 'KMS' | 'S3' | 'SES' | 'SFN' | 'Lambda';
  readonly call: string;
  /** Capacity units of the table. */
  readonly units?: number;
  /** Kind of the item: `CASE` has index keys, which are written, too. */
  readonly of?: string;
}

export const isWrite = ({ call }: Counted): boolean => /^(Put|Update|Delete)/.test(call);

/** What the processes with this `COUNTS` noted. */
export const countedIn = (path: string): readonly Counted[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Counted);

const note = (counted: Counted): void => appendFileSync(file ?? '', `${JSON.stringify(counted)}\n`);

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: {
    ReturnConsumedCapacity?: string;
    Key?: { sk?: { S?: string } };
    Item?: { sk?: { S?: string } };
  };
}
interface Answer {
  readonly ConsumedCapacity?:
    | { readonly CapacityUnits?: number }
    | readonly { readonly CapacityUnits?: number }[];
}
type Send = (command: Command, ...rest: unknown[]) => Promise<Answer>;

const counted = (service: Counted['service'], client: { readonly prototype: object }): void => {
  const prototype = client.prototype as { send: Send };
  const { send } = prototype;
  prototype.send = async function (this: object, command, ...rest) {
    if (service === 'DynamoDB') command.input.ReturnConsumedCapacity = 'TOTAL';
    const answer = await send.call(this, command, ...rest);
    const units = [answer.ConsumedCapacity ?? []]
      .flat()
      .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    const sk = (command.input.Key ?? command.input.Item)?.sk?.S;
    note({
      service,
      call: command.constructor.name.replace(/Command$/, ''),
      ...(service === 'DynamoDB' ? { units, ...(sk && { of: sk.split('#')[0] }) } : {}),
    });
    return answer;
  };
};

if (isMainThread && file !== undefined) {
  const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb');
  const { KMSClient } = await import('@aws-sdk/client-kms');
  const { S3Client } = await import('@aws-sdk/client-s3');
  const { SESClient } = await import('@aws-sdk/client-ses');
  const { SFNClient } = await import('@aws-sdk/client-sfn');
  const { Functions } = await import('#infra/local/functions.ts');
  counted('DynamoDB', DynamoDBClient);
  counted('KMS', KMSClient);
  counted('S3', S3Client);
  counted('SES', SESClient);
  counted('SFN', SFNClient);
  const { invoke } = Functions.prototype;
  Functions.prototype.invoke = function (name, ...rest) {
    note({ service: 'Lambda', call: name });
    return invoke.call(this, name, ...rest);
  };
}
