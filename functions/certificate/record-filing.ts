import type * as z from 'zod/mini';
import { instantText } from '#domain/calendar/instants.ts';
import { decideBy } from '#domain/case/rule.ts';
import {
  type CertificateFiling,
  type CertificateFilingEvent,
  certificateFilingId,
  certificateFilings,
} from '#domain/certificate/filing.ts';
import { filingRules } from '#domain/certificate/rules.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { correctFiling as correctRow, recordFiling as recordRow } from './contract.ts';

interface OfYear {
  readonly year: number;
  readonly by: string;
}

type FilingPorts = Pick<Ports, 'cases' | 'clock' | 'zone'>;

export const factsOf = (year: number, { clock, zone }: Omit<FilingPorts, 'cases'>) => ({
  year,
  today: todayIn(clock, zone),
});

const answered = ({ state: { year, stage } }: StoredCase<CertificateFiling, CertificateFilingEvent>) => ({
  body: { year, stage },
});

/** @throws {YearNotOver | CertificateFiledBefore | InvalidInput} */
export const recordFiling =
  (ports: FilingPorts) =>
  async ({ year, ...said }: OfYear & z.output<typeof recordRow.body>) => {
    const { cases, clock } = ports;
    const [id, actor] = [certificateFilingId(year), `officer:${said.by}`];
    const decide = (seen: CertificateFiling | undefined) =>
      decideBy(filingRules['record-filing'])(seen, said, factsOf(year, ports));
    const seen = await cases.find(certificateFilings, id);
    if (seen === undefined) {
      const now = instantText(clock.now());
      const { opened, case: first } = await cases.open(certificateFilings, id, actor, now, decide(undefined));
      if (opened) return { status: 201 as const, ...answered(first) };
    }
    const after = await cases.change(certificateFilings, id, actor, ({ state }) => decide(state));
    return { status: 201 as const, ...answered(after) };
  };

/** From then on the hour's run dates the answers (date-answers.ts). @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged} */
export const confirmFiling =
  (ports: FilingPorts) =>
  async ({ year, ...said }: OfYear & { readonly proposalSha256: string }) =>
    answered(
      await ports.cases.change(
        certificateFilings,
        certificateFilingId(year),
        `officer:${said.by}`,
        ({ state }) => decideBy(filingRules['confirm-filing'])(state, said, factsOf(year, ports)),
      ),
    );

/** @throws {NotFound | NothingToConfirm | SamePerson} */
export const declineFiling =
  (ports: FilingPorts & Pick<Ports, 'texts'>) =>
  async ({ year, by, reason }: OfYear & { readonly reason: string }) => {
    const { cases, texts } = ports;
    const seen = await cases.read(certificateFilings, certificateFilingId(year));
    const said = { by, textSha256: await texts.put(seen.id, reason) };
    return answered(
      await cases.change(certificateFilings, seen, `officer:${by}`, ({ state }) =>
        decideBy(filingRules['decline-filing'])(state, said, factsOf(year, ports)),
      ),
    );
  };

/** @throws {NotFound | NothingToCorrect | InvalidInput} */
export const correctFiling =
  (ports: FilingPorts & Pick<Ports, 'texts'>) =>
  async ({ year, reason, ...filed }: OfYear & z.output<typeof correctRow.body>) => {
    const { cases, texts } = ports;
    const seen = await cases.read(certificateFilings, certificateFilingId(year));
    const said = { ...filed, textSha256: await texts.put(seen.id, reason) };
    return answered(
      await cases.change(certificateFilings, seen, `officer:${filed.by}`, ({ state }) =>
        decideBy(filingRules['correct-filing'])(state, said, factsOf(year, ports)),
      ),
    );
  };
