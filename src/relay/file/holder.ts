import type { Finding } from "../../core/finding.ts";
import { placeInWords } from "../../roster/errors.ts";
import type { Log } from "../log.ts";
import type { RelayFile } from "./format.ts";
import { emptyRelayFile, type RelayFileRead, readRelayFile } from "./read.ts";

/** The relay's file as it counts now. Whoever works on a request asks once, and goes by that to its end. */
export interface RelayFileHolder {
  current(): RelayFile;
  /** Calls a listener with each file that replaces the former. Returns what ends that. */
  onChange(listener: (file: RelayFile) => void): () => void;
  /** Reads the file again. With a mistake in it, the former one stays, and the log has the lines. */
  reload(): void;
}

/** Where the relay's file is, and what was read of it at the start. */
export interface RelayFileAt {
  readonly path: string;
  readonly content: RelayFile;
  readonly placeOf: RelayFileRead["placeOf"];
}

/** Returns what holds the relay's file; without one, a file that allows nothing. */
export function holdRelayFile(
  file: RelayFileAt | undefined,
  log: Pick<Log, "info" | "warn" | "error">,
): RelayFileHolder {
  let current = file?.content ?? emptyRelayFile;
  const listeners = new Set<(file: RelayFile) => void>();
  return {
    current: () => current,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reload() {
      if (file === undefined) return;
      const { path } = file;
      const { content, findings } = readRelayFile(path);
      if (findings.some(({ severity }) => severity === "error")) {
        log.error(
          { path, mistakes: findings.map(inWords) },
          "the relay's file has mistakes; the former one counts",
        );
        return;
      }
      for (const each of findings) log.warn({ path }, inWords(each));
      current = content;
      for (const listener of listeners) listener(content);
      log.info({ path }, "the relay's file was read again");
    },
  };
}

function inWords({ at, message }: Finding): string {
  return at === undefined ? message : `${placeInWords(at)}: ${message}`;
}
