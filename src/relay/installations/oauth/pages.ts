import { installPath } from "../install-path.ts";

/** What a page says. */
export interface InstallPage {
  readonly status: number;
  readonly title: string;
  /** Paragraphs, in words for whoever is there. They may have anything in them. */
  readonly says: readonly string[];
  /** A button, and where it leads. */
  readonly button?: { readonly text: string; readonly to: string };
}

/** Where somebody begins again. */
const again = { text: "Begin again", to: installPath(undefined) };

/** Returns the page that leads to Slack. */
export function beginPage(address: string): InstallPage {
  return {
    status: 200,
    title: "Install Rollcall in Slack",
    says: [
      "Slack asks which workspace it is for, and shows what Rollcall may do there. You come back here afterwards.",
      "You have ten minutes, in this browser.",
    ],
    button: { text: "Add to Slack", to: address },
  };
}

/** Returns the page after an installation. */
export function installedPage(place: {
  readonly name: string | undefined;
  readonly isForAll: boolean;
}): InstallPage {
  const where = place.name ?? (place.isForAll ? "the organisation" : "the workspace");
  return {
    status: 200,
    title: `Rollcall is installed in ${where}`,
    says: [
      "Its tokens are kept by the relay, encrypted. Nobody has to copy one.",
      place.isForAll
        ? "It is in none of the organisation's workspaces yet: an administrator of the organisation adds it to them, under Manage organization, Integrations."
        : "Invite it to the private channels that it should keep: /invite @rollcall.",
    ],
  };
}

/** Returns the page for a workspace that the relay doesn't serve. Slack has installed the app all the same. */
export function otherWorkspacePage(id: string, app?: string): InstallPage {
  const list = app === undefined ? "SLACK_WORKSPACES" : `list of workspaces of the app ${app}`;
  return {
    status: 403,
    title: "Not for this workspace",
    says: [
      `This relay doesn't serve ${id}. Nothing was kept of it.`,
      "Slack has the app there now. Take it out again in that workspace: Settings, Manage apps.",
      `If it should be served, the relay's ${list} needs ${id}; then begin again.`,
    ],
    button: { ...again, to: installPath(app) },
  };
}

/** What went wrong. */
export type InstallFault =
  | "denied"
  | "expired"
  | "used"
  | "other browser"
  | "nothing to do"
  | "code"
  | "settings"
  | "not allowed"
  | "slack away"
  | "store away";

const faults: Readonly<Record<InstallFault, InstallPage>> = {
  denied: {
    status: 200,
    title: "Nothing was installed",
    says: [
      "You didn't allow it, or Slack didn't let you. Where an administrator has to approve apps, ask for that first.",
    ],
    button: again,
  },
  expired: {
    status: 400,
    title: "That took too long",
    says: ["The ten minutes for it are over. Nothing was installed."],
    button: again,
  },
  used: {
    status: 400,
    title: "This was done already",
    says: [
      "This address counts once, and it has counted. If you saw that Rollcall is installed, nothing is left to do.",
      "If not, begin again.",
    ],
    button: again,
  },
  "other browser": {
    status: 400,
    title: "Not begun in this browser",
    says: [
      "It was begun in another browser, was done already, or cookies are switched off here. Nothing was installed now.",
      "If somebody sent you this address, don't open it again.",
    ],
    button: again,
  },
  "nothing to do": {
    status: 400,
    title: "Slack leads here, and nobody else",
    says: ["This page is where Slack brings you back to. It has nothing to show by itself."],
    button: { text: "Begin", to: installPath(undefined) },
  },
  code: {
    status: 400,
    title: "Slack didn't take the code",
    says: ["It counts once, and for ten minutes. Nothing was installed."],
    button: again,
  },
  settings: {
    status: 500,
    title: "The relay isn't set up rightly",
    says: [
      "Slack refused it because of the relay's own settings. Nothing was installed.",
      "Its administrator finds the reason in the log: the client id, its secret, or the redirect address differs from the app's page at Slack.",
    ],
  },
  "not allowed": {
    status: 400,
    title: "Slack didn't install it",
    says: [
      "Slack refused, and the relay's log has the reason. Where the organisation has the app, no workspace may install it again.",
    ],
    button: again,
  },
  "slack away": {
    status: 502,
    title: "Slack can't be reached",
    says: ["Nothing was kept. Wait a moment, and begin again."],
    button: again,
  },
  "store away": {
    status: 503,
    title: "It could not be kept",
    says: [
      "Slack has installed the app, and the relay could not keep its tokens. Begin again once it can; no harm is done by that.",
    ],
    button: again,
  },
};

/** Returns the page for what went wrong, and where to begin again. */
export function faultPage(fault: InstallFault, to: string): InstallPage {
  const { button, ...page } = faults[fault];
  return button === undefined ? page : { ...page, button: { ...button, to } };
}

/** Headers of every page: nothing is loaded from anywhere, nobody frames it, and no address that has a code is told. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** Returns a page as HTML. */
export function pageHtml({ title, says, button }: InstallPage): string {
  const paragraphs = says.map((each) => `<p>${escaped(each)}</p>`).join("\n");
  const link =
    button === undefined ? "" : `<p><a href="${escaped(button.to)}">${escaped(button.text)}</a></p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${paragraphs}
${link}
</main>
</body>
</html>
`;
}

const style = `:root{color-scheme:light dark}
body{margin:0;font:1.125rem/1.6 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:34rem;margin:12vh auto;padding:0 1.5rem}
h1{font-size:1.75rem;line-height:1.25;overflow-wrap:anywhere}
a{display:inline-block;margin-top:.5rem;padding:.7rem 1.4rem;border-radius:.5rem;background:#1d3557;color:#fff;font-weight:600;text-decoration:none}
a:hover{background:#27476f}a:focus-visible{outline:3px solid #4c8bf5;outline-offset:3px}`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}
