import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statisticsFaults } from '#domain/transfer/statistics.ts';

const detailsOf = (rows: readonly (readonly string[])[]) =>
  statisticsFaults(rows).map(({ detail }) => detail);
const table = (...lines: readonly string[]) => lines.map((line) => line.split(','));
const heads = 'state,plan,people,minutes';

describe('statistics for third parties identify nobody (P08, P09)', () => {
  it('groups of ten or more may leave, with their totals', () =>
    expect(
      statisticsFaults(
        table(heads, 'Utah,Basic,10,200', 'Utah,Plus,25,900.5', 'Utah,total,35,1100.5', 'Total,total,35,9'),
      ),
    ).toEqual([]));

  it.each([
    'Customer name',
    'E-mail',
    'phoneNumber',
    'account_no',
    'IP',
    'Device ID',
    'date of birth',
    'SSN',
    'Street',
  ])('no column %s', (heading) => {
    const faults = statisticsFaults(table(`${heading},people`, 'x,12'));
    expect(faults).toMatchObject([{ column: heading, detail: expect.stringContaining('This looks like') }]);
    expect(statisticsFaults(table(`state,people,${heading}`, 'x,12,5'))).toMatchObject([{ column: heading }]);
  });

  it.each([
    'ada@example.com',
    '(801) 555-0134',
    '5550-1234',
    '192.0.2.7',
    '2001:db8::1',
    '1984-03-07',
    '3/7/1984',
    '00:1b:44:11:3a:b7',
    '353879234252633',
    '123e4567-e89b-12d3-a456-426614174000',
  ])('not %s in a group, and the refusal does not repeat it', (value) => {
    const faults = statisticsFaults(table('segment,people', 'A,12', `${value},12`));
    expect(faults).toMatchObject([{ column: 'segment', line: 3 }]);
    expect(JSON.stringify(faults)).not.toContain(value);
  });

  it.each(['Utah', '84101', '2026-11', '2026', '16 to 24', 'Basic', 'LTE-5G', 'café'])(
    '%s is a group',
    (value) => expect(statisticsFaults(table('segment,people', `${value},12`))).toEqual([]),
  );

  it.each([
    { lines: ['state,minutes', 'Utah,12'], says: 'Name the columns' },
    { lines: ['people,minutes', '12,5'], says: 'Name the columns' },
    { lines: [heads], says: 'Name the columns' },
    { lines: [heads, 'Utah,Basic,many,5'], says: 'as a whole number' },
    { lines: [heads, 'Utah,Basic,12,a lot'], says: 'only numbers' },
    { lines: [heads, 'Utah,,12,5'], says: 'which group' },
    { lines: [heads, 'Utah,Basic,12,5', 'Utah,Basic,12,5'], says: 'the same group' },
    { lines: [heads, 'Utah,Basic,9,5'], says: 'A line is about fewer than 10 people' },
    { lines: [heads, 'Utah,Basic,20,5', 'Utah,total,12,5'], says: 'Check the totals' },
  ])('$lines: $says', ({ lines, says }) => {
    expect(detailsOf(table(...lines))).toEqual([expect.stringContaining(says)]);
  });

  it.each([
    {
      lines: ['Utah,Basic,12,0', 'Utah,Plus,15,0', 'Utah,total,30,0'],
      because: 'three people are left over',
    },
    {
      lines: ['Utah,total,100,0', 'total,total,104,0'],
      because: 'four live in another state',
    },
    {
      lines: [
        'Utah,Basic,40,0',
        'Utah,total,60,0',
        'Idaho,total,50,0',
        'total,Basic,95,0',
        'total,Plus,15,0',
        'total,total,110,0',
        'Idaho,Basic,50,0',
      ],
      because: 'five of Basic are in no state of the file',
    },
  ])('a small group that follows from totals is refused: $because', ({ lines }) =>
    expect(detailsOf(table(heads, ...lines))).toEqual([
      expect.stringContaining('The totals tell of a group'),
    ]),
  );
});

/** Two to four states by two to four plans. */
const worlds = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([states, plans]) =>
    fc.array(fc.array(fc.integer({ min: 10, max: 99 }), { minLength: plans, maxLength: plans }), {
      minLength: states,
      maxLength: states,
    }),
  );

type Line = readonly [state: string, plan: string, people: number];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const cellsOf = (world: readonly (readonly number[])[]): readonly Line[] =>
  world.flatMap((plans, s) => plans.map((people, p): Line => [`S${s}`, `P${p}`, people]));
const totalsOf = (world: readonly (readonly number[])[]): readonly Line[] => [
  ...world.map((plans, s): Line => [`S${s}`, 'total', sum(plans)]),
  ...(world[0] ?? []).map((_, p): Line => ['total', `P${p}`, sum(world.map((plans) => plans[p] ?? 0))]),
  ['total', 'total', sum(world.flat())],
];
const check = (lines: readonly Line[]) =>
  statisticsFaults([['state', 'plan', 'people'], ...lines.map((line) => line.map(String))]);

describe('any table (P09)', () => {
  it('with ten or more in each cell may leave whole, in any order', () =>
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), (world, order) => {
        const lines = [...cellsOf(world), ...totalsOf(world)];
        const shuffled = lines
          .map((line) => ({ line, at: order.next().value as number }))
          .toSorted((a, b) => a.at - b.at);
        expect(check(shuffled.map(({ line }) => line))).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('that lists a cell of one to nine is refused', () =>
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 9 }), (world, few) => {
        const small = world.map((plans, s) => plans.map((people, p) => (s + p === 0 ? few : people)));
        expect(check(cellsOf(small))).toHaveLength(1);
      }),
      { numRuns: 60 },
    ));

  it('that leaves the small cell out beside its totals is refused', () =>
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 9 }), (world, few) => {
        const small = world.map((plans, s) => plans.map((people, p) => (s + p === 0 ? few : people)));
        expect(check([...cellsOf(small).slice(1), ...totalsOf(small)])).toHaveLength(1);
      }),
      { numRuns: 60 },
    ));

  it('that leaves a second cell of the line out is refused where the columns tell it', () =>
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 9 }), (world, few) => {
        const small = world.map((plans, s) => plans.map((people, p) => (s + p === 0 ? few : people)));
        expect(check([...cellsOf(small).slice(2), ...totalsOf(small)])).toHaveLength(1);
      }),
      { numRuns: 60 },
    ));

  it('without totals may leave a small cell out', () =>
    fc.assert(
      fc.property(worlds, (world) => {
        expect(check(cellsOf(world).slice(1))).toEqual([]);
      }),
      { numRuns: 30 },
    ));
});
