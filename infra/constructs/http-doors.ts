import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import { CfnApi, CfnAuthorizer, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ApiName, type DeployedRoute, keyOf } from '#infra/api-routes.ts';
import { throttleOf, throttles } from '#infra/route-limits.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { scopeClaimOf } from '#ports/routes.ts';
import { acknowledge, ownPolicy } from './acknowledge.ts';
import { inPascal } from './handler.ts';
import { countDoors } from './log-counts.ts';
import type { Issuer } from './sign-in.ts';

export interface HttpDoorsProps {
  readonly name: ApiName;
  readonly settings: Settings;
  readonly key: IKey;
  readonly issuer: Issuer;
}

/** Function → ARN of its alias. */
type Functions = ReadonlyMap<string, string>;

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
type Guards = {
  readonly [A in DeployedRoute['auth']]: (route: Extract<DeployedRoute, { readonly auth: A }>) => Guard;
};

interface Guard {
  readonly authorizationType: 'JWT' | 'NONE';
  readonly authorizerId?: string;
  readonly authorizationScopes?: string[];
}

const guardOf = <A extends DeployedRoute['auth']>(
  guards: Guards,
  route: Extract<DeployedRoute, { readonly auth: A }>,
): Guard =>
  (guards[route.auth as A] as (route: Extract<DeployedRoute, { readonly auth: A }>) => Guard)(route);

/** The first has the text that it was made with. */
const apiDescriptions: Readonly<Record<ApiName, string>> = {
  api: 'Privacy Clock',
  'officers-api': 'Privacy Clock: officers',
};

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
      name: nameOf(props.settings, props.name),
      protocolType: 'HTTP',
      description: apiDescriptions[props.name],
    });
    this.url = this.#api.attrApiEndpoint;
    this.apiId = this.#api.ref;
  }

  /** `alsoCalls`: ARNs of aliases behind routes that an upgrade deletes last. */
  open(routes: readonly DeployedRoute[], functions: Functions, alsoCalls: readonly string[] = []): void {
    const guards = this.#guards();
    const integrations = this.#integrations(functions, alsoCalls);
    const doors = routes.map((route) => {
      const integration = integrations.get(route.handler);
      if (!integration) throw new Error(`${keyOf(route)}: there is no function ${route.handler}`);
      return this.#route(route, integration, guardOf(guards, route));
    });
    const stage = this.#stage(routes);
    // The stage's throttles name the routes.
    for (const door of doors) stage.addResourceDependency(door);
  }

  /** An authorizer of its own for each kind of caller: a person's token opens no door of a system, a system's token no door of a person. */
  #guards(): Guards {
    const { audience, machines } = this.#props.issuer;
    const audiences = { Officers: audience, Machines: machines.length > 0 ? machines : [noSystem] };
    const made = new Map<keyof typeof audiences, CfnAuthorizer>();
    const byToken = (id: keyof typeof audiences): Guard => {
      const authorizer = made.get(id) ?? this.#authorizer(id, audiences[id]);
      made.set(id, authorizer);
      return { authorizationType: 'JWT', authorizerId: authorizer.ref };
    };
    return {
      public: () => ({ authorizationType: 'NONE' }),
      officer: () => byToken('Officers'),
      machine: ({ scope }) => ({ ...byToken('Machines'), authorizationScopes: [scopeClaimOf(scope)] }),
    };
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
  #integrations(functions: Functions, alsoCalls: readonly string[]): ReadonlyMap<string, CfnIntegration> {
    const arns = [...functions.values(), ...alsoCalls];
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

  #route(route: DeployedRoute, integration: CfnIntegration, guard: Guard): CfnRoute {
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

  #stage(routes: readonly DeployedRoute[]): CfnStage {
    const { settings, key } = this.#props;
    const name = nameOf(settings, this.#props.name);
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
