import type { Day } from '#domain/calendar/times.ts';
import { certificateDueOn } from '#domain/certificate/filing.ts';
import { type Counted, certificateId, certificates, monthsOf } from '#domain/complaint/certificate.ts';
import { cpniMisuses, misusePolicies } from '#domain/complaint/vocabulary.ts';
import type { Ports } from '#ports/index.ts';

export interface CertificateView {
  readonly year: number;
  readonly dueOn: Day;
  readonly total: number;
  /** By what was found. */
  readonly counts: Readonly<Record<string, number>>;
  readonly complaints: readonly Counted[];
}

/** Complaints about the release of phone records that we received in this year, by what was found. */
export const readCertificate =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ year }: { readonly year: number }): Promise<{ readonly body: CertificateView }> => {
    const months = await cases.findAll(certificates, monthsOf(year).map(certificateId));
    const counted = months.flatMap(({ state }) => state.counted);
    const counts = Object.fromEntries(
      cpniMisuses
        .filter((misuse) => misusePolicies[misuse].isCounted)
        .map((misuse) => [misuse, counted.filter(({ cpniMisuse }) => cpniMisuse === misuse).length]),
    );
    return {
      body: { year, dueOn: certificateDueOn(year), total: counted.length, counts, complaints: counted },
    };
  };
