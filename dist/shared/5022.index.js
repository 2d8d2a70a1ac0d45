export const id = 5022;
export const ids = [5022];
export const modules = {

/***/ 55022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeSite: () => (/* binding */ writeSite)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33081);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46698);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31060);





const listPath = "files.txt";
const firstLine = "Made by rollcall site. The next one in this folder replaces these files:";
const writers = 16;
async function writeSite(folder, files) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    if (there.length > 0) {
        const earlier = await earlierFiles(folder);
        if (earlier === undefined)
            throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q([(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .siteFolderTaken */ .R)(folder))]);
        const gone = earlier.filter((path) => !files.has(path));
        for (const path of gone)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), { force: true });
    }
    const folders = new Set([...files.keys()].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path))));
    for (const each of folders)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(each, { recursive: true });
    const waiting = [...files];
    const writer = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, next[0]), next[1]);
    };
    await Promise.all(Array.from({ length: writers }, writer));
    const list = [firstLine, ...[...files.keys()].sort()];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, listPath), `${list.join("\n")}\n`);
}
async function earlierFiles(folder) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, listPath), "utf8").catch(() => "");
    const [first, ...paths] = text.split("\n");
    if (first !== firstLine)
        return undefined;
    return paths.filter((path) => /^(?:[a-z0-9_-]+\/)?[a-z0-9_-]+(?:\.\d+)?\.(?:html|csv|json|css|js)$/.test(path));
}


/***/ })

};
