import { expect, test } from "vitest";
import { applyFieldMask } from "../google/field-mask.ts";
import { GoogleRefusal } from "../google/google-error.ts";
import { driveVocabulary } from "./vocabulary.ts";

const list = {
  kind: "drive#permissionList",
  nextPageToken: "more",
  permissions: [{ id: "1", role: "writer", permissionDetails: [{ role: "writer", inherited: false }] }],
};

function refusal(fields: string): unknown {
  try {
    applyFieldMask(driveVocabulary, list, { fields: fields, schema: "PermissionList" });
  } catch (error) {
    return error instanceof GoogleRefusal ? error.answer.status : error;
  }
  return undefined;
}

test("a mask leaves in what it names, and a page token it doesn't name is gone", () => {
  expect(
    applyFieldMask(driveVocabulary, list, { fields: "permissions/id", schema: "PermissionList" }),
  ).toEqual({ permissions: [{ id: "1" }] });
  expect(
    applyFieldMask(driveVocabulary, list, {
      fields: "nextPageToken,permissions(id,permissionDetails/role)",
      schema: "PermissionList",
    }),
  ).toEqual({
    nextPageToken: "more",
    permissions: [{ id: "1", permissionDetails: [{ role: "writer" }] }],
  });
});

test("a path adds to what an earlier path chose, and a star chooses everything", () => {
  expect(
    applyFieldMask(driveVocabulary, list, {
      fields: "permissions/id,permissions/role",
      schema: "PermissionList",
    }),
  ).toEqual({
    permissions: [{ id: "1", role: "writer" }],
  });
  expect(applyFieldMask(driveVocabulary, list, { fields: "*", schema: "PermissionList" })).toEqual(list);
  expect(
    applyFieldMask(driveVocabulary, list, { fields: "permissions(*)", schema: "PermissionList" }),
  ).toEqual({ permissions: list.permissions });
});

test("a mask is refused that names a field which Drive doesn't have, or that isn't well formed", () => {
  expect(refusal("permissions(email)")).toBe(400);
  expect(refusal("nextpagetoken")).toBe(400);
  expect(refusal("permissions(id")).toBe(400);
  expect(refusal("permissions(id(x))")).toBe(400);
  expect(refusal("")).toBe(400);
});
