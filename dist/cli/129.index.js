export const id = 129;
export const ids = [129];
export const modules = {

/***/ 9129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSlack: () => (/* binding */ checkSlack)
/* harmony export */ });
/* harmony import */ var _core_checkup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1829);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6852);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8634);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1355);






async function checkSlack(client, desired) {
    const accepted = "the token is accepted";
    try {
        const self = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identify */ .ls)(client);
        const wanted = desired.roster.slack?.workspace;
        const ours = (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOf */ .yW)(self, wanted);
        const scopes = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesFor */ .l)([desired], self);
        const needed = [...new Set([...scopes.read, ...scopes.write])].sort();
        const missing = new Set((0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .lacking */ .gP)(self, needed));
        return [
            (0,_core_checkup_js__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z)(accepted),
            (0,_core_checkup_js__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z)(`the token is for the workspace ${wanted ?? self.domain}`, ours ? undefined : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .workspaceMismatch */ .U)(wanted ?? "", self)),
            ...needed.map((scope) => (0,_core_checkup_js__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z)(`the token has the scope ${scope}`, missing.has(scope) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeToAdd */ .h0)(scope) : undefined)),
            ...(ours && needed.includes("usergroups:write") && !missing.has("usergroups:read")
                ? [(0,_core_checkup_js__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z)("the workspace's plan has user groups", await usergroupsProblem(client))]
                : []),
        ];
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q))
            throw error;
        return error.findings.map((problem) => (0,_core_checkup_js__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z)(accepted, problem));
    }
}
async function usergroupsProblem(client) {
    const answer = await client.read("usergroups.list", {});
    return answer.is === "refused" && (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlanProblem */ .$L)(answer.error) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .usergroupsUnavailable */ .AN)() : undefined;
}


/***/ })

};
