import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '#domain/breach/contradictions.ts';
import { noReasons, withinAnswers } from '#domain/breach/events.ts';
import { ann, BreachLife, determine, noon } from '#test/support/domain/breach.ts';

const start = noon('2026-11-24');
const eitherWay = [true, false];
const every = withinAnswers.flatMap((within2011) =>
  eitherWay.flatMap((report) =>
    eitherWay.flatMap((tell) => noReasons.map((reasonCode) => ({ within2011, report, tell, reasonCode }))),
  ),
);
type Answers = (typeof every)[number];

/** The law in its own words, beside the table of the code. */
const mayBe = ({ within2011, report, tell, reasonCode }: Answers): boolean => {
  if (within2011 !== 'no') return report && tell && /^(recipient|encrypted)/.test(reasonCode);
  return reasonCode !== 'false-alarm' || !(report || tell);
};

const nameOf = ({ within2011, report, tell, reasonCode }: Answers): string =>
  `within ${within2011}, report ${report}, tell ${tell}, ${reasonCode}`;

describe('answers of a determination that contradict each other (R-3, R-4)', () => {
  it.each(every.map((one) => ({ one, name: nameOf(one), may: mayBe(one) })))(
    '$name: $may',
    ({ one, may }) => {
      expect(contradictionsIn(one).length === 0).toBe(may);
      const life = new BreachLife(start);
      expect(life.refusal(determine(start, one))).toBe(may ? 'no refusal' : 'AnswersContradict');
    },
  );

  it.each([
    {
      over: { report: false, reasonCode: 'false-alarm' } as const,
      pointers: ['#/within2011', '#/reportToLawEnforcement', '#/tellCustomers'],
    },
    {
      over: { within2011: 'unclear', report: false, reasonCode: 'state-law-only' } as const,
      pointers: ['#/within2011', '#/reportToLawEnforcement'],
    },
    {
      over: { within2011: 'no', report: false, reasonCode: 'false-alarm' } as const,
      pointers: ['#/tellCustomers'],
    },
    {
      over: { tell: false, reasonCode: 'encrypted-and-key-safe' } as const,
      pointers: ['#/tellCustomers'],
    },
  ])('the refusal names each answer to change: $pointers', ({ over, pointers }) => {
    const { state } = new BreachLife(start);
    expect(state.determination).toBeUndefined();
    const found = contradictionsIn({ within2011: 'yes', report: true, tell: true, ...over });
    expect(found.map(({ about }) => about)).toHaveLength(pointers.length);
    expect(() => new BreachLife(start).do(determine(start, over))).toThrow(
      expect.objectContaining({
        code: 'answers-contradict',
        faults: pointers.map((pointer) => expect.objectContaining({ pointer })),
      }),
    );
  });

  it('a “no” without a reason is asked for its reason first', () =>
    expect(new BreachLife(start).refusal(determine(start, { report: false, by: ann }))).toBe(
      'ReasonMissing',
    ));
});
