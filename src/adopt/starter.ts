import { workflowTemplates } from "./workflow-templates.ts";
import type { NewFile } from "./write-roster.ts";
import { yamlComment } from "./yaml-text.ts";

/** What the first files are made from. */
export interface StarterOptions {
  readonly org: string;
  readonly slack: boolean;
  readonly drive: boolean;
  /** The branch that is applied. */
  readonly branch: string;
  /** Paths and globs of the roster, for the Action's input `config`. */
  readonly config: readonly string[];
}

/** Returns the workflow files: the examples, fitted to the services, the branch and the paths. */
export function workflowsFor(options: StarterOptions): readonly NewFile[] {
  const apply = options.drive ? "push-with-drive.yml" : "push.yml";
  return [
    {
      path: ".github/workflows/rollcall-plan.yml",
      text: fillTemplate(workflowTemplates["pull-request.yml"], options),
    },
    { path: ".github/workflows/rollcall-apply.yml", text: fillTemplate(workflowTemplates[apply], options) },
    {
      path: ".github/workflows/rollcall-watch.yml",
      text: fillTemplate(workflowTemplates["schedule.yml"], options),
    },
  ];
}

function fillTemplate(template: string, { slack, drive, branch, config }: StarterOptions): string {
  let text =
    branch === "main"
      ? template
      : template.replace("branches: [main]", `branches: [${JSON.stringify(branch)}]`);
  if (!slack) text = text.replace(/^ *slack-[a-z-]+: .*\n/gm, "");
  // Reading Drive takes credentials too, and only the template of the applying workflow has them.
  if (drive && !text.includes("google-github-actions")) text = withGoogleSignIn(text);
  if (config.length === 1 && config[0] === "teams.yaml") return text;
  const list = config.map((path) => `            ${path}\n`).join("");
  return text
    .replace('paths: ["teams.yaml"]', `paths: [${config.map((path) => JSON.stringify(path)).join(", ")}]`)
    .replace(/^( *)(github-token: .*\n)/m, `$1$2$1config: |\n${list}`);
}

function withGoogleSignIn(text: string): string {
  const step =
    /^ {6}# Writes a configuration[\s\S]*?service_account: .*\n/m.exec(
      workflowTemplates["push-with-drive.yml"],
    )?.[0] ?? "";
  return text
    .replace(/^( *)contents: read\n( *steps:)/m, "$1contents: read\n$1id-token: write\n$2")
    .replace(/^ {6}- uses: acme\/rollcall@/m, `${step}$&`);
}

/** Returns a roster that declares nobody, with commented examples. A guessed login could belong to somebody else. */
export function minimalRoster({ org, slack, drive }: StarterOptions): string {
  const intro = `Who has access to what at ${org}. Whatever is not declared here is reported, and left alone.`;
  return `${yamlComment(intro).join("\n")}
version: 1

github:
  org: ${org}
${slack ? "\nslack: {}\n" : ""}${drive ? "\ndrive: {}\n" : ""}
users: {}
# users:
#   alice: { name: Alice Liddell, github: her-login }
#   bob: his-login

teams: {}
# teams:
#   backend:
#     leads: [alice]
#     members: [bob]
#     repos: { api: write }
`;
}

/** Returns the steps that follow, each with its web address. `memory` is the step that sets the memory up. */
export function nextSteps({
  org,
  slack,
  drive,
  branch,
  memory,
}: StarterOptions & { readonly memory: string }): readonly string[] {
  const app = (name: string, access: "read" | "write") =>
    `https://github.com/organizations/${org}/settings/apps/new?name=${`${name}-${org}`.slice(0, 34)}&url=https://github.com/${org}&public=false&webhook_active=false&members=${access}&administration=${access}&contents=${access}&pull_requests=write&statuses=write`;
  return [
    `Make the GitHub App that plans and can only read the organisation, its permissions filled in: ${app("rollcall-plan", "read")}`,
    `Make the one that applies, once you want that: ${app("rollcall", "write")}`,
    "Install each on the organisation, for this repository and all that the roster names, and generate a private key on its page.",
    "In this repository's settings (Secrets and variables, Actions): variable ROLLCALL_CLIENT_ID is the planning App's client id, secret ROLLCALL_PRIVATE_KEY its key.",
    `Under Environments, make one called access that only the branch ${branch} may use, and give it the same two names with what the applying App has: there they take the others' place.`,
    ...(slack
      ? [
          "Make the Slack app from Rollcall's examples/slack-app-manifest.yaml at https://api.slack.com/apps (From a manifest). Secrets: ROLLCALL_SLACK_TOKEN (its bot token), ROLLCALL_SLACK_READ_TOKEN (the same, or one that can only read), ROLLCALL_SLACK_WEBHOOK (an incoming webhook).",
        ]
      : []),
    ...(drive
      ? [
          "Set Google up without a key, as Rollcall's examples/keyless-google.md says, and share the folders with the service account. Variables: ROLLCALL_GOOGLE_PROVIDER, ROLLCALL_GOOGLE_ACCOUNT.",
        ]
      : []),
    memory,
    "Run rollcall doctor: it tells what is still missing.",
    "Commit these files on a branch and open a pull request: the plan appears on it. Rollcall's docs/adopting.md has the first week.",
  ];
}
