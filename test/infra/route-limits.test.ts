import { describe, expect, it } from 'vitest';
import { publicRouteLimits, throttleOf } from '#infra/route-limits.ts';
import { routes } from '#infra/routes.ts';
import { settingsOf } from '#infra/settings/settings.ts';

const rows = routes.map((route) => ({ ...route, key: `${route.method} ${route.path}` }));
const { submissionsPerHour, actsPerMinute } = settingsOf('dev').limits;

/** Networks at their own limit, all in the same hour, that one route serves together. */
const networksAtOnce = 1000;
/** Officers who click as fast as their own limit lets them. */
const officersAtOnce = 100;

describe('what one caller may send is far below what a route serves (S12)', () => {
  it('somebody decided about every route that anybody can call, and about no other', () => {
    const open = rows.filter(({ auth }) => auth === 'public').map(({ key }) => key);
    expect(Object.keys(publicRouteLimits).toSorted()).toEqual(open.toSorted());
  });

  it('a route about which nobody decided is refused at synth', () => {
    const unknown = { auth: 'public', method: 'POST', path: '/api/new' } as const;
    expect(() => throttleOf(unknown)).toThrow('POST /api/new');
  });

  it.each(Object.entries(publicRouteLimits).filter(([, { counts }]) => counts.length > 0))(
    `%s serves ${networksAtOnce} networks at their limit`,
    (_, { throttle, counts }) => {
      const perSecond = (submissionsPerHour * counts.length) / 3600;
      expect(throttle.throttlingRateLimit).toBeGreaterThan(perSecond * networksAtOnce);
      expect(throttle.throttlingBurstLimit).toBeGreaterThan(submissionsPerHour);
    },
  );

  it.each(Object.entries(publicRouteLimits))('%s says why it counts or does not', (_, { because }) => {
    expect(because).toMatch(/^[A-Z].{20,}\.$/);
  });

  it.each(rows.filter(({ auth }) => auth === 'officer'))(
    `$key serves ${officersAtOnce} officers at their limit`,
    (row) => {
      expect(throttleOf(row).throttlingRateLimit).toBeGreaterThanOrEqual(
        (actsPerMinute / 60) * officersAtOnce,
      );
    },
  );
});
