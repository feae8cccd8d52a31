import type { consultations } from '#domain/breach/events.ts';
import { html } from '#functions/design-system/html.ts';
import type { BreachActs } from '../breach-case.ts';
import { agencyZones, ourZones } from '../words.ts';
import { instantField, investigatorField, reasonField } from './fields.ts';

export const consultationWords: Readonly<Record<(typeof consultations)[number], string>> = {
  'no-objection': 'It does not object',
  'asked-to-minimize': 'It asked us to keep the effect on its investigation small',
  objected: 'It objected',
};

/** For one group of customers, before the seven business days are over (R-12, 47 CFR 64.2011(b)(2)). */
export const urgentActs = {
  'ask-urgent-exception': {
    title: 'Ask for an urgent notice',
    lead: () =>
      html`<p>Only for customers who need urgent notice to avoid immediate and irreparable harm. Our filing must say so, and you consult the agency first. 47 CFR 64.2011(b)(2).</p>`,
    fields: (_, visit) => ({
      agency: investigatorField('Which agency did you consult?'),
      contact: { label: 'The person whom you consulted', control: { kind: 'text', width: 30 } },
      consultedAt: instantField('When?', agencyZones(visit), 'After the filing that says so.'),
      outcome: {
        ...{ label: 'What did the agency say?', control: { kind: 'choice', options: consultationWords } },
      },
      class: {
        label: 'Which customers?',
        hint: 'The names of the segments in your list, one on each line.',
        control: { kind: 'lines' },
      },
      asked: {
        label: 'What the agency asked of us',
        ...{ control: { kind: 'prose', rows: 4 }, optional: true },
      },
    }),
    consequence: () =>
      'Nobody is notified by this. A second officer must confirm it, and another approves the urgent letter.',
    button: 'Ask for an urgent notice',
    done: 'You asked for an urgent notice. Read below what comes next.',
    asksTwice: true,
  },
  'ask-agency': {
    title: 'Record a question to the agency that objected',
    lead: () =>
      html`<p>Ask in writing whether the agency directs us to wait under 47 CFR 64.2011(b)(3). If it does, record the direction.</p>`,
    fields: (_, visit) => ({
      agency: investigatorField('Which agency did you ask?'),
      official: { label: 'The official whom you asked', control: { kind: 'text', width: 30 } },
      askedAt: instantField('When did you ask?', agencyZones(visit)),
      answer: {
        label: 'The agency’s answer, if there is one',
        ...{ control: { kind: 'prose', rows: 4 }, optional: true },
      },
    }),
    consequence: () => 'The question is in the history. Nobody is notified by this.',
    button: 'Record the question',
    done: 'The question to the agency is recorded.',
  },
  'proceed-after-objection': {
    title: 'Record counsel’s advice to proceed',
    lead: () =>
      html`<p>An agency objected and gave no written direction. You proceed for this group on counsel’s written advice, and answer for it.</p>`,
    fields: (_, visit) => ({
      counsel: { label: 'The counsel who advised us', control: { kind: 'text', width: 30 } },
      advisedAt: instantField('When did counsel advise?', ourZones(visit)),
      documentHash: {
        label: 'SHA-256 of the written advice',
        hint: 'The advice stays with you. 64 digits and letters a to f.',
        control: { kind: 'text', width: 30 },
      },
      reason: reasonField('Why you proceed although the agency objected.'),
    }),
    consequence: () => 'A second officer may then confirm the urgent notice although an agency objected.',
    button: 'Proceed on this advice',
    done: 'Counsel’s advice is recorded. A second officer must confirm the urgent notice.',
    ...{ asksTwice: true, isGrave: true },
  },
} satisfies BreachActs;
