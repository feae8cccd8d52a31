import type { RequestEvent } from '#domain/request/events.ts';
import type { HolderAnswer, HolderRequestEvent } from '#domain/request/holder-events.ts';
import type { HolderAnswerText } from '#functions/holder/contract.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { StoryWords } from '../case/story.ts';

export const holderAnswerWords: Readonly<Record<HolderAnswer, string>> = {
  done: 'Did all of it',
  part: 'Did a part of it',
  nothing: 'Found nothing',
  refused: 'Refused',
};

/** The proof of search and the reason, as an officer recorded them. */
const proofIn = (kept: string | null): string | null => {
  if (kept === null) return null;
  const { search, reason } = JSON.parse(kept) as HolderAnswerText;
  const looked =
    search &&
    `Searched by ${search.keys}, records of ${dateInWords(search.from)} to ${dateInWords(search.until)}: ${search.searchedBy}, ${dateInWords(search.searchedOn)}`;
  return [looked, reason].filter(Boolean).join('\n');
};

export const holderStory: StoryWords<Extract<RequestEvent, { readonly type: HolderRequestEvent['type'] }>> = {
  'holders-instructed': ({ instructions }) => ({
    says: `Instructed systems that hold data: ${instructions.map(({ n, holder, dueOn }) => `${holder} (instruction ${n}, due ${dateInWords(dueOn)})`).join(', ')}`,
  }),
  'child-block-goes-on': ({ ns }) => ({
    says: `Another report about the account goes on, so the systems keep to ${ns.length === 1 ? 'instruction' : 'instructions'} ${ns.join(', ')} until it is lifted`,
  }),
  'holder-answered': ({ n, answer, textSha256 }, { textOf }) => ({
    says: `Recorded a system’s answer to instruction ${n}: ${holderAnswerWords[answer]}`,
    text: proofIn(textOf(textSha256)),
  }),
};
