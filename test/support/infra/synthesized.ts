import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { settingsOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
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

const synthesize = (settings: Settings) => {
  const stacks = privacyClock(newApp(), settings);
  const resources = Object.entries(stacks).map(([stack, construct]) => {
    const all = Template.fromStack(construct).toJSON().Resources as Record<string, Resource>;
    return Object.entries(all).map(([id, resource]) => ({ stack, id, ...resource }));
  });
  const flat = resources.flat();
  const outputs = Object.fromEntries(
    Object.entries(stacks).map(([stack, construct]) => [
      stack,
      Template.fromStack(construct).toJSON().Outputs,
    ]),
  );
  return {
    stacks: Object.keys(stacks),
    isProtected: (stack: keyof typeof stacks): boolean => stacks[stack].terminationProtection,
    all: flat,
    outputsOf: (stack: keyof typeof stacks): Readonly<Record<string, { readonly Value: unknown }>> =>
      outputs[stack] ?? {},
    ofType: (...types: readonly string[]) => flat.filter(({ Type }) => types.includes(Type)),
    one: (type: string): Resource => {
      const found = flat.find(({ Type }) => Type === type);
      if (!found) throw new Error(`no ${type}`);
      return found;
    },
  };
};

const known = new Map<string, ReturnType<typeof synthesize>>();

/** Shared by a worker's files, so read only. `Template.fromStack` refuses cycles. */
export const synthesized = (settings: Settings = settingsOf('laptop')) => {
  const name = JSON.stringify(settings);
  const found = known.get(name) ?? synthesize(settings);
  known.set(name, found);
  return found;
};
