import { describe, expect, it } from 'vitest';
import { allows } from '#test/support/infra/policies.ts';

const statement = { action: 'dynamodb:UpdateItem', resource: 'table' };
const role = {
  grants: [
    { ...statement, condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['BREACH#*'] } } },
  ],
  denials: [
    {
      ...statement,
      condition: {
        'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['BREACH#*'] },
        'ForAnyValue:StringEquals': { 'dynamodb:Attributes': ['floors', 'claims'] },
      },
    },
  ],
};
const asks = (key: string, ...attributes: string[]): boolean =>
  allows(role, { ...statement, keys: { 'dynamodb:LeadingKeys': [key], 'dynamodb:Attributes': attributes } });

describe('a Deny, as the evaluator of our tests judges it', () => {
  it('wins over what is allowed, for one named attribute among others', () => {
    expect([asks('BREACH#1', 'stage'), asks('BREACH#1', 'stage', 'floors')]).toEqual([true, false]);
  });

  it('allows nothing by itself, and is about no call that it does not name', () => {
    expect(asks('REQUEST#1', 'stage')).toBe(false);
    expect(allows({ ...role, grants: [] }, { ...statement, keys: {} })).toBe(false);
    expect(asks('BREACH#1')).toBe(true);
  });
});
