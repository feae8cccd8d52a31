import { storedDay } from '#domain/calendar/times.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';

const entry = (
  id: string,
  name: string,
  as: CpniRecipient['as'],
  { offers = true, until = '2028-12-31' } = {},
): CpniRecipient => ({
  ...{ id, name, as, communicationsServices: offers },
  clause: { reference: `${name}, section 7`, until: storedDay(until) },
});

/** A register with one of each kind, and one whose clause is over. */
export const cpniRecipients: readonly CpniRecipient[] = [
  entry('acme', 'Acme Home Security', 'other-company', { offers: false }),
  entry('seller', 'Sales Partners', 'agent'),
  entry('sister', 'Sister Wireless', 'affiliate'),
  entry('cousin', 'Cousin Insurance', 'affiliate', { offers: false }),
  entry('past-seller', 'Past Sales', 'agent', { until: '2026-11-23' }),
];
