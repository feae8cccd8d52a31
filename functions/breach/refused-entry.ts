import { createHash } from 'node:crypto';
import { breaches } from '#domain/breach/noun.ts';
import { nameRefusal } from '#domain/breach/refused-entries.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { Ports } from '#ports/index.ts';
import type { OnRefusal } from './action.ts';
import { type ActionType, shortPathOf } from './action-rows.ts';
import { entryRefused } from './letters/officer-letters.ts';

/** For an entry that names no known breach. */
export const noBreach = 'BRE-unknown';

type KeepingPorts = Pick<Ports, 'cases' | 'clock' | 'dpoAddress' | 'letterhead' | 'letters' | 'texts'>;

interface RefusedCall {
  readonly params: { readonly caseId?: string };
  readonly body: string;
  readonly by: string;
  readonly error: unknown;
}

export interface Kept {
  /** SHA-256 of what was typed; null when it could not be stored. */
  readonly kept?: string | null;
  /** False: our email failed, call the DPO. */
  readonly dpoTold?: boolean;
}

/** A fault here must not hide the refusal: the officer reads what failed. */
const tried = async <T>(code: string, caseId: string, act: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await act();
  } catch (fault) {
    console.error({ code, caseId, fault: (fault as Error).name });
    return undefined;
  }
};

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : 'internal');

/** Emails the DPO about a refused direction: an agency may have wanted us to stop. */
export const keepRefused =
  (type: ActionType, what: OnRefusal) =>
  ({ cases, clock, dpoAddress, letterhead, letters, texts }: KeepingPorts) =>
  async ({ params: { caseId: typed = '' }, body, by, error }: RefusedCall): Promise<Kept> => {
    const path = shortPathOf(type);
    const code = codeOf(error);
    const found =
      error instanceof NotFound ? await tried('look-failed', typed, () => cases.find(breaches, typed)) : true;
    const caseId = found === undefined ? noBreach : typed;
    const kept = await tried('refused-not-kept', caseId, () => texts.put(caseId, body));
    if (kept !== undefined && caseId !== noBreach)
      await tried('refused-not-named', caseId, () =>
        cases.change(breaches, caseId, `officer:${by}`, ({ history }) =>
          nameRefusal(history, { entry: path, code, textSha256: kept, by }),
        ),
      );
    if (what !== 'tell-dpo') return { kept: kept ?? null };
    const now = instantText(clock.now());
    // The same entry within a minute sends one letter.
    const of = createHash('sha256')
      .update(JSON.stringify([path, body, by, code, now.slice(0, 16)]))
      .digest('hex');
    const sent = await tried('dpo-not-told', caseId, () =>
      letters.sendOnce(caseId, { kind: 'entry-refused', of: of.slice(0, 32) }, async () =>
        entryRefused(letterhead, caseId, dpoAddress, { at: now, code, kept }),
      ),
    );
    return { kept: kept ?? null, dpoTold: sent !== undefined };
  };
