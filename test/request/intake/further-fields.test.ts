import { describe, expect, it } from 'vitest';
import { capacities } from '#domain/request/vocabulary.ts';
import { check } from '#functions/platform/check.ts';
import { enterRequest, submitRequest } from '#functions/request/contract.ts';
import { personOf, toldBy } from '#functions/request/intake/submitted.ts';

type Typed = Readonly<Record<string, unknown>>;

const typed: Typed = {
  ...{ kind: 'access', capacity: 'account-holder', name: 'Ann', email: 'ann@home.example' },
  ...{ details: 'Everything.', country: 'US' },
};
const onPaper = { channel: 'post', receivedAt: '2026-11-24T18:00:00Z' };

const pointersOf = (read: () => unknown): readonly string[] => {
  try {
    read();
    return [];
  } catch (error) {
    return (error as { faults: { pointer: string }[] }).faults.map(({ pointer }) => pointer);
  }
};
const online = (over: Typed) => pointersOf(() => check(submitRequest.body, { ...typed, ...over }));
const entered = (over: Typed) =>
  pointersOf(() => check(enterRequest.body, { ...typed, ...onPaper, ...over }));

const child = { kind: 'child-data', capacity: 'guardian' };
const disclose = { kind: 'cpni-disclose-to' };

describe('what further fields ask of each other', () => {
  it.each<{ readonly what: string; readonly over: Typed; readonly wrong: readonly string[] }>([
    { what: 'somebody else says which', over: { capacity: 'somebody-else' }, wrong: ['#/relation'] },
    { what: 'a visitor', over: { capacity: 'somebody-else', relation: 'visitor' }, wrong: [] },
    { what: 'a made-up relation', over: { capacity: 'somebody-else', relation: 'x' }, wrong: ['#/relation'] },
    { what: 'a customer has no relation', over: { relation: 'employee' }, wrong: ['#/relation'] },
    { what: 'a state of the US', over: { state: 'CA', country: 'us' }, wrong: [] },
    { what: 'a state elsewhere', over: { state: 'CA', country: 'DE' }, wrong: ['#/state'] },
    { what: 'a state without a country', over: { state: 'CA', country: undefined }, wrong: ['#/state'] },
    { what: 'no such state', over: { state: 'XX' }, wrong: ['#/state'] },
    { what: 'a parent says how old', over: child, wrong: ['#/childAge'] },
    { what: 'a parent of one under 13', over: { ...child, childAge: 'under-13' }, wrong: [] },
    { what: 'an account holder about a child', over: { kind: 'child-data' }, wrong: [] },
    { what: 'a parent asks for access', over: { capacity: 'guardian', childAge: '13-15' }, wrong: [] },
    { what: 'no child, no age', over: { childAge: '13-15' }, wrong: ['#/childAge'] },
    { what: 'records for nobody', over: disclose, wrong: ['#/recipient'] },
    { what: 'records for a bank', over: { ...disclose, recipient: 'A Bank' }, wrong: [] },
    { what: 'a recipient of nothing', over: { recipient: 'A Bank' }, wrong: ['#/recipient'] },
    { what: 'braille', over: { format: 'braille' }, wrong: [] },
    { what: 'no such format', over: { format: 'pigeon' }, wrong: ['#/format'] },
    { what: 'both faults at once', over: { ...disclose, name: '' }, wrong: ['#/name', '#/recipient'] },
  ])('$what: $wrong', ({ over, wrong }) => expect([...new Set(online(over))]).toEqual(wrong));

  it.each([child, disclose])('a letter that does not say it counts all the same: %o (R-1)', (over) =>
    expect(entered(over)).toEqual([]),
  );

  it('an officer says who somebody else is', () =>
    expect(entered({ capacity: 'somebody-else' })).toEqual(['#/relation']));

  it('an officer can enter every capacity', () => {
    const all = capacities.filter((capacity) => capacity !== 'somebody-else');
    expect(all.flatMap((capacity) => entered({ capacity }))).toEqual([]);
  });
});

describe('where it is kept', () => {
  const whole = check(submitRequest.body, {
    ...typed,
    ...disclose,
    ...{ state: 'CA', recipient: 'A Bank', format: 'braille' },
  });

  it('codes with the case; a recipient and a format can be erased', () => {
    expect(toldBy(whole)).toEqual({
      capacity: 'account-holder',
      regime: 'us',
      residence: 'us',
      usState: 'CA',
    });
    const { recipient, format, ...rest } = personOf(whole);
    expect([recipient, format, Object.keys(rest)]).toEqual([
      'A Bank',
      'braille',
      ['name', 'email', 'details'],
    ]);
  });

  it('the child’s age and the relation are codes of the case', () => {
    const age = check(submitRequest.body, { ...typed, ...child, childAge: 'under-13' });
    expect(toldBy(age)).toMatchObject({ capacity: 'guardian', childAge: 'under-13' });
    const job = check(submitRequest.body, { ...typed, capacity: 'somebody-else', relation: 'applicant' });
    expect(toldBy(job)).toMatchObject({ capacity: 'somebody-else', relation: 'applicant' });
  });
});
