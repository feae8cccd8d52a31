import { describe, expect, it } from 'vitest';
import { checked } from '#infra/settings/checks.ts';
import { policiesShown } from '#infra/settings/policy-checks.ts';
import { posted } from '#infra/settings/posted.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import type { PostedPolicy } from '#infra/settings/shape.ts';

const dev = settingsOf('dev');
const [first] = dev.policies;
if (first === undefined) throw new Error('the example company posted no policy');
const next: PostedPolicy = {
  id: '2027-01',
  postedAt: '2027-01-15T17:00:00.000Z',
  url: 'https://www.example.com/privacy/2027-01',
  sha256: 'a'.repeat(64),
  keptAt: 'Legal archive',
};
const newcomer = {
  ...{ id: 'new-inc', name: 'New, Inc.', as: 'agent' as const, communicationsServices: true },
  clause: { reference: 'Agreement 1, section 2', until: '2028-12-31' },
};
const before = Date.parse('2026-11-24T15:00:00.000Z');
const after = Date.parse(next.postedAt);

const synth = (policies: readonly PostedPolicy[], now = before) =>
  checked({ ...dev, policies }, now).policies;

describe('whom the CPNI notice names (R-26)', () => {
  it.each([
    {
      named: 'another recipient',
      settings: { cpniRecipients: [...dev.cpniRecipients, newcomer] },
    },
    { named: 'one recipient less', settings: { cpniRecipients: dev.cpniRecipients.slice(1) } },
    { named: 'another company', settings: { company: { ...dev.company, name: 'Another' } } },
  ])('$named under the same version of the notice stops the synth', ({ settings }) =>
    expect(() => checked({ ...dev, ...settings }, before)).toThrow(
      '- cpniRecipients: infra/settings/posted.ts',
    ),
  );

  it.each<[string, Partial<typeof newcomer>, string]>([
    ['has no name', { name: ' ' }, 'name each'],
    ['has an id that checks cannot name', { id: 'New Inc' }, 'each has an id'],
    ['has the id of the company itself', { id: 'own' }, 'each has an id'],
    ['has the id of another', { id: dev.cpniRecipients[0]?.id ?? '' }, 'each has an id'],
    ['has the name of another', { name: dev.cpniRecipients[0]?.name ?? '' }, 'each has an id'],
    ['has no clause (P27)', { clause: { reference: ' ', until: '2028-12-31' } }, 'each has the clause'],
    ['has a clause without an end', { clause: { reference: 'A', until: 'never' } }, 'each has the clause'],
  ])('a recipient that %s stops the synth (P27)', (_, over, says) => {
    const cpniRecipients = [...dev.cpniRecipients, { ...newcomer, ...over }];
    expect(() => checked({ ...dev, cpniRecipients }, before)).toThrow(`- cpniRecipients: ${says}`);
  });
});

describe('notices of the right to opt out (R-26)', () => {
  it('by email stop the synth with the reason: nobody reads the replies yet', () =>
    expect(() => checked({ ...dev, optOutNoticesBy: 'email' }, before)).toThrow(
      '- optOutNoticesBy: only paper. A customer may say no by replying to an email',
    ));
});

describe('the register of posted policies (P48, decision 0049)', () => {
  it('the settings of every stage have what was posted', () => expect(dev.policies).toEqual(posted.dev));

  it('a version that will be posted may be added, and changed until then', () => {
    expect(synth([first, next])).toEqual([first, next]);
    expect(synth([first, { ...next, sha256: 'b'.repeat(64) }])).toHaveLength(2);
  });

  it('a version takes effect at its instant: synth wants it recorded from then on', () => {
    expect(synth([first, next], after - 1)).toHaveLength(2);
    expect(() => synth([first, next], after)).toThrow('- policies: what is posted differs');
  });

  it.each([
    { years: 2, shown: ['2018-05', '2027-01'], because: 'cases that it governs are kept' },
    { years: 4, shown: ['2027-01'], because: 'no case that it governs is kept' },
  ])('$years years after it was replaced, functions have $shown ($because)', ({ years, shown }) => {
    const now = after + years * 365.25 * 86_400_000;
    expect(
      policiesShown([next, first], now)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(shown);
    expect(JSON.stringify(policiesShown([next, first], now))).not.toContain('archive');
  });

  it.each<[string, readonly PostedPolicy[]]>([
    ['removed', [next]],
    ['posted at another time', [{ ...first, postedAt: '2018-05-26T06:00:00.000Z' }]],
    ['of another text', [{ ...first, sha256: 'a'.repeat(64) }]],
    ['at another address', [{ ...first, url: next.url }]],
    ['of another name', [{ ...first, id: '2018-06' }]],
    ['moved into the future', [{ ...first, postedAt: next.postedAt }]],
    ['joined by one in its past', [first, { ...next, postedAt: '2020-01-01T00:00:00.000Z' }]],
  ])('a posted version that is %s stops the synth', (_, policies) =>
    expect(() => synth(policies)).toThrow('- policies: '),
  );

  it.each<[string, readonly PostedPolicy[], string]>([
    ['none in force', [next], 'policies: list every version'],
    ['a time that is none', [first, { ...next, postedAt: '2027-01-15' }], 'policies: each version has'],
    ['an address without https', [first, { ...next, url: 'http://x.example' }], 'policies: each version has'],
    ['no hash of the text', [first, { ...next, sha256: '' }], 'policies: each version has'],
    ['an id that is used twice', [first, { ...next, id: first.id }], 'policies: no two versions'],
    ['two at one instant', [first, next, { ...next, id: 'x2', url: `${next.url}/2` }], 'policies: no two'],
  ])('%s stops the synth with a sentence', (_, policies, says) =>
    expect(() => synth(policies)).toThrow(`- ${says}`),
  );
});
