export const id = 511;
export const ids = [511];
export const modules = {

/***/ 86795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $1: () => (/* binding */ githubApiErrorOf),
  OM: () => (/* binding */ githubProblemOf),
  l3: () => (/* binding */ githubRefusalOf),
  RI: () => (/* binding */ githubStatusOf),
  wl: () => (/* binding */ isFatalProblem)
});

;// CONCATENATED MODULE: ./lib/src/providers/github/api-error-rules.js
const apiErrorRules = [
    {
        code: "bad_credentials",
        holds: ({ status, text }) => status === 401 && !/two[- ]factor|2FA/i.test(text),
        message: () => "GitHub doesn't accept the token.",
        remedy: "Renew the token: the input github-token, or GITHUB_TOKEN on the command line. An App's installation token lives for an hour.",
    },
    {
        code: "unknown_org",
        holds: ({ types }) => types.includes("NOT_FOUND"),
        message: (_, { text }) => `GitHub knows no organisation that fits: ${text}`,
        remedy: "Correct `github.org` (in an import, `--org`), or install the App there.",
    },
    {
        code: "invitation_limit",
        holds: ({ status, text }) => (status === 403 || status === 422) && /invit/i.test(text) && /limit|exceed|too many/i.test(text),
        message: (what) => `GitHub takes no more invitations today; it refused to ${what}.`,
        remedy: "Run again tomorrow: a new organisation may invite 50 people a day, an older or paid one 500.",
    },
    {
        code: "no_seat",
        holds: ({ status, text }) => status === 422 && /no_seat|one more seat/i.test(text),
        message: (what) => `GitHub refused to ${what}: the organisation has no seat left.`,
        remedy: "Buy seats, or remove others first. The next run invites who is missing.",
    },
    {
        code: "rate_limited",
        holds: ({ status, text, types }) => status === 429 || types.includes("RATE_LIMITED") || /rate limit/i.test(text),
        message: (what) => `GitHub's rate limit is used up; it refused to ${what}.`,
        remedy: ({ headers }) => `Run again ${retryTime(headers)}: what is done stays done.`,
    },
    {
        code: "archived_repository_refused",
        holds: ({ status, text }) => status === 403 && /archived/i.test(text),
        message: (what) => `GitHub refused to ${what}: the repository is archived.`,
        remedy: "Unarchive it, or take it out of the roster.",
    },
    {
        code: "organization_role_grant",
        holds: ({ status, text }) => (status === 403 || status === 422) && /security manager team|organi[sz]ation role/i.test(text),
        message: (what) => `GitHub refused to ${what}: the team has it through a role of the organisation, on every repository.`,
        remedy: "Take the role from the team (the organisation's settings, Organization roles), or let the App read Custom organization roles, so that Rollcall leaves it alone.",
    },
    {
        code: "synced_team",
        holds: ({ text }) => /team sync|synchroni[sz]|external(ly)? (group|managed)|identity provider/i.test(text),
        message: (what) => `GitHub refused to ${what}: the team is kept by an identity provider.`,
        remedy: "Change its members there, and take the lists out of the roster.",
    },
    {
        code: "last_owner",
        holds: ({ text }) => /last owner|at least one owner|only owner/i.test(text),
        message: (what) => `GitHub refused to ${what}: the organisation needs an owner.`,
        remedy: "Make somebody else an owner first.",
    },
    {
        code: "token_scopes_missing",
        holds: ({ types, text }) => types.includes("INSUFFICIENT_SCOPES") || /not been granted the required scopes/i.test(text),
        message: (what, { text }) => `The token lacks a scope that it takes to ${what}${scopesIn(text)}.`,
        remedy: "Add the scopes admin:org and repo to the token (Settings, Developer settings, Personal access tokens), or use an App's installation token.",
    },
    {
        code: "two_factor_required",
        holds: ({ status, types, text }) => (status === 401 || status === 403 || types.includes("FORBIDDEN")) && /two[- ]factor|2FA/i.test(text),
        message: (what) => `GitHub refused to ${what}: the organisation asks for two-factor authentication, and the token's account has none.`,
        remedy: "Turn on two-factor authentication for the account that the token belongs to, or use an App's installation token.",
    },
    {
        code: "server_lacks_field",
        holds: ({ text }) => /^Field '\w+' doesn't exist on type '\w+'/.test(text),
        message: (what, { text }) => `This GitHub Enterprise Server is too old to ${what}: ${text}`,
        remedy: "Update the server: Rollcall works with the versions that GitHub supports.",
    },
    {
        code: "sso_required",
        holds: ({ status, types, text }) => (status === 403 || types.includes("FORBIDDEN")) && /SAML|single sign-on|SSO/.test(text),
        message: (what) => `GitHub refused to ${what}: the token isn't authorised for the organisation's sign-on.`,
        remedy: "Authorise the token for the organisation (Configure SSO), or use an App's installation token.",
    },
    {
        code: "address_not_allowed",
        holds: ({ status, text }) => status === 403 && /IP allow list/i.test(text),
        message: (what) => `GitHub refused to ${what}: the organisation doesn't let this address in.`,
        remedy: "Add the runner's address to the organisation's IP allow list, or run where it is allowed.",
    },
    {
        code: "missing_permission",
        holds: ({ status, types }) => status === 403 || types.includes("FORBIDDEN"),
        message: (what, { text }) => `GitHub refused to ${what}: ${text}`,
        remedy: ({ headers }) => permissionRemedy(headers["x-accepted-github-permissions"]),
    },
    {
        code: "not_found",
        holds: ({ status }) => status === 404 || status === 410,
        message: (what) => `GitHub refused to ${what}: it isn't there, or the token can't see it.`,
        remedy: "Look whether it was renamed or deleted; run again.",
    },
    {
        code: "team_name_taken",
        holds: ({ status, text }) => status === 422 && /must be unique/i.test(text),
        message: (what) => `GitHub refused to ${what}: another team has that name, perhaps one that the token can't see.`,
        remedy: "Give the App access to secret teams, or choose another name.",
    },
    {
        code: "invitation_refused",
        holds: ({ status, text }) => status === 422 && /block/i.test(text),
        message: (what) => `GitHub refused to ${what}: they have blocked the organisation.`,
        remedy: "Talk to them, or write `active: false` under their name until they let it in again.",
    },
    {
        code: "refused",
        holds: ({ status }) => status === 400 || status === 422 || status === 451,
        message: (what, { text }) => `GitHub refused to ${what}: ${text}`,
        remedy: "Correct what it names; a person may also have blocked the organisation.",
    },
    {
        code: "conflict",
        holds: ({ status }) => status === 409,
        message: (what) => `GitHub refused to ${what} because something else changed at the same time.`,
        remedy: "Run again.",
    },
    {
        code: "github_unreachable",
        holds: ({ isUnanswered: isSilence }) => isSilence,
        message: (what, { status }) => `GitHub didn't answer when asked to ${what} (${status === 0 ? "the connection broke" : `status ${status}`}).`,
        remedy: "Run again: what is done stays done. https://www.githubstatus.com may know more.",
    },
];
function scopesIn(text) {
    const named = /one of the following scopes: \[([^\]]*)\]/.exec(text)?.[1]?.replaceAll("'", "");
    return named === undefined ? "" : ` (${named.split(/,\s*/).join(" or ")})`;
}
function permissionRemedy(accepted) {
    if (accepted === undefined) {
        return "To plan, the App needs the organisation permission Members: read, and Administration: read on the repositories; to apply, both as write. A workflow's own github.token can't have them, and runs for forks get no other.";
    }
    const words = String(accepted)
        .split(";")
        .map((each) => each.trim().replaceAll("=", ": ").replaceAll(",", " and "));
    return `Give the App (or token) this permission: ${words.join("; or ")}.`;
}
function retryTime(headers) {
    const after = Number(headers["retry-after"]);
    if (after > 0)
        return `in ${Math.ceil(after / 60)} ${after > 60 ? "minutes" : "minute"}`;
    const reset = Number(headers["x-ratelimit-reset"]);
    return reset > 0 ? `after ${new Date(reset * 1000).toISOString().slice(11, 16)} UTC` : "in an hour";
}

;// CONCATENATED MODULE: ./lib/src/providers/github/api-errors.js

function githubApiErrorOf(failure) {
    const { errors, response, status: thrown } = failure;
    const status = githubStatusOf(failure);
    return {
        status,
        text: textOf(failure),
        headers: response?.headers ?? {},
        types: (errors ?? []).flatMap((each) => each.type ?? []),
        isRejection: errors !== undefined || (status > 0 && status < 500),
        isUnanswered: errors === undefined && thrown !== undefined && (status === 0 || status >= 500),
    };
}
function githubStatusOf(failure) {
    const { status, response } = failure;
    return response === undefined ? 0 : (status ?? 200);
}
function githubRefusalOf(failure) {
    const { status, isUnanswered } = githubApiErrorOf(failure);
    return isUnanswered || githubProblemOf(failure, "").code === "rate_limited" ? undefined : status;
}
function textOf(failure) {
    const { message, response } = failure;
    const details = (response?.data?.errors ?? []).map((each) => typeof each === "string" ? each : (each.message ?? each.code ?? ""));
    return [response?.data?.message ?? message ?? "no reason given", ...details].filter(Boolean).join(" ");
}
function githubProblemOf(failure, what) {
    const apiError = githubApiErrorOf(failure);
    const rule = apiErrorRules.find((each) => each.holds(apiError));
    if (rule === undefined) {
        return {
            severity: "error",
            code: "unexpected_answer",
            message: `GitHub's answer made no sense when asked to ${what}: ${apiError.text}`,
            remedy: "Run again; if it stays, please report it.",
        };
    }
    const { code, message, remedy } = rule;
    return {
        severity: "error",
        code,
        message: message(what, apiError),
        remedy: typeof remedy === "string" ? remedy : remedy(apiError),
    };
}
function isFatalProblem(problem) {
    return problem.code === "bad_credentials" || problem.code === "rate_limited";
}


/***/ }),

/***/ 8638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ githubMatchingErrors)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98801);


const githubMatchingErrors = {
    earlierTeamUnseen: (team) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("team_unseen", `GitHub didn't answer all teams, and ${team}, which the file no longer declares, is among those that weren't seen. What it holds could not be taken back.`, "Run again; if it stays, the token may not see every team."),
    earlierRepositoryUnseen: (org, repo) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("repository_unseen", `The file no longer gives anybody ${repo}, and ${org} has no such repository that the token can see. What people and teams hold there can't be taken back.`, "Let the App see it, and the next run takes it back. If it was deleted, let the App see all repositories once: then a run knows that it is gone."),
    transferredAndTakenOut: (is) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("repository_transferred_away", `The file no longer gives anybody ${is}, which was transferred and belongs to somebody else now. Who had access of their own may have it still, and Rollcall can take nothing away there. No later run tells it.`, "Let its owner look through its people, if that matters."),
    sharedAccount: (user, others, login) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("account_twice", `${user} and ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(others)} have the same GitHub account, ${login}. Rollcall changes nothing about that account.`, `Keep the account in one of these entries, and correct \`github\` and \`github_id\` in the other.`),
    formerAccountStays: (user, now, former) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("account_change_held", `${"id" in now ? `The account ${now.id}` : now.login}, which the file now has as ${user}'s account, can't be found or invited. ${user}'s account stays ${former} until it can.`, `Correct \`${"id" in now ? "github_id" : "github"}\` under ${user}.`),
    rememberedAccountGone: (user, login) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("unknown_login", `The account that was ${user}'s when the roster was last applied is no longer on GitHub (${login}, ${user}'s login in the roster).`, `Write ${user}'s login of today, with its number (\`github_id\`) where the login is the same.`),
    undeclaredStay: (missing, staying) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("undeclared_stay", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(missing)} ${missing.length === 1 ? "isn't" : "aren't"} found on GitHub. Undeclared members stay, since one of them may be ${missing.length === 1 ? "this person" : "one of these people"}: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(staying, 5)}.`, "Correct `github` in the roster. With `github_id` beside it, a renamed account is followed."),
    loginMaybeTaken: (people, logins, staying) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("login_maybe_taken", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(logins)}, in the file for ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(people)}, ${logins.length === 1 ? "is" : "are"} no member of the organisation, and no earlier run tells whose account it was. A renamed account leaves its login to others. So undeclared members who may be meant stay in this run: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(staying, 5)}.`, "If one of them is meant, write their login of today and `github_id` into the file, and withdraw the invitation to the old login. Otherwise do nothing: the next run goes on."),
    memberUnderAnotherLogin: (user, name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("member_under_another_login", `GitHub says that ${name} belongs to a member of the organisation already, and ${user} is not among the members.`, `Look on the organisation's People page who it is, and write that login as \`github\` under ${user}. Somebody else may have it in the file.`),
    unknownTeamId: (team, id) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("unknown_team_id", `No team of the organisation has the id ${id}, which the roster has as ${team}'s \`github.id\`. The team is found by its name, or created.`, `Correct \`github.id\` under ${team} (\`rollcall pin\` does it), or take it out.`),
    transferredRepository: (repo, is) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("repository_transferred", `The repository ${repo} belongs to somebody else now: it is called ${is}. Nothing about it can be changed from here.`, `Take ${repo} out of the roster. Nothing is taken back there: its new owner decides who stays.`),
    ignoredAccounts: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("ignored_account", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(people)} ${people.length === 1 ? "has an account" : "have accounts"} that \`github.ignore\` names, so nothing on GitHub is changed for them.`, "Nothing to do; or take the name out of `github.ignore`, so that the roster decides."),
    namesInCircle: (team, others) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("team_names_in_circle", `The team ${team} would get the name that ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(others)} ${others.length === 1 ? "has" : "have"} today, in a circle, which can't be done in one go.`, "Rename one of them on GitHub by hand to something else first, and run again."),
    ignoredTakenOut: (names) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("ignored_taken_out", `The file gave ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(names)} access on GitHub, gives it no more, and \`github.ignore\` names ${names.length === 1 ? "it" : "them"}: nothing is taken away there. No later run tells it.`, "Take it away by hand. Or put the lines back without the name in `github.ignore`, apply that, and take them out again."),
    namesExchanged: (team, others) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("team_names_exchanged", `The team ${team} and ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(others)} have each other's names as former ones. No id tells which of them is which today, so nothing about them is changed.`, "Write `github.id` under them (`rollcall pin` finds it); or take the former names out, if they have the right names already."),
    ignoredDeparted: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("ignored_departed", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(people)} ${people.length === 1 ? "has left, and has an account" : "have left, and have accounts"} that \`github.ignore\` names: nothing is taken from ${people.length === 1 ? "it" : "them"} on GitHub.`, "Take the name out of `github.ignore`, so that the account loses what it holds."),
};


/***/ }),

/***/ 99467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ repositoriesAnswer),
/* harmony export */   Dn: () => (/* binding */ customRolesAnswer),
/* harmony export */   On: () => (/* binding */ restCollaboratorsAnswer),
/* harmony export */   P0: () => (/* binding */ organizationRolePeopleAnswer),
/* harmony export */   Rj: () => (/* binding */ membershipAnswer),
/* harmony export */   U6: () => (/* binding */ accountAnswer),
/* harmony export */   XJ: () => (/* binding */ teamMembersAnswer),
/* harmony export */   _5: () => (/* binding */ invitationTeamsAnswer),
/* harmony export */   aH: () => (/* binding */ organizationRoleTeamsAnswer),
/* harmony export */   ao: () => (/* binding */ organizationAnswer),
/* harmony export */   cO: () => (/* binding */ teamRepositoriesAnswer),
/* harmony export */   eb: () => (/* binding */ teamAnswer),
/* harmony export */   eq: () => (/* binding */ collaboratorsAnswer),
/* harmony export */   io: () => (/* binding */ roleNameAnswer),
/* harmony export */   le: () => (/* binding */ repositoryInvitationsAnswer),
/* harmony export */   nj: () => (/* binding */ invitationsAnswer),
/* harmony export */   pz: () => (/* binding */ repositoryTeamsAnswer),
/* harmony export */   sH: () => (/* binding */ teamMemberAnswer),
/* harmony export */   tZ: () => (/* binding */ accountsAnswer),
/* harmony export */   to: () => (/* binding */ repositoryAccessAnswer),
/* harmony export */   wF: () => (/* binding */ directAccessAnswer),
/* harmony export */   z1: () => (/* binding */ organizationRolesAnswer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81469);

const pageInfo = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable() });
const lastPageInfo = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ hasPreviousPage: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), startCursor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable() });
const eitherPageInfo = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...pageInfo.shape, ...lastPageInfo.shape });
const account = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), databaseId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() });
const teamMembers = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    pageInfo,
    edges: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["MAINTAINER", "MEMBER"]), node: account }).nullable()).nullable(),
});
const teamRepositories = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    pageInfo,
    edges: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ permission: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), node: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), isArchived: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }) })
        .nullable())
        .nullable(),
});
const team = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    databaseId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    privacy: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["VISIBLE", "SECRET"]),
    notificationSetting: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    parentTeam: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ databaseId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }).nullable(),
    members: teamMembers.nullable(),
    repositories: teamRepositories.nullable(),
});
const memberEdges = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["ADMIN", "MEMBER"]).nullable(), node: account.nullable() }).nullable())
    .nullable();
const organizationAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    viewer: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), databaseId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable() }).nullish(),
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        databaseId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        membersWithRole: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
            pageInfo,
            edges: memberEdges,
        })
            .nullish(),
        lastMembers: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
            pageInfo: lastPageInfo,
            edges: memberEdges,
        })
            .nullish(),
        pendingMembers: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), pageInfo, nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(account.nullable()).nullable() })
            .nullish(),
        teams: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), pageInfo, nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(team.nullable()).nullable() })
            .nullish(),
    })
        .nullable(),
});
const teamAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    node: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        members: teamMembers.extend({ pageInfo: eitherPageInfo }).nullish(),
        repositories: teamRepositories.extend({ pageInfo: eitherPageInfo }).nullish(),
    })
        .nullable(),
});
const teamMemberAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ team: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ members: teamMembers.pick({ edges: true }) }).nullable() })
        .nullable(),
});
const teamMembersAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
const membershipAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), state: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const accountsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), databaseId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }).nullable());
const repositoriesAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), isArchived: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), owner: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) }).nullable());
const invitationsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    email: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    inviter: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullish(),
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    team_count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    failed_reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
}));
const collaborators = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    pageInfo,
    edges: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        node: account,
        permissionSources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            roleName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
            permission: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            source: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
        }))
            .nullable(),
    })
        .nullable())
        .nullable(),
});
const repositoryAccess = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    databaseId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
    isArchived: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    collaborators: collaborators.nullable(),
});
const collaboratorsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ collaborators: collaborators.nullable() }).nullable(),
});
const directAccessAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        repositories: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            totalCount: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
            pageInfo: eitherPageInfo,
            nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(repositoryAccess.nullable()).nullable(),
        }),
    }),
});
const repositoryAccessAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repositoryAccess.nullable());
const restCollaboratorsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), role_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
const repositoryInvitationsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    invitee: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }).nullable(),
    permissions: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    expired: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
}));
const teamRepositoriesAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), role_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }));
const customRolesAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ custom_roles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })) });
const roleNameAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ role_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const repositoryTeamsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), permission: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), access_source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }));
const organizationRolesAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    roles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), base_role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() })),
});
const organizationRoleTeamsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), assignment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }));
const organizationRolePeopleAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), assignment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }));
const invitationTeamsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }));
const accountAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() });


/***/ }),

/***/ 20511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ readRepositories),
/* harmony export */   TS: () => (/* binding */ readTeamsOfInvitation),
/* harmony export */   U_: () => (/* binding */ chunksOf),
/* harmony export */   Wp: () => (/* binding */ parseAnswer),
/* harmony export */   qu: () => (/* binding */ readFailedInvitations),
/* harmony export */   s$: () => (/* binding */ readAllPages),
/* harmony export */   t7: () => (/* binding */ readInvitations),
/* harmony export */   w0: () => (/* binding */ queryByAlias)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86795);
/* harmony import */ var _matching_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8638);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99467);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83368);





async function readAllPages(client, route, request) {
    const items = [];
    for (let page = 1;; page += 1) {
        const answer = await readPage(client, route, {
            ...request,
            params: { ...request.params, per_page: 100, page },
        });
        items.push(...answer.data);
        if (!/rel="next"/.test(answer.link) || answer.data.length === 0)
            return items;
    }
}
async function readPage(client, route, request) {
    try {
        const response = await client.read(route, request.params);
        return { data: request.shape.parse(response.data), link: String(response.headers.link ?? "") };
    }
    catch (failure) {
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubProblemOf */ .OM)(failure, request.what), { provider: "github" });
    }
}
async function readInvitations(client, org) {
    const list = await readInvitationList(client, "GET /orgs/{org}/invitations", { org }, "list invitations");
    return list.map((each) => ({
        invitationId: each.id,
        ...(each.login ? { login: each.login } : {}),
        ...(each.email ? { email: each.email } : {}),
        ...(each.inviter ? { inviter: each.inviter.login } : {}),
        ...(each.role ? { role: each.role } : {}),
        ...(each.team_count ? { teams: each.team_count } : {}),
        ...(each.created_at ? { sentAt: each.created_at } : {}),
    }));
}
async function readTeamsOfInvitation(client, org, invitation) {
    const route = "GET /orgs/{org}/invitations/{invitation_id}/teams";
    const params = { org, invitation_id: invitation };
    const teams = await readAllPages(client, route, {
        params,
        shape: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .invitationTeamsAnswer */ ._5,
        what: "list the teams of an invitation",
    });
    return new Set(teams.map(({ id }) => id));
}
async function readFailedInvitations(client, org) {
    const list = await readInvitationList(client, "GET /orgs/{org}/failed_invitations", { org }, "list failed invitations");
    return Map.groupBy(list.map((each) => ({
        who: (each.login ?? each.email ?? "").toLowerCase(),
        invitationId: each.id,
        reason: each.failed_reason ?? "no reason given",
    })), (each) => each.who);
}
async function readInvitationList(client, route, params, what) {
    try {
        return await readAllPages(client, route, { params, shape: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .invitationsAnswer */ .nj, what });
    }
    catch (error) {
        if (error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q && error.findings[0]?.code === "not_found")
            return [];
        throw error;
    }
}
async function readRepositories(client, org, names) {
    const read = [...chunksOf(names, 100)].map(async (chunk) => {
        const variables = { owner: org, ...Object.fromEntries(chunk.map((name, index) => [`r${index}`, name])) };
        const nodes = await queryByAlias(client, (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoriesQuery */ .pL)(chunk.length), {
            variables,
            what: "look repositories up",
        });
        const repositories = parseAnswer(_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoriesAnswer */ .Bz, nodes, "look repositories up");
        return chunk.map((name, index) => {
            const node = repositories[`r${index}`];
            return [name.toLowerCase(), node ? repositoryOf(node, { org, name }) : "missing"];
        });
    });
    return new Map((await Promise.all(read)).flat());
}
function repositoryOf({ name, isArchived: archived, owner }, asked) {
    if (owner.login.toLowerCase() === asked.org.toLowerCase())
        return { name, archived };
    const transferredTo = `${owner.login}/${name}`;
    const unread = _matching_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .githubMatchingErrors */ .q.transferredRepository(asked.name, transferredTo);
    return { name: asked.name, archived, unread, transferredTo };
}
async function queryByAlias(client, document, request) {
    for (let tries = 0;; tries += 1) {
        try {
            const { data, errors } = await client.query(document, request.variables);
            if (!errors.some((error) => error.type !== "NOT_FOUND"))
                return omitKey(data, "rateLimit");
            if (tries === 2)
                throw Object.assign(new Error(errors[0]?.message), { errors });
        }
        catch (failure) {
            if (tries === 2 || (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubApiErrorOf */ .$1)(failure).isRejection) {
                throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubProblemOf */ .OM)(failure, request.what), { provider: "github" });
            }
        }
    }
}
function parseAnswer(shape, value, what) {
    const result = shape.safeParse(value);
    if (result.success)
        return result.data;
    throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubProblemOf */ .OM)(new Error("the answer has an unknown shape"), what), {
        provider: "github",
    });
}
function omitKey(data, key) {
    const { [key]: _, ...rest } = (data ?? {});
    return rest;
}
function* chunksOf(items, size) {
    for (let start = 0; start < items.length; start += size)
        yield items.slice(start, start + size);
}


/***/ }),

/***/ 83368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ teamMember),
/* harmony export */   Ju: () => (/* binding */ repositoryAccessQuery),
/* harmony export */   Ln: () => (/* binding */ collaboratorsPage),
/* harmony export */   bE: () => (/* binding */ teamPage),
/* harmony export */   bH: () => (/* binding */ directAccessPage),
/* harmony export */   dq: () => (/* binding */ usersQuery),
/* harmony export */   l8: () => (/* binding */ organizationPage),
/* harmony export */   pL: () => (/* binding */ repositoriesQuery)
/* harmony export */ });
const organizationPage = `
query Organization($org: String!, $first: Int!, $members: Boolean!, $lastMembers: Boolean!, $pending: Boolean!,
                   $teams: Boolean!, $afterMember: String, $beforeMember: String, $afterPending: String,
                   $afterTeam: String) {
  rateLimit { cost }
  viewer { login databaseId }
  organization(login: $org) {
    login
    databaseId
    membersWithRole(first: 100, after: $afterMember) @include(if: $members) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { role node { login databaseId } }
    }
    lastMembers: membersWithRole(last: 100, before: $beforeMember) @include(if: $lastMembers) {
      totalCount
      pageInfo { hasPreviousPage startCursor }
      edges { role node { login databaseId } }
    }
    pendingMembers(first: 100, after: $afterPending) @include(if: $pending) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { login databaseId }
    }
    teams(first: $first, after: $afterTeam, orderBy: { field: NAME, direction: ASC }) @include(if: $teams) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id databaseId name slug description privacy notificationSetting
        parentTeam { databaseId }
        members(first: 100, membership: IMMEDIATE) { ...Members }
        repositories(first: 100) { ...Repositories }
      }
    }
  }
}
fragment Members on TeamMemberConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  edges { role node { login databaseId } }
}
fragment Repositories on TeamRepositoryConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  edges { permission node { name isArchived } }
}`;
const teamPage = {
    members: `
query TeamMembers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  rateLimit { cost }
  node(id: $id) { ... on Team {
    members(first: $first, after: $after, last: $last, before: $before, membership: IMMEDIATE) {
      totalCount
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      edges { role node { login databaseId } }
    }
  } }
}`,
    repositories: `
query TeamRepositories($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  rateLimit { cost }
  node(id: $id) { ... on Team {
    repositories(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      edges { permission node { name isArchived } }
    }
  } }
}`,
};
const teamMember = `
query TeamMember($org: String!, $slug: String!, $login: String!) {
  rateLimit { cost }
  organization(login: $org) { team(slug: $slug) {
    members(first: 100, query: $login, membership: IMMEDIATE) { edges { role node { login databaseId } } }
  } }
}`;
function usersQuery(count) {
    const range = Array.from({ length: count }, (_, index) => index);
    return `query Users(${range.map((each) => `$u${each}: String!`).join(", ")}) {
  rateLimit { cost }
  ${range.map((each) => `u${each}: user(login: $u${each}) { login databaseId }`).join("\n  ")}
}`;
}
function repositoriesQuery(count) {
    const range = Array.from({ length: count }, (_, index) => index);
    return `query Repositories($owner: String!, ${range.map((each) => `$r${each}: String!`).join(", ")}) {
  rateLimit { cost }
  ${range.map((each) => `r${each}: repository(owner: $owner, name: $r${each}) { name isArchived owner { login } }`).join("\n  ")}
}`;
}
const collaboratorFields = `
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { login databaseId } permissionSources { roleName permission source { __typename } } }`;
const collaboratorsPage = `
query Collaborators($owner: String!, $name: String!, $after: String) {
  rateLimit { cost }
  repository(owner: $owner, name: $name) {
    collaborators(affiliation: DIRECT, first: 100, after: $after) {${collaboratorFields}
    }
  }
}`;
const repositoryAccess = `name databaseId isArchived collaborators(affiliation: DIRECT, first: 100) {${collaboratorFields}
    }`;
const directAccessPage = `
query DirectAccess($org: String!, $first: Int, $after: String, $last: Int, $before: String) {
  rateLimit { cost }
  organization(login: $org) {
    repositories(first: $first, after: $after, last: $last, before: $before,
                 ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      nodes { ${repositoryAccess} }
    }
  }
}`;
function repositoryAccessQuery(count) {
    const range = Array.from({ length: count }, (_, index) => index);
    return `query RepositoryAccess($owner: String!, ${range.map((each) => `$r${each}: String!`).join(", ")}) {
  rateLimit { cost }
  ${range.map((each) => `r${each}: repository(owner: $owner, name: $r${each}) { ...Access }`).join("\n  ")}
}
fragment Access on Repository { ${repositoryAccess} }`;
}


/***/ })

};
