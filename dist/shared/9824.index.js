export const id = 9824;
export const ids = [9824];
export const modules = {

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


/***/ }),

/***/ 19824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slackReversals: () => (/* binding */ slackReversals)
/* harmony export */ });
/* harmony import */ var _shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27651);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35379);


const slackReversals = [
    { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .slackChannel */ ._T.kind, reverse: reverseChannel },
    { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .slackUsergroup */ .rg.kind, reverse: reverseUsergroup },
];
function reverseChannel(change, context) {
    const path = channelPath(change.key, context);
    if (path === undefined)
        return { because: "the file doesn't declare it" };
    switch (change.action) {
        case "create":
            return { edits: [{ edit: "unset", path }] };
        case "archive":
            return { edits: [{ edit: "unset", path: [...path, "archived"] }] };
        case "configure": {
            const { setting, from } = change;
            if (typeof from !== "string" && typeof from !== "boolean")
                return { because: `${setting} can't be written` };
            return { edits: [{ edit: "set", path: [...path, setting], value: from }] };
        }
        case "grant":
        case "regrade":
        case "revoke":
            return _shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__/* .followsTeam */ .I;
        default:
            return change;
    }
}
function reverseUsergroup(change, { roster }) {
    const team = [...roster.teams.values()].find(({ usergroup }) => usergroup?.handle === change.key);
    if (team === undefined)
        return { because: "the file doesn't declare it" };
    const path = ["teams", team.key, "slack", "usergroup"];
    switch (change.action) {
        case "create":
            return { edits: [{ edit: "unset", path }] };
        case "archive":
            return { because: "a user group that nobody is in can't be enabled" };
        case "configure": {
            const { setting, from } = change;
            if (setting === "enabled")
                return { edits: [{ edit: "unset", path }] };
            if (typeof from !== "string" && !Array.isArray(from))
                return { because: `${setting} can't be written` };
            return { edits: [{ edit: "set", path: [...path, setting], value: from }] };
        }
        case "grant":
        case "regrade":
        case "revoke":
            return _shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__/* .followsTeam */ .I;
        default:
            return change;
    }
}
function channelPath(name, { roster }) {
    const has = (channels) => channels.some((channel) => channel.name === name);
    if (roster.slack !== undefined && has(roster.slack.channels))
        return ["slack", "channels", name];
    const owner = (0,_shared_reversal_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerPath */ .p)(roster, ({ channels }) => has(channels));
    return owner && [...owner, "slack", "channels", name];
}


/***/ })

};
