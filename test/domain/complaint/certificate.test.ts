import { expect, it } from 'vitest';
import {
  type CertificateMonth,
  certificateId,
  certificates,
  decideCounted,
  monthOf,
  monthsOf,
} from '#domain/complaint/certificate.ts';

const at = '2026-11-24T18:00:00.000Z';
const counted = (complaint: string) =>
  ({
    complaint,
    cpniMisuse: 'employee-access',
    outcome: 'upheld',
    receivedOn: '2026-11-24',
  }) as const;
const month = (...complaints: readonly string[]): CertificateMonth | undefined =>
  complaints
    .flatMap((complaint) => decideCounted(undefined, counted(complaint)))
    .reduce<CertificateMonth | undefined>((so, event) => certificates.evolve(so, event, at), undefined);

it('each month of a year has a register entry of its own (47 CFR 64.2009(e))', () => {
  expect(monthsOf(2026)).toEqual([
    ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
    ...['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'],
  ]);
  expect(certificateId('2026-11')).toBe('CER-2026-11');
  expect(monthsOf(2026)).toContain(monthOf('2026-11-24'));
});

it('a misuse of phone records is counted once, and beside the others (R-30)', () => {
  expect(decideCounted(undefined, counted('CMP-1'))).toEqual([
    { type: 'misuse-counted', ...counted('CMP-1') },
  ]);
  const two = month('CMP-1', 'CMP-2');
  expect(two?.counted.map(({ complaint }) => complaint)).toEqual(['CMP-1', 'CMP-2']);
  expect(decideCounted(two, counted('CMP-2'))).toEqual([]);
  expect(decideCounted(two, counted('CMP-3'))).toHaveLength(1);
});

it('a register entry is a certificate that is kept, and waits for nobody', () => {
  expect(certificates.kind).toBe('certificate');
  expect(certificates.keys('CER-2026-11', month('CMP-1')!)).toEqual({ stage: 'kept' });
});
