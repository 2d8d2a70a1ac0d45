import { type Finding, finding } from "../core/finding.ts";
import type { GithubInventory, Inventory, InventoryAccount, SlackInventory } from "../roster/inventory.ts";
import { mailboxOf } from "../roster/mailbox.ts";
import { personNotThere } from "./people-errors.ts";
import type { KnownPerson } from "./people-file.ts";

/** An inventory with what a list of people says about its accounts. */
export interface KnownInventory {
  readonly inventory: Inventory;
  /** Slack ids by lower-case login. */
  readonly slackIds: ReadonlyMap<string, string>;
  /** Addresses to be declared, by lower-case login. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Names by mailbox. */
  readonly names: ReadonlyMap<string, string>;
  /** What the list says about accounts that don't exist. */
  readonly findings: readonly Finding[];
}

/** Adds what a list of people says. It says who is who, and brings in nobody whom no service has. */
export function withKnownPeople(inventory: Inventory, people: readonly KnownPerson[]): KnownInventory {
  const { github, slack } = inventory;
  const named = people.flatMap(({ github: login, ...more }) =>
    login === undefined ? [] : [[login.toLowerCase(), more] as const],
  );
  const byLogin = new Map(named);
  const bySlackId = new Map(people.flatMap((each) => (each.slack === undefined ? [] : [[each.slack, each]])));
  const account = <Account extends InventoryAccount>(each: Account): Account => {
    const { email, name } = byLogin.get(each.login.toLowerCase()) ?? {};
    return {
      ...each,
      ...(name === undefined ? {} : { name }),
      ...(email === undefined ? {} : { emails: [...each.emails, email] }),
    };
  };
  const slackUsers = slack?.people.map((each) => {
    const { name, email } = bySlackId.get(each.id) ?? {};
    return { ...each, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
  });
  return {
    inventory: {
      ...inventory,
      ...(github === undefined
        ? {}
        : {
            github: {
              ...github,
              members: github.members.map(account),
              invited: github.invited.map(account),
              outsiders: github.outsiders.map(account),
            },
          }),
      ...(slack === undefined ? {} : { slack: { ...slack, people: slackUsers ?? [] } }),
    },
    slackIds: new Map(named.flatMap(([login, { slack: id }]) => (id === undefined ? [] : [[login, id]]))),
    addresses: new Map(named.flatMap(([login, { email }]) => (email === undefined ? [] : [[login, email]]))),
    names: new Map(
      people.flatMap(({ email, name }) =>
        email === undefined || name === undefined ? [] : [[mailboxOf(email), name]],
      ),
    ),
    findings: [...strangersOnGithub(people, github), ...strangersOnSlack(people, slack)],
  };
}

function strangersOnGithub(people: readonly KnownPerson[], github: GithubInventory | undefined): Finding[] {
  if (github === undefined) return [];
  const accounts = [...github.members, ...github.invited, ...github.outsiders];
  const logins = new Set(accounts.map(({ login }) => login.toLowerCase()));
  return people.flatMap(({ github: login, at }) =>
    login === undefined || logins.has(login.toLowerCase())
      ? []
      : [finding(personNotThere(`\`${login}\``, `in the organisation ${github.org}`), { at })],
  );
}

function strangersOnSlack(people: readonly KnownPerson[], slack: SlackInventory | undefined): Finding[] {
  if (slack === undefined) return [];
  const ids = new Set(slack.people.map(({ id }) => id));
  return people.flatMap(({ slack: id, at }) =>
    id === undefined || ids.has(id)
      ? []
      : [finding(personNotThere(`\`${id}\``, `a person of the workspace ${slack.workspace}`), { at })],
  );
}
