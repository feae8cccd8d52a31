import { instantText } from '#domain/calendar/instants.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import {
  type CertificateFiling,
  certificateDueOn,
  certificateFilingId,
  certificateFilings,
} from '#domain/certificate/filing.ts';
import { filingProposal, filingRules } from '#domain/certificate/rules.ts';
import { decisionsKeptUntil } from '#domain/choice/decision.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import { coversOf } from '#functions/preservation/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import { answersKeptUntil } from './answers-kept-until.ts';
import type { CertificateFilingView } from './filing-view.ts';
import { factsOf } from './record-filing.ts';

type ViewPorts = Pick<Ports, 'cases' | 'clock' | 'cpniAnswers' | 'officers' | 'texts' | 'zone'>;

const textOfHash = async ({ texts }: ViewPorts, year: number, sha256: string | undefined) =>
  sha256 === undefined ? null : ((await texts.read(certificateFilingId(year), sha256)) ?? null);

const rowOf = async (
  ports: ViewPorts,
  filing: CertificateFiling,
  nameOf: NameOf,
): Promise<NonNullable<CertificateFilingView['filing']>> => {
  const { year, stage, filedOn, confirmation, by, recordedAt, secondBy, secondAt, corrected } = filing;
  const named = (officer: string, at: CertificateFiling['recordedAt']) => ({
    ...{ officer, name: nameOf(officer), at },
  });
  const why = await textOfHash(ports, year, corrected?.textSha256);
  return {
    ...{ stage, filedOn, confirmation, recorded: named(by, recordedAt) },
    second: secondBy && secondAt ? named(secondBy, secondAt) : null,
    reason: await textOfHash(ports, year, filing.declinedSha256),
    corrected: corrected ? { ...named(corrected.by, corrected.at), reason: why ?? '' } : null,
  };
};

const answersOf = async (
  ports: ViewPorts,
  { year, stage, filedOn, dated }: CertificateFiling,
): Promise<CertificateFilingView['answers']> => {
  if (stage !== 'confirmed') return null;
  const until = decisionsKeptUntil(filedOn);
  const keptUntil = instantText(until * 1000);
  const { isPreserved: isKeptLonger } = answersKeptUntil(await coversOf(ports), { year, filedOn });
  if (dated?.filedOn === filedOn)
    return { keptUntil, isKeptLonger, answers: dated.answers, percent: 100, doneAt: dated.at };
  const { answers, parts, ofParts } = await ports.cpniAnswers.progress(year, until);
  return { keptUntil, isKeptLonger, answers, percent: Math.floor((parts / ofParts) * 100), doneAt: null };
};

/** Also of a year for which nobody recorded anything yet. */
export const readFiling =
  (ports: ViewPorts) =>
  async ({ year }: { readonly year: number }): Promise<{ readonly body: CertificateFilingView }> => {
    const state = (await ports.cases.find(certificateFilings, certificateFilingId(year)))?.state;
    const nameOf = await ports.officers.names(
      [state?.by, state?.secondBy, state?.corrected?.by].flatMap((one) => one ?? []),
    );
    const next = nextOf(filingRules, state, factsOf(year, ports));
    return {
      body: {
        ...{ year, dueOn: certificateDueOn(year) },
        filing: state === undefined ? null : await rowOf(ports, state, nameOf),
        answers: state === undefined ? null : await answersOf(ports, state),
        proposalSha256: state?.stage === 'waiting' ? proposalSha256(filingProposal(state)) : null,
        next: nextOfRegister(next, { year: String(year) }, nameOf),
      },
    };
  };
