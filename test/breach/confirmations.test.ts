import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { breachActions } from '#functions/breach/actions.ts';
import type { StoredBreach } from '#functions/breach/contract.ts';
import { breachActionPaths, breachActionRoute, routes as breachRoutes } from '#functions/breach/contract.ts';
import { confirmationPaths as ofBreach } from '#functions/breach/proposals-view.ts';
import { confirmationPaths as ofRequest } from '#functions/request/contract.ts';
import { routes } from '#infra/routes.ts';
import { held } from '#test/support/domain/breach.ts';

const proposalSha256 = 'a'.repeat(64);
const life = { id: 'BRE-1', state: held().state } as unknown as StoredBreach;
const confirms = (path: string): boolean => path.endsWith('confirmation');
const doors = routes.flatMap(({ path, auth }) => (auth === 'officer' && confirms(path) ? [path] : []));
const faults = (schema: z.ZodMiniType, body: unknown) =>
  z.safeParse(schema, body).error?.issues.map(({ path }) => path.join('/')) ?? [];

/** Confirmed by the hash in its path: of the imported file, which is the proposal. */
const byPath = ['/api/officer/accounts/import/{sha256}/confirmation'];

describe('every confirmation by a second person says which proposal was read (R-13)', () => {
  it('each of them has a route, and each route that confirms is one of them', () => {
    expect(doors.toSorted()).toEqual(
      [...Object.values(ofBreach).map(breachActionRoute), ...Object.values(ofRequest), ...byPath].toSorted(),
    );
    expect(breachRoutes.filter(({ path }) => confirms(path))).toHaveLength(Object.keys(ofBreach).length);
  });

  it.each(Object.entries(ofBreach))(
    '%s: %s refuses a body without the hash, and hands it on',
    async (type, path) => {
      const { schema, plan } = breachActions[path];
      expect(faults(schema, {})).toEqual(['proposalSha256']);
      for (const hash of ['', 'a'.repeat(63), proposalSha256.toUpperCase(), 7, null])
        expect(faults(schema, { proposalSha256: hash })).toEqual(['proposalSha256']);
      const planned = plan(z.parse(schema, { proposalSha256 }), { by: 'ben', n: 1 });
      const { command } = typeof planned === 'function' ? await planned(life, {} as never) : planned;
      expect(command('')).toMatchObject({ type, by: 'ben', proposalSha256 });
    },
  );

  it.each(breachActionPaths.filter((path) => !confirms(path)))('%s does not confirm anything', (path) => {
    expect(faults(breachActions[path].schema, {})).not.toContain('proposalSha256');
  });
});
