import { expect, it } from 'vitest';
import { receiptOf } from '#functions/complaint/intake/receive.ts';
import { ComplaintLife, id } from '#test/support/domain/complaint.ts';

it('the receipt of a complaint has no time finer than its minute (R-8)', () => {
  const { state } = new ComplaintLife({ receivedAt: '2026-11-24T18:59:59.999Z' });
  expect(receiptOf(id, state, 'https://privacy.example').receivedAt).toBe('2026-11-24T18:59:00.000Z');
});
