export const id = 3029;
export const ids = [3029];
export const modules = {

/***/ 43029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeSite: () => (/* binding */ writeSite)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
;// CONCATENATED MODULE: ./lib/src/jobs/site/errors.js

function siteFolderTaken(folder) {
    return (0,finding/* error */.z3)("site_folder_taken", `${folder} has files that are not from an earlier site.`, "Give --out a new folder, or an empty one.");
}

;// CONCATENATED MODULE: ./lib/src/jobs/site/write-site.js





const listPath = "files.txt";
const firstLine = "Made by rollcall site. The next one in this folder replaces these files:";
const writers = 16;
async function writeSite(folder, files) {
    const there = await (0,promises_.readdir)(folder).catch(() => []);
    if (there.length > 0) {
        const earlier = await earlierFiles(folder);
        if (earlier === undefined)
            throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)(siteFolderTaken(folder))]);
        const gone = earlier.filter((path) => !files.has(path));
        for (const path of gone)
            await (0,promises_.rm)((0,external_node_path_.join)(folder, path), { force: true });
    }
    const folders = new Set([...files.keys()].map((path) => (0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path))));
    for (const each of folders)
        await (0,promises_.mkdir)(each, { recursive: true });
    const waiting = [...files];
    const writer = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, next[0]), next[1]);
    };
    await Promise.all(Array.from({ length: writers }, writer));
    const list = [firstLine, ...[...files.keys()].sort()];
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, listPath), `${list.join("\n")}\n`);
}
async function earlierFiles(folder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, listPath), "utf8").catch(() => "");
    const [first, ...paths] = text.split("\n");
    if (first !== firstLine)
        return undefined;
    return paths.filter((path) => /^(?:[a-z0-9_-]+\/)?[a-z0-9_-]+(?:\.\d+)?\.(?:html|csv|json|css|js)$/.test(path));
}


/***/ })

};
