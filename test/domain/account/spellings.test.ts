import { describe, expect, it } from 'vitest';
import {
  apartIdOf,
  decideSetApart,
  decideSpelling,
  evolveSpelling,
  isAnother,
  type Likeness,
  meant,
  SeveralAlike,
  SpelledAlike,
} from '#domain/account/spellings.ts';

const spelled = (spelling: string) => ({ type: 'account-spelled', spelling });
const question =
  'Compare the two. Then send it again with alike "same" if they are one account, or "different" if they are two.';
const name = 'n';

describe('an officer enters a number in some spelling (R-5, R-18)', () => {
  const [alike, several] = [new SpelledAlike().message, new SeveralAlike().message];
  const same = 'same' as const;
  it.each<{
    what: string;
    seen: Parameters<typeof decideSpelling>[0];
    given: object;
    is: readonly object[] | string;
  }>([
    { what: 'a new number', seen: undefined, given: {}, is: [spelled('s')] },
    { what: 'a restriction alone', seen: { spellings: ['s'] }, given: {}, is: [] },
    { what: 'a restriction without spelling', seen: {}, given: {}, is: [spelled('s')] },
    { what: 'of an unknown number, another', seen: { spellings: ['t'] }, given: {}, is: [spelled('s')] },
    { what: 'a known one', seen: { name, spellings: ['t', 's'] }, given: {}, is: [] },
    { what: 'an old entry as it was', seen: { name }, given: { formerly: 's' }, is: [spelled('s')] },
    { what: 'an old entry without its number', seen: { name }, given: {}, is: [spelled('s')] },
    { what: 'an old entry otherwise', seen: { name }, given: { formerly: 't' }, is: alike },
    {
      what: 'an old entry, the same',
      seen: { name },
      given: { formerly: 't', alike: same },
      is: [spelled('t'), spelled('s')],
    },
    { what: 'another, no answer', seen: { name, spellings: ['t'] }, given: {}, is: alike },
    {
      what: 'another, the same',
      seen: { name, spellings: ['t'] },
      given: { alike: same },
      is: [spelled('s')],
    },
    {
      what: 'another, different',
      seen: { name, spellings: ['t'] },
      given: { alike: 'different' },
      is: alike,
    },
    {
      what: 'that of an account apart',
      seen: { name, spellings: ['t'], apart: ['s'] },
      given: { alike: same },
      is: alike,
    },
    {
      what: 'one of several',
      seen: { name, spellings: ['t'], apart: ['u'] },
      given: { alike: same },
      is: several,
    },
    { what: 'a known one of several', seen: { name, spellings: ['s'], apart: ['u'] }, given: {}, is: [] },
  ])('$what', ({ seen, given, is }) => {
    const decided = () => decideSpelling(seen, { spelling: 's', ...given });
    if (typeof is === 'string') expect(decided).toThrow(is);
    else expect(decided()).toEqual(is);
  });

  const apart = { type: 'account-set-apart', spelling: 's' };
  it.each([
    { what: 'of no account', seen: undefined, given: {}, is: [] },
    { what: 'of an unknown number', seen: { spellings: ['t'] }, given: {}, is: [] },
    { what: 'a new one', seen: { name, spellings: ['t'] }, given: {}, is: [apart] },
    { what: 'beside others', seen: { name, spellings: ['t'], apart: ['u'] }, given: {}, is: [apart] },
    { what: 'the account’s own', seen: { name, spellings: ['s'] }, given: {}, is: [] },
    { what: 'apart already', seen: { name, spellings: ['t'], apart: ['s'] }, given: {}, is: [] },
    { what: 'of an old entry', seen: { name }, given: { formerly: 't' }, is: [spelled('t'), apart] },
    { what: 'an old entry’s own', seen: { name }, given: {}, is: [] },
  ])('sets a spelling apart, once: $what', ({ seen, given, is }) =>
    expect(decideSetApart(seen, { spelling: 's', ...given })).toEqual(is),
  );
});

describe('whose account a spelling means (R-5)', () => {
  it.each([
    { of: {}, is: 'this', because: 'an old entry: every spelling' },
    { of: { spellings: ['t', 's'] }, is: 'this', because: 'one of its own' },
    { of: { spellings: ['t'] }, is: 'unknown', because: 'nobody entered it' },
    { of: { spellings: ['t'], apart: ['u', 's'] }, is: 'other', because: 'it was set apart' },
    { of: { spellings: ['s'], apart: ['u'] }, is: 'this', because: 'another was set apart' },
  ])('$is ($because)', ({ of, is }) => expect(meant(of, 's')).toBe(is));

  it.each<[Likeness | undefined, boolean]>([
    ['same', false],
    ['different', true],
    [undefined, false],
  ])('answered %s, it is another account: %s', (answer, is) => expect(isAnother(answer)).toBe(is));

  it('another has an entry of its own', () => expect(apartIdOf('s')).toBe('ACC-s'));
});

it('an account remembers its spellings and those of others', () => {
  const [own, apart] = [
    { type: 'account-spelled', spelling: 's' },
    { type: 'account-set-apart', spelling: 's' },
  ] as const;
  expect(evolveSpelling({}, own)).toEqual({ spellings: ['s'] });
  expect(evolveSpelling({ spellings: ['t'], apart: ['u'] }, own)).toEqual({
    spellings: ['t', 's'],
    apart: ['u'],
  });
  expect(evolveSpelling({}, apart)).toEqual({ spellings: [], apart: ['s'] });
  expect(evolveSpelling({ spellings: ['t'], apart: ['u'] }, apart)).toEqual({
    spellings: ['t'],
    apart: ['u', 's'],
  });
});

it('a number in another spelling is refused with a question', () => {
  const of = (registered?: string) => new SpelledAlike(registered);
  expect(of()).toMatchObject({ category: 'conflict', code: 'spelled-alike' });
  expect(of().message).toBe(`The register has this account number in another spelling. ${question}`);
  expect(of('A-1').message).toBe(
    `The register has A-1, which is this account number in another spelling. ${question}`,
  );
});
