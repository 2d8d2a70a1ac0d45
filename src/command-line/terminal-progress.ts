import { spinner } from "@clack/prompts";
import type { Progress } from "../core/provider.ts";

/** Progress that a person watches; `end` puts the screen back. */
export interface Watched extends Progress {
  end(): void;
}

export const silence: Watched = { reading: () => {}, applied: () => {}, end: () => {} };

/** On a terminal one line that moves; elsewhere a line for each tenth of the way. */
export function steps(stream: { write(text: string): unknown }, interactive: boolean): Watched {
  return interactive ? moving() : plain(stream);
}

function moving(): Watched {
  const line = spinner({ withGuide: false });
  let started = false;
  const say = (text: string) => {
    if (started) line.message(text);
    else line.start(text);
    started = true;
  };
  return {
    reading: (provider, what, done, total) => say(reading(provider, { what, done, total })),
    applied: (_outcome, done, total) => say(`applied ${done} of ${total}`),
    end: () => {
      if (started) line.clear();
      started = false;
    },
  };
}

function plain(stream: { write(text: string): unknown }): Watched {
  let told = "";
  const say = (text: string) => {
    if (text !== told) stream.write(`${text}\n`);
    told = text;
  };
  return {
    reading: (provider, what) => say(reading(provider, { what })),
    applied: (_outcome, done, total) => {
      if (done === total || done % Math.ceil(total / 10) === 0) say(`applied ${done} of ${total}`);
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
  const name = { github: "GitHub", slack: "Slack", drive: "Google Drive" }[provider] ?? provider;
  const far = done === undefined || total === undefined ? "" : ` (${Math.min(done, total)} of ${total})`;
  return `reading ${name}: ${what}${far}`;
}
