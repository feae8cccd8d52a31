import { breaches } from '#domain/breach/noun.ts';
import { nameRefusal } from '#domain/breach/refused-entries.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { Ports } from '#ports/index.ts';
import { type ActionType, shortPathOf } from './action-rows.ts';

/** For an entry that names no known breach. */
export const noBreach = 'BRE-unknown';

interface RefusedCall {
  readonly params: { readonly caseId?: string };
  readonly body: string;
  readonly by: string;
  readonly error: unknown;
}

/** A fault here must not hide the refusal: the officer reads what failed. */
export const tried = async <T>(
  code: string,
  caseId: string,
  act: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    return await act();
  } catch (fault) {
    console.error({ code, caseId, fault: (fault as Error).name });
    return undefined;
  }
};

export const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : 'internal');

/** The history names the stored entry. @returns `kept`: SHA-256, null when it could not be stored */
export const keepRefused =
  (type: ActionType) =>
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ params: { caseId: typed = '' }, body, by, error }: RefusedCall): Promise<object> => {
    // Whatever was refused: an id of another kind, or of nothing, is no breach's.
    const found = await tried('look-failed', typed, () => cases.find(breaches, typed));
    const caseId = found === undefined ? noBreach : typed;
    const kept = await tried('refused-not-kept', caseId, () => texts.put(caseId, body));
    if (kept !== undefined && caseId !== noBreach)
      await tried('refused-not-named', caseId, () =>
        cases.change(breaches, caseId, `officer:${by}`, ({ history }) =>
          nameRefusal(history, { entry: shortPathOf(type), code: codeOf(error), textSha256: kept, by }),
        ),
      );
    return { kept: kept ?? null };
  };
