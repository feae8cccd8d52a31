import { describe, expect, it } from 'vitest';
import { decidePermit } from '#domain/choice/decider.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { isPermitGranted, isPermitWithoutNotice } from '#domain/request/answer-decider.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { outcomes, requestKinds } from '#domain/request/vocabulary.ts';
import { act, at, begin, given, letter, told } from '#test/support/domain/request.ts';
import { sourcesIn, textOf } from '#test/support/infra/one-more-member.ts';

const verified = (kind: (typeof requestKinds)[number], over: { readonly notice?: string } = {}) =>
  act(
    begin({ kind, ...over }),
    { type: 'acknowledge', requesterType: 'account', account: 'ACC-1', reachable: true, letter },
    { type: 'ask-requester', letter, serial: 1, expiresAt: '2026-11-25T18:00:00.000Z' } as never,
    {
      type: 'give-verdict',
      verdict: 'confirm',
      serial: 1,
      now: at,
      expiresAt: '2026-11-25T18:00:00.000Z',
    } as never,
  );

const grant = { type: 'answer', outcome: 'done', textSha256: 'a', by: 'olive', now: at } as const;

describe('a permit to use CPNI (R-26)', () => {
  it('is not granted without the version of a CPNI notice (R-26)', () =>
    given(verified('cpni-permit')).when(at, grant).thenRefused('NoticeNotNamed'));

  it('is granted with it, and the fact names it (R-26)', () =>
    given(verified('cpni-permit'))
      .when(at, { ...grant, notice: currentNotice.id })
      .thenFacts({ type: 'answer-given', notice: currentNotice.id } as never));

  it('on a version that we never posted is not granted (R-26)', () =>
    given(verified('cpni-permit'))
      .when(at, { ...grant, notice: 'CPNI-3' })
      .thenRefused('NoticeUnknown'));

  describe('whose receipt has the version that the person was shown', () => {
    const shown = verified('cpni-permit', { notice: currentNotice.id });

    it('is granted on that one, and no officer names it (R-26)', () =>
      given(shown)
        .when(at, grant)
        .thenFacts({ type: 'answer-given', notice: currentNotice.id } as never));

    it('is granted also when the officer names the same one (R-26)', () =>
      given(shown)
        .when(at, { ...grant, notice: currentNotice.id })
        .thenFacts({ type: 'answer-given', notice: currentNotice.id } as never));

    it('is granted on no other (R-26)', () =>
      given(shown)
        .when(at, { ...grant, notice: 'cpni-20200101-00000000' })
        .thenRefused('OtherNotice'));
  });

  it('is refused, or only partly granted, without one: neither lifts anything (R-26)', () => {
    const granted = requestKinds.flatMap((kind) =>
      outcomes.filter((outcome) => isPermitGranted({ kind }, outcome)).map((outcome) => [kind, outcome]),
    );
    expect(granted).toEqual([['cpni-permit', 'done']]);
  });

  it('decided before the rule is stopped and answered again with a notice (R-26)', () => {
    const before = told(verified('cpni-permit'), {
      ...{ type: 'answer-given', outcome: 'done', textSha256: 'a', by: 'olive' },
    });
    const stopped = act(before, { type: 'stop-delivery' });
    expect([stopped.stage, nextStepOf(stopped)]).toEqual(['working', 'ask-officer']);
    expect([before, stopped].map(isPermitWithoutNotice)).toEqual([true, false]);
    const named = { ...grant, notice: currentNotice.id };
    const again = act(stopped, named);
    expect([again.stage, act(again, { type: 'stop-delivery' })]).toEqual(['answering', again]);
  });

  it('is the only answer that lacks a notice: every other goes out without one (R-26)', () => {
    const other = act(verified('inquiry'), grant);
    expect([isPermitWithoutNotice(other), act(other, { type: 'stop-delivery' })]).toEqual([false, other]);
  });

  it('leaves the notice in the account’s history (R-26)', () => {
    const permit = { request: 'REQ-2', receivedAt: at, notice: 'cpni-notice-2026-03' };
    const lifted = { type: 'restriction-lifted', ...permit } as const;
    expect(decidePermit([], permit)).toMatchObject([lifted]);
    expect(decidePermit([{ events: [lifted] }], permit)).toEqual([]);
    const writers = sourcesIn('functions').filter((path) =>
      /\{ type: 'restriction-lifted'/.test(textOf(path)),
    );
    expect(writers).toEqual(['functions/domain/choice/decider.ts']);
  });
});
