/** Every Lambda function of the product: its name (also the end of its deployed name) and its entry. */
export const functions = {
  site: 'functions/site/site.lambda.ts',
  'submit-request': 'functions/request/submit-request.lambda.ts',
  'read-request': 'functions/request/read-request.lambda.ts',
  'withdraw-request': 'functions/request/withdraw-request.lambda.ts',
  'give-verdict': 'functions/request/give-verdict.lambda.ts',
  'answer-request': 'functions/request/answer-request.lambda.ts',
  'list-cases': 'functions/case/list-cases.lambda.ts',
  'read-case': 'functions/case/read-case.lambda.ts',
  'reveal-person': 'functions/case/reveal-person.lambda.ts',
  'add-note': 'functions/case/add-note.lambda.ts',
  'put-controller': 'functions/controller/put-controller.lambda.ts',
  'acknowledge-request': 'functions/request/acknowledge-request.lambda.ts',
  'ask-requester': 'functions/request/ask-requester.lambda.ts',
  'redirect-requester': 'functions/request/redirect-requester.lambda.ts',
  'ask-officer': 'functions/request/ask-officer.lambda.ts',
  'send-answer': 'functions/request/send-answer.lambda.ts',
  'keep-clock': 'functions/clock/keep-clock.lambda.ts',
  'flag-case': 'functions/case/flag-case.lambda.ts',
  reconcile: 'functions/case/reconcile.lambda.ts',
} as const;

export type FunctionName = keyof typeof functions;
