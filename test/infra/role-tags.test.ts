import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { type Resource, synthesized } from '#test/support/infra/synthesized.ts';

/*
 * A key lets our roles in by their tags (decision 0034). A role without them could read nothing: no table, no queue, no secret of a
 * link.
 */
interface Statement {
  readonly Sid: string;
  readonly Principal: { readonly AWS?: unknown };
  readonly Condition?: {
    readonly StringEquals?: Readonly<Record<string, unknown>>;
    readonly ArnEquals?: Readonly<Record<string, unknown>>;
  };
}

const tagsOf = ({ Properties }: Resource): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Properties.Tags ?? []).map(({ Key, Value }: { Key: string; Value: string }) => [Key, Value]),
  );

describe.each(['laptop', 'dev', 'rehearsal'] as const)('%s', (stage) => {
  const { ofType, all } = synthesized(settingsOf(stage));
  const statements = ofType('AWS::KMS::Key').flatMap(
    ({ Properties }) => Properties.KeyPolicy.Statement as readonly Statement[],
  );

  it('every role carries the tags by which the keys know it', () => {
    const roles = ofType('AWS::IAM::Role');

    expect(roles.length).toBeGreaterThan(60);
    for (const role of roles) expect(tagsOf(role)).toMatchObject({ product: 'privacy-clock', stage });
  });

  it('the keys ask for exactly these tags', () => {
    const asked = statements.flatMap(({ Condition }) =>
      Object.entries(Condition?.StringEquals ?? {}).filter(([key]) => key.startsWith('aws:PrincipalTag/')),
    );

    expect(Object.fromEntries(asked)).toEqual({
      'aws:PrincipalTag/product': 'privacy-clock',
      'aws:PrincipalTag/stage': stage,
    });
  });

  it('no statement lets everybody of the account in, by whichever service', () => {
    const open = statements.filter(
      ({ Principal, Condition }) =>
        Principal.AWS === '*' &&
        Condition?.StringEquals?.['aws:PrincipalTag/product'] === undefined &&
        Condition?.ArnEquals?.['aws:PrincipalArn'] === undefined,
    );

    expect(open).toEqual([]);
  });

  it('no role is made by anything but our own roles: a custom resource would bring one', () => {
    expect(all.filter(({ Type }) => /^Custom::|CustomResource$/.test(Type))).toEqual([]);
  });
});
