import { describe, expect, it } from "vitest";
import { readPeopleFile } from "./people-file.ts";

const read = (text: string) => readPeopleFile("people.csv", new TextEncoder().encode(text));

/** What is read of a list, without the places. */
function peopleOf(text: string | Uint8Array) {
  const { people, findings } = typeof text === "string" ? read(text) : readPeopleFile("people.csv", text);
  expect(findings).toEqual([]);
  return people.map(({ at: _, ...person }) => person);
}

const mistakesOf = (text: string) =>
  read(text).findings.map(({ message, at }) => `${at?.file}:${at?.line}: ${message}`);

const alice = { github: "alicel", email: "alice@acme.dev", slack: "U0ALICE001", name: "Alice Liddell" };

describe("a list of people", () => {
  it("has its columns in any order and by any of their usual names, and others are passed over", () => {
    expect(
      peopleOf(
        "Department,Full Name,Slack ID,E-Mail,GitHub login\nR&D,Alice Liddell,U0ALICE001,alice@acme.dev,@alicel\n",
      ),
    ).toEqual([alice]);
  });

  it("is read as spreadsheets write it: with a mark, semicolons, quotes and empty lines", () => {
    const text =
      '\ufeff"github";"email";"slack";"name"\r\nalicel;alice@acme.dev;U0ALICE001;"Alice Liddell"\r\n;;;\r\n\r\nbob-dev;;;"Ross, ""Bob"""\r\n';
    expect(peopleOf(text)).toEqual([alice, { github: "bob-dev", name: 'Ross, "Bob"' }]);
  });

  it("is read with tabs in UTF-16, and with the line that says what divides the cells", () => {
    const text = "\ufeffgithub\temail\nalicel\talice@acme.dev\n";
    expect(peopleOf(new Uint8Array(Buffer.from(text, "utf16le")))).toEqual([
      { github: "alicel", email: "alice@acme.dev" },
    ]);
    expect(peopleOf("sep=;\r\ngithub;name\r\nalicel;Liddell, Alice\r\n")).toEqual([
      { github: "alicel", name: "Liddell, Alice" },
    ]);
  });

  it("has each mistake told at its line, also below a cell of several lines", () => {
    expect(
      mistakesOf(
        'github,email,name\nalicel,alice@acme.dev,"Alice\nLiddell"\nbob dev,bob@acme.dev,Bob\nAliceL,bob@,Eve\n\nx,y@acme.dev,X,more\n',
      ),
    ).toEqual([
      "people.csv:4: `bob dev` can't be taken: it is no GitHub login.",
      "people.csv:5: `AliceL` can't be taken: line 2 has it too.",
      "people.csv:5: `bob@` can't be taken: it is no address.",
      "people.csv:7: This line can't be taken: it has more cells than the first line.",
    ]);
  });

  it("gives nobody while one line has a mistake", () => {
    expect(read("github,slack\nalicel,U0ALICE001\nbob-dev,bobby\n").people).toEqual([]);
  });

  it("needs a first line that names the columns", () => {
    expect(mistakesOf("alicel,alice@acme.dev\n")).toEqual([
      "people.csv:1: The list of people can't be read: its first line doesn't name the columns.",
    ]);
    expect(mistakesOf("github,login,email\n")[0]).toContain("two of its columns have the same name");
    expect(mistakesOf("")).toHaveLength(1);
  });

  it("is refused in another encoding, and with quotes that don't end", () => {
    const latin = new Uint8Array([...Buffer.from("github,name\nana,L"), 0xf3, 0x0a]);
    expect(readPeopleFile("people.csv", latin).findings[0]?.message).toContain("it is no UTF-8");
    expect(mistakesOf('github,name\nalicel,"Alice\n')[0]).toContain("its quotes don't end where they should");
  });
});
