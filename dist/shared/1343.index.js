export const id = 1343;
export const ids = [1343];
export const modules = {

/***/ 71343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ githubTeamId),
/* harmony export */   AS: () => (/* binding */ teamPrincipal),
/* harmony export */   DG: () => (/* binding */ githubRepositoryId),
/* harmony export */   V: () => (/* binding */ parentTeamOf),
/* harmony export */   WE: () => (/* binding */ githubOrganizationRoleId),
/* harmony export */   githubDesired: () => (/* binding */ githubDesired),
/* harmony export */   kf: () => (/* binding */ teamKeyOfPrincipal),
/* harmony export */   nU: () => (/* binding */ rememberedAccountId),
/* harmony export */   nt: () => (/* binding */ githubOrgId)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94872);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79337);
/* harmony import */ var _roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41264);
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41758);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84468);





const githubOrgId = (org) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOrg */ .Yz.kind, key: org });
const githubTeamId = (key) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubTeam */ .F$.kind, key });
const githubRepositoryId = (name) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRepo */ .w6.kind, key: name });
const githubOrganizationRoleId = (key) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOrganizationRole */ .Z0.kind, key });
function githubDesired(roster) {
    const org = roster.github?.org ?? "";
    const members = declaredMembersOf(roster);
    const onGithub = [...roster.teams.values()].filter((team) => team.github !== false);
    const organization = organizationResource(roster, members);
    const parents = keysOfParents(roster);
    const { accounts, remembered } = accountsOf(roster, members);
    const teams = new Map(onGithub.map((team) => [team.key, teamResource(roster, team, { members, parents })]));
    return {
        roster,
        org,
        organization,
        teams,
        collaborators: collaboratorsIn(roster),
        isIgnored: (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .anyGlobMatcher */ .pl)(roster.github?.ignore ?? [], { ignoreCase: true }),
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L)([
            organization,
            ...teams.values(),
            ...repositoryResources(roster),
            ...organizationRoleResources(roster),
        ]),
        accounts,
        remembered,
        places: placesOf(roster, onGithub),
        parents: new Map(onGithub.flatMap((team) => parentEntry(roster, team))),
        principalResources: new Map(onGithub.map((team) => [teamPrincipal(team.key), githubTeamId(team.key)])),
        membershipRoot: githubOrgId(org),
        minimums: minimumsOf(roster),
        findings: [],
    };
}
const rememberedAccountId = (principal, login) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: "github-account", key: `${login.toLowerCase()}/${principal}` });
function teamPrincipal(key) {
    return `team:${key}`;
}
function teamKeyOfPrincipal(principal) {
    const prefix = teamPrincipal("");
    return principal.startsWith(prefix) ? principal.slice(prefix.length) : undefined;
}
function parentTeamOf(roster, team) {
    if (team.github === false || !team.github.nest || team.parent === undefined)
        return undefined;
    const parent = roster.teams.get(team.parent);
    return parent === undefined || parent.github === false || parent.archived ? undefined : parent;
}
function declaredMembersOf(roster) {
    const { invite, owners = [], extraMembers = [], defaultTeam } = roster.github ?? { invite: "users" };
    const eligible = [...roster.users.values()].filter((user) => user.present && !user.outside && (0,_roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGithubAccount */ .Z)(user));
    const principals = (keys) => new Map(keys.map((key) => [key, (0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .userPrincipal */ .c$)(key)]));
    if (invite === "users")
        return principals(eligible.map((user) => user.key));
    const onTeams = new Set([...owners, ...extraMembers]);
    for (const team of roster.teams.values()) {
        if (team.archived || team.key === defaultTeam)
            continue;
        for (const person of team.people.keys())
            onTeams.add(person);
    }
    return principals(eligible.map((user) => user.key).filter((key) => onTeams.has(key)));
}
function organizationResource(roster, members) {
    const owners = new Set(roster.github?.owners ?? []);
    const grants = [...members].map(([key, principal]) => [principal, owners.has(key) ? "owner" : "member"]);
    return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOrg */ .Yz.kind, key: roster.github?.org ?? "", settings: {}, grants: new Map(grants) };
}
function teamResource(roster, team, { members, parents }) {
    const grants = new Map();
    const { github, key, description } = team;
    if (github === false || team.archived) {
        return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubTeam */ .F$.kind, key, settings: { archived: true }, grants };
    }
    for (const [person, { lead }] of team.people) {
        const principal = members.get(person);
        if (principal !== undefined)
            grants.set(principal, lead ? github.leadRole : "member");
    }
    const parent = parentTeamOf(roster, team);
    const isNested = parent !== undefined || parents.has(key);
    const privacy = isNested ? "closed" : github.privacy;
    const settings = {
        name: github.name,
        parent: parent?.key ?? null,
        ...(description === undefined ? {} : { description }),
        ...(privacy === undefined ? {} : { privacy }),
        ...(github.notifications === undefined ? {} : { notifications: github.notifications }),
    };
    return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubTeam */ .F$.kind, key, settings, grants };
}
function keysOfParents(roster) {
    const living = [...roster.teams.values()].filter((team) => !team.archived);
    return new Set(living.flatMap((team) => parentTeamOf(roster, team)?.key ?? []));
}
function repositoryResources(roster) {
    return [...roster.repositories.values()].map((repository) => {
        const grants = new Map();
        for (const [team, { role }] of repository.teams)
            grants.set(teamPrincipal(team), role);
        for (const [key, { role }] of repository.collaborators ?? []) {
            const user = roster.users.get(key);
            if (user?.present && (0,_roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGithubAccount */ .Z)(user))
                grants.set((0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .userPrincipal */ .c$)(key), role);
        }
        return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRepo */ .w6.kind, key: repository.name, settings: {}, grants };
    });
}
function organizationRoleResources(roster) {
    return [...(roster.github?.organizationRoles ?? [])].map(([key, holders]) => {
        const grants = new Map();
        for (const holder of holders) {
            const team = roster.teams.get(teamKeyOfPrincipal(holder) ?? "");
            const user = roster.users.get((0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .userKeyOf */ .Uj)(holder) ?? "");
            const isThere = (team !== undefined && !team.archived && team.github !== false) ||
                (user?.present === true && !user.outside && (0,_roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGithubAccount */ .Z)(user));
            if (isThere)
                grants.set(holder, "holder");
        }
        return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOrganizationRole */ .Z0.kind, key, settings: {}, grants };
    });
}
function collaboratorsIn(roster) {
    const repositories = [...roster.repositories.values()];
    return new Set(repositories.flatMap(({ collaborators }) => [...(collaborators?.keys() ?? [])]));
}
function accountsOf(roster, members) {
    const accounts = new Map();
    const remembered = new Set();
    for (const user of roster.users.values()) {
        if (!(0,_roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGithubAccount */ .Z)(user))
            continue;
        const at = user.places["github"] ?? user.at;
        const named = user.github === undefined ? { at } : { name: user.github, at };
        const principal = members.get(user.key) ?? (0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .userPrincipal */ .c$)(user.key);
        const known = roster.rememberedIds?.get(rememberedAccountId(principal, user.github ?? ""));
        const id = user.githubId === undefined ? known : String(user.githubId);
        if (user.githubId === undefined && known !== undefined)
            remembered.add(principal);
        accounts.set(principal, id === undefined ? named : { ...named, id });
    }
    return { accounts, remembered };
}
function placesOf(roster, teams) {
    const places = new Map();
    if (roster.github)
        places.set(githubOrgId(roster.github.org), roster.github.at);
    for (const team of teams)
        places.set(githubTeamId(team.key), team.at);
    for (const { name, at } of roster.repositories.values())
        places.set(githubRepositoryId(name), at);
    for (const name of roster.github?.organizationRoles?.keys() ?? [])
        places.set(githubOrganizationRoleId(name), roster.github?.at ?? { file: "", line: 1, column: 1 });
    return places;
}
function parentEntry(roster, team) {
    const parent = parentTeamOf(roster, team);
    return parent === undefined ? [] : [[githubTeamId(team.key), githubTeamId(parent.key)]];
}
function minimumsOf(roster) {
    if (roster.github?.owners === undefined)
        return [];
    return [{ resource: githubOrgId(roster.github.org), role: "owner", least: roster.guards.minOwners }];
}


/***/ })

};
