export const id = 674;
export const ids = [674];
export const modules = {

/***/ 70674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   googleGroupReversals: () => (/* binding */ googleGroupReversals)
/* harmony export */ });
/* harmony import */ var _shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27651);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68053);
/* harmony import */ var _model_principals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92461);



const googleGroupReversals = [
    { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .googleGroup */ .Z.kind, reverse: reverseGroup },
];
function reverseGroup(change, { roster }) {
    const owner = (0,_shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerPath */ .p)(roster, (each) => each.googleGroup?.group.toLowerCase() === change.key);
    if (owner === undefined)
        return { because: "the file doesn't declare it" };
    const path = [...owner, "google"];
    switch (change.action) {
        case "create":
            return { edits: [{ edit: "unset", path }] };
        case "archive":
            return { because: "the file has nothing to say about it" };
        case "configure": {
            const { setting, from } = change;
            if (typeof from !== "string")
                return { because: `${setting} can't be written` };
            return {
                edits: [{ edit: "set", path: [...path, setting === "address" ? "group" : setting], value: from }],
            };
        }
        case "grant":
        case "regrade":
        case "revoke": {
            if (!(0,_model_principals_js__WEBPACK_IMPORTED_MODULE_2__/* .isMemberGroup */ .cY)(change.principal))
                return _shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__/* .followsTeam */ .I;
            const address = change.principal.slice(change.principal.indexOf(":") + 1);
            const list = [...path, "groups"];
            return change.action === "revoke"
                ? { edits: [{ edit: "add", path: list, item: address }] }
                : { edits: [{ edit: "drop", path: list, item: address }] };
        }
        default:
            return change;
    }
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
