import type { Writable } from "node:stream";

/**
 * Lets a command go on to its end where nobody reads its output any more, as with `| head`: what it writes then is lost, and
 * what it does is done to the end.
 */
export function outliveClosedOutput(streams: readonly Writable[]): void {
  for (const stream of streams)
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}
