import { expect, it } from "vitest";
import { declaredEffects } from "../access/declared-effects.ts";
import { declaringKinds } from "../providers/index.ts";
import { toPlainText } from "../text/plain.ts";
import { effectSentences } from "./effect-sentences.ts";
import { loadedRosterOf } from "./testing/acme.ts";

const roster = (members: string) => `version: 1
users: { ben: { email: ben@acme.dev }, eve: { email: eve@acme.dev } }
teams:
  web:
    name: Web people
    members: [${members}]
    drive: { folders: [{ id: 0AFolderOfTheWeb, role: reader }] }
`;

it("a folder is named after the team that has it, as in reports, and not by its id", () => {
  const effects = declaredEffects(
    loadedRosterOf(roster("ben")),
    loadedRosterOf(roster("ben, eve")),
    declaringKinds,
  );
  expect(effectSentences(effects).map(toPlainText)).toEqual([
    "`eve` gains team `web` and reader on `Web people folder`.",
  ]);
});
