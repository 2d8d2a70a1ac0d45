export const id = 5950;
export const ids = [5950];
export const modules = {

/***/ 5950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeSite: () => (/* binding */ makeSite)
});

// UNUSED EXPORTS: makeSiteData

// EXTERNAL MODULE: ./lib/src/access/access-map.js
var access_map = __webpack_require__(85496);
// EXTERNAL MODULE: ./lib/src/access/given-things.js + 3 modules
var given_things = __webpack_require__(62802);
// EXTERNAL MODULE: ./lib/src/permissions/rights.js
var permissions_rights = __webpack_require__(1878);
;// CONCATENATED MODULE: ./lib/src/site/assets.js
const siteScript = "/*! With MiniSearch:\nCopyright 2022 Luca Ongaro\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.\n*/\n(function(){let e=`KEYS`,t=`VALUES`;var n=class{constructor(e,t){let n=e._tree,r=Array.from(n.keys());this.set=e,this._type=t,this._path=r.length>0?[{node:n,keys:r}]:[]}next(){let e=this.dive();return this.backtrack(),e}dive(){if(this._path.length===0)return{done:!0,value:void 0};let{node:e,keys:t}=r(this._path);if(r(t)===``)return{done:!1,value:this.result()};let n=e.get(r(t));return this._path.push({node:n,keys:Array.from(n.keys())}),this.dive()}backtrack(){if(this._path.length===0)return;let e=r(this._path).keys;e.pop(),e.length>0||(this._path.pop(),this.backtrack())}key(){return this.set._prefix+this._path.map(({keys:e})=>r(e)).filter(e=>e!==``).join(``)}value(){return r(this._path).node.get(``)}result(){switch(this._type){case t:return this.value();case e:return this.key();default:return[this.key(),this.value()]}}[Symbol.iterator](){return this}};let r=e=>e[e.length-1],i=(e,t,n)=>{let r=/* @__PURE__ */ new Map;if(t===void 0)return r;let i=t.length+1,o=i+n,s=new Uint8Array(o*i).fill(n+1);for(let e=0;e<i;++e)s[e]=e;for(let e=1;e<o;++e)s[e*i]=e;return a(e,t,n,r,s,1,i,``),r},a=(e,t,n,r,i,o,s,c)=>{let l=o*s;key:for(let u of e.keys())if(u===``){let t=i[l-1];t<=n&&r.set(c,[e.get(u),t])}else{let l=o;for(let e=0;e<u.length;++e,++l){let r=u[e],a=s*l,o=a-s,c=i[a],d=Math.max(0,l-n-1),f=Math.min(s-1,l+n);for(let e=d;e<f;++e){let n=r!==t[e],s=i[o+e]+ +n,l=i[o+e+1]+1,u=i[a+e]+1,d=i[a+e+1]=Math.min(s,l,u);d<c&&(c=d)}if(c>n)continue key}a(e.get(u),t,n,r,i,l,s,c+u)}};var o=class r{constructor(e=/* @__PURE__ */ new Map,t=``){this._size=void 0,this._tree=e,this._prefix=t}atPrefix(e){if(!e.startsWith(this._prefix))throw Error(`Mismatched prefix`);let[t,n]=s(this._tree,e.slice(this._prefix.length));if(t===void 0){let[t,i]=p(n);for(let n of t.keys())if(n!==``&&n.startsWith(i)){let a=/* @__PURE__ */ new Map;return a.set(n.slice(i.length),t.get(n)),new r(a,e)}}return new r(t,e)}clear(){this._size=void 0,this._tree.clear()}delete(e){return this._size=void 0,u(this._tree,e)}entries(){return new n(this,`ENTRIES`)}forEach(e){for(let[t,n]of this)e(t,n,this)}fuzzyGet(e,t){return i(this._tree,e,t)}get(e){let t=c(this._tree,e);return t===void 0?void 0:t.get(``)}has(e){let t=c(this._tree,e);return t!==void 0&&t.has(``)}keys(){return new n(this,e)}set(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);return this._size=void 0,l(this._tree,e).set(``,t),this}get size(){if(this._size)return this._size;this._size=0;let e=this.entries();for(;!e.next().done;)this._size+=1;return this._size}update(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);this._size=void 0;let n=l(this._tree,e);return n.set(``,t(n.get(``))),this}fetch(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);this._size=void 0;let n=l(this._tree,e),r=n.get(``);return r===void 0&&n.set(``,r=t()),r}values(){return new n(this,t)}[Symbol.iterator](){return this.entries()}static from(e){let t=new r;for(let[n,r]of e)t.set(n,r);return t}static fromObject(e){return r.from(Object.entries(e))}};let s=(e,t,n=[])=>{if(t.length===0||e==null)return[e,n];for(let r of e.keys())if(r!==``&&t.startsWith(r))return n.push([e,r]),s(e.get(r),t.slice(r.length),n);return n.push([e,t]),s(void 0,``,n)},c=(e,t)=>{if(t.length===0||e==null)return e;for(let n of e.keys())if(n!==``&&t.startsWith(n))return c(e.get(n),t.slice(n.length))},l=(e,t)=>{let n=t.length;outer:for(let r=0;e&&r<n;){for(let i of e.keys())if(i!==``&&t[r]===i[0]){let a=Math.min(n-r,i.length),o=1;for(;o<a&&t[r+o]===i[o];)++o;let s=e.get(i);if(o===i.length)e=s;else{let n=/* @__PURE__ */ new Map;n.set(i.slice(o),s),e.set(t.slice(r,r+o),n),e.delete(i),e=n}r+=o;continue outer}let i=/* @__PURE__ */ new Map;return e.set(t.slice(r),i),i}return e},u=(e,t)=>{let[n,r]=s(e,t);if(n!==void 0){if(n.delete(``),n.size===0)d(r);else if(n.size===1){let[e,t]=n.entries().next().value;f(r,e,t)}}},d=e=>{if(e.length===0)return;let[t,n]=p(e);if(t.delete(n),t.size===0)d(e.slice(0,-1));else if(t.size===1){let[n,r]=t.entries().next().value;n!==``&&f(e.slice(0,-1),n,r)}},f=(e,t,n)=>{if(e.length===0)return;let[r,i]=p(e);r.set(i+t,n),r.delete(i)},p=e=>e[e.length-1];var m=class e{constructor(e){if(e?.fields==null)throw Error(`MiniSearch: option \"fields\" must be provided`);let t=e.autoVacuum==null||e.autoVacuum===!0?T:e.autoVacuum;this._options={...b,...e,autoVacuum:t,searchOptions:{...x,...e.searchOptions||{}},autoSuggestOptions:{...S,...e.autoSuggestOptions||{}}},this._index=new o,this._documentCount=0,this._documentIds=/* @__PURE__ */ new Map,this._idToShortId=/* @__PURE__ */ new Map,this._fieldIds={},this._fieldLength=/* @__PURE__ */ new Map,this._avgFieldLength=[],this._nextId=0,this._storedFields=/* @__PURE__ */ new Map,this._dirtCount=0,this._currentVacuum=null,this._enqueuedVacuum=null,this._enqueuedVacuumConditions=w,this.addFields(this._options.fields)}add(e){let{extractField:t,stringifyField:n,tokenize:r,processTerm:i,fields:a,idField:o}=this._options,s=t(e,o);if(s==null)throw Error(`MiniSearch: document does not have ID field \"${o}\"`);if(this._idToShortId.has(s))throw Error(`MiniSearch: duplicate ID ${s}`);let c=this.addDocumentId(s);this.saveStoredFields(c,e);for(let o of a){let a=t(e,o);if(a==null)continue;let s=r(n(a,o),o),l=this._fieldIds[o],u=new Set(s).size;this.addFieldLength(c,l,this._documentCount-1,u);for(let e of s){let t=i(e,o);if(Array.isArray(t))for(let e of t)this.addTerm(l,c,e);else t&&this.addTerm(l,c,t)}}}addAll(e){for(let t of e)this.add(t)}addAllAsync(e,t={}){let{chunkSize:n=10}=t,r={chunk:[],promise:Promise.resolve()},{chunk:i,promise:a}=e.reduce(({chunk:e,promise:t},r,i)=>(e.push(r),(i+1)%n===0?{chunk:[],promise:t.then(()=>new Promise(e=>setTimeout(e,0))).then(()=>this.addAll(e))}:{chunk:e,promise:t}),r);return a.then(()=>this.addAll(i))}remove(e){let{tokenize:t,processTerm:n,extractField:r,stringifyField:i,fields:a,idField:o}=this._options,s=r(e,o);if(s==null)throw Error(`MiniSearch: document does not have ID field \"${o}\"`);let c=this._idToShortId.get(s);if(c==null)throw Error(`MiniSearch: cannot remove document with ID ${s}: it is not in the index`);for(let o of a){let a=r(e,o);if(a==null)continue;let s=t(i(a,o),o),l=this._fieldIds[o],u=new Set(s).size;this.removeFieldLength(c,l,this._documentCount,u);for(let e of s){let t=n(e,o);if(Array.isArray(t))for(let e of t)this.removeTerm(l,c,e);else t&&this.removeTerm(l,c,t)}}this._storedFields.delete(c),this._documentIds.delete(c),this._idToShortId.delete(s),this._fieldLength.delete(c),--this._documentCount}removeAll(e){if(e)for(let t of e)this.remove(t);else if(arguments.length>0)throw Error(`Expected documents to be present. Omit the argument to remove all documents.`);else this._index=new o,this._documentCount=0,this._documentIds=/* @__PURE__ */ new Map,this._idToShortId=/* @__PURE__ */ new Map,this._fieldLength=/* @__PURE__ */ new Map,this._avgFieldLength=[],this._storedFields=/* @__PURE__ */ new Map,this._nextId=0}discard(e){let t=this._idToShortId.get(e);if(t==null)throw Error(`MiniSearch: cannot discard document with ID ${e}: it is not in the index`);this._idToShortId.delete(e),this._documentIds.delete(t),this._storedFields.delete(t),(this._fieldLength.get(t)||[]).forEach((e,n)=>{this.removeFieldLength(t,n,this._documentCount,e)}),this._fieldLength.delete(t),--this._documentCount,this._dirtCount+=1,this.maybeAutoVacuum()}maybeAutoVacuum(){if(this._options.autoVacuum===!1)return;let{minDirtFactor:e,minDirtCount:t,batchSize:n,batchWait:r}=this._options.autoVacuum;this.conditionalVacuum({batchSize:n,batchWait:r},{minDirtCount:t,minDirtFactor:e})}discardAll(e){let t=this._options.autoVacuum;try{this._options.autoVacuum=!1;for(let t of e)this.discard(t)}finally{this._options.autoVacuum=t}this.maybeAutoVacuum()}replace(e){let{idField:t,extractField:n}=this._options,r=n(e,t);this.discard(r),this.add(e)}vacuum(e={}){return this.conditionalVacuum(e)}conditionalVacuum(e,t){return this._currentVacuum?(this._enqueuedVacuumConditions=this._enqueuedVacuumConditions&&t,this._enqueuedVacuum??=this._currentVacuum.then(()=>{let t=this._enqueuedVacuumConditions;return this._enqueuedVacuumConditions=w,this.performVacuuming(e,t)}),this._enqueuedVacuum):this.vacuumConditionsMet(t)===!1?Promise.resolve():(this._currentVacuum=this.performVacuuming(e),this._currentVacuum)}async performVacuuming(e,t){let n=this._dirtCount;if(this.vacuumConditionsMet(t)){let t=e.batchSize||C.batchSize,r=e.batchWait||C.batchWait,i=1;for(let[e,n]of this._index){for(let[e,t]of n)for(let[r]of t)this._documentIds.has(r)||(t.size<=1?n.delete(e):t.delete(r));this._index.get(e).size===0&&this._index.delete(e),i%t===0&&await new Promise(e=>setTimeout(e,r)),i+=1}this._dirtCount-=n}await null,this._currentVacuum=this._enqueuedVacuum,this._enqueuedVacuum=null}vacuumConditionsMet(e){if(e==null)return!0;let{minDirtCount:t,minDirtFactor:n}=e;return t||=T.minDirtCount,n||=T.minDirtFactor,this.dirtCount>=t&&this.dirtFactor>=n}get isVacuuming(){return this._currentVacuum!=null}get dirtCount(){return this._dirtCount}get dirtFactor(){return this._dirtCount/(1+this._documentCount+this._dirtCount)}has(e){return this._idToShortId.has(e)}getStoredFields(e){let t=this._idToShortId.get(e);if(t!=null)return this._storedFields.get(t)}search(t,n={}){let{searchOptions:r}=this._options,i={...r,...n},a=this.executeQuery(t,n),o=[];for(let[e,{score:t,terms:n,match:r}]of a){let a=n.length||1,s={id:this._documentIds.get(e),score:t*a,terms:Object.keys(r),queryTerms:n,match:r};Object.assign(s,this._storedFields.get(e)),(i.filter==null||i.filter(s))&&o.push(s)}return t===e.wildcard&&i.boostDocument==null||o.sort(O),o}autoSuggest(e,t={}){t={...this._options.autoSuggestOptions,...t};let n=/* @__PURE__ */ new Map;for(let{score:r,terms:i}of this.search(e,t)){let e=i.join(` `),t=n.get(e);t==null?n.set(e,{score:r,terms:i,count:1}):(t.score+=r,t.count+=1)}let r=[];for(let[e,{score:t,terms:i,count:a}]of n)r.push({suggestion:e,terms:i,score:t/a});return r.sort(O),r}get documentCount(){return this._documentCount}get termCount(){return this._index.size}static loadJSON(e,t){if(t==null)throw Error(`MiniSearch: loadJSON should be given the same options used when serializing the index`);return this.loadJS(JSON.parse(e),t)}static async loadJSONAsync(e,t){if(t==null)throw Error(`MiniSearch: loadJSON should be given the same options used when serializing the index`);return this.loadJSAsync(JSON.parse(e),t)}static getDefault(e){if(b.hasOwnProperty(e))return h(b,e);throw Error(`MiniSearch: unknown option \"${e}\"`)}static loadJS(e,t){let{index:n,documentIds:r,fieldLength:i,storedFields:a,serializationVersion:o}=e,s=this.instantiateMiniSearch(e,t);s._documentIds=A(r),s._fieldLength=A(i),s._storedFields=A(a);for(let[e,t]of s._documentIds)s._idToShortId.set(t,e);for(let[e,t]of n){let n=/* @__PURE__ */ new Map;for(let e of Object.keys(t)){let r=t[e];o===1&&(r=r.ds),n.set(parseInt(e,10),A(r))}s._index.set(e,n)}return s}static async loadJSAsync(e,t){let{index:n,documentIds:r,fieldLength:i,storedFields:a,serializationVersion:o}=e,s=this.instantiateMiniSearch(e,t);s._documentIds=await j(r),s._fieldLength=await j(i),s._storedFields=await j(a);for(let[e,t]of s._documentIds)s._idToShortId.set(t,e);let c=0;for(let[e,t]of n){let n=/* @__PURE__ */ new Map;for(let e of Object.keys(t)){let r=t[e];o===1&&(r=r.ds),n.set(parseInt(e,10),await j(r))}++c%1e3==0&&await M(0),s._index.set(e,n)}return s}static instantiateMiniSearch(t,n){let{documentCount:r,nextId:i,fieldIds:a,averageFieldLength:s,dirtCount:c,serializationVersion:l}=t;if(l!==1&&l!==2)throw Error(`MiniSearch: cannot deserialize an index created with an incompatible version`);let u=new e(n);return u._documentCount=r,u._nextId=i,u._idToShortId=/* @__PURE__ */ new Map,u._fieldIds=a,u._avgFieldLength=s,u._dirtCount=c||0,u._index=new o,u}executeQuery(t,n={}){if(t===e.wildcard)return this.executeWildcardQuery(n);if(typeof t!=`string`){let e={...n,...t,queries:void 0},r=t.queries.map(t=>this.executeQuery(t,e));return this.combineResults(r,e.combineWith)}let{tokenize:r,processTerm:i,searchOptions:a}=this._options,o={tokenize:r,processTerm:i,...a,...n},{tokenize:s,processTerm:c}=o,l=s(t).flatMap(e=>c(e)).filter(e=>!!e).map(y(o)).map(e=>this.executeQuerySpec(e,o));return this.combineResults(l,o.combineWith)}executeQuerySpec(e,t){let n={...this._options.searchOptions,...t},r=(n.fields||this._options.fields).reduce((e,t)=>({...e,[t]:h(n.boost,t)||1}),{}),{boostDocument:i,weights:a,maxFuzzy:o,bm25:s}=n,{fuzzy:c,prefix:l}={...x.weights,...a},u=this._index.get(e.term),d=this.termResults(e.term,e.term,1,e.termBoost,u,r,i,s),f,p;if(e.prefix&&(f=this._index.atPrefix(e.term)),e.fuzzy){let t=e.fuzzy===!0?.2:e.fuzzy,n=t<1?Math.min(o,Math.round(e.term.length*t)):t;n&&(p=this._index.fuzzyGet(e.term,n))}if(f)for(let[t,n]of f){let a=t.length-e.term.length;if(!a)continue;p?.delete(t);let o=l*t.length/(t.length+.3*a);this.termResults(e.term,t,o,e.termBoost,n,r,i,s,d)}if(p)for(let t of p.keys()){let[n,a]=p.get(t);if(!a)continue;let o=c*t.length/(t.length+a);this.termResults(e.term,t,o,e.termBoost,n,r,i,s,d)}return d}executeWildcardQuery(e){let t=/* @__PURE__ */ new Map,n={...this._options.searchOptions,...e};for(let[e,r]of this._documentIds){let i=n.boostDocument?n.boostDocument(r,``,this._storedFields.get(e)):1;t.set(e,{score:i,terms:[],match:{}})}return t}combineResults(e,t=`or`){if(e.length===0)return/* @__PURE__ */ new Map;let n=t.toLowerCase(),r=g[n];if(!r)throw Error(`Invalid combination operator: ${t}`);return e.reduce(r)||/* @__PURE__ */ new Map}toJSON(){let e=[];for(let[t,n]of this._index){let r={};for(let[e,t]of n)r[e]=Object.fromEntries(t);e.push([t,r])}return{documentCount:this._documentCount,nextId:this._nextId,documentIds:Object.fromEntries(this._documentIds),fieldIds:this._fieldIds,fieldLength:Object.fromEntries(this._fieldLength),averageFieldLength:this._avgFieldLength,storedFields:Object.fromEntries(this._storedFields),dirtCount:this._dirtCount,index:e,serializationVersion:2}}termResults(e,t,n,r,i,a,o,s,c=/* @__PURE__ */ new Map){if(i==null)return c;for(let l of Object.keys(a)){let u=a[l],d=this._fieldIds[l],f=i.get(d);if(f==null)continue;let p=f.size,m=this._avgFieldLength[d];for(let i of f.keys()){if(!this._documentIds.has(i)){this.removeTerm(d,i,t),--p;continue}let a=o?o(this._documentIds.get(i),t,this._storedFields.get(i)):1;if(!a)continue;let g=f.get(i),_=this._fieldLength.get(i)[d],y=v(g,p,this._documentCount,_,m,s),b=n*r*u*a*y,x=c.get(i);if(x){x.score+=b,E(x.terms,e);let n=h(x.match,t);n?n.push(l):x.match[t]=[l]}else c.set(i,{score:b,terms:[e],match:{[t]:[l]}})}}return c}addTerm(e,t,n){let r=this._index.fetch(n,k),i=r.get(e);if(i==null)i=/* @__PURE__ */ new Map,i.set(t,1),r.set(e,i);else{let e=i.get(t);i.set(t,(e||0)+1)}}removeTerm(e,t,n){if(!this._index.has(n)){this.warnDocumentChanged(t,e,n);return}let r=this._index.fetch(n,k),i=r.get(e);i==null||i.get(t)==null?this.warnDocumentChanged(t,e,n):i.get(t)<=1?i.size<=1?r.delete(e):i.delete(t):i.set(t,i.get(t)-1),this._index.get(n).size===0&&this._index.delete(n)}warnDocumentChanged(e,t,n){for(let r of Object.keys(this._fieldIds))if(this._fieldIds[r]===t){this._options.logger(`warn`,`MiniSearch: document with ID ${this._documentIds.get(e)} has changed before removal: term \"${n}\" was not present in field \"${r}\". Removing a document after it has changed can corrupt the index!`,`version_conflict`);return}}addDocumentId(e){let t=this._nextId;return this._idToShortId.set(e,t),this._documentIds.set(t,e),this._documentCount+=1,this._nextId+=1,t}addFields(e){for(let t=0;t<e.length;t++)this._fieldIds[e[t]]=t}addFieldLength(e,t,n,r){let i=this._fieldLength.get(e);i??this._fieldLength.set(e,i=[]),i[t]=r;let a=(this._avgFieldLength[t]||0)*n+r;this._avgFieldLength[t]=a/(n+1)}removeFieldLength(e,t,n,r){if(n===1){this._avgFieldLength[t]=0;return}let i=this._avgFieldLength[t]*n-r;this._avgFieldLength[t]=i/(n-1)}saveStoredFields(e,t){let{storeFields:n,extractField:r}=this._options;if(n==null||n.length===0)return;let i=this._storedFields.get(e);i??this._storedFields.set(e,i={});for(let e of n){let n=r(t,e);n!==void 0&&(i[e]=n)}}};m.wildcard=Symbol(`*`);let h=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0,g={or:(e,t)=>{for(let n of t.keys()){let r=e.get(n);if(r==null)e.set(n,t.get(n));else{let{score:e,terms:i,match:a}=t.get(n);r.score+=e,r.match=Object.assign(r.match,a),D(r.terms,i)}}return e},and:(e,t)=>{let n=/* @__PURE__ */ new Map;for(let r of t.keys()){let i=e.get(r);if(i==null)continue;let{score:a,terms:o,match:s}=t.get(r);D(i.terms,o),n.set(r,{score:i.score+a,terms:i.terms,match:Object.assign(i.match,s)})}return n},and_not:(e,t)=>{for(let n of t.keys())e.delete(n);return e}},_={k:1.2,b:.7,d:.5},v=(e,t,n,r,i,a)=>{let{k:o,b:s,d:c}=a;return Math.log(1+(n-t+.5)/(t+.5))*(c+e*(o+1)/(e+o*(1-s+s*r/i)))},y=e=>(t,n,r)=>({term:t,fuzzy:typeof e.fuzzy==`function`?e.fuzzy(t,n,r):e.fuzzy||!1,prefix:typeof e.prefix==`function`?e.prefix(t,n,r):e.prefix===!0,termBoost:typeof e.boostTerm==`function`?e.boostTerm(t,n,r):1}),b={idField:`id`,extractField:(e,t)=>e[t],stringifyField:(e,t)=>e.toString(),tokenize:e=>e.split(N),processTerm:e=>e.toLowerCase(),fields:void 0,searchOptions:void 0,storeFields:[],logger:(e,t)=>{typeof(console==null?void 0:console[e])==`function`&&console[e](t)},autoVacuum:!0},x={combineWith:`or`,prefix:!1,fuzzy:!1,maxFuzzy:6,boost:{},weights:{fuzzy:.45,prefix:.375},bm25:_},S={combineWith:`and`,prefix:(e,t,n)=>t===n.length-1},C={batchSize:1e3,batchWait:10},w={minDirtFactor:.1,minDirtCount:20},T={...C,...w},E=(e,t)=>{e.includes(t)||e.push(t)},D=(e,t)=>{for(let n of t)e.includes(n)||e.push(n)},O=({score:e},{score:t})=>t-e,k=()=>/* @__PURE__ */ new Map,A=e=>{let t=/* @__PURE__ */ new Map;for(let n of Object.keys(e))t.set(parseInt(n,10),e[n]);return t},j=async e=>{let t=/* @__PURE__ */ new Map,n=0;for(let r of Object.keys(e))t.set(parseInt(r,10),e[r]),++n%1e3==0&&await M(0);return t},M=e=>new Promise(t=>setTimeout(t,e)),N=/[\\n\\r\\p{Z}\\p{P}]+/u,P=document.body.dataset.root??``,F;function I(){return F??=new Promise((e,t)=>{let n=document.createElement(`script`);n.src=`${P}assets/data.js`,n.onload=()=>window.ROLLCALL_DATA?e(L(window.ROLLCALL_DATA)):t(/* @__PURE__ */ Error(`no data`)),n.onerror=()=>t(/* @__PURE__ */ Error(`no data`)),document.head.append(n)}),F}function L({sorts:e,roles:t,entries:n,held:r}){let i=n.map(([t,n,r,i],a)=>({id:a,name:t,sort:e[n]??``,path:r,words:i})),a=new m({fields:[`name`,`words`],searchOptions:{prefix:!0,boost:{name:3},combineWith:`AND`}});a.addAll(i);let o=(e,t,n)=>a.search(e,{fuzzy:n,filter:({id:e})=>t===void 0||i[Number(e)]?.sort===t}).flatMap(({id:e})=>i[Number(e)]??[]);return{entries:i,find(e,t){let n=o(e,t,!1);return n.length>0?n:o(e,t,.25)},heldBy(e){let n=r[e.id]??[],a=/* @__PURE__ */ new Map;for(let e=0;e<n.length;e+=2){let r=i[n[e]??-1];r!==void 0&&a.set(r,t[n[e+1]??-1]??``)}return a}}}function R(e,t){let{id:n}=t,r=document.createElement(`input`);Object.assign(r,{type:`search`,id:n,placeholder:t.placeholder,autocomplete:`off`,spellcheck:!1});let i=document.createElement(`ul`);Object.assign(i,{id:`${n}-results`,className:`results`,hidden:!0}),i.setAttribute(`role`,`listbox`),i.setAttribute(`aria-label`,`Found`);let a=document.createElement(`span`);a.className=`unseen`,a.setAttribute(`role`,`status`);let o={role:`combobox`,\"aria-expanded\":`false`,\"aria-controls\":i.id,\"aria-autocomplete\":`list`};for(let[e,t]of Object.entries(o))r.setAttribute(e,t);t.label!==``&&r.setAttribute(`aria-label`,t.label),e.append(r,i,a);let s=[],c=-1,l=``;function u(){i.hidden=!0,c=-1,r.setAttribute(`aria-expanded`,`false`),r.removeAttribute(`aria-activedescendant`)}function d(e){c=e;for(let[e,t]of[...i.children].entries())t.setAttribute(`aria-selected`,String(e===c)),e===c&&t.scrollIntoView({block:`nearest`});c>=0&&r.setAttribute(`aria-activedescendant`,`${n}-${c}`)}function f(e){e!==void 0&&(u(),t.choose(e))}function p(){let e=s.map((e,t)=>{let r=document.createElement(`li`);r.id=`${n}-${t}`,r.setAttribute(`role`,`option`);let[i,a]=[document.createElement(`bdi`),document.createElement(`small`)];return i.textContent=e.name,a.textContent=e.sort,r.append(i,a),r.addEventListener(`mousedown`,e=>e.preventDefault()),r.addEventListener(`click`,()=>f(e)),r});i.replaceChildren(...e),i.hidden=e.length===0,r.setAttribute(`aria-expanded`,String(e.length>0)),a.textContent=r.value.trim()===``?``:e.length===0?`Nothing found`:`${e.length} found`,d(e.length>0?0:-1)}async function m(){return l!==r.value&&await h(),s[Math.max(c,0)]}async function h(){let e=r.value,n=await I().catch(()=>void 0);e===r.value&&(l=e,s=e.trim()===``?[]:n?.find(e,t.sort).slice(0,12)??[],p())}return r.addEventListener(`focus`,()=>void I().catch(()=>void 0)),r.addEventListener(`input`,()=>void h()),r.addEventListener(`blur`,u),r.addEventListener(`keydown`,e=>{e.key===`Escape`&&!i.hidden&&(e.preventDefault(),u()),e.key===`Enter`&&(e.preventDefault(),m().then(f));let t=e.key===`ArrowDown`?1:e.key===`ArrowUp`?-1:0;t!==0&&s.length!==0&&(e.preventDefault(),i.hidden?p():d((c+t+s.length)%s.length))}),r}function z(e){let t=[void 0,void 0],n=document.createElement(`div`);n.className=`picks`;let r=document.createElement(`div`);r.setAttribute(`aria-live`,`polite`),e.replaceChildren(n,r);let i=[`One person`,`Another person`].map((e,t)=>{let r=document.createElement(`div`);r.className=`pick`;let i=document.createElement(`label`);return i.textContent=e,i.htmlFor=`compare-${t}`,r.append(i),n.append(r),R(r,{id:`compare-${t}`,label:``,placeholder:`Name, login or address`,sort:`person`,choose:e=>a(t,e)})});function a(e,n){t[e]=n;let a=i[e];a&&n&&(a.value=n.name);let[o,s]=t;o&&s&&(history.replaceState(null,``,`#${[o,s].map(({path:e})=>encodeURIComponent(e)).join(`&`)}`),I().then(e=>r.replaceChildren(...V(o,s,e))))}let o=location.hash.slice(1).split(`&`).filter(Boolean).map(B);o.length>0&&I().then(({entries:e})=>{for(let[t,n]of o.slice(0,2).entries())a(t,e.find(e=>e.path===n))})}function B(e){try{return decodeURIComponent(e)}catch{return``}}function V(e,t,n){let[r,i]=[n.heldBy(e),n.heldBy(t)],a=[.../* @__PURE__ */ new Set([...r.keys(),...i.keys()])],o=a.filter(e=>r.get(e)===i.get(e)),s=a.filter(e=>r.has(e)&&i.has(e)&&!o.includes(e)),c=(e,t)=>[...e.keys()].filter(e=>!t.has(e)),l=document.createElement(`p`);return l.className=`verdict`,l.textContent=`They share ${o.length} of ${a.length} ${a.length===1?`thing`:`things`}.`,[l,...H(`Only ${e.name}`,c(r,i),[[`role`,r]]),...H(`Only ${t.name}`,c(i,r),[[`role`,i]]),...H(`Other roles`,s,[[e.name,r],[t.name,i]]),...H(`Both`,o,[[`role`,r]])]}function H(e,t,n){if(t.length===0)return[];let r=document.createElement(`h2`);r.textContent=e;let i=document.createElement(`table`);i.setAttribute(`aria-label`,e);let a=i.createTHead().insertRow();for(let e of[`what`,`kind`,...n.map(([e])=>e)]){let t=document.createElement(`th`);t.scope=`col`,t.textContent=e,a.append(t)}let o=i.createTBody();for(let e of t){let t=o.insertRow(),r=document.createElement(`th`);r.scope=`row`;let i=document.createElement(`a`);i.href=`${P}${e.path}`,i.textContent=e.name,r.append(i),t.append(r);for(let[r,i]of[[`kind`,e.sort],...n.map(([t,n])=>[t,n.get(e)??``])]){let e=t.insertCell();e.dataset.label=r,e.textContent=i??``}}return[r,i]}let U=document.getElementById(`search`);if(U){U.hidden=!1;let e=R(U,{id:`search-field`,label:`Search people, teams and things`,placeholder:`Search everything ( / )`,choose:({path:e})=>location.assign(`${P}${e}`)});document.addEventListener(`keydown`,t=>{let n=t.target instanceof HTMLElement&&/^(?:INPUT|TEXTAREA|SELECT)$/.test(t.target.tagName);t.key!==`/`||n||t.ctrlKey||t.metaKey||t.altKey||(t.preventDefault(),e.focus())})}let W=document.getElementById(`compare`);W&&z(W);for(let e of document.querySelectorAll(`.portrait img`))e.complete&&e.naturalWidth===0?e.remove():e.addEventListener(`error`,()=>e.remove())})();\n";
const siteStyle = ":root {\n  color-scheme: light dark;\n  --page: #f6f7f9;\n  --card: #fff;\n  --line: #dde2e9;\n  --text: #1b2430;\n  --quiet: #566274;\n  --link: #0b57c2;\n  --bar: #16283f;\n  --bar-text: #fff;\n  --bar-quiet: #c6d3e4;\n  --focus: #b8460a;\n  --person: #e3ecff;\n  --team: #d9f0fb;\n  --project: #f4e6fb;\n  --thing: #ddf3e0;\n  --more: #eceff3;\n  --edge: #93a1b3;\n  --high: #ffe0dc;\n  --high-text: #8f1d12;\n  --mid: #dcf3e1;\n  --mid-text: #14532d;\n  --low: #e8ecf1;\n  --low-text: #3b4757;\n  --look: #8a4b00;\n  --look-back: #fdf0d9;\n  --fine: #14633a;\n  --fine-back: #dff3e6;\n  --shadow: 0 1px 2px rgb(20 35 60 / 6%), 0 2px 8px rgb(20 35 60 / 5%);\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --page: #0f151d;\n    --card: #18212c;\n    --line: #2c3847;\n    --text: #e6ebf2;\n    --quiet: #a3b0c1;\n    --link: #8cbcff;\n    --bar: #0a1017;\n    --bar-text: #f3f6fa;\n    --bar-quiet: #b0bfd1;\n    --focus: #ffb169;\n    --person: #23365c;\n    --team: #173d50;\n    --project: #412b50;\n    --thing: #1d4029;\n    --more: #29323f;\n    --edge: #66778c;\n    --high: #55211d;\n    --high-text: #ffc9c2;\n    --mid: #173f28;\n    --mid-text: #b6ecc6;\n    --low: #2a3544;\n    --low-text: #ccd6e3;\n    --look: #ffcd85;\n    --look-back: #3d2d10;\n    --fine: #9be3b6;\n    --fine-back: #14361f;\n    --shadow: none;\n  }\n}\n* {\n  box-sizing: border-box;\n}\nhtml {\n  -webkit-text-size-adjust: 100%;\n  scroll-padding-top: 4.5rem;\n}\nbody {\n  margin: 0;\n  background: var(--page);\n  color: var(--text);\n  font:\n    15px / 1.5 system-ui,\n    -apple-system,\n    \"Segoe UI\",\n    sans-serif;\n  overflow-wrap: anywhere;\n}\na {\n  color: var(--link);\n  text-underline-offset: 0.16em;\n  text-decoration-thickness: 1px;\n}\na:hover {\n  text-decoration-thickness: 2px;\n}\n:focus-visible {\n  outline: 3px solid var(--focus);\n  outline-offset: 2px;\n  border-radius: 4px;\n}\nmain:focus {\n  outline: none;\n}\ncode {\n  font:\n    0.88em ui-monospace,\n    SFMono-Regular,\n    Menlo,\n    Consolas,\n    monospace;\n}\nh1 {\n  font-size: 1.75rem;\n  line-height: 1.2;\n  margin: 0;\n  letter-spacing: -0.015em;\n}\nh2 {\n  font-size: 1rem;\n  margin: 0 0 0.6rem;\n}\np {\n  margin: 0 0 0.6rem;\n}\np:last-child {\n  margin-bottom: 0;\n}\n.skip {\n  position: absolute;\n  left: -999rem;\n  background: var(--card);\n  padding: 0.5rem 1rem;\n  z-index: 9;\n}\n.skip:focus {\n  left: 0.5rem;\n  top: 0.5rem;\n}\n\n.bar {\n  background: var(--bar);\n  color: var(--bar-text);\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.5rem 1.25rem;\n  padding: 0.6rem max(1.25rem, calc((100vw - 1240px) / 2));\n}\n.bar a {\n  color: var(--bar-quiet);\n  text-decoration: none;\n}\n.bar a:hover {\n  color: var(--bar-text);\n  text-decoration: underline;\n}\n.bar .brand {\n  color: var(--bar-text);\n  font-weight: 700;\n  font-size: 1.05rem;\n}\n.bar nav {\n  min-width: 0;\n  flex: 1 1 24rem;\n}\n.bar ul {\n  list-style: none;\n  margin: 0;\n  padding: 0;\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.1rem 1.1rem;\n}\n.bar nav a {\n  display: inline-block;\n  padding: 0.35rem 0;\n}\n.bar [aria-current] {\n  color: var(--bar-text);\n  box-shadow: inset 0 -2px var(--bar-text);\n}\n.count {\n  font-size: 0.85em;\n  opacity: 0.9;\n  font-variant-numeric: tabular-nums;\n}\n\n.search,\n.pick {\n  position: relative;\n  flex: 0 1 20rem;\n  min-width: 12rem;\n}\n.search input,\n.pick input {\n  width: 100%;\n  font: inherit;\n  padding: 0.45rem 0.75rem;\n  border-radius: 8px;\n  border: 1px solid var(--edge);\n  background: var(--card);\n  color: var(--text);\n}\n.search ::placeholder,\n.pick ::placeholder {\n  color: var(--quiet);\n  opacity: 1;\n}\n.results {\n  position: absolute;\n  z-index: 5;\n  left: 0;\n  min-width: 100%;\n  width: max-content;\n  max-width: min(30rem, calc(100vw - 2rem));\n  margin: 0.3rem 0 0;\n  padding: 0.3rem;\n  list-style: none;\n  background: var(--card);\n  color: var(--text);\n  border: 1px solid var(--line);\n  border-radius: 10px;\n  box-shadow: 0 8px 30px rgb(0 0 0 / 25%);\n  max-height: 70vh;\n  overflow: auto;\n}\n.bar ul.results {\n  display: block;\n  padding: 0.3rem;\n  margin: 0.3rem 0 0;\n}\n.results[hidden] {\n  display: none !important;\n}\n.results li {\n  padding: 0.4rem 0.6rem;\n  border-radius: 6px;\n  cursor: pointer;\n  display: flex;\n  justify-content: space-between;\n  gap: 1rem;\n}\n.results li[aria-selected=\"true\"] {\n  background: var(--team);\n}\n.results small {\n  color: var(--quiet);\n  white-space: nowrap;\n}\n.results li[aria-selected=\"true\"] small {\n  color: inherit;\n}\n.unseen {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n\nmain {\n  max-width: 1240px;\n  margin: 0 auto;\n  padding: 1.5rem 1.25rem 2.5rem;\n}\n.head {\n  margin-bottom: 1.1rem;\n}\n.eyebrow {\n  color: var(--quiet);\n  font-size: 0.85rem;\n  margin: 0 0 0.15rem;\n}\n.columns {\n  display: grid;\n  grid-template-columns: minmax(0, 1fr) 352px;\n  gap: 1.1rem;\n  align-items: start;\n}\n.box {\n  background: var(--card);\n  border: 1px solid var(--line);\n  border-radius: 12px;\n  padding: 1.05rem 1.2rem;\n  margin: 0 0 1.1rem;\n  box-shadow: var(--shadow);\n  min-width: 0;\n}\n.quiet,\n.without-script {\n  color: var(--quiet);\n}\n.lead {\n  font-size: 1.1rem;\n}\n.more {\n  padding-left: 0.2rem;\n}\n.more a {\n  margin-right: 1rem;\n}\n\n.counts {\n  list-style: none;\n  margin: 0 0 1.1rem;\n  padding: 0;\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(118px, 1fr));\n  gap: 0.75rem;\n}\n.counts a {\n  display: block;\n  background: var(--card);\n  border: 1px solid var(--line);\n  border-radius: 12px;\n  padding: 0.75rem 0.9rem;\n  text-decoration: none;\n  color: var(--quiet);\n  box-shadow: var(--shadow);\n  overflow-wrap: normal;\n}\n.counts a:hover {\n  border-color: var(--link);\n  color: var(--link);\n}\n.counts strong {\n  display: block;\n  font-size: 1.6rem;\n  line-height: 1.2;\n  color: var(--text);\n  font-variant-numeric: tabular-nums;\n  letter-spacing: -0.02em;\n}\n\ntable {\n  width: 100%;\n  border-collapse: collapse;\n  font-size: 0.93rem;\n}\nthead th {\n  overflow-wrap: normal;\n  color: var(--quiet);\n  font-weight: 600;\n  font-size: 0.8rem;\n  padding-bottom: 0.35rem;\n}\nth,\ntd {\n  text-align: left;\n  vertical-align: top;\n  padding: 0.5rem 0.9rem 0.5rem 0;\n  border-bottom: 1px solid var(--line);\n}\nth:last-child,\ntd:last-child {\n  padding-right: 0;\n}\ntbody tr:last-child > * {\n  border-bottom: 0;\n  padding-bottom: 0;\n}\ntbody th {\n  font-weight: 500;\n}\ntd:empty::after {\n  content: \"\";\n}\ntime {\n  white-space: nowrap;\n  font-variant-numeric: tabular-nums;\n}\n.role {\n  display: inline-block;\n  overflow-wrap: normal;\n  border-radius: 99px;\n  padding: 0.02rem 0.6rem;\n  font-size: 0.85rem;\n}\n.high {\n  background: var(--high);\n  color: var(--high-text);\n}\n.mid {\n  background: var(--mid);\n  color: var(--mid-text);\n}\n.low {\n  background: var(--low);\n  color: var(--low-text);\n}\n.differs {\n  color: var(--look);\n  font-weight: 600;\n}\n.ways,\n.plain {\n  list-style: none;\n  margin: 0;\n  padding: 0;\n}\n.ways li + li {\n  margin-top: 0.2rem;\n}\n.lines {\n  font-size: 0.85rem;\n  color: var(--quiet);\n}\n.lines a {\n  color: inherit;\n}\nsummary {\n  cursor: pointer;\n  color: var(--link);\n  font-size: 0.9rem;\n  padding: 0.1rem 0;\n}\n\n.card {\n  display: flex;\n  gap: 1.2rem;\n}\n.card > div {\n  min-width: 0;\n  flex: 1;\n}\n.portrait {\n  width: 88px;\n  height: 88px;\n  border-radius: 50%;\n  object-fit: cover;\n  flex: none;\n  background: var(--low);\n}\n.letters {\n  position: relative;\n  overflow: hidden;\n  display: grid;\n  place-items: center;\n  font-size: 1.9rem;\n  font-weight: 600;\n  color: var(--text);\n}\n.letters img {\n  position: absolute;\n  inset: 0;\n  width: 100%;\n  height: 100%;\n  object-fit: cover;\n}\n.tone-0 {\n  background: var(--person);\n}\n.tone-1 {\n  background: var(--team);\n}\n.tone-2 {\n  background: var(--project);\n}\n.tone-3 {\n  background: var(--thing);\n}\n.tone-4 {\n  background: var(--look-back);\n}\n.tone-5 {\n  background: var(--high);\n}\n.tags:empty {\n  display: none;\n}\n.tag {\n  display: inline-block;\n  background: var(--low);\n  color: var(--low-text);\n  border-radius: 6px;\n  padding: 0 0.5rem;\n  font-size: 0.85rem;\n}\n.facts {\n  margin: 0;\n  display: grid;\n  gap: 0.3rem;\n}\n.facts div {\n  display: grid;\n  grid-template-columns: 7.5rem minmax(0, 1fr);\n  gap: 0.75rem;\n}\n.facts dt {\n  color: var(--quiet);\n}\n.facts dd {\n  margin: 0;\n}\np + .facts,\n.bio + .facts,\n.tags + .facts {\n  margin-top: 0.7rem;\n}\n\n.checks {\n  list-style: none;\n  margin: 0;\n  padding: 0;\n  display: grid;\n  gap: 0.75rem;\n}\n.mark {\n  font-size: 0.78rem;\n  font-weight: 600;\n  border-radius: 6px;\n  padding: 0.1rem 0.45rem;\n  margin-right: 0.25rem;\n  white-space: nowrap;\n}\n.look .mark {\n  background: var(--look-back);\n  color: var(--look);\n}\n.fine .mark {\n  background: var(--fine-back);\n  color: var(--fine);\n}\n.unknown .mark {\n  background: var(--low);\n  color: var(--low-text);\n}\n.aside ul:not([class]) {\n  margin: 0;\n  padding-left: 1.1rem;\n}\n.exports {\n  display: flex;\n  gap: 0.6rem;\n  flex-wrap: wrap;\n}\n.exports a {\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  padding: 0.25rem 0.8rem;\n  text-decoration: none;\n}\n.exports a:hover {\n  border-color: var(--link);\n}\n\n.picture {\n  display: block;\n  max-width: 100%;\n  height: auto;\n}\n.scroll {\n  overflow-x: auto;\n}\n.scroll .picture {\n  max-width: none;\n}\n.picture path {\n  fill: none;\n  stroke: var(--edge);\n  stroke-width: 1.25;\n}\n.picture text {\n  font:\n    12px system-ui,\n    -apple-system,\n    \"Segoe UI\",\n    sans-serif;\n  fill: var(--text);\n}\n.picture rect {\n  stroke: transparent;\n}\n.picture a:hover rect,\n.picture a:focus rect {\n  stroke: var(--link);\n  stroke-width: 2;\n}\n.picture a:hover text {\n  text-decoration: underline;\n}\n.person rect {\n  fill: var(--person);\n}\n.team rect {\n  fill: var(--team);\n}\n.project rect {\n  fill: var(--project);\n}\n.thing rect {\n  fill: var(--thing);\n}\n.more rect {\n  fill: var(--more);\n}\n\n.pager ul {\n  list-style: none;\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem;\n  padding: 0;\n  margin: 0;\n}\n.pager a,\n.pager span {\n  display: block;\n  min-width: 2.4rem;\n  text-align: center;\n  padding: 0.3rem 0.6rem;\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  background: var(--card);\n  text-decoration: none;\n}\n.pager [aria-current] {\n  background: var(--bar);\n  color: var(--bar-text);\n  border-color: var(--bar);\n}\n.picks {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));\n  gap: 1rem;\n  margin-bottom: 1rem;\n}\n.picks label {\n  display: block;\n  font-weight: 600;\n  margin-bottom: 0.25rem;\n}\n.verdict {\n  font-size: 1.1rem;\n}\n#compare table {\n  margin-bottom: 1.2rem;\n}\n#compare h2 {\n  font-size: 1rem;\n  margin: 1.1rem 0 0.4rem;\n}\nfooter {\n  max-width: 1240px;\n  margin: 0 auto;\n  padding: 0 1.25rem 2.5rem;\n  color: var(--quiet);\n  font-size: 0.88rem;\n}\n\n@media (max-width: 960px) {\n  .columns {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .picture {\n    max-width: 420px;\n  }\n}\n@media (max-width: 640px) {\n  .bar {\n    padding: 0.6rem 1rem;\n  }\n  .search {\n    flex: 1 1 100%;\n    order: 3;\n  }\n  .bar nav {\n    flex: 1 1 100%;\n    order: 4;\n    overflow-x: auto;\n  }\n  .bar nav ul {\n    flex-wrap: nowrap;\n    width: max-content;\n  }\n  main {\n    padding: 1.1rem 1rem 2rem;\n  }\n  h1 {\n    font-size: 1.4rem;\n  }\n  .box {\n    padding: 0.9rem 1rem;\n  }\n  .counts {\n    grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));\n    gap: 0.5rem;\n  }\n  .counts a {\n    padding: 0.6rem 0.7rem;\n    font-size: 0.88rem;\n  }\n  .card {\n    flex-direction: column;\n    gap: 0.8rem;\n  }\n  .portrait {\n    width: 64px;\n    height: 64px;\n    font-size: 1.4rem;\n  }\n  .facts div {\n    grid-template-columns: 5.5rem minmax(0, 1fr);\n  }\n  thead {\n    position: absolute;\n    width: 1px;\n    height: 1px;\n    overflow: hidden;\n    clip-path: inset(50%);\n  }\n  tbody tr {\n    display: block;\n    padding: 0.55rem 0;\n    border-bottom: 1px solid var(--line);\n  }\n  tbody tr:last-child {\n    border-bottom: 0;\n    padding-bottom: 0;\n  }\n  tbody th,\n  tbody td {\n    display: block;\n    border: 0;\n    padding: 0.06rem 0;\n  }\n  tbody th {\n    font-weight: 600;\n  }\n  td:empty {\n    display: none;\n  }\n  td::before {\n    content: attr(data-label) \": \";\n    color: var(--quiet);\n    font-size: 0.85rem;\n  }\n  td ul,\n  td li:first-child,\n  td details {\n    display: inline;\n  }\n  td details {\n    display: block;\n  }\n}\n@media (forced-colors: active) {\n  .role,\n  .mark,\n  .tag {\n    border: 1px solid;\n  }\n  .picture rect {\n    stroke: CanvasText;\n  }\n}\n@media print {\n  :root {\n    --page: #fff;\n    --card: #fff;\n    --text: #000;\n    --quiet: #333;\n    --link: #000;\n    --line: #bbb;\n    --shadow: none;\n    color-scheme: light;\n  }\n  .bar nav,\n  .search,\n  .exports,\n  .pager,\n  .skip,\n  .aside .box:last-child {\n    display: none;\n  }\n  .bar {\n    background: none;\n    color: #000;\n    padding: 0;\n  }\n  .bar .brand {\n    color: #000;\n  }\n  .columns {\n    display: block;\n  }\n  .box {\n    break-inside: auto;\n    border-color: #bbb;\n  }\n  tr,\n  .counts li {\n    break-inside: avoid;\n  }\n  thead {\n    display: table-header-group;\n  }\n  body {\n    font-size: 11pt;\n  }\n}\n@media (prefers-reduced-motion: no-preference) {\n  .counts a,\n  .exports a {\n    transition: border-color 0.12s;\n  }\n}\n";

// EXTERNAL MODULE: ./lib/src/site/markup.js
var markup = __webpack_require__(73222);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/site/page-paths.js

const taken = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;
function fileNameOf(key) {
    if (/^[a-z0-9][a-z0-9_-]{0,59}$/.test(key) && !taken.test(key))
        return key;
    const plain = key
        .toLowerCase()
        .slice(0, 120)
        .split(/[^a-z0-9]+/)
        .filter((part) => part !== "")
        .join("-")
        .slice(0, 40);
    return `${plain}${plain === "" ? "" : "-"}${(0,external_node_crypto_.createHash)("sha256").update(key).digest("hex").slice(0, 10)}`;
}
function folderOfKind({ section }) {
    return fileNameOf(section.replaceAll(" ", "-").toLowerCase());
}
function pagePaths(data) {
    return new Map([
        ...data.people.map(({ id, key }) => [id, `people/${fileNameOf(key)}.html`]),
        ...data.teams.map(({ id, key }) => [id, `teams/${fileNameOf(key)}.html`]),
        ...data.projects.map(({ id, key }) => [id, `projects/${fileNameOf(key)}.html`]),
        ...data.things.map((each) => [each.id, `${folderOfKind(each)}/${fileNameOf(each.key)}.html`]),
    ]);
}
function relativePath(from, to) {
    return `${"../".repeat(from.split("/").length - 1)}${to}`;
}

;// CONCATENATED MODULE: ./lib/src/site/context.js


function siteContext(data) {
    const byWho = Map.groupBy(data.holdings, ({ who }) => who);
    const byWhat = Map.groupBy(data.holdings, ({ what }) => what);
    const pastByWho = Map.groupBy(data.history ?? [], ({ who }) => who);
    const pastByWhat = Map.groupBy(data.history ?? [], ({ what }) => what);
    const byId = (entries) => new Map(entries.map((each) => [each.id, each]));
    const [people, teams] = [byId(data.people), byId(data.teams)];
    const [projects, things] = [byId(data.projects), byId(data.things)];
    const named = (id) => people.get(id) ?? teams.get(id) ?? projects.get(id) ?? things.get(id);
    return {
        data,
        paths: pagePaths(data),
        people,
        teams,
        projects,
        things,
        sections: Map.groupBy(data.things, ({ section }) => section),
        heldBy: (who) => byWho.get(who) ?? [],
        holdersOf: (what) => byWhat.get(what) ?? [],
        pastOfPerson: (who) => pastByWho.get(who) ?? [],
        pastOfThing: (what) => pastByWhat.get(what) ?? [],
        nameOf: (id) => named(id)?.name ?? id,
    };
}
function linkTo(context, from, id, words) {
    const name = (0,markup/* nameMarkup */.WP)(words ?? context.nameOf(id));
    const path = context.paths.get(id);
    return path === undefined ? name : (0,markup/* markup */.PT) `<a href="${relativePath(from, path)}">${name}</a>`;
}
function lineMarkup({ data }, { file, line }) {
    const words = `${file}:${line}`;
    if (data.linesAt === null || file.startsWith("/"))
        return (0,markup/* markup */.PT) `<code>${words}</code>`;
    const path = file.split("/").map(encodeURIComponent).join("/");
    return (0,markup/* markup */.PT) `<code>${(0,markup/* outwardLink */.xY)(`${data.linesAt}/${path}#L${line}`, words)}</code>`;
}
function entryId(entry) {
    return /^(?:team|project):/.test(entry) ? entry.replace(":", "/") : entry;
}

// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(96789);
;// CONCATENATED MODULE: ./lib/src/site/exports.js

function pageCsv({ sections }, { notMeasured }) {
    const columns = [...new Set(sections.flatMap((section) => section.columns))];
    const rows = sections.flatMap(({ heading, columns: own, rows: each }) => each.map((row) => [heading, ...columns.map((column) => row[own.indexOf(column)]?.text ?? "")]));
    const unseen = notMeasured.map((each) => ["not measured", each]);
    return (0,sync/* stringify */.A)([["section", ...columns], ...rows, ...unseen], {
        escape_formulas: true,
        record_delimiter: "\r\n",
    });
}
function pageJson({ json }, { at, notMeasured }) {
    return `${JSON.stringify({ version: 1, at, ...json, notMeasured })}\n`;
}

;// CONCATENATED MODULE: ./lib/src/site/paginate.js
const mostRows = 60;
const mostHtml = 22_000;
function paginate(sections) {
    const pages = [[]];
    let [rows, size] = [0, 0];
    for (const section of sections) {
        let part = [];
        const end = (isLast) => {
            if (part.length > 0 || (isLast && section.rows.length === 0))
                pages.at(-1)?.push({ ...section, rows: part });
            part = [];
        };
        for (const row of section.rows) {
            const length = row.reduce((sum, { shown, text }) => sum + (shown?.text.length ?? text.length) + 9, 9);
            if (rows > 0 && (rows === mostRows || size + length > mostHtml)) {
                end(false);
                pages.push([]);
                [rows, size] = [0, 0];
            }
            part.push(row);
            rows += 1;
            size += length;
        }
        end(true);
    }
    return pages;
}
function pathOfPage(path, number) {
    return number === 1 ? path : path.replace(/\.html$/, `.${number}.html`);
}

;// CONCATENATED MODULE: ./lib/src/site/layout.js



const policy = [
    "default-src 'none'",
    "script-src 'self' file:",
    "style-src 'self' file:",
    "img-src 'self' file: https:",
    "base-uri 'none'",
    "form-action 'none'",
].join("; ");
function layout(context, page, { sections, number, of, }) {
    const { data } = context;
    const path = pathOfPage(page.path, number);
    const to = (target) => relativePath(path, target);
    const title = number === 1 ? page.title : `${page.title}, page ${number}`;
    const exported = page.sections.length > 0 ? [exportBox(page.path, to)] : [];
    const boxes = number === 1 ? [...page.aside, ...exported] : [];
    const main = [
        ...(number === 1 ? page.top : []),
        ...sections.map((section, index) => table(section, index)),
        ...(of === 1 ? [] : [pager(page.path, number, of, to)]),
    ];
    return `${(0,markup/* markup */.PT) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} · ${data.organisation} access</title>
<link rel="stylesheet" href="${to("assets/site.css")}">
<script src="${to("assets/site.js")}" defer></script>
</head>
<body data-root="${to("")}">
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
<a class="brand" href="${to("index.html")}">${data.organisation} access</a>
<div class="search" id="search" hidden></div>
<nav aria-label="Sections"><ul>${navigation(context, page, to)}</ul></nav>
</header>
<main id="content" tabindex="-1">
<div class="head"><p class="eyebrow">${page.eyebrow}</p><h1>${title}</h1></div>
<div class="${boxes.length > 0 ? "columns" : "column"}">
<div class="main">${main}</div>
${boxes.length > 0 ? (0,markup/* markup */.PT) `<div class="aside">${boxes.map(box)}</div>` : ""}
</div>
</main>
<footer><p>${footer(context)}</p></footer>
</body>
</html>`.text}\n`;
}
function footer({ data }) {
    const unseen = data.notMeasured.length === 0 ? "" : " Not everything was measured: the first page says what.";
    return `As of ${data.at}. ${data.live ? "With what the services have." : "What the file says; no service was asked."}${unseen}`;
}
function navigation(context, page, to) {
    const { data, sections } = context;
    const entries = [
        ["People", "people.html", data.people.length],
        ["Teams", "teams.html", data.teams.length],
        ["Projects", "projects.html", data.projects.length],
        ...[...sections].map(([section, things]) => [capitalised(section), `${folderOfKind({ section })}.html`, things.length]),
        ["Compare", "compare.html", 0],
    ];
    return entries
        .filter(([, path, number]) => number > 0 || path === "compare.html")
        .map(([words, path, number]) => {
        const current = page.path === path ? "page" : page.within === path ? "true" : "";
        const counted = number === 0 ? "" : (0,markup/* markup */.PT) ` <span class="count">${number.toLocaleString("en")}</span>`;
        return (0,markup/* markup */.PT) `<li><a href="${to(path)}"${current === "" ? "" : (0,markup/* markup */.PT) ` aria-current="${current}"`}>${words}${counted}</a></li>`;
    });
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function box({ heading, content }) {
    return (0,markup/* markup */.PT) `<section class="box"><h2>${heading}</h2>${content}</section>`;
}
function exportBox(path, to) {
    const as = (ending) => to(path.replace(/html$/, ending));
    return {
        heading: "Export",
        content: (0,markup/* markup */.PT) `<p class="exports"><a href="${as("csv")}" download>CSV</a> <a href="${as("json")}" download>JSON</a> <a href="${to("data.json")}" download>Everything</a></p>`,
    };
}
function table({ heading, columns, rows, none }, index) {
    const id = `table-${index + 1}`;
    const title = (0,markup/* markup */.PT) `<h2 id="${id}">${heading}</h2>`;
    if (rows.length === 0)
        return (0,markup/* markup */.PT) `<section class="box">${title}<p class="quiet">${none ?? "None."}</p></section>`;
    const cell = ({ text, shown }, at) => {
        const content = shown ?? (0,markup/* markup */.PT) `${text}`;
        if (at === 0)
            return (0,markup/* markup */.PT) `<th scope="row">${content}</th>`;
        return (0,markup/* markup */.PT) `<td data-label="${columns[at] ?? ""}">${content}</td>`;
    };
    return (0,markup/* markup */.PT) `<section class="box">${title}
<table aria-labelledby="${id}"><thead><tr>${columns.map((each) => (0,markup/* markup */.PT) `<th scope="col">${each}</th>`)}</tr></thead>
<tbody>${rows.map((row) => (0,markup/* markup */.PT) `<tr>${row.map(cell)}</tr>\n`)}</tbody></table></section>`;
}
const around = 2;
function pager(path, number, of, to) {
    const numbers = Array.from({ length: of }, (_, index) => index + 1).filter((each) => each === 1 || each === of || Math.abs(each - number) <= around);
    const link = (each) => each === number
        ? (0,markup/* markup */.PT) `<li><span aria-current="page">${each}</span></li>`
        : (0,markup/* markup */.PT) `<li><a href="${to(pathOfPage(path, each))}">${each}</a></li>`;
    const items = numbers.map((each, index) => each - (numbers[index - 1] ?? each) > 1 ? (0,markup/* markup */.PT) `<li aria-hidden="true">…</li>${link(each)}` : link(each));
    return (0,markup/* markup */.PT) `<nav class="pager" aria-label="Pages"><ul>${items}</ul></nav>`;
}

;// CONCATENATED MODULE: ./lib/src/site/pages/compare.js

function comparePage() {
    return {
        path: "compare.html",
        title: "Compare two people",
        eyebrow: "What one has and the other has not",
        top: [
            (0,markup/* markup */.PT) `<section class="box" id="compare"><p class="without-script">This page needs its script. Without it: <code>rollcall compare bob alice</code>.</p></section>`,
        ],
        sections: [],
        aside: [],
        json: {},
    };
}

;// CONCATENATED MODULE: ./lib/src/site/holding-cells.js


const waysInSight = 2;
function holdingsOfPerson(context, path, heading, holdings) {
    const rows = holdings.map((each) => [entryCell(context, path, each.what), ...restOf(context, path, each)]);
    return withoutEmptyColumns({ heading, columns: ["what", ...columns], rows });
}
function holdersOfThing(context, path, heading, holdings, roles) {
    const sorted = holdings
        .map((each) => ({ each, rank: roles.indexOf(each.role), name: context.nameOf(each.who).toLowerCase() }))
        .sort((left, right) => right.rank - left.rank || (left.name < right.name ? -1 : 1))
        .map(({ each }) => each);
    const rows = sorted.map((each) => [entryCell(context, path, each.who), ...restOf(context, path, each)]);
    return withoutEmptyColumns({ heading, columns: ["who", ...columns], rows, none: "Nobody." });
}
const columns = ["role", "through", "since", "until", "remarks"];
function withoutEmptyColumns(section) {
    const { columns: names, rows } = section;
    const isUsed = (_, index) => rows.length === 0 || rows.some((row) => row[index]?.text !== "");
    return {
        ...section,
        columns: names.filter(isUsed),
        rows: rows.map((row) => row.filter((_, index) => isUsed(_, index))),
    };
}
function restOf(context, path, holding) {
    const { role, ways, until } = holding;
    return [
        { text: role, shown: roleMarkup(context, holding) },
        { text: ways.map(({ words }) => words).join(", "), shown: waysMarkup(context, path, holding) },
        sinceCell(holding),
        { text: until ?? "", ...(until === null ? {} : { shown: dayMarkup(until) }) },
        remarksCell(holding),
    ];
}
function sinceCell({ since, sinceBy }) {
    if (since === null)
        return { text: "" };
    const by = sinceBy === null ? "" : ` (${sinceBy})`;
    return {
        text: `${since}${by}`,
        shown: (0,markup/* markup */.PT) `${dayMarkup(since)}${by === "" ? "" : (0,markup/* markup */.PT) ` <span class="quiet">${sinceBy ?? ""}</span>`}`,
    };
}
function entryCell(context, path, id) {
    return { text: context.nameOf(id), shown: linkTo(context, path, id) };
}
function dayMarkup(day) {
    return (0,markup/* markup */.PT) `<time datetime="${day}">${day}</time>`;
}
function roleMarkup({ things }, { role, what }) {
    const roles = things.get(what)?.roles ?? ["member", "lead"];
    const rank = roles.indexOf(role);
    const tone = rank === roles.length - 1 && rank > 0 ? "high" : rank <= 0 ? "low" : "mid";
    return (0,markup/* markup */.PT) `<span class="role ${tone}">${role}</span>`;
}
function remarksCell({ declared, handedOver, live, roleInFile }) {
    const remarks = [
        ...(declared ? [] : ["not in the file"]),
        ...(handedOver ? ["handed over: left alone"] : []),
        ...(declared && live === false ? [handedOver ? "not there" : "not there yet"] : []),
        ...(roleInFile === null ? [] : [`the file says ${roleInFile}`]),
    ];
    const text = remarks.join(", ");
    return text === "" ? { text } : { text, shown: (0,markup/* markup */.PT) `<span class="differs">${text}</span>` };
}
function waysMarkup(context, path, { ways, hasMoreWays, who, what, role }) {
    const shown = ways.map((each) => {
        const lower = each.role === role ? "" : (0,markup/* markup */.PT) ` <span class="quiet">(${each.role})</span>`;
        return (0,markup/* markup */.PT) `<li>${wayMarkup(context, path, what, each)}${lower}</li>`;
    });
    const rest = shown.slice(waysInSight);
    if (rest.length === 0 && !hasMoreWays)
        return (0,markup/* markup */.PT) `<ul class="ways">${shown}</ul>`;
    const more = hasMoreWays ? " and more" : "";
    const command = hasMoreWays
        ? (0,markup/* markup */.PT) `<li class="quiet">All of them: <code>rollcall why ${keyOf(who)} ${keyOf(what)}</code></li>`
        : "";
    return (0,markup/* markup */.PT) `<ul class="ways">${shown.slice(0, waysInSight)}</ul><details><summary>${rest.length}${more} other ${rest.length === 1 && !hasMoreWays ? "way" : "ways"}</summary><ul class="ways">${rest}${command}</ul></details>`;
}
function keyOf(id) {
    return id.slice(id.search(/[:/]/) + 1);
}
function wayMarkup(context, path, what, { words, steps, until }) {
    const places = steps.flatMap(({ at }) => (at === null ? [] : [at]));
    const lines = [...new Map(places.map((at) => [`${at.file}:${at.line}`, at])).values()];
    const entries = [...new Set(steps.flatMap(({ entry }) => (entry === null ? [] : [entryId(entry)])))];
    const parts = words.split(arrow);
    const ids = entries.length === parts.length ? entries : entries.filter((id) => id !== what);
    const named = parts.map((part, index) => {
        const id = ids.length === parts.length ? ids[index] : undefined;
        return (0,markup/* markup */.PT) `${index === 0 ? "" : arrow}${id === undefined || id === what ? part : linkTo(context, path, id, part)}`;
    });
    const end = until === null ? "" : (0,markup/* markup */.PT) ` <span class="quiet">until ${dayMarkup(until)}</span>`;
    const told = (0,markup/* markup */.PT) `<span class="lines">${lines.map((at) => (0,markup/* markup */.PT) ` ${lineMarkup(context, at)}`)}</span>`;
    return (0,markup/* markup */.PT) `${named}${end}${lines.length === 0 ? "" : told}`;
}
const arrow = " → ";

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/count.js
function count(node) {
  var sum = 0,
      children = node.children,
      i = children && children.length;
  if (!i) sum = 1;
  else while (--i >= 0) sum += children[i].value;
  node.value = sum;
}

/* harmony default export */ function hierarchy_count() {
  return this.eachAfter(count);
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/each.js
/* harmony default export */ function each(callback, that) {
  let index = -1;
  for (const node of this) {
    callback.call(that, node, ++index, this);
  }
  return this;
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/eachBefore.js
/* harmony default export */ function eachBefore(callback, that) {
  var node = this, nodes = [node], children, i, index = -1;
  while (node = nodes.pop()) {
    callback.call(that, node, ++index, this);
    if (children = node.children) {
      for (i = children.length - 1; i >= 0; --i) {
        nodes.push(children[i]);
      }
    }
  }
  return this;
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/eachAfter.js
/* harmony default export */ function eachAfter(callback, that) {
  var node = this, nodes = [node], next = [], children, i, n, index = -1;
  while (node = nodes.pop()) {
    next.push(node);
    if (children = node.children) {
      for (i = 0, n = children.length; i < n; ++i) {
        nodes.push(children[i]);
      }
    }
  }
  while (node = next.pop()) {
    callback.call(that, node, ++index, this);
  }
  return this;
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/find.js
/* harmony default export */ function find(callback, that) {
  let index = -1;
  for (const node of this) {
    if (callback.call(that, node, ++index, this)) {
      return node;
    }
  }
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/sum.js
/* harmony default export */ function sum(value) {
  return this.eachAfter(function(node) {
    var sum = +value(node.data) || 0,
        children = node.children,
        i = children && children.length;
    while (--i >= 0) sum += children[i].value;
    node.value = sum;
  });
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/sort.js
/* harmony default export */ function sort(compare) {
  return this.eachBefore(function(node) {
    if (node.children) {
      node.children.sort(compare);
    }
  });
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/path.js
/* harmony default export */ function path(end) {
  var start = this,
      ancestor = leastCommonAncestor(start, end),
      nodes = [start];
  while (start !== ancestor) {
    start = start.parent;
    nodes.push(start);
  }
  var k = nodes.length;
  while (end !== ancestor) {
    nodes.splice(k, 0, end);
    end = end.parent;
  }
  return nodes;
}

function leastCommonAncestor(a, b) {
  if (a === b) return a;
  var aNodes = a.ancestors(),
      bNodes = b.ancestors(),
      c = null;
  a = aNodes.pop();
  b = bNodes.pop();
  while (a === b) {
    c = a;
    a = aNodes.pop();
    b = bNodes.pop();
  }
  return c;
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/ancestors.js
/* harmony default export */ function ancestors() {
  var node = this, nodes = [node];
  while (node = node.parent) {
    nodes.push(node);
  }
  return nodes;
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/descendants.js
/* harmony default export */ function descendants() {
  return Array.from(this);
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/leaves.js
/* harmony default export */ function leaves() {
  var leaves = [];
  this.eachBefore(function(node) {
    if (!node.children) {
      leaves.push(node);
    }
  });
  return leaves;
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/links.js
/* harmony default export */ function links() {
  var root = this, links = [];
  root.each(function(node) {
    if (node !== root) { // Don’t include the root’s parent, if any.
      links.push({source: node.parent, target: node});
    }
  });
  return links;
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/iterator.js
/* harmony default export */ function* iterator() {
  var node = this, current, next = [node], children, i, n;
  do {
    current = next.reverse(), next = [];
    while (node = current.pop()) {
      yield node;
      if (children = node.children) {
        for (i = 0, n = children.length; i < n; ++i) {
          next.push(children[i]);
        }
      }
    }
  } while (next.length);
}

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/hierarchy/index.js














function hierarchy(data, children) {
  if (data instanceof Map) {
    data = [undefined, data];
    if (children === undefined) children = mapChildren;
  } else if (children === undefined) {
    children = objectChildren;
  }

  var root = new Node(data),
      node,
      nodes = [root],
      child,
      childs,
      i,
      n;

  while (node = nodes.pop()) {
    if ((childs = children(node.data)) && (n = (childs = Array.from(childs)).length)) {
      node.children = childs;
      for (i = n - 1; i >= 0; --i) {
        nodes.push(child = childs[i] = new Node(childs[i]));
        child.parent = node;
        child.depth = node.depth + 1;
      }
    }
  }

  return root.eachBefore(computeHeight);
}

function node_copy() {
  return hierarchy(this).eachBefore(copyData);
}

function objectChildren(d) {
  return d.children;
}

function mapChildren(d) {
  return Array.isArray(d) ? d[1] : null;
}

function copyData(node) {
  if (node.data.value !== undefined) node.value = node.data.value;
  node.data = node.data.data;
}

function computeHeight(node) {
  var height = 0;
  do node.height = height;
  while ((node = node.parent) && (node.height < ++height));
}

function Node(data) {
  this.data = data;
  this.depth =
  this.height = 0;
  this.parent = null;
}

Node.prototype = hierarchy.prototype = {
  constructor: Node,
  count: hierarchy_count,
  each: each,
  eachAfter: eachAfter,
  eachBefore: eachBefore,
  find: find,
  sum: sum,
  sort: sort,
  path: path,
  ancestors: ancestors,
  descendants: descendants,
  leaves: leaves,
  links: links,
  copy: node_copy,
  [Symbol.iterator]: iterator
};

;// CONCATENATED MODULE: ./node_modules/d3-hierarchy/src/tree.js


function defaultSeparation(a, b) {
  return a.parent === b.parent ? 1 : 2;
}

// function radialSeparation(a, b) {
//   return (a.parent === b.parent ? 1 : 2) / a.depth;
// }

// This function is used to traverse the left contour of a subtree (or
// subforest). It returns the successor of v on this contour. This successor is
// either given by the leftmost child of v or by the thread of v. The function
// returns null if and only if v is on the highest level of its subtree.
function nextLeft(v) {
  var children = v.children;
  return children ? children[0] : v.t;
}

// This function works analogously to nextLeft.
function nextRight(v) {
  var children = v.children;
  return children ? children[children.length - 1] : v.t;
}

// Shifts the current subtree rooted at w+. This is done by increasing
// prelim(w+) and mod(w+) by shift.
function moveSubtree(wm, wp, shift) {
  var change = shift / (wp.i - wm.i);
  wp.c -= change;
  wp.s += shift;
  wm.c += change;
  wp.z += shift;
  wp.m += shift;
}

// All other shifts, applied to the smaller subtrees between w- and w+, are
// performed by this function. To prepare the shifts, we have to adjust
// change(w+), shift(w+), and change(w-).
function executeShifts(v) {
  var shift = 0,
      change = 0,
      children = v.children,
      i = children.length,
      w;
  while (--i >= 0) {
    w = children[i];
    w.z += shift;
    w.m += shift;
    shift += w.s + (change += w.c);
  }
}

// If vi-’s ancestor is a sibling of v, returns vi-’s ancestor. Otherwise,
// returns the specified (default) ancestor.
function nextAncestor(vim, v, ancestor) {
  return vim.a.parent === v.parent ? vim.a : ancestor;
}

function TreeNode(node, i) {
  this._ = node;
  this.parent = null;
  this.children = null;
  this.A = null; // default ancestor
  this.a = this; // ancestor
  this.z = 0; // prelim
  this.m = 0; // mod
  this.c = 0; // change
  this.s = 0; // shift
  this.t = null; // thread
  this.i = i; // number
}

TreeNode.prototype = Object.create(Node.prototype);

function treeRoot(root) {
  var tree = new TreeNode(root, 0),
      node,
      nodes = [tree],
      child,
      children,
      i,
      n;

  while (node = nodes.pop()) {
    if (children = node._.children) {
      node.children = new Array(n = children.length);
      for (i = n - 1; i >= 0; --i) {
        nodes.push(child = node.children[i] = new TreeNode(children[i], i));
        child.parent = node;
      }
    }
  }

  (tree.parent = new TreeNode(null, 0)).children = [tree];
  return tree;
}

// Node-link tree diagram using the Reingold-Tilford "tidy" algorithm
/* harmony default export */ function tree() {
  var separation = defaultSeparation,
      dx = 1,
      dy = 1,
      nodeSize = null;

  function tree(root) {
    var t = treeRoot(root);

    // Compute the layout using Buchheim et al.’s algorithm.
    t.eachAfter(firstWalk), t.parent.m = -t.z;
    t.eachBefore(secondWalk);

    // If a fixed node size is specified, scale x and y.
    if (nodeSize) root.eachBefore(sizeNode);

    // If a fixed tree size is specified, scale x and y based on the extent.
    // Compute the left-most, right-most, and depth-most nodes for extents.
    else {
      var left = root,
          right = root,
          bottom = root;
      root.eachBefore(function(node) {
        if (node.x < left.x) left = node;
        if (node.x > right.x) right = node;
        if (node.depth > bottom.depth) bottom = node;
      });
      var s = left === right ? 1 : separation(left, right) / 2,
          tx = s - left.x,
          kx = dx / (right.x + s + tx),
          ky = dy / (bottom.depth || 1);
      root.eachBefore(function(node) {
        node.x = (node.x + tx) * kx;
        node.y = node.depth * ky;
      });
    }

    return root;
  }

  // Computes a preliminary x-coordinate for v. Before that, FIRST WALK is
  // applied recursively to the children of v, as well as the function
  // APPORTION. After spacing out the children by calling EXECUTE SHIFTS, the
  // node v is placed to the midpoint of its outermost children.
  function firstWalk(v) {
    var children = v.children,
        siblings = v.parent.children,
        w = v.i ? siblings[v.i - 1] : null;
    if (children) {
      executeShifts(v);
      var midpoint = (children[0].z + children[children.length - 1].z) / 2;
      if (w) {
        v.z = w.z + separation(v._, w._);
        v.m = v.z - midpoint;
      } else {
        v.z = midpoint;
      }
    } else if (w) {
      v.z = w.z + separation(v._, w._);
    }
    v.parent.A = apportion(v, w, v.parent.A || siblings[0]);
  }

  // Computes all real x-coordinates by summing up the modifiers recursively.
  function secondWalk(v) {
    v._.x = v.z + v.parent.m;
    v.m += v.parent.m;
  }

  // The core of the algorithm. Here, a new subtree is combined with the
  // previous subtrees. Threads are used to traverse the inside and outside
  // contours of the left and right subtree up to the highest common level. The
  // vertices used for the traversals are vi+, vi-, vo-, and vo+, where the
  // superscript o means outside and i means inside, the subscript - means left
  // subtree and + means right subtree. For summing up the modifiers along the
  // contour, we use respective variables si+, si-, so-, and so+. Whenever two
  // nodes of the inside contours conflict, we compute the left one of the
  // greatest uncommon ancestors using the function ANCESTOR and call MOVE
  // SUBTREE to shift the subtree and prepare the shifts of smaller subtrees.
  // Finally, we add a new thread (if necessary).
  function apportion(v, w, ancestor) {
    if (w) {
      var vip = v,
          vop = v,
          vim = w,
          vom = vip.parent.children[0],
          sip = vip.m,
          sop = vop.m,
          sim = vim.m,
          som = vom.m,
          shift;
      while (vim = nextRight(vim), vip = nextLeft(vip), vim && vip) {
        vom = nextLeft(vom);
        vop = nextRight(vop);
        vop.a = v;
        shift = vim.z + sim - vip.z - sip + separation(vim._, vip._);
        if (shift > 0) {
          moveSubtree(nextAncestor(vim, v, ancestor), v, shift);
          sip += shift;
          sop += shift;
        }
        sim += vim.m;
        sip += vip.m;
        som += vom.m;
        sop += vop.m;
      }
      if (vim && !nextRight(vop)) {
        vop.t = vim;
        vop.m += sim - sop;
      }
      if (vip && !nextLeft(vom)) {
        vom.t = vip;
        vom.m += sip - som;
        ancestor = v;
      }
    }
    return ancestor;
  }

  function sizeNode(node) {
    node.x *= dx;
    node.y = node.depth * dy;
  }

  tree.separation = function(x) {
    return arguments.length ? (separation = x, tree) : separation;
  };

  tree.size = function(x) {
    return arguments.length ? (nodeSize = false, dx = +x[0], dy = +x[1], tree) : (nodeSize ? null : [dx, dy]);
  };

  tree.nodeSize = function(x) {
    return arguments.length ? (nodeSize = true, dx = +x[0], dy = +x[1], tree) : (nodeSize ? [dx, dy] : null);
  };

  return tree;
}

// EXTERNAL MODULE: ./lib/src/text/sanitize.js
var sanitize = __webpack_require__(60745);
;// CONCATENATED MODULE: ./lib/src/site/picture/boxes.js


const boxHeight = 26;
const boxGap = 12;
function drawBox({ name, tone, href }, x, y, width) {
    const most = Math.floor((width - 16) / 6.6);
    const text = (0,markup/* markup */.PT) `<rect x="${x}" y="${y}" width="${width}" height="${boxHeight}" rx="6"/><text x="${x + 8}" y="${y + 17}">${(0,sanitize/* sanitize */.aj)(name, most)}</text>`;
    const title = name.length > most ? (0,markup/* markup */.PT) `<title>${(0,sanitize/* sanitize */.aj)(name, 80)}</title>` : "";
    return href === undefined
        ? (0,markup/* markup */.PT) `<g class="node ${tone}">${title}${text}</g>`
        : (0,markup/* markup */.PT) `<a class="node ${tone}" href="${href}">${title}${text}</a>`;
}
function drawLine(fromX, fromY, toX, toY) {
    const middle = Math.round((fromX + toX) / 2);
    return (0,markup/* markup */.PT) `<path d="M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}"/>`;
}

;// CONCATENATED MODULE: ./lib/src/site/picture/team-tree.js




const mostTeams = 40;
const boxWidth = 150;
const levelWidth = 190;
function pictureOfTree(context, path) {
    const below = nestedTeams(context);
    const roots = context.data.teams.filter(({ id, parent }) => parent === null && (below.get(id) ?? []).length > 0);
    const branches = roots.map(({ id }) => branch(id, below));
    const number = branches.reduce((sum, each) => sum + sizeOf(each), 0);
    if (number === 0 || number > mostTeams)
        return [];
    return [
        (0,markup/* markup */.PT) `<section class="box"><h2>How teams are nested</h2><div class="scroll" tabindex="0" role="region" aria-label="How teams are nested">${draw(context, path, branches)}</div></section>`,
    ];
}
function treeOfTeam(context, path, team) {
    const own = branch(team.id, nestedTeams(context));
    const hasDepth = own.below.some(({ below }) => below.length > 0);
    if (!hasDepth || sizeOf(own) > mostTeams)
        return [];
    const content = (0,markup/* markup */.PT) `<div class="scroll" tabindex="0" role="region" aria-label="Nested teams">${draw(context, path, [own])}</div>`;
    return [{ heading: "Nested teams", content }];
}
function nestedTeams({ data }) {
    const nested = data.teams.flatMap(({ id, parent }) => (parent === null ? [] : [{ id, parent }]));
    return new Map([...Map.groupBy(nested, ({ parent }) => parent)].map(([id, all]) => [id, all.map((each) => each.id)]));
}
function branch(id, below) {
    return { id, below: (below.get(id) ?? []).map((each) => branch(each, below)) };
}
function sizeOf({ below }) {
    return below.reduce((sum, each) => sum + sizeOf(each), 1);
}
function draw(context, path, branches) {
    const root = tree().nodeSize([boxHeight + boxGap, levelWidth])(hierarchy({ id: "", below: branches }, ({ below }) => below));
    const nodes = root.descendants().filter(({ depth }) => depth > 0);
    const top = Math.min(...nodes.map(({ x }) => x));
    const place = ({ x, depth }) => ({
        x: (depth - 1) * levelWidth,
        y: Math.round(x - top),
    });
    const half = boxHeight / 2;
    const lines = nodes.flatMap((node) => {
        if (node.parent === null || node.parent.depth === 0)
            return [];
        const [from, to] = [place(node.parent), place(node)];
        return [drawLine(from.x + boxWidth, from.y + half, to.x, to.y + half)];
    });
    const boxes = nodes.map((node) => {
        const { x, y } = place(node);
        const to = context.paths.get(node.data.id) ?? "";
        const href = to === path ? undefined : relativePath(path, to);
        return drawBox({ name: context.nameOf(node.data.id), tone: "team", href }, x, y, boxWidth);
    });
    const width = (Math.max(...nodes.map(({ depth }) => depth)) - 1) * levelWidth + boxWidth;
    const height = Math.max(...nodes.map((node) => place(node).y)) + boxHeight;
    return (0,markup/* markup */.PT) `<svg class="picture" viewBox="-1 -1 ${width + 2} ${height + 2}" width="${width + 2}" height="${height + 2}" role="group" aria-label="Nested teams">${lines}${boxes}</svg>`;
}

;// CONCATENATED MODULE: ./lib/src/site/pages/lists.js






function listPages(context) {
    const { data, sections } = context;
    return [
        peoplePage(context),
        ...(data.teams.length > 0 ? [teamsPage(context)] : []),
        ...(data.projects.length > 0 ? [projectsPage(context)] : []),
        ...[...sections].map(([section, things]) => thingsPage(context, section, things)),
        listPage("ending.html", "Ending soon", [endingSection(context, "ending.html")], { ending: data.ending }),
        listPage("not-in-the-file.html", "Not in the file", [besideSection(context, "not-in-the-file.html")], {
            holdings: data.holdings.filter(({ declared }) => !declared),
        }),
    ];
}
function listPage(path, title, sections, json, top = []) {
    return { path, title, eyebrow: "All", top, sections, aside: [], json };
}
function number(value) {
    return { text: String(value) };
}
function peoplePage(context) {
    const { data } = context;
    const path = "people.html";
    const sorted = [...data.people].sort((left, right) => order(left.name, right.name));
    const rows = sorted.map(({ id, title, until, present, outside, inFile }) => {
        const state = inFile ? (present ? (outside ? "outside" : "") : "has left") : "not in the file";
        return [
            entryCell(context, path, id),
            { text: title ?? "" },
            number(context.heldBy(id).length),
            until === null ? { text: "" } : { text: until, shown: dayMarkup(until) },
            state === "" ? { text: "" } : { text: state, shown: (0,markup/* markup */.PT) `<span class="tag">${state}</span>` },
        ];
    });
    const columns = ["who", "title", "roles", "last day", "remarks"];
    return listPage(path, "People", [{ heading: "Everybody", columns, rows }], { people: sorted });
}
function teamsPage(context) {
    const path = "teams.html";
    const rows = [...context.data.teams]
        .sort((left, right) => order(left.name, right.name))
        .map((team) => [
        entryCell(context, path, team.id),
        {
            text: team.leads.map(context.nameOf).join(", "),
            shown: (0,markup/* markup */.PT) `${team.leads.slice(0, 3).map((id, index) => (0,markup/* markup */.PT) `${index === 0 ? "" : ", "}${linkTo(context, path, id)}`)}${team.leads.length > 3 ? ` and ${team.leads.length - 3} more` : ""}`,
        },
        number(context.holdersOf(team.id).length),
        number(team.gives.length),
        team.parent === null ? { text: "" } : entryCell(context, path, team.parent),
    ]);
    const columns = ["team", "led by", "people", "gives", "nested in"];
    const page = listPage(path, "Teams", [{ heading: "All teams", columns, rows }], {
        teams: context.data.teams,
    });
    return { ...page, top: pictureOfTree(context, path) };
}
function projectsPage(context) {
    const path = "projects.html";
    const rows = [...context.data.projects]
        .sort((left, right) => order(left.name, right.name))
        .map(({ id, team, summary, things }) => [
        entryCell(context, path, id),
        { text: summary ?? "" },
        team === null ? { text: "" } : entryCell(context, path, team),
        number(things.length),
    ]);
    const section = { heading: "All projects", columns: ["project", "what it is", "team", "has"], rows };
    return listPage(path, "Projects", [section], { projects: context.data.projects });
}
function thingsPage(context, section, things) {
    const path = `${folderOfKind({ section })}.html`;
    const rows = [...things]
        .sort((left, right) => order(left.name, right.name))
        .map((thing) => {
        const holders = context.holdersOf(thing.id);
        const highest = thing.roles.length > 1 ? thing.roles.at(-1) : undefined;
        const by = thing.declaredBy
            .map(({ words }) => words)
            .slice(0, 3)
            .join(", ");
        return [
            entryCell(context, path, thing.id),
            number(holders.length),
            number(holders.filter(({ role }) => role === highest).length),
            { text: thing.declaredBy.length === 0 ? "not in the file" : by },
        ];
    });
    const highest = things[0]?.roles.length === 1 ? "" : ` ${things[0]?.roles.at(-1) ?? ""}`;
    const columns = [things[0]?.noun ?? section, "who can reach it", `with the role${highest}`, "declared by"];
    return listPage(path, capitalised(section), [{ heading: `All ${section}`, columns, rows }], { things });
}
function endingSection(context, path, most = Number.POSITIVE_INFINITY) {
    const rows = context.data.ending
        .slice(0, most)
        .map(({ who, from, until }) => [
        entryCell(context, path, who),
        from === null ? { text: "everything" } : entryCell(context, path, from),
        { text: until, shown: dayMarkup(until) },
    ]);
    return {
        heading: "Ending soon",
        columns: ["who", "what", "last day"],
        rows,
        none: "Nothing in the next 60 days.",
    };
}
function besideSection(context, path, most = Number.POSITIVE_INFINITY) {
    const { holdings, live } = context.data;
    const rows = holdings
        .filter(({ declared }) => !declared)
        .slice(0, most)
        .map(({ who, what, role }) => [
        entryCell(context, path, who),
        { text: role },
        entryCell(context, path, what),
    ]);
    const none = live ? "Nothing." : "Not measured: no service was asked (rollcall site --live).";
    return { heading: "Not in the file", columns: ["who", "role", "what"], rows, none };
}
function order(left, right) {
    const [one, other] = [left.toLowerCase(), right.toLowerCase()];
    if (one === other)
        return left < right ? -1 : 1;
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/src/site/pages/past.js


function pastSection(context, path, subject) {
    const past = "who" in subject ? context.pastOfPerson(subject.who) : context.pastOfThing(subject.what);
    if (past.length === 0)
        return [];
    const other = "who" in subject ? ["what"] : ["who"];
    const cellOf = ({ who, what }) => "who" in subject ? cell(context, path, what) : cell(context, path, who);
    return [
        {
            heading: "What changed",
            columns: ["day", ...other, "change", "by", "asked by", "approved by"],
            rows: past.map((each) => [dayCell(each), cellOf(each), ...past_restOf(each)]),
        },
    ];
}
function lateSection(context, path, most = Number.POSITIVE_INFINITY) {
    const { history } = context.data;
    const rows = (history ?? [])
        .slice(0, most)
        .map((each) => [
        dayCell(each),
        cell(context, path, each.who),
        cell(context, path, each.what),
        ...past_restOf(each),
    ]);
    return {
        heading: "Changed lately",
        columns: ["day", "who", "what", "change", "by", "asked by", "approved by"],
        rows,
        none: history === null ? "Not measured: no history was read (rollcall site --history)." : "Nothing.",
    };
}
function pastPages(context) {
    const { history } = context.data;
    if (history === null)
        return [];
    const path = "changes.html";
    const sections = [lateSection(context, path)];
    return [{ path, title: "What changed", eyebrow: "All", top: [], sections, aside: [], json: { history } }];
}
function dayCell({ day }) {
    return { text: day, shown: dayMarkup(day) };
}
function cell(context, path, id) {
    return id === null ? { text: "" } : entryCell(context, path, id);
}
function past_restOf({ change, by, address, askedBy, approvedBy }) {
    return [
        { text: change },
        { text: by, ...(address === null ? {} : { shown: (0,markup/* outwardLink */.xY)(address, by) }) },
        { text: askedBy.join(", ") },
        { text: approvedBy.join(", ") },
    ];
}

;// CONCATENATED MODULE: ./lib/src/site/pages/home.js






const home_path = "index.html";
const mostInSight = 8;
function firstPage(context) {
    const { data } = context;
    const beside = data.holdings.filter(({ declared }) => !declared).length;
    const changes = data.history?.length ?? 0;
    const more = [
        ...(changes > mostInSight ? [["changes.html", `All ${changes} changes`]] : []),
        ...(data.ending.length > mostInSight
            ? [["ending.html", `All ${data.ending.length} last days`]]
            : []),
        ...(beside > mostInSight
            ? [["not-in-the-file.html", `All ${beside} roles that are not in the file`]]
            : []),
    ];
    return {
        path: home_path,
        title: `Who has access at ${data.organisation}`,
        eyebrow: `${data.day}`,
        top: [
            counts(context),
            ...(more.length === 0
                ? []
                : [(0,markup/* markup */.PT) `<p class="more">${more.map(([to, words]) => (0,markup/* markup */.PT) `<a href="${to}">${words}</a> `)}</p>`]),
        ],
        sections: [
            ...(data.history === null ? [] : [lateSection(context, home_path, mostInSight)]),
            endingSection(context, home_path, mostInSight),
            besideSection(context, home_path, mostInSight),
        ],
        aside: [
            {
                heading: "Checks",
                content: (0,markup/* markup */.PT) `<ul class="checks">${data.checks.map((each) => checkLine(context, each))}</ul>`,
            },
            { heading: "Not measured", content: unmeasured(context) },
        ],
        json: {
            counts: {
                people: data.people.length,
                teams: data.teams.length,
                projects: data.projects.length,
                things: data.things.length,
                holdings: data.holdings.length,
            },
            ending: data.ending,
            checks: data.checks,
        },
    };
}
function counts({ data, sections }) {
    const all = [
        ["people.html", "People", data.people.length],
        ["teams.html", "Teams", data.teams.length],
        ["projects.html", "Projects", data.projects.length],
        ...[...sections].map(([section, things]) => [`${folderOfKind({ section })}.html`, capitalised(section), things.length]),
    ].filter(([to, , number]) => number > 0 || to === "people.html");
    return (0,markup/* markup */.PT) `<ul class="counts">${all.map(([to, words, number]) => (0,markup/* markup */.PT) `<li><a href="${to}"><strong>${number.toLocaleString("en")}</strong> ${words}</a></li>`)}</ul>`;
}
function checkLine(context, { isFine, words, about }) {
    const [tone, mark] = isFine === null ? ["unknown", "Not measured"] : isFine ? ["fine", "Fine"] : ["look", "Look"];
    const named = about.slice(0, mostInSight).map((id) => (0,markup/* markup */.PT) `<li>${linkTo(context, home_path, id)}</li>`);
    const rest = about.length - mostInSight;
    const more = rest > 0 ? (0,markup/* markup */.PT) `<li class="quiet">and ${rest} more, in <a href="index.json">JSON</a></li>` : "";
    const list = about.length === 0
        ? ""
        : (0,markup/* markup */.PT) `<details><summary>Which</summary><ul class="plain">${named}${more}</ul></details>`;
    return (0,markup/* markup */.PT) `<li class="${tone}"><span class="mark">${mark}</span> ${words}${list}</li>`;
}
function unmeasured({ data }) {
    const unseen = [
        ...(data.live ? [] : ["What the services have: nobody asked them."]),
        ...(data.history === null ? ["Since when somebody has something, and who gave it."] : []),
        ...data.notMeasured.map(capitalised),
    ];
    return (0,markup/* markup */.PT) `<p>There may be more access than is told here, since this was not looked at:</p><ul>${unseen.map((each) => (0,markup/* markup */.PT) `<li>${each}</li>`)}</ul>`;
}

;// CONCATENATED MODULE: ./lib/src/site/picture/neighbours.js




const mostNeighbours = 8;
const width = 312;
const neighbours_boxWidth = 126;
function pictureOfPerson(context, path, person) {
    const held = context.heldBy(person.id).map(({ what }) => what);
    const teams = held.filter((id) => context.teams.has(id));
    const shown = teams.length > 0 ? teams : held;
    return picture(context, path, { before: [], of: person.id, after: shown }, "Teams");
}
function pictureOfTeam(context, path, team) {
    const nested = context.data.teams.filter(({ parent }) => parent === team.id).map(({ id }) => id);
    const before = [...new Set([...team.includes, ...nested])];
    return picture(context, path, { before, of: team.id, after: team.gives });
}
function pictureOfProject(context, path, project) {
    const others = project.access.map(({ team }) => team);
    const before = [...(project.team === null ? [] : [project.team]), ...others];
    return picture(context, path, { before, of: project.id, after: project.things });
}
function pictureOfThing(context, path, thing) {
    const people = new Map();
    for (const { ways } of context.holdersOf(thing.id)) {
        const ends = ways.flatMap(({ steps }) => steps.flatMap(({ entry }) => (entry === null ? [] : [entryId(entry)])));
        for (const id of new Set(ends))
            if (context.teams.has(id))
                people.set(id, (people.get(id) ?? 0) + 1);
    }
    const before = [...people].sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1));
    const counted = new Map(before.map(([id, number]) => [id, `${context.nameOf(id)} (${number})`]));
    return picture(context, path, { before: [...counted.keys()], of: thing.id, after: [], names: counted });
}
function picture(context, path, { before, of, after, names }, heading = "How it hangs together") {
    if (before.length + after.length === 0)
        return [];
    const [left, right] = [before, after].map((ids) => column(context, path, ids, names));
    const rows = Math.max(left.length, right.length, 1);
    const three = left.length > 0 && right.length > 0;
    const room = three ? 92 : neighbours_boxWidth;
    const height = rows * (boxHeight + boxGap) - boxGap;
    const top = (number, index) => Math.round((height - (number * (boxHeight + boxGap) - boxGap)) / 2 + index * (boxHeight + boxGap));
    const middle = top(1, 0);
    const atX = left.length === 0 ? 0 : three ? (width - room) / 2 : width - room;
    const half = boxHeight / 2;
    const shapes = [
        ...left.map((_, index) => drawLine(room, top(left.length, index) + half, atX, middle + half)),
        ...right.map((_, index) => drawLine(atX + room, middle + half, width - room, top(right.length, index) + half)),
        ...left.map((each, index) => drawBox(each, 0, top(left.length, index), room)),
        drawBox({ name: context.nameOf(of), tone: toneOf(context, of) }, atX, middle, room),
        ...right.map((each, index) => drawBox(each, width - room, top(right.length, index), room)),
    ];
    const content = (0,markup/* markup */.PT) `<svg class="picture" viewBox="-1 -1 ${width + 2} ${height + 2}" role="group" aria-label="${heading}">${shapes}</svg>`;
    return [{ heading, content }];
}
function column(context, path, ids, names) {
    const rest = ids.length - mostNeighbours;
    const shown = rest > 1 ? ids.slice(0, mostNeighbours) : ids;
    const boxes = shown.map((id) => {
        const to = context.paths.get(id);
        const name = names?.get(id) ?? context.nameOf(id);
        return { name, tone: toneOf(context, id), href: to === undefined ? undefined : relativePath(path, to) };
    });
    return rest > 1 ? [...boxes, { name: `${rest} more`, tone: "more" }] : boxes;
}
function toneOf(context, id) {
    if (context.people.has(id))
        return "person";
    if (context.teams.has(id))
        return "team";
    return context.projects.has(id) ? "project" : "thing";
}

;// CONCATENATED MODULE: ./lib/src/site/pages/person.js






function pageOfPerson(context, person) {
    const path = context.paths.get(person.id) ?? "";
    const holdings = context.heldBy(person.id);
    const sectionOf = (what) => context.things.get(what)?.section ?? "teams";
    const bySection = Map.groupBy(holdings, ({ what }) => sectionOf(what));
    const order = ["teams", ...context.sections.keys()];
    const sections = order.flatMap((section) => {
        const these = bySection.get(section) ?? [];
        return these.length === 0 ? [] : [holdingsOfPerson(context, path, capitalised(section), these)];
    });
    return {
        path,
        within: "people.html",
        title: person.name,
        eyebrow: person.sort === "group" ? "Group" : "Person",
        top: [card(context, person)],
        sections: [
            ...(sections.length > 0
                ? sections
                : [{ heading: "What they hold", columns: [], rows: [], none: "Nothing." }]),
            ...pastSection(context, path, { who: person.id }),
        ],
        aside: [pictureOfPerson(context, path, person), leaving(person, holdings.length)].flat(),
        json: { person, holdings, history: context.pastOfPerson(person.id) },
    };
}
function leaving({ present, inFile, key, sort }, number) {
    if (sort === "group" || number === 0 || !present)
        return [];
    const content = inFile
        ? (0,markup/* markup */.PT) `<p>Who leaves loses all of it: <code>rollcall offboard ${key}</code> proposes it. Accounts on Slack and at Google stay until an administrator there deactivates them.</p>`
        : (0,markup/* markup */.PT) `<p>The file doesn't know them. Name them in it, or take it away where it was given.</p>`;
    return [{ heading: inFile ? "If they left" : "Not in the file", content }];
}
function card(context, person) {
    const { title, major, bio, links } = person;
    const tags = [
        ...(person.present ? [] : ["has left"]),
        ...(person.outside ? ["outside collaborator"] : []),
        ...(person.inFile ? [] : ["not in the file"]),
        ...(person.tier === null || person.tier === "member" ? [] : [person.tier.replace("_", " ")]),
    ];
    const facts = [
        ...(person.github === null
            ? []
            : [
                [
                    "GitHub",
                    (0,markup/* outwardLink */.xY)(`https://github.com/${encodeURIComponent(person.github)}`, person.github),
                ],
            ]),
        ...(person.email === null ? [] : [["E-mail", (0,markup/* markup */.PT) `${person.email}`]]),
        ...(major === null ? [] : [["Major", (0,markup/* markup */.PT) `${major}`]]),
        ...(person.until === null ? [] : [["Last day", dayMarkup(person.until)]]),
        ...links.map(({ label, address }) => [label, (0,markup/* outwardLink */.xY)(address, shortAddress(address))]),
        ...(person.at === null ? [] : [["Declared", lineMarkup(context, person.at)]]),
    ];
    return (0,markup/* markup */.PT) `<section class="box card">${pictureOf(person)}<div>${title === null ? "" : (0,markup/* markup */.PT) `<p class="lead">${title}</p>`}
<p class="tags">${tags.map((tag) => (0,markup/* markup */.PT) `<span class="tag">${tag}</span> `)}</p>
${bio === null ? "" : (0,markup/* markup */.PT) `<div class="bio">${(0,markup/* paragraphs */.qN)(bio)}</div>`}
${factList(facts)}</div></section>`;
}
function factList(facts) {
    if (facts.length === 0)
        return (0,markup/* markup */.PT) ``;
    return (0,markup/* markup */.PT) `<dl class="facts">${facts.map(([label, value]) => (0,markup/* markup */.PT) `<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
function shortAddress(address) {
    return address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
function pictureOf({ image, name, id }) {
    const letters = name
        .replace(/^\w+:/, "")
        .split(/[^\p{L}\p{N}]+/u)
        .filter((part) => part !== "")
        .map((part) => [...part][0]?.toUpperCase() ?? "")
        .slice(0, 2)
        .join("");
    const tone = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
    const picture = image?.startsWith("https:")
        ? (0,markup/* markup */.PT) `<img src="${image}" alt="" width="88" height="88" loading="lazy" referrerpolicy="no-referrer">`
        : "";
    return (0,markup/* markup */.PT) `<span class="portrait letters tone-${tone}" aria-hidden="true">${letters}${picture}</span>`;
}

;// CONCATENATED MODULE: ./lib/src/site/pages/team.js








function pageOfTeam(context, team) {
    const path = context.paths.get(team.id) ?? "";
    const holdings = context.holdersOf(team.id);
    const link = (id) => linkTo(context, path, id);
    const nested = context.data.teams.filter(({ parent }) => parent === team.id).map(({ id }) => id);
    const projects = context.data.projects.filter((each) => each.team === team.id || each.access.some((access) => access.team === team.id));
    const facts = [
        ...list("Led by", team.leads.map(link)),
        ...list("Nested in", team.parent === null ? [] : [link(team.parent)]),
        ...list("Nested in it", nested.map(link)),
        ...list("Includes", team.includes.map(link)),
        ...list("Only who is in", team.onlyIfIn.map(link)),
        ...list("Formerly in it", team.formerMembers.map(link)),
        ...list("Projects", projects.map(({ id }) => link(id))),
        ...list("Declared", team.at === null ? [] : [lineMarkup(context, team.at)]),
    ];
    return {
        path,
        within: "teams.html",
        title: team.name,
        eyebrow: team.archived ? "Team, archived" : "Team",
        top: [
            (0,markup/* markup */.PT) `<section class="box">${team.description === null || team.description === "" ? "" : (0,markup/* paragraphs */.qN)(team.description)}${factList(facts)}</section>`,
        ],
        sections: [
            holdersOfThing(context, path, "Who is in it", holdings, ["member", "maintainer", "lead"]),
            ...givenThings(context, path, "What it gives", team.gives),
            ...pastSection(context, path, { what: team.id }),
        ],
        aside: [...pictureOfTeam(context, path, team), ...treeOfTeam(context, path, team)],
        json: { team, holdings, history: context.pastOfThing(team.id) },
    };
}
function pageOfProject(context, project) {
    const path = context.paths.get(project.id) ?? "";
    const { team, access, summary, description, tags, links } = project;
    const facts = [
        ...list("Team", team === null ? [] : [linkTo(context, path, team)]),
        ...list("Also", access.map((each) => (0,markup/* markup */.PT) `${linkTo(context, path, each.team)} (${each.role})`)),
        ...links.map(({ label, address }) => [label, (0,markup/* outwardLink */.xY)(address, address.replace(/^https?:\/\//, ""))]),
        ...list("Declared", project.at === null ? [] : [lineMarkup(context, project.at)]),
    ];
    return {
        path,
        within: "projects.html",
        title: project.name,
        eyebrow: project.archived ? "Project, archived" : "Project",
        top: [
            (0,markup/* markup */.PT) `<section class="box">${summary === null ? "" : (0,markup/* markup */.PT) `<p class="lead">${summary}</p>`}${description === null ? "" : (0,markup/* paragraphs */.qN)(description)}
<p class="tags">${tags.map((tag) => (0,markup/* markup */.PT) `<span class="tag">${tag}</span> `)}</p>${factList(facts)}</section>`,
        ],
        sections: givenThings(context, path, "What it has", project.things),
        aside: pictureOfProject(context, path, project),
        json: { project, things: project.things.map((id) => context.things.get(id)) },
    };
}
function list(label, values) {
    if (values.length === 0)
        return [];
    const rest = values.length - mostListed;
    const shown = rest > 1 ? values.slice(0, mostListed) : values;
    const joined = shown.map((each, index) => (0,markup/* markup */.PT) `${index === 0 ? "" : ", "}${each}`);
    return [[label, (0,markup/* markup */.PT) `${joined}${rest > 1 ? ` and ${rest} others` : ""}`]];
}
const mostListed = 12;
function givenThings(context, path, heading, ids) {
    const rows = ids.map((id) => [
        entryCell(context, path, id),
        { text: capitalised(context.things.get(id)?.noun ?? "") },
        { text: String(context.holdersOf(id).length) },
    ]);
    return [{ heading, columns: ["what", "kind", "who can reach it"], rows, none: "Nothing." }];
}

// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
;// CONCATENATED MODULE: ./lib/src/site/pages/thing.js









function pageOfThing(context, thing) {
    const path = context.paths.get(thing.id) ?? "";
    const holdings = context.holdersOf(thing.id);
    const declared = thing.declaredBy.map(({ entry, words, at }) => (0,markup/* markup */.PT) `<li>${entry === null ? words : linkTo(context, path, entryId(entry), words)}${at === null ? "" : (0,markup/* markup */.PT) ` ${lineMarkup(context, at)}`}</li>`);
    const facts = [
        ...(thing.address === null ? [] : [["Open", (0,markup/* outwardLink */.xY)(thing.address, thing.address)]]),
        ["People", (0,markup/* markup */.PT) `${holdings.length.toLocaleString("en")}`],
        [
            "Declared",
            declared.length === 0
                ? (0,markup/* markup */.PT) `not in the file`
                : (0,markup/* markup */.PT) `<ul class="plain">${declared.slice(0, 12)}</ul>`,
        ],
    ];
    return {
        path,
        within: `${folderOfKind(thing)}.html`,
        title: thing.name,
        eyebrow: capitalised(thing.noun),
        top: [(0,markup/* markup */.PT) `<section class="box">${factList(facts)}</section>`],
        sections: [
            holdersOfThing(context, path, "Who can reach it", holdings, thing.roles),
            ...pastSection(context, path, { what: thing.id }),
        ],
        aside: [...pictureOfThing(context, path, thing), thingChecks(context, thing)],
        json: { thing, holdings, history: context.pastOfThing(thing.id) },
    };
}
function thingChecks(context, thing) {
    const holdings = context.holdersOf(thing.id);
    const owners = holdings.filter(({ ways, role }) => ways.some((way) => way.role === role) &&
        ways.every((way) => way.role !== role || way.steps.at(-1)?.entry === "github.owners")).length;
    const outside = holdings.filter(({ who }) => {
        const person = context.people.get(who);
        return person?.outside === true || person?.inFile === false;
    }).length;
    const beside = holdings.filter(({ declared }) => !declared).length;
    const line = (isFine, words) => (0,markup/* markup */.PT) `<li class="${isFine ? "fine" : "look"}"><span class="mark">${isFine ? "Fine" : "Look"}</span> ${words}</li>`;
    const { live } = context.data;
    return {
        heading: "Checks",
        content: (0,markup/* markup */.PT) `<ul class="checks">${line(owners === 0, owners === 0 ? "Nobody has it only by owning the organisation." : `${(0,lists/* count */.U9)(owners, ["person has", "people have"])} it only by owning the organisation.`)}${line(outside === 0, outside === 0 ? "Nobody from outside." : `${outside} from outside, or not in the file.`)}${live ? line(beside === 0, beside === 0 ? "Nobody beside the file." : `${beside} beside the file.`) : (0,markup/* markup */.PT) `<li class="unknown"><span class="mark">Not measured</span> What the service has.</li>`}</ul>`,
    };
}

;// CONCATENATED MODULE: ./lib/src/site/search-data.js

function searchData(context) {
    const { data, paths } = context;
    const entries = [
        ...data.people.map((each) => ({
            id: each.id,
            name: each.name,
            sort: each.sort === "group" ? "group" : "person",
            words: [each.key, each.github, each.email, each.title],
        })),
        ...data.teams.map((each) => ({ id: each.id, name: each.name, sort: "team", words: [each.key] })),
        ...data.projects.map((each) => ({
            id: each.id,
            name: each.name,
            sort: "project",
            words: [each.key, ...each.tags],
        })),
        ...data.things.map((each) => ({ id: each.id, name: each.name, sort: each.noun, words: [each.key] })),
    ];
    const sorts = [...new Set(entries.map(({ sort }) => sort))];
    const roles = [...new Set(data.holdings.map(({ role }) => role))].sort();
    const index = new Map(entries.map(({ id }, at) => [id, at]));
    const roleIndex = new Map(roles.map((role, at) => [role, at]));
    const held = Object.fromEntries(data.people.map(({ id }) => [
        index.get(id) ?? 0,
        context.heldBy(id).flatMap(({ what, role }) => [index.get(what) ?? 0, roleIndex.get(role) ?? 0]),
    ]));
    const packed = {
        sorts,
        roles,
        entries: entries.map(({ id, name, sort, words }) => {
            const further = [...new Set(words)].filter((each) => each !== null && each !== name);
            return [(0,sanitize/* sanitize */.aj)(name), sorts.indexOf(sort), paths.get(id) ?? "", (0,sanitize/* sanitize */.aj)(further.join(" "), 200)];
        }),
        held,
    };
    const text = JSON.stringify(packed).replace(/[<\u2028\u2029]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return `window.ROLLCALL_DATA = ${text};\n`;
}

;// CONCATENATED MODULE: ./lib/src/site/site-files.js













function siteFiles(data) {
    const context = siteContext(data);
    const files = new Map();
    for (const page of pagesOf(context)) {
        const parts = paginate(page.sections);
        for (const [index, sections] of parts.entries()) {
            const text = layout(context, page, { sections, number: index + 1, of: parts.length });
            files.set(pathOfPage(page.path, index + 1), text);
        }
        if (page.sections.length === 0)
            continue;
        files.set(page.path.replace(/html$/, "csv"), pageCsv(page, data));
        files.set(page.path.replace(/html$/, "json"), pageJson(page, data));
    }
    files.set("assets/site.css", siteStyle);
    files.set("assets/site.js", siteScript);
    files.set("assets/data.js", searchData(context));
    files.set("data.json", `${JSON.stringify(data)}\n`);
    return files;
}
function* pagesOf(context) {
    const { data } = context;
    yield firstPage(context);
    yield* listPages(context);
    yield* pastPages(context);
    yield comparePage();
    for (const each of data.people)
        yield pageOfPerson(context, each);
    for (const each of data.teams)
        yield pageOfTeam(context, each);
    for (const each of data.projects)
        yield pageOfProject(context, each);
    for (const each of data.things)
        yield pageOfThing(context, each);
}

// EXTERNAL MODULE: ./lib/src/jobs/access/holding-rows.js
var holding_rows = __webpack_require__(87987);
// EXTERNAL MODULE: ./lib/src/jobs/digest/ending-soon.js
var ending_soon = __webpack_require__(94549);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 5 modules
var providers = __webpack_require__(15008);
;// CONCATENATED MODULE: ./lib/src/jobs/site/checks.js



function siteChecks(data, { inUse, base }) {
    return [
        byOwnership(data),
        basePermission(data, base),
        ledByFew(data),
        outsiders(data),
        notInFile(data),
        leftAndHold(data),
        unusedTeams(data, inUse),
        {
            code: "second_factor",
            isFine: null,
            words: "Accounts without a second factor: not measured.",
            about: [],
        },
    ];
}
const personWords = ["person has", "people have"];
const teamWords = ["team", "teams"];
const isOrAre = (number) => (number === 1 ? "is" : "are");
function found(code, about, words, fine) {
    const ids = [...new Set(about)];
    return { code, isFine: ids.length === 0, words: ids.length === 0 ? fine : words, about: ids };
}
function checks_unmeasured(code, words) {
    return { code, isFine: null, words, about: [] };
}
function byOwnership({ holdings }) {
    const owned = holdings.filter(({ what, ways, role }) => kindOf(what)?.grantMeans === "permission" &&
        ways.some((way) => way.role === role) &&
        ways.every(({ role: given, steps }) => given !== role || steps.at(-1)?.entry === "github.owners"));
    const who = new Set(owned.map((each) => each.who));
    const what = new Set(owned.map((each) => each.what));
    const reach = (0,lists/* count */.U9)(what.size, ["repository", "repositories"]);
    return found("admin_by_ownership", [...who], `${(0,lists/* count */.U9)(who.size, personWords)} admin on ${reach} only by owning the organisation.`, "Nobody has admin only by owning the organisation.");
}
function basePermission({ holdings }, base) {
    const code = "base_permission";
    if (base === undefined)
        return checks_unmeasured(code, "The base permission of the organisation: not measured.");
    const [role] = base;
    if (role === undefined)
        return found(code, [], "", "The base permission gives nobody anything.");
    const through = ({ steps }) => steps.some(({ entry }) => kindOf(entry ?? "")?.grantMeans === "organisation");
    const given = holdings.filter(({ ways }) => ways.some(through)).map(({ what }) => what);
    const words = `The base permission gives every member ${role} on every repository.`;
    return { code, isFine: false, words, about: [...new Set(given)] };
}
function kindOf(id) {
    return providers/* allKinds */.TO.get(id.slice(0, id.indexOf("/")));
}
function ledByFew({ teams }) {
    const few = teams.filter(({ archived, leads }) => !archived && leads.length < 2);
    const none = few.filter(({ leads }) => leads.length === 0).length;
    return found("few_leads", few.map(({ id }) => id), `${(0,lists/* count */.U9)(few.length, teamWords)} ${few.length === 1 ? "has" : "have"} one lead or none${none > 0 ? ` (${none} none)` : ""}.`, "Every team has two leads or more.");
}
function outsiders({ people, live }) {
    const outside = people.filter(({ outside: is, present }) => is && present).map(({ id }) => id);
    const words = `${(0,lists/* count */.U9)(outside.length, ["outside collaborator", "outside collaborators"])} in the file.`;
    if (outside.length === 0 && !live)
        return checks_unmeasured("outside", "No outside collaborator in the file; those on GitHub: not measured.");
    return found("outside", outside, words, "Nobody in the file is an outside collaborator.");
}
function notInFile({ people, holdings, live }) {
    const code = "not_in_file";
    if (!live)
        return checks_unmeasured(code, "What is not in the file: not measured.");
    const inFile = new Set(people.flatMap(({ id, inFile: is }) => (is ? [id] : [])));
    const beside = holdings.filter(({ declared }) => !declared).map(({ who }) => who);
    const unknown = new Set(beside.filter((who) => !inFile.has(who))).size;
    const number = new Set(beside).size;
    return found(code, beside, `${(0,lists/* count */.U9)(number, personWords)} something that is not in the file; ${unknown} of them ${isOrAre(unknown)} not in it at all.`, "Nobody has anything that is not in the file.");
}
function leftAndHold({ people, holdings, live }) {
    if (!live)
        return checks_unmeasured("left_and_hold", "Who has left and still holds something: not measured.");
    const gone = new Set(people.flatMap(({ id, present }) => (present ? [] : [id])));
    const held = holdings.filter(({ who }) => gone.has(who)).map(({ who }) => who);
    return found("left_and_hold", held, `${(0,lists/* count */.U9)(new Set(held).size, personWords)} left and still ${new Set(held).size === 1 ? "holds" : "hold"} something.`, "Nobody who has left holds anything.");
}
function unusedTeams({ teams, projects }, inUse) {
    const used = new Set([
        ...inUse,
        ...teams.flatMap(({ includes, parent }) => [...includes, ...(parent === null ? [] : [parent])]),
        ...projects.flatMap(({ team, access }) => [team, ...access.map((each) => each.team)]),
    ]);
    const unused = teams.filter(({ id, gives, archived, parent }) => !archived && gives.length === 0 && parent === null && !used.has(id));
    return found("unused_teams", unused.map(({ id }) => id), `${(0,lists/* count */.U9)(unused.length, teamWords)} ${unused.length === 1 ? "gives" : "give"} nobody anything.`, `Every ${given_things/* teamKind */.q} gives its people something.`);
}

// EXTERNAL MODULE: ./lib/src/text/web-address.js
var web_address = __webpack_require__(97583);
// EXTERNAL MODULE: ./lib/src/trail/records-of-run.js + 1 modules
var records_of_run = __webpack_require__(64121);
// EXTERNAL MODULE: ./lib/src/jobs/access/applied-rows.js
var applied_rows = __webpack_require__(51545);
// EXTERNAL MODULE: ./lib/src/jobs/access/history.js
var access_history = __webpack_require__(93382);
;// CONCATENATED MODULE: ./lib/src/jobs/site/history.js





const mostPast = 5_000;
function sitePast({ events, records = [], factsOf, repository }, { whatOf, whoOf, mayRead, }) {
    const ofCommits = events.toReversed().flatMap((event) => {
        const facts = factsOf(event);
        const by = byOf(event, facts);
        const common = {
            day: event.day,
            ...by,
            address: addressOf(by, repository),
            askedBy: facts?.askedBy === undefined ? [] : [facts.askedBy],
            approvedBy: [...(facts?.approvedBy ?? [])],
        };
        if (event.isFirst)
            return [];
        return event.changes.flatMap((change) => {
            const what = whatOf((0,access_map/* heldId */.$o)(change));
            if (what === undefined || !mayRead(change.principal, change.key))
                return [];
            const { commit: _, ...rest } = common;
            return [{ ...rest, who: whoOf(change.principal), what, change: (0,access_history/* changeWords */.m)(change) }];
        });
    });
    const ofRuns = (0,applied_rows/* appliedAbout */.Bv)(undefined, records)
        .filter(({ event, outcome }) => event !== "push" || outcome !== "applied")
        .flatMap((record) => {
        const { principal, kind, key } = (0,records_of_run/* subjectOfRecord */.tB)(record);
        const what = whatOf((0,access_map/* heldId */.$o)({ kind, key }));
        if (what === undefined || !mayRead(principal ?? "", key))
            return [];
        return [
            {
                day: record.at.slice(0, 10),
                who: principal === undefined ? null : whoOf(principal),
                what,
                change: (0,applied_rows/* recordWords */.dA)(record),
                by: `run ${record.run}`,
                address: (0,web_address/* parseWebAddress */.K)(record.url) ?? null,
                askedBy: [...(record.askedBy ?? [])],
                approvedBy: [...(record.approvedBy ?? [])],
            },
        ];
    });
    const all = [...ofCommits, ...ofRuns].map((each, index) => ({ each, index }));
    return all
        .sort((one, other) => other.each.day.localeCompare(one.each.day) || one.index - other.index)
        .slice(0, mostPast)
        .map(({ each }) => each);
}
function byOf({ commit }, facts) {
    if (commit === undefined)
        return { by: "a last day", commit: undefined };
    const number = facts?.pullRequest;
    return { by: number === undefined ? commit.sha.slice(0, 7) : `#${number}`, commit: commit.sha };
}
function addressOf({ by, commit }, repository) {
    if (repository === undefined || commit === undefined)
        return null;
    return by.startsWith("#") ? `${repository}/pull/${by.slice(1)}` : `${repository}/commit/${commit}`;
}

// EXTERNAL MODULE: ./lib/src/jobs/access/path-words.js
var path_words = __webpack_require__(83691);
// EXTERNAL MODULE: ./lib/src/access/declared-access.js
var declared_access = __webpack_require__(94470);
;// CONCATENATED MODULE: ./lib/src/jobs/site/left-out.js



function privateThings(roster, report) {
    const { teams, channels } = roster.resolved;
    const secret = [...teams.values()].flatMap(({ key, github }) => github !== false && github.privacy === "secret" ? [key] : []);
    const closed = [...channels.values()].flatMap((each) => (each.private ? [each.name] : []));
    const left = new Set(secret.map((key) => `${given_things/* teamKind */.q}/${key}`));
    for (const spec of providers/* allKinds */.TO.values()) {
        if (hidingSettings(spec).length === 0)
            continue;
        for (const key of spec.grantMeans === "team" ? secret : closed)
            left.add(`${spec.kind}/${key}`);
    }
    const declarers = new Set(secret.map((key) => `team:${key}`));
    const declared = new Set();
    for (const { kind, key, declarations } of (0,declared_access/* declaredAccess */.F)(roster.declared, providers/* declaringKinds */.f5).things) {
        declared.add(`${kind.kind}/${key}`);
        if (kind.roleInTeam !== undefined && declarations.every((each) => declarers.has(each.declarer)))
            left.add(`${kind.kind}/${key}`);
    }
    let unknown = 0;
    for (const { kind, key, settings } of report?.before.values() ?? []) {
        const spec = report?.kinds.get(kind);
        const id = `${kind}/${key}`;
        const hiding = hidingSettings(spec);
        const isUntold = !declared.has(id) && hiding.some(([name]) => settings[name] === undefined);
        if (!isUntold && !hiding.some(([name, at]) => settings[name] === at))
            continue;
        if (isUntold)
            unknown += 1;
        left.add(id);
        if (spec?.grantMeans === "team")
            left.add(`${given_things/* teamKind */.q}/${key}`);
    }
    return { ids: left, unknown };
}
function hidingSettings(spec) {
    return Object.entries(spec?.settings ?? {}).flatMap(([name, { phrase }]) => phrase?.hides === undefined ? [] : [[name, phrase.hides.at]]);
}
function idOfEntry(entry) {
    return /^(?:team|project):/.test(entry) ? entry.replace(":", "/") : entry;
}

;// CONCATENATED MODULE: ./lib/src/jobs/site/holdings.js




const mostSiteWays = 12;
const notShown = "something that is not shown";
function siteHolding(holding, who, leftOut) {
    const own = holding.kind === given_things/* teamKind */.q ? `team:${holding.key}` : undefined;
    const ways = distinct(holding.paths().map((path) => siteWay(path, own, leftOut)));
    return {
        who,
        what: (0,access_map/* heldId */.$o)(holding),
        role: holding.role,
        roleInFile: holding.roleInFile ?? null,
        until: holding.until ?? null,
        since: holding.since?.day ?? null,
        sinceBy: holding.since?.by ?? null,
        declared: holding.isDeclared,
        handedOver: holding.isHandedOver,
        live: holding.isLive ?? null,
        ways: ways.slice(0, mostSiteWays),
        hasMoreWays: ways.length > mostSiteWays,
    };
}
function siteWay(path, own, leftOut) {
    const hidden = ({ entry }) => leftOut.has(idOfEntry(entry));
    const told = path.steps.filter(({ entry }) => entry !== own);
    const parts = [];
    for (const step of told) {
        const words = hidden(step) ? notShown : (0,path_words/* pathWords */.xR)({ ...path, steps: [step] });
        if (words !== parts.at(-1))
            parts.push(words);
    }
    return {
        role: path.role,
        words: parts.length === 0 ? ownWords(path) : parts.join(" → "),
        until: path.until ?? null,
        steps: path.steps.map((step) => hidden(step)
            ? { entry: null, words: notShown, at: null }
            : { entry: step.entry, words: (0,path_words/* stepWords */.c9)(step), at: siteLine(step.at) }),
    };
}
function ownWords({ steps }) {
    return steps.length > 0 && steps.every(({ as }) => as === "everybody") ? "everybody" : "its own list";
}
function distinct(ways) {
    return [...new Map(ways.map((each) => [JSON.stringify(each), each])).values()];
}
function siteLine(at) {
    return at === undefined || at.file === "" ? null : { file: at.file, line: at.line };
}

// EXTERNAL MODULE: ./lib/src/access/effective-access.js
var effective_access = __webpack_require__(40227);
;// CONCATENATED MODULE: ./lib/src/jobs/site/people.js



function textOfDirectory(directory, field) {
    const text = directory[field];
    return typeof text === "string" && text !== "" ? text : null;
}
function sitePeople({ declared, resolved }, principals, emails) {
    const known = [...resolved.users.values()].map(({ key, present, tier }) => {
        const user = declared.users.get(key);
        const directory = user?.directory ?? {};
        return {
            ...nobody,
            id: `user:${key}`,
            key,
            name: user?.name ?? key,
            inFile: true,
            present,
            outside: user?.outside === true,
            tier,
            until: user?.until ?? null,
            at: siteLine(user?.at),
            email: emails ? (user?.email ?? null) : null,
            github: user?.github ?? null,
            title: textOfDirectory(directory, "title"),
            bio: textOfDirectory(directory, "bio"),
            major: textOfDirectory(directory, "major"),
            image: (0,web_address/* parseWebAddress */.K)(textOfDirectory(directory, "image") ?? undefined) ?? null,
            links: linksOf(directory["links"]),
        };
    });
    const inFile = new Set(known.map(({ id }) => id));
    const others = [...new Set(principals)].filter((each) => !inFile.has(each)).sort();
    const found = others.map((principal, index) => {
        const hidden = !emails && principal.includes("@");
        const domain = principal.slice(principal.lastIndexOf("@") + 1);
        const sort = principal.slice(0, principal.indexOf(":"));
        const id = hidden ? `${sort}:${domain}-${index + 1}` : principal;
        const isOne = (0,effective_access/* isPerson */.KA)(principal);
        const name = hidden ? `${isOne ? "somebody" : "a group"} at ${domain}` : principal;
        const one = { ...nobody, id, key: id, name, sort: isOne ? "person" : "group" };
        return [principal, one];
    });
    return {
        people: [...known, ...found.map(([, one]) => one)],
        ids: new Map(found.map(([principal, { id }]) => [principal, id])),
    };
}
const nobody = {
    id: "",
    key: "",
    name: "",
    sort: "person",
    inFile: false,
    present: true,
    outside: false,
    tier: null,
    until: null,
    at: null,
    email: null,
    github: null,
    title: null,
    bio: null,
    major: null,
    image: null,
    links: [],
};
function linksOf(links) {
    if (typeof links !== "object" || links === null)
        return [];
    const pairs = Array.isArray(links)
        ? links.map((address) => ["", address])
        : [...Object.entries(links)];
    return pairs.flatMap(([label, address]) => {
        const parsed = typeof address === "string" ? (0,web_address/* parseWebAddress */.K)(address) : undefined;
        return parsed === undefined ? [] : [{ label: String(label || new URL(parsed).host), address: parsed }];
    });
}

// EXTERNAL MODULE: ./lib/src/jobs/access/subject.js
var subject = __webpack_require__(66666);
;// CONCATENATED MODULE: ./lib/src/jobs/site/things.js










function siteThings({ declared }, held, leftOut, report) {
    const declarations = new Map((0,declared_access/* declaredAccess */.F)(declared, providers/* declaringKinds */.f5).things.map((each) => [
        (0,access_map/* heldId */.$o)({ kind: each.kind.kind, key: each.key }),
        { kind: each.kind.kind, key: each.key, declarations: each.declarations },
    ]));
    const things = new Map(declarations);
    for (const each of held)
        if (each.kind !== given_things/* teamKind */.q)
            things.set((0,access_map/* heldId */.$o)(each), each);
    const teams = new Set(declared.teams.keys());
    return [...things]
        .filter(([id, { kind, key }]) => {
        const isTwin = providers/* allKinds */.TO.get(kind)?.grantMeans === "team" && teams.has(key);
        return !isTwin && !leftOut.has(id);
    })
        .sort(([one, { kind }], [other, { kind: its }]) => orderOf(kind) - orderOf(its) || (one < other ? -1 : 1))
        .map(([id, { kind, key }]) => {
        const spec = providers/* allKinds */.TO.get(kind);
        return {
            id,
            kind,
            key,
            name: (0,subject/* thingName */.I7)({ kind, key }),
            noun: spec?.words.noun ?? kind,
            section: spec?.words.title?.[1] ?? spec?.words.short[1] ?? kind,
            declaredBy: (declarations.get(id)?.declarations ?? []).map(({ declarer, at }) => leftOut.has(idOfEntry(declarer))
                ? { entry: null, words: "something that is not shown", at: null }
                : { entry: declarer, words: (0,path_words/* entryWords */.aY)(declarer), at: siteLine(at) }),
            roles: [...(spec?.roles ?? [])],
            address: (0,web_address/* parseWebAddress */.K)(report?.pageOf?.(id)) ?? null,
        };
    });
}
function orderOf(kind) {
    const at = [...providers/* allKinds */.TO.keys()].indexOf(kind);
    return providers/* allKinds */.TO.get(kind)?.grantMeans === "organisation" ? providers/* allKinds */.TO.size : at;
}
function siteTeams({ declared }, leftOut) {
    const shown = (key) => !leftOut.has(`${given_things/* teamKind */.q}/${key}`);
    const given = new Map();
    for (const { kind, key, grants, declarations } of (0,declared_access/* declaredAccess */.F)(declared, providers/* declaringKinds */.f5).things) {
        const id = (0,access_map/* heldId */.$o)({ kind: kind.kind, key });
        if (leftOut.has(id) || providers/* allKinds */.TO.get(kind.kind)?.grantMeans === "team")
            continue;
        const own = kind.roleInTeam === undefined ? [] : declarations.map(({ declarer }) => declarer);
        for (const by of [...grants.map(({ principal }) => principal), ...own]) {
            const [, team] = /^(?:team|leads|usergroup):(.*)$/s.exec(by) ?? [];
            if (team !== undefined)
                given.set(team, (given.get(team) ?? new Set()).add(id));
        }
    }
    return [...declared.teams.values()]
        .filter(({ key }) => shown(key))
        .map((each) => {
        const parent = each.github === false ? undefined : each.parent;
        return {
            id: `${given_things/* teamKind */.q}/${each.key}`,
            key: each.key,
            name: each.name ?? each.key,
            description: each.description ?? null,
            parent: parent === undefined || !shown(parent) ? null : `${given_things/* teamKind */.q}/${parent}`,
            leads: (each.leads ?? []).map(({ user }) => `user:${user}`),
            includes: (each.include ?? []).flatMap(({ team }) => team === "*" || !shown(team) ? [] : [`${given_things/* teamKind */.q}/${team}`]),
            onlyIfIn: each.onlyIfIn.filter(shown).map((team) => `${given_things/* teamKind */.q}/${team}`),
            formerMembers: each.formerMembers.map((user) => `user:${user}`),
            gives: [...(given.get(each.key) ?? [])].sort(),
            archived: each.archived,
            at: siteLine(each.at),
        };
    });
}
const projectLinks = [
    ["website", "Website"],
    ["medium", "Articles"],
    ["app_store", "App Store"],
    ["play_store", "Google Play"],
];
function siteProjects({ declared }, leftOut) {
    const teamId = (key) => `${given_things/* teamKind */.q}/${key}`;
    const things = (0,declared_access/* declaredAccess */.F)(declared, providers/* declaringKinds */.f5).things;
    return [...declared.projects.values()].map((each) => {
        const { key, name, team, access, directory, archived, at } = each;
        const tags = directory["tags"];
        return {
            id: `project/${key}`,
            key,
            name: name ?? key,
            team: team === undefined || leftOut.has(teamId(team)) ? null : teamId(team),
            access: [...access].flatMap(([other, { role }]) => leftOut.has(teamId(other)) ? [] : [{ team: teamId(other), role }]),
            things: things
                .filter(({ declarations }) => declarations.some(({ declarer }) => declarer === `project:${key}`))
                .map((thing) => (0,access_map/* heldId */.$o)({ kind: thing.kind.kind, key: thing.key }))
                .filter((id) => !leftOut.has(id))
                .sort(),
            summary: textOfDirectory(directory, "short_description"),
            description: textOfDirectory(directory, "long_description"),
            tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
            links: projectLinks.flatMap(([field, label]) => {
                const address = (0,web_address/* parseWebAddress */.K)(textOfDirectory(directory, field) ?? undefined);
                return address === undefined ? [] : [{ label, address }];
            }),
            archived,
            at: siteLine(at),
        };
    });
}

;// CONCATENATED MODULE: ./lib/src/jobs/site/without-emails.js
const localPart = /[^\s@/:<>"'(),;|[\]]{1,64}(?=@[\w-]{1,63}\.)/g;
function withoutEmails(data) {
    if (typeof data === "string")
        return data.replace(localPart, "…");
    if (Array.isArray(data))
        return data.map((each) => withoutEmails(each));
    if (typeof data !== "object" || data === null)
        return data;
    return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, withoutEmails(each)]));
}

;// CONCATENATED MODULE: ./lib/src/jobs/site/run.js














const soon = 60 * 24 * 60 * 60 * 1000;
function makeSite(request) {
    return siteFiles(makeSiteData(request));
}
function makeSiteData(request) {
    const { known, at, report, history, emails, withPrivate, linesAt } = request;
    const { roster } = known;
    const { ids: leftOut, unknown } = withPrivate
        ? nothingLeftOut
        : privateThings(roster, report);
    const mayRead = readerOf(request);
    const byPrincipal = Map.groupBy(known.all(), ({ principal }) => principal);
    const all = [...byPrincipal.values()]
        .flatMap((held) => (0,holding_rows/* withoutTwins */.oc)(held))
        .filter((each) => !leftOut.has((0,access_map/* heldId */.$o)(each)))
        .filter(({ principal, key }) => mayRead(principal, key));
    const { people, ids } = sitePeople(roster, byKey(all.map(({ principal }) => principal)), emails);
    const teams = siteTeams(roster, leftOut);
    const teamIds = new Set(teams.map(({ id }) => id));
    const things = siteThings(roster, all, leftOut, report);
    const thingIds = new Set([...things.map(({ id }) => id), ...teamIds]);
    const holdings = all
        .map((each) => siteHolding(each, ids.get(each.principal) ?? each.principal, leftOut))
        .map((each) => (thingIds.has(each.what) ? each : { ...each, what: teamOfTwin(each.what) }))
        .filter(({ what }) => thingIds.has(what))
        .sort((left, right) => compareIds(left.what, right.what) || compareIds(left.who, right.who));
    const whatOf = (id) => [id, teamOfTwin(id)].find((each) => thingIds.has(each));
    const whoOf = (principal) => ids.get(principal) ?? (emails ? principal : withoutEmails(principal));
    const shown = {
        people: [...people],
        teams: [...teams],
        projects: [...siteProjects(roster, leftOut)],
        things: [...things],
        holdings,
        live: report !== undefined,
    };
    const { adminTeam, leadsTeam } = roster.declared.permissions;
    const inUse = [adminTeam, leadsTeam].flatMap((key) => (key === undefined ? [] : [`${given_things/* teamKind */.q}/${key}`]));
    const { today, now: from } = roster.resolved;
    const to = new Date(Date.parse(today) + soon).toISOString().slice(0, 10);
    const data = {
        version: 1,
        organisation: roster.resolved.github?.org ?? roster.resolved.slack?.workspace ?? "The organisation",
        at,
        day: today,
        linesAt: linesAt ?? null,
        notMeasured: [
            ...[...known.notMeasured, ...known.leftOut].map((each) => withoutNames(each, leftOut)),
            ...(unknown === 0
                ? []
                : [`${(0,lists/* count */.U9)(unknown, undeclared)} of which nobody could tell whether it is secret`]),
        ],
        ...shown,
        checks: [...siteChecks(shown, { inUse, base: run_basePermission(report) })],
        history: history === undefined ? null : [...sitePast(history, { whatOf, whoOf, mayRead })],
        ending: (0,ending_soon/* endingSoon */.N)(roster.declared, { from, to })
            .flatMap(({ principal, of, until }) => {
            if (of !== undefined && !("team" in of))
                return [];
            return [{ who: principal, from: of === undefined ? null : `${given_things/* teamKind */.q}/${of.team}`, until }];
        })
            .filter((each) => each.from === null || teamIds.has(each.from))
            .filter((each) => mayRead(each.who)),
    };
    return emails ? data : withoutEmails(data);
}
function readerOf({ known: { roster }, reader }) {
    if (reader === undefined)
        return () => true;
    const rights = (0,permissions_rights/* rightsIn */.n)(roster);
    return (principal, key) => rights.can(reader, "view.person", principal.replace(/^user:/, "")) ||
        (key !== undefined && rights.can(reader, "view.resource", key));
}
const nothingLeftOut = { ids: new Set(), unknown: 0 };
const undeclared = ["undeclared team or channel", "undeclared teams and channels"];
function run_basePermission(report) {
    if (report === undefined || report.findings.some(({ code }) => code === "base_permission_unseen"))
        return undefined;
    return [...report.before.values()].flatMap(({ kind, settings }) => {
        const spec = report.kinds.get(kind);
        if (spec?.grantMeans !== "organisation")
            return [];
        return (spec.confers?.(spec.usualRole ?? spec.roles[0] ?? "", settings) ?? []).map(({ role }) => role);
    });
}
function teamOfTwin(id) {
    return `${given_things/* teamKind */.q}/${id.slice(id.indexOf("/") + 1)}`;
}
function withoutNames(sentence, leftOut) {
    const names = [...leftOut].map((id) => id.slice(id.indexOf("/") + 1));
    return names.some((name) => sentence.includes(name))
        ? "something that is not shown could not be read"
        : sentence;
}
function byKey(texts) {
    return [...new Set(texts)].sort();
}
function compareIds(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}


/***/ }),

/***/ 73222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ markup),
/* harmony export */   WP: () => (/* binding */ nameMarkup),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   xY: () => (/* binding */ outwardLink)
/* harmony export */ });
/* unused harmony export Markup */
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60745);

class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
const mostLetters = 4_000;
const mostOfName = 80;
function markup(parts, ...values) {
    return new Markup(parts.reduce((made, part, index) => made + toHtml(values[index - 1] ?? "") + part));
}
function toHtml(value) {
    if (value instanceof Markup)
        return value.text;
    if (typeof value === "object")
        return value.map(toHtml).join("");
    return escapeHtml(sanitizeAround(String(value)));
}
function sanitizeAround(text) {
    if (/^[ -~]*$/.test(text) && text.length <= mostLetters)
        return text;
    return `${text.startsWith(" ") ? " " : ""}${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(text, mostLetters)}${text.endsWith(" ") ? " " : ""}`;
}
const entities = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (each) => entities[each] ?? each);
}
function nameMarkup(name) {
    const text = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(name, mostOfName);
    return /^[ -~]*$/.test(text) ? markup `${text}` : markup `<bdi>${text}</bdi>`;
}
function paragraphs(text) {
    const lines = text.slice(0, mostLetters).split(/\n+/);
    return markup `${lines.filter((each) => each.trim() !== "").map((each) => markup `<p>${each}</p>`)}`;
}
function outwardLink(address, words) {
    return markup `<a href="${address}" rel="noopener noreferrer">${words}</a>`;
}


/***/ })

};
