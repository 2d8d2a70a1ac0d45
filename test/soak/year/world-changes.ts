import { normalised } from "../../../emulators/drive/world.ts";
import { acceptInvitation } from "../../../emulators/github/people.ts";
import type { Services } from "../fixture.ts";
import { applyManualEdit, type ManualEdit } from "../manual-edits.ts";
import { after, freshName, type Life, note } from "./life.ts";
import { peopleWhoMayGo } from "./roster-document.ts";

/** Gives a person accounts on all three services, as they have them before they come. */
export function accountsOf({ github, slack, drive }: Services, key: string): void {
  const [login, email] = [`${key}-acme`, `${key}@acme.dev`];
  const id = github.world.nextId("account of the year", 70_001);
  github.world.addAccount({ kind: "User", id, login, name: key, email: null, blocked: false });
  const user = `U0${key.toUpperCase()}000`;
  const base = { teamId: slack.world.team.id, name: key, realName: key, email };
  slack.world.users.set(user, {
    id: user,
    ...base,
    deleted: false,
    bot: false,
    invited: false,
    admin: false,
  });
  drive.world.accounts.set(normalised(email), {
    email,
    name: key,
    group: false,
    members: [],
    deleted: false,
  });
}

const drift: readonly ManualEdit["what"][] = [
  "addsToTeam",
  "takesFromTeam",
  "makesOwner",
  "removesMember",
  "addsToChannel",
  "takesFromChannel",
  "changesGroup",
  "sharesFolder",
  "unsharesFolder",
];

/** Changes something in a service by hand, which the roster doesn't say. */
export function changeByHand(life: Life): void {
  const what = life.chance.pick(drift) ?? "addsToTeam";
  const which = life.chance.below(1_000);
  note(life, `by hand: ${what} ${which}`);
  applyManualEdit(life.services, { what, which });
}

/** Renames a GitHub account. The file follows days later. */
export function renameAccount(life: Life): void {
  const key = life.chance.pick(peopleWhoMayGo(life.document));
  const user = key === undefined ? undefined : life.document.users[key];
  const account = user && life.services.github.world.user(user.github);
  // Who hasn't come yet is known by nothing but the login.
  if (user === undefined || account === undefined || !life.services.github.world.members.has(account.id))
    return;
  const login = freshName(life, `${user.github.replace(/-.*$/, "")}-renamed`);
  note(life, `by hand: ${user.github} is called ${login}`);
  life.services.github.world.renameUser(user.github, login);
  life.formerLogins.set(user.github, account.id);
  after(life, 2 + life.chance.below(5), () => {
    note(life, `file: ${login}`);
    user.github = login;
  });
}

/** Lets some of those who were invited accept. */
export function acceptSome({ services: { github }, chance }: Life): void {
  for (const each of [...github.world.invitations.values()])
    if (each.account !== undefined && chance.is(0.6)) acceptInvitation(github.world, each);
}
