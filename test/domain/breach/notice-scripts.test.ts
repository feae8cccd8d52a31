import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breach, stageOf } from '#domain/breach/breach.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { mayTell, noticeOf, sendableLetters } from '#domain/breach/customer-notice.ts';
import { decide } from '#domain/breach/decider.ts';
import { directionsNeedingReview } from '#domain/breach/directions.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { breaches, urgentOf } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { isApproved, noticeListOf, type SendableLetter } from '#domain/notice/state.ts';
import {
  abe,
  ann,
  approved,
  asShown,
  BreachLife,
  ben,
  cho,
  determine,
  letterWritten,
  listFrozen,
  listSha256,
  noon,
  receipt,
  text,
} from '#test/support/domain/breach.ts';
import { askUrgent, confirmUrgent, urgentApproved, urgentSha256 } from '#test/support/domain/notice.ts';
import { command as ofTheHold } from '#test/support/domain/officer-scripts.ts';
import { met, runs } from '#test/support/runs.ts';

const who = fc.constantFrom(ann, ben, cho, abe);
const seal = fc.constantFrom('2'.repeat(64), '9'.repeat(64));
const listSeal = fc.constantFrom('1'.repeat(64), '8'.repeat(64));
const list = fc.constantFrom(1, 1, 1, 2);

/** Anything an officer may do to the notice, in any order, right or wrong. */
const ofTheNotice: fc.Arbitrary<(now: string) => BreachCommand> = fc.oneof(
  fc.record({ by: who, sha256: listSeal, list }).map((over) => () => listFrozen(over)),
  fc.record({ by: who, letterSha256: seal, list }).map((over) => () => letterWritten(over)),
  fc.record({ by: who, letterSha256: seal, listSha256: listSeal, list }).map((over) => () => approved(over)),
  fc.record({ by: who, letterSha256: seal, listSha256: listSeal, list }).map((over) => () => approved(over)),
  who.map((by) => () => letterWritten({ audience: 'urgent', letterSha256: urgentSha256, by })),
  fc.record({ by: who, listSha256: listSeal, name: fc.constantFrom('a', 'b') }).map(
    ({ by, listSha256, name }) =>
      () =>
        approved({
          ...{ audience: 'urgent', letterSha256: urgentSha256, listSha256, count: 7, by },
          ofClasses: { classes: [name], listSha256, rows: 7 },
        }),
  ),
  fc.record({ by: who, name: fc.constantFrom('a', 'b') }).map(
    ({ by, name }) =>
      (now: string) =>
        askUrgent({ by, classes: [name], consultedAt: now }),
  ),
  who.map((by) => () => ({ type: 'confirm-urgent-exception', by }) as BreachCommand),
  who.map(
    (by) => () => ({ type: 'open-supplement', sameBreach: true, by, textSha256: text }) as BreachCommand,
  ),
  who.map((by) => () => ({ type: 'cancel-supplement', list: 2, by, textSha256: text }) as BreachCommand),
  fc
    .record({
      by: who,
      type: fc.constantFrom('pause-notice', 'resume-notice', 'resume-notice', 'confirm-resume'),
    })
    .map(
      (rest) => () =>
        ({ because: 'officer', textSha256: text, pauses: ['pause-1'], ...rest }) as BreachCommand,
    ),
);

/** What a script does next: an officer acts, or one of two senders goes one step further. */
type Step =
  | { readonly act: (now: string) => BreachCommand; readonly hoursOn: number }
  | { readonly sender: 0 | 1; readonly pick: number };

const officer = (command: fc.Arbitrary<(now: string) => BreachCommand>): fc.Arbitrary<Step> =>
  fc.record({ act: command, hoursOn: fc.constantFrom(0, 0, 0, 1, 48) });
const release: fc.Arbitrary<Step> = fc.record({
  act: fc.constant(() => ({ type: 'release' }) as BreachCommand),
  hoursOn: fc.constantFrom(0, 0, 24 * 20),
});
const sender = fc.record({ sender: fc.constantFrom(0, 1), pick: fc.nat({ max: 3 }) }) as fc.Arbitrary<Step>;
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: officer(ofTheHold) },
  { weight: 3, arbitrary: officer(ofTheNotice) },
  { weight: 2, arbitrary: release },
  { weight: 12, arbitrary: sender },
);

/** From where a script goes on: before an approval, released, or with urgent letters let go. */
const beginning = fc.constantFrom('open', 'released', 'urgent', 'urgent');
const told = [
  { act: (now: string) => determine(now), hoursOn: 0 },
  { act: (now: string) => receipt(now, { urgentNeedIndicated: true }), hoursOn: 0 },
];
const released = { act: () => ({ type: 'release' }) as BreachCommand, hoursOn: 11 * 24 };
const beginnings = {
  open: [...told, released],
  released: [...told, released],
  urgent: [
    ...told,
    { act: (now: string) => askUrgent({ classes: ['a'], consultedAt: now }), hoursOn: 24 },
    { act: () => letterWritten({ audience: 'urgent', letterSha256: urgentSha256 }), hoursOn: 0 },
    { act: () => urgentApproved({ ofClasses: { classes: ['a'], listSha256, rows: 7 } }), hoursOn: 0 },
    { act: () => confirmUrgent() as BreachCommand, hoursOn: 0 },
  ],
} as const;

/** A sender between two steps; whatever it has read may be long out of date. */
type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'seen' | 'sendingStart' | 'claimed' | 'gated'; readonly sending: SendableLetter };

const nameOf = ({ list: n, audience, epoch }: SendableLetter): string => `${n} ${audience} ${epoch}`;

/** The case as its store keeps it, with two senders that see it at any moment and stop for as long as they like. */
class Store {
  readonly life: BreachLife;
  readonly senders: [Stage, Stage] = [{ at: 'idle' }, { at: 'idle' }];
  letters = 0;
  urgentLetters = 0;
  drains = 0;
  /** Of the fence, the word of the urgent exception: written and taken away as the store does. */
  #urgent: ReturnType<typeof urgentOf> | undefined;

  constructor(first?: readonly BreachCommand[]) {
    this.life = new BreachLife(noon('2026-11-24'), first);
  }

  acts(act: (now: string) => BreachCommand, hoursOn: number): void {
    this.life.at(instantText(Date.parse(this.life.now) + hoursOn * 3_600_000));
    this.do(act(this.life.now));
  }

  get state(): Breach {
    return this.life.state;
  }

  do(command: BreachCommand): readonly BreachEvent[] {
    try {
      const events = decide(this.state, asShown(this.state, command), this.life.facts);
      this.life.do(command);
      const { fence = {} } = breaches.keys('', this.state);
      if (events.some(({ type }) => type === 'urgent-exception-confirmed'))
        this.#urgent = urgentOf(this.state);
      else if ('urgent' in fence) this.#urgent = undefined;
      return events;
    } catch (fault) {
      expect(fault).toBeInstanceOf(Refusal);
      return [];
    }
  }

  /** The store’s own condition on a claim, word for word; a lane has one sender. */
  #mayClaim(sending: SendableLetter): boolean {
    const { stage, fence = {} } = breaches.keys('', this.state);
    const nextStep =
      sending.ground === 'released'
        ? stage === 'released' && fence.epoch === sending.epoch
        : this.#urgent?.epoch === sending.epoch;
    const isFree = this.senders.every(
      (one) => (one.at !== 'claimed' && one.at !== 'gated') || nameOf(one.sending) !== nameOf(sending),
    );
    return nextStep && isFree;
  }

  /** The letters of a page go out: what must be true of every one of them. */
  #send({ list: n, audience, epoch, letterSha256, listSha256 }: SendableLetter): void {
    const { state } = this;
    const noticeList = noticeListOf(noticeOf(state), n);
    const noticeLetter = noticeList?.[audience];
    // While it is let end a direction is not accepted yet; otherwise the ground stands this very moment.
    if (noticeOf(state).draining === undefined) {
      expect(epoch).toBe(state.epoch);
      expect(audience === 'everyone' ? stageOf(state) : state.urgent?.confirmedBy !== undefined).toBe(
        audience === 'everyone' ? 'released' : true,
      );
      expect(directionsNeedingReview(state.directions)).toEqual([]);
      expect(noticeList && noticeLetter && isApproved(noticeList, noticeLetter)).toBe(true);
    }
    expect(noticeLetter?.letterSha256 ?? letterSha256).toBe(letterSha256);
    expect(noticeList?.list?.sha256).toBe(listSha256);
    const { by = '' } = noticeLetter?.approval ?? {};
    expect([...(noticeLetter?.authors ?? []), ...(noticeList?.uploaders ?? [])]).not.toContain(by);
    this.#mustBeLet(audience, n);
    this.letters += 1;
    if (audience === 'urgent') this.urgentLetters += 1;
  }

  /** From the history alone: a release, or a confirmed exception, and an approval stand before it (I1). */
  #mustBeLet(audience: SendableLetter['audience'], n: number): void {
    const all = this.life.history.flatMap(({ events }) => events);
    const last = (is: (event: BreachEvent) => boolean): number => all.findLastIndex(is);
    const accepted = last(({ type }) => ['direction-accepted', 'stop-set', 'notice-drained'].includes(type));
    const letAt = last(({ type }) =>
      audience === 'everyone' ? type === 'breach-released' : type === 'urgent-exception-confirmed',
    );
    expect(letAt).toBeGreaterThan(accepted);
    const word = last(
      (event) => event.type === 'notice-approved' && event.list === n && event.audience === audience,
    );
    expect(word).toBeGreaterThan(-1);
  }

  #next(nextStep: Stage, pick: number): Stage {
    switch (nextStep.at) {
      case 'idle': {
        const open = sendableLetters(this.state);
        const sending = open[pick % Math.max(1, open.length)];
        return sending === undefined ? nextStep : { at: 'seen', sending };
      }
      case 'seen':
        // One that forgets to write its beginning down is told no by the gate.
        if (pick === 3) return { ...nextStep, at: 'sendingStart' };
        this.do({ type: 'start-notice', ...nextStep.sending, lanes: 1, rate: 1 });
        return { ...nextStep, at: 'sendingStart' };
      case 'sendingStart':
        return this.#mayClaim(nextStep.sending) ? { ...nextStep, at: 'claimed' } : { at: 'idle' };
      case 'claimed': {
        const { sending } = nextStep;
        const segment = sending.classes?.[0] ?? 'general';
        return mayTell(this.state, { ...sending, segment }) === 'yes'
          ? { ...nextStep, at: 'gated' }
          : { at: 'idle' };
      }
      case 'gated':
        this.#send(nextStep.sending);
        return pick === 0 ? { at: 'idle' } : { ...nextStep, at: 'claimed' };
    }
  }

  sends(at: 0 | 1, pick: number): void {
    this.senders[at] = this.#next(this.senders[at], pick);
  }

  /** Whoever drains: reads the claims, and if none is held, says so. */
  letsEnd(): void {
    if (noticeOf(this.state).draining === undefined) return;
    if (this.senders.some(({ at }) => at === 'claimed' || at === 'gated')) return;
    const events = this.do({ type: 'drain-notice', alreadyTold: this.letters });
    expect(events.map(({ type }) => type)).toContain('notice-drained');
    this.drains += 1;
  }
}

/** More in the long set, which CI runs as well. */
const numRuns = runs(60, 1000);

describe('any script of officers beside two senders (I1, F15)', () => {
  it('no letter goes without release and approval, none after a direction is accepted', () => {
    let [letters, urgent, drains] = [0, 0, 0];
    fc.assert(
      fc.property(beginning, fc.array(step, { minLength: 20, maxLength: 80 }), (begins, script) => {
        const store = new Store(begins === 'open' ? [listFrozen(), letterWritten({ by: ann })] : undefined);
        const { life } = store;
        for (const { act, hoursOn } of beginnings[begins]) store.acts(act, hoursOn);
        for (const next of script) {
          if ('sender' in next) store.sends(next.sender, next.pick);
          else store.acts(next.act, next.hoursOn);
          if (script.indexOf(next) % 2 === 0) store.letsEnd();
          const { state } = store;
          // While letters are let end nothing may be let go.
          if (noticeOf(state).draining !== undefined) expect(sendableLetters(state)).toEqual([]);
          expect(state.releasedAt !== undefined && noticeOf(state).draining !== undefined).toBe(false);
        }
        const fold = life.history.flatMap(({ at, events }) => events.map((event) => ({ at, event })));
        expect(
          fold.reduce<Breach | undefined>((now, { at, event }) => evolve(now, event, at), undefined),
        ).toEqual(life.state);
        letters += store.letters;
        urgent += store.urgentLetters;
        drains += store.drains;
      }),
      { numRuns },
    );
    met(letters, 21);
    met(urgent, 3);
    met(drains, 3);
  }, 120_000);
});
