import type { CaseId } from '#domain/case/case.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { Bulk } from './officer-action-schemas.ts';

export interface Officer {
  readonly sub: string;
  readonly name: string;
}

/** An action on one case. `preview` says what would happen and writes nothing. */
export type ActionOnCase = (caseId: CaseId, officer: Officer, preview: boolean) => Promise<string>;

export interface Needs {
  /** The action that the body asks for, ready for any case. @throws {InvalidInput} before any case is touched */
  actionOf(action: Bulk['action']): ActionOnCase;
}

export interface BulkResult {
  readonly id: CaseId;
  readonly ok: boolean;
  /** What happened, or would; or the code of the refusal. */
  readonly result: string;
  readonly detail?: string;
}

const one = async (
  run: ActionOnCase,
  caseId: CaseId,
  officer: Officer,
  preview: boolean,
): Promise<BulkResult> => {
  try {
    return { id: caseId, ok: true, result: await run(caseId, officer, preview) };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    // A refusal belongs to its case; the others go on.
    return { id: caseId, ok: false, result: fault.code, detail: fault.message };
  }
};

/** The same action on many cases, one commit each, each refused or done by itself. */
export const bulk =
  ({ actionOf }: Needs) =>
  async ({ ids, action, preview }: Bulk, officer: Officer) => {
    const run = actionOf(action);
    const results: BulkResult[] = [];
    const each = [...new Set(ids)];
    // Ten at a time, or 200 answers would take longer than the API waits.
    for (let at = 0; at < each.length; at += 10)
      results.push(
        ...(await Promise.all(each.slice(at, at + 10).map((caseId) => one(run, caseId, officer, preview)))),
      );
    return { preview, done: results.filter(({ ok }) => ok).length, results };
  };
