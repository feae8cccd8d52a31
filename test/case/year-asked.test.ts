import { expect, it } from 'vitest';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { yearAsked } from '#functions/case/offers.ts';

const [hour, newYear] = [3_600_000, Date.UTC(2027, 0, 1)];

it.each(['Pacific/Kiritimati', 'America/New_York', 'UTC', 'Etc/GMT+12'])(
  'without a year a list is of this year in %s, in each hour about the new year',
  (zone) => {
    for (let n = -30; n <= 30; n += 0.5) {
      const now = newYear + n * hour;
      const { year } = yearAsked(undefined, { clock: { now: () => now, sleep: async () => {} }, zone });
      expect(year, instantText(now)).toBe(civilDate(instantText(now), zone).year);
    }
  },
);
