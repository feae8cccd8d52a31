import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Handler } from '#infra/constructs/handler.ts';
import { doorPatience } from './officers.ts';
import type { OurStackProps } from './our-stack.ts';
import { doorFunctions, functionNameOf } from './residence.ts';

/** The functions that anybody, or another system, calls: the routes alone fill more than half of a stack. */
export class DoorsStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps) {
    super(scope, id, {
      ...props,
      description: 'Privacy Clock: the functions that anybody, or another system, calls',
    });
    for (const name of doorFunctions)
      new Handler(this, name, {
        ...props,
        functionName: functionNameOf(props.settings, name),
        timeout: doorPatience,
      });
  }
}
