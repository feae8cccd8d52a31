import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { mayBeSending, sendableLetters } from '#domain/breach/customer-notice.ts';
import { stops } from '#domain/breach/stopping-commands.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { ann, type BreachLife, cho, ready, text } from '#test/support/domain/breach.ts';
import { withdrawReceipt } from '#test/support/domain/given-breach.ts';
import {
  askUrgent,
  begins,
  confirmUrgent,
  needy,
  sendingStart,
  urgentApproved,
  urgentWritten,
} from '#test/support/domain/notice.ts';
import { command as ofTheHold } from '#test/support/domain/officer-scripts.ts';
import { met, runs } from '#test/support/runs.ts';

const urgent = (): BreachLife =>
  begins(needy(ready).do(askUrgent(), urgentWritten(), urgentApproved(), confirmUrgent()), 'urgent');
const beginnings = { released: sendingStart, urgent } as const;

const others: fc.Arbitrary<() => BreachCommand> = fc
  .constantFrom<BreachCommand>(
    { type: 'pause-notice', because: 'officer', by: cho, textSha256: text },
    { type: 'halt-notice', because: 'stopped', error: 'AccountSendingPaused' },
    { type: 'hold-for-entry', by: cho, textSha256: text },
    { type: 'resume-notice', pauses: ['pause-1'], by: ann, textSha256: text },
    { type: 'refresh-dates' },
    withdrawReceipt(),
    withdrawReceipt(2),
    { type: 'withdraw-determination', by: ann, textSha256: text },
  )
  .map((one) => () => one);

const step = fc.record({
  act: fc.oneof({ weight: 3, arbitrary: ofTheHold }, { weight: 1, arbitrary: others }),
  hoursOn: fc.constantFrom(0, 0, 1, 30),
});

/** Of which a lane may hand letters to SES right now. */
const leaving = (breach: Breach): readonly string[] =>
  sendableLetters(breach)
    .filter(({ isStarted }) => isStarted)
    .map(({ list, audience, epoch }) => `${list} ${audience} ${epoch}`);

describe('commands that stop (law of stopping 8)', () => {
  it('every command that closes the gate of a lane raises a signal', () => {
    const stopped = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(beginnings) as (keyof typeof beginnings)[])),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (beginning, script) => {
          const life = beginnings[beginning]();
          for (const { act, hoursOn } of script) {
            life.at(instantText(Date.parse(life.now) + hoursOn * 3_600_000));
            const command = act(life.now);
            const before = life.state;
            try {
              life.do(command);
            } catch (fault) {
              expect(fault).toBeInstanceOf(Refusal);
              continue;
            }
            const after = leaving(life.state);
            if (leaving(before).every((one) => after.includes(one))) continue;
            stopped.add(command.type);
            expect([command.type, stops[command.type], mayBeSending(before)]).toEqual([
              command.type,
              true,
              true,
            ]);
          }
        },
      ),
      { numRuns: runs(100, 1000) },
    );
    met(stopped.size, 5);
  });

  it.each([
    { type: 'record-direction', because: 'an agency wants silence' },
    { type: 'hold-for-entry', because: 'our own stop' },
    { type: 'withdraw-receipt', because: 'the gate closes again' },
    { type: 'pause-notice', because: 'an officer pauses' },
    { type: 'halt-notice', because: 'the canary failed, or SES refuses us' },
    { type: 'confirm-withdrawal', because: 'there is no breach any more' },
  ] as const)('$type stops: $because', ({ type }) => {
    expect(stops[type]).toBe(true);
  });

  it('no command that ends a stop is one', () => {
    const ends = ['confirm-lift', 'review-release', 'resume-notice', 'confirm-restore'] as const;
    expect(ends.filter((type) => stops[type])).toEqual([]);
  });
});
