export const id = 4604;
export const ids = [4604];
export const modules = {

/***/ 11557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ githubAccessErrors)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98801);


const githubAccessErrors = {
    collaboratorsHidden: (repo) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("collaborators_hidden", `GitHub doesn't show who has access of their own to ${repo}.`, "Give the App the permission Administration: write on that repository."),
    collaboratorsIncomplete: (repo) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("collaborators_incomplete", `GitHub didn't answer all who have access of their own to ${repo}, so nothing about it is changed.`, "Run again. If it stays, the token doesn't see everybody: the App needs Administration: write on that repository."),
    repositoriesIncomplete: (found, total) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("repositories_incomplete", `GitHub told of ${found} repositories, and says that there are ${total}.`, "Run again; if it stays, the token may not see every repository."),
    directAccessUnread: (reason) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("direct_access_unread", `Who has access of their own to repositories could not be read to the end: ${reason}`, "Run again. If it stays, give the App the permission Administration: read on the repositories. Until then nobody loses access of their own that wasn't seen, and it isn't reported."),
    directAccessIgnored: (org) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("direct_access_ignored", `Who has access of their own to repositories of ${org} is not looked at (github.direct_access is ignore).`, "Set `github.direct_access: report` to be told of it."),
    directAccessHidden: (repos) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("direct_access_hidden", `GitHub doesn't show who has access of their own to ${repos.length === 1 ? "a repository" : `${repos.length} repositories`}: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(repos, 5)}. Nobody's access there was compared.`, "Give the App the permission Administration: read on them (a person's token: an owner's), or set `github.direct_access: ignore`."),
    directAccess: (grants, people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("undeclared_direct_access", `${people === 1 ? "1 person has" : `${people} people have`} access of their own to repositories where no project declares it, ${grants.length} ${grants.length === 1 ? "grant" : "grants"} in all: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Declare them as `collaborators` of a project, or take them off on GitHub. `github.direct_access: exact` makes Rollcall take them off; `ignore` leaves them out of reports."),
    invitationsUnread: (repos) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("repository_invitations_unread", `Open invitations to ${repos.length} repositories were not looked for: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)([...repos].sort(), 3)}.`, "Nothing to do: whoever accepts one is told of then. `github.direct_access: exact` looks for them, at a request for each repository."),
    archivedDirectAccess: (grants) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("archived_direct_access", `${grants.length} ${grants.length === 1 ? "grant" : "grants"} on archived repositories should go and can't be changed there: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Unarchive the repository, apply, and archive it again; or take the person off on GitHub."),
    keptUntilMember: (grants, org) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("kept_until_member", `Access of their own stays until the person is a member of ${org}, since teams give them as much only then: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Nothing to do: the first run after they have accepted the invitation takes it away."),
    collaboratorsInvited: (grants) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("collaborator_invited", `Invited to a repository and not in yet, until they accept: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Nothing to do. Invitations run out after 7 days, and are sent again then."),
    collaboratorsToInvite: (grants) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("collaborator_to_invite", `Comes as an invitation to the repository, and is access only once it is accepted: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Nothing to do: GitHub sends it when this is applied."),
    collaboratorsInvitedAgain: (grants, org) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("collaborator_invited_again", `Access of their own goes with the membership of ${org}, and is back only once they accept the invitation to the repository that they get: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Tell them to accept the invitation. Until then they have no access."),
    undeclaredInvitations: (invitations, { owner }) => (owner ? _core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e : _core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("undeclared_invitation", `${invitations.length === 1 ? "An invitation is" : `${invitations.length} invitations are`} open that the roster doesn't declare: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(invitations, 5)}.`, "Declare them under users, or cancel them on the organisation's People page. `github.members: exact` makes Rollcall cancel them."),
    invitationSentAnew: (user, taken) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("invitation_sent_anew", `The open invitation of ${user} carries ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(taken, 5)}, which the file has taken: it is withdrawn, and sent again as the file says.`, "Nothing to do: they accept the new invitation in place of the old one."),
    invitedAsOwners: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("invited_as_owner", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(people)} ${people.length === 1 ? "is" : "are"} invited as ${people.length === 1 ? "an owner" : "owners"}, and the roster says member.`, "Cancel the invitation on the organisation's People page: the next run invites them as a member."),
    basePermissionGives: (org, role) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("base_permission_gives", `Every member of ${org} has ${role} on every repository: it is the organisation's base permission, which the roster doesn't decide.`, "Set it to No permission on the organisation's page Member privileges, if the teams of the roster are to decide alone."),
    basePermissionUnseen: (org) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("base_permission_unseen", `The base permission of ${org}, which every member has on every repository, could not be read.`, "Give the App the organisation permission Administration: read."),
    organizationRoleHeld: (holders, org) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("organization_role_held", `Through roles of the organisation ${org}, which the roster doesn't decide, these have a role on every repository: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(holders, 5)}.`, "Name them under `github.organization_roles` to decide them here; or take away on the organisation's page Organization roles what should not be."),
    organizationRolesUnseen: (org) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("organization_roles_unseen", `The roles of the organisation ${org} could not be listed. Some of them give a role on every repository.`, "Give the App the organisation permission Custom organization roles: read."),
};


/***/ }),

/***/ 24604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readIgnoredOwners: () => (/* binding */ readIgnoredOwners)
/* harmony export */ });
/* harmony import */ var _roster_code_owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27076);
/* harmony import */ var _mean_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39661);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71343);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90976);
/* harmony import */ var _read_code_owners_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6028);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2277);






async function readIgnoredOwners(client, roster, progress) {
    const asked = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__.githubDesired)(roster);
    const lists = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readGithubState */ .X)(client, asked.org, progress);
    const { remote, wanted } = await (0,_mean_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .readPatternMeanings */ .F)(client, lists, { wanted: [asked], progress });
    const names = wanted.flatMap(({ roster: { repositories } }) => [...repositories.keys()]).sort();
    const isArchived = (name) => {
        const found = remote.repositories.get(name.toLowerCase());
        return found !== undefined && found !== "missing" && found.archived;
    };
    const live = names.filter((name) => !isArchived(name));
    const files = await (0,_read_code_owners_js__WEBPACK_IMPORTED_MODULE_3__/* .readCodeOwnersFiles */ .J)(client, remote.login, { names: live, errors: true });
    const read = live.map((repository) => ({
        repository,
        file: files.get(repository.toLowerCase()) ?? "unread",
    }));
    return {
        repositories: read.flatMap(({ repository, file }) => {
            if (file === "unread")
                return [];
            if (file === "none")
                return [{ repository, path: null, ignored: [] }];
            return [{ repository, path: file.path, ignored: ignoredIn(remote, repository, file) }];
        }),
        notMeasured: read.flatMap(({ repository, file }) => {
            if (file === "unread")
                return [{ repository, what: "file" }];
            return file !== "none" && file.errors === undefined ? [{ repository, what: "people" }] : [];
        }),
    };
}
function ignoredIn(remote, repository, { text, errors = [] }) {
    const lines = (0,_roster_code_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOwnersLines */ .H)(text);
    const teams = lines.flatMap(({ line, owners }) => owners.flatMap(({ name }) => {
        const because = whyTeamIsIgnored(remote, repository, name);
        return because === undefined ? [] : [{ line, owner: name, because }];
    }));
    const known = new Set(teams.map(({ line, owner }) => `${line} ${owner}`));
    const told = errors.flatMap(({ line, column, kind }) => {
        const written = lines.find((each) => each.line === line);
        const isOwner = /owner/i.test(kind);
        const named = isOwner ? ownersAt(written, column) : [];
        if (named.length === 0)
            return isOwner ? [] : [{ line, owner: written?.pattern ?? "", because: "invalid" }];
        const others = named.filter((owner) => !known.has(`${line} ${owner}`));
        if (others.length < named.length)
            return [];
        return others.map((owner) => ({ line, owner, because: whyIsUnknown(remote, owner) }));
    });
    return [...teams, ...told].sort((left, right) => left.line - right.line);
}
function ownersAt(line, column) {
    const owners = line?.owners ?? [];
    const at = owners.filter((owner) => owner.column === column);
    return (at.length > 0 ? at : owners).map(({ name }) => name);
}
function whyTeamIsIgnored({ login, teams, teamsComplete }, repository, owner) {
    const [org = "", slug] = owner.startsWith("@") ? owner.slice(1).toLowerCase().split("/") : [];
    if (slug === undefined)
        return undefined;
    if (org !== login.toLowerCase())
        return "unknown";
    const team = [...teams.values()].find((each) => each.slug.toLowerCase() === slug);
    if (team === undefined)
        return teamsComplete ? "unknown" : undefined;
    if (team.privacy === "secret")
        return "secret";
    if (team.repositories === undefined)
        return undefined;
    return (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .mayOwnCode */ .nI)(team.repositories.get(repository.toLowerCase())?.role) ? undefined : "no_write";
}
function whyIsUnknown({ members, login, teams }, owner) {
    const name = owner.replace(/^@/, "").toLowerCase();
    const isTeam = [...teams.values()].some(({ slug }) => name === `${login}/${slug}`.toLowerCase());
    return members.has(name) || isTeam ? "no_write" : "unknown";
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


/***/ })

};
