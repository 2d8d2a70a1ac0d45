export const id = 9350;
export const ids = [9350];
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

/***/ 19147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ currentInheritedRole),
/* harmony export */   G: () => (/* binding */ ancestorsOf)
/* harmony export */ });
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90976);

const maxDepth = 100;
function* ancestorsOf({ teams }, team) {
    let next = team?.parent;
    for (let depth = 0; next !== undefined && depth < maxDepth; depth += 1) {
        const parent = teams.get(next);
        if (parent === undefined)
            return;
        yield parent;
        next = parent.parent;
    }
}
function currentInheritedRole(remote, team, repo) {
    const shown = team?.repositories?.get(repo)?.role;
    let highest = "";
    const consider = (role) => {
        if (role !== undefined && (highest === "" || (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .coversRole */ .Pb)(role, highest)))
            highest = role;
    };
    const considerOnAll = (role) => {
        if (role !== undefined && shown !== undefined && (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .coversRole */ .Pb)(shown, role))
            consider(role);
    };
    considerOnAll(team?.organizationRole);
    for (const parent of ancestorsOf(remote, team)) {
        considerOnAll(parent.organizationRole);
        consider(parent.repositories?.get(repo)?.role);
    }
    return highest;
}


/***/ }),

/***/ 79493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ readDirectCollaborators),
/* harmony export */   aD: () => (/* binding */ readCollaborators),
/* harmony export */   rl: () => (/* binding */ readInvitedCollaborators)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46698);
/* harmony import */ var _access_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11557);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90976);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99467);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20511);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83368);






async function readCollaborators(client, org, repo) {
    const invited = await readInvitedCollaborators(client, org, repo);
    return new Map([...invited, ...(await readDirectCollaborators(client, org, repo))]);
}
async function readInvitedCollaborators(client, owner, repo) {
    const invitations = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .readAllPages */ .s$)(client, "GET /repos/{owner}/{repo}/invitations", {
        params: { owner, repo },
        shape: _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryInvitationsAnswer */ .le,
        what: `list the invitations to ${repo}`,
    });
    return new Map(invitations.flatMap(({ id, invitee, permissions, expired }) => {
        if (invitee === null || expired)
            return [];
        const collaborator = { ...invitee, role: (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleFromGithub */ .si)(permissions), invitationId: id };
        return [[invitee.login.toLowerCase(), collaborator]];
    }));
}
async function readDirectCollaborators(client, owner, name, first) {
    const what = `list the collaborators of ${name}`;
    const found = new Map();
    const listedLogins = new Set();
    let page = first;
    for (let after = null;;) {
        if (page === undefined) {
            const variables = { owner, name, after };
            const data = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .queryByAlias */ .w0)(client, _queries_js__WEBPACK_IMPORTED_MODULE_3__/* .collaboratorsPage */ .Ln, { variables, what });
            page = (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnswer */ .Wp)(_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .collaboratorsAnswer */ .eq, data, what).repository?.collaborators ?? undefined;
        }
        if (page === undefined) {
            throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RollcallError */ .q(_access_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .githubAccessErrors */ .V.collaboratorsHidden(name), { provider: "github" });
        }
        for (const edge of page.edges ?? []) {
            if (edge === null)
                continue;
            const { login, databaseId: id } = edge.node;
            listedLogins.add(login);
            if (edge.permissionSources === null)
                return readByRest(client, owner, name);
            const own = edge.permissionSources.find((each) => each.source.__typename === "Repository");
            if (own === undefined)
                continue;
            found.set(login.toLowerCase(), { login, id, role: (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleFromGithub */ .si)(own.roleName ?? own.permission) });
        }
        if (page.pageInfo.hasNextPage && page.pageInfo.endCursor !== after)
            after = page.pageInfo.endCursor;
        else if (listedLogins.size === page.totalCount)
            return found;
        else
            throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RollcallError */ .q(_access_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .githubAccessErrors */ .V.collaboratorsIncomplete(name), { provider: "github" });
        page = undefined;
    }
}
async function readByRest(client, owner, repo) {
    const people = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .readAllPages */ .s$)(client, "GET /repos/{owner}/{repo}/collaborators", {
        params: { owner, repo, affiliation: "direct" },
        shape: _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .restCollaboratorsAnswer */ .On,
        what: `list the collaborators of ${repo}`,
    });
    return new Map(people.map(({ login, id, role_name }) => [
        login.toLowerCase(),
        { login, id, role: (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleFromGithub */ .si)(role_name) },
    ]));
}


/***/ }),

/***/ 68741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readAccessByName),
  U: () => (/* binding */ readDirectAccess)
});

// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/github/access-errors.js
var access_errors = __webpack_require__(11557);
// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js + 1 modules
var api_errors = __webpack_require__(86795);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/access-pages.js

const accessPageSizes = [50, 25, 12, 6, 3, 1];
function nextSize({ size }, hidden) {
    const isSmallest = size === accessPageSizes.length - 1;
    return isSmallest && [...hidden.values()].some((error) => !isRefusedType(error.type)) ? 0 : size;
}
async function readInSizes(from, ask) {
    let failure;
    for (let size = from; size < accessPageSizes.length; size += 1) {
        try {
            return { found: await ask(accessPageSizes[size] ?? 1), size };
        }
        catch (error) {
            failure = error;
            if (isRefusal(error))
                break;
        }
    }
    return { failure };
}
function isRefusal(failure) {
    const { isRejection, types } = (0,api_errors/* githubApiErrorOf */.$1)(failure);
    const isGraphql = failure.errors !== undefined;
    return isRejection && (!isGraphql || types.some(isRefusedType));
}
function isRefusedType(type) {
    return type === "FORBIDDEN" || type === "NOT_FOUND";
}
function hiddenPlaces(errors, list, first) {
    const hidden = new Map();
    const others = [];
    for (const error of errors) {
        const place = error.path?.[list.length];
        const isBelow = place !== undefined && list.every((part, index) => error.path?.[index] === part);
        if (isBelow && (first === 1 || isRefusedType(error.type)))
            hidden.set(place, error);
        else
            others.push(error);
    }
    if (others.length > 0)
        throw Object.assign(new Error(others[0]?.message), { errors: others });
    return hidden;
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/answers.js
var answers = __webpack_require__(99467);
// EXTERNAL MODULE: ./lib/src/providers/github/read/collaborators.js
var read_collaborators = __webpack_require__(79493);
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(20511);
// EXTERNAL MODULE: ./lib/src/providers/github/read/queries.js
var queries = __webpack_require__(83368);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/direct-access.js








const listing = "list who has access of their own to repositories";
async function readDirectAccess(client, org, progress) {
    const first = await readAllRepositories(client, org, progress);
    return first.isShort ? readAllRepositories(client, org, progress) : first;
}
async function readAllRepositories(client, org, progress) {
    const start = { from: "start", size: 0, cursor: null, pages: [] };
    const end = { from: "end", size: 0, cursor: null, pages: [] };
    const sum = { read: 0, refused: 0, total: Number.POSITIVE_INFINITY };
    for (let isAtEnd = false; !isAtEnd && sum.read + sum.refused < sum.total;) {
        const left = sum.total - sum.read - sum.refused;
        const [longest] = accessPageSizes;
        if (end.cursor === null)
            end.size = start.size;
        const asked = [
            { of: start, most: left },
            ...(Number.isFinite(left) && left > longest ? [{ of: end, most: left - longest }] : []),
        ];
        const answers = await Promise.all(asked.map((each) => readAccessPage(client, org, each)));
        for (const answer of answers) {
            if ("failure" in answer)
                return { repositories: inOrder(start, end), problem: problemOf(answer.failure, listing) };
            sum.read += answer.repositories.length;
            sum.refused += answer.refused;
            sum.total = answer.total;
            isAtEnd ||= answer.isLast;
        }
        progress.reading("github", "repositories", sum.read, sum.total);
    }
    const repositories = inOrder(start, end);
    if (repositories.size === sum.total)
        return { repositories };
    const problem = access_errors/* githubAccessErrors */.V.repositoriesIncomplete(repositories.size, sum.total);
    const isShort = repositories.size + sum.refused !== sum.total;
    return { repositories, problem, ...(isShort ? { isShort } : {}) };
}
async function readAccessPage(client, org, { of: end, most }) {
    const answer = await readInSizes(end.size, async (size) => {
        const count = Math.min(size, most);
        const place = end.from === "start" ? { first: count, after: end.cursor } : { last: count, before: end.cursor };
        const { data, errors } = await client.query(queries/* directAccessPage */.bH, { org, ...place });
        const hidden = hiddenPlaces(errors, ["organization", "repositories", "nodes"], count);
        return { page: (0,lookups/* parseAnswer */.Wp)(answers/* directAccessAnswer */.wF, data, listing).organization.repositories, hidden };
    });
    if ("failure" in answer)
        return answer;
    const { page, hidden } = answer.found;
    const nodes = [...(page.nodes ?? []).entries()];
    const repositories = await Promise.all(nodes.flatMap(([index, node]) => node === null ? [] : [readRepository(client, org, { node, error: hidden.get(index) })]));
    const { hasNextPage, endCursor, hasPreviousPage, startCursor } = page.pageInfo;
    const [isMore, cursor] = end.from === "start" ? [hasNextPage, endCursor] : [hasPreviousPage, startCursor];
    const isLast = !isMore || cursor === end.cursor;
    end.size = nextSize(answer, hidden);
    end.cursor = cursor;
    end.pages.push(repositories);
    const refused = nodes.filter(([index, node]) => node === null && hidden.has(index)).length;
    return { repositories, refused, total: page.totalCount, isLast };
}
function inOrder(start, end) {
    return new Map([...start.pages, ...end.pages.toReversed()].flat());
}
async function readAccessByName(client, owner, names) {
    const found = new Map();
    const what = "list collaborators";
    let size = 0;
    for (let start = 0; start < names.length;) {
        let asked = [];
        const answer = await readInSizes(size, async (first) => {
            asked = names.slice(start, start + first);
            const variables = { owner, ...Object.fromEntries(asked.map((name, index) => [`r${index}`, name])) };
            const { data, errors } = await client.query((0,queries/* repositoryAccessQuery */.Ju)(asked.length), variables);
            const hidden = hiddenPlaces(errors, [], first);
            const { rateLimit: _, ...nodes } = (data ?? {});
            return { page: (0,lookups/* parseAnswer */.Wp)(answers/* repositoryAccessAnswer */.to, nodes, what), hidden };
        });
        if ("failure" in answer) {
            const problem = problemOf(answer.failure, what);
            const rest = names.slice(start);
            for (const name of rest)
                found.set(name, { name, archived: false, people: undefined, problem });
            return found;
        }
        const { page, hidden } = answer.found;
        const read = asked.flatMap((_, index) => {
            const node = page[`r${index}`];
            return node ? [readRepository(client, owner, { node, error: hidden.get(`r${index}`) })] : [];
        });
        for (const [key, access] of await Promise.all(read))
            found.set(key, access);
        start += asked.length;
        size = nextSize(answer, hidden);
    }
    return found;
}
async function readRepository(client, org, { node, error }) {
    const { name, databaseId, isArchived: archived, collaborators } = node;
    const listed = { name, archived, ...(typeof databaseId === "number" ? { id: databaseId } : {}) };
    const marked = (problem) => [
        name.toLowerCase(),
        { ...listed, people: undefined, problem },
    ];
    if (collaborators === null || error !== undefined) {
        const isHidden = error === undefined || isRefusedType(error.type);
        return marked(isHidden
            ? access_errors/* githubAccessErrors */.V.collaboratorsHidden(name)
            : access_errors/* githubAccessErrors */.V.collaboratorsIncomplete(name));
    }
    try {
        const people = await (0,read_collaborators/* readDirectCollaborators */.Fg)(client, org, name, collaborators);
        return [name.toLowerCase(), { ...listed, people }];
    }
    catch (failure) {
        const [problem] = failure instanceof rollcall_error/* RollcallError */.q ? failure.findings : [];
        if (problem === undefined || (0,api_errors/* isFatalProblem */.wl)(problem))
            throw failure;
        return marked(problem);
    }
}
function problemOf(failure, what) {
    const [found] = failure instanceof rollcall_error/* RollcallError */.q ? failure.findings : [];
    const { severity, code, message, remedy } = found ?? (0,api_errors/* githubProblemOf */.OM)(failure, what);
    const problem = { severity, code, message, remedy };
    if ((0,api_errors/* isFatalProblem */.wl)(problem))
        throw new rollcall_error/* RollcallError */.q(problem, { provider: "github" });
    return problem;
}


/***/ }),

/***/ 36968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _l: () => (/* binding */ markIdpManagedTeams),
/* harmony export */   pE: () => (/* binding */ readIdpManagedTeams),
/* harmony export */   v1: () => (/* binding */ idpManagedTeams)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81469);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86795);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20511);




async function readIdpManagedTeams(client, org, teams) {
    const read = new Map();
    const supported = new Set(routes);
    for (const team of teams) {
        for (const route of routes) {
            if (!supported.has(route))
                continue;
            const answer = await groupsFollowed(client, route, { org, team_slug: team.slug });
            if (answer === "unsupported")
                supported.delete(route);
            else
                read.set(team, [...(read.get(team) ?? []), ...answer]);
        }
    }
    return read;
}
function idpManagedTeams(groups) {
    return new Set([...groups].flatMap(([team, names]) => (names.length > 0 ? [team] : [])));
}
function markIdpManagedTeams(remote, managed) {
    const teams = new Map(remote.teams);
    for (const team of managed)
        teams.set(team.id, { ...team, managedElsewhere: "identity provider" });
    return { ...remote, teams };
}
const routes = [
    "GET /orgs/{org}/teams/{team_slug}/external-groups",
    "GET /orgs/{org}/teams/{team_slug}/team-sync/group-mappings",
];
const answerShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ groups: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ group_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).optional() });
async function groupsFollowed(client, route, target) {
    try {
        const { data } = await client.read(route, target);
        return ((0,_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(answerShape, data, "read a team's groups").groups?.map((each) => each.group_name) ?? []);
    }
    catch (failure) {
        if (failure instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q)
            throw failure;
        const status = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubRefusalOf */ .l3)(failure);
        if (status === 400 || status === 403 || status === 404 || status === 422)
            return "unsupported";
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubProblemOf */ .OM)(failure, `ask who keeps the team ${target.team_slug}`), {
            provider: "github",
        });
    }
}


/***/ }),

/***/ 47321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ withAllRolesOfTeams),
/* harmony export */   P6: () => (/* binding */ readRolesOfTeams),
/* harmony export */   Rj: () => (/* binding */ readOrganizationRoles),
/* harmony export */   dD: () => (/* binding */ withRolesOfTeams)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86795);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90976);
/* harmony import */ var _model_team_ancestors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19147);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99467);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20511);
/* harmony import */ var _repository_teams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44897);







async function readOrganizationRoles(client, org, named = new Set()) {
    const listed = await unlessRefused(async () => {
        const { data } = await client.read("GET /orgs/{org}/organization-roles", { org });
        return _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .organizationRolesAnswer */ .z1.parse(data).roles;
    });
    if (listed === undefined)
        return undefined;
    const asked = listed
        .map(({ id, name, base_role: base }) => ({
        id,
        name,
        gives: base ?? (name === "security_manager" ? "read" : undefined),
    }))
        .filter(({ gives, name }) => gives !== undefined || named === "all" || named.has(name.toLowerCase()));
    const roles = await Promise.all(asked.map((each) => readHolders(client, org, each)));
    return roles.some((each) => each === undefined) ? undefined : roles.filter((each) => each !== undefined);
}
async function readHolders(client, org, { id, name, gives }) {
    const params = { org, role_id: id };
    const [teams, people] = await Promise.all([
        unlessRefused(() => (0,_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .readAllPages */ .s$)(client, "GET /orgs/{org}/organization-roles/{role_id}/teams", {
            params,
            shape: _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .organizationRoleTeamsAnswer */ .aH,
            what: `list the teams with the role ${name}`,
        })),
        unlessRefused(() => (0,_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .readAllPages */ .s$)(client, "GET /orgs/{org}/organization-roles/{role_id}/users", {
            params,
            shape: _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .organizationRolePeopleAnswer */ .P0,
            what: `list the people with the role ${name}`,
        })),
    ]);
    if (teams === undefined)
        return undefined;
    const direct = (people ?? []).filter(({ assignment }) => assignment !== "indirect");
    return {
        name,
        id,
        ...(gives === undefined ? {} : { gives }),
        ...(people === undefined ? { isShort: true } : {}),
        teams: new Set(teams.map((team) => team.id)),
        inherited: new Set(teams.flatMap((team) => (team.assignment === "indirect" ? [team.id] : []))),
        people: new Set(direct.map(({ login }) => login.toLowerCase())),
    };
}
async function readRolesOfTeams(client, org, { losing, roles }) {
    const found = new Map();
    if (roles === undefined) {
        for (const { team, repositories } of losing)
            for (const repo of repositories.slice(0, 3)) {
                const teams = await unlessRefused(() => (0,_repository_teams_js__WEBPACK_IMPORTED_MODULE_2__/* .readTeamsOfRepository */ .uu)(client, org, repo));
                const source = teams?.find(({ slug }) => slug === team.slug);
                if (source !== undefined && !source.direct)
                    keepHigher(found, team.id, source.role);
            }
        return found;
    }
    for (const { team } of losing)
        for (const { gives, teams } of roles)
            if (gives !== undefined && teams.has(team.id))
                keepHigher(found, team.id, gives);
    return found;
}
function withRolesOfTeams(remote, found, roles) {
    const teams = new Map(remote.teams);
    const own = new Map([...found].flatMap(([id, role]) => {
        const holders = [...(0,_model_team_ancestors_js__WEBPACK_IMPORTED_MODULE_3__/* .ancestorsOf */ .G)(remote, teams.get(id)), ...(teams.get(id) ? [{ id }] : [])];
        const direct = holders.flatMap((each) => directRoles(each.id, roles));
        return direct.length > 0 ? direct : [[id, role]];
    }));
    for (const [id, organizationRole] of own) {
        const team = teams.get(id);
        if (team !== undefined)
            teams.set(id, { ...team, organizationRole });
    }
    return { ...remote, teams };
}
function withAllRolesOfTeams(remote, roles) {
    const held = new Map();
    for (const { gives, teams } of roles ?? []) {
        if (gives === undefined)
            continue;
        for (const id of teams)
            keepHigher(held, id, gives);
    }
    return held.size === 0 ? remote : withRolesOfTeams(remote, held, roles);
}
function directRoles(id, roles) {
    const own = new Map();
    for (const { gives, teams, inherited } of roles ?? [])
        if (gives !== undefined && teams.has(id) && !inherited?.has(id))
            keepHigher(own, id, gives);
    return [...own];
}
function keepHigher(roles, team, role) {
    const known = roles.get(team);
    if (known === undefined || (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .coversRole */ .Pb)(role, known))
        roles.set(team, role);
}
async function unlessRefused(read) {
    try {
        return await read();
    }
    catch (failure) {
        const problem = failure instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RollcallError */ .q ? failure.findings[0] : undefined;
        const isRefusal = problem
            ? ["missing_permission", "not_found", "refused"].includes(problem.code)
            : [403, 404, 422].includes((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .githubRefusalOf */ .l3)(failure) ?? 0);
        if (isRefusal)
            return undefined;
        if (problem !== undefined)
            throw failure;
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .githubProblemOf */ .OM)(failure, "list the organisation's roles"), {
            provider: "github",
        });
    }
}


/***/ }),

/***/ 44897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fE: () => (/* binding */ readRoleNames),
/* harmony export */   oy: () => (/* binding */ readDirectTeams),
/* harmony export */   uu: () => (/* binding */ readTeamsOfRepository)
/* harmony export */ });
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90976);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99467);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20511);



async function readRoleNames(client, org, slug) {
    const list = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .readAllPages */ .s$)(client, "GET /orgs/{org}/teams/{team_slug}/repos", {
        params: { org, team_slug: slug },
        shape: _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .teamRepositoriesAnswer */ .cO,
        what: `list the repositories of ${slug}`,
    });
    return new Map(list.flatMap(({ name, role_name }) => role_name ? [[name.toLowerCase(), (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleFromGithub */ .si)(role_name)]] : []));
}
async function readTeamsOfRepository(client, org, repo) {
    const list = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .readAllPages */ .s$)(client, "GET /repos/{owner}/{repo}/teams", {
        params: { owner: org, repo },
        shape: _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryTeamsAnswer */ .pz,
        what: `list the teams of ${repo}`,
    });
    return list.map(({ slug, permission, access_source: source = "direct" }) => ({
        slug,
        role: (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleFromGithub */ .si)(permission ?? ""),
        direct: source === "direct",
    }));
}
async function readDirectTeams(client, org, repo) {
    const list = await readTeamsOfRepository(client, org, repo);
    return new Set(list.flatMap(({ slug, direct }) => (direct ? [slug] : [])));
}


/***/ }),

/***/ 17435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readCustomRoles),
/* harmony export */   n: () => (/* binding */ withRoleNames)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86795);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99467);
/* harmony import */ var _repository_teams_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44897);




async function withRoleNames(client, remote, asked) {
    const teams = new Map(remote.teams);
    const read = [...new Set(asked)].map(async (team) => {
        if (team.repositories === undefined || team.repositories.size === 0)
            return;
        teams.set(team.id, { ...team, repositories: await readTeamRoles(client, remote.login, team) });
    });
    await Promise.all(read);
    return teams;
}
async function readTeamRoles(client, org, { slug, repositories = new Map() }) {
    try {
        const names = await (0,_repository_teams_js__WEBPACK_IMPORTED_MODULE_0__/* .readRoleNames */ .fE)(client, org, slug);
        return new Map([...repositories].map(([key, held]) => [key, { ...held, role: names.get(key) ?? held.role }]));
    }
    catch (error) {
        const [problem] = error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q ? error.findings : [];
        if (problem === undefined || (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFatalProblem */ .wl)(problem))
            throw error;
        return undefined;
    }
}
async function readCustomRoles(client, org) {
    try {
        const { data } = await client.read("GET /orgs/{org}/custom-repository-roles", { org });
        return _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .customRolesAnswer */ .Dn.parse(data).custom_roles.map(({ name }) => name);
    }
    catch (failure) {
        const status = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRefusalOf */ .l3)(failure);
        if (status === 404 || status === 403)
            return status;
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubProblemOf */ .OM)(failure, "list custom roles"), { provider: "github" });
    }
}


/***/ })

};
