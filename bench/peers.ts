/** The size of an organisation, for the formulas. */
export interface Counts {
  readonly members: number;
  readonly owners: number;
  readonly teams: number;
  readonly repos: number;
}

const pages = (items: number, size: number) => Math.ceil(items / size);

/**
 * The requests of other tools for one read of the same GitHub organisation. These are formulas from their published
 * source (November 2026), not measurements. They assume that a team's members and repositories fit on one page.
 */
export const peers: readonly { readonly name: string; readonly requests: (counts: Counts) => number }[] = [
  {
    name: "peribolos",
    requests: ({ members, owners, teams }) =>
      pages(owners, 100) + pages(members, 100) + 2 + pages(teams, 100) + 4 * teams,
  },
  {
    name: "sheriff",
    requests: ({ members, owners, teams, repos }) =>
      pages(members, 30) + pages(owners, 30) + pages(teams, 30) + pages(repos, 30) + 2 * teams + 4 * repos,
  },
  {
    name: "rust-lang",
    requests: ({ members, owners, teams, repos }) =>
      pages(members, 100) + pages(owners, 30) + pages(members, 30) + pages(teams, 30) + 3 * teams + 8 * repos,
  },
  {
    name: "entitlements",
    requests: ({ members, owners, teams }) => pages(owners, 100) + pages(members, 100) + 1 + teams,
  },
  { name: "terraform", requests: ({ members, teams, repos }) => members + 2 * teams + repos },
];
