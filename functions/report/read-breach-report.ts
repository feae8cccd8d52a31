import { withDates } from '#domain/breach/clock-rules.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { Month } from '#domain/calendar/months.ts';
import { compareTimes } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { Reader } from '#domain/case/groups.ts';
import { clocksOfBreach } from '#domain/report/breach-clocks.ts';
import { secondSignaturesIn } from '#domain/report/second-signatures.ts';
import { signatureWaits } from '#domain/report/signatures.ts';
import {
  type BreachPorts,
  factsOf,
  gateView,
  releaseFloorOf,
  type StoredBreach,
  withClosures,
} from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import { breachSheet } from './breach-sheet.ts';
import { mustHaveBegun, nowOf, sealOf } from './made.ts';
import type { BreachLineView, BreachReportView } from './report-view.ts';

type Reading = BreachPorts & Pick<Ports, 'officers' | 'zone'>;

interface Asked {
  readonly month: Month;
  /** `sub` of the officer who asks. */
  readonly by: string;
}

export interface BreachQuery {
  /** `include`: also those in hold, each marked; anything else leaves them out (P40). */
  readonly inHold?: string;
}

const lineOf = (stored: StoredBreach, facts: ReturnType<typeof factsOf>): BreachLineView => {
  const { id, history } = stored;
  const breach = withDates(stored.state, facts);
  return {
    id,
    ...clocksOfBreach(breach, history, facts.now),
    gate: gateView(breach, releaseFloorOf(stored), facts.now).from,
    signatures: signatureWaits(secondSignaturesIn(breaches, history)),
  };
};

/** The seal covers what is shown and nothing else: a breach in hold must not change it (P40). */
export const breachReportOf = async (
  ports: Reading,
  { month, by }: Asked,
  { inHold }: BreachQuery,
): Promise<BreachReportView> => {
  const now = nowOf(ports);
  mustHaveBegun(month, now);
  const { cases, officers } = ports;
  const [found, facts, nameOf] = await Promise.all([
    cases.discovered(month).then((ids) => cases.findAll(breaches, ids)),
    withClosures(ports).then((closed) => factsOf(closed)),
    officers.names([by]),
  ]);
  const shown = found
    .map((stored) => ({ line: lineOf(stored, facts), head: stored.hash }))
    .filter(({ line }) => inHold === 'include' || !line.inHold)
    .toSorted(
      ({ line: a }, { line: b }) => compareTimes(a.discoveredAt, b.discoveredAt) || byCodeUnit(a.id, b.id),
    );
  return {
    ...{ month, ...now, madeBy: nameOf(by) },
    seal: sealOf(shown.map(({ line: { id }, head }) => ({ id, head }))),
    inHold: inHold === 'include' ? 'included' : 'left-out',
    breaches: shown.map(({ line }) => line),
  };
};

/** A file for `accept: text/csv`. */
export const readBreachReport =
  (ports: Reading) =>
  async (asked: Asked, call: Reader & { readonly accept: string; readonly query: BreachQuery }) => {
    const view = await breachReportOf(ports, asked, call.query);
    return call.accept.includes('text/csv') ? breachSheet(view) : { body: view };
  };
