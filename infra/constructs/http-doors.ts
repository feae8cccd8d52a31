import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import { CfnApi, CfnAuthorizer, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { throttleOf, throttles } from '#infra/route-limits.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { type Route, scopeClaimOf } from '#ports/routes.ts';
import { acknowledge, ownPolicy } from './acknowledge.ts';
import { inPascal } from './handler.ts';
import { countDoors } from './log-counts.ts';
import type { Issuer } from './sign-in.ts';

export interface HttpDoorsProps {
  readonly settings: Settings;
  readonly key: IKey;
  readonly issuer: Issuer;
}

/** Function → ARN of its alias. */
type Functions = ReadonlyMap<string, string>;

const keyOf = ({ method, path }: Route): string => `${method} ${path}`;

/** No address, no path with an id, no content. */
const logged = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  functionStatus: '$context.integrationStatus',
  authorizer: '$context.authorizer.error',
};

/** No token of any client has it, so the doors of other systems stay shut where settings name no system. */
const noSystem = 'no-system-is-named';

/** Who may call a route, by its kind. */
type Guards = { readonly [A in Route['auth']]: (route: Extract<Route, { readonly auth: A }>) => Guard };

interface Guard {
  readonly authorizationType: 'JWT' | 'NONE';
  readonly authorizerId?: string;
  readonly authorizationScopes?: string[];
}

const guardOf = <A extends Route['auth']>(
  guards: Guards,
  route: Extract<Route, { readonly auth: A }>,
): Guard => (guards[route.auth as A] as (route: Extract<Route, { readonly auth: A }>) => Guard)(route);

/** JWT authorizers, throttles, access logs, no CORS. Level 1: level 2 adds a permission per route. */
export class HttpDoors extends Construct {
  readonly url: string;
  /** As CloudWatch names it. */
  readonly apiId: string;
  readonly #api: CfnApi;
  readonly #props: HttpDoorsProps;

  constructor(scope: Construct, id: string, props: HttpDoorsProps) {
    super(scope, id);
    this.#props = props;
    this.#api = new CfnApi(this, 'Api', {
      name: nameOf(props.settings, 'api'),
      protocolType: 'HTTP',
      description: 'Privacy Clock',
    });
    this.url = this.#api.attrApiEndpoint;
    this.apiId = this.#api.ref;
  }

  open(routes: readonly Route[], functions: Functions): void {
    const { settings, key, issuer } = this.#props;
    const officers = this.#authorizer('Officers', issuer.audience);
    // Of its own: a person's token opens no door of a system, a system's token no door of a person.
    const machines = this.#authorizer('Machines', issuer.machines.length > 0 ? issuer.machines : [noSystem]);
    const guards: Guards = {
      public: () => ({ authorizationType: 'NONE' }),
      officer: () => ({ authorizationType: 'JWT', authorizerId: officers.ref }),
      machine: ({ scope }) => ({
        authorizationType: 'JWT',
        authorizerId: machines.ref,
        authorizationScopes: [scopeClaimOf(scope)],
      }),
    };
    const integrations = this.#integrations(functions);
    const doors = routes.map((route) => {
      const integration = integrations.get(route.handler);
      if (!integration) throw new Error(`${keyOf(route)}: there is no function ${route.handler}`);
      return this.#route(route, integration, guardOf(guards, route));
    });
    const stage = this.#stage(routes, settings, key);
    // The stage's throttles name the routes.
    for (const door of doors) stage.addResourceDependency(door);
  }

  #authorizer(id: 'Officers' | 'Machines', audience: readonly string[]): CfnAuthorizer {
    return new CfnAuthorizer(this, id, {
      apiId: this.#api.ref,
      name: id.toLowerCase(),
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: { issuer: this.#props.issuer.issuer, audience: [...audience] },
    });
  }

  /** One role calls every function, instead of a permission each. */
  #integrations(functions: Functions): ReadonlyMap<string, CfnIntegration> {
    const arns = [...functions.values()];
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      description: 'The HTTP API calls the functions behind its doors',
      inlinePolicies: {
        calls: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: arns })],
        }),
      },
    });
    acknowledge(role, ownPolicy);
    return new Map(
      [...functions].map(([name, arn]) => [
        name,
        new CfnIntegration(this, `${inPascal(name)}Calls`, {
          apiId: this.#api.ref,
          integrationType: 'AWS_PROXY',
          integrationUri: arn,
          payloadFormatVersion: '2.0',
          credentialsArn: role.roleArn,
        }),
      ]),
    );
  }

  #route(route: Route, integration: CfnIntegration, guard: Guard): CfnRoute {
    const door = new CfnRoute(this, keyOf(route), {
      apiId: this.#api.ref,
      routeKey: keyOf(route),
      target: Fn.join('/', ['integrations', integration.ref]),
      ...guard,
    });
    if (route.auth === 'public')
      acknowledge(door, {
        'AwsSolutions-APIG4':
          'Anybody may make a request and look at their own: it is public by the contract, and throttled.',
      });
    return door;
  }

  #stage(routes: readonly Route[], settings: Settings, key: IKey): CfnStage {
    const name = nameOf(settings, 'api');
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/http/${name}`,
      encryptionKey: key,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    countDoors(log, settings);
    return new CfnStage(this, 'Stage', {
      apiId: this.#api.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: log.logGroupArn, format: JSON.stringify(logged) },
      defaultRouteSettings: throttles.write,
      routeSettings: Object.fromEntries(routes.map((route) => [keyOf(route), throttling(throttleOf(route))])),
    });
  }
}

/** `routeSettings` is plain JSON, with CloudFormation's capitalized keys. */
const throttling = (limits: ReturnType<typeof throttleOf>) =>
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name.replace(/^t/, 'T'), limit]));
