import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { requests } from '#domain/request/request.ts';
import { committed as carryOut } from '#functions/breach/carry-out.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { caseCommands, type SaidAction } from '#functions/case/commands.ts';
import { applyOfficerAction, takeOfficerAction } from '#functions/case/take-officer-action.ts';
import { textToPerson } from '#functions/case/text-to-person.ts';
import { complaintKinds } from '#functions/complaint/work/write-to-person.ts';
import {
  confirmHeldText,
  type HeldKind,
  type HeldKinds,
  returnHeldText,
} from '#functions/held-text/end-held-text.ts';
import type { Cleared } from '#functions/held-text/offers.ts';
import { type HeldTextView, readHeldText } from '#functions/held-text/read-held-text.ts';
import { listFile } from '#functions/notice/list/frozen-list.ts';
import { type Recipient, recipientLine } from '#functions/notice/list/recipient.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import { answerTexts } from '#functions/request/answer/answer-texts.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import { aHouse, letter, startAt } from './account-holder.ts';
import { asShown, id as breach, determine, listFrozen, noon, recorded, type Typed } from './domain/breach.ts';
import { id, received } from './domain/request-life.ts';

type Acting = SaidAction & { readonly text: string };

export const officer = (sub: string, ...groups: readonly string[]) => ({
  officer: { sub, name: sub, groups: groups.length > 0 ? groups : ['officer'] },
});
export const sue = officer('sue', 'supervisor');
export const ian = officer('ian', 'stand-in');

/** Own words that wait for a second person, whatever they say. */
export const asked = 'We kept the old address on your paper file. Your bills are enclosed.';
/** Returned by the program. */
export const sealedWords = 'The FBI asked us to wait. Your bills are enclosed.';
/** Of the catalog: they leave at once. */
export const ourWords = 'Thank you for writing to us.';

/** As the entry composes them. */
const kinds: HeldKinds<ReturnType<typeof aHouse>> = async (given, as) => {
  const action: HeldKind<Acting> = {
    texts: (said) => textToPerson(said)?.fields ?? [],
    send: ({ caseId, action: said }, cleared: Cleared) =>
      applyOfficerAction(given)(caseId, said, cleared.by, cleared),
  };
  const answer: HeldKind<AnswerGiven> = {
    texts: answerTexts,
    send: ({ caseId, action: said, author, officer: name }, cleared: Cleared) =>
      answerRequest(legalHoldsOver)(given)({ ...said, caseId, by: author }, { officer: { name } }, cleared),
  };
  const all = { answer, question: action, message: action, extension: action, ...complaintKinds(given) };
  return all[as];
};

/** A request on an officer’s desk, with a breach in its legal hold or without. */
export const withGate = async (isHeld: boolean, facts: Parameters<typeof received>[0] = {}) => {
  const ports = aHouse();
  const { cases, clock } = ports;
  const does = async (...commands: readonly Typed[]) => {
    for (const command of commands) {
      const { state } = await cases.read(breaches, breach);
      await carryOut(ports, breach, 'officer:ann', asShown(state, command));
    }
  };
  if (isHeld) {
    await cases.open(breaches, breach, 'officer:ann', instantText(clock.now()), [
      recorded(noon('2026-11-24')),
    ]);
    await does(determine(noon('2026-11-24')), { type: 'start-run', letters: [] });
  }
  await cases.open(requests, id, 'requester', startAt, [received({ capacity: 'former-customer', ...facts })]);
  await ports.act(id, { type: 'acknowledge', requesterType: 'person', letter });
  await ports
    .act(id, {
      ...{ type: 'give-email-verdict', verdict: 'confirm', serial: 0 },
      ...{ now: '2026-11-24T18:00:00.000Z', expiresAt: '2027-12-04T18:00:00.000Z' },
    } as never)
    .catch(() => undefined);
  const by = { caseId: id, by: 'olive' };
  const write = (text: string, sub = 'olive') =>
    takeOfficerAction(caseCommands.message)(ports)({ ...by, by: sub, text } as never, officer(sub));
  const askAbout = (question: string) =>
    takeOfficerAction(caseCommands.ask)(ports)({ ...by, question } as never, officer('olive'));
  const extend = (text: string) =>
    takeOfficerAction(caseCommands.extend)(ports)(
      { ...by, reason: 'complex', text } as never,
      officer('olive'),
    );
  const answer = (given: AnswerGiven) =>
    answerRequest(legalHoldsOver)(ports)({ ...by, ...given }, officer('olive'));
  const about = (n: number, sub: string) => ({ caseId: id, n, by: sub });
  const read = async (n: number, reader = sue) =>
    (await readHeldText(kinds)(ports)(about(n, reader.officer.sub), reader)).body as HeldTextView & {
      proposalSha256: string;
    };
  return {
    ...ports,
    id,
    write,
    askAbout,
    extend,
    answer,
    read,
    confirm: async (n: number, reader = sue, proposalSha256?: string, speaksOfEvent: 'no' | 'yes' = 'no') =>
      confirmHeldText(kinds)(ports)(
        {
          speaksOfEvent,
          ...about(n, reader.officer.sub),
          proposalSha256: proposalSha256 ?? (await read(n)).proposalSha256,
        },
        reader,
      ),
    /** `meanwhile` happens after the signer's text was judged, and before each commit that would send it. */
    confirmWhile: async (n: number, meanwhile: () => Promise<void>) => {
      const { proposalSha256 } = await read(n);
      const change: typeof cases.change = async (noun, one, actor, ...rest) => {
        if (actor === 'officer:sue') await meanwhile();
        return cases.change(noun, one, actor, ...rest);
      };
      return confirmHeldText(kinds)({ ...ports, cases: { ...cases, change } })(
        { speaksOfEvent: 'no', ...about(n, 'sue'), proposalSha256 },
        sue,
      );
    },
    sendBack: (n: number, reader = sue) => returnHeldText(ports)(about(n, reader.officer.sub), reader),
    /** A list of one customer is frozen. */
    freeze: async (row: Recipient) => {
      const bytes = Buffer.from(recipientLine(row));
      const sha256 = 'a'.repeat(64);
      await ports.files.put(
        listFile(breach, sha256, 'recipients.ndjson'),
        bytes.length,
        async function* whole() {
          yield bytes;
        },
      );
      await does(listFrozen({ sha256, count: 1, pages: 1, onPaper: 0 }));
    },
    found: () => cases.read(requests, id),
    types: async () =>
      (await cases.read(requests, id)).history.flatMap(({ events }) => events.map(({ type }) => type)),
  };
};
