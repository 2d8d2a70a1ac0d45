import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeSite } from "./write-site.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-site-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = (path: string) => readFile(join(folder, path), "utf8");

it("a site takes the place of an earlier one, whose pages of people who are no more there are gone", async () => {
  const out = join(folder, "out");
  await writeSite(
    out,
    new Map([
      ["index.html", "one"],
      ["people/bob.html", "bob"],
    ]),
  );
  await writeFile(join(out, "CNAME"), "mine");
  await writeSite(
    out,
    new Map([
      ["index.html", "two"],
      ["people/eve.html", "eve"],
    ]),
  );
  expect(await readdir(join(out, "people"))).toEqual(["eve.html"]);
  expect([await read("out/index.html"), await read("out/CNAME")]).toEqual(["two", "mine"]);
});

it("a folder with somebody else's files stays as it is", async () => {
  await writeFile(join(folder, "index.html"), "mine");
  await expect(writeSite(folder, new Map([["index.html", "site"]]))).rejects.toMatchObject({
    findings: [{ code: "site_folder_taken" }],
  });
  expect(await read("index.html")).toBe("mine");
});

it("a changed list removes nothing outside the folder, and nothing that a site can't have made", async () => {
  const out = join(folder, "out");
  await mkdir(out);
  await writeSite(out, new Map([["index.html", "one"]]));
  await writeFile(join(folder, "index.html"), "outside");
  await writeFile(join(out, "notes.md"), "mine");
  const list = await read("out/files.txt");
  await writeFile(join(out, "files.txt"), `${list}../index.html\nnotes.md\n`);
  await writeSite(out, new Map([["index.html", "two"]]));
  expect([await read("index.html"), await read("out/notes.md")]).toEqual(["outside", "mine"]);
});
