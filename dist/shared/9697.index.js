export const id = 9697;
export const ids = [9697];
export const modules = {

/***/ 39697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkDrive: () => (/* binding */ checkDrive)
/* harmony export */ });
/* harmony import */ var _core_doctor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13037);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31597);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77479);



async function checkDrive(client, desired, progress) {
    const ids = [...desired.resources.values()].map((folder) => folder.key);
    const remote = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readDriveState */ .qm)(client, ids, progress);
    return [
        (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_1__/* .doctorCheck */ .K)(`the credentials are let in, as ${remote.currentUser.address}`),
        ...[...remote.folders].map(([id, reading]) => {
            if ("problem" in reading)
                return (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_1__/* .doctorCheck */ .K)(`the folder ${id} can be read`, clickable(reading.problem, id));
            const { label, mayShare } = reading.sharing;
            const problem = mayShare ? undefined : clickable(_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.notShareable(label), id);
            return (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_1__/* .doctorCheck */ .K)(`the folder ${label} may be shared`, problem);
        }),
    ];
}
function clickable(problem, id) {
    const address = `https://drive.google.com/drive/folders/${encodeURIComponent(id)}`;
    return { ...problem, remedy: `${problem.remedy} The folder: ${address}` };
}


/***/ })

};
