import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Handler } from '#infra/constructs/handler.ts';
import { HttpDoors } from '#infra/constructs/http-doors.ts';
import type { Issuer } from '#infra/constructs/sign-in.ts';
import { routes } from '#infra/routes.ts';
import type { OurStackProps } from './our-stack.ts';
import { doorFunctions } from './residence.ts';

/** API Gateway gives up after 30 seconds; the function answers first. */
const patience = Duration.seconds(28);

export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps & { readonly issuer: Issuer }) {
    super(scope, id, { ...props, description: 'Privacy Clock: HTTP API and the functions behind it' });
    const { settings, key, issuer } = props;

    const handlers = new Map(
      doorFunctions.map((name) => [name as string, new Handler(this, name, { ...props, timeout: patience })]),
    );
    const doors = new HttpDoors(this, 'Http', { settings, key, issuer, routes, handlers });
    new CfnOutput(this, 'ApiUrl', { value: doors.url });
  }
}
