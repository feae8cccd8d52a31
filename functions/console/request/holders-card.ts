import { isBefore } from '#domain/calendar/times.ts';
import { holderAsks, ofChildBlock } from '#domain/case/holder-asks.ts';
import { blockInstructionsNow } from '#domain/request/block-instructions.ts';
import { type HolderInstruction, packageFaults } from '#domain/request/holder-events.ts';
import { instructionsNow, isStopped } from '#domain/request/holder-instructions.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { card, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { PushView } from '#functions/holder/offers.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { pushWords } from '../holder/webhook.ts';
import type { Visit } from '../visit.ts';
import { holderAnswerWords, sizeInWords } from './holder-words.ts';

interface Now {
  readonly stopped: boolean;
  readonly today: Visit['today'];
}

const tagOf = ({ answer, asks, dueOn }: HolderInstruction, { stopped, today }: Now): Markup => {
  if (answer !== undefined)
    return tag({ text: holderAnswerWords[answer.answer], classes: 'govuk-tag--green' });
  if (stopped && !ofChildBlock[asks]) return tag({ text: 'Stopped', classes: 'govuk-tag--grey' });
  return isBefore(dueOn, today)
    ? tag({ text: 'Late', classes: 'govuk-tag--red' })
    : tag({ text: 'No answer yet', classes: 'govuk-tag--yellow' });
};

const dataOf = ({ answer, uploaded, refusedPackage }: HolderInstruction): Markup | undefined => {
  const data = answer?.package ?? uploaded;
  if (data !== undefined) return html`<br>Data: ${sizeInWords(data)}`;
  return refusedPackage && html`<br>Its data could not be taken. ${packageFaults[refusedPackage.because]}`;
};

/** Each attempt of its webhook, also when it has answered since. */
const toldOf = (pushed: PushView | undefined, zone: string): Markup =>
  html`${pushed !== undefined && html`<br>Webhook: ${pushWords(pushed, zone)}`}`;

/** What each system was told to do, and said; nothing where none was instructed. */
export const holdersCard = (
  { state, pushes }: RequestView,
  { today, zone }: Pick<Visit, 'today' | 'zone'>,
): Markup => {
  const instructions = [...instructionsNow(state), ...blockInstructionsNow(state)];
  if (instructions.length === 0) return html``;
  const now = { stopped: isStopped(state), today };
  return card({
    ...{ id: 'systems', title: { text: 'Systems that hold data' } },
    body: facts(
      instructions.map((one) => ({
        name: `Instruction ${one.n} to ${one.holder}, due ${dateInWords(one.dueOn)}`,
        value: {
          html: html`${holderAsks[one.asks]} ${tagOf(one, now)}${dataOf(one)}${toldOf(pushes[one.n], zone)}`,
        },
      })),
    ),
  });
};
