import type { Fields } from '../../acts/field.ts';

/** An end that we cannot use means until further notice; it is never refused. */
export const endFields: Fields = {
  end: {
    label: 'How long does the agency direct us to wait?',
    hint: 'Never guess a day. If the words are unclear, copy them.',
    control: {
      kind: 'choice',
      options: {
        day: 'Through a last day that it names',
        'further-notice': 'Until further notice',
        'as-written': 'Its words are unclear: I copy them',
      },
    },
  },
  lastDay: {
    label: 'The last day',
    hint: 'Only if the agency names one. Customers may not be notified on this day.',
    ...{ control: { kind: 'day' }, optional: true },
  },
  endAsWritten: {
    label: 'The agency’s words about the end',
    hint: 'Only if they are unclear. They count as “until further notice”.',
    ...{ control: { kind: 'text', width: 30 }, optional: true },
  },
};

type Typed = Readonly<Record<string, unknown>>;

const untilOf = ({ end, lastDay, endAsWritten }: Typed): unknown => {
  if (end === 'day') return lastDay;
  return end === 'further-notice' ? 'until further notice' : (endAsWritten ?? (end && 'unclear'));
};

/** Without the three fields, and with `until` as the API takes it. */
export const withEnd = (typed: Typed): Typed => {
  const { end: _, lastDay: __, endAsWritten: ___, ...others } = typed;
  const until = untilOf(typed);
  return until === undefined ? others : { ...others, until };
};
