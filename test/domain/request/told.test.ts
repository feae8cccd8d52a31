import { expect, it } from 'vitest';
import { toldIn } from '#domain/request/told.ts';
import { begin } from '#test/support/domain/request.ts';

const all = {
  capacity: 'somebody-else',
  relation: 'visitor',
  regime: 'us',
  residence: 'us',
  usState: 'CA',
  childAge: '13-15',
} as const;

it('a case that continues another has what its requester told us, and no more (R-24)', () => {
  expect(toldIn(begin(all))).toStrictEqual(all);
  const { capacity, regime, ...rest } = all;
  expect(toldIn({ capacity, regime })).toStrictEqual({ capacity, regime });
  for (const [name, value] of Object.entries(rest))
    expect(toldIn({ capacity, regime, [name]: value })).toStrictEqual({ capacity, regime, [name]: value });
});
