import { expect, it } from "vitest";
import { webAddressOf } from "./compare/pages.ts";

it("finds GitHub's pages beside its API: of github.com, of a tenant, of an own server", () => {
  expect(
    ["https://api.github.com", "https://api.acme.ghe.com", "https://github.acme.dev/api/v3"].map(
      webAddressOf,
    ),
  ).toEqual(["https://github.com", "https://acme.ghe.com", "https://github.acme.dev"]);
});
