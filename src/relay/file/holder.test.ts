import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { holdRelayFile } from "./holder.ts";
import { emptyRelayFile, readRelayFile } from "./read.ts";

const folder = mkdtempSync(join(tmpdir(), "relay-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, "relay.yaml");
const write = (text: string) => writeFileSync(path, text);
const logged: object[] = [];
const log = {
  info: (fields: object) => void logged.push(fields),
  error: (fields: object) => void logged.push(fields),
} as never;

test("a file that is read again counts from then on, and one with a mistake changes nothing", () => {
  write("workspaces: { acme: T0ACME }\n");
  const holder = holdRelayFile({ path, ...readRelayFile(path) }, log);
  const heard: object[] = [];
  const end = holder.onChange(({ workspaces }) => void heard.push(workspaces));
  const before = holder.current();
  write("workspaces: { acme: T0ACME, labs: T0LABS }\n");
  expect(holder.current()).toBe(before);
  holder.reload();
  expect(holder.current().workspaces).toEqual({ acme: "T0ACME", labs: "T0LABS" });

  write("workspaces:\n  acme: mine\nissuer: 1\n");
  holder.reload();
  expect(holder.current().workspaces).toEqual({ acme: "T0ACME", labs: "T0LABS" });
  const mistakes = (logged.at(-1) as { mistakes: readonly string[] }).mistakes;
  expect(mistakes.map((each) => each.split(": ")[0])).toEqual([`${path}:2:9`, `${path}:3:9`]);

  rmSync(path);
  holder.reload();
  expect(holder.current().workspaces).toEqual({ acme: "T0ACME", labs: "T0LABS" });
  expect(heard).toEqual([{ acme: "T0ACME", labs: "T0LABS" }]);
  end();
  write("");
  holder.reload();
  expect(holder.current()).toEqual(emptyRelayFile);
  expect(heard).toHaveLength(1);
});

test("a relay without a file has one that allows nothing", () => {
  const holder = holdRelayFile(undefined, log);
  holder.reload();
  expect(holder.current()).toBe(emptyRelayFile);
});
