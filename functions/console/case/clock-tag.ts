import type { Day } from '#domain/calendar/times.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { dueChip } from '#functions/design-system/due-chip.ts';
import type { Markup } from '#functions/design-system/html.ts';
import type { Visit } from '../visit.ts';

interface Clock {
  readonly dueOn: Day;
  readonly is: 'running' | 'kept' | 'missed';
}

/** Nothing is due in a case that its sender withdrew. */
export const clockTag = (
  { is, dueOn }: Clock,
  { stage }: { readonly stage: string },
  { today }: Pick<Visit, 'today'>,
): Markup | undefined => {
  if (stage === 'withdrawn') return undefined;
  if (is === 'running') return dueChip({ kind: 'due', dueOn, today });
  return is === 'kept'
    ? tag({ text: 'Kept', classes: 'govuk-tag--green' })
    : tag({ text: 'Missed', classes: 'govuk-tag--red' });
};
