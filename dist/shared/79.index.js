export const id = 79;
export const ids = [79];
export const modules = {

/***/ 78949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ sharePrincipal),
/* harmony export */   t: () => (/* binding */ isCurrentUser)
/* harmony export */ });
/* harmony import */ var _model_email_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83514);
/* harmony import */ var _model_principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76099);


function sharePrincipal(share, { people }) {
    const { type, address } = share;
    if (address === undefined || !(0,_model_email_js__WEBPACK_IMPORTED_MODULE_0__/* .isAddress */ .PW)(address))
        return undefined;
    if (type === "group")
        return (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .groupPrincipal */ .Eg)(address);
    return people.owners.ownerOf((0,_model_email_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableAddress */ .$y)(address) ?? "") ?? (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .undeclaredPrincipal */ .Yk)(address);
}
function isCurrentUser(share, currentUser) {
    return (share.id === currentUser.permissionId ||
        (share.address !== undefined && (0,_model_email_js__WEBPACK_IMPORTED_MODULE_0__/* .sameAddress */ .xU)(share.address, currentUser.address)));
}


/***/ }),

/***/ 21079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDriveInventory: () => (/* binding */ readDriveInventory)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _compare_match_people_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78949);
/* harmony import */ var _model_email_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83514);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47171);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77479);





async function readDriveInventory(client, ids, progress) {
    const remote = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readDriveState */ .qm)(client, ids, progress);
    const problems = [...remote.folders.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
    if (problems.length > 0)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(problems.map((problem) => ({ ...problem, provider: "drive" })));
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
        if (direct === undefined || immutable !== undefined || address === undefined || !(0,_model_email_js__WEBPACK_IMPORTED_MODULE_2__/* .isAddress */ .PW)(address))
            continue;
        if ((0,_compare_match_people_js__WEBPACK_IMPORTED_MODULE_3__/* .isCurrentUser */ .t)(share, currentUser) || (0,_model_email_js__WEBPACK_IMPORTED_MODULE_2__/* .sameAddress */ .xU)(address, currentUser.address))
            continue;
        const role = (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .higherRole */ .Au)(direct, inherited) ?? direct;
        (share.type === "group" ? groups : people).set(address, role);
    }
    return { id, name, people, groups };
}


/***/ }),

/***/ 83514:
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

/***/ 41758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uj: () => (/* binding */ userKeyOf),
/* harmony export */   c$: () => (/* binding */ userPrincipal),
/* harmony export */   h0: () => (/* binding */ nameInPrincipal)
/* harmony export */ });
const userPrefix = "user:";
function userPrincipal(key) {
    return `${userPrefix}${key}`;
}
function userKeyOf(principal) {
    return principal.startsWith(userPrefix) ? principal.slice(userPrefix.length) : undefined;
}
function nameInPrincipal(principal) {
    return principal.slice(principal.indexOf(":") + 1);
}


/***/ })

};
