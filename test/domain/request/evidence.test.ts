import { describe, expect, it } from 'vitest';
import { evidenceKinds, isEvidenceFor, parentMethods } from '#domain/request/evidence.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { type Capacity, capacities, requestKinds } from '#domain/request/vocabulary.ts';

const aboutChildren = requestKinds.filter((kind) => kindPolicies[kind].aboutChild);
const accepted = (capacity: Capacity) =>
  aboutChildren.map((kind) => evidenceKinds.filter((one) => isEvidenceFor(one, { capacity, kind })));

describe('who may ask about a child’s data (R-20, P23)', () => {
  it.each(capacities.filter((one) => one !== 'controller' && one !== 'data-subject'))(
    '%s: only by a parent’s method or a signed authority',
    (capacity) => {
      for (const evidence of accepted(capacity))
        expect(evidence).toEqual([...parentMethods, 'signed-authority']);
      expect(aboutChildren).not.toEqual([]);
    },
  );

  it('whose data a company has: nobody but the company', () => {
    for (const evidence of accepted('data-subject')) expect(evidence).toEqual([]);
  });

  it('a company: only by the procedure of its contract', () => {
    for (const evidence of accepted('controller')) expect(evidence).toEqual(['contract-procedure']);
  });
});
