import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { Check } from '#functions/case/contract.ts';
import { tenAtATime } from '#functions/case/offers.ts';
import { type Alarms, answerTo, type CheckAnswer, type CheckPorts } from './check-cpni.ts';
import { question } from './contract.ts';

interface RefusedCheck {
  /** As the route for one question says it. */
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly Fault[];
}

/** In the order of the questions; a row has one of the two. */
export type CheckedRow = { readonly answer: CheckAnswer } | { readonly refused: RefusedCheck };

/** A row that we cannot answer for a reason of ours is a no, like any other that is not answered. */
const refusedCheck = (error: unknown, row: number, alarms: Alarms): RefusedCheck => {
  if (error instanceof InvalidInput) {
    const errors = error.faults.map(({ pointer, detail }) => ({
      pointer: `#/checks/${row}${pointer.slice(1)}`,
      detail,
    }));
    return { code: error.code, detail: error.message, errors };
  }
  if (error instanceof Refusal) return { code: error.code, detail: error.message };
  alarms.failed(error);
  return { code: 'internal', detail: 'Something went wrong on our side. Ask this one again.' };
};

/** Ten at a time, so that one batch does not take the whole of the table's or the function's time. */
export const checkBatch =
  (check: Check, alarms: Alarms) =>
  (ports: CheckPorts) =>
  async (
    { checks }: { readonly checks: readonly unknown[] },
    { machine: { client } }: { readonly machine: { readonly client: string } },
  ): Promise<{ readonly body: { readonly rows: readonly CheckedRow[] } }> => {
    const answer = answerTo(ports, alarms);
    const numbered = checks.map((given, row) => ({ given, row }));
    const rows = await tenAtATime(numbered, async ({ given, row }): Promise<CheckedRow> => {
      try {
        return { answer: await answer(check(question, given), client) };
      } catch (error) {
        return { refused: refusedCheck(error, row, alarms) };
      }
    });
    return { body: { rows } };
  };
