export const id = 297;
export const ids = [297];
export const modules = {

/***/ 52297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSlack: () => (/* binding */ checkSlack)
/* harmony export */ });
/* harmony import */ var _core_doctor_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13037);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11829);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47649);
/* harmony import */ var _read_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40279);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75503);






async function checkSlack(client, desired) {
    const accepted = "the token is accepted";
    try {
        const self = await (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .readIdentity */ .xN)(client);
        const wanted = desired.roster.slack?.workspace;
        const ours = (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isForWorkspace */ .TV)(self, wanted);
        const scopes = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesNeeded */ .x)([desired], self);
        const needed = [...new Set([...scopes.read, ...scopes.write])].sort();
        const missing = new Set((0,_read_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .missingScopes */ ["if"])(self, needed));
        return [
            (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_5__/* .doctorCheck */ .K)(accepted),
            (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_5__/* .doctorCheck */ .K)(`the token is for the workspace ${wanted ?? self.domain}`, ours ? undefined : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .workspaceMismatch */ .U)(wanted ?? "", self)),
            ...needed.map((scope) => (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_5__/* .doctorCheck */ .K)(`the token has the scope ${scope}`, missing.has(scope) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeToAdd */ .h0)(scope) : undefined)),
            ...(ours && needed.includes("usergroups:write") && !missing.has("usergroups:read")
                ? [(0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_5__/* .doctorCheck */ .K)("the workspace's plan has user groups", await usergroupsProblem(client))]
                : []),
        ];
    }
    catch (error) {
        if (!(error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q))
            throw error;
        return error.findings.map((problem) => (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_5__/* .doctorCheck */ .K)(accepted, problem));
    }
}
async function usergroupsProblem(client) {
    const answer = await client.read("usergroups.list", {});
    return answer.status === "error" && (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_3__/* .isPaidPlanError */ .y3)(answer.error) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .usergroupsUnavailable */ .AN)() : undefined;
}


/***/ })

};
