/** For AWS APIs without a client here; the emulator's root keys need no signature. */
const headers = (service: string) => {
  const scope = `Credential=test/20260101/us-east-1/${service}/aws4_request`;
  return { authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=none` };
};

// biome-ignore lint/suspicious/noExplicitAny: a reply is whatever the API says it is
type Json = any;

const endpoint = () => process.env.AWS_ENDPOINT_URL ?? '';

const answerOf = async (what: string, response: Response): Promise<Json> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`${what}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
};

/** JSON protocol; target like `Logs_20140328.DescribeLogStreams`. */
export const awsJson = async (service: string, target: string, body: unknown): Promise<Json> =>
  answerOf(
    target,
    await fetch(endpoint(), {
      method: 'POST',
      headers: { ...headers(service), 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify(body),
    }),
  );

export const awsRest = async (service: string, method: string, path: string, body?: unknown): Promise<Json> =>
  answerOf(
    path,
    await fetch(endpoint() + path, {
      method,
      headers: { ...headers(service), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

/** @returns the reply's XML */
export const awsQuery = async (service: string, parameters: Record<string, string>): Promise<string> => {
  const response = await fetch(endpoint(), {
    method: 'POST',
    headers: { ...headers(service), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(parameters).toString(),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${parameters.Action}: ${response.status} ${text}`);
  return text;
};

const policy = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', ...statement } });

/** A role for test functions and machines; it may call functions. */
export const anyRole = async (): Promise<string> => {
  const RoleName = 'scripted';
  const services = { Service: ['lambda.amazonaws.com', 'states.amazonaws.com'] };
  const AssumeRolePolicyDocument = policy({ Principal: services, Action: 'sts:AssumeRole' });
  await awsQuery('iam', { Action: 'CreateRole', RoleName, AssumeRolePolicyDocument }).catch((fault) => {
    if (!String(fault).includes('EntityAlreadyExists')) throw fault;
  });
  const PolicyDocument = policy({ Action: 'lambda:InvokeFunction', Resource: '*' });
  await awsQuery('iam', { Action: 'PutRolePolicy', RoleName, PolicyName: 'calls', PolicyDocument });
  return `arn:aws:iam::000000000000:role/${RoleName}`;
};
