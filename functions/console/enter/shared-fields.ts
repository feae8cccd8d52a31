import { instantText } from '#domain/calendar/instants.ts';
import { readInstant } from '#domain/calendar/times.ts';
import type { enteredChannels } from '#domain/case/channels.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { LateReasonMissing, lateness } from '#domain/case/late-entry.ts';
import { countryGroups } from '#functions/site/words/countries.ts';
import type { Faults, Fields } from '../acts/field.ts';
import { readForm } from '../acts/read-form.ts';
import { formatWords } from '../case/words.ts';
import type { Visit } from '../visit.ts';

const channels: Readonly<Record<(typeof enteredChannels)[number], string>> = {
  post: 'By mail',
  phone: 'By phone',
  email: 'By email',
  'in-person': 'In person',
};

const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];

/** How it came, and when. */
export const arrival = ({ zone }: Visit): Fields => ({
  channel: { label: 'How did it come?', control: { kind: 'choice', options: channels } },
  receivedAt: {
    label: 'When did we receive it?',
    hint: 'When it reached anybody at our company. The answer is counted from this moment.',
    control: { kind: 'instant', zones: [...new Set([zone, ...zones])] },
  },
});

export const reach: Fields = {
  email: {
    ...{ label: 'Email', hint: 'Give an email address or a postal address for our letters.' },
    ...{ control: { kind: 'text', type: 'email' }, optional: true },
  },
  postal: { label: 'Postal address', control: { kind: 'prose', rows: 4 }, optional: true },
  phone: { label: 'Phone', control: { kind: 'text', type: 'tel', width: 20 }, optional: true },
};

export const letterWishes: Fields = {
  locale: {
    ...{ label: 'Language of our letters', value: 'en' },
    control: { kind: 'choice', options: { en: 'English', es: 'Spanish' } },
  },
  format: {
    ...{ label: 'How does the person need our letters?', optional: true },
    control: { kind: 'choice', options: formatWords },
  },
};

export const country: Fields = {
  country: {
    ...{ label: 'Country', hint: 'Only if the person says it.', optional: true },
    control: {
      kind: 'choice',
      // The names of 250 countries take the console a tenth of its start.
      get options() {
        return Object.fromEntries(
          countryGroups('en').flatMap(({ countries }) => countries.map(({ code, name }) => [code, name])),
        );
      },
    },
  },
};

export const note: Fields = {
  note: {
    ...{ label: 'Note for colleagues', hint: 'The person may ask to see it.', optional: true },
    control: { kind: 'prose', rows: 3 },
  },
};

const lateField: Fields = {
  lateReason: {
    label: 'Why is it entered only now?',
    hint: 'It was received more than one business day ago. The case keeps the reason.',
    control: { kind: 'text' },
  },
};

/** @returns faults of the day or the missing reason */
export const latenessFaults = (
  { receivedAt, lateReason }: Readonly<Record<string, unknown>>,
  { now, zone }: Visit,
): Faults => {
  const at = typeof receivedAt === 'string' ? readInstant(receivedAt) : undefined;
  if (at === undefined) return {};
  try {
    lateness(at, instantText(now), zone, typeof lateReason === 'string' ? lateReason : undefined);
    return {};
  } catch (error) {
    if (error instanceof LateReasonMissing) return { lateReason: 'Explain the delay.' };
    if (error instanceof InvalidInput) return { receivedAt: error.faults[0]?.detail ?? error.message };
    throw error;
  }
};

/** Only where R-1 asks for the reason. */
export const lateReason = (visit: Visit): Fields => {
  const { body } = readForm(visit.form, arrival(visit));
  return 'lateReason' in latenessFaults({ receivedAt: body.receivedAt }, visit) ? lateField : {};
};
