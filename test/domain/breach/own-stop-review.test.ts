import { describe, expect, it } from 'vitest';
import { daysHeldByOwnStops } from '#domain/breach/days-held.ts';
import { bodiesOf, ownStopsIn, withListed } from '#domain/breach/own-stops.ts';
import { breachRules } from '#domain/breach/rules.ts';
import { waitingCalendar } from '#domain/calendar/open-days.ts';
import {
  ann,
  type BreachLife,
  ben,
  cho,
  direction,
  held,
  noon,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';

const other = 'a'.repeat(64);
const hold = (by: string, textSha256 = text): Typed => ({ type: 'hold-for-entry', by, textSha256 });
const refused = (by: string, textSha256: string): Typed =>
  ({ ...hold(by, textSha256), refused: { code: 'only-later' } }) as Typed;
type Meant = {
  readonly textSha256: string;
  readonly meant: 'nothing' | 'direction';
  readonly direction?: number;
};
const reviewed = (n: number, bodies: readonly Meant[], over: object = {}): Typed =>
  ({
    ...{ type: 'review-own-stop', n, bodies, isSenior: false, hasCounselNote: false },
    ...{ by: ben, textSha256: text },
    ...over,
  }) as Typed;
const nothing: Meant = { textSha256: text, meant: 'nothing' };
const meant = (direction?: number): Meant => ({
  ...{ textSha256: text, meant: 'direction' },
  ...(direction === undefined ? {} : { direction }),
});
const stops = ({ state }: BreachLife) => ownStopsIn(state);

/** Our own stop of Tuesday, November 24; its days run through Friday, November 27. */
const stopped = () => held().do(hold(ann));
const over = () => stopped().at(noon('2026-11-28'));
/** A second one of the same officer, after the review of the first: on Monday, November 30, one business day. */
const further = () =>
  over()
    .do(reviewed(1, [nothing]))
    .at(noon('2026-11-30'))
    .do(hold(ann));

const from = (life: BreachLife) =>
  breachRules['review-own-stop'].from?.(life.state, { n: 1 } as never, life.facts);

describe('the review of our own stop (R-11)', () => {
  it('begins after its last day, and is over when it is done', () => {
    expect(stopped().refusal(reviewed(1, [nothing]))).toBe('DirectionInForce');
    expect(from(stopped())).toBe('2026-11-28T05:00:00.000Z');
    expect(from(over().do(reviewed(1, [nothing])))).toBeUndefined();
    expect(from(held())).toBeUndefined();
    expect(
      over()
        .do(reviewed(1, [nothing]))
        .refusal(reviewed(1, [nothing])),
    ).toBe('NothingToReview');
    expect(over().refusal(reviewed(2, [nothing]))).toBe('NotFound');
  });

  it('is not done by who typed a body', () =>
    expect(over().refusal(reviewed(1, [nothing], { by: ann }))).toBe('SamePerson'));

  it('of a body that meant nothing keeps the days', () => {
    const [stop] = stops(over().do(reviewed(1, [nothing])));
    expect(stop).toMatchObject({ reviewedAt: noon('2026-11-28') });
    expect(stop).not.toHaveProperty('liftedAt');
  });

  it.each([
    { what: 'a recorded direction', bodies: [meant(1)] },
    {
      what: 'a recorded direction, and another body that meant nothing',
      bodies: [{ ...nothing, textSha256: other }, meant(1)],
    },
  ])('of $what is done', ({ bodies }) => {
    const life = stopped().do(
      ...bodies.filter(({ textSha256 }) => textSha256 === other).map(() => refused(cho, other)),
      direction('2026-12-20', '2026-11-24'),
    );
    const { history } = life.at(noon('2026-11-28')).do(reviewed(1, bodies));
    expect(history.at(-1)?.events.map(({ type }) => type)).toEqual([
      ...bodies.map(() => 'entry-explained'),
      'own-stop-reviewed',
    ]);
    expect(history.at(-1)?.events.at(-1)).toMatchObject({ verdict: 'recorded' });
    expect(stops(life)[0]?.reviewedAt).toBe(noon('2026-11-28'));
  });

  it.each([
    { what: 'no number', bodies: [meant()] },
    { what: 'an unknown number', bodies: [meant(7)] },
    { what: 'one known and one unknown number', bodies: [meant(1), { ...meant(7), textSha256: other }] },
  ])('of a direction under $what asks for its entry first', ({ bodies }) =>
    expect(
      stopped()
        .do(refused(cho, other), direction('2026-12-20', '2026-11-24'))
        .at(noon('2026-11-28'))
        .refusal(reviewed(1, bodies)),
    ).toBe('DirectionNotRecorded'),
  );
});

describe('a further stop of an officer (R-11)', () => {
  it('is one only after a review of that officer’s own stop', () => {
    expect(stops(further()).map(({ own }) => own.further)).toEqual([undefined, true]);
    expect(
      stops(
        over()
          .do(reviewed(1, [nothing]))
          .at(noon('2026-11-30'))
          .do(hold(cho)),
      ).map(({ own }) => own.further),
    ).toEqual([undefined, undefined]);
  });

  it('once over, anybody who did not type it explains it (law of stopping 3, 6)', () => {
    const life = further().at(noon('2026-12-02'));
    expect(life.refusal(reviewed(2, [nothing], { by: ann, isSenior: true }))).toBe('SamePerson');
    life.do(reviewed(2, [nothing]));
    expect(stops(life)[1]).toMatchObject({ reviewedAt: life.now });
  });

  it('is reviewed by a supervisor, at any time, and ends when it meant nothing', () => {
    const life = further();
    expect(life.refusal(reviewed(2, [nothing]))).toBe('SupervisorMustAnswer');
    life.do(reviewed(2, [nothing], { isSenior: true }));
    expect(stops(life)[1]).toMatchObject({ reviewedAt: life.now, liftedAt: life.now });
  });

  it('that meant a direction goes on, at full length with counsel’s note', () => {
    const senior = { isSenior: true };
    const short = further().do(reviewed(2, [meant()], senior));
    expect(stops(short)[1]?.own).toEqual({ number: 2, listed: [], further: true });
    const long = further().do(reviewed(2, [meant()], { ...senior, hasCounselNote: true }));
    expect(stops(long)[1]?.own).toEqual({ number: 2, listed: [], further: true, longer: true });
    expect(stops(long)[1]).not.toHaveProperty('reviewedAt');
  });

  it('that meant a recorded direction keeps its days', () => {
    const life = further().do(direction('2026-12-20', '2026-11-30'));
    life.do(reviewed(2, [meant(1)], { isSenior: true }));
    expect(stops(life)[1]).toMatchObject({ reviewedAt: life.now });
    expect(stops(life)[1]).not.toHaveProperty('liftedAt');
  });

  it('that meant a direction needs its entry when its days are over', () => {
    const life = further().at(noon('2026-12-02'));
    expect(life.refusal(reviewed(2, [meant()], { isSenior: true }))).toBe('DirectionNotRecorded');
    const counsel = reviewed(2, [nothing], { isSenior: true, hasCounselNote: true });
    expect(life.do(counsel).history.at(-1)?.events[0]).not.toHaveProperty('longer');
  });
});

describe('bodies that we refused while our own stop runs (R-11)', () => {
  const listed = (life: BreachLife) =>
    stops(life)[0]?.own.listed.map(({ textSha256, by }) => [textSha256, by]);

  it('are listed once for each officer and text', () => {
    const life = stopped().do(
      refused(ann, other),
      refused(ann, other),
      refused(ben, other),
      refused(ann, text),
    );
    expect(listed(life)).toEqual([
      [other, ann],
      [other, ben],
      [text, ann],
    ]);
  });

  it('are explained one by one; the last one ends the review (law of stopping 6)', () => {
    const life = stopped().do(refused(cho, other)).at(noon('2026-11-28'));
    const both = [nothing, { ...nothing, textSha256: other }];
    expect(life.refusal(reviewed(1, both, { by: cho }))).toBe('SamePerson');
    expect(life.refusal(reviewed(1, both))).toBe('no refusal');
    const types = (by: string, body: Meant) =>
      life
        .do(reviewed(1, [body], { by }))
        .history.at(-1)
        ?.events.map(({ type }) => type);
    expect(types(cho, nothing)).toEqual(['entry-explained']);
    expect(stops(life)[0]?.reviewedAt).toBeUndefined();
    expect(life.refusal(reviewed(1, [nothing]))).toBe('InvalidInput');
    expect(types(ann, { ...nothing, textSha256: other })).toEqual(['entry-explained', 'own-stop-reviewed']);
    expect(stops(life)[0]?.reviewedAt).toBe(life.now);
  });
});

describe('what our own stops cost (R-11)', () => {
  const days = (life: BreachLife) => daysHeldByOwnStops(life.state, waitingCalendar([]), life.now);

  it('is counted in days, each once, through today and no longer than a stop runs', () => {
    expect([days(held()), days(stopped()), days(stopped().at(noon('2026-11-25'))), days(over())]).toEqual([
      ...[0, 1, 2, 4],
    ]);
    expect(days(stopped().at(noon('2026-12-20')))).toBe(4);
    expect(days(stopped().at(noon('2026-11-25')).do(hold(cho)).at(noon('2026-12-20')))).toBe(4);
  });

  it('ends with the stop, and a stop that a direction replaced costs nothing', () => {
    const life = further()
      .do(reviewed(2, [nothing], { isSenior: true }))
      .at(noon('2026-12-20'));
    expect(days(life)).toBe(5);
    const replaced = stopped().do({ ...direction('2026-12-20', '2026-11-24'), bodySha256: text } as Typed);
    expect([stops(replaced)[0]?.replacedBy, days(replaced)]).toEqual([1, 0]);
  });
});

describe('one of several own stops (R-11)', () => {
  const listedIn = (life: BreachLife) => stops(life).map(({ own }) => own.listed.length);

  it('alone lists the body, and each body once', () => {
    const life = further().do({ ...hold(ann, other), refused: { code: 'only-later' } } as Typed);
    expect(listedIn(life)).toEqual([0, 1]);
    const [first] = stops(stopped());
    const own = {
      number: 1,
      listed: [
        { textSha256: text, by: ann },
        { textSha256: text, by: ben },
      ],
    };
    expect(bodiesOf({ ...first!, own })).toEqual([
      { textSha256: text, by: ann },
      { textSha256: text, by: ben },
    ]);
    const others = { number: 1, listed: [{ textSha256: other, by: ann }] };
    expect(bodiesOf({ ...first!, own: others })).toEqual([
      { textSha256: text, by: ann },
      { textSha256: other, by: ann },
    ]);
  });

  it('a body without a stop is listed by none', () => {
    const { state } = stopped();
    expect(withListed(state, { textSha256: other, by: ann })).toBe(state);
  });

  it('is further for an officer whose stop was reviewed, not one whose stop ran out', () => {
    const life = stopped().at(noon('2026-11-30')).do(hold(ann));
    expect(stops(life).map(({ own }) => own.further)).toEqual([undefined, undefined]);
  });

  it('a second body while one runs sets no second stop', () =>
    expect(stops(stopped().do(hold(cho, other)))).toHaveLength(1));

  it('cannot end early when more bodies came than a case can list', () => {
    const life = stopped();
    const bodies = (n: number) => Array.from({ length: n }, (_, i) => i.toString(16).padStart(64, '0'));
    for (const body of bodies(151)) life.do({ ...hold(ann, body), refused: { code: 'only-later' } } as Typed);
    expect(listedIn(life)).toEqual([150]);
    const end: Typed = { type: 'end-own-stop', n: 1, by: ben, textSha256: text };
    expect([life.refusal(end), stopped().refusal(end)]).toEqual(['TooManyBodies', 'no refusal']);
  });

  it.each([
    { what: 'that nobody asked for', n: 1, says: 'NothingToConfirm' },
    { what: 'of a stop that there is not', n: 2, says: 'NotFound' },
  ])('an early end $what is not confirmed', ({ n, says }) => {
    expect(stopped().refusal(confirm('own-stop-end', ben, n))).toBe(says);
  });

  it('names the field of a body that is unknown or explained (law of stopping 6)', () => {
    const life = stopped().do(refused(ann, other)).at(noon('2026-11-28'));
    life.do(reviewed(1, [nothing]));
    for (const textSha256 of [text, 'b'.repeat(64)])
      expect(() =>
        life.do(
          reviewed(1, [
            { ...nothing, textSha256: other },
            { ...nothing, textSha256 },
          ]),
        ),
      ).toThrow(
        expect.objectContaining({
          faults: [
            {
              pointer: '#/bodies/1/textSha256',
              detail: 'No entry of this stop that is unexplained has it.',
            },
          ],
        }),
      );
  });
});
