import { describe, expect, it } from 'vitest';
import { groups } from '#domain/case/groups.ts';
import { apiNames, apiRoutes, keyOf } from '#infra/api-routes.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { throttleOf } from '#infra/route-limits.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { functionNameOf } from '#infra/stacks/residence.ts';
import { companyIssuer } from '#test/support/infra/company-issuer.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const { ofType, one } = synthesized();
const doors = ofType('AWS::ApiGatewayV2::Route').map(({ stack, Properties }) => ({ ...Properties, stack }));
const integrations = new Map(
  ofType('AWS::ApiGatewayV2::Integration').map(({ id, Properties }) => [id, Properties]),
);
const stages = ofType('AWS::ApiGatewayV2::Stage');
const settingsOfRoutes = (api: string) => stages.find(({ stack }) => stack === api)!.Properties.RouteSettings;
const authorizers = ofType('AWS::ApiGatewayV2::Authorizer');
const authorizerOf = (name: string) => authorizers.find(({ Properties }) => Properties.Name === name)!;

const doorsByKey = new Map(doors.map((door) => [door.RouteKey, door]));
const doorOf = (key: string) => doorsByKey.get(key);
const settings = settingsOf('laptop');
const rows = apiNames.flatMap((api) => apiRoutes[api].map((route) => ({ ...route, api, key: keyOf(route) })));

describe('the HTTP APIs are the lists of their routes and nothing else', () => {
  it.each(apiNames)('%s has a door for every route, and no other', (api) => {
    const its = rows.filter((row) => row.api === api).map(({ key }) => key);
    expect(doors.flatMap(({ stack, RouteKey }) => (stack === api ? [RouteKey] : [])).toSorted()).toEqual(
      its.toSorted(),
    );
    expect(new Set(its).size).toBe(its.length);
  });

  it.each(apiNames)('%s limits the routes that it has, and names no other', (api) => {
    expect(Object.keys(settingsOfRoutes(api)).toSorted()).toEqual(
      rows.flatMap((row) => (row.api === api ? [row.key] : [])).toSorted(),
    );
  });

  it.each(rows)('$key: $auth', (row) => {
    const { AuthorizationType, AuthorizerId, AuthorizationScopes } = doorOf(row.key);
    const expected = {
      public: ['NONE', undefined, undefined],
      officer: ['JWT', { Ref: authorizerOf('officers').id }, undefined],
      machine: [
        'JWT',
        { Ref: authorizerOf('machines').id },
        row.auth === 'machine' && [`privacy-clock/${row.scope}`],
      ],
    };
    expect([AuthorizationType, AuthorizerId, AuthorizationScopes]).toEqual(expected[row.auth]);
  });

  it.each(rows)('$key leads to $handler, by its alias', ({ key, handler }) => {
    const target = doorOf(key).Target['Fn::Join'][1];
    const { IntegrationUri, PayloadFormatVersion } = integrations.get(target.at(-1).Ref);

    expect(Object.keys(functions)).toContain(handler);
    if (handler === 'console') expect(IntegrationUri.Ref).toMatch(/^ConsolePublished/);
    else
      expect(IntegrationUri).toMatch(
        new RegExp(`:function:${functionNameOf(settings, handler as FunctionName)}:v1$`),
      );
    expect(PayloadFormatVersion).toBe('2.0');
  });

  it('routes of officers are in an API of their own, and no route of anybody else', () => {
    for (const { api, auth, key } of rows)
      expect([key, api === 'officers-api']).toEqual([key, auth === 'officer']);
  });

  it('every path below /api/officer asks for a token', () => {
    for (const { path, auth } of rows.filter((route) => route.path.startsWith('/api/officer')))
      expect([path, auth]).toEqual([path, 'officer']);
  });

  it.each(rows)('$key is throttled as infra/route-limits.ts says', (row) => {
    const { throttlingRateLimit, throttlingBurstLimit } = throttleOf(row);

    expect(settingsOfRoutes(row.api)[row.key]).toEqual({
      ThrottlingRateLimit: throttlingRateLimit,
      ThrottlingBurstLimit: throttlingBurstLimit,
    });
  });

  it('answers no other origin: no CORS', () => {
    const apis = ofType('AWS::ApiGatewayV2::Api').map(({ Properties }) => Properties.CorsConfiguration);
    expect(apis).toEqual([undefined, undefined]);
  });

  it('the public’s keeps its id: links in letters have its address', () => {
    expect(
      ofType('AWS::ApiGatewayV2::Api')
        .map(({ id, stack }) => `${stack} ${id}`)
        .toSorted(),
    ).toEqual(['api HttpApiB1B95647', expect.stringMatching(/^officers-api /)]);
  });

  it.each(stages)('the API of $stack writes down calls without saying who called or what about', (stage) => {
    const format = stage.Properties.AccessLogSettings.Format;

    expect(Object.keys(JSON.parse(format))).toEqual([
      'requestId',
      'at',
      'route',
      'status',
      'latencyMs',
      'functionMs',
      'functionStatus',
      'authorizer',
    ]);
    expect(format).not.toMatch(/sourceIp|userAgent|\.path|claims|protocol/);
  });
});

describe('who signs officers in', () => {
  it('is a user pool where nobody signs up and everybody has a second factor', () => {
    const pool = one('AWS::Cognito::UserPool') as {
      Properties: Record<string, unknown>;
      DeletionPolicy?: string;
    };

    expect(pool.Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
    });
    expect(pool.DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it('has a group for each column of the table of routes, and a client without a secret that takes codes only', () => {
    const [client] = clients('Console');

    expect(ofType('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName)).toEqual([
      ...groups,
    ]);
    expect(client).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ['code'] });
  });

  it('is pinned by issuer and audience', () => {
    const { Issuer, Audience } = authorizerOf('officers').Properties.JwtConfiguration;

    expect(JSON.stringify(Issuer)).toContain('https://cognito-idp.us-east-1.amazonaws.com/');
    expect(Audience).toHaveLength(1);
  });

  it('may be the company’s own issuer instead', () => {
    const company = synthesized({
      ...{ ...settingsOf('dev'), systems: {} },
      signIn: companyIssuer(),
      groupsClaim: 'groups',
    });

    expect(company.ofType('AWS::Cognito::UserPool')).toEqual([]);
    expect(company.ofType('AWS::ApiGatewayV2::Authorizer').map(configurationOf)).toEqual([
      { Issuer: 'https://login.example.com/', Audience: ['privacy-clock'] },
      { Issuer: 'https://login.example.com/', Audience: ['no-system-is-named'] },
    ]);
  });
});

const clients = (name: string) =>
  ofType('AWS::Cognito::UserPoolClient').flatMap(({ id, Properties }) =>
    id.includes(name) ? [Properties] : [],
  );
const configurationOf = ({ Properties }: { Properties: { JwtConfiguration: object } }) =>
  Properties.JwtConfiguration;

describe('who lets other systems in (R-6, R-18)', () => {
  it('is the same pool: each system has a client of its own with a secret, for client credentials and nothing else', () => {
    const systems = clients('System');
    expect(systems.map(({ ClientName }) => ClientName)).toEqual(Object.keys(settingsOf('laptop').systems));
    for (const client of systems)
      expect(client).toMatchObject({
        GenerateSecret: true,
        AllowedOAuthFlows: ['client_credentials'],
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        AccessTokenValidity: 60,
      });
    const scopesOf = systems.map(({ AllowedOAuthScopes }) =>
      AllowedOAuthScopes.map((scope: { 'Fn::Join': [string, string[]] }) => scope['Fn::Join'][1].at(-1)),
    );
    expect(scopesOf).toEqual([['/cpni.check'], ['/account.change'], ['/holder.answer']]);
    expect(one('AWS::Cognito::UserPoolResourceServer').Properties.Identifier).toBe('privacy-clock');
  });

  it('no token of a person opens a door of a system, and none of a system a door of a person', () => {
    const [people, systems] = ['officers', 'machines'].map((name) => authorizerOf(name).Properties);
    const [theirs, ours] = [people, systems].map((one) => JSON.stringify(one.JwtConfiguration.Audience));
    expect(JSON.stringify(systems.JwtConfiguration.Issuer)).toBe(
      JSON.stringify(people.JwtConfiguration.Issuer),
    );
    expect(theirs).toContain('Console');
    expect(ours).toContain('SystemMarketing');
    expect(ours).not.toContain('Console');
  });

  it('nobody, where no system is named', () => {
    const alone = synthesized({ ...settingsOf('dev'), systems: {} });
    const [, machines] = alone.ofType('AWS::ApiGatewayV2::Authorizer').map(configurationOf);
    expect(machines).toMatchObject({ Audience: ['no-system-is-named'] });
    expect(alone.ofType('AWS::Cognito::UserPoolClient')).toHaveLength(1);
  });

  it('may be the clients of the company’s own issuer', () => {
    const company = synthesized({
      ...{ ...settingsOf('dev'), systems: {} },
      signIn: { ...companyIssuer(), machines: ['dialer'] },
    });
    const [, machines] = company.ofType('AWS::ApiGatewayV2::Authorizer').map(configurationOf);
    expect(machines).toMatchObject({ Audience: ['dialer'] });
  });
});
