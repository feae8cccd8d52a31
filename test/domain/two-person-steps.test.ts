import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { groups, mayGroup } from '#domain/case/groups.ts';
import { type ClassA, twoPersonSteps } from '#domain/two-person-steps.ts';
import { confirmImport, putAccount } from '#functions/account/contract.ts';
import { actionRows } from '#functions/breach/action-rows.ts';
import { confirmRemoval } from '#functions/closure/contract.ts';
import { putController } from '#functions/controller/contract.ts';
import { turnSending } from '#functions/notice/contract.ts';
import type { Row } from '#functions/platform/door.ts';
import { confirmEntry, confirmIdentity } from '#functions/request/contract.ts';
import { routes } from '#infra/routes.ts';

const ofBreach = Object.entries(actionRows).filter(([type]) => type in twoPersonSteps);
const rows: Readonly<Record<string, Row>> = {
  ...Object.fromEntries(ofBreach),
  'confirm-closure-removal': confirmRemoval,
  'resume-sending': turnSending,
  'confirm-entry': confirmEntry,
  'confirm-identity': confirmIdentity,
  'confirm-import': confirmImport,
  'enter-roster': putController,
  'enter-past-since': putAccount,
};
const classA = Object.entries(twoPersonSteps).flatMap(([step, rules]) =>
  rules.class === 'A' ? [{ step, ...rules, row: rows[step]! }] : [],
);

const fieldsOf = ({ body }: Row): readonly string[] =>
  Object.keys((body as z.ZodMiniObject)?.def.shape ?? {});

/** How each way of repeating shows at the door. */
const shows: Readonly<Record<ClassA['repeats'], (row: Row) => boolean>> = {
  proposal: (row) => fieldsOf(row).includes('proposalSha256'),
  seals: (row) => ['letterSha256', 'listSha256', 'count'].every((field) => fieldsOf(row).includes(field)),
  file: ({ path }) => path.includes('{sha256}'),
  all: ({ method }) => method === 'PUT',
};

describe(`the ${classA.length} steps that take two persons (R-13)`, () => {
  it.each(classA)('$step: its signer repeats the $repeats', ({ row, repeats, signers }) => {
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

    expect(open.map(({ path }) => path).toSorted()).toEqual([...signed, ...looks].toSorted());
  });

  it('what one person does alone, whoever works on breaches does, and no stand-in', () => {
    expect(actionRows['pause-notice'].access).toBe(twoPersonSteps['pause-notice'].actors);
    expect(mayGroup(twoPersonSteps['pause-sending'].actors, 'stand-in')).toBe(false);
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
