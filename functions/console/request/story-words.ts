import type { BlockPlaced } from '#domain/request/child-block-state.ts';
import type { ControllerAnswer, RequestEvent } from '#domain/request/events.ts';
import { channelInWords, dateInWords, instantInWords, kindInWords } from '#functions/letters/words.ts';
import { assigned, assignmentLapsed, caseStory, nothing, told } from '../case/shared-story.ts';
import type { StoryWords } from '../case/story.ts';
import { counted } from '../case/words.ts';
import { answerStory } from './answer-story.ts';
import { holderStory } from './holder-words.ts';
import {
  blockDecisionWords,
  blockProposalWords,
  capacityWords,
  childAgeWords,
  evidenceWords,
  extendWords,
  lawWords,
  reopenWords,
  requesterWords,
  verdictWords,
} from './words.ts';

const blockedWords = ({ accounts, with: other }: BlockPlaced): string => {
  const stopped =
    accounts.length === 0
      ? 'It reports a child, and gives no account number that we can read'
      : 'It reports a child, so optional uses of the account stopped as from receipt';
  return other === undefined ? stopped : `${stopped}. Reviewed with ${other}`;
};

const companyWords: Readonly<Record<ControllerAnswer, string>> = {
  adopt: 'adopt',
  decline: 'decline',
  'not-our-person': 'not our person',
  block: 'block optional uses',
  lift: 'lift the block',
};

const parts = (ids: readonly string[]): string => ids.join(', ');

export const requestStory: StoryWords<RequestEvent> = {
  ...caseStory,
  ...answerStory,
  ...holderStory,
  'request-received': ({ kind, capacity, channel, receivedOn, entry, textSha256 }, { textOf }) => ({
    says: `${entry === undefined ? 'Sent' : 'Entered'} a request ${kindInWords(kind)}, as ${capacityWords[capacity]}, received ${channelInWords(channel)} on ${dateInWords(receivedOn)}${entry?.late ? ' and entered late' : ''}`,
    ...(textSha256 === undefined ? {} : { text: textOf(textSha256) }),
  }),
  'request-acknowledged': nothing,
  'requester-looked-up': ({ requesterType, unplaced, block }) => ({
    says: `Looked up: ${requesterWords[requesterType]}${unplaced === undefined ? '' : '. The account number is on no account of ours'}${block === undefined ? '' : `. ${blockedWords(block)}`}`,
  }),
  'requester-asked': ({ expiresAt, code }, { zone }) => ({
    says: `Asked who is asking, ${code === undefined ? 'by a link' : 'by a code on paper'} that works until ${instantInWords(expiresAt, zone)}`,
  }),
  'verdict-given': ({ verdict }) => ({ says: `Answered our question: ${verdictWords[verdict]}` }),
  'email-verdict-given': ({ verdict }) => ({
    says: `Answered about the email address: ${verdictWords[verdict]}`,
  }),
  'link-renewed': told('Asked for a new link'),
  'verification-paused': ({ until }, { zone }) => ({
    says: `We ask again who is asking after ${instantInWords(until, zone)}, because the company’s contacts changed or our question was among the held letters`,
  }),
  'verification-resumed': told('The pause is over, and no contact can be asked'),
  'identity-checked': ({ evidence, checkedOn, needsSecond, textSha256 }, { textOf }) => ({
    says: `Checked who is asking on ${dateInWords(checkedOn)}: ${evidenceWords[evidence]}${needsSecond ? '. A second officer must confirm it' : ''}`,
    ...(textSha256 === undefined ? {} : { text: textOf(textSha256) }),
  }),
  'identity-confirmed': told('Confirmed the proof of identity'),
  'entry-confirmed': told('Confirmed the late entry'),
  'request-lapsed': ({ final, unread }) => ({
    says:
      final && unread
        ? 'The request ended for the person, because nobody confirmed who is asking. It stays open until an officer reads their message'
        : final
          ? 'The request ended, because nobody confirmed who is asking'
          : 'The request paused, because nobody confirmed who is asking',
  }),
  'company-named': ({ company }) => ({
    says: `Our register has the company that the person named: ${company}`,
  }),
  'requester-redirected': told('The person was told that the company decides'),
  'restriction-recorded': told('The restriction was recorded as from receipt'),
  'notice-sent': ({ noticesSent, waits }) => ({
    says: `The company was told in ${counted(noticesSent, 'letter')}${waits ? '. It is asked again for ten days' : ''}`,
  }),
  'company-days-over': told('The company ordered a block, and its days to change that are over'),
  'instruction-named': ({ instruction }) => ({ says: `Named the company’s instruction: ${instruction}` }),
  'company-found': ({ as, textSha256 }, { textOf }) => ({
    says: `Found data that we keep for a company, and told the company under ${as}`,
    text: textOf(textSha256),
  }),
  'controller-answered': ({ answer, adoptedAs, unplaced }) => ({
    says:
      adoptedAs === undefined
        ? `Answered our notice: ${companyWords[answer]}${unplaced ? '. The report names no customer’s account' : ''}`
        : `Took the request over as ${adoptedAs}`,
  }),
  'contacts-told': ({ told: count, actFrom }, { zone }) => ({
    says: `The company’s other contacts were told (${counted(count, 'letter')}). They may object until ${instantInWords(actFrom, zone)}`,
  }),
  'contact-objected': told('Objected to the request'),
  'authority-lost': told('The contact who confirmed is no longer on the company’s list'),
  'officer-asked': told('The officers were asked to work on it'),
  'request-withdrawn': told('Withdrew the request'),
  'files-attached': ({ files, missing }) => ({
    says: `Sent ${counted(files.length, 'file')}${missing > 0 ? `; ${counted(missing, 'file')} did not arrive` : ''}`,
  }),
  'request-assigned': assigned,
  'assignment-lapsed': assignmentLapsed,
  'request-reclassified': ({ kind, capacity, regime, textSha256, dueOn }, { textOf }) => ({
    says: `Changed: a request ${kindInWords(kind)}, as ${capacityWords[capacity]}, under ${lawWords[regime]}${dueOn === undefined ? '' : `. Due on ${dateInWords(dueOn)}`}`,
    text: textOf(textSha256),
  }),
  'request-split': ({ into, textSha256 }, { textOf }) => ({
    ...{ says: `Split into ${parts(into)}`, text: textOf(textSha256) },
  }),
  'request-joined': ({ into }) => ({ says: `Joined with ${into}, which is answered for both` }),
  'duplicate-joined': ({ from }) => ({ says: `Took over the duplicate ${from}` }),
  'request-reopened': ({ reason, dueOn, textSha256 }, { textOf }) => ({
    says: `Reopened: ${reopenWords[reason]}. The new answer is due on ${dateInWords(dueOn)}`,
    ...(textSha256 === undefined ? {} : { text: textOf(textSha256) }),
  }),
  'request-extended': ({ reason, dueOn }) => ({
    says: `Extended to ${dateInWords(dueOn)}, past our 30-day promise: ${extendWords[reason]}`,
  }),
  'new-date-set': ({ on }) => ({ says: `Committed to a new date: ${dateInWords(on)}` }),
  'format-changed': told('Changed the format of paper letters'),
  'state-recorded': ({ usState }) => ({ says: `Recorded the person’s state: ${usState}` }),
  'message-sent': ({ as, textSha256 }, { textOf }) => ({
    says: as === 'question' ? 'Asked the person' : 'Wrote to the person',
    text: textOf(textSha256),
  }),
  'message-received': ({ textSha256 }, { textOf }) => ({ says: 'Wrote to us', text: textOf(textSha256) }),
  'question-owed': nothing,
  'owed-letter-sent': nothing,
  'child-report-joined': ({ from }) => ({ says: `${from} reports the same account, and is reviewed here` }),
  'child-block-proposed': ({ decision, textSha256 }, { textOf }) => ({
    says: `Reviewed the report: ${blockProposalWords[decision]}. A second officer must confirm it`,
    text: textOf(textSha256),
  }),
  'child-block-decided': ({ decision }) => ({ says: `Confirmed: ${blockDecisionWords[decision]}` }),
  'child-age-recorded': ({ now, whenGiven }) => ({
    says: [
      now && `Recorded the child’s age now: ${childAgeWords[now]}`,
      whenGiven && `Recorded the child’s age when we got the information: ${childAgeWords[whenGiven]}`,
    ]
      .filter(Boolean)
      .join('. '),
  }),
  'closed-unanswered': ({ textSha256 }, { textOf }) => ({
    says: 'Closed without an answer',
    text: textOf(textSha256),
  }),
  'restriction-applied': ({ account }) => ({ says: `Applied the restriction to ${account}` }),
};
