import { expect, it } from "vitest";
import { kinds } from "../../test/reports/world.ts";
import type { Change } from "../core/change.ts";
import { toPlainText } from "../text/plain.ts";
import { describeChanges } from "./describe.ts";
import { displayNames } from "./names.ts";

const labels = new Map([
  ["drive-folder/1Plans", { name: "Plans" }],
  ["slack:U0DANA000", { name: "dana (U0DANA000 on Slack)", slack: "U0DANA000" }],
]);

function sentences(...changes: readonly Change[]): string[] {
  return describeChanges(changes, displayNames({ labels, kinds })).map(({ sentence }) =>
    toPlainText(sentence),
  );
}

const slack = (kind: string, key: string) => ({ provider: "slack", kind, key });

it("what is one person's is told in one sentence, so that one reason stands beside all of it", () => {
  const grant = { action: "grant", principal: "user:dana", role: "member" } as const;
  expect(
    sentences(
      { ...slack("slack-channel", "talk"), ...grant },
      { ...slack("slack-usergroup", "crew"), ...grant },
      { ...slack("slack-channel", "talk"), ...grant, principal: "user:bob" },
    ),
  ).toEqual(["dana joins #talk and @crew", "bob joins #talk"]);
});

it("a rename that failed is told of the name that is still there", () => {
  const handle = { action: "configure", setting: "handle", from: "server-side", to: "backend" } as const;
  const name = { action: "configure", setting: "name", from: "old-talk", to: "talk" } as const;
  expect(
    sentences(
      { ...slack("slack-usergroup", "backend"), ...handle },
      { ...slack("slack-channel", "talk"), ...name },
    ),
  ).toEqual(["User group @server-side is renamed to @backend", "Channel #old-talk is renamed to #talk"]);
});

it("somebody whom only Slack knows is told by name and id", () => {
  const revoke = { action: "revoke", principal: "slack:U0DANA000", role: "member" } as const;
  expect(sentences({ ...slack("slack-channel", "talk"), ...revoke })).toEqual([
    "dana (U0DANA000 on Slack) leaves #talk",
  ]);
});
