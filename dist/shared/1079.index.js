export const id = 1079;
export const ids = [1079];
export const modules = {

/***/ 78949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ formerAddresses),
/* harmony export */   qK: () => (/* binding */ wasGivenBefore),
/* harmony export */   qn: () => (/* binding */ sharePrincipal),
/* harmony export */   sU: () => (/* binding */ sharesByPrincipal),
/* harmony export */   tE: () => (/* binding */ isCurrentUser),
/* harmony export */   uM: () => (/* binding */ mayDependOnGroup)
/* harmony export */ });
/* harmony import */ var _shared_google_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60501);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39020);
/* harmony import */ var _model_principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76099);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47171);




function sharePrincipal(share, { people }) {
    const { type, address } = share;
    if (address === undefined || !(0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isAddress */ .PW)(address))
        return undefined;
    if (type === "group")
        return (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .groupPrincipal */ .Eg)(address);
    return people.owners.ownerOf((0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableAddress */ .$y)(address) ?? "") ?? (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .undeclaredPrincipal */ .Yk)(address);
}
function isCurrentUser(share, currentUser) {
    return (share.id === currentUser.permissionId ||
        (share.address !== undefined && (0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameAddress */ .xU)(share.address, currentUser.address)));
}
function wasGivenBefore(share, folder, { earlier }) {
    const id = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .folderResourceId */ .W)(folder);
    return earlier.reduce((given, before) => {
        const declared = before.folders.get(id);
        const principal = declared && sharePrincipal(share, before);
        if (declared === undefined || principal === undefined)
            return given;
        if (declared.handedOver.has(principal))
            return false;
        if (before.isBeside && declared.grants.has(principal))
            return false;
        return given || (!before.unapplied && declared.grants.has(principal));
    }, false);
}
function formerAddresses(shares, desired) {
    const former = new Map();
    for (const share of shares) {
        const now = sharePrincipal(share, desired);
        if (now === undefined || desired.people.accounts.has(now))
            continue;
        for (const before of desired.earlier) {
            const person = sharePrincipal(share, before);
            if (person !== undefined && before.people.accounts.has(person))
                former.set(now, person);
        }
    }
    return former;
}
function mayDependOnGroup({ shares, location }, currentUser) {
    const least = location === "my-drive" ? "writer" : "fileOrganizer";
    return !shares.some((share) => share.type === "user" &&
        isCurrentUser(share, currentUser) &&
        (share.immutable === "owner" ||
            [share.direct, share.inherited].some((role) => role !== undefined && (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .compareRoles */ .Jo)(role, least) >= 0)));
}
function sharesByPrincipal({ desired }, { shares }) {
    const byPrincipal = new Map();
    const nameless = [];
    for (const share of shares) {
        const principal = sharePrincipal(share, desired);
        if (principal !== undefined)
            byPrincipal.set(principal, [...(byPrincipal.get(principal) ?? []), share]);
        else if (share.immutable === undefined || share.immutable === "owner") {
            const has = share.immutable ?? share.direct ?? `${share.inherited} from above`;
            nameless.push(`a ${share.type} without a proper address (${has})`);
        }
    }
    return { byPrincipal, nameless };
}


/***/ }),

/***/ 21079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDriveInventory: () => (/* binding */ readDriveInventory)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46698);
/* harmony import */ var _shared_google_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60501);
/* harmony import */ var _compare_match_people_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78949);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47171);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77479);





async function readDriveInventory(client, ids, progress) {
    const remote = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readDriveState */ .qm)(client, ids, progress);
    const problems = [...remote.folders.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
    if (problems.length > 0)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q(problems.map((problem) => ({ ...problem, provider: "drive" })));
    const sharings = [...remote.folders.values()].flatMap((each) => ("sharing" in each ? [each.sharing] : []));
    return {
        folders: sharings.map((sharing) => inventoryFolderOf(sharing, remote)),
        remarks: sharings.flatMap(({ label, open }) => open.length === 0
            ? []
            : [`The folder ${label} is open to ${open.join(" and ")}, which the file can't say.`]),
    };
}
function inventoryFolderOf({ id, name, shares }, { currentUser }) {
    const people = new Map();
    const groups = new Map();
    for (const share of shares) {
        const { address, direct, inherited, immutable } = share;
        if (direct === undefined || immutable !== undefined || address === undefined || !(0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isAddress */ .PW)(address))
            continue;
        if ((0,_compare_match_people_js__WEBPACK_IMPORTED_MODULE_3__/* .isCurrentUser */ .tE)(share, currentUser) || (0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_2__/* .sameAddress */ .xU)(address, currentUser.address))
            continue;
        const role = (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .higherRole */ .Au)(direct, inherited) ?? direct;
        (share.type === "group" ? groups : people).set(address, role);
    }
    return { id, name, people, groups };
}


/***/ }),

/***/ 39020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ foldersTakenOut),
/* harmony export */   W: () => (/* binding */ folderResourceId),
/* harmony export */   driveDesired: () => (/* binding */ driveDesired)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33081);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79337);
/* harmony import */ var _shared_google_address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60501);
/* harmony import */ var _shared_google_people_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72304);
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41758);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31597);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65275);
/* harmony import */ var _principals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76099);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47171);









function driveDesired(roster) {
    const given = new Set([...roster.folders.values()].flatMap((folder) => [...folder.people.keys()]));
    const people = (0,_shared_google_people_js__WEBPACK_IMPORTED_MODULE_0__/* .googlePeopleOf */ .c)(roster, { provider: "drive", given, ..._errors_js__WEBPACK_IMPORTED_MODULE_1__/* .personErrors */ .HY });
    const all = [...roster.folders.values()].map((folder) => declaredFolderOf(folder, people));
    const folders = new Map(all.map(({ folder }) => [folderResourceId(folder.key), folder]));
    return {
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L)([...folders.values()].map(({ key, grants }) => ({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .driveFolder */ .n.kind, key, settings: {}, grants }))),
        accounts: new Map([...people.accounts, ...all.flatMap((each) => each.groups)]),
        places: new Map(all.map(({ folder, at }) => [folderResourceId(folder.key), at])),
        parents: new Map(),
        principalResources: new Map(),
        minimums: [],
        findings: [...people.findings, ...all.flatMap((each) => each.findings)],
        folders,
        people,
        earlier: (roster.earlier ?? []).map(driveDesired),
        unapplied: roster.unapplied ?? false,
        isBeside: roster.beside !== undefined,
    };
}
function foldersTakenOut({ folders, earlier }) {
    const takenOut = new Map();
    for (const { unapplied, folders: before } of earlier) {
        for (const [id, { key, handsOff }] of before) {
            if (handsOff)
                takenOut.delete(id);
            else if (!unapplied && !folders.has(id))
                takenOut.set(id, nobodysFolder(key));
        }
    }
    return takenOut;
}
function nobodysFolder(key) {
    const policy = {
        mode: "additive",
        managesPeople: false,
        managesGroups: false,
        notifyAs: undefined,
        places: new Map(),
    };
    return { key, at: undefined, grants: new Map(), handsOff: false, handedOver: new Set(), policy };
}
function folderResourceId(key) {
    return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .driveFolder */ .n.kind, key });
}
function declaredFolderOf(declared, people) {
    const grants = new Map();
    const places = new Map();
    const groups = [];
    const findings = [];
    function grant(principal, { role, at }) {
        const higher = (0,_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .higherRole */ .Au)(grants.get(principal), role) ?? role;
        if (higher === role)
            places.set(principal, at);
        grants.set(principal, higher);
    }
    for (const [user, each] of declared.people) {
        const principal = people.principals.get(user);
        if (principal !== undefined)
            grant(principal, each);
    }
    for (const [address, each] of declared.groups) {
        if (!(0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_5__/* .isAddress */ .PW)(address)) {
            findings.push((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .finding */ .gk)(_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .personErrors */ .HY.badAddress(`the group ${address}`), { provider: "drive", at: each.at }));
            continue;
        }
        const principal = (0,_principals_js__WEBPACK_IMPORTED_MODULE_7__/* .groupPrincipal */ .Eg)(address);
        groups.push([principal, { name: address, at: each.at }]);
        grant(principal, each);
    }
    const policy = {
        mode: declared.members,
        managesPeople: declared.listsPeople && !declared.handsOff,
        managesGroups: (declared.listsPeople || declared.groups.size > 0) && !declared.handsOff,
        notifyAs: declared.notifyAs,
        places,
    };
    const { id: key, at, handsOff } = declared;
    const handedOver = new Set([
        ...[...declared.handedOver].map(_shared_principals_js__WEBPACK_IMPORTED_MODULE_8__/* .userPrincipal */ .c$),
        ...[...declared.handedOverGroups].map(_principals_js__WEBPACK_IMPORTED_MODULE_7__/* .groupPrincipal */ .Eg),
    ]);
    const folder = {
        key,
        at,
        grants: handsOff ? new Map() : grants,
        handsOff,
        handedOver,
        policy,
    };
    return { folder, at: declared.at, groups, findings };
}


/***/ }),

/***/ 76099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ groupPrincipal),
/* harmony export */   IZ: () => (/* binding */ isGroup),
/* harmony export */   Nv: () => (/* binding */ displayNameOf),
/* harmony export */   Yk: () => (/* binding */ undeclaredPrincipal),
/* harmony export */   ci: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41758);

const groupPrefix = "group:";
function groupPrincipal(address) {
    return `${groupPrefix}${address.toLowerCase()}`;
}
function isGroup(principal) {
    return principal.startsWith(groupPrefix);
}
function undeclaredPrincipal(address) {
    return `email:${address.toLowerCase()}`;
}
function addressOf(principal, accounts) {
    return accounts.get(principal)?.name ?? (0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInPrincipal */ .h0)(principal);
}
function displayNameOf(principal, accounts) {
    const address = addressOf(principal, accounts);
    if (isGroup(principal))
        return `the group ${address}`;
    const key = (0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_0__/* .userKeyOf */ .Uj)(principal);
    return key === undefined ? address : `${key} (${address})`;
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
