import type { ComplaintEvent } from '#domain/complaint/events.ts';
import type { ComplaintAnswer } from '#functions/complaint/contract.ts';
import { small } from '#functions/letters/capital.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import { assigned, assignmentLapsed, caseStory, nothing, told } from '../case/shared-story.ts';
import type { StoryWords } from '../case/story.ts';
import { misuseWords, outcomeWords, stepWords, topicTitles } from './words.ts';

const pointsIn = (kept: string | null): string | null => {
  if (kept === null) return null;
  const { points } = JSON.parse(kept) as Pick<ComplaintAnswer, 'points'>;
  return points.map(({ point, finding }, at) => `${at + 1}. ${point}\n   ${finding}`).join('\n');
};

export const complaintStory: StoryWords<ComplaintEvent> = {
  ...caseStory,
  'complaint-received': ({ topic, channel, receivedOn, entry, textSha256 }, { textOf }) => ({
    says: `${topicTitles[topic]}, received ${channelInWords(channel)} on ${dateInWords(receivedOn)}${entry?.late ? ' and entered late' : ''}`,
    ...(textSha256 === undefined ? {} : { text: textOf(textSha256) }),
  }),
  'owed-letter-sent': nothing,
  'letters-postponed': told('The address had its letters of the day, so the next letter goes out later'),
  'letters-held': told('Too many letters came back, so the letter to this person is among the held letters'),
  'investigator-asked': told('The officers were asked to look into it'),
  'entry-confirmed': told('Confirmed the late entry'),
  'complaint-assigned': assigned,
  'assignment-lapsed': assignmentLapsed,
  'officer-named': ({ officer }, { nameOf }) => ({
    says: `Named ${nameOf(officer)} as an officer complained of`,
  }),
  'request-linked': ({ request, proven }) => ({
    says: proven
      ? `Linked ${request}: the code of its status page was typed`
      : `Linked ${request}, from the papers`,
  }),
  'investigation-recorded': ({ textSha256 }, { textOf }) => ({
    ...{ says: 'Recorded what was checked', text: textOf(textSha256) },
  }),
  'second-look-owed': told('An officer has to look at the complaint again'),
  'message-sent': ({ as, textSha256 }, { textOf }) => ({
    says: as === 'question' ? 'Asked the complainant' : 'Wrote to the complainant',
    text: textOf(textSha256),
  }),
  'message-received': ({ textSha256 }, { textOf }) => ({ says: 'Wrote to us', text: textOf(textSha256) }),
  'answer-given': ({ outcome, cpniMisuse, reopens, textSha256 }, { textOf }) => ({
    says: `Answered: ${small(outcomeWords[outcome])}. ${misuseWords[cpniMisuse]}${reopens ? '. The request is reopened' : ''}`,
    text: pointsIn(textOf(textSha256)),
  }),
  'answer-carried-out': ({ reopened }) => ({
    says: reopened ? 'The request complained of is open again' : 'Counted for the certificate of the year',
  }),
  'step-recorded': ({ step, on }) => ({
    says: `Recorded a step before arbitration: ${stepWords[step]}, on ${dateInWords(on)}`,
  }),
  'pack-given': ({ signedOn, textSha256 }, { textOf }) => ({
    says: `Made the pack for the independent body, on the complainant’s signed word of ${dateInWords(signedOn)}`,
    text: textOf(textSha256),
  }),
  'complainant-unsatisfied': told('Said that our answer does not resolve it'),
  'complaint-closed': told('Closed after 30 days without a word. The right to complain stays'),
  'complaint-withdrawn': told('Withdrew the complaint'),
};
