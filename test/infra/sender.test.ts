import { describe, expect, it } from 'vitest';
import { ledgerAttributes } from '#infra/constructs/families.ts';
import { allows, rolesOf } from '#test/support/infra/policies.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const role = rolesOf(synthesized()).find(({ name }) => name === 'SendNoticeRole')!;

describe('the one function that writes to customers, as IAM judges its calls (S3)', () => {
  const update = 'dynamodb:UpdateItem';
  const ofCase = ['BREACH#BRE-1'];
  const commit = ['pk', 'sk', 'stage', 'state', 'revision', 'hash', 'history', 'epoch', 'holdUntil'];
  it.each([
    { what: 'claims pages', may: true, action: update, of: ofCase, attributes: ['claims', 'stage', 'epoch'] },
    { what: 'lets a case go', may: false, action: update, of: ofCase, attributes: commit },
    { what: 'moves a hold', may: false, action: update, of: ofCase, attributes: ['holdUntil'] },
    {
      what: 'lowers a floor',
      may: false,
      action: update,
      of: ofCase,
      attributes: ['floors', 'releaseFloor'],
    },
    { what: 'takes a review off', may: false, action: update, of: ofCase, attributes: ['reviewOwed'] },
    {
      what: 'writes to a request',
      may: false,
      action: update,
      of: ['REQUEST#REQ-1'],
      attributes: ['claims'],
    },
    {
      what: 'writes a page',
      may: true,
      action: 'dynamodb:PutItem',
      of: ofCase,
      attributes: ledgerAttributes,
    },
    { what: 'writes a case', may: false, action: 'dynamodb:PutItem', of: ofCase, attributes: commit },
    { what: 'removes one', may: false, action: 'dynamodb:DeleteItem', of: ofCase, attributes: [] },
  ])('it $what: $may', ({ may, action, of, attributes }) => {
    const resource = 'arn:aws:dynamodb:us-east-1:000000000000:table/privacy-clock-laptop-cases';
    const keys = { 'dynamodb:LeadingKeys': of, 'dynamodb:Attributes': attributes };
    expect(allows(role, { action, resource, keys })).toBe(may);
  });

  it.each([
    { from: 'privacy@notices.example.com', identity: 'notices.example.com', may: true },
    { from: 'ceo@notices.example.com', identity: 'notices.example.com', may: false },
    { from: 'privacy@letters.example.com', identity: 'letters.example.com', may: false },
    { from: 'privacy@notices.example.com', identity: 'letters.example.com', may: false },
  ])('it sends a letter from $from by $identity: $may', ({ from, identity, may }) => {
    const resource = `arn:aws:ses:us-east-1:000000000000:identity/${identity}`;
    const keys = { 'ses:FromAddress': [from] };
    expect(allows(role, { action: 'ses:SendEmail', resource, keys })).toBe(may);
  });

  it.each([
    { set: 'notices', may: true },
    { set: 'letters', may: false },
  ])('it sends through the set of $set: $may', ({ set, may }) => {
    const resource = `arn:aws:ses:us-east-1:000000000000:configuration-set/privacy-clock-laptop-${set}`;
    const keys = { 'ses:FromAddress': ['privacy@notices.example.com'] };
    expect(allows(role, { action: 'ses:SendEmail', resource, keys })).toBe(may);
  });
});
