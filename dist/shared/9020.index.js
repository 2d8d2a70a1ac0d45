export const id = 9020;
export const ids = [9020];
export const modules = {

/***/ 31597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ personErrors),
/* harmony export */   Hh: () => (/* binding */ isOutOfReach),
/* harmony export */   ID: () => (/* binding */ apiErrorText),
/* harmony export */   W7: () => (/* binding */ driveAccessErrors),
/* harmony export */   iR: () => (/* binding */ folderErrors)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98801);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47171);



const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";
const driveAccessErrors = {
    refused: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_sign_in_failed", `Google refused the credentials: ${apiErrorText(apiError)}`, `Is the key or the pool's provider still there? Does the job have \`permissions: id-token: write\`? With \`google-subject\`, is the service account delegated the scope https://www.googleapis.com/auth/drive? ${SETUP}`),
    setup: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_setup", `Google lets the credentials in, but not to Drive: ${apiErrorText(apiError)}`, `Enable the Google Drive API in the project, and give the credentials the scope https://www.googleapis.com/auth/drive (drive.file is not enough). ${SETUP}`),
    spent: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_quota_spent", `The project's Drive quota is used up: ${apiErrorText(apiError)}`, "Nothing more is done in this run. The next one goes on where this one ended."),
    unreachable: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_unreachable", `Google Drive cannot be reached: ${apiErrorText(apiError)}`, "Nothing was changed. Run again."),
};
const folderErrors = {
    notFound: (id) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_not_found", `There is no folder ${id}, or the acting account cannot see it.`, "Check the id (the last part of the folder's address), and share the folder or its shared drive with the account that Rollcall acts as."),
    unreadable: (id, apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_unread", `The folder ${id} could not be read to the end, so it is left alone: ${apiErrorText(apiError)}`, "Run again."),
    parentUnreadable: (name, apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_parent_unread", `Who has ${name} from the folder above could not be read, so it is left alone: ${apiErrorText(apiError)}`, "Run again. If it stays, let the account that Rollcall acts as share the folder above too, or take its access to that one away."),
    notAFolder: (name, target) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_not_a_folder", target === undefined ? `${name} is a file, not a folder.` : `${name} is a shortcut, not a folder.`, target === undefined
        ? "Name a folder's id: only folders are shared."
        : `Name the id of what it points to: ${target}.`),
    trashed: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_trashed", `${name} is in the trash, so nothing is changed on it.`, "Restore it in Drive, or take it out of the roster. It is never created anew."),
    notShareable: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_not_shareable", `The account that Rollcall acts as may not share ${name}.`, "In My Drive make it an editor of the folder; on a shared drive make it a Content manager, or a Manager where only managers may share folders."),
    plannerMayNotShare: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_planner_may_not_share", `The account that plans may see ${name}, and may not share it.`, "Nothing to do if another account applies, and that one may."),
    lastOrganizer: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_last_organizer", `${name} is a shared drive and would be left without a manager.`, "Declare somebody as its organizer."),
    belowInherited: ({ who, role, inherited, name }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_role_below_inherited", `${who} is to be ${role} on ${name}, and already is ${inherited} through a folder or shared drive above it, which cannot be lessened here.`, `Declare ${inherited}, or take the role away above, or give ${name} limited access in Drive.`),
    impossible: (who, role, name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_role_impossible", `${who} cannot be ${(0,_model_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .roleInWords */ .jA)(role)} on ${name}: ${role === "organizer" ? "that is a role on a whole shared drive" : "that is a role on shared drives"}.`, role === "organizer" ? "Declare fileOrganizer, or writer in My Drive." : "Declare writer."),
    unmanaged: (name, people, isAdditive) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_unmanaged", `${name} is also shared with ${people.length} that the roster doesn't declare: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(people)}.`, isAdditive
        ? "Declare them, or set `members: exact` to have them removed."
        : "Declare them: in a team that has the folder and lists its members, or under groups."),
    onlyWayIn: (who, role, name, account) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_only_way_in", `${who} stays ${role} on ${name}, though the roster says otherwise: ${account}, which Rollcall acts as, cannot share the folder by itself, and may be in that group.`, `Share ${name} with ${account} itself, as an editor in My Drive or a Content manager on a shared drive. The next run then does what the roster says.`),
    takenOutUnseen: (id, because) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_taken_out_unseen", `The folder ${id} has left the roster, and what the roster gave there cannot be taken back: ${because.message}`, "If the folder is still in use, let Rollcall see it, and the next run takes it back. If it is deleted, declare it once more with hands_off: true, and take it out in the next commit."),
    leftAlone: (name, what) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_left_alone", `On ${name} Rollcall leaves alone: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(what)}.`, "Nothing to do."),
    limited: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_limited_access", `${name} has limited access: who has the folder above doesn't have it through that.`, "Nothing to do, unless that is a surprise."),
    open: (name, to) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_open", `${name} is open to ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(to)}. The roster doesn't decide on that, and Rollcall leaves it alone.`, "If that isn't meant, take it away in Drive."),
};
function isOutOfReach({ code }) {
    return [
        "drive_folder_not_found",
        "drive_folder_not_shareable",
        "drive_folder_trashed",
        "drive_not_a_folder",
    ].includes(code);
}
const personErrors = {
    badAddress: (who) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_bad_address", `The address of ${who} is not an email address, so nothing is shared with it.`, "Correct it: one @, something before and after it, and no spaces."),
    sharedAddress: (user, other) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_shared_address", `${user} and ${other} have the same email address, which is one account to Google: it gets the higher of their roles.`, "Give each the address of their own account."),
    deleted: (who, name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_account_deleted", `The Google account of ${who} is deleted; what it has on ${name} is left alone.`, "Correct the email address, or set `active: false`."),
    expires: (who, name, until) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_expires", `The access of ${who} to ${name} ends at ${until}. Somebody set that date in Drive, and Rollcall keeps it.`, "If that isn't meant, take the end date away in Drive."),
};
function apiErrorText({ message, reason }) {
    const text = message === "" || message === reason ? reason : `${message.replace(/\.$/, "")} (${reason})`;
    return `${text}.`;
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
