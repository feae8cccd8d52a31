/** Of every call and every reply of DynamoDB. */
export const contentType = 'application/x-amz-json-1.0';

/** A call without a socket; `target` as in the header `x-amz-target`. */
export interface Asked {
  readonly call: number;
  readonly target: string;
  readonly body: string;
}

export interface Answered {
  readonly call: number;
  readonly status: number;
  readonly body: string;
}

export type ToDatabase = Asked | { readonly delayMs: number };
