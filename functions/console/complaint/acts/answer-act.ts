import { complaintOutcomes, outcomePolicies } from '#domain/complaint/vocabulary.ts';
import { html } from '#functions/design-system/html.ts';
import { small } from '#functions/letters/capital.ts';
import { choiceOf } from '../../acts/choice.ts';
import { rowsOf } from '../../acts/rows.ts';
import { letterPreview, waitsOrSent } from '../../case/preview.ts';
import { wholeOf } from '../../case/worked-case.ts';
import type { ComplaintActs } from '../complaint-case.ts';
import { misuseWords, outcomeWords } from '../words.ts';

const upholding = complaintOutcomes
  .filter((one) => outcomePolicies[one].mayReopen)
  .map((one) => outcomeWords[one]);

export const answerActs = {
  answer: {
    title: 'Answer this complaint',
    lead: () =>
      html`<p>Answer each point: what the person said, what you checked, what you found and what we will do.</p>`,
    fields: ({ view: { view } }, visit) => {
      const linked = wholeOf(view)?.state.linked;
      return {
        outcome: {
          label: 'What you found',
          control: choiceOf(outcomeWords),
        },
        cpniMisuse: {
          label: 'Misuse of phone records',
          hint: 'For the yearly certificate (47 CFR 64.2009(e)). The letter never says it.',
          control: choiceOf(misuseWords),
        },
        ...(linked !== undefined && {
          reopenRequest: {
            label: `Reopen ${linked.request}`,
            hint: `Only with: ${upholding.map(small).join(', or ')}.`,
            optional: true,
            control: { kind: 'tick' },
          },
        }),
        ...rowsOf(visit, 'points', 1, (place) => ({
          point: {
            heading: `Point ${place + 1}`,
            label: 'What the person complained of',
            hint: 'In their words.',
            control: { kind: 'text' },
            sentences: 'complaint-point',
          },
          checked: {
            label: 'What you checked',
            control: { kind: 'prose', rows: 3 },
            sentences: 'complaint-checked',
          },
          finding: {
            label: 'What you found',
            control: { kind: 'prose', rows: 3 },
            sentences: 'complaint-finding',
          },
          action: {
            label: 'What we will do',
            hint: 'For example: correct your bill. Give its day as well.',
            optional: true,
            control: { kind: 'text' },
            sentences: 'complaint-action',
          },
          actionOn: { label: 'By which day', optional: true, control: { kind: 'day' } },
        })),
      };
    },
    lists: { points: 'Add another point' },
    consequence: () =>
      'The letter goes out. The person has 30 days to say that it does not resolve the complaint.',
    button: 'Send the answer',
    done: 'The answer is given. Its letter is on its way.',
    doneAs: waitsOrSent,
    preview: letterPreview('answer'),
  },
} satisfies ComplaintActs;
