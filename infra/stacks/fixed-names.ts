import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { Settings } from '#infra/settings/shape.ts';
import { privacyClock } from './privacy-clock.ts';

/** A name that we give, instead of CloudFormation. */
export interface FixedName {
  /** CloudFormation's, for example `AWS::S3::Bucket`. */
  readonly type: string;
  readonly name: string;
  /** The stack that makes it. */
  readonly stack: string;
}

interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>
  >;
}

/** The CDK's feature flags, as `cdk` reads them. */
const cdkContext = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')).context;

/** From the templates themselves, without bundles. `propertyOf`: the property that names a type, if its names can be taken. */
export const fixedNames = (
  settings: Settings,
  propertyOf: (type: string) => string | undefined,
): readonly FixedName[] => {
  const outdir = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const context = { ...cdkContext(), 'aws:cdk:bundling-stacks': [] };
    // Names are read, nothing is deployed: a synth asks the rules.
    const app = new App({ outdir, context, builtinCloudFormationValidation: false });
    privacyClock(app, settings);
    return app.synth().stacks.flatMap(({ stackName: stack, template }) =>
      Object.values((template as Template).Resources).flatMap(({ Type: type, Properties }) => {
        const name = Properties?.[propertyOf(type) ?? ''];
        return typeof name === 'string' ? [{ type, name, stack }] : [];
      }),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};
