import { type AppPurpose, appName } from "./app-manifest.ts";
import { codeOwnersPath } from "./code-owners-file.ts";
import { slackManifestPath } from "./slack-manifest.ts";
import { environments, type StarterOptions } from "./starter.ts";

/** The page with the buttons that make the Apps. It is opened once, and deleted. */
export const appPagePath = "rollcall-app.html";

/** What the steps are about, and the commands in them that depend on the repository. */
export interface FirstSteps extends StarterOptions {
  /** `owner/name` of the repository. */
  readonly repository: string;
  /** Commands that create the environments, one each. */
  readonly environmentCommands: readonly string[];
  /** The command that requires Rollcall's check. */
  readonly requiredCheckCommand: string;
  /** The step that sets the memory up. */
  readonly memory: string;
  /** True where the file with the code owners is among the new ones. */
  readonly hasCodeOwners: boolean;
}

/** Returns the Apps of a set-up, each with its environment. */
export function appsOf({ strict }: Pick<StarterOptions, "strict">): readonly {
  readonly purpose: AppPurpose;
  readonly environment: string;
}[] {
  return strict
    ? [
        { purpose: "read", environment: environments.read },
        { purpose: "write", environment: environments.write },
      ]
    : [{ purpose: "all", environment: environments.write }];
}

/** Returns what a person has to click or run after the first files are written, in order. */
export function firstSteps(steps: FirstSteps): readonly string[] {
  const { org, slack, drive, branch, strict, repository } = steps;
  const settings = `https://github.com/${repository}/settings`;
  const several = strict || steps.relay;
  const apps = appsOf(steps).map(({ purpose, environment }) => ({
    name: appName({ org }, purpose),
    environment,
  }));
  const installed = apps
    .map(({ name }) => `https://github.com/organizations/${org}/settings/apps/${name}/installations`)
    .join(" and ");
  const names = apps.map(({ name }) => name).join(" and ");
  return [
    `Before anything runs, create the ${strict ? "environments" : "environment"} that only the branch ${branch} may use (a run would create ${strict ? "them" : "it"} open to every branch). Click at ${settings}/environments, or as an administrator:\n${steps.environmentCommands.join("\n")}`,
    `Open ${appPagePath} in a browser, and press ${several ? "each of its buttons" : "its button"}: GitHub makes the ${several ? "Apps" : "App"}. From the address of the page that follows, copy what is behind code=, and run rollcall init --app-code CODE${several ? " for each" : ""}: it fetches the key, and says where to put it. Then delete ${appPagePath}.`,
    `Install ${names} on the organisation, for all repositories or for this one and those that the roster names: ${installed}`,
    ...(slack ? [slackStep(steps)] : []),
    ...(steps.relay ? [relayStep(steps)] : []),
    ...(drive
      ? [
          `Set Google up without a key, as Rollcall's examples/keyless-google.md says, and share the folders with the service account. Then say which provider and which account, which gh asks for:\n${googleCommands(steps).join("\n")}`,
        ]
      : []),
    `Commit the files, ${steps.hasCodeOwners ? `once the owners in ${codeOwnersPath} are the right ones` : `with a line /.github/ and its owner in ${codeOwnersPath}`}, and merge them into ${branch}: from then on every pull request is judged. Rollcall's docs/adopting.md has the first week.`,
    `Let the branch ${branch} take only what Rollcall's check allows, with the App ID of ${apps[0]?.name} in place of APP_ID:\n${steps.requiredCheckCommand}`,
    steps.memory,
    "Require the review of code owners too, and run rollcall doctor: it tells what is still missing.",
  ];
}

/** Returns the step that makes the Slack app, and sets what jobs need of it. */
function slackStep(steps: FirstSteps): string {
  const { strict, relayUrl } = steps;
  const made = `Make the Slack app from ${slackManifestPath} at https://api.slack.com/apps (From a manifest)`;
  const reading = `; the token in ${environments.read} is that of an app that can only read`;
  const installed =
    relayUrl === undefined
      ? ", and install it. Then set its bot token, its incoming webhook and its signing secret, which gh asks for"
      : `, and let the relay install it once it runs, at ${relayUrl}/slack/install: runs have their token from there, as Rollcall's docs/slack-installations.md says. Then set its incoming webhook and its signing secret, which gh asks for`;
  return `${made}${installed}${strict ? reading : ""}:\n${slackCommands(steps).join("\n")}`;
}

/** Returns the step that makes the relay run. */
function relayStep({ org, repository }: FirstSteps): string {
  const name = appName({ org }, "relay");
  return `Install ${name} on ${repository} alone: https://github.com/organizations/${org}/settings/apps/${name}/installations. In the Slack app, Basic Information, App-Level Tokens: generate one with connections:write (xapp-…). Write the public key that this prints into the jobs chat and chat-apply, as relay-key, and give the relay the secret one:\nrollcall serve keys\nThen start it on a machine of yours, as Rollcall's docs/relay.md says, in an environment with what --check asks for:\nrollcall serve --check\nrollcall serve`;
}

/** Returns the commands that set Slack's secrets. Without a value in them, gh asks for it, and no shell remembers it. */
function slackCommands({ repository, strict, relayUrl }: FirstSteps): readonly string[] {
  const set = (name: string, environment: string) =>
    `gh secret set ${name} --repo ${repository} --env ${environment}`;
  return [
    ...[
      ...(relayUrl === undefined ? ["ROLLCALL_SLACK_TOKEN"] : []),
      "ROLLCALL_SLACK_WEBHOOK",
      "ROLLCALL_SLACK_SIGNING_SECRET",
    ].map((name) => set(name, environments.write)),
    ...(strict ? [set("ROLLCALL_SLACK_TOKEN", environments.read)] : []),
  ];
}

/** Returns the commands that set what Google's sign-in needs, in each environment. */
function googleCommands(steps: FirstSteps): readonly string[] {
  return appsOf(steps).flatMap(({ environment }) =>
    ["ROLLCALL_GOOGLE_PROVIDER", "ROLLCALL_GOOGLE_ACCOUNT"].map(
      (name) => `gh variable set ${name} --repo ${steps.repository} --env ${environment}`,
    ),
  );
}
