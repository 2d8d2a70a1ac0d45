import { expect, test } from "vitest";
import { answerProblems } from "../google/answer-problems.ts";
import { GoogleRefusal } from "../google/google-error.ts";
import { checkCall } from "../google/vocabulary.ts";
import type { Call } from "../server.ts";
import { installedVocabulary } from "./derive-vocabulary.ts";
import derived from "./vocabulary.json" with { type: "json" };
import { driveVocabulary } from "./vocabulary.ts";

function refusal(method: string, query: string, body = ""): unknown {
  const call: Call = { method: "POST", path: "/", query: new URLSearchParams(query), headers: {}, body };
  try {
    checkCall(driveVocabulary, method, call);
  } catch (error) {
    return error instanceof GoogleRefusal ? error.answer.body : error;
  }
  return undefined;
}

test("the vocabulary is what the installed client's typings say", () => {
  expect(installedVocabulary()).toEqual(derived);
});

test("a call within the typings passes", () => {
  expect(
    refusal(
      "permissions.create",
      "supportsAllDrives=true&sendNotificationEmail=false&fields=id",
      '{"role":"writer"}',
    ),
  ).toBeUndefined();
});

test("sendNotificationEmail in the body is refused: Google would ignore it, and mail everybody", () => {
  expect(refusal("permissions.create", "", '{"role":"writer","sendNotificationEmail":false}')).toMatchObject({
    error: { errors: [{ reason: "unknownField" }] },
  });
});

test("a query parameter that a method doesn't have is refused", () => {
  expect(refusal("about.get", "supportsAllDrives=true")).toMatchObject({
    error: { errors: [{ reason: "unknownParameter" }] },
  });
  expect(refusal("permissions.list", "sendNotificationEmail=false")).toMatchObject({ error: { code: 400 } });
});

test("a body is refused that isn't JSON, or that the method doesn't take", () => {
  expect(refusal("permissions.create", "", "role=writer")).toMatchObject({ error: { code: 400 } });
  expect(refusal("permissions.delete", "", '{"role":"writer"}')).toMatchObject({ error: { code: 400 } });
});

test("an answer is held against the typings: a field that a schema doesn't have, and one of another type", () => {
  const permission = { id: "1", role: "writer", permissionDetails: [{ role: "writer", inherited: false }] };
  expect(
    answerProblems(driveVocabulary, "PermissionList", {
      permissions: [permission],
      nextPageToken: undefined,
    }),
  ).toEqual([]);
  const wrong = { id: 1, title: "x", permissionDetails: { role: "writer" } };
  expect(answerProblems(driveVocabulary, "PermissionList", { permissions: [wrong] })).toEqual([
    "PermissionList.permissions[].id is a string, not a number",
    "PermissionList.permissions[] has no title",
    "PermissionList.permissions[].permissionDetails is a list",
  ]);
  expect(answerProblems(driveVocabulary, "File", { owners: [{ me: "yes" }], parents: "root" })).toEqual([
    "File.owners[].me is a boolean, not a string",
    "File.parents is a list",
  ]);
});
