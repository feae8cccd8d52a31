import { describe, expect, it } from 'vitest';
import { type ChildStep, childSteps } from '#domain/request/child-ages.ts';
import { mustFitChild, recordedSteps } from '#domain/request/child-answers.ts';
import { isEvidenceFor, parentMethods } from '#domain/request/evidence.ts';
import { type ChildAge, childAges } from '#domain/request/vocabulary.ts';
import { RequestLife, text } from '#test/support/domain/request-life.ts';

const refused = (
  request: object,
  outcome: 'done' | 'refused' | 'no-data',
  ...steps: readonly ChildStep[]
) => {
  try {
    mustFitChild({ kind: 'child-data', capacity: 'guardian', ...request }, outcome, steps);
    return 'fits';
  } catch (fault) {
    return (fault as { readonly code: string }).code;
  }
};

/** What each may have, beside an end that every answer needs. */
const may: Readonly<Record<ChildAge | 'unknown', readonly ChildStep[]>> = {
  'under-13': childSteps,
  '13-15': ['stopped', 'deleted', 'sealed'],
  '16-or-older': ['stopped', 'deleted', 'sealed'],
  unknown: ['stopped', 'deleted', 'sealed'],
};
const table = [...childAges, 'unknown' as const].flatMap((age) =>
  childSteps.map((step) => ({ age, step, is: may[age].includes(step) ? 'fits' : 'not-for-this-age' })),
);

describe('what a parent may have of a child’s data, by the age now (R-20, 16 CFR 312.6)', () => {
  it.each(table)('$age, $step: $is', ({ age, step, is }) =>
    expect(refused(age === 'unknown' ? {} : { childAge: age }, 'done', step, 'deleted')).toBe(is),
  );

  it('from 16 on the young person may have it described and shown', () => {
    const young = { childAge: '16-or-older', capacity: 'account-holder' };
    for (const step of ['described', 'shown'] as const)
      expect(refused(young, 'done', step, 'deleted')).toBe('fits');
    expect(refused(young, 'done', 'kept-with-consent')).toBe('not-for-this-age');
  });

  it('no answer about anything else names such a step', () =>
    expect(refused({ kind: 'delete' }, 'done', 'deleted')).toBe('not-for-this-age'));
});

describe('data of a child ends only as deleted, or sealed under a hold (P24, P25)', () => {
  it.each([
    [{ childAge: 'under-13' }, 'child-data-not-ended'],
    [{ childAge: '13-15' }, 'child-data-not-ended'],
    [{}, 'child-data-not-ended'],
    [{ childAge: '16-or-older', childAgeWhenGiven: 'under-13' }, 'child-data-not-ended'],
    [{ childAge: '16-or-older', childAgeWhenGiven: '16-or-older' }, 'fits'],
    [{ childAge: 'under-13', capacity: 'controller' }, 'fits'],
  ] as const)('%j without an end: %s', (request, is) => {
    expect(refused(request, 'done')).toBe(is);
    expect(refused(request, 'done', 'stopped')).toBe(is);
    for (const outcome of ['refused', 'no-data'] as const) expect(refused(request, outcome)).toBe('fits');
    for (const end of ['deleted', 'sealed'] as const) expect(refused(request, 'done', end)).toBe('fits');
  });

  it('only under 13 may a parent’s consent keep it', () => {
    expect(refused({ childAge: 'under-13' }, 'done', 'kept-with-consent')).toBe('fits');
    expect(refused({ childAge: '13-15' }, 'done', 'kept-with-consent')).toBe('not-for-this-age');
  });

  it('the history says the same of what was deleted and what a hold seals (R-10)', () =>
    expect(recordedSteps(['stopped', 'sealed'])).toEqual(recordedSteps(['stopped', 'deleted'])));

  it('nothing is deleted or shown before two officers accepted the parent', () => {
    const report = new RequestLife(
      { kind: 'child-data', capacity: 'guardian', childAge: 'under-13' },
      { requesterType: 'other' },
    ).run();
    const answer = { type: 'answer', outcome: 'done', by: 'olive', textSha256: text } as const;
    const deleted = { ...answer, childData: ['deleted'] } as const;
    expect(report.refusalOf(deleted)?.code).toBe('not-verified');
    const shows = { type: 'check-identity', checkedOn: '2026-11-24', by: 'olive' } as const;
    expect(report.refusalOf({ ...shows, evidence: 'email-alone' })?.code).toBe('email-is-no-proof');
    report.do({ ...shows, evidence: 'parent-call-or-video' });
    expect(report.refusalOf(deleted)?.code).toBe('not-verified');
    report.do({ type: 'confirm-identity', by: 'omar' });
    expect(report.refusalOf(answer)?.code).toBe('child-data-not-ended');
    expect(report.do(deleted).state).toMatchObject({ answer: { childData: ['ended'] } });
  });
});

describe('who shows what (R-20)', () => {
  it('a parent by an accepted method; a young person of 16 as an account holder does', () => {
    const asked = { kind: 'child-data', capacity: 'account-holder' } as const;
    for (const method of parentMethods) {
      expect(isEvidenceFor(method, { ...asked, childAge: '13-15' })).toBe(true);
      expect(isEvidenceFor(method, { ...asked, childAge: '16-or-older' })).toBe(false);
      expect(isEvidenceFor(method, { kind: 'child-data', capacity: 'guardian' })).toBe(true);
    }
    expect(isEvidenceFor('code-letter', { ...asked, childAge: '13-15' })).toBe(false);
    expect(isEvidenceFor('code-letter', { ...asked, childAge: '16-or-older' })).toBe(true);
  });

  it('early histories did not say which method, and nobody can record that any more', () =>
    expect(isEvidenceFor('parent-method', { kind: 'child-data', capacity: 'guardian' })).toBe(false));
});
