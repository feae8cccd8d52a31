import type * as z from 'zod/mini';
import { accounts } from '#domain/account/account.ts';
import { campaigns, type Mailing } from '#domain/campaign/campaign.ts';
import { campaignRules, mailingOf } from '#domain/campaign/rules.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { decideBy } from '#domain/case/rule.ts';
import { decideNotice, type MailedNoticeEvent } from '#domain/choice/silence.ts';
import { accountIdFor, spellingOf } from '#functions/account/contract.ts';
import { identified } from '#functions/account/offers.ts';
import { tenAtATime } from '#functions/case/offers.ts';
import { unregisteredIn } from '#functions/cpni-check/offers.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { recordMailing as row } from './contract.ts';
import { answered, type OfCampaign, type StoredCampaign } from './record-campaign.ts';

type Mailed = OfCampaign & z.output<typeof row.body>;
type OfMailing = OfCampaign & { readonly n: number };

/** As it is stored beside the campaign: the number as typed, and the account that it means. */
export interface Listed {
  readonly number: string;
  readonly id: string;
}

/**
 * The account of each number, each once. Only accounts of the register: one that we know from a restriction alone got no letter.
 * @throws {InvalidInput} which names every number that is on no account
 */
const listedIn = async (
  { cases }: Pick<Ports, 'cases'>,
  numbers: readonly string[],
): Promise<readonly Listed[]> => {
  const found = await tenAtATime(numbers, async (number) => {
    const id = accountIdFor(number, '#/accounts');
    const stored = await identified({ cases }, id, spellingOf(number));
    return { number, id: stored?.state.name === undefined ? undefined : stored.id };
  });
  const unknown = found.flatMap(({ number, id }) => (id === undefined ? [number] : []));
  if (unknown.length > 0) {
    const detail = `No account of the register has the number ${unknown.join(', ')}. Nothing was recorded.`;
    throw new InvalidInput([{ pointer: '#/accounts', detail }]);
  }
  const known = found.flatMap(({ number, id }) => (id === undefined ? [] : [{ number, id }]));
  return [...new Map(known.map((one) => [one.id, one])).values()];
};

/** @throws {InvalidInput} for an id that no entry of the register has (P27) */
const mustBeRegistered = (register: Ports['cpniRecipients'], ids: readonly string[] = []): void => {
  if (unregisteredIn(register, ids).length > 0)
    throw new InvalidInput([{ pointer: '#/recipients', detail: 'Choose recipients of the register.' }]);
};

/** Waits for a second officer. @throws {NotFound | CampaignNotApproved | InvalidInput} */
export const recordMailing =
  (ports: Pick<Ports, 'cases' | 'clock' | 'cpniRecipients' | 'texts' | 'zone'>) =>
  async ({ caseId, by, accounts: numbers, uses, ...recorded }: Mailed) => {
    const { cases, clock, texts, zone } = ports;
    const seen = await cases.read(campaigns, caseId);
    mustBeRegistered(ports.cpniRecipients, recorded.recipients);
    const listed = await listedIn(ports, numbers);
    const listSha256 = await texts.put(caseId, JSON.stringify(listed));
    const said = {
      ...{ ...recorded, uses: [...new Set(uses)], by, listSha256 },
      ...{ accounts: listed.length, today: todayIn(clock, zone) },
    };
    const after = await cases.change(campaigns, seen, `officer:${by}`, ({ state }) =>
      decideBy(campaignRules['record-mailing'])(state, said, undefined),
    );
    const n = after.state.mailings.findLast((one) => one.listSha256 === listSha256)?.n;
    return { status: 201 as const, body: { ...answered(after).body, n } };
  };

/** Its item is never erased while the campaign is kept. */
const listOf = async (
  { texts }: Pick<Ports, 'texts'>,
  id: string,
  { listSha256 }: Mailing,
): Promise<readonly Listed[]> => {
  const text = await texts.read(id, listSha256);
  if (text === undefined) throw new Error('a mailing without its list of accounts');
  return JSON.parse(text) as readonly Listed[];
};

/** @returns how many accounts changed; a repeated call changes those that were left */
const onAccounts = async (
  { cases }: Pick<Ports, 'cases'>,
  by: string,
  ids: readonly string[],
  event: MailedNoticeEvent,
): Promise<number> => {
  const changed = await tenAtATime(ids, async (id) => {
    let isNew = false;
    await cases.change(accounts, id, `officer:${by}`, ({ history }) => {
      const events = decideNotice(history, event);
      isNew = events.length > 0;
      return events;
    });
    return isNew;
  });
  return changed.filter(Boolean).length;
};

const noticeOf = (campaign: string, mailing: Mailing): MailedNoticeEvent => {
  const { n, notice, uses, recipients, mailedOn, counselOn } = mailing;
  return {
    ...{ type: 'opt-out-notice-mailed', campaign, mailing: n, notice, uses, mailedOn },
    ...(recipients && { recipients }),
    ...(counselOn && { counselOn }),
  };
};

/**
 * The campaign says first that two persons confirmed it, so that nobody can decline it any more; then each account. What a fault
 * cut off, the same confirmation finishes.
 * @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged}
 */
export const confirmMailing =
  (ports: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, n, by, proposalSha256 }: OfMailing & { readonly proposalSha256: string }) => {
    const { cases } = ports;
    const said = { n, by, proposalSha256, id: caseId };
    const confirmed: StoredCampaign = await cases.change(campaigns, caseId, `officer:${by}`, ({ state }) =>
      decideBy(campaignRules['confirm-mailing'])(state, said, undefined),
    );
    const mailing = mailingOf(confirmed.state, n);
    const listed = await listOf(ports, caseId, mailing);
    const ids = listed.map(({ id }) => id);
    await onAccounts(ports, by, ids, noticeOf(caseId, mailing));
    return answered(
      await cases.change(campaigns, confirmed, `officer:${by}`, ({ state }) =>
        mailingOf(state, n).stage === 'confirmed' ? [{ type: 'mailing-applied' as const, n }] : [],
      ),
    );
  };

/** @throws {NotFound | NothingToConfirm | SamePerson} */
export const declineMailing =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, n, by, reason }: OfMailing & { readonly reason: string }) => {
    const seen = await cases.read(campaigns, caseId);
    const said = { n, by, textSha256: await texts.put(caseId, reason) };
    return answered(
      await cases.change(campaigns, seen, `officer:${by}`, ({ state }) =>
        decideBy(campaignRules['decline-mailing'])(state, said, undefined),
      ),
    );
  };

/**
 * Letters that came back. The accounts first: an approval that nobody may use must end, whatever happens next.
 * @throws {NotFound | NothingReturns | InvalidInput} which names every number that is not in the mailing's list
 */
export const recordReturns =
  (ports: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, n, by, accounts: numbers }: OfMailing & { readonly accounts: readonly string[] }) => {
    const { cases } = ports;
    const seen = await cases.read(campaigns, caseId);
    const mailing = mailingOf(seen.state, n);
    const decide = decideBy(campaignRules['record-returns']);
    // Refused before an account changes.
    decide(seen.state, { n, by, accounts: 0 }, undefined);
    const listed = new Set((await listOf(ports, caseId, mailing)).map(({ id }) => id));
    const found = await listedIn(ports, numbers);
    const others = found.filter(({ id }) => !listed.has(id)).map(({ number }) => number);
    if (others.length > 0) {
      const detail = `This mailing has no account with the number ${others.join(', ')}. Nothing was recorded.`;
      throw new InvalidInput([{ pointer: '#/accounts', detail }]);
    }
    const ids = found.map(({ id }) => id);
    const cameBack = { type: 'opt-out-notice-returned', campaign: caseId, mailing: n } as const;
    const changed = await onAccounts(ports, by, ids, cameBack);
    return answered(
      await cases.change(campaigns, seen, `officer:${by}`, ({ state }) =>
        decide(state, { n, by, accounts: changed }, undefined),
      ),
    );
  };
