import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmailRefused, Unavailable } from '#domain/case/errors.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbLetters } from '#functions/adapters/dynamodb-letters.ts';
import { NotAccepted } from '#functions/adapters/email-not-accepted.ts';
import type { LetterStore } from '#functions/adapters/letter-record.ts';
import { lettersOver } from '#functions/adapters/letters.ts';
import { memoryLetters } from '#functions/adapters/memory/letters.ts';
import type { LetterReader } from '#ports/letters.ts';
import { startTable, type TestTable } from '#test/support/adapters/dynalite-table.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const stores: readonly { readonly where: string; readonly store: () => LetterStore }[] = [
  { where: 'in memory', store: memoryLetters },
  { where: 'in DynamoDB', store: () => dynamodbLetters(table.table) },
];

const throttled = () => new Unavailable('The post office', { cause: new NotAccepted('Throttling') });
const unknown = () => new Unavailable('The post office', { cause: new Error('timeout') });

describe.each(stores)('letters that SES accepts within a minute, counted ($where)', ({ store }) => {
  /** Tries at these seconds after the letter is due, and what SES says to each; undefined: it accepts. */
  const tries = async (
    answers: readonly (readonly [second: number, fault: Error | undefined | 'held'])[],
    reader: LetterReader = 'requester',
  ) => {
    const clock = testClock('2026-11-24T15:00:00.000Z');
    const counted: string[] = [];
    let fault: Error | undefined;
    const mail = {
      send: async () => {
        if (fault) throw fault;
        return 'message-1';
      },
    };
    const count = (_: 'LetterLate', value: 0 | 1) =>
      void counted.push(`${value} at ${(clock.now() - start) / 1000} s`);
    const letters = lettersOver(store(), mail, hazardsOf(clock), async () => undefined, count);
    const [start, id] = [clock.now(), chance.caseId('request')];
    const compose = async () => ({ to: 'ada@example.com', subject: 's', text: 't', html: 'h', reader });
    const key = { kind: 'acknowledgement', of: '1' } as const;
    for (const [second, said] of answers) {
      clock.set(new Date(start + second * 1000).toISOString());
      if (said === 'held') {
        await letters.hold(id, key, '2026-1');
        continue;
      }
      fault = said;
      await letters.sendOnce(id, key, compose).catch(() => undefined);
    }
    return counted;
  };

  it.each([
    { because: 'accepted at once', answers: [[0, undefined]], counted: ['0 at 0 s'] },
    {
      because: 'accepted in its last second',
      answers: [
        [0, throttled()],
        [60, undefined],
      ],
      counted: ['0 at 60 s'],
    },
    {
      because: 'accepted too late',
      answers: [
        [0, throttled()],
        [61, undefined],
      ],
      counted: ['1 at 61 s'],
    },
    {
      because: 'held by the breaker: its minute begins after the hold',
      answers: [
        [0, throttled()],
        [9, 'held'],
        [90_000, throttled()],
        [90_030, undefined],
      ],
      counted: ['0 at 90030 s'],
    },
    {
      because: 'late, then held: counted once',
      answers: [
        [0, throttled()],
        [70, throttled()],
        [80, 'held'],
        [90_000, undefined],
      ],
      counted: ['1 at 70 s'],
    },
    {
      because: 'late while SES is down, and once',
      answers: [
        [0, throttled()],
        [30, unknown()],
        [62, throttled()],
        [126, unknown()],
        [254, undefined],
      ],
      counted: ['1 at 62 s'],
    },
    {
      because: 'asked for again: no second letter',
      answers: [
        [0, undefined],
        [300, undefined],
      ],
      counted: ['0 at 0 s'],
    },
  ] as const)('$because', async ({ answers, counted }) => {
    expect(await tries(answers)).toEqual(counted);
  });

  it.each([
    { because: 'its minute begins after the hold', late: false, counted: ['0'] },
    { because: 'counted as late before the hold: not again', late: true, counted: ['1'] },
  ])('a letter that the breaker held for days: $because', async ({ late, counted: expected }) => {
    const clock = testClock('2026-11-24T15:00:00.000Z');
    const counted: string[] = [];
    let isDown = true;
    const mail = {
      send: async () => {
        if (isDown) throw throttled();
        return 'message-1';
      },
    };
    const count = (_: 'LetterLate', value: 0 | 1) => void counted.push(String(value));
    const letters = lettersOver(store(), mail, hazardsOf(clock), async () => undefined, count);
    const [id, key] = [chance.caseId('request'), { kind: 'acknowledgement', of: '1' }] as const;
    const compose = async () => ({ to: 'ada@example.com', subject: 's', text: 't', html: 'h' });
    const send = () => letters.sendOnce(id, key, compose).catch(() => undefined);
    await send();
    clock.advance(late ? 61_000 : 30_000);
    if (late) await send();
    await letters.hold(id, key, 'BRK-2026-1');
    clock.advance(3 * 86_400_000);
    await letters.endHold(id, key, 'unsent');
    isDown = false;
    await send();

    expect(counted).toEqual(expected);
  });

  it('a letter that goes on paper is no letter of SES', async () => {
    expect(await tries([[90, new EmailRefused('no such address')]])).toEqual([]);
  });

  it('a letter to our own people that SES refuses for good is late', async () => {
    expect(
      await tries(
        [
          [0, new EmailRefused('no')],
          [61, new EmailRefused('no')],
        ],
        'officers',
      ),
    ).toEqual(['1 at 61 s']);
  });
});
