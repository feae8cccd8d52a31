import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import {
  machineOf,
  mayTell,
  noticeOf,
  noticeStatus,
  sendableLetters,
} from '#domain/breach/customer-notice.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import {
  abe,
  ann,
  approved,
  BreachLife,
  ben,
  direction,
  held,
  id,
  letterSha256,
  letterWritten,
  listFrozen,
  listSha256,
  noon,
  text,
  una,
  wes,
} from '#test/support/domain/breach.ts';
import {
  askUrgent,
  begins,
  confirmUrgent,
  needy,
  noticeLetter,
  released,
  sendingStart,
  sent,
  supplemented,
  types,
  urgentApproved,
  urgentSha256,
  urgentWritten,
} from '#test/support/domain/notice.ts';

const prepared = [listFrozen(), letterWritten()];
const fresh = (): BreachLife => new BreachLife(noon('2026-11-24'), prepared);
const another = '9'.repeat(64);

describe('two persons approve a letter and its list (R-13)', () => {
  it.each<[string, string, string]>([
    [una, 'SamePerson', 'uploaded the list'],
    [wes, 'SamePerson', 'wrote the letter'],
    [abe, 'no refusal', 'did neither'],
  ])('%s: %s, who %s', (by, refusal) => {
    expect(fresh().refusal(approved({ by }))).toBe(refusal);
  });

  it.each([
    ['an earlier version of the letter', letterWritten({ letterSha256: another, by: abe }), letterWritten()],
    ['an earlier version of the list', listFrozen({ sha256: another, by: abe }), listFrozen()],
  ])('who made %s does not approve the one that stands', (_, earlier, later) => {
    const life = fresh().do(earlier, later);
    expect(life.refusal(approved())).toBe('SamePerson');
    expect(life.refusal(approved({ by: ann }))).toBe('no refusal');
  });

  it.each([
    ['another letter', { letterSha256: another }, 'LetterChanged'],
    ['another list', { listSha256: another }, 'ListChanged'],
    ['another number', { count: 99 }, 'CountDiffers'],
    ['a list that does not exist', { list: 2 }, 'NotFound'],
  ])('repeats exactly what stands: %s is refused', (_, over, refusal) => {
    expect(fresh().refusal(approved(over))).toBe(refusal);
  });

  it('is refused where nothing was frozen or written', () => {
    const life = new BreachLife(noon('2026-11-24'), []);
    expect(life.refusal(approved())).toBe('NothingFrozen');
    expect(life.do(listFrozen()).refusal(approved())).toBe('LetterChanged');
  });

  it('a new letter voids it, and so does a new list', () => {
    const life = fresh().do(approved());
    expect(noticeLetter(life).approval?.by).toBe(abe);
    expect(noticeLetter(life.do(letterWritten({ letterSha256: another }))).approval).toBeUndefined();
    life.do(approved({ letterSha256: another }), letterWritten());
    expect(noticeLetter(life.do(listFrozen({ sha256: another, count: 3 }))).approval).toBeUndefined();
    expect(life.refusal(approved())).toBe('ListChanged');
  });

  it('the same letter by its author, and the same list by its uploader, again change nothing', () => {
    const life = fresh().do(approved());
    const { length } = life.history;
    life.do(letterWritten(), listFrozen(), approved(), approved({ by: ann }));
    expect(life.history.length).toBe(length);
  });

  it('a list with nobody on it and nobody to finish is none', () => {
    const empty = held('2026-11-24', [listFrozen({ count: 0, onPaper: 0 }), letterWritten()]);
    expect(empty.refusal(approved({ count: 0 }))).toBe('NothingFrozen');
    empty.do(listFrozen({ count: 0, onPaper: 0, toFinish: 3 }));
    expect(empty.refusal(approved({ count: 0 }))).toBe('no refusal');
  });

  it('after it nobody comes to the list or off it but by a supplement (R-14)', () => {
    const life = fresh().do(approved());
    expect(life.refusal(listFrozen({ sha256: another }))).toBe('UseSupplement');
    expect(life.refusal({ type: 'request-list-freeze', list: 1, uploadId: 'u', by: una })).toBe(
      'UseSupplement',
    );
  });

  it('once it has begun a letter can be paused, not changed, whatever came after', () => {
    const life = sendingStart();
    expect(life.refusal(letterWritten({ letterSha256: another }))).toBe('AlreadySending');
    life.do(direction('2026-12-20', '2026-12-05'), { type: 'drain-notice', alreadyTold: 1 });
    expect(life.refusal(letterWritten({ letterSha256: another }))).toBe('AlreadySending');
    expect(life.refusal(listFrozen({ sha256: another }))).toBe('UseSupplement');
  });
});

describe('a large upload', () => {
  it('is handed to its machine, and the officers’ latest word counts', () => {
    const life = new BreachLife(noon('2026-11-24'), []);
    life.do({ type: 'request-list-freeze', list: 1, uploadId: 'first', by: una });
    expect(machineOf(life.state)).toBe('recipients');
    expect(breaches.keys(id, life.state).wakeAt).toBe('2026-11-24T17:15:00.000Z');
    life.do({ type: 'request-list-freeze', list: 1, uploadId: 'second', by: una });
    life.do(listFrozen({ uploadId: 'first', sha256: another }));
    expect(noticeOf(life.state).noticeLists[0]?.list).toBeUndefined();
    life.do(listFrozen({ uploadId: 'second' }));
    expect(noticeOf(life.state).noticeLists[0]?.list?.sha256).toBe(listSha256);
    expect(machineOf(life.state)).toBe('breach');
    life.do({ type: 'open-upload', list: 1, by: ann }, { type: 'open-upload', list: 1, by: ann });
    expect(
      life.history.flatMap(({ events }) => events).filter(({ type }) => type === 'upload-opened'),
    ).toHaveLength(1);
    life.do({ type: 'request-list-freeze', list: 1, uploadId: 'third', by: una });
    life.do({ type: 'list-refused', list: 1, uploadId: 'third', fault: 'list-broken' });
    expect(noticeOf(life.state).noticeLists[0]).toMatchObject({ refused: 'list-broken', uploaders: [una] });
  });
});

it('who was given the address of an upload approves nothing that was frozen from one (R-13)', () => {
  const life = new BreachLife(noon('2026-11-24'), [letterWritten()]).do(
    { type: 'open-upload', list: 1, by: ann },
    { type: 'request-list-freeze', list: 1, uploadId: 'u', by: una },
    listFrozen({ uploadId: 'u' }),
  );
  expect(life.refusal(approved({ by: ann }))).toBe('SamePerson');
  expect(life.refusal(approved())).toBe('no refusal');
});

describe('the release waits for list, letter and approval (R-13)', () => {
  it.each([
    ['nothing', []],
    ['a list', [listFrozen()]],
    ['a list and a letter', prepared],
  ])('with %s the hold ends in waiting for the approval', (_, first) => {
    const life = held('2026-11-24', first).at(noon('2026-12-06'));
    expect(breachNextStep(life.state, life.now)).toEqual({ nextStep: 'approval' });
    expect(types(life.do({ type: 'release' }))).not.toContain('breach-released');
    life.do({ type: 'start-run', letters: [] });
    const milestone = nextBreachMilestone(id, life.state);
    if (milestone) life.do({ type: 'handle-milestone', milestone, letters: [] });
    expect(breaches.keys(id, life.state).wakeAt).toBeUndefined();
  });

  it('who approves is looked for within one business day of the later of list and letter, supplements too (R-13)', () => {
    const life = held('2026-11-24', []).do(listFrozen());
    expect(pendingConfirmations(life.state)).toEqual([]);
    life.at(noon('2026-11-25')).do(letterWritten());
    expect(pendingConfirmations(life.state)).toMatchObject([
      { toConfirm: 'list-1-approval', since: life.now },
    ]);
    expect(nextBreachMilestone(id, life.state)).toMatchObject({
      about: 'second-person',
      on: '2026-11-27',
    });
    expect(pendingConfirmations(life.do(approved()).state)).toEqual([]);
    const later = sent().do({ type: 'open-supplement', sameBreach: true, by: ann, textSha256: text });
    later.do(listFrozen({ list: 2, sha256: another }), letterWritten({ list: 2 }));
    expect(pendingConfirmations(later.state)).toMatchObject([{ toConfirm: 'list-2-approval' }]);
  });

  it('an approval after the hold gives the breach’s machine the case; one before it starts no second run', () => {
    const early = held('2026-11-24', prepared).do({ type: 'start-run', letters: [] });
    expect(types(early.do(approved()))).toEqual(['notice-approved']);
    const late = held('2026-11-24', prepared).do({ type: 'start-run', letters: [] }).at(noon('2026-12-06'));
    expect(types(late.do(approved()))).toEqual(['notice-approved', 'run-requested']);
    expect(types(late.do({ type: 'release' }))).toEqual(['breach-released', 'run-requested']);
    expect(late.history.at(-1)?.events.at(-1)).toMatchObject({ to: 'customer-notice' });
  });

  it('an approval while a direction stands is kept and lets nothing go', () => {
    const life = held('2026-11-24', prepared)
      .do(direction('2026-12-20', '2026-11-24'))
      .at(noon('2026-12-10'));
    life.do(approved());
    expect(breachNextStep(life.state, life.now).nextStep).toBe('wait');
    expect(sendableLetters(life.state)).toEqual([]);
    expect(noticeLetter(life).approval?.by).toBe(abe);
  });

  it('where no agency is told it waits for the approval as well (R-4)', () => {
    const life = new BreachLife(noon('2026-11-24'), prepared);
    life.do(
      {
        type: 'determine',
        ...{ determinedAt: life.now, within2011: 'no', report: false, tell: true, urgentNeed: false },
        ...{ reasonCode: 'state-law-only', by: ann, textSha256: text },
      },
      { type: 'confirm-determination', by: ben },
    );
    expect(breachNextStep(life.state, life.now)).toEqual({ nextStep: 'approval' });
    expect(breachNextStep(life.do(approved()).state, life.now)).toEqual({ nextStep: 'release' });
  });

  it('a letter rewritten between release and beginning is not sent before it is approved again', () => {
    const life = released();
    const [stale] = sendableLetters(life.state);
    life.do(letterWritten({ letterSha256: another, by: ann }));
    expect([sendableLetters(life.state), noticeStatus(life.state)]).toEqual([[], 'none']);
    life.do(approved({ letterSha256: another }));
    expect(types(life)).toEqual(['notice-approved', 'run-requested']);
    const { length } = life.history;
    const { list = 1, audience = 'everyone', epoch = 1 } = stale ?? {};
    life.do({
      type: 'start-notice',
      ...{ list, audience, epoch, letterSha256, listSha256, lanes: 1, rate: 1 },
    });
    expect(life.history.length).toBe(length);
  });
});

describe('the gate before every page (P38, R-12)', () => {
  const seals = { listSha256, letterSha256 };
  const page = { epoch: 1, list: 1, audience: 'everyone', segment: 'general', ...seals } as const;

  it('says yes only after release, approval and a beginning that was written down, in that epoch', () => {
    expect(mayTell(held().state, page)).toBe('no');
    expect(mayTell(released().state, page)).toBe('no');
    const { state } = sendingStart();
    expect(mayTell(state, page)).toBe('yes');
    expect(mayTell(state, { ...page, epoch: 2 })).toBe('no');
    expect(mayTell(state, { ...page, letterSha256: another })).toBe('no');
    expect(mayTell(state, { ...page, listSha256: another })).toBe('no');
    expect(mayTell(state, { ...page, list: 2 })).toBe('no');
    expect(mayTell(state, { ...page, audience: 'urgent' })).toBe('no');
  });

  it('says paused while it is paused, and no when a direction has come as well', () => {
    const life = sendingStart().do({ type: 'pause-notice', because: 'officer', by: ann, textSha256: text });
    expect([mayTell(life.state, page), noticeStatus(life.state), sendableLetters(life.state)]).toEqual([
      'paused',
      'paused',
      [],
    ]);
    expect(mayTell(life.do(direction('2026-12-20', '2026-12-05')).state, page)).toBe('no');
  });

  it('lets a supplement go only with its own approval', () => {
    const life = sendingStart().do(
      { type: 'open-supplement', sameBreach: true, by: ann, textSha256: text },
      listFrozen({ list: 2, sha256: another }),
      letterWritten({ list: 2 }),
    );
    expect(sendableLetters(life.state).map(({ list }) => list)).toEqual([1]);
    expect(begins(supplemented(sendingStart()), 'everyone', 2).state.notice?.noticeLists).toHaveLength(2);
  });
});

describe('the urgent exception (R-12)', () => {
  const seals = { listSha256, letterSha256: urgentSha256 };
  const page = { epoch: 1, list: 1, audience: 'urgent', segment: 'vip', ...seals } as const;

  it.each([
    ['exception, then approval', [confirmUrgent(), urgentApproved()]],
    ['approval, then exception', [urgentApproved(), confirmUrgent()]],
  ])('tells its class first: %s', (_, commands) => {
    const life = needy(prepared).do(askUrgent(), urgentWritten(), ...commands);
    expect(life.history.at(-1)?.events.at(-1)).toMatchObject({ to: 'customer-notice' });
    expect(sendableLetters(life.state)).toMatchObject([
      { ground: 'urgent', classes: ['vip'], audience: 'urgent' },
    ]);
    begins(life, 'urgent');
    expect([stageOf(life.state), mayTell(life.state, page)]).toEqual(['held', 'yes']);
    expect(mayTell(life.state, { ...page, segment: 'general' })).toBe('no');
    expect(mayTell(life.state, { ...page, audience: 'everyone' })).toBe('no');
  });

  it('is confirmed by neither its requester nor the author of its letter, whichever came first', () => {
    const life = needy(prepared).do(askUrgent(), urgentWritten(ben));
    expect(life.refusal(confirmUrgent(ann))).toBe('SamePerson');
    expect(life.refusal(confirmUrgent(ben))).toBe('SamePerson');
    const confirmed = needy(prepared).do(askUrgent(), confirmUrgent(ben));
    expect(confirmed.refusal(urgentWritten(ben))).toBe('SamePerson');
    expect(confirmed.refusal(urgentWritten())).toBe('no refusal');
  });

  it('its approval names the rows of its classes, on the list that stands', () => {
    const life = needy(prepared).do(askUrgent(), urgentWritten());
    const of = (over: object) => ({ classes: ['vip'], listSha256, rows: 7, ...over });
    expect(life.refusal(urgentApproved({ count: 100 }))).toBe('CountDiffers');
    expect(life.refusal(urgentApproved({ ofClasses: of({ listSha256: another }) }))).toBe('ListChanged');
    expect(life.refusal(urgentApproved({ ofClasses: of({ classes: ['other'] }) }))).toBe('ListChanged');
    expect(life.refusal(urgentApproved({ count: 0, ofClasses: of({ rows: 0 }) }))).toBe('CountDiffers');
    expect(life.refusal(urgentApproved({ by: wes }))).toBe('SamePerson');
    expect(life.refusal(urgentApproved())).toBe('no refusal');
  });

  it('what the agency asked is ticked as met, and nothing is approved before it was asked for', () => {
    expect(needy(prepared).do(urgentWritten()).refusal(urgentApproved())).toBe('UrgentExceptionNotOpen');
    const life = needy(prepared).do(askUrgent({ outcome: 'asked-to-minimize' }), urgentWritten());
    expect(life.refusal(urgentApproved())).toBe('NotMinimized');
    expect(noticeLetter(life.do(urgentApproved({ minimized: true })), 'urgent').approval?.minimized).toBe(
      true,
    );
  });

  it('asked anew its approval is void, and letters under way are let end first', () => {
    const life = begins(
      needy(prepared).do(askUrgent(), urgentWritten(), urgentApproved(), confirmUrgent()),
      'urgent',
    );
    const { epoch } = life.state;
    life.do(askUrgent({ classes: ['other'] }));
    expect([life.state.epoch, noticeStatus(life.state)]).toEqual([epoch + 1, 'draining']);
    expect(noticeLetter(life, 'urgent').approval).toBeUndefined();
    expect(mayTell(life.state, page)).toBe('no');
    expect(life.refusal(confirmUrgent())).toBe('UrgentExceptionNotOpen');
    life.do({ type: 'drain-notice', alreadyTold: 3 });
    expect(life.refusal(confirmUrgent())).toBe('no refusal');
    expect(life.refusal(listFrozen({ sha256: another }))).toBe('UseSupplement');
  });

  it('after the release its ground is gone: the fence has no word of it, the gate says no', () => {
    const life = needy(prepared).do(
      askUrgent(),
      urgentWritten(),
      urgentApproved(),
      confirmUrgent(),
      approved(),
    );
    begins(life, 'urgent');
    expect(Object.keys(breaches.keys(id, life.state).fence ?? {})).not.toContain('urgent');
    released(life);
    expect(Object.keys(breaches.keys(id, life.state).fence ?? {})).toContain('urgent');
    expect(breaches.keys(id, life.state).fence?.urgent).toBeUndefined();
    expect(mayTell(life.state, page)).toBe('no');
    expect(sendableLetters(life.state).map(({ audience }) => audience)).toEqual(['everyone']);
  });
});

describe('pausing (R-13)', () => {
  const pause = { type: 'pause-notice', because: 'officer', by: ann, textSha256: text } as const;

  it('stands at once, and a second officer is looked for within one business day', () => {
    const life = sendingStart().do(pause);
    expect(pendingConfirmations(life.state)).toMatchObject([
      { toConfirm: 'notice-pause', since: life.now, by: ann },
    ]);
    expect(nextBreachMilestone(id, life.state)).toMatchObject({
      about: 'second-person',
      of: 'notice-pause',
      on: '2026-12-07',
    });
    expect(life.refusal({ type: 'confirm-pause', by: ann })).toBe('SamePerson');
    expect(pendingConfirmations(life.do({ type: 'confirm-pause', by: ben }).state)).toEqual([]);
    expect(life.refusal({ type: 'confirm-pause', by: abe })).toBe('NothingToConfirm');
  });

  it('resumed, its machine gets the case; a canary that an officer lets go on is not flown again', () => {
    const life = sendingStart().do({ type: 'halt-notice', because: 'canary', error: 'bounces' });
    expect(sendableLetters(life.state)).toEqual([]);
    expect(breaches.keys(id, life.state).wakeAt).toBeUndefined();
    life.do({ type: 'resume-notice', by: ben, textSha256: text });
    expect(types(life)).toEqual(['notice-resumed', 'run-requested']);
    expect(sendableLetters(life.state)).toMatchObject([{ canary: 'passed' }]);
    expect(life.refusal({ type: 'resume-notice', by: ben, textSha256: text })).toBe('NoticeNotPaused');
  });

  it('during the hold it is kept: what is released then is paused', () => {
    const life = released(held().do(pause));
    expect([stageOf(life.state), noticeStatus(life.state)]).toEqual(['released', 'paused']);
    expect(types(life)).toEqual(['breach-released']);
  });

  it('a machine pauses only what is being sent, once', () => {
    const stopped = { type: 'halt-notice', because: 'stopped', error: 'AccountPaused' } as const;
    const life = sendingStart().do(stopped, stopped);
    expect(life.history.at(-2)?.events.map(({ type }) => type)).toEqual(['notice-started']);
    expect(noticeStatus(sent(held().do(stopped)).state)).toBe('none');
  });
});
