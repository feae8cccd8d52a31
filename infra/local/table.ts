import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { projectedBeside, tableShape } from '#functions/adapters/table-shape.ts';

type Keys = { readonly partitionKey: string; readonly sortKey: string };

const schema = ({ partitionKey, sortKey }: Keys) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
];

export const tableNamed = (TableName: string): CreateTableCommandInput => {
  const { partitionKey, sortKey, indexes } = tableShape;
  const all: readonly Keys[] = [{ partitionKey, sortKey }, ...Object.values(indexes)];
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(all.flatMap((keys) => [keys.partitionKey, keys.sortKey]))].map(
      (AttributeName) => ({ AttributeName, AttributeType: 'S' }),
    ),
    KeySchema: schema(tableShape),
    GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, keys]) => ({
      IndexName,
      KeySchema: schema(keys),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: projectedBeside(keys) },
    })),
  };
};
