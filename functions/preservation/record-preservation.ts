import type * as z from 'zod/mini';
import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { decideBy } from '#domain/case/rule.ts';
import type { Scope } from '#domain/preservation/cover.ts';
import { preservationId, preservations, waitingEnd } from '#domain/preservation/preservation.ts';
import { preservationRules } from '#domain/preservation/rules.ts';
import type { Ports } from '#ports/index.ts';
import type { beginPreservation as row } from './contract.ts';
import { allPreservations, coverOf, type PreservationEntry, type StoredPreservation } from './covers.ts';

interface OfPreservation {
  readonly caseId: string;
  readonly by: string;
}

const answered = ({ id, state: { stage } }: Pick<StoredPreservation, 'id' | 'state'>) => ({
  body: { id, stage },
});

const ofScope = {
  person: ['person'],
  account: ['account'],
  case: ['case'],
  period: ['from', 'to'],
} as const satisfies Readonly<Record<Scope, readonly (keyof PreservationEntry)[]>>;

/** Only what belongs to the scope. @throws {InvalidInput} */
const entryIn = (said: z.output<typeof row.body>): PreservationEntry => {
  const { matter, reference, reason, scope, from, to } = said;
  const named = Object.fromEntries(ofScope[scope].map((member) => [member, said[member]]));
  const entry = { matter, reference, reason, scope, ...named } as PreservationEntry;
  const whole = entry.case === undefined ? entry : { ...entry, case: codeKey(entry.case) };
  const faults: Fault[] = ofScope[scope]
    .filter((member) => said[member] === undefined)
    .map((member) => ({ pointer: `#/${member}`, detail: 'Say what must be kept.' }));
  if (scope === 'period' && from !== undefined && to !== undefined && isAfter(from, to))
    faults.push({ pointer: '#/to', detail: 'This is before the first day.' });
  const { keys } = coverOf(whole);
  if (faults.length === 0 && keys?.length === 0)
    faults.push({ pointer: `#/${scope}`, detail: 'No record can be found by this. Check the spelling.' });
  if (faults.length === 0 && scope === 'case' && !/^(?:REQ|CMP)-[0-9A-Z]{26}$/.test(whole.case ?? ''))
    faults.push({ pointer: '#/case', detail: 'Give the reference of a request or a complaint.' });
  if (faults.length > 0) throw new InvalidInput(faults);
  return whole;
};

/**
 * One officer begins it, and from its commit on nothing that it covers is deleted (P47). The same entry of one officer while it is
 * active is one preservation. @throws {InvalidInput}
 */
export const beginPreservation =
  (ports: Pick<Ports, 'cases' | 'clock' | 'register' | 'texts'>) =>
  async ({ by, ...said }: z.output<typeof row.body> & { readonly by: string }) => {
    const { cases, clock, register, texts } = ports;
    const entry = entryIn(said);
    const text = JSON.stringify(entry);
    const { person = '' } = entry;
    const company = person.includes('@') ? undefined : await register.resolve(person);
    const all = await allPreservations(ports);
    // By their words: each case seals the same words differently.
    for (const one of all.filter(({ state }) => state.by === by && state.stage !== 'ended'))
      if ((await texts.read(one.id, one.state.entrySha256)) === text)
        return { status: 200 as const, ...answered(one) };
    for (let n = all.length + 1; ; n += 1) {
      const id = preservationId(n);
      const entrySha256 = await texts.put(id, text);
      const recorded = {
        ...({ type: 'preservation-recorded', scope: said.scope, entrySha256, by } as const),
        ...(company && { company }),
      };
      const at = instantText(clock.now());
      const { opened, case: stored } = await cases.open(preservations, id, `officer:${by}`, at, [recorded]);
      if (opened) return { status: 201 as const, ...answered(stored) };
    }
  };

/** @throws {NotFound | PreservationEnded | EndAskedBefore} */
export const askPreservationEnd =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, by, reason }: OfPreservation & { readonly reason: string }) => {
    const seen = await cases.read(preservations, caseId);
    const said = { by, textSha256: await texts.put(caseId, reason) };
    const asked = waitingEnd(seen.state);
    // The same again is the same act, also where its answer was lost.
    if (asked?.by === by && asked.textSha256 === said.textSha256) return answered(seen);
    return answered(
      await cases.change(preservations, seen, `officer:${by}`, ({ state }) =>
        decideBy(preservationRules['ask-preservation-end'])(state, said, undefined),
      ),
    );
  };

/** @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged} */
export const confirmPreservationEnd =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ caseId, by, proposalSha256 }: OfPreservation & { readonly proposalSha256: string }) => {
    const said = { by, proposalSha256, id: caseId };
    return answered(
      await cases.change(preservations, caseId, `officer:${by}`, ({ state }) =>
        decideBy(preservationRules['confirm-preservation-end'])(state, said, undefined),
      ),
    );
  };

/** @throws {NotFound | NothingToConfirm | SamePerson} */
export const declinePreservationEnd =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, by, reason }: OfPreservation & { readonly reason: string }) => {
    const seen = await cases.read(preservations, caseId);
    const said = { by, textSha256: await texts.put(caseId, reason) };
    return answered(
      await cases.change(preservations, seen, `officer:${by}`, ({ state }) =>
        decideBy(preservationRules['decline-preservation-end'])(state, said, undefined),
      ),
    );
  };
