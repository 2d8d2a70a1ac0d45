export const id = 104;
export const ids = [104];
export const modules = {

/***/ 9104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   surveyDrive: () => (/* binding */ surveyDrive)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8021);
/* harmony import */ var _model_email_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5517);
/* harmony import */ var _model_principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6746);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8348);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2600);





async function surveyDrive(client, ids, progress) {
    const world = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readWorld */ .TY)(client, ids, progress);
    const problems = [...world.folders.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
    if (problems.length > 0)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(problems.map((problem) => ({ ...problem, provider: "drive" })));
    const sharings = [...world.folders.values()].flatMap((each) => ("sharing" in each ? [each.sharing] : []));
    return {
        folders: sharings.map((sharing) => surveyFolder(sharing, world)),
        remarks: sharings.flatMap(({ label, open }) => open.length === 0
            ? []
            : [`The folder ${label} is open to ${open.join(" and ")}, which the file can't say.`]),
    };
}
function surveyFolder({ id, name, shares }, { me }) {
    const people = new Map();
    const groups = new Map();
    for (const share of shares) {
        const { address, direct, inherited, fixed } = share;
        if (direct === undefined || fixed !== undefined || address === undefined || !(0,_model_email_js__WEBPACK_IMPORTED_MODULE_3__/* .isAddress */ .PW)(address))
            continue;
        if ((0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .isMe */ .ne)(share, me) || (0,_model_email_js__WEBPACK_IMPORTED_MODULE_3__/* .sameAddress */ .xU)(address, me.address))
            continue;
        const role = (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .higherRole */ .Au)(direct, inherited) ?? direct;
        (share.type === "group" ? groups : people).set(address, role);
    }
    return { id, name, people, groups };
}


/***/ }),

/***/ 4362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZL: () => (/* binding */ asDriveDesired),
  driveDesired: () => (/* binding */ driveDesired),
  E4: () => (/* binding */ driveKinds),
  Cs: () => (/* binding */ folderId),
  Eg: () => (/* binding */ groupPrincipal)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(2836);
// EXTERNAL MODULE: ./lib/src/providers/drive/errors.js
var errors = __webpack_require__(9812);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/email.js
var email = __webpack_require__(5517);
;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/match-people.js



function indexPeople(roster) {
    const shares = foldersPerPerson(roster);
    const accounts = new Map();
    const byAddress = new Map();
    const principals = new Map();
    const findings = [];
    for (const user of inOrder(roster)) {
        const principal = `user:${user.key}`;
        const folders = shares.get(user.key) ?? 0;
        const at = user.places["email"] ?? user.at;
        const report = (problem) => {
            if (folders > 0)
                findings.push((0,finding/* finding */.gk)(problem, { provider: "drive", at }));
        };
        if (user.email === undefined) {
            report(errors/* personErrors */.HY.noAddress(user.key, folders));
            continue;
        }
        const address = (0,email/* comparable */.Zm)(user.email);
        if (address === undefined) {
            report(errors/* personErrors */.HY.badAddress(user.key));
            continue;
        }
        const holder = byAddress.get(address) ?? principal;
        if (holder !== principal && user.present) {
            report(errors/* personErrors */.HY.sharedAddress(user.key, holder.slice("user:".length)));
        }
        accounts.set(principal, { name: user.email, at });
        byAddress.set(address, holder);
        principals.set(user.key, holder);
    }
    return { accounts, byAddress, principals, findings };
}
function inOrder(roster) {
    return [...roster.users.values()].sort((one, other) => Number(other.present) - Number(one.present) || (one.key < other.key ? -1 : 1));
}
function foldersPerPerson(roster) {
    const counts = new Map();
    for (const folder of roster.folders.values()) {
        for (const user of folder.people.keys())
            counts.set(user, (counts.get(user) ?? 0) + 1);
    }
    return counts;
}

// EXTERNAL MODULE: ./lib/src/providers/drive/model/roles.js
var roles = __webpack_require__(8348);
;// CONCATENATED MODULE: ./lib/src/providers/drive/model/desired.js






const driveKinds = [{ kind: "drive-folder", noun: "folder", roles: roles/* driveRoles */.sv }];
function driveDesired(roster) {
    const people = indexPeople(roster);
    const folders = [...roster.folders.values()].map((folder) => folderOf(folder, people));
    return {
        resources: (0,state/* stateOf */.L4)(folders.map(({ key, grants }) => ({ kind: "drive-folder", key, settings: {}, grants }))),
        accounts: new Map([...people.accounts, ...folders.flatMap((each) => each.groups)]),
        places: new Map([...roster.folders.values()].map((each) => [folderId(each.id), each.at])),
        parents: new Map(),
        principalResources: new Map(),
        minimums: [],
        findings: [...people.findings, ...folders.flatMap((each) => each.findings)],
        terms: new Map(folders.map(({ key, terms }) => [folderId(key), terms])),
        people: people.byAddress,
    };
}
function asDriveDesired(desired) {
    if ("terms" in desired && "people" in desired)
        return desired;
    throw new Error("This desired state is not one of Drive's.");
}
function folderId(key) {
    return (0,state/* resourceId */.a)({ kind: "drive-folder", key });
}
function groupPrincipal(address) {
    return `group:${address.toLowerCase()}`;
}
function folderOf(folder, people) {
    const grants = new Map();
    const places = new Map();
    const groups = [];
    const findings = [];
    function grant(principal, { role, at }) {
        const higher = (0,roles/* higherRole */.Au)(grants.get(principal), role) ?? role;
        if (higher === role)
            places.set(principal, at);
        grants.set(principal, higher);
    }
    for (const [user, each] of folder.people) {
        const principal = people.principals.get(user);
        if (principal !== undefined)
            grant(principal, each);
    }
    for (const [address, each] of folder.groups) {
        if (!(0,email/* isAddress */.PW)(address)) {
            findings.push((0,finding/* finding */.gk)(errors/* personErrors */.HY.badAddress(`the group ${address}`), { provider: "drive", at: each.at }));
            continue;
        }
        const principal = groupPrincipal(address);
        groups.push([principal, { name: address, at: each.at }]);
        grant(principal, each);
    }
    const terms = {
        mode: folder.members,
        people: folder.listsPeople,
        groups: folder.listsPeople || folder.groups.size > 0,
        notifyAs: folder.notifyAs,
        places,
    };
    return { key: folder.id, grants, groups, terms, findings };
}


/***/ }),

/***/ 5517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   xU: () => (/* binding */ sameAddress)
/* harmony export */ });
/* harmony import */ var _roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8769);

function comparable(address) {
    return isAddress(address) ? (0,_roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__/* .mailbox */ .B)(address) : undefined;
}
function sameAddress(one, other) {
    const form = comparable(one);
    return form !== undefined && form === comparable(other);
}
function isAddress(address) {
    return /^[^@\s]+@[^@\s]+$/.test(address);
}


/***/ }),

/***/ 6746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   ne: () => (/* binding */ isMe)
/* harmony export */ });
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4362);
/* harmony import */ var _email_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5517);


function principalOf(share, desired) {
    const { type, address } = share;
    if (address === undefined || !(0,_email_js__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW)(address))
        return undefined;
    if (type === "group")
        return (0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .groupPrincipal */ .Eg)(address);
    return desired.people.get((0,_email_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(address) ?? "") ?? `email:${address.toLowerCase()}`;
}
function isMe(share, me) {
    return (share.id === me.permissionId || (share.address !== undefined && (0,_email_js__WEBPACK_IMPORTED_MODULE_1__/* .sameAddress */ .xU)(share.address, me.address)));
}
function addressOf(principal, accounts) {
    return accounts.get(principal)?.name ?? principal.slice(principal.indexOf(":") + 1);
}
function nameOf(principal, accounts) {
    const address = addressOf(principal, accounts);
    if (principal.startsWith("group:"))
        return `the group ${address}`;
    return principal.startsWith("user:") ? `${principal.slice("user:".length)} (${address})` : address;
}


/***/ })

};
