import { describe, expect, it } from 'vitest';
import {
  type Deputies,
  type DeputyEvent,
  decideDeputy,
  decideLeaving,
  deputyList,
  deputyOf,
  standsInFor,
} from '#domain/case/deputies.ts';

const days = { from: '2026-12-01', to: '2026-12-14' };
const omar = { deputy: 'omar', ...days };
const ofSue = { officer: 'sue', deputy: 'bea', ...days };
const ofOlive = { officer: 'olive', ...omar };
const pia = { officer: 'pia', to: 'bea', on: '2026-12-02' };
const gus = { officer: 'gus', to: 'omar', on: '2026-12-02' };
const full: Deputies = { deputies: [ofSue, ofOlive], left: [pia, gus] };
const noneLeft: Deputies = { deputies: [ofSue, ofOlive] };

describe('naming a deputy (R-24)', () => {
  const asNamed = (over: Partial<typeof omar> = {}) => ({
    ...{ list: full, officer: 'olive', says: { ...omar, ...over } },
    is: [{ type: 'deputy-named', ...ofOlive, ...over }],
  });
  const ends = (officer: string) => ({ officer, says: undefined, is: [{ type: 'deputy-ended', officer }] });
  const nobody = { officer: 'omar', says: undefined, is: [] };

  it.each([
    { what: 'the first of all', ...asNamed(), list: undefined },
    { what: 'the same again', ...asNamed(), is: [] },
    { what: 'another deputy', ...asNamed({ deputy: 'bea' }) },
    { what: 'another first day', ...asNamed({ from: '2026-12-02' }) },
    { what: 'another last day', ...asNamed({ to: '2026-12-15' }) },
    { what: 'no deputy any more', list: full, ...ends('olive') },
    { what: 'an officer who left is back', list: full, ...ends('gus') },
    { what: 'none, of an officer who had none', list: full, ...nobody },
    { what: 'none, where nobody left', list: noneLeft, ...nobody },
    { what: 'none, before any was named', list: undefined, ...nobody },
  ])('begins or ends, once: $what', ({ list, officer, says, is }) =>
    expect(decideDeputy(list, officer, says)).toEqual(is),
  );
});

describe('an officer who leaves has a successor (R-24)', () => {
  const olive = { officer: 'olive', to: 'bea', on: '2026-12-03' };
  const left = (leaving: typeof olive) => [{ type: 'officer-left', ...leaving }];
  it.each([
    { what: 'before any deputy', list: undefined, leaving: olive, is: left(olive) },
    { what: 'the first to leave', list: noneLeft, leaving: olive, is: left(olive) },
    { what: 'one more', list: full, leaving: olive, is: left(olive) },
    { what: 'the same again', list: full, leaving: gus, is: [] },
    {
      what: 'another successor',
      list: full,
      leaving: { ...gus, to: 'bea' },
      is: left({ ...gus, to: 'bea' }),
    },
    {
      what: 'another day',
      list: full,
      leaving: { ...gus, on: olive.on },
      is: left({ ...gus, on: olive.on }),
    },
  ])('is recorded once: $what', ({ list, leaving, is }) => expect(decideLeaving(list, leaving)).toEqual(is));

  it('who has not left as well', () =>
    expect(() => decideLeaving(full, { ...olive, to: 'gus' })).toThrow(
      'This successor has left as well. Name an officer who is still here.',
    ));
});

describe('who gets the cases of an officer (R-24)', () => {
  /** Olive’s deputy Omar left to Bea, who left to Ida; Sue left to Omar, whose deputy for her days does not count. */
  const chain: Deputies = {
    deputies: [ofSue, ofOlive, { officer: 'ida', deputy: 'zoe', ...days }],
    left: [
      { officer: 'bea', to: 'ida', on: '2026-12-05' },
      { officer: 'omar', to: 'bea', on: '2026-12-03' },
      { officer: 'sue', to: 'omar', on: '2026-12-02' },
    ],
  };
  it.each([
    { officer: 'olive', on: '2026-11-30', gets: undefined, because: 'the day before' },
    { officer: 'olive', on: '2026-12-01', gets: 'omar', because: 'the first day' },
    { officer: 'olive', on: '2026-12-03', gets: 'bea', because: 'the deputy has left' },
    { officer: 'olive', on: '2026-12-05', gets: 'ida', because: 'and so has the deputy’s successor' },
    { officer: 'olive', on: '2026-12-14', gets: 'ida', because: 'the last day' },
    { officer: 'olive', on: '2026-12-15', gets: undefined, because: 'the day after' },
    { officer: 'sue', on: '2026-12-01', gets: 'bea', because: 'her deputy, before she left' },
    { officer: 'sue', on: '2026-12-02', gets: 'omar', because: 'her successor, whatever her deputy' },
    { officer: 'sue', on: '2026-12-15', gets: 'ida', because: 'through three who left' },
    { officer: 'bea', on: '2026-12-05', gets: 'ida', because: 'a deputy of a successor does not count' },
    { officer: 'pat', on: '2026-12-05', gets: undefined, because: 'nobody was named' },
  ])('$officer on $on: $gets ($because)', ({ officer, on, gets }) =>
    expect(deputyOf(chain, officer, on)).toBe(gets),
  );

  it.each([
    { to: 'ida', on: '2026-12-05', from: ['sue', 'olive', 'bea', 'omar'] },
    { to: 'zoe', on: '2026-12-05', from: ['ida'] },
    { to: 'omar', on: '2026-12-02', from: ['sue', 'olive'] },
    { to: 'pat', on: '2026-12-05', from: [] },
  ])('$to on $on: those of $from', ({ to, on, from }) => expect(standsInFor(chain, to, on)).toEqual(from));

  it('nobody’s before anybody was named, and none where nobody left', () => {
    expect(deputyOf(undefined, 'olive', days.from)).toBeUndefined();
    expect(standsInFor(undefined, 'omar', days.from)).toEqual([]);
    expect(standsInFor(noneLeft, 'omar', days.from)).toEqual(['olive']);
  });

  it('ends also where two left to each other', () => {
    const on = '2026-12-02';
    const circle = [
      { officer: 'ada', to: 'bob', on },
      { officer: 'bob', to: 'ada', on },
    ];
    const list: Deputies = { deputies: [], left: circle };
    expect([deputyOf(list, 'ada', on), standsInFor(list, 'ada', on)]).toEqual(['ada', []]);
  });
});

describe('the list of deputies', () => {
  const foldOf = (...events: readonly DeputyEvent[]): Deputies | undefined =>
    events.reduce<Deputies | undefined>((list, event) => deputyList.evolve(list, event, ''), undefined);
  const named = (one: typeof ofOlive) => ({ type: 'deputy-named', ...one }) as const;
  const left = (one: typeof gus) => ({ type: 'officer-left', ...one }) as const;
  const all = [named(ofSue), named(ofOlive), left(pia), left(gus)];
  const later = { ...ofOlive, to: '2026-12-24' };

  it.each([
    { what: 'a deputy alone', events: [named(ofSue)], is: { deputies: [ofSue] } },
    {
      what: 'an end of nothing',
      events: [{ type: 'deputy-ended', officer: 'sue' } as const],
      is: { deputies: [] },
    },
    { what: 'all', events: all, is: full },
    { what: 'other days replace', events: [...all, named(later)], is: { ...full, deputies: [ofSue, later] } },
    {
      what: 'an end of one',
      events: [...all, { type: 'deputy-ended', officer: 'olive' } as const],
      is: { ...full, deputies: [ofSue] },
    },
    {
      what: 'back from having left',
      events: [...all, { type: 'deputy-ended', officer: 'gus' } as const],
      is: { ...full, left: [pia] },
    },
    {
      what: 'another successor replaces',
      events: [...all, left({ ...gus, to: 'bea' })],
      is: { ...full, left: [pia, { ...gus, to: 'bea' }] },
    },
    {
      what: 'who leaves has no deputy',
      events: [named(ofSue), left({ ...gus, officer: 'sue' })],
      is: { deputies: [], left: [{ ...gus, officer: 'sue' }] },
    },
  ])('remembers $what', ({ events, is }) => expect(foldOf(...events)).toEqual(is));

  it('is no work of anybody', () => expect(deputyList.keys('', noneLeft)).toEqual({ stage: 'kept' }));
});
