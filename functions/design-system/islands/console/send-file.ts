export interface Sending {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob | FormData | string;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

/** `fetch` does not say how much of a file is sent. @throws {Error} where the server cannot be reached */
export const sendFile = ({ method, url, headers, body, onProgress }: Sending): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      resolve({
        ok: request.status >= 200 && request.status < 300,
        status: request.status,
        text: request.responseText,
      });
    request.onerror = () => reject(new Error('The server cannot be reached.'));
    request.send(body);
  });

interface Problem {
  readonly detail?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly detail?: string }[];
}

/** JSON, or nothing for what is none: a store's own errors are XML. */
export const jsonOf = <T>(text: string): T | undefined => {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
};

/** In the server's words, as far as it has any. */
export const problemWords = ({ status, text }: Answer): readonly string[] => {
  const { detail, title, errors = [] } = jsonOf<Problem>(text) ?? {};
  const words = [detail ?? title, ...errors.map((error) => error.detail)].filter(
    (line) => line !== undefined,
  );
  if (words.length > 0) return words;
  return [
    status === 413 ? 'The file is too large for this page.' : `The server refused the file (${status}).`,
  ];
};
