import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { sha256 } from '#functions/adapters/sha256.ts';
import { bundled, keptBuild } from '#infra/constructs/kept-builds.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { NoticeStack } from '#infra/stacks/notice.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';

const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));

/** CloudFormation's own rules take as long as the rest of it: `npm run synth` asks them. */
export const newApp = () =>
  new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false });

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template holds whatever CloudFormation takes
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

interface Synthesized {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

type Templates = readonly (readonly [stack: string, template: Synthesized])[];

/** `Template.fromStack` refuses cycles. */
const templatesOf = (stacks: Readonly<Record<string, Stack>>): Templates =>
  Object.entries(stacks).map(([stack, construct]) => [
    stack,
    Template.fromStack(construct).toJSON() as Synthesized,
  ]);

const inspected = (templates: Templates) => {
  const all = templates.flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, resource]) => ({ stack, id, ...resource })),
  );
  const outputs = new Map(templates.map(([stack, { Outputs }]) => [stack, Outputs]));
  return {
    stacks: templates.map(([stack]) => stack),
    all,
    outputsOf: (stack: string): NonNullable<Synthesized['Outputs']> => outputs.get(stack) ?? {},
    ofType: (...types: readonly string[]) => all.filter(({ Type }) => types.includes(Type)),
    one: (type: string): Resource => {
      const found = all.find(({ Type }) => Type === type);
      if (!found) throw new Error(`no ${type}`);
      return found;
    },
  };
};

/** All that a template is made of. */
const sources = [...bundled, 'infra', 'workflows', 'cdk.json', 'test/support/infra/synthesized.ts'];

/** As an earlier process made it while nothing has changed since. */
const kept = <T>(what: string, settings: Settings, make: () => T): T =>
  keptBuild(`${what}-${sha256(JSON.stringify(settings))}`, sources, () => ({ value: make(), files: [] }));

const synthesize = (settings: Settings) => {
  const { templates, areProtected } = kept('stacks', settings, () => {
    const stacks = privacyClock(newApp(), settings);
    const areProtected = Object.entries(stacks).flatMap(([name, one]) =>
      one.terminationProtection ? [name] : [],
    );
    return { templates: templatesOf(stacks), areProtected };
  });
  return {
    ...inspected(templates),
    isProtected: (stack: keyof ReturnType<typeof privacyClock>): boolean => areProtected.includes(stack),
  };
};

/** The stack `notice` alone: a tenth of the work of all, where only its settings vary. */
export const noticeAlone = (settings: Settings) =>
  inspected(
    kept('notice', settings, () => {
      const app = newApp();
      const env = { region: settings.region };
      const keys = new Stack(app, 'keys', { env });
      const [key, macKey] = [new Key(keys, 'Key'), new Key(keys, 'MacKey')];
      return templatesOf({ notice: new NoticeStack(app, 'notice', { env, settings, key, macKey }) });
    }),
  );

const known = new Map<string, ReturnType<typeof synthesize>>();

/** Shared by a worker's files, so read only. */
export const synthesized = (settings: Settings = settingsOf('laptop')) => {
  const name = JSON.stringify(settings);
  const found = known.get(name) ?? synthesize(settings);
  known.set(name, found);
  return found;
};
