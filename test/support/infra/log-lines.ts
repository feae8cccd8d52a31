import { inspect } from 'node:util';
import { vi } from 'vitest';
import { logFault } from '#functions/platform/log.ts';
import { count, type MetricName } from '#functions/platform/metric.ts';

const requestId = '8fc6f963-411b-58b5-8483-a32130c0f45d';
const time = '2026-12-07T08:00:00.000Z';

/** As Lambda ends a call, in its JSON format. */
export const reportLine = (durationMs: number, status: 'success' | 'failure' | 'error' | 'timeout'): string =>
  JSON.stringify({
    time,
    type: 'platform.report',
    record: {
      requestId,
      metrics: {
        durationMs,
        billedDurationMs: Math.ceil(durationMs),
        memorySizeMB: 512,
        maxMemoryUsedMB: 81,
      },
      status,
      ...(status === 'success' ? {} : { errorType: 'Runtime.Unknown' }),
    },
  });

/** Other lines of Lambda about the same call: each is counted by its report, and not again. */
export const otherPlatformLines: readonly string[] = [
  JSON.stringify({ time, type: 'platform.start', record: { requestId, version: '1' } }),
  JSON.stringify({
    time,
    type: 'platform.initReport',
    record: { initializationType: 'on-demand', status: 'error', phase: 'init', metrics: { durationMs: 9e5 } },
  }),
  JSON.stringify({
    time,
    type: 'platform.runtimeDone',
    record: { requestId, status: 'timeout', metrics: { durationMs: 9e5 } },
  }),
  'REPORT RequestId: 8fc6f963 Duration: 900000 ms Status: timeout',
];

/** As Lambda writes what our logger hands to the console. */
export const faultLine = (fault: Error, about: Readonly<Record<string, unknown>>): string => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    logFault(fault, about);
    const [[message = undefined] = []] = said.mock.calls;
    return JSON.stringify({ timestamp: time, level: 'ERROR', requestId, message }, (_, value) =>
      value === undefined ? null : value,
    );
  } finally {
    said.mockRestore();
  }
};

/** What counting writes to the function's log, with the setting that the template gives the function. */
export const countedLine = (where: string, name: MetricName, value: number): string => {
  const written: string[] = [];
  const stdout = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  vi.stubEnv('METRICS', where);
  try {
    count(name, value);
  } finally {
    stdout.mockRestore();
    vi.unstubAllEnvs();
  }
  const [line = ''] = written;
  if (written.length !== 1) throw new Error(`not one line: ${inspect(written)}`);
  return line.trimEnd();
};

/** As API Gateway fills the format of an access log: `-` for what there is not. */
export const accessLine = (format: string, context: Readonly<Record<string, string>>): string =>
  format.replace(/\$context\.([\w.]+)/g, (_, name: string) => context[name] ?? '-');

/** As Step Functions logs an event without execution data. */
export const eventLine = (type: string): string =>
  JSON.stringify({
    id: '5',
    type,
    details: { error: 'ExecutionFailed', resourceType: 'lambda' },
    previous_event_id: '4',
    event_timestamp: '1796630400000',
    execution_arn:
      'arn:aws:states:us-east-1:000000000000:execution:privacy-clock-laptop-request:REQ-1-request-1',
    redrive_count: '0',
  });
