export const prefix = 'privacy-clock-laptop';

const states = 'arn:aws:states:us-east-1:000000000000';

export const machineArnPrefix = `${states}:stateMachine:${prefix}-`;
export const executionArn = (machine: string, name: string): string =>
  `${states}:execution:${prefix}-${machine}:${name}`;
export const functionArn = (name: string): string =>
  `arn:aws:lambda:us-east-1:000000000000:function:${prefix}-${name}`;

/** `…:function:privacy-clock-laptop-tasks-flag-case:v1` → `flag-case`. */
export const shortName = (nameOrArn: string): string => {
  const [, named = nameOrArn] = /:(?:function|stateMachine):(.+)$/.exec(nameOrArn) ?? [];
  const [name = ''] = named.split(':');
  return name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1).replace(/^tasks-/, '') : name;
};
