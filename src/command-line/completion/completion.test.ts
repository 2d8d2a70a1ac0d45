import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createProgram } from "../program.ts";
import { bashCompletion } from "./bash.ts";
import { fishCompletion } from "./fish.ts";
import { completedCommands } from "./tree.ts";
import { zshCompletion } from "./zsh.ts";

const commands = completedCommands(createProgram());
const folder = mkdtempSync(join(tmpdir(), "rollcall-completion-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns what bash completes after `typed`; an equals sign is a word of its own there. */
function completed(typed: string): readonly string[] {
  const words = typed.split(/ |(?<==)|(?==)/);
  writeFileSync(join(folder, "completion.bash"), bashCompletion(commands));
  const script = `source completion.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_rollcall; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const told = execFileSync("bash", ["--norc", "-c", script], { cwd: folder, encoding: "utf8" });
  return told.split("\n").filter(Boolean);
}

describe("completions, run by bash", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "know every flag of %s",
    (name, { flags }) => {
      expect(completed(`rollcall ${name} -`)).toEqual(flags.flatMap(({ names }) => names));
    },
  );

  it("know the commands, and what begins like the text so far", () => {
    expect(completed("rollcall ")).toEqual([...commands.map(({ name }) => name), "--help", "--version"]);
    expect(completed("rollcall pl")).toEqual(["plan"]);
    expect(completed("rollcall completion ")).toEqual(["bash", "zsh", "fish"]);
  });

  it("take no word of a sentence for a name, and complete files where a flag takes one", () => {
    expect(completed("rollcall init --owners l")).toEqual([]);
    writeFileSync(join(folder, "people.csv"), "");
    expect(completed("rollcall import --people peo")).toEqual(["people.csv"]);
  });

  it("know the values of a flag, written with a blank, with an equals sign, or as a list with commas", () => {
    expect(completed("rollcall apply --notify-on ")).toEqual(["changes", "always", "failure", "never"]);
    expect(completed("rollcall apply --on-drift=re")).toEqual(["report"]);
    expect(completed("rollcall apply --on-drift=")).toContain("adopt");
    expect(completed("rollcall plan -p github,sl")).toEqual(["github,slack"]);
  });

  it("leave paths to the shell, and suggest nothing where any text may stand", () => {
    expect(completed("rollcall plan --config completion")).toEqual(["completion.bash"]);
    expect(completed("rollcall check --as ")).toEqual([]);
  });
});

/** Shells that this machine may not have. */
const others = [
  ["zsh", zshCompletion],
  ["fish", fishCompletion],
] as const;

it.each(others)("has every command and flag in what %s gets, in its own syntax", (shell, script) => {
  const text = script(commands);
  const names = commands.flatMap(({ name, flags }) => [name, ...flags.flatMap((flag) => flag.names)]);
  expect(names.filter((name) => !text.includes(name.replace(/^-+/, "")))).toEqual([]);
  const path = join(folder, `completion.${shell}`);
  writeFileSync(path, text);
  const checked = spawnSync(shell, ["-n", path], { encoding: "utf8" });
  if (checked.error === undefined) expect(checked).toMatchObject({ status: 0, stderr: "" });
});
