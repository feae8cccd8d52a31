import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { apiNames, apiRoutes, greedyPathOf, greedyPaths, keyOf } from '#infra/api-routes.ts';
import { released } from '#infra/released.ts';
import { throttleOf, throttles } from '#infra/route-limits.ts';
import { routes } from '#infra/routes.ts';
import { SettingsIncomplete } from '#infra/settings/checks.ts';
import { checkRoom, longestEnvironment, mostOfEnvironment, tooLongIn } from '#infra/settings/room.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { stages } from '#infra/settings/stages.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';
import { companyIssuer } from '#test/support/infra/company-issuer.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const { stacks, all, ofType, one } = synthesized();
const keysOf = (api: string): readonly string[] =>
  ofType('AWS::ApiGatewayV2::Route').flatMap(({ stack, Properties }) =>
    stack === api ? [Properties.RouteKey] : [],
  );

/** Of 300 that AWS allows an HTTP API. Routes of two releases are there at once: CloudFormation deletes last. */
const mostRoutes = 240;

describe('the next releases have room (decision 0085)', () => {
  it.each(apiNames)('the API %s, also while an upgrade keeps the routes of the release before', (api) => {
    const both = new Set([...keysOf(api), ...Object.keys(released.routes[api] ?? {})]);
    expect(both.size).toBeLessThanOrEqual(mostRoutes);
    expect(keysOf(api).length).toBeLessThanOrEqual(api === 'api' ? mostRoutes : 150);
  });

  it.each(stacks)('the stack %s: 400 of the 500 resources that CloudFormation allows', (stack) => {
    expect(all.filter((resource) => resource.stack === stack).length).toBeLessThanOrEqual(400);
  });

  it('the table: 15 of the 20 indexes that DynamoDB allows', () => {
    const { GlobalSecondaryIndexes } = one('AWS::DynamoDB::GlobalTable').Properties;
    expect(GlobalSecondaryIndexes.length).toBeLessThanOrEqual(15);
  });

  it('the release that stages run is noted with every stack that it has', () => {
    for (const [stack, count] of Object.entries(released.resources)) {
      expect(stacks).toContain(stack);
      expect(count).toBeLessThanOrEqual(500);
    }
  });
});

describe('what functions are handed has room (decision 0086)', () => {
  const dev = settingsOf('dev');
  const bytesOf = (variables: Readonly<Record<string, string>>) =>
    Buffer.byteLength(Object.entries(variables).flat().join(''));
  /** With an issuer whose address is so many characters longer. */
  const longer = (by: number) => ({
    ...dev,
    signIn: { ...companyIssuer(), issuer: `https://login.example.com/${'x'.repeat(by)}` },
  });

  it.each(ofType('AWS::Lambda::Function'))('the variables of $Properties.FunctionName', ({ Properties }) => {
    const variables: Readonly<Record<string, unknown>> = Properties.Environment.Variables;
    const longest = longestEnvironment(settingsOf('laptop'));
    for (const [name, value] of Object.entries(variables)) {
      expect(Object.keys(longest)).toContain(name);
      if (typeof value === 'string' && !value.startsWith('{{'))
        expect(value.length).toBeLessThanOrEqual(longest[name]?.length ?? 0);
    }
  });

  it.each(Object.values(stages))('the stage $stage: 2,500 of the 4,096 bytes that Lambda allows', (stage) => {
    expect(bytesOf(longestEnvironment(stage))).toBeLessThanOrEqual(mostOfEnvironment);
  });

  it('variables that are too long stop the synth with a sentence that names the longest', () => {
    const room = mostOfEnvironment - bytesOf(longestEnvironment(longer(0)));
    expect(() => checkRoom(longer(room))).not.toThrow();
    expect(() => checkRoom(longer(room + 1))).toThrow(
      /- The variables of a function would have 2501 bytes, at most 2500. Shorten the longest: SIGN_IN \d+, /,
    );
    expect(() => privacyClock(new App(), longer(room + 1))).toThrow(SettingsIncomplete);
  });

  it('forty recipients of CPNI and twenty versions of the policy fit, four hundred recipients do not', () => {
    const [recipient] = dev.cpniRecipients;
    const [policy] = dev.policies;
    if (recipient === undefined || policy === undefined) throw new Error('dev has none');
    const cpniRecipients = (count: number) => Array.from({ length: count }, () => recipient);
    const policies = Array.from({ length: 20 }, () => policy);
    expect(tooLongIn({ ...dev, policies, cpniRecipients: cpniRecipients(40) })).toEqual([]);
    expect(tooLongIn({ ...dev, policies, cpniRecipients: cpniRecipients(400) })).toEqual([
      expect.stringMatching(
        /^The settings of a function would have \d+ characters, at most 65536. Shorten the longest: cpniRecipients \d+, policies \d+, /,
      ),
    ]);
  });
});

describe('behind a greedy path', () => {
  const theirs = routes.filter(({ auth }) => auth === 'officer');

  it('is every route exactly once: by itself, or behind the one path of its function', () => {
    const deployed = new Set(apiRoutes['officers-api'].map(keyOf));
    for (const route of theirs)
      expect([keyOf(route), deployed.has(keyOf(route))]).toEqual([
        keyOf(route),
        greedyPathOf(route) === undefined,
      ]);
  });

  it.each(Object.entries(greedyPaths))('%s is one function, and more than one route', (path, handler) => {
    const behind = theirs.filter((route) => greedyPathOf(route) === path);
    expect(behind.length).toBeGreaterThan(1);
    for (const route of behind) expect(route.handler).toBe(handler);
  });

  it('is no act that stops, pauses or restricts: each has a route and a limit of its own (R-2, R-5, R-11)', () => {
    const stops = theirs.filter((route) => throttleOf(route) === throttles.stop);
    expect(stops.length).toBeGreaterThan(10);
    for (const stop of stops) expect([keyOf(stop), greedyPathOf(stop)]).toEqual([keyOf(stop), undefined]);
  });

  it('no other function is below it, but in the folders of cases and of breaches', () => {
    const shared = Object.entries(greedyPaths).filter(([path, handler]) =>
      theirs.some((route) => route.path.startsWith(`${path}/`) && route.handler !== handler),
    );
    expect(shared.map(([path]) => path)).toEqual([
      '/api/officer/breaches/{caseId}',
      '/api/officer/cases/{caseId}',
    ]);
  });
});
