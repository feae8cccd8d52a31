import { InvalidInput } from '#domain/case/errors.ts';
import { howToMake } from '#domain/case/paper-mail.ts';
import type { Ports } from '#ports/index.ts';
import { paperMailQueues, type WaitingLetter } from '#ports/paper-mail.ts';
import type { Paged } from '#ports/routes.ts';
import { askedFormat, formatFor } from './format-of.ts';
import { shownKey } from './letter-key.ts';

const pageSize = 50;

type ListPorts = Pick<Ports, 'cases' | 'people' | 'post'>;

const inFormat = async (ports: ListPorts, letter: WaitingLetter) => {
  const shown: WaitingLetter = { ...letter, ...(await shownKey(ports, letter.caseId, letter)) };
  const asked = await askedFormat(ports, letter.caseId);
  if (asked === 'standard') return shown;
  const format = formatFor((await ports.post.read(letter.caseId, letter))?.reader, asked);
  return format === 'standard' ? shown : { ...shown, format, howToMake: howToMake(format) };
};

interface LetterQuery extends Paged {
  /** `to-post`, when it is absent, or `no-address`. */
  readonly queue?: string;
}

/** Longest wait first; `format` and how to make it, where the person needs another than standard. @throws {InvalidInput} for an unknown queue */
export const listLetters =
  (ports: ListPorts) =>
  async (_: unknown, { query }: { readonly query: LetterQuery }) => {
    const queue = paperMailQueues.find((one) => one === (query.queue ?? 'to-post'));
    if (queue === undefined)
      throw new InvalidInput([{ pointer: '#', detail: 'Choose to-post or no-address.' }]);
    const { items, ...rest } = await ports.post.waiting(queue, query.cursor || undefined, pageSize);
    return { body: { items: await Promise.all(items.map((one) => inFormat(ports, one))), ...rest } };
  };
