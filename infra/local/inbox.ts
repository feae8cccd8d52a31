import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { InboxIndex } from './inbox-index.ts';

export interface InboxEmail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly tags: Record<string, string>;
  readonly configurationSet?: string;
  /** SES events to come; absent outside a configuration set. */
  readonly events?: readonly string[];
}

const readAtOnce = 1024 * 1024;

/** One JSON line per letter, written before SES says yes, so that it survives `kill -9`. */
export class Inbox {
  readonly #file: number;
  readonly #index = new InboxIndex();
  #size = 0;

  constructor(folder: string) {
    this.#file = openSync(join(folder, 'mail.ndjson'), 'a+');
    let isTorn = false;
    for (const { line, begins, ends, isFullyAccounted } of this.#lines()) {
      this.#size = ends + Number(isFullyAccounted);
      isTorn = !isFullyAccounted;
      const mail = parsed(line);
      if (mail) this.#note(mail, begins, ends);
    }
    if (isTorn) this.#size += writeSync(this.#file, '\n');
  }

  get size(): number {
    return this.#index.size;
  }

  add(mail: InboxEmail): void {
    const begins = this.#size;
    this.#size += writeSync(this.#file, `${JSON.stringify(mail)}\n`);
    this.#note(mail, begins, this.#size - 1);
  }

  at(n: number): InboxEmail {
    const { begins, ends } = this.#index.place(n);
    const bytes = Buffer.alloc(ends - begins);
    readSync(this.#file, bytes, 0, bytes.length, begins);
    return JSON.parse(bytes.toString('utf8')) as InboxEmail;
  }

  to(address?: string): readonly InboxEmail[] {
    const wanted = address?.toLowerCase();
    const found: InboxEmail[] = [];
    for (let n = 0; n < this.size; n++) {
      if (wanted !== undefined && !this.#index.mayBeFor(n, wanted)) continue;
      const mail = this.at(n);
      if (wanted === undefined || mail.to.toLowerCase() === wanted) found.push(mail);
    }
    return found;
  }

  countSince(at: string): number {
    return this.#index.countSince(Date.parse(at));
  }

  close(): void {
    closeSync(this.#file);
  }

  #note({ at, to }: InboxEmail, begins: number, ends: number): void {
    this.#index.add(begins, ends, Date.parse(at), to);
  }

  /** An earlier process may have torn the last line. */
  *#lines(): Generator<{ line: string; begins: number; ends: number; isFullyAccounted: boolean }> {
    const block = Buffer.alloc(readAtOnce);
    let rest = Buffer.alloc(0);
    let begins = 0;
    for (let at = 0; ; ) {
      const read = readSync(this.#file, block, 0, block.length, at);
      if (read === 0) break;
      at += read;
      const bytes = Buffer.concat([rest, block.subarray(0, read)]);
      let from = 0;
      for (let to = bytes.indexOf('\n'); to >= 0; to = bytes.indexOf('\n', from)) {
        yield {
          line: bytes.toString('utf8', from, to),
          begins: begins + from,
          ends: begins + to,
          isFullyAccounted: true,
        };
        from = to + 1;
      }
      begins += from;
      rest = bytes.subarray(from);
    }
    const ends = begins + rest.length;
    if (rest.length > 0) yield { line: rest.toString('utf8'), begins, ends, isFullyAccounted: false };
  }
}

/** A torn line is no letter: SES had not said yes. */
const parsed = (line: string): InboxEmail | undefined => {
  try {
    return line ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
};
