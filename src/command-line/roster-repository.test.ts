import { expect, it } from "vitest";
import { repositoryInAddress } from "./roster-repository.ts";

it.each([
  ["https://github.com/acme/access.git", "acme/access"],
  ["https://token@github.acme.dev/acme/access/", "acme/access"],
  ["ssh://git@github.com:22/acme/access.git", "acme/access"],
  ["git@github.com:acme/access.git", "acme/access"],
  ["work:acme/access", "acme/access"],
  ["/srv/git/acme/access.git", undefined],
  ["../acme/access", undefined],
  ["file:///srv/acme/access", undefined],
  ["C:/git/acme/access", undefined],
  ["C:\\git\\acme/access", undefined],
])("the remote %s is the repository %s", (address, repository) => {
  expect(repositoryInAddress(address)).toBe(repository);
});
