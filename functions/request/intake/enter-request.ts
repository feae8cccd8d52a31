import { instantText } from '#domain/calendar/instants.ts';
import { channelPolicies } from '#domain/case/channels.ts';
import { lateness } from '#domain/case/late-entry.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Entry } from '#domain/request/request.ts';
import type { Confirmation } from '#functions/case/contract.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import type { ByOfficer, Entered } from '../contract.ts';
import { chosenScope } from './chosen-scope.ts';
import { type ReceivingPorts, receive } from './receive.ts';
import { receivedAt } from './receiving.ts';
import { personOf, toldBy } from './submitted.ts';

/** P32, R-1. @throws {InvalidInput | LateReasonMissing | IdempotencyKeyReused} */
export const enterRequest =
  (ports: ReceivingPorts & Pick<Ports, 'cpniRecipients' | 'texts'>) =>
  async (
    { by, ...entered }: Entered & { readonly by: string },
    { idempotencyKey: key }: { readonly idempotencyKey?: string },
  ) => {
    const { clock, texts, zone } = ports;
    const { channel, locale = 'en', note, notice, lateReason, postal, phone } = entered;
    const at = entered.receivedAt;
    const chosen = chosenScope(entered, ports.cpniRecipients);
    const lateEntry = lateness(at, instantText(clock.now()), zone, lateReason);
    const byCall = channelPolicies[channel].isSpoken && kindPolicies[entered.kind].inWritingOnly;
    const kind = byCall ? 'inquiry' : entered.kind;
    const told = [lateReason && `Entered late: ${lateReason}`, note].filter(Boolean).join('\n\n');
    const receipt = await receive(ports, {
      actor: `officer:${by}`,
      scope: `officer:${by} POST /api/officer/requests`,
      key,
      body: entered,
      person: { ...personOf(entered), ...(postal && { postal }), ...(phone && { phone }) },
      receipt: async (caseId, now) => {
        const textSha256 = told === '' ? {} : { textSha256: await texts.put(caseId, told) };
        const howToWrite = byCall ? { howToWrite: true as const } : {};
        const entry: Entry = { at: now, by, ...lateEntry, ...howToWrite };
        const facts = {
          kind,
          channel,
          ...toldBy(entered),
          locale,
          entry,
          ...(notice && { notice }),
          ...textSha256,
          ...chosen,
        } as const;
        return receivedAt(caseId, at, facts, ports);
      },
    });
    return { status: 201 as const, body: receipt, headers: { location: `/api/officer/cases/${receipt.id}` } };
  };

/** For an entry over 30 days late. @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged} */
export const confirmEntry =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ caseId, by, ...seen }: Confirmation & ByOfficer) => {
    const command = { ...seen, type: 'confirm-entry', by } as const;
    const { state } = await carryOut(cases, caseId, `officer:${by}`, command);
    return { body: { id: caseId, receivedAt: state.receivedAt, confirmed: true } };
  };
