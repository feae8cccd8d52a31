import { describe, expect, it } from 'vitest';
import type { BreachConfirmation } from '#domain/breach/commands.ts';
import { decide } from '#domain/breach/decider.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { type Proposal, ProposalChanged, proposalSha256 } from '#domain/case/proposals.ts';
import type { RequestConfirmation } from '#domain/request/commands.ts';
import { decide as decideRequest, proposalOf as proposalOfRequest } from '#domain/request/decider.ts';
import { pendingConfirmations as waitingIn } from '#domain/request/proposals.ts';
import { evolve, type Received, type Request } from '#domain/request/request.ts';
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
import { askUrgent, needy, sent } from '#test/support/domain/notice.ts';
import { decideAsShown, type Typed } from '#test/support/domain/request.ts';

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
const back = (on: string) =>
  ({ type: 'correct-receipt', n: 1, filedAt: noon(on), confirmationHash: document, ...by }) as const;
const shorter = (until: string) =>
  ({ type: 'correct-direction', n: 1, until, documentSha256: document, ...by }) as const;
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
  'confirm-receipt': { proposed: lateReceipt, changed: (life) => life.do(back('2026-11-18')) },
  'confirm-direction': {
    proposed: () => directed().do(shorter('2026-12-11')),
    changed: (life) => life.do(shorter('2026-12-06')),
  },
  'confirm-lift': {
    proposed: () => directed().do(lift(1, '2026-11-24')),
    changed: (life) => life.do(lift(1, '2026-11-23', cho)),
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
  'confirm-paper-mail-waiver': {
    proposed: () => sent().do(paperMailLeft(1)),
    changed: (life) => life.do(paperMailLeft(90)),
  },
};

/** The refusal of an attempt, which must be by this name. @returns the proposal that it shows */
const shownBy = (attempt: () => unknown): Proposal => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ProposalChanged) return error.proposal;
    throw error;
  }
  throw new Error('What nobody saw was confirmed.');
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
    const shown = shownBy(() => decide(life.state, confirm, life.facts));
    expect(shown).toEqual(proposalOf(life.state, waiting()!));
    expect(decide(life.state, { ...confirm, proposalSha256: proposalSha256(shown) }, life.facts)).not.toEqual(
      [],
    );
  });

  const at = '2026-11-24T18:00:00.000Z';
  const zone = 'America/Denver';
  const received: Received = {
    type: 'request-received',
    ...{
      kind: 'access',
      capacity: 'account-holder',
      channel: 'in-person',
      receivedAt: at,
      zone,
      locale: 'en',
    },
    ...{ receivedOn: '2026-11-24', regime: 'us', ruleset: 'policy-2018-requests' },
    ...{ dueOn: '2026-12-24', workBy: '2026-12-24' },
    plan: milestonePlanOf({ caseId: 'REQ-1', dueOn: '2026-12-24', zone, receivedAt: at }),
    entry: { at, by: 'olive', late: true, needsSecond: true },
  };
  const act = (request: Request, ...commands: readonly Typed[]): Request =>
    commands.reduce(
      (so, command) => decideAsShown(so, command).reduce((now, event) => evolve(now, event, at), so),
      request,
    );
  const open = () =>
    act(evolve(undefined, received, at), {
      type: 'acknowledge',
      requesterType: 'account',
      reachable: true,
      letter: { kind: 'k', of: 'o', sentAt: at, sha256: text, messageId: 'm' },
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
            ...{
              type: 'give-verdict',
              verdict: 'not-mine',
              serial: 1,
              now: at,
              expiresAt: '2026-12-04T18:00:00.000Z',
            },
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
    const shown = shownBy(() => decideRequest(after, confirm));
    expect(shown).toEqual(proposalOfRequest(after, { type }));
    expect(decideRequest(after, { ...confirm, proposalSha256: proposalSha256(shown) })).not.toEqual([]);
  });
});
