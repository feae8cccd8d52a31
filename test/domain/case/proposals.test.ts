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
import type { Request } from '#domain/request/request.ts';
import {
  ann,
  BreachLife,
  ben,
  cho,
  determine,
  direction,
  held,
  lift,
  listFrozen,
  noon,
  receipt,
  text,
} from '#test/support/domain/breach.ts';
import { correctDirection, correctReceipt, given } from '#test/support/domain/given-breach.ts';
import { askUrgent, needy, sent } from '#test/support/domain/notice.ts';
import { act, at, begin, given as givenRequest, letter } from '#test/support/domain/request.ts';

interface Case<Life> {
  /** One person proposes. */
  readonly proposed: () => Life;
  /** Then it is changed, while the page of the second person is open. */
  readonly changed: (life: Life) => unknown;
}

const by = { by: ann, textSha256: text } as const;
const document = 'a'.repeat(64);
const no = { within2011: 'no', reasonCode: 'no-cpni' } as const;
const rows = (finished: number) =>
  ({ type: 'ask-write-off', list: 1, finished, setSha256: String(finished).repeat(64), ...by }) as const;
const pause = (who: string) =>
  ({ type: 'pause-notice', because: 'officer', by: who, textSha256: text }) as const;
const paperMailLeft = (many: number) =>
  ({ type: 'ask-paper-mail-waiver', paperMailLeft: many, ...by }) as const;
const earlier = (on: string) =>
  ({ type: 'correct-record', times: { discoveredAt: noon(on) }, ...by }) as const;
const restored = () => {
  const life = held();
  life.tableGeneration = 2;
  return life.do({ type: 'refresh-dates' });
};
const directed = () => held().do(direction('2026-12-20', '2026-11-24'));
const lateReceipt = () =>
  new BreachLife(noon('2026-11-24'))
    .do(determine(noon('2026-11-24')))
    .at(noon('2026-11-27'))
    .do(receipt(noon('2026-11-24')));

const duty = { type: 'record-duty', published: true, ...by } as const;
const published = (note: string) =>
  ({ type: 'ask-published-notice', n: 1, ...by, textSha256: note }) as const;
const controllersLetter = (decision: 'send' | 'none') =>
  ({ type: 'write-controllers-letter', decision, mentionsCpni: false, ...by }) as const;

/** Every confirmation of a breach: a new one does not compile before it has its line. */
const ofBreach: Readonly<Record<BreachConfirmation['type'], Case<BreachLife>>> = {
  'confirm-determination': {
    proposed: () => new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24'), no)),
    changed: (life) => {
      life.state = { ...life.state, determination: { ...life.state.determination!, report: false } };
    },
  },
  'confirm-withdrawal': {
    proposed: () => held().do({ type: 'withdraw-determination', ...by }),
    changed: (life) => life.do({ type: 'withdraw-determination', by: cho, textSha256: text }),
  },
  'confirm-record-correction': {
    proposed: () => new BreachLife(noon('2026-11-24')).do(earlier('2026-09-20')),
    changed: (life) => life.do(earlier('2026-09-19')),
  },
  'confirm-restore': {
    proposed: restored,
    changed: (life) => life.do(direction('2026-12-20', '2026-11-24')),
  },
  'confirm-receipt': {
    proposed: lateReceipt,
    changed: (life) => life.do(correctReceipt(noon('2026-11-18'), document)),
  },
  'confirm-direction': {
    proposed: () => directed().do(correctDirection('2026-12-11', document)),
    changed: (life) => life.do(correctDirection('2026-12-06', document)),
  },
  'confirm-lift': {
    proposed: () => directed().do(lift(1, '2026-11-24')),
    changed: (life) => life.do(lift(1, '2026-11-23', cho)),
  },
  'confirm-own-stop-end': {
    proposed: () => held().do({ type: 'hold-for-entry', ...by }, { type: 'end-own-stop', n: 1, ...by }),
    changed: (life) =>
      life.do({ type: 'hold-for-entry', ...by, textSha256: document, refused: { entry: 'x', code: 'y' } }),
  },
  'confirm-urgent-exception': {
    proposed: () => needy().do(askUrgent({ classes: ['vip'] })),
    changed: (life) => life.do(askUrgent({ classes: ['vip', 'everybody-else'] })),
  },
  'confirm-write-off': {
    proposed: () => held('2026-11-24', [listFrozen({ toFinish: 5 })]).do(rows(1)),
    changed: (life) => life.do(rows(5)),
  },
  'confirm-pause': {
    proposed: () => held().do(pause(ann)),
    changed: (life) => life.do({ type: 'resume-notice', ...by }, pause(cho)),
  },
  'confirm-published-notice': {
    proposed: () => held().do(duty, published('a')),
    changed: (life) => life.do(published('b')),
  },
  'confirm-controllers-letter': {
    proposed: () => held().do(controllersLetter('send')),
    changed: (life) => life.do(controllersLetter('none')),
  },
  'confirm-paper-mail-waiver': {
    proposed: () => sent().do(paperMailLeft(1)),
    changed: (life) => life.do(paperMailLeft(90)),
  },
};

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
  const checked = (evidence: 'photo-id-in-person' | 'call-to-number-of-record') =>
    ({ type: 'check-identity', evidence, checkedOn: '2026-11-24', by: 'olive' }) as const;

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
    const asRead = proposalSha256(proposalOfRequest(before, { type }));
    const after = changed(before);
    const confirm = { type, by: 'omar', proposalSha256: asRead };
    const proposal = proposalOfRequest(after, { type });
    givenRequest(after).when(at, confirm).thenRefused('ProposalChanged', { proposal });
    expect(decideRequest(after, { ...confirm, proposalSha256: proposalSha256(proposal) })).not.toEqual([]);
  });
});
