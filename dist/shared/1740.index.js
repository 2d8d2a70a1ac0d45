export const id = 1740;
export const ids = [1740];
export const modules = {

/***/ 81740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGithubAuditLog: () => (/* binding */ readGithubAuditLog)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81469);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46698);
/* harmony import */ var _read_lookups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20511);



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
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish();
const answer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        auditLog: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable() }),
            nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
                action: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
                actorLogin: name,
                createdAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
                userLogin: name,
                teamName: name,
                repositoryName: name,
            })
                .nullable()),
        }),
    }),
});
const maxPages = 5;
async function readGithubAuditLog(client, org) {
    const events = [];
    try {
        for (let after = null, page = 0; page < maxPages; page += 1) {
            const variables = { org, after };
            const what = "read the audit log";
            const { auditLog } = (0,_read_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(answer, await (0,_read_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .queryByAlias */ .w0)(client, document, { variables, what }), what).organization;
            for (const node of auditLog.nodes)
                if (node?.actorLogin)
                    events.push(auditEventOf({ ...node, actorLogin: node.actorLogin }));
            after = auditLog.pageInfo.endCursor;
            if (!auditLog.pageInfo.hasNextPage)
                break;
        }
        return events;
    }
    catch (error) {
        if (error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q)
            return undefined;
        throw error;
    }
}
function auditEventOf({ action, actorLogin: actor, createdAt: at, userLogin, teamName, repositoryName, }) {
    return {
        action,
        actor,
        at,
        ...(userLogin ? { user: userLogin } : {}),
        ...(teamName ? { team: lastSegment(teamName) } : {}),
        ...(repositoryName ? { repository: lastSegment(repositoryName) } : {}),
    };
}
function lastSegment(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}


/***/ })

};
