export const id = 2369;
export const ids = [2369];
export const modules = {

/***/ 92369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRepositoryRename: () => (/* binding */ readRepositoryRename),
/* harmony export */   repositoryRenameEdits: () => (/* binding */ repositoryRenameEdits)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84468);
/* harmony import */ var _read_lookups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20511);


async function readRepositoryRename(client, { kind, key, principal, setting }, { github, repositories }) {
    const isRepository = kind === _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .githubRepo */ .w6.kind && principal === undefined && setting === undefined;
    if (!isRepository || github === undefined || !repositories.has(key))
        return undefined;
    const found = (await (0,_read_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .readRepositories */ .NU)(await client(), github.org, [key])).get(key.toLowerCase());
    if (found === undefined || found === "missing" || found.unread)
        return undefined;
    return found.name.toLowerCase() === key.toLowerCase() ? undefined : { from: key, to: found.name };
}
function repositoryRenameEdits({ teams, projects }, { from, to }) {
    const inTeams = [...teams.values()].flatMap(({ key, repos }) => {
        if (!repos?.has(from))
            return [];
        const path = ["teams", key, "repos", from];
        return [repos.has(to) ? { edit: "unset", path } : { edit: "rename", path, to }];
    });
    const inProjects = [...projects.values()].flatMap(({ key, repos }) => {
        const names = repos.map(({ name }) => name);
        if (!names.includes(from))
            return [];
        const path = ["projects", key, "repos"];
        return [
            names.includes(to) ? { edit: "drop", path, item: from } : { edit: "rename", path: [...path, from], to },
        ];
    });
    return [...inTeams, ...inProjects];
}


/***/ })

};
