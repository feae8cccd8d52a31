import { expect, it, vi } from 'vitest';
import { logFault } from '#functions/platform/log.ts';

it('a fault is logged with the name of its cause, not with the words in it (I7)', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const cause = new RangeError('cora@home.example is no day');
  try {
    logFault(new Error('The day cannot be read.', { cause }), { route: 'POST /requests' });
    const [line] = error.mock.calls[0] ?? [];
    expect(line).toMatchObject({ fault: 'Error', cause: 'RangeError', route: 'POST /requests' });
    expect(JSON.stringify(line)).not.toContain('cora');
  } finally {
    error.mockRestore();
  }
});
