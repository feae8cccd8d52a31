import { createHash } from 'node:crypto';
import { breaches } from '#domain/breach/noun.ts';
import { nameRefusal } from '#domain/breach/refused-entries.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letters } from '#ports/letters.ts';
import type { Texts } from '#ports/people.ts';
import type { BreachActionPath } from './contract.ts';
import { entryRefused } from './letters/officer-letters.ts';

export interface Needs {
  readonly cases: Cases;
  readonly texts: Texts;
  readonly letters: Letters;
  readonly clock: Clock;
  readonly letterhead: Letterhead;
  readonly dpoAddress: string;
}

/** What becomes of an entry that is refused: `keep` what was typed, and, where silence was meant, `tell-dpo` at once. */
type OnRefusal = 'nothing' | 'keep' | 'tell-dpo';

const onRefusal: Readonly<Record<BreachActionPath, OnRefusal>> = {
  determination: 'keep',
  'determination/confirmation': 'nothing',
  'determination/withdrawal': 'nothing',
  'determination/withdrawal/confirmation': 'nothing',
  'record-correction': 'keep',
  'record-correction/confirmation': 'nothing',
  'restore/confirmation': 'nothing',
  'law-enforcement-receipts': 'keep',
  'law-enforcement-receipts/{n}/correction': 'keep',
  'law-enforcement-receipts/{n}/confirmation': 'nothing',
  'law-enforcement-receipts/{n}/withdrawal': 'nothing',
  copies: 'nothing',
  directions: 'tell-dpo',
  'directions/{n}/correction': 'tell-dpo',
  'directions/{n}/confirmation': 'nothing',
  'directions/{n}/lift': 'nothing',
  'directions/{n}/lift/confirmation': 'nothing',
  'release-review': 'nothing',
  'urgent-exception': 'nothing',
  'urgent-exception/confirmation': 'nothing',
  'other-duties': 'nothing',
  notice: 'nothing',
  'notice/approval': 'nothing',
  'notice/pause': 'nothing',
  'notice/pause/confirmation': 'nothing',
  'notice/resume': 'nothing',
  supplements: 'nothing',
  'supplements/{n}/cancellation': 'nothing',
  'rows-to-finish/confirmation': 'nothing',
  'paper-mail-waiver': 'nothing',
  'paper-mail-waiver/confirmation': 'nothing',
  close: 'nothing',
};

/** Beside which an entry is kept that names no breach of ours. */
export const noBreach = 'BRE-unknown';

export interface Refused {
  readonly path: BreachActionPath;
  readonly caseId: string;
  /** The body as it was sent. */
  readonly body: string;
  readonly by: string;
  readonly error: unknown;
}

/** What the refusal tells the officer besides its reason. */
export interface Kept {
  /** SHA-256 of what was typed, by which it is kept beside the case; null when it could not be kept. */
  readonly kept?: string | null;
  /** False: call the DPO, our letter did not go. */
  readonly dpoTold?: boolean;
}

/** A fault here must not hide the refusal itself: it is logged, and the officer reads what was not done. */
const tried = async <T>(code: string, caseId: string, act: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await act();
  } catch (fault) {
    console.error({ code, caseId, fault: (fault as Error).name });
    return undefined;
  }
};

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : 'internal');

/**
 * Keeps what an officer typed and a rule, or a fault of ours, refused; the history names it. At the door of directions the
 * DPO is told at once: somebody may have meant to stop us, and nothing stops by a refusal.
 */
export const keepRefused =
  ({ cases, texts, letters, clock, letterhead, dpoAddress }: Needs) =>
  async ({ path, caseId: typed, body, by, error }: Refused): Promise<Kept> => {
    const what = onRefusal[path];
    if (what === 'nothing') return {};
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
    // The same entry sent again within the minute is one letter.
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
