import { type Job, playJob } from './job.ts';

/** A process of its own for `simulate.ts`: one job at a time, until the parent is gone. */
process.on('message', (job: Job) => {
  playJob(job).then(
    (result) => process.send?.({ result }),
    (error: Error) => process.send?.({ failed: String(error.stack) }),
  );
});
process.on('disconnect', () => process.exit(0));
