export const id = 6644;
export const ids = [6644];
export const modules = {

/***/ 36644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkGithub: () => (/* binding */ checkGithub)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81469);
/* harmony import */ var _core_doctor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13037);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86795);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74440);
/* harmony import */ var _read_lookups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20511);






async function checkGithub(client, desired, server) {
    const { org, roster } = desired;
    const target = { org, server };
    const entry = await checkOrganizationAccess(client, target);
    if (entry.problem !== undefined)
        return [entry.check];
    const names = [...roster.repositories.keys()].sort();
    const repositories = await lookUpRepositories(client, org, names);
    const checks = [entry.check];
    const scopes = missingScopes(entry.scopes, names.length > 0);
    if (scopes.length > 0)
        checks.push((0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorCheck */ .K)("the token has the scopes that it takes", _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.scopes(scopes, server)));
    const notOwner = await isNotOwner(client, org);
    if (notOwner !== undefined) {
        const needs = "the token belongs to an owner of the organisation";
        checks.push((0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorCheck */ .K)(needs, notOwner ? _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.notOwner(target) : undefined));
    }
    if (names.length > 0) {
        const all = names.length === 1 ? "the repository" : `all ${names.length} repositories`;
        checks.push((0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorCheck */ .K)(`the token sees ${all} that the roster names`, unseenRepositories(repositories, names, target)));
    }
    if (notOwner)
        return checks;
    const live = names.find((name) => isWritableRepository(repositories.get(name.toLowerCase())));
    return [...checks, ...(await checkPermissions(client, target, live))];
}
async function checkPermissions(client, target, repo) {
    const { org } = target;
    const asked = [
        {
            needs: "the token may read members and teams",
            refused: await isRefused(client, "GET /orgs/{org}/teams", { org, per_page: 1 }),
            problem: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.permission("Members", "read", target),
        },
        {
            needs: "the token may change members and teams",
            refused: await isRefused(client, "DELETE /orgs/{org}/invitations/{invitation_id}", {
                org,
                invitation_id: 0,
            }),
            problem: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.permission("Members", "read and write", target),
        },
    ];
    if (repo !== undefined) {
        const route = "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}";
        asked.push({
            needs: "the token may change who has access to repositories",
            refused: await isRefused(client, route, { owner: org, repo, invitation_id: 0 }),
            problem: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.permission("Administration", "read and write", target),
        });
    }
    const rolesRefused = await isRefused(client, "GET /orgs/{org}/custom-repository-roles", { org });
    const roles = (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorCheck */ .K)("the token may read custom roles, where the organisation has some", rolesRefused ? _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.customRolesRefused(target) : undefined);
    return [
        ...asked.map(({ needs, refused, problem }) => (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorCheck */ .K)(needs, refused ? problem : undefined)),
        ...(repo === undefined ? [] : [roles]),
    ];
}
async function checkOrganizationAccess(client, { org, server }) {
    const needs = `the token is accepted, and sees the organisation ${org}`;
    try {
        const { headers } = await client.read("GET /orgs/{org}", { org });
        const scopes = headers["x-oauth-scopes"];
        return {
            check: (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorCheck */ .K)(needs),
            ...(typeof scopes === "string" ? { scopes: scopes.split(/[,\s]+/).filter(Boolean) } : {}),
        };
    }
    catch (failure) {
        const problem = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubStatusOf */ .RI)(failure) === 404
            ? _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.orgUnseen(org, server)
            : (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubProblemOf */ .OM)(failure, `look at ${org}`);
        return { check: (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorCheck */ .K)(needs, problem), problem };
    }
}
async function isNotOwner(client, org) {
    const { data } = await client.query(ownerQuery, { org }).catch(() => ({ data: null }));
    const answer = ownerAnswer.safeParse(data);
    if (!answer.success || answer.data.viewer.login.endsWith("[bot]"))
        return undefined;
    return !answer.data.organization.viewerCanAdminister;
}
const ownerQuery = "query Owner($org: String!) { viewer { login } organization(login: $org) { viewerCanAdminister } }";
const ownerAnswer = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    viewer: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    organization: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ viewerCanAdminister: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }),
});
function missingScopes(scopes, repositories) {
    if (scopes === undefined || scopes.length === 0)
        return [];
    return ["admin:org", ...(repositories ? ["repo"] : [])].filter((scope) => !scopes.includes(scope));
}
async function lookUpRepositories(client, org, names) {
    try {
        return await (0,_read_lookups_js__WEBPACK_IMPORTED_MODULE_4__/* .readRepositories */ .NU)(client, org, names);
    }
    catch (error) {
        if (error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RollcallError */ .q)
            return new Map();
        throw error;
    }
}
function isWritableRepository(repository) {
    return repository !== undefined && repository !== "missing" && !repository.archived;
}
function unseenRepositories(repositories, names, target) {
    const missing = names.filter((name) => (repositories.get(name.toLowerCase()) ?? "missing") === "missing");
    return missing.length === 0 ? undefined : _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.repositoriesUnseen(missing, target);
}
async function isRefused(client, route, params) {
    try {
        await (route.startsWith("GET") ? client.read : client.write)(route, params);
        return false;
    }
    catch (failure) {
        const status = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRefusalOf */ .l3)(failure);
        return status === 401 || status === 403;
    }
}


/***/ }),

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


/***/ })

};
