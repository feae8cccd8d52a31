import { type Answer, jsonOf, problemWords, sendFile } from './send-file.ts';

/** Where the server wants the file to go. */
interface Ticket {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A store that takes a form. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The page afterwards. */
  readonly next?: string;
}

const fieldOf = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '');

const own = (form: HTMLFormElement): Readonly<Record<string, string>> => ({
  accept: 'application/json',
  'x-csrf-token': fieldOf(form, 'csrf'),
  'idempotency-key': fieldOf(form, 'idempotencyKey'),
});

const show = (form: HTMLFormElement, ...children: readonly Node[]): void =>
  form.querySelector('[data-upload-state]')?.replaceChildren(...children);

const paragraph = (words: string, name: string): HTMLElement => {
  const line = document.createElement('p');
  line.className = name;
  line.textContent = words;
  return line;
};

/** The bar for the eye; a reader hears each quarter. */
const showShare = (form: HTMLFormElement, file: File, share: number): void => {
  const bar = form.querySelector('progress') ?? document.createElement('progress');
  bar.value = share;
  bar.max = 1;
  bar.setAttribute('aria-label', `Sending ${file.name}`);
  const quarter = Math.floor(share * 4) * 25;
  const words =
    share < 1 ? `Sending ${file.name}: ${quarter} %` : 'The file was sent. The server is reading it.';
  const said = form.querySelector('.pc-upload__words');
  if (said === null) show(form, bar, paragraph(words, 'pc-upload__words'));
  else if (said.textContent !== words) said.textContent = words;
};

/** The chosen file stays chosen, so that it can be sent again. */
const showFailure = (form: HTMLFormElement, lines: readonly string[]): void => {
  const words = lines.map((line) => paragraph(line, 'govuk-error-message'));
  show(form, ...words);
  form.querySelector<HTMLElement>('input[type=file]')?.focus();
};

/** Windows calls a CSV file a spreadsheet, so the form may say what its files are. */
const typeOf = (form: HTMLFormElement, file: File): string =>
  form.dataset.type || file.type || 'application/octet-stream';

const ticketFor = async (form: HTMLFormElement, file: File): Promise<Answer & { ticket?: Ticket }> => {
  const typed = Object.fromEntries(
    [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== 'csrf'),
  );
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { ...own(form), 'content-type': 'application/json' },
    body: JSON.stringify({ ...typed, name: file.name, type: typeOf(form, file), bytes: file.size }),
  });
  const text = await answer.text();
  const ticket = jsonOf<Ticket>(text);
  return { ok: answer.ok, status: answer.status, text, ...(ticket && { ticket }) };
};

const bodyOf = (file: File, fields: Ticket['fields']): Blob | FormData => {
  if (fields === undefined) return file;
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  return body;
};

const send = async (form: HTMLFormElement, file: File): Promise<void> => {
  const onProgress = (share: number) => showShare(form, file, share);
  onProgress(0);
  let where: Ticket = { url: form.action, headers: own(form) };
  if (form.dataset.upload === 'ticket') {
    const { ticket, ...answer } = await ticketFor(form, file);
    if (!answer.ok || ticket?.url === undefined) return showFailure(form, problemWords(answer));
    where = ticket;
  }
  const { url = form.action, fields, next } = where;
  const type: Record<string, string> = fields === undefined ? { 'content-type': typeOf(form, file) } : {};
  const answer = await sendFile({
    method: where.method ?? (fields === undefined ? 'PUT' : 'POST'),
    url,
    headers: { ...type, ...where.headers },
    body: bodyOf(file, fields),
    onProgress,
  });
  if (!answer.ok) return showFailure(form, problemWords(answer));
  location.assign(jsonOf<Ticket>(answer.text)?.next ?? next ?? form.dataset.next ?? location.href);
};

export const startUploads = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]'))
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
      if (file === undefined || form.hasAttribute('aria-busy')) return;
      form.setAttribute('aria-busy', 'true');
      try {
        await send(form, file);
      } catch {
        showFailure(form, ['We cannot reach the server. Your file is still chosen: try again.']);
      }
      form.removeAttribute('aria-busy');
    });
};
