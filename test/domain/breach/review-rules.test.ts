import { describe, expect, it } from 'vitest';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { stopIdOf } from '#domain/breach/directions.ts';
import {
  ann,
  asked,
  type BreachLife,
  ben,
  call,
  cho,
  direction,
  held,
  noon,
  review,
  type Typed,
} from '#test/support/domain/breach.ts';
import { confirm, correctDirection, faults, given } from '#test/support/domain/given-breach.ts';

const [denver, reno] = ['d'.repeat(64), 'e'.repeat(64)];
const document = 'a'.repeat(64);
const silent = { answeredAt: undefined };
/** A review by Ben, who recorded nothing. */
const clears = (
  stops: readonly string[],
  questions: readonly ReturnType<typeof asked>[],
  over: object = {},
): Typed => review('release', noon('2026-12-14'), ben, { stops, asked: questions, ...over });
const cleared = ({ state }: BreachLife) =>
  state.directions
    .filter(({ reviewedAt }) => reviewedAt !== undefined)
    .map((one) => stopIdOf(state.directions, one));
const nextStep = ({ state, now }: BreachLife) => breachNextStep(state, now).nextStep;

/** The FBI's through December 10, the Secret Service's through December 11; today is Monday, December 14. */
const both = () =>
  held()
    .do(
      direction('2026-12-10', '2026-11-24', { office: denver }),
      direction('2026-12-11', '2026-11-24', { agency: 'USSS' }),
    )
    .at(noon('2026-12-14'));
const [first, second] = ['direction-1', 'direction-2'];
const fbi = (at = noon('2026-12-13'), over: object = {}) => asked(at, { office: denver, ...over });
const usss = (at = noon('2026-12-13'), over: object = {}) => asked(at, { agency: 'USSS', ...over });

describe('a review clears what it lists, each by its own office (law of stopping 6)', () => {
  it('the word of the FBI clears nothing of the Secret Service', () => {
    const life = both();
    for (const stops of [[second], [first, second]])
      expect(life.refusal(clears(stops, [fbi()]))).toBe('OfficeNotHeard');
    life.do(clears([first], [fbi()]));
    expect([cleared(life), nextStep(life)]).toEqual([[first], 'review']);
    life.do(clears([second], [usss()]));
    expect([cleared(life), nextStep(life)]).toEqual([[first, second], 'release']);
  });

  it('both are cleared at once where both were asked', () =>
    expect(cleared(both().do(clears([first, second], [fbi(), usss()])))).toEqual([first, second]));

  it.each([
    { what: 'another office', over: { office: reno } },
    { what: 'no office by name', over: { office: undefined } },
  ])('the word of $what of the same agency clears nothing', ({ over }) =>
    expect(both().refusal(clears([first], [fbi(noon('2026-12-13'), over)]))).toBe('OfficeNotHeard'),
  );

  it.each([
    { office: denver, says: 'OfficeNotHeard' },
    { office: undefined, says: 'no refusal' },
  ])('a direction that named no office is cleared by $office: $says', ({ office, says }) =>
    expect(both().refusal(clears([second], [usss(noon('2026-12-13'), { office })]))).toBe(says),
  );

  it('of an agency that is neither, its name is a part of the office', () => {
    const stopped = (over: object) =>
      held()
        .do(direction('', '2026-11-24', { agency: 'other', hasReference: false, ...over }))
        .at(noon('2026-12-14'));
    const sheriff = (office: string) =>
      clears([first], [asked(noon('2026-12-13'), { agency: 'other', office })]);
    expect(stopped({ office: denver }).refusal(sheriff(reno))).toBe('OfficeNotHeard');
    expect(stopped({ office: denver }).refusal(sheriff(denver))).toBe('no refusal');
    expect(stopped({}).refusal(sheriff(reno))).toBe('no refusal');
  });

  it('nothing is cleared by not being listed, nor a stop that is not owed', () => {
    expect(both().refusal(clears([], [fbi(), usss()]))).toBe('InvalidInput');
    given(both())
      .when(noon('2026-12-14'), clears([first, 'direction-7'], [fbi()]))
      .thenRefused('InvalidInput', faults('#/stops/1'));
    expect(
      both()
        .do(clears([first], [fbi()]))
        .refusal(clears([first], [fbi()])),
    ).toBe('InvalidInput');
  });
});

describe('the office is asked after the latest writing (law of stopping 6)', () => {
  it('not before it, nor at its very moment', () => {
    const at = (askedAt: string) => both().refusal(clears([first], [fbi(askedAt)]));
    expect([at(noon('2026-11-23')), at(noon('2026-11-24')), at('2026-11-24T17:00:00.001Z')]).toEqual([
      ...['OfficeNotHeard', 'OfficeNotHeard', 'no refusal'],
    ]);
  });

  it('a correction to an earlier day counts, too', () => {
    const life = both().at(noon('2026-12-08'));
    life.do(correctDirection('2026-12-09', document), confirm('direction')).at(noon('2026-12-14'));
    expect(life.refusal(clears([first], [fbi(noon('2026-12-07'))]))).toBe('OfficeNotHeard');
    expect(life.refusal(clears([first], [fbi(noon('2026-12-09'))]))).toBe('no refusal');
  });
});

describe('an office that does not answer (law of stopping 6, 10)', () => {
  const on = (askedAt: string, now: string, closures: readonly string[] = []) => {
    const life = both().at(now);
    life.closures = closures;
    return life.refusal(clears([first], [fbi(askedAt, silent)]));
  };

  it.each([
    { askedAt: noon('2026-12-11'), now: '2026-12-16T04:59:59.999Z', says: 'OfficeNotHeard' },
    { askedAt: noon('2026-12-11'), now: '2026-12-16T05:00:00.000Z', says: 'no refusal' },
    { askedAt: noon('2026-12-12'), now: '2026-12-16T04:59:59.999Z', says: 'OfficeNotHeard' },
    { askedAt: noon('2026-12-12'), now: '2026-12-16T05:00:00.000Z', says: 'no refusal' },
  ])('asked $askedAt, silent at $now: $says', ({ askedAt, now, says }) =>
    expect(on(askedAt, now)).toBe(says),
  );

  it('a closing day lengthens the two days', () => {
    expect(on(noon('2026-12-11'), noon('2026-12-16'), ['2026-12-14'])).toBe('OfficeNotHeard');
    expect(on(noon('2026-12-11'), noon('2026-12-17'), ['2026-12-14'])).toBe('no refusal');
  });

  it('an answer is neither in the future nor before the question', () => {
    const answeredAt = (at: string) => clears([first], [fbi(noon('2026-12-13'), { answeredAt: at })]);
    for (const at of [noon('2026-12-15'), noon('2026-12-12')])
      given(both())
        .when(noon('2026-12-14'), answeredAt(at))
        .thenRefused('InvalidInput', faults('#/asked/0/answeredAt'));
  });
});

describe('an answer that asks for more silence (law of stopping 6)', () => {
  const more = { asksForMore: true };

  it('clears nothing, also not what another office cleared', () => {
    expect(both().refusal(clears([first], [fbi(noon('2026-12-13'), more)]))).toBe('AnswerAsksForMore');
    expect(both().refusal(clears([second], [usss(), fbi(noon('2026-12-13'), more)]))).toBe(
      'AnswerAsksForMore',
    );
  });

  it('lets us wait', () =>
    expect(
      both().do(
        review('wait', noon('2026-12-13'), ben, { stops: [], asked: [fbi(noon('2026-12-13'), more)] }),
      ).state.reviewWaitsUntil,
    ).toBe('2026-12-21'));
});

describe('who reviews (law of stopping 6)', () => {
  /** Ann recorded the first, Ben the second; Cho asked for a correction, Ben confirmed it. */
  const recorded = () => {
    const life = held().do(
      direction('2026-12-10', '2026-11-24', { office: denver }),
      direction('2026-12-11', '2026-11-24', { agency: 'USSS', by: ben }),
    );
    const earlier = { ...correctDirection('2026-12-09', document), by: cho } as Typed;
    return life.do(earlier, confirm('direction')).at(noon('2026-12-14'));
  };

  it('not who recorded one of the listed', () => {
    const says = (by: string, stops: readonly string[]) =>
      recorded().refusal(clears(stops, [fbi(), usss()], { by }));
    expect([says(ann, [first]), says(ann, [first, second]), says(ben, [second])]).toEqual(
      Array(3).fill('SamePerson'),
    );
    expect([says(ann, [second]), says(ben, [first]), says(cho, [first, second])]).toEqual(
      Array(3).fill('no refusal'),
    );
  });

  it('who recorded every one is refused before a word', () => {
    const life = held().do(direction('2026-12-10', '2026-11-24')).at(noon('2026-12-14'));
    expect(life.refusal(clears([], [], { by: ann }))).toBe('SamePerson');
  });
});

describe('a review and what is still in force (law of stopping 6)', () => {
  it('clears an ended one while another runs; sending waits for the rest', () => {
    const life = held().do(
      direction('2026-12-10', '2026-11-24', { office: denver }),
      direction('2026-12-20', '2026-11-24', { office: reno }),
    );
    life.at(noon('2026-12-14')).do(clears([first], [fbi()]));
    expect([cleared(life), nextStep(life)]).toEqual([[first], 'wait']);
    expect(life.refusal(clears([second], [fbi(noon('2026-12-13'), { office: reno })]))).toBe(
      'DirectionInForce',
    );
    life.at(noon('2026-12-21'));
    expect(nextStep(life)).toBe('review');
    life.do(clears([second], [fbi(noon('2026-12-20'), { office: reno })]));
    expect(nextStep(life)).toBe('release');
  });

  it('one that ended inside the hold is cleared then', () => {
    const life = held().do(call('2026-11-24')).at(noon('2026-11-30'));
    life.do(clears([first], [asked(noon('2026-11-27'))]));
    expect([cleared(life), nextStep(life)]).toEqual([[first], 'wait']);
    expect(nextStep(life.at(noon('2026-12-06')))).toBe('release');
  });

  it.each([
    { what: 'a later day', until: '2026-12-20', left: [second] },
    { what: 'further notice', until: 'further-notice', left: [second] },
    { what: 'the same day', until: '2026-12-10', left: [first, second] },
  ])('$what for a stop: its review is void, and no other’s', ({ until, left }) => {
    const life = both().do(clears([first, second], [fbi(), usss()]));
    life.do(correctDirection(until));
    expect(cleared(life)).toEqual(left);
  });
});
