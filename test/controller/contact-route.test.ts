import { describe, expect, it } from 'vitest';
import { putController } from '#functions/controller/contract.ts';

const entry = {
  name: 'Acme Voice, Inc.',
  contractRef: 'MSA-2026-17',
  contacts: [{ name: 'Nora', email: 'nora@acme.example' }],
};

describe('the contact route of a company (P42)', () => {
  it.each([undefined, '', '   '])(
    'is refused without the reference of its contract: %j (P42)',
    (contractRef) => {
      expect(putController.body.safeParse(entry).success).toBe(true);
      expect(putController.body.safeParse({ ...entry, contractRef }).success).toBe(false);
    },
  );
});
