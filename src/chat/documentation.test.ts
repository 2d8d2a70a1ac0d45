import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chatCommands } from "./commands/table.ts";
import { commandTable, flagTable, permissionTable } from "./documentation.ts";

const path = join(import.meta.dirname, "..", "..", "docs", "chat.md");

/** What stands between two markers of the page. `BLESS=1` writes there what should. */
function section(name: string, wanted: string): string {
  const page = readFileSync(path, "utf8");
  const [whole = "", found] = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- end -->`).exec(page) ?? [];
  if (found === undefined) return `docs/chat.md has no section <!-- ${name} --> … <!-- end -->`;
  if (process.env["BLESS"] === undefined) return found;
  writeFileSync(
    path,
    page.replace(whole, () => `<!-- ${name} -->\n${wanted}\n<!-- end -->`),
  );
  return wanted;
}

test("the page's commands are those that there are", () => {
  expect(section("commands", commandTable())).toBe(commandTable());
});

test("the page's permissions are those that are enforced", () => {
  expect(section("permissions", permissionTable())).toBe(permissionTable());
});

test.each(chatCommands.filter(({ flags }) => flags.length > 4))(
  "the page's flags of $name are those that there are",
  (command) => {
    expect(section(`flags of ${command.name.join(" ")}`, flagTable(command))).toBe(flagTable(command));
  },
);
