import { beforeAll, describe, expect, it } from 'vitest';
import { wrongsOfReply } from './judge.ts';
import { type Known, prepared } from './prepared.ts';
import { inSilence } from './silence.ts';
import type { Asked, World } from './world.ts';

let world: World;
let known: Known;
beforeAll(async () => {
  ({ world, known } = await prepared());
}, 60_000);

const json = { 'content-type': 'application/json' };

interface Found {
  readonly defect: string;
  readonly asked: (known: Known) => Asked;
  readonly status: number;
}

/** Every call that once ended in a fault of ours; those of several at once are in secrets.test.ts. */
const found: readonly Found[] = [
  {
    defect: 'half a character in an officer’s name was a fault of the history’s hash',
    asked: ({ ids }) => ({
      ...{ method: 'POST', officer: 'Dana DPO', headers: json, body: '{"officer":"ready\\uddd4"}' },
      target: `/api/officer/cases/${ids.find((id) => id.startsWith('REQ-'))}/assign`,
    }),
    status: 200,
  },
  {
    defect: 'a letter’s name of 1,000 characters was a key that the table refuses',
    asked: ({ ids }) => ({
      ...{ method: 'POST', officer: 'Dana DPO', headers: json, body: '{"reason":"No such street."}' },
      target: `/api/officer/letters/${ids.find((id) => id.startsWith('CMP-'))}/answer/${'x'.repeat(1000)}/undeliverable`,
    }),
    status: 422,
  },
];

describe('what hostile input has found stays mended', () => {
  it.each(found)('$defect', async ({ asked, status }) => {
    const { reply } = await inSilence(() => world.call(asked(known)));
    expect([reply.statusCode, wrongsOfReply(reply, { isApi: true })]).toEqual([status, []]);
  });
});
