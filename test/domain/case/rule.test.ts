import { describe, expect, it } from 'vitest';
import { conflict } from '#domain/case/refusal.ts';
import { decideBy, nextAndLaterOf, nextOf, type Rule, whyNot } from '#domain/case/rule.ts';
import { type Deed, deedsOf, mustBeDifferentPerson, whoDid } from '#domain/case/two-persons.ts';
import { by } from '#test/support/domain/specification.ts';

const Closed = conflict('closed', 'It is closed.');
const OnlyTheAuthor = conflict('only-the-author', 'Only the author may.');
type About = { readonly n?: number };
type OneRule = Rule<readonly number[], About, object, number, { readonly type: string }>;
const deeds = (...officers: readonly string[]): readonly Deed[] => deedsOf('asked', officers);
const decide: OneRule['decide'] = (_, said) => [{ type: Object.keys(said).join() }];
/** Facts: numbers from this on are closed. */
const closed: OneRule['closed'] = (_, { n = 1 }, from) => (n >= from ? new Closed() : undefined);

describe('why a person cannot do it (R-13)', () => {
  const samePerson = 'This needs a second person. Someone else must do it.';
  it.each<{ what: string; rule: Partial<OneRule>; who?: string; from?: number; says?: string }>([
    { what: 'a rule without a condition', rule: {}, who: 'olive' },
    { what: 'it is closed', rule: { closed }, who: 'olive', from: 0, says: 'It is closed.' },
    { what: 'it is open', rule: { closed }, who: 'olive' },
    {
      what: 'closed, and this person too',
      rule: { closed, notBy: () => deeds('olive') },
      who: 'olive',
      from: 0,
      says: 'It is closed.',
    },
    {
      what: 'this person asked',
      rule: { notBy: () => deeds('omar', 'olive') },
      who: 'olive',
      says: samePerson,
    },
    { what: 'another person asked', rule: { notBy: () => deeds('omar') }, who: 'olive' },
    { what: 'nobody asked', rule: { notBy: () => [] }, who: 'olive' },
    { what: 'a machine does it', rule: { notBy: () => deeds('olive'), onlyBy: () => [] } },
    { what: 'only this person', rule: { onlyBy: () => deeds('olive') }, who: 'olive' },
    { what: 'only another', rule: { onlyBy: () => deeds('omar') }, who: 'olive', says: samePerson },
    { what: 'nobody at all', rule: { onlyBy: () => [] }, who: 'olive', says: samePerson },
    {
      what: 'only another, in words of its own',
      rule: { onlyBy: () => deeds('omar'), wrongPerson: () => new OnlyTheAuthor() },
      ...{ who: 'olive', says: 'Only the author may.' },
    },
  ])('$what: $says', ({ rule, who, from = 9, says }) => {
    const said = who === undefined ? {} : { by: who };
    expect(whyNot(rule as OneRule, [], said, from)?.message).toBe(says);
    const decided = () => decideBy({ ...rule, decide })([], said, from);
    if (says === undefined) expect(decided()).toEqual([{ type: Object.keys(said).join() }]);
    else expect(decided).toThrow(says);
    if (says !== undefined) expect(() => by({ ...rule, decide }, said)([], from)).toThrow(says);
  });
});

describe('what can be done next', () => {
  const among: OneRule['among'] = (state) => state;
  const at = '2026-11-24T18:00:00.000Z';
  const from: OneRule['from'] = (_, { n = 1 }) => (n === 3 ? at : undefined);
  const next = (rule: Partial<OneRule>, state: readonly number[] = [1, 2, 3], facts = 9) => [
    nextOf({ act: { ...rule } }, state, facts),
    nextAndLaterOf({ act: { ...rule } }, state, facts),
  ];
  const act = { action: 'act', notBy: [] };
  const [one, two, three] = [1, 2, 3].map((n) => ({ ...act, n }));
  const later = { ...three, from: at };

  it.each<{ what: string; rule: Partial<OneRule>; facts?: number; now: object; shown?: object }>([
    { what: 'of the case itself', rule: {}, now: [act] },
    { what: 'of each thing', rule: { among }, now: [one, two, three] },
    { what: 'of a thing with a name', rule: { among: () => [{ n: 7 }] }, now: [{ ...act, n: 7 }] },
    { what: 'that is not closed', rule: { among, closed }, facts: 2, now: [one] },
    { what: 'nor later', rule: { among, closed, from }, facts: 2, now: [one], shown: [one, later] },
    { what: 'at once, what is not closed', rule: { among, from }, now: [one, two, three] },
    { what: 'that has a point', rule: { among, pointless: (_, { n }) => n === 2 }, now: [one, three] },
    {
      what: 'by others',
      rule: { among, notBy: (_, { n }) => deeds(`s-${n}`) },
      now: [one, two, three].map((is) => ({ ...is, notBy: deeds(`s-${is!.n}`) })),
    },
    {
      what: 'by these alone',
      rule: { onlyBy: () => deeds('olive') },
      now: [{ ...act, onlyBy: deeds('olive') }],
    },
    {
      what: 'by a supervisor alone',
      rule: { among, seniorOnly: (_, { n }) => n === 2 },
      now: [one, { ...two, seniorOnly: true }, three],
    },
  ])('$what', ({ rule, facts, now, shown = now }) =>
    expect(next(rule, [1, 2, 3], facts)).toStrictEqual([now, shown]),
  );
});

describe('who did it (R-13)', () => {
  const asked = (...officers: readonly string[]) => officers.map((one) => ({ by: one, did: 'asked' }));
  it('each officer once', () => {
    expect(deedsOf('asked', ['a', 'b', 'a'])).toEqual(asked('a', 'b'));
    expect(deedsOf('asked')).toEqual([]);
  });
  it('of each act; an act that nobody did names nobody', () => {
    expect(whoDid('asked', { by: 'a' }, undefined, {}, { by: 'b' })).toEqual(asked('a', 'b'));
    expect(whoDid('asked')).toEqual([]);
  });
  it('is somebody else than every first', () => {
    expect(() => mustBeDifferentPerson('c', 'a', 'b')).not.toThrow();
    expect(() => mustBeDifferentPerson('b', 'a', 'b')).toThrow('This needs a second person.');
  });
});
