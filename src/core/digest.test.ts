import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "./change.ts";
import { digestOf, fingerprintOf } from "./digest.ts";

const place = { provider: "house", kind: "room", key: "r0" } as const;

/** One change of each action, its keys in no particular order. */
const changes: readonly Change[] = [
  { ...place, action: "create", settings: { topic: "tea", name: "r0", parent: null } },
  { action: "configure", to: ["b"], from: null, setting: "tags", ...place },
  { ...place, role: "host", principal: "user:ann", action: "grant" },
  { ...place, role: "host", principal: "user:ben", action: "revoke" },
  { to: "host", from: "guest", ...place, principal: "user:cat", action: "regrade" },
  { action: "archive", ...place },
];

const lines = [
  '{"action":"create","key":"r0","kind":"room","provider":"house","settings":{"name":"r0","parent":null,"topic":"tea"}}',
  '{"action":"configure","from":null,"key":"r0","kind":"room","provider":"house","setting":"tags","to":["b"]}',
  '{"action":"grant","key":"r0","kind":"room","principal":"user:ann","provider":"house","role":"host"}',
  '{"action":"revoke","key":"r0","kind":"room","principal":"user:ben","provider":"house","role":"host"}',
  '{"action":"regrade","from":"guest","key":"r0","kind":"room","principal":"user:cat","provider":"house","to":"host"}',
  '{"action":"archive","key":"r0","kind":"room","provider":"house"}',
];

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the digest of changes", () => {
  it("is over a line of JSON for each change, with the keys in order", () => {
    expect(digestOf(changes)).toBe(`sha256:${sha256(lines.map((line) => `${line}\n`).join(""))}`);
    expect(digestOf([])).toBe(`sha256:${sha256("")}`);
  });

  it("is the same however many lines are hashed at once", () => {
    const many = Array.from({ length: 3_000 }, (_, index): Change => {
      const { action, role } = { action: "grant", role: "host" } as const;
      return { ...place, action, principal: `user:u${index}`, role };
    });
    const text = many.map(
      ({ key, kind, ...rest }) =>
        `{"action":"grant","key":"${key}","kind":"${kind}","principal":"${"principal" in rest ? rest.principal : ""}","provider":"house","role":"host"}\n`,
    );
    expect(text.join("").length).toBeGreaterThan(200_000);
    expect(digestOf(many)).toBe(`sha256:${sha256(text.join(""))}`);
  });

  it("doesn't depend on the order in which a resource's settings come", () => {
    const settings = fc.dictionary(fc.string(), fc.constantFrom("a", "b", null));
    fc.assert(
      fc.property(settings, (one) => {
        const other = Object.fromEntries(Object.entries(one).reverse());
        const created = (each: typeof one): Change => ({ ...place, action: "create", settings: each });
        expect(digestOf([created(other)])).toBe(digestOf([created(one)]));
      }),
    );
  });
});

describe("the fingerprint of a change", () => {
  it("is the first eight digits of what is hashed for that change alone", () => {
    expect(changes.map(fingerprintOf)).toEqual(lines.map((line) => sha256(line).slice(0, 8)));
  });
});
