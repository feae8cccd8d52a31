import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The next `count` writes happen but time out. `retried`: the SDK sees the timeout; else only the caller. */
export const loseReplies = (client: DynamoDBClient, count: number, retried: boolean): void => {
  let left = count;
  const lost = (command: string | undefined): boolean => {
    if (left === 0 || !['PutItemCommand', 'UpdateItemCommand'].includes(command ?? '')) return false;
    left -= 1;
    return true;
  };
  const { middlewareStack: stack } = client;
  if (retried)
    stack.add(
      (next, { commandName }) =>
        async (args) =>
          timedOut(lost(commandName), await next(args)),
      {
        step: 'deserialize',
      },
    );
  else
    stack.add(
      (next, { commandName }) =>
        async (args) =>
          timedOut(lost(commandName), await next(args)),
      {
        step: 'initialize',
      },
    );
};

const timedOut = <T>(isLost: boolean, reply: T): T => {
  if (isLost) throw Object.assign(new Error('the reply was lost'), { name: 'TimeoutError' });
  return reply;
};
