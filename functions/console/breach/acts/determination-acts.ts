import type { noReasons } from '#domain/breach/events.ts';
import { html } from '#functions/design-system/html.ts';
import type { BreachActs } from '../breach-case.ts';
import { answersIn, determinationFollows } from '../determination-follows.ts';
import { ourZones } from '../words.ts';
import { instantField, reasonField } from './fields.ts';

export const noReasonWords: Readonly<Record<(typeof noReasons)[number], string>> = {
  'no-cpni': 'No CPNI was involved',
  'recipient-authorized': 'The recipient was authorized',
  'encrypted-and-key-safe': 'The data was encrypted and the key is safe',
  'false-alarm': 'A false alarm',
  'state-law-only': 'Only a state law applies',
};

export const determinationActs = {
  determine: {
    title: 'Record the determination',
    lead: () =>
      html`<p>The determination starts the clock: we must notify law enforcement within seven business days. Report and notify unless you say no. A “no” counts as a “yes” until a second officer confirms it.</p>
<p>Where the first answer is “yes” or “it is unclear”, the report and the notice are owed, and customers wait for the hold. A false alarm is told to nobody. “No CPNI” and “only a state law” mean that the first answer is “no”.</p>`,
    fields: (_, visit) => ({
      determinedAt: instantField('When was the breach determined?', ourZones(visit)),
      within2011: {
        label: 'Did someone, without or beyond authorization, get, use or disclose CPNI on purpose?',
        hint: '47 CFR 64.2011(e). If it is unclear, we keep to the rule: report, hold and notice are owed.',
        control: { kind: 'choice', options: { yes: 'Yes', no: 'No', unclear: 'It is unclear' } },
      },
      reportToLawEnforcement: {
        ...{ label: 'Report to law enforcement?', control: { kind: 'yes-no' }, value: 'yes' },
        hint: 'A “no” needs “no” to the first question, a reason and a second officer.',
      },
      tellCustomers: {
        ...{ label: 'Notify customers?', control: { kind: 'yes-no' }, value: 'yes' },
        hint: 'A “no” needs “no” to the first question, a reason and a second officer.',
      },
      reasonCode: {
        label: 'Why not',
        hint: 'Only where you answered “no” to any of these questions.',
        ...{ control: { kind: 'choice', options: noReasonWords }, optional: true },
      },
      reason: reasonField('What shows it. A second officer and an auditor read this.'),
      'urgentNeed.class': {
        label: 'Customers who need urgent notice: name the group',
        hint: 'Only to avoid immediate and irreparable harm. 47 CFR 64.2011(b)(2).',
        ...{ control: { kind: 'text', width: 30 }, optional: true },
      },
      'urgentNeed.justification': {
        ...{ label: 'Why they cannot wait', control: { kind: 'prose', rows: 4 }, optional: true },
      },
    }),
    consequence: () =>
      'The seven business days to notify law enforcement start. The records of this breach are kept until the case closes.',
    preview: async (body) => {
      const answers = answersIn({ ...(body as object) });
      return answers === undefined ? html`` : determinationFollows(answers);
    },
    button: 'Record the determination',
    done: 'The determination is recorded.',
    asksTwice: true,
  },
  'withdraw-determination': {
    title: 'Ask to withdraw the determination',
    lead: () => html`<p>Use this for a determination made in error. If it stops being true, say so here.</p>`,
    fields: () => ({ reason: reasonField('What was wrong. The second officer reads this.') }),
    consequence: () =>
      'Nothing changes until a second officer confirms. Then we notify no customers of this breach.',
    button: 'Ask to withdraw',
    done: 'You asked to withdraw the determination. A second officer must confirm it.',
    isGrave: true,
  },
  'correct-record': {
    title: 'Correct the times of the record',
    lead: () => html`<p>Fill in only what is wrong. Times that you leave empty stay as they are.</p>`,
    fields: (_, visit) => ({
      occurredFrom: {
        label: 'It happened from',
        ...{ control: { kind: 'day-or-instant', zones: ourZones(visit) }, optional: true },
      },
      occurredTo: {
        label: 'It happened until',
        ...{ control: { kind: 'day-or-instant', zones: ourZones(visit) }, optional: true },
      },
      discoveredAt: { ...instantField('We discovered it', ourZones(visit)), optional: true },
      determinedAt: { ...instantField('We determined it', ourZones(visit)), optional: true },
      reason: reasonField('Why the recorded time is wrong, and how you know the right one.'),
    }),
    consequence: () =>
      'Dates that follow from these times are counted again. A time that moves the deadline later needs a second officer.',
    button: 'Correct the times',
    done: 'We took your correction.',
  },
} satisfies BreachActs;
