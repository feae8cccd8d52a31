import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Handler } from '#infra/constructs/handler.ts';
import { functionPatience } from '#workflows/patience.ts';
import type { OurStackProps } from './our-stack.ts';
import { functionNameOf, taskFunctions } from './residence.ts';

/** The functions that machines call: complete before any machine calls them by a new definition. */
export class TasksStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps) {
    super(scope, id, { ...props, description: 'Privacy Clock: the functions that the machines call' });

    for (const name of taskFunctions)
      new Handler(this, name, {
        ...props,
        functionName: functionNameOf(props.settings, name),
        timeout: functionPatience(name),
      });
  }
}
