import { expect, test } from "vitest";
import { createAccountOwners } from "./match-people.ts";

test("the first principal that claims an account has it", () => {
  const owners = createAccountOwners();
  expect(owners.claim("U1", "user:alice")).toBe("user:alice");
  expect(owners.claim("U1", "user:bob")).toBe("user:alice");
  expect(owners.claim("U1", "user:alice")).toBe("user:alice");
  expect(owners.claim("U2", "user:bob")).toBe("user:bob");
  expect([owners.ownerOf("U1"), owners.ownerOf("U2")]).toEqual(["user:alice", "user:bob"]);
});

test("an account that nobody claimed has no owner", () => {
  expect(createAccountOwners().ownerOf("U1")).toBeUndefined();
});
