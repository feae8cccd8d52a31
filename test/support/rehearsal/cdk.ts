import { execFile } from 'node:child_process';
import { awsQuery } from '#test/support/aws.ts';

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** The CDK's own command as a person runs it; asks nothing. */
export const cdk = (
  command: 'deploy' | 'destroy',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => {
  const agreed = command === 'deploy' ? ['--require-approval', 'never'] : ['--force'];
  const all = ['node_modules/.bin/cdk', command, ...args, '--exclusively', ...agreed];
  const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, all, options, (fault, stdout, stderr) =>
      resolve({ code: fault ? Number(fault.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
};

/** For example `CREATE_COMPLETE, protected: true`. */
export const stackStatus = async (StackName: string): Promise<string> => {
  const said = await awsQuery('cloudformation', { Action: 'DescribeStacks', StackName });
  return [/<StackStatus>(\w+)/, /<EnableTerminationProtection>(\w+)/]
    .map((pattern) => pattern.exec(said)?.[1])
    .join(', protected: ');
};

/** What CloudFormation says of a stack, also before it makes anything. */
export const stackEvents = (StackName: string): Promise<string> =>
  awsQuery('cloudformation', { Action: 'DescribeEvents', StackName });
