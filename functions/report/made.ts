import { createHash } from 'node:crypto';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { firstDayOf, type Month, monthOf } from '#domain/calendar/months.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';

export interface Now {
  readonly madeAt: Instant;
  readonly on: Day;
}

export const nowOf = ({ clock, zone }: Pick<Ports, 'clock' | 'zone'>): Now => {
  const madeAt = instantText(clock.now());
  return { madeAt, on: civilDay(madeAt, zone) };
};

export const hasBegun = (month: Month, { on }: Now): boolean => !isAfter(firstDayOf(month), on);

/** @throws {InvalidInput} for a month, or a year by its first month, that has not begun */
export const mustHaveBegun = (month: Month, now: Now, asked: 'month' | 'year' = 'month'): void => {
  if (hasBegun(month, now)) return;
  const detail = `This ${asked} has not begun. The newest report is that of ${monthOf(now.on)}.`;
  throw new InvalidInput([{ pointer: `#/${asked}`, detail }]);
};

/** Of lines "reference, space, head", sorted by reference, each ended by a line feed; a case that was read twice counts once. */
export const sealOf = (rows: readonly { readonly id: CaseId; readonly head: string }[]): string => {
  const lines = new Set(rows.map(({ id, head }) => `${id} ${head}\n`));
  return createHash('sha256')
    .update([...lines].toSorted(byCodeUnit).join(''))
    .digest('hex');
};
