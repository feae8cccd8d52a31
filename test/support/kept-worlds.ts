import { breaches } from '#domain/breach/noun.ts';
import { decide } from '#domain/request/decider.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { committed as carryOut } from '#functions/breach/carry-out.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { resumeWithheld } from '#functions/breach/resume-withheld.ts';
import { downloadCase } from '#functions/case/export-case.ts';
import { listCases } from '#functions/case/list-cases.ts';
import { readCase } from '#functions/case/read-case.ts';
import { readToday } from '#functions/case/today.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { listOwnInstructions, readOwnInstruction } from '#functions/holder/own-instructions.ts';
import { listFile } from '#functions/notice/list/frozen-list.ts';
import { type Recipient, recipientLine } from '#functions/notice/list/recipient.ts';
import { keepPreserved } from '#functions/preservation/keep-preserved.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import { letter } from './account-holder.ts';
import {
  ann,
  asShown,
  ben,
  id as breach,
  determine,
  listFrozen,
  noon,
  recorded,
  type Typed,
  text,
} from './domain/breach.ts';
import { holderActs } from './holders.ts';
import { ours } from './our-words.ts';
import { preservationActs } from './preservations.ts';
import { provenBy } from './talking-seals.ts';
import { as, workWorld } from './work-world.ts';

type Item = NonNullable<AnswerGiven['items']>[number];

/** Why the data of a person has to be kept. */
export type Keeping = 'hold' | 'preservation' | 'neither';

const isVerified: readonly RequestEvent[] = [
  { type: 'request-acknowledged', requesterType: 'account', account: 'ACC-1', reachable: true },
  { type: 'verdict-given', verdict: 'confirm', serial: 1 },
];

const ada: Recipient = { line: 1, ref: 'C-1', name: 'Ada', email: 'a@home.example', segment: 0 } as never;

/** Billing answers by itself, and Ada asked for a deletion; what begins and ends keeps her data, or nothing does. */
export const keptWorld = async (keeping: Keeping) => {
  const w = { ...workWorld(), closures: [], ruleset: 'policy-2018' as const };
  const acts = holderActs(w);
  await acts.enter({ client: 'billing-client' });
  await acts.confirm();
  const id = await w.request({ kind: 'delete', events: isVerified });
  const does = async (...commands: readonly Typed[]) => {
    for (const command of commands) {
      const { state } = await w.cases.read(breaches, breach);
      await carryOut(w, breach, 'officer:ann', asShown(state, command));
    }
  };
  const hold = {
    begin: async () => {
      await w.cases.open(breaches, breach, 'officer:ann', noon('2026-11-24'), [recorded(noon('2026-11-24'))]);
      await does(determine(noon('2026-11-24')), { type: 'start-run', letters: [] });
      const bytes = Buffer.from(recipientLine(ada));
      const sha256 = 'a'.repeat(64);
      await w.files.put(listFile(breach, sha256, 'recipients.ndjson'), bytes.length, async function* whole() {
        yield bytes;
      });
      await does(listFrozen({ sha256, count: 1, pages: 1, onPaper: 0 }));
    },
    end: () =>
      does(
        { type: 'withdraw-determination', by: ann, textSha256: text },
        { type: 'confirm-withdrawal', by: ben },
      ),
  };
  const kept = preservationActs(w);
  let preservation = '';
  const preserving = {
    begin: async () => {
      preservation = (await kept.begin({ scope: 'person', person: 'A@home.example' })).body.id;
    },
    end: async () => {
      await kept.askEnd(preservation);
      await kept.confirmEnd(preservation);
    },
  };
  const sendAnswer = () =>
    w.cases.change(requests, id, 'machine:send-answer', ({ state }) =>
      decide(state, { type: 'send-answer', letter }),
    );
  const nothing = { begin: async () => undefined, end: async () => undefined };
  return {
    ...w,
    ...acts,
    id,
    does,
    breach,
    ...{ hold, preservation: preserving, neither: nothing }[keeping],
    holding: hold,
    preserving,
    /** As the hour's run does them. */
    hour: async (some: Partial<typeof w> = {}) => {
      const ports = { ...w, ...some };
      await instructHolders(ports)();
      await resumeWithheld(ports)();
      await keepPreserved(ports)();
    },
    /** An officer of breaches answers, and the letter goes out. */
    answer: async ({
      hold = keeping === 'hold' ? breach : 'other',
      isSent = true,
      kept = [{ what: ours('item-call-records'), outcome: 'withheld', reasonCode: 'legal-hold', hold }],
    }: {
      readonly hold?: string;
      readonly isSent?: boolean;
      readonly kept?: readonly Item[];
    } = {}) => {
      const items: Item[] = [{ what: ours('item-profile'), outcome: 'done' }, ...kept];
      const given = {
        outcome: 'partly-done',
        message: ours('deleted-data', { data: 'profile' }),
        items,
      } as const;
      await answerRequest(legalHoldsOver)(w)(
        { caseId: id, by: 'bea', ...given },
        { officer: { name: 'Bea Breach' } },
      );
      if (isSent) await sendAnswer();
    },
    sendAnswer,
    reopenings: async () =>
      (await w.cases.read(requests, id)).history.flatMap(({ at, events }) =>
        events.flatMap(({ type }) => (type === 'request-reopened' ? [at] : [])),
      ),
    stateOf: async () => (await w.cases.read(requests, id)).state,
  };
};

const plain = as('officer');
const billing = { machine: { client: 'billing-client' } };

/** What the system, an officer without a breach group and the person get, ids and hashes apart. */
export const seenIn = async (w: Awaited<ReturnType<typeof keptWorld>>): Promise<string> => {
  const own = await readOwnInstruction(w)({ caseId: w.id, n: 1 }, billing).catch(
    (refused: { code: string; message: string }) => [refused.code, refused.message],
  );
  const seen = [
    own,
    await listOwnInstructions(w)(undefined, billing),
    await w.read(),
    await readCase(w)({ caseId: w.id }, plain as never),
    await listCases(w)({ by: 'olive' }, { ...plain, query: {} } as never),
    await readToday(w)({ by: 'olive' }, plain),
    await downloadCase(w)({ caseId: w.id }, plain as never),
    w.mail.outbox,
  ];
  const proven = provenBy(...seen);
  if (proven.length > 0) throw new Error(`A seal proves what a mask hides: ${proven[0]}`);
  return JSON.stringify(seen).replace(/"(hash|prev|nonce|entry|firesAt)":"[^"]*"/g, '');
};
