import { spinner } from "@clack/prompts";
import type { Progress } from "../core/provider.ts";

/** Progress on a terminal; `end` clears what it has drawn. */
export interface TerminalProgress extends Progress {
  end(): void;
}

/** Progress that shows nothing. */
export const silentProgress: TerminalProgress = { reading: () => {}, applied: () => {}, end: () => {} };

/** Shows progress: on a terminal as one line that is updated, elsewhere as a line for each tenth of the changes. */
export function terminalProgress(
  stream: { write(text: string): unknown },
  interactive: boolean,
): TerminalProgress {
  return interactive ? spinningLine() : plainLines(stream);
}

function spinningLine(): TerminalProgress {
  const line = spinner({ withGuide: false });
  let started = false;
  const say = (text: string) => {
    if (started) line.message(text);
    else line.start(text);
    started = true;
  };
  return {
    reading: (provider, what, done, total) => say(reading(provider, { what, done, total })),
    applied: (_outcome, done, total) => say(`applying changes: ${done} of ${total}`),
    end: () => {
      if (started) line.clear();
      started = false;
    },
  };
}

function plainLines(stream: { write(text: string): unknown }): TerminalProgress {
  // Services are read side by side, page by page, so that the same is told again between others.
  const told = new Set<string>();
  const say = (text: string) => {
    if (!told.has(text)) stream.write(`${text}\n`);
    told.add(text);
  };
  return {
    reading: (provider, what) => say(reading(provider, { what })),
    applied: (_outcome, done, total) => {
      if (done === total || done % Math.ceil(total / 10) === 0) say(`applying changes: ${done} of ${total}`);
    },
    end: () => {},
  };
}

interface Reading {
  readonly what: string;
  readonly done?: number | undefined;
  readonly total?: number | undefined;
}

function reading(provider: string, { what, done, total }: Reading): string {
  const name =
    { github: "GitHub", slack: "Slack", drive: "Google Drive", "google-groups": "Google Groups" }[provider] ??
    provider;
  const far = done === undefined || total === undefined ? "" : ` (${Math.min(done, total)} of ${total})`;
  return `reading ${name}: ${what}${far}`;
}
