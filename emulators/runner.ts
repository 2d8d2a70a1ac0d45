import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What a workflow gives the Action. */
export interface Job {
  /** Inputs by their names in action.yml. The others have their defaults. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event: string;
  readonly payload?: unknown;
  /** The files of the workspace, by path. None when left out. */
  readonly workspace?: Readonly<Record<string, string>>;
  readonly sha?: string;
  /** `refs/heads/main` when left out. */
  readonly ref?: string;
  /** `owner/name` of the workflow's repository. */
  readonly repository?: string;
  /** The emulated GitHub. */
  readonly github: { readonly apiUrl: string; readonly graphqlUrl: string };
  readonly env?: Readonly<Record<string, string>>;
  /** The process is killed when this resolves. */
  readonly killWhen?: Promise<unknown>;
}

/** What a job did and wrote. */
export interface JobResult {
  readonly exitCode: number | null;
  readonly log: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The plan file, parsed. Undefined: the job wrote none. */
  readonly plan: PlanFile | undefined;
  /** The lines of the audit file; none where the job wrote none. */
  readonly audit: readonly string[];
}

/** The plan file's JSON. */
export interface PlanFile {
  readonly version: number;
  readonly result: string;
  readonly digest: string;
  readonly changes: readonly Readonly<Record<string, unknown>>[];
  readonly outcomes: readonly { readonly status: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly message: string;
    readonly severity: string;
  }[];
  readonly cost: Readonly<Record<string, { readonly requests: number; readonly points?: number }>>;
}

const root = resolve(import.meta.dirname, "..");

/** Makes waits short, since emulated services need none. A job or command that must really wait sets it to "". */
const fastClock = { ROLLCALL_FAST_CLOCK: "1" };

/** Runs the built Action in a process of its own. Its environment is a runner's; of this process's it has only PATH. */
export async function runAction(job: Job): Promise<JobResult> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  const at = (name: string) => join(folder, name);
  try {
    for (const name of ["output", "summary", "env", "state"]) await writeFile(at(name), "");
    await writeFile(at("event.json"), JSON.stringify(job.payload ?? {}));
    const workspace = await mkdtemp(join(folder, "workspace-"));
    for (const [path, text] of Object.entries(job.workspace ?? {}))
      await writeFile(join(workspace, path), text);
    const repository = job.repository ?? "acme/access";
    const env = {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      ...fastClock,
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: job.github.apiUrl,
      GITHUB_GRAPHQL_URL: job.github.graphqlUrl,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: repository,
      GITHUB_RUN_ID: "4711",
      GITHUB_REF: job.ref ?? "refs/heads/main",
      GITHUB_SHA: job.sha ?? "0".repeat(40),
      GITHUB_EVENT_NAME: job.event,
      GITHUB_EVENT_PATH: at("event.json"),
      GITHUB_OUTPUT: at("output"),
      GITHUB_STEP_SUMMARY: at("summary"),
      GITHUB_ENV: at("env"),
      GITHUB_STATE: at("state"),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: folder,
      ...inputEnvironment({ ...(await defaultInputs()), ...job.inputs }),
      ...job.env,
    };
    const ended = await runNode([join(root, "dist", "main", "index.js")], {
      env,
      cwd: workspace,
      killWhen: job.killWhen,
    });
    const outputs = parseOutputs(await readFile(at("output"), "utf8"));
    const planFile = outputs["plan-file"];
    const auditFile = outputs["audit-file"];
    return {
      exitCode: ended.exitCode,
      log: ended.stdout,
      stderr: ended.stderr,
      outputs,
      summary: await readFile(at("summary"), "utf8"),
      plan: planFile ? (JSON.parse(await readFile(planFile, "utf8")) as PlanFile) : undefined,
      audit: auditFile ? (await readFile(auditFile, "utf8")).split("\n").filter(Boolean) : [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the built command line in a process of its own. Of this process's environment it has only PATH. */
export async function runCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>>; readonly input?: string },
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: options.cwd, ...fastClock, ...options.env };
  return runNode([join(root, "dist", "cli", "index.js"), ...args], {
    env,
    cwd: options.cwd,
    input: options.input,
  });
}

interface ProcessOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly input?: string | undefined;
  readonly killWhen?: Promise<unknown> | undefined;
}

async function runNode(args: readonly string[], { env, cwd, input, killWhen }: ProcessOptions) {
  const child = spawn(process.execPath, args, { env, cwd, stdio: ["pipe", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.end(input ?? "");
  killWhen?.then(() => child.kill("SIGKILL"));
  const exitCode = await new Promise<number | null>((done, failed) => {
    child.on("close", done);
    child.on("error", failed);
  });
  return { exitCode, stdout, stderr };
}

function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

async function defaultInputs(): Promise<Record<string, string>> {
  const { parse } = await import("yaml");
  const action = parse(await readFile(join(root, "action.yml"), "utf8")) as {
    inputs: Record<string, { default?: string }>;
  };
  const defaults = Object.entries(action.inputs).map(
    ([name, { default: value = "" }]) => [name, value] as const,
  );
  return Object.fromEntries(defaults.map(([name, value]) => [name, value.startsWith("${{") ? "" : value]));
}

/** The heredocs that @actions/core writes into GITHUB_OUTPUT. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)) {
    if (name !== undefined) outputs[name] = value ?? "";
  }
  return outputs;
}
