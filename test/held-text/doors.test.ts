import { expect, it } from 'vitest';
import { type ActionRow, caseCommands } from '#functions/case/commands.ts';
import { textToPerson } from '#functions/case/text-to-person.ts';
import { answerTexts as complaintTexts } from '#functions/complaint/work/answer-texts.ts';
import { answerTexts } from '#functions/request/answer/answer-texts.ts';
import { routes } from '#infra/routes.ts';
import { corrections, searches } from '#test/support/records.ts';
import { fieldsOf, innerOf, type Schema } from '#test/support/schemas.ts';

const sealed = 'The FBI asked us to wait.';

/** The fields, however deep, in which prose may be typed. */
const proseIn = (schema: Schema, place = ''): readonly string[] => {
  const found = [
    ...fieldsOf(schema).flatMap(([name, field]) => proseIn(field, `${place}/${name}`)),
    ...innerOf(schema).flatMap((one) => proseIn(one, one === schema.def.element ? `${place}/*` : place)),
  ];
  if (fieldsOf(schema).length + innerOf(schema).length > 0) return [...new Set(found)];
  return schema.safeParse(sealed).success ? [place] : [];
};

/**
 * Where an officer’s prose goes. `gate`: to a person outside, through the lists. `inside`: colleagues alone read it.
 * `entry`: what somebody else wrote or is called, entered as received and in no letter’s prose. `breach`: the breach’s
 * own record, its report and its notice, which have their own approvals. `both`: the lists judge it twice, and a supervisor and the DPO
 * read it, before it is a sentence of ours. A new field fails until somebody decides.
 */
const decided: Readonly<
  Record<string, Readonly<Record<string, 'gate' | 'inside' | 'entry' | 'breach' | 'both'>>>
> = {
  'POST /api/officer/requests/{caseId}/answer': {
    '/law': 'gate',
    '/items/*/what': 'gate',
    '/items/*/law': 'gate',
    '/searches/*/system': 'gate',
    '/searches/*/keys': 'gate',
    '/searches/*/searchedBy': 'gate',
    '/corrections/*/what': 'gate',
    '/corrections/*/before': 'inside',
    '/corrections/*/after': 'inside',
    '/corrections/*/evidence': 'inside',
    '/message': 'gate',
    // The letter names a recipient as the person typed them on our form alone.
    '/recipient': 'inside',
    '/recipientsTold': 'gate',
  },
  'POST /api/officer/cases/{caseId}/ask': { '/question': 'gate' },
  'POST /api/officer/cases/{caseId}/message': { '/text': 'gate' },
  'POST /api/officer/cases/{caseId}/extend': { '/text': 'gate' },
  // Its answer is checked by the answer’s own schema and gate.
  'POST /api/officer/bulk': {
    '/ids/*': 'inside',
    '/action/officer': 'inside',
    '/action/text': 'inside',
    '/action/answer': 'gate',
  },
  'POST /api/officer/requests': {
    '/name': 'entry',
    '/controller': 'entry',
    '/account': 'entry',
    '/details': 'entry',
    '/aboutWhom': 'entry',
    '/wrong': 'entry',
    '/shows': 'entry',
    '/recipient': 'entry',
    '/postal': 'entry',
    '/note': 'inside',
    '/lateReason': 'inside',
  },
  'POST /api/officer/complaints': {
    '/name': 'entry',
    '/details': 'entry',
    '/postal': 'entry',
    '/request': 'inside',
    '/note': 'inside',
    '/lateReason': 'inside',
  },
  'POST /api/officer/complaints/{caseId}/records': {
    '/document': 'inside',
    '/officer': 'inside',
    '/request': 'inside',
    '/note': 'inside',
  },
  'POST /api/officer/complaints/{caseId}/ask': { '/question': 'gate' },
  'POST /api/officer/complaints/{caseId}/message': { '/text': 'gate' },
  'POST /api/officer/complaints/{caseId}/answer': {
    '/points/*/point': 'gate',
    '/points/*/checked': 'gate',
    '/points/*/finding': 'gate',
    '/points/*/action': 'gate',
  },
  'POST /api/officer/requests/{caseId}/verification': { '/note': 'inside' },
  // What a colleague looks through before it leaves; no letter says a word of it.
  'POST /api/officer/requests/{caseId}/records': { '/what': 'inside' },
  // For colleagues: why a class of data stays out of the archive.
  'POST /api/officer/requests/{caseId}/package/review': { '/reason': 'inside' },
  // Read back to the officer who typed it, and stored nowhere.
  'POST /api/officer/cases/{caseId}/preview': { '/said': 'inside' },
  'POST /api/officer/cases/{caseId}/notes': { '/text': 'inside' },
  'POST /api/officer/cases/{caseId}/assign': { '/officer': 'inside' },
  'POST /api/officer/cases/{caseId}/reclassify': { '/reason': 'inside' },
  'POST /api/officer/cases/{caseId}/split': { '/parts/*/details': 'inside', '/reason': 'inside' },
  'POST /api/officer/cases/{caseId}/link': { '/with': 'inside' },
  'POST /api/officer/cases/{caseId}/reopen': { '/note': 'inside' },
  'POST /api/officer/cases/{caseId}/close': { '/reason': 'inside' },
  // What finds the child there is no prose: a number or an address, as the schema says.
  'POST /api/officer/cases/{caseId}/company': { '/company': 'inside', '/reason': 'inside' },
  // The log of searches alone keeps it.
  'POST /api/officer/search': { '/for': 'inside' },
  'POST /api/officer/held-letters/holds/{hold}/closing': { '/reason': 'inside' },
  // The log alone keeps it: no letter says a word of a transfer.
  'POST /api/officer/transfers': {
    ...{ '/case': 'inside', '/recipientKind': 'inside', '/use': 'inside' },
    ...{ '/region': 'inside', '/data': 'inside', '/instruction': 'inside' },
    ...{
      '/recipient': 'entry',
      '/address': 'entry',
      '/what': 'inside',
      '/belief': 'inside',
      '/law': 'inside',
    },
    ...{ '/scope': 'inside', '/matter': 'inside', '/danger': 'inside', '/contractRef': 'inside' },
  },
  // The register of campaigns alone keeps it; no letter is made of it.
  'POST /api/officer/campaigns': { '/description': 'inside', '/cpni': 'inside', '/products': 'inside' },
  'POST /api/officer/campaigns/{caseId}/declining': { '/reason': 'inside' },
  'POST /api/officer/campaigns/{caseId}/mailings': { '/notice': 'inside' },
  'POST /api/officer/campaigns/{caseId}/mailings/{n}/declining': { '/reason': 'inside' },
  // No letter is made of it. The public file of the certificate prints it, and shows its sentences of list A to who prints it.
  'POST /api/officer/broker-actions': {
    '/against': 'entry',
    '/reference': 'inside',
    '/explanation': 'inside',
  },
  'POST /api/officer/broker-actions/information': { '/processes': 'inside', '/steps': 'inside' },
  'POST /api/officer/broker-actions/{caseId}/results': { '/what': 'inside' },
  'POST /api/officer/broker-actions/{caseId}/results/{n}/correction': { '/what': 'inside' },
  'POST /api/officer/broker-actions/{caseId}/actions/{n}/correction': {
    ...{ '/against': 'entry', '/reference': 'inside', '/explanation': 'inside' },
  },
  'POST /api/officer/broker-actions/{caseId}/information/{n}/correction': {
    ...{ '/processes': 'inside', '/steps': 'inside' },
  },
  // Names and words for supervisors, the DPO and auditors alone.
  'POST /api/officer/trainings': { '/what': 'inside', '/persons/*': 'entry', '/trainer': 'entry' },
  'POST /api/officer/trainings/{caseId}/entries/{n}/correction': {
    ...{ '/what': 'inside', '/persons/*': 'entry', '/trainer': 'entry' },
  },
  // The register of downtimes alone keeps it. An officer sends the letter to the FCC, which is no letter to a customer.
  'POST /api/officer/downtimes': { '/what': 'inside' },
  'POST /api/officer/downtimes/{caseId}/anomaly': { '/reason': 'inside' },
  'POST /api/officer/downtimes/{caseId}/failure': {
    ...{ '/problem': 'inside', '/remedy': 'inside', '/stateCommission': 'inside' },
    ...{ '/customerNotice': 'inside', '/contact': 'inside' },
  },
  'POST /api/officer/downtimes/{caseId}/fcc-notice': { '/how': 'inside' },
  // The register of systems alone keeps it; no letter is made of it.
  'POST /api/officer/requests/{caseId}/child-block': { '/reason': 'inside' },
  // Read by supervisors and the DPO alone.
  'POST /api/officer/preservations': {
    ...{ '/matter': 'inside', '/reference': 'inside', '/reason': 'inside' },
    ...{ '/person': 'entry', '/account': 'entry', '/case': 'entry' },
  },
  'POST /api/officer/preservations/{caseId}/end': { '/reason': 'inside' },
  'POST /api/officer/preservations/{caseId}/end/declining': { '/reason': 'inside' },
  'POST /api/officer/holders': { '/name': 'entry', '/clause': 'inside', '/webhook': 'inside' },
  'POST /api/officer/holders/{caseId}/declining': { '/reason': 'inside' },
  'POST /api/officer/holders/{caseId}/removal': { '/reason': 'inside' },
  // Beside the request, for colleagues: no letter is made of it.
  'POST /api/officer/requests/{caseId}/holder-instructions/{n}/answer': {
    ...{ '/search/keys': 'inside', '/search/searchedBy': 'inside' },
    '/reason': 'inside',
  },
  'POST /api/officer/certificates/{year}/filing/declining': { '/reason': 'inside' },
  'POST /api/officer/certificates/{year}/filing/correction': { '/reason': 'inside' },
  'POST /api/officer/transfers/{caseId}/declining': { '/reason': 'inside' },
  'PUT /api/officer/closures/{day}': { '/reason': 'inside' },
  'POST /api/officer/closures/{day}/removal': { '/reason': 'inside' },
  'POST /api/officer/deputies/handover': { '/leaves': 'inside', '/to': 'inside' },
  'PUT /api/officer/sentences/{key}': { '/en': 'both', '/es': 'both' },
  'PUT /api/officer/deputies': { '/officer': 'inside', '/deputy': 'inside' },
  'PUT /api/officer/controllers/{slug}': {
    '/name': 'entry',
    '/contractRef': 'inside',
    '/contacts/*/name': 'entry',
    '/signatoryLetter': 'inside',
    '/attestation/reference': 'inside',
  },
  'POST /api/officer/letters/{caseId}/{kind}/{of}/posted': { '/address': 'entry' },
  'POST /api/officer/letters/{caseId}/{kind}/{of}/undeliverable': { '/reason': 'inside' },
  // Only a version that was posted is kept.
  'POST /api/officer/accounts/{number}/policy-acceptances': { '/policy': 'inside' },
  'PUT /api/officer/accounts/{number}': { '/name': 'entry', '/addressOfRecord/postal': 'entry' },
};

const isOfBreach = (path: string): boolean => /\/(?:breaches|sending|restore|drill)\b/.test(path);

it('every field for an officer’s prose has the gate before it, or stays inside (R-10)', () => {
  const found = routes.flatMap((row) =>
    row.auth === 'officer' && 'body' in row && !isOfBreach(row.path)
      ? proseIn(row.body as Schema).map((field) => `${row.method} ${row.path} ${field}`)
      : [],
  );
  const known = Object.entries(decided).flatMap(([door, fields]) =>
    Object.keys(fields).map((field) => `${door} ${field}`),
  );
  expect(found.toSorted()).toEqual(known.toSorted());
});

const gated = Object.entries(decided).flatMap(([door, fields]) =>
  Object.entries(fields).flatMap(([field, goes]) => (goes === 'gate' ? [{ door, field }] : [])),
);

it.each(gated.filter(({ door }) => door.includes('/cases/')))(
  '$door: $field is what the gate reads',
  (one) => {
    const row = Object.values<ActionRow>(
      Object.fromEntries(Object.entries(caseCommands).filter(([, command]) => 'action' in command)) as never,
    ).find(({ method, path }) => `${method} ${path}` === one.door);
    const said = row?.action({ [one.field.slice(1)]: sealed } as never);
    expect(textToPerson(said as never)?.fields).toEqual([{ pointer: `#${one.field}`, text: sealed }]);
  },
);

it('an answer: its fields are what the gate reads', () => {
  const said = { outcome: 'refused', law: '1', message: '2', recipientsTold: '3' } as const;
  const items = [
    { what: '4', outcome: 'refused' as const, law: '5', reasonCode: 'x', hold: 'other' as const },
  ];
  const read = answerTexts({ ...said, items, searches, corrections, reason: 'y' }).map(({ pointer }) =>
    pointer.replace('/0/', '/*/'),
  );
  const named = gated.flatMap(({ door, field }) => (/requests.*answer$/.test(door) ? [`#${field}`] : []));
  expect(read.toSorted()).toEqual(named.toSorted());
});

it('an answer to a complaint: its fields are what the gate reads', () => {
  const point = { point: '1', checked: '2', finding: '3', action: '4', actionOn: '2026-12-20' };
  const given = { outcome: 'upheld' as const, cpniMisuse: 'none' as const, points: [point] };
  const read = complaintTexts(given).map(({ pointer }) => pointer.replace('/0/', '/*/'));
  const named = gated.flatMap(({ door, field }) => (/complaints.*answer$/.test(door) ? [`#${field}`] : []));
  expect(read.toSorted()).toEqual(named.toSorted());
});

it('no other action of an officer has a text for the person', () => {
  const rows = Object.values(caseCommands).flatMap((row) => ('action' in row ? [row as ActionRow] : []));
  const outside = rows.filter((row) => {
    const said = row.action({ question: 'q', text: 't', reason: 'r', note: 'n' } as never);
    return textToPerson(said) !== undefined;
  });
  const named = new Set(gated.map(({ door }) => door.replace('POST ', '')));
  expect(outside.map(({ path }) => path).filter((path) => !named.has(path))).toEqual([]);
});
