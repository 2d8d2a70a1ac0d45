import { after, dateOf, freshName, type Life, note } from "./life.ts";
import {
  type ChannelEntry,
  peopleWhoMayGo,
  renameKey,
  type TeamEntry,
  takeOffLists,
  userOf,
} from "./roster-document.ts";
import { accountsOf } from "./world-changes.ts";

/** What may be changed in the roster on a day. Each does nothing where there is nothing to change. */
export const fileChanges: Readonly<Record<string, (life: Life) => void>> = {
  joins(life) {
    const key = freshName(life, "new");
    accountsOf(life.services, key);
    life.document.users[key] = { github: `${key}-acme`, email: `${key}@acme.dev` };
    teamOf(life)?.members.push(key);
  },
  leaves(life) {
    const key = life.chance.pick(peopleWhoMayGo(life.document));
    const user = key === undefined ? undefined : life.document.users[key];
    if (key === undefined || user === undefined) return;
    user.active = false;
    takeOffLists(life.document, key, "leads");
    forgets(life, user.email, 20);
  },
  hasLastDay(life) {
    const key = life.chance.pick(peopleWhoMayGo(life.document));
    const user = key === undefined ? undefined : life.document.users[key];
    if (key === undefined || user === undefined) return;
    user.until = dateOf(life.day + 1 + life.chance.below(10));
    takeOffLists(life.document, key, "leads");
    forgets(life, user.email, 30);
  },
  helpsForAWhile(life) {
    const [team, key] = [teamOf(life), life.chance.pick(peopleWhoMayGo(life.document))];
    if (team === undefined || key === undefined || isOn(team, key)) return;
    team.members.push({ user: key, until: dateOf(life.day + 1 + life.chance.below(14)) });
  },
  moves(life) {
    const key = life.chance.pick(peopleWhoMayGo(life.document));
    const team = teamOf(life);
    if (key === undefined || team === undefined) return;
    takeOffLists(life.document, key);
    team.members.push(key);
  },
  changesLead(life) {
    const team = teamOf(life);
    const next = life.chance.pick((team?.members ?? []).filter((each) => isHere(life, userOf(each))));
    if (team === undefined || next === undefined) return;
    const [first] = team.leads;
    team.members = team.members.filter((each) => each !== next);
    team.leads = [userOf(next), ...team.leads.slice(1)];
    if (first !== undefined) team.members.push(first);
  },
  renamesTeam(life) {
    const [key, team] = life.chance.pick(Object.entries(life.document.teams)) ?? [];
    if (key === undefined || team === undefined) return;
    const before = team.github?.name ?? key;
    team.github = { name: freshName(life, `${key}-`), previously: [before] };
  },
  renamesChannel(life) {
    const team = teamOf(life);
    const channels = team?.slack?.channels;
    const [first, ...rest] = channels ?? [];
    if (team?.slack === undefined || first === undefined) return;
    const name = nameOfChannel(first);
    const renamed = { name: freshName(life, `${name.replace(/\d+$/, "")}-`), previously: [name] };
    team.slack.channels = [renamed, ...rest];
  },
  startsProject(life) {
    const [owner, other] = [life.chance.pick(holders(life)), life.chance.pick(holders(life))];
    const repo = spareRepo(life);
    if (owner === undefined || other === undefined || repo === undefined) return;
    const key = freshName(life, "project-");
    life.document.projects[key] = {
      name: key,
      team: owner,
      access: owner === other ? {} : { [other]: "read" },
      repos: [repo],
      slack: { channels: [`talk-${key}`] },
    };
  },
  endsProject(life) {
    const open = Object.entries(life.document.projects).filter(([, project]) => !project.archived);
    const [key, project] = life.chance.pick(open) ?? [];
    if (key === undefined || project === undefined) return;
    project.archived = true;
    after(life, 20, () => delete life.document.projects[key]);
  },
  hasAnotherKey(life) {
    const key = life.chance.pick(peopleWhoMayGo(life.document));
    if (key !== undefined) renameKey(life.document, key, freshName(life, "key"));
  },
  getsRepository(life) {
    const [team, repo] = [teamOf(life), spareRepo(life)];
    if (team !== undefined && repo !== undefined)
      team.repos = { ...team.repos, [repo]: life.chance.pick(["read", "write", "maintain"]) ?? "read" };
  },
  losesRepository(life) {
    const team = teamOf(life);
    const repo = life.chance.pick(Object.keys(team?.repos ?? {}));
    if (team?.repos !== undefined && repo !== undefined) delete team.repos[repo];
  },
  sharesFolder(life) {
    const sharing = Object.values(life.document.teams).filter(({ drive }) => drive !== undefined);
    const [folder] = life.chance.pick(sharing)?.drive?.folders ?? [];
    if (folder !== undefined) folder.role = life.chance.pick(["reader", "commenter", "writer"]) ?? "reader";
  },
};

/** Changes the roster as people do on a day, and writes it into the diary. */
export function changeFile(life: Life): void {
  const [name, change] = life.chance.pick(Object.entries(fileChanges)) ?? [];
  note(life, `file: ${name}`);
  change?.(life);
}

/** Takes a person's entry out later: everybody knows them by their address, whatever their key is then. */
function forgets(life: Life, email: string, days: number): void {
  after(life, days, () => {
    const [key] = Object.entries(life.document.users).find(([, user]) => user.email === email) ?? [];
    if (key === undefined) return;
    note(life, `file: forgets ${key}`);
    takeOffLists(life.document, key);
    delete life.document.users[key];
  });
}

function teamOf({ document, chance }: Life): TeamEntry | undefined {
  return chance.pick(Object.values(document.teams));
}

function holders({ document }: Life): readonly string[] {
  return Object.keys(document.teams).filter((key) => key !== "leads");
}

function isOn({ leads, members }: TeamEntry, key: string): boolean {
  return leads.includes(key) || members.some((each) => userOf(each) === key);
}

function isHere({ document }: Life, key: string): boolean {
  return document.users[key]?.active !== false && document.users[key]?.until === undefined;
}

function nameOfChannel(channel: ChannelEntry): string {
  return typeof channel === "string" ? channel : channel.name;
}

/** Returns a repository that no entry names. */
function spareRepo({ document, services: { github } }: Life): string | undefined {
  const named = new Set([
    ...Object.values(document.teams).flatMap(({ repos = {} }) => Object.keys(repos)),
    ...Object.values(document.projects).flatMap(({ repos }) => repos),
  ]);
  return [...github.world.repos.values()]
    .map(({ name }) => name)
    .find((name) => name.startsWith("spare-") && !named.has(name));
}
