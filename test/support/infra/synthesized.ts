import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { settingsOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { NoticeStack } from '#infra/stacks/notice.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';

const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));

export const newApp = () => new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });

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

const inspected = (stacks: Readonly<Record<string, Stack>>) => {
  const templates = Object.entries(stacks).map(
    ([stack, construct]) => [stack, Template.fromStack(construct).toJSON() as Synthesized] as const,
  );
  const all = templates.flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, resource]) => ({ stack, id, ...resource })),
  );
  const outputs = new Map(templates.map(([stack, { Outputs }]) => [stack, Outputs]));
  return {
    stacks: Object.keys(stacks),
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

const synthesize = (settings: Settings) => {
  const stacks = privacyClock(newApp(), settings);
  return {
    ...inspected(stacks),
    isProtected: (stack: keyof typeof stacks): boolean => stacks[stack].terminationProtection,
  };
};

/** The stack `notice` alone: a tenth of the work of all, where only its settings vary. */
export const noticeAlone = (settings: Settings) => {
  const app = newApp();
  const env = { region: settings.region };
  const keys = new Stack(app, 'keys', { env });
  const [key, macKey] = [new Key(keys, 'Key'), new Key(keys, 'MacKey')];
  return inspected({ notice: new NoticeStack(app, 'notice', { env, settings, key, macKey }) });
};

const known = new Map<string, ReturnType<typeof synthesize>>();

/** Shared by a worker's files, so read only. `Template.fromStack` refuses cycles. */
export const synthesized = (settings: Settings = settingsOf('laptop')) => {
  const name = JSON.stringify(settings);
  const found = known.get(name) ?? synthesize(settings);
  known.set(name, found);
  return found;
};
