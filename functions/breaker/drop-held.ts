import { isSameLetter } from '#domain/case/shared-events.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { Ports } from '#ports/index.ts';

/** Held letters looked through in an hour. */
const passSize = 1000;

/**
 * Held letters of complaints that nobody owes any more, for example after a withdrawal, leave the list of held letters. Lists
 * do the same for requests (send-lists.ts).
 */
export const dropHeld =
  ({ cases, letters }: Pick<Ports, 'cases' | 'letters'>) =>
  async (): Promise<void> => {
    const { items } = await letters.held(undefined, passSize);
    const found = await cases.findAll(complaints, [
      ...new Set(items.flatMap(({ caseId }) => (caseId.startsWith('CMP-') ? [caseId] : []))),
    ]);
    const owed = new Map(found.map(({ id, state }) => [id, state.lettersOwed]));
    for (const { caseId, ...key } of items)
      if (owed.get(caseId)?.some((one) => isSameLetter(one, key)) === false)
        await letters.endHold(caseId, key, 'unsent');
  };
