import { workflowTemplates } from "./workflow-templates.ts";
import type { NewFile } from "./write-roster.ts";
import { comment } from "./yaml-text.ts";

/** What somebody who begins has decided. */
export interface Beginning {
  readonly org: string;
  readonly slack: boolean;
  readonly drive: boolean;
  /** The branch that is applied. */
  readonly branch: string;
  /** Paths of the roster, as the input `config` takes them; one file, unless it is split. */
  readonly config: readonly string[];
}

/** The workflows for this beginning: the examples, with what it leaves out taken out and what it needs put in. */
export function workflowsFor(beginning: Beginning): readonly NewFile[] {
  const apply = beginning.drive ? "push-with-drive.yml" : "push.yml";
  return [
    {
      path: ".github/workflows/rollcall-plan.yml",
      text: fitted(workflowTemplates["pull-request.yml"], beginning),
    },
    { path: ".github/workflows/rollcall-apply.yml", text: fitted(workflowTemplates[apply], beginning) },
    {
      path: ".github/workflows/rollcall-watch.yml",
      text: fitted(workflowTemplates["schedule.yml"], beginning),
    },
  ];
}

function fitted(template: string, { slack, drive, branch, config }: Beginning): string {
  let text =
    branch === "main"
      ? template
      : template.replace("branches: [main]", `branches: [${JSON.stringify(branch)}]`);
  if (!slack) text = text.replace(/^ *slack-[a-z-]+: .*\n/gm, "");
  // Reading Drive takes credentials too; only the workflow that applies has them from the start.
  if (drive && !text.includes("google-github-actions")) text = signedInToGoogle(text);
  if (config.length === 1 && config[0] === "teams.yaml") return text;
  const list = config.map((path) => `            ${path}\n`).join("");
  return text
    .replace('paths: ["teams.yaml"]', `paths: [${config.map((path) => JSON.stringify(path)).join(", ")}]`)
    .replace(/^( *)(github-token: .*\n)/m, `$1$2$1config: |\n${list}`);
}

function signedInToGoogle(text: string): string {
  const step =
    /^ {6}# Writes a configuration[\s\S]*?service_account: .*\n/m.exec(
      workflowTemplates["push-with-drive.yml"],
    )?.[0] ?? "";
  return text
    .replace(/^( *)contents: read\n( *steps:)/m, "$1contents: read\n$1id-token: write\n$2")
    .replace(/^ {6}- uses: acme\/rollcall@/m, `${step}$&`);
}

/** A roster that declares nobody yet, and shows how. Nothing in it is anybody's login: a guess could be a stranger's. */
export function minimalRoster({ org, slack, drive }: Beginning): string {
  const intro = `Who has access to what at ${org}. Whatever is not declared here is reported, and left alone.`;
  return `${comment(intro).join("\n")}
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

/** What to do next, a step each, with where to click. */
export function nextSteps({ org, slack, drive, branch }: Beginning): readonly string[] {
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
    "Run rollcall doctor: it tells what is still missing.",
    "Commit these files on a branch and open a pull request: the plan appears on it. Rollcall's docs/adopting.md has the first week.",
  ];
}
