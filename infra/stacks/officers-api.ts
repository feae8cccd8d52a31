import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { apiRoutes } from '#infra/api-routes.ts';
import { HttpDoors } from '#infra/constructs/http-doors.ts';
import type { Issuer } from '#infra/constructs/sign-in.ts';
import type { FunctionName } from '#infra/functions.ts';
import type { OurStackProps } from './our-stack.ts';
import { publishedArn } from './published.ts';

/** The HTTP API of officers: the console calls it, and so do officers' own programs. Apart from the public's, so that both have room for routes. */
export class OfficersApiStack extends Stack {
  readonly apiId: string;
  readonly url: string;

  constructor(scope: Construct, id: string, props: OurStackProps & { readonly issuer: Issuer }) {
    super(scope, id, { ...props, description: 'Privacy Clock: the HTTP API of officers' });
    const { settings, key, issuer } = props;
    const doors = new HttpDoors(this, 'OfficersHttp', { name: 'officers-api', settings, key, issuer });
    [this.apiId, this.url] = [doors.apiId, doors.url];
    const routes = apiRoutes['officers-api'];
    const behind = [...new Set(routes.map(({ handler }) => handler))].map((name): [string, string] => [
      name,
      publishedArn(this, settings, name as FunctionName),
    ]);
    doors.open(routes, new Map(behind));
    new CfnOutput(this, 'OfficersApiUrl', { value: doors.url });
  }
}
