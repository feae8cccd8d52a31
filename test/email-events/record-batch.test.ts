import { afterEach, describe, expect, it, vi } from 'vitest';
import { Busy } from '#domain/case/errors.ts';
import { recordBatch } from '#functions/email-events/record-batch.ts';

const record = (body: string) => ({ messageId: body, body }) as never;
const ids = (records: readonly { readonly messageId: string }[]) => records.map(({ messageId }) => messageId);

afterEach(() => vi.restoreAllMocks());

describe('a batch of email events', () => {
  const world = (others: (ids: readonly string[]) => Promise<readonly string[]>) => {
    const noticed: string[] = [];
    const handle = recordBatch({
      isOfNotice: (body) => body.startsWith('notice'),
      notices: async (records) => {
        noticed.push(...ids(records));
        return ['notice-2'];
      },
      others: (records) => others(ids(records)),
    });
    return { handle, noticed };
  };
  const Records = [record('letter-1'), record('notice-1'), record('notice-2'), record('letter-2')];

  it('the breaker cannot count: notices are recorded, and of them only what failed comes again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { handle, noticed } = world(() => Promise.reject(new Busy()));
    const { batchItemFailures } = await handle({ Records });
    expect(noticed).toEqual(['notice-1', 'notice-2']);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      ...['notice-2', 'letter-1', 'letter-2'],
    ]);
  });

  it('notices go first: a run that ends among the other letters has heard of them', async () => {
    const heardOf: string[][] = [];
    const { handle, noticed } = world(async (letters) => {
      heardOf.push([...noticed], [...letters]);
      return ['letter-2'];
    });
    const { batchItemFailures } = await handle({ Records });
    expect(heardOf).toEqual([
      ['notice-1', 'notice-2'],
      ['letter-1', 'letter-2'],
    ]);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['notice-2', 'letter-2']);
  });
});
