export const id = 789;
export const ids = [789];
export const modules = {

/***/ 187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ grantsOf),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   xn: () => (/* binding */ undeclaredKey)
/* harmony export */ });
function undeclaredKey(team) {
    return `github:${team.slug}`;
}
function settingsOf({ world, matches }, team) {
    const parent = team.parent === undefined ? undefined : world.teams.get(team.parent);
    return {
        name: team.name,
        description: team.description,
        privacy: team.privacy,
        notifications: team.notifications,
        parent: parent === undefined ? null : (matches.keys.get(parent.id) ?? undeclaredKey(parent)),
    };
}
function grantsOf({ world, people, demoted }, team, want) {
    const grants = new Map();
    for (const [login, member] of team.members ?? []) {
        if (people.isIgnored(login))
            continue;
        const principal = people.principalOf(member.login);
        const role = want.get(principal);
        const isOwner = role !== undefined && world.members.get(login)?.role === "owner";
        const isUnknown = isOwner && demoted.has(principal);
        if (isUnknown)
            grants.set(principal, role === "maintainer" ? "member" : "maintainer");
        else
            grants.set(principal, isOwner ? role : member.role);
    }
    return grants;
}


/***/ }),

/***/ 7997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isUntouched),
/* harmony export */   n: () => (/* binding */ unseen)
/* harmony export */ });
/* harmony import */ var _roster_slug_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3038);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5483);
/* harmony import */ var _ignored_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);



function isUntouched(sight, team) {
    const isIgnored = (0,_ignored_js__WEBPACK_IMPORTED_MODULE_1__/* .ignoring */ .O)(sight.desired);
    const found = sight.matches.byKey.get(team.key);
    if (found !== undefined && isIgnored(found.slug))
        return true;
    return isIgnored((0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_2__/* .teamSlug */ .R)(team.github === false ? team.key : team.github.name));
}
function unseen(world, team, found) {
    if (found === undefined) {
        return world.teamsComplete || team.archived ? undefined : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubErrors */ .Z.teamsDontAddUp(team.key);
    }
    if (found.members === undefined)
        return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubErrors */ .Z.teamIncomplete(team.key, "members");
    return found.repositories === undefined ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubErrors */ .Z.teamIncomplete(team.key, "repositories") : undefined;
}


/***/ }),

/***/ 7509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hierarchyErrors)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);

const hierarchyErrors = {
    undeclaredChildren: (team, children) => ({
        severity: "error",
        code: "team_has_children",
        message: `Deleting ${team} would delete the teams below it too: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(children)}.`,
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
        message: `${team} is declared secret, and stays as it is: it has teams below it that the roster leaves there (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(children)}).`,
        remedy: "Declare them elsewhere, or take privacy: secret out.",
    }),
};


/***/ }),

/***/ 2609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ hierarchyOf),
/* harmony export */   YD: () => (/* binding */ nestingOf),
/* harmony export */   sk: () => (/* binding */ remains)
/* harmony export */ });
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5298);
/* harmony import */ var _compare_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(187);
/* harmony import */ var _excluded_teams_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7997);
/* harmony import */ var _hierarchy_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7509);




function remains(sight, team) {
    return (0,_excluded_teams_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O)(sight, team) || (!team.archived && hierarchyOf(sight).stays(team));
}
const known = new WeakMap();
function nestingOf(sight) {
    const nesting = new Map();
    for (const team of sight.desired.roster.teams.values()) {
        let below = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .teamId */ .$f)(team.key);
        for (const above of hierarchyOf(sight).above(team)) {
            if (nesting.has(below))
                break;
            nesting.set(below, (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .teamId */ .$f)(above.key));
            below = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .teamId */ .$f)(above.key);
        }
    }
    return nesting;
}
function hierarchyOf(sight) {
    const hierarchy = known.get(sight.matches) ?? settle(sight);
    known.set(sight.matches, hierarchy);
    return hierarchy;
}
function settle(sight) {
    const teams = [...sight.desired.roster.teams.values()];
    const leftAlone = new Set(teams.filter((team) => isLeftAlone(sight, team)).map((team) => team.key));
    const staying = new Set(leftAlone);
    const obstacles = new Map();
    for (let stopped = teams; stopped.length > 0;) {
        stopped = teams.filter((team) => !staying.has(team.key) && !canMove(sight, team, staying));
        const found = stopped.map((team) => [team, problemOf(sight, team)]);
        for (const [{ key }, problem] of found) {
            staying.add(key);
            if (problem !== undefined)
                obstacles.set(key, problem);
        }
    }
    return {
        *above(team) {
            for (const node of chain(sight, team, staying)) {
                const declared = node.team && !leftAlone.has(node.team.key) ? node.team : undefined;
                yield { key: keyOf(node), declared, found: node.found };
            }
        },
        stays: ({ key }) => staying.has(key),
        obstacle: ({ key }) => obstacles.get(key),
    };
}
function keyOf({ team, found }) {
    return team?.key ?? (found ? (0,_compare_context_js__WEBPACK_IMPORTED_MODULE_3__/* .undeclaredKey */ .xn)(found) : "");
}
function isLeftAlone(sight, team) {
    if (team.archived || team.github === false || sight.matches.enterprise.has(team.key))
        return true;
    return ((0,_excluded_teams_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O)(sight, team) || (0,_excluded_teams_js__WEBPACK_IMPORTED_MODULE_1__/* .unseen */ .n)(sight.world, team, sight.matches.byKey.get(team.key)) !== undefined);
}
function canMove(sight, team, staying) {
    const { byKey } = sight.matches;
    const parent = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(sight.desired.roster, team);
    const above = parent && byKey.get(parent.key);
    if (parent === undefined || (above !== undefined && above.id === byKey.get(team.key)?.parent))
        return true;
    if (staying.has(parent.key) && (above === undefined || isClosedTo(sight, parent)))
        return false;
    return [...chain(sight, team, staying)].every((each) => each.team !== team);
}
function isClosedTo(sight, parent) {
    return (0,_excluded_teams_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O)(sight, parent) && sight.matches.byKey.get(parent.key)?.privacy === "secret";
}
function problemOf(sight, team) {
    const parent = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(sight.desired.roster, team);
    if (parent === undefined)
        return undefined;
    if (isClosedTo(sight, parent))
        return _hierarchy_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hierarchyErrors */ .P.parentSecret(team.key, parent.key);
    if (sight.matches.byKey.has(parent.key))
        return _hierarchy_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hierarchyErrors */ .P.parentBelow(team.key, parent.key);
    const isNobodys = (0,_excluded_teams_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O)(sight, parent) || sight.matches.enterprise.has(parent.key);
    return isNobodys ? _hierarchy_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hierarchyErrors */ .P.parentMissing(team.key, parent.key) : undefined;
}
function* chain(sight, team, staying) {
    const { byKey, keys } = sight.matches;
    const { roster } = sight.desired;
    const parentThen = ({ team, found }) => {
        if (team !== undefined && !staying.has(team.key)) {
            const parent = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(roster, team);
            return parent && { team: parent, found: byKey.get(parent.key) };
        }
        const above = found?.parent === undefined ? undefined : sight.world.teams.get(found.parent);
        return above && { team: roster.teams.get(keys.get(above.id) ?? ""), found: above };
    };
    const met = new Set();
    let next = parentThen({ team, found: byKey.get(team.key) });
    while (next !== undefined && !met.has(next.team ?? next.found)) {
        yield next;
        met.add(next.team ?? next.found);
        next = parentThen(next);
    }
}


/***/ }),

/***/ 8711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ keptElsewhere),
  i: () => (/* binding */ markSynced)
});

// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(8137);
// EXTERNAL MODULE: ./lib/src/core/diff.js
var diff = __webpack_require__(6794);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(8021);
// EXTERNAL MODULE: ./lib/src/providers/github/api-error.js
var api_error = __webpack_require__(4313);
// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js
var api_errors = __webpack_require__(4684);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(2836);
// EXTERNAL MODULE: ./lib/src/core/errors.js
var errors = __webpack_require__(54);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/src/providers/github/errors.js
var github_errors = __webpack_require__(5483);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/invitations.js
var invitations = __webpack_require__(8574);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/match-people.js + 1 modules
var match_people = __webpack_require__(5235);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare-organization.js





function viewOrg(world, desired, people) {
    const resource = desired.resources.get(desired.membershipRoot ?? "");
    if (resource === undefined)
        return { findings: [] };
    const { owners, members: mode = "additive" } = desired.roster.github ?? {};
    const isGone = (principal) => mode === "exact" || (0,match_people/* userOf */.Z5)(desired, principal)?.present === false;
    const want = new Map();
    const have = new Map();
    const about = notes();
    const awaited = (0,invitations/* awaitedIn */.z8)(desired, people);
    for (const [principal, role] of resource.grants) {
        const person = people.of(principal);
        if (person?.standing === "invited")
            about.waiting.push(person.login);
        else if (person && person.standing !== "given up") {
            want.set(principal, owners === undefined && person.standing !== "outside" ? person.standing : role);
        }
    }
    const bound = throughEnterprise(world);
    for (const { login, role } of world.members.values()) {
        if (people.isIgnored(login))
            continue;
        const principal = people.principalOf(login);
        const user = (0,match_people/* userOf */.Z5)(desired, principal);
        if (user?.outside && !isGone(principal))
            about.outsiders.push(user.key);
        if (want.has(principal))
            have.set(principal, role);
        else if (isGone(principal) && bound.has(login.toLowerCase()))
            about.bound.push(login);
        else if (isGone(principal))
            have.set(principal, role);
        else if (owners !== undefined && role === "owner") {
            have.set(principal, "owner");
            want.set(principal, "member");
        }
        else if (user === undefined)
            about.unmanaged.push(login);
    }
    for (const invitation of [...world.pending.values(), ...world.pendingEmails.values()]) {
        const principal = people.invitedBy(invitation);
        if (principal === undefined || have.has(principal) || awaited.has(principal))
            continue;
        if (isGone(principal))
            have.set(principal, "member");
    }
    const bare = owners === undefined ? ownersLeft(world, desired, { want, have }) : [];
    const withdrawn = (0,invitations/* withdrawnWithSender */.K9)({ world, desired, people }, { want, have });
    return {
        desired: { ...resource, grants: want },
        actual: { ...resource, grants: have },
        findings: [...findingsOf(about), ...withdrawn, ...bare],
    };
}
function ownersLeft(world, { roster }, { want, have }) {
    const isOwner = (role) => role === "owner";
    const all = [...world.members.values()].filter(({ role }) => isOwner(role)).length;
    const going = [...have].filter(([principal, role]) => isOwner(role) && !want.has(principal));
    const { minOwners: least } = roster.guards;
    const left = all - going.length;
    if (going.length === 0 || left >= least)
        return [];
    const problem = (0,errors/* tooFewHolders */.sx)({ role: "owner", resource: world.login, left, least });
    return [(0,finding/* finding */.gk)(problem, { provider: "github" })];
}
function throughEnterprise(world) {
    const teams = [...world.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
    return new Set(teams.flatMap((team) => [...(team.members?.keys() ?? [])]));
}
const notes = () => ({
    waiting: [],
    unmanaged: [],
    outsiders: [],
    bound: [],
});
function findingsOf({ waiting, unmanaged, outsiders, bound }) {
    const problems = [
        ...(waiting.length > 0 ? [github_errors/* githubErrors */.Z.invited(waiting.sort())] : []),
        ...(unmanaged.length > 0 ? [github_errors/* githubErrors */.Z.unmanagedMembers(unmanaged.sort())] : []),
        ...(bound.length > 0 ? [github_errors/* githubErrors */.Z.boundMembers(bound.sort())] : []),
        ...outsiders.sort().map(github_errors/* githubErrors */.Z.outsiderInOrg),
    ];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "github" }));
}

// EXTERNAL MODULE: ./lib/src/roster/suggestion.js
var suggestion = __webpack_require__(6969);
// EXTERNAL MODULE: ./lib/src/providers/github/model/desired.js
var model_desired = __webpack_require__(5298);
// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var roles = __webpack_require__(6965);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/inherited.js
var inherited = __webpack_require__(5512);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/team-access.js
var team_access = __webpack_require__(8752);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare-repositories.js








function viewRepos(sight, unreadTeams) {
    const byRepo = new Map();
    const accessTo = (repo) => {
        const known = byRepo.get(repo) ?? { want: new Map(), have: new Map() };
        byRepo.set(repo, known);
        return known;
    };
    const findings = [];
    const names = (0,team_access/* declaredNames */.ff)(sight);
    const decided = new Map();
    for (const team of (0,team_access/* holdingTeams */.ce)(sight, unreadTeams)) {
        const access = (0,team_access/* teamAccess */._f)({ ...sight, names }, team);
        decided.set(team.key, new Set(access.keys()));
        for (const [repo, grant] of access) {
            if (grant.want !== undefined)
                accessTo(repo).want.set((0,model_desired/* teamPrincipal */.AS)(team.key), grant.want);
            if (grant.have !== undefined)
                accessTo(repo).have.set((0,model_desired/* teamPrincipal */.AS)(team.key), grant.have);
            if (grant.enough !== undefined)
                findings.push(redundant(team, repo, grant.enough));
        }
    }
    for (const repository of sight.desired.roster.repositories.values()) {
        if ((0,team_access/* isStaleName */.to)(sight.world, names, repository.name))
            findings.push(stale(sight, repository.name));
        else if (repository.collaborators !== undefined)
            addCollaborators(sight, repository, accessTo(repository.name));
    }
    const pairs = [...byRepo].map(([repo, access]) => pairOf(sight, repo, access));
    return {
        pairs: [...pairs, { findings }],
        kept: keptIn(sight, (team, repo) => decided.get(team)?.has(repo) ?? false),
        unread: new Set([...byRepo.keys()].flatMap((repo) => unreadOf(sight, repo))),
    };
}
function keptIn({ desired, matches, world }, isDecided) {
    const names = (0,team_access/* declaredNames */.ff)({ world, desired });
    const kept = new Map();
    for (const [key, found] of matches.byKey) {
        if (desired.roster.teams.get(key)?.listsRepos)
            continue;
        for (const [today, { name, role }] of found.repositories ?? []) {
            const repo = names.get(today) ?? name;
            const isFromAbove = (0,roles/* covers */.hU)((0,inherited/* inheritedNow */.x)({ world }, found, today), role);
            if (isFromAbove || isDecided(key, repo))
                continue;
            const resource = { kind: "github-repo", key: repo, settings: {}, grants: new Map() };
            const known = kept.get((0,model_desired/* repoId */.Uh)(repo)) ?? resource;
            known.grants.set((0,model_desired/* teamPrincipal */.AS)(key), role);
            kept.set((0,model_desired/* repoId */.Uh)(repo), known);
        }
    }
    return kept;
}
function stale({ world, desired }, name) {
    const problem = github_errors/* githubErrors */.Z.staleRepositoryName(name, (0,team_access/* nameToday */.Zt)(world, name));
    const resource = (0,model_desired/* repoId */.Uh)(name);
    return (0,finding/* finding */.gk)(problem, { provider: "github", resource, at: desired.places.get(resource) });
}
function redundant(team, repo, parent) {
    const problem = github_errors/* githubErrors */.Z.redundantGrant(team.key, repo, parent);
    return (0,finding/* finding */.gk)(problem, { provider: "github", resource: (0,model_desired/* repoId */.Uh)(repo), at: team.grants.get(repo)?.at });
}
function unreadOf({ world }, repo) {
    const found = world.repositories.get(repo.toLowerCase());
    return found !== undefined && found !== "missing" && found.unread ? [(0,model_desired/* repoId */.Uh)(repo)] : [];
}
function addCollaborators({ desired, people, world, demoted }, repository, access) {
    const found = world.repositories.get(repository.name.toLowerCase());
    if (found === undefined || found === "missing")
        return;
    const held = new Set([...(found.collaborators?.values() ?? [])].map(({ login }) => people.principalOf(login)));
    for (const [principal, role] of desired.resources.get((0,model_desired/* repoId */.Uh)(repository.name))?.grants ?? []) {
        const person = principal.startsWith((0,model_desired/* userPrincipal */.c$)("")) ? people.of(principal) : undefined;
        const waits = person !== undefined && (0,match_people/* isLoginUntold */.IL)(person) && !held.has(principal);
        if (person !== undefined && !waits)
            access.want.set(principal, role);
    }
    for (const [login, { login: name, role }] of found.collaborators ?? []) {
        const principal = people.principalOf(name);
        const isOwner = world.members.get(login)?.role === "owner" && !demoted.has(principal);
        if (isOwner)
            access.want.delete(principal);
        else if (!people.isIgnored(login))
            access.have.set(principal, role);
    }
}
function pairOf(sight, repo, access) {
    const subject = { kind: "github-repo", key: repo, settings: {} };
    const desired = { ...subject, grants: access.want };
    const actual = { ...subject, grants: access.have };
    const found = sight.world.repositories.get(repo.toLowerCase());
    const at = sight.desired.places.get((0,model_desired/* repoId */.Uh)(repo));
    const where = { provider: "github", resource: (0,model_desired/* repoId */.Uh)(repo), at };
    if (found === "missing") {
        return { findings: [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.missingRepository(sight.desired.org, repo), where)] };
    }
    if (found?.unread)
        return { findings: [(0,finding/* finding */.gk)(found.unread, where)] };
    const unknown = unknownRoles(sight, repo, access);
    if (isArchived(sight, repo, found)) {
        const findings = sameGrants(access) ? [] : [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.archivedRepository(repo), where)];
        return { findings };
    }
    const renamed = found !== undefined && found.name.toLowerCase() !== repo.toLowerCase();
    const findings = renamed ? [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.renamedRepository(repo, found.name), where)] : [];
    return { desired, actual, findings: [...findings, ...unknown] };
}
function unknownRoles({ world, desired: { org, roster, places } }, repo, { want }) {
    const { customRoles } = world;
    if (customRoles === undefined)
        return [];
    const known = [...roles/* repositoryRoles */.YS, ...customRoles];
    return [...want].flatMap(([principal, role]) => {
        if (known.includes(role))
            return [];
        const team = (0,model_desired/* teamKeyOf */.Gx)(principal);
        const at = team === undefined ? undefined : roster.teams.get(team)?.grants.get(repo)?.at;
        const where = { provider: "github", resource: (0,model_desired/* repoId */.Uh)(repo), at: at ?? places.get((0,model_desired/* repoId */.Uh)(repo)) };
        return [(0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.unknownRole(org, role, (0,suggestion/* nearest */.p)(role, known)), where)];
    });
}
function isArchived(sight, repo, found) {
    if (found !== undefined)
        return found.archived;
    const key = repo.toLowerCase();
    return [...sight.world.teams.values()].some((team) => team.repositories?.get(key)?.archived === true);
}
function sameGrants({ want, have }) {
    return want.size === have.size && [...want].every(([principal, role]) => have.get(principal) === role);
}

// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(3038);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/compare-context.js
var compare_context = __webpack_require__(187);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/excluded-teams.js
var excluded_teams = __webpack_require__(7997);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/hierarchy.js
var compare_hierarchy = __webpack_require__(2609);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/hierarchy-errors.js
var hierarchy_errors = __webpack_require__(7509);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/ignored.js
var ignored = __webpack_require__(5924);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/undeclared-teams.js







function viewUndeclared(sight, declared, unread) {
    const { world, desired, matches } = sight;
    const isIgnored = (0,ignored/* ignoring */.O)(desired);
    const enterprise = new Set([...matches.enterprise.values()].map((team) => team.id));
    const undeclared = [...world.teams.values()].filter((team) => !matches.keys.has(team.id) && !enterprise.has(team.id) && !isIgnored(team.slug));
    const ours = undeclared.filter((team) => team.managedElsewhere !== "enterprise");
    if (desired.roster.github?.teams === "exact") {
        const pairs = ours.map((team) => ({ actual: resourceOf(sight, team), findings: [] }));
        return { pairs, findings: orphans(sight, [...declared, ...pairs], unread) };
    }
    const findings = orphans(sight, declared, unread);
    if (ours.length === 0)
        return { pairs: [], findings };
    const problem = github_errors/* githubErrors */.Z.unmanagedTeams(ours.map((team) => team.name).sort());
    return { pairs: [], findings: [(0,finding/* finding */.gk)(problem, { provider: "github" }), ...findings] };
}
function resourceOf(sight, team) {
    return {
        kind: "github-team",
        key: (0,compare_context/* undeclaredKey */.xn)(team),
        settings: (0,compare_context/* settingsOf */.f5)(sight, team),
        grants: (0,compare_context/* grantsOf */.Rr)(sight, team, new Map()),
    };
}
function orphans(sight, pairs, unread) {
    const { world, desired, matches } = sight;
    const keyOf = (team) => matches.keys.get(team.id) ?? (0,compare_context/* undeclaredKey */.xn)(team);
    const accounted = new Set(pairs.map((pair) => (pair.desired ?? pair.actual)?.key));
    const doomed = new Set(pairs.flatMap((pair) => (isDoomed(pair) ? (pair.actual?.key ?? []) : [])));
    const children = Map.groupBy(world.teams.values(), (team) => team.parent);
    return [...world.teams.values()].flatMap((team) => {
        const key = keyOf(team);
        if (!doomed.has(key))
            return [];
        const where = { provider: "github", resource: (0,model_desired/* teamId */.$f)(key) };
        if (!world.teamsComplete)
            return [(0,finding/* finding */.gk)(hierarchy_errors/* hierarchyErrors */.P.childrenUnseen(key), where)];
        const lost = (children.get(team.id) ?? []).filter((child) => {
            const declared = desired.roster.teams.get(keyOf(child));
            const isKept = declared !== undefined && (0,compare_hierarchy/* remains */.sk)(sight, declared);
            return isKept || !accounted.has(keyOf(child)) || unread.has((0,model_desired/* teamId */.$f)(keyOf(child)));
        });
        if (lost.length === 0)
            return [];
        const names = lost.map((child) => child.name);
        return [(0,finding/* finding */.gk)(hierarchy_errors/* hierarchyErrors */.P.undeclaredChildren(key, names), where)];
    });
}
function isDoomed({ desired, actual }) {
    return actual !== undefined && (desired === undefined || desired.settings["archived"] === true);
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare-teams.js










function viewTeams(sight) {
    const { world, desired, matches } = sight;
    const hierarchy = (0,compare_hierarchy/* hierarchyOf */.XN)(sight);
    const unread = new Set();
    const findings = [];
    const pairs = [];
    for (const team of desired.roster.teams.values()) {
        const id = (0,model_desired/* teamId */.$f)(team.key);
        const resource = desired.resources.get(id);
        if (resource === undefined || (0,excluded_teams/* isUntouched */.O)(sight, team))
            continue;
        const where = { provider: "github", resource: id, at: desired.places.get(id) };
        const found = matches.byKey.get(team.key);
        const hidden = (0,excluded_teams/* unseen */.n)(world, team, found);
        const obstacle = hierarchy.obstacle(team);
        if (obstacle)
            findings.push((0,finding/* finding */.gk)(obstacle, where));
        if (matches.enterprise.has(team.key))
            findings.push((0,finding/* finding */.gk)(github_errors/* githubErrors */.Z.enterpriseTeam(team.key), where));
        else if (hidden === undefined)
            pairs.push(viewTeam(sight, { team, resource, found }));
        else {
            unread.add(id);
            findings.push((0,finding/* finding */.gk)(hidden, where));
        }
    }
    const undeclared = viewUndeclared(sight, pairs, unread);
    return {
        pairs: [...pairs, ...undeclared.pairs],
        unread,
        findings: [...findings, ...undeclared.findings],
    };
}
function viewTeam(sight, { team, resource, found }) {
    const want = new Map();
    for (const [principal, role] of resource.grants) {
        const { standing = "invited" } = sight.people.of(principal) ?? {};
        if (standing !== "invited" && standing !== "given up")
            want.set(principal, role);
    }
    if (found === undefined)
        return { desired: { ...resource, grants: want }, findings: [] };
    const actual = {
        ...resource,
        settings: (0,compare_context/* settingsOf */.f5)(sight, found),
        grants: (0,compare_context/* grantsOf */.Rr)(sight, found, want),
    };
    if (team.archived)
        return { desired: resource, actual, findings: [] };
    const findings = [];
    if (found.managedElsewhere !== undefined && team.listsPeople) {
        const problem = github_errors/* githubErrors */.Z.managedElsewhere(team.key, found.managedElsewhere);
        findings.push((0,finding/* finding */.gk)(problem, { provider: "github", resource: (0,model_desired/* teamId */.$f)(team.key), at: team.at }));
    }
    const leaveMembers = !team.listsPeople || found.managedElsewhere !== undefined;
    const settings = comparable(sight, resource, found);
    const staying = settings["privacy"] === "secret" ? stayingChildren(sight, found) : [];
    if (staying.length > 0) {
        delete settings["privacy"];
        const problem = hierarchy_errors/* hierarchyErrors */.P.cannotBeSecret(team.key, staying);
        findings.push((0,finding/* finding */.gk)(problem, { provider: "github", resource: (0,model_desired/* teamId */.$f)(team.key), at: team.at }));
    }
    return {
        desired: { ...resource, settings, grants: leaveMembers ? actual.grants : want },
        actual,
        findings,
    };
}
function comparable({ world }, { key, settings }, found) {
    const { name, parent, ...rest } = settings;
    const isNamed = name === key && (0,slug/* teamSlug */.R)(key) === found.slug;
    const isHidden = found.parent !== undefined && !world.teams.has(found.parent);
    return {
        ...(isNamed || name === undefined ? {} : { name }),
        ...(isHidden || parent === undefined ? {} : { parent }),
        ...rest,
    };
}
function stayingChildren(sight, team) {
    const { world, desired, matches } = sight;
    const stays = (child) => {
        const declared = desired.roster.teams.get(matches.keys.get(child.id) ?? "");
        if (declared !== undefined)
            return (0,compare_hierarchy/* remains */.sk)(sight, declared);
        return desired.roster.github?.teams !== "exact" || (0,ignored/* ignoring */.O)(desired)(child.slug);
    };
    return childrenOf(world, team)
        .filter(stays)
        .map((each) => each.name)
        .sort();
}
const children = new WeakMap();
function childrenOf({ teams }, team) {
    const byParent = children.get(teams) ?? Map.groupBy(teams.values(), (each) => each.parent);
    children.set(teams, byParent);
    return byParent.get(team.id) ?? [];
}

// EXTERNAL MODULE: ./lib/src/providers/github/compare/match-teams.js
var match_teams = __webpack_require__(8176);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/compare.js







function look(world, desired) {
    const people = (0,match_people/* recognise */.GJ)(world, desired);
    const matches = (0,match_teams/* matchTeams */.a)(world, desired);
    const self = new Set(world.self === undefined ? [] : [people.principalOf(world.self)]);
    const org = viewOrg(world, desired, people);
    const sight = { world, desired, people, matches, demoted: demotedIn(org, self) };
    const teams = viewTeams(sight);
    const repos = viewRepos(sight, teams.unread);
    const pairs = [org, ...teams.pairs, ...repos.pairs];
    const want = new Map();
    const have = new Map();
    for (const pair of pairs) {
        if (pair.desired)
            want.set((0,state/* resourceId */.a)(pair.desired), pair.desired);
        if (pair.actual)
            have.set((0,state/* resourceId */.a)(pair.actual), pair.actual);
    }
    const snapshot = {
        desired: want,
        actual: have,
        nesting: (0,compare_hierarchy/* nestingOf */.YD)(sight),
        unmanagedGrants: repos.kept,
        unread: new Set([...teams.unread, ...repos.unread]),
        self,
        findings: [...people.findings, ...pairs.flatMap((pair) => pair.findings), ...teams.findings],
    };
    return { snapshot, people, matches };
}
function demotedIn({ desired, actual }, self) {
    const roles = [...(actual?.grants ?? [])];
    return new Set(roles.flatMap(([principal, role]) => role === "owner" && desired?.grants.get(principal) !== "owner" && !self.has(principal)
        ? [principal]
        : []));
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/idp-managed-teams.js






async function markSynced(client, world, wanted) {
    const sights = new Map(wanted.map((desired) => [desired, look(world, desired)]));
    const kept = await keptElsewhere(client, world.login, changing([...sights.values()]));
    if (kept.size === 0)
        return { world, sights };
    const teams = new Map(world.teams);
    for (const team of kept)
        teams.set(team.id, { ...team, managedElsewhere: "identity provider" });
    const marked = { ...world, teams };
    return { world: marked, sights: new Map(wanted.map((desired) => [desired, look(marked, desired)])) };
}
async function keptElsewhere(client, org, teams) {
    const kept = new Set();
    const asking = new Set(probes.map((probe) => probe.route));
    for (const team of teams) {
        for (const probe of probes) {
            if (!asking.has(probe.route))
                continue;
            const answer = await ask(client, { org, team_slug: team.slug }, probe);
            if (answer === "unsupported")
                asking.delete(probe.route);
            else if (answer)
                kept.add(team);
        }
    }
    return kept;
}
const probes = [
    {
        route: "GET /orgs/{org}/teams/{team_slug}/external-groups",
        holds: (data) => (data.groups ?? []).length > 0,
    },
    {
        route: "GET /orgs/{org}/teams/{team_slug}/team-sync/group-mappings",
        holds: (data) => (data.groups ?? []).length > 0,
    },
];
async function ask(client, target, probe) {
    try {
        const response = await client.read(probe.route, target);
        return probe.holds(response.data);
    }
    catch (failure) {
        const status = (0,api_error/* statusOf */.c)(failure);
        if (status === 400 || status === 403 || status === 404 || status === 422)
            return "unsupported";
        throw new rollcall_error/* RollcallError */.q((0,api_errors/* problemFrom */.Y)(failure, `ask who keeps the team ${target.team_slug}`), {
            provider: "github",
        });
    }
}
function changing(sights) {
    const teams = new Map();
    for (const { snapshot, matches } of sights) {
        for (const change of (0,diff/* diff */.U)("github", snapshot)) {
            const team = isMembership(change) ? matches.byKey.get(change.key) : undefined;
            if (team !== undefined)
                teams.set(team.id, team);
        }
    }
    return [...teams.values()].sort((left, right) => left.id - right.id);
}
function isMembership(change) {
    return change.kind === "github-team" && (0,core_change/* changedPrincipal */.T)(change) !== undefined;
}


/***/ }),

/***/ 5924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ignoring)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8374);

const known = new WeakMap();
function ignoring(desired) {
    const globs = desired.roster.github?.ignore ?? [];
    const matches = known.get(desired) ?? (globs.length === 0 ? () => false : picomatch__WEBPACK_IMPORTED_MODULE_0__([...globs], { nocase: true }));
    known.set(desired, matches);
    return matches;
}


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ inheritedThen),
/* harmony export */   x: () => (/* binding */ inheritedNow)
/* harmony export */ });
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6965);
/* harmony import */ var _hierarchy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2609);


const deepest = 100;
function inheritedNow({ world }, team, repo) {
    let most = "";
    for (let above = team?.parent, hops = 0; above !== undefined && hops < deepest; hops += 1) {
        const parent = world.teams.get(above);
        const role = parent?.repositories?.get(repo)?.role;
        if (role !== undefined && (most === "" || (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(role, most)))
            most = role;
        above = parent?.parent;
    }
    return most;
}
function inheritedThen(sight, team, { repo, key }) {
    let most;
    for (const above of (0,_hierarchy_js__WEBPACK_IMPORTED_MODULE_0__/* .hierarchyOf */ .XN)(sight).above(team)) {
        const { declared, found } = above;
        const given = declared?.grants.get(repo)?.role;
        const role = given ?? (declared?.listsRepos ? undefined : keptRole(sight, found, key));
        const name = declared?.key ?? found?.name ?? "";
        if (role !== undefined && (most === undefined || (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(role, most.role)))
            most = { role, team: name };
    }
    return most;
}
function keptRole(sight, team, key) {
    const role = team?.repositories?.get(key)?.role;
    return role === undefined || (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(inheritedNow(sight, team, key), role) ? undefined : role;
}


/***/ }),

/***/ 8574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ withdrawnWithSender),
/* harmony export */   L$: () => (/* binding */ isFrom),
/* harmony export */   z8: () => (/* binding */ awaitedIn)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7184);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5483);


function awaitedIn(desired, people) {
    const grants = desired.resources.get(desired.membershipRoot ?? "")?.grants ?? new Map();
    return new Map([...grants].filter(([principal]) => people.of(principal)?.standing === "invited"));
}
function isFrom({ inviter }, login) {
    return inviter?.toLowerCase() === login.toLowerCase();
}
function withdrawnWithSender({ world, desired, people, }, { want, have }) {
    const awaited = awaitedIn(desired, people);
    const leaving = [...world.members.values()].filter(({ login }) => {
        const principal = people.principalOf(login);
        return have.has(principal) && !want.has(principal) && login !== world.self;
    });
    const again = [];
    const gone = [];
    for (const invitation of [...world.pending.values(), ...world.pendingEmails.values()]) {
        if (!leaving.some(({ login }) => isFrom(invitation, login)))
            continue;
        const principal = people.invitedBy(invitation);
        const who = invitation.login ?? invitation.email ?? "";
        if (principal !== undefined && awaited.has(principal))
            again.push(who);
        else if (principal === undefined || !have.has(principal))
            gone.push(who);
    }
    const problems = [
        ...(again.length > 0 ? [_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubErrors */ .Z.invitationsSentAgain(again.sort())] : []),
        ...(gone.length > 0 ? [_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubErrors */ .Z.invitationsWithdrawn(gone.sort())] : []),
    ];
    return problems.map((problem) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(problem, { provider: "github" }));
}


/***/ }),

/***/ 5235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IL: () => (/* binding */ isLoginUntold),
  GJ: () => (/* binding */ recognise),
  ob: () => (/* binding */ strangers),
  Z5: () => (/* binding */ userOf)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/src/providers/github/errors.js
var errors = __webpack_require__(5483);
// EXTERNAL MODULE: ./lib/src/providers/github/model/desired.js
var model_desired = __webpack_require__(5298);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/ignored.js
var compare_ignored = __webpack_require__(5924);
;// CONCATENATED MODULE: ./lib/src/providers/github/compare/outside-collaborators.js
const guests = new WeakMap();
function guestsOf({ repositories }) {
    const known = guests.get(repositories);
    if (known !== undefined)
        return known;
    const byLogin = new Map();
    const byId = new Map();
    for (const repository of repositories.values()) {
        if (repository === "missing")
            continue;
        for (const { login, id } of repository.collaborators?.values() ?? []) {
            const person = { login, id, standing: "outside" };
            byLogin.set(login.toLowerCase(), person);
            byId.set(id, person);
        }
    }
    guests.set(repositories, { byLogin, byId });
    return { byLogin, byId };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/compare/match-people.js





const givesUpAfter = 3;
function recognise(world, desired) {
    const isIgnored = (0,compare_ignored/* ignoring */.O)(desired);
    const findings = [];
    const people = new Map();
    const principals = new Map();
    const invited = new Map();
    const ignored = new Set();
    const untouched = new Set();
    for (const [principal, account] of desired.accounts) {
        const wanted = isWanted(desired, principal);
        const isGuest = !isInsider(desired, principal);
        const search = { principal, account, wanted, findings, isGuest, email: emailOf(desired, principal) };
        const person = find(world, search);
        const sent = [person?.invitation, invitationByAddress(world, search.email)];
        const invitations = [...new Set(sent.filter((each) => each !== undefined))];
        const isLeftAlone = isIgnored(person?.login ?? "") || isIgnored(account.name ?? "");
        if (isLeftAlone)
            for (const each of invitations)
                ignored.add(each);
        else if (invitations.length > 0)
            invited.set(principal, invitations);
        if (isLeftAlone && person && !person.isGuess)
            untouched.add(person.login.toLowerCase());
        if (person === undefined || isLeftAlone)
            continue;
        if (!person.isGuess)
            principals.set(person.login.toLowerCase(), principal);
        people.set(principal, isGivenUp(world, person, search) ? { ...person, standing: "given up" } : person);
    }
    const inviting = new Map([...invited].flatMap(([principal, all]) => all.map((each) => [each, principal])));
    const principalOf = (login) => principals.get(login.toLowerCase()) ?? `github:${login}`;
    return {
        of: (principal) => people.get(principal),
        principalOf,
        invitedBy(invitation) {
            const { login, email } = invitation;
            if (ignored.has(invitation) || (login !== undefined && isIgnored(login)))
                return undefined;
            return inviting.get(invitation) ?? (login === undefined ? `email:${email}` : principalOf(login));
        },
        invitationsOf: (principal) => invited.get(principal) ?? [],
        isIgnored: (login) => isIgnored(login) || untouched.has(login.toLowerCase()),
        findings,
    };
}
function isLoginUntold({ invitation, id }) {
    return invitation !== undefined && invitation.login === undefined && id === undefined;
}
function strangers(world, desired) {
    const logins = [];
    const ids = [];
    const isIgnored = (0,compare_ignored/* ignoring */.O)(desired);
    for (const [principal, { name, id }] of desired.accounts) {
        if (!isWanted(desired, principal))
            continue;
        const email = isInsider(desired, principal) ? emailOf(desired, principal) : undefined;
        if (invitationByAddress(world, email))
            continue;
        if (id !== undefined) {
            if (!idsOf(world).has(Number(id)))
                ids.push(id);
        }
        else if (name !== undefined && !isIgnored(name) && byLogin(world, name) === undefined)
            logins.push(name);
    }
    return { logins, ids };
}
function isWanted(desired, principal) {
    const user = userOf(desired, principal);
    if (user === undefined || !user.present)
        return false;
    return isInsider(desired, principal) || (0,model_desired/* collaboratorsIn */.lg)(desired.roster).has(user.key);
}
function isInsider(desired, principal) {
    return desired.resources.get(desired.membershipRoot ?? "")?.grants.has(principal) ?? false;
}
function userOf(desired, principal) {
    const prefix = (0,model_desired/* userPrincipal */.c$)("");
    return principal.startsWith(prefix) ? desired.roster.users.get(principal.slice(prefix.length)) : undefined;
}
function emailOf(desired, principal) {
    return userOf(desired, principal)?.email?.toLowerCase();
}
function find(world, search) {
    const { account } = search;
    const email = search.isGuest ? undefined : search.email;
    if (account.id !== undefined)
        return byPin(world, account.id, { ...search, email });
    const login = account.name ?? "";
    const found = byLogin(world, login) ?? byEmail(world, login, email) ?? guestsOf(world).byLogin.get(login.toLowerCase());
    if (found !== undefined || !search.wanted)
        return found;
    const looked = world.accounts.get(login.toLowerCase());
    if (looked !== undefined && looked !== "missing")
        return { ...looked, standing: "outside" };
    note(search, errors/* githubErrors */.Z.unknownLogin(nameOf(search.principal), login));
    return undefined;
}
function byLogin(world, login) {
    const member = world.members.get(login.toLowerCase());
    if (member !== undefined)
        return { login: member.login, id: member.id, standing: member.role };
    const invitation = world.pending.get(login.toLowerCase());
    return invitation && { login: invitation.login ?? login, standing: "invited", invitation };
}
function byEmail(world, login, email) {
    const invitation = invitationByAddress(world, email);
    return invitation && { login: login || (email ?? ""), standing: "invited", invitation };
}
function invitationByAddress(world, email) {
    return email === undefined ? undefined : world.pendingEmails.get(email);
}
function byPin(world, id, search) {
    const { account, email } = search;
    const guest = guestsOf(world).byId.get(Number(id));
    const invited = byEmail(world, guest?.login ?? account.name ?? "", email);
    const known = idsOf(world).get(Number(id)) ??
        (invited && { ...invited, ...(guest ? { id: Number(id) } : { isGuess: true }) }) ??
        guest;
    const looked = known ? undefined : world.accountsById.get(id);
    const found = known ?? (looked === "missing" ? undefined : looked);
    const user = nameOf(search.principal);
    if (found === undefined) {
        if (!search.wanted)
            return undefined;
        const login = account.name;
        const taken = login !== undefined && world.members.has(login.toLowerCase());
        note(search, taken ? errors/* githubErrors */.Z.loginTaken(user, login) : errors/* githubErrors */.Z.unknownId(user, id));
        return undefined;
    }
    if (account.name !== undefined && account.name.toLowerCase() !== found.login.toLowerCase()) {
        note(search, errors/* githubErrors */.Z.renamedLogin(user, account.name, found.login));
    }
    const person = known ?? { login: found.login, id: Number(id), standing: "outside" };
    const invitation = person.standing === "outside" ? world.pending.get(person.login.toLowerCase()) : undefined;
    return invitation === undefined ? person : { ...person, standing: "invited", invitation };
}
const indexes = new WeakMap();
function idsOf(world) {
    const known = indexes.get(world.members);
    if (known !== undefined)
        return known;
    const index = new Map();
    for (const invitation of world.pending.values()) {
        const { login, id } = invitation;
        if (login !== undefined && id !== undefined)
            index.set(id, { login, id, standing: "invited", invitation });
    }
    for (const { login, id, role } of world.members.values())
        index.set(id, { login, id, standing: role });
    indexes.set(world.members, index);
    return index;
}
function isGivenUp(world, person, search) {
    if (person.standing !== "outside" || !search.wanted || search.isGuest)
        return false;
    const names = [person.login.toLowerCase(), search.email ?? ""];
    const failures = names.flatMap((name) => world.failed.get(name) ?? []);
    if (failures.length < givesUpAfter)
        return false;
    const [last] = failures;
    note(search, errors/* githubErrors */.Z.invitationsGivenUp(nameOf(search.principal), failures.length, last?.reason ?? ""));
    return true;
}
function note({ findings, account }, problem) {
    findings.push((0,finding/* finding */.gk)(problem, { provider: "github", at: account.at }));
}
function nameOf(principal) {
    return principal.slice(principal.indexOf(":") + 1);
}


/***/ }),

/***/ 8176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ matchTeams)
/* harmony export */ });
/* harmony import */ var _roster_slug_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3038);

function matchTeams(world, desired) {
    const declared = [...desired.roster.teams.values()].filter(isOnGithub);
    const living = declared.filter((team) => !team.archived);
    const archived = declared.filter((team) => team.archived);
    const find = finder([...world.teams.values()].filter((team) => team.managedElsewhere !== "enterprise"));
    const owners = new Map();
    const byKey = new Map();
    const assign = (team, found) => {
        byKey.set(team.key, found);
        owners.set(found.id, team);
    };
    const isFreed = (found, asked) => {
        const owner = owners.get(found.id);
        if (owner === undefined)
            return true;
        if (asked.has(owner.key))
            return false;
        return follow(owner, new Set([...asked, owner.key]), found);
    };
    const follow = (team, asked, leaving) => {
        for (const name of team.github.previously) {
            const former = find(name);
            if (former === undefined || former === leaving || !isFreed(former, asked))
                continue;
            if (leaving)
                owners.delete(leaving.id);
            assign(team, former);
            return true;
        }
        return false;
    };
    for (const group of [living, archived]) {
        for (const team of group) {
            const found = find(team.github.name);
            if (found !== undefined && !owners.has(found.id))
                assign(team, found);
        }
        if (!world.teamsComplete)
            continue;
        for (const team of group)
            if (!byKey.has(team.key))
                follow(team, new Set([team.key]));
    }
    return {
        byKey,
        keys: new Map([...byKey].map(([key, team]) => [team.id, key])),
        enterprise: enterpriseTeams(world, living, byKey),
    };
}
function isOnGithub(team) {
    return team.github !== false;
}
function finder(teams) {
    const bySlug = new Map(teams.map((team) => [team.slug, team]));
    const byName = new Map(teams.map((team) => [team.name.toLowerCase(), team]));
    return (name) => byName.get(name.toLowerCase()) ?? bySlug.get((0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_0__/* .teamSlug */ .R)(name));
}
function enterpriseTeams(world, declared, byKey) {
    const find = finder([...world.teams.values()]
        .filter((team) => team.managedElsewhere === "enterprise")
        .map((team) => ({ ...team, slug: team.slug.replace(/^ent:/, "") })));
    return new Map(declared.flatMap((team) => {
        const found = byKey.has(team.key) ? undefined : find(team.github.name);
        return found === undefined ? [] : [[team.key, found]];
    }));
}


/***/ }),

/***/ 8752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ needsDirectTeams),
/* harmony export */   Zt: () => (/* binding */ nameToday),
/* harmony export */   _f: () => (/* binding */ teamAccess),
/* harmony export */   ce: () => (/* binding */ holdingTeams),
/* harmony export */   ff: () => (/* binding */ declaredNames),
/* harmony export */   to: () => (/* binding */ isStaleName)
/* harmony export */ });
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5298);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6965);
/* harmony import */ var _excluded_teams_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7997);
/* harmony import */ var _inherited_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5512);
/* harmony import */ var _match_teams_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8176);





function declaredNames({ world, desired }) {
    const names = new Map();
    for (const name of desired.roster.repositories.keys()) {
        const today = nameToday(world, name);
        if (!names.has(today) || today === name.toLowerCase())
            names.set(today, name);
    }
    return names;
}
function isStaleName(world, names, name) {
    return names.get(nameToday(world, name))?.toLowerCase() !== name.toLowerCase();
}
function nameToday(world, name) {
    const found = world.repositories.get(name.toLowerCase());
    return (found === undefined || found === "missing" ? name : found.name).toLowerCase();
}
function holdingTeams(sight, unread) {
    return [...sight.desired.roster.teams.values()].filter((team) => (team.listsRepos || team.grants.size > 0) &&
        !team.archived &&
        team.github !== false &&
        !unread.has((0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .teamId */ .$f)(team.key)) &&
        !sight.matches.enterprise.has(team.key) &&
        !(0,_excluded_teams_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O)(sight, team));
}
function teamAccess(sight, team) {
    const { matches, names, world } = sight;
    const held = matches.byKey.get(team.key)?.repositories ?? new Map();
    const { declared, undecided } = declaredRoles(world, names, team);
    const all = new Set([...(team.listsRepos ? held.keys() : []), ...declared.keys()]);
    const keys = [...all].filter((key) => !undecided.has(key));
    return new Map(keys.map((key) => {
        const repo = names.get(key) ?? held.get(key)?.name ?? key;
        const role = { held: held.get(key)?.role, declared: declared.get(key) };
        return [repo, grantOf(sight, team, { repo, key, ...role })];
    }));
}
function declaredRoles(world, names, team) {
    const declared = new Map();
    const stale = new Set();
    for (const [repo, { role }] of team.grants) {
        const key = nameToday(world, repo);
        const other = declared.get(key);
        if (isStaleName(world, names, repo))
            stale.add(key);
        else if (other === undefined || (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(role, other))
            declared.set(key, role);
    }
    return { declared, undecided: new Set([...stale].filter((key) => !declared.has(key))) };
}
function grantOf(sight, team, { repo, key, held, declared }) {
    const found = sight.matches.byKey.get(team.key);
    const above = (0,_inherited_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritedThen */ .C)(sight, team, { repo, key });
    const isEnough = declared !== undefined && above !== undefined && (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(above.role, declared);
    const enough = isEnough ? { enough: above.team } : {};
    const isCertain = held !== undefined && !(0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)((0,_inherited_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritedNow */ .x)(sight, found, key), held);
    if (isCovered(above, held)) {
        if (declared === undefined || isEnough)
            return enough;
        return isCertain ? { want: declared, have: held } : { want: declared };
    }
    const isOwn = isCertain || isSaidToBeOwn(sight, found?.slug, repo);
    if (declared === undefined || isEnough) {
        if (!isOwn || held === undefined)
            return enough;
        return declared === undefined ? { have: held } : { want: declared, have: held };
    }
    const have = isCertain || (isOwn && held !== declared) ? held : undefined;
    return have === undefined ? { want: declared } : { want: declared, have };
}
function isCovered(above, held) {
    return held !== undefined && above !== undefined && (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(above.role, held);
}
function isSaidToBeOwn({ world }, slug, repo) {
    const found = world.repositories.get(repo.toLowerCase());
    if (found === undefined || found === "missing" || slug === undefined)
        return false;
    return found.directTeams?.has(slug) ?? false;
}
function needsDirectTeams(world, desired) {
    const sight = { world, desired, matches: (0,_match_teams_js__WEBPACK_IMPORTED_MODULE_4__/* .matchTeams */ .a)(world, desired) };
    const names = declaredNames(sight);
    return holdingTeams(sight, new Set()).flatMap((team) => {
        const found = sight.matches.byKey.get(team.key);
        if (found?.parent === undefined)
            return [];
        const { declared, undecided } = declaredRoles(world, names, team);
        return [...(found.repositories ?? [])].flatMap(([key, held]) => {
            const repo = names.get(key) ?? held.name;
            if (!(0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)((0,_inherited_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritedNow */ .x)(sight, found, key), held.role))
                return [];
            const above = (0,_inherited_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritedThen */ .C)(sight, team, { repo, key });
            const role = declared.get(key);
            if (role === undefined && (!team.listsRepos || undecided.has(key)))
                return [];
            const isWanted = role !== undefined && !(above && (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(above.role, role));
            const staysAsMuch = isWanted && (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(role, held.role);
            return staysAsMuch || isCovered(above, held.role) ? [] : [repo];
        });
    });
}


/***/ }),

/***/ 5483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ githubErrors)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7184);


const githubErrors = {
    peopleDontAddUp: (told, total) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("github_incomplete", `GitHub told of ${told} members and invitations, and says that there are ${total}.`, "Nothing was changed. Run again; if it stays, the token may not see everybody: it needs the organisation permission Members: read."),
    teamIncomplete: (team, what) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("team_incomplete", `GitHub didn't answer all ${what} of the team ${team}, so nothing about it is changed.`, "Run again."),
    surveyIncomplete: (teams) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("survey_incomplete", `GitHub didn't answer all teams to the end${teams.length === 0 ? "" : ` (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(teams)})`}, so nothing was written: half an organisation would look like all of it.`, "Run again; if it stays, the token may not see every team."),
    orgUnseen: (org, server) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("org_unseen", `The token sees no organisation called ${org}.`, `Mend \`github.org\`; or install the App there: ${server}/organizations/${org}/settings/installations.`),
    scopes: (scopes, server) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("token_scopes_missing", `The token lacks the ${scopes.length === 1 ? "scope" : "scopes"} ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(scopes)}.`, `Add what is missing to the token (${server}/settings/tokens), or use an App's token instead.`),
    permission: (name, level, { org, server }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("permission_lacking", `The token lacks the permission ${name}: ${level}.`, `Give it to the App (${server}/organizations/${org}/settings/apps, Permissions & events), then accept it for the organisation (${server}/organizations/${org}/settings/installations). A person's token must be an owner's.`),
    notOwner: ({ org, server }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("token_not_owners", `The token belongs to a person who doesn't own ${org}.`, `Use an owner's token, or an App's: ${server}/organizations/${org}/settings/apps.`),
    repositoriesUnseen: (names, { org, server }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("repositories_unseen", `The token doesn't see ${names.length === 1 ? "the repository" : `${names.length} repositories`} that the roster names: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names)}.`, `Mend the names, or let the App see them: ${server}/organizations/${org}/settings/installations, Configure, Repository access.`),
    teamsDontAddUp: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("team_unseen", `GitHub didn't answer all teams, and ${team} is among those that weren't seen. It may exist, so it isn't created.`, "Run again; if it stays, the token may not see every team."),
    unknownLogin: (user, login) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("unknown_login", `Nobody on GitHub is called ${login} (${user}'s login in the roster).`, `Mend github: under ${user}. A renamed account keeps its id: github_id makes Rollcall follow it.`),
    unknownId: (user, id) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("unknown_github_id", `No GitHub account has the id ${id} (${user}'s github_id in the roster).`, `Mend github_id under ${user}, or take it out.`),
    renamedLogin: (user, was, is) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("renamed_login", `${user}'s GitHub account ${was} is now called ${is}.`, `Write github: ${is} under ${user}.`),
    loginTaken: (user, login) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("login_changed_hands", `The login ${login} no longer belongs to ${user}: another account has it, and ${user}'s own (github_id) is not to be found.`, `Ask ${user} for the new login. Nothing was given to the account that is called ${login} today.`),
    invited: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("invitation_pending", `${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(people)} ${people.length === 1 ? "has" : "have"} been invited and not accepted yet; teams follow then.`, "Nothing to do. Invitations run out after 7 days, and are sent again then."),
    invitationsGivenUp: (user, times, reason) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("invitation_given_up", `${user} has let ${times} invitations fail, and isn't invited again (${reason}).`, "Talk to them; then clear the failed invitations on the organisation's People page, and Rollcall invites again."),
    invitationsSentAgain: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("invitation_sent_again", `${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(people)} ${people.length === 1 ? "was" : "were"} invited by somebody who leaves; GitHub withdraws the ${people.length === 1 ? "invitation" : "invitations"} with them, and Rollcall invites again.`, "Nothing to do; the link in the older mail stops working."),
    invitationsWithdrawn: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("invitation_withdrawn", `${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(people)} ${people.length === 1 ? "was" : "were"} invited by somebody who leaves; GitHub withdraws the ${people.length === 1 ? "invitation" : "invitations"} with them, and the roster doesn't say to invite again.`, "Declare under users whoever should come all the same."),
    unmanagedMembers: (logins) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("unmanaged_member", `${logins.length} ${logins.length === 1 ? "member of the organisation isn't" : "members of the organisation aren't"} in the roster: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(logins, 5)}.`, "Declare them under users, or set `github.members: exact` to remove whoever is not declared."),
    unmanagedTeams: (names) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("unmanaged_team", `${names.length} ${names.length === 1 ? "team isn't" : "teams aren't"} in the roster: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names, 5)}.`, "Declare them under teams, or set `github.teams: exact` to delete whatever is not declared."),
    managedElsewhere: (team, by) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("managed_elsewhere", `The members of ${team} come from the ${by}, and are left alone; its repositories are still managed here.`, "Change its members there, or take the lists out of the roster."),
    enterpriseTeam: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("enterprise_team", `${team} belongs to the enterprise, and is left alone.`, "Change it in the enterprise, and take it out of the roster; or give the team here another name."),
    boundMembers: (logins) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("member_through_enterprise", `${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(logins)} ${logins.length === 1 ? "is" : "are"} in the organisation through a team of the enterprise, and can't be removed here.`, "Take them out of that team in the enterprise."),
    otherOrg: (org, read) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("other_organisation", `The roster on the other side is about the organisation ${org}, and only ${read} was read.`, "Nothing to do; the drift of the other organisation isn't shown."),
    archivedRepository: (repo) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("archived_repository", `${repo} is archived, so who may do what on it can't be changed.`, "Unarchive it, or take it out of the roster."),
    missingRepository: (org, repo) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("unknown_repository", `${org} has no repository called ${repo}, or the token can't see it.`, "Mend the name, or install the App on that repository."),
    unknownRole: (org, role, meant) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("unknown_role", `${org} has no role called ${role} on repositories.${meant === undefined ? "" : ` Did you mean ${meant}?`}`, "Write read, triage, write, maintain, admin, or the name of a custom role, in its own capitals."),
    collaboratorsHidden: (repo) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("collaborators_hidden", `GitHub doesn't show who has access of their own to ${repo}.`, "Give the App the permission Administration: write on that repository."),
    collaboratorsIncomplete: (repo) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("collaborators_incomplete", `GitHub didn't answer all who have access of their own to ${repo}, so nothing about it is changed.`, "Run again."),
    renamedRepository: (was, is) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("renamed_repository", `The repository ${was} is now called ${is}.`, `Write ${is} in the roster.`),
    staleRepositoryName: (was, is) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("stale_repository_name", `The repository ${was} is now called ${is}, and the roster has it under another name as well.`, `Write ${is} instead. Until then, what stands under ${was} is left as it is on GitHub.`),
    redundantGrant: (team, repo, parent) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("inherited_grant", `${team} has at least that much on ${repo} already, through its parent ${parent}.`, "Nothing to do; the line could go."),
    notNested: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("not_nested", `GitHub did not move the team ${team} as it was asked to.`, "Run again; an owner of both teams may have to accept it."),
    teamGone: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("team_gone", `The team ${team} is not there any more.`, "Run again to see what is to be done."),
    accountGone: (user) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("account_gone", `${user}'s account on GitHub is not known any more.`, "Run again to see what is to be done."),
    outsiderInOrg: (user) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("outside_is_member", `${user} is declared an outside collaborator, and is a member of the organisation.`, "Take `outside: true` away, or remove the membership on GitHub."),
};


/***/ }),

/***/ 6806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ invitationDetailsAnswer),
/* harmony export */   Dn: () => (/* binding */ customRolesAnswer),
/* harmony export */   Fg: () => (/* binding */ profilesAnswer),
/* harmony export */   _5: () => (/* binding */ invitationTeamsAnswer),
/* harmony export */   ki: () => (/* binding */ sharedRepositoriesAnswer),
/* harmony export */   yB: () => (/* binding */ verifiedEmailsAnswer),
/* harmony export */   zL: () => (/* binding */ identitiesAnswer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(344);

const pageInfo = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable() });
function membersOf(node) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            membersWithRole: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ pageInfo, nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(node.nullable()) }),
        }),
    });
}
const profilesAnswer = membersOf(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable() }));
const verifiedEmailsAnswer = membersOf(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), emails: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }));
const addresses = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).nullish();
const identitiesAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        samlIdentityProvider: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            externalIdentities: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
                pageInfo,
                nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
                    user: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullable(),
                    samlIdentity: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ nameId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(), emails: addresses }).nullable(),
                    scimIdentity: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ username: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(), emails: addresses }).nullable(),
                })
                    .nullable()),
            }),
        })
            .nullable(),
    }),
});
const sharedRepositoriesAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        repositories: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            pageInfo,
            nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), collaborators: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }).nullable() })
                .nullable()),
        }),
    }),
});
const invitationDetailsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(), role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), team_count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }));
const invitationTeamsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
const customRolesAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ custom_roles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })) });


/***/ }),

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

/***/ 1690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readCollaborators)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8021);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5483);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6965);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2844);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4168);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3579);






async function readCollaborators(client, org, repo) {
    const invited = await readInvited(client, org, repo);
    return new Map([...invited, ...(await readDirect(client, org, repo))]);
}
async function readInvited(client, owner, repo) {
    const invitations = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._w)(client, "GET /repos/{owner}/{repo}/invitations", {
        params: { owner, repo },
        shape: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryInvitationsAnswer */ .le,
        what: `list the invitations to ${repo}`,
    });
    return invitations.flatMap(({ id, invitee, permissions, expired }) => {
        if (invitee === null || expired)
            return [];
        const collaborator = { ...invitee, role: (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .roleFromGithub */ .si)(permissions), invitationId: id };
        return [[invitee.login.toLowerCase(), collaborator]];
    });
}
async function readDirect(client, owner, name) {
    const what = `list the collaborators of ${name}`;
    const found = new Map();
    const told = new Set();
    for (let after = null;;) {
        const variables = { owner, name, after };
        const data = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_3__/* .askByName */ .Mx)(client, _queries_js__WEBPACK_IMPORTED_MODULE_4__/* .collaboratorsPage */ .Ln, { variables, what });
        const page = (0,_lookups_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .collaboratorsAnswer */ .eq, data, what).repository?.collaborators;
        if (!page)
            throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.collaboratorsHidden(name), { provider: "github" });
        for (const edge of page.edges ?? []) {
            if (edge === null)
                continue;
            const { login, databaseId: id } = edge.node;
            told.add(login);
            const own = edge.permissionSources?.find((each) => each.source.__typename === "Repository");
            if (own === undefined)
                continue;
            found.set(login.toLowerCase(), { login, id, role: (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .roleFromGithub */ .si)(own.roleName ?? own.permission) });
        }
        if (page.pageInfo.hasNextPage && page.pageInfo.endCursor !== after)
            after = page.pageInfo.endCursor;
        else if (told.size === page.totalCount)
            return found;
        else
            throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.collaboratorsIncomplete(name), { provider: "github" });
    }
}


/***/ }),

/***/ 6447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readWorld)
});

// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(8021);
// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js
var api_errors = __webpack_require__(4684);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/match-people.js + 1 modules
var match_people = __webpack_require__(5235);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/team-access.js
var team_access = __webpack_require__(8752);
// EXTERNAL MODULE: ./lib/src/providers/github/read/collaborators.js
var read_collaborators = __webpack_require__(1690);
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(4168);
// EXTERNAL MODULE: ./lib/src/providers/github/api-error.js
var api_error = __webpack_require__(4313);
// EXTERNAL MODULE: ./lib/src/providers/github/errors.js
var errors = __webpack_require__(5483);
// EXTERNAL MODULE: ./lib/src/providers/github/read/answers.js
var answers = __webpack_require__(2844);
// EXTERNAL MODULE: ./lib/src/providers/github/read/queries.js
var queries = __webpack_require__(3579);
// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var roles = __webpack_require__(6965);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/team.js



async function completeTeam(client, node) {
    const members = await completeList(client, node, {
        list: "members",
        first: node.members,
        entries: (page) => (page.edges ?? []).map((edge) => edge && memberEntry(edge)),
    });
    const repositories = await completeList(client, node, {
        list: "repositories",
        first: node.repositories,
        entries: (page) => (page.edges ?? []).map((edge) => edge && repositoryEntry(edge)),
    });
    return {
        nodeId: node.id,
        id: node.databaseId,
        name: node.name,
        slug: node.slug,
        description: node.description ?? "",
        privacy: node.privacy === "SECRET" ? "secret" : "closed",
        notifications: node.notificationSetting !== "NOTIFICATIONS_DISABLED",
        parent: node.parentTeam?.databaseId,
        members,
        repositories,
        ...(node.slug.startsWith("ent:") ? { managedElsewhere: "enterprise" } : {}),
    };
}
function memberEntry({ role, node }) {
    const member = {
        login: node.login,
        id: node.databaseId,
        role: role === "MAINTAINER" ? "maintainer" : "member",
    };
    return [node.login.toLowerCase(), member];
}
function repositoryEntry({ permission, node }) {
    return [
        node.name.toLowerCase(),
        { name: node.name, role: (0,roles/* roleFromGithub */.si)(permission), archived: node.isArchived },
    ];
}
async function completeList(client, node, how) {
    const again = () => nextPage(client, node, { list: how.list, after: null });
    return ((await listFrom(client, node, { ...how, from: how.first ?? (await again()) })) ??
        (await listFrom(client, node, { ...how, from: await again() })));
}
async function listFrom(client, node, { list, entries, from }) {
    const items = new Map();
    const cursors = new Set();
    let page = from;
    while (page !== undefined) {
        for (const entry of entries(page))
            if (entry)
                items.set(entry[0], entry[1]);
        const { hasNextPage, endCursor: after } = page.pageInfo;
        if (!hasNextPage || cursors.has(after))
            return items.size === page.totalCount ? items : undefined;
        cursors.add(after);
        page = await nextPage(client, node, { list, after });
    }
    return undefined;
}
async function nextPage(client, node, { list, after }) {
    for (let tries = 0; tries < 3; tries += 1) {
        try {
            const answer = await client.query(queries/* teamPage */.bE[list], { id: node.id, after });
            const parsed = answers/* teamAnswer */.eb.safeParse(answer.data);
            if (answer.errors.length === 0 && parsed.success)
                return (parsed.data.node?.[list] ?? undefined);
        }
        catch {
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/read/organization.js







const pageSizes = [100, 50, 25, 10, 5];
async function readOrganization(client, org, progress) {
    const members = emptyList();
    const pending = emptyList();
    const teams = emptyList();
    const identity = {
        login: org,
        id: 0,
        viewer: undefined,
    };
    const readPages = async () => {
        let size = 0;
        while (!(members.done && pending.done && teams.done)) {
            const variables = {
                org,
                members: !members.done,
                afterMember: members.cursor,
                pending: !pending.done,
                afterPending: pending.cursor,
                teams: !teams.done,
                afterTeam: teams.cursor,
            };
            const page = await askFor(client, variables, size);
            size = page.size;
            identity.login = page.organization.login;
            identity.id = page.organization.databaseId;
            identity.viewer ??= page.viewer;
            take(members, page.organization.membersWithRole, memberEntries(page.organization));
            if (page.organization.pendingMembers) {
                take(pending, page.organization.pendingMembers, pendingEntries(page.organization));
            }
            else
                pending.done = true;
            take(teams, page.organization.teams, await teamEntries(client, page.organization));
            progress.reading("github", "teams and members", members.items.size + teams.items.size, members.total + teams.total);
        }
    };
    await readPages();
    const short = [members, pending, teams].filter((list) => !addsUp(list));
    if (short.length > 0) {
        for (const list of short)
            Object.assign(list, emptyList());
        await readPages();
    }
    if (!addsUp(members) || !addsUp(pending)) {
        const told = members.items.size + pending.items.size;
        throw new rollcall_error/* RollcallError */.q(errors/* githubErrors */.Z.peopleDontAddUp(told, members.total + pending.total), {
            provider: "github",
        });
    }
    return {
        ...identity,
        members: members.items,
        pending: pending.items,
        teams: teams.items,
        teamsComplete: addsUp(teams),
    };
}
function emptyList() {
    return { items: new Map(), total: 0, cursor: null, done: false, holes: 0 };
}
function addsUp(list) {
    return list.items.size === list.total && list.holes === 0;
}
function take(list, page, entries) {
    if (list.done)
        return;
    if (!page) {
        list.done = true;
        list.holes += 1;
        return;
    }
    list.total = page.totalCount;
    for (const entry of entries) {
        if (entry === undefined)
            list.holes += 1;
        else
            list.items.set(entry[0], entry[1]);
    }
    list.done = !page.pageInfo.hasNextPage || page.pageInfo.endCursor === list.cursor;
    list.cursor = page.pageInfo.endCursor;
}
function memberEntries(page) {
    return (page.membersWithRole?.edges ?? []).map((edge) => {
        if (!edge?.node)
            return undefined;
        const role = edge.role === "ADMIN" ? "owner" : "member";
        return [
            edge.node.login.toLowerCase(),
            { login: edge.node.login, id: edge.node.databaseId, role },
        ];
    });
}
function pendingEntries(page) {
    return (page.pendingMembers?.nodes ?? []).map((node) => node ? [node.login.toLowerCase(), { login: node.login, id: node.databaseId }] : undefined);
}
async function teamEntries(client, page) {
    const entries = [];
    for (const node of page.teams?.nodes ?? []) {
        entries.push(node ? [node.databaseId, await completeTeam(client, node)] : undefined);
    }
    return entries;
}
async function askFor(client, variables, from) {
    let failure;
    for (let size = from; size < pageSizes.length; size += 1) {
        const smallest = size === pageSizes.length - 1;
        try {
            const answer = await client.query(queries/* organizationPage */.l8, { ...variables, first: pageSizes[size] });
            const denied = answer.errors.filter(isDenial);
            if (denied.length > 0 || (answer.errors.length > 0 && (!smallest || isGone(answer.data)))) {
                const errors = denied.length > 0 ? denied : answer.errors;
                failure = Object.assign(new Error(errors[0]?.message), { errors });
                if (denied.length > 0)
                    break;
                continue;
            }
            const parsed = answers/* organizationAnswer */.ao.safeParse(answer.data);
            if (parsed.success && parsed.data.organization) {
                return { organization: parsed.data.organization, viewer: parsed.data.viewer?.login, size };
            }
            failure = new Error("GitHub's answer has an unknown shape.");
        }
        catch (error) {
            failure = error;
            if ((0,api_error/* refusalOf */.O)(error).isAnswer)
                break;
        }
    }
    throw new rollcall_error/* RollcallError */.q((0,api_errors/* problemFrom */.Y)(failure, `read the organisation ${String(variables["org"])}`), {
        provider: "github",
    });
}
function isDenial({ type, path = [] }) {
    return type === "FORBIDDEN" || (type === "NOT_FOUND" && path.length < 2);
}
function isGone(data) {
    return data?.organization == null;
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/role-names.js
var role_names = __webpack_require__(1858);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/remote-state.js








async function readWorld(client, wanted, progress) {
    const org = wanted[0]?.org ?? "";
    const [lists, invitations, failed] = await allOf([
        readOrganization(client, org, progress),
        (0,lookups/* readInvitations */.t7)(client, org),
        (0,lookups/* readFailedInvitations */.qu)(client, org),
    ]);
    const world = {
        login: lists.login,
        id: lists.id,
        ...(lists.viewer !== undefined && lists.members.has(lists.viewer.toLowerCase())
            ? { self: lists.viewer }
            : {}),
        members: lists.members,
        pending: pendingOf(lists.pending, invitations),
        pendingEmails: new Map(invitations.flatMap((each) => (!each.login && each.email ? [[each.email.toLowerCase(), each]] : []))),
        failed,
        teams: lists.teams,
        teamsComplete: lists.teamsComplete,
        repositories: new Map(),
        accounts: new Map(),
        accountsById: new Map(),
    };
    return lookUp(client, world, wanted);
}
async function allOf(reads) {
    const settled = await Promise.allSettled(reads);
    const failures = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    const defect = failures.find((each) => !(each instanceof rollcall_error/* RollcallError */.q));
    if (defect !== undefined)
        throw defect;
    const findings = failures.flatMap((each) => each.findings);
    const fatal = findings.find(api_errors/* endsEverything */.u);
    if (fatal)
        throw new rollcall_error/* RollcallError */.q([fatal]);
    if (findings.length > 0)
        throw new rollcall_error/* RollcallError */.q(findings);
    return settled.map((each) => each.value);
}
function pendingOf(members, invitations) {
    const pending = new Map(members);
    for (const invitation of invitations) {
        const login = invitation.login?.toLowerCase();
        if (login !== undefined)
            pending.set(login, { ...pending.get(login), ...invitation });
    }
    return pending;
}
async function lookUp(client, world, wanted) {
    const unknown = wanted.map((desired) => (0,match_people/* strangers */.ob)(world, desired));
    const accounts = await (0,lookups/* readAccounts */.n$)(client, [...new Set(unknown.flatMap((each) => each.logins))].sort());
    const accountsById = new Map();
    for (const id of new Set(unknown.flatMap((each) => each.ids)))
        accountsById.set(id, await (0,lookups/* readAccountById */.CS)(client, id));
    const repositories = await lookUpRepositories(client, world, wanted);
    const customRoles = await (0,role_names/* readCustomRoles */.R7)(client, world, wanted);
    const known = {
        ...world,
        ...(customRoles ? { customRoles } : {}),
        accounts,
        accountsById,
        repositories,
    };
    const seen = {
        ...known,
        teams: await (0,role_names/* withRoleNames */.n4)(client, known, (0,role_names/* teamsWithCustomRoles */.bO)(known, wanted)),
    };
    for (const name of new Set(wanted.flatMap((desired) => (0,team_access/* needsDirectTeams */.Tk)(seen, desired)))) {
        const found = repositories.get(name.toLowerCase());
        if (found === undefined || found === "missing" || found.unread)
            continue;
        repositories.set(name.toLowerCase(), await orUnread(found, async () => ({
            directTeams: await (0,lookups/* readDirectTeams */.oy)(client, world.login, found.name),
        })));
    }
    return seen;
}
async function lookUpRepositories(client, world, wanted) {
    const found = new Map();
    for (const team of world.teams.values()) {
        for (const [key, { name, archived }] of team.repositories ?? [])
            found.set(key, { name, archived });
    }
    const named = wanted.flatMap((desired) => [...desired.roster.repositories.values()]);
    const missing = [...new Set(named.map((each) => each.name))].filter((name) => !found.has(name.toLowerCase()));
    for (const [key, repository] of await (0,lookups/* readRepositories */.NU)(client, world.login, missing.sort()))
        found.set(key, repository);
    for (const { name, collaborators } of named) {
        const repository = found.get(name.toLowerCase());
        if (collaborators === undefined || repository === undefined || repository === "missing")
            continue;
        if (repository.collaborators !== undefined || repository.unread)
            continue;
        found.set(name.toLowerCase(), await orUnread(repository, async () => ({
            collaborators: await (0,read_collaborators/* readCollaborators */.a)(client, world.login, repository.name),
        })));
    }
    return found;
}
async function orUnread(repository, read) {
    try {
        return { ...repository, ...(await read()) };
    }
    catch (error) {
        const [problem] = error instanceof rollcall_error/* RollcallError */.q ? error.findings : [];
        if (problem === undefined || (0,api_errors/* endsEverything */.u)(problem))
            throw error;
        return { ...repository, unread: problem };
    }
}


/***/ }),

/***/ 1858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R7: () => (/* binding */ readCustomRoles),
/* harmony export */   bO: () => (/* binding */ teamsWithCustomRoles),
/* harmony export */   n4: () => (/* binding */ withRoleNames)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8021);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4313);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4684);
/* harmony import */ var _compare_match_teams_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8176);
/* harmony import */ var _compare_team_access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8752);
/* harmony import */ var _inventory_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6806);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6965);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4168);








async function withRoleNames(client, world, asked) {
    const teams = new Map(world.teams);
    for (const team of new Set(asked)) {
        if (team.repositories === undefined || team.repositories.size === 0)
            continue;
        teams.set(team.id, { ...team, repositories: await namedRoles(client, world.login, team) });
    }
    return teams;
}
async function namedRoles(client, org, { slug, repositories = new Map() }) {
    try {
        const names = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_4__/* .readRoleNames */ .fE)(client, org, slug);
        return new Map([...repositories].map(([key, held]) => [key, { ...held, role: names.get(key) ?? held.role }]));
    }
    catch (error) {
        const [problem] = error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q ? error.findings : [];
        if (problem === undefined || (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .endsEverything */ .u)(problem))
            throw error;
        return undefined;
    }
}
function teamsWithCustomRoles(world, wanted) {
    const decided = decidedTeams(world, wanted);
    const inUse = (world.customRoles ?? []).length > 0;
    const declared = decided.filter(({ team }) => [...team.grants.values()].some(({ role }) => !(0,_model_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .isBuiltIn */ .qi)(role)));
    const asked = new Set((inUse ? decided : declared).map(({ found }) => found));
    const above = [...asked].flatMap((team) => line(world, team));
    const below = [...world.teams.values()].filter((team) => line(world, team).some((each) => asked.has(each)));
    return [...asked, ...above, ...below];
}
function decidedTeams(world, wanted) {
    return wanted.flatMap((desired) => {
        const matches = (0,_compare_match_teams_js__WEBPACK_IMPORTED_MODULE_6__/* .matchTeams */ .a)(world, desired);
        return (0,_compare_team_access_js__WEBPACK_IMPORTED_MODULE_2__/* .holdingTeams */ .ce)({ world, desired, matches }, new Set()).flatMap((team) => {
            const found = matches.byKey.get(team.key);
            return found === undefined ? [] : [{ team, found }];
        });
    });
}
async function readCustomRoles(client, world, wanted) {
    if (decidedTeams(world, wanted).length === 0 && !wanted.some(declaresOne))
        return undefined;
    try {
        const { data } = await client.read("GET /orgs/{org}/custom-repository-roles", { org: world.login });
        return _inventory_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .customRolesAnswer */ .Dn.parse(data).custom_roles.map(({ name }) => name);
    }
    catch (failure) {
        if ((0,_api_error_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c)(failure) === 404 || (0,_api_error_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c)(failure) === 403)
            return undefined;
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problemFrom */ .Y)(failure, "list custom roles"), { provider: "github" });
    }
}
function declaresOne({ roster }) {
    const grants = [...roster.repositories.values()].flatMap(({ teams, collaborators }) => [
        ...teams.values(),
        ...(collaborators?.values() ?? []),
    ]);
    return grants.some(({ role }) => !(0,_model_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .isBuiltIn */ .qi)(role));
}
function line(world, team) {
    const above = [];
    for (let next = team.parent; next !== undefined && above.length < 100;) {
        const parent = world.teams.get(next);
        if (parent !== undefined)
            above.push(parent);
        next = parent?.parent;
    }
    return above;
}


/***/ })

};
