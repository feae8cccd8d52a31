import { expect, it, vi } from 'vitest';
import { hourly } from '#functions/case/hourly.ts';
import { logFault } from '#functions/platform/log.ts';

const whole = {
  ...{ restarting: { restarted: 2 }, listing: { listed: 3 } },
  ...{
    toldMissing: 0,
    toldLate: 0,
    toldTexts: 0,
    toldDowntimes: 0,
    companiesNamed: 0,
    preservedKept: 0,
    withheldResumed: 0,
    erased: 0,
    holdsLookedAfter: 0,
    answersDated: 0,
  },
};
const failing = (what: string) => Promise.reject(new Error(what));

const run = async (failed: Readonly<Partial<Record<keyof typeof whole, Promise<never>>>>) => {
  const counted = new Map<string, number>();
  const all = Object.entries(whole).map(([part, value]) => [part, Promise.resolve(value)]);
  const parts = { ...Object.fromEntries(all), ...failed };
  const done = hourly((name, value) => void counted.set(name, value), parts);
  return { result: await done.catch((fault: Error) => fault), counted: Object.fromEntries(counted) };
};

it('an hour in which every part is done counts what it restarted, and no missing digest', async () => {
  expect(await run({})).toEqual({
    result: { restarted: 2, listed: 3 },
    counted: { CasesRestarted: 2, DigestsMissing: 0 },
  });
});

it.each([
  { part: 'restarting', counted: { DigestsMissing: 0 } },
  { part: 'listing', counted: { CasesRestarted: 2, DigestsMissing: 0 } },
  { part: 'toldMissing', counted: { CasesRestarted: 2, DigestsMissing: 0 } },
  { part: 'toldDowntimes', counted: { CasesRestarted: 2, DigestsMissing: 0 } },
  { part: 'holdsLookedAfter', counted: { CasesRestarted: 2, DigestsMissing: 0 } },
  { part: 'answersDated', counted: { CasesRestarted: 2, DigestsMissing: 0 } },
  { part: 'erased', counted: { CasesRestarted: 2, DigestsMissing: 0 } },
  { part: 'companiesNamed', counted: { CasesRestarted: 2, DigestsMissing: 0 } },
  { part: 'preservedKept', counted: { CasesRestarted: 2, DigestsMissing: 0 } },
  { part: 'toldLate', counted: { CasesRestarted: 2, DigestsMissing: 1 } },
])('$part fails alone: the run ends with its fault; the others went on (R-16)', async ({ part, counted }) => {
  const done = await run({ [part]: failing('out of order') });
  expect(done).toMatchObject({ result: { message: 'out of order' }, counted });
  expect(done.counted).toEqual(counted);
});

it('when several parts of the hour fail, the log has the fault of each (R-16)', async () => {
  const { result, counted } = await run({ restarting: failing('no list'), toldLate: failing('no digest') });
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  logFault(result, {});
  const messages = said.mock.calls.map(([line]) => line.message);
  said.mockRestore();
  expect(messages).toEqual(expect.arrayContaining(['no list', 'no digest']));
  expect(counted).toEqual({ DigestsMissing: 1 });
});
