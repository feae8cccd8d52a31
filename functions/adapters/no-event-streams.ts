/*
 * `@smithy/core/event-streams` in a bundle (decision 0068). No command of ours has an event stream; the SDK's import of it at run
 * time made esbuild keep the whole SDK in functions that are compiled twice.
 */

const refused = (): never => {
  throw new Error('No command with an event stream is bundled.');
};

export class EventStreamSerde {
  constructor() {
    refused();
  }
}

/** S3 asks at start and uses it for `SelectObjectContent` alone. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

export const eventStreamSerdeProvider = refused;
