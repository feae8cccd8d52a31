import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreachConfirmation } from '#domain/breach/commands.ts';
import { decide } from '#domain/breach/decider.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { ProposalChanged, proposalSha256 } from '#domain/case/proposals.ts';
import type { RequestConfirmation } from '#domain/request/commands.ts';
import { decide as decideRequest, proposalOf as proposalOfRequest } from '#domain/request/decider.ts';
import { pendingConfirmations as waitingIn } from '#domain/request/proposals.ts';
import type { Request } from '#domain/request/state.ts';
import { ben } from '#test/support/domain/breach.ts';
import { given } from '#test/support/domain/given-breach.ts';
import { ofBreach } from '#test/support/domain/proposed.ts';
import { act, at, begin, given as givenRequest, letter } from '#test/support/domain/request.ts';

describe('a second person confirms the version that they read, and no other (R-13)', () => {
  it.each(Object.entries(ofBreach))('breach: %s', (type, { proposed, changed }) => {
    const life = proposed();
    const waiting = () =>
      pendingConfirmations(life.state).find(({ confirms }) => confirms?.type === type)?.confirms;
    const first = waiting();
    if (first === undefined) throw new Error('The page shows nothing to confirm.');
    const asRead = proposalSha256(proposalOf(life.state, first));
    changed(life);
    const confirm = { ...first, by: ben, proposalSha256: asRead } as BreachConfirmation;
    const proposal = proposalOf(life.state, waiting()!);
    given(life).when(life.now, confirm).thenRefused('ProposalChanged', { proposal });
    const asShown = { ...confirm, proposalSha256: proposalSha256(proposal) };
    expect(decide(life.state, asShown, life.facts)).not.toEqual([]);
  });

  it.each(Object.entries(ofBreach))('breach: %s takes no effect by any other hash', (type, { proposed }) => {
    const life = proposed();
    const first = pendingConfirmations(life.state).find(({ confirms }) => confirms?.type === type)!.confirms!;
    const shown = proposalSha256(proposalOf(life.state, first));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
        (other) => {
          fc.pre(other !== shown);
          const confirm = { ...first, by: ben, proposalSha256: other } as BreachConfirmation;
          expect(() => decide(life.state, confirm, life.facts)).toThrow(ProposalChanged);
        },
      ),
      { numRuns: 25 },
    );
  });

  const entry = { at, by: 'olive', late: true, needsSecond: true };
  const open = () =>
    act(begin({ channel: 'in-person', entry }), {
      type: 'acknowledge',
      requesterType: 'account',
      reachable: true,
      letter,
    });
  const examined = () =>
    act(begin({ kind: 'cpni-examine' }), {
      ...({ type: 'acknowledge', requesterType: 'account', account: 'ACC-1' } as const),
      ...{ reachable: true, letter },
    });
  const declares = (textSha256: string) =>
    ({ type: 'declare-records', covers: 'paper', account: 'ACC-1', by: 'olive', textSha256 }) as const;
  const checked = (evidence: 'photo-id-in-person' | 'call-to-number-of-record') =>
    ({ type: 'check-identity', evidence, checkedOn: '2026-11-24', by: 'olive' }) as const;

  const reported = () =>
    act(begin({ kind: 'child-data' }), {
      ...({ type: 'acknowledge', requesterType: 'person', letter } as const),
      block: { reviewBy: '2026-11-27', accounts: ['ACC-1'] },
    });
  const decidesBlock = (textSha256: string) =>
    ({ type: 'decide-block', decision: 'lift', by: 'olive', textSha256 }) as const;

  const ofRequest: Readonly<
    Record<
      RequestConfirmation['type'],
      readonly { proposed: () => Request; changed: (r: Request) => Request }[]
    >
  > = {
    'confirm-identity': [
      {
        proposed: () => act(open(), checked('photo-id-in-person')),
        changed: (request) => act(request, checked('call-to-number-of-record')),
      },
      {
        proposed: () => act(open(), checked('photo-id-in-person')),
        // The holder of the account says that it was not them.
        changed: (request) =>
          act(request, {
            ...{ type: 'give-verdict', verdict: 'not-mine', serial: 1, now: at },
            expiresAt: '2026-12-04T18:00:00.000Z',
          } as const),
      },
    ],
    'confirm-records': [
      {
        proposed: () => act(examined(), declares('t')),
        changed: (request) => act(request, declares('u')),
      },
    ],
    'confirm-block': [
      {
        proposed: () => act(reported(), decidesBlock('t')),
        changed: (request) => act(request, decidesBlock('u')),
      },
    ],
    'confirm-text': [
      {
        proposed: () =>
          act(open(), { type: 'hold-text', as: 'message', heldSha256: 'a'.repeat(64), by: 'olive' }),
        changed: (request) => ({
          ...request,
          heldTexts: request.heldTexts?.map((one) => ({ ...one, heldSha256: 'b'.repeat(64) })),
        }),
      },
    ],
    'confirm-entry': [
      { proposed: open, changed: (request) => ({ ...request, receivedAt: '2026-11-23T18:00:00.000Z' }) },
    ],
  };

  it.each(
    Object.entries(ofRequest).flatMap(([type, cases]) =>
      cases.map((one) => ({ type: type as RequestConfirmation['type'], ...one })),
    ),
  )('request: $type', ({ type, proposed, changed }) => {
    const before = proposed();
    expect(waitingIn(before).map(({ confirms }) => confirms?.type)).toContain(type);
    const about = type === 'confirm-text' ? ({ type, n: 1 } as const) : { type };
    const asRead = proposalSha256(proposalOfRequest(before, about));
    const after = changed(before);
    const confirm = { ...about, by: 'omar', proposalSha256: asRead };
    const proposal = proposalOfRequest(after, about);
    givenRequest(after).when(at, confirm).thenRefused('ProposalChanged', { proposal });
    expect(decideRequest(after, { ...confirm, proposalSha256: proposalSha256(proposal) })).not.toEqual([]);
  });
});
