import { html } from '#functions/design-system/html.ts';
import { confirmAct } from '../breach/acts/confirm-acts.ts';
import { type BreachActs, type BreachCase, nameIn, wholeOf } from '../breach/breach-case.ts';
import type { Visit } from '../visit.ts';
import { haltBoxes, stoppedBy } from './halt-words.ts';
import { statusWords } from './status-words.ts';

const reason = (label: string, hint?: string) =>
  ({ reason: { label, ...(hint !== undefined && { hint }), control: { kind: 'prose' } } }) as const;

const readingOf = (view: BreachCase, { officer, zone }: Pick<Visit, 'officer' | 'zone'>) => ({
  ...{ officer, zone },
  nameOf: (sub: string) => nameIn(view, sub),
});

/** Says which pauses are open now and who set each; where none is, what the notice does (law of stopping 7). */
export const sendingNow = (view: BreachCase, visit: Pick<Visit, 'officer' | 'zone'>): string => {
  const whole = wholeOf(view);
  if (whole === undefined) return 'We have your act. Officers who work on the breach see what is paused.';
  const { notice } = whole;
  const waits = notice.resumeAsked === null ? '' : ' A request to resume waits for a second officer.';
  const paused = stoppedBy('Sending of this notice: paused', notice.pauses, readingOf(view, visit));
  if (paused !== undefined) return `${paused}${waits}`;
  const all = notice.paperMail === 'stopped' ? ' All notices to customers are stopped.' : '';
  return `This notice is not paused. ${all === '' ? statusWords[notice.status] : all.trim()}`;
};

/** Pause and resume; one officer stops at once. */
export const sendingActs = {
  'pause-notice': {
    title: 'Pause sending',
    lead: () =>
      html`<p>Do not wait for anybody. One officer can pause, also where another pause is open. Letters that left before the pause cannot be called back.</p>`,
    fields: () => reason('Why do you pause?', 'For example: the letter has a mistake.'),
    consequence: () =>
      'After a few seconds, no further email of this breach leaves. Mail no paper letters either. You can end your own pause alone within one business day. After that, and for anyone else, it takes two officers.',
    button: 'Pause now',
    done: sendingNow,
    isGrave: true,
  },
  'resume-notice': {
    title: 'Resume sending',
    lead: () => html`<p>Say which pauses end, what you found and why it is safe to go on.</p>`,
    fields: ({ view }, visit) => ({
      pauses: haltBoxes(wholeOf(view)?.notice.pauses ?? [], readingOf(view, visit)),
      ...reason('Why is it safe to resume?'),
    }),
    consequence: () =>
      'The pauses that you checked end together. If one of them takes two officers, all wait until a second officer confirms. Emails go on only when no pause, hold, direction or stop of all notices is left.',
    button: 'Resume sending',
    done: sendingNow,
    asksTwice: true,
  },
  'confirm-resume': {
    ...confirmAct({
      title: 'Confirm the end of pauses',
      lead: 'Another officer asked to end these pauses. Read who paused, when and why.',
      consequence:
        'These pauses end. Emails go on only when no other pause, hold, direction or stop of all notices is left.',
      done: '',
    }),
    done: sendingNow,
  },
} as const satisfies BreachActs;
