import { describe, expect, it } from 'vitest';
import { groups } from '#domain/case/groups.ts';
import { inPascal } from '#infra/constructs/handler.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { throttleOf } from '#infra/route-limits.ts';
import { routes } from '#infra/routes.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { officerFunctions } from '#infra/stacks/residence.ts';
import { companyIssuer } from '#test/support/infra/company-issuer.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const { ofType, one } = synthesized();
const doors = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);
const integrations = new Map(
  ofType('AWS::ApiGatewayV2::Integration').map(({ id, Properties }) => [id, Properties]),
);
const stage = one('AWS::ApiGatewayV2::Stage').Properties;
const authorizer = ofType('AWS::ApiGatewayV2::Authorizer')[0]!;

const doorOf = (key: string) => doors.find(({ RouteKey }) => RouteKey === key);
const rows = routes.map((route) => ({ ...route, key: `${route.method} ${route.path}` }));

describe('the HTTP API is the list of routes and nothing else', () => {
  it('has a door for every route, and no other', () => {
    expect(doors.map(({ RouteKey }) => RouteKey).toSorted()).toEqual(rows.map(({ key }) => key).toSorted());
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it.each(rows)('$key: $auth', ({ key, auth }) => {
    const door = doorOf(key);

    expect([door.AuthorizationType, door.AuthorizerId]).toEqual(
      auth === 'officer' ? ['JWT', { Ref: authorizer.id }] : ['NONE', undefined],
    );
  });

  it.each(rows)('$key leads to $handler, by its alias', ({ key, handler }) => {
    const target = doorOf(key).Target['Fn::Join'][1];
    const { IntegrationUri, PayloadFormatVersion } = integrations.get(target.at(-1).Ref);

    expect(Object.keys(functions)).toContain(handler);
    if (officerFunctions.includes(handler as FunctionName))
      expect(IntegrationUri).toMatch(new RegExp(`:function:privacy-clock-laptop-officers-${handler}:v1$`));
    else expect(IntegrationUri.Ref).toMatch(new RegExp(`^${inPascal(handler)}Published`));
    expect(PayloadFormatVersion).toBe('2.0');
  });

  it('every path below /api/officer asks for a token', () => {
    for (const { path, auth } of rows.filter((route) => route.path.startsWith('/api/officer')))
      expect([path, auth]).toEqual([path, 'officer']);
  });

  it.each(rows)('$key is throttled as infra/route-limits.ts says', (row) => {
    const { throttlingRateLimit, throttlingBurstLimit } = throttleOf(row);

    expect(stage.RouteSettings[row.key]).toEqual({
      ThrottlingRateLimit: throttlingRateLimit,
      ThrottlingBurstLimit: throttlingBurstLimit,
    });
  });

  it('answers no other origin: no CORS', () => {
    expect(one('AWS::ApiGatewayV2::Api').Properties.CorsConfiguration).toBeUndefined();
  });

  it('writes down calls without saying who called or what about', () => {
    const format = stage.AccessLogSettings.Format;

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
    const { Properties: client } = one('AWS::Cognito::UserPoolClient');

    expect(ofType('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName)).toEqual([
      ...groups,
    ]);
    expect(client).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ['code'] });
  });

  it('is pinned by issuer and audience', () => {
    const { Issuer, Audience } = authorizer.Properties.JwtConfiguration;

    expect(JSON.stringify(Issuer)).toContain('https://cognito-idp.us-east-1.amazonaws.com/');
    expect(Audience).toHaveLength(1);
  });

  it('may be the company’s own issuer instead', () => {
    const company = synthesized({
      ...settingsOf('dev'),
      signIn: companyIssuer(),
      groupsClaim: 'groups',
    });

    expect(company.ofType('AWS::Cognito::UserPool')).toEqual([]);
    expect(company.one('AWS::ApiGatewayV2::Authorizer').Properties.JwtConfiguration).toEqual({
      Issuer: 'https://login.example.com/',
      Audience: ['privacy-clock'],
    });
  });
});
