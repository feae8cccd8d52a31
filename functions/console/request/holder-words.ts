import type { RequestEvent } from '#domain/request/events.ts';
import { type HolderAnswer, type HolderRequestEvent, packageFaults } from '#domain/request/holder-events.ts';
import type { HolderAnswerText } from '#functions/holder/contract.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { StoryWords } from '../case/story.ts';

export const holderAnswerWords: Readonly<Record<HolderAnswer, string>> = {
  done: 'Did all of it',
  part: 'Did a part of it',
  nothing: 'Found nothing',
  refused: 'Refused',
};

export const sizeInWords = ({ bytes }: { readonly bytes: number }): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${Math.round(bytes / 1_000_000)} MB`;

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
  'holder-answered': ({ n, answer, textSha256, package: withIt }, { textOf }) => ({
    says: `Recorded a system’s answer to instruction ${n}: ${holderAnswerWords[answer]}${withIt ? `, with ${sizeInWords(withIt)} of data` : ''}`,
    text: proofIn(textOf(textSha256)),
  }),
  'holder-package-uploaded': ({ n, bytes }) => ({
    says: `Uploaded the data of a system for instruction ${n}: ${sizeInWords({ bytes })}`,
  }),
  'holder-package-refused': ({ n, because, line }) => ({
    says: `Could not take the data of a system for instruction ${n}. It has to upload and answer again.`,
    text: `${line === undefined ? '' : `Line ${line}: `}${packageFaults[because]}`,
  }),
};
