export const id = 2973;
export const ids = [2973];
export const modules = {

/***/ 82973:
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
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(20511);
// EXTERNAL MODULE: ./lib/src/providers/github/read/remote-state.js + 3 modules
var remote_state = __webpack_require__(2277);
// EXTERNAL MODULE: ./lib/src/providers/github/read/role-names.js
var role_names = __webpack_require__(17435);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
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
const invitationTeamSlugsAnswer = schemas/* array */.YOg(schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }));

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
// EXTERNAL MODULE: ./lib/src/providers/github/read/direct-access.js + 1 modules
var direct_access = __webpack_require__(68741);
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
                shape: invitationTeamSlugsAnswer,
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
    const names = [...repositories.values()].map(({ name }) => name).sort();
    return { shared: shared.sort(byName), names, hidden: hidden.sort(), problem };
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

// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js + 1 modules
var api_errors = __webpack_require__(86795);
;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/partial-client.js

const ownersLists = new Map([
    ["GET /orgs/{org}/invitations", "open invitations"],
    ["GET /orgs/{org}/failed_invitations", "failed invitations"],
    ["GET /orgs/{org}/invitations/{invitation_id}/teams", "the teams of open invitations"],
    ["GET /repos/{owner}/{repo}/invitations", "open invitations to repositories"],
]);
const ownersParts = new Map([["pendingMembers", "open invitations"]]);
function partialClient(client) {
    const unseen = new Set();
    const read = async (route, params) => {
        try {
            return await client.read(route, params);
        }
        catch (failure) {
            const list = ownersLists.get(route);
            if (list === undefined || ![403, 404].includes((0,api_errors/* githubStatusOf */.RI)(failure)))
                throw failure;
            unseen.add(list);
            return { data: [], headers: {} };
        }
    };
    return {
        client: {
            ...client,
            read: read,
            query: async (document, variables) => {
                const answer = await client.query(document, variables);
                const errors = answer.errors.filter((each) => {
                    const part = isDenied(each) ? ownersParts.get(String(each.path?.[1])) : undefined;
                    if (part !== undefined)
                        unseen.add(part);
                    return part === undefined;
                });
                return { ...answer, errors };
            },
        },
        unseen,
    };
}
function isDenied({ type }) {
    return type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES";
}

// EXTERNAL MODULE: ./lib/src/providers/github/model/team-ancestors.js
var team_ancestors = __webpack_require__(19147);
// EXTERNAL MODULE: ./lib/src/providers/github/read/organization-roles.js
var organization_roles = __webpack_require__(47321);
// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(18953);
// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var roles = __webpack_require__(90976);
;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/teams.js



function inventoryTeams(remote, groups, byRole) {
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
            repos: ownGrants(remote, team, byRole),
            synced: (groups.get(team) ?? []).length > 0,
            ...(groups.get(team)?.length === 1 ? { idpGroup: groups.get(team)?.[0] ?? "" } : {}),
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
function ownGrants(remote, team, byRole) {
    const conferred = [team, ...(0,team_ancestors/* ancestorsOf */.G)(remote, team)].flatMap(({ id }) => byRole.get(id) ?? []);
    const own = [...(team.repositories ?? [])].filter(([key, { role }]) => [(0,team_ancestors/* currentInheritedRole */.A)(remote, team, key), ...conferred].every((each) => !(0,roles/* coversRole */.Pb)(each, role)));
    return new Map(own.map(([, { name, role }]) => [name, role]).sort());
}

;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/roles-of-teams.js



async function readTeamsWithRoles(client, remote) {
    const roles = await (0,organization_roles/* readOrganizationRoles */.Rj)(client, remote.login, "all");
    const teams = declarableTeams(remote);
    const all = new Set(teams.flatMap((team) => [...(team.repositories?.keys() ?? [])])).size;
    const losing = teams
        .filter(({ repositories }) => (repositories?.size ?? 0) > 0)
        .filter(({ repositories }) => roles !== undefined || repositories?.size === all)
        .map((team) => ({
        team,
        repositories: [...(team.repositories?.values() ?? [])].slice(0, 1).map(({ name }) => name),
    }));
    return { roles, byRole: await (0,organization_roles/* readRolesOfTeams */.P6)(client, remote.login, { losing, roles }) };
}
function declarableRoles(remote, roles) {
    const slugs = new Map(declarableTeams(remote).map(({ id, slug }) => [id, slug]));
    return (roles ?? []).flatMap(({ name, teams, inherited, people, isShort }) => {
        const own = [...teams].filter((id) => !inherited?.has(id));
        const named = own.flatMap((id) => slugs.get(id) ?? []).sort();
        const isWhole = !isShort && named.length === own.length;
        return isWhole && own.length + people.size > 0
            ? [{ name, teams: named, people: [...people].sort() }]
            : [];
    });
}
function remarksOnRoles(remote, { byRole, roles }) {
    const imported = new Set(declarableRoles(remote, roles).flatMap(({ teams }) => teams));
    return [...byRole]
        .flatMap(([id, role]) => {
        const team = remote.teams.get(id);
        if (team !== undefined && imported.has(team.slug))
            return [];
        const isInherited = team && [...(0,team_ancestors/* ancestorsOf */.G)(remote, team)].some((above) => byRole.has(above.id));
        return team === undefined || isInherited ? [] : [remarkOnRole(team.name, role)];
    })
        .sort();
}
function remarkOnRole(team, role) {
    return `The team ${team} has ${role} on every repository through a role of the organisation, which is left alone until \`github.organization_roles\` names it.`;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/inventory/inventory.js












async function readGithubInventory(given, request) {
    const { org, progress, partial = false } = request;
    const { client, unseen } = partial ? partialClient(given) : { client: given, unseen: new Set() };
    const all = await (0,remote_state/* readGithubState */.X)(client, org, progress);
    if (!partial)
        requireComplete(all);
    const { read, left } = withoutUnread(all);
    const remote = (await mayHaveCustomRoles(client, read.login))
        ? { ...read, teams: await (0,role_names/* withRoleNames */.n)(client, read, read.teams.values()) }
        : read;
    const failed = await (0,lookups/* readFailedInvitations */.qu)(client, remote.login);
    const invitations = await readInvitationDetails(client, remote.login);
    const names = await readProfiles(client, remote.login);
    const noEmails = { emails: new Map(), remarks: [] };
    const verified = request.emails ? await readVerifiedEmails(client, remote.login) : noEmails;
    const groups = partial
        ? new Map()
        : await (0,idp_managed_teams/* readIdpManagedTeams */.pE)(client, remote.login, declarableTeams(remote));
    const held = partial
        ? { roles: undefined, byRole: new Map() }
        : await readTeamsWithRoles(client, remote);
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
        teams: inventoryTeams(remote, groups, held.byRole),
        shared: sharing.shared.map((each) => withoutOwners(remote, each)),
        organizationRoles: declarableRoles(remote, held.roles),
        repositories: sharing.names,
        remarks: [
            ...remarksOn(remote, { details: invitations, failed }),
            ...remarksOnRoles(remote, held),
            ...verified.remarks,
            ...sharing.remarks,
        ],
        unseen: [
            ...left,
            ...sharing.remarks,
            ...[...unseen].sort().map((each) => `The token may not see ${each}.`),
            ...(isMembersToken(remote)
                ? [`Secret teams and whatever else ${remote.self}, who doesn't own ${remote.login}, may not see.`]
                : []),
        ],
    };
}
function withoutUnread(remote) {
    const isWhole = (team) => team.members && team.repositories;
    const teams = new Map([...remote.teams].filter(([, team]) => isWhole(team)));
    const unread = [...remote.teams.values()].filter((team) => !isWhole(team)).map(({ name }) => name);
    return {
        read: { ...remote, teams },
        left: [
            ...(unread.length > 0
                ? [`These teams could not be read to the end: ${(0,lists/* listed */.K)(unread.sort(), 20)}.`]
                : []),
            ...(remote.teamsComplete ? [] : ["Not all teams could be read."]),
        ],
    };
}
async function readSharing(client, remote, progress) {
    try {
        const { shared, names, hidden, problem } = await readSharedRepositories(client, remote, progress);
        const count = hidden.length === 1 ? "a repository" : `${hidden.length} repositories`;
        return {
            shared,
            names,
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
        return { shared: [], names: [], remarks: [sharingUnread(error.message)] };
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
function remarksOn(remote, { details, failed }) {
    const billing = [...details].filter(([, { role }]) => role === "billing_manager").map(([login]) => login);
    const lost = [...failed].filter(([who]) => !remote.members.has(who) && !remote.pending.has(who));
    const enterprise = [...remote.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
    return [
        ...(isMembersToken(remote)
            ? [
                `The token is ${remote.self}'s, who doesn't own ${remote.login}: teams that ${remote.self} may not see are missing. Import with an owner's or an App's before teams: exact deletes what isn't declared.`,
            ]
            : []),
        ...billing.sort().map((login) => `${login} is invited as a billing manager, which the file can't say.`),
        ...[...remote.pendingEmails.keys()]
            .sort()
            .map((address) => `${address} is invited by address: declare the login once the invitation is accepted.`),
        ...lost.sort().map(([who, [last]]) => `The invitation of ${who} failed (${last?.reason}).`),
        ...enterprise.map((team) => `The team ${team.name} belongs to the enterprise, and is kept there.`).sort(),
    ];
}
function isMembersToken({ self, members }) {
    return self !== undefined && members.get(self.toLowerCase())?.role !== "owner";
}
function byLogin(left, right) {
    return left.login.toLowerCase() < right.login.toLowerCase() ? -1 : 1;
}
async function mayHaveCustomRoles(client, org) {
    const roles = await (0,role_names/* readCustomRoles */.R)(client, org);
    return roles === 403 || (roles !== 404 && roles.length > 0);
}


/***/ })

};
