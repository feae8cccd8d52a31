import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { firstBreak } from '#domain/case/chain.ts';
import type { Reader } from '#domain/case/groups.ts';
import { openNounOf } from '#domain/nouns.ts';
import { withoutPerson } from './masks.ts';
import { clocksShown, type ReadingPorts } from './read-case.ts';
import { type ShownCommit, type ShownLetter, shownTo } from './shown-to.ts';
import { textsOf } from './texts-of.ts';

/** For an auditor: everything except personal data. A request's hash of its network stays: the chain needs it (decision 0036). */
export const exportCase =
  ({ cases, people, letters, texts, clock }: ReadingPorts) =>
  async (caseId: CaseId) => {
    const { kind, keys, state, revision, hash, history } = await cases.read(openNounOf(caseId), caseId);
    const written = {
      letters: await letters.list(caseId),
      texts: await textsOf(texts, caseId, history),
    };
    // Who checks a text against its seal needs it; the chain needs none, as each commit has its own.
    const textSalt = await texts.salt(caseId);
    const exportedAt = instantText(clock.now());
    return {
      case: caseId,
      kind,
      exportedAt,
      stage: keys.stage,
      ...clocksShown(kind, state, exportedAt),
      facts: state,
      chain: {
        revision,
        hash,
        brokenAt: firstBreak({ pk: `#${caseId}`, id: caseId, revision, hash, history }) ?? null,
      },
      whoDidWhat: history,
      ...(textSalt !== undefined && { textSalt }),
      ...withoutPerson(written, await people.read(caseId)),
    };
  };

export const downloadCase =
  (ports: ReadingPorts) =>
  async ({ caseId }: { caseId: CaseId }, reader: Reader) => {
    const { chain, whoDidWhat: history, letters: stored, ...file } = await exportCase(ports)(caseId);
    const { hash, ...unsealed } = chain;
    const seal: { readonly hash?: string } = { hash };
    const whoDidWhat: readonly ShownCommit[] = history;
    const letters: readonly ShownLetter[] = stored;
    return {
      body: shownTo(reader, history, { ...file, chain: { ...unsealed, ...seal }, whoDidWhat, letters }),
      headers: { 'content-disposition': `attachment; filename="${encodeURIComponent(caseId)}.json"` },
    };
  };
