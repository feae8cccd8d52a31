import { confirmAct } from '../breach/acts/confirm-acts.ts';
import type { BreachAct, BreachActs } from '../breach/breach-case.ts';

const writeOff = confirmAct({
  title: 'Confirm the write-off',
  lead: 'Another officer asked to write rejected rows off. Ask yourself whether nobody can find out who these customers are.',
  consequence: 'We do not notify the people of these rows. This cannot be undone.',
  done: 'The write-off is confirmed.',
  isGrave: true,
});

/** The second officer’s. */
export const confirmActs = {
  'confirm-write-off': {
    ...writeOff,
    fields: (context, visit) => ({
      ...writeOff.fields(context, visit),
      list: { label: '', control: { kind: 'given', value: context.next.list ?? 1 } },
    }),
  } satisfies BreachAct,
  'confirm-paper-mail-waiver': confirmAct({
    title: 'Confirm closing without the last paper letters',
    lead: 'Another officer asked to close the case although paper letters were never mailed.',
    consequence: 'The case may close without these letters. This cannot be undone.',
    done: 'The case may close without the last paper letters.',
    isGrave: true,
  }),
} satisfies BreachActs;
