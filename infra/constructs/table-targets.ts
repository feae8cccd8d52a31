import type { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tableShape } from '#functions/adapters/table-shape.ts';
import { tableName } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { TargetName } from './actions.ts';
import { actionsOf } from './actions-of.ts';
import { type Denial, denialsOf, type Family, type FamilyName, familiesOf } from './families.ts';
import type { Powers } from './powers.ts';

export interface Target {
  readonly service: string;
  readonly resources: string[];
  readonly conditions?: Record<string, Record<string, string | readonly string[]>>;
}

type IndexName = keyof typeof tableShape.indexes;

const indexNames = Object.keys(tableShape.indexes) as IndexName[];

const conditionsOf = ({ leading, attributes }: Family): NonNullable<Target['conditions']> => {
  const named = {
    'dynamodb:LeadingKeys': leading,
    ...(attributes === undefined ? {} : { 'dynamodb:Attributes': attributes }),
  };
  return {
    'ForAllValues:StringLike': named,
    // What is not in the request would satisfy ForAllValues.
    Null: Object.fromEntries(Object.keys(named).map((key) => [key, 'false'])),
  };
};

const tableArn = (stack: Stack, settings: Settings): string =>
  stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: tableName(settings) });

/** Whether a family lets the role write these items with any attribute. */
const isAllowed = (powers: Powers, { action, leading }: Denial): boolean => {
  const families: Readonly<Record<string, Family | undefined>> = familiesOf(powers);
  return [...actionsOf(powers)].some((one) => {
    const [command, , target = ''] = one.split(' ');
    const family = command === action ? families[target] : undefined;
    return family?.attributes === undefined && leading.some((key) => family?.leading.includes(key));
  });
};

/** What a role may not write of an item that it may write (decision 0084). One attribute of these is enough to refuse the call. */
export const tableDenialsOf = (stack: Stack, settings: Settings, powers: Powers): PolicyStatement[] =>
  denialsOf(powers)
    .filter((denial) => isAllowed(powers, denial))
    .map(
      ({ action, leading, attributes }) =>
        new PolicyStatement({
          effect: Effect.DENY,
          actions: [`dynamodb:${action}`],
          resources: [tableArn(stack, settings)],
          conditions: {
            'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': leading },
            'ForAnyValue:StringEquals': { 'dynamodb:Attributes': attributes },
          },
        }),
    );

/**
 * What a role may use of the table: items by the start of their key (decision 0084). A query of an index is matched by the index's own
 * key, so an index is bound by its name alone.
 */
export const tableTargetsOf = (
  stack: Stack,
  settings: Settings,
  powers: Powers,
): readonly (readonly [TargetName, Target])[] => {
  const table = tableArn(stack, settings);
  const families = Object.entries(familiesOf(powers)).map(([name, family]): [TargetName, Target] => [
    name as FamilyName,
    { service: 'dynamodb', resources: [table], conditions: conditionsOf(family) },
  ]);
  return [
    ...families,
    ...indexNames.map((name): [IndexName, Target] => [
      name,
      { service: 'dynamodb', resources: [`${table}/index/${name}`] },
    ]),
  ];
};
