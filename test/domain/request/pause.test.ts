import { describe, expect, it } from 'vitest';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide, nextStepOf } from '#domain/request/decider.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { evolve, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { lapseDay, nextMilestoneOf, remindedOn } from '#domain/request/verification.ts';
import {
  at,
  begin,
  given,
  id,
  letter as plain,
  stageInTime,
  upcoming,
  zone,
} from '#test/support/domain/request.ts';

const until = '2026-12-03T07:00:00.000Z';
const dueOn = '2026-12-24';
const letter = { ...plain, kind: 'verification' };
const link = { expiresAt: '2026-12-13T18:00:00.000Z' };
const entered = (channel: 'web' | 'phone') => begin({ kind: 'correct', capacity: 'controller', channel });

const act = (request: Request, command: RequestCommand, now = at): Request =>
  decide(request, command).reduce((so, event) => evolve(so, event, now), request);

const acknowledged = act(entered('web'), {
  type: 'acknowledge',
  requesterType: 'roster',
  controller: 'acme',
  contact: 'cora',
  letter,
});
const asked = act(acknowledged, { type: 'ask-requester', serial: 1, ...link, letter });
const pause = { type: 'pause-verification', until } as const;

/** The next date is kept, with what it brought. */
const keep = (request: Request, brought: object = {}): Request => {
  const milestone = upcoming(id, request);
  return act(request, { type: 'handle-milestone', milestone, letters: [], ...brought }, milestone.firesAt);
};
const owed = { kind: 'verification', of: 'resume-2026-12-03' } as const;
const due = (request: Request) => keep(request, { owed: [owed] });
const resumed = (request: Request): Request => {
  const open = due(request);
  const sent = { letter, owed, asked: { serial: 2, ...link, contact: 'mallory' } };
  return decideOfficerAction(
    { id, history: [], now: at, state: open },
    { type: 'send-owed-letter', ...sent },
  ).reduce((so, event) => evolve(so, event, at), open);
};
const diary = (request: Request, days: number): string[] => {
  const milestone = nextMilestoneOf(id, request);
  if (days === 0 || milestone === undefined) return [];
  return [`${milestone.on} ${milestone.name}`, ...diary(keep(request), days - 1)];
};

describe('while a company’s roster cools down (R-19)', () => {
  const pausedOnes = [
    { what: 'that was not asked yet', paused: act(acknowledged, pause) },
    { what: 'that was asked', paused: act(asked, pause) },
    { what: 'whose reminder is due', paused: keep(asked, { paused: until }) },
  ];

  it.each(pausedOnes)('a request $what waits for that morning: no lapse, the same due date', ({ paused }) => {
    expect(upcoming(id, paused)).toMatchObject({ name: 'resume-2026-12-03', on: '2026-12-03' });
    expect(upcoming(id, paused).firesAt > until).toBe(true);
    expect([paused.dueOn, paused.pausedUntil, stageInTime(paused)]).toEqual([dueOn, until, 'working']);
    expect(requests.keys(id, paused)).toMatchObject({ queue: 'requester', dueOn });
  });

  it.each(pausedOnes)('a request $what gets no new link until then', ({ paused }) =>
    given(paused).when(at, { type: 'renew-link', on: '2026-11-25' }).thenNothing(),
  );
  it.each(pausedOnes)('a request $what is not paused twice', ({ paused }) =>
    given(paused).when(at, pause).thenNothing(),
  );

  it('on that morning another contact is asked, and has the days anew', () => {
    const open = resumed(act(asked, pause));
    expect(open).toMatchObject({ stage: 'verifying', contact: 'mallory', serial: 2 });
    expect(open.pausedUntil).toBeUndefined();
    expect(lapseDay(open)).toBe('2026-12-13');
    expect(diary(open, 6)).toEqual([
      '2026-12-04 verify-day-1-from-2026-12-03',
      '2026-12-06 verify-day-3-from-2026-12-03',
      '2026-12-09 15-days-before',
      '2026-12-10 verify-day-7-from-2026-12-03',
      '2026-12-13 lapse-from-2026-12-03',
      '2026-12-17 7-days-before',
    ]);
    expect(remindedOn(upcoming(id, keep(open)))).toEqual({ requester: true, colleagues: true });
  });

  it('the days start that morning even if the contact’s mailbox says "slower" (R-8)', () => {
    const open = due(act(asked, pause));
    expect(open.pausedUntil).toBeUndefined();
    expect([lapseDay(open), nextStepOf(open)]).toEqual(['2026-12-13', 'ask-requester']);
    expect(requests.keys(id, open).wakeAt).toBeDefined();
    expect(diary(open, 1)).toEqual(['2026-12-04 verify-day-1-from-2026-12-03']);
  });

  const says = { type: 'give-verdict', verdict: 'confirm', now: at, ...link } as const;

  it('the contact who was asked before can no longer confirm', () =>
    given(resumed(act(asked, pause)))
      .when(at, { ...says, serial: 1 })
      .thenRefused('UnknownLink'));

  it('the contact who is asked now can confirm', () => {
    const open = act(resumed(act(asked, pause)), { ...says, serial: 2 });
    expect(open).toMatchObject({ verdict: 'confirm', verdictBy: 'mallory' });
  });

  it('an officer takes it over when nobody on the new roster can be asked', () => {
    const nobody = keep(act(asked, pause));
    expect(nobody.pausedUntil).toBeUndefined();
    expect([requests.keys(id, nobody).queue, nextStepOf(nobody)]).toEqual(['officer', 'ask-officer']);
  });

  it('another change moves it to a later morning', () => {
    const later = keep(act(asked, pause), { paused: '2026-12-11T07:00:00.000Z' });
    expect(upcoming(id, later).name).toBe('15-days-before');
    expect(upcoming(id, keep(later))).toMatchObject({ name: 'resume-2026-12-11' });
  });

  it('the new contact is asked also when late', () => {
    const plan = milestonePlanOf({ caseId: id, dueOn: '2026-12-01', zone, receivedAt: at });
    const overdue = plan.filter(({ kind }) => kind === 'overdue');
    const late = { ...act(asked, pause), dueOn: '2026-12-01', plan: overdue };
    expect(diary(late, 4)).toEqual([
      '2026-12-02 overdue',
      '2026-12-03 resume-2026-12-03',
      '2026-12-04 verify-day-1-from-2026-12-03',
      '2026-12-06 verify-day-3-from-2026-12-03',
    ]);
  });

  it('a machine that looks after it, before the morning, asks at once and once', () => {
    const open = act(act(acknowledged, pause), { type: 'ask-requester', serial: 1, ...link, letter }, until);
    expect([open.stage, open.asked, upcoming(id, open).name]).toEqual([
      'verifying',
      true,
      'verify-day-1-from-2026-12-03',
    ]);
  });

  it.each([
    [
      'officers have accepted',
      { type: 'check-identity', evidence: 'contract-procedure', checkedOn: '2026-11-24', by: 'olive' },
    ],
    ['was withdrawn', { type: 'withdraw' }],
  ] as const)('what %s is not paused', (_, command) => given(asked, command).when(at, pause).thenNothing());
});

describe('a first letter that lay in the post (R-1, R-23)', () => {
  const posted = '2026-12-28T18:00:00.000Z';
  const late = (): Request => {
    const overdue = Array.from({ length: 10 }).reduce<Request>((so) => keep(so), entered('phone'));
    return act(
      act(overdue, { type: 'acknowledge', requesterType: 'account', reachable: true, letter }, posted),
      { type: 'ask-requester', serial: 1, ...link, letter },
      posted,
    );
  };

  it('has the days of its question from then on, also when the answer is late by then', () => {
    expect([late().handledMilestones.includes('overdue'), lapseDay(late())]).toEqual([true, '2027-01-07']);
    const names = diary(late(), 30).filter((line) => !line.includes('overdue'));
    expect(names).toEqual([
      '2026-12-29 verify-day-1-from-2026-12-28',
      '2026-12-31 verify-day-3-from-2026-12-28',
      '2027-01-07 lapse-from-2026-12-28',
    ]);
  });

  it('closes when nobody answers: the due date is over, so it is not taken up again', () => {
    let open = late();
    while (open.stage !== 'closed' && open.handledMilestones.length < 60) open = keep(open);
    expect(open).toMatchObject({ stage: 'closed', outcome: 'lapsed' });
  });
});
