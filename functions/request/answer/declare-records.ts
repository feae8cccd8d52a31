import { instantText } from '#domain/calendar/instants.ts';
import { given } from '#domain/case/words-out.ts';
import { decide } from '#domain/request/decider.ts';
import { readPackage as read } from '#domain/request/records.ts';
import type { Declared } from '#domain/request/records-state.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { accountIdFor, spellingOf } from '#functions/account/contract.ts';
import type { Confirmation } from '#functions/case/contract.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import type { ByOfficer, RecordsDeclared } from '../contract.ts';
import { packageKey } from './put-package.ts';

/** Seconds. */
const openFor = 300;

/** What the officer attests, beside the case under its hash. */
const attested = (covers: Declared['covers'], account: string, what: string): string =>
  `${covers === 'paper' ? 'What goes on paper' : 'The documents of the uploaded records'}: I looked through every page. All of it is of account ${account}, and nothing is of another account.\n\n${what}`;

const view = ({ id, state }: StoredCase<Request, RequestEvent>) => ({
  body: { id, covers: state.declared?.covers, confirmed: state.declared?.confirmedBy !== undefined },
});

const accountNamed = (typed: string) => ({
  account: accountIdFor(typed, '#/account'),
  spelling: spellingOf(typed),
});

/**
 * A new declaration takes the place of the earlier one, and a second officer looks again (P34).
 * @throws {NotFound | InvalidInput | RecordsOfAnotherAccount | AlreadySettled}
 * @throws {PackageMissing | PackageNotBound | NothingToDeclare}
 */
export const declareRecords =
  (ports: Pick<Ports, 'cases' | 'people' | 'texts' | 'workflows'>) =>
  async ({ caseId, by, covers, account: typed, what }: RecordsDeclared & ByOfficer) => {
    const { cases, people, texts } = ports;
    const seen = await cases.read(requests, caseId);
    const known = (await people.read(caseId))?.account;
    const named = known === undefined ? undefined : accountNamed(known);
    const said = { ...accountNamed(typed), covers, by, ...(named && { named }) };
    const command = { type: 'declare-records', ...said } as const;
    refuseEarly(seen, ({ state }) => decide(state, { ...command, textSha256: '' }));
    const textSha256 = await texts.put(caseId, attested(covers, typed, what));
    const after = await carryOut(cases, caseId, `officer:${by}`, { ...command, textSha256 });
    // The clock may sleep past the check for a second officer.
    await startClock(ports, after);
    return view(after);
  };

/** @throws {NotFound | NothingToConfirm | SamePerson | PackageNotRead | AlreadySettled | ProposalChanged} */
export const confirmRecords =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ caseId, by, ...seen }: Confirmation & ByOfficer) =>
    view(await carryOut(cases, caseId, `officer:${by}`, { ...seen, type: 'confirm-records', by }));

/** @throws {NotFound | PackageMissing} */
export const readPackage =
  ({ cases, clock, files }: Pick<Ports, 'cases' | 'clock'> & Pick<Ports, 'files'>) =>
  async ({ caseId, by }: ByOfficer) => {
    const { state } = await cases.change(requests, caseId, `officer:${by}`, (seen) => read(seen.state, by));
    const name = given(`records-${caseId}.zip`);
    const key = packageKey(caseId, state.package);
    const url = await files.createDownloadUrl(key, { name, contentType: 'application/zip' }, openFor);
    return { body: { url, name, expiresAt: instantText(clock.now() + openFor * 1000) } };
  };
