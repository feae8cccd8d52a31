import { InvalidInput } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';
import { paperMailQueues } from '#ports/paper-mail.ts';

const pageSize = 50;

/** Longest wait first. @throws {InvalidInput} for an unknown queue */
export const listLetters =
  ({ post }: Pick<Ports, 'post'>) =>
  async (_: unknown, { query }: { query: Readonly<Record<string, string>> }) => {
    const queue = paperMailQueues.find((one) => one === (query.queue ?? 'to-post'));
    if (queue === undefined)
      throw new InvalidInput([{ pointer: '#', detail: 'Choose to-post or no-address.' }]);
    return { body: await post.waiting(queue, query.cursor || undefined, pageSize) };
  };
