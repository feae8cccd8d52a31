import { expect, test } from 'vitest';
import { tableNamed } from '#infra/local/table.ts';

test('each key attribute is defined once, also where two indexes share it, as DynamoDB demands', () => {
  const {
    AttributeDefinitions: defined = [],
    KeySchema = [],
    GlobalSecondaryIndexes = [],
  } = tableNamed('cases');
  const names = defined.map(({ AttributeName }) => AttributeName).toSorted();
  const keys = [KeySchema, ...GlobalSecondaryIndexes.map((index) => index.KeySchema ?? [])].flat();
  expect(names).toEqual([...new Set(keys.map(({ AttributeName }) => AttributeName))].toSorted());
});
