export const id = 721;
export const ids = [721,343];
export const modules = {

/***/ 77537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ matchGithubTeams)
/* harmony export */ });
/* harmony import */ var _roster_exchanged_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49250);
/* harmony import */ var _roster_slug_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18953);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71343);



function matchGithubTeams(remote, desired) {
    const { teams, rememberedIds } = desired.roster;
    const declared = [...teams.values()].filter(isOnGithub);
    const living = declared.filter((team) => !team.archived);
    const archived = declared.filter((team) => team.archived);
    const ours = [...remote.teams.values()].filter((team) => team.managedElsewhere !== "enterprise");
    const find = teamFinder(ours);
    const byId = new Map(ours.map((team) => [team.id, team]));
    const owners = new Map();
    const byKey = new Map();
    const assign = (team, found) => {
        byKey.set(team.key, found);
        owners.set(found.id, team);
    };
    const release = (found, asked) => {
        const owner = owners.get(found.id);
        if (owner === undefined)
            return true;
        if (asked.has(owner.key))
            return false;
        return assignFormerName(owner, new Set([...asked, owner.key]), found);
    };
    const assignFormerName = (team, asked, leaving) => {
        for (const name of team.github.previously) {
            const former = find(name);
            if (former === undefined || former === leaving || !release(former, asked))
                continue;
            if (leaving)
                owners.delete(leaving.id);
            assign(team, former);
            return true;
        }
        return false;
    };
    for (const team of declared) {
        const found = byId.get(team.github.id ?? 0);
        if (found !== undefined)
            assign(team, found);
    }
    const rememberedOf = ({ key, github }) => github.id === undefined ? byId.get(Number(rememberedIds?.get((0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .githubTeamId */ .AG)(key)) ?? 0)) : undefined;
    const rememberedBy = new Map(living.map((team) => [rememberedOf(team)?.id, team]));
    for (const team of remote.teamsComplete ? living : []) {
        const own = rememberedOf(team);
        const named = find(team.github.name);
        const isOthers = named !== undefined && named !== own && rememberedBy.has(named.id);
        if (own !== undefined && isOthers && !owners.has(own.id))
            assign(team, own);
    }
    for (const all of [living, archived]) {
        const group = all.filter(({ key, github }) => !byKey.has(key) && (github.id === undefined || remote.teamsComplete));
        for (const team of group) {
            const found = find(team.github.name);
            if (found !== undefined && !owners.has(found.id))
                assign(team, found);
        }
        if (!remote.teamsComplete)
            continue;
        for (const team of group)
            if (!byKey.has(team.key))
                assignFormerName(team, new Set([team.key]));
        for (const team of group) {
            const renamed = rememberedOf(team);
            if (!byKey.has(team.key) && renamed !== undefined && !owners.has(renamed.id))
                assign(team, renamed);
        }
    }
    return {
        byKey,
        keys: new Map([...byKey].map(([key, team]) => [team.id, key])),
        enterprise: enterpriseTeams(remote, living, byKey),
        exchanged: exchangedTeams(living, (team) => rememberedOf(team) !== undefined, find),
    };
}
function exchangedTeams(living, isRemembered, find) {
    const names = new Map(living.map(({ key, github }) => [key, github.name]));
    const circles = (0,_roster_exchanged_names_js__WEBPACK_IMPORTED_MODULE_1__/* .exchangedNames */ .U)(living.map((team) => ({
        key: team.key,
        name: (0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_2__/* .teamSlug */ .R)(team.github.name),
        previously: team.github.previously.map(_roster_slug_js__WEBPACK_IMPORTED_MODULE_2__/* .teamSlug */ .R),
        isKnown: team.github.id !== undefined || isRemembered(team),
    })));
    return new Map([...circles].filter(([key, others]) => [key, ...others].some((each) => find(names.get(each) ?? "") !== undefined)));
}
function isOnGithub(team) {
    return team.github !== false;
}
function teamFinder(teams) {
    const bySlug = new Map(teams.map((team) => [team.slug, team]));
    const byName = new Map(teams.map((team) => [team.name.toLowerCase(), team]));
    return (name) => byName.get(name.toLowerCase()) ?? bySlug.get((0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_2__/* .teamSlug */ .R)(name));
}
function enterpriseTeams(remote, declared, byKey) {
    const find = teamFinder([...remote.teams.values()]
        .filter((team) => team.managedElsewhere === "enterprise")
        .map((team) => ({ ...team, slug: team.slug.replace(/^ent:/, "") })));
    return new Map(declared.flatMap((team) => {
        const found = byKey.has(team.key) ? undefined : find(team.github.name);
        return found === undefined ? [] : [[team.key, found]];
    }));
}


/***/ }),

/***/ 92721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identifyTeams: () => (/* binding */ identifyTeams)
/* harmony export */ });
/* harmony import */ var _roster_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12318);
/* harmony import */ var _compare_match_teams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77537);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71343);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10904);




async function identifyTeams(client, roster, progress) {
    const desired = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__.githubDesired)((0,_roster_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveRoster */ .i)(roster, "").roster);
    const { byKey } = (0,_compare_match_teams_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGithubTeams */ .H)(await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readGithubState */ .X)(client, desired.org, progress), desired);
    return new Map([...byKey].map(([key, { id }]) => [key, id]));
}


/***/ }),

/***/ 71343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ githubTeamId),
/* harmony export */   AS: () => (/* binding */ teamPrincipal),
/* harmony export */   DG: () => (/* binding */ githubRepositoryId),
/* harmony export */   V: () => (/* binding */ parentTeamOf),
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
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L)([organization, ...teams.values(), ...repositoryResources(roster)]),
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


/***/ }),

/***/ 49250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ exchangedNames)
/* harmony export */ });
function exchangedNames(entries) {
    const unknown = entries.filter(({ isKnown }) => !isKnown);
    const byName = new Map(unknown.map((entry) => [entry.name, entry]));
    const nextOf = ({ key, previously }) => previously
        .flatMap((name) => byName.get(name) ?? [])
        .filter((next) => next.key !== key)
        .slice(0, 1);
    const circles = new Map();
    for (const entry of unknown) {
        const passed = new Set([entry.key]);
        for (let [next] = nextOf(entry); next !== undefined && !passed.has(next.key); [next] = nextOf(next))
            passed.add(next.key);
        const last = unknown.find(({ key }) => key === [...passed].at(-1));
        const closes = last !== undefined && passed.size > 1 && nextOf(last).some(({ key }) => key === entry.key);
        if (closes)
            circles.set(entry.key, [...passed].slice(1));
    }
    return circles;
}


/***/ })

};
