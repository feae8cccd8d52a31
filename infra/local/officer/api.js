/** A refusal as problem+json; `errors` name what is wrong by pointer. */
export class Problem extends Error {
  constructor(status, { title, detail, code, errors = [] } = {}) {
    super(detail ?? title ?? `The server answered ${status}.`);
    this.status = status;
    Object.assign(this, { code, errors });
  }
}

const store = 'privacy-clock-officer';

/** Who is signed in: `{ name, groups, token }`, kept for this tab alone. */
export const session = {
  get: () => JSON.parse(sessionStorage.getItem(store) ?? 'null'),
  set: (who) => sessionStorage.setItem(store, JSON.stringify(who)),
  end: () => sessionStorage.removeItem(store),
};

/** Asks the laptop and answers its JSON; a file goes as it is, a ZIP. @throws {Problem} */
export const call = async (method, path, body) => {
  const headers = { accept: 'application/json' };
  const isFile = body instanceof Blob;
  if (body !== undefined) headers['content-type'] = isFile ? 'application/zip' : 'application/json';
  const token = session.get()?.token;
  if (token && path.startsWith('/api/')) headers.authorization = `Bearer ${token}`;
  const answer = await fetch(path, {
    method,
    headers,
    body: isFile ? body : body && JSON.stringify(body),
    cache: 'no-store',
  }).catch(() => {
    throw new Problem(0, { detail: 'The laptop does not answer. Is npm start still running?' });
  });
  const text = await answer.text();
  const json =
    /json/.test(answer.headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) : undefined;
  if (!answer.ok) throw new Problem(answer.status, json);
  return json;
};
