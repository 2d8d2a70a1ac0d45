export const id = 2277;
export const ids = [2277];
export const modules = {

/***/ 74440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ githubErrors),
/* harmony export */   t: () => (/* binding */ renamedLoginCode)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98801);


const renamedLoginCode = "renamed_login";
const githubErrors = {
    peopleIncomplete: (found, total) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("github_incomplete", `GitHub told of ${found} members and invitations, and says that there are ${total}.`, "Nothing was changed. Run again; if it stays, the token may not see everybody: it needs the organisation permission Members: read."),
    teamIncomplete: (team, what) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("team_incomplete", `GitHub didn't answer all ${what} of the team ${team}, so nothing about it is changed.`, what === "repositories"
        ? "Run again. If it stays, the team has a repository that the token doesn't see: let the App see all repositories (the organisation's settings, GitHub Apps, Configure, Repository access)."
        : "Run again. If it stays, the token doesn't see everybody: it needs the organisation permission Members: read."),
    inventoryIncomplete: (teams) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("survey_incomplete", `GitHub didn't answer all teams to the end${teams.length === 0 ? "" : ` (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(teams)})`}, so nothing was written: half an organisation would look like all of it.`, "Run again; if it stays, the token may not see every team."),
    orgUnseen: (org, server) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("org_unseen", `The token sees no organisation called ${org}.`, `Correct \`github.org\`; or install the App there: ${server}/organizations/${org}/settings/installations.`),
    scopes: (scopes, server) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("token_scopes_missing", `The token lacks the ${scopes.length === 1 ? "scope" : "scopes"} ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(scopes)}.`, `Add what is missing to the token (${server}/settings/tokens), or use an App's token instead.`),
    permission: (name, level, { org, server }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("permission_lacking", `The token lacks the permission ${name}: ${level}.`, `Give it to the App (${server}/organizations/${org}/settings/apps, Permissions & events), then accept it for the organisation (${server}/organizations/${org}/settings/installations). A person's token must be an owner's.`),
    customRolesRefused: ({ org, server }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("permission_lacking", "The token lacks the permission Custom repository roles: read.", `Only an organisation on Enterprise Cloud can have custom roles. If it has some, give it to the App: ${server}/organizations/${org}/settings/apps, Permissions & events. Without it, each team with repositories is asked for its roles.`),
    notOwner: ({ org, server }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("token_not_owners", `The token belongs to a person who doesn't own ${org}.`, `Use an owner's token, or an App's: ${server}/organizations/${org}/settings/apps.`),
    repositoriesUnseen: (names, { org, server }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("repositories_unseen", `The token doesn't see ${names.length === 1 ? "the repository" : `${names.length} repositories`} that the roster names: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(names)}.`, `Correct the names, or let the App see them: ${server}/organizations/${org}/settings/installations, Configure, Repository access.`),
    teamUnseen: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("team_unseen", `GitHub didn't answer all teams, and ${team} is among those that weren't seen. It may exist, so it isn't created.`, "Run again; if it stays, the token may not see every team."),
    unknownLogin: (user, login) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("unknown_login", `Nobody on GitHub is called ${login} (${user}'s login in the roster).`, `Correct github: under ${user}. A renamed account keeps its id: github_id makes Rollcall follow it.`),
    departedUnknown: (user, login, undeclared) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("departed_account_unknown", `${user} has left, and nobody on GitHub is called ${login}. If that account was renamed, it keeps what it holds: it may be one of the members whom the roster doesn't declare (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(undeclared, 5)}).`, `Write the account's id under ${user} (github_id): it finds a renamed account. If the account is gone, take \`github\` out.`),
    unknownId: (user, id) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("unknown_github_id", `No GitHub account has the id ${id} (${user}'s github_id in the roster).`, `Correct github_id under ${user}, or take it out.`),
    renamedLogin: (user, was, is) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(renamedLoginCode, `${user}'s GitHub account ${was} is now called ${is}.`, `Write github: ${is} under ${user}.`),
    loginTaken: (user, login) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("login_changed_hands", `The login ${login} no longer belongs to ${user}: another account has it, and ${user}'s own (github_id) is not to be found.`, `Ask ${user} for the new login. Nothing was given to the account that is called ${login} today.`),
    invited: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("invitation_pending", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(people)} ${people.length === 1 ? "has" : "have"} been invited and not accepted yet; what the invitation doesn't carry follows then.`, "Nothing to do. Invitations run out after 7 days, and are sent again then."),
    invitationsGivenUp: (user, times, reason) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("invitation_given_up", `${user} has let ${times} invitations fail, and isn't invited again (${reason}).`, "Talk to them; then clear the failed invitations on the organisation's People page, and Rollcall invites again."),
    invitationsSentAgain: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("invitation_sent_again", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(people)} ${people.length === 1 ? "was" : "were"} invited by somebody who leaves; GitHub withdraws the ${people.length === 1 ? "invitation" : "invitations"} with them, and Rollcall invites again.`, "Nothing to do; the link in the older mail stops working."),
    invitationsWithdrawn: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("invitation_withdrawn", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(people)} ${people.length === 1 ? "was" : "were"} invited by somebody who leaves; GitHub withdraws the ${people.length === 1 ? "invitation" : "invitations"} with them, and the roster doesn't say to invite again.`, "Declare under users whoever should come all the same."),
    unmanagedMembers: (logins) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("unmanaged_member", `${logins.length} ${logins.length === 1 ? "member of the organisation isn't" : "members of the organisation aren't"} in the roster: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(logins, 5)}.`, "Declare them under users, or set `github.members: exact` to remove whoever is not declared."),
    unmanagedTeams: (names) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("unmanaged_team", `${names.length} ${names.length === 1 ? "team isn't" : "teams aren't"} in the roster: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(names, 5)}.`, "Declare them under teams, or set `github.teams: exact` to delete whatever is not declared."),
    managedElsewhere: (team, by) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("managed_elsewhere", `The members of ${team} come from the ${by}, and are left alone; its repositories are still managed here.`, "Change its members there, or take the lists out of the roster."),
    enterpriseTeam: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("enterprise_team", `${team} belongs to the enterprise, and is left alone.`, "Change it in the enterprise, and take it out of the roster; or give the team here another name."),
    boundMembers: (logins, synced) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("member_through_enterprise", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(logins)} ${logins.length === 1 ? "is" : "are"} in the organisation through a team of the enterprise, and can't be removed here${synced.length === 0 ? "" : `, nor from teams that the identity provider fills: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(synced)}`}.`, `Take them out of that team in the enterprise${synced.length === 0 ? "" : ", and out of the groups at the identity provider"}.`),
    organizationRole: (team, role) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("organization_role", `${team} has ${role} on every repository through a role of the organisation, which can't be taken away on one repository. That is left alone.`, "Nothing to do; or take the role from the team: the organisation's settings, Organization roles, Role assignments."),
    otherOrg: (org, read) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("other_organisation", `The roster on the other side is about the organisation ${org}, and only ${read} was read.`, "Nothing to do; the drift of the other organisation isn't shown."),
    archivedRepository: (repo, staying) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("archived_repository", `${repo} is archived, so who may do what on it can't be changed${staying.length === 0 ? "" : `: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(staying, 5)}`}.`, "Unarchive it, or take it out of the roster."),
    missingRepository: (org, repo) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("unknown_repository", `${org} has no repository called ${repo}, or the token can't see it.`, "Correct the name, or install the App on that repository."),
    unknownRole: (org, role, meant) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("unknown_role", `${org} has no role called ${role} on repositories.${meant === undefined ? "" : ` Did you mean ${meant}?`}`, "Write read, triage, write, maintain, admin, or the name of a custom role, in its own capitals."),
    renamedRepository: (was, is) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("renamed_repository", `The repository ${was} is now called ${is}.`, `Write ${is} in the roster.`),
    staleRepositoryName: (was, is) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("stale_repository_name", `The repository ${was} is now called ${is}, and the roster has it under another name as well.`, `Write ${is} instead. Until then, what stands under ${was} is left as it is on GitHub.`),
    rolesUnseen: (teams) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("custom_roles_unseen", `The token may not list the organisation's custom roles, so for ${teams} ${teams === 1 ? "team" : "teams"} a custom role can't be told from the role that it is based on.`, "Give the App the organisation permission Custom repository roles: read."),
    redundantGrant: (team, repo, parent) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("inherited_grant", `${team} has at least that much on ${repo} already, through its parent ${parent}.`, "Nothing to do; the line could go."),
    notNested: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("not_nested", `GitHub did not move the team ${team} as it was asked to.`, "Run again; an owner of both teams may have to accept it."),
    teamGone: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("team_gone", `The team ${team} is not there any more.`, "Run again to see what is to be done."),
    accountGone: (user) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("account_gone", `${user}'s account on GitHub is not known any more.`, "Run again to see what is to be done."),
    outsiderInOrg: (user) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("outside_is_member", `${user} is declared an outside collaborator, and is a member of the organisation.`, "Take `outside: true` away, or remove the membership on GitHub."),
};


/***/ }),

/***/ 2277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readGithubState)
});

// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js + 1 modules
var api_errors = __webpack_require__(86795);
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(20511);
// EXTERNAL MODULE: ./lib/src/providers/github/errors.js
var errors = __webpack_require__(74440);
// EXTERNAL MODULE: ./lib/src/providers/github/read/answers.js
var answers = __webpack_require__(99467);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/paged-list.js
const longestPage = 100;
function emptyList() {
    return {
        items: new Map(),
        total: 0,
        cursor: null,
        lastCursor: null,
        cursors: new Set([null]),
        fromEnd: new Set(),
        done: false,
        missing: 0,
    };
}
function isComplete(list) {
    return list.items.size === list.total && list.missing === 0;
}
function wantsLastPage({ items, total, cursor, done }) {
    return !done && cursor !== null && total - items.size > longestPage;
}
function addPage(list, page, entries) {
    if (list.done)
        return;
    if (!page) {
        list.done = true;
        list.missing += 1;
        return;
    }
    list.total = page.totalCount;
    const hasMet = entries.some((entry) => entry !== undefined && list.fromEnd.has(entry[0]));
    addEntries(list, entries);
    const { hasNextPage, endCursor } = page.pageInfo;
    list.done = hasMet || !hasNextPage || list.cursors.has(endCursor);
    list.cursors.add(endCursor);
    list.cursor = endCursor;
}
function addLastPage(list, page, entries) {
    if (!page)
        return;
    const hasMet = entries.some((entry) => entry !== undefined && list.items.has(entry[0]) && !list.fromEnd.has(entry[0]));
    addEntries(list, entries);
    for (const entry of entries)
        if (entry !== undefined)
            list.fromEnd.add(entry[0]);
    const { hasPreviousPage, startCursor } = page.pageInfo;
    const isWhole = list.items.size + list.missing >= page.totalCount;
    list.done ||= hasMet || isWhole || !hasPreviousPage || list.cursors.has(startCursor);
    list.cursors.add(startCursor);
    list.lastCursor = startCursor;
}
function addEntries(list, entries) {
    for (const entry of entries) {
        if (entry === undefined)
            list.missing += 1;
        else
            list.items.set(entry[0], entry[1]);
    }
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/queries.js
var queries = __webpack_require__(83368);
// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var roles = __webpack_require__(90976);
;// CONCATENATED MODULE: ./lib/src/providers/github/read/team.js




async function completeTeam(client, node) {
    const [members, repositories] = await Promise.all([
        completeList(client, node, {
            list: "members",
            first: node.members,
            entries: (page) => (page.edges ?? []).map((edge) => edge && memberEntry(edge)),
        }),
        completeList(client, node, {
            list: "repositories",
            first: node.repositories,
            entries: (page) => (page.edges ?? []).map((edge) => edge && repositoryEntry(edge)),
        }),
    ]);
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
async function completeList(client, node, request) {
    const again = () => readPage(client, node, { list: request.list, first: longestPage });
    return ((await readListFrom(client, node, { ...request, from: request.first ?? (await again()) })) ??
        (await readListFrom(client, node, { ...request, from: await again() })));
}
async function readListFrom(client, node, { list, entries, from }) {
    if (from === undefined)
        return undefined;
    const found = emptyList();
    const entriesOf = (page) => entries(page).filter((entry) => entry !== null);
    addPage(found, from, entriesOf(from));
    while (!found.done) {
        const { cursor: after, lastCursor: before } = found;
        const [next, last] = await Promise.all([
            readPage(client, node, { list, first: longestPage, after }),
            wantsLastPage(found)
                ? readPage(client, node, { list, last: longestPage, before })
                : undefined,
        ]);
        if (next === undefined)
            return undefined;
        addPage(found, next, entriesOf(next));
        if (last !== undefined)
            addLastPage(found, last, entriesOf(last));
    }
    return found.items.size === found.total ? found.items : undefined;
}
async function readPage(client, node, { list, ...wanted }) {
    for (let tries = 0; tries < 3; tries += 1) {
        try {
            const answer = await client.query(queries/* teamPage */.bE[list], { id: node.id, ...wanted });
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
async function readOrganization(client, org, progress, answered) {
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
                lastMembers: wantsLastPage(members),
                beforeMember: members.lastCursor,
                pending: !pending.done,
                afterPending: pending.cursor,
                teams: !teams.done,
                afterTeam: teams.cursor,
            };
            const page = await organization_readPage(client, variables, size);
            answered();
            size = page.size;
            identity.login = page.organization.login;
            identity.id = page.organization.databaseId;
            identity.viewer ??= page.viewer;
            const { membersWithRole, lastMembers } = page.organization;
            addPage(members, membersWithRole, memberEntries(membersWithRole?.edges));
            addLastPage(members, lastMembers, memberEntries(lastMembers?.edges));
            if (page.organization.pendingMembers) {
                addPage(pending, page.organization.pendingMembers, pendingEntries(page.organization));
            }
            else
                pending.done = true;
            addPage(teams, page.organization.teams, teamEntries(client, page.organization));
            progress.reading("github", "teams and members", members.items.size + teams.items.size, members.total + teams.total);
        }
    };
    await readPages();
    const short = [members, pending, teams].filter((list) => !isComplete(list));
    if (short.length > 0) {
        for (const list of short)
            Object.assign(list, emptyList());
        await readPages();
    }
    if (!isComplete(members) || !isComplete(pending)) {
        const found = members.items.size + pending.items.size;
        throw new rollcall_error/* RollcallError */.q(errors/* githubErrors */.Z.peopleIncomplete(found, members.total + pending.total), {
            provider: "github",
        });
    }
    return {
        ...identity,
        members: members.items,
        pending: pending.items,
        teams: await completed(teams.items),
        teamsComplete: isComplete(teams),
    };
}
function memberEntries(edges) {
    return (edges ?? []).map((edge) => {
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
function teamEntries(client, page) {
    return (page.teams?.nodes ?? []).map((node) => node ? [node.databaseId, completeTeam(client, node)] : undefined);
}
async function completed(teams) {
    const all = new Map();
    for (const [id, team] of teams)
        all.set(id, await team);
    return all;
}
async function organization_readPage(client, variables, from) {
    let failure;
    for (let size = from; size < pageSizes.length; size += 1) {
        const smallest = size === pageSizes.length - 1;
        try {
            const answer = await client.query(queries/* organizationPage */.l8, { ...variables, first: pageSizes[size] });
            const denied = answer.errors.filter(isDenial);
            if (denied.length > 0 || (answer.errors.length > 0 && (!smallest || hasNoOrganization(answer.data)))) {
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
            if ((0,api_errors/* githubApiErrorOf */.$1)(error).isRejection)
                break;
        }
    }
    throw new rollcall_error/* RollcallError */.q((0,api_errors/* githubProblemOf */.OM)(failure, `read the organisation ${String(variables["org"])}`), {
        provider: "github",
    });
}
function isDenial({ type, message, path = [] }) {
    if (type === "INSUFFICIENT_SCOPES" || /^Field '\w+' doesn't exist on type/.test(message))
        return true;
    return type === "FORBIDDEN" || (type === "NOT_FOUND" && path.length < 2);
}
function hasNoOrganization(data) {
    return data?.organization == null;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/read/remote-state.js




async function readGithubState(client, org, progress, answered = () => undefined) {
    const [lists, invitations] = await allOrEveryReason([
        readOrganization(client, org, progress, answered),
        (0,lookups/* readInvitations */.t7)(client, org),
    ]);
    const isMember = lists.viewer !== undefined && lists.members.has(lists.viewer.toLowerCase());
    return {
        login: lists.login,
        id: lists.id,
        ...(isMember && lists.viewer !== undefined ? { self: lists.viewer } : {}),
        members: lists.members,
        pending: pendingInvitationsOf(lists.pending, invitations),
        pendingEmails: new Map(invitations.flatMap((each) => (!each.login && each.email ? [[each.email.toLowerCase(), each]] : []))),
        failed: new Map(),
        teams: lists.teams,
        teamsComplete: lists.teamsComplete,
        repositories: repositoriesOf(lists.teams.values()),
        accounts: new Map(),
        accountsById: new Map(),
    };
}
async function allOrEveryReason(reads) {
    const settled = await Promise.allSettled(reads);
    const failures = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    const defect = failures.find((each) => !(each instanceof rollcall_error/* RollcallError */.q));
    if (defect !== undefined)
        throw defect;
    const findings = failures.flatMap((each) => each.findings);
    const fatal = findings.find(api_errors/* isFatalProblem */.wl);
    if (fatal)
        throw new rollcall_error/* RollcallError */.q([fatal]);
    if (findings.length > 0)
        throw new rollcall_error/* RollcallError */.q(findings);
    return settled.map((each) => each.value);
}
function pendingInvitationsOf(members, invitations) {
    const pending = new Map(members);
    for (const invitation of invitations) {
        const login = invitation.login?.toLowerCase();
        if (login !== undefined)
            pending.set(login, { ...pending.get(login), ...invitation });
    }
    return pending;
}
function repositoriesOf(teams) {
    const found = new Map();
    for (const team of teams) {
        for (const [key, { name, archived }] of team.repositories ?? [])
            found.set(key, { name, archived });
    }
    return found;
}


/***/ })

};
