export const id = 7215;
export const ids = [7215];
export const modules = {

/***/ 7215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22868);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3740);



const query = `query($owner: String!, $repo: String!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { defaultBranchRef { name target { oid } } }
}`;
async function readDefaultBranch({ octokit, owner, repo }) {
    const { viewer, repository } = await octokit.graphql(query, { owner, repo });
    const ref = repository.defaultBranchRef;
    if (ref === null)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .branchMissing */ .Fr)("of its own"));
    return { branch: ref.name, head: ref.target.oid, own: (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .bareLogin */ .c)(viewer.login) };
}


/***/ })

};
