import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Handler } from '#infra/constructs/handler.ts';
import type { OurStackProps } from './our-stack.ts';
import { functionNameOf, officerFunctions } from './residence.ts';

/** API Gateway gives up after 30 seconds; the function answers first. */
export const doorPatience = Duration.seconds(28);

export interface BehindDoorsProps extends OurStackProps {
  /** Known to the console and to the functions that it calls. */
  readonly consoleSecret: string;
}

/** The functions behind officers' routes: beside the routes themselves they would pass the 500 resources of a stack. */
export class OfficersStack extends Stack {
  constructor(scope: Construct, id: string, props: BehindDoorsProps) {
    super(scope, id, { ...props, description: 'Privacy Clock: the functions that officers call' });
    const { settings, consoleSecret } = props;

    for (const name of officerFunctions)
      new Handler(this, name, {
        ...props,
        functionName: functionNameOf(settings, name),
        timeout: doorPatience,
        environment: { CONSOLE_SECRET: consoleSecret },
      });
  }
}
