import type { Checker, Type } from 'typescript/unstable/sync';
import type { RefusalCode } from './refusals.ts';
import type { Schema, TypeSchemas } from './type-schemas.ts';

export type Responses = Readonly<Record<string, Schema>>;

const said: Readonly<Record<number, string>> = {
  200: 'Done, or what was asked for.',
  201: 'Recorded.',
  202: 'Accepted: somebody or something else must act before it is done.',
  303: 'Too large for a reply: the file is at this address for five minutes.',
};

const titles: Readonly<Record<number, string>> = {
  400: 'Unreadable',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Gone',
  413: 'TooLarge',
  415: 'WrongMediaType',
  422: 'Invalid',
  429: 'TooMany',
  503: 'TryLater',
};

/** “Not found”. */
const inWords = (title: string): string =>
  title.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const header = (description: string): Schema => ({ description, schema: { type: 'string' } });
const retryAfter = { 'Retry-After': header('Seconds.') };

/** What the gateway in front of us says by itself, without a code. */
const message = {
  'application/json': {
    schema: { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] },
  },
};
const problemType = 'application/problem+json';
const problem = (schema: Schema): Schema => ({ [problemType]: { schema } });
const anyProblem = { $ref: '#/components/schemas/Problem' };

/** RFC 9457. */
export const problemSchema: Schema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence for a person.' },
    code: { type: 'string', description: 'For a program: it never changes.' },
    errors: {
      type: 'array',
      description: 'What is wrong, where (RFC 6901) and why.',
      items: { type: 'object' },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
};

/** Replies that many routes share, by name. */
export class SharedReplies {
  readonly named = new Map<string, Schema>();

  #share(name: string, response: Schema): Schema {
    this.named.set(name, response);
    return { $ref: `#/components/responses/${name}` };
  }

  /** Equal lists of codes share a name. */
  #refusal(status: number, codes: readonly string[]): Schema {
    const response = {
      description: `${inWords(titles[status] ?? String(status))}: ${codes.join(', ')}.`,
      ...((status === 429 || status === 503) && { headers: retryAfter }),
      content: {
        ...problem({
          allOf: [anyProblem, { properties: { status: { const: status }, code: { enum: codes } } }],
        }),
        ...((status === 429 || status === 413 || status === 503) && message),
      },
    };
    const text = JSON.stringify(response);
    const [known] = [...this.named].find(([, one]) => JSON.stringify(one) === text) ?? [];
    const base = titles[status] ?? `Status${status}`;
    const n = [...this.named.keys()].filter((name) => name.replace(/\d+$/, '') === base).length + 1;
    return this.#share(known ?? `${base}${n}`, response);
  }

  /** @param refusals of one route, in any order */
  refusals(refusals: readonly RefusalCode[]): Responses {
    const byStatus = Map.groupBy(refusals, ({ status }) => String(status));
    return Object.fromEntries(
      [...byStatus].map(([status, each]) => [
        status,
        this.#refusal(Number(status), [...new Set(each.map(({ code }) => code))].toSorted()),
      ]),
    );
  }

  notSignedIn(): Responses {
    const content = { ...problem(anyProblem), ...message };
    return { 401: this.#share('NotSignedIn', { description: 'No valid token.', content }) };
  }

  /** Where no refusal of ours has this status. */
  byTheGateway(): Responses {
    const throttled = {
      description: 'Too many calls of this route at once.',
      headers: retryAfter,
      content: message,
    };
    const later = {
      description: 'Not now.',
      headers: retryAfter,
      content: { ...problem(anyProblem), ...message },
    };
    const fault = { description: 'A fault of ours.', content: { ...problem(anyProblem), ...message } };
    return {
      429: this.#share('Throttled', throttled),
      500: this.#share('Fault', fault),
      503: this.#share('NotNow', later),
    };
  }
}

interface Part {
  readonly statuses: readonly number[];
  readonly body: Type | undefined;
  readonly mediaType: string | undefined;
  readonly headers: readonly string[];
}

/** @throws {Error} where a type does not say the status, the body or the media type */
export const successesOf = (
  checker: Checker,
  { schemaOf }: Pick<TypeSchemas, 'schemaOf'>,
  route: string,
  reply: Type,
): Responses => {
  const partOf = (type: Type | undefined, name: string): Type | undefined => {
    const symbol = type && checker.getPropertyOfType(type, name);
    const found = symbol && checker.getTypeOfSymbol(symbol);
    return found && checker.typeToString(found) !== 'undefined' ? found : undefined;
  };
  const choices = (type: Type): readonly Type[] => (type.isUnionType() ? (type.getTypes() ?? []) : [type]);
  const statusesOf = (type: Type | undefined): readonly number[] => {
    if (type === undefined) return [200];
    return choices(type).map((one) => {
      if (!one.isNumberLiteralType()) throw new Error(`${route}: its type does not say its status`);
      return one.value;
    });
  };
  const read = (one: Type): Part => {
    const [body, text, headers] = ['body', 'text', 'headers'].map((name) => partOf(one, name));
    const media = partOf(headers, 'content-type');
    if (text !== undefined && !media?.isStringLiteralType())
      throw new Error(`${route}: its type does not say the media type of its text`);
    if (body !== undefined && checker.typeToString(body) === 'unknown')
      throw new Error(`${route}: its type does not say its body`);
    return {
      statuses: statusesOf(partOf(one, 'status')),
      body,
      mediaType: media?.isStringLiteralType() ? media.value : undefined,
      headers: headers ? checker.getPropertiesOfType(headers).map(({ name }) => name) : [],
    };
  };
  const contentOf = ({ body, mediaType }: Part): Schema => {
    if (body !== undefined) return { 'application/json': { schema: schemaOf(body) } };
    if (mediaType === undefined) return {};
    return { [mediaType]: { schema: mediaType === 'application/json' ? {} : { type: 'string' } } };
  };

  const byStatus = new Map<number, Part[]>();
  for (const part of choices(reply).map(read))
    for (const status of part.statuses) byStatus.set(status, [...(byStatus.get(status) ?? []), part]);
  const responseOf = (status: number, parts: readonly Part[]): Schema => {
    const bodies = parts.filter(({ body }) => body !== undefined).map(contentOf);
    const schemas = [...new Map(bodies.map((one) => [JSON.stringify(one), one])).values()];
    const json = schemas.map((one) => (one['application/json'] as { readonly schema: Schema }).schema);
    const content = {
      ...Object.assign({}, ...parts.map(contentOf)),
      ...(json.length > 1 && { 'application/json': { schema: { anyOf: json } } }),
    };
    const location = parts.some(({ headers }) => headers.includes('location'));
    return {
      description: said[status] ?? `Status ${status}.`,
      ...(location && { headers: { Location: header('Where it is.') } }),
      ...(Object.keys(content).length > 0 && { content }),
    };
  };
  return Object.fromEntries(
    [...byStatus].map(([status, parts]) => [String(status), responseOf(status, parts)]),
  );
};
