import fc from "fast-check";
import { expect, test } from "vitest";
import { comparableAddress, isAddress, sameAddress } from "./address.ts";

test("R144: dots are stripped for consumer Gmail only, so a dotted corporate address stays itself", () => {
  expect(comparableAddress("John.Doe@corp.com")).toBe("john.doe@corp.com");
  expect(sameAddress("john.doe@corp.com", "johndoe@corp.com")).toBe(false);
  expect(sameAddress("john.doe+drive@gmail.com", "JohnDoe@googlemail.com")).toBe(true);
});

test("a plus tag is part of a corporate address", () => {
  expect(sameAddress("ops+drive@acme.dev", "ops@acme.dev")).toBe(false);
});

test("case is never a difference", () => {
  expect(sameAddress("ALICE@Acme.Dev", "alice@acme.dev")).toBe(true);
});

test("R145: what isn't an address has no comparable form, and is the same as nothing", () => {
  for (const odd of ["", "alice", "alice@", "@acme.dev", "a@b@c", "al ice@acme.dev"]) {
    expect(isAddress(odd)).toBe(false);
    expect(comparableAddress(odd)).toBeUndefined();
    expect(sameAddress(odd, odd)).toBe(false);
  }
});

test("a comparable form compares with itself", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const form = comparableAddress(address);
      expect(form === undefined || comparableAddress(form) === form).toBe(true);
    }),
  );
});
