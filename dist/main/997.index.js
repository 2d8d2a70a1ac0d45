export const id = 997;
export const ids = [997];
export const modules = {

/***/ 48997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDeeds: () => (/* binding */ readDeeds)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80344);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58021);
/* harmony import */ var _read_lookups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84168);



const document = `
query AuditLog($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { auditLog(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      ... on AuditEntry { action actorLogin createdAt userLogin }
      ... on TeamAuditEntryData { teamName }
      ... on RepositoryAuditEntryData { repositoryName }
    }
  } }
}`;
const name = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish();
const answer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    organization: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        auditLog: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable() }),
            nodes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
                action: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
                actorLogin: name,
                createdAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
                userLogin: name,
                teamName: name,
                repositoryName: name,
            })
                .nullable()),
        }),
    }),
});
const mostPages = 5;
async function readDeeds(client, org) {
    const deeds = [];
    try {
        for (let after = null, page = 0; page < mostPages; page += 1) {
            const variables = { org, after };
            const what = "read the audit log";
            const { auditLog } = (0,_read_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(answer, await (0,_read_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .askByName */ .Mx)(client, document, { variables, what }), what).organization;
            for (const node of auditLog.nodes)
                if (node?.actorLogin)
                    deeds.push(deedOf({ ...node, actorLogin: node.actorLogin }));
            after = auditLog.pageInfo.endCursor;
            if (!auditLog.pageInfo.hasNextPage)
                break;
        }
        return deeds;
    }
    catch (error) {
        if (error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q)
            return undefined;
        throw error;
    }
}
function deedOf({ action, actorLogin: actor, createdAt: at, userLogin, teamName, repositoryName, }) {
    return {
        action,
        actor,
        at,
        ...(userLogin ? { user: userLogin } : {}),
        ...(teamName ? { team: last(teamName) } : {}),
        ...(repositoryName ? { repository: last(repositoryName) } : {}),
    };
}
function last(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}


/***/ })

};
