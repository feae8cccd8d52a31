import type { ArrivedLetter, Stage } from '../stage.ts';

/** The part after the hash of a link to this page. */
export const secretIn = ({ text }: ArrivedLetter, page: 'verify' | 'adopt' | 'status'): string | undefined =>
  new RegExp(`^https?:\\S+/${page}#(\\S+)$`, 'm').exec(text)?.[1];

/** All secrets of a letter: a list has one for each letter in it. */
export const secretsIn = ({ text }: ArrivedLetter, page: 'verify' | 'adopt'): readonly string[] =>
  [...text.matchAll(new RegExp(`^https?:\\S+/${page}#(\\S+)$`, 'gm'))].map(([, secret = '']) => secret);

export const codeIn = ({ text }: Pick<ArrivedLetter, 'text'>): string | undefined =>
  /\b\d{4} \d{4}\b/.exec(text)?.[0];

/** Reads each letter once. */
export class Mailbox {
  readonly #stage: Stage;
  readonly #address: string;
  #read = 0;

  constructor(stage: Stage, address: string) {
    [this.#stage, this.#address] = [stage, address];
  }

  news(): readonly ArrivedLetter[] {
    const all = this.#stage.inbox(this.#address);
    const news = all.slice(this.#read);
    this.#read = all.length;
    return news;
  }
}
