export const id = 760;
export const ids = [760];
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
    directAccessHidden: (repos) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("direct_access_hidden", `GitHub doesn't show who has access of their own to ${repos.length === 1 ? "a repository" : `${repos.length} repositories`}: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(repos, 5)}. Nobody's access there was compared.`, "Give the App the permission Administration: read on them (a person's token: an owner's), or set `github.direct_access: ignore`."),
    directAccess: (grants, people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("undeclared_direct_access", `${people === 1 ? "1 person has" : `${people} people have`} access of their own to repositories where no project declares it, ${grants.length} ${grants.length === 1 ? "grant" : "grants"} in all: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Declare them as `collaborators` of a project, or take them off on GitHub. `github.direct_access: exact` makes Rollcall take them off; `ignore` leaves them out of reports."),
    invitationsUnread: (repos) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("repository_invitations_unread", `Open invitations to ${repos.length} repositories were not looked for: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)([...repos].sort(), 3)}.`, "Nothing to do: whoever accepts one is told of then. `github.direct_access: exact` looks for them, at a request for each repository."),
    archivedDirectAccess: (grants) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("archived_direct_access", `${grants.length} ${grants.length === 1 ? "grant" : "grants"} on archived repositories should go and can't be changed there: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Unarchive the repository, apply, and archive it again; or take the person off on GitHub."),
    keptUntilMember: (grants, org) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("kept_until_member", `Access of their own stays until the person is a member of ${org}, since teams give them as much only then: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Nothing to do: the first run after they have accepted the invitation takes it away."),
    collaboratorsInvited: (grants) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("collaborator_invited", `Invited to a repository and not in yet, until they accept: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Nothing to do. Invitations run out after 7 days, and are sent again then."),
    collaboratorsToInvite: (grants) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("collaborator_to_invite", `Comes as an invitation to the repository, and is access only once it is accepted: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(grants, 5)}.`, "Nothing to do: GitHub sends it when this is applied."),
    undeclaredInvitations: (invitations, { owner }) => (owner ? _core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e : _core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("undeclared_invitation", `${invitations.length === 1 ? "An invitation is" : `${invitations.length} invitations are`} open that the roster doesn't declare: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(invitations, 5)}.`, "Declare them under users, or cancel them on the organisation's People page. `github.members: exact` makes Rollcall cancel them."),
    invitedAsOwners: (people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("invited_as_owner", `${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(people)} ${people.length === 1 ? "was" : "were"} invited as ${people.length === 1 ? "an owner" : "owners"} by hand, and the roster says member.`, "Cancel the invitation on the organisation's People page: the next run invites them as a member."),
};


/***/ }),

/***/ 54760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readGithubInventory: () => (/* binding */ readGithubInventory)
});

// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/github/errors.js
var errors = __webpack_require__(74440);
// EXTERNAL MODULE: ./lib/src/providers/github/read/idp-managed-teams.js
var idp_managed_teams = __webpack_require__(36968);
// EXTERNAL MODULE: ./lib/src/providers/github/read/remote-state.js + 2 modules
var remote_state = __webpack_require__(10904);
// EXTERNAL MODULE: ./lib/src/providers/github/read/role-names.js
var role_names = __webpack_require__(17435);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(67325);
;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/answers.js

const pageInfo = schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() });
function membersOf(node) {
    return schemas/* object */.Ikc({
        organization: schemas/* object */.Ikc({
            membersWithRole: schemas/* object */.Ikc({ pageInfo, nodes: schemas/* array */.YOg(node.nullable()) }),
        }),
    });
}
const profilesAnswer = membersOf(schemas/* object */.Ikc({ login: schemas/* string */.YjP(), name: schemas/* string */.YjP().nullable() }));
const verifiedEmailsAnswer = membersOf(schemas/* object */.Ikc({ login: schemas/* string */.YjP(), emails: schemas/* array */.YOg(schemas/* string */.YjP()) }));
const addresses = schemas/* array */.YOg(schemas/* object */.Ikc({ value: schemas/* string */.YjP() })).nullish();
const identitiesAnswer = schemas/* object */.Ikc({
    organization: schemas/* object */.Ikc({
        samlIdentityProvider: schemas/* object */.Ikc({
            externalIdentities: schemas/* object */.Ikc({
                pageInfo,
                nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
                    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
                    samlIdentity: schemas/* object */.Ikc({ nameId: schemas/* string */.YjP().nullable(), emails: addresses }).nullable(),
                    scimIdentity: schemas/* object */.Ikc({ username: schemas/* string */.YjP().nullable(), emails: addresses }).nullable(),
                })
                    .nullable()),
            }),
        })
            .nullable(),
    }),
});
const invitationDetailsAnswer = schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* number */.aig(), login: schemas/* string */.YjP().nullish(), role: schemas/* string */.YjP(), team_count: schemas/* number */.aig() }));
const invitationTeamsAnswer = schemas/* array */.YOg(schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }));

;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/queries.js
const profilesPage = `
query Profiles($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { membersWithRole(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { login name }
  } }
}`;
const verifiedEmailsPage = `
query VerifiedEmails($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { membersWithRole(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { login emails: organizationVerifiedDomainEmails(login: $org) }
  } }
}`;
const identitiesPage = `
query Identities($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { samlIdentityProvider { externalIdentities(first: 100, after: $after, membersOnly: true) {
    pageInfo { hasNextPage endCursor }
    nodes { user { login } samlIdentity { nameId emails { value } } scimIdentity { username emails { value } } }
  } } }
}`;

// EXTERNAL MODULE: ./lib/src/providers/github/read/collaborators.js
var collaborators = __webpack_require__(79493);
// EXTERNAL MODULE: ./lib/src/providers/github/read/direct-access.js
var direct_access = __webpack_require__(4274);
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(20511);
;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/reads.js






async function readInvitationDetails(client, org) {
    const details = new Map();
    for (const { id, login, role, team_count } of await listInvitations(client, org)) {
        if (!login)
            continue;
        const teams = team_count === 0
            ? []
            : await (0,lookups/* readAllPages */.s$)(client, "GET /orgs/{org}/invitations/{invitation_id}/teams", {
                params: { org, invitation_id: id },
                shape: invitationTeamsAnswer,
                what: `list the teams that ${login} is invited to`,
            });
        details.set(login.toLowerCase(), { role, teams: teams.map((each) => each.slug) });
    }
    return details;
}
async function listInvitations(client, org) {
    try {
        return await (0,lookups/* readAllPages */.s$)(client, "GET /orgs/{org}/invitations", {
            params: { org },
            shape: invitationDetailsAnswer,
            what: "list invitations",
        });
    }
    catch (error) {
        if (error instanceof rollcall_error/* RollcallError */.q && error.findings[0]?.code === "not_found")
            return [];
        throw error;
    }
}
async function readProfiles(client, org) {
    const names = new Map();
    const request = { org, document: profilesPage, shape: profilesAnswer, what: "read the members' profiles" };
    await forEachPage(client, request, ({ organization }) => {
        for (const node of organization.membersWithRole.nodes)
            if (node?.name?.trim())
                names.set(node.login.toLowerCase(), node.name.trim());
        return organization.membersWithRole.pageInfo;
    });
    return names;
}
async function readSharedRepositories(client, { login, members }, progress) {
    const { repositories, problem } = await (0,direct_access/* readDirectAccess */.U)(client, login, progress);
    const shared = [];
    const hidden = [];
    for (const { name, people } of repositories.values()) {
        if (people === undefined)
            hidden.push(name);
        else if ([...people.keys()].some((key) => members.get(key)?.role !== "owner")) {
            const invited = await (0,collaborators/* readInvitedCollaborators */.rl)(client, login, name);
            shared.push({ name, collaborators: new Map([...invited, ...people]) });
        }
    }
    return { shared: shared.sort(byName), hidden: hidden.sort(), problem };
}
function byName(left, right) {
    return left.name < right.name ? -1 : 1;
}
async function forEachPage(client, { org, document, shape, what }, take) {
    for (let after = null;;) {
        const variables = { org, after };
        const page = take((0,lookups/* parseAnswer */.Wp)(shape, await (0,lookups/* queryByAlias */.w0)(client, document, { variables, what }), what));
        if (page === undefined || !page.hasNextPage || page.endCursor === after)
            return;
        after = page.endCursor;
    }
}

;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/emails.js




async function readVerifiedEmails(client, org) {
    const emails = new Map();
    const add = (login, addresses) => {
        const known = emails.get(login.toLowerCase()) ?? new Set();
        for (const address of addresses)
            if (address && /^[^\s@]+@[^\s@]+$/.test(address))
                known.add(address);
        emails.set(login.toLowerCase(), known);
    };
    const remarks = [
        await readOrRemark("GitHub didn't tell the members' addresses of verified domains", () => readDomainEmails(client, org, add)),
        await readOrRemark("GitHub didn't tell the members' SAML identities", () => readSamlEmails(client, org, add)),
    ];
    return {
        emails: new Map([...emails].map(([login, addresses]) => [login, [...addresses].sort()])),
        remarks: remarks.filter((remark) => remark !== undefined),
    };
}
async function readDomainEmails(client, org, add) {
    const what = "read addresses of verified domains";
    await forEachPage(client, { org, document: verifiedEmailsPage, shape: verifiedEmailsAnswer, what }, ({ organization: { membersWithRole } }) => {
        for (const node of membersWithRole.nodes)
            if (node)
                add(node.login, node.emails);
        return membersWithRole.pageInfo;
    });
}
async function readSamlEmails(client, org, add) {
    const what = "read SAML identities";
    await forEachPage(client, { org, document: identitiesPage, shape: identitiesAnswer, what }, ({ organization: { samlIdentityProvider } }) => {
        for (const node of samlIdentityProvider?.externalIdentities.nodes ?? []) {
            if (!node?.user)
                continue;
            const { samlIdentity: saml, scimIdentity: scim } = node;
            const listed = [...(saml?.emails ?? []), ...(scim?.emails ?? [])].map((each) => each.value);
            add(node.user.login, [saml?.nameId, scim?.username, ...listed]);
        }
        return samlIdentityProvider?.externalIdentities.pageInfo;
    });
}
async function readOrRemark(what, read) {
    try {
        await read();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof rollcall_error/* RollcallError */.q))
            throw error;
        return `${what}: ${error.message}`;
    }
}

// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(18953);
// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var roles = __webpack_require__(90976);
// EXTERNAL MODULE: ./lib/src/providers/github/model/team-ancestors.js
var team_ancestors = __webpack_require__(19147);
;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/teams.js



function inventoryTeams(remote, synced) {
    const names = new Map([...remote.teams.values()].map((team) => [team.name.toLowerCase(), team]));
    return declarableTeams(remote)
        .map((team) => {
        const parent = team.parent === undefined ? undefined : remote.teams.get(team.parent)?.slug;
        const namesake = names.get(team.slug);
        return {
            id: team.id,
            slug: team.slug,
            name: team.name,
            needsName: (0,slug/* teamSlug */.R)(team.slug) !== team.slug || (namesake !== undefined && namesake.id !== team.id),
            description: team.description,
            privacy: team.privacy,
            notifications: team.notifications,
            ...(parent === undefined ? {} : { parent }),
            ...peopleOf(remote, team),
            repos: ownGrants(remote, team),
            synced: synced.has(team),
        };
    })
        .sort((left, right) => (left.slug < right.slug ? -1 : 1));
}
function declarableTeams(remote) {
    return [...remote.teams.values()].filter((team) => team.managedElsewhere !== "enterprise");
}
function peopleOf(remote, team) {
    const maintainers = [];
    const members = [];
    for (const [key, { login, role }] of team.members ?? []) {
        const leads = role === "maintainer" && remote.members.get(key)?.role !== "owner";
        (leads ? maintainers : members).push(login);
    }
    return { maintainers: maintainers.sort(), members: members.sort() };
}
function ownGrants(remote, team) {
    const own = [...(team.repositories ?? [])].filter(([key, { role }]) => !(0,roles/* coversRole */.Pb)((0,team_ancestors/* currentInheritedRole */.A)(remote, team, key), role));
    return new Map(own.map(([, { name, role }]) => [name, role]).sort());
}

;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/inventory.js









async function readGithubInventory(client, request) {
    const { org, progress } = request;
    const read = await (0,remote_state/* readGithubState */.X)(client, org, progress);
    requireComplete(read);
    const remote = (await mayHaveCustomRoles(client, read.login))
        ? { ...read, teams: await (0,role_names/* withRoleNames */.n)(client, read, read.teams.values()) }
        : read;
    const invitations = await readInvitationDetails(client, remote.login);
    const names = await readProfiles(client, remote.login);
    const noEmails = { emails: new Map(), remarks: [] };
    const verified = request.emails ? await readVerifiedEmails(client, remote.login) : noEmails;
    const synced = await (0,idp_managed_teams/* readIdpManagedTeams */.p)(client, remote.login, declarableTeams(remote));
    const sharing = await readSharing(client, remote, progress);
    const account = ({ login, id }) => {
        const name = names.get(login.toLowerCase());
        return {
            login,
            ...(id === undefined ? {} : { id }),
            ...(name === undefined ? {} : { name }),
            emails: verified.emails.get(login.toLowerCase()) ?? [],
        };
    };
    const members = [...remote.members.values()].map((member) => ({ ...account(member), role: member.role }));
    return {
        org: remote.login,
        members: members.sort(byLogin),
        invited: invitationsOf(remote, invitations).sort(byLogin),
        outsiders: outsideCollaborators(remote, sharing.shared).map(account).sort(byLogin),
        teams: inventoryTeams(remote, synced),
        shared: sharing.shared.map((each) => withoutOwners(remote, each)),
        remarks: [...remarksOn(remote, invitations), ...verified.remarks, ...sharing.remarks],
    };
}
async function readSharing(client, remote, progress) {
    try {
        const { shared, hidden, problem } = await readSharedRepositories(client, remote, progress);
        const count = hidden.length === 1 ? "a repository" : `${hidden.length} repositories`;
        return {
            shared,
            remarks: [
                ...(problem ? [sharingUnread(problem.message)] : []),
                ...(hidden.length > 0
                    ? [
                        `GitHub doesn't show who has access of their own to ${count}, and nothing about that is declared: ${(0,lists/* listed */.K)(hidden, 20)}.`,
                    ]
                    : []),
            ],
        };
    }
    catch (error) {
        if (!(error instanceof rollcall_error/* RollcallError */.q))
            throw error;
        return { shared: [], remarks: [sharingUnread(error.message)] };
    }
}
function sharingUnread(reason) {
    return `Who has access of their own to repositories could not be read to the end, and what is missing is left alone: ${reason}`;
}
function requireComplete(remote) {
    const unread = [...remote.teams.values()].filter((team) => !team.members || !team.repositories);
    if (remote.teamsComplete && unread.length === 0)
        return;
    const what = unread.map((team) => team.name).sort();
    throw new rollcall_error/* RollcallError */.q(errors/* githubErrors */.Z.inventoryIncomplete(what), { provider: "github" });
}
function invitationsOf(remote, details) {
    return [...remote.pending].flatMap(([key, { login, id }]) => {
        const { role = "direct_member", teams = [] } = details.get(key) ?? {};
        if (login === undefined || role === "billing_manager" || remote.members.has(key))
            return [];
        const account = { login, ...(id === undefined ? {} : { id }), emails: [] };
        return [{ ...account, role: role === "admin" ? "owner" : "member", teams }];
    });
}
function outsideCollaborators(remote, shared) {
    const found = new Map();
    for (const [key, { login, id }] of shared.flatMap((each) => [...each.collaborators])) {
        if (!remote.members.has(key) && !remote.pending.has(key))
            found.set(key, { login, id });
    }
    return [...found.values()];
}
function withoutOwners(remote, { name, collaborators }) {
    const people = [...collaborators].filter(([key]) => remote.members.get(key)?.role !== "owner");
    return { name, collaborators: new Map(people.map(([, { login, role }]) => [login, role]).sort()) };
}
function remarksOn(remote, details) {
    const billing = [...details].filter(([, { role }]) => role === "billing_manager").map(([login]) => login);
    const failed = [...remote.failed].filter(([who]) => !remote.members.has(who) && !remote.pending.has(who));
    const enterprise = [...remote.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
    const { self = "" } = remote;
    const isNotOwner = self !== "" && remote.members.get(self.toLowerCase())?.role !== "owner";
    return [
        ...(isNotOwner
            ? [
                `The token is ${self}'s, who doesn't own ${remote.login}: teams that ${self} may not see are missing. Import with an owner's or an App's before teams: exact deletes what isn't declared.`,
            ]
            : []),
        ...billing.sort().map((login) => `${login} is invited as a billing manager, which the file can't say.`),
        ...[...remote.pendingEmails.keys()]
            .sort()
            .map((address) => `${address} is invited by address: declare the login once the invitation is accepted.`),
        ...failed.sort().map(([who, [last]]) => `The invitation of ${who} failed (${last?.reason}).`),
        ...enterprise.map((team) => `The team ${team.name} belongs to the enterprise, and is kept there.`).sort(),
    ];
}
function byLogin(left, right) {
    return left.login.toLowerCase() < right.login.toLowerCase() ? -1 : 1;
}
async function mayHaveCustomRoles(client, org) {
    const roles = await (0,role_names/* readCustomRoles */.R)(client, org);
    return roles === 403 || (roles !== 404 && roles.length > 0);
}


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
    let highest = team?.organizationRole ?? "";
    for (const parent of ancestorsOf(remote, team)) {
        const role = parent.repositories?.get(repo)?.role;
        if (role !== undefined && (highest === "" || (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .coversRole */ .Pb)(role, highest)))
            highest = role;
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

/***/ 4274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readAccessByName),
/* harmony export */   U: () => (/* binding */ readDirectAccess)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46698);
/* harmony import */ var _access_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11557);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86795);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99467);
/* harmony import */ var _collaborators_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79493);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20511);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83368);







const accessPageSizes = [50, 25, 12, 6, 3, 1];
async function readDirectAccess(client, org, progress) {
    const first = await readAllRepositories(client, org, progress);
    return first.isShort ? readAllRepositories(client, org, progress) : first;
}
async function readAllRepositories(client, org, progress) {
    const repositories = new Map();
    const what = "list who has access of their own to repositories";
    let size = 0;
    let refused = 0;
    for (let after = null;;) {
        const answer = await readInSizes(size, async (first) => {
            const variables = { org, first, after };
            const { data, errors } = await client.query(_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .directAccessPage */ .bH, variables);
            const hidden = hiddenPlaces(errors, ["organization", "repositories", "nodes"], first);
            return { page: (0,_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .directAccessAnswer */ .wF, data, what).organization.repositories, hidden };
        });
        if ("failure" in answer)
            return { repositories, problem: problemOf(answer.failure, what) };
        const { page, hidden } = answer.found;
        size = nextSize(answer, hidden);
        for (const [index, node] of (page.nodes ?? []).entries()) {
            if (node !== null)
                await addRepository(client, org, repositories, { node, error: hidden.get(index) });
            else if (hidden.has(index))
                refused += 1;
        }
        progress.reading("github", "repositories", repositories.size, page.totalCount);
        if (page.pageInfo.hasNextPage && page.pageInfo.endCursor !== after)
            after = page.pageInfo.endCursor;
        else if (repositories.size === page.totalCount)
            return { repositories };
        else {
            const problem = _access_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubAccessErrors */ .V.repositoriesIncomplete(repositories.size, page.totalCount);
            const isShort = repositories.size + refused !== page.totalCount;
            return { repositories, problem, ...(isShort ? { isShort } : {}) };
        }
    }
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
            const { data, errors } = await client.query((0,_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryAccessQuery */ .Ju)(asked.length), variables);
            const hidden = hiddenPlaces(errors, [], first);
            const { rateLimit: _, ...nodes } = (data ?? {});
            return { page: (0,_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryAccessAnswer */ .to, nodes, what), hidden };
        });
        if ("failure" in answer) {
            const problem = problemOf(answer.failure, what);
            const rest = names.slice(start);
            for (const name of rest)
                found.set(name, { name, archived: false, people: undefined, problem });
            return found;
        }
        const { page, hidden } = answer.found;
        for (const index of asked.keys()) {
            const node = page[`r${index}`];
            if (node)
                await addRepository(client, owner, found, { node, error: hidden.get(`r${index}`) });
        }
        start += asked.length;
        size = nextSize(answer, hidden);
    }
    return found;
}
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
    const { isRejection, types } = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .githubApiErrorOf */ .$1)(failure);
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
async function addRepository(client, org, repositories, { node, error }) {
    const { name, isArchived: archived, collaborators } = node;
    const marked = (problem) => repositories.set(name.toLowerCase(), { name, archived, people: undefined, problem });
    if (collaborators === null || error !== undefined) {
        const isHidden = error === undefined || isRefusedType(error.type);
        marked(isHidden
            ? _access_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubAccessErrors */ .V.collaboratorsHidden(name)
            : _access_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubAccessErrors */ .V.collaboratorsIncomplete(name));
        return;
    }
    try {
        const people = await (0,_collaborators_js__WEBPACK_IMPORTED_MODULE_5__/* .readDirectCollaborators */ .Fg)(client, org, name, collaborators);
        repositories.set(name.toLowerCase(), { name, archived, people });
    }
    catch (failure) {
        const [problem] = failure instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_6__/* .RollcallError */ .q ? failure.findings : [];
        if (problem === undefined || (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isFatalProblem */ .wl)(problem))
            throw failure;
        marked(problem);
    }
}
function problemOf(failure, what) {
    const [found] = failure instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_6__/* .RollcallError */ .q ? failure.findings : [];
    const { severity, code, message, remedy } = found ?? (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .githubProblemOf */ .OM)(failure, what);
    const problem = { severity, code, message, remedy };
    if ((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isFatalProblem */ .wl)(problem))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_6__/* .RollcallError */ .q(problem, { provider: "github" });
    return problem;
}


/***/ }),

/***/ 36968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ markIdpManagedTeams),
/* harmony export */   p: () => (/* binding */ readIdpManagedTeams)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86795);


async function readIdpManagedTeams(client, org, teams) {
    const managed = new Set();
    const supported = new Set(routes);
    for (const team of teams) {
        for (const route of routes) {
            if (!supported.has(route))
                continue;
            const answer = await followsGroup(client, route, { org, team_slug: team.slug });
            if (answer === "unsupported")
                supported.delete(route);
            else if (answer)
                managed.add(team);
        }
    }
    return managed;
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
async function followsGroup(client, route, target) {
    try {
        const { data } = await client.read(route, target);
        return (data.groups ?? []).length > 0;
    }
    catch (failure) {
        const status = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubStatusOf */ .RI)(failure);
        if (status === 400 || status === 403 || status === 404 || status === 422)
            return "unsupported";
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubProblemOf */ .OM)(failure, `ask who keeps the team ${target.team_slug}`), {
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
    for (const team of new Set(asked)) {
        if (team.repositories === undefined || team.repositories.size === 0)
            continue;
        teams.set(team.id, { ...team, repositories: await readTeamRoles(client, remote.login, team) });
    }
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
        const status = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubStatusOf */ .RI)(failure);
        if (status === 404 || status === 403)
            return status;
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubProblemOf */ .OM)(failure, "list custom roles"), { provider: "github" });
    }
}


/***/ })

};
