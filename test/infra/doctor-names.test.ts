import { describe, expect, it } from 'vitest';
import { namedKinds } from '#infra/commands/doctor-taken-names.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { fixedNames } from '#infra/stacks/fixed-names.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const settings = { ...settingsOf('dev'), account: '111122223333' };
const { all } = synthesized(settings);
const ours = /privacy-clock-dev/;

/** Names of ours that two may have, or that a kind above has already asked for. */
const mayRepeat: Readonly<Record<string, string>> = {
  'AWS::Cognito::UserPool.UserPoolName': 'pools have ids; names may repeat',
  'AWS::ApiGatewayV2::Api.Name': 'APIs have ids; names may repeat',
};

describe('what the doctor looks for before a first deployment', () => {
  const named = all.flatMap(({ Type, Properties }) =>
    Object.entries(Properties ?? {})
      .filter(([property, value]) => /^(.*Name|Name|Domain)$/.test(property) && ours.test(String(value)))
      .map(([property]) => ({ type: Type, property })),
  );

  it('is every name that we give', () => {
    const missing = named
      .filter(({ type, property }) => namedKinds[type]?.property !== property)
      .map(({ type, property }) => `${type}.${property}`);
    expect([...new Set(missing)].filter((one) => mayRepeat[one] === undefined)).toEqual([]);
  });

  it('and nothing that we do not make', () => {
    expect(Object.keys(namedKinds).filter((type) => !all.some(({ Type }) => Type === type))).toEqual([]);
    const kinds = named.map(({ type, property }) => `${type}.${property}`);
    expect(Object.keys(mayRepeat).filter((one) => !kinds.includes(one))).toEqual([]);
  });

  it('has the stack of each name, for a stack that is deployed owns its own', () => {
    const names = fixedNames(settings, (type) => namedKinds[type]?.property);
    expect(names.length).toBeGreaterThan(150);
    expect(names).toContainEqual({
      type: 'AWS::S3::Bucket',
      name: 'privacy-clock-dev-files-111122223333',
      stack: 'privacy-clock-dev-data',
    });
  });
});
