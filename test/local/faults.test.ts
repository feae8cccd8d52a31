import { expect, it } from 'vitest';
import { faultOrder } from '#infra/local/faults.ts';

const ordered = (error: string) =>
  faultOrder.safeParse({ task: [{ function: 'send-notice', do: 'throw-after', error }] });

it('a fault rule takes our own errors and those that AWS really gives, and names these when it does not know one', () => {
  for (const error of ['Unavailable', 'TypeError', 'Runtime.ExitError', 'Runtime.UnhandledPromiseRejection'])
    expect(ordered(error).success).toBe(true);
  expect(ordered('Lambda.Crashed').error?.message).toContain('Runtime.ExitError');
});
