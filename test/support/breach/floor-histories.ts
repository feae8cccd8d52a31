import fc from 'fast-check';
import { instantText } from '#domain/calendar/instants.ts';
import { type Typed, text } from '#test/support/domain/breach.ts';

const hour = 3_600_000;

export interface FloorStep {
  readonly command: (now: string) => Typed;
  readonly hoursOn: number;
}

/** Receipts recorded, corrected later and earlier, confirmed and withdrawn, by these officers. */
export const floorHistories = (...officers: readonly string[]): fc.Arbitrary<readonly FloorStep[]> => {
  const [by, n] = [fc.constantFrom(...officers), fc.integer({ min: 1, max: 3 })];
  const agency = fc.constantFrom('all', 'USSS', 'FBI');
  // Half of them within a day, with what is finer than a second.
  const hoursAgo = fc.oneof(fc.double({ min: 0, max: 24, noNaN: true }), fc.integer({ min: 25, max: 300 }));
  const filed = (now: string, ago: number) => instantText(Math.floor(Date.parse(now) - ago * hour));
  const command = fc.oneof(
    fc.record({ by, agency, hoursAgo }).map(
      ({ hoursAgo: ago, ...said }) =>
        (now: string) =>
          ({
            ...{ type: 'record-receipt', filedAt: filed(now, ago), receipt: 'R', urgentNeedIndicated: false },
            ...said,
          }) as Typed,
    ),
    fc.record({ by, n, hoursAgo }).map(
      ({ hoursAgo: ago, ...said }) =>
        (now: string) =>
          ({
            ...{
              type: 'correct-receipt',
              filedAt: filed(now, ago),
              confirmationHash: text,
              textSha256: text,
            },
            ...said,
          }) as Typed,
    ),
    // As often as all that it can confirm.
    {
      weight: 2,
      arbitrary: fc.record({ by, n }).map((said) => () => ({ type: 'confirm-receipt', ...said }) as Typed),
    },
    fc
      .record({ by, n })
      .map((said) => () => ({ type: 'withdraw-receipt', textSha256: text, ...said }) as Typed),
  );
  return fc.array(fc.record({ command, hoursOn: fc.integer({ min: 0, max: 48 }) }), {
    minLength: 4,
    maxLength: 12,
  });
};
