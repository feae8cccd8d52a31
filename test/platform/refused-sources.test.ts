import { afterEach, expect, it, vi } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { TooManyComplaints } from '#domain/complaint/errors.ts';
import { TooManyRequests } from '#domain/request/errors.ts';
import { countingRefused } from '#functions/platform/refused-sources.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const linesOf = async (submit: () => Promise<unknown>): Promise<readonly string[]> => {
  vi.stubEnv('METRICS', 'PrivacyClock/privacy-clock-test');
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const outcome = await countingRefused(submit)().catch((fault: unknown) => fault);
  const lines = written.mock.calls
    .map(([line]) => String(line))
    .filter((line) => line.includes('SourcesRefused'));
  written.mockRestore();
  expect(outcome).toBe(await submit().catch((fault: unknown) => fault));
  return lines;
};

it.each([new TooManyRequests(), new TooManyComplaints(60)])(
  'a submission refused for its network is counted once: %s',
  async (refusal) => {
    const lines = await linesOf(() => Promise.reject(refusal));
    expect(lines.map((line) => JSON.parse(line).SourcesRefused)).toEqual([1]);
  },
);

it('what is taken, or fails for another reason, is not counted', async () => {
  const receipt = { status: 201 };
  expect(await linesOf(async () => receipt)).toEqual([]);
  const fault = new Unavailable('The case store');
  expect(await linesOf(() => Promise.reject(fault))).toEqual([]);
});
