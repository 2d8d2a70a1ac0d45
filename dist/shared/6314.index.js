export const id = 6314;
export const ids = [6314];
export const modules = {

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


/***/ })

};
