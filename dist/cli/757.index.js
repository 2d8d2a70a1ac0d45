export const id = 757;
export const ids = [757];
export const modules = {

/***/ 6757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  surveyGithub: () => (/* binding */ surveyGithub)
});

// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(8021);
// EXTERNAL MODULE: ./lib/src/roster/resolved.js
var resolved = __webpack_require__(6397);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/idp-managed-teams.js + 5 modules
var idp_managed_teams = __webpack_require__(8711);
// EXTERNAL MODULE: ./lib/src/providers/github/errors.js
var errors = __webpack_require__(5483);
// EXTERNAL MODULE: ./lib/src/providers/github/model/desired.js
var desired = __webpack_require__(5298);
// EXTERNAL MODULE: ./lib/src/providers/github/read/remote-state.js + 2 modules
var remote_state = __webpack_require__(6447);
// EXTERNAL MODULE: ./lib/src/providers/github/read/role-names.js
var role_names = __webpack_require__(1858);
// EXTERNAL MODULE: ./lib/src/providers/github/inventory/answers.js
var answers = __webpack_require__(6806);
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
const sharedRepositoriesPage = `
query SharedRepositories($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { repositories(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { name collaborators(affiliation: OUTSIDE, first: 1) { totalCount } }
  } }
}`;

// EXTERNAL MODULE: ./lib/src/providers/github/api-error.js
var api_error = __webpack_require__(4313);
// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js
var api_errors = __webpack_require__(4684);
// EXTERNAL MODULE: ./lib/src/providers/github/read/collaborators.js
var collaborators = __webpack_require__(1690);
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(4168);
;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/reads.js







async function readInvitationDetails(client, org) {
    const details = new Map();
    for (const { id, login, role, team_count } of await listInvitations(client, org)) {
        if (!login)
            continue;
        const teams = team_count === 0
            ? []
            : await (0,lookups/* listAll */._w)(client, "GET /orgs/{org}/invitations/{invitation_id}/teams", {
                params: { org, invitation_id: id },
                shape: answers/* invitationTeamsAnswer */._5,
                what: `list the teams that ${login} is invited to`,
            });
        details.set(login.toLowerCase(), { role, teams: teams.map((each) => each.slug) });
    }
    return details;
}
async function listInvitations(client, org) {
    try {
        return await (0,lookups/* listAll */._w)(client, "GET /orgs/{org}/invitations", {
            params: { org },
            shape: answers/* invitationDetailsAnswer */.CH,
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
    const request = { org, document: profilesPage, shape: answers/* profilesAnswer */.Fg, what: "read the members' profiles" };
    await eachPage(client, request, ({ organization }) => {
        for (const node of organization.membersWithRole.nodes)
            if (node?.name?.trim())
                names.set(node.login.toLowerCase(), node.name.trim());
        return organization.membersWithRole.pageInfo;
    });
    return names;
}
async function readSharedRepositories(client, org) {
    const shared = [];
    const hidden = [];
    const what = "look for outside collaborators";
    const request = { org, document: sharedRepositoriesPage, shape: answers/* sharedRepositoriesAnswer */.ki, what };
    await eachPage(client, request, ({ organization: { repositories } }) => {
        for (const node of repositories.nodes) {
            if (node?.collaborators === null)
                hidden.push(node.name);
            else if (node && node.collaborators.totalCount > 0)
                shared.push(node.name);
        }
        return repositories.pageInfo;
    });
    return { shared: shared.sort(), hidden: hidden.sort() };
}
async function readAllCollaborators(client, org, names) {
    const found = new Map();
    for (const name of names)
        found.set(name, await (0,collaborators/* readCollaborators */.a)(client, org, name));
    return found;
}
async function mayHaveCustomRoles(client, org) {
    try {
        const { data } = await client.read("GET /orgs/{org}/custom-repository-roles", { org });
        return answers/* customRolesAnswer */.Dn.parse(data).custom_roles.length > 0;
    }
    catch (failure) {
        if ((0,api_error/* statusOf */.c)(failure) === 404)
            return false;
        if ((0,api_error/* statusOf */.c)(failure) === 403)
            return true;
        throw new rollcall_error/* RollcallError */.q((0,api_errors/* problemFrom */.Y)(failure, "list custom roles"), { provider: "github" });
    }
}
async function eachPage(client, { org, document, shape, what }, take) {
    for (let after = null;;) {
        const variables = { org, after };
        const page = take((0,lookups/* parsed */.Yz)(shape, await (0,lookups/* askByName */.Mx)(client, document, { variables, what }), what));
        if (page === undefined || !page.hasNextPage || page.endCursor === after)
            return;
        after = page.endCursor;
    }
}

;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/emails.js




async function readVouchedEmails(client, org) {
    const emails = new Map();
    const add = (login, addresses) => {
        const known = emails.get(login.toLowerCase()) ?? new Set();
        for (const address of addresses)
            if (address && /^[^\s@]+@[^\s@]+$/.test(address))
                known.add(address);
        emails.set(login.toLowerCase(), known);
    };
    const remarks = [
        await orWhy("GitHub didn't tell the members' addresses of verified domains", () => fromDomains(client, org, add)),
        await orWhy("GitHub didn't tell the members' SAML identities", () => fromSaml(client, org, add)),
    ];
    return {
        emails: new Map([...emails].map(([login, addresses]) => [login, [...addresses].sort()])),
        remarks: remarks.filter((remark) => remark !== undefined),
    };
}
async function fromDomains(client, org, add) {
    const what = "read addresses of verified domains";
    await eachPage(client, { org, document: verifiedEmailsPage, shape: answers/* verifiedEmailsAnswer */.yB, what }, ({ organization: { membersWithRole } }) => {
        for (const node of membersWithRole.nodes)
            if (node)
                add(node.login, node.emails);
        return membersWithRole.pageInfo;
    });
}
async function fromSaml(client, org, add) {
    const what = "read SAML identities";
    await eachPage(client, { org, document: identitiesPage, shape: answers/* identitiesAnswer */.zL, what }, ({ organization: { samlIdentityProvider } }) => {
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
async function orWhy(what, read) {
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
var slug = __webpack_require__(3038);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/inherited.js
var inherited = __webpack_require__(5512);
// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var roles = __webpack_require__(6965);
;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/teams.js



function surveyTeams(world, synced) {
    const names = new Map([...world.teams.values()].map((team) => [team.name.toLowerCase(), team]));
    return declarable(world)
        .map((team) => {
        const parent = team.parent === undefined ? undefined : world.teams.get(team.parent)?.slug;
        const namesake = names.get(team.slug);
        return {
            slug: team.slug,
            name: team.name,
            needsName: (0,slug/* teamSlug */.R)(team.slug) !== team.slug || (namesake !== undefined && namesake.id !== team.id),
            description: team.description,
            privacy: team.privacy,
            notifications: team.notifications,
            ...(parent === undefined ? {} : { parent }),
            ...peopleOf(world, team),
            repos: ownGrants(world, team),
            synced: synced.has(team),
        };
    })
        .sort((left, right) => (left.slug < right.slug ? -1 : 1));
}
function declarable(world) {
    return [...world.teams.values()].filter((team) => team.managedElsewhere !== "enterprise");
}
function peopleOf(world, team) {
    const maintainers = [];
    const members = [];
    for (const [key, { login, role }] of team.members ?? []) {
        const leads = role === "maintainer" && world.members.get(key)?.role !== "owner";
        (leads ? maintainers : members).push(login);
    }
    return { maintainers: maintainers.sort(), members: members.sort() };
}
function ownGrants(world, team) {
    const own = [...(team.repositories ?? [])].filter(([key, { role }]) => !(0,roles/* covers */.hU)((0,inherited/* inheritedNow */.x)({ world }, team, key), role));
    return new Map(own.map(([, { name, role }]) => [name, role]).sort());
}

;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/inventory.js










async function surveyGithub(client, request) {
    const { org, progress } = request;
    const read = await (0,remote_state/* readWorld */.T)(client, [(0,desired.githubDesired)(nobody(org))], progress);
    requireComplete(read);
    const world = (await mayHaveCustomRoles(client, read.login))
        ? { ...read, teams: await (0,role_names/* withRoleNames */.n4)(client, read, read.teams.values()) }
        : read;
    const invitations = await readInvitationDetails(client, world.login);
    const names = await readProfiles(client, world.login);
    const nothing = { emails: new Map(), remarks: [] };
    const vouched = request.emails ? await readVouchedEmails(client, world.login) : nothing;
    const synced = await (0,idp_managed_teams/* keptElsewhere */.f)(client, world.login, declarable(world));
    const sharing = await readSharing(client, world);
    const account = ({ login, id }) => {
        const name = names.get(login.toLowerCase());
        return {
            login,
            ...(id === undefined ? {} : { id }),
            ...(name === undefined ? {} : { name }),
            emails: vouched.emails.get(login.toLowerCase()) ?? [],
        };
    };
    const members = [...world.members.values()].map((member) => ({ ...account(member), role: member.role }));
    return {
        org: world.login,
        members: members.sort(byLogin),
        invited: invited(world, invitations).sort(byLogin),
        outsiders: outsiders(world, sharing.shared).map(account).sort(byLogin),
        teams: surveyTeams(world, synced),
        shared: sharing.shared.map((each) => withoutOwners(world, each)),
        remarks: [...remarksOn(world, invitations), ...vouched.remarks, ...sharing.remarks],
    };
}
async function readSharing(client, world) {
    try {
        const { shared, hidden } = await readSharedRepositories(client, world.login);
        const collaborators = await readAllCollaborators(client, world.login, shared);
        return {
            shared: [...collaborators].map(([name, people]) => ({ name, collaborators: people })),
            remarks: hidden.map((name) => `GitHub doesn't show who from outside has access to ${name}.`),
        };
    }
    catch (error) {
        if (!(error instanceof rollcall_error/* RollcallError */.q))
            throw error;
        const remark = `Outside collaborators could not be read, and are left alone: ${error.message}`;
        return { shared: [], remarks: [remark] };
    }
}
function requireComplete(world) {
    const unread = [...world.teams.values()].filter((team) => !team.members || !team.repositories);
    if (world.teamsComplete && unread.length === 0)
        return;
    const what = unread.map((team) => team.name).sort();
    throw new rollcall_error/* RollcallError */.q(errors/* githubErrors */.Z.surveyIncomplete(what), { provider: "github" });
}
function invited(world, details) {
    return [...world.pending].flatMap(([key, { login, id }]) => {
        const { role = "direct_member", teams = [] } = details.get(key) ?? {};
        if (login === undefined || role === "billing_manager" || world.members.has(key))
            return [];
        const account = { login, ...(id === undefined ? {} : { id }), emails: [] };
        return [{ ...account, role: role === "admin" ? "owner" : "member", teams }];
    });
}
function outsiders(world, shared) {
    const found = new Map();
    for (const [key, { login, id }] of shared.flatMap((each) => [...each.collaborators])) {
        if (!world.members.has(key) && !world.pending.has(key))
            found.set(key, { login, id });
    }
    return [...found.values()];
}
function withoutOwners(world, { name, collaborators }) {
    const people = [...collaborators].filter(([key]) => world.members.get(key)?.role !== "owner");
    return { name, collaborators: new Map(people.map(([, { login, role }]) => [login, role]).sort()) };
}
function remarksOn(world, details) {
    const billing = [...details].filter(([, { role }]) => role === "billing_manager").map(([login]) => login);
    const failed = [...world.failed].filter(([who]) => !world.members.has(who) && !world.pending.has(who));
    const enterprise = [...world.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
    const { self = "" } = world;
    const isStranger = self !== "" && world.members.get(self.toLowerCase())?.role !== "owner";
    return [
        ...(isStranger
            ? [
                `The token is ${self}'s, who doesn't own ${world.login}: teams that ${self} may not see are missing. Import with an owner's or an App's before teams: exact deletes what isn't declared.`,
            ]
            : []),
        ...billing.sort().map((login) => `${login} is invited as a billing manager, which the file can't say.`),
        ...[...world.pendingEmails.keys()]
            .sort()
            .map((address) => `${address} is invited by address: declare the login once the invitation is accepted.`),
        ...failed.sort().map(([who, [last]]) => `The invitation of ${who} failed (${last?.reason}).`),
        ...enterprise.map((team) => `The team ${team.name} belongs to the enterprise, and is kept there.`).sort(),
    ];
}
function byLogin(left, right) {
    return left.login.toLowerCase() < right.login.toLowerCase() ? -1 : 1;
}
function nobody(org) {
    const at = { file: "", line: 1, column: 1 };
    const github = { org, members: "additive", invite: "users", teams: "additive", ignore: [], at };
    return { ...resolved/* nothingDeclared */.e, github };
}


/***/ }),

/***/ 6397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ nothingDeclared)
/* harmony export */ });
const none = new Map();
const nothingDeclared = {
    today: "",
    guards: { maxRemovals: { count: 0 }, minOwners: 1, protected: [] },
    permissions: { rules: new Map() },
    users: none,
    teams: none,
    repositories: none,
    channels: none,
    usergroups: none,
    folders: none,
};


/***/ })

};
