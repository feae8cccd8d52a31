import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * From now on loses the replies of the next `count` writes: they are performed, the caller sees a timeout.
 * `retried`: the SDK sees it too and tries again by itself; otherwise it goes straight to the caller.
 */
export const loseReplies = (client: DynamoDBClient, count: number, retried: boolean): void => {
  let left = count;
  const timeout = (): Error => Object.assign(new Error('the reply was lost'), { name: 'TimeoutError' });
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const reply = await next(args);
        if (!['PutItemCommand', 'UpdateItemCommand'].includes(commandName ?? '') || left === 0) return reply;
        left -= 1;
        throw timeout();
      },
    { step: retried ? 'deserialize' : 'initialize', priority: 'high' },
  );
};
