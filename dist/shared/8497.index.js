export const id = 8497;
export const ids = [8497,1343];
export const modules = {

/***/ 77537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ matchGithubTeams)
/* harmony export */ });
/* harmony import */ var _roster_exchanged_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49250);
/* harmony import */ var _roster_slug_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18953);
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
        byName: new Map([...remote.teams.values()].map((team) => [(0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .teamSlug */ .R)(team.name) || team.slug, team])),
        enterprise: enterpriseTeams(remote, living, byKey),
        exchanged: exchangedTeams(living, (team) => rememberedOf(team) !== undefined, find),
    };
}
function exchangedTeams(living, isRemembered, find) {
    const names = new Map(living.map(({ key, github }) => [key, github.name]));
    const circles = (0,_roster_exchanged_names_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangedNames */ .U)(living.map((team) => ({
        key: team.key,
        name: (0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .teamSlug */ .R)(team.github.name),
        previously: team.github.previously.map(_roster_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .teamSlug */ .R),
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
    return (name) => byName.get(name.toLowerCase()) ?? bySlug.get((0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .teamSlug */ .R)(name));
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

/***/ 39661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ readPatternMeanings)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/roster/repository-patterns.js
var repository_patterns = __webpack_require__(87536);
// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
;// CONCATENATED MODULE: ./lib/src/providers/github/pattern-errors.js


const githubPatternErrors = {
    means: (team, { pattern, role }, repositories) => (0,finding/* notice */.lm)("pattern_means", `\`${pattern}\` gives the team ${team} ${role} on ${repositories.length === 1 ? "one repository" : `${repositories.length} repositories`}: ${(0,lists/* listed */.K)(repositories, 10)}.`, "Nothing to do. A repository that comes to match it is given by the next run."),
    meansNothing: (team, pattern) => (0,finding/* warning */.$e)("pattern_means_nothing", `\`${pattern}\` gives the team ${team} no repository: none matches it, or the team has each under a more exact name.`, "Correct or remove it. Archived repositories match no pattern."),
    mayMeanMore: (reason) => (0,finding/* warning */.$e)("patterns_incomplete", `Patterns may mean more repositories than were seen. ${reason}`, "Run again. If it stays, let the App see all repositories (the organisation's settings, GitHub Apps, Configure, Repository access)."),
};

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/pattern-findings.js



function patternFindings(meanings, problem) {
    const told = meanings
        .filter(({ pattern: { pattern, role } }) => (0,repository_patterns/* isRepositoryPattern */.Fk)(pattern) && role !== repository_patterns/* withheldRole */.e$)
        .map(({ team, pattern: { pattern, role, at }, repositories }) => (0,finding/* finding */.gk)(repositories.length === 0
        ? githubPatternErrors.meansNothing(team, pattern)
        : githubPatternErrors.means(team, { pattern, role }, repositories), { provider: "github", at }));
    if (problem === undefined || meanings.length === 0)
        return told;
    return [...told, (0,finding/* finding */.gk)(githubPatternErrors.mayMeanMore(problem.message), { provider: "github" })];
}

// EXTERNAL MODULE: ./lib/src/providers/github/model/advisory-forks.js
var advisory_forks = __webpack_require__(56334);
// EXTERNAL MODULE: ./lib/src/providers/github/model/desired.js
var model_desired = __webpack_require__(71343);
// EXTERNAL MODULE: ./lib/src/providers/github/model/pattern-meanings.js
var pattern_meanings = __webpack_require__(72972);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/github/access-errors.js
var access_errors = __webpack_require__(11557);
// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js + 1 modules
var api_errors = __webpack_require__(86795);
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(20511);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/all-repositories.js





const page = `
query AllRepositories($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) {
    repositories(first: 100, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { name databaseId isArchived }
    }
  }
}`;
const answer = schemas/* object */.Ikc({
    organization: schemas/* object */.Ikc({
        repositories: schemas/* object */.Ikc({
            totalCount: schemas/* number */.aig(),
            pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), databaseId: schemas/* number */.aig().nullable(), isArchived: schemas/* boolean */.zMY() })
                .nullable())
                .nullable(),
        }),
    }),
});
async function readAllRepositories(client, org, progress) {
    const found = new Map();
    const what = "list the repositories";
    try {
        for (let after = null;;) {
            const variables = { org, after };
            const { data } = await client.query(page, variables);
            const { repositories } = (0,lookups/* parseAnswer */.Wp)(answer, data, what).organization;
            for (const node of repositories.nodes ?? [])
                if (node !== null)
                    found.set(node.name.toLowerCase(), {
                        name: node.name,
                        archived: node.isArchived,
                        ...(node.databaseId === null ? {} : { id: node.databaseId }),
                    });
            progress.reading("github", "repositories", found.size, repositories.totalCount);
            const { hasNextPage, endCursor } = repositories.pageInfo;
            if (hasNextPage && endCursor !== after)
                after = endCursor;
            else if (found.size === repositories.totalCount)
                return { repositories: [...found.values()] };
            else {
                const problem = access_errors/* githubAccessErrors */.V.repositoriesIncomplete(found.size, repositories.totalCount);
                return { repositories: [...found.values()], problem };
            }
        }
    }
    catch (failure) {
        const [known] = failure instanceof rollcall_error/* RollcallError */.q ? failure.findings : [];
        const problem = known ?? (0,api_errors/* githubProblemOf */.OM)(failure, what);
        if ((0,api_errors/* isFatalProblem */.wl)(problem))
            throw new rollcall_error/* RollcallError */.q(problem, { provider: "github" });
        return { repositories: [...found.values()], problem };
    }
}

;// CONCATENATED MODULE: ./lib/src/providers/github/mean-patterns.js






async function readPatternMeanings(client, remote, { wanted, progress }) {
    if (!wanted.some(({ roster }) => (0,pattern_meanings/* hasPatterns */.__)(roster)))
        return { remote, wanted };
    const listing = listingOf(remote) ?? (await readAllRepositories(client, remote.login, progress));
    const repositories = new Map(remote.repositories);
    for (const { name, archived } of listing.repositories)
        if (!repositories.has(name.toLowerCase()))
            repositories.set(name.toLowerCase(), { name, archived });
    const unlisted = wanted
        .flatMap(({ roster }) => [roster, ...(roster.earlier ?? [])])
        .flatMap((roster) => [...roster.repositories.keys()])
        .filter((name) => !repositories.has(name.toLowerCase()));
    const lookedUp = await (0,lookups/* readRepositories */.NU)(client, remote.login, [...new Set(unlisted)].sort());
    for (const [key, found] of lookedUp)
        repositories.set(key, found);
    const ids = new Map(listing.repositories.map(({ name, id }) => [name.toLowerCase(), id]));
    const all = [...repositories.values()].flatMap((found) => toMatch(found, ids));
    const known = {
        all: [...new Map(all.map((each) => [each.name.toLowerCase(), each])).values()],
        renamed: renamedIn(lookedUp),
    };
    return {
        remote: { ...remote, repositories },
        wanted: wanted.map((desired) => {
            const { roster, meanings } = (0,pattern_meanings/* withPatternsMeant */.vL)(desired.roster, known);
            const findings = patternFindings(meanings, listing.problem);
            return { ...(0,model_desired.githubDesired)(roster), meanings, findings: [...desired.findings, ...findings] };
        }),
    };
}
function listingOf({ directAccess }) {
    if (directAccess === undefined)
        return undefined;
    const { problem } = directAccess;
    return { repositories: [...directAccess.repositories.values()], ...(problem ? { problem } : {}) };
}
function toMatch(found, ids) {
    if (found === "missing" || found.archived || found.transferredTo !== undefined)
        return [];
    if ((0,advisory_forks/* isAdvisoryFork */.c)(found.name))
        return [];
    const id = ids.get(found.name.toLowerCase());
    return [id === undefined ? { name: found.name } : { name: found.name, id }];
}
function renamedIn(found) {
    return new Map([...found].flatMap(([asked, each]) => each === "missing" || each.name.toLowerCase() === asked ? [] : [[asked, each.name]]));
}


/***/ }),

/***/ 56334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isAdvisoryFork)
/* harmony export */ });
function isAdvisoryFork(name) {
    return /-ghsa(?:-[23456789cfghjmpqrvwx]{4}){3}$/i.test(name);
}


/***/ }),

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


/***/ }),

/***/ 72972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   __: () => (/* binding */ hasPatterns),
/* harmony export */   pG: () => (/* binding */ patternMeaningId),
/* harmony export */   vL: () => (/* binding */ withPatternsMeant)
/* harmony export */ });
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79337);
/* harmony import */ var _roster_repository_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87536);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90976);



function hasPatterns(roster) {
    return [roster, ...(roster.earlier ?? [])].some(({ teams }) => [...teams.values()].some(takesPatterns));
}
function takesPatterns({ repoPatterns, archived, github }) {
    return repoPatterns !== undefined && !archived && github !== false;
}
const patternMeaningId = (team, { pattern }) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: "github-pattern", key: `${team}/${pattern.toLowerCase()}` });
function withPatternsMeant(roster, known) {
    const own = meantBy(roster, known);
    const { earlier } = roster;
    if (earlier === undefined)
        return own;
    const before = earlier.map((each) => meantBy(each, known, remembered(each, known)).roster);
    return { ...own, roster: { ...own.roster, earlier: before } };
}
function remembered({ rememberedIds }, { all }) {
    const byId = new Map(all.map((each) => [String(each.id), each]));
    return (team, pattern) => {
        const ids = rememberedIds?.get(patternMeaningId(team, pattern))?.split(",") ?? [];
        return ids.flatMap((id) => byId.get(id) ?? []);
    };
}
function meantBy(roster, known, meantBefore = () => []) {
    const living = [...roster.teams.values()].filter(takesPatterns);
    if (living.length === 0)
        return { roster, meanings: [] };
    const teams = new Map(roster.teams);
    const repositories = new Map(roster.repositories);
    const meanings = [];
    const namesToday = (names) => new Map([...names].map((name) => [(known.renamed.get(name.toLowerCase()) ?? name).toLowerCase(), name]));
    const declared = namesToday(roster.repositories.keys());
    for (const team of living) {
        const patterns = team.repoPatterns ?? [];
        const decide = (0,_roster_repository_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .patternFor */ .uG)(patterns);
        const itself = namesToday(team.repos?.keys() ?? []);
        const grants = new Map(team.grants);
        const meant = new Map(patterns.map((each) => [each, new Map()]));
        const before = patterns.flatMap((each) => meantBefore(team.key, each).map((repo) => [each, repo]));
        for (const [found, repo] of [...known.all.map((each) => [decide(each.name), each]), ...before]) {
            if (found === undefined || found.role === _roster_repository_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .withheldRole */ .e$ || itself.has(repo.name.toLowerCase()))
                continue;
            const name = declared.get(repo.name.toLowerCase()) ?? repo.name;
            const held = grants.get(name);
            const grant = held !== undefined && (0,_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .coversRole */ .Pb)(held.role, found.role) ? held : { role: found.role, at: found.at };
            grants.set(name, grant);
            repositories.set(name, withTeam(repositories.get(name), { name, team, grant, at: found.at }));
            meant.get(found)?.set(name, repo);
        }
        for (const [pattern, repos] of meant) {
            const ids = [...repos.values()].flatMap(({ id }) => id ?? []);
            meanings.push({ team: team.key, pattern, repositories: [...repos.keys()].sort(), ids });
        }
        teams.set(team.key, { ...team, grants });
    }
    const sorted = [...repositories].sort(([a], [b]) => (a < b ? -1 : 1));
    return { roster: { ...roster, teams, repositories: new Map(sorted) }, meanings };
}
function withTeam(known, { name, team, grant, at, }) {
    const { handsOff = true, teams } = known ?? {};
    return {
        ...(known ?? { name, at, ofProject: false, byPattern: true }),
        handsOff: handsOff && team.handsOff,
        teams: new Map([...(teams ?? []), [team.key, grant]]),
    };
}


/***/ }),

/***/ 48497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubReader: () => (/* binding */ githubReader),
  githubWriter: () => (/* binding */ githubWriter)
});

// EXTERNAL MODULE: ./lib/src/core/diff.js
var diff = __webpack_require__(79325);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/kind.js
var kind = __webpack_require__(24496);
// EXTERNAL MODULE: ./lib/src/core/provider.js
var provider = __webpack_require__(63611);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/github/kinds.js
var github_kinds = __webpack_require__(84468);
// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var shared_principals = __webpack_require__(41758);
// EXTERNAL MODULE: ./lib/src/core/errors.js
var errors = __webpack_require__(57657);
// EXTERNAL MODULE: ./lib/src/providers/github/access-errors.js
var access_errors = __webpack_require__(11557);
// EXTERNAL MODULE: ./lib/src/providers/github/errors.js
var github_errors = __webpack_require__(74440);
// EXTERNAL MODULE: ./lib/src/providers/github/model/desired.js
var model_desired = __webpack_require__(71343);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/declared-people.js

function githubUserOf({ roster }, principal) {
    const key = (0,shared_principals/* userKeyOf */.Uj)(principal);
    return key === undefined ? undefined : roster.users.get(key);
}
function hasDeparted(desired, principal) {
    return githubUserOf(desired, principal)?.present === false;
}
function needsAccount(desired, principal) {
    const user = githubUserOf(desired, principal);
    if (user === undefined || !user.present)
        return false;
    return isDeclaredMember(desired, principal) || desired.collaborators.has(user.key);
}
function isDeclaredMember({ organization }, principal) {
    return organization.grants.has(principal);
}
function emailOf(desired, principal) {
    return githubUserOf(desired, principal)?.email?.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/stale-invitations.js



function earlierTeamsOf({ desired, people, matches, earlier }, principal) {
    const login = people.of(principal)?.login.toLowerCase();
    if (login === undefined)
        return [];
    return [...earlier.teamMembers].flatMap(([team, logins]) => {
        const key = matches.keys.get(team);
        const isGivenNow = key !== undefined && desired.teams.get(key)?.grants.has(principal) === true;
        return logins.has(login) && !isGivenNow ? [team] : [];
    });
}
function invitationsToLookUp(match) {
    const { remote, desired, people } = match;
    return [...remote.pending.values(), ...remote.pendingEmails.values()].flatMap((invitation) => {
        const { invitationId, teams = 0 } = invitation;
        const principal = people.principalOfInvitation(invitation);
        if (invitationId === undefined || teams === 0 || principal === undefined)
            return [];
        if (!desired.organization.grants.has(principal))
            return [];
        return earlierTeamsOf(match, principal).length > 0 ? [invitationId] : [];
    });
}
function takenFromInvitation(match, { principal, role, invitation }) {
    const { remote, people, earlier } = match;
    const { invitationId } = invitation;
    if (invitationId === undefined)
        return [];
    const login = people.of(principal)?.login.toLowerCase() ?? "";
    const isOwners = invitation.role === "admin" && role !== "owner" && earlier.owners.has(login);
    const carried = remote.invitationTeams?.get(invitationId) ?? new Set();
    const teams = earlierTeamsOf(match, principal).filter((team) => carried.has(team));
    const names = teams.map((team) => remote.teams.get(team)?.name ?? String(team)).sort();
    return [...(isOwners ? ["a place as an owner"] : []), ...names.map((name) => `the team ${name}`)];
}
function sentAnewFinding(principal, taken) {
    const problem = access_errors/* githubAccessErrors */.V.invitationSentAnew((0,shared_principals/* nameInPrincipal */.h0)(principal), taken);
    return (0,finding/* finding */.gk)(problem, { provider: "github" });
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/invitations.js




const maxFailedInvitations = 3;
function exhaustedInvitations({ failed }, names) {
    const failures = names.flatMap((name) => failed.get(name) ?? []);
    return failures.length < maxFailedInvitations ? undefined : failures;
}
function invitedMembers(desired, people) {
    const { grants } = desired.organization;
    return new Map([...grants].filter(([principal]) => people.of(principal)?.membership === "invited"));
}
function invitationsOfDeparted({ pendingEmails }, { roster, accounts }) {
    return [...roster.users.values()].flatMap(({ key, present, email }) => {
        const principal = (0,shared_principals/* userPrincipal */.c$)(key);
        const invitation = email === undefined ? undefined : pendingEmails.get(email.toLowerCase());
        if (present || accounts.has(principal) || invitation === undefined)
            return [];
        return [[principal, invitation]];
    });
}
function isSentBy({ inviter }, login) {
    return inviter?.toLowerCase() === login.toLowerCase();
}
function leavingMembers({ remote, people }, { want, have }) {
    const leaving = [...remote.members.values()].filter(({ login }) => {
        const principal = people.principalOf(login);
        return have.has(principal) && !want.has(principal) && login !== remote.self;
    });
    return leaving.map(({ login }) => login);
}
function withdrawnInvitationFindings({ remote, desired, people, }, { want, have }) {
    const invited = invitedMembers(desired, people);
    const leaving = leavingMembers({ remote, people }, { want, have });
    const resent = [];
    const withdrawn = [];
    for (const invitation of [...remote.pending.values(), ...remote.pendingEmails.values()]) {
        if (!leaving.some((login) => isSentBy(invitation, login)))
            continue;
        const principal = people.principalOfInvitation(invitation);
        const who = invitation.login ?? invitation.email ?? "";
        if (principal !== undefined && invited.has(principal))
            resent.push(who);
        else if (principal === undefined || !have.has(principal))
            withdrawn.push(who);
    }
    const problems = [
        ...(resent.length > 0 ? [github_errors/* githubErrors */.Z.invitationsSentAgain(resent.sort())] : []),
        ...(withdrawn.length > 0 ? [github_errors/* githubErrors */.Z.invitationsWithdrawn(withdrawn.sort())] : []),
    ];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" }));
}
function mayBringEarlierTeams(match) {
    const { remote, desired, people, earlier } = match;
    const invitations = [...remote.pending.values(), ...remote.pendingEmails.values()];
    return invitations.some((invitation) => {
        const principal = people.principalOfInvitation(invitation);
        const { invitationId = 0, login, teams = 1 } = invitation;
        if (principal === undefined || !desired.organization.grants.has(principal) || teams === 0)
            return false;
        const carried = remote.invitationTeams?.get(invitationId);
        if (login === undefined && carried === undefined)
            return earlier.invitations.has(invitation);
        return earlierTeamsOf(match, principal).some((team) => carried?.has(team) ?? true);
    });
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/staying-members.js

function stayingMembers(context, team, members) {
    const { earlier, people } = context;
    const given = [...(earlier.teamMembers.get(team.id) ?? [])].map((login) => people.principalOf(login));
    const takenBack = new Set(given);
    return new Map([...membersWithoutDeparted(context, members)].filter(([principal]) => !takenBack.has(principal)));
}
function mayBeMissingFrom({ desired, people, maybeRenamed }, grants) {
    const isSomebodyMissing = [...people.missing].some((each) => grants.has(each));
    const isOneOf = (principal) => maybeRenamed.get(principal)?.some((each) => grants.has(each)) ?? false;
    return (principal) => (isSomebodyMissing && githubUserOf(desired, principal) === undefined) || isOneOf(principal);
}
function membersMaybeMissing(context, { team, declared }, members) {
    const mayBeMissing = mayBeMissingFrom(context, declared);
    const stay = stayingMembers(context, team, members);
    return new Map([...stay].filter(([principal]) => mayBeMissing(principal)));
}
function membersWithoutDeparted({ desired }, members) {
    return new Map([...members].filter(([principal]) => !hasDeparted(desired, principal)));
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare-organization.js










function compareOrganization(match) {
    const { remote, desired, people, earlier } = match;
    const { organization } = desired;
    const { owners, members: mode = "additive" } = desired.roster.github ?? {};
    const isToLeave = (principal, login = "") => (mode === "exact" && !earlier.beside.members.has(login.toLowerCase())) ||
        githubUserOf(desired, principal)?.present === false;
    const mayBeMissing = mayBeMissingFrom(match, organization.grants);
    const mayBeOwner = (principal) => [...people.missing, ...(match.maybeRenamed.get(principal) ?? [])].some((each) => organization.grants.get(each) === "owner");
    const staying = [];
    const isTakenBack = (login) => earlier.members.has(login?.toLowerCase() ?? "");
    const decidesRole = (login) => {
        const key = login.toLowerCase();
        return (owners !== undefined && !earlier.beside.owners.has(key)) || earlier.owners.has(key);
    };
    const want = new Map();
    const have = new Map();
    const notes = emptyNotes();
    const offered = new Set();
    const invited = invitedMembers(desired, people);
    const sentAnew = [];
    for (const [principal, role] of organization.grants) {
        const person = people.of(principal);
        if (person?.membership === "invited") {
            const { invitation } = person;
            const taken = invitation ? takenFromInvitation(match, { principal, role, invitation }) : [];
            if (taken.length > 0) {
                have.set(principal, "member");
                offered.add((0,provider/* waitingGrant */.W)((0,model_desired/* githubOrgId */.nt)(organization.key), principal));
                sentAnew.push(sentAnewFinding(principal, taken));
                continue;
            }
            notes.waiting.push(person.login);
            const isOwners = person.invitation?.role === "admin" && decidesRole(person.login) && role !== "owner";
            if (isOwners)
                notes.invitedAsOwners.push(person.login);
        }
        else if (person && person.membership !== "given up") {
            const isLeft = person.membership !== "outside" && !decidesRole(person.login);
            want.set(principal, isLeft ? person.membership : role);
        }
    }
    const enterpriseLogins = enterpriseMembers(remote);
    for (const { login, role } of remote.members.values()) {
        if (people.isIgnored(login))
            continue;
        const principal = people.principalOf(login);
        const user = githubUserOf(desired, principal);
        const isKept = mayBeMissing(principal) && !isTakenBack(login);
        const leaves = (isToLeave(principal, login) && !isKept) || isTakenBack(login);
        if (user?.outside && !leaves)
            notes.outsiders.push(user.key);
        if (want.has(principal))
            have.set(principal, role);
        else if (leaves && enterpriseLogins.has(login.toLowerCase()))
            notes.bound.push(login);
        else if (leaves)
            have.set(principal, role);
        else if (isKept && role === "owner" && owners !== undefined && mayBeOwner(principal)) {
            have.set(principal, "owner");
            want.set(principal, "owner");
            staying.push(login);
        }
        else if (decidesRole(login) && role === "owner") {
            have.set(principal, "owner");
            want.set(principal, "member");
            if (isKept && isToLeave(principal, login))
                staying.push(login);
        }
        else if (isKept && mode === "exact")
            staying.push(login);
        else if (user === undefined)
            notes.unmanaged.push(login);
    }
    const leaving = leavingMembers({ remote, people }, { want, have });
    for (const invitation of [...remote.pending.values(), ...remote.pendingEmails.values()]) {
        const principal = people.principalOfInvitation(invitation);
        if (principal === undefined || have.has(principal) || invited.has(principal))
            continue;
        const isGivenEarlier = earlier.invitations.has(invitation) || isTakenBack(invitation.login);
        const isKept = mayBeMissing(principal) && mode === "exact" && !isGivenEarlier;
        if (isKept)
            staying.push(invitation.login ?? invitation.email ?? "");
        else if (isToLeave(principal, invitation.login) || isGivenEarlier) {
            have.set(principal, "member");
            offered.add((0,provider/* waitingGrant */.W)((0,model_desired/* githubOrgId */.nt)(organization.key), principal));
        }
        else if (!leaving.some((login) => isSentBy(invitation, login)))
            notes.invitations.push(invitation);
    }
    const tooFewOwners = owners === undefined ? ownerMinimumFindings(remote, desired, { want, have }) : [];
    const withdrawn = withdrawnInvitationFindings({ remote, desired, people }, { want, have });
    return {
        desired: { ...organization, grants: want },
        actual: { ...organization, grants: have },
        offered,
        staying,
        unmanaged: staying.length +
            notes.unmanaged.length +
            notes.invitations.length +
            notes.invitedAsOwners.length +
            notes.bound.length,
        findings: [...findingsOfNotes(notes, remote), ...sentAnew, ...withdrawn, ...tooFewOwners],
    };
}
function ownerMinimumFindings(remote, { roster }, { want, have }) {
    const isOwner = (role) => role === "owner";
    const all = [...remote.members.values()].filter(({ role }) => isOwner(role)).length;
    const going = [...have].filter(([principal, role]) => isOwner(role) && want.get(principal) !== role);
    const { minOwners: least } = roster.guards;
    const left = all - going.length;
    if (going.length === 0 || left >= least)
        return [];
    const problem = (0,errors/* tooFewHolders */.sx)({ role: "owner", resource: remote.login, left, least });
    return [(0,finding/* finding */.gk)(problem, { provider: "github" })];
}
function enterpriseMembers(remote) {
    const teams = [...remote.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
    return new Set(teams.flatMap((team) => [...(team.members?.keys() ?? [])]));
}
function invitationInWords({ login, email, role, teams = 0 }) {
    const who = login ?? email ?? "";
    const words = [
        ...(role === "admin" ? ["as an owner"] : []),
        ...(role === "billing_manager" ? ["as a billing manager"] : []),
        ...(teams > 0 ? [`into ${teams} ${teams === 1 ? "team" : "teams"}`] : []),
    ];
    return words.length === 0 ? who : `${who} (${words.join(", ")})`;
}
const emptyNotes = () => ({
    waiting: [],
    unmanaged: [],
    outsiders: [],
    bound: [],
    invitations: [],
    invitedAsOwners: [],
});
function syncedTeamsOf({ teams }, logins) {
    const synced = [...teams.values()].filter(({ managedElsewhere, members }) => managedElsewhere === "identity provider" && logins.some((login) => members?.has(login.toLowerCase())));
    return synced.map(({ name }) => name).sort();
}
function findingsOfNotes(notes, remote) {
    const { waiting, unmanaged, outsiders, bound, invitations, invitedAsOwners } = notes;
    const isOwners = invitations.some(({ role }) => role === "admin");
    const problems = [
        ...(invitations.length > 0
            ? [
                access_errors/* githubAccessErrors */.V.undeclaredInvitations(invitations.map(invitationInWords).sort(), {
                    owner: isOwners,
                }),
            ]
            : []),
        ...(invitedAsOwners.length > 0 ? [access_errors/* githubAccessErrors */.V.invitedAsOwners(invitedAsOwners.sort())] : []),
        ...(waiting.length > 0 ? [github_errors/* githubErrors */.Z.invited(waiting.sort())] : []),
        ...(unmanaged.length > 0 ? [github_errors/* githubErrors */.Z.unmanagedMembers(unmanaged.sort())] : []),
        ...(bound.length > 0 ? [github_errors/* githubErrors */.Z.boundMembers(bound.sort(), syncedTeamsOf(remote, bound))] : []),
        ...outsiders.sort().map(github_errors/* githubErrors */.Z.outsiderInOrg),
    ];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" }));
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare-context.js

function isLoginUnknown({ invitation, id }) {
    return invitation !== undefined && invitation.login === undefined && id === undefined;
}
function undeclaredTeamKey(team) {
    return `${github_kinds/* undeclaredTeamPrefix */.v$}${team.slug}`;
}

// EXTERNAL MODULE: ./lib/src/providers/github/model/pattern-meanings.js
var pattern_meanings = __webpack_require__(72972);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/apply-context.js




function githubApplyContextOf(client, { remote, desired, people, matches, earlier }, comparison) {
    const teams = new Map();
    for (const team of remote.teams.values()) {
        teams.set(matches.keys.get(team.id) ?? undeclaredTeamKey(team), { id: team.id, slug: team.slug });
    }
    return {
        client,
        org: remote.login,
        remote,
        desired,
        people,
        comparison,
        directBeside: earlier.beside.direct,
        teams,
        invited: new Map(),
        removed: new Set(),
        invitationLimit: undefined,
        stopped: undefined,
    };
}
function teamIdsIn({ desired, teams }) {
    return new Map([...desired.teams.keys()].flatMap((key) => {
        const team = teams.get(key);
        return team === undefined ? [] : [[(0,model_desired/* githubTeamId */.AG)(key), String(team.id)]];
    }));
}
function patternMeaningsIn({ desired }) {
    return new Map((desired.meanings ?? []).flatMap(({ team, pattern, ids }) => ids.length === 0 ? [] : [[(0,pattern_meanings/* patternMeaningId */.pG)(team, pattern), ids.join(",")]]));
}
const mostRememberedAccounts = 5_000;
function accountIdsIn({ desired, people }) {
    if (desired.accounts.size > mostRememberedAccounts)
        return new Map();
    return new Map([...desired.accounts].flatMap(([principal, { name, id }]) => {
        const person = people.of(principal);
        if (name === undefined || person?.id === undefined || person.isFormer)
            return [];
        if (id !== undefined && !desired.remembered.has(principal))
            return [];
        return [[(0,model_desired/* rememberedAccountId */.nU)(principal, name), String(person.id)]];
    }));
}
function githubLoginOf({ people }, principal) {
    const person = people.of(principal);
    if (person !== undefined)
        return person.loginUnverified ? undefined : person.login;
    return principal.startsWith("github:") ? (0,shared_principals/* nameInPrincipal */.h0)(principal) : undefined;
}

// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js + 1 modules
var api_errors = __webpack_require__(86795);
// EXTERNAL MODULE: ./lib/src/providers/github/matching-errors.js
var matching_errors = __webpack_require__(8638);
// EXTERNAL MODULE: ./lib/src/providers/github/read/answers.js
var answers = __webpack_require__(99467);
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(20511);
// EXTERNAL MODULE: ./lib/src/providers/shared/write-once.js
var write_once = __webpack_require__(13338);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/write.js



const maxAttempts = 3;
async function writeGithubOnce(write) {
    const result = await (0,write_once/* writeOnce */.F)({
        send: (attempt) => sendOnce(write, attempt),
        verify: () => verifyWrite(write),
    });
    return result.ok ? result : result.reason;
}
async function sendOnce(write, attempt) {
    try {
        return { status: "done", answer: await write.send() };
    }
    catch (failure) {
        const reason = writeFailureOf(failure, write.what);
        const { isRejection, status } = (0,api_errors/* githubApiErrorOf */.$1)(failure);
        if (!isRejection)
            return { status: "unclear", reason, sendAgain: attempt < maxAttempts };
        const isUnclear = attempt > 1 || write.alreadyDone?.includes(status);
        return { status: isUnclear ? "unclear" : "refused", reason, sendAgain: false };
    }
}
async function verifyWrite(write) {
    try {
        const answer = await write.verify();
        return answer === undefined ? { status: "not happened" } : { status: "happened", answer };
    }
    catch (failure) {
        if ((0,api_errors/* githubStatusOf */.RI)(failure) === 404)
            return { status: "not happened" };
        writeFailureOf(failure, write.what);
        return { status: "unknown" };
    }
}
function writeFailureOf(failure, what) {
    const problem = failure instanceof rollcall_error/* RollcallError */.q ? failure.findings[0] : (0,api_errors/* githubProblemOf */.OM)(failure, what);
    if (problem === undefined || (0,api_errors/* isFatalProblem */.wl)(problem)) {
        throw problem ? new rollcall_error/* RollcallError */.q(problem, { provider: "github" }) : failure;
    }
    const { code, message, remedy } = problem;
    const { status, text } = (0,api_errors/* githubApiErrorOf */.$1)(failure);
    return { ok: false, error: { code, message, remedy }, status, text };
}
async function verifyGone(reading) {
    try {
        await reading;
        return undefined;
    }
    catch (failure) {
        if ((0,api_errors/* githubStatusOf */.RI)(failure) === 404)
            return {};
        throw failure;
    }
}
function failBeforeSending({ code, message, remedy }) {
    return { ok: false, error: { code, message, remedy }, status: 0, text: message };
}
const nothingToWrite = { ok: true, answer: undefined };

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/invite.js










async function inviteToOrganization(context, principal, role) {
    if (context.invitationLimit)
        return failBeforeSending(context.invitationLimit);
    const teams = invitationTeamsOf(context, principal);
    const result = await sendInvitation(context, principal, {
        role: role === "owner" ? "admin" : "direct_member",
        teamIds: teams.flatMap((each) => context.teams.get(each.key)?.id ?? []),
    });
    if (result.ok) {
        context.invited.set(principal, new Set(teams.map((each) => each.key)));
        return result;
    }
    if (saysAlreadyMember(result.text))
        return verifyMembership(context, principal, role);
    if (refusesEverybody(result))
        context.invitationLimit = result.error;
    else if (hasNoInvitations(context, principal, result)) {
        const added = await setOrganizationRole(context, principal, role);
        return added.ok || result.status === 404 ? added : result;
    }
    return result;
}
function refusesEverybody({ error: { code } }) {
    return code === "invitation_limit" || code === "no_seat";
}
function hasNoInvitations(context, principal, { status, error }) {
    if (status === 404)
        return true;
    const isManaged = githubLoginOf(context, principal)?.includes("_") ?? false;
    return isManaged && (status === 403 || status === 422) && error.code !== "invitation_refused";
}
async function verifyMembership(context, principal, role) {
    const who = (0,shared_principals/* nameInPrincipal */.h0)(principal);
    const invitee = inviteeOf(context, principal);
    const name = invitee?.name ?? who;
    if (invitee?.whom === undefined || "email" in invitee.whom)
        return failBeforeSending(matching_errors/* githubMatchingErrors */.q.memberUnderAnotherLogin(who, name));
    try {
        const found = await readMembership(context, name);
        if (found === undefined)
            return failBeforeSending(matching_errors/* githubMatchingErrors */.q.memberUnderAnotherLogin(who, name));
        const hasRole = found.role === (role === "owner" ? "admin" : "member");
        return hasRole ? nothingToWrite : await setOrganizationRole(context, principal, role);
    }
    catch (failure) {
        return writeFailureOf(failure, `see whether ${who} is a member`);
    }
}
function invitationTeamsOf({ comparison, desired, teams, remote }, principal) {
    return [...desired.teams.values()].filter(({ key, grants }) => {
        if (!comparison.desired.has((0,model_desired/* githubTeamId */.AG)(key)) || !grants.has(principal))
            return false;
        if (desired.roster.teams.get(key)?.handsOff)
            return false;
        const found = remote.teams.get(teams.get(key)?.id ?? 0);
        return teams.has(key) && found?.managedElsewhere === undefined;
    });
}
async function sendInvitation(context, principal, options) {
    const { client, org, remote } = context;
    const invitee = inviteeOf(context, principal);
    if (invitee === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.accountGone((0,shared_principals/* nameInPrincipal */.h0)(principal)));
    if (invitee.whom === undefined)
        return setOrganizationRole(context, principal, options.role === "admin" ? "owner" : "member");
    const { whom, name } = invitee;
    const attempt = () => writeGithubOnce({
        what: `invite ${(0,shared_principals/* nameInPrincipal */.h0)(principal)}`,
        send: () => client.write("POST /orgs/{org}/invitations", {
            org,
            ...whom,
            role: options.role,
            ...(options.teamIds.length === 0 ? {} : { team_ids: [...options.teamIds] }),
        }),
        verify: () => "email" in whom ? readInvitationByEmail(context, whom.email) : readMembership(context, name),
    });
    const first = await attempt();
    const failed = remote.failed.get(name.toLowerCase())?.at(0);
    if (first.ok || first.status !== 422 || failed === undefined || saysAlreadyMember(first.text))
        return first;
    if (refusesEverybody(first))
        return first;
    const cleared = await clearFailedInvitation(context, (0,shared_principals/* nameInPrincipal */.h0)(principal), failed);
    return cleared.ok ? attempt() : first;
}
function inviteeOf(context, principal) {
    const person = context.people.of(principal);
    const { email } = person && isLoginUnknown(person) ? (person.invitation ?? {}) : {};
    if (email !== undefined)
        return { name: email, whom: { email } };
    const login = githubLoginOf(context, principal);
    const id = person?.id ?? person?.invitation?.id;
    return login === undefined ? undefined : { name: login, whom: id === undefined ? id : { invitee_id: id } };
}
async function readInvitationByEmail({ client, org }, email) {
    const sent = await (0,lookups/* readInvitations */.t7)(client, org);
    return sent.find((each) => each.email?.toLowerCase() === email.toLowerCase());
}
function saysAlreadyMember(text) {
    return /already a part/i.test(text);
}
async function clearFailedInvitation({ client, org }, who, { invitationId }) {
    return writeGithubOnce({
        what: `clear a failed invitation of ${who}`,
        send: () => client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id: invitationId }),
        verify: async () => {
            const left = [...(await (0,lookups/* readFailedInvitations */.qu)(client, org)).values()].flat();
            return left.some((each) => each.invitationId === invitationId) ? undefined : {};
        },
        alreadyDone: [404],
    });
}
async function cancelInvitation({ client, org }, who, invitationId) {
    return writeGithubOnce({
        what: `cancel the invitation of ${who}`,
        send: () => client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id: invitationId }),
        verify: async () => {
            const left = await (0,lookups/* readInvitations */.t7)(client, org);
            return left.some((each) => each.invitationId === invitationId) ? undefined : {};
        },
        alreadyDone: [404],
    });
}
async function setOrganizationRole(context, principal, role) {
    const username = githubLoginOf(context, principal);
    if (username === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.accountGone((0,shared_principals/* nameInPrincipal */.h0)(principal)));
    const wanted = role === "owner" ? "admin" : "member";
    return writeGithubOnce({
        what: `make ${(0,shared_principals/* nameInPrincipal */.h0)(principal)} ${role === "owner" ? "an owner" : "a member"}`,
        send: () => context.client.write("PUT /orgs/{org}/memberships/{username}", {
            org: context.org,
            username,
            role: wanted,
        }),
        verify: async () => {
            const found = await readMembership(context, username);
            return found?.role === wanted ? found : undefined;
        },
    });
}
async function readMembership({ client, org }, username) {
    try {
        const response = await client.read("GET /orgs/{org}/memberships/{username}", { org, username });
        return answers/* membershipAnswer */.Rj.parse(response.data);
    }
    catch (failure) {
        if ((0,api_errors/* githubStatusOf */.RI)(failure) === 404)
            return undefined;
        throw failure;
    }
}

// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var model_roles = __webpack_require__(90976);
// EXTERNAL MODULE: ./lib/src/providers/github/read/collaborators.js
var collaborators = __webpack_require__(79493);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/repository.js








async function applyToRepository(context, change) {
    const repo = repositoryNameToday(context, change.key);
    switch (change.action) {
        case "grant":
            return grantRole(context, repo, change);
        case "regrade":
            return grantRole(context, repo, { principal: change.principal, role: change.to });
        case "revoke":
            return revokeRole(context, repo, change.principal);
        case "create":
        case "configure":
        case "archive":
            return undefined;
        default:
            return change;
    }
}
function repositoryNameToday({ remote }, key) {
    const found = remote.repositories.get(key.toLowerCase());
    return found === undefined || found === "missing" ? key : found.name;
}
const teamRepo = "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
async function grantRole(context, repo, { principal, role }) {
    const { client, org } = context;
    const what = `give ${(0,shared_principals/* nameInPrincipal */.h0)(principal)} ${role} on ${repo}`;
    const permission = (0,model_roles/* roleForGithub */.L_)(role);
    const key = (0,model_desired/* teamKeyOfPrincipal */.kf)(principal);
    if (key === undefined)
        return grantRoleToPerson(context, repo, { principal, role });
    const team = context.teams.get(key);
    if (team === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.teamGone(key));
    const target = { org, team_slug: team.slug, owner: org, repo };
    const accept = "application/vnd.github.v3.repository+json";
    return writeGithubOnce({
        what,
        send: () => client.write(`PUT ${teamRepo}`, { ...target, permission }),
        verify: async () => {
            const { data } = await client.read(`GET ${teamRepo}`, { ...target, headers: { accept } });
            return (0,model_roles/* roleFromGithub */.si)(answers/* roleNameAnswer */.io.parse(data).role_name) === role ? {} : undefined;
        },
    });
}
async function grantRoleToPerson(context, repo, { principal, role }) {
    const { client, org: owner } = context;
    const username = githubLoginOf(context, principal);
    if (username === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.accountGone((0,shared_principals/* nameInPrincipal */.h0)(principal)));
    const invitation_id = pendingInvitationId(context, repo, username);
    return writeGithubOnce({
        what: `give ${(0,shared_principals/* nameInPrincipal */.h0)(principal)} ${role} on ${repo}`,
        send: () => invitation_id === undefined
            ? client.write("PUT /repos/{owner}/{repo}/collaborators/{username}", {
                owner,
                repo,
                username,
                permission: (0,model_roles/* roleForGithub */.L_)(role),
            })
            : client.write("PATCH /repos/{owner}/{repo}/invitations/{invitation_id}", {
                owner,
                repo,
                invitation_id,
                permissions: role,
            }),
        verify: async () => {
            const found = await readOwnAccess(context, repo, username);
            return found?.role === role ? found : undefined;
        },
    });
}
async function revokeRole(context, repo, principal) {
    const { client, org } = context;
    const key = (0,model_desired/* teamKeyOfPrincipal */.kf)(principal);
    if (key === undefined)
        return revokeRoleFromPerson(context, repo, principal);
    const team = context.teams.get(key);
    if (team === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.teamGone(key));
    const target = { org, team_slug: team.slug, owner: org, repo };
    return writeGithubOnce({
        what: `take ${repo} from ${(0,shared_principals/* nameInPrincipal */.h0)(principal)}`,
        send: () => client.write(`DELETE ${teamRepo}`, target),
        verify: () => verifyGone(client.read(`GET ${teamRepo}`, target)),
        alreadyDone: [404],
    });
}
async function revokeRoleFromPerson(context, repo, principal) {
    const { client, org: owner } = context;
    const username = githubLoginOf(context, principal);
    if (username === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.accountGone((0,shared_principals/* nameInPrincipal */.h0)(principal)));
    const invitation_id = pendingInvitationId(context, repo, username);
    return writeGithubOnce({
        what: `take ${repo} from ${(0,shared_principals/* nameInPrincipal */.h0)(principal)}`,
        send: () => invitation_id === undefined
            ? client.write("DELETE /repos/{owner}/{repo}/collaborators/{username}", { owner, repo, username })
            : client.write("DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", {
                owner,
                repo,
                invitation_id,
            }),
        verify: async () => ((await readOwnAccess(context, repo, username)) === undefined ? {} : undefined),
        alreadyDone: [404],
    });
}
async function readOwnAccess(context, repo, username) {
    const people = await (0,collaborators/* readCollaborators */.aD)(context.client, context.org, repo);
    return people.get(username.toLowerCase());
}
function pendingInvitationId({ remote }, repo, username) {
    for (const found of remote.repositories.values()) {
        if (found === "missing" || found.name.toLowerCase() !== repo.toLowerCase())
            continue;
        const id = found.collaborators?.get(username.toLowerCase())?.invitationId;
        if (id !== undefined)
            return id;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/restore-after-removal.js







async function heldByOthers(context, login) {
    const held = [];
    for (const { repo, role } of context.directBeside.get(login.toLowerCase()) ?? []) {
        const own = await readOwnAccess(context, repo, login);
        if (own !== undefined)
            held.push({ repo, role: (0,model_roles/* coversRole */.Pb)(own.role, role) ? role : own.role });
    }
    return held;
}
async function restoreAfterRemoval(context, principal, others) {
    const roles = new Map(others.map(({ repo, role }) => [repo, role]));
    for (const { kind, key, grants } of context.comparison.desired.values()) {
        const role = kind === github_kinds/* githubRepo */.w6.kind ? grants.get(principal) : undefined;
        const repo = repositoryNameToday(context, key);
        const known = roles.get(repo.toLowerCase());
        if (role === undefined)
            continue;
        roles.delete(repo.toLowerCase());
        roles.set(repo, known !== undefined && (0,model_roles/* coversRole */.Pb)(known, role) ? known : role);
    }
    const failed = [];
    for (const [repo, role] of roles) {
        const given = await grantRoleToPerson(context, repo, { principal, role });
        if (!given.ok)
            failed.push(given);
    }
    return failed;
}
async function resendInvitations(context, login) {
    const { client, org, desired, people } = context;
    const { invitationsOf } = people;
    const invited = [...invitedMembers(desired, people)].filter(([principal]) => invitationsOf(principal).some((each) => isSentBy(each, login)));
    if (invited.length === 0)
        return [];
    let remaining;
    try {
        remaining = new Set((await (0,lookups/* readInvitations */.t7)(client, org)).map((each) => each.invitationId));
    }
    catch (failure) {
        return [writeFailureOf(failure, `see which invitations ${login} has left behind`)];
    }
    const failed = [];
    for (const [principal, role] of invited) {
        if (invitationsOf(principal).some((each) => remaining.has(each.invitationId)))
            continue;
        const sent = await inviteToOrganization(context, principal, role);
        if (!sent.ok)
            failed.push(sent);
    }
    return failed;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/organization.js







async function applyToOrganization(context, change) {
    switch (change.action) {
        case "grant":
            return inviteToOrganization(context, change.principal, change.role);
        case "regrade":
            return setOrganizationRole(context, change.principal, change.to);
        case "revoke":
            return removeMember(context, change.principal);
        case "create":
        case "configure":
        case "archive":
            return undefined;
        default:
            return change;
    }
}
async function removeMember(context, principal) {
    const who = (0,shared_principals/* nameInPrincipal */.h0)(principal);
    const login = githubLoginOf(context, principal);
    const key = login?.toLowerCase() ?? "";
    const isMember = context.remote.members.has(key) && !enterpriseMembers(context.remote).has(key);
    const invitations = invitationsOf(context, principal);
    const byNumber = invitations.flatMap((each) => (each.login === undefined ? (each.invitationId ?? []) : []));
    let others = [];
    if (isMember && login !== undefined) {
        try {
            others = await heldByOthers(context, login);
        }
        catch (failure) {
            return writeFailureOf(failure, `see what ${who} has by other rosters`);
        }
    }
    if (isMember || byNumber.length < Math.max(1, invitations.length)) {
        if (login === undefined)
            return failBeforeSending(github_errors/* githubErrors */.Z.accountGone(who));
        const result = await endMembership(context, who, login);
        if (!result.ok)
            return result;
    }
    for (const each of byNumber) {
        const result = await cancelInvitation(context, who, each);
        if (!result.ok)
            return result;
    }
    const role = context.desired.organization.grants.get(principal);
    if (!isMember && invitations.length > 0 && role !== undefined)
        return inviteToOrganization(context, principal, role);
    if (!isMember || login === undefined)
        return nothingToWrite;
    const [failed] = [
        ...(await restoreAfterRemoval(context, principal, others)),
        ...(await resendInvitations(context, login)),
    ];
    if (failed === undefined)
        return nothingToWrite;
    const message = `${who} has left the organisation, and what was to stay went too. ${failed.error.message}`;
    return { ...failed, error: { ...failed.error, message } };
}
function invitationsOf({ remote, people }, principal) {
    if (!principal.startsWith("email:"))
        return people.invitationsOf(principal);
    const invitation = remote.pendingEmails.get((0,shared_principals/* nameInPrincipal */.h0)(principal).toLowerCase());
    return invitation === undefined ? [] : [invitation];
}
async function endMembership(context, who, username) {
    const { client, org } = context;
    const result = await writeGithubOnce({
        what: `remove ${who} from the organisation`,
        send: () => client.write("DELETE /orgs/{org}/memberships/{username}", { org, username }),
        verify: async () => ((await readMembership(context, username)) === undefined ? {} : undefined),
        alreadyDone: [404],
    });
    if (result.ok)
        context.removed.add(username.toLowerCase());
    return result;
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/organization-roles.js
var organization_roles = __webpack_require__(47321);
// EXTERNAL MODULE: ./lib/src/roster/errors.js
var roster_errors = __webpack_require__(91289);
;// CONCATENATED MODULE: ./lib/src/providers/github/role-errors.js


const githubRoleErrors = {
    unreadable: (role, org) => (0,finding/* error */.z3)("organization_role_unread", `Who holds the role ${role} of the organisation ${org} could not be read, so nothing about it is changed.`, "Give the App the organisation permission Custom organization roles: read, and Members: write."),
    unknown: (role, org, nearest) => (0,finding/* error */.z3)("organization_role_unknown", `The organisation ${org} has no role ${role}.${(0,roster_errors/* didYouMean */.au)(nearest)}`, "Write a role as the organisation's page Organization roles names it. Custom ones are a part of Enterprise Cloud."),
};

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/organization-role.js







async function applyToOrganizationRole(context, change) {
    if (change.action !== "grant" && change.action !== "revoke")
        return undefined;
    const role = context.remote.organizationRoles?.find(({ name }) => name.toLowerCase() === change.key.toLowerCase());
    if (role?.id === undefined)
        return failBeforeSending(githubRoleErrors.unreadable(change.key, context.org));
    return writeRole(context, {
        role,
        id: role.id,
        principal: change.principal,
        isGiven: change.action === "grant",
    });
}
const teamPath = "/orgs/{org}/organization-roles/teams/{team_slug}/{role_id}";
const userPath = "/orgs/{org}/organization-roles/users/{username}/{role_id}";
async function writeRole(context, { role, id, principal, isGiven }) {
    const { client, org } = context;
    const who = (0,shared_principals/* nameInPrincipal */.h0)(principal);
    const what = isGiven
        ? `give ${who} the organisation role ${role.name}`
        : `take the organisation role ${role.name} from ${who}`;
    const shared = { what, alreadyDone: isGiven ? [] : [404] };
    const isAsAsked = (holds) => (holds === isGiven ? {} : undefined);
    const key = (0,model_desired/* teamKeyOfPrincipal */.kf)(principal);
    if (key !== undefined) {
        const team = context.teams.get(key);
        if (team === undefined)
            return failBeforeSending(github_errors/* githubErrors */.Z.teamGone(key));
        const target = { org, team_slug: team.slug, role_id: id };
        return writeGithubOnce({
            ...shared,
            send: () => isGiven ? client.write(`PUT ${teamPath}`, target) : client.write(`DELETE ${teamPath}`, target),
            verify: async () => isAsAsked((await readRole(context, role))?.teams.has(team.id) ?? false),
        });
    }
    const username = githubLoginOf(context, principal);
    if (username === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.accountGone(who));
    const target = { org, username, role_id: id };
    return writeGithubOnce({
        ...shared,
        send: () => isGiven ? client.write(`PUT ${userPath}`, target) : client.write(`DELETE ${userPath}`, target),
        verify: async () => isAsAsked((await readRole(context, role))?.people.has(username.toLowerCase()) ?? false),
    });
}
async function readRole({ client, org }, { name }) {
    const roles = await (0,organization_roles/* readOrganizationRoles */.Rj)(client, org, new Set([name.toLowerCase()]));
    return roles?.find((each) => each.name === name);
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/queries.js
var queries = __webpack_require__(83368);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/team-people.js









const route = "/orgs/{org}/teams/{team_slug}/memberships/{username}";
async function addToTeam(context, key, { principal, role }) {
    if (context.invited.get(principal)?.has(key))
        return nothingToWrite;
    const team = context.teams.get(key);
    if (team === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.teamGone(key));
    const { client, org } = context;
    const username = githubLoginOf(context, principal);
    if (username === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.accountGone((0,shared_principals/* nameInPrincipal */.h0)(principal)));
    const target = { org, team_slug: team.slug, username };
    const wanted = role === "maintainer" ? "maintainer" : "member";
    const isOwner = context.people.of(principal)?.membership === "owner";
    return writeGithubOnce({
        what: `add ${(0,shared_principals/* nameInPrincipal */.h0)(principal)} to the team ${key}`,
        send: () => client.write(`PUT ${route}`, { ...target, role: wanted }),
        verify: async () => {
            const found = await readRoleInTeam(context, team, username);
            return found !== undefined && (isOwner || found === wanted) ? found : undefined;
        },
    });
}
async function removeFromTeam(context, key, principal) {
    const login = githubLoginOf(context, principal);
    if (login === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.accountGone((0,shared_principals/* nameInPrincipal */.h0)(principal)));
    if (context.removed.has(login.toLowerCase()))
        return nothingToWrite;
    const team = context.teams.get(key);
    if (team === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.teamGone(key));
    return removeLoginFromTeam(context, team, {
        login,
        what: `take ${(0,shared_principals/* nameInPrincipal */.h0)(principal)} out of the team ${(0,kind/* nameOfResource */.NJ)(github_kinds/* githubTeam */.F$, key)}`,
    });
}
async function removeCreator(context, key, team) {
    const { client, org, people } = context;
    const wanted = context.comparison.desired.get((0,model_desired/* githubTeamId */.AG)(key))?.grants;
    const what = `see who is in the new team ${key}`;
    let logins;
    try {
        const members = await client.read("GET /orgs/{org}/teams/{team_slug}/members", {
            org,
            team_slug: team.slug,
        });
        logins = answers/* teamMembersAnswer */.XJ.parse(members.data).map((each) => each.login);
    }
    catch (failure) {
        return writeFailureOf(failure, what);
    }
    for (const login of logins) {
        if (wanted?.has(people.principalOf(login)))
            continue;
        const removed = await removeLoginFromTeam(context, team, {
            login,
            what: `take ${login} out of the new team ${key}`,
        });
        if (!removed.ok)
            return removed;
    }
    return nothingToWrite;
}
async function removeLoginFromTeam(context, team, { login, what }) {
    const { client, org } = context;
    const target = { org, team_slug: team.slug, username: login };
    return writeGithubOnce({
        what,
        send: () => client.write(`DELETE ${route}`, target),
        verify: async () => ((await readRoleInTeam(context, team, login)) === undefined ? {} : undefined),
        alreadyDone: [404],
    });
}
async function readRoleInTeam(context, team, login) {
    const variables = { org: context.org, slug: team.slug, login };
    const { data, errors } = await context.client.query(queries/* teamMember */.I8, variables);
    if (errors.length > 0)
        throw Object.assign(new Error(errors[0]?.message), { errors });
    const { edges } = answers/* teamMemberAnswer */.sH.parse(data).organization?.team?.members ?? {};
    return edges?.find((edge) => edge?.node.login.toLowerCase() === login.toLowerCase())?.role.toLowerCase();
}

// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(18953);
// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/hierarchy-errors.js

const hierarchyErrors = {
    undeclaredChildren: (team, children) => ({
        severity: "error",
        code: "team_has_children",
        message: `Deleting ${team} would delete the teams below it too: ${(0,lists/* listed */.K)(children)}.`,
        remedy: "Declare them with another parent or `archived: true`, or move them on GitHub first.",
    }),
    childrenUnseen: (team) => ({
        severity: "error",
        code: "children_unseen",
        message: `GitHub didn't answer all teams, so some that weren't seen may be below ${team}, and would be deleted with it.`,
        remedy: "Run again; if it stays, the token may not see every team.",
    }),
    parentMissing: (team, parent) => ({
        severity: "error",
        code: "parent_missing",
        message: `${team} can't go below ${parent}: GitHub has no such team.`,
        remedy: `Take ${parent} out of github.ignore, create it on GitHub, or give ${team} another parent (nest: false keeps it at the top).`,
    }),
    parentSecret: (team, parent) => ({
        severity: "error",
        code: "parent_secret",
        message: `${team} can't go below ${parent}: that team is secret, and github.ignore leaves it so.`,
        remedy: `Take ${parent} out of github.ignore, open it on GitHub, or give ${team} another parent (nest: false keeps it at the top).`,
    }),
    parentBelow: (team, parent) => ({
        severity: "error",
        code: "parent_below",
        message: `${team} can't go below ${parent}: a team above that is below ${team} on GitHub, and stays there.`,
        remedy: `Move that team on GitHub, take it out of github.ignore, or give ${team} another parent (nest: false keeps it at the top).`,
    }),
    cannotBeSecret: (team, children) => ({
        severity: "warning",
        code: "team_cannot_be_secret",
        message: `${team} is declared secret, and stays as it is: it has teams below it that the roster leaves there (${(0,lists/* listed */.K)(children)}).`,
        remedy: "Declare them elsewhere, or take privacy: secret out.",
    }),
};

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/team-settings.js







async function createTeam(context, key, settings) {
    const { client, org } = context;
    const { name = key } = settings;
    const body = requestFields(context, { privacy: "closed", ...settings });
    if (body === undefined)
        return failBeforeSending(hierarchyErrors.parentMissing(key, String(settings.parent)));
    const { parent_team_id: parent, ...rest } = body;
    const result = await writeGithubOnce({
        what: `create the team ${key}`,
        send: () => client.write("POST /orgs/{org}/teams", {
            org,
            ...rest,
            name,
            ...(typeof parent === "number" ? { parent_team_id: parent } : {}),
        }),
        verify: () => client.read("GET /orgs/{org}/teams/{team_slug}", { org, team_slug: (0,slug/* teamSlug */.R)(name) }),
    });
    if (!result.ok || result.answer === undefined)
        return result;
    const { data } = result.answer;
    context.teams.set(key, { id: data.id, slug: data.slug });
    if (typeof parent === "number" && data.parent?.id !== parent) {
        const moved = await patchTeam(context, key, { parent_team_id: parent });
        if (!moved.ok)
            return moved;
    }
    if ((data.members_count ?? 0) === 0)
        return result;
    return removeCreator(context, key, { id: data.id, slug: data.slug });
}
async function configureTeam(context, key, settings) {
    const body = requestFields(context, settings);
    if (body === undefined)
        return failBeforeSending(hierarchyErrors.parentMissing(key, String(settings.parent)));
    return patchTeam(context, key, body);
}
const settingWriters = {
    name: (name) => ({ name }),
    description: (description) => ({ description }),
    privacy: (privacy) => ({ privacy }),
    notifications: (isOn) => ({
        notification_setting: isOn ? "notifications_enabled" : "notifications_disabled",
    }),
    parent(key, teams) {
        if (key === null)
            return { parent_team_id: null };
        const parent = teams.get(key);
        return parent && { parent_team_id: parent.id };
    },
    archived: () => ({}),
};
const settingNames = Object.keys(settingWriters);
function requestFields({ teams }, settings) {
    const body = {};
    for (const name of settingNames) {
        const fields = fieldsOf(name, settings, teams);
        if (fields === undefined)
            return undefined;
        Object.assign(body, fields);
    }
    return body;
}
function fieldsOf(name, settings, teams) {
    const value = settings[name];
    return value === undefined ? {} : settingWriters[name](value, teams);
}
async function patchTeam(context, key, body) {
    const { client, org, remote } = context;
    const team = context.teams.get(key);
    if (team === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.teamGone(key));
    const result = await writeGithubOnce({
        what: `change ${Object.keys(body).map(fieldInWords).join(", ")} of the team ${key}`,
        send: () => client.write("PATCH /orgs/{org}/teams/{team_slug}", { org, team_slug: team.slug, ...body }),
        verify: async () => {
            const route = "GET /organizations/{org_id}/team/{team_id}";
            const found = (await client.read(route, { org_id: remote.id, team_id: team.id }));
            return hasAllFields(found.data, body) ? found : undefined;
        },
    });
    if (!result.ok || result.answer === undefined)
        return result;
    const { data } = result.answer;
    context.teams.set(key, { id: data.id, slug: data.slug });
    const parentId = data.parent?.id ?? null;
    const isMisplaced = "parent_team_id" in body && parentId !== body["parent_team_id"];
    return isMisplaced ? failBeforeSending(github_errors/* githubErrors */.Z.notNested(key)) : result;
}
function hasAllFields(team, body) {
    const { parent, ...plain } = team;
    const now = { ...plain, parent_team_id: parent?.id ?? null };
    return Object.entries(body).every(([field, value]) => (now[field] ?? "") === (value ?? ""));
}
function fieldInWords(field) {
    return field.replace("_team_id", "").replace("_setting", "s");
}
async function deleteTeam(context, key) {
    const { client, org } = context;
    const team = context.teams.get(key);
    if (team === undefined)
        return failBeforeSending(github_errors/* githubErrors */.Z.teamGone(key));
    const target = { org, team_slug: team.slug };
    return writeGithubOnce({
        what: `delete the team ${(0,kind/* nameOfResource */.NJ)(github_kinds/* githubTeam */.F$, key)}`,
        send: () => client.write("DELETE /orgs/{org}/teams/{team_slug}", target),
        verify: () => verifyGone(client.read("GET /orgs/{org}/teams/{team_slug}", target)),
        alreadyDone: [404],
    });
}

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/team.js


function githubTeamWriter(context, changes) {
    const settings = Object.fromEntries(changes.flatMap((change) => (change.action === "configure" ? [[change.setting, change.to]] : [])));
    let configured;
    return async (change) => {
        switch (change.action) {
            case "configure":
                configured ??= configureTeam(context, change.key, teamSettingsOf(settings));
                return configured;
            case "create":
                return createTeam(context, change.key, teamSettingsOf(change.settings));
            case "grant":
                return addToTeam(context, change.key, { principal: change.principal, role: change.role });
            case "regrade":
                return addToTeam(context, change.key, { principal: change.principal, role: change.to });
            case "revoke":
                return removeFromTeam(context, change.key, change.principal);
            case "archive":
                return deleteTeam(context, change.key);
            default:
                return change;
        }
    };
}
function teamSettingsOf(settings) {
    return settings;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/apply.js






async function applyGithub(context, changes) {
    const write = writerOf(context, changes);
    const outcomes = [];
    for (const change of changes)
        outcomes.push(await applyOne(context, change, write));
    return outcomes;
}
function writerOf(context, changes) {
    switch (changes[0]?.kind) {
        case github_kinds/* githubTeam */.F$.kind:
            return githubTeamWriter(context, changes);
        case github_kinds/* githubOrg */.Yz.kind:
            return (change) => applyToOrganization(context, change);
        case github_kinds/* githubOrganizationRole */.Z0.kind:
            return (change) => applyToOrganizationRole(context, change);
        default:
            return (change) => applyToRepository(context, change);
    }
}
async function applyOne(context, change, write) {
    if (context.stopped)
        return { change, status: "skipped", because: context.stopped.message };
    try {
        const result = await write(change);
        if (result === undefined)
            return { change, status: "skipped", because: "Rollcall leaves this alone." };
        return result.ok ? { change, status: "applied" } : { change, status: "failed", error: result.error };
    }
    catch (error) {
        const problem = error instanceof rollcall_error/* RollcallError */.q ? error.findings[0] : undefined;
        if (problem === undefined)
            throw error;
        context.stopped = { code: problem.code, message: problem.message, remedy: problem.remedy };
        return { change, status: "failed", error: context.stopped };
    }
}

// EXTERNAL MODULE: ./lib/src/providers/github/client.js + 3 modules
var github_client = __webpack_require__(23965);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/access-beside-roster.js



function accessBesideRosterFindings(match, { basePermission, roles }) {
    const { org } = match.desired;
    const declaredBase = match.desired.roster.github?.basePermission;
    const declared = [...(match.desired.roster.github?.organizationRoles?.keys() ?? [])];
    const decided = new Set(declared.map((name) => name.toLowerCase()));
    const others = (roles ?? []).filter(({ name, gives }) => gives && !decided.has(name.toLowerCase()));
    const holders = others.flatMap((role) => holdersOf(match, role)).sort();
    const problems = [
        ...(basePermission === undefined ? [access_errors/* githubAccessErrors */.V.basePermissionUnseen(org)] : []),
        ...(basePermission !== undefined && basePermission !== "none" && basePermission !== declaredBase
            ? [access_errors/* githubAccessErrors */.V.basePermissionGives(org, basePermission)]
            : []),
        ...(roles === undefined ? [access_errors/* githubAccessErrors */.V.organizationRolesUnseen(org)] : []),
        ...(holders.length > 0 ? [access_errors/* githubAccessErrors */.V.organizationRoleHeld(holders, org)] : []),
    ];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" }));
}
function holdersOf({ remote, people }, { name, people: logins, teams }) {
    const single = [...logins].filter((login) => !people.isIgnored(login));
    return [
        ...single.map((login) => `${(0,shared_principals/* nameInPrincipal */.h0)(people.principalOf(login))} (${name})`),
        ...[...teams].map((id) => `the team ${remote.teams.get(id)?.name ?? id} (${name})`),
    ];
}

// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(79337);
// EXTERNAL MODULE: ./lib/src/roster/suggestion.js
var suggestion = __webpack_require__(95822);
// EXTERNAL MODULE: ./lib/src/providers/github/model/team-ancestors.js
var team_ancestors = __webpack_require__(19147);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/earlier-desired.js

function earlierDesired({ roster, org }) {
    return (roster.earlier ?? [])
        .filter(({ github }) => github?.org.toLowerCase() === org.toLowerCase())
        .map((earlier) => (0,model_desired.githubDesired)(withRememberedIds(earlier)));
}
function withRememberedIds(earlier) {
    const teams = [...earlier.teams].map(([key, team]) => {
        const id = earlier.rememberedIds?.get((0,model_desired/* githubTeamId */.AG)(key));
        const { github } = team;
        if (id === undefined || github === false || github.id !== undefined)
            return [key, team];
        return [key, { ...team, github: { ...github, id: Number(id) } }];
    });
    return { ...earlier, teams: new Map(teams) };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/find-person.js





function findPerson(known, search) {
    const { remote, outside } = known;
    const { account } = search;
    const email = search.isMember ? search.email : undefined;
    if (account.id !== undefined)
        return findByPinnedId(known, account.id, { ...search, email });
    const login = account.name ?? "";
    const found = findByLogin(remote, login) ??
        findByEmail(remote, login, email) ??
        outside.byLogin.get(login.toLowerCase());
    if (found !== undefined || !search.isNeeded)
        return found;
    const lookedUp = remote.accounts.get(login.toLowerCase());
    if (lookedUp !== undefined && lookedUp !== "missing")
        return { ...lookedUp, membership: "outside" };
    addFinding(search, github_errors/* githubErrors */.Z.unknownLogin((0,shared_principals/* nameInPrincipal */.h0)(search.principal), login));
    return undefined;
}
function findByLogin(remote, login) {
    const member = remote.members.get(login.toLowerCase());
    if (member !== undefined)
        return { login: member.login, id: member.id, membership: member.role };
    const invitation = remote.pending.get(login.toLowerCase());
    return invitation && { login: invitation.login ?? login, membership: "invited", invitation };
}
function findByEmail(remote, login, email) {
    const invitation = invitationByAddress(remote, email);
    return invitation && { login: login || (email ?? ""), membership: "invited", invitation };
}
function invitationByAddress(remote, email) {
    return email === undefined ? undefined : remote.pendingEmails.get(email);
}
function findByPinnedId(known, id, search) {
    const { remote } = known;
    const { account, email } = search;
    const outside = known.outside.byId.get(Number(id));
    const invited = findByEmail(remote, outside?.login ?? account.name ?? "", email);
    const present = known.byId.get(Number(id)) ??
        (invited && { ...invited, ...(outside ? { id: Number(id) } : { loginUnverified: true }) }) ??
        outside;
    const lookedUp = present ? undefined : remote.accountsById.get(id);
    const found = present ?? (lookedUp === "missing" ? undefined : lookedUp);
    const user = (0,shared_principals/* nameInPrincipal */.h0)(search.principal);
    if (found === undefined) {
        if (!search.isNeeded)
            return undefined;
        const login = account.name;
        const isTaken = login !== undefined && remote.members.has(login.toLowerCase());
        const unknown = search.isRemembered && login !== undefined
            ? matching_errors/* githubMatchingErrors */.q.rememberedAccountGone(user, login)
            : github_errors/* githubErrors */.Z.unknownId(user, id);
        addFinding(search, isTaken ? github_errors/* githubErrors */.Z.loginTaken(user, login) : unknown);
        return undefined;
    }
    if (account.name !== undefined && account.name.toLowerCase() !== found.login.toLowerCase()) {
        addFinding(search, github_errors/* githubErrors */.Z.renamedLogin(user, account.name, found.login));
    }
    const person = present ?? { login: found.login, id: Number(id), membership: "outside" };
    const invitation = person.membership === "outside" ? remote.pending.get(person.login.toLowerCase()) : undefined;
    return invitation === undefined ? person : { ...person, membership: "invited", invitation };
}
function peopleById({ members, pending }) {
    const byId = new Map();
    for (const invitation of pending.values()) {
        const { login, id } = invitation;
        if (login !== undefined && id !== undefined)
            byId.set(id, { login, id, membership: "invited", invitation });
    }
    for (const { login, id, role } of members.values())
        byId.set(id, { login, id, membership: role });
    return byId;
}
function hasExhaustedInvitations(remote, person, search) {
    if (person.membership !== "outside" || !search.isNeeded || !search.isMember)
        return false;
    const failures = exhaustedInvitations(remote, [person.login.toLowerCase(), search.email ?? ""]);
    if (failures === undefined)
        return false;
    const user = (0,shared_principals/* nameInPrincipal */.h0)(search.principal);
    addFinding(search, github_errors/* githubErrors */.Z.invitationsGivenUp(user, failures.length, failures[0]?.reason ?? ""));
    return true;
}
function addFinding({ findings, account }, problem) {
    findings.push((0,finding/* finding */.gk)(problem, { provider: "github", at: account.at }));
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/lost-accounts.js




function lostLogins(remote, desired) {
    if (undeclaredMembers(remote, desired).length === 0)
        return [];
    return lostAccounts(remote, desired).map(({ login }) => login);
}
function lostAccountFindings(remote, desired, isFound) {
    const members = undeclaredMembers(remote, desired);
    if (members.length === 0)
        return [];
    return lostAccounts(remote, desired).flatMap(({ principal, login, at }) => {
        if (isFound(principal) || remote.accounts.get(login) !== "missing")
            return [];
        const problem = github_errors/* githubErrors */.Z.departedUnknown((0,shared_principals/* nameInPrincipal */.h0)(principal), login, members);
        return [(0,finding/* finding */.gk)(problem, { provider: "github", at })];
    });
}
function lostAccounts(remote, desired) {
    return [...desired.accounts].flatMap(([principal, { name, id, at }]) => {
        const login = name?.toLowerCase();
        if (id !== undefined || login === undefined || !hasDeparted(desired, principal))
            return [];
        const isKnown = remote.members.has(login) || remote.pending.has(login);
        return isKnown || desired.isIgnored(login) ? [] : [{ principal, login, at }];
    });
}
function undeclaredMembers({ members }, desired) {
    const names = new Set([...desired.accounts.values()].map(({ name }) => name?.toLowerCase()));
    const ids = new Set([...desired.accounts.values()].map(({ id }) => id));
    return [...members.values()].flatMap(({ login, id }) => names.has(login.toLowerCase()) || ids.has(String(id)) || desired.isIgnored(login) ? [] : [login]);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/outside-collaborators.js
function outsideCollaboratorsOf({ repositories, directAccess, }) {
    const byLogin = new Map();
    const byId = new Map();
    const add = (people = []) => {
        for (const { login, id } of people) {
            const person = { login, id, membership: "outside" };
            byLogin.set(login.toLowerCase(), person);
            byId.set(id, person);
        }
    };
    for (const { people } of directAccess?.repositories.values() ?? [])
        add(people?.values());
    for (const each of repositories.values())
        if (each !== "missing")
            add(each.collaborators?.values());
    return { byLogin, byId };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/shared-accounts.js




function sharedAccountFinding(desired, login, claimants) {
    const [first = "", ...others] = claimants;
    const problem = matching_errors/* githubMatchingErrors */.q.sharedAccount((0,shared_principals/* nameInPrincipal */.h0)(first), others.map(shared_principals/* nameInPrincipal */.h0), login);
    const [at, also] = claimants.map((principal) => desired.accounts.get(principal)?.at);
    return (0,finding/* finding */.gk)(problem, { provider: "github", resource: first, at, also });
}
function dropRenames(findings, desired, principals) {
    const places = new Set(principals.map((principal) => desired.accounts.get(principal)?.at));
    const kept = findings.filter(({ code, at }) => code !== github_errors/* renamedLoginCode */.t || !places.has(at));
    findings.splice(0, findings.length, ...kept);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/match-people.js










function matchGithubPeople(remote, desired) {
    const { isIgnored } = desired;
    const findings = [];
    const people = new Map();
    const principals = new Map();
    const invitations = new Map();
    const ignoredInvitations = new Set();
    const ignoredLogins = new Set();
    const claims = new Map();
    const known = { remote, byId: peopleById(remote), outside: outsideCollaboratorsOf(remote) };
    const ignoredPeople = [];
    const ignoredDeparted = [];
    const lacking = [];
    for (const [principal, account] of desired.accounts) {
        const isIgnoredLogin = isIgnored(account.name ?? "");
        const search = {
            principal,
            account,
            email: emailOf(desired, principal),
            isNeeded: !isIgnoredLogin && needsAccount(desired, principal),
            isMember: isDeclaredMember(desired, principal),
            isRemembered: desired.remembered.has(principal),
            findings: [],
        };
        const person = findPerson(known, search);
        const pending = [person?.invitation, invitationByAddress(remote, search.email)];
        const theirs = [...new Set(pending.filter((each) => each !== undefined))];
        const isIgnoredPerson = isIgnoredLogin || isIgnored(person?.login ?? "");
        const ignoredKeys = person && hasDeparted(desired, principal) ? ignoredDeparted : ignoredPeople;
        if (isIgnoredPerson)
            ignoredKeys.push((0,shared_principals/* nameInPrincipal */.h0)(principal));
        if (isIgnoredPerson)
            for (const each of theirs)
                ignoredInvitations.add(each);
        else if (theirs.length > 0)
            invitations.set(principal, theirs);
        if (isIgnoredPerson && person && !person.loginUnverified)
            ignoredLogins.add(person.login.toLowerCase());
        const isGivenUp = person !== undefined && hasExhaustedInvitations(remote, person, search);
        if (search.isNeeded && !isIgnoredPerson && (person === undefined || isGivenUp))
            lacking.push(search);
        else
            findings.push(...search.findings);
        if (person === undefined || isIgnoredPerson)
            continue;
        if (!person.loginUnverified) {
            const login = person.login.toLowerCase();
            claims.set(login, [...(claims.get(login) ?? []), principal]);
            principals.set(login, principal);
        }
        people.set(principal, isGivenUp ? { ...person, membership: "given up" } : person);
    }
    const former = lacking.length === 0 ? undefined : formerAccountsOf(remote, desired);
    for (const search of lacking) {
        const { principal, findings: theirs } = search;
        const held = former?.get(principal);
        const isFree = held && !claims.has(held.login.toLowerCase()) && !isIgnored(held.login);
        if (!isFree)
            findings.push(...theirs);
        else {
            claims.set(held.login.toLowerCase(), [principal]);
            principals.set(held.login.toLowerCase(), principal);
            people.set(principal, { ...held, isFormer: true });
            if (held.invitation)
                invitations.set(principal, [held.invitation]);
            findings.push(formerAccountFinding(search, held.login));
        }
    }
    for (const [principal, invitation] of invitationsOfDeparted(remote, desired)) {
        if (!ignoredInvitations.has(invitation))
            invitations.set(principal, [invitation]);
    }
    findings.push(...ignoredFindings(ignoredPeople, ignoredDeparted));
    for (const [login, claimants] of claims) {
        if (claimants.length < 2)
            continue;
        ignoredLogins.add(login);
        principals.delete(login);
        dropRenames(findings, desired, claimants);
        findings.push(sharedAccountFinding(desired, login, claimants));
        for (const principal of claimants) {
            people.delete(principal);
            for (const each of invitations.get(principal) ?? [])
                ignoredInvitations.add(each);
            invitations.delete(principal);
        }
    }
    findings.push(...lostAccountFindings(remote, desired, (principal) => people.has(principal)));
    const principalByInvitation = new Map([...invitations].flatMap(([principal, all]) => all.map((each) => [each, principal])));
    const principalOf = (login) => principals.get(login.toLowerCase()) ?? `github:${login}`;
    return {
        of: (principal) => people.get(principal),
        principalOf,
        principalOfInvitation(invitation) {
            const { login, email } = invitation;
            if (ignoredInvitations.has(invitation) || (login !== undefined && isIgnored(login)))
                return undefined;
            const principal = principalByInvitation.get(invitation);
            return principal ?? (login === undefined ? `email:${email}` : principalOf(login));
        },
        invitationsOf: (principal) => invitations.get(principal) ?? [],
        missing: new Set(lacking.map(({ principal }) => principal).filter((each) => !people.has(each))),
        isIgnored: (login) => isIgnored(login) || ignoredLogins.has(login.toLowerCase()),
        findings,
    };
}
function formerAccountsOf(remote, desired) {
    const accounts = new Map();
    for (const earlier of earlierDesired(desired)) {
        if (earlier.roster.unapplied)
            continue;
        const people = matchGithubPeople(remote, earlier);
        for (const principal of earlier.organization.grants.keys()) {
            const person = people.of(principal);
            if (person !== undefined && isIn(person) && !person.loginUnverified)
                accounts.set(principal, person);
        }
    }
    return accounts;
}
function isIn({ membership }) {
    return membership === "owner" || membership === "member" || membership === "invited";
}
function formerAccountFinding({ principal, account, isRemembered }, former) {
    const { name, id, at } = account;
    const now = id === undefined || isRemembered ? { login: name ?? "" } : { id };
    const problem = matching_errors/* githubMatchingErrors */.q.formerAccountStays((0,shared_principals/* nameInPrincipal */.h0)(principal), now, former);
    return (0,finding/* finding */.gk)(problem, { provider: "github", resource: principal, at });
}
function ignoredFindings(people, departed) {
    const { ignoredAccounts, ignoredDeparted } = matching_errors/* githubMatchingErrors */.q;
    const problems = [
        ...(people.length > 0 ? [ignoredAccounts(people.toSorted())] : []),
        ...(departed.length > 0 ? [ignoredDeparted(departed.toSorted())] : []),
    ];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" }));
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/repository-names.js
function declaredRepositoryNames({ remote, desired, }) {
    const names = new Map();
    for (const name of desired.roster.repositories.keys()) {
        const today = repositoryKeyToday(remote, name);
        if (!names.has(today) || today === name.toLowerCase())
            names.set(today, name);
    }
    return names;
}
function isStaleRepositoryName(remote, names, name) {
    return names.get(repositoryKeyToday(remote, name))?.toLowerCase() !== name.toLowerCase();
}
function repositoryKeyToday(remote, name) {
    const found = remote.repositories.get(name.toLowerCase());
    return (found === undefined || found === "missing" ? name : found.name).toLowerCase();
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/direct-grants.js




function directGrantsOf(remote, desired) {
    const people = matchGithubPeople(remote, desired);
    const found = new Map();
    for (const { name } of desired.roster.repositories.values()) {
        const repo = repositoryKeyToday(remote, name);
        for (const [principal, role] of desired.resources.get((0,model_desired/* githubRepositoryId */.DG)(name))?.grants ?? []) {
            const login = (0,shared_principals/* userKeyOf */.Uj)(principal) === undefined ? undefined : knownLogin(people, principal);
            if (login !== undefined)
                found.set(login, [...(found.get(login) ?? []), { repo, role }]);
        }
    }
    return found;
}
function knownLogin(people, principal) {
    const person = people.of(principal);
    return person === undefined || person.loginUnverified ? undefined : person.login.toLowerCase();
}

// EXTERNAL MODULE: ./lib/src/providers/github/compare/match-teams.js
var match_teams = __webpack_require__(77537);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare-organization-roles.js













function compareOrganizationRoles(match) {
    const { desired, remote } = match;
    const declared = [...(desired.roster.github?.organizationRoles?.keys() ?? [])];
    const roles = remote.organizationRoles;
    const unread = new Set();
    const pairs = declared.map((name) => {
        const resource = (0,model_desired/* githubOrganizationRoleId */.WE)(name);
        const where = { provider: "github", resource, at: desired.places.get(resource) };
        const role = roles?.find((each) => isSame(each.name, name));
        if (roles === undefined || role?.isShort) {
            unread.add(resource);
            return { findings: [(0,finding/* finding */.gk)(githubRoleErrors.unreadable(name, desired.org), where)] };
        }
        if (role === undefined) {
            const known = roles.map((each) => each.name);
            return {
                findings: [(0,finding/* finding */.gk)(githubRoleErrors.unknown(name, desired.org, (0,suggestion/* nearestName */.q)(name, known)), where)],
            };
        }
        return pairOf(name, { role, ...grantsOf(match, role, name) });
    });
    const left = (roles ?? []).filter((role) => !declared.some((name) => isSame(role.name, name)));
    return { pairs: [...pairs, ...left.flatMap((role) => takenBack(match, role))], unread };
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function pairOf(key, { role, want, have, }) {
    const resource = { kind: github_kinds/* githubOrganizationRole */.Z0.kind, key, settings: { gives: role.gives ?? null } };
    return { desired: { ...resource, grants: want }, actual: { ...resource, grants: have }, findings: [] };
}
function grantsOf(match, role, name) {
    const { desired, people } = match;
    const declared = desired.resources.get((0,model_desired/* githubOrganizationRoleId */.WE)(name))?.grants ?? new Map();
    const mayBeMissing = mayBeMissingFrom(match, declared);
    const isMember = (principal) => {
        const membership = people.of(principal)?.membership;
        return membership === "owner" || membership === "member";
    };
    const want = new Map([...declared].filter(([each]) => (0,model_desired/* teamKeyOfPrincipal */.kf)(each) !== undefined || isMember(each)));
    const have = new Map([...compare_organization_roles_holdersOf(match, role)].filter(([each]) => want.has(each) || !mayBeMissing(each)));
    return { want, have };
}
function compare_organization_roles_holdersOf({ remote, matches, people, desired }, role) {
    const held = new Map();
    for (const team of remote.teams.values())
        if (role.teams.has(team.id) && !role.inherited?.has(team.id) && !desired.isIgnored(team.slug))
            held.set((0,model_desired/* teamPrincipal */.AS)(matches.keys.get(team.id) ?? undeclaredTeamKey(team)), "holder");
    for (const login of role.people)
        if (!people.isIgnored(login))
            held.set(people.principalOf(remote.members.get(login)?.login ?? login), "holder");
    return held;
}
function takenBack(match, role) {
    const { desired, remote } = match;
    const teams = new Set();
    const logins = new Set();
    for (const earlier of earlierDesired(desired)) {
        const holders = [...(earlier.roster.github?.organizationRoles ?? [])].flatMap(([name, each]) => isSame(name, role.name) ? each : []);
        if (holders.length === 0 || earlier.roster.unapplied)
            continue;
        const { byKey } = (0,match_teams/* matchGithubTeams */.H)(remote, earlier);
        const people = matchGithubPeople(remote, earlier);
        const isOthers = earlier.roster.beside !== undefined;
        for (const holder of holders) {
            const team = byKey.get((0,model_desired/* teamKeyOfPrincipal */.kf)(holder) ?? "");
            const login = team === undefined ? knownLogin(people, holder) : undefined;
            if (team !== undefined)
                isOthers ? teams.delete(team.id) : teams.add(team.id);
            if (login !== undefined)
                isOthers ? logins.delete(login) : logins.add(login);
        }
    }
    const lost = compare_organization_roles_holdersOf(match, {
        ...role,
        teams: new Set([...role.teams].filter((id) => teams.has(id))),
        people: new Set([...role.people].filter((login) => logins.has(login))),
    });
    return lost.size === 0 ? [] : [pairOf(role.name, { role, want: new Map(), have: lost })];
}
function heldRoleFindings({ matches, remote }, team) {
    const found = matches.byKey.get(team.key);
    const role = found?.organizationRole;
    if ([...(0,team_ancestors/* ancestorsOf */.G)(remote, found)].some((above) => above.organizationRole === role))
        return [];
    const where = { provider: "github", resource: (0,model_desired/* githubTeamId */.AG)(team.key), at: team.at };
    return role === undefined ? [] : [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.organizationRole(team.key, role), where)];
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/direct-access.js





function needsDirectAccess(desired) {
    if (desired.roster.github?.directAccess !== "ignore")
        return true;
    return [...desired.accounts.keys()].some((principal) => hasDeparted(desired, principal));
}
function compareUndeclaredAccess(context, names) {
    const { desired, remote } = context;
    const mode = desired.roster.github?.directAccess ?? "report";
    const repositories = undecidedRepositories(context, names);
    const grants = repositories.flatMap((repository) => undeclaredGrants(context, repository));
    const isToGo = ({ principal, takenBack, handsOff }) => hasDeparted(desired, principal) || (!handsOff && (mode === "exact" || takenBack));
    const going = grants.filter((grant) => isToGo(grant));
    const staying = mode === "report" ? grants.filter((grant) => !grant.handsOff && !isToGo(grant)) : [];
    const stuck = going.filter(({ archived }) => archived);
    const revoked = new Map();
    for (const { repo, principal, role, archived } of going) {
        if (archived)
            continue;
        const known = revoked.get(repo) ?? new Map();
        revoked.set(repo, known.set(principal, role));
    }
    const hidden = repositories.flatMap(({ repo, access }) => (access.people === undefined ? [repo] : []));
    const unasked = mode === "report" ? repositoriesWithoutInvitations(context) : [];
    const people = new Set(staying.map(({ principal }) => principal)).size;
    const reason = remote.directAccess?.problem?.message;
    const problems = [
        ...(mode === "ignore" ? [access_errors/* githubAccessErrors */.V.directAccessIgnored(desired.org)] : []),
        ...(staying.length > 0 ? [access_errors/* githubAccessErrors */.V.directAccess(inWords(staying, desired), people)] : []),
        ...(stuck.length > 0 ? [access_errors/* githubAccessErrors */.V.archivedDirectAccess(inWords(stuck, desired))] : []),
        ...(hidden.length > 0 && needsDirectAccess(desired)
            ? [access_errors/* githubAccessErrors */.V.directAccessHidden(hidden.sort())]
            : []),
        ...(unasked.length > 0 ? [access_errors/* githubAccessErrors */.V.invitationsUnread(unasked)] : []),
        ...(reason !== undefined && needsDirectAccess(desired)
            ? [access_errors/* githubAccessErrors */.V.directAccessUnread(reason)]
            : []),
    ];
    return {
        revoked,
        unmanaged: staying.length + stuck.length,
        mayStillCome: stuck.some(({ takenBack }) => takenBack),
        findings: problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" })),
    };
}
function repositoriesWithoutInvitations({ remote }) {
    const asked = new Set([...remote.repositories.values()].flatMap((found) => found !== "missing" && found.collaborators !== undefined ? [found.name.toLowerCase()] : []));
    return [...(remote.directAccess?.repositories ?? [])].flatMap(([key, { name, archived, people }]) => archived || people === undefined || asked.has(key) ? [] : [name]);
}
function undecidedRepositories({ desired, remote }, names) {
    const access = new Map(remote.directAccess?.repositories);
    const decided = new Set();
    const handedOver = new Set();
    for (const { name, collaborators, handsOff } of desired.roster.repositories.values()) {
        if (isStaleRepositoryName(remote, names, name))
            continue;
        if (handsOff)
            handedOver.add(repositoryKeyToday(remote, name));
        else if (collaborators !== undefined)
            decided.add(repositoryKeyToday(remote, name));
    }
    for (const found of remote.repositories.values()) {
        if (found === "missing")
            continue;
        const { name, archived, accessProblem: problem, collaborators: people } = found;
        const known = access.get(name.toLowerCase()) ?? { name, archived };
        if (people !== undefined)
            access.set(name.toLowerCase(), { ...known, people });
        else if (problem)
            access.set(name.toLowerCase(), { ...known, people: undefined, problem });
    }
    return [...access].flatMap(([key, each]) => decided.has(key)
        ? []
        : [{ repo: names.get(key) ?? each.name, access: each, handsOff: handedOver.has(key) }]);
}
function undeclaredGrants({ people, remote, demoted, earlier }, { repo, access: { name, people: found, archived }, handsOff }) {
    const given = earlier.collaborators.get(name.toLowerCase());
    return [...(found ?? [])].flatMap(([key, collaborator]) => {
        const { login, role, invitationId } = collaborator;
        const principal = people.principalOf(login);
        const isOwner = remote.members.get(key)?.role === "owner" && !demoted.has(principal);
        if (isOwner || people.isIgnored(login))
            return [];
        const invited = invitationId !== undefined;
        return [
            { repo, principal, login, role, archived, invited, handsOff, takenBack: given?.has(key) ?? false },
        ];
    });
}
function inWords(grants, desired) {
    const rank = ({ role }) => {
        const index = model_roles/* repositoryRoles */.YS.indexOf(role);
        return index === -1 ? model_roles/* repositoryRoles */.YS.length : index;
    };
    const text = ({ repo, principal, login, role, invited, archived }) => {
        const who = githubUserOf(desired, principal)?.key ?? login;
        const how = `${invited ? "invited, " : ""}${role} on ${repo}${archived ? ", archived" : ""}`;
        return `${who} (${how})`;
    };
    return [...grants]
        .map((grant) => ({ rank: rank(grant), text: text(grant) }))
        .sort((left, right) => right.rank - left.rank || (left.text < right.text ? -1 : 1))
        .map((each) => each.text);
}

// EXTERNAL MODULE: ./lib/src/roster/repository-patterns.js
var repository_patterns = __webpack_require__(87536);
// EXTERNAL MODULE: ./lib/src/providers/github/model/advisory-forks.js
var advisory_forks = __webpack_require__(56334);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/decided-grants.js
function isDecided({ desired, earlier, matches }, team, { repo, key }) {
    if (team.listsRepos)
        return true;
    const found = matches.byKey.get(team.key);
    if (earlier.teamRepositories.get(found?.id ?? 0)?.has(key))
        return true;
    return desired.roster.repositories.get(repo)?.ofProject ?? false;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/excluded-teams.js


function isExcludedTeam({ desired: { isIgnored }, matches }, team) {
    if (team.handsOff || matches.exchanged.has(team.key))
        return true;
    const found = matches.byKey.get(team.key);
    if (found !== undefined && isIgnored(found.slug))
        return true;
    return isIgnored((0,slug/* teamSlug */.R)(team.github === false ? team.key : team.github.name));
}
function unreadReason(remote, team, found) {
    if (found === undefined) {
        return remote.teamsComplete || team.archived ? undefined : github_errors/* githubErrors */.Z.teamUnseen(team.key);
    }
    if (found.members === undefined)
        return github_errors/* githubErrors */.Z.teamIncomplete(team.key, "members");
    return found.repositories === undefined ? github_errors/* githubErrors */.Z.teamIncomplete(team.key, "repositories") : undefined;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/inherited.js



function futureInheritedRole(context, team, { repo, key }) {
    let highest;
    const consider = (role, name) => {
        if (role !== undefined && (highest === undefined || (0,model_roles/* coversRole */.Pb)(role, highest.role)))
            highest = { role, team: name };
    };
    const own = context.matches.byKey.get(team.key);
    const shown = own?.repositories?.get(key)?.role;
    const considerOnAll = (role) => {
        if (role !== undefined && shown !== undefined && (0,model_roles/* coversRole */.Pb)(shown, role))
            consider(role, undefined);
    };
    considerOnAll(own?.organizationRole);
    for (const { declared, found } of context.hierarchy.ancestors(team)) {
        const given = declared?.grants.get(repo)?.role;
        considerOnAll(found?.organizationRole);
        consider(given ??
            (declared && isDecided(context, declared, { repo, key }) ? undefined : ownRole(context, found, key)), declared?.key ?? found?.name ?? "");
    }
    return highest;
}
function ownRole({ remote }, team, key) {
    const role = team?.repositories?.get(key)?.role;
    return role === undefined || (0,model_roles/* coversRole */.Pb)((0,team_ancestors/* currentInheritedRole */.A)(remote, team, key), role) ? undefined : role;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/hierarchy.js




function staysInPlace(context, team) {
    return isExcludedTeam(context, team) || (!team.archived && context.hierarchy.cannotMove(team));
}
function teamNestingOf({ desired, hierarchy }) {
    const nesting = new Map();
    for (const team of desired.roster.teams.values()) {
        let below = (0,model_desired/* githubTeamId */.AG)(team.key);
        for (const above of hierarchy.ancestors(team)) {
            if (nesting.has(below))
                break;
            nesting.set(below, (0,model_desired/* githubTeamId */.AG)(above.key));
            below = (0,model_desired/* githubTeamId */.AG)(above.key);
        }
    }
    return nesting;
}
function teamHierarchyOf(context) {
    const teams = [...context.desired.roster.teams.values()];
    const unmanaged = new Set(teams.filter((team) => isUnmanaged(context, team)).map((team) => team.key));
    const staying = new Set(unmanaged);
    const problems = new Map();
    for (let stopped = teams; stopped.length > 0;) {
        stopped = teams.filter((team) => !staying.has(team.key) && !canMove(context, team, staying));
        const found = stopped.map((team) => [team, moveProblemOf(context, team)]);
        for (const [{ key }, problem] of found) {
            staying.add(key);
            if (problem !== undefined)
                problems.set(key, problem);
        }
    }
    return {
        *ancestors(team) {
            for (const node of ancestorNodes(context, team, staying)) {
                const declared = node.team && !unmanaged.has(node.team.key) ? node.team : undefined;
                yield { key: keyOfNode(node), declared, found: node.found };
            }
        },
        cannotMove: ({ key }) => staying.has(key),
        moveProblem: ({ key }) => problems.get(key),
    };
}
function keyOfNode({ team, found }) {
    return team?.key ?? (found ? undeclaredTeamKey(found) : "");
}
function isUnmanaged(context, team) {
    const { matches, remote } = context;
    if (team.archived || team.github === false || matches.enterprise.has(team.key))
        return true;
    if (isExcludedTeam(context, team))
        return true;
    return unreadReason(remote, team, matches.byKey.get(team.key)) !== undefined;
}
function canMove(context, team, staying) {
    const { byKey } = context.matches;
    const parent = (0,model_desired/* parentTeamOf */.V)(context.desired.roster, team);
    const above = parent && byKey.get(parent.key);
    if (parent === undefined || (above !== undefined && above.id === byKey.get(team.key)?.parent))
        return true;
    if (staying.has(parent.key) && (above === undefined || isSecretAndExcluded(context, parent)))
        return false;
    return [...ancestorNodes(context, team, staying)].every((each) => each.team !== team);
}
function isSecretAndExcluded(context, parent) {
    return isExcludedTeam(context, parent) && context.matches.byKey.get(parent.key)?.privacy === "secret";
}
function moveProblemOf(context, team) {
    const parent = (0,model_desired/* parentTeamOf */.V)(context.desired.roster, team);
    if (parent === undefined)
        return undefined;
    if (isSecretAndExcluded(context, parent))
        return hierarchyErrors.parentSecret(team.key, parent.key);
    if (context.matches.byKey.has(parent.key))
        return hierarchyErrors.parentBelow(team.key, parent.key);
    const isAbsent = isExcludedTeam(context, parent) || context.matches.enterprise.has(parent.key);
    return isAbsent ? hierarchyErrors.parentMissing(team.key, parent.key) : undefined;
}
function* ancestorNodes(context, team, staying) {
    const { byKey, keys } = context.matches;
    const { roster } = context.desired;
    const futureParentOf = ({ team, found }) => {
        if (team !== undefined && !staying.has(team.key)) {
            const parent = (0,model_desired/* parentTeamOf */.V)(roster, team);
            return parent && { team: parent, found: byKey.get(parent.key) };
        }
        const above = found?.parent === undefined ? undefined : context.remote.teams.get(found.parent);
        return above && { team: roster.teams.get(keys.get(above.id) ?? ""), found: above };
    };
    const visited = new Set();
    let next = futureParentOf({ team, found: byKey.get(team.key) });
    while (next !== undefined && !visited.has(next.team ?? next.found)) {
        yield next;
        visited.add(next.team ?? next.found);
        next = futureParentOf(next);
    }
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/remote-team.js


function remoteTeamResource(context, team, { key, declared }) {
    return {
        kind: github_kinds/* githubTeam */.F$.kind,
        key,
        settings: settingsOf(context, team),
        grants: remote_team_grantsOf(context, team, declared),
    };
}
function settingsOf({ remote, matches }, team) {
    const parent = team.parent === undefined ? undefined : remote.teams.get(team.parent);
    return {
        name: team.name,
        description: team.description,
        privacy: team.privacy,
        notifications: team.notifications,
        parent: parent === undefined ? null : (matches.keys.get(parent.id) ?? undeclaredTeamKey(parent)),
    };
}
function remote_team_grantsOf({ remote, people, demoted }, team, declared) {
    const grants = new Map();
    for (const [login, member] of team.members ?? []) {
        if (people.isIgnored(login))
            continue;
        const principal = people.principalOf(member.login);
        const role = declared.get(principal);
        const isOwner = role !== undefined && remote.members.get(login)?.role === "owner";
        const isUnknown = isOwner && demoted.has(principal);
        if (isUnknown)
            grants.set(principal, role === "maintainer" ? "member" : "maintainer");
        else
            grants.set(principal, isOwner ? role : member.role);
    }
    return grants;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/undeclared-teams.js











function compareUndeclaredTeams(context, declared, unread) {
    const { desired, earlier } = context;
    const ours = undeclaredTeams(context);
    if (desired.roster.github?.teams === "exact") {
        const declaredGrants = new Map();
        const [others, deleted] = [teamsBeside(context), ours.filter(({ id }) => !earlier.beside.teams.has(id))];
        const pairs = deleted.map((team) => {
            const key = undeclaredTeamKey(team);
            return { actual: remoteTeamResource(context, team, { key, declared: declaredGrants }), findings: [] };
        });
        const losing = others.map((team) => takeBack(context, team));
        return {
            pairs: [...pairs, ...losing.flatMap((each) => each.pairs)],
            unread: new Set(losing.flatMap((each) => [...each.unread])),
            findings: [
                ...losing.flatMap((each) => each.findings),
                ...deletedChildrenFindings(context, [...declared, ...pairs], unread),
            ],
        };
    }
    const losing = ours.map((team) => takeBack(context, team));
    const findings = [
        ...losing.flatMap((each) => each.findings),
        ...earlier.unseenTeams.map((key) => (0,finding/* finding */.gk)(matching_errors/* githubMatchingErrors */.q.earlierTeamUnseen(key), { provider: "github" })),
        ...deletedChildrenFindings(context, declared, unread),
    ];
    const left = { unmanaged: ours.length, findings: [] };
    const pairs = [...losing.flatMap((each) => each.pairs), left];
    const unseen = new Set(losing.flatMap((each) => [...each.unread]));
    if (ours.length === 0)
        return { pairs, unread: unseen, findings };
    const problem = github_errors/* githubErrors */.Z.unmanagedTeams(ours.map((team) => team.name).sort());
    const where = { provider: "github", at: desired.roster.github?.at };
    return { pairs, unread: unseen, findings: [(0,finding/* finding */.gk)(problem, where), ...findings] };
}
function teamsBeside(matched) {
    return undeclaredTeams(matched).filter(({ id }) => matched.earlier.beside.teams.has(id));
}
function undeclaredTeams({ remote, desired, matches }) {
    const enterprise = new Set([...matches.enterprise.values()].map((team) => team.id));
    return [...remote.teams.values()].filter((team) => !matches.keys.has(team.id) &&
        !enterprise.has(team.id) &&
        !desired.isIgnored(team.slug) &&
        team.managedElsewhere !== "enterprise");
}
function takeBack(context, team) {
    const { earlier } = context;
    const key = undeclaredTeamKey(team);
    const id = (0,model_desired/* githubTeamId */.AG)(key);
    const isGivenEarlier = earlier.teamMembers.has(team.id) || earlier.teamRepositories.has(team.id);
    if (team.members === undefined || team.repositories === undefined) {
        if (!isGivenEarlier)
            return { pairs: [], unread: new Set(), findings: [] };
        const what = team.members === undefined ? "members" : "repositories";
        const problem = github_errors/* githubErrors */.Z.teamIncomplete(team.name, what);
        const where = { provider: "github", resource: id };
        return { pairs: [], unread: new Set([id]), findings: [(0,finding/* finding */.gk)(problem, where)] };
    }
    const actual = remoteTeamResource(context, team, { key, declared: new Map() });
    const isFixed = team.managedElsewhere !== undefined;
    const staying = isFixed ? actual.grants : stayingMembers(context, team, actual.grants);
    const isUntouched = staying.size === actual.grants.size && !earlier.teamRepositories.has(team.id);
    const pairs = isUntouched ? [] : [{ desired: { ...actual, grants: staying }, actual, findings: [] }];
    return { pairs, unread: new Set(), findings: [] };
}
function deletedChildrenFindings(context, pairs, unread) {
    const { remote, desired, matches } = context;
    const keyOf = (team) => matches.keys.get(team.id) ?? undeclaredTeamKey(team);
    const accounted = new Set(pairs.map((pair) => (pair.desired ?? pair.actual)?.key));
    const deleted = new Set(pairs.flatMap((pair) => (isToBeDeleted(pair) ? (pair.actual?.key ?? []) : [])));
    return [...remote.teams.values()].flatMap((team) => {
        const key = keyOf(team);
        if (!deleted.has(key))
            return [];
        const where = { provider: "github", resource: (0,model_desired/* githubTeamId */.AG)(key) };
        if (!remote.teamsComplete)
            return [(0,finding/* finding */.gk)(hierarchyErrors.childrenUnseen((0,kind/* nameOfResource */.NJ)(github_kinds/* githubTeam */.F$, key)), where)];
        const lost = (context.childTeams.get(team.id) ?? []).filter((child) => {
            const declared = desired.roster.teams.get(keyOf(child));
            const isKept = declared !== undefined && staysInPlace(context, declared);
            return isKept || !accounted.has(keyOf(child)) || unread.has((0,model_desired/* githubTeamId */.AG)(keyOf(child)));
        });
        if (lost.length === 0)
            return [];
        const names = lost.map((child) => child.name);
        return [(0,finding/* finding */.gk)(hierarchyErrors.undeclaredChildren((0,kind/* nameOfResource */.NJ)(github_kinds/* githubTeam */.F$, key), names), where)];
    });
}
function isToBeDeleted({ desired, actual }) {
    return actual !== undefined && (desired === undefined || (0,kind/* isRetired */.aZ)(desired.settings, github_kinds/* githubTeam */.F$));
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/team-access.js










function teamsWithManagedGrants(context, unread) {
    const names = declaredRepositoryNames(context);
    return [...context.desired.roster.teams.values()].filter((team) => (team.listsRepos || team.grants.size > 0 || decidedRepositories(context, names, team).length > 0) &&
        !team.archived &&
        team.github !== false &&
        !unread.has((0,model_desired/* githubTeamId */.AG)(team.key)) &&
        !context.matches.enterprise.has(team.key) &&
        !isExcludedTeam(context, team));
}
function decidedRepositories(context, names, team) {
    const held = context.matches.byKey.get(team.key)?.repositories?.keys() ?? [];
    return [...held].filter((key) => isDecided(context, team, { repo: names.get(key) ?? "", key }));
}
function teamRepositoryGrants(context, team) {
    const { matches, names, remote } = context;
    const held = matches.byKey.get(team.key)?.repositories ?? new Map();
    const { declared, undecided } = declaredRoles(remote, names, team);
    const all = new Set([...decidedRepositories(context, names, team), ...declared.keys()]);
    const { repositories } = context.desired.roster;
    const isHandedOver = (key) => repositories.get(names.get(key) ?? "")?.handsOff ?? false;
    const isLeftOut = leftOutOfPatterns(team);
    const keys = [...all].filter((key) => !undecided.has(key) && !isHandedOver(key) && (declared.has(key) || !isLeftOut(held.get(key))));
    return new Map(keys.map((key) => {
        const repo = names.get(key) ?? held.get(key)?.name ?? key;
        const role = { held: held.get(key)?.role, declared: declared.get(key) };
        return [repo, teamGrantOf(context, team, { repo, key, ...role })];
    }));
}
function leftOutOfPatterns({ repoPatterns }) {
    if (repoPatterns === undefined)
        return () => false;
    const decide = (0,repository_patterns/* patternFor */.uG)(repoPatterns);
    return (held) => held !== undefined &&
        (held.archived || (0,advisory_forks/* isAdvisoryFork */.c)(held.name)) &&
        (decide(held.name)?.role ?? repository_patterns/* withheldRole */.e$) !== repository_patterns/* withheldRole */.e$;
}
function declaredRoles(remote, names, team) {
    const declared = new Map();
    const stale = new Set();
    for (const [repo, { role }] of team.grants) {
        const key = repositoryKeyToday(remote, repo);
        const other = declared.get(key);
        if (isStaleRepositoryName(remote, names, repo))
            stale.add(key);
        else if (other === undefined || (0,model_roles/* coversRole */.Pb)(role, other))
            declared.set(key, role);
    }
    return { declared, undecided: new Set([...stale].filter((key) => !declared.has(key))) };
}
function teamGrantOf(context, team, { repo, key, held, declared }) {
    const found = context.matches.byKey.get(team.key);
    const above = futureInheritedRole(context, team, { repo, key });
    const isEnough = declared !== undefined && above !== undefined && (0,model_roles/* coversRole */.Pb)(above.role, declared);
    const covered = isEnough && above.team !== undefined ? { coveredBy: above.team } : {};
    const isCertain = held !== undefined && !(0,model_roles/* coversRole */.Pb)((0,team_ancestors/* currentInheritedRole */.A)(context.remote, found, key), held);
    if (isCovered(above, held)) {
        const isTakenBack = declared === undefined && isGivenEarlier(context, found, key);
        if (isTakenBack && held !== undefined && (isCertain || isDirectGrant(context.remote, found?.slug, repo)))
            return { have: held };
        if (declared === undefined || isEnough)
            return covered;
        return isCertain ? { want: declared, have: held } : { want: declared };
    }
    const isOwn = isCertain || isDirectGrant(context.remote, found?.slug, repo);
    if (declared === undefined || isEnough) {
        if (!isOwn || held === undefined)
            return covered;
        return declared === undefined ? { have: held } : { want: declared, have: held };
    }
    const have = isCertain || (isOwn && held !== declared) ? held : undefined;
    return have === undefined ? { want: declared } : { want: declared, have };
}
function isGivenEarlier({ earlier }, found, key) {
    return earlier.teamRepositories.get(found?.id ?? 0)?.has(key) ?? false;
}
function isCovered(above, held) {
    return held !== undefined && above !== undefined && (0,model_roles/* coversRole */.Pb)(above.role, held);
}
function isDirectGrant({ repositories }, slug, repo) {
    const found = repositories.get(repo.toLowerCase());
    if (found === undefined || found === "missing" || slug === undefined)
        return false;
    return found.directTeams?.has(slug) ?? false;
}
function rolesTakenBack({ remote, earlier }, team) {
    const given = [...(earlier.teamRepositories.get(team.id) ?? [])];
    return new Map(given.flatMap((key) => {
        const role = team.repositories?.get(key)?.role;
        if (role === undefined)
            return [];
        const isFromAbove = (0,model_roles/* coversRole */.Pb)((0,team_ancestors/* currentInheritedRole */.A)(remote, team, key), role);
        return isFromAbove && !isDirectGrant(remote, team.slug, key) ? [] : [[key, role]];
    }));
}
function repositoriesNeedingDirectTeams(context) {
    const { remote, matches, earlier } = context;
    const names = declaredRepositoryNames(context);
    const undeclared = undeclaredTeams(context).flatMap((team) => [...(earlier.teamRepositories.get(team.id) ?? [])].filter((key) => {
        const role = team.repositories?.get(key)?.role;
        return role !== undefined && (0,model_roles/* coversRole */.Pb)((0,team_ancestors/* currentInheritedRole */.A)(remote, team, key), role);
    }));
    const declared = teamsWithManagedGrants(context, new Set()).flatMap((team) => {
        const found = matches.byKey.get(team.key);
        if (found?.parent === undefined)
            return [];
        const { declared, undecided } = declaredRoles(remote, names, team);
        const decided = new Set(decidedRepositories(context, names, team));
        return [...(found.repositories ?? [])].flatMap(([key, held]) => {
            const repo = names.get(key) ?? held.name;
            if (!(0,model_roles/* coversRole */.Pb)((0,team_ancestors/* currentInheritedRole */.A)(remote, found, key), held.role))
                return [];
            const above = futureInheritedRole(context, team, { repo, key });
            const role = declared.get(key);
            if (role === undefined && (!decided.has(key) || undecided.has(key)))
                return [];
            const isWanted = role !== undefined && !(above && (0,model_roles/* coversRole */.Pb)(above.role, role));
            const staysAsMuch = isWanted && (0,model_roles/* coversRole */.Pb)(role, held.role);
            const isTakenBack = role === undefined && isGivenEarlier(context, found, key);
            return staysAsMuch || (isCovered(above, held.role) && !isTakenBack) ? [] : [repo];
        });
    });
    return [...declared, ...undeclared];
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/grants-taken-back.js








function grantsTakenBack(context, unreadTeams) {
    const { desired } = context;
    const teams = desired.roster.github?.teams === "exact" ? teamsBeside(context) : undeclaredTeams(context);
    const ofTeams = teams.flatMap((team) => {
        const key = undeclaredTeamKey(team);
        if (unreadTeams.has((0,model_desired/* githubTeamId */.AG)(key)))
            return [];
        return [...rolesTakenBack(context, team)].map(([repo, role]) => [repo, (0,model_desired/* teamPrincipal */.AS)(key), role]);
    });
    return ofTeams;
}
function wasGivenRole(context, repo, principal) {
    const { remote, people, matches, earlier } = context;
    const key = repositoryKeyToday(remote, repo);
    const teamKey = (0,model_desired/* teamKeyOfPrincipal */.kf)(principal);
    if (teamKey === undefined) {
        const login = people.of(principal)?.login ?? (0,shared_principals/* nameInPrincipal */.h0)(principal);
        return earlier.collaborators.get(key)?.has(login.toLowerCase()) === true;
    }
    const team = matches.byKey.get(teamKey) ??
        [...remote.teams.values()].find((each) => undeclaredTeamKey(each) === teamKey);
    return team !== undefined && earlier.teamRepositories.get(team.id)?.has(key) === true;
}
function repositoriesToday({ remote }) {
    const found = new Map();
    for (const repository of remote.repositories.values()) {
        if (repository === "missing")
            continue;
        const key = repository.name.toLowerCase();
        const known = found.get(key);
        if (known?.collaborators === undefined)
            found.set(key, repository);
    }
    return [...found];
}
function repositoryNameOf({ remote }, key) {
    const found = remote.repositories.get(key);
    if (found !== undefined && found !== "missing")
        return found.name;
    const held = [...remote.teams.values()].flatMap(({ repositories }) => repositories?.get(key) ?? []);
    return held[0]?.name ?? key;
}
function unseenRepositories(context, names) {
    const { remote, earlier, desired } = context;
    const given = [
        ...earlier.collaborators.keys(),
        ...[...earlier.teamRepositories.values()].flatMap((each) => [...each]),
    ];
    const undeclared = [...new Set(given)].filter((key) => !names.has(key)).sort();
    const unseen = remote.seesAllRepositories
        ? []
        : undeclared.filter((key) => remote.repositories.get(key) === "missing");
    const transferred = undeclared.flatMap((key) => {
        const found = remote.repositories.get(key);
        return found === undefined || found === "missing" ? [] : (found.transferredTo ?? []);
    });
    const unread = [...earlier.collaborators.keys()].flatMap((key) => {
        const declared = names.get(key);
        if (declared !== undefined && desired.roster.repositories.get(declared)?.collaborators)
            return [];
        const found = repositoriesToday(context).find(([name]) => name === key)?.[1];
        const resource = (0,model_desired/* githubRepositoryId */.DG)(declared ?? repositoryNameOf(context, key));
        return found?.unread === undefined || (declared === undefined && found.transferredTo !== undefined)
            ? []
            : [(0,finding/* finding */.gk)(found.unread, { provider: "github", resource })];
    });
    const where = { provider: "github" };
    return {
        mayStillCome: unseen.length > 0,
        findings: [
            ...unseen.map((key) => (0,finding/* finding */.gk)(matching_errors/* githubMatchingErrors */.q.earlierRepositoryUnseen(desired.org, key), where)),
            ...transferred.map((each) => (0,finding/* finding */.gk)(matching_errors/* githubMatchingErrors */.q.transferredAndTakenOut(each), where)),
            ...unread,
        ],
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/kept-until-member.js




function isKeptUntilMember(context, { principal, repo, role }) {
    const { desired, people } = context;
    const declared = desired.organization.grants.get(principal);
    const person = people.of(principal);
    if (declared === undefined || person === undefined || model_roles/* orgRoles */.cE.includes(person.membership))
        return false;
    if (isInvitedTo(context, person.login, repo))
        return false;
    if (declared === "owner")
        return true;
    const key = repositoryKeyToday(context.remote, repo);
    return [...desired.roster.teams.values()].some((team) => {
        if (!desired.teams.get(team.key)?.grants.has(principal) || isExcludedTeam(context, team))
            return false;
        const roles = [team.grants.get(repo)?.role, futureInheritedRole(context, team, { repo, key })?.role];
        return roles.some((each) => each !== undefined && (0,model_roles/* coversRole */.Pb)(each, role));
    });
}
function isInvitedTo({ remote }, login, repo) {
    const key = repositoryKeyToday(remote, repo);
    const found = remote.repositories.get(repo.toLowerCase());
    const declared = found === undefined || found === "missing" ? undefined : found.collaborators;
    const people = declared ?? remote.directAccess?.repositories.get(key)?.people;
    return people?.get(login.toLowerCase())?.invitationId !== undefined;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/repository-invitations.js





function repositoryInvitationFindings(context, pairs) {
    const invited = pairs.flatMap((pair) => invitedTo(context, pair)).sort();
    const toInvite = pairs.flatMap((pair) => toInviteTo(context, pair)).sort();
    const own = pairs.flatMap((pair) => toInviteAgainTo(context, pair));
    const again = [...new Set([...own, ...toInviteAgainBeside(context)])].sort();
    const problems = [
        ...(again.length > 0 ? [access_errors/* githubAccessErrors */.V.collaboratorsInvitedAgain(again, context.desired.org)] : []),
        ...(invited.length > 0 ? [access_errors/* githubAccessErrors */.V.collaboratorsInvited(invited)] : []),
        ...(toInvite.length > 0 ? [access_errors/* githubAccessErrors */.V.collaboratorsToInvite(toInvite)] : []),
    ];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" }));
}
function offeredOn(context, repo, { want, have }) {
    const { remote, people } = context;
    const found = remote.repositories.get(repo.toLowerCase());
    const asked = found === undefined || found === "missing" ? undefined : found.collaborators;
    const pending = [...(asked?.values() ?? [])].filter(({ invitationId }) => invitationId !== undefined);
    const invited = pending
        .map(({ login }) => people.principalOf(login))
        .filter((principal) => want.has(principal) || have.has(principal));
    const toInvite = [...want.keys()].filter((principal) => !have.has(principal) && isOutside(context, principal));
    const resource = (0,model_desired/* githubRepositoryId */.DG)(repo);
    return new Set([...invited, ...toInvite].map((principal) => (0,provider/* waitingGrant */.W)(resource, principal)));
}
function invitedTo({ remote, people }, { desired }) {
    const found = desired && remote.repositories.get(desired.key.toLowerCase());
    if (found === undefined || found === "missing")
        return [];
    return [...(found.collaborators?.values() ?? [])].flatMap(({ login, role, invitationId }) => {
        const principal = people.principalOf(login);
        if (invitationId === undefined || !desired?.grants.has(principal))
            return [];
        return [`${(0,shared_principals/* nameInPrincipal */.h0)(principal)} (${role} on ${found.name})`];
    });
}
function toInviteTo(context, { desired, actual }) {
    return [...(desired?.grants ?? [])].flatMap(([principal, role]) => {
        if (actual?.grants.has(principal) || !isOutside(context, principal))
            return [];
        return [`${(0,shared_principals/* nameInPrincipal */.h0)(principal)} (${role} on ${desired?.key})`];
    });
}
function toInviteAgainTo(context, { desired, actual }) {
    return [...(desired?.grants ?? [])].flatMap(([principal, role]) => {
        const membership = context.people.of(principal)?.membership;
        const isMember = membership === "member" || membership === "owner";
        if (!isMember || !actual?.grants.has(principal) || !isOutside(context, principal))
            return [];
        return [`${(0,shared_principals/* nameInPrincipal */.h0)(principal)} (${role} on ${desired?.key})`];
    });
}
function toInviteAgainBeside(context) {
    return [...context.earlier.beside.direct].flatMap(([login, grants]) => {
        const principal = context.people.principalOf(login);
        const isMember = context.remote.members.has(login);
        if (!isMember || !leavesOrganization(context, { principal, login }))
            return [];
        const known = context.remote.directAccess?.repositories;
        const mayHold = (repo) => known?.get(repo)?.people?.has(login) !== false;
        return grants
            .filter(({ repo }) => mayHold(repo))
            .map(({ repo, role }) => `${(0,shared_principals/* nameInPrincipal */.h0)(principal)} (${role} on ${repo})`);
    });
}
function isOutside(context, principal) {
    const person = context.people.of(principal);
    if (person === undefined || person.membership === "outside")
        return person !== undefined;
    return leavesOrganization(context, { principal, login: person.login });
}
function leavesOrganization({ desired, earlier }, { principal, login }) {
    if (desired.organization.grants.has(principal))
        return false;
    return desired.roster.github?.members === "exact" || earlier.members.has(login.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare-repositories.js


















function compareRepositories(context, unreadTeams) {
    const byRepo = new Map();
    const accessTo = (repo) => {
        const known = byRepo.get(repo) ?? { want: new Map(), have: new Map(), staying: [] };
        byRepo.set(repo, known);
        return known;
    };
    const findings = [];
    const names = declaredRepositoryNames(context);
    for (const team of teamsWithManagedGrants(context, unreadTeams)) {
        const access = teamRepositoryGrants({ ...context, names }, team);
        findings.push(...heldRoleFindings(context, team));
        for (const [repo, grant] of access) {
            if (grant.want !== undefined)
                accessTo(repo).want.set((0,model_desired/* teamPrincipal */.AS)(team.key), grant.want);
            if (grant.have !== undefined)
                accessTo(repo).have.set((0,model_desired/* teamPrincipal */.AS)(team.key), grant.have);
            if (grant.coveredBy !== undefined)
                findings.push(redundantGrantFinding(team, repo, grant.coveredBy));
        }
    }
    for (const repository of context.desired.roster.repositories.values()) {
        if (isStaleRepositoryName(context.remote, names, repository.name))
            findings.push(staleNameFinding(context, repository.name));
        else if (repository.collaborators !== undefined && !repository.handsOff)
            addCollaborators(context, repository, accessTo(repository.name));
    }
    for (const [key, principal, role] of grantsTakenBack(context, unreadTeams))
        accessTo(names.get(key) ?? repositoryNameOf(context, key)).have.set(principal, role);
    const undeclared = compareUndeclaredAccess(context, names);
    for (const [repo, grants] of undeclared.revoked) {
        for (const [principal, role] of grants)
            accessTo(repo).have.set(principal, role);
    }
    const kept = [...byRepo].flatMap(([repo, access]) => keepUntilMember(context, repo, access));
    const waiting = kept.length > 0 ? [access_errors/* githubAccessErrors */.V.keptUntilMember(kept.sort(), context.desired.org)] : [];
    findings.push(...waiting.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" })));
    const pairs = [...byRepo].map(([repo, access]) => compare_repositories_pairOf(context, repo, access));
    findings.push(...repositoryInvitationFindings(context, pairs));
    const unseen = unseenRepositories(context, names);
    return {
        pairs: [
            ...pairs,
            {
                unmanaged: undeclared.unmanaged + kept.length,
                mayStillCome: undeclared.mayStillCome || unseen.mayStillCome,
                findings: [...findings, ...unseen.findings, ...undeclared.findings],
            },
        ],
        unread: new Set([...byRepo.keys()].flatMap((repo) => unreadRepository(context, repo))),
    };
}
function keepUntilMember(context, repo, { want, have }) {
    return [...have].flatMap(([principal, role]) => {
        if (want.has(principal) || !isKeptUntilMember(context, { principal, repo, role }))
            return [];
        have.delete(principal);
        return [`${(0,shared_principals/* nameInPrincipal */.h0)(principal)} (${role} on ${repo})`];
    });
}
function repositoryResource(name, grants) {
    return { kind: github_kinds/* githubRepo */.w6.kind, key: name, settings: {}, grants };
}
function staleNameFinding({ remote, desired }, name) {
    const problem = github_errors/* githubErrors */.Z.staleRepositoryName(name, repositoryKeyToday(remote, name));
    const resource = (0,model_desired/* githubRepositoryId */.DG)(name);
    return (0,finding/* finding */.gk)(problem, { provider: "github", resource, at: desired.places.get(resource) });
}
function redundantGrantFinding(team, repo, parent) {
    const problem = github_errors/* githubErrors */.Z.redundantGrant(team.key, repo, (0,kind/* nameOfResource */.NJ)(github_kinds/* githubTeam */.F$, parent));
    return (0,finding/* finding */.gk)(problem, {
        provider: "github",
        resource: (0,model_desired/* githubRepositoryId */.DG)(repo),
        at: team.grants.get(repo)?.at,
    });
}
function unreadRepository({ remote }, repo) {
    const found = remote.repositories.get(repo.toLowerCase());
    return found !== undefined && found !== "missing" && found.unread ? [(0,model_desired/* githubRepositoryId */.DG)(repo)] : [];
}
function addCollaborators(context, repository, access) {
    const { desired, people, remote, demoted, earlier } = context;
    const found = remote.repositories.get(repository.name.toLowerCase());
    if (found === undefined || found === "missing")
        return;
    const held = new Set([...(found.collaborators?.values() ?? [])].map(({ login }) => people.principalOf(login)));
    const declared = desired.resources.get((0,model_desired/* githubRepositoryId */.DG)(repository.name))?.grants ?? new Map();
    const mayBeMissing = mayBeMissingFrom(context, declared);
    const given = earlier.collaborators.get(repositoryKeyToday(remote, repository.name));
    for (const [principal, role] of declared) {
        const person = (0,shared_principals/* userKeyOf */.Uj)(principal) === undefined ? undefined : people.of(principal);
        const isLoginPending = person !== undefined && isLoginUnknown(person) && !held.has(principal);
        if (person !== undefined && !isLoginPending)
            access.want.set(principal, role);
    }
    for (const [login, { login: name, role }] of found.collaborators ?? []) {
        const principal = people.principalOf(name);
        const isOwner = remote.members.get(login)?.role === "owner" && !demoted.has(principal);
        if (isOwner)
            access.want.delete(principal);
        else if (mayBeMissing(principal) && !given?.has(login) && !people.isIgnored(login))
            access.staying.push(name);
        else if (!people.isIgnored(login))
            access.have.set(principal, role);
    }
}
function compare_repositories_pairOf(context, repo, access) {
    const desired = repositoryResource(repo, access.want);
    const actual = repositoryResource(repo, access.have);
    const found = context.remote.repositories.get(repo.toLowerCase());
    const at = context.desired.places.get((0,model_desired/* githubRepositoryId */.DG)(repo));
    const where = { provider: "github", resource: (0,model_desired/* githubRepositoryId */.DG)(repo), at };
    if (found === "missing") {
        return { findings: [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.missingRepository(context.desired.org, repo), where)] };
    }
    if (found?.unread)
        return { findings: [(0,finding/* finding */.gk)(found.unread, where)] };
    const unknown = unknownRoleFindings(context, repo, access);
    if (isArchived(context, repo, found)) {
        const staying = grantsThatStay(access);
        const problem = github_errors/* githubErrors */.Z.archivedRepository(repo, staying);
        const mayStillCome = [...access.have.keys()].some((principal) => !access.want.has(principal) && wasGivenRole(context, repo, principal));
        return {
            unmanaged: staying.length,
            mayStillCome,
            findings: staying.length === 0 ? [] : [(0,finding/* finding */.gk)(problem, where)],
        };
    }
    const renamed = found !== undefined && found.name.toLowerCase() !== repo.toLowerCase();
    const findings = renamed ? [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.renamedRepository(repo, found.name), where)] : [];
    const { staying } = access;
    const offered = offeredOn(context, repo, access);
    return {
        desired,
        actual,
        offered,
        staying,
        unmanaged: staying.length,
        findings: [...findings, ...unknown],
    };
}
function unknownRoleFindings({ remote, desired: { org, roster, places } }, repo, { want }) {
    const { customRoles } = remote;
    if (customRoles === undefined)
        return [];
    const known = [...model_roles/* repositoryRoles */.YS, ...customRoles];
    return [...want].flatMap(([principal, role]) => {
        if (known.includes(role))
            return [];
        const team = (0,model_desired/* teamKeyOfPrincipal */.kf)(principal);
        const at = team === undefined ? undefined : roster.teams.get(team)?.grants.get(repo)?.at;
        const where = {
            provider: "github",
            resource: (0,model_desired/* githubRepositoryId */.DG)(repo),
            at: at ?? places.get((0,model_desired/* githubRepositoryId */.DG)(repo)),
        };
        return [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.unknownRole(org, role, (0,suggestion/* nearestName */.q)(role, known)), where)];
    });
}
function isArchived(context, repo, found) {
    if (found !== undefined)
        return found.archived;
    const key = repo.toLowerCase();
    return [...context.remote.teams.values()].some((team) => team.repositories?.get(key)?.archived === true);
}
function grantsThatStay({ want, have }) {
    const kept = [...have].flatMap(([principal, role]) => want.get(principal) === role ? [] : [`${(0,shared_principals/* nameInPrincipal */.h0)(principal)} keeps ${role}`]);
    const refused = [...want].flatMap(([principal, role]) => have.has(principal) ? [] : [`${(0,shared_principals/* nameInPrincipal */.h0)(principal)} doesn't get ${role}`]);
    return [...kept, ...refused];
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/name-circles.js

function nameCircleOf(matched, team) {
    const { desired, matches } = matched;
    const circle = [];
    for (let next = team; next !== undefined;) {
        const wanted = next.github === false ? "" : next.github.name;
        const found = matches.byKey.get(next.key);
        const holder = matches.byName.get((0,slug/* teamSlug */.R)(wanted) || wanted.toLowerCase());
        if (found === undefined || holder === undefined || holder.id === found.id)
            return [];
        const owner = desired.roster.teams.get(matches.keys.get(holder.id) ?? "");
        if (owner === undefined || owner.archived || owner.handsOff || circle.includes(owner.key))
            return [];
        if (owner.key === team.key)
            return circle;
        circle.push(owner.key);
        next = owner;
    }
    return [];
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare-teams.js













function compareTeams(context) {
    const { remote, desired, matches, hierarchy } = context;
    const unread = new Set();
    const findings = [];
    const pairs = [];
    for (const team of desired.roster.teams.values()) {
        const id = (0,model_desired/* githubTeamId */.AG)(team.key);
        const resource = desired.teams.get(team.key);
        if (resource !== undefined && team.handsOff)
            pairs.push(...departingFrom(context, team));
        const where = { provider: "github", resource: id, at: desired.places.get(id) };
        const others = team.handsOff ? undefined : matches.exchanged.get(team.key);
        if (others !== undefined)
            findings.push((0,finding/* finding */.gk)(matching_errors/* githubMatchingErrors */.q.namesExchanged(team.key, others), where));
        if (resource === undefined || isExcludedTeam(context, team))
            continue;
        const found = matches.byKey.get(team.key);
        const hidden = unreadReason(remote, team, found);
        findings.push(...unknownIdFindings(context, team));
        const obstacle = hierarchy.moveProblem(team);
        if (obstacle)
            findings.push((0,finding/* finding */.gk)(obstacle, where));
        if (matches.enterprise.has(team.key))
            findings.push((0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.enterpriseTeam(team.key), where));
        else if (hidden === undefined)
            pairs.push(compareTeam(context, { team, resource, found }));
        else {
            unread.add(id);
            findings.push((0,finding/* finding */.gk)(hidden, where));
        }
    }
    const undeclared = compareUndeclaredTeams(context, pairs, unread);
    return {
        pairs: [...pairs, ...undeclared.pairs],
        unread: new Set([...unread, ...undeclared.unread]),
        findings: [...findings, ...undeclared.findings],
    };
}
function unknownIdFindings({ remote }, { key, github, archived, at }) {
    const id = github === false || archived ? undefined : github.id;
    if (id === undefined || remote.teams.has(id) || !remote.teamsComplete)
        return [];
    const where = { provider: "github", resource: (0,model_desired/* githubTeamId */.AG)(key), at };
    return [(0,finding/* finding */.gk)(matching_errors/* githubMatchingErrors */.q.unknownTeamId(key, id), where)];
}
function departingFrom(context, team) {
    const found = context.matches.byKey.get(team.key);
    if (found?.members === undefined || found.managedElsewhere !== undefined)
        return [];
    const actual = remoteTeamResource(context, found, { key: team.key, declared: new Map() });
    const grants = membersWithoutDeparted(context, actual.grants);
    return grants.size === actual.grants.size ? [] : [{ desired: { ...actual, grants }, actual, findings: [] }];
}
function compareTeam(context, { team, resource, found }) {
    const want = new Map();
    for (const [principal, role] of resource.grants) {
        const { membership = "invited" } = context.people.of(principal) ?? {};
        if (membership !== "invited" && membership !== "given up")
            want.set(principal, role);
    }
    if (found === undefined)
        return { desired: { ...resource, grants: want }, findings: [] };
    const actual = remoteTeamResource(context, found, { key: team.key, declared: want });
    if (team.archived)
        return { desired: resource, actual, findings: [] };
    const findings = [];
    const circle = nameCircleOf(context, team);
    if (circle.length > 0) {
        const problem = matching_errors/* githubMatchingErrors */.q.namesInCircle(team.key, circle);
        findings.push((0,finding/* finding */.gk)(problem, { provider: "github", resource: (0,model_desired/* githubTeamId */.AG)(team.key), at: team.at }));
    }
    if (found.managedElsewhere !== undefined && team.listsPeople) {
        const problem = github_errors/* githubErrors */.Z.managedElsewhere(team.key, found.managedElsewhere);
        findings.push((0,finding/* finding */.gk)(problem, { provider: "github", resource: (0,model_desired/* githubTeamId */.AG)(team.key), at: team.at }));
    }
    const comparable = comparableSettings(context, resource, found);
    const staying = comparable.privacy === "secret" ? unmovedChildren(context, found) : [];
    const { privacy: _, ...withoutPrivacy } = comparable;
    const settings = staying.length > 0 ? withoutPrivacy : comparable;
    if (staying.length > 0) {
        const problem = hierarchyErrors.cannotBeSecret(team.key, staying);
        findings.push((0,finding/* finding */.gk)(problem, { provider: "github", resource: (0,model_desired/* githubTeamId */.AG)(team.key), at: team.at }));
    }
    const declared = resource.grants;
    const kept = membersMaybeMissing(context, { team: found, declared }, actual.grants);
    return {
        desired: { ...resource, settings, grants: desiredMembers(context, { team, found, want, kept, actual }) },
        actual,
        staying: [...kept.keys()].map(shared_principals/* nameInPrincipal */.h0),
        findings,
    };
}
function desiredMembers(context, { team, found, want, kept, actual, }) {
    if (found.managedElsewhere !== undefined)
        return actual.grants;
    return team.listsPeople ? new Map([...want, ...kept]) : stayingMembers(context, found, actual.grants);
}
function comparableSettings({ remote }, { key, settings }, found) {
    const { name, parent, ...rest } = settings;
    const isNamed = name === key && (0,slug/* teamSlug */.R)(key) === found.slug;
    const isHidden = found.parent !== undefined && !remote.teams.has(found.parent);
    return {
        ...(isNamed || name === undefined ? {} : { name }),
        ...(isHidden || parent === undefined ? {} : { parent }),
        ...rest,
    };
}
function unmovedChildren(context, team) {
    const { desired, matches } = context;
    const stays = (child) => {
        const declared = desired.roster.teams.get(matches.keys.get(child.id) ?? "");
        if (declared !== undefined)
            return staysInPlace(context, declared);
        return desired.roster.github?.teams !== "exact" || desired.isIgnored(child.slug);
    };
    return (context.childTeams.get(team.id) ?? [])
        .filter(stays)
        .map((each) => each.name)
        .sort();
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/earlier-grants.js








function earlierGrantsOf(remote, desired) {
    const given = nothingGiven();
    for (const earlier of earlierDesired(desired)) {
        if (!earlier.roster.unapplied)
            addGrants(remote, earlier, given);
        forgetHandedOver(remote, earlier, given);
        if (earlier.roster.beside !== undefined)
            forgetGivenBeside(remote, earlier, given);
    }
    forgetHandedOver(remote, desired, given);
    return given;
}
function nothingGiven() {
    return {
        members: new Set(),
        owners: new Set(),
        invitations: new Set(),
        teamMembers: new Map(),
        teamRepositories: new Map(),
        collaborators: new Map(),
        people: new Map(),
        unseenTeams: [],
        beside: { members: new Set(), owners: new Set(), teams: new Set(), direct: new Map() },
    };
}
function forgetGivenBeside(remote, other, collected) {
    const theirs = nothingGiven();
    addGrants(remote, other, theirs);
    for (const each of theirs.members) {
        collected.members.delete(each);
        collected.beside.members.add(each);
    }
    for (const each of theirs.owners) {
        collected.owners.delete(each);
        collected.beside.owners.add(each);
    }
    for (const id of (0,match_teams/* matchGithubTeams */.H)(remote, other).keys.keys())
        collected.beside.teams.add(id);
    const { direct } = collected.beside;
    for (const [login, grants] of directGrantsOf(remote, other))
        direct.set(login, [...(direct.get(login) ?? []), ...grants]);
    for (const each of theirs.invitations)
        collected.invitations.delete(each);
    removeAll(collected.teamMembers, theirs.teamMembers);
    removeAll(collected.teamRepositories, theirs.teamRepositories);
    removeAll(collected.collaborators, theirs.collaborators);
}
function removeAll(sets, others) {
    for (const [key, items] of others)
        for (const each of items)
            sets.get(key)?.delete(each);
}
function forgetHandedOver(remote, desired, collected) {
    const { byKey } = (0,match_teams/* matchGithubTeams */.H)(remote, desired);
    for (const [key, { id }] of byKey) {
        if (!desired.roster.teams.get(key)?.handsOff)
            continue;
        collected.teamMembers.delete(id);
        collected.teamRepositories.delete(id);
    }
    for (const { name, handsOff } of desired.roster.repositories.values()) {
        if (!handsOff)
            continue;
        const repo = repositoryKeyToday(remote, name);
        collected.collaborators.delete(repo);
        for (const repositories of collected.teamRepositories.values())
            repositories.delete(repo);
    }
}
function addGrants(remote, earlier, collected) {
    const people = matchGithubPeople(remote, earlier);
    const matches = (0,match_teams/* matchGithubTeams */.H)(remote, earlier);
    for (const principal of earlier.accounts.keys()) {
        const login = knownLogin(people, principal);
        if (login !== undefined)
            collected.people.set(login, principal);
    }
    for (const [principal, role] of earlier.organization.grants) {
        for (const each of people.invitationsOf(principal))
            collected.invitations.add(each);
        const login = knownLogin(people, principal);
        if (login === undefined)
            continue;
        collected.members.add(login);
        if (role === "owner")
            collected.owners.add(login);
    }
    for (const team of earlier.roster.teams.values()) {
        if (team.archived || team.github === false || isExcludedTeam({ remote, desired: earlier, matches }, team))
            continue;
        const found = matches.byKey.get(team.key);
        if (found === undefined) {
            if (!remote.teamsComplete)
                collected.unseenTeams.push(team.key);
            continue;
        }
        for (const principal of earlier.teams.get(team.key)?.grants.keys() ?? [])
            add(collected.teamMembers, found.id, knownLogin(people, principal));
        for (const repo of team.grants.keys())
            add(collected.teamRepositories, found.id, repositoryKeyToday(remote, repo));
    }
    for (const { name } of earlier.roster.repositories.values()) {
        const grants = earlier.resources.get((0,model_desired/* githubRepositoryId */.DG)(name))?.grants ?? new Map();
        const given = [...grants.keys()].filter((principal) => (0,shared_principals/* userKeyOf */.Uj)(principal) !== undefined);
        const key = repositoryKeyToday(remote, name);
        if (given.length > 0 && !collected.collaborators.has(key))
            collected.collaborators.set(key, new Set());
        for (const principal of given)
            add(collected.collaborators, key, knownLogin(people, principal));
    }
}
function add(sets, key, item) {
    if (item === undefined)
        return;
    const known = sets.get(key);
    if (known === undefined)
        sets.set(key, new Set([item]));
    else
        known.add(item);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/ignored-taken-out.js



function ignoredTakenOutFindings({ remote, desired, matches, earlier, }) {
    const declared = new Set([...desired.accounts.values()].map(({ name }) => name?.toLowerCase()));
    const given = [
        ...earlier.members,
        ...[...earlier.teamMembers.values()].flatMap((logins) => [...logins]),
        ...[...earlier.collaborators.values()].flatMap((logins) => [...logins]),
    ];
    const holders = ignored_taken_out_holdersOf(remote, earlier);
    const accounts = [...new Set(given)].filter((login) => desired.isIgnored(login) && !declared.has(login) && holders.has(login));
    const teams = [...remote.teams.values()].filter(({ id, slug }) => desired.isIgnored(slug) &&
        !matches.keys.has(id) &&
        (earlier.teamMembers.has(id) || earlier.teamRepositories.has(id)));
    const names = [...accounts.sort(), ...teams.map(undeclaredTeamKey).sort()];
    return names.length === 0
        ? []
        : [(0,finding/* finding */.gk)(matching_errors/* githubMatchingErrors */.q.ignoredTakenOut(names), { provider: "github" })];
}
function ignored_taken_out_holdersOf(remote, earlier) {
    const inTeams = [...earlier.teamMembers].flatMap(([id, logins]) => {
        const members = remote.teams.get(id)?.members;
        return [...logins].filter((login) => members?.has(login));
    });
    const onRepositories = [...earlier.collaborators].flatMap(([repo, logins]) => {
        const found = remote.repositories.get(repo);
        const people = found === undefined || found === "missing" ? undefined : found.collaborators;
        return [...logins].filter((login) => people?.has(login));
    });
    const members = [...earlier.members].filter((login) => remote.members.has(login));
    return new Set([...members, ...inTeams, ...onRepositories]);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/taken-logins.js





function membersMaybeRenamed(match) {
    const { remote, desired, people, matches } = match;
    const newcomers = newcomersWithoutId(match);
    const found = new Map();
    if (newcomers.length === 0)
        return found;
    const { defaultTeam } = desired.roster.github ?? {};
    const teams = [...desired.teams].flatMap(([key, { grants }]) => {
        const members = matches.byKey.get(key)?.members;
        return key === defaultTeam || members === undefined ? [] : [{ grants, members }];
    });
    for (const { login } of remote.members.values()) {
        const principal = people.principalOf(login);
        if (people.isIgnored(login) || githubUserOf(desired, principal) !== undefined)
            continue;
        const theirs = teams.filter(({ members }) => members.has(login.toLowerCase()));
        const maybe = newcomers.filter((newcomer) => theirs.length > 0
            ? theirs.some(({ grants }) => grants.has(newcomer))
            : !teams.some(({ grants }) => grants.has(newcomer)));
        if (maybe.length > 0)
            found.set(principal, maybe);
    }
    return found;
}
function maybeRenamedFindings({ desired, maybeRenamed }, staying) {
    const people = [...new Set(staying.flatMap((login) => maybeRenamed.get(`github:${login}`) ?? []))].sort();
    const [first] = people;
    if (first === undefined)
        return [];
    const logins = people.map((each) => desired.accounts.get(each)?.name ?? "");
    const problem = matching_errors/* githubMatchingErrors */.q.loginMaybeTaken(people.map(shared_principals/* nameInPrincipal */.h0), logins, staying);
    return [(0,finding/* finding */.gk)(problem, { provider: "github", at: desired.accounts.get(first)?.at })];
}
function newcomersWithoutId({ desired, people }) {
    if (desired.remembered.size > 0)
        return [];
    const applied = earlierDesired(desired).filter(({ roster }) => !roster.unapplied);
    return [...desired.accounts].flatMap(([principal, { id, name }]) => {
        const person = people.of(principal);
        const isNewcomer = person?.membership === "outside" && isDeclaredMember(desired, principal);
        if (!isNewcomer || id !== undefined || name === undefined)
            return [];
        const hadIt = (earlier) => isDeclaredMember(earlier, principal) &&
            earlier.accounts.get(principal)?.name?.toLowerCase() === name.toLowerCase();
        return applied.length === 0 || applied.some(hadIt) ? [principal] : [];
    });
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/staying-findings.js





function stayingFindings(match, pairs) {
    const { people, desired } = match;
    const [forMissing, forRenamed] = [new Set(), new Set()];
    for (const { staying = [], desired: wanted } of pairs) {
        const declared = wanted && desired.resources.get((0,state/* resourceId */.a)(wanted))?.grants;
        const isForMissing = [...people.missing].some((each) => declared?.has(each));
        for (const login of staying)
            (isForMissing ? forMissing : forRenamed).add(login);
    }
    const [first] = people.missing;
    const renamed = maybeRenamedFindings(match, [...forRenamed].sort());
    if (first === undefined || forMissing.size === 0)
        return renamed;
    const missing = [...people.missing].map(shared_principals/* nameInPrincipal */.h0).sort();
    const problem = matching_errors/* githubMatchingErrors */.q.undeclaredStay(missing, [...forMissing].sort());
    return [(0,finding/* finding */.gk)(problem, { provider: "github", at: desired.accounts.get(first)?.at }), ...renamed];
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare.js























function compareGithub(remote, desired) {
    const matched = matchGithub(remote, desired);
    const { people } = matched;
    const self = new Set(remote.self === undefined ? [] : [people.principalOf(remote.self)]);
    const org = compareOrganization(matched);
    const childTeams = Map.groupBy(remote.teams.values(), (team) => team.parent);
    const context = { ...matched, childTeams, demoted: demotedOwners(org, self) };
    const teams = compareTeams(context);
    const repos = compareRepositories(context, teams.unread);
    const roles = compareOrganizationRoles(matched);
    const pairs = [org, ...teams.pairs, ...repos.pairs, ...roles.pairs];
    const actual = (0,state/* stateOf */.L)(resourcesOf(pairs, "actual"));
    const sides = {
        desired: (0,state/* stateOf */.L)(resourcesOf(pairs, "desired")),
        actual,
        offered: new Set(pairs.flatMap(({ offered }) => [...(offered ?? [])])),
        mayStillCome: mayBringEarlierTeams(matched) || pairs.some(({ mayStillCome }) => mayStillCome === true),
        departed: departedHolders(matched, org, actual),
        formerly: formerAccounts(matched),
        hadBefore: undeclaredToday(matched),
        unclaimed: unclaimedLogins(matched),
        nesting: teamNestingOf(matched),
        unmanaged: pairs.reduce((sum, { unmanaged = 0 }) => sum + unmanaged, 0),
        unread: new Set([...teams.unread, ...repos.unread, ...roles.unread]),
        self,
        findings: [
            ...rolesFindings(remote),
            ...people.findings,
            ...pairs.flatMap((pair) => pair.findings),
            ...teams.findings,
            ...stayingFindings(matched, pairs),
            ...ignoredTakenOutFindings(matched),
        ],
    };
    return { ...(0,provider/* comparisonOf */.j)(desired, sides), matched };
}
function matchGithub(remote, desired) {
    const people = matchGithubPeople(remote, desired);
    const matches = (0,match_teams/* matchGithubTeams */.H)(remote, desired);
    const earlier = earlierGrantsOf(remote, desired);
    const hierarchy = teamHierarchyOf({ remote, desired, matches, earlier });
    const maybeRenamed = membersMaybeRenamed({ remote, desired, people, matches });
    return { remote, desired, people, matches, earlier, hierarchy, maybeRenamed };
}
function departedHolders({ remote, desired, people }, org, actual) {
    const owners = [...remote.members.values()].filter(({ role }) => role === "owner");
    const ownersToday = new Set(owners.map(({ login }) => people.principalOf(login)));
    const isOwnerAwaited = [...(org.desired?.grants ?? [])].some(([principal, role]) => role === "owner" && org.actual?.grants.get(principal) !== role);
    const isOwnerLeft = [...ownersToday].some((principal) => !hasDeparted(desired, principal));
    const mayOwnersGo = isOwnerLeft && !isOwnerAwaited;
    const holders = [...actual.values()].flatMap(({ grants }) => [...grants.keys()]);
    return new Set(holders.filter((principal) => hasDeparted(desired, principal) && (mayOwnersGo || !ownersToday.has(principal))));
}
function formerAccounts(match) {
    const { desired } = match;
    return new Map([...undeclaredToday(match)].filter(([, person]) => desired.accounts.has(person) && !hasDeparted(desired, person)));
}
function undeclaredToday({ desired, people, earlier }) {
    const before = new Map();
    for (const [login, person] of earlier.people) {
        const now = people.principalOf(login);
        if (now !== person && !desired.accounts.has(now))
            before.set(now, person);
    }
    return before;
}
function unclaimedLogins({ remote, desired, people }) {
    return new Set([...desired.accounts].flatMap(([principal, { id, name = "" }]) => {
        const isFree = remote.accounts.get(name.toLowerCase()) === "missing";
        return isFree && id === undefined && people.of(principal) === undefined ? [principal] : [];
    }));
}
function rolesFindings({ teamsWithUnknownRoles: teams }) {
    return teams === undefined ? [] : [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.rolesUnseen(teams), { provider: "github" })];
}
function resourcesOf(pairs, side) {
    return pairs.flatMap((pair) => pair[side] ?? []);
}
function demotedOwners({ desired, actual }, self) {
    const roles = [...(actual?.grants ?? [])];
    return new Set(roles.flatMap(([principal, role]) => role === "owner" && desired?.grants.get(principal) !== "owner" && !self.has(principal)
        ? [principal]
        : []));
}
function teamsLosingRepositories(comparisons) {
    const kinds = (0,kind/* kindsByName */.wE)(github_kinds/* githubKinds */.hK);
    const losing = new Map();
    for (const comparison of comparisons) {
        const byKey = teamsByPlanKey(comparison);
        for (const change of (0,diff/* diff */.U)("github", comparison, kinds)) {
            if (change.kind !== github_kinds/* githubRepo */.w6.kind || (change.action !== "revoke" && change.action !== "regrade"))
                continue;
            const team = byKey.get((0,model_desired/* teamKeyOfPrincipal */.kf)(change.principal) ?? "");
            const found = comparison.matched.remote.repositories.get(change.key.toLowerCase());
            if (team === undefined || found === "missing")
                continue;
            losing.set(team, (losing.get(team) ?? new Set()).add(found?.name ?? change.key));
        }
    }
    return [...losing].map(([team, repositories]) => ({ team, repositories: [...repositories] }));
}
function teamsByPlanKey({ matched: { remote, matches }, }) {
    return new Map([...remote.teams.values()].map((team) => [matches.keys.get(team.id) ?? undeclaredTeamKey(team), team]));
}
function teamsWithMembershipChanges(comparisons) {
    const kinds = (0,kind/* kindsByName */.wE)(github_kinds/* githubKinds */.hK);
    const teams = new Map();
    for (const comparison of comparisons) {
        const byKey = teamsByPlanKey(comparison);
        for (const change of (0,diff/* diff */.U)("github", comparison, kinds)) {
            const isMembership = change.kind === github_kinds/* githubTeam */.F$.kind && (0,core_change/* changedPrincipal */.T)(change) !== undefined;
            const team = isMembership ? byKey.get(change.key) : undefined;
            if (team !== undefined)
                teams.set(team.id, team);
        }
    }
    return [...teams.values()].sort((left, right) => left.id - right.id);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/idp-errors.js


const githubIdpErrors = {
    differs: (team, group, names) => (0,finding/* warning */.$e)("idp_group_differs", `The team ${team} should follow the identity provider's group ${group}, and follows ${names.length === 0 ? "none" : (0,lists/* joinList */.D)(names)}.`, "An owner links it in the team's settings, or correct `idp_group`. GitHub lets no App link one."),
    unseen: (teams) => (0,finding/* notice */.lm)("idp_group_unseen", `Which group of the identity provider a team follows could not be seen: ${(0,lists/* listed */.K)(teams, 5)}.`, "An App sees it for managed users alone. Look at the team's settings, or leave `idp_group` out."),
};

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/idp-groups.js



function teamsNamingGroups({ matched }) {
    return declaredFollowers(matched).map(({ found }) => found);
}
function idpGroupFindings(match, groups) {
    const unseen = [];
    const byId = new Map([...groups].map(([{ id }, names]) => [id, names]));
    const differing = declaredFollowers(match).flatMap(({ key, group, found }) => {
        const names = byId.get(found.id);
        if (names === undefined)
            unseen.push(key);
        if (names === undefined || names.some((name) => name.toLowerCase() === group.toLowerCase()))
            return [];
        const resource = (0,model_desired/* githubTeamId */.AG)(key);
        const at = match.desired.places.get(resource);
        return [(0,finding/* finding */.gk)(githubIdpErrors.differs(key, group, names), { provider: "github", resource, at })];
    });
    if (unseen.length === 0)
        return differing;
    return [...differing, (0,finding/* finding */.gk)(githubIdpErrors.unseen(unseen.sort()), { provider: "github" })];
}
function declaredFollowers({ desired, matches }) {
    return [...desired.roster.teams.values()].flatMap(({ key, github, archived, handsOff }) => {
        const group = github === false || archived || handsOff ? undefined : github.idpGroup;
        const found = matches.byKey.get(key);
        return group === undefined || found === undefined ? [] : [{ key, group, found }];
    });
}

;// CONCATENATED MODULE: ./lib/src/providers/github/limit-errors.js

const githubLimitErrors = {
    seatsShort: (org, { invited, left }) => (0,finding/* warning */.$e)("seats_short", `This plan invites ${people(invited)}, and ${org} has ${left === 0 ? "no seat" : left === 1 ? "1 seat" : `${left} seats`} left: ${people(invited - left)} won't fit.`, "Buy seats, or remove others first. In an enterprise the licences are the enterprise's, and there may be more than the organisation says."),
    seatsUnseen: (org, invited) => (0,finding/* notice */.lm)("seats_unseen", `This plan invites ${people(invited)}. How many seats ${org} has left could not be seen.`, "Nothing to do where seats are plenty. To be told, give the App the organisation permission Plan: read, and its token `permission-organization-plan: read`."),
    invitationsShort: (org, { invited, left, perDay }) => (0,finding/* warning */.$e)("invitations_short", `This plan invites ${people(invited)}, and GitHub lets ${org} invite ${perDay} in 24 hours, of which ${left === 0 ? "none is" : left === 1 ? "1 is" : `${left} are`} left: ${people(invited - left)} won't fit.`, "Apply it all the same: whom GitHub refuses is told, and the next day's run invites them."),
};
function people(number) {
    return number === 1 ? "1 person" : `${number} people`;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/invitation-limits.js



const day = 24 * 60 * 60_000;
function invitationLimitFindings({ matched, departed }, { limits, changes, now }) {
    const { remote, people } = matched;
    const ofOrg = changes.filter(({ kind }) => kind === github_kinds/* githubOrg */.Yz.kind);
    const invited = ofOrg.filter((each) => each.action === "grant" && !people.of(each.principal)?.login.includes("_")).length;
    if (invited === 0 || limits.isServer)
        return [];
    const { login: org } = remote;
    const freed = ofOrg.filter((each) => each.action === "revoke" && departed?.has(each.principal)).length;
    const seats = typeof limits.seats === "number" ? limits.seats + freed : undefined;
    const open = [...remote.pending.values(), ...remote.pendingEmails.values()];
    const recent = open.filter(({ sentAt }) => sentAt !== undefined && now - Date.parse(sentAt) < day).length;
    const perDay = invitationsPerDay(limits, now);
    const left = Math.max(0, perDay - recent);
    const problems = [
        ...(limits.seats === undefined ? [githubLimitErrors.seatsUnseen(org, invited)] : []),
        ...(seats !== undefined && seats < invited
            ? [githubLimitErrors.seatsShort(org, { invited, left: seats })]
            : []),
        ...(left < invited ? [githubLimitErrors.invitationsShort(org, { invited, left, perDay })] : []),
    ];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" }));
}
function invitationsPerDay({ since, isPaid }, now) {
    const isOld = since !== undefined && now - Date.parse(since) > 31 * day;
    return isPaid === true || isOld ? 500 : 50;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/live-access.js







function liveAccessOf(match) {
    const { remote, desired } = match;
    const members = [...remote.members.values()].map(({ login, role }) => [login, role]);
    const organization = { ...desired.organization, settings: {}, grants: live_access_grantsOf(match, members) };
    return (0,state/* stateOf */.L)([
        organization,
        ...[...remote.teams.values()].map((team) => teamResource(match, team)),
        ...repositoryResources(match),
        ...rolesOf(remote)
            .map((role) => roleResource(match, role))
            .filter(({ grants }) => grants.size > 0),
    ]);
}
function live_access_grantsOf({ people }, holders) {
    const grants = new Map();
    for (const [login, role] of holders)
        if (!people.isIgnored(login))
            grants.set(people.principalOf(login), role);
    return grants;
}
function keyOf({ matches }, team) {
    return matches.keys.get(team.id) ?? undeclaredTeamKey(team);
}
function teamResource(match, team) {
    const parent = team.parent === undefined ? undefined : match.remote.teams.get(team.parent);
    const members = [...(team.members?.values() ?? [])].map(({ login, role }) => [login, role]);
    return {
        kind: github_kinds/* githubTeam */.F$.kind,
        key: keyOf(match, team),
        settings: { parent: parent === undefined ? null : keyOf(match, parent) },
        grants: live_access_grantsOf(match, members),
    };
}
function repositoryResources(match) {
    const { remote, people } = match;
    const names = declaredRepositoryNames(match);
    const byName = new Map();
    const grantsOn = (name) => {
        const today = name.toLowerCase();
        const known = byName.get(today) ?? { name: names.get(today) ?? name, grants: new Map() };
        byName.set(today, known);
        return known.grants;
    };
    const roles = rolesOf(remote);
    for (const team of remote.teams.values()) {
        for (const [today, { name, role }] of team.repositories ?? []) {
            const own = live_access_ownRole(remote, roles, { team, today, role });
            const grants = grantsOn(name);
            if (own !== undefined)
                grants.set((0,model_desired/* teamPrincipal */.AS)(keyOf(match, team)), own);
        }
    }
    const direct = [...(remote.directAccess?.repositories.values() ?? [])];
    const asked = [...remote.repositories.values()].filter((each) => each !== "missing");
    for (const { name, people: found } of [
        ...direct,
        ...asked.map((each) => ({ name: each.name, people: each.collaborators })),
    ]) {
        const grants = grantsOn(name);
        for (const { login, role, invitationId } of found?.values() ?? [])
            if (invitationId === undefined && !people.isIgnored(login))
                grants.set(people.principalOf(login), role);
    }
    return [...byName.values()].map(({ name: key, grants }) => ({
        kind: github_kinds/* githubRepo */.w6.kind,
        key,
        settings: {},
        grants,
    }));
}
function live_access_ownRole(remote, roles, { team, today, role }) {
    const above = [...(0,team_ancestors/* ancestorsOf */.G)(remote, team)];
    const given = [
        ...above.flatMap((each) => each.repositories?.get(today)?.role ?? []),
        ...roles.flatMap(({ gives, teams }) => gives !== undefined && [team, ...above].some((each) => teams.has(each.id)) ? [gives] : []),
    ];
    if (!given.some((each) => (0,model_roles/* coversRole */.Pb)(each, role)))
        return role;
    const found = remote.repositories.get(today);
    const isListed = found !== undefined && found !== "missing" && found.directTeams?.has(team.slug);
    return isListed ? "read" : undefined;
}
function rolesOf({ organizationRoles = [], teams }) {
    const known = new Set(organizationRoles.flatMap((role) => [...role.teams]));
    const told = [...teams.values()].filter(({ id }) => !known.has(id));
    const byRole = Map.groupBy(told, (team) => team.organizationRole);
    return [
        ...organizationRoles,
        ...[...byRole].flatMap(([gives, those]) => gives === undefined
            ? []
            : [
                {
                    name: `${gives}, unnamed`,
                    gives,
                    teams: new Set(those.map(({ id }) => id)),
                    people: new Set(),
                },
            ]),
    ];
}
function roleResource(match, { name, gives, teams, people }) {
    const holder = github_kinds/* githubOrganizationRole */.Z0.roles[0] ?? "";
    const grants = live_access_grantsOf(match, [...people].map((login) => [login, holder]));
    for (const team of match.remote.teams.values())
        if (teams.has(team.id))
            grants.set((0,model_desired/* teamPrincipal */.AS)(keyOf(match, team)), holder);
    return { kind: github_kinds/* githubOrganizationRole */.Z0.kind, key: name, settings: { gives: gives ?? null }, grants };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/privilege-errors.js


const githubPrivilegeErrors = {
    differ: (org, differences) => (0,finding/* warning */.$e)("member_privileges_differ", `What members of ${org} may do is not what the file says: ${(0,lists/* joinList */.D)(differences)}.`, "Change it on the organisation's page Member privileges, or in the file. Rollcall doesn't: the permission for that is also the one to delete the organisation."),
    unseen: (org, what) => (0,finding/* notice */.lm)("member_privileges_unseen", `What members of ${org} may do could not be read, so it was not held against the file: ${(0,lists/* joinList */.D)(what)}.`, "Give the App the organisation permission Administration: read."),
};

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/member-privileges.js


const names = {
    basePermission: "the base permission",
    createRepositories: "creating repositories",
    forkPrivate: "forking private repositories",
    createTeams: "creating teams",
    deleteRepositories: "deleting and transferring repositories",
    changeVisibility: "changing who sees a repository",
    inviteOutsiders: "inviting outside collaborators",
};
function memberPrivilegeFindings(match, live) {
    const { desired } = match;
    const { github } = desired.roster;
    if (github === undefined)
        return [];
    const declared = declaredIn(github);
    const fields = Object.keys(names).filter((field) => declared[field] !== undefined);
    const unseen = fields.filter((field) => live[field] === undefined).map((field) => names[field]);
    const other = fields
        .filter((field) => live[field] !== undefined && live[field] !== declared[field])
        .map((field) => `${names[field]} is ${word(live[field])} instead of ${word(declared[field])}`);
    const problems = [
        ...(other.length > 0 ? [githubPrivilegeErrors.differ(desired.org, other)] : []),
        ...(unseen.length > 0 ? [githubPrivilegeErrors.unseen(desired.org, unseen)] : []),
    ];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github", at: github.at }));
}
function declaredIn({ basePermission, membersCan = {} }) {
    return { ...membersCan, ...(basePermission === undefined ? {} : { basePermission }) };
}
function word(value) {
    return typeof value === "boolean" ? (value ? "allowed" : "forbidden") : String(value);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/pages.js


function webAddressOf(apiUrl) {
    const { protocol, host } = new URL(apiUrl);
    return `${protocol}//${host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, "")}`;
}
function githubPages({ remote, people, matches }, web) {
    const organization = encodeURIComponent(remote.login);
    const teamPage = (key) => {
        const slug = key.startsWith(github_kinds/* undeclaredTeamPrefix */.v$)
            ? key.slice(github_kinds/* undeclaredTeamPrefix */.v$.length)
            : matches.byKey.get(key)?.slug;
        return slug === undefined ? undefined : `${web}/orgs/${organization}/teams/${encodeURIComponent(slug)}`;
    };
    const repositoryPage = (key) => {
        const found = remote.repositories.get(key.toLowerCase());
        return found === "missing" ? undefined : `${web}/${organization}/${encodeURIComponent(key)}`;
    };
    return (id) => {
        const team = (0,model_desired/* teamKeyOfPrincipal */.kf)(id);
        if (team !== undefined)
            return teamPage(team);
        const [, login = people.of(id)?.login] = /^github:([^/]+)$/.exec(id) ?? [];
        if (login !== undefined)
            return `${web}/${encodeURIComponent(login)}`;
        const slash = id.indexOf("/");
        const [kind, key] = [id.slice(0, slash), id.slice(slash + 1)];
        if (kind === github_kinds/* githubOrg */.Yz.kind)
            return `${web}/${organization}`;
        if (kind === github_kinds/* githubTeam */.F$.kind)
            return teamPage(key);
        return kind === github_kinds/* githubRepo */.w6.kind ? repositoryPage(key) : undefined;
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/accounts-to-look-up.js




function accountsToLookUp(remote, desired) {
    const logins = [];
    const ids = [];
    const byId = peopleById(remote);
    const outside = outsideCollaboratorsOf(remote);
    for (const [principal, { name, id }] of desired.accounts) {
        if (!needsAccount(desired, principal))
            continue;
        const email = isDeclaredMember(desired, principal) ? emailOf(desired, principal) : undefined;
        if (invitationByAddress(remote, email))
            continue;
        if (id !== undefined) {
            if (!byId.has(Number(id)) && !outside.byId.has(Number(id)))
                ids.push(id);
        }
        else if (name !== undefined && !desired.isIgnored(name)) {
            const isKnown = findByLogin(remote, name) !== undefined || outside.byLogin.has(name.toLowerCase());
            if (!isKnown)
                logins.push(name);
        }
    }
    logins.push(...lostLogins(remote, desired));
    return { logins, ids };
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/accounts.js
var read_accounts = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/providers/github/read/direct-access.js + 1 modules
var direct_access = __webpack_require__(68741);
// EXTERNAL MODULE: ./lib/src/providers/github/read/repository-teams.js
var repository_teams = __webpack_require__(44897);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/repositories.js







async function lookUpRepositories(client, { login, repositories, directAccess }, wanted) {
    const found = new Map(repositories);
    for (const { name } of wanted) {
        const access = directAccess?.repositories.get(name.toLowerCase());
        if (access)
            found.set(name.toLowerCase(), { name: access.name, archived: access.archived });
    }
    const unknown = [...new Set(wanted.map(({ name }) => name))].filter((name) => !found.has(name.toLowerCase()));
    for (const [key, repository] of await (0,lookups/* readRepositories */.NU)(client, login, unknown.sort()))
        found.set(key, repository);
    const asked = new Map();
    for (const { name, collaborators } of wanted) {
        const key = name.toLowerCase();
        if (collaborators !== undefined && asked.get(key) !== "declared")
            asked.set(key, collaborators);
    }
    const access = await readMissingAccess(client, login, { found, asked, directAccess });
    const read = [...asked].map(async ([key, why]) => {
        const repository = found.get(key);
        if (repository === undefined || repository === "missing" || repository.unread)
            return undefined;
        const direct = access.get(repository.name.toLowerCase());
        if (why === "undeclared" && (repository.archived || direct?.people === undefined))
            return undefined;
        const { unread, ...rest } = await withCollaborators(client, login, repository, direct);
        if (unread === undefined)
            return [key, rest];
        return [key, { ...rest, ...(why === "declared" ? { unread } : { accessProblem: unread }) }];
    });
    for (const each of await Promise.all(read))
        if (each !== undefined)
            found.set(...each);
    return found;
}
async function readMissingAccess(client, org, { found, asked, directAccess, }) {
    const known = directAccess?.repositories ?? new Map();
    const names = [...asked.keys()].flatMap((key) => {
        const repository = found.get(key);
        const isRead = repository === undefined || repository === "missing" || known.has(repository.name.toLowerCase());
        return isRead ? [] : [repository.name.toLowerCase()];
    });
    if (names.length === 0)
        return known;
    return new Map([...known, ...(await (0,direct_access/* readAccessByName */.$)(client, org, [...new Set(names)].sort()))]);
}
async function withCollaborators(client, org, repository, access) {
    return readOrMarkUnread(repository, async () => {
        const invited = await (0,collaborators/* readInvitedCollaborators */.rl)(client, org, repository.name);
        if (access?.people === undefined) {
            const problem = access?.problem ?? access_errors/* githubAccessErrors */.V.collaboratorsHidden(repository.name);
            throw new rollcall_error/* RollcallError */.q(problem, { provider: "github" });
        }
        return { collaborators: new Map([...invited, ...access.people]) };
    });
}
async function withDirectTeams(client, { login, repositories }, names) {
    const found = new Map(repositories);
    const read = [...new Set(names)].map(async (name) => {
        const repository = found.get(name.toLowerCase());
        if (repository === undefined || repository === "missing" || repository.unread)
            return;
        const withTeams = await readOrMarkUnread(repository, async () => ({
            directTeams: await (0,repository_teams/* readDirectTeams */.oy)(client, login, repository.name),
        }));
        found.set(name.toLowerCase(), withTeams);
    });
    await Promise.all(read);
    return found;
}
async function readOrMarkUnread(repository, read) {
    try {
        return { ...repository, ...(await read()) };
    }
    catch (error) {
        const [problem] = error instanceof rollcall_error/* RollcallError */.q ? error.findings : [];
        if (problem === undefined || (0,api_errors/* isFatalProblem */.wl)(problem))
            throw error;
        return { ...repository, unread: problem };
    }
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/role-names.js
var role_names = __webpack_require__(17435);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/seen-repositories.js

const answer = schemas/* object */.Ikc({ repository_selection: schemas/* string */.YjP().optional() });
async function readSeesAllRepositories(client) {
    try {
        const { data } = await client.read("GET /installation/repositories", { per_page: 1 });
        return answer.safeParse(data).data?.repository_selection === "all";
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/src/providers/github/look-up.js

















async function lookUpGithub(client, listed, wanted, { mayHaveCustomRoles, roles }) {
    const people = wanted.map((desired) => accountsToLookUp(listed, desired));
    const logins = new Set(people.flatMap((each) => each.logins));
    const [accounts, accountsById, failed, repositories] = await Promise.all([
        (0,read_accounts/* readAccounts */.n$)(client, [...logins].sort()),
        (0,read_accounts/* readAccountsById */.rt)(client, new Set(people.flatMap((each) => each.ids))),
        wanted.some((desired) => invitesSomebody(listed, desired))
            ? (0,lookups/* readFailedInvitations */.qu)(client, listed.login)
            : listed.failed,
        lookUpRepositories(client, listed, [
            ...wanted.flatMap(declaredRepositories),
            ...repositoriesAskedForInvitations(listed, wanted),
        ]),
    ]);
    const isMissing = ({ roster }) => [...roster.repositories.keys()].some((name) => repositories.get(name.toLowerCase()) === "missing");
    const seesAllRepositories = wanted.flatMap(earlierDesired).some(isMissing) && (await readSeesAllRepositories(client));
    const known = { ...listed, accounts, accountsById, failed, repositories, seesAllRepositories };
    const found = mayHaveCustomRoles ? await withCustomRoles(client, known, wanted) : known;
    const withRoles = (0,organization_roles/* withAllRolesOfTeams */.KN)(found, roles);
    const ambiguous = wanted.flatMap((desired) => [found, withRoles].flatMap((each) => repositoriesNeedingDirectTeams(withHierarchy(matchTeams(each, desired)))));
    const [invitationTeams, repositoriesWithTeams] = await Promise.all([
        readInvitationTeams(client, found, wanted),
        withDirectTeams(client, found, ambiguous),
    ]);
    return { ...found, invitationTeams, repositories: repositoriesWithTeams };
}
function invitesSomebody(remote, desired) {
    const ids = new Set([...remote.members.values()].map(({ id }) => String(id)));
    return [...desired.organization.grants.keys()].some((principal) => {
        const { id, name = "" } = desired.accounts.get(principal) ?? {};
        return id === undefined ? !remote.members.has(name.toLowerCase()) : !ids.has(id);
    });
}
const maxInvitationsAsked = 100;
async function readInvitationTeams(client, remote, wanted) {
    const asked = wanted.flatMap((desired) => invitationsToLookUp({ ...matchTeams(remote, desired), people: matchGithubPeople(remote, desired) }));
    const read = [...new Set(asked)]
        .slice(0, maxInvitationsAsked)
        .map(async (number) => [number, await (0,lookups/* readTeamsOfInvitation */.TS)(client, remote.login, number)]);
    return new Map(await Promise.all(read));
}
const maxReportedInvitationLists = 100;
function isNamed({ byPattern }) {
    return byPattern !== true;
}
function declaredRepositories(desired) {
    const { directAccess = "report" } = desired.roster.github ?? {};
    const undeclared = [...desired.roster.repositories.values()]
        .filter(isNamed)
        .filter((each) => !each.collaborators).length;
    const isRead = directAccess === "exact" || (directAccess === "report" && undeclared <= maxReportedInvitationLists);
    return [desired, ...earlierDesired(desired)].flatMap(({ roster }) => [...roster.repositories.values()].filter(isNamed).map(({ name, collaborators }) => ({
        name,
        collaborators: collaborators ? "declared" : isRead ? "undeclared" : undefined,
    })));
}
function repositoriesAskedForInvitations({ directAccess }, wanted) {
    const live = [...(directAccess?.repositories.values() ?? [])].filter(({ archived }) => !archived);
    const isExact = wanted.some(({ roster }) => roster.github?.directAccess === "exact");
    const isTold = wanted.some((desired) => desired.roster.github?.directAccess !== "ignore" || hasSomebodyDeparted(desired));
    if (!isExact && !(isTold && live.length <= maxReportedInvitationLists))
        return [];
    return live.map(({ name }) => ({ name, collaborators: "undeclared" }));
}
function hasSomebodyDeparted(desired) {
    return [...desired.accounts.keys()].some((principal) => hasDeparted(desired, principal));
}
function matchTeams(remote, desired) {
    const earlier = earlierGrantsOf(remote, desired);
    return { remote, desired, matches: (0,match_teams/* matchGithubTeams */.H)(remote, desired), earlier };
}
function withHierarchy(matched) {
    return { ...matched, hierarchy: teamHierarchyOf(matched) };
}
async function withCustomRoles(client, remote, wanted) {
    const managed = wanted.flatMap((desired) => managedTeams(matchTeams(remote, desired)));
    const isNeeded = managed.length > 0 || wanted.some(declaresCustomRole);
    const answer = isNeeded ? await (0,role_names/* readCustomRoles */.R)(client, remote.login) : undefined;
    const customRoles = Array.isArray(answer) ? answer : undefined;
    const mayBeInUse = answer === 403 || (customRoles ?? []).length > 0;
    const all = new Set(teamsWithCustomRoles(remote, managed, mayBeInUse));
    const isTooMany = answer === 403 && all.size > maxTeamsAskedForRoles;
    const asked = isTooMany ? new Set(teamsWithCustomRoles(remote, managed, false)) : all;
    const teams = await (0,role_names/* withRoleNames */.n)(client, remote, asked);
    return {
        ...remote,
        teams,
        ...(customRoles ? { customRoles } : {}),
        ...(isTooMany ? { teamsWithUnknownRoles: all.size - asked.size } : {}),
    };
}
const maxTeamsAskedForRoles = 50;
function managedTeams(matched) {
    return teamsWithManagedGrants(matched, new Set()).flatMap(({ key, grants }) => {
        const found = matched.matches.byKey.get(key);
        const hasCustomRole = [...grants.values()].some(({ role }) => !(0,model_roles/* isBuiltInRole */.UJ)(role));
        return found === undefined ? [] : [{ found, hasCustomRole }];
    });
}
function teamsWithCustomRoles(remote, managed, areInUse) {
    const asked = new Set(managed.filter((each) => areInUse || each.hasCustomRole).map(({ found }) => found));
    const above = [...asked].flatMap((team) => [...(0,team_ancestors/* ancestorsOf */.G)(remote, team)]);
    const below = [...remote.teams.values()].filter((team) => [...(0,team_ancestors/* ancestorsOf */.G)(remote, team)].some((each) => asked.has(each)));
    return [...asked, ...above, ...below];
}
function declaresCustomRole({ roster }) {
    const grants = [...roster.repositories.values()].flatMap(({ teams, collaborators }) => [
        ...teams.values(),
        ...(collaborators?.values() ?? []),
    ]);
    return grants.some(({ role }) => !(0,model_roles/* isBuiltInRole */.UJ)(role));
}

// EXTERNAL MODULE: ./lib/src/providers/github/mean-patterns.js + 3 modules
var mean_patterns = __webpack_require__(39661);
;// CONCATENATED MODULE: ./lib/src/providers/github/model/listing.js

function githubListing({ teams, teamsComplete, }) {
    const identities = [...teams.values()].flatMap(({ slug, id }) => [slug, `#${id}`]);
    return new Map([[github_kinds/* githubTeam */.F$.kind, { complete: teamsComplete, identities: new Set(identities) }]]);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/read/invitation-limits.js

const invitation_limits_answer = schemas/* object */.Ikc({
    created_at: schemas/* string */.YjP().optional().catch(undefined),
    plan: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), seats: schemas/* number */.aig().nullish(), filled_seats: schemas/* number */.aig().nullish() })
        .optional()
        .catch(undefined),
});
function invitationLimitsIn(data, isServer) {
    const { created_at: since, plan } = invitation_limits_answer.safeParse(data).data ?? {};
    return {
        seats: plan === undefined ? undefined : freeSeats(plan),
        since,
        isPaid: plan === undefined ? undefined : plan.name !== "free",
        isServer,
    };
}
function freeSeats({ seats, filled_seats: filled, }) {
    if (!seats || typeof filled !== "number")
        return "none";
    return Math.max(0, seats - filled);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/read/base-permission.js


const base_permission_answer = schemas/* object */.Ikc({
    default_repository_permission: schemas/* enum */.k5n(["none", "read", "write", "admin"]).optional(),
    members_allowed_repository_creation_type: schemas/* enum */.k5n(["all", "private", "none"]).nullish().catch(undefined),
    members_can_create_repositories: schemas/* boolean */.zMY().nullish(),
    members_can_create_public_repositories: schemas/* boolean */.zMY().nullish(),
    members_can_fork_private_repositories: schemas/* boolean */.zMY().nullish(),
    members_can_create_teams: schemas/* boolean */.zMY().nullish(),
    members_can_delete_repositories: schemas/* boolean */.zMY().nullish(),
    members_can_change_repo_visibility: schemas/* boolean */.zMY().nullish(),
    members_can_invite_outside_collaborators: schemas/* boolean */.zMY().nullish(),
    plan: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).optional().catch(undefined),
});
const plansWithoutCustomRoles = new Set(["free", "team"]);
async function readOrganizationFacts(client, org) {
    const read = await client.read("GET /orgs/{org}", { org }).catch(() => undefined);
    const isServer = read?.headers["x-github-enterprise-version"] !== undefined;
    const found = base_permission_answer.safeParse(read?.data).data ?? {};
    return {
        privileges: privilegesIn(found),
        limits: invitationLimitsIn(read?.data, isServer),
        mayHaveCustomRoles: !plansWithoutCustomRoles.has(found.plan?.name ?? ""),
    };
}
function privilegesIn(found) {
    return {
        basePermission: found.default_repository_permission,
        createRepositories: creatable(found),
        forkPrivate: found.members_can_fork_private_repositories ?? undefined,
        createTeams: found.members_can_create_teams ?? undefined,
        deleteRepositories: found.members_can_delete_repositories ?? undefined,
        changeVisibility: found.members_can_change_repo_visibility ?? undefined,
        inviteOutsiders: found.members_can_invite_outside_collaborators ?? undefined,
    };
}
function creatable(found) {
    const { members_can_create_repositories: any, members_can_create_public_repositories: open } = found;
    if (any === false)
        return "none";
    if (any === true && typeof open === "boolean")
        return open ? "all" : "private";
    return found.members_allowed_repository_creation_type ?? undefined;
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/idp-managed-teams.js
var idp_managed_teams = __webpack_require__(36968);
// EXTERNAL MODULE: ./lib/src/providers/github/read/remote-state.js + 3 modules
var remote_state = __webpack_require__(2277);
// EXTERNAL MODULE: ./lib/src/roster/code-owners.js
var code_owners = __webpack_require__(27076);
;// CONCATENATED MODULE: ./lib/src/providers/github/code-owners-errors.js


const githubCodeOwnersErrors = {
    linesDie: (owner, end, files) => (0,finding/* warning */.$e)("code_owners_die", `${owner} ${outcome(end)}, and owns nothing in CODEOWNERS any more: ${(0,lists/* listed */.K)(files.map(place), 5)}. GitHub says so to nobody.`, end.by === "rename"
        ? `Write ${ownerAs(owner, end.to)} in these lines as soon as this is applied.`
        : "Name another owner in these lines first, or leave the team as it is."),
    notLookedAt: (owners, repositories) => (0,finding/* notice */.lm)("code_owners_unread", `${(0,lists/* joinList */.D)(owners)} may be named in CODEOWNERS, which could not be read in ${repositories.length === 1 ? "a repository" : `${repositories.length} repositories`}: ${(0,lists/* listed */.K)(repositories, 5)}. So whether lines there lose their owner was not measured.`, "Look there, or give the App the repository permission Contents: read, and its token `permission-contents: read`."),
};
function outcome(end) {
    switch (end.by) {
        case "deletion":
            return "is deleted";
        case "secrecy":
            return "becomes secret";
        case "loss of write":
            return "may not write there any more";
        case "rename":
            return `is called ${end.to} after this`;
        default:
            return end;
    }
}
function ownerAs(owner, slug) {
    return `${owner.slice(0, owner.indexOf("/"))}/${slug}`;
}
function place({ repository, path, lines }) {
    return `${repository} (${path}, ${lines.length === 1 ? "line" : "lines"} ${(0,lists/* joinList */.D)(lines.map(String))})`;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/code-owners-lost.js






function endedOwnerships(comparison, changes) {
    const byKey = teamsByPlanKey(comparison);
    const keys = new Map([...byKey].map(([key, team]) => [team.id, key]));
    const ended = [];
    const closed = new Set();
    const add = (team, end, repositories) => {
        const key = keys.get(team.id);
        if (key === undefined || repositories.length === 0)
            return;
        ended.push({ key, slug: team.slug, end, repositories });
    };
    for (const change of changes) {
        const team = change.kind === github_kinds/* githubTeam */.F$.kind ? byKey.get(change.key) : undefined;
        const end = team && endBy(change);
        if (team === undefined || end === undefined)
            continue;
        closed.add(change.key);
        add(team, end, writableBy(team));
    }
    for (const [repository, teams] of teamsLosingWrite(comparison, changes, byKey)) {
        for (const team of teams)
            if (!closed.has(keys.get(team.id) ?? ""))
                add(team, { by: "loss of write" }, [repository]);
    }
    for (const change of changes) {
        const isName = change.kind === github_kinds/* githubTeam */.F$.kind && change.action === "configure" && change.setting === "name";
        const team = isName ? byKey.get(change.key) : undefined;
        if (team === undefined || !isName || closed.has(change.key))
            continue;
        const to = (0,slug/* teamSlug */.R)(String(change.to));
        const lost = new Set(ended.flatMap(({ slug, repositories }) => (slug === team.slug ? repositories : [])));
        const kept = writableBy(team).filter((name) => !lost.has(name));
        if (to !== team.slug)
            add(team, { by: "rename", to }, kept);
    }
    return ended;
}
function endBy(change) {
    if (change.action === "archive")
        return { by: "deletion" };
    if (change.action !== "configure")
        return undefined;
    if (change.setting === "archived" && change.to === true)
        return { by: "deletion" };
    return change.setting === "privacy" && change.to === "secret" ? { by: "secrecy" } : undefined;
}
function writableBy(team) {
    const all = [...(team.repositories?.values() ?? [])];
    return all.flatMap(({ name, role, archived }) => ((0,model_roles/* mayOwnCode */.nI)(role) && !archived ? [name] : [])).sort();
}
function teamsLosingWrite(comparison, changes, byKey) {
    const { remote } = comparison.matched;
    const losing = new Map();
    const consider = (above, repositories) => {
        const below = [...remote.teams.values()].filter((team) => [...(0,team_ancestors/* ancestorsOf */.G)(remote, team)].includes(above));
        for (const team of [above, ...below])
            for (const name of repositories) {
                if (!writableBy(team).includes(name) || mayWriteAfter(comparison, team, { name, byKey }))
                    continue;
                losing.set(name, (losing.get(name) ?? new Set()).add(team));
            }
    };
    for (const change of changes) {
        if (change.kind === github_kinds/* githubTeam */.F$.kind) {
            const team = byKey.get(change.key);
            if (team && change.action === "configure" && change.setting === "parent")
                consider(team, writableBy(team));
        }
        else if (change.kind === github_kinds/* githubRepo */.w6.kind) {
            if (change.action !== "revoke" && change.action !== "regrade")
                continue;
            const team = byKey.get((0,model_desired/* teamKeyOfPrincipal */.kf)(change.principal) ?? "");
            const found = remote.repositories.get(change.key.toLowerCase());
            if (team && found !== "missing")
                consider(team, [found?.name ?? change.key]);
        }
    }
    return losing;
}
function mayWriteAfter(comparison, team, { name, byKey }) {
    const keys = new Map([...byKey].map(([key, each]) => [each.id, key]));
    const passed = new Set();
    let key = keys.get(team.id);
    while (key !== undefined && !passed.has(key)) {
        passed.add(key);
        if ((0,model_roles/* mayOwnCode */.nI)(ownRoleAfter(comparison, key, { name, team: byKey.get(key) })))
            return true;
        const settings = comparison.desired.get((0,model_desired/* githubTeamId */.AG)(key))?.settings;
        const parent = settings?.["parent"];
        if (typeof parent === "string")
            key = parent;
        else if (parent === null)
            key = undefined;
        else
            key = keys.get(byKey.get(key)?.parent ?? -1);
    }
    return false;
}
function ownRoleAfter({ desired, actual, matched: { remote } }, key, { name, team }) {
    const principal = (0,model_desired/* teamPrincipal */.AS)(key);
    const id = repositoryIdIn([desired, actual], name);
    const want = desired.get(id)?.grants.get(principal);
    if (want !== undefined || actual.get(id)?.grants.has(principal))
        return want;
    const role = team?.repositories?.get(name.toLowerCase())?.role;
    const found = remote.repositories.get(name.toLowerCase());
    const direct = found === "missing" ? undefined : found?.directTeams;
    if (team === undefined || role === undefined)
        return undefined;
    if (direct !== undefined)
        return direct.has(team.slug) ? role : undefined;
    return role === (0,team_ancestors/* currentInheritedRole */.A)(remote, team, name.toLowerCase()) ? undefined : role;
}
function repositoryIdIn(states, name) {
    const id = (0,model_desired/* githubRepositoryId */.DG)(name);
    if (states.some((state) => state.has(id)))
        return id;
    const all = states.flatMap((state) => [...state]);
    const same = all.find(([, { kind, key }]) => kind === github_kinds/* githubRepo */.w6.kind && key.toLowerCase() === name.toLowerCase());
    return same?.[0] ?? id;
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/code-owners.js
var read_code_owners = __webpack_require__(6028);
;// CONCATENATED MODULE: ./lib/src/providers/github/warn-code-owners.js






const maxRead = 250;
async function codeOwnersFindings(client, comparisons, changesOf) {
    const ended = comparisons.map((each) => endedOwnerships(each, changesOf(each)));
    const concerned = new Set(ended.flat().flatMap(({ repositories }) => repositories));
    const [first] = comparisons;
    if (first === undefined || concerned.size === 0)
        return comparisons.map(() => []);
    const names = [...concerned].sort().slice(0, maxRead);
    const files = await (0,read_code_owners/* readCodeOwnersFiles */.J)(client, first.matched.remote.login, { names });
    return comparisons.map((each, index) => findingsOf(each, ended[index] ?? [], files));
}
function findingsOf({ matched: { desired, remote } }, ended, files) {
    const owner = (slug) => `@${remote.login}/${slug}`;
    const unread = new Map();
    for (const { slug, repositories } of ended)
        for (const name of repositories)
            if ((files.get(name.toLowerCase()) ?? "unread") === "unread")
                unread.set(name, (unread.get(name) ?? new Set()).add(owner(slug)));
    const dying = mergedByCause(ended).flatMap(({ key, slug, end, repositories }) => {
        const named = repositories.flatMap((name) => linesNaming(files, name, owner(slug)));
        if (named.length === 0)
            return [];
        const resource = (0,model_desired/* githubTeamId */.AG)(key);
        const at = desired.places.get(resource);
        return [
            (0,finding/* finding */.gk)(githubCodeOwnersErrors.linesDie(owner(slug), end, named), { provider: "github", resource, at }),
        ];
    });
    if (unread.size === 0)
        return dying;
    const owners = [...new Set([...unread.values()].flatMap((each) => [...each]))].sort();
    const problem = githubCodeOwnersErrors.notLookedAt(owners, [...unread.keys()].sort());
    return [...dying, (0,finding/* finding */.gk)(problem, { provider: "github" })];
}
function mergedByCause(ended) {
    const groups = Map.groupBy(ended, ({ key, end }) => `${end.by} ${key}`);
    return [...groups.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const repositories = [first, ...others].flatMap((each) => each.repositories).sort();
        return [{ ...first, repositories }];
    });
}
function linesNaming(files, repository, owner) {
    const file = files.get(repository.toLowerCase());
    if (file === undefined || file === "none" || file === "unread")
        return [];
    const lines = (0,code_owners/* codeOwnersLines */.H)(file.text)
        .filter(({ owners }) => owners.some(({ name }) => name.toLowerCase() === owner.toLowerCase()))
        .map(({ line }) => line);
    return lines.length === 0 ? [] : [{ repository, path: file.path, lines }];
}

;// CONCATENATED MODULE: ./lib/src/providers/github/provider.js



























function githubReader(options) {
    return readerOf((0,github_client.createGithubClient)(options), options);
}
function githubWriter(options) {
    const client = (0,github_client.createGithubClient)(options);
    const reader = readerOf(client, options);
    return {
        ...reader,
        concurrency: 1,
        async read(rosters, wanted) {
            const comparisons = await reader.read(rosters, wanted);
            return comparisons.map((comparison) => {
                const { matched } = comparison;
                if (matched === undefined)
                    return { ...comparison, applyContext: undefined };
                const applyContext = githubApplyContextOf(client, matched, comparison);
                return {
                    ...comparison,
                    applyContext,
                    ids: () => new Map([
                        ...teamIdsIn(applyContext),
                        ...accountIdsIn(applyContext),
                        ...patternMeaningsIn(applyContext),
                    ]),
                };
            });
        },
        async apply(batch, { applyContext }) {
            if (applyContext !== undefined)
                return applyGithub(applyContext, batch);
            return batch.map((change) => ({
                change,
                status: "skipped",
                because: "Another organisation was read.",
            }));
        },
    };
}
function readerOf(client, { progress, apiUrl, clock }) {
    const web = webAddressOf(apiUrl);
    return {
        name: "github",
        title: "GitHub",
        kinds: github_kinds/* githubKinds */.hK,
        cost: client.cost,
        async read(rosters, { wholeAccess = false } = {}) {
            const all = rosters.map(model_desired.githubDesired);
            const [first] = all;
            if (first === undefined)
                return [];
            const wanted = all.filter((desired) => isSameOrganization(desired, first));
            const question = { wanted, org: first.org, wholeAccess, now: clock.now() };
            const compared = (await readAndCompare(client, question, progress)).values();
            return all.map((desired) => {
                const next = isSameOrganization(desired, first) ? compared.next().value : undefined;
                if (next === undefined)
                    return comparisonOfOtherOrganization(desired, first.org);
                return { ...next, pageOf: githubPages(next.matched, web) };
            });
        },
    };
}
async function readAndCompare(client, { wanted: asked, org, wholeAccess, now }, progress) {
    const isNeeded = wholeAccess || asked.some(needsDirectAccess);
    const named = organizationRolesIn(asked);
    const answered = Promise.withResolvers();
    const beside = answered.promise.then(() => Promise.all([
        isNeeded ? (0,direct_access/* readDirectAccess */.U)(client, org, progress) : undefined,
        (0,organization_roles/* readOrganizationRoles */.Rj)(client, org, named),
        readOrganizationFacts(client, org),
    ]));
    beside.catch(() => undefined);
    const lists = await (0,remote_state/* readGithubState */.X)(client, org, progress, answered.resolve);
    const [directAccess, roles, facts] = await beside;
    const known = { ...lists, ...(directAccess && { directAccess }) };
    const { remote: listedState, wanted } = await (0,mean_patterns/* readPatternMeanings */.F)(client, known, {
        wanted: asked,
        progress,
    });
    const found = await lookUpGithub(client, listedState, wanted, { ...facts, roles });
    const remote = named.size === 0 || roles === undefined ? found : { ...found, organizationRoles: roles };
    const compared = wanted.map((desired) => compareGithub(remote, desired));
    const followers = new Set([
        ...teamsWithMembershipChanges(compared),
        ...compared.flatMap(teamsNamingGroups),
    ]);
    const idpGroups = await (0,idp_managed_teams/* readIdpManagedTeams */.pE)(client, remote.login, [...followers]);
    const managed = (0,idp_managed_teams/* idpManagedTeams */.v1)(idpGroups);
    const { privileges, limits } = facts;
    const { basePermission } = privileges;
    const losing = teamsLosingRepositories(compared);
    const rolesOfTeams = await (0,organization_roles/* readRolesOfTeams */.P6)(client, remote.login, { losing, roles });
    const marked = (0,organization_roles/* withRolesOfTeams */.dD)((0,idp_managed_teams/* markIdpManagedTeams */._l)(remote, managed), rolesOfTeams, roles);
    const isMarked = managed.size > 0 || rolesOfTeams.size > 0;
    const listed = githubListing(remote);
    const matched = isMarked ? wanted.map((desired) => compareGithub(marked, desired)) : compared;
    const ownerless = await codeOwnersFindings(client, matched, changesOf);
    const final = matched.map((each, index) => {
        const beside = accessBesideRosterFindings(each.matched, { basePermission, roles });
        const others = [
            ...memberPrivilegeFindings(each.matched, privileges),
            ...(ownerless[index] ?? []),
            ...idpGroupFindings(each.matched, idpGroups),
            ...invitationLimitFindings(each, { limits, changes: changesOf(each), now }),
        ];
        return { ...each, listed, findings: [...each.findings, ...beside, ...others] };
    });
    if (!wholeAccess && !final.some((each) => changesOf(each).length > 0))
        return final;
    return final.map((each) => {
        const live = liveAccessOf(roles === undefined ? each.matched : withRoles(each.matched, roles));
        const whole = { ...each, live };
        return basePermission === undefined ? whole : withBasePermission(whole, basePermission);
    });
}
function organizationRolesIn(wanted) {
    const rosters = wanted.flatMap(({ roster }) => [roster, ...(roster.earlier ?? [])]);
    const names = rosters.flatMap(({ github }) => [...(github?.organizationRoles?.keys() ?? [])]);
    return new Set(names.map((name) => name.toLowerCase()));
}
function changesOf(comparison) {
    return (0,diff/* diff */.U)("github", comparison, (0,kind/* kindsByName */.wE)(github_kinds/* githubKinds */.hK));
}
function withRoles(match, organizationRoles) {
    return { ...match, remote: { ...match.remote, organizationRoles } };
}
function withBasePermission(comparison, base) {
    const id = (0,model_desired/* githubOrgId */.nt)(comparison.matched.desired.org);
    const withBase = (state) => {
        const org = state.get(id);
        if (org === undefined)
            return state;
        return new Map(state).set(id, { ...org, settings: { ...org.settings, base_permission: base } });
    };
    return { ...comparison, desired: withBase(comparison.desired), actual: withBase(comparison.actual) };
}
function isSameOrganization(one, other) {
    return one.org.toLowerCase() === other.org.toLowerCase();
}
function comparisonOfOtherOrganization(desired, read) {
    const { org } = desired;
    const findings = org === "" ? [] : [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.otherOrg(org, read), { provider: "github" })];
    const sides = {
        desired: new Map(),
        actual: new Map(),
        unread: new Set(),
        self: new Set(),
        findings,
    };
    return { ...(0,provider/* comparisonOf */.j)(desired, sides), matched: undefined };
}


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ readAccountById),
/* harmony export */   n$: () => (/* binding */ readAccounts),
/* harmony export */   rt: () => (/* binding */ readAccountsById)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86795);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99467);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20511);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83368);





async function readAccounts(client, logins) {
    const read = [...(0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .chunksOf */ .U_)(logins, 100)].map(async (chunk) => {
        const variables = Object.fromEntries(chunk.map((login, index) => [`u${index}`, login]));
        const nodes = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .queryByAlias */ .w0)(client, (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .usersQuery */ .dq)(chunk.length), { variables, what: "look people up" });
        const accounts = (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnswer */ .Wp)(_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .accountsAnswer */ .tZ, nodes, "look people up");
        return Promise.all(chunk.map(async (login, index) => {
            const node = accounts[`u${index}`];
            const account = node ? { login: node.login, id: node.databaseId } : undefined;
            return [login.toLowerCase(), account ?? (await readAccountByLogin(client, login))];
        }));
    });
    return new Map((await Promise.all(read)).flat());
}
async function readAccountByLogin(client, login) {
    return readAccount(client, "GET /users/{username}", { username: login });
}
async function readAccountsById(client, ids) {
    const read = [...ids].map(async (id) => [id, await readAccountById(client, id)]);
    return new Map(await Promise.all(read));
}
async function readAccountById(client, id) {
    return readAccount(client, "GET /user/{account_id}", { account_id: Number(id) });
}
async function readAccount(client, route, params) {
    try {
        const response = await client.read(route, params);
        const account = _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .accountAnswer */ .U6.parse(response.data);
        return account.type === "Organization" ? "missing" : { login: account.login, id: account.id };
    }
    catch (failure) {
        if ((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubStatusOf */ .RI)(failure) === 404)
            return "missing";
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubProblemOf */ .OM)(failure, "look an account up"), { provider: "github" });
    }
}


/***/ }),

/***/ 6028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readCodeOwnersFiles)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81469);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46698);
/* harmony import */ var _roster_code_owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27076);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86795);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20511);





const chunk = 25;
const blob = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(), isTruncated: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }).nullable();
const node = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    f0: blob,
    f1: blob,
    f2: blob,
    codeowners: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), column: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    })
        .nullish(),
})
    .nullable();
async function readCodeOwnersFiles(client, org, { names, errors = false }) {
    const found = new Map();
    for (const part of (0,_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U_)(names, chunk)) {
        const read = await readPart(client, org, { part, errors });
        for (const [index, name] of part.entries())
            found.set(name.toLowerCase(), read(index));
    }
    return found;
}
async function readPart(client, org, { part, errors: withErrors }) {
    const variables = { owner: org, ...Object.fromEntries(part.map((name, index) => [`r${index}`, name])) };
    try {
        const { data, errors } = await client.query(queryFor(part.length, withErrors), variables);
        const refused = new Set(errors.flatMap(({ path: [alias, field] = [] }) => (field === "codeowners" ? [] : [String(alias)])));
        if (errors.some(({ path }) => path === undefined))
            return () => "unread";
        return (index) => {
            const alias = `r${index}`;
            const read = node.safeParse(data?.[alias]);
            return refused.has(alias) || !read.success ? "unread" : fileOf(read.data);
        };
    }
    catch (failure) {
        const problem = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubProblemOf */ .OM)(failure, "read CODEOWNERS");
        if ((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFatalProblem */ .wl)(problem))
            throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RollcallError */ .q(problem, { provider: "github" });
        return () => "unread";
    }
}
function fileOf(read) {
    if (read === null)
        return "unread";
    for (const [index, file] of [read.f0, read.f1, read.f2].entries()) {
        if (file === null)
            continue;
        if (file.text === null || file.isTruncated)
            return "unread";
        const { errors } = read.codeowners ?? {};
        return { path: _roster_code_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOwnersPaths */ .Y[index] ?? "", text: file.text, ...(errors && { errors }) };
    }
    return "none";
}
function queryFor(count, errors) {
    const indexes = [...Array(count).keys()];
    const files = _roster_code_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOwnersPaths */ .Y.map((path, index) => `f${index}: object(expression: "HEAD:${path}") { ... on Blob { text isTruncated } }`);
    return `
query CodeOwners($owner: String!, ${indexes.map((index) => `$r${index}: String!`).join(", ")}) {
  rateLimit { cost }
  ${indexes.map((index) => `r${index}: repository(owner: $owner, name: $r${index}) { ...Files }`).join("\n  ")}
}
fragment Files on Repository {
  ${files.join("\n  ")}
  ${errors ? "codeowners { errors { line column kind message } }" : ""}
}`;
}


/***/ }),

/***/ 13338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce)
/* harmony export */ });
async function writeOnce(write) {
    for (let attempt = 1;; attempt += 1) {
        const sent = await write.send(attempt);
        if (sent.status === "done")
            return { ok: true, answer: sent.answer };
        if (sent.status === "unclear") {
            const found = await write.verify();
            if (found.status === "happened")
                return { ok: true, answer: found.answer };
            if (found.status === "unknown")
                return { ok: false, reason: found.reason ?? sent.reason };
        }
        if (!sent.sendAgain)
            return { ok: false, reason: sent.reason };
    }
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
    const reached = new Map(unknown
        .filter(({ previously }) => previously.length > 0)
        .map((entry) => [entry.key, keysReachedFrom(entry, byName)]));
    const circles = new Map();
    for (const [key, keys] of reached) {
        const others = [...keys].filter((each) => each !== key && reached.get(each)?.has(key));
        if (others.length > 0)
            circles.set(key, others);
    }
    return circles;
}
function keysReachedFrom(start, byName) {
    const keys = new Set();
    const open = [start];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
        for (const name of entry.previously) {
            const next = byName.get(name);
            if (next === undefined || keys.has(next.key))
                continue;
            keys.add(next.key);
            open.push(next);
        }
    }
    return keys;
}


/***/ })

};
