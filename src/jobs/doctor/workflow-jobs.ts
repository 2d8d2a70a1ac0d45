import { parse } from "yaml";
import { z } from "zod";
import { filesAt } from "../../repository/commit-files.ts";
import type { RosterRepository } from "../../repository/repository.ts";

/** One job of a workflow on the default branch, as far as it bears on keys. */
export interface WorkflowJob {
  readonly file: string;
  readonly name: string;
  /** The environment that it names, as written. */
  readonly environment: string | undefined;
  /** Names of the secrets that it uses, GITHUB_TOKEN apart. */
  readonly secrets: readonly string[];
  /** The actions and workflows that it uses, as written. */
  readonly uses: readonly string[];
  /** True where it carries out requests from Slack. */
  readonly takesRequests: boolean;
  /** What it gives as `relay-key`, as written. */
  readonly relayKeys: readonly string[];
  /** What it gives as `relay-url`, as written. */
  readonly relayUrls: readonly string[];
  /** True where it hands every secret to the workflow that it calls. */
  readonly inheritsSecrets: boolean;
}

/** The jobs of all workflows and the events that start them, and the files that could not be read. */
export interface WorkflowJobs {
  readonly jobs: readonly WorkflowJob[];
  readonly triggers: readonly string[];
  readonly unread: readonly string[];
}

const jobShape = z.looseObject({
  environment: z.union([z.string(), z.looseObject({ name: z.string() })]).optional(),
  uses: z.string().optional(),
  secrets: z.unknown().optional(),
  steps: z
    .array(
      z.looseObject({
        uses: z.string().optional(),
        with: z.looseObject({}).optional().catch(undefined),
      }),
    )
    .optional(),
});

const workflowShape = z.looseObject({
  on: z
    .union([
      z.string().transform((event) => [event]),
      z.array(z.string()),
      z.record(z.string(), z.unknown()).transform((events) => Object.keys(events)),
    ])
    .catch([])
    .default([]),
  jobs: z.record(z.string(), jobShape),
});

interface Workflow {
  readonly triggers: readonly string[];
  readonly jobs: readonly WorkflowJob[];
}

/** Reads the jobs of the workflows at a commit. Throws when GitHub doesn't show the files. */
export async function readWorkflowJobs(repository: RosterRepository, commit: string): Promise<WorkflowJobs> {
  const patterns = [".github/workflows/*.yml", ".github/workflows/*.yaml"];
  const { files, findings } = await filesAt(repository, commit, patterns);
  const [problem] = findings;
  if (problem !== undefined) throw new Error(problem.message);
  const read = files.map(({ path, bytes }) => ({
    path,
    workflow: workflowIn(path, new TextDecoder().decode(bytes)),
  }));
  return {
    jobs: read.flatMap(({ workflow }) => workflow?.jobs ?? []),
    triggers: [...new Set(read.flatMap(({ workflow }) => workflow?.triggers ?? []))],
    unread: read.flatMap(({ path, workflow }) => (workflow === undefined ? [path] : [])),
  };
}

function workflowIn(file: string, text: string): Workflow | undefined {
  const workflow = workflowShape.safeParse(parsed(text));
  if (!workflow.success) return undefined;
  const { jobs, ...shared } = workflow.data;
  const found = Object.entries(jobs).map(([name, job]): WorkflowJob => {
    const { environment, uses, secrets, steps = [] } = job;
    const given = (input: string) =>
      steps.flatMap(({ with: inputs }) => {
        const value = inputs?.[input];
        return value === undefined || value === null ? [] : [String(value)];
      });
    return {
      file,
      name,
      environment: typeof environment === "object" ? environment.name : environment,
      secrets: secretsIn(JSON.stringify([shared, job])),
      uses: [uses, ...steps.map((step) => step.uses)].flatMap((each) => each ?? []),
      takesRequests: steps.some(
        ({ with: given = {} }) =>
          "slack-signing-secret" in given && ("chat-apply" in given || "apply-request" in given),
      ),
      relayKeys: given("relay-key"),
      relayUrls: given("relay-url"),
      inheritsSecrets: secrets === "inherit",
    };
  });
  return { triggers: workflow.data.on, jobs: found };
}

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function secretsIn(text: string): readonly string[] {
  const names = [...text.matchAll(/\bsecrets\s*(?:\.\s*|\[\s*\\?['"])([A-Za-z_]\w*)/g)].map(([, name = ""]) =>
    name.toUpperCase(),
  );
  return [...new Set(names)].filter((name) => name !== "GITHUB_TOKEN");
}

/** True of a job that runs Rollcall, or uses a secret of Rollcall's set-up. */
export function isRollcallJob({ uses, secrets }: WorkflowJob): boolean {
  return (
    uses.some((each) => /\/rollcall@/.test(each)) || secrets.some((name) => name.startsWith("ROLLCALL_"))
  );
}
