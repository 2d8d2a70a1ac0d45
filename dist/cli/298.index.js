export const id = 298;
export const ids = [298];
export const modules = {

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ teamId),
/* harmony export */   AS: () => (/* binding */ teamPrincipal),
/* harmony export */   Gx: () => (/* binding */ teamKeyOf),
/* harmony export */   Uh: () => (/* binding */ repoId),
/* harmony export */   c$: () => (/* binding */ userPrincipal),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   githubDesired: () => (/* binding */ githubDesired),
/* harmony export */   hK: () => (/* binding */ githubKinds),
/* harmony export */   lg: () => (/* binding */ collaboratorsIn)
/* harmony export */ });
/* unused harmony export orgId */
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2836);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6965);


const githubKinds = [
    { kind: "github-org", noun: "GitHub organisation", roles: _roles_js__WEBPACK_IMPORTED_MODULE_0__/* .orgRoles */ .cE },
    { kind: "github-team", noun: "GitHub team", roles: _roles_js__WEBPACK_IMPORTED_MODULE_0__/* .teamRoles */ .VG },
    { kind: "github-repo", noun: "repository", plural: "repositories", roles: _roles_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryRoles */ .YS },
];
const orgId = (org) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceId */ .a)({ kind: "github-org", key: org });
const teamId = (key) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceId */ .a)({ kind: "github-team", key });
const repoId = (name) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceId */ .a)({ kind: "github-repo", key: name });
function githubDesired(roster) {
    const org = roster.github?.org ?? "";
    const insiders = insidersOf(roster);
    const teams = [...roster.teams.values()].filter((team) => team.github !== false);
    const resources = [
        orgResource(roster, insiders),
        ...teams.map((team) => teamResource(roster, team, insiders)),
        ...repositoryResources(roster),
    ];
    return {
        roster,
        org,
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(resources),
        accounts: accountsOf(roster, insiders),
        places: placesOf(roster, teams),
        parents: new Map(teams.flatMap((team) => parentEntry(roster, team))),
        principalResources: new Map(teams.map((team) => [teamPrincipal(team.key), teamId(team.key)])),
        membershipRoot: orgId(org),
        minimums: floorsOf(roster),
        findings: [],
    };
}
function userPrincipal(key) {
    return `user:${key}`;
}
function teamPrincipal(key) {
    return `team:${key}`;
}
function teamKeyOf(principal) {
    const prefix = teamPrincipal("");
    return principal.startsWith(prefix) ? principal.slice(prefix.length) : undefined;
}
function parentOf(roster, team) {
    if (team.github === false || !team.github.nest || team.parent === undefined)
        return undefined;
    const parent = roster.teams.get(team.parent);
    return parent === undefined || parent.github === false || parent.archived ? undefined : parent;
}
function insidersOf(roster) {
    const { invite, owners = [], defaultTeam } = roster.github ?? { invite: "users" };
    const eligible = [...roster.users.values()].filter((user) => user.present && !user.outside && hasAccount(user));
    const entered = (keys) => new Map(keys.map((key) => [key, userPrincipal(key)]));
    if (invite === "users")
        return entered(eligible.map((user) => user.key));
    const teamed = new Set(owners);
    for (const team of roster.teams.values()) {
        if (team.archived || team.github === false || team.key === defaultTeam)
            continue;
        for (const person of team.people.keys())
            teamed.add(person);
    }
    return entered(eligible.map((user) => user.key).filter((key) => teamed.has(key)));
}
function orgResource(roster, insiders) {
    const owners = new Set(roster.github?.owners ?? []);
    const grants = [...insiders].map(([key, principal]) => [principal, owners.has(key) ? "owner" : "member"]);
    return { kind: "github-org", key: roster.github?.org ?? "", settings: {}, grants: new Map(grants) };
}
function teamResource(roster, team, insiders) {
    const grants = new Map();
    const { github } = team;
    if (github === false || team.archived) {
        return { kind: "github-team", key: team.key, settings: { archived: true }, grants };
    }
    for (const [key, { lead }] of team.people) {
        const principal = insiders.get(key);
        if (principal !== undefined)
            grants.set(principal, lead ? github.leadRole : "member");
    }
    const parent = parentOf(roster, team);
    const nested = parent !== undefined || hasChildren(roster, team);
    const privacy = nested ? "closed" : github.privacy;
    const settings = { name: github.name, parent: parent?.key ?? null };
    if (team.description !== undefined)
        settings["description"] = team.description;
    if (privacy !== undefined)
        settings["privacy"] = privacy;
    if (github.notifications !== undefined)
        settings["notifications"] = github.notifications;
    return { kind: "github-team", key: team.key, settings, grants };
}
const childrenOf = new WeakMap();
function hasChildren(roster, team) {
    let parents = childrenOf.get(roster);
    if (parents === undefined) {
        const living = [...roster.teams.values()].filter((each) => !each.archived);
        parents = new Set(living.flatMap((each) => parentOf(roster, each)?.key ?? []));
        childrenOf.set(roster, parents);
    }
    return parents.has(team.key);
}
function repositoryResources(roster) {
    return [...roster.repositories.values()].map((repository) => {
        const grants = new Map();
        for (const [team, { role }] of repository.teams)
            grants.set(teamPrincipal(team), role);
        for (const [key, { role }] of repository.collaborators ?? []) {
            const user = roster.users.get(key);
            if (user?.present && hasAccount(user))
                grants.set(userPrincipal(key), role);
        }
        return { kind: "github-repo", key: repository.name, settings: {}, grants };
    });
}
const collaborating = new WeakMap();
function collaboratorsIn(roster) {
    const known = collaborating.get(roster) ??
        new Set([...roster.repositories.values()].flatMap((each) => [...(each.collaborators?.keys() ?? [])]));
    collaborating.set(roster, known);
    return known;
}
function hasAccount({ github, githubId }) {
    return github !== undefined || githubId !== undefined;
}
function accountsOf(roster, insiders) {
    const accounts = new Map();
    for (const user of roster.users.values()) {
        if (!hasAccount(user))
            continue;
        const at = user.places["github"] ?? user.at;
        const named = user.github === undefined ? { at } : { name: user.github, at };
        const account = user.githubId === undefined ? named : { ...named, id: String(user.githubId) };
        accounts.set(insiders.get(user.key) ?? userPrincipal(user.key), account);
    }
    return accounts;
}
function placesOf(roster, teams) {
    const places = new Map();
    if (roster.github)
        places.set(orgId(roster.github.org), roster.github.at);
    for (const team of teams)
        places.set(teamId(team.key), team.at);
    for (const repository of roster.repositories.values())
        places.set(repoId(repository.name), repository.at);
    return places;
}
function parentEntry(roster, team) {
    const parent = parentOf(roster, team);
    return parent === undefined ? [] : [[teamId(team.key), teamId(parent.key)]];
}
function floorsOf(roster) {
    if (roster.github?.owners === undefined)
        return [];
    return [{ resource: orgId(roster.github.org), role: "owner", least: roster.guards.minOwners }];
}


/***/ }),

/***/ 6965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ roleForGithub),
/* harmony export */   VG: () => (/* binding */ teamRoles),
/* harmony export */   YS: () => (/* binding */ repositoryRoles),
/* harmony export */   cE: () => (/* binding */ orgRoles),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   qi: () => (/* binding */ isBuiltIn),
/* harmony export */   si: () => (/* binding */ roleFromGithub)
/* harmony export */ });
const repositoryRoles = ["read", "triage", "write", "maintain", "admin"];
const teamRoles = ["member", "maintainer"];
const orgRoles = ["member", "owner"];
function roleFromGithub(role) {
    const lower = role.toLowerCase();
    if (lower === "pull")
        return "read";
    if (lower === "push")
        return "write";
    return isBuiltIn(lower) ? lower : role;
}
function roleForGithub(role) {
    if (role === "read")
        return "pull";
    return role === "write" ? "push" : role;
}
function isBuiltIn(role) {
    return repositoryRoles.includes(role);
}
function covers(role, other) {
    if (role === other || role === "admin")
        return true;
    const [mine, theirs] = [repositoryRoles.indexOf(role), repositoryRoles.indexOf(other)];
    return mine !== -1 && theirs !== -1 && mine >= theirs;
}


/***/ })

};
