import { expect, it } from "vitest";
import { terminalProgress } from "./terminal-progress.ts";

it("what services read side by side is told once for each, where nothing can be overwritten", () => {
  let written = "";
  const stream = {
    write(text: string) {
      written += text;
    },
  };
  const progress = terminalProgress(stream, false);
  for (const page of [1, 2, 3]) {
    progress.reading("slack", "channel members", page, 3);
    progress.reading("drive", "folders", page, 3);
  }
  expect(written).toBe("reading Slack: channel members\nreading Google Drive: folders\n");
});
