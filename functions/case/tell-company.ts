import type * as z from 'zod/mini';
import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { controllerId, controllers } from '#domain/controller/controller.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { toldIn } from '#domain/request/told.ts';
import type { TypedCompanyName } from '#domain/typed-company.ts';
import { receivedAt } from '#functions/request/offers.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { caseCommands } from './commands.ts';
import { type ActingPorts, applyOfficerAction, eventsForAction, summaryOf } from './take-officer-action.ts';

type TellingPorts = ActingPorts & Pick<Ports, 'people' | 'policies' | 'register' | 'secrets' | 'zone'>;
type Order = z.output<typeof caseCommands.tellCompany.body>;

/** @throws {InvalidInput} */
const companyIn = async ({ cases, register }: TellingPorts, typed: TypedCompanyName) => {
  const slug = await register.resolve(typed);
  const found = slug === undefined ? undefined : await cases.find(controllers, controllerId(slug));
  if (slug === undefined || found === undefined)
    throw new InvalidInput([{ pointer: '#/company', detail: 'Our register has no company of this name.' }]);
  return { slug, name: found.state.name };
};

/** About the same child, in English, the language of the contract; nobody but the company hears of it. */
const opening = ({ zone, ...request }: Request, report: CaseId, controller: string) => ({
  ...{ ...toldIn(request), kind: request.kind, channel: request.channel, locale: 'en' },
  ...{ capacity: 'data-subject' as const, foundIn: { report, controller } },
});

/**
 * An officer found data that we keep for a company in a report about a child: the company is told at once, under a reference of its own.
 * What the reporter reads stays the same (R-20). A retry finishes what it began; one company is told once for each report.
 * @throws {NotFound | NotAboutAChild | CompanyToldAlready | InvalidInput}
 */
export const tellCompany =
  (ports: TellingPorts) =>
  async ({ caseId, by, company, whose, reason: text }: Order & { caseId: string; by: string }) => {
    const { cases, clock, people, secrets, workflows } = ports;
    const seen = await cases.read(requests, caseId);
    const { slug: controller, name } = await companyIn(ports, company);
    const as = `REQ-${await secrets.derive(`${caseId} ${controller}`, 'company-case', 1)}`;
    const action = { type: 'tell-company', controller, as } as const;
    const now = instantText(clock.now());
    eventsForAction({ ...action, textSha256: '' }, now)(seen); // refuse before anything is written
    const receipt = receivedAt(as, now, opening(seen.state, caseId, controller), ports);
    const { account } = (await people.read(caseId)) ?? {};
    const person = {
      name: whose,
      company: name,
      companyId: controller,
      details: '',
      ...(account !== undefined && { account }),
    };
    await people.put(as, '', person, requestKeptUntil(receipt.dueOn));
    await cases.open(requests, as, `officer:${by}`, now, [receipt]);
    const after = await applyOfficerAction(ports)(caseId, { ...action, text }, by);
    await commitAndStart(workflows, 'request', cases.read(requests, as));
    return { body: { ...summaryOf(after), as } };
  };
