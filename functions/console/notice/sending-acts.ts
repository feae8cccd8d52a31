import { html } from '#functions/design-system/html.ts';
import type { BreachActs } from '../breach/breach-case.ts';

const reason = (label: string, hint?: string) =>
  ({ reason: { label, ...(hint !== undefined && { hint }), control: { kind: 'prose' } } }) as const;

/** Pause and resume; one officer stops at once. */
export const sendingActs = {
  'pause-notice': {
    title: 'Pause sending',
    lead: () =>
      html`<p>Do not wait for anybody. One officer can pause. Letters that left before the pause cannot be called back.</p>`,
    fields: () => reason('Why do you pause?', 'For example: the letter has a mistake.'),
    consequence: () =>
      'After a few seconds, no further email of this breach leaves. Mail no paper letters either. A second officer must confirm a pause of more than one business day.',
    button: 'Pause now',
    done: 'Sending is paused. Letters that left before the pause are counted.',
    isGrave: true,
  },
  'resume-notice': {
    title: 'Resume sending',
    lead: () => html`<p>Say what you found and why it is safe to go on.</p>`,
    fields: () => reason('Why is it safe to resume?'),
    consequence: () =>
      'The pause ends. Emails go on where they stopped, unless a hold, a direction or the switch for all notices still bars them.',
    button: 'Resume sending',
    done: 'Sending is no longer paused.',
    asksTwice: true,
  },
} as const satisfies BreachActs;
