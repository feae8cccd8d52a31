import type { Answer, Request } from '#domain/request.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import type { House } from '#functions/letters/house.ts';
import { recourse } from '#functions/letters/recourse.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { AnswerText } from '#functions/request/contract.ts';
import type { Letter } from '#ports/letters.ts';

/** Stands in every answer, breach or not (R-10). */
const standingSentence =
  'We do not answer questions about security events in this letter. If the law requires us to tell you about one, we will write to you at your address of record.';

const outcomeWords: Record<Answer['outcome'], string> = {
  done: 'We have done what you asked.',
  'partly-done': 'We have done part of what you asked.',
  refused: 'We do not do what you asked.',
  'no-data': 'We found nothing that your request is about.',
};

/** Reasons that have words of their own; other codes are explained by the officer's text. */
const reasonWords: Record<string, string> = {
  'identity-not-confirmed': 'We could not confirm who is asking.',
  'not-ours-to-decide': 'The company that keeps the data decides about it.',
  'required-by-law': 'The law requires us to keep the data.',
  'rights-of-others': 'Doing it would touch the rights of other people.',
  'no-showing': 'We were not shown that the record is inaccurate.',
};

const itemWords = {
  done: 'done',
  refused: 'not done',
  nothing: 'nothing found',
  withheld: 'withheld',
} as const;

const items = (text: AnswerText): readonly Part[] =>
  text.items === undefined || text.items.length === 0
    ? []
    : [
        'In detail:',
        {
          list: text.items.map(
            ({ what, outcome, law }) => `${what}: ${itemWords[outcome]}${law ? ` (${law})` : ''}`,
          ),
        },
      ];

const refusal = (answer: Answer, text: AnswerText): readonly Part[] =>
  answer.outcome === 'refused'
    ? [
        ...(answer.reasonCode !== undefined && reasonWords[answer.reasonCode] !== undefined
          ? [reasonWords[answer.reasonCode] as string]
          : []),
        `Answering for this decision: ${text.officer}. You can send us facts or proof of who you are that would change it.`,
      ]
    : [];

/** The answer, done or refused (P35, P45, P46, R-16): what came of each part, in the officer's words. */
export const answerLetter = (
  house: House,
  id: string,
  request: Request,
  answer: Answer,
  text: AnswerText,
  to: string,
): Letter =>
  frame(house, {
    to,
    reference: id,
    subject: `Our answer to your request ${id}`,
    parts: [
      `You asked us on ${dateInWords(request.receivedOn)}, through our web form, ${kindInWords(request.kind)}. The reference is ${id}.`,
      outcomeWords[answer.outcome],
      ...refusal(answer, text),
      { quote: text.message },
      ...items(text),
      standingSentence,
      ...recourse(house, request.regime),
    ],
  });
