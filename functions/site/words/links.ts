import type { LinkAnswer, LinkAsks } from '#domain/request/link-purposes.ts';

export interface ChoiceText {
  readonly words: string;
  readonly hint?: string;
}

/** Facts that the words after an answer depend on; each is what the page showed before it. */
export interface Facts {
  /** Day of our answer, in words. */
  readonly due: string;
  /** Other contacts who may object; none where nobody is told. */
  readonly others: number | undefined;
  readonly showsAccount: boolean;
  /** Version of the notice of the permission that counts now. */
  readonly notice: string | undefined;
  /** Version of the notice to which the customer did not object, where no permission counts. */
  readonly silentNotice: string | undefined;
  readonly isRestricted: boolean;
}

/** Title and sentences of what really happens next. */
export type Done = (facts: Facts) => readonly [string, ...string[]];

export interface Asking {
  readonly title: string;
  readonly lead: string;
  /** What happens without an answer. */
  readonly otherwise?: string;
  readonly answers: Readonly<Partial<Record<LinkAnswer, ChoiceText>>>;
  readonly done: Readonly<Partial<Record<LinkAnswer, Done>>>;
  /** Answers after which the same code works again. */
  readonly again?: Readonly<Partial<Record<LinkAnswer, string>>>;
  /** In place of “You can send it only once.” */
  readonly once?: string;
}

export interface LinkWords {
  readonly enter: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'secret'
      | 'secretHint'
      | 'request'
      | 'requestHint'
      | 'next'
      | 'nothing'
      | 'noSecret',
      string
    >
  >;
  readonly about: Readonly<Record<'id' | 'kind' | 'receivedOn' | 'company' | 'dueOn', string>>;
  readonly typed: Readonly<Record<'unchecked' | 'theirs' | 'found', string>>;
  readonly choose: string;
  readonly noChoice: string;
  readonly send: string;
  readonly once: string;
  readonly used: string;
  readonly another: string;
  readonly over: Readonly<
    Record<
      'unknown' | 'expired' | 'paused' | 'decided' | 'settled' | 'busy' | 'renewed',
      readonly [string, string]
    >
  >;
  readonly expiredOptional: string;
  readonly sendNew: string;
  readonly asks: Readonly<Record<LinkAsks, Asking>>;
}
