import { describe, expect, it } from 'vitest';
import { apiNames, apiRoutes, greedyPathOf, greedyPaths, keyOf } from '#infra/api-routes.ts';
import { released } from '#infra/released.ts';
import { throttleOf, throttles } from '#infra/route-limits.ts';
import { routes } from '#infra/routes.ts';
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
