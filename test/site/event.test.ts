import { describe, expect, it } from 'vitest';
import { requestOf } from '#functions/site/event.ts';

const form = 'application/x-www-form-urlencoded';
const event = (over: Partial<Parameters<typeof requestOf>[0]> & { method?: string } = {}) =>
  requestOf({
    rawPath: '/request',
    rawQueryString: '',
    headers: { 'content-type': form },
    isBase64Encoded: false,
    requestContext: { http: { method: over.method ?? 'POST' } },
    ...over,
  });

describe('a form, as API Gateway hands it over', () => {
  it('is read as text and as base64; the first value of a name counts', () => {
    const body = 'name=J%C3%BCrgen+B.&name=other&email=a%40b.example';
    const read = { name: 'Jürgen B.', email: 'a@b.example' };
    expect({ ...event({ body }).form }).toEqual(read);
    expect({ ...event({ body: Buffer.from(body).toString('base64'), isBase64Encoded: true }).form }).toEqual(
      read,
    );
  });

  it('knows no inherited names', () => {
    const { form: fields } = event({ body: '__proto__=x&constructor=y' });
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect(event({ body: '' }).form.toString).toBeUndefined();
  });

  it.each(['application/json', 'multipart/form-data; boundary=x', ''])(
    'anything else is no form: %s',
    (type) => {
      expect(event({ body: 'name=x', headers: { 'content-type': type } }).refused).toBe(415);
    },
  );

  it('takes the type with a charset', () =>
    expect(
      event({ body: 'a=b', headers: { 'content-type': `${form};charset=UTF-8` } }).refused,
    ).toBeUndefined());

  it('is too long over 64 KB', () => {
    expect(event({ body: `a=${'x'.repeat(65_534)}` }).refused).toBeUndefined();
    expect(event({ body: `a=${'x'.repeat(65_535)}` }).refused).toBe(413);
  });
});

it('a GET has a query and the name of its asset', () => {
  const read = event({
    method: 'GET',
    headers: {},
    rawQueryString: 'kind=access&kind=delete',
    pathParameters: { file: 'site.css' },
  });
  expect([read.query.kind, read.file, read.refused]).toEqual(['access', 'site.css', undefined]);
});
