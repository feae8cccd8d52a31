import { describe, expect, it } from 'vitest';
import { RegionNotAllowed } from '#domain/request/errors.ts';
import { mustBeInRegion } from '#domain/request/region.ts';

const ofCompany = { kind: 'access', requesterType: 'roster' } as const;
const deletion = { kind: 'delete', requesterType: 'roster' } as const;
const ofPerson = { kind: 'access', requesterType: 'account' } as const;
const listed = ['us', 'ca'] as const;

describe('where a company’s data may go when we export it (P03)', () => {
  it.each([
    { region: 'eea', because: 'it is not on the company’s list' },
    { region: 'elsewhere', because: 'it is on no list at all' },
    { region: undefined, because: 'nobody has said where it goes' },
  ] as const)('an export to $region is refused: $because', ({ region }) => {
    for (const outcome of ['done', 'partly-done'] as const) {
      const check = () => mustBeInRegion(ofCompany, outcome, region, listed);
      expect(check).toThrow(RegionNotAllowed);
      expect(check).toThrow('only to: the United States, Canada.');
    }
  });

  it.each([
    { of: ofCompany, outcome: 'done', region: 'ca', list: listed, because: 'it is on the list' },
    { of: ofCompany, outcome: 'refused', region: undefined, list: listed, because: 'nothing leaves' },
    { of: ofCompany, outcome: 'no-data', region: undefined, list: listed, because: 'nothing leaves' },
    { of: ofCompany, outcome: 'done', region: 'eea', list: undefined, because: 'its contract has no list' },
    { of: deletion, outcome: 'done', region: undefined, list: listed, because: 'a deletion exports nothing' },
    { of: ofPerson, outcome: 'done', region: undefined, list: listed, because: 'it is no company’s data' },
  ] as const)('$outcome to $region is not: $because', ({ of, outcome, region, list }) => {
    expect(() => mustBeInRegion(of, outcome, region, list)).not.toThrow();
  });
});
