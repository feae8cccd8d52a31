import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { sendableLetters } from '#domain/breach/customer-notice.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { agenciesToAsk, urgentProposal } from '#domain/breach/objections.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import { instantText } from '#domain/calendar/instants.ts';
import {
  abe,
  ann,
  type BreachLife,
  ben,
  call,
  cho,
  direction,
  noon,
  receipt,
  review,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { withdrawReceipt } from '#test/support/domain/given-breach.ts';
import {
  agencyAsked,
  askUrgent,
  confirmUrgent,
  needy,
  objected,
  proceeds,
  urgentApproved,
  urgentWritten,
} from '#test/support/domain/notice.ts';
import { met, runs } from '#test/support/runs.ts';

const nextDay = noon('2026-11-26');
const after = (...before: readonly Typed[]): BreachLife =>
  needy()
    .do(urgentWritten(), ...before)
    .at(nextDay);
const objectedAt = (agency: 'FBI' | 'USSS', consultedAt = noon('2026-11-25')): BreachCommand =>
  askUrgent({ agency, consultedAt, outcome: 'objected' });
const toConfirm = ({ state }: BreachLife) => pendingConfirmations(state).map((one) => one.toConfirm);

describe('an agency objects without a written direction (R-12)', () => {
  it('asked, advised, the DPO and a second officer: the class may be notified', () => {
    const life = after(objected);
    expect([toConfirm(life), life.refusal(confirmUrgent())]).toEqual([[], 'AdviceMissing']);
    life.do(agencyAsked({ by: cho }));
    expect([toConfirm(life), life.refusal(confirmUrgent())]).toEqual([[], 'AdviceMissing']);
    life.do(proceeds());
    expect(toConfirm(life)).toEqual(['urgent-exception', 'urgent-approval']);
    life.do(confirmUrgent(), urgentApproved());
    expect(life.state.urgent).toMatchObject({ outcome: 'objected', confirmedBy: ben });
    expect(sendableLetters(life.state)).toMatchObject([{ ground: 'urgent', classes: ['vip'] }]);
  });

  it.each<[string, readonly Typed[], Typed, string]>([
    ['the DPO before the agency was asked', [objected], proceeds(), 'AgencyNotAsked'],
    ['a question without an objection', [askUrgent()], agencyAsked(), 'NothingObjected'],
    ['advice without an objection', [askUrgent()], proceeds(), 'NothingObjected'],
    [
      'a question to the agency that did not object',
      [objected],
      agencyAsked({ agency: 'USSS' }),
      'InvalidInput',
    ],
    [
      'a question from before the objection',
      [objected],
      agencyAsked({ askedAt: '2026-11-25T16:59:59.999Z' }),
      'InvalidInput',
    ],
    ['a question in the future', [objected], agencyAsked({ askedAt: noon('2026-11-27') }), 'InvalidInput'],
    [
      'advice from before the question',
      [objected, agencyAsked()],
      proceeds({ advisedAt: '2026-11-25T16:59:59.999Z' }),
      'InvalidInput',
    ],
    [
      'advice after one agency of two was asked',
      [objected, objectedAt('USSS'), agencyAsked()],
      proceeds(),
      'AgencyNotAsked',
    ],
    ['confirmation by who asked', [objected, agencyAsked(), proceeds()], confirmUrgent(ann), 'SamePerson'],
    ['confirmation by the DPO', [objected, agencyAsked(), proceeds()], confirmUrgent('dpo'), 'SamePerson'],
    [
      'confirmation by the letter’s author',
      [objected, agencyAsked(), proceeds()],
      confirmUrgent('wes'),
      'SamePerson',
    ],
    [
      'confirmation after another question',
      [objected, agencyAsked(), proceeds(), agencyAsked({ by: cho })],
      confirmUrgent(),
      'AdviceMissing',
    ],
    [
      'another agency’s word instead',
      [objected],
      askUrgent({ agency: 'USSS', consultedAt: nextDay }),
      'AgencyObjected',
    ],
    ['the same agency’s earlier word', [objected], askUrgent(), 'AgencyObjected'],
    [
      'a direction in force',
      [objected, agencyAsked(), proceeds(), direction('2026-12-01', '2026-11-25')],
      confirmUrgent(),
      'NothingToConfirm',
    ],
    [
      'a question while a direction is in force',
      [objected, call('2026-11-25')],
      agencyAsked(),
      'DirectionInForce',
    ],
    [
      'a stop',
      [objected, { type: 'hold-for-entry', by: cho, textSha256: text }],
      proceeds(),
      'DirectionInForce',
    ],
    [
      'its receipt withdrawn',
      [objected, agencyAsked(), withdrawReceipt(2)],
      proceeds(),
      'UrgentNeedNotIndicated',
    ],
    [
      'all of it, twice',
      [objected, agencyAsked(), proceeds(), confirmUrgent()],
      agencyAsked(),
      'NothingObjected',
    ],
  ])('refused: %s', (_, before, command, says) => expect(after(...before).refusal(command)).toBe(says));

  it('the same question and the same advice sent again change nothing', () => {
    const life = after(objected, agencyAsked(), proceeds());
    const { state } = life;
    expect(life.do(proceeds(), agencyAsked()).state).toEqual(state);
  });

  it.each<[string, Typed]>([
    ['asked by another officer', agencyAsked({ by: cho })],
    ['asked at another time', agencyAsked({ askedAt: noon('2026-11-26') })],
    ['asked of another official', agencyAsked({ textSha256: 'a'.repeat(64) })],
    ['advised by another document', proceeds({ documentSha256: 'e'.repeat(64) })],
    ['advised at another time', proceeds({ advisedAt: noon('2026-11-26') })],
    ['recorded by another DPO', proceeds({ by: cho })],
    ['recorded in other words', proceeds({ textSha256: 'a'.repeat(64) })],
  ])('%s it counts anew', (_, command) => {
    const life = after(objected, agencyAsked(), proceeds());
    const { type, ...fields } = command as Extract<BreachCommand, { type: 'ask-agency' }>;
    const says = type === 'ask-agency' ? 'agency-asked' : 'advice-recorded';
    expect(life.do(command).history.at(-1)?.events).toEqual([{ type: says, ...fields }]);
  });

  it('an earlier word of the same agency moves its objection to no earlier time', () => {
    const [first, earlier] = [noon('2026-11-25'), '2026-11-25T12:00:00.000Z'];
    const at = (consultedAt: string) => objectedAt('FBI', consultedAt);
    for (const both of [[first, earlier] as const, [earlier, first] as const])
      expect(after(...both.map(at)).state.objections).toEqual([{ agency: 'FBI', consultedAt: first }]);
  });

  it('without an objection none is kept, and nobody is asked', () => {
    expect(after(askUrgent()).state).not.toHaveProperty('objections');
    expect(agenciesToAsk(after(askUrgent()).state)).toEqual([]);
    const both = after(objected, objectedAt('USSS'));
    expect(agenciesToAsk(both.state)).toEqual(['FBI', 'USSS']);
    expect(agenciesToAsk(both.do(agencyAsked()).state)).toEqual(['USSS']);
  });

  it('counsel advises after the last of two questions', () => {
    const life = after(objected, objectedAt('USSS'), agencyAsked());
    life.do(agencyAsked({ agency: 'USSS', askedAt: nextDay }));
    expect(life.refusal(proceeds({ advisedAt: noon('2026-11-25') }))).toBe('InvalidInput');
    expect(life.refusal(proceeds({ advisedAt: nextDay }))).toBe('no refusal');
  });

  it('a second officer is shown the exception, and every objection to it (R-13)', () => {
    const shown = ({ state }: BreachLife) => urgentProposal(state);
    expect(shown(needy())).toBeUndefined();
    const plain = after(askUrgent());
    expect(shown(plain)).toBe(plain.state.urgent);
    const over = after(objected);
    expect(shown(over)).toEqual({
      ...over.state.urgent,
      objections: [{ agency: 'FBI', consultedAt: noon('2026-11-25') }],
    });
    expect(shown(after(objected, call('2026-11-25')))).toBeUndefined();
  });

  it('the same agency’s later word ends the objection', () => {
    const life = after(objected).do(askUrgent({ consultedAt: nextDay }), confirmUrgent());
    expect([life.state.objections, life.state.urgent?.confirmedBy]).toEqual([[], ben]);
  });

  it('an objection outlasts a stop; the question and the advice do not', () => {
    const life = after(objected, agencyAsked(), proceeds(), call('2026-11-25'));
    expect([life.state.urgent, life.state.objections]).toEqual([
      undefined,
      [{ agency: 'FBI', consultedAt: noon('2026-11-25') }],
    ]);
  });

  it('an objection to an exception that two persons confirmed opens it again', () => {
    const life = after(askUrgent(), confirmUrgent(), urgentApproved()).do(objectedAt('FBI', nextDay));
    expect([life.state.urgent?.confirmedBy, sendableLetters(life.state)]).toEqual([undefined, []]);
  });
});

const persons = [ann, ben, cho, abe, 'dpo'];
const anyone = fc.constantFrom(...persons);
const agency = fc.constantFrom('FBI' as const, 'USSS' as const);
/** Hours from now. */
const about = fc.constantFrom(0, 0, 0, 0, 0, -1, -48, 1);
type Made = (now: string) => Typed;
const at = (now: string, hours: number): string => instantText(Date.parse(now) + hours * 3_600_000);

const act: fc.Arbitrary<Made> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ agency, by: anyone, hours: about, isObjected: fc.boolean() }).map(
      ({ agency, by, hours, isObjected }): Made =>
        (now) =>
          askUrgent({
            agency,
            by,
            consultedAt: at(now, hours),
            outcome: isObjected ? 'objected' : 'no-objection',
          }),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.record({ agency, by: anyone, hours: about }).map(
      ({ agency, by, hours }): Made =>
        (now) =>
          agencyAsked({ agency, by, askedAt: at(now, hours) }),
    ),
  },
  {
    weight: 8,
    arbitrary: about.map(
      (hours): Made =>
        (now) =>
          proceeds({ advisedAt: at(now, hours) }),
    ),
  },
  {
    weight: 12,
    arbitrary: anyone.map(
      (by): Made =>
        () =>
          confirmUrgent(by),
    ),
  },
  anyone.map(
    (by): Made =>
      () =>
        urgentWritten(by),
  ),
  anyone.map(
    (by): Made =>
      () => ({ type: 'hold-for-entry', by, textSha256: text }),
  ),
  fc.constant<Made>((now) => call(now.slice(0, 10))),
  fc.constantFrom(1, 2, 3).map(
    (n): Made =>
      () =>
        withdrawReceipt(n),
  ),
  anyone.map(
    (by): Made =>
      (now) =>
        receipt(at(now, -1), { urgentNeedIndicated: true, by }),
  ),
  fc.constantFrom(1, 2, 3).map(
    (n): Made =>
      (now) =>
        review('release', now, abe, { stops: [`direction-${n}`] }),
  ),
);

type Fact<T extends BreachEvent['type']> = Extract<BreachEvent, { type: T }>;

/** What the history alone says of the exception that was confirmed last. */
const mustBeEarned = (life: BreachLife): number => {
  const events = life.history.flatMap((commit) => commit.events);
  const last = events.findLastIndex(({ type }) => type === 'urgent-exception-confirmed');
  if (last < 0) return 0;
  const before = events.slice(0, last);
  const asked = before.findLast(
    ({ type }) => type === 'urgent-exception-asked',
  ) as Fact<'urgent-exception-asked'>;
  const since = (type: BreachEvent['type']) =>
    before.slice(before.lastIndexOf(asked)).filter((one) => one.type === type);
  expect(['stop-set', 'stop-received', 'direction-accepted'].flatMap((type) => since(type as never))).toEqual(
    [],
  );
  const latest = new Map<string, Fact<'urgent-exception-asked'>>();
  for (const one of before) if (one.type === 'urgent-exception-asked') latest.set(one.agency, one);
  const objecting = [...latest.values()].filter(({ outcome }) => outcome === 'objected');
  if (objecting.length === 0) return 0;
  expect(asked.outcome).toBe('objected');
  const advice = since('advice-recorded').at(-1) as Fact<'advice-recorded'>;
  const confirmed = events[last] as Fact<'urgent-exception-confirmed'>;
  for (const objection of objecting) {
    const question = before.findLast(
      (one) => one.type === 'agency-asked' && one.agency === objection.agency,
    ) as Fact<'agency-asked'>;
    expect(question.askedAt >= objection.consultedAt && advice.advisedAt >= question.askedAt).toBe(true);
    expect(before.lastIndexOf(question)).toBeLessThan(before.lastIndexOf(advice));
  }
  expect(new Set([asked.by, advice.by])).not.toContain(confirmed.by);
  return 1;
};

describe('any history of consultations, questions, advice, stops and receipts (R-12)', () => {
  it('never confirms an exception over an objection without each of its steps', () => {
    let earned = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ act, hoursOn: fc.constantFrom(0, 0, 0, 0, 1, 30) }), {
          minLength: 8,
          maxLength: 30,
        }),
        (steps) => {
          const life = needy().do(urgentWritten(), objected);
          for (const { act: made, hoursOn } of steps) {
            life.at(at(life.now, hoursOn));
            const command = made(life.now);
            if (life.refusal(command) === 'no refusal') life.do(command);
            if (life.state.urgent?.confirmedBy !== undefined) earned += mustBeEarned(life);
          }
        },
      ),
      { numRuns: runs(60, 500) },
    );
    console.info(`objections overcome: ${earned}`);
    met(earned, 11);
  });
});
