import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate } from '#domain/calendar/instants.ts';
import { groups, mayGroup } from '#domain/case/groups.ts';
import { type ClassA, type ClassBStep, twoPersonSteps } from '#domain/two-person-steps.ts';
import { confirmImport, confirmSince, importAccounts, undoImport } from '#functions/account/contract.ts';
import { actionRows } from '#functions/breach/action-rows.ts';
import { confirmCampaign, confirmMailing, declineMailing } from '#functions/campaign/contract.ts';
import { confirmFiling } from '#functions/certificate/contract.ts';
import { confirmRemoval } from '#functions/closure/contract.ts';
import { confirmComplaintEntry } from '#functions/complaint/contract.ts';
import { confirmController } from '#functions/controller/contract.ts';
import { confirmText, returnText } from '#functions/held-text/contract.ts';
import { confirmHolder } from '#functions/holder/contract.ts';
import { turnSending } from '#functions/notice/contract.ts';
import type { Row } from '#functions/platform/door.ts';
import { confirmPreservationEnd } from '#functions/preservation/contract.ts';
import { confirmBlock, confirmEntry, confirmIdentity, confirmRecords } from '#functions/request/contract.ts';
import { putSentence } from '#functions/sentence/contract.ts';
import { confirmTransfer, declineTransfer } from '#functions/transfer/contract.ts';
import { routes } from '#infra/routes.ts';
import { ofBreach as proposals } from '#test/support/domain/proposed.ts';

const ofBreach = Object.entries(actionRows).filter(([type]) => type in twoPersonSteps);
const rows: Readonly<Record<string, Row | readonly Row[]>> = {
  ...Object.fromEntries(ofBreach),
  'confirm-closure-removal': confirmRemoval,
  'resume-sending': turnSending,
  // Of a request and of a complaint.
  'confirm-entry': [confirmEntry, confirmComplaintEntry],
  'confirm-identity': confirmIdentity,
  'confirm-text': confirmText,
  'confirm-records': confirmRecords,
  'confirm-block': confirmBlock,
  'confirm-transfer': confirmTransfer,
  'confirm-campaign': confirmCampaign,
  'confirm-mailing': confirmMailing,
  'confirm-filing': confirmFiling,
  'confirm-preservation-end': confirmPreservationEnd,
  'confirm-import': confirmImport,
  'confirm-holder': confirmHolder,
  'confirm-sentence': putSentence,
  'enter-roster': confirmController,
  'enter-past-since': confirmSince,
};
const classA = Object.entries(twoPersonSteps).flatMap(([step, rules]) =>
  rules.class === 'A' ? [rows[step]!].flat().map((row) => ({ step, ...rules, row })) : [],
);
const steps = new Set(classA.map(({ step }) => step));

const fieldsOf = ({ body }: Row): readonly string[] =>
  Object.keys((body as z.ZodMiniObject)?.def.shape ?? {});

/** How each way of repeating shows at the door. */
const shows: Readonly<Record<ClassA['repeats'], (row: Row) => boolean>> = {
  proposal: (row) => fieldsOf(row).includes('proposalSha256'),
  seals: (row) => ['letterSha256', 'listSha256', 'count'].every((field) => fieldsOf(row).includes(field)),
};

describe(`the ${steps.size} steps that take two persons (R-13)`, () => {
  it.each(classA)('$step at $row.path: its signer repeats the $repeats', ({ row, repeats, signers }) => {
    expect(row).toMatchObject({ auth: 'officer', access: signers });
    expect(shows[repeats](row)).toBe(true);
  });

  it('a stand-in reads and signs, and no other route lets one in', () => {
    const open = routes.filter(
      (route) => route.auth === 'officer' && route.method !== 'GET' && mayGroup(route.access, 'stand-in'),
    );
    const signed = classA.filter(({ signers }) => mayGroup(signers, 'stand-in')).map(({ row }) => row.path);
    // The letter as each person would get it: looked at, so that it can be signed.
    const looks = ['/api/officer/breaches/{caseId}/notice/preview'];
    const sendsBack = [returnText.path, declineTransfer.path, declineMailing.path];

    expect(open.map(({ path }) => path).toSorted()).toEqual([...signed, ...looks, ...sendsBack].toSorted());
  });

  /** What one person does alone, and how one person undoes it. A new step does not compile without both. */
  const alone: Readonly<Record<ClassBStep, { readonly does: Row; readonly undoes: Row }>> = {
    'import-names': { does: importAccounts, undoes: undoImport },
    'pause-notice': { does: actionRows['pause-notice'], undoes: actionRows['resume-notice'] },
    'pause-sending': { does: turnSending, undoes: turnSending },
  };

  it.each(Object.entries(alone))('$0: one person does it and undoes it, and no stand-in', (step, rows) => {
    const { actors } = twoPersonSteps[step as ClassBStep];
    // Its row is that of the class A step that undoes it.
    if (step !== 'pause-sending') expect(rows.does).toMatchObject({ access: actors });
    expect(rows.undoes.auth).toBe('officer');
    expect(mayGroup(actors, 'stand-in')).toBe(false);
  });

  it('an auditor writes nowhere, and every group can do something', () => {
    const theirs = routes.flatMap((route) => (route.auth === 'officer' ? [route] : []));

    expect(theirs.filter(({ method, access }) => method !== 'GET' && mayGroup(access, 'auditor'))).toEqual(
      [],
    );
    for (const group of groups) expect(theirs.some(({ access }) => mayGroup(access, group))).toBe(true);
    for (const { access } of theirs)
      if (mayGroup(access, 'officer')) expect(mayGroup(access, 'supervisor')).toBe(true);
  });
});

describe('one business day without a second person (R-13)', () => {
  it.each(Object.entries(proposals))('%s: a milestone within one business day (R-13)', (_, { proposed }) => {
    const { state, now } = proposed();
    const missing: string[] = [];
    let seen = state;
    for (;;) {
      const next = nextBreachMilestone('BRE-1', seen);
      if (next === undefined || missing.length > 50) break;
      if (next.about === 'second-person') missing.push(next.on);
      if (next.about === 'second-person' || seen.handledMilestones.length > 400) break;
      seen = { ...seen, handledMilestones: [...seen.handledMilestones, next.name] };
    }
    const on = addBusinessDays(civilDate(now, state.zone), 1).toString();
    expect(missing).toEqual([on]);
  });
});
