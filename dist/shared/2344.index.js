export const id = 2344;
export const ids = [2344];
export const modules = {

/***/ 22344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driveReversals: () => (/* binding */ driveReversals)
/* harmony export */ });
/* harmony import */ var _shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27651);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65275);


const driveReversals = [{ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .driveFolder */ .n.kind, reverse: reverseFolder }];
function reverseFolder(change, context) {
    const path = folderPath(change.key, context);
    if (path === undefined)
        return { because: "the file doesn't declare it" };
    switch (change.action) {
        case "grant":
        case "regrade":
        case "revoke": {
            if (!change.principal.startsWith("group:"))
                return _shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__/* .followsTeam */ .I;
            const place = [...path, "groups", change.principal.slice("group:".length)];
            if (change.action === "grant")
                return { edits: [{ edit: "unset", path: place }] };
            return {
                edits: [{ edit: "set", path: place, value: change.action === "revoke" ? change.role : change.from }],
            };
        }
        case "create":
        case "configure":
        case "archive":
            return { because: "the file has nothing to say about it" };
        default:
            return change;
    }
}
function folderPath(id, { roster }) {
    const owner = (0,_shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerPath */ .p)(roster, ({ folders }) => folders.some((folder) => folder.id === id));
    return owner && [...owner, "drive", "folders", id];
}


/***/ }),

/***/ 27651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ followsTeam),
/* harmony export */   p: () => (/* binding */ ownerPath)
/* harmony export */ });
const followsTeam = {
    because: "who is in it follows from a team, which is on other services too",
};
function ownerPath(roster, test) {
    const team = [...roster.teams.values()].find(test);
    if (team !== undefined)
        return ["teams", team.key];
    const project = [...roster.projects.values()].find(test);
    return project && ["projects", project.key];
}


/***/ })

};
