/*
 * Sixty ways in which people send a direction. `meant`: it is taken as it was meant (a direction, or a call). Every other
 * one leaves our own stop: we do not know what was meant, and nobody is told before somebody has asked.
 */

export interface WayOfDirecting {
  readonly name: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly meant?: true;
}

const good = {
  ...{ agency: 'FBI', until: '2026-12-20', writtenOn: '2026-11-24' },
  ...{ reference: 'FBI-77', official: 'Special Agent Roe' },
};
const json = (name: string, over: object, meant?: true): WayOfDirecting => ({
  name,
  body: JSON.stringify({ ...good, ...over }),
  ...(meant ? { meant } : {}),
});
const raw = (name: string, body: string | Buffer, headers?: Record<string, string>): WayOfDirecting => ({
  ...{ name, body },
  ...(headers ? { headers } : {}),
});
const call = { verbal: true, calledBack: '+1 202 555 0100', until: undefined, reference: undefined };
const plain = { 'content-type': 'text/plain' };

export const waysOfDirecting: readonly WayOfDirecting[] = [
  json('as the page sends it', {}, true),
  json('an agency in lower case, with spaces', { agency: '  fbi ' }, true),
  json('the Secret Service', { agency: 'USSS', reference: 'USSS-5' }, true),
  json('until further notice', { until: 'until further notice' }, true),
  json('further notice', { until: 'further notice' }, true),
  json('further-notice', { until: 'further-notice' }, true),
  json('a date in words', { until: 'the twentieth of December' }, true),
  json('a date in Spanish', { until: 'hasta el 20 de diciembre de 2026' }, true),
  json('a date as Americans write it', { until: '12/20/2026' }, true),
  json('a date as Europeans write it', { until: '20.12.2026' }, true),
  json('a day that is none', { until: '2026-02-30' }, true),
  json('a year far away', { until: '9999-12-31' }, true),
  json('a number for a date', { until: 20_261_220 }, true),
  json('an object for a date', { until: { on: '2026-12-20' } }, true),
  json('a list for a date', { until: ['2026-12-20'] }, true),
  json('true for a date', { until: true }, true),
  json('longer than 30 days', { until: '2027-06-01' }, true),
  json('an end that is past', { until: '2026-11-20', writtenOn: '2026-11-02' }, true),
  json('a phone call', call, true),
  json('a phone call on a day', { ...call, writtenOn: '2026-11-23' }, true),
  json('fields that nobody asked for', { urgent: 'YES!!', cc: ['chief@example.com'] }, true),
  raw('JSON without a content type', JSON.stringify(good), { 'content-type': '' }),
  json('no end', { until: undefined }),
  json('an empty end', { until: ' ' }),
  json('no agency', { agency: undefined }),
  json('an empty agency', { agency: '' }),
  json('an agency in words', { agency: 'Federal Bureau of Investigation' }),
  json('an agency misspelled', { agency: 'FIB' }),
  json('a sheriff', { agency: 'Sheriff of Nowhere' }),
  json('a list of agencies', { agency: ['FBI', 'USSS'] }),
  json('no reference', { reference: undefined }),
  json('a reference of spaces', { reference: '   ' }),
  json('a number for a reference', { reference: 77 }),
  json('a reference that goes on', { reference: 'x'.repeat(201) }),
  json('no day of writing', { writtenOn: undefined }),
  json('a day of writing in words', { writtenOn: 'yesterday' }),
  json('a day of writing in the future', { writtenOn: '2026-12-24' }),
  json('a day of writing long ago', { writtenOn: '1901-01-01' }),
  json('verbal in words', { verbal: 'yes, by phone' }),
  json('an official of two lines', { official: 'Agent Roe\nAgent Doe' }),
  json('it replaces “the last one”', { replaces: 'the last one' }),
  json('null everywhere', { agency: null, until: null, writtenOn: null, reference: null }),
  json('names in Spanish', { agencia: 'FBI', agency: undefined, hasta: '2026-12-20', until: undefined }),
  json('a key that is forbidden', JSON.parse('{"constructor": 1}')),
  raw('nothing', ''),
  raw('a space', ' '),
  raw('null', 'null'),
  raw('a list', JSON.stringify([good])),
  raw('a text in quotes', '"FBI says wait until December 20"'),
  raw('a number', '20261220'),
  raw('an empty object', '{}'),
  raw('JSON cut off', '{"agency": "FBI", "until": '),
  raw('JSON with single quotes', "{'agency': 'FBI', 'until': '2026-12-20'}"),
  raw('JSON twice', JSON.stringify(good).repeat(2)),
  raw('JSON in JSON', JSON.stringify(JSON.stringify(good))),
  raw('too deep', `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`),
  raw('huge', JSON.stringify({ ...good, note: 'x'.repeat(70_000) })),
  raw('text of an email', 'Hi, the FBI called. They want us to hold off until the 20th. Thanks, Ann', plain),
  raw(
    'forwarded mail',
    'FW: RE: Delay\n\n> From: roe@fbi.example\n> Do not notify. Until further notice.',
    plain,
  ),
  raw('Spanish mail', 'El FBI ordena no notificar a nadie hasta nuevo aviso.', plain),
  raw('a form', 'agency=FBI&until=2026-12-20', { 'content-type': 'application/x-www-form-urlencoded' }),
  raw('the wrong content type', JSON.stringify(good), plain),
  raw('XML', '<direction><agency>FBI</agency></direction>', { 'content-type': 'application/xml' }),
  raw('a PDF', Buffer.from('255044462d312e370affd8ffe000', 'hex'), { 'content-type': 'application/pdf' }),
  raw('bytes that are no UTF-8', Buffer.from('7b226167656e6379223a22ff fe22'.replace(' ', ''), 'hex')),
  raw('null bytes', '{"agency":\u0000"FBI"}\u0000'),
  raw('UTF-16', Buffer.from(JSON.stringify(good), 'utf16le')),
  raw('a byte order mark', `\uFEFF${JSON.stringify(good)}`),
  raw('an Idempotency-Key that is none', JSON.stringify(good), { 'idempotency-key': 'x'.repeat(300) }),
];
