import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import type { Laptop } from '#infra/local/laptop.ts';
import { machineArnPrefix } from '#infra/local/names.ts';
import { noticeFunctions, noticeMachine, noticeParts, releaseCase } from '#test/support/local/sender.ts';
import { executionsOf, post, stubLaptop } from '#test/support/local/stub-laptop.ts';
import { caseId, pagesOf } from '#test/support/notice/sending.ts';

let laptop: Laptop | undefined;
afterEach(() => laptop?.close());

const opened = async (pages: ReturnType<typeof pagesOf>): Promise<Laptop> => {
  laptop = await stubLaptop({ machines: { notice: noticeMachine }, functions: noticeFunctions(pages) });
  await releaseCase();
  return laptop;
};
const begin = () =>
  new SFNClient({}).send(
    new StartExecutionCommand({
      stateMachineArn: `${machineArnPrefix}notice`,
      name: `${caseId}-notice-1`,
      input: JSON.stringify({ caseId }),
    }),
  );
const inbox = async ({ address }: Laptop) =>
  (await (await fetch(`${address}/local/mail`, { headers: { accept: 'application/json' } })).json()) as {
    to: string;
    at: string;
    id: string;
  }[];
const rows = async () => {
  const all: { ref: string; state: string; messageId?: string }[] = [];
  for await (const page of noticeParts().ledger.pages(caseId)) all.push(...page.rows);
  return all;
};

/** More than one run of the sender can do, at SES's usual rate. */
const [pageCount, sesRate] = [102, 14];
const letters = pageCount * 49;
/** The share of the rate that a notice may use. */
const permitted = 0.8 * sesRate;

describe('a notice on the laptop', () => {
  it(`letters that fit the moved time are out when the call answers: ${letters} of them`, async () => {
    const pages = pagesOf(pageCount, 50);
    const { address } = await opened(pages);
    await post(`${address}/local/faults`, { sesRate });
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await begin();
    await post(`${address}/local/clock`, { advance: 'PT8M' });
    const wall = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    // On a machine that others use as well, the processor’s seconds say what this costs.
    const seconds = Math.min(wall, (user + system) / 1e6);
    const mails = await inbox(laptop as Laptop);
    expect(mails).toHaveLength(letters);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(letters);
    console.info(
      `${letters} letters in ${wall.toFixed(1)} s, ${seconds.toFixed(1)} s of them the processor's`,
    );
    const [first, last] = [mails[0], mails.at(-1)].map((mail) => Date.parse(mail?.at ?? ''));
    const rate = mails.length / (((last ?? 0) - (first ?? 0)) / 1000);
    expect(rate).toBeLessThan(1.01 * permitted);
    expect(rate).toBeGreaterThan(permitted / 1.05);
    const states: Record<string, number> = {};
    for (const { state } of await rows()) states[state] = (states[state] ?? 0) + 1;
    expect(states).toEqual({ delivered: letters, 'no-email': pageCount });
    const [seen] = await executionsOf(laptop as Laptop);
    expect(seen).toMatchObject({ status: 'SUCCEEDED' });
    expect(seen?.transitions).toBeLessThanOrEqual(10);
    expect(seen?.states.filter((name) => name === 'Send').length).toBeGreaterThan(1);
  }, 60_000);

  it('an enforced rate and quota: throttled letters are tried again, the rest of the quota’s day waits', async () => {
    const { address } = await opened(pagesOf(6, 50));
    await post(`${address}/local/faults`, {
      sesQuota: 200,
      sesRate: 10,
      ses: [{ do: 'throttle', percent: 10 }],
    });
    await begin();
    await post(`${address}/local/clock`, { advance: 'PT2H' });
    const today = (await inbox(laptop as Laptop)).length;
    expect(today).toBeGreaterThan(170);
    expect(today).toBeLessThanOrEqual(190);
    await post(`${address}/local/clock`, { advance: 'P2D' });
    expect(await inbox(laptop as Laptop)).toHaveLength(6 * 49);
    expect((await rows()).filter(({ state }) => state === 'delivered')).toHaveLength(6 * 49);
  }, 60_000);

  it('who bounces, complains or is rejected goes by post, row by row as the post office says', async () => {
    const { address } = await opened(pagesOf(4, 50));
    const faults = [
      { do: 'bounce', percent: 2 },
      { do: 'complain', to: 'c7@*' },
      { do: 'reject-later', to: 'c8@example.com' },
      { do: 'reject', to: 'c9@example.com' },
      { do: 'lose-events', to: 'c10@example.com' },
    ];
    await post(`${address}/local/faults`, { ses: faults });
    await begin();
    await post(`${address}/local/clock`, { advance: 'PT5M' });
    const byState = Map.groupBy(await rows(), ({ state }) => state);
    const refs = (state: string) => byState.get(state)?.map(({ ref }) => ref);
    expect(refs('bounced')).toHaveLength(3);
    expect([refs('complained'), refs('rejected'), refs('refused'), refs('sent')]).toEqual([
      ['C-7'],
      ['C-8'],
      ['C-9'],
      ['C-10'],
    ]);
    const sent = new Map((await inbox(laptop as Laptop)).map(({ id, to }) => [id, to]));
    for (const { ref, messageId } of await rows())
      if (messageId) expect(sent.get(messageId)).toBe(`${ref.toLowerCase().replace('-', '')}@example.com`);
  }, 60_000);
});
