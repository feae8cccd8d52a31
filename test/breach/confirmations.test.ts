import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { confirmImport, confirmSince } from '#functions/account/contract.ts';
import { commandOf } from '#functions/breach/action.ts';
import { actionRows } from '#functions/breach/action-rows.ts';
import { breachActions } from '#functions/breach/actions.ts';
import { confirmCampaign, confirmMailing } from '#functions/campaign/contract.ts';
import { confirmFiling } from '#functions/certificate/contract.ts';
import { confirmRemoval } from '#functions/closure/contract.ts';
import { confirmationPaths as ofComplaint } from '#functions/complaint/contract.ts';
import { confirmController } from '#functions/controller/contract.ts';
import { confirmHolder } from '#functions/holder/contract.ts';
import { confirmPreservationEnd } from '#functions/preservation/contract.ts';
import { confirmationPaths as ofRequest } from '#functions/request/contract.ts';
import { confirmTransfer } from '#functions/transfer/contract.ts';
import { routes } from '#infra/routes.ts';
import { actionTypes } from '#test/support/breach/action-at.ts';

const proposalSha256 = 'a'.repeat(64);
const confirms = (path: string): boolean => path.endsWith('confirmation');
const ofBreach = actionTypes.filter((type) => type.startsWith('confirm-'));
const doors = routes.flatMap(({ path, auth }) => (auth === 'officer' && confirms(path) ? [path] : []));
const faults = (schema: z.ZodMiniType, body: unknown) =>
  z.safeParse(schema, body).error?.issues.map(({ path }) => path.join('/')) ?? [];

describe('every confirmation by a second person says which proposal was read (R-13)', () => {
  it('each of them has a route, and each route that confirms is one of them', () => {
    expect(doors.toSorted()).toEqual(
      [
        ...ofBreach.map((type) => actionRows[type].path),
        // A held text of either has one route.
        ...new Set([...Object.values(ofRequest), ...Object.values(ofComplaint)]),
        confirmRemoval.path,
        confirmImport.path,
        confirmSince.path,
        confirmController.path,
        confirmTransfer.path,
        confirmCampaign.path,
        confirmMailing.path,
        confirmFiling.path,
        confirmHolder.path,
        confirmPreservationEnd.path,
      ].toSorted(),
    );
  });

  it.each(ofBreach)('%s refuses a body without the hash, and hands it on', (type) => {
    const { body } = actionRows[type];
    expect(faults(body, {})).toEqual(['proposalSha256']);
    for (const hash of ['', 'a'.repeat(63), proposalSha256.toUpperCase(), 7, null])
      expect(faults(body, { proposalSha256: hash })).toEqual(['proposalSha256']);
    const said: object = { n: 1, ...z.parse(body, { proposalSha256 }) };
    expect(commandOf(type, breachActions[type], said, 'ben')).toMatchObject({
      type,
      by: 'ben',
      proposalSha256,
    });
  });

  it.each(actionTypes.filter((type) => !ofBreach.includes(type)))('%s does not confirm anything', (type) => {
    expect(faults(actionRows[type].body, {})).not.toContain('proposalSha256');
  });
});
