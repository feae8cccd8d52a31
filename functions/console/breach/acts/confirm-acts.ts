import { warningText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { NextAct } from '#functions/next/next-act.ts';
import type { Visit } from '../../visit.ts';
import { type BreachAct, type BreachActs, type BreachCase, nameIn } from '../breach-case.ts';
import { answersIn, determinationFollows } from '../determination-follows.ts';
import { factsOf } from '../proposal-words.ts';
import { endsAndStays } from './lift-act.ts';

type ProposalShown = BreachCase['proposals'][number];

/** What this act confirms. */
export const proposalFor = (view: BreachCase, { path, list }: NextAct): ProposalShown | undefined =>
  view.proposals.find((one) => one.confirmAt === path && (list === undefined || one.list === list));

const whatIn = ({ proposal }: ProposalShown): Readonly<Record<string, unknown>> => {
  const { what } = proposal;
  return typeof what === 'object' && what !== null ? { ...what } : {};
};

/** What a determination leads to, and what in it contradicts; nothing for what else waits (R-4). */
export const followsOf = (proposal: ProposalShown): Markup | undefined => {
  if (proposal.proposal.confirms !== 'determination') return undefined;
  const answers = answersIn(whatIn(proposal));
  return answers && determinationFollows(answers);
};

const proposalInWords = (view: BreachCase, next: NextAct, { zone }: Pick<Visit, 'zone'>): Markup => {
  const found = proposalFor(view, next);
  if (found === undefined) return warningText({ text: 'There is nothing to confirm. Go back to the case.' });
  const { by, since, texts, proposalSha256 } = found;
  const reading = { texts, zone, nameOf: (sub: string) => nameIn(view, sub) };
  return html`<p>${by === undefined ? 'This waits since' : `${nameIn(view, by)} asked for this on`} ${instantInWords(since, zone)}.</p>
${followsOf(found)}
<section class="pc-card" aria-labelledby="asked"><h2 class="pc-card__title" id="asked">What you confirm</h2>${factsOf(whatIn(found), reading)}
<p class="pc-small">SHA-256 of this proposal <code class="pc-hash">${proposalSha256}</code>. This page sends it, so that you confirm what you read.</p></section>`;
};

interface Confirming {
  readonly title: string;
  /** Before the proposal: what to compare it with. */
  readonly lead: string;
  readonly consequence: string;
  readonly done: string;
  readonly button?: string;
  readonly isGrave?: true;
  /** Between the lead and the proposal: what follows from it. */
  readonly follows?: (view: BreachCase, next: NextAct) => Markup;
}

/** The second officer reads the proposal in words; the page sends its seal (R-13). */
export const confirmAct = ({ lead, button = 'Confirm', follows, ...words }: Confirming): BreachAct => ({
  ...words,
  button,
  consequence: () => words.consequence,
  lead: ({ view, next }, visit) =>
    html`<p>${lead}</p>${follows?.(view, next)}${proposalInWords(view, next, visit)}`,
  fields: ({ view, next }) => ({
    proposalSha256: {
      label: '',
      control: { kind: 'given', value: proposalFor(view, next)?.proposalSha256 ?? '' },
    },
  }),
});

export const confirmActs = {
  'confirm-determination': confirmAct({
    title: 'Confirm the determination',
    lead: 'Another officer decided not to report or not to notify. Until you confirm, each “no” counts as a “yes”.',
    consequence:
      'The decisions apply as the page says under “What follows from these answers”. If nobody is to be notified, no notice goes out.',
    done: 'The determination is confirmed.',
    isGrave: true,
  }),
  'confirm-withdrawal': confirmAct({
    title: 'Confirm the withdrawal',
    lead: 'Another officer asked to withdraw the determination.',
    consequence:
      'We notify no customers of this breach. The history stays. Another determination may be recorded later; it begins anew.',
    done: 'The determination is withdrawn.',
    isGrave: true,
  }),
  'confirm-record-correction': confirmAct({
    title: 'Confirm the correction of the record',
    lead: 'Compare the times with the papers.',
    consequence: 'The times change, and the dates that follow from them are counted again.',
    done: 'The record is corrected.',
  }),
  'confirm-receipt': confirmAct({
    title: 'Confirm a receipt',
    lead: 'Compare it with the receipt of the reporting facility.',
    consequence: 'The hold counts from the time of filing. The first moment for customers may move earlier.',
    done: 'The receipt is confirmed.',
  }),
  'confirm-direction': confirmAct({
    title: 'Confirm the end of a direction',
    lead: 'Compare the end with the agency’s document.',
    consequence:
      'The direction ends on the day that is asked. Customers may then be notified earlier or later.',
    done: 'The end of the direction is confirmed.',
  }),
  'confirm-lift': confirmAct({
    title: 'Confirm the lift',
    lead: 'Compare it with the agency’s writing: each stop must be one that the writing names. A call lifts nothing.',
    follows: endsAndStays,
    consequence:
      'What this lift names no longer bars notice. The hold and everything else still do. This cannot be undone.',
    done: 'The lift is confirmed. This page says what still bars the notice.',
    isGrave: true,
  }),
  'confirm-own-stop-end': confirmAct({
    title: 'Confirm the end of our own stop',
    lead: 'Read every entry of the stop. If one of them may be a direction, do not confirm.',
    consequence:
      'The days of our own stop end now. Each entry must still be explained before customers are notified. This cannot be undone.',
    done: 'The days of our own stop have ended. Its entries must still be explained.',
    isGrave: true,
  }),
  'confirm-urgent-exception': confirmAct({
    title: 'Confirm the urgent notice',
    lead: 'Read the consultation and what the agency said.',
    consequence:
      'The urgent letter may go to this group before the seven business days are over, when it is approved.',
    done: 'The urgent notice is confirmed.',
    isGrave: true,
  }),
  'confirm-restore': confirmAct({
    title: 'Confirm the record after the restore',
    lead: 'The data was restored from a backup. Compare every filing, direction and decision with the papers. Two officers do this.',
    consequence: 'With a second officer’s confirmation of the same record, notices may go on.',
    done: 'You confirmed the record after the restore.',
  }),
  'confirm-published-notice': confirmAct({
    title: 'Confirm the notice that may be published',
    lead: 'Read the duty and counsel’s note.',
    consequence: 'The notice to the regulator may be given during the hold, although it may be published.',
    done: 'The notice that may be published is confirmed.',
    isGrave: true,
  }),
  'confirm-controllers-letter': confirmAct({
    title: 'Confirm the letter to the companies',
    lead: 'Read the decision and the letter.',
    consequence: 'An officer may send the letter to the companies. It is sent outside this system.',
    done: 'The letter to the companies is confirmed.',
  }),
} satisfies BreachActs;
