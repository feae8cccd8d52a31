import type { SwitchAct } from '#domain/notice/sending-switch.ts';
import { html } from '#functions/design-system/html.ts';
import { capital } from '#functions/letters/capital.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import type { Act } from '../acts/act.ts';
import type { Field } from '../acts/field.ts';
import { haltBoxes, haltWords } from './halt-words.ts';
import { switchNow, switchReading } from './sending-switch.ts';

const given = (value: boolean | string): Field => ({ label: '', control: { kind: 'given', value } });
const reason = (label: string): Field => ({ label, control: { kind: 'prose' } });

/** For all customers’ notices at once (R-13). */
export const switchActs = {
  'stop-sending': {
    title: 'Stop all notices to customers',
    lead: () =>
      html`<p>This stops every breach, not only one. One officer can stop, also where another stop is open. Letters that left cannot be called back.</p>`,
    fields: () => ({ paused: given(true), reason: reason('Why do you stop everything?') }),
    consequence: () =>
      'Within seconds, no email to customers leaves for any breach. Mail no paper letters either. You can end your own stop alone within one business day. After that, and for anyone else, it takes two officers.',
    button: 'Stop all notices',
    done: switchNow,
    isGrave: true,
  },
  'resume-sending': {
    title: 'Let notices go again',
    lead: () => html`<p>Say which stops end, and why it is safe to go on.</p>`,
    fields: (sending, visit) => ({
      paused: given(false),
      stops: haltBoxes(sending.stops, switchReading(sending, visit)),
      reason: reason('Why is it safe to go on?'),
    }),
    consequence: () =>
      'The stops that you checked end together. If one of them takes two officers, all wait until a second officer signs. Notices go again only when no stop is left.',
    button: 'Let notices go again',
    done: switchNow,
    asksTwice: true,
  },
  'sign-resume': {
    title: 'Sign: let notices go again',
    lead: (sending, visit) => {
      const { proposal, stops } = sending;
      if (proposal === null) return html`<p>Nothing waits for a signature.</p>`;
      const ends = stops.filter(({ id }) => proposal.stops.includes(id));
      return html`<p>Asked at ${instantInWords(proposal.at, visit.zone)}. Reason: ${String(proposal.reason ?? 'none is kept')}</p>
<p>These stops end when you sign:</p>
<ul class="govuk-list govuk-list--bullet">${ends.map((one) => html`<li class="pc-typed">${capital(haltWords(one, switchReading(sending, visit)))}</li>`)}</ul>`;
    },
    fields: ({ proposal }) => ({
      paused: given(false),
      proposalSha256: given(proposal?.proposalSha256 ?? ''),
      reason: reason('What did you check?'),
    }),
    consequence: () =>
      'The stops above end. Each breach that may notify goes on where it stopped, unless another stop is left.',
    button: 'Sign',
    done: switchNow,
  },
} as const satisfies Readonly<Record<SwitchAct, Act<SendingShown>>>;
