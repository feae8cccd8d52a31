import { describe, expect, it } from 'vitest';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import {
  ann,
  asked,
  BreachLife,
  ben,
  call,
  cho,
  determine,
  direction,
  held,
  lift,
  noon,
  receipt,
  review,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { agencyAsked, needy, objected, proceeds, sent } from '#test/support/domain/notice.ts';

const faultsOf = (life: BreachLife, command: Typed) => {
  try {
    life.do(command);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInput);
    return (error as InvalidInput).faults;
  }
  return [];
};

const future = { detail: 'This is in the future.' };
const reviewed = () => held().do(direction('2026-11-26', '2026-11-24')).at(noon('2026-11-30'));
const urgent = (): BreachLife =>
  new BreachLife(noon('2026-11-24')).do(
    determine(noon('2026-11-24'), { urgentNeed: true }),
    receipt(noon('2026-11-24'), { urgentNeedIndicated: true }),
  );
const stopped = () => held().do({ type: 'hold-for-entry', by: ann, textSha256: text }).at(noon('2026-12-01'));

const objecting = () => needy().do(objected);
const filed = () =>
  new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24')), receipt(noon('2026-11-22')));

/** The form shows the detail at the field that the pointer names. */
const cases: readonly {
  readonly what: string;
  readonly life: () => BreachLife;
  readonly command: Typed;
  readonly faults: readonly object[];
}[] = [
  {
    what: 'a direction that is written tomorrow (R-11)',
    life: () => held(),
    command: direction('2026-12-20', '2026-11-25'),
    faults: [{ pointer: '#/writtenOn', ...future }],
  },
  {
    what: 'a lift that is written tomorrow (R-7)',
    life: () => held().do(direction('2026-12-20', '2026-11-24')),
    command: lift(1, '2026-11-25'),
    faults: [{ pointer: '#/writtenOn', ...future }],
  },
  {
    what: 'a review whose agency is asked tomorrow (R-7)',
    life: reviewed,
    command: review('release', noon('2026-12-01')),
    faults: [{ pointer: '#/asked/0/askedAt', ...future }],
  },
  ...['2026-11-29', '2026-12-08'].map((until) => ({
    what: `a review that waits until ${until}, not within five business days (R-7)`,
    life: reviewed,
    command: { ...review('wait', noon('2026-11-30')), until } as Typed,
    faults: [{ pointer: '#/until', detail: 'Wait at most 5 business days, to 2026-12-07.' }],
  })),
  {
    what: 'a determination before the discovery (R-2)',
    life: () => new BreachLife(noon('2026-11-24')),
    command: determine(noon('2026-09-01')),
    faults: [{ pointer: '#/determinedAt', detail: 'This is earlier than when the breach was discovered.' }],
  },
  {
    what: 'a receipt of the future (R-2)',
    life: () => held(),
    command: receipt(noon('2026-11-25')),
    faults: [{ pointer: '#/filedAt', ...future }],
  },
  {
    what: 'a receipt before the discovery (R-2)',
    life: () => held(),
    command: receipt(noon('2026-09-01')),
    faults: [
      {
        pointer: '#/filedAt',
        detail:
          'This is earlier than when the breach was discovered. If that time is wrong, correct it first (record-correction). Then record this receipt again.',
      },
    ],
  },
  {
    what: 'a receipt for an agency that is not notified (R-2)',
    life: () => held(),
    command: receipt(noon('2026-11-24'), { agency: 'FCC' }),
    faults: [{ pointer: '#/agency', detail: 'This case is reported to USSS, FBI. Choose one.' }],
  },
  ...[
    { at: '2026-11-26', ...future },
    {
      at: '2026-11-24',
      detail: 'Consult the agency only after the filing that indicates the urgent need.',
    },
  ].map(({ at, detail }) => ({
    what: `an agency consulted on ${at}, filed on 2026-11-24, today is 2026-11-25 (R-12)`,
    life: () => urgent().at(noon('2026-11-25')),
    command: {
      ...{ type: 'ask-urgent-exception', classes: ['c'], agency: 'FBI', consultedAt: noon(at) },
      ...{ outcome: 'no-objection', by: ann, textSha256: text },
    } as Typed,
    faults: [{ pointer: '#/consultedAt', detail }],
  })),
  {
    what: 'a discovery after the determination, and both in the future (R-2)',
    life: () => held(),
    command: {
      type: 'correct-record',
      times: { discoveredAt: noon('2026-11-27'), determinedAt: noon('2026-11-26') },
      ...{ by: ann, textSha256: text },
    },
    faults: [
      { pointer: '#/discoveredAt', ...future },
      { pointer: '#/determinedAt', ...future },
      {
        pointer: '#/determinedAt',
        detail: 'This is earlier than when the breach was discovered.',
      },
    ],
  },
  {
    what: 'a beginning of the breach after its discovery (R-2)',
    life: () => held(),
    command: { type: 'correct-record', times: { occurredFrom: '2026-10-01' }, by: ann, textSha256: text },
    faults: [{ pointer: '#/occurredFrom', detail: 'This is later than when the breach was discovered.' }],
  },
  {
    what: 'a discovery after a filing (R-2)',
    life: filed,
    command: {
      type: 'correct-record',
      times: { discoveredAt: noon('2026-11-23') },
      ...{ by: ann, textSha256: text },
    },
    faults: [
      {
        pointer: '#/discoveredAt',
        detail: 'A receipt was filed earlier than this. Withdraw or correct that receipt first.',
      },
    ],
  },
  {
    what: 'a question to an agency that did not object (R-12)',
    life: objecting,
    command: agencyAsked({ agency: 'USSS' }),
    faults: [{ pointer: '#/agency', detail: 'This agency did not object.' }],
  },
  {
    what: 'a question from before the objection (R-12)',
    life: objecting,
    command: agencyAsked({ askedAt: noon('2026-11-24') }),
    faults: [{ pointer: '#/askedAt', detail: 'Ask the agency after it objected.' }],
  },
  {
    what: 'a question that is asked tomorrow (R-12)',
    life: objecting,
    command: agencyAsked({ askedAt: noon('2026-11-26') }),
    faults: [{ pointer: '#/askedAt', ...future }],
  },
  {
    what: 'advice from before the question (R-12)',
    life: () => objecting().do(agencyAsked()),
    command: proceeds({ advisedAt: noon('2026-11-24') }),
    faults: [{ pointer: '#/advisedAt', detail: 'Counsel must advise after the agency was asked.' }],
  },
  {
    what: 'advice that is given tomorrow (R-12)',
    life: () => objecting().do(agencyAsked()),
    command: proceeds({ advisedAt: noon('2026-11-26') }),
    faults: [{ pointer: '#/advisedAt', ...future }],
  },
  {
    what: 'a waiver of paper mail that nobody waits for (R-13)',
    life: () => sent(),
    command: { type: 'ask-paper-mail-waiver', paperMailLeft: 0, by: ann, textSha256: text },
    faults: [{ pointer: '#/reason', detail: 'No letter is waiting to be mailed on paper.' }],
  },
  {
    what: 'a review that explains no body (R-11, law of stopping 6)',
    life: stopped,
    command: {
      ...{ type: 'review-own-stop', n: 1, bodies: [], isSenior: false, hasCounselNote: false },
      ...{ by: ben, textSha256: text },
    },
    faults: [{ pointer: '#/bodies', detail: 'Say what at least one entry meant.' }],
  },
];

describe('a refused entry names the field and says what is wrong', () => {
  it.each(cases)('$what', ({ life, command, faults }) => expect(faultsOf(life(), command)).toEqual(faults));
});

describe('a call of an agency (R-7)', () => {
  const twice = { hasCounselNote: true } as const;
  const from = (life: BreachLife) =>
    life.state.directions.map((one) => (one.kind === 'stop' ? one.from : undefined));

  it('counts from the day that it names, or from now', () => {
    const life = held('2026-11-24').at(noon('2026-11-26')).do(call('2026-11-24'));
    expect(from(life)).toEqual([noon('2026-11-24')]);
    const { writtenOn: _, ...unnamed } = call('2026-11-24') as Extract<Typed, { type: 'record-direction' }>;
    expect(
      from(
        held()
          .at(noon('2026-11-26'))
          .do(unnamed as Typed),
      ),
    ).toEqual([noon('2026-11-26')]);
  });

  it('after a second call no third is recorded by either officer', () => {
    const life = held().do(call('2026-11-24'), call('2026-11-24', { ...twice, by: ben }));
    expect([ann, ben, cho].map((by) => life.refusal(call('2026-11-24', { ...twice, by })))).toEqual([
      ...['SecondCallNeedsAnotherOfficer', 'SecondCallNeedsAnotherOfficer', 'no refusal'],
    ]);
  });
});

it('a review clears what has ended; sending waits for the rest (stopping 6)', () => {
  const life = reviewed().do(direction('2026-12-20', '2026-11-30', { agency: 'USSS' }));
  const stops = ['direction-1', 'direction-2'];
  const of = { stops, asked: [asked(noon('2026-11-29')), asked(noon('2026-11-29'), { agency: 'USSS' })] };
  expect(life.refusal(review('release', noon('2026-11-29'), ben, of))).toBe('ReleaseWhileInForce');
  const { state, now } = life.do(review('release', noon('2026-11-29')));
  expect(state.directions.map(({ reviewedAt }) => reviewedAt)).toEqual([now, undefined]);
  expect(breachNextStep(state, now).nextStep).toBe('wait');
  expect(breachNextStep(state, noon('2026-12-22')).nextStep).toBe('review');
});

it('a direction that names a stop replaces it, one that names none leaves it (R-11)', () => {
  const replaced = (replaces?: number) =>
    held()
      .do(
        call('2026-11-24', { agency: 'USSS' }),
        direction('2026-12-20', '2026-11-24', replaces ? { replaces } : {}),
      )
      .state.directions.map((one) => (one.kind === 'stop' ? one.replacedBy : undefined));
  expect([replaced(1), replaced()]).toEqual([
    [2, undefined],
    [undefined, undefined],
  ]);
});
