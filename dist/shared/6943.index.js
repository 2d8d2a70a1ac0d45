export const id = 6943;
export const ids = [6943,6314];
export const modules = {

/***/ 61492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ groupsApiErrorOf),
/* harmony export */   Y: () => (/* binding */ GroupsRequestError)
/* harmony export */ });
/* harmony import */ var _shared_google_google_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11213);

class GroupsRequestError extends Error {
    apiError;
    constructor(apiError) {
        super(apiError.message);
        this.name = "Refused";
        this.apiError = apiError;
    }
}
const RATE = new Set(["quotaExceeded", "userRateLimitExceeded", "rateLimitExceeded", "RATE_LIMIT_EXCEEDED"]);
const SETUP = new Set([
    "domainCannotUseApis",
    "accessNotConfigured",
    "SERVICE_DISABLED",
    "insufficientPermissions",
    "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
]);
function groupsApiErrorOf(thrown) {
    if (thrown instanceof GroupsRequestError)
        return thrown.apiError;
    const { came, ...read } = (0,_shared_google_google_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readGoogleError */ .Y)(thrown);
    const kind = came === "answer" ? errorKindOf(read) : came === "nothing" ? "lost" : "other";
    return { kind, ...read };
}
function errorKindOf({ status, reason, message }) {
    if (status === 401)
        return "credentials";
    if (RATE.has(reason) || status === 429 || /rate higher than configured/i.test(message))
        return "rate";
    if (reason.startsWith("dailyLimitExceeded"))
        return "spent";
    if (SETUP.has(reason))
        return "setup";
    if (reason === "conditionNotMet" || /cyclic membership/i.test(message))
        return "cycle";
    if (status === 409)
        return reason === "duplicate" ? "duplicate" : "lost";
    if (status >= 500 || status === 408 || /system error has occurred/i.test(message))
        return "lost";
    if (status === 403)
        return "forbidden";
    if (status === 404)
        return missingKind(message);
    if (reason === "required" && /memberKey/i.test(message))
        return "no-member";
    return status === 400 ? "invalid" : "other";
}
function missingKind(message) {
    if (/domain not found|customer/i.test(message))
        return "setup";
    return /groupKey/i.test(message) ? "no-group" : "no-member";
}


/***/ }),

/***/ 55235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ domainOf),
/* harmony export */   RL: () => (/* binding */ wasLetInBefore),
/* harmony export */   lY: () => (/* binding */ isActing),
/* harmony export */   nu: () => (/* binding */ memberPrincipal),
/* harmony export */   vu: () => (/* binding */ groupsCompareContext)
/* harmony export */ });
/* harmony import */ var _shared_google_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60501);
/* harmony import */ var _model_principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92461);
/* harmony import */ var _match_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46432);



function groupsCompareContext(remote, desired) {
    const addresses = [...remote.groups.values()].flatMap(({ email, aliases }) => [email, ...aliases]);
    return {
        remote,
        desired,
        matches: (0,_match_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .matchGroups */ .k)(desired, remote.groups),
        earlier: desired.earlier.map((before) => ({
            desired: before,
            matches: (0,_match_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .matchGroups */ .k)(before, remote.groups),
        })),
        domains: new Set([...addresses, ...[...desired.groups.values()].map(({ key }) => key)].map(domainOf)),
    };
}
function domainOf(address) {
    return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
function memberPrincipal({ id, email, type }, { owners, keys }) {
    if (email === undefined || type === "everybody")
        return (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .addresslessMember */ .a)(id);
    if (type === "group")
        return (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .memberGroup */ .yj)(keys.get(id) ?? email);
    return owners.ownerOf((0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_2__/* .comparableAddress */ .$y)(email) ?? "") ?? (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .undeclaredMember */ .A_)(email);
}
function isActing({ email }, { actingAs }) {
    return email !== undefined && actingAs !== undefined && (0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_2__/* .sameAddress */ .xU)(email, actingAs);
}
function wasLetInBefore(member, group, { earlier }) {
    return earlier.reduce((given, { desired, matches }) => {
        const key = matches.keys.get(group);
        const declared = key === undefined ? undefined : [...desired.groups.values()].find((each) => each.key === key);
        if (declared === undefined)
            return given;
        const principal = memberPrincipal(member, { owners: desired.people.owners, keys: matches.keys });
        if (declared.declared?.handsOff === true || declared.handedOver.has(principal))
            return false;
        const isIn = declared.grants.has(principal);
        if (desired.isBeside && isIn)
            return false;
        return given || (!desired.unapplied && isIn);
    }, false);
}


/***/ }),

/***/ 46432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchGroups)
/* harmony export */ });
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46314);

function matchGroups({ groups: declared, rememberedIds }, groups) {
    const byEmail = new Map([...groups.values()].map((each) => [each.email.toLowerCase(), each]));
    const byAlias = new Map([...groups.values()].flatMap((each) => each.aliases.map((alias) => [alias.toLowerCase(), each])));
    const ids = new Map();
    const keys = new Map();
    const lost = new Set();
    const assign = (key, found) => {
        if (found === undefined || keys.has(found.id) || ids.has(key))
            return;
        ids.set(key, found.id);
        keys.set(found.id, key);
    };
    const all = [...declared.values()].flatMap(({ key, declared: group }) => (group ? [{ key, group }] : []));
    for (const { key, group } of all) {
        if (group.id === undefined)
            continue;
        assign(key, groups.get(group.id));
        if (!ids.has(key))
            lost.add(key);
    }
    const free = all.filter(({ group }) => group.id === undefined);
    for (const { key } of free)
        assign(key, byEmail.get(key));
    for (const { key, group } of free)
        for (const former of group.previously)
            assign(key, byEmail.get(former) ?? byAlias.get(former));
    for (const { key } of free)
        assign(key, groups.get(rememberedIds?.get((0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .groupResourceId */ .V0)(key)) ?? ""));
    const aliasOf = new Map();
    for (const { key } of free) {
        const holder = ids.has(key) ? undefined : byAlias.get(key);
        if (holder !== undefined)
            aliasOf.set(key, holder);
    }
    return { ids, keys, lost, aliasOf };
}


/***/ }),

/***/ 96179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ memberErrors),
/* harmony export */   SI: () => (/* binding */ groupsAccessErrors),
/* harmony export */   mB: () => (/* binding */ groupsErrorText),
/* harmony export */   nU: () => (/* binding */ groupErrors)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98801);


const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";
const groupsAccessErrors = {
    refused: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_groups_sign_in_failed", `Google refused the credentials: ${groupsErrorText(apiError)}`, `Is the key or the pool's provider still there? Does the job have \`permissions: id-token: write\`? With \`google-subject\`, is the service account delegated the scope https://www.googleapis.com/auth/admin.directory.group? ${SETUP}`),
    setup: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_groups_setup", `Google lets the credentials in, but not to the organisation's groups: ${groupsErrorText(apiError)}`, `Enable the Admin SDK API in the project, give the service account the role Groups Admin in the Admin console, and check \`google.customer\`. ${SETUP}`),
    customerMissing: () => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_customer_missing", "The credentials are a service account's own, which belongs to no organisation, and the roster doesn't say which one's groups are meant.", "Write `google: { customer: C… }`. The Admin console shows the id under Account, Account settings."),
    spent: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_groups_quota_spent", `The project's quota for the Admin SDK is used up: ${groupsErrorText(apiError)}`, "Nothing more is done in this run. The next one goes on where this one ended."),
    unreachable: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_groups_unreachable", `Google Groups cannot be reached: ${groupsErrorText(apiError)}`, "Nothing was changed. Run again."),
};
const groupErrors = {
    alias: (address, email) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_address_is_alias", `${address} is another address of the group ${email}, and the file doesn't say that this one is meant.`, `Write ${email}; or, to give the group the address ${address} again, add \`previously: [${email}]\`.`),
    lost: (address, id) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_group_lost", `No group has the id ${id}, which ${address} has in the file.`, "Correct the id, or take it out: then the group is found by its address, or made."),
    unread: (address, because) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_group_unread", `The group ${address} could not be read to the end, so it is left alone: ${because.replace(/\.$/, "")}.`, "Run again."),
    outOfReach: (address, apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_group_out_of_reach", `The role of the account that Rollcall acts as doesn't reach the group ${address}: ${groupsErrorText(apiError)}`, "Locked and security groups need a role that has them. A group of another organisation can't be kept here."),
    ignoredThoughDeclared: (address) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("google_ignored_though_declared", `The group ${address} is declared, and \`google.ignore\` names it: it is left alone.`, "Take it out of one of the two."),
    unmanaged: (address, who, isAdditive) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("google_unmanaged", `${who.length} are in the group ${address} whom the roster doesn't declare: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(who)}.`, isAdditive
        ? "Declare them, or set `members: exact` to have them removed."
        : "Declare them: in a team that has the group and lists its members, or under groups."),
    undeclared: (addresses) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("google_groups_undeclared", `The organisation has ${addresses.length === 1 ? "1 group" : `${addresses.length} groups`} that nobody declares: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(addresses, 5)}.`, "Nothing to do. What should never be named here goes into `google.ignore`."),
    everybody: (address) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("google_everybody", `Everybody in the organisation is in the group ${address}, without being named. The roster doesn't decide on that.`, "If that isn't meant, take it away in Google Groups, or set `members: exact`."),
    takenOutUnseen: (address, because) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("google_taken_out_unseen", `The group ${address} has left the roster, and whom the roster let in cannot be taken out: ${because}`, "Let Rollcall see it, and the next run takes them out."),
    deletedThoughNamed: (address) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("google_deleted_though_named", `The group ${address} is deleted, and folders that the roster declares are shared with it. What it gave does not come back, even if it is made again.`, "Declare the group, or put its address into `google.ignore`."),
};
const memberErrors = {
    badAddress: (who) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("google_bad_address", `The address of ${who} is not an email address, so they are in no group.`, "Correct it: one @, something before and after it, and no spaces."),
    sharedAddress: (user, other) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("google_shared_address", `${user} and ${other} have the same email address, which is one account to Google: it gets the higher of their roles.`, "Give each the address of their own account."),
    noAccountYet: (who, address) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("google_no_account_yet", `${who} is in the group ${address}, and Google knows no account with that address yet.`, "Nothing to do if the account is still to be made. Otherwise correct the address."),
    outsider: (who, address) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("google_outsider", `${who} is not of this organisation. With them, Google opens the group ${address} to outsiders, and doesn't say so.`, "Nothing to do if that is meant. Otherwise take them out of the group in the roster."),
};
function groupsErrorText({ message, reason }) {
    const text = message === "" || message === reason ? reason : `${message.replace(/\.$/, "")} (${reason})`;
    return `${text}.`;
}


/***/ }),

/***/ 46314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ groupResourceId),
/* harmony export */   groupsDesired: () => (/* binding */ groupsDesired),
/* harmony export */   lw: () => (/* binding */ settingsOfNew),
/* harmony export */   oA: () => (/* binding */ nobodysGroup)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94872);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79337);
/* harmony import */ var _shared_google_people_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72304);
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41758);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96179);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68053);
/* harmony import */ var _principals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92461);







function groupResourceId(key) {
    return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .googleGroup */ .Z.kind, key });
}
function groupsDesired(roster) {
    const given = new Set([...roster.googleGroups.values()].flatMap(({ people }) => [...people.keys()]));
    const people = (0,_shared_google_people_js__WEBPACK_IMPORTED_MODULE_2__/* .googlePeopleOf */ .c)(roster, { provider: "google-groups", given, ..._errors_js__WEBPACK_IMPORTED_MODULE_3__/* .memberErrors */ .K2 });
    const all = [...roster.googleGroups].map(([key, declared]) => declaredGroupOf(key, declared, people));
    const groups = new Map(all.map((each) => [groupResourceId(each.key), each]));
    const { google } = roster;
    return {
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L)(all.map(({ key, declared, grants }) => ({
            kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .googleGroup */ .Z.kind,
            key,
            settings: declared === undefined ? {} : settingsOfNew(declared),
            grants,
        }))),
        accounts: new Map([...people.accounts, ...all.flatMap(accountsOfGroups)]),
        places: new Map(all.flatMap(({ key, declared }) => (declared ? [[groupResourceId(key), declared.at]] : []))),
        parents: new Map(),
        principalResources: new Map(all.map(({ key }) => [(0,_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .memberGroup */ .yj)(key), groupResourceId(key)])),
        minimums: [],
        findings: [...people.findings],
        groups,
        people,
        customer: google?.customer,
        sectionAt: google?.at,
        isExact: google?.groups === "exact",
        ignored: (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_5__/* .anyGlobMatcher */ .pl)(google?.ignore ?? []),
        namedByFolders: new Set([...roster.folders.values()].flatMap((folder) => [...folder.groups.keys()].map((each) => each.toLowerCase()))),
        rememberedIds: roster.rememberedIds,
        earlier: (roster.earlier ?? []).map(groupsDesired),
        unapplied: roster.unapplied ?? false,
        isBeside: roster.beside !== undefined,
    };
}
function settingsOfNew({ address, name, title, description, }) {
    return { address, name: name ?? title, ...(description === undefined ? {} : { description }) };
}
function declaredGroupOf(key, declared, people) {
    const grants = new Map();
    const places = new Map();
    for (const [user, { role, at }] of declared.people) {
        const principal = people.principals.get(user);
        if (principal === undefined)
            continue;
        const held = grants.get(principal);
        if (held === undefined || held === "member")
            grants.set(principal, role);
        places.set(principal, at);
    }
    for (const [address, { role, at }] of declared.groups) {
        grants.set((0,_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .memberGroup */ .yj)(address), role);
        places.set((0,_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .memberGroup */ .yj)(address), at);
    }
    const { handsOff, listsPeople, members: mode, handedOver, handedOverGroups } = declared;
    return {
        key,
        declared,
        grants: handsOff ? new Map() : grants,
        places,
        handedOver: new Set([...[...handedOver].map(_shared_principals_js__WEBPACK_IMPORTED_MODULE_6__/* .userPrincipal */ .c$), ...[...handedOverGroups].map(_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .memberGroup */ .yj)]),
        policy: {
            mode,
            managesPeople: listsPeople && !handsOff,
            managesGroups: (listsPeople || declared.groups.size > 0) && !handsOff,
        },
    };
}
function accountsOfGroups({ declared }) {
    return [...(declared?.groups ?? [])].map(([address, { at }]) => [
        (0,_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .memberGroup */ .yj)(address),
        { name: address, at },
    ]);
}
function nobodysGroup(key) {
    return {
        key,
        declared: undefined,
        grants: new Map(),
        places: new Map(),
        handedOver: new Set(),
        policy: { mode: "additive", managesPeople: false, managesGroups: false },
    };
}


/***/ }),

/***/ 61289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ fatalGroupsProblem),
/* harmony export */   k4: () => (/* binding */ readGroupsState)
/* harmony export */ });
/* unused harmony export readMembers */
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70370);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61492);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96179);




const concurrency = 8;
async function readGroupsState(client, { customer, actingAs, wanted, nested }, progress) {
    const listed = await client.groups(customer).catch((error) => {
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(listProblemOf((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsApiErrorOf */ .M)(error)), { provider: "google-groups" });
    });
    const groups = new Map(listed.map((each) => [each.id, each]));
    const members = new Map();
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(concurrency);
    const read = async (id) => {
        const group = groups.get(id);
        if (group === undefined)
            return;
        members.set(id, await readMembers(client, group));
        progress.reading("google-groups", "groups", members.size, groups.size);
    };
    let next = [...new Set(wanted(groups))].sort();
    while (next.length > 0) {
        await Promise.all(next.map((id) => limit(() => read(id))));
        next = nested ? childrenOf(members).filter((id) => groups.has(id) && !members.has(id)) : [];
    }
    return { groups, members, actingAs };
}
async function readMembers(client, group) {
    try {
        return { members: await client.members(group.id) };
    }
    catch (error) {
        const apiError = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsApiErrorOf */ .M)(error);
        const fatal = fatalGroupsProblem(apiError);
        if (fatal !== undefined)
            throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(fatal, { provider: "google-groups" });
        const { email } = group;
        return {
            problem: apiError.kind === "forbidden"
                ? _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupErrors */ .nU.outOfReach(email, apiError)
                : _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupErrors */ .nU.unread(email, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsErrorText */ .mB)(apiError)),
        };
    }
}
function fatalGroupsProblem(apiError) {
    switch (apiError.kind) {
        case "credentials":
            return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsAccessErrors */ .SI.refused(apiError);
        case "setup":
            return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsAccessErrors */ .SI.setup(apiError);
        case "unreachable":
            return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsAccessErrors */ .SI.unreachable(apiError);
        case "spent":
            return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsAccessErrors */ .SI.spent(apiError);
        default:
            return undefined;
    }
}
function listProblemOf(apiError) {
    const fatal = fatalGroupsProblem(apiError);
    if (fatal !== undefined)
        return fatal;
    return apiError.kind === "lost" || apiError.kind === "rate"
        ? _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsAccessErrors */ .SI.unreachable(apiError)
        : _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .groupsAccessErrors */ .SI.setup(apiError);
}
function childrenOf(members) {
    const all = [...members.values()].flatMap((reading) => ("members" in reading ? reading.members : []));
    return [...new Set(all.filter(({ type }) => type === "group").map(({ id }) => id))].sort();
}


/***/ }),

/***/ 60501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ comparableAddress),
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   xU: () => (/* binding */ sameAddress)
/* harmony export */ });
/* harmony import */ var _roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9528);

function comparableAddress(address) {
    return isAddress(address) ? (0,_roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__/* .mailboxOf */ .S)(address) : undefined;
}
function sameAddress(one, other) {
    const form = comparableAddress(one);
    return form !== undefined && form === comparableAddress(other);
}
function isAddress(address) {
    return /^[^@\s]+@[^@\s]+$/.test(address);
}


/***/ }),

/***/ 11213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readGoogleError)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81469);

const answer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    response: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), headers: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), data: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() }),
});
const apiBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    error: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(""),
        errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(""), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch("") })).catch([]),
        details: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() })).catch([]),
    }),
});
const oauthBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ error: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), error_description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch("") });
function readGoogleError(thrown) {
    const answered = answer.safeParse(thrown);
    if (!answered.success)
        return unansweredError(thrown);
    const { status, headers, data } = answered.data.response;
    const { reason, message } = wordsIn(data, status);
    const wait = Number(headerIn(headers, "retry-after") ?? Number.NaN);
    const read = { came: "answer", status, reason, message };
    return Number.isFinite(wait) && wait >= 0 ? { ...read, retryAfter: wait } : read;
}
function wordsIn(data, status) {
    const api = apiBody.safeParse(data);
    if (api.success) {
        const { message, errors, details } = api.data.error;
        const detail = details.find((each) => each.reason !== undefined)?.reason;
        return {
            reason: errors[0]?.reason || detail || `HTTP ${status}`,
            message: oneLine(message || errors[0]?.message),
        };
    }
    const oauth = oauthBody.safeParse(data);
    if (oauth.success)
        return { reason: oauth.data.error, message: oneLine(oauth.data.error_description) };
    const isText = typeof data === "string" && data.trim() !== "" && !data.trimStart().startsWith("<");
    const message = isText ? oneLine(data) : "Google answered nothing that says why.";
    return { reason: `HTTP ${status}`, message };
}
function headerIn(headers, name) {
    const get = typeof headers === "object" && headers !== null && "get" in headers ? headers.get : undefined;
    const value = typeof get === "function" ? get.call(headers, name) : undefined;
    return typeof value === "string" ? value : undefined;
}
function oneLine(text = "") {
    return text.replace(/\s+/g, " ").trim().slice(0, 300);
}
function unansweredError(thrown) {
    if (typeof thrown !== "object" || thrown === null || !("config" in thrown)) {
        const message = thrown instanceof Error ? oneLine(thrown.message) : "Something unexpected happened.";
        return { came: "not sent", status: 0, reason: "not sent", message };
    }
    const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
    const reason = /^\w+$/.test(code) ? code : "no answer";
    return { came: "nothing", status: 0, reason, message: "Google didn't answer." };
}


/***/ }),

/***/ 72304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ googlePeopleOf)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
;// CONCATENATED MODULE: ./lib/src/providers/shared/match-people.js
function createAccountOwners() {
    const owners = new Map();
    return {
        claim(account, principal) {
            const owner = owners.get(account) ?? principal;
            owners.set(account, owner);
            return owner;
        },
        ownerOf: (account) => owners.get(account),
    };
}

// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var shared_principals = __webpack_require__(41758);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/address.js
var google_address = __webpack_require__(60501);
;// CONCATENATED MODULE: ./lib/src/providers/shared/google/people.js




function googlePeopleOf(roster, { provider, given, badAddress, sharedAddress }) {
    const accounts = new Map();
    const owners = createAccountOwners();
    const principals = new Map();
    const departed = new Set();
    const findings = [];
    for (const user of presentFirst(roster)) {
        const principal = (0,shared_principals/* userPrincipal */.c$)(user.key);
        const at = user.places["email"] ?? user.at;
        const report = (problem) => {
            if (given.has(user.key))
                findings.push((0,finding/* finding */.gk)(problem, { provider, at }));
        };
        if (user.email === undefined)
            continue;
        const address = (0,google_address/* comparableAddress */.$y)(user.email);
        if (address === undefined) {
            report(badAddress(user.key));
            continue;
        }
        const owner = owners.claim(address, principal);
        if (owner !== principal && user.present) {
            report(sharedAddress(user.key, (0,shared_principals/* nameInPrincipal */.h0)(owner)));
        }
        if (owner === principal && !user.present)
            departed.add(principal);
        accounts.set(principal, { name: user.email, at });
        principals.set(user.key, owner);
    }
    return { accounts, owners, principals, departed, findings };
}
function presentFirst(roster) {
    return [...roster.users.values()].sort((one, other) => Number(other.present) - Number(one.present) || (one.key < other.key ? -1 : 1));
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
