import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Reader } from '#domain/case/groups.ts';
import { nounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';
import { firstBreak } from './chain.ts';
import { masked, maskedAddress } from './masks.ts';
import { clocksShown, type ReadingPorts } from './read-case.ts';
import { shownTo } from './shown-to.ts';
import { textsOf } from './texts-of.ts';

type ExportPorts = ReadingPorts & Pick<Ports, 'people'>;

/** For an auditor: everything except personal data. */
export const exportCase =
  ({ cases, people, letters, texts, clock }: ExportPorts) =>
  async (caseId: CaseId) => {
    const { kind, keys, state, revision, hash, history } = await cases.read(nounOf(caseId), caseId);
    const person = await people.read(caseId);
    const found = await textsOf(texts, caseId, history);
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
      letters: (await letters.list(caseId)).map(({ to, text, ...letter }) => ({
        ...letter,
        to: maskedAddress(to),
        text: masked(text, person),
      })),
      texts: Object.fromEntries(
        Object.entries(found).map(([sha256, text]) => [sha256, text && masked(text, person)]),
      ),
    };
  };

export const downloadCase =
  (ports: ExportPorts) =>
  async ({ caseId }: { caseId: CaseId }, reader: Reader) => ({
    body: shownTo(reader, await exportCase(ports)(caseId)),
    headers: { 'content-disposition': `attachment; filename="${encodeURIComponent(caseId)}.json"` },
  });
