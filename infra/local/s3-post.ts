import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a browser posted, as S3 reads it: names without case, the first value of each; the file apart. */
export interface PostedForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Buffer;
}

export interface PostRefusal {
  readonly status: 400 | 403;
  readonly code: string;
  readonly message: string;
}

/** @returns undefined when it is no form with a file */
export const formIn = async (body: Buffer, contentType: string): Promise<PostedForm | undefined> => {
  const whole = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
  const form = await whole.formData().catch(() => undefined);
  const file = form?.get('file');
  if (form === undefined || !(file instanceof Blob)) return undefined;
  const fields = new Map<string, string>();
  for (const [name, value] of form)
    if (typeof value === 'string' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
  return { fields, file: Buffer.from(await file.arrayBuffer()) };
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** AWS Signature Version 4 of a policy. On a laptop the secret of a key is its id. */
const signatureOf = (policy: string, credential: string): Buffer => {
  const [secret = '', ...scope] = credential.split('/');
  return hmac(
    scope.reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${secret}`),
    policy,
  );
};

type Condition = Readonly<Record<string, string>> | readonly [string, string | number, string | number];
interface Policy {
  readonly expiration: string;
  readonly conditions: readonly Condition[];
}

const policyIn = (encoded: string): Policy | undefined => {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** As `[operator, field, value]`, the field in lower case and without its dollar sign. */
const plain = (condition: Condition): readonly (readonly [string, string, string | number])[] =>
  Array.isArray(condition)
    ? [[condition[0], String(condition[1]).replace(/^\$/, '').toLowerCase(), condition[2]]]
    : Object.entries(condition).map(([field, value]) => ['eq', field.toLowerCase(), value]);

/** Fields that a policy need not name. */
const free = (field: string): boolean =>
  ['policy', 'x-amz-signature', 'file'].includes(field) || field.startsWith('x-ignore-');

const denied = (message: string): PostRefusal => ({ status: 403, code: 'AccessDenied', message });

/** What S3 would answer; undefined when it would take the file. `now`: epoch milliseconds. */
export const refusalOfPost = (
  { fields, file }: PostedForm,
  bucket: string,
  now: number,
): PostRefusal | undefined => {
  const encoded = fields.get('policy') ?? '';
  const policy = policyIn(encoded);
  if (policy === undefined) return denied('There is no policy.');
  const signed = Buffer.from(fields.get('x-amz-signature') ?? '', 'hex');
  const right = signatureOf(encoded, fields.get('x-amz-credential') ?? '');
  if (signed.length !== right.length || !timingSafeEqual(signed, right))
    return { status: 403, code: 'SignatureDoesNotMatch', message: 'The signature is not of this policy.' };
  // A date that cannot be read is over, too.
  if (!(now < Date.parse(policy.expiration))) return denied('Invalid according to Policy: Policy expired.');
  const conditions = policy.conditions.flatMap(plain);
  const sent = new Map([...fields, ['bucket', bucket]]);
  for (const [operator, field, value] of conditions) {
    if (operator === 'content-length-range') continue;
    const given = sent.get(field);
    const fits = operator === 'eq' ? given === value : given?.startsWith(String(value));
    if (!fits) return denied(`Invalid according to Policy: Policy Condition failed: ${operator} ${field}`);
  }
  const named = new Set(conditions.map(([, field]) => field));
  const extra = [...fields.keys()].find((field) => !free(field) && !named.has(field));
  if (extra !== undefined) return denied(`Invalid according to Policy: Extra input fields: ${extra}`);
  const [, least, most] = conditions.find(([operator]) => operator === 'content-length-range') ?? [];
  if (least !== undefined && file.length < Number(least))
    return { status: 400, code: 'EntityTooSmall', message: 'Your proposed upload is too small.' };
  if (most !== undefined && file.length > Number(most))
    return { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload is too large.' };
  return undefined;
};
