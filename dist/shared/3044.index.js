export const id = 3044;
export const ids = [3044];
export const modules = {

/***/ 43044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ channelResourceId),
/* harmony export */   G: () => (/* binding */ usergroupResourceId),
/* harmony export */   jI: () => (/* binding */ memberRole),
/* harmony export */   slackDesired: () => (/* binding */ slackDesired)
/* harmony export */ });
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79337);
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41758);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35379);
/* harmony import */ var _topic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90489);




const memberRole = "member";
function channelResourceId(name) {
    return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .slackChannel */ ._T.kind, key: name });
}
function usergroupResourceId(handle) {
    return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .slackUsergroup */ .rg.kind, key: handle });
}
function slackDesired(roster) {
    const channels = [...roster.channels.values()].map((declared) => ({
        declared,
        resource: channelResource(declared, roster),
    }));
    const usergroups = [...roster.usergroups.values()].map((declared) => ({
        declared,
        resource: usergroupResource(declared, roster),
    }));
    return {
        roster,
        channels,
        usergroups,
        earlier: (roster.earlier ?? []).map(slackDesired),
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L)([...channels, ...usergroups].map(({ resource }) => resource)),
        accounts: new Map([...roster.users.values()].flatMap(accountEntry)),
        places: new Map([...channels, ...usergroups].map(({ declared, resource }) => [(0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)(resource), declared.at])),
        parents: new Map(),
        principalResources: new Map(),
        minimums: [],
        findings: [],
    };
}
function channelResource(channel, roster) {
    const subject = { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .slackChannel */ ._T.kind, key: channel.name };
    if (channel.archived)
        return { ...subject, settings: { archived: true }, grants: new Map() };
    const { topic, purpose } = channel;
    return {
        ...subject,
        settings: {
            private: channel.private,
            ...(topic === undefined ? {} : { topic: (0,_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedText */ .F9)(topic) }),
            ...(purpose === undefined ? {} : { purpose: (0,_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedText */ .F9)(purpose) }),
        },
        grants: channel.listsPeople ? grantsTo(channel.people.keys(), roster) : new Map(),
    };
}
function usergroupResource(group, roster) {
    const subject = { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .slackUsergroup */ .rg.kind, key: group.handle };
    const grants = grantsTo(group.people.keys(), roster);
    if (group.archived || (group.listsPeople && grants.size === 0)) {
        return { ...subject, settings: { enabled: false }, grants: new Map() };
    }
    const { name, description, channels } = group;
    return {
        ...subject,
        settings: {
            name,
            ...(description === undefined ? {} : { description: (0,_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedText */ .F9)(description) }),
            ...(channels === undefined ? {} : { channels: [...new Set(channels)].sort() }),
        },
        grants: group.listsPeople ? grants : new Map(),
    };
}
function grantsTo(users, roster) {
    const grants = new Map();
    for (const key of [...users].sort()) {
        if (roster.users.get(key)?.slack !== false)
            grants.set((0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_3__/* .userPrincipal */ .c$)(key), memberRole);
    }
    return grants;
}
function accountEntry(user) {
    const { slack, email, places } = user;
    if (slack === false)
        return [];
    const at = (slack === undefined ? places["email"] : places["slack"]) ?? user.at;
    const named = email === undefined ? { at } : { name: email, at };
    return [[(0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_3__/* .userPrincipal */ .c$)(user.key), slack === undefined ? named : { ...named, id: slack }]];
}


/***/ }),

/***/ 90489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ normalizedText),
/* harmony export */   cZ: () => (/* binding */ isSameText),
/* harmony export */   x3: () => (/* binding */ displayedText)
/* harmony export */ });
function normalizedText(text) {
    return text.normalize("NFC").trim();
}
function displayedText(stored, nameOfId = () => undefined) {
    return normalizedText(decoded(unlinked(stored, nameOfId)));
}
function isSameText(stored, written, nameOfId = () => undefined) {
    const [have, want] = [canonicalText(stored, nameOfId), canonicalText(written, nameOfId)];
    if (have === want)
        return true;
    const differently = emojiGlyph.test(want) !== emojiGlyph.test(have) && emojiName.test(want) !== emojiName.test(have);
    return differently && withoutEmoji(have) === withoutEmoji(want);
}
function canonicalText(text, nameOfId) {
    let [before, after] = ["", text];
    while (after !== before)
        [before, after] = [after, unlinked(decoded(after), nameOfId)];
    return normalizedText(after).replace(/\s+/gu, " ");
}
function decoded(text) {
    return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
function unlinked(text, nameOfId) {
    return text.replace(/<([#@!]?)((?:https?:|mailto:|[A-Z0-9]|subteam\^|date\^|here|channel|everyone)[^<>|]*)(?:\|([^<>]*))?>/g, (_, sign, target, label) => {
        switch (sign) {
            case "#":
            case "@":
                return label ? `${sign}${label}` : (nameOfId(target) ?? `${sign}${target}`);
            case "!":
                return label || (target.includes("^") ? `!${target}` : `@${target}`);
            default:
                return label || target;
        }
    });
}
const emojiGlyph = /\p{Extended_Pictographic}/u;
const emojiName = /:[a-z0-9_+'-]+:/;
function withoutEmoji(text) {
    return text
        .replace(/\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu, "\u0000")
        .replace(/:[a-z0-9_+'-]+:(?::skin-tone-\d:)?/g, "\u0000");
}


/***/ })

};
