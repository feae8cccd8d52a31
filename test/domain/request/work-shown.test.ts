import { describe, expect, it } from 'vitest';
import { looksForCpni } from '#domain/request/delivery.ts';
import { mustShowNothing } from '#domain/request/proof.ts';
import { outcomes, type RequestKind, requestKinds } from '#domain/request/vocabulary.ts';
import { act, at, begin, given, letter } from '#test/support/domain/request.ts';

const expiresAt = '2026-11-25T18:00:00.000Z';
const verified = (kind: RequestKind) =>
  act(
    begin({ kind, capacity: 'account-holder' }),
    { type: 'acknowledge', requesterType: 'account', account: 'ACC-1', reachable: true, letter },
    { type: 'ask-requester', letter, serial: 1, expiresAt } as never,
    { type: 'give-verdict', verdict: 'confirm', serial: 1, now: at, expiresAt } as never,
  );
const answer = { type: 'answer', outcome: 'done', textSha256: 'a', by: 'olive', now: at } as const;

describe('where we searched (P33)', () => {
  it('is said when nothing was found', () => {
    const nothing = { ...answer, outcome: 'no-data' } as const;
    given(verified('cpni-examine')).when(at, nothing).thenRefused('SearchNotShown');
    given(verified('cpni-examine'))
      .when(at, { ...nothing, searches: 2 })
      .thenFacts({ type: 'answer-given', searches: 2 } as never);
  });

  it('is said of an account holder’s own data, not of a company’s or a person’s', () => {
    const looks = requestKinds.flatMap((kind) =>
      (['account', 'person', 'roster', 'other'] as const)
        .filter((requesterType) => looksForCpni({ kind, requesterType }))
        .map((requesterType) => `${kind} ${requesterType}`),
    );
    expect(looks).toEqual([
      'access account',
      ...['account', 'person', 'roster', 'other'].map((requesterType) => `cpni-examine ${requesterType}`),
    ]);
  });

  it('is not asked of a refusal, nor of another kind', () => {
    given(verified('cpni-examine'))
      .when(at, { ...answer, outcome: 'refused', reasonCode: 'rights-of-others' })
      .thenFacts({ type: 'answer-given' });
    given(verified('cpni-correct'))
      .when(at, { ...answer, outcome: 'no-data' })
      .thenFacts({ type: 'answer-given' });
  });
});

describe('what was corrected (P35)', () => {
  it.each(['done', 'partly-done'] as const)('is listed in an answer that is %s', (outcome) => {
    given(verified('cpni-correct'))
      .when(at, { ...answer, outcome })
      .thenRefused('CorrectionNotShown');
    given(verified('cpni-correct'))
      .when(at, { ...answer, outcome, corrections: 1 })
      .thenFacts({ type: 'answer-given', corrections: 1 } as never);
  });

  const every = (['correct', 'update', 'cpni-correct', 'delete', 'inquiry'] as const).flatMap((kind) =>
    outcomes.map((outcome) => ({ kind, outcome })),
  );
  it.each(every)('is listed only where something was: $kind, $outcome', ({ kind, outcome }) => {
    const isFit = kind !== 'delete' && kind !== 'inquiry' && ['done', 'partly-done'].includes(outcome);
    const said = given(verified(kind)).when(at, {
      ...{ ...answer, outcome, corrections: 1, reasonCode: 'no-showing' },
    });
    if (isFit) said.thenFacts({ type: 'answer-given', corrections: 1 } as never);
    else said.thenRefused('CorrectionsDoNotFit');
  });

  it('is told nobody whom we do not know: it would show what we keep (R-8)', () => {
    const stranger = begin({ kind: 'correct', capacity: 'somebody-else', relation: 'visitor' });
    for (const told of [{ corrections: [] }, { searches: [] }])
      expect(() => mustShowNothing(stranger, told)).toThrow(
        expect.objectContaining({ code: 'evidence-needed' }),
      );
  });
});
