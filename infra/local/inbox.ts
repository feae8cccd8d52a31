import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Mail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly tags: Record<string, string>;
}

/** Every letter sent, one JSON line each: handed to the system before SES says yes, so it survives `kill -9`. */
export class Inbox {
  readonly #file: string;
  readonly #mails: Mail[] = [];

  constructor(folder: string) {
    this.#file = join(folder, 'mail.ndjson');
    if (!existsSync(this.#file)) return;
    const text = readFileSync(this.#file, 'utf8');
    if (text && !text.endsWith('\n')) appendFileSync(this.#file, '\n');
    for (const line of text.split('\n')) this.#mails.push(...parsed(line));
  }

  add(mail: Mail): void {
    appendFileSync(this.#file, `${JSON.stringify(mail)}\n`);
    this.#mails.push(mail);
  }

  /** Oldest first. */
  to(address?: string): readonly Mail[] {
    const wanted = address?.toLowerCase();
    return wanted === undefined ? this.#mails : this.#mails.filter(({ to }) => to.toLowerCase() === wanted);
  }

  countSince(at: string): number {
    const first = this.#mails.findLastIndex((mail) => mail.at < at);
    return this.#mails.length - 1 - first;
  }
}

/** A line cut short by a crash is no letter: SES had not said yes to it. */
const parsed = (line: string): Mail[] => {
  try {
    return line ? [JSON.parse(line)] : [];
  } catch {
    return [];
  }
};
