import { accessReviewWorkflowTemplate } from "./access-review-workflow-template.ts";
import { type ActionAddress, actionMark, usesText } from "./action-address.ts";
import { hourlyWorkflowTemplate } from "./hourly-workflow-template.ts";
import { reviewWorkflowTemplate } from "./review-workflow-template.ts";
import { siteWorkflowTemplate } from "./site-workflow-template.ts";
import { watchWorkflowTemplate } from "./watch-workflow-template.ts";
import { workflowTemplate } from "./workflow-template.ts";
import type { NewFile } from "./write-roster.ts";
import { yamlComment } from "./yaml-text.ts";

/** What the first files are made from. */
export interface StarterOptions {
  readonly org: string;
  readonly slack: boolean;
  /** True: commands come over the relay; else over a bridge, where there is one. */
  readonly relay: boolean;
  /** Where the relay gives Slack tokens to runs; left out where it doesn't. */
  readonly relayUrl?: string;
  readonly drive: boolean;
  /** Where the workflows take Rollcall from. */
  readonly action: ActionAddress;
  /** The branch that is applied. */
  readonly branch: string;
  /** Paths and globs of the roster, for the Action's input `config`. */
  readonly config: readonly string[];
  /** True: a workflow makes the pages that say who has access to what. */
  readonly site?: boolean;
  /** True: two Apps, of which the one that reads and judges has an environment of its own. */
  readonly strict: boolean;
}

/** Returns the workflow files: the examples, fitted to the Apps, the services, the branch and the paths. */
export function workflowsFor(options: StarterOptions): readonly NewFile[] {
  return [
    {
      path: ".github/workflows/rollcall.yml",
      text: fillTemplate(workflowTemplate, options),
    },
    { path: ".github/workflows/rollcall-review.yml", text: reviewWorkflowTemplate },
    { path: ".github/workflows/rollcall-hourly.yml", text: fillTemplate(hourlyWorkflowTemplate, options) },
    { path: ".github/workflows/rollcall-watch.yml", text: fillTemplate(watchWorkflowTemplate, options) },
    {
      path: ".github/workflows/rollcall-access-review.yml",
      text: fillTemplate(accessReviewWorkflowTemplate, options),
    },
    ...(options.site === true
      ? [{ path: ".github/workflows/rollcall-site.yml", text: siteWorkflow(options) }]
      : []),
  ];
}

/** Returns the workflow that makes pages. It runs the command line, and asks with what may read. */
function siteWorkflow({ slack, action, config, strict }: StarterOptions): string {
  const from = usesText(action);
  const at = from.indexOf("@");
  const paths = config.map((path) => `'${path}'`).join(" ");
  const isUsual = config.length === 1 && config[0] === "teams.yaml";
  const text = siteWorkflowTemplate
    .replace(
      /^( *)repository: .*\n *ref: .*\n/m,
      `$1repository: ${from.slice(0, at)}\n$1ref: ${from.slice(at + 1)}\n`,
    )
    .replace("index.js site ", isUsual ? "index.js site " : `index.js site --config ${paths} `);
  const read = strict ? text.replace("environment: access\n", `environment: ${environments.read}\n`) : text;
  return slack ? read : read.replace(/^ *SLACK_TOKEN: .*\n/m, "");
}

function fillTemplate(
  template: string,
  { slack, relayUrl, drive, action, branch, config, strict }: StarterOptions,
): string {
  let text =
    branch === "main"
      ? template
      : template.replace("branches: [main]", `branches: [${JSON.stringify(branch)}]`);
  if (strict) text = withReadingApp(text);
  if (!slack) text = withoutSlack(text);
  else if (relayUrl !== undefined) text = withRelayTokens(text, relayUrl);
  if (drive) text = withGoogleSignIn(text);
  text = text.replaceAll(actionMark, usesText(action));
  if (config.length === 1 && config[0] === "teams.yaml") return text;
  const list = config.map((path) => `            ${path}\n`).join("");
  return text
    .replace('paths: ["teams.yaml"]', `paths: [${config.map((path) => JSON.stringify(path)).join(", ")}]`)
    .replace(/^( *)(github-token: .*\n)/gm, `$1$2$1config: |\n${list}`);
}

/** The environment whose App may write, and the one whose App reads and judges. */
export const environments = { write: "access", read: "access-read" } as const;

/** Has the jobs that only read and judge take their App from an environment of its own. */
function withReadingApp(text: string): string {
  return (
    text
      .replace(/^( {2}(?:plan|judge):\n(?: {4}.*\n)*? {4}environment: )access$/gm, `$1${environments.read}`)
      // The writing App's verdicts are none here, so that its applies judge no open pull requests again.
      .replace(
        "    if: github.event_name == 'workflow_run'\n",
        "    if: github.event_name == 'workflow_run' || github.event_name == 'schedule'\n",
      )
      .replace(
        /^# The App's key is in[\s\S]*?no more\.\n/m,
        `# The Apps' keys are in the environments "${environments.read}" and "${environments.write}", which the default branch alone may
# use. All events below pass that, with this file as the default branch has it. Create them first. One that doesn't exist
# is made by the first run, open to every branch. Each job asks for tokens that can do what it does, and no more.
`,
      )
  );
}

function withoutSlack(text: string): string {
  return text
    .replace(/^ *(?:slack-[a-z-]+|# (?:relay-url|review-by|slack-signing-secret)): .*\n/gm, "")
    .replace(/^#\n# A relay [\s\S]*?(?=^name: )/m, "");
}

/** Has the jobs of the writing App take their Slack token from the relay. It has no other one for those that only read. */
function withRelayTokens(text: string, url: string): string {
  return text.replace(eachJob, (job) => {
    if (!job.includes(`    environment: ${environments.write}\n`) || !job.includes("# relay-url:"))
      return job;
    return withIdToken(job).replace(/^( *)slack-token: .*\n *# relay-url: .*\n/gm, `$1relay-url: ${url}\n`);
  });
}

/** A job with all its lines. */
const eachJob = /^ {2}[a-z-]+:\n {4}[\s\S]*?(?=\n {2}(?:#|[a-z-]+:\n)|(?![\s\S]))/gm;

/** Lets a job ask GitHub to say which run it is. */
function withIdToken(job: string): string {
  const permissions = "    permissions:\n      id-token: write\n";
  return job.includes(permissions) ? job : job.replace(/^( {4}environment: .*\n)/m, `$1${permissions}`);
}

/** The step that signs in to Google. Each job that reads or writes folders has it before Rollcall's own. */
export const googleSignIn = `      # Writes a configuration without any secret of yours, and names it in GOOGLE_APPLICATION_CREDENTIALS.
      - uses: google-github-actions/auth@7c6bc770dae815cd3e89ee6cdf493a5fab2cc093 # v3.0.0
        with:
          workload_identity_provider: \${{ vars.ROLLCALL_GOOGLE_PROVIDER }}
          service_account: \${{ vars.ROLLCALL_GOOGLE_ACCOUNT }}
`;

function withGoogleSignIn(text: string): string {
  return text.replace(
    /^ {2}(?:plan|apply|chat|chat-apply|digest|arrivals|review):\n[\s\S]*?(?=\n {2}(?:#|[a-z-]+:\n)|(?![\s\S]))/gm,
    (job) =>
      withIdToken(job).replace(
        /(?:^ {6}#.*\n)*^ {6}- uses: ROLLCALL_ACTION$/m,
        (step) => googleSignIn + step,
      ),
  );
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
