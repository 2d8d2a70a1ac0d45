import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A relay in a process of its own, from the built bundle. */
export interface RelayProcess {
  /** The lines of its log, as JSON. */
  readonly log: readonly string[];
  readonly pid: number;
  /** Where it listens over HTTP. Resolves once it does. */
  readonly url: Promise<string>;
  /** Lets it read its own file again. */
  reload(): void;
  /** Ends it without a word. */
  kill(): Promise<void>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Asks it to end. */
  terminate(): void;
  /** Asks it to end, and returns its exit code. */
  end(): Promise<number | null>;
}

const program = resolve(import.meta.dirname, "..", "..", "dist", "cli", "index.js");

/** Returns a name for a database in a folder of its own. */
export function newDatabase(): string {
  return `sqlite:${join(mkdtempSync(join(tmpdir(), "relay-")), "relay.db")}`;
}

/** Starts a relay. Of this process's environment it has only PATH. */
export function startRelayProcess(env: Readonly<Record<string, string>>): RelayProcess {
  const child: ChildProcess = spawn(process.execPath, [program, "serve"], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: string[] = [];
  const { promise: url, resolve: listens, reject: fails } = Promise.withResolvers<string>();
  url.catch(() => {});
  const hear = (text: string) => {
    for (const line of text.split("\n").filter(Boolean)) {
      log.push(line);
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port !== undefined) listens(`http://127.0.0.1:${port}`);
    }
  };
  child.stdout?.setEncoding("utf8").on("data", hear);
  child.stderr?.setEncoding("utf8").on("data", hear);
  const ended = new Promise<number | null>((done) => {
    child.on("close", (code) => {
      fails(new Error(`the relay has ended: ${log.join("\n")}`));
      done(code);
    });
  });
  return {
    log,
    pid: child.pid ?? 0,
    url,
    ended,
    terminate: () => void child.kill("SIGTERM"),
    reload: () => void child.kill("SIGHUP"),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async end() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
