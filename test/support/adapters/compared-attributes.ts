import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const comparison = /(#[\w#.]+)\s*(=|<>|<=?|>=?)\s*([#:][\w#.]+)/g;

/**
 * Attributes of a condition that are compared with another one, or to differ from a value, but need not exist. DynamoDB
 * finds such a comparison true when they are missing, dynalite false.
 */
export const unguarded = (condition: string): readonly string[] =>
  [...condition.matchAll(comparison)]
    .filter(([, , operator, right = '']) => right.startsWith('#') || operator === '<>')
    .flatMap(([, left = '', , right = '']) => [left, right])
    .filter((name) => name.startsWith('#') && !condition.includes(`attribute_exists(${name})`));

/** Every condition that a test sends is looked at. @throws {Error} naming what is not guarded */
export const guardComparisons = (client: DynamoDBClient): void => {
  client.middlewareStack.add(
    (next) => async (args) => {
      const { ConditionExpression = '', FilterExpression = '' } = args.input as Record<string, string>;
      const found = [ConditionExpression, FilterExpression].flatMap(unguarded);
      if (found.length > 0) throw new Error(`compared without attribute_exists: ${found.join(', ')}`);
      return next(args);
    },
    { step: 'initialize', name: 'guardComparisons' },
  );
};
