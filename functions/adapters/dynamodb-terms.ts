import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

/** `#name` is the attribute `name` unless `names` says otherwise; `:value` is a member of `values`. */
export interface Terms {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly names?: Readonly<Record<string, string>>;
}

export const options = { removeUndefinedValues: true } as const;

export const terms = (expressions: string, { values, names = {} }: Terms) => {
  const named = [...expressions.matchAll(/#(\w+)/g)].map(([placeholder, name = '']) => [
    placeholder,
    names[name] ?? name,
  ]);
  return {
    ...(named.length > 0
      ? { ExpressionAttributeNames: Object.fromEntries(named) as Record<string, string> }
      : {}),
    ...(values === undefined
      ? {}
      : { ExpressionAttributeValues: marshall(prefixed(values), options) as Record<string, AttributeValue> }),
  };
};

const prefixed = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));
