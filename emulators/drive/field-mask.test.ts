import { expect, test } from "vitest";
import { applyFieldMask } from "./field-mask.ts";
import { DriveError } from "./google-error.ts";

const list = {
  kind: "drive#permissionList",
  nextPageToken: "more",
  permissions: [{ id: "1", role: "writer", permissionDetails: [{ role: "writer", inherited: false }] }],
};

function refusal(fields: string): unknown {
  try {
    applyFieldMask(list, fields, "PermissionList");
  } catch (error) {
    return error instanceof DriveError ? error.answer.status : error;
  }
  return undefined;
}

test("a mask leaves in what it names, and a page token it doesn't name is gone", () => {
  expect(applyFieldMask(list, "permissions/id", "PermissionList")).toEqual({ permissions: [{ id: "1" }] });
  expect(
    applyFieldMask(list, "nextPageToken,permissions(id,permissionDetails/role)", "PermissionList"),
  ).toEqual({
    nextPageToken: "more",
    permissions: [{ id: "1", permissionDetails: [{ role: "writer" }] }],
  });
});

test("a path adds to what an earlier path chose, and a star chooses everything", () => {
  expect(applyFieldMask(list, "permissions/id,permissions/role", "PermissionList")).toEqual({
    permissions: [{ id: "1", role: "writer" }],
  });
  expect(applyFieldMask(list, "*", "PermissionList")).toEqual(list);
  expect(applyFieldMask(list, "permissions(*)", "PermissionList")).toEqual({ permissions: list.permissions });
});

test("a mask is refused that names a field which Drive doesn't have, or that isn't well formed", () => {
  expect(refusal("permissions(email)")).toBe(400);
  expect(refusal("nextpagetoken")).toBe(400);
  expect(refusal("permissions(id")).toBe(400);
  expect(refusal("permissions(id(x))")).toBe(400);
  expect(refusal("")).toBe(400);
});
