/** Sentences that are true after an act whose words wait, or that leads elsewhere: by name, as in a table of acts. */
export const sentWords: Readonly<Record<string, { readonly done: string }>> = {
  waits: {
    done: 'A second person reads your words before they leave. You can send our sentences instead, at once.',
  },
  enter: { done: 'It is entered. The person gets our first letter.' },
  scan: { done: 'The scan is attached.' },
  'upload-holder-package': { done: 'The data is uploaded. Record the answer of the system next.' },
  'put-package': { done: 'The records are uploaded.' },
};
