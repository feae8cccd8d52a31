import { isBefore } from '#domain/calendar/times.ts';
import { holderAsks } from '#domain/case/holder-asks.ts';
import type { HolderInstruction } from '#domain/request/holder-events.ts';
import { instructionsNow, isStopped } from '#domain/request/holder-instructions.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Visit } from '../visit.ts';
import { holderAnswerWords } from './holder-words.ts';

const statusOf = ({ answer, dueOn }: HolderInstruction, stopped: boolean, today: Visit['today']): Markup => {
  if (answer !== undefined)
    return tag({ text: holderAnswerWords[answer.answer], classes: 'govuk-tag--green' });
  if (stopped) return tag({ text: 'Stopped', classes: 'govuk-tag--grey' });
  return isBefore(dueOn, today)
    ? tag({ text: 'Late', classes: 'govuk-tag--red' })
    : tag({ text: 'No answer yet', classes: 'govuk-tag--yellow' });
};

/** What each system was told to do, and said; nothing where none was instructed. */
export const holdersCard = ({ state }: RequestView, { today }: Pick<Visit, 'today'>): Markup => {
  const instructions = instructionsNow(state);
  if (instructions.length === 0) return html``;
  const stopped = isStopped(state);
  return card({
    ...{ id: 'systems', title: { text: 'Systems that hold data' } },
    body: scrollingTable('Systems that hold data', {
      ...{ caption: 'Systems that hold data', captionClasses: 'govuk-visually-hidden', hasKeys: true },
      head: ['System', 'Instruction', 'To do', 'Due', 'Answer'].map((text) => ({ text })),
      rows: instructions.map((one) => [
        { text: one.holder },
        { text: String(one.n) },
        { text: holderAsks[one.asks] },
        { text: dateInWords(one.dueOn) },
        { html: statusOf(one, stopped, today) },
      ]),
    }),
  });
};
