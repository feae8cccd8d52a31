import type { SwitchAct } from '#domain/notice/sending-switch.ts';
import { html } from '#functions/design-system/html.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import type { Act } from '../acts/act.ts';
import type { Field } from '../acts/field.ts';

const given = (value: boolean | string): Field => ({ label: '', control: { kind: 'given', value } });
const reason = (label: string): Field => ({ label, control: { kind: 'prose' } });

/** For all customers’ notices at once. */
export const switchActs = {
  'stop-sending': {
    title: 'Stop all notices to customers',
    lead: () =>
      html`<p>This stops every breach, not only one. One officer can stop. Letters that left cannot be called back.</p>`,
    fields: () => ({ paused: given(true), reason: reason('Why do you stop everything?') }),
    consequence: () =>
      'Within seconds, no email to customers leaves for any breach. Mail no paper letters either.',
    button: 'Stop all notices',
    done: 'All notices to customers are stopped.',
    isGrave: true,
  },
  'resume-sending': {
    title: 'Let notices go again',
    lead: ({ resumeTakesTwo }) =>
      resumeTakesTwo
        ? html`<p>A second officer must sign before letters go, because the engineer on call stopped all notices or the table was restored.</p>`
        : html``,
    fields: () => ({ paused: given(false), reason: reason('Why is it safe to go on?') }),
    consequence: ({ resumeTakesTwo }) =>
      resumeTakesTwo
        ? 'This asks a second officer to sign. No letter goes before that.'
        : 'Each breach that may notify goes on where it stopped.',
    button: 'Let notices go again',
    done: 'Your request is recorded. This page says whether notices go again or wait for a second officer.',
    asksTwice: true,
  },
  'sign-resume': {
    title: 'Sign: let notices go again',
    lead: ({ proposal }, { zone }) =>
      proposal === null
        ? html`<p>Nothing waits for a signature.</p>`
        : html`<p>Asked at ${instantInWords(proposal.at, zone)}. Reason: ${String(proposal.reason ?? 'none is kept')}</p>`,
    fields: ({ proposal }) => ({
      paused: given(false),
      proposalSha256: given(proposal?.proposalSha256 ?? ''),
      reason: reason('What did you check?'),
    }),
    consequence: () => 'Each breach that may notify goes on where it stopped.',
    button: 'Sign',
    done: 'You signed. Notices go again.',
  },
  'keep-stopped': {
    title: 'Keep all notices stopped',
    lead: () => html`<p>Use this if notices must not go again yet.</p>`,
    fields: () => ({ paused: given(true), reason: reason('Why must everything stay stopped?') }),
    consequence: () => 'The request to let notices go again no longer counts. Somebody must ask again.',
    button: 'Keep all notices stopped',
    done: 'All notices to customers stay stopped.',
  },
} as const satisfies Readonly<Record<SwitchAct, Act<SendingShown>>>;
