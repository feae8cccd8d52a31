import type { Reader } from '#domain/case/groups.ts';
import { transferCases } from '#domain/transfer/cases.ts';
import { seesSealed } from '#domain/transfer/seen-by.ts';
import { isOfCpni, type Transfer, transferStages } from '#domain/transfer/transfer.ts';
import { yearNamed } from '#functions/case/offers.ts';
import { pagesOfYear, withEntries } from './log-of-year.ts';
import { rowOf, type ViewPorts } from './read-transfer.ts';
import type { TransferRow, TransfersCounted } from './transfer-view.ts';

const cases = [...transferCases, null];

const countsOf = (all: readonly Transfer[]): TransfersCounted['counts'] =>
  cases.flatMap((of) =>
    transferStages.flatMap((stage) => {
      const count = all.filter((one) => (one.case ?? null) === of && one.stage === stage).length;
      return count === 0 ? [] : [{ case: of, stage, count }];
    }),
  );

/**
 * For the certificate of the year: hand-overs of CPNI by case and outcome, also refused ones, and each try to sell (P21, P28,
 * 47 CFR 64.2009(c), (e)). Of one under a non-disclosure order nobody but a supervisor or the DPO learns from it (P15).
 */
export const countTransfers =
  (ports: ViewPorts) =>
  async (
    { year: named }: { readonly year: number },
    { officer }: Reader,
  ): Promise<{ readonly body: TransfersCounted }> => {
    const [states, refusedSales]: [Transfer[], TransferRow[]] = [[], []];
    for await (const page of pagesOfYear(ports, yearNamed(String(named)), { officer })) {
      const ofCpni = page.filter(({ state }) => isOfCpni(state));
      states.push(...ofCpni.map(({ state }) => state));
      const sales = await withEntries(
        ports,
        ofCpni.filter(({ state }) => state.sale === true),
      );
      const nameOf = await ports.officers.names(sales.map(({ stored }) => stored.state.by));
      refusedSales.push(...sales.map(({ stored, entry }) => rowOf(stored, entry, { officer }, nameOf)));
    }
    return {
      body: {
        ...{ year: named, total: states.length, counts: countsOf(states), refusedSales },
        ...(seesSealed(officer.groups) && { underOrder: states.filter(({ isSealed }) => isSealed).length }),
      },
    };
  };
