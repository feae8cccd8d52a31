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

/** Every template of a stage, without bundles. Names are read, nothing is deployed: a synth asks CloudFormation's own rules. */
export const templatesOf = (
  settings: Settings,
): readonly { readonly stack: string; readonly template: Template }[] => {
  const outdir = mkdtempSync(join(tmpdir(), 'templates-'));
  try {
    const context = { ...cdkContext(), 'aws:cdk:bundling-stacks': [] };
    const app = new App({ outdir, context, builtinCloudFormationValidation: false });
    privacyClock(app, settings);
    return app.synth().stacks.map(({ stackName: stack, template }) => ({ stack, template }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

/** `propertyOf`: the property that names a type, if its names can be taken. */
export const fixedNames = (
  settings: Settings,
  propertyOf: (type: string) => string | undefined,
): readonly FixedName[] =>
  templatesOf(settings).flatMap(({ stack, template }) =>
    Object.values(template.Resources).flatMap(({ Type: type, Properties }) => {
      const name = Properties?.[propertyOf(type) ?? ''];
      return typeof name === 'string' ? [{ type, name, stack }] : [];
    }),
  );
