import { instantText } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type ActionRow, caseCommands } from './commands.ts';
import type { Check, PreviewedAct } from './contract.ts';
import { eventsOfPair, pairOf } from './link-cases.ts';
import type { Draft } from './preview-letters.ts';
import { eventsForAction, sealedAction } from './take-officer-action.ts';
import { type ActionWithText, textToPerson } from './text-to-person.ts';

type DraftPorts = Pick<Ports, 'cases' | 'people' | 'clock'> & {
  readonly texts: Pick<Ports['texts'], 'seal'>;
};

export interface DraftMeans {
  readonly check: Check;
  /** The letters that these events make. `text`: what the officer typed. */
  toRequester(
    seen: StoredCase<Request, RequestEvent>,
    events: readonly RequestEvent[],
    text?: string,
  ): Promise<Draft['letters']>;
}

interface Asked {
  readonly caseId: string;
  readonly said: unknown;
  readonly by: string;
}

/** Of a request; the answer has its own. */
type OneRow = Exclude<PreviewedAct, 'answer' | 'link'>;
const rows: Readonly<Record<OneRow, ActionRow>> = {
  ask: caseCommands.ask,
  message: caseCommands.message,
  extend: caseCommands.extend,
  'set-new-date': caseCommands.setNewDate,
  reopen: caseCommands.reopen,
};

const isOneRow = (action: string): action is OneRow => Object.hasOwn(rows, action);

const draftLink = async (
  ports: DraftPorts,
  { check, toRequester }: DraftMeans,
  { caseId, said }: Asked,
): Promise<Draft> => {
  const { with: other } = check(caseCommands.link.body, said);
  const { governs, joins, why } = await pairOf(ports, caseId, other);
  if (why !== undefined) throw why;
  const { join, take } = eventsOfPair(governs, joins, instantText(ports.clock.now()));
  return {
    seen: governs,
    fields: [],
    letters: [...(await toRequester(governs, take(governs))), ...(await toRequester(joins, join(joins)))],
  };
};

/** @throws {InvalidInput | NotFound} and what the act itself would throw */
export const draftAct =
  (ports: DraftPorts, means: DraftMeans) =>
  async (action: PreviewedAct, asked: Asked): Promise<Draft> => {
    if (action === 'link') return draftLink(ports, means, asked);
    if (!isOneRow(action)) throw new NotFound();
    const { body, action: actionOf } = rows[action];
    const { caseId, said, by } = asked;
    const given = actionOf({ ...(means.check(body, said) as object), by } as never);
    const seen = await ports.cases.read(requests, caseId);
    const text = 'text' in given ? given.text : undefined;
    const decided =
      'text' in given ? await sealedAction(ports.texts, caseId, given as ActionWithText) : given;
    const events = eventsForAction(decided, instantText(ports.clock.now()))(seen);
    const letters = await means.toRequester(seen, events, text);
    return { seen, fields: textToPerson(given)?.fields ?? [], letters };
  };
