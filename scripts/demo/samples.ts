import { startDrive } from "../../emulators/drive/drive.ts";
import { startGithub } from "../../emulators/github/github.ts";
import { startSlack } from "../../emulators/slack/slack.ts";
import { connectionsTo } from "../../src/adopt/testing/connections.ts";
import { currentDay } from "../../src/core/clock.ts";
import type { Connections } from "../../src/providers/index.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { loadRoster } from "../../src/roster/load.ts";
import { run } from "../../src/run.ts";
import { storyOn } from "./story.ts";

/** What the demo prints of a plan, its notes cut with a mark, and of a mistake: docs/getting-started.md shows the very same. */
export async function demoSamples(): Promise<{ readonly plan: string; readonly mistake: string }> {
  const nowhere = connectionsTo({});
  const story = storyOn(currentDay(nowhere.clock));
  const github = await startGithub(story.seeds.github);
  const slack = await startSlack(story.seeds.slack);
  const drive = await startDrive(story.seeds.drive);
  try {
    const credentials = drive.credentials.serviceAccountKey("rollcall@acme.iam.gserviceaccount.com");
    const connections: Connections = {
      ...connectionsTo({ github, slack, drive: { url: drive.apiUrl, credentials } }),
      slackToken: "xoxb-rollcall",
    };
    return {
      plan: withoutNotes(await printed(story.after, connections)),
      mistake: await printed(story.mistaken, connections),
    };
  } finally {
    await Promise.all([github.close(), slack.close(), drive.close()]);
  }
}

async function printed(yaml: string, connections: Connections): Promise<string> {
  const source = { files: [{ path: "teams.yaml", bytes: new TextEncoder().encode(yaml) }], findings: [] };
  const roster = loadRoster(source, currentDay(connections.clock));
  const report = await run({ command: "plan", roster, allowRemovals: false, links: {} }, connections);
  return renderTerminal(report, { columns: 100, colour: false });
}

/** Leaves a mark in place of warnings and notices: they are about the demo's organisation, and many. */
function withoutNotes(text: string): string {
  return text.replace(/^(Worth a look|Good to know)\n(?: .*\n)+/gm, "$1\n  …\n");
}

/** Returns a page with the blocks that follow `<!-- demo: plan -->` and `<!-- demo: mistake -->` exchanged for what is printed. */
export function withSamples(page: string, samples: Readonly<Record<string, string>>): string {
  return page.replace(
    /^(<!-- demo: (\w+) -->\n```\n)[\s\S]*?(?=^```$)/gm,
    (block, opening: string, name: string) => (name in samples ? `${opening}${samples[name]}` : block),
  );
}
