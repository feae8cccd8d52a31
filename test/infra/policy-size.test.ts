import { expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

/** IAM counts all inline policies of a role together, without white space. */
const most = 10_240;

it('the policies of each role are within what IAM takes, with room for a third more', () => {
  const app = synthesized(settingsOf('laptop'));
  const attached = app.ofType('AWS::IAM::Policy');
  const sizes = app.ofType('AWS::IAM::Role').map(({ id, Properties }) => {
    const own = (Properties.Policies ?? []) as readonly { readonly PolicyDocument: unknown }[];
    const others = attached.filter(({ Properties: of }) =>
      of.Roles.some(({ Ref }: { readonly Ref: string }) => Ref === id),
    );
    const documents = [...own, ...others.map(({ Properties: of }) => of)].map(
      ({ PolicyDocument }) => PolicyDocument,
    );
    return { id, size: documents.reduce((sum: number, one) => sum + JSON.stringify(one).length, 0) };
  });

  expect(sizes.length).toBeGreaterThan(90);
  expect(sizes.filter(({ size }) => size > (most * 3) / 4)).toEqual([]);
});
