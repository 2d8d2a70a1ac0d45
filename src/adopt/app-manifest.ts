/** What a GitHub App of Rollcall's is for: everything, or with two Apps, reading and judging, or writing; or the relay's. */
export type AppPurpose = "all" | "read" | "write" | "relay";

/** Whose App it is, and where its maker is sent once it is made. */
export interface AppOwner {
  readonly org: string;
  readonly returnTo: string;
}

type Level = "read" | "write";

/** What judging, planning and the doctor ask for: the organisation is only read. */
const reading: Readonly<Record<string, Level>> = {
  actions: "read",
  actions_variables: "read",
  administration: "read",
  checks: "write",
  contents: "read",
  environments: "read",
  members: "read",
  merge_queues: "read",
  metadata: "read",
  organization_administration: "read",
  organization_custom_org_roles: "read",
  pull_requests: "write",
  secrets: "read",
};

const writing: Readonly<Record<string, Level>> = {
  ...reading,
  actions_variables: "write",
  administration: "write",
  contents: "write",
  issues: "write",
  members: "write",
};

/** What the relay does with GitHub: it starts the workflow and follows its runs, and reads the roster. */
const relaying: Readonly<Record<string, Level>> = { actions: "write", contents: "read", metadata: "read" };

const permissionsFor: Readonly<Record<AppPurpose, Readonly<Record<string, Level>>>> = {
  all: writing,
  read: reading,
  write: writing,
  relay: relaying,
};

/** How the names of Apps begin. */
export const appNames: Readonly<Record<AppPurpose, string>> = {
  all: "rollcall",
  read: "rollcall-read",
  write: "rollcall",
  relay: "rollcall-relay",
};

/** Returns the name of an App. GitHub allows 34 characters. */
export function appName({ org }: Pick<AppOwner, "org">, purpose: AppPurpose): string {
  return `${appNames[purpose]}-${org}`.slice(0, 34);
}

/**
 * Returns the manifest from which GitHub makes an App, with every permission that its jobs ask for and no more.
 * https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export function appManifest(owner: AppOwner, purpose: AppPurpose): Readonly<Record<string, unknown>> {
  const home = `https://github.com/${owner.org}`;
  return {
    name: appName(owner, purpose),
    url: home,
    redirect_url: owner.returnTo,
    hook_attributes: { url: home, active: false },
    public: false,
    default_permissions: permissionsFor[purpose],
    default_events: [],
  };
}

/**
 * Returns a page with a button for each App. GitHub takes manifests from forms alone, so that no link can do this. The page
 * holds no secret.
 */
export function appPage(owner: AppOwner, purposes: readonly AppPurpose[]): string {
  const action = `https://github.com/organizations/${encodeURIComponent(owner.org)}/settings/apps/new`;
  const forms = purposes.map(
    (purpose) => `<form action="${escaped(action)}" method="post">
  <input type="hidden" name="manifest" value="${escaped(JSON.stringify(appManifest(owner, purpose)))}">
  <button>Make the App ${escaped(appName(owner, purpose))} on GitHub</button>
</form>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Rollcall's GitHub App</title>
${forms.join("\n")}
<p>GitHub then sends you to a page whose address ends in <code>?code=…</code>. Within the hour, run
<code>rollcall init --app-code CODE</code> with what follows the equals sign, and delete this file.</p>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
