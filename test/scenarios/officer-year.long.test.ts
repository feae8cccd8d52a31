import { expect, it } from 'vitest';
import { breakOf } from '#infra/commands/audit.ts';
import { everyRequest } from '../support/every-request.ts';
import { registerAcme } from '../support/request-life.ts';
import { registerAccount } from '../support/requesters.ts';
import { openSimulated } from '../support/simulated.ts';
import type { World } from '../support/world.ts';
import { aYearOf, type YearOfWork } from '../support/year-of-work.ts';

/**
 * One officer's year: 300 requests of all kinds, capacities and channels come in over 48 weeks; the officer
 * works on Mondays and Thursdays, is away for five weeks in summer, and leaves some requests until they are late.
 */
const begin = '2026-11-30T16:00:00Z';

// biome-ignore lint/suspicious/noExplicitAny: a scenario reads the JSON as any client would
type Case = any;

const kept = ({ state }: Case): boolean =>
  state.stage === 'withdrawn' || (state.closedAt ?? '9').slice(0, 10) <= state.dueOn;

const milestones = ({ timeline }: Case): string[] =>
  timeline.flatMap(({ events }: Case) =>
    events.flatMap((event: Case) => (event.type === 'milestone-handled' ? [event.milestone] : [])),
  );

const read = async (laptop: World, { ids }: YearOfWork): Promise<Case[]> => {
  const bearer = await laptop.token('Olive Officer', ['officer']);
  const found: Case[] = [];
  for (let at = 0; at < ids.length; at += 10)
    found.push(
      ...(await Promise.all(
        ids
          .slice(at, at + 10)
          .map(async (id) => (await laptop.call('GET', `/api/officer/cases/${id}`, { bearer })).body),
      )),
    );
  return found;
};

it('a year of one officer’s work: every deadline is kept or escalated', async () => {
  const startedAt = performance.now();
  await using laptop = await openSimulated(begin);
  await registerAcme(laptop);
  for (const number of ['7001', '7002', '7003'])
    await registerAccount(laptop, number, { email: `holder${number}@home.example` });
  const year = await aYearOf(laptop, begin);
  const took = (performance.now() - startedAt) / 1000;
  const cases = await read(laptop, year);
  const seconds = (performance.now() - startedAt) / 1000;

  const [late, onTime] = [cases.filter((one) => !kept(one)), cases.filter(kept)];
  console.info(
    `a year of one officer’s work in ${took.toFixed(1)} s (${seconds.toFixed(1)} s with reading it back): ${cases.length} cases, ${onTime.length} on time, ${late.length} late, ${year.posted} letters posted, ${(await laptop.mail()).length} mailed; ${JSON.stringify(year.verbs)}`,
  );

  expect(everyRequest).toHaveLength(300);
  expect(cases.length).toBeGreaterThanOrEqual(300);
  for (const one of cases) expect(['closed', 'withdrawn'], one.id).toContain(one.stage);

  // Late ones are the officer's doing, and the DPO and the person heard of every one of them.
  expect(late.length).toBeGreaterThan(5);
  expect(late.length).toBeLessThan(100);
  const digests = (await laptop.mail('dpo@example.com')).filter(({ subject }) =>
    subject.startsWith('Overdue'),
  );
  const naming = (id: string) => digests.filter(({ text }) => text.includes(id)).length;
  console.info(
    `${digests.length} digests of late cases, ${cases.reduce((sum, { id }) => sum + naming(id), 0)} lines in them`,
  );
  // At most one a day.
  expect(new Set(digests.map(({ at }) => at.slice(0, 10))).size).toBe(digests.length);
  for (const one of late) {
    expect(milestones(one), one.id).toContain('overdue');
    const apologized = one.letters.filter(({ kind }: Case) => kind === 'overdue-apology' || kind === 'lapse');
    const restriction = one.state.kind === 'cpni-restrict';
    expect(apologized.length >= 1 || restriction, one.id).toBe(true);
    const lapsed = one.state.outcome === 'lapsed';
    expect(naming(one.id) >= 1 || lapsed || restriction, one.id).toBe(true);
  }

  // Nothing was sent twice: what went out of a case is what its ledger of letters says, and nobody was escalated on time.
  const emailed = new Map<string, number>();
  for (const { subject } of await laptop.mail()) {
    // Confirmations to the address of record belong to the account.
    if (/^(Your (restriction|permission)|Su restricción|Registramos su permiso) /.test(subject)) continue;
    if (subject.startsWith('Overdue')) continue;
    const id = /REQ-[0-9A-Z]{26}/.exec(subject)?.[0] ?? '';
    emailed.set(id, (emailed.get(id) ?? 0) + 1);
  }
  for (const { id, letters } of cases)
    expect(emailed.get(id) ?? 0, id).toBe(letters.filter(({ messageId }: Case) => messageId !== '').length);
  const isReport = ({ state }: Case): boolean => state.childBlock !== undefined;
  // One that is on no account of ours has a clock of its own: two business days, whatever became of its case.
  const isRestriction = ({ state }: Case): boolean => state.kind === 'cpni-restrict';
  for (const one of onTime.filter((one) => !isReport(one) && !isRestriction(one)))
    expect(naming(one.id), one.id).toBe(0);
  // Reviewed on the officer's next day, or with an earlier one: the DPO stops reading of it.
  for (const { id, state } of cases.filter(isReport))
    expect(state.childBlock.decided ?? state.childBlock.with, id).toBeDefined();

  // After it all each case still is what its history comes to (I6), as `npm run audit -- verify` finds it.
  const stored = laptop.stored();
  expect(stored.filter(({ pk }) => String(pk).startsWith('REQUEST#'))).toHaveLength(cases.length);
  expect(stored.map((one) => breakOf(one)).filter((found) => found !== undefined)).toEqual([]);
}, 300_000);
