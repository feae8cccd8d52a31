import type { CaseId } from '#domain/case/case.ts';
import { DomainError } from '#domain/case/errors.ts';
import type { Bulk } from './officer-action-schemas.ts';

export interface Officer {
  readonly sub: string;
  readonly name: string;
}

/** A verb on one case. `preview` says what would happen and writes nothing. */
export type OnOne = (id: CaseId, officer: Officer, preview: boolean) => Promise<string>;

export interface Needs {
  /** The verb that the body asks for, ready for any case. @throws {InvalidInput} before any case is touched */
  verbOf(verb: Bulk['verb']): OnOne;
}

export interface BulkResult {
  readonly id: CaseId;
  readonly ok: boolean;
  /** What happened, or would; or the code of the refusal. */
  readonly says: string;
  readonly detail?: string;
}

const one = async (run: OnOne, id: CaseId, officer: Officer, preview: boolean): Promise<BulkResult> => {
  try {
    return { id, ok: true, says: await run(id, officer, preview) };
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    // A refusal belongs to its case; the others go on.
    return { id, ok: false, says: fault.code, detail: fault.message };
  }
};

/** The same verb on many cases, one commit each, each refused or done by itself. */
export const bulk =
  ({ verbOf }: Needs) =>
  async ({ ids, verb, preview }: Bulk, officer: Officer) => {
    const run = verbOf(verb);
    const results: BulkResult[] = [];
    const each = [...new Set(ids)];
    // Ten at a time, or 200 answers would take longer than the API waits.
    for (let at = 0; at < each.length; at += 10)
      results.push(
        ...(await Promise.all(each.slice(at, at + 10).map((id) => one(run, id, officer, preview)))),
      );
    return { preview, done: results.filter(({ ok }) => ok).length, results };
  };
