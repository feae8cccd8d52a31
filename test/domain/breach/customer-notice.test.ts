import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import {
  machinesOf,
  mayMailOnPaper,
  mayTell,
  noticeOf,
  noticeStatus,
  openHalts,
  sendableLetters,
} from '#domain/breach/customer-notice.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import {
  abe,
  ann,
  approved,
  BreachLife,
  ben,
  determine,
  direction,
  held,
  id,
  letterSha256,
  letterWritten,
  listFrozen,
  listSha256,
  noon,
  type Typed,
  text,
  una,
  wes,
} from '#test/support/domain/breach.ts';
import { confirm, given, run } from '#test/support/domain/given-breach.ts';
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

const start = noon('2026-11-24');
const freeze = { type: 'request-list-freeze', list: 1, uploadId: 'u', by: una } as const;
const approval = { type: 'notice-approved', list: 1 } as const;

describe('two persons approve a letter and its list (R-13)', () => {
  const earlierLetter = () => fresh().do(letterWritten({ letterSha256: another, by: abe }), letterWritten());
  const earlierList = () => fresh().do(listFrozen({ sha256: another, by: abe }), listFrozen());
  const nobody = { count: 0, onPaper: 0 };
  const empty = () => held('2026-11-24', [listFrozen(nobody), letterWritten()]);
  const [none, unwritten] = [new BreachLife(start, []), new BreachLife(start, [listFrozen()])];
  const toFinish = empty().do(listFrozen({ ...nobody, toFinish: 3 }));
  const done = () => fresh().do(approved());
  const drained = { type: 'drain-notice', alreadyTold: 1 } as const;
  const started = sendingStart().do(direction('2026-12-20', '2026-12-05'), drained);
  const newLetter = letterWritten({ letterSha256: another });
  const otherList = listFrozen({ sha256: another });
  const rewritten = done().do(newLetter, approved({ letterSha256: another }), letterWritten());
  const newList = rewritten.do(listFrozen({ sha256: another, count: 3 }));

  it.each([
    ['an approval by who uploaded the list', fresh(), approved({ by: una }), 'SamePerson'],
    ['an approval by who wrote the letter', fresh(), approved({ by: wes }), 'SamePerson'],
    ['an approval by who wrote an earlier letter', earlierLetter(), approved(), 'SamePerson'],
    ['an approval by who made an earlier list', earlierList(), approved(), 'SamePerson'],
    ['an approval of another letter', fresh(), approved({ letterSha256: another }), 'LetterChanged'],
    ['an approval of another list', fresh(), approved({ listSha256: another }), 'ListChanged'],
    ['an approval of another number', fresh(), approved({ count: 99 }), 'CountDiffers'],
    ['an approval of a list that does not exist', fresh(), approved({ list: 2 }), 'NotFound'],
    ['an approval where nothing was frozen', none, approved(), 'NothingFrozen'],
    ['an approval where nothing was written', unwritten, approved(), 'LetterChanged'],
    ['an approval of a list with nobody on it', empty(), approved({ count: 0 }), 'NothingFrozen'],
    ['an approval from before a new list', newList, approved(), 'ListChanged'],
    ['after an approval, another list (R-14)', done(), otherList, 'UseSupplement'],
    ['after an approval, an upload (R-14)', done(), freeze, 'UseSupplement'],
    ['once it has begun, another letter', sendingStart(), newLetter, 'AlreadySending'],
    ['once it has begun and ended, another letter', started, newLetter, 'AlreadySending'],
    ['once it has begun and ended, another list', started, otherList, 'UseSupplement'],
  ])('%s is refused', (_, life, command, says) => given(life).when(life.now, command).thenRefused(says));
  it.each([
    ['who made neither', fresh(), approved()],
    ['who wrote no version of the letter', earlierLetter(), approved({ by: ann })],
    ['who made no version of the list', earlierList(), approved({ by: ann })],
    ['where there are only rows to finish', toFinish, approved({ count: 0 })],
  ])('is approved by somebody %s', (_, life, command) =>
    given(life).when(start, command).thenFacts(approval),
  );

  it('a new letter voids it, and so does a new list', () => {
    const life = done();
    expect(noticeLetter(life).approval?.by).toBe(abe);
    expect(noticeLetter(life.do(newLetter)).approval).toBeUndefined();
    expect(noticeLetter(newList).approval).toBeUndefined();
  });

  it.each([letterWritten(), listFrozen(), approved(), approved({ by: ann })])(
    'the same again changes nothing: $type by $by',
    (command) => given(done()).when(start, command).thenNothing(),
  );
});

describe('a large upload', () => {
  const upload = (uploadId: string) => ({ ...freeze, uploadId });
  const opens = { type: 'open-upload', list: 1, by: ann } as const;
  const first = () => new BreachLife(start, [upload('first')]);
  const second = () => first().do(upload('second'));
  const refusedList = { type: 'list-refused', list: 1, uploadId: 'third', fault: 'list-broken' } as const;

  it('is handed to its machine', () => {
    expect(machinesOf(first().state)[0]).toBe('recipients');
    expect(breaches.keys(id, first().state).wakeAt).toBe('2026-11-24T17:15:00.000Z');
  });

  it('that another followed is dropped', () =>
    given(second())
      .when(start, listFrozen({ uploadId: 'first', sha256: another }))
      .thenNothing());

  it('is frozen when no other followed: the officers’ latest word counts', () => {
    const { state } = second().do(listFrozen({ uploadId: 'second' }));
    expect(noticeOf(state).noticeLists[0]?.list?.sha256).toBe(listSha256);
    expect(machinesOf(state)[0]).toBe('breach');
  });

  it('is opened for an officer', () =>
    given(first()).when(start, opens).thenFacts({ type: 'upload-opened', list: 1, by: ann }));
  it('is opened for an officer once', () => given(first(), opens).when(start, opens).thenNothing());

  it('that cannot be read is refused, and who uploaded before is remembered', () => {
    const { state } = second().do(listFrozen({ uploadId: 'second' }), upload('third'), refusedList);
    expect(noticeOf(state).noticeLists[0]).toMatchObject({ refused: 'list-broken', uploaders: [una] });
  });
});

describe('who was given the address of an upload (R-13)', () => {
  const first = [
    letterWritten(),
    { type: 'open-upload', list: 1, by: ann },
    freeze,
    listFrozen({ uploadId: 'u' }),
  ] as const;
  const life = new BreachLife(start, first);

  it('approves nothing that was frozen from one', () =>
    given(life)
      .when(start, approved({ by: ann }))
      .thenRefused('SamePerson'));
  it('leaves the approval to others', () => given(life).when(start, approved()).thenFacts(approval));
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

  const supplement = { type: 'open-supplement', sameBreach: true, by: ann, textSha256: text } as const;
  const unapproved = [listFrozen({ list: 2, sha256: another }), letterWritten({ list: 2 })];

  it.each([
    ['while there is a list alone', held('2026-11-24', [listFrozen()]), []],
    ['from the letter on', held('2026-11-24', prepared), ['list-1-approval']],
    ['no more once it is approved', held('2026-11-24', [...prepared, approved()]), []],
    ['for a supplement too', sent().do(supplement, ...unapproved), ['list-2-approval']],
  ])('who approves is waited for %s: %s', (_, { state }, waits) =>
    expect(pendingConfirmations(state).map(({ toConfirm }) => toConfirm)).toEqual(waits),
  );

  it('who approves is looked for a business day after the later of list and letter', () => {
    const { state, now } = held('2026-11-24', [listFrozen()]).at(noon('2026-11-25')).do(letterWritten());
    expect(pendingConfirmations(state)).toMatchObject([{ since: now }]);
    expect(nextBreachMilestone(id, state)).toMatchObject({ about: 'second-person', on: '2026-11-27' });
  });

  const waiting = () => held('2026-11-24', prepared).do({ type: 'start-run', letters: [] });
  const after = noon('2026-12-06');

  it('an approval before the end of the hold starts no second run', () =>
    given(waiting()).when(start, approved()).thenFacts(approval));
  it('an approval after the hold gives the breach’s machine the case', () =>
    given(waiting())
      .when(after, approved())
      .thenFacts(approval, { ...run, clock: 'unchanged' }));
  it('the release gives the machine of the notice the case', () =>
    given(waiting().at(after), approved())
      .when(after, { type: 'release' })
      .thenFacts({ type: 'breach-released' }, { ...run, to: 'customer-notice' }));

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
    const no = { within2011: 'no', report: false, reasonCode: 'state-law-only' } as const;
    const life = fresh().do(determine(start, no), confirm('determination'));
    expect(breachNextStep(life.state, life.now)).toEqual({ nextStep: 'approval' });
    expect(breachNextStep(life.do(approved()).state, life.now)).toEqual({ nextStep: 'release' });
  });

  describe('a letter rewritten between release and beginning', () => {
    const rewritten = () => released().do(letterWritten({ letterSha256: another, by: ann }));
    const approve = approved({ letterSha256: another });
    const { now } = released();

    it('is not sent before it is approved again', () => {
      expect([sendableLetters(rewritten().state), noticeStatus(rewritten().state)]).toEqual([[], 'none']);
      given(rewritten()).when(now, approve).thenFacts(approval, run);
    });

    it('does not begin as it was', () => {
      const [{ list = 1, audience = 'everyone', epoch = 1 } = {}] = sendableLetters(released().state);
      const stale = { list, audience, epoch, letterSha256, listSha256, lanes: 1, rate: 1 } as const;
      given(rewritten(), approve)
        .when(now, { type: 'start-notice', ...stale })
        .thenNothing();
    });
  });
});

describe('the gate before every page (P38, R-12)', () => {
  const seals = { listSha256, letterSha256 };
  const page = { epoch: 1, list: 1, audience: 'everyone', segment: 'general', ...seals } as const;

  it('says yes after release, approval and a beginning that was recorded', () =>
    expect(mayTell(sendingStart().state, page)).toBe('yes'));
  it.each([
    ['during the hold', held(), {}],
    ['before the beginning', released(), {}],
    ['in another epoch', sendingStart(), { epoch: 2 }],
    ['with another letter', sendingStart(), { letterSha256: another }],
    ['with another list', sendingStart(), { listSha256: another }],
    ['for a supplement', sendingStart(), { list: 2 }],
    ['for urgent letters', sendingStart(), { audience: 'urgent' as const }],
  ])('says no %s', (_, { state }, over) => expect(mayTell(state, { ...page, ...over })).toBe('no'));

  it('says paused while it is paused, and no when a direction has come as well', () => {
    const life = sendingStart().do({ type: 'pause-notice', because: 'officer', by: ann, textSha256: text });
    expect([mayTell(life.state, page), noticeStatus(life.state)]).toEqual(['paused', 'paused']);
    expect(sendableLetters(life.state)).toEqual([]);
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
    expect([mayMailOnPaper(life.state, 'vip'), mayMailOnPaper(life.state, 'general')]).toEqual([true, false]);
  });

  const urgent = (...commands: readonly Typed[]) => needy(prepared).do(askUrgent(), ...commands);
  const written = () => urgent(urgentWritten());
  const of = (over: object) => ({ ofClasses: { classes: ['vip'], listSha256, rows: 7, ...over } });
  const minimize = () => needy(prepared).do(askUrgent({ outcome: 'asked-to-minimize' }), urgentWritten());
  const [otherRows, otherClass] = [of({ listSha256: another }), of({ classes: ['other'] })];

  it.each([
    ['confirmed by who asked for it', urgent(urgentWritten(ben)), confirmUrgent(ann), 'SamePerson'],
    ['confirmed by who wrote its letter', urgent(urgentWritten(ben)), confirmUrgent(ben), 'SamePerson'],
    ['written by who confirmed it', urgent(confirmUrgent(ben)), urgentWritten(ben), 'SamePerson'],
    ['approved with the number of the whole list', written(), urgentApproved({ count: 100 }), 'CountDiffers'],
    ['approved on another list', written(), urgentApproved(otherRows), 'ListChanged'],
    ['approved with other classes', written(), urgentApproved(otherClass), 'ListChanged'],
    ['approved for nobody', written(), urgentApproved({ count: 0, ...of({ rows: 0 }) }), 'CountDiffers'],
    ['approved by who wrote it', written(), urgentApproved({ by: wes }), 'SamePerson'],
    [
      'approved before it was asked for',
      needy(prepared).do(urgentWritten()),
      urgentApproved(),
      'UrgentExceptionNotOpen',
    ],
    ['approved without what the agency asked', minimize(), urgentApproved(), 'NotMinimized'],
  ])('is not %s', (_, life, command, says) => given(life).when(life.now, command).thenRefused(says));
  it('its letter is written by a third person', () =>
    given(urgent(confirmUrgent(ben)))
      .when(noon('2026-11-25'), urgentWritten())
      .thenFacts({ type: 'letter-written', audience: 'urgent' }));
  it('is approved with the rows of its classes', () =>
    given(written())
      .when(noon('2026-11-25'), urgentApproved())
      .thenFacts({ ...approval, audience: 'urgent' }));

  it('is approved when what the agency asked is ticked as met', () => {
    const { approval: kept } = noticeLetter(minimize().do(urgentApproved({ minimized: true })), 'urgent');
    expect(kept?.minimized).toBe(true);
  });

  describe('asked anew', () => {
    const started = () => begins(urgent(urgentWritten(), urgentApproved(), confirmUrgent()), 'urgent');
    const again = () => started().do(askUrgent({ classes: ['other'] }));
    const ended = () => again().do({ type: 'drain-notice', alreadyTold: 3 });

    it('its approval is void, and letters under way are let end first', () => {
      const { state } = again();
      expect([state.epoch, noticeStatus(state)]).toEqual([started().state.epoch + 1, 'draining']);
      expect(noticeLetter(again(), 'urgent').approval).toBeUndefined();
      expect(mayTell(state, page)).toBe('no');
    });

    it.each([
      ['confirmed while letters are under way', again(), confirmUrgent(), 'UrgentExceptionNotOpen'],
      ['given another list', ended(), listFrozen({ sha256: another }), 'UseSupplement'],
    ])('it is not %s', (_, life, command, says) => given(life).when(life.now, command).thenRefused(says));
    it('it is confirmed once they have ended', () =>
      given(ended())
        .when(noon('2026-11-25'), confirmUrgent())
        .thenFacts({ type: 'urgent-exception-confirmed', by: ben }));
  });

  it('after the release its ground is gone from the fence, and the gate says no', () => {
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
  const resumedBy = (by: string, ...pauses: readonly string[]) =>
    ({ type: 'resume-notice', by, textSha256: text, pauses }) as const;
  const resume = resumedBy(ben, 'pause-1');
  const fbi = { ...pause, by: abe, textSha256: 'f'.repeat(64) } as const;
  const stop = { type: 'halt-notice', because: 'stopped', error: 'AccountPaused' } as const;
  const paused = () => sendingStart().do(pause);
  const canary = () => sendingStart().do({ type: 'halt-notice', because: 'canary', error: 'bounces' });
  const { now } = released();

  it('stops at once, by one officer; another needs a second to end it (stopping 3)', () => {
    expect(pendingConfirmations(paused().state)).toEqual([]);
    const asked = paused().do(resume);
    expect(noticeStatus(asked.state)).toBe('paused');
    expect(pendingConfirmations(asked.state)).toMatchObject([
      { toConfirm: 'notice-resume', since: now, by: ben },
    ]);
    expect(nextBreachMilestone(id, asked.state)).toMatchObject({
      ...{ about: 'second-person', of: 'notice-resume', on: '2026-12-07' },
    });
    const { state } = asked.do(confirm('resume', abe));
    expect([pendingConfirmations(state), noticeStatus(state)]).toEqual([[], 'send']);
  });

  it.each([
    ['confirmed by who asked', paused().do(resume), confirm('resume', ben), 'SamePerson'],
    [
      'confirmed twice',
      paused().do(resume, confirm('resume', abe)),
      confirm('resume', ann),
      'NothingToConfirm',
    ],
    ['ended twice', canary().do(resume), resume, 'NoticeNotPaused'],
    ['ended by an act that names none', paused(), resumedBy(ann), 'NameTheStops'],
    ['ended with one that never was', paused(), resumedBy(ann, 'pause-1', 'pause-2'), 'StopNotOpen'],
    [
      'ended once more',
      paused().do(fbi, resumedBy(ann, 'pause-1')),
      resumedBy(ann, 'pause-1'),
      'StopNotOpen',
    ],
  ])('a pause is not %s', (_, life, command, says) => given(life).when(now, command).thenRefused(says));

  it('officers’ pauses add up: A ends only their own (R-13, law of stopping 1)', () => {
    const both = paused().do(fbi);
    expect(openHalts(both.state)).toMatchObject([
      { id: 'pause-1', because: 'officer', author: ann, at: now, textSha256: text },
      { id: 'pause-2', because: 'officer', author: abe, at: now, textSha256: fbi.textSha256 },
    ]);
    given(both)
      .when(now, resumedBy(ann, 'pause-1'))
      .thenFacts({ type: 'notice-resumed', by: ann, pauses: ['pause-1'] });
    const left = both.do(resumedBy(ann, 'pause-1')).state;
    expect([openHalts(left).map(({ id: name }) => name), noticeStatus(left)]).toEqual([
      ['pause-2'],
      'paused',
    ]);
  });

  it('a resumption that names several ends all of them or none (law of stopping 3)', () => {
    const asked = paused().do(fbi, resumedBy(ann, 'pause-1', 'pause-2'));
    expect(openHalts(asked.state)).toHaveLength(2);
    expect(openHalts(asked.do(confirm('resume', ben)).state)).toEqual([]);
  });

  it('a further pause voids no request, and stays open by itself (law of stopping 3)', () => {
    const life = paused().do(resume, fbi, confirm('resume', abe));
    expect(openHalts(life.state).map(({ id: name }) => name)).toEqual(['pause-2']);
  });

  it('its author ends it alone within one business day (R-13, law of stopping 3)', () => {
    const own = resumedBy(ann, 'pause-1');
    const ends = (at: string) => paused().at(at).do(own).state;
    expect(openHalts(ends('2026-12-08T04:59:00.000Z'))).toEqual([]);
    expect(pendingConfirmations(ends('2026-12-08T05:00:00.000Z'))).toMatchObject([
      { toConfirm: 'notice-resume', by: ann },
    ]);
  });

  it('a machine’s halt is recorded beside an officer’s (law of stopping 3, 7)', () => {
    const both = paused().do(stop);
    expect(openHalts(both.state).map(({ because }) => because)).toEqual(['officer', 'stopped']);
    expect(openHalts(both.do(resumedBy(ben, 'pause-2')).state)).toMatchObject([{ id: 'pause-1' }]);
  });

  it('an older pause without a number is the first, and ends by that name', () => {
    const after = (life: BreachLife, event: Parameters<typeof evolve>[1]) => {
      life.state = evolve(life.state, event, life.now);
      return life;
    };
    const of = { type: 'notice-paused', because: 'officer', by: ann, textSha256: text } as const;
    const old = () => after(sendingStart(), of);
    expect(openHalts(old().state)).toMatchObject([{ id: 'pause-1', author: ann }]);
    expect(openHalts(old().do(fbi).state).map(({ id: name }) => name)).toEqual(['pause-1', 'pause-2']);
    const next = old().do(resumedBy(ann, 'pause-1')).do(fbi);
    expect(openHalts(next.state).map(({ id: name }) => name)).toEqual(['pause-2']);
    const resumed = { type: 'notice-resumed', by: ben, textSha256: text } as const;
    expect(openHalts(after(old().do(fbi), resumed).state)).toEqual([]);
  });

  it('waits for officers', () => {
    expect(sendableLetters(canary().state)).toEqual([]);
    expect(breaches.keys(id, canary().state).wakeAt).toBeUndefined();
  });

  it('resumed, its machine gets the case', () =>
    given(canary())
      .when(now, resume)
      .thenFacts({ type: 'notice-resumed', by: ben, pauses: ['pause-1'] }, run));
  it('a canary that an officer lets go on is not flown again', () =>
    expect(sendableLetters(canary().do(resume).state)).toMatchObject([{ canary: 'passed' }]));

  it('during the hold it is kept: what is released then is paused', () => {
    given(held().do(pause)).when(now, { type: 'release' }).thenFacts({ type: 'breach-released' });
    const { state } = released(held().do(pause));
    expect([stageOf(state), noticeStatus(state)]).toEqual(['released', 'paused']);
  });

  it('by a machine is recorded once', () => given(sendingStart(), stop).when(now, stop).thenNothing());
  it('by a machine is only of what is being sent', () => given(held()).when(start, stop).thenNothing());
});
