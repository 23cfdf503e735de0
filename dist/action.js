import { createRequire } from "node:module";
import { appendFile, mkdir, open as open$1, readFile, realpath, rename, rm } from "node:fs/promises";
import path, { dirname, join } from "node:path";
import { spawn } from "node:child_process";
import { closeSync, constants, existsSync, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cwd, env } from "node:process";
import { availableParallelism, homedir } from "node:os";
import { createHash, createHmac, createPrivateKey, createPublicKey, randomBytes, randomUUID, scrypt, scryptSync, timingSafeEqual, verify } from "node:crypto";
import { promisify, styleText } from "node:util";
import { setImmediate as setImmediate$1 } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { isUtf8 } from "node:buffer";
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, flags) => {
	let target = Object.setPrototypeOf({}, null);
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!(flags & 1)) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return flags & 2 ? target : Object.preventExtensions(target);
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();
// src/core/errors.ts
function toErrorMessage(error) {
	return error instanceof Error ? error.message : String(error);
}
/** Wraps whatever was thrown, so that callers deal with one class. */
function toScanError(error, code = "internal") {
	if (error instanceof ScanError) return error;
	if (isAbort(error)) return new ScanError("interrupted", "The scan was interrupted.", { cause: error });
	return new ScanError(code, toErrorMessage(error), { cause: error });
}
function isAbort(error) {
	return error instanceof Error && error.name === "AbortError";
}
var ScanError;
var init_errors = __esmMin((() => {
	ScanError = class extends Error {
		code;
		hint;
		path;
		constructor(code, message, options = {}) {
			super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
			this.name = "ScanError";
			this.code = code;
			if (options.hint !== void 0) this.hint = options.hint;
			if (options.path !== void 0) this.path = options.path;
		}
	};
}));
// src/core/exit-code.ts
init_errors();
/** The exit codes, always; see the table in README.md. */
const EXIT = {
	clean: 0,
	findings: 1,
	failure: 2,
	interrupted: 130
};
/** Findings win over "could not read everything": both are in the report, and 1 already stops the commit. */
function exitCodeOf(result) {
	if (result.findings.length > 0) return EXIT.findings;
	return result.complete ? EXIT.clean : EXIT.failure;
}
// src/core/oid.ts
function isOid(text) {
	return OID$1.test(text);
}
var OID$1;
var init_oid = __esmMin((() => {
	OID$1 = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
}));
// src/git/environment.ts
/** The caller's environment without git's own variables, with ours. */
function gitEnvironment(cwd) {
	const kept = new Set(hookVariables(cwd));
	const inherited = Object.entries(env).filter((entry) => entry[1] !== void 0 && (!entry[0].startsWith("GIT_") || kept.has(entry[0]) || isPersonal(entry[0])));
	return {
		...Object.fromEntries(inherited.map(([name, value]) => [name, PATHS.has(name) ? path.resolve(value) : value])),
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: "/dev/null",
		GIT_TERMINAL_PROMPT: "0",
		GIT_PAGER: "cat",
		LC_ALL: "C"
	};
}
function isPersonal(name) {
	return name.startsWith("GIT_CONFIG_") || name === "GIT_CEILING_DIRECTORIES";
}
/**
* The variables speak of the repository that the hook runs in. A call elsewhere (another repository that the user
* names) must not be led back to it: it would scan the wrong one and call the named one clean.
*/
function hookVariables(cwd) {
	const present = HOOK_VARIABLES.filter((name) => env[name] !== void 0);
	if (present.length === 0 || !isOfHook(cwd)) return [];
	if (env["GIT_WORK_TREE"] !== void 0 || realPath(env["GIT_DIR"] ?? "") !== discoverGitDir(cwd)) return present;
	return present.filter((name) => name !== "GIT_DIR");
}
function isOfHook(cwd$1) {
	const here = realPath(cwd$1);
	const [started, gitDir, workTree] = [
		cwd(),
		env["GIT_DIR"],
		env["GIT_WORK_TREE"]
	].map(realPath);
	if (here === void 0 || started === void 0) return false;
	if (here === started || here === gitDir || here === workTree) return true;
	const found = discoverGitDir(here);
	return found !== void 0 && found === (gitDir ?? discoverGitDir(started));
}
/** The git directory that git would find from here, by the layout alone: gitrepository-layout(5), `.git`. */
function discoverGitDir(directory) {
	const dotGit = path.join(directory, ".git");
	const parent = path.dirname(directory);
	if (!existsSync(dotGit)) return parent === directory ? void 0 : discoverGitDir(parent);
	if (statSync(dotGit).isDirectory()) return realPath(dotGit);
	if (!statSync(dotGit).isFile()) return void 0;
	const [, named] = /^gitdir: (.+)/.exec(readFileSync(dotGit, "utf8")) ?? [];
	return named === void 0 ? void 0 : realPath(path.resolve(directory, named));
}
function realPath(name) {
	return name !== void 0 && name !== "" && existsSync(name) ? realpathSync(name) : void 0;
}
var SETTINGS$1, GIT_SETTINGS, HOOK_VARIABLES, PATHS;
var init_environment = __esmMin((() => {
	SETTINGS$1 = [
		"core.fsmonitor=false",
		"core.hooksPath=/dev/null",
		"core.untrackedCache=false",
		"core.commitGraph=false",
		"core.attributesFile=/dev/null",
		"core.sshCommand=false",
		"core.askPass=",
		"credential.helper=",
		"diff.external=",
		"gpg.program=false",
		"log.showSignature=false",
		"core.quotePath=false"
	];
	GIT_SETTINGS = [
		"--no-pager",
		"--no-replace-objects",
		"--literal-pathspecs",
		...SETTINGS$1.flatMap((setting) => ["-c", setting])
	];
	HOOK_VARIABLES = [
		"GIT_DIR",
		"GIT_COMMON_DIR",
		"GIT_INDEX_FILE",
		"GIT_WORK_TREE",
		"GIT_OBJECT_DIRECTORY",
		"GIT_ALTERNATE_OBJECT_DIRECTORIES",
		"GIT_QUARANTINE_PATH"
	];
	PATHS = /* @__PURE__ */ new Set([
		"GIT_DIR",
		"GIT_COMMON_DIR",
		"GIT_WORK_TREE"
	]);
}));
// src/git/git-error.ts
/** The error of a git call that ended with `code`; `complaint` is what it wrote to standard error. */
function gitError(args, complaint, code) {
	for (const { pattern, make } of KNOWN$1) {
		const match = pattern.exec(complaint);
		if (match !== null) return make(match);
	}
	const said = complaint.trim().split("\n").slice(0, 5).join(" ") || `it ended with code ${code ?? "none"}`;
	return new ScanError("git-failed", `git ${args[0] ?? ""} failed: ${said}`, { hint: "git fsck shows whether the repository is damaged." });
}
function quote(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
var KNOWN$1;
var init_git_error = __esmMin((() => {
	KNOWN$1 = [
		{
			pattern: /detected dubious ownership in repository at '([^'\n]*)'/,
			make: ([, directory = ""]) => new ScanError("git-failed", `git refuses ${directory}: the repository belongs to another user.`, { hint: `If you trust it: git config --global --add safe.directory ${quote(directory)}` })
		},
		{
			pattern: /not a git repository/,
			make: () => new ScanError("not-a-repository", "This is not a git repository (nor is any directory above it).", { hint: "Run it inside a repository, or use vonguard scan for plain files." })
		},
		{
			pattern: /(?:bad revision|ambiguous argument|unknown revision)[^'\n]*'([^'\n]*)'|Not a valid object name (\S+)/,
			make: ([, revision, name]) => new ScanError("revision-not-found", `There is no revision ${revision ?? name ?? ""} in this repository.`, { hint: "Fetch it first (git fetch origin), or check its name; a shallow clone may not have it." })
		}
	];
}));
// src/git/run.ts
function startGit({ cwd, args, signal, accept = [] }) {
	const child = spawn("git", [...GIT_SETTINGS, ...args], {
		cwd,
		env: gitEnvironment(cwd),
		...signal && { signal }
	});
	let complaint = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		if (complaint.length < STDERR_LIMIT$1) complaint += text;
	});
	child.stdin.on("error", () => void 0);
	const ended = new Promise((resolve, reject) => {
		child.on("error", (error) => reject(startError(error)));
		child.on("close", (code) => {
			if (code === 0 || accept.includes(code ?? -1)) resolve(code ?? 0);
			else reject(gitError(args, complaint, code));
		});
	});
	ended.catch(() => void 0);
	return {
		stdin: child.stdin,
		stdout: child.stdout,
		ended,
		complaint: () => complaint,
		kill: () => child.kill()
	};
}
/** Runs git to its end and returns what it printed. */
async function runGit(call) {
	return (await runGitAloud(call)).output;
}
/** As runGit, with all that it said. */
async function runGitAloud(call) {
	const git = startGit(call);
	git.stdin.end(call.input ?? "");
	const chunks = [];
	git.stdout.on("data", (chunk) => chunks.push(chunk));
	const code = await git.ended;
	return {
		output: Buffer.concat(chunks),
		complaint: git.complaint(),
		code
	};
}
function startError(error) {
	if (error.name === "AbortError") return new ScanError("interrupted", "The scan was interrupted.", { cause: error });
	if ("code" in error && error.code === "ENOENT") return new ScanError("git-missing", "git could not be started.", {
		cause: error,
		hint: "Install git 2.30 or later and make sure that it is on PATH, and that the directory exists."
	});
	return new ScanError("git-failed", `git could not be started: ${error.message}`, { cause: error });
}
var STDERR_LIMIT$1;
var init_run = __esmMin((() => {
	init_errors();
	init_environment();
	init_git_error();
	STDERR_LIMIT$1 = 16384;
}));
// src/git/repository.ts
/**
* Finds the repository of `directory` with one git process.
* @throws ScanError `not-a-repository`, `path-not-found`, or what git complains about
*/
async function findRepository(directory) {
	assertDirectory(directory);
	const [inside, gitDir = "", common = "", shallow = "", format = "", up = ""] = (await runGit({
		cwd: directory,
		args: QUESTIONS
	})).toString().split("\n");
	assertAnswers({
		inside,
		gitDir,
		shallow,
		format
	});
	const commonDir = path.resolve(directory, common);
	return {
		...inside === "true" && { topLevel: realpathSync(path.resolve(directory, up)) },
		gitDir,
		commonDir,
		isShallow: shallow === "true",
		isPartial: hasPromisorPack(commonDir),
		hashAlgorithm: format === "sha256" ? "sha256" : "sha1"
	};
}
function assertAnswers({ inside, gitDir, shallow, format }) {
	const isBoolean = (text) => text === "true" || text === "false";
	const isHash = format === "sha1" || format === "sha256";
	if (isBoolean(inside) && isBoolean(shallow) && isHash && path.isAbsolute(gitDir ?? "")) return;
	throw new ScanError("git-failed", "git rev-parse gave an answer that this version does not understand.", { hint: "vonguard needs git 2.30 or later; git --version shows yours." });
}
/** As findRepository, but undefined outside of any repository; every other failure is thrown. */
async function findRepositoryIfAny(directory) {
	try {
		return await findRepository(directory);
	} catch (error) {
		if (error instanceof ScanError && error.code === "not-a-repository" && !looksLikeRepository(directory)) return void 0;
		throw error;
	}
}
function hasPromisorPack(commonDir) {
	const packs = path.join(commonDir, "objects", "pack");
	return existsSync(packs) && readdirSync(packs).some((name) => name.endsWith(".promisor"));
}
function assertDirectory(directory) {
	const stat = statSync(directory, { throwIfNoEntry: false });
	if (stat === void 0) throw new ScanError("path-not-found", `There is no directory ${directory}.`, { path: directory });
	if (!stat.isDirectory()) throw new ScanError("path-not-found", `${directory} is not a directory.`, { path: directory });
}
function looksLikeRepository(directory) {
	const parent = path.dirname(directory);
	if (statSync(path.join(directory, ".git"), { throwIfNoEntry: false }) !== void 0) return true;
	return parent !== directory && looksLikeRepository(parent);
}
var QUESTIONS;
var init_repository = __esmMin((() => {
	init_errors();
	init_run();
	QUESTIONS = [
		"rev-parse",
		"--is-inside-work-tree",
		"--absolute-git-dir",
		"--git-common-dir",
		"--is-shallow-repository",
		"--show-object-format",
		"--show-cdup"
	];
}));
// src/git/byte-reader.ts
var NEWLINE, ByteReader;
var init_byte_reader$1 = __esmMin((() => {
	NEWLINE = 10;
	ByteReader = class {
		#chunks;
		#buffer = Buffer.alloc(0);
		#at = 0;
		constructor(stream) {
			this.#chunks = stream[Symbol.asyncIterator]();
		}
		/** The next line without its end; undefined at the end of the stream. A last line without end counts. */
		async line() {
			for (let searched = 0;;) {
				const end = this.#buffer.indexOf(NEWLINE, this.#at + searched);
				if (end !== -1) return this.#take(end, 1).toString("utf8");
				searched = this.#left;
				if (await this.#more()) continue;
				return searched === 0 ? void 0 : this.#take(this.#buffer.length, 0).toString("utf8");
			}
		}
		/** Exactly `size` bytes; undefined when the stream ends before. */
		async bytes(size) {
			const parts = [];
			for (let missing = size;;) {
				const part = this.#take(this.#at + Math.min(missing, this.#left), 0);
				missing -= part.length;
				if (missing === 0 && parts.length === 0) return part;
				parts.push(part);
				if (missing === 0) return Buffer.concat(parts, size);
				if (!await this.#more()) return void 0;
			}
		}
		/** Reads past `size` bytes; false when the stream ends before. */
		async skip(size) {
			for (let missing = size;;) {
				missing -= this.#take(this.#at + Math.min(missing, this.#left), 0).length;
				if (missing === 0) return true;
				if (!await this.#more()) return false;
			}
		}
		get #left() {
			return this.#buffer.length - this.#at;
		}
		#take(end, skip) {
			const taken = this.#buffer.subarray(this.#at, end);
			this.#at = end + skip;
			return taken;
		}
		async #more() {
			const next = await this.#chunks.next();
			if (next.done === true) return false;
			const rest = this.#buffer.subarray(this.#at);
			this.#buffer = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
			this.#at = 0;
			return true;
		}
	};
}));
// src/git/cat-file.ts
/** Type and size of every object of the store, reachable or not, in the order of the packs. */
async function* listAllObjects({ cwd, signal }) {
	const git = startGit({
		cwd,
		args: [
			"cat-file",
			"--batch-all-objects",
			"--batch-check",
			"--unordered",
			"--buffer"
		],
		...signal && { signal }
	});
	git.stdin.end();
	yield* headers(git);
	await git.ended;
}
/** Contents of `oids`, in their order. git gives up at a damaged object: that one is named, and a new git goes on behind it. */
async function* readObjects(oids, options) {
	for (let at = 0; at < oids.length;) {
		for await (const content of readUntilDamage(oids.slice(at), options)) {
			yield content;
			at++;
		}
		const damaged = oids[at];
		if (damaged === void 0) return;
		yield {
			kind: "corrupt",
			oid: damaged
		};
		at++;
	}
}
async function* headers(git) {
	const reader = new ByteReader(git.stdout);
	for (;;) {
		const line = await reader.line();
		if (line === void 0) return;
		yield parseHeader(line);
	}
}
async function* readUntilDamage(oids, { cwd, signal, maxBytes = 1e400 }) {
	const git = startGit({
		cwd,
		args: [
			"cat-file",
			"--batch",
			"--buffer"
		],
		...signal && { signal }
	});
	const reader = new ByteReader(git.stdout);
	git.stdin.end(`${oids.join("\n")}\n`);
	try {
		for (let n = 0; n < oids.length; n++) {
			const content = await readOne(reader, maxBytes);
			if (content === void 0) break;
			yield content;
		}
	} finally {
		git.kill();
	}
	signal?.throwIfAborted();
}
async function readOne(reader, maxBytes) {
	const line = await reader.line();
	if (line === void 0) return void 0;
	const header = parseHeader(line);
	if (header.kind === "missing") return header;
	if (header.size > maxBytes) return await reader.skip(header.size + 1) ? {
		kind: "too-large",
		oid: header.oid
	} : void 0;
	const bytes = await reader.bytes(header.size + 1);
	if (bytes === void 0) return void 0;
	return {
		kind: "object",
		oid: header.oid,
		type: header.type,
		bytes: bytes.subarray(0, header.size)
	};
}
/** `<oid> <type> <size>`, or `<oid> missing`. */
function parseHeader(line) {
	const [oid = "", type = "", size = ""] = line.split(" ");
	if (!isOid(oid) || !isObjectType(type) || !/^\d+$/.test(size)) return {
		kind: "missing",
		oid
	};
	return {
		kind: "object",
		oid,
		type,
		size: Number(size)
	};
}
function isObjectType(type) {
	return type === "blob" || type === "tree" || type === "commit" || type === "tag";
}
var init_cat_file = __esmMin((() => {
	init_oid();
	init_byte_reader$1();
	init_run();
}));
// src/git/read-at.ts
/** A reader of files (paths relative to the top level) as they are in the commit that `ref` names. */
async function createCommitReader(cwd, ref) {
	await findRepository(cwd);
	const commit = (await runGit({
		cwd,
		args: [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${ref}^{commit}`
		]
	}).catch(() => void 0))?.toString().trim();
	if (commit === void 0 || commit === "") throw new ScanError("revision-not-found", `There is no commit ${ref} to read the policy from.`, { hint: "Fetch it first, or check its name." });
	return async (file) => readFileAt(cwd, commit, file);
}
async function readFileAt(cwd, commit, file) {
	const args = [
		"ls-tree",
		"-z",
		"--full-tree",
		commit,
		"--",
		file
	];
	const [, type, oid] = /^\d+ (\w+) ([0-9a-f]+)\t/.exec((await runGit({
		cwd,
		args
	})).toString()) ?? [];
	if (oid === void 0) return void 0;
	if (type !== "blob") throw new ScanError("config", `${file} is no file in the commit ${commit}.`, { path: file });
	for await (const content of readObjects([oid], { cwd })) if (content.kind === "object") return content.bytes;
	throw new ScanError("missing-object", `${file} could not be read from the commit ${commit}.`, { path: file });
}
var init_read_at = __esmMin((() => {
	init_run();
	init_repository();
	init_cat_file();
	init_errors();
}));
// src/core/kind.ts
function isAtLeast(confidence, minimum) {
	return CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(minimum);
}
/** Negative when `a` is worse than `b`: sorts the worst first. */
function compareSeverity(a, b) {
	return SEVERITIES$1.indexOf(b) - SEVERITIES$1.indexOf(a);
}
var KINDS, SEVERITIES$1, CONFIDENCES;
var init_kind = __esmMin((() => {
	KINDS = [
		"api-secret",
		"signature-secret",
		"application-private-key",
		"private-key",
		"video-secret",
		"video-token",
		"jwt",
		"dashboard-password"
	];
	SEVERITIES$1 = [
		"low",
		"medium",
		"high",
		"critical"
	];
	CONFIDENCES = [
		"low",
		"medium",
		"high"
	];
}));
// src/config/added-suppressions.ts
init_read_at();
init_kind();
init_errors();
const LISTED$3 = 50;
/** Sentences for a report; a policy of the change that can't be read is one of them, since it will be the policy once merged. */
async function noticesOfChange(base, loadHead) {
	try {
		const texts = addedSuppressions(base, await loadHead()).map(({ text }) => text);
		const more = texts.length - LISTED$3;
		return more > 0 ? [...texts.slice(0, LISTED$3), `This change adds ${more} further suppressions, not listed.`] : texts;
	} catch (error) {
		return [`The policy that this change brings can not be read: ${toErrorMessage(error)}`];
	}
}
/** Everything in `head` that hides more than `base` does. */
function addedSuppressions(base, head) {
	return [
		...addedAllows(base.config, head.config),
		...addedBaseline(base, head),
		...loosened(base.config, head.config)
	];
}
function addedAllows(base, head) {
	const known = new Set(base.allow.map(contentOf$1));
	return head.allow.filter((entry) => !known.has(contentOf$1(entry))).map((entry) => ({
		kind: "allow",
		where: entry.where,
		text: `This change adds an allow entry at ${entry.where}${entry.reason === void 0 ? " without a reason" : `: ${entry.reason}`}.`
	}));
}
function contentOf$1({ where: _where, ...entry }) {
	return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => a < b ? -1 : 1));
}
function addedBaseline({ baseline: base }, { baseline: head }) {
	const known = new Set(base?.entries.map((entry) => entry.fingerprint));
	return (head?.entries.filter((entry) => !known.has(entry.fingerprint)) ?? []).map(({ fingerprint, path }) => ({
		kind: "baseline",
		where: head?.file ?? "",
		text: `This change adds ${fingerprint} (${path}) to the baseline.`
	}));
}
function loosened(base, head) {
	const texts = (key, before, after) => after.filter((one) => !before.includes(one)).map((one) => setting(key, `adds \`${one}\` to \`${key}\``));
	const narrowed = head.rules.enable.length > 0 && head.rules.enable.join() !== base.rules.enable.join();
	return [
		...texts("exclude", base.exclude, head.exclude),
		...texts("rules.disable", base.rules.disable, head.rules.disable),
		...texts("honour", base.honour, head.honour),
		...narrowed ? [setting("rules.enable", "changes which rules run by `rules.enable`")] : [],
		...base.minConfidence === head.minConfidence ? [] : [setting("minConfidence", "changes `minConfidence`")],
		...base.maxFileSize === head.maxFileSize ? [] : [setting("maxFileSize", "changes `maxFileSize`")],
		...base.requireReason && !head.requireReason ? [setting("requireReason", "no longer requires reasons")] : [],
		...!base.trustAddedComments && head.trustAddedComments ? [setting("trustAddedComments", "trusts comments that a change adds")] : [],
		...base.salt === head.salt || base.salt === void 0 ? [] : [setting("salt", "changes `salt`: all fingerprints become unknown")]
	];
}
function setting(key, what) {
	return {
		kind: "setting",
		where: key,
		text: `This change ${what}.`
	};
}
// node_modules/picomatch/lib/constants.js
var require_constants$3 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils$4 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants$3();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils$4();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants$3();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1e400 : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants$3();
	const utils = require_utils$4();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$3 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan$1();
	const parse = require_parse$2();
	const utils = require_utils$4();
	const constants = require_constants$3();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// node_modules/picomatch/index.js
var require_picomatch$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$3();
	const utils = require_utils$4();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));
// src/config/paths.ts
/** The end of a sentence that begins with the pattern when it is not allowed, or nothing. */
function checkPattern(pattern) {
	if (pattern.length > MAX_LENGTH$5) return `is longer than ${MAX_LENGTH$5} characters`;
	if (pattern.startsWith("!")) return "starts with `!`; name what is meant, not its opposite";
	if (pattern.includes("\\")) return "holds `\\`; write paths with `/`";
	if (/^(?:\.\.(?:\/|$)|[A-Za-z]:)/.test(pattern)) return "leads out of the root; patterns are relative to it";
	if (pattern.split("**").length - 1 > MAX_GLOBSTARS) return `has \`**\` more than ${MAX_GLOBSTARS} times`;
	if (pattern.split("/").some((segment) => segment !== "**" && starsIn(segment) > MAX_STARS)) return `has more than ${MAX_STARS} stars between two slashes`;
	return /^[/.]*$/.test(pattern) ? "names nothing" : void 0;
}
/**
* Whether a path (relative to the root, with `/`) is meant by any of the patterns. A pattern without a slash
* means that name at any depth, one with a slash the path from the root; a directory means all below it.
*/
async function createPathMatcher(patterns) {
	if (patterns.length === 0) return () => false;
	const { default: picomatch } = await Promise.resolve().then(() => /* @__PURE__ */ __toESM(require_picomatch$2(), 1));
	const matchers = patterns.map((pattern) => picomatch([...globsOf(pattern)], {
		dot: true,
		noextglob: true,
		nonegate: true
	}));
	return (path) => matchers.some((matches) => matches(path));
}
function starsIn(segment) {
	return segment.split(/[*{]/).length - 1;
}
function globsOf(pattern) {
	const plain = pattern.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "").replaceAll(/[()|+]/g, "\\$&");
	const from = /^\.?\//.test(pattern) || plain.includes("/") ? plain : `**/${plain}`;
	return plain.endsWith("**") ? [from] : [from, `${from}/**`];
}
var MAX_STARS, MAX_GLOBSTARS, MAX_LENGTH$5;
var init_paths = __esmMin((() => {
	MAX_STARS = 3;
	MAX_GLOBSTARS = 2;
	MAX_LENGTH$5 = 500;
}));
// src/config/fingerprint-form.ts
/** True for a fingerprint as reports print it. */
function isFingerprint(text) {
	return FORM.test(text);
}
var FORM;
var init_fingerprint_form = __esmMin((() => {
	FORM = /^vg1:[0-9a-f]{32}$/;
}));
// src/config/baseline.ts
init_paths();
init_errors();
init_fingerprint_form();
const HEAD$4 = "# vonguard baseline 1";
const SALT = /^# salt: ([\w-]{16,128})$/;
const SCOPE = /^# scope: (scan|history)$/;
const ENTRY$1 = /^(\S+) (\S+) (\S+)(?: # (.*))?$/;
/**
* Entries may stand in any order and twice: that is what a merge that keeps both sides leaves.
* @throws ScanError `config` naming file and line
*/
function parseBaseline(text, file) {
	const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
	const fail = failIn(file);
	if (lines[0] !== HEAD$4) fail(1, `the first line must be \`${HEAD$4}\`; this is no baseline, or one of a later version`);
	const comments = lines.filter((line) => line.startsWith("#"));
	const salts = new Set(comments.flatMap((line) => SALT.exec(line)?.[1] ?? []));
	if (salts.size > 1) fail(1, "it holds two salts; keep one and run `vonguard baseline update`");
	const [salt] = salts;
	const scopes = comments.flatMap((line) => SCOPE.exec(line)?.[1] ?? []);
	const entries = lines.flatMap((line, index) => isEntry(line) ? [parseEntry(line, (message) => fail(index + 1, message))] : []);
	return {
		file,
		...salt !== void 0 && { salt },
		scope: scopes.includes("history") ? "history" : "scan",
		entries: unique(entries)
	};
}
function isEntry(line) {
	return line !== "" && !line.startsWith("#");
}
function parseEntry(line, fail) {
	if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) fail("a merge stopped here; keep the entries of both sides and delete the marks");
	const [, fingerprint = "", ruleId = "", path = "", reason] = ENTRY$1.exec(line) ?? [];
	if (!isFingerprint(fingerprint)) return fail("an entry must be a fingerprint, a rule and a path");
	return {
		fingerprint,
		ruleId,
		path: decode$1(path),
		...reason !== void 0 && { reason }
	};
}
function unique(entries) {
	const byFingerprint = /* @__PURE__ */ new Map();
	for (const entry of entries) if (!byFingerprint.has(entry.fingerprint)) byFingerprint.set(entry.fingerprint, entry);
	return [...byFingerprint.values()].toSorted((a, b) => a.fingerprint < b.fingerprint ? -1 : 1);
}
function decode$1(text) {
	try {
		return text === "%" ? "" : decodeURIComponent(text);
	} catch {
		return text;
	}
}
function failIn(file) {
	return (line, message) => {
		throw new ScanError("config", `${file}:${line}: ${message}.`, {
			path: file,
			hint: "The form of the file is in docs/suppressions.md."
		});
	};
}
// src/config/read-policy.ts
/** Reads from disk below `root`; refuses links out of it, devices and pipes, and files that are too large. */
function createPolicyReader(root) {
	return async (file) => {
		const real = await resolveReal(path.resolve(root, file), file);
		if (real === void 0) return void 0;
		if (!isInside(await realpath(root), real)) throw new ScanError("config", `${file} is a link out of the repository and is not read.`, { path: file });
		return readBounded(real, file);
	};
}
/** Reads a file that the user named on the command line, wherever it is. */
async function readNamedPolicy(file) {
	const real = await resolveReal(path.resolve(file), file);
	return real === void 0 ? void 0 : readBounded(real, file);
}
async function resolveReal(absolute, file) {
	try {
		return await realpath(absolute);
	} catch (error) {
		if (codeOf$1(error) === "ENOENT" || codeOf$1(error) === "ENOTDIR") return void 0;
		throw unreadable(file, error);
	}
}
function isInside(root, file) {
	const relative = path.relative(root, file);
	return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
async function readBounded(real, file) {
	let handle;
	try {
		handle = await open$1(real, constants.O_RDONLY | constants.O_NONBLOCK);
		const stat = await handle.stat();
		if (!stat.isFile()) throw new ScanError("config", `${file} is not a regular file.`, { path: file });
		if (stat.size > POLICY_LIMIT) throw new ScanError("config", `${file} is larger than ${POLICY_LIMIT} bytes and is not read.`, { path: file });
		return decodePolicy(await handle.readFile());
	} catch (error) {
		if (error instanceof ScanError) throw error;
		throw unreadable(file, error);
	} finally {
		await handle?.close();
	}
}
/** Text of a policy file: UTF-8, or UTF-16 with a mark as Windows PowerShell writes it. */
function decodePolicy(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254) return new TextDecoder("utf-16le").decode(bytes);
	if (first === 254 && second === 255) return new TextDecoder("utf-16be").decode(bytes);
	return new TextDecoder("utf-8").decode(bytes);
}
function codeOf$1(error) {
	return error instanceof Error && "code" in error ? error.code : void 0;
}
function unreadable(file, error) {
	return new ScanError("config", `Could not read ${file}: ${toErrorMessage(error)}.`, {
		cause: error,
		path: file
	});
}
var POLICY_LIMIT;
var init_read_policy = __esmMin((() => {
	init_errors();
	POLICY_LIMIT = 16777216;
}));
// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify$1();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify$1();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify$1();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string$1();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string$1();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string$1();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string$1();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify$1();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));
// src/config/allow-entry.ts
function readAllowEntry(fields, { file, requireReason }) {
	const { reason, owner, expires } = {
		reason: fields.text("reason"),
		owner: fields.text("owner"),
		expires: readDate(fields)
	};
	const entry = {
		where: `${file}:${fields.line}`,
		paths: checked(fields, "path", checkPattern),
		rules: fields.texts("rule"),
		kinds: fields.choices("kind", KINDS),
		values: checked(fields, "value", checkValue),
		stopwords: checked(fields, "stopword", checkStopword),
		commits: checked(fields, "commit", checkCommit),
		fingerprints: checked(fields, "fingerprint", checkFingerprint),
		...reason !== void 0 && { reason },
		...owner !== void 0 && { owner },
		...expires !== void 0 && { expires }
	};
	if (!hasCondition(entry)) return fields.fail("allow", `has an entry without a condition; give it one of ${CONDITION_KEYS.join(", ")}`);
	if (requireReason && reason === void 0) return fields.fail("allow", "has an entry without `reason`, and `requireReason` is set");
	return entry;
}
/** A day as YYYY-MM-DD that the calendar has. */
function isDay(text) {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function hasCondition(entry) {
	const { paths, rules, kinds, values, stopwords, commits, fingerprints } = entry;
	return [
		paths,
		rules,
		kinds,
		values,
		stopwords,
		commits,
		fingerprints
	].some((list) => list.length > 0);
}
function checked(fields, key, check) {
	const texts = fields.texts(key);
	for (const text of texts) {
		const wrong = check(text);
		if (wrong !== void 0) fields.fail(key, `has a value that ${wrong}`);
	}
	return texts;
}
function checkValue(text) {
	return text.length > MAX_VALUE ? `is longer than ${MAX_VALUE} characters` : void 0;
}
function checkStopword(text) {
	return text.length < MIN_STOPWORD ? `is shorter than ${MIN_STOPWORD} characters` : void 0;
}
function checkCommit(text) {
	return /^[0-9a-f]{7,64}$/.test(text) ? void 0 : "is not a commit id of at least 7 lower-case hexadecimal digits";
}
function checkFingerprint(text) {
	return isFingerprint(text) ? void 0 : "is not a fingerprint as reports print it (vg1: and 32 hexadecimal digits)";
}
function readDate(fields) {
	const text = fields.text("expires");
	if (text === void 0 || isDay(text)) return text;
	return fields.fail("expires", "must be a day such as 2027-01-31");
}
var CONDITION_KEYS, ALLOW_KEYS, MIN_STOPWORD, MAX_VALUE;
var init_allow_entry = __esmMin((() => {
	init_fingerprint_form();
	CONDITION_KEYS = [
		"path",
		"rule",
		"kind",
		"value",
		"stopword",
		"commit",
		"fingerprint"
	];
	ALLOW_KEYS = [
		...CONDITION_KEYS,
		"reason",
		"owner",
		"expires"
	];
	MIN_STOPWORD = 3;
	MAX_VALUE = 500;
}));
// src/config/nearest.ts
/** A sentence to append to a message, or nothing. */
function suggestion(name, allowed) {
	const found = nearest$2(name, allowed);
	return found === void 0 ? "" : ` Did you mean \`${found}\`?`;
}
/** The allowed name nearest to `name`, when there is one near enough. */
function nearest$2(name, allowed) {
	const folded = name.toLowerCase();
	return allowed.map((candidate) => ({
		candidate,
		slips: slipsBetween(folded, candidate.toLowerCase())
	})).filter(({ candidate, slips }) => slips <= MAX_SLIPS && slips <= candidate.length / 2).toSorted((a, b) => a.slips - b.slips)[0]?.candidate;
}
function slipsBetween(a, b) {
	if (Math.abs(a.length - b.length) > MAX_SLIPS) return 1e400;
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) row = nextRow(row, {
		a,
		b,
		i
	});
	return row[b.length] ?? 1e400;
}
function nextRow(row, { a, b, i }) {
	const next = [i];
	for (let j = 1; j <= b.length; j++) {
		const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
		next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
	}
	return next;
}
var MAX_SLIPS;
var init_nearest = __esmMin((() => {
	MAX_SLIPS = 2;
}));
// src/config/fields.ts
/** `where` names the map in messages, e.g. `the configuration`. */
function fieldsOf$2(map, allowed, { place, where }) {
	checkKeys$1(map, allowed, {
		place,
		where
	});
	const pairOf = (key) => map.items.find((pair) => keyOf(pair) === key);
	const fail = (key, message) => {
		throw configError(place, offsetOf$1(pairOf(key)?.key ?? map), `\`${key}\` ${message}`);
	};
	const node = (key) => pairOf(key)?.value ?? void 0;
	const text = (key) => {
		const value = node(key);
		if (value === void 0 && pairOf(key) === void 0) return void 0;
		return textOf$2(value) ?? fail(key, "must be a text");
	};
	const texts = (key) => {
		if (pairOf(key) === void 0) return [];
		const value = node(key);
		return ((0, import_dist$3.isSeq)(value) ? value.items : [value]).map((item) => textOf$2(item) ?? fail(key, "must be a text or a list of texts"));
	};
	return {
		text,
		texts,
		fail,
		line: lineOf(place, map),
		flag: (key) => {
			if (pairOf(key) === void 0) return void 0;
			const value = node(key);
			return (0, import_dist$3.isScalar)(value) && typeof value.value === "boolean" ? value.value : fail(key, "must be true or false");
		},
		choices: (key, names) => texts(key).map((one) => {
			return names.find((name) => name === one) ?? fail(key, `must be one of ${names.join(", ")}, not \`${shorten(one)}\`.${suggestion(one, names)}`);
		}),
		map: (key, keys) => {
			if (pairOf(key) === void 0) return void 0;
			const value = node(key);
			return (0, import_dist$3.isMap)(value) ? fieldsOf$2(value, keys, {
				place,
				where: `\`${key}\``
			}) : fail(key, "must be a map");
		},
		maps: (key, keys) => {
			if (pairOf(key) === void 0) return [];
			const value = node(key);
			if (!(0, import_dist$3.isSeq)(value)) return fail(key, "must be a list of maps");
			return value.items.map((item) => {
				if (!(0, import_dist$3.isMap)(item)) throw configError(place, offsetOf$1(item), `each entry of \`${key}\` must be a map`);
				return fieldsOf$2(item, keys, {
					place,
					where: `an entry of \`${key}\``
				});
			});
		}
	};
}
function configError(place, offset, message) {
	const { line } = place.lines.linePos(offset);
	const end = /[.?]$/.test(message) ? "" : ".";
	return new ScanError("config", `${place.file}:${line}: ${message}${end}`, {
		path: place.file,
		hint: "The keys and their values are described in docs/suppressions.md."
	});
}
function checkKeys$1(map, allowed, { place, where }) {
	const seen = /* @__PURE__ */ new Set();
	for (const pair of map.items) {
		const name = keyOf(pair) ?? "a key that is no text";
		if (seen.has(name)) throw configError(place, offsetOf$1(pair.key), `\`${shorten(name)}\` is given twice in ${where}`);
		seen.add(name);
		if (allowed.includes(name)) continue;
		const expected = `expected ${allowed.join(", ")}.${suggestion(name, allowed)}`;
		throw configError(place, offsetOf$1(pair.key), `unknown key \`${shorten(name)}\` in ${where}; ${expected}`);
	}
}
function keyOf({ key }) {
	return (0, import_dist$3.isScalar)(key) && typeof key.value === "string" ? key.value : void 0;
}
function textOf$2(node) {
	if (!(0, import_dist$3.isScalar)(node)) return void 0;
	const value = typeof node.value === "number" ? node.source : node.value;
	return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
}
function shorten(text) {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
function lineOf(place, node) {
	return place.lines.linePos(offsetOf$1(node)).line;
}
function offsetOf$1(node) {
	return (0, import_dist$3.isNode)(node) ? node.range?.[0] ?? 0 : 0;
}
var import_dist$3;
var init_fields$1 = __esmMin((() => {
	import_dist$3 = require_dist();
	init_errors();
	init_nearest();
}));
// src/config/size.ts
/** Bytes of a size as people write it (`500`, `10MB`, `1.5 GiB`); undefined when it is none. */
function bytesOf(text) {
	const [, amount = "", unit = ""] = SIZE.exec(text.trim()) ?? [];
	const bytes = Math.floor(Number(amount) * (UNITS[unit.toLowerCase()] ?? NaN));
	return amount !== "" && Number.isSafeInteger(bytes) && bytes >= 1 ? bytes : void 0;
}
var UNITS, SIZE;
var init_size = __esmMin((() => {
	UNITS = {
		"": 1,
		b: 1,
		kb: 1e3,
		mb: 1e6,
		gb: 1e9,
		kib: 1024,
		mib: 1024 ** 2,
		gib: 1024 ** 3
	};
	SIZE = /^(\d{1,12}(?:\.\d{1,3})?)\s?([a-z]{0,3})$/i;
}));
// src/config/parse-config.ts
var parse_config_exports = /* @__PURE__ */ __exportAll({
	CONFIG_KEYS: () => CONFIG_KEYS,
	RULE_KEYS: () => RULE_KEYS$1,
	parseConfig: () => parseConfig,
	parseYaml: () => parseYaml
});
function parseConfig(text, file) {
	const place = {
		file,
		lines: new import_dist$2.LineCounter()
	};
	if (text.length > SIZE_LIMIT) throw configError(place, 0, `is larger than ${SIZE_LIMIT} characters`);
	const root = parseYaml(text, place).contents;
	if (root === null || (0, import_dist$2.isScalar)(root) && root.value === null) return readFields(void 0, file);
	if (!(0, import_dist$2.isMap)(root)) throw configError(place, offsetOf$1(root), `expected a map with keys such as \`exclude\` and \`allow\``);
	return readFields(fieldsOf$2(root, CONFIG_KEYS, {
		place,
		where: "the configuration"
	}), file);
}
/** The document, without anything that could make it larger than its text. */
function parseYaml(text, place) {
	const document = parsed(text, place);
	const [error] = document.errors;
	if (error !== void 0) throw configError(place, error.pos[0], `is no valid YAML: ${error.message}`);
	(0, import_dist$2.visit)(document, { Node: (_key, node) => {
		if ((0, import_dist$2.isAlias)(node)) throw configError(place, offsetOf$1(node), "aliases (`*name`) are not allowed here; write the value out");
		if ((0, import_dist$2.isNode)(node) && node.tag !== void 0) throw configError(place, offsetOf$1(node), `the tag \`${node.tag.slice(0, 40)}\` is not allowed here`);
	} });
	return document;
}
function parsed(text, place) {
	try {
		return (0, import_dist$2.parseDocument)(text, {
			lineCounter: place.lines,
			prettyErrors: false,
			uniqueKeys: false
		});
	} catch (error) {
		throw configError(place, 0, `can not be read: ${toErrorMessage(error)}`);
	}
}
function readFields(fields, file) {
	const minConfidence = fields?.choices("minConfidence", CONFIDENCES)[0];
	const maxFileSize = readSize(fields);
	const salt = readSalt(fields);
	const requireReason = fields?.flag("requireReason") ?? false;
	const entries = fields?.maps("allow", ALLOW_KEYS) ?? [];
	return {
		file,
		exclude: readPatterns(fields, "exclude"),
		rules: readRules(fields?.map("rules", RULE_KEYS$1)),
		...minConfidence && { minConfidence },
		...maxFileSize !== void 0 && { maxFileSize },
		allow: entries.map((entry) => readAllowEntry(entry, {
			file,
			requireReason
		})),
		requireReason,
		honour: fields?.choices("honour", FOREIGN_TOOLS) ?? [],
		trustAddedComments: fields?.flag("trustAddedComments") ?? false,
		...salt !== void 0 && { salt }
	};
}
function readRules(fields) {
	const enable = fields?.texts("enable") ?? [];
	const disable = fields?.texts("disable") ?? [];
	const both = enable.find((id) => disable.includes(id));
	if (both !== void 0) fields?.fail("disable", `names \`${both}\`, which \`enable\` names too`);
	return {
		enable,
		disable,
		files: fields?.texts("files") ?? []
	};
}
function readPatterns(fields, key) {
	const patterns = fields?.texts(key) ?? [];
	for (const pattern of patterns) {
		const wrong = checkPattern(pattern);
		if (wrong !== void 0) fields?.fail(key, `holds \`${pattern.slice(0, 60)}\`, which ${wrong}`);
	}
	return patterns;
}
function readSize(fields) {
	const text = fields?.text("maxFileSize");
	if (text === void 0) return void 0;
	return bytesOf(text) ?? fields?.fail("maxFileSize", "must be a size such as 500KB, 10MB or 1GiB");
}
function readSalt(fields) {
	const salt = fields?.text("salt");
	if (salt === void 0 || /^[\w-]{16,128}$/.test(salt)) return salt;
	return fields?.fail("salt", `must be ${MIN_SALT} to 128 letters, digits, \`-\` or \`_\`; \`vonguard baseline create\` makes one`);
}
var import_dist$2, CONFIG_KEYS, RULE_KEYS$1, SIZE_LIMIT, MIN_SALT;
var init_parse_config = __esmMin((() => {
	import_dist$2 = require_dist();
	init_kind();
	init_errors();
	init_allow_entry();
	init_config();
	init_fields$1();
	init_paths();
	init_size();
	CONFIG_KEYS = [
		"exclude",
		"rules",
		"minConfidence",
		"maxFileSize",
		"allow",
		"requireReason",
		"honour",
		"trustAddedComments",
		"salt"
	];
	RULE_KEYS$1 = [
		"enable",
		"disable",
		"files"
	];
	SIZE_LIMIT = 1048576;
	MIN_SALT = 16;
}));
// src/config/config.ts
/**
* Reads and checks the configuration.
* @throws ScanError `config` naming file, line, key and what was expected
*/
async function loadConfig({ root, file, read }) {
	const name = file ?? ".vonguard.yaml";
	const text = await readerFor({
		root,
		...file !== void 0 && { file },
		...read && { read }
	})(name);
	if (text !== void 0) return readText(text, name);
	if (file === void 0) return DEFAULTS;
	throw new ScanError("config", `The configuration ${file} does not exist.`, { path: file });
}
/** The configuration that `text` holds, when it stands in the file `name`. */
async function readText(text, name) {
	const { parseConfig } = await Promise.resolve().then(() => (init_parse_config(), parse_config_exports));
	return parseConfig(text, name);
}
function readerFor({ root, file, read }) {
	if (read !== void 0) return read;
	return file === void 0 ? createPolicyReader(root) : readNamedPolicy;
}
var FOREIGN_TOOLS, DEFAULTS;
var init_config = __esmMin((() => {
	init_errors();
	init_read_policy();
	FOREIGN_TOOLS = [
		"gitleaks",
		"betterleaks",
		"trufflehog",
		"kingfisher",
		"detect-secrets",
		"secretlint",
		"ggshield"
	];
	DEFAULTS = {
		exclude: [],
		rules: {
			enable: [],
			disable: [],
			files: []
		},
		allow: [],
		requireReason: false,
		honour: [],
		trustAddedComments: false
	};
}));
// src/config/policy.ts
init_errors();
init_config();
init_read_policy();
/**
* Reads `.vonguard.yaml` and `.vonguard-baseline`, or the files named instead; a named file must exist.
* @throws ScanError `config`
*/
async function loadPolicy({ root, configFile, baselineFile, read }) {
	const config = await loadConfig({
		root,
		...configFile !== void 0 && { file: configFile },
		...read && { read }
	});
	const baseline = await loadBaseline({
		root,
		...baselineFile !== void 0 && { file: baselineFile },
		...read && { read }
	});
	const salt = saltOf(config, baseline);
	return {
		config,
		...baseline && { baseline },
		...salt !== void 0 && { salt }
	};
}
async function loadBaseline({ root, file, read }) {
	const name = file ?? ".vonguard-baseline";
	const fromDisk = file === void 0 ? createPolicyReader(root) : readNamedPolicy;
	const text = await (read ?? fromDisk)(name);
	if (text !== void 0) return parseBaseline(text, name);
	if (file === void 0) return void 0;
	throw new ScanError("config", `The baseline ${file} does not exist.`, {
		path: file,
		hint: "vonguard baseline create makes one."
	});
}
function saltOf(config, baseline) {
	if (config.salt !== void 0 && baseline?.salt !== void 0 && config.salt !== baseline.salt) throw new ScanError("config", `${baseline.file} was made with another salt than \`salt\` in ${config.file ?? "the configuration"}.`, {
		path: baseline.file,
		hint: "Put the salt of the baseline into the configuration, or make the baseline again."
	});
	return config.salt ?? baseline?.salt;
}
// src/rules/expression-syntax.ts
/** Reads an expression as alternatives of sequences. Throws on what it does not allow. */
function readExpressionSyntax(source) {
	const reader = new Reader(source);
	const alternatives = reader.alternatives();
	if (!reader.atEnd) throw new Error("has an unmatched parenthesis");
	return alternatives;
}
function boundsOf(quantifier) {
	if (quantifier === void 0) return {
		min: 1,
		max: 1
	};
	const [text, least, range, most] = quantifier;
	if (text.startsWith("?")) return {
		min: 0,
		max: 1
	};
	if (text.startsWith("*")) return {
		min: 0,
		max: 1e400
	};
	if (text.startsWith("+")) return {
		min: 1,
		max: 1e400
	};
	const min = Number(least);
	if (range === void 0) return {
		min,
		max: min
	};
	return {
		min,
		max: most === "" || most === void 0 ? 1e400 : Number(most)
	};
}
var QUANTIFIER, CLASS, ESCAPE$3, GROUP_HEAD, Reader;
var init_expression_syntax = __esmMin((() => {
	QUANTIFIER = /[*+?]\??|\{(\d{1,6})(,(\d{0,6}))?\}\??/y;
	CLASS = /\[\^?\]?(?:\\.|[^\]\\])*\]/y;
	ESCAPE$3 = /\\(?:u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[pP]\{[^}]{1,60}\}|k<[^>]{1,60}>|.)/iy;
	GROUP_HEAD = /\((?:\?(?:[:=!]|<[=!]|<[A-Za-z_]\w{0,60}>))?/y;
	Reader = class {
		#source;
		#at = 0;
		constructor(source) {
			this.#source = source;
		}
		get atEnd() {
			return this.#at >= this.#source.length;
		}
		alternatives() {
			const all = [];
			let items = [];
			while (!this.atEnd && this.#peek() !== ")") {
				if (this.#peek() !== "|") {
					items.push(this.#item());
					continue;
				}
				this.#at++;
				all.push(items);
				items = [];
			}
			return [...all, items];
		}
		#item() {
			const start = this.#at;
			const atom = this.#atom();
			const quantifier = this.#take(QUANTIFIER);
			const source = this.#source.slice(start, this.#at - (quantifier?.[0].length ?? 0));
			return {
				...atom,
				source,
				...boundsOf(quantifier)
			};
		}
		#atom() {
			const head = this.#take(GROUP_HEAD)?.[0];
			if (head !== void 0) return this.#group(head);
			if (this.#take(CLASS) !== void 0) return { isEmpty: false };
			const escape = this.#take(ESCAPE$3)?.[0];
			if (escape !== void 0 && /^\\(?:[1-9]|k<)/.test(escape)) throw new Error("has a back reference, which can not be matched in linear time");
			if (escape !== void 0) return { isEmpty: /^\\[bB]$/.test(escape) };
			const character = this.#peek();
			if (/[*+?{]/.test(character)) throw new Error(`has a quantifier without an atom at offset ${this.#at}`);
			this.#at++;
			return { isEmpty: character === "^" || character === "$" };
		}
		#group(head) {
			const group = this.alternatives();
			if (this.#peek() !== ")") throw new Error("has an unmatched parenthesis");
			this.#at++;
			return {
				group,
				isEmpty: /^\(\?<?[=!]/.test(head)
			};
		}
		#peek() {
			return this.#source.charAt(this.#at);
		}
		#take(expression) {
			expression.lastIndex = this.#at;
			const match = expression.exec(this.#source) ?? void 0;
			if (match !== void 0) this.#at += match[0].length;
			return match;
		}
	};
}));
// src/rules/linear.ts
/** Throws an Error whose message completes "the expression …" when its cost is not linear in the text. */
function checkLinear(expression, flags) {
	assertCompiles(expression, flags);
	if (!/\(\?<secret>/.test(expression)) throw new Error("needs a group named `secret`");
	for (const sequence of readExpressionSyntax(expression)) checkSequence(sequence, flags);
}
function assertCompiles(expression, flags) {
	if (new RegExp(expression, flags).test("")) throw new Error("matches the empty text");
}
function checkSequence(sequence, flags) {
	for (const item of sequence) checkItem(item, flags);
	const flat = flatten(sequence);
	flat.forEach((item, index) => {
		if (item.max > item.min) checkNeighbours(item, flat.slice(index + 1), flags);
	});
}
function checkItem(item, flags) {
	if (item.max === 1e400) throw new Error(`has an unbounded quantifier after \`${item.source}\`; write {0,N}`);
	if (item.max > MAX_BOUND) throw new Error(`has a bound above ${MAX_BOUND} after \`${item.source}\``);
	if (item.group === void 0) return;
	if (item.max > 1 && item.group.some((one) => one.some(varies))) throw new Error(`has a quantifier inside a repeated group: \`${item.source}\``);
	if (item.max > MAX_ALTERNATIVES_REPEATED && item.group.length > 1) throw new Error(`repeats alternatives more than ${MAX_ALTERNATIVES_REPEATED} times: \`${item.source}\``);
	for (const sequence of item.group) checkSequence(sequence, flags);
}
function varies(item) {
	return item.max !== item.min || (item.group?.some((one) => one.some(varies)) ?? false);
}
function flatten(sequence) {
	return sequence.flatMap((item) => {
		if (item.group === void 0 || item.isEmpty || item.max > 1) return [item];
		const [only, ...others] = item.group;
		if (only === void 0 || others.length > 0) return [item];
		return flatten(only).map((inner) => item.min === 0 ? {
			...inner,
			min: 0
		} : inner);
	});
}
function checkNeighbours(item, rest, flags) {
	const own = alphabetOf(item, flags);
	let product = item.max - item.min + 1;
	for (const next of rest) {
		if (next.isEmpty) continue;
		const shares = overlaps(own, alphabetOf(next, flags));
		if (!shares && next.min > 0) return;
		if (shares && next.max > next.min) product *= next.max - next.min + 1;
		if (product > MAX_PRODUCT) throw new Error(`lets \`${item.source}\` and \`${next.source}\` compete for the same characters; put a separator between them or lower their bounds`);
	}
}
function alphabetOf(item, flags) {
	if (item.group !== void 0) {
		const inner = item.group.flat().map((one) => alphabetOf(one, flags));
		return SAMPLE.map((_, index) => inner.some((alphabet) => alphabet[index] === true));
	}
	if (item.isEmpty) return SAMPLE.map(() => false);
	const key = `${flags}/${item.source}`;
	const known = alphabets.get(key);
	if (known !== void 0) return known;
	const expression = new RegExp(`^(?:${item.source})$`, flags);
	const made = SAMPLE.map((character) => expression.test(character));
	alphabets.set(key, made);
	return made;
}
function overlaps(a, b) {
	return a.some((has, index) => has && b[index] === true);
}
var MAX_BOUND, MAX_PRODUCT, MAX_ALTERNATIVES_REPEATED, alphabets, SAMPLE;
var init_linear = __esmMin((() => {
	init_expression_syntax();
	MAX_BOUND = 2048;
	MAX_PRODUCT = 4096;
	MAX_ALTERNATIVES_REPEATED = 8;
	alphabets = /* @__PURE__ */ new Map();
	SAMPLE = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), "é"];
}));
// src/scan/allowlist.ts
init_paths();
init_errors();
init_linear();
/**
* `today` decides what has expired.
* @throws ScanError `config` for a value pattern that does not run in linear time
*/
async function compileAllowlist(entries, today) {
	const compiled = await Promise.all(entries.map((entry) => compileEntry(entry, today)));
	return { entries: [...compiled.filter(({ by }) => by === "allowlist"), ...compiled.filter(({ by }) => by === "fingerprint")] };
}
async function compileEntry(entry, today) {
	return {
		entry,
		by: entry.fingerprints.length > 0 ? "fingerprint" : "allowlist",
		isExpired: entry.expires !== void 0 && entry.expires < dayOf(today),
		coversFinding: coversFinding(entry),
		coversPlace: coversPlace(entry, await createPathMatcher(entry.paths)),
		looksAtPlaces: entry.paths.length > 0 || entry.commits.length > 0
	};
}
function dayOf(today) {
	return today.toISOString().slice(0, 10);
}
function coversFinding({ rules, kinds, values, stopwords, fingerprints, where }) {
	const patterns = values.map((value) => compileValue(value, where));
	const words = stopwords.map((word) => word.toLowerCase());
	return (finding) => {
		if (!isAmong(fingerprints, finding.fingerprint) || !isAmong(rules, finding.ruleId) || !isAmong(kinds, finding.kind)) return false;
		if (patterns.length === 0 && words.length === 0) return true;
		const secret = finding.secret.reveal();
		const folded = secret.toLowerCase();
		if (patterns.length > 0 && !patterns.some((pattern) => pattern.test(secret))) return false;
		return words.length === 0 || words.some((word) => folded.includes(word));
	};
}
function coversPlace({ paths, commits }, matchesPath) {
	return ({ path, commit }) => {
		if (paths.length > 0 && !matchesPath(path)) return false;
		return commits.length === 0 || commits.some((oid) => commit?.oid.startsWith(oid) === true);
	};
}
function isAmong(list, value) {
	return list.length === 0 || list.includes(value);
}
function compileValue(value, where) {
	try {
		checkLinear(`(?<secret>${value})`, "");
		return new RegExp(value);
	} catch (error) {
		throw new ScanError("config", `${where}: the pattern of \`value\` ${toErrorMessage(error)}.`, { cause: error });
	}
}
// src/rules/built-in.generated.ts
const BUILT_IN_RULES = "[{\"id\":\"vonage-api-secret\",\"kind\":\"api-secret\",\"title\":\"Vonage API secret\",\"description\":\"With the account's API key next to it, which is no secret, anyone can send messages and make calls at the owner's cost, buy and cancel numbers, read messages and reports, change webhooks, and create and revoke secrets.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"nexmo\",\"vonage\",\"api_secret\",\"apisecret\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"products\":[\"account\",\"video\"],\"forms\":[\"assignment\",\"table\",\"prose\",\"command\"]}},\"remediation\":[\"Create a second secret for this API key (dashboard, API Settings; or POST https://api.nexmo.com/accounts/API_KEY/secrets). An account holds two at most; if it has two, find out first which one leaked, by signing in with the other.\",\"Deploy the new secret to everything that uses the old one.\",\"Revoke the old secret by its id (DELETE https://api.nexmo.com/accounts/API_KEY/secrets/SECRET_ID, signed in with the new one). The last secret of an account can't be revoked, so the order matters.\",\"Look through the usage reports, the call and message logs and the audit events (ACCOUNT_SECRET_CREATE) since the day it was committed, for traffic and changes that are not yours.\",\"Keep the new secret in the environment or a vault. Taking it out of the file, or rewriting history, does not make the old one safe.\"],\"references\":[\"https://developer.vonage.com/en/account/secret-management\"]},{\"id\":\"vonage-api-secret-call\",\"kind\":\"api-secret\",\"title\":\"Vonage API secret in a call of an SDK\",\"description\":\"Key and secret are written into the program as arguments. With them anyone can send messages and make calls at the owner's cost, read messages and reports, and change webhooks.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"nexmo\",\"vonage\",\"api_secret\",\"apisecret\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"products\":[\"account\",\"video\"],\"forms\":[\"call\"]}},\"remediation\":[\"Create a second secret for this API key (dashboard, API Settings; or POST https://api.nexmo.com/accounts/API_KEY/secrets). An account holds two at most; if it has two, find out first which one leaked, by signing in with the other.\",\"Deploy the new secret to everything that uses the old one.\",\"Revoke the old secret by its id (DELETE https://api.nexmo.com/accounts/API_KEY/secrets/SECRET_ID, signed in with the new one). The last secret of an account can't be revoked, so the order matters.\",\"Look through the usage reports, the call and message logs and the audit events (ACCOUNT_SECRET_CREATE) since the day it was committed, for traffic and changes that are not yours.\",\"Keep the new secret in the environment or a vault. Taking it out of the file, or rewriting history, does not make the old one safe.\"],\"references\":[\"https://developer.vonage.com/en/account/secret-management\"]},{\"id\":\"vonage-api-secret-query\",\"kind\":\"api-secret\",\"title\":\"Vonage API secret in a URL\",\"description\":\"A secret in a query string is also in the logs of every proxy and server on the way. With the key beside it anyone can use the account.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"nexmo\",\"vonage\",\"api_secret\",\"apisecret\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"products\":[\"account\",\"video\"],\"forms\":[\"query\"]}},\"remediation\":[\"Create a second secret for this API key (dashboard, API Settings; or POST https://api.nexmo.com/accounts/API_KEY/secrets). An account holds two at most; if it has two, find out first which one leaked, by signing in with the other.\",\"Deploy the new secret to everything that uses the old one.\",\"Revoke the old secret by its id (DELETE https://api.nexmo.com/accounts/API_KEY/secrets/SECRET_ID, signed in with the new one). The last secret of an account can't be revoked, so the order matters.\",\"Look through the usage reports, the call and message logs and the audit events (ACCOUNT_SECRET_CREATE) since the day it was committed, for traffic and changes that are not yours.\",\"Keep the new secret in the environment or a vault. Taking it out of the file, or rewriting history, does not make the old one safe.\"],\"references\":[\"https://developer.vonage.com/en/account/secret-management\"]},{\"id\":\"vonage-basic-auth\",\"kind\":\"api-secret\",\"title\":\"Vonage API key and secret in a Basic header\",\"description\":\"The header's base64 is no protection: it holds the account's key and secret in clear.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"nexmo\",\"vonage\",\": basic \",\"\\\"basic \",\"'basic \",\"`basic \",\"=basic \",\"basic%20\",\">basic \"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"forms\":[\"basic\"]}},\"remediation\":[\"Create a second secret for this API key (dashboard, API Settings; or POST https://api.nexmo.com/accounts/API_KEY/secrets). An account holds two at most; if it has two, find out first which one leaked, by signing in with the other.\",\"Deploy the new secret to everything that uses the old one.\",\"Revoke the old secret by its id (DELETE https://api.nexmo.com/accounts/API_KEY/secrets/SECRET_ID, signed in with the new one). The last secret of an account can't be revoked, so the order matters.\",\"Look through the usage reports, the call and message logs and the audit events (ACCOUNT_SECRET_CREATE) since the day it was committed, for traffic and changes that are not yours.\",\"Keep the new secret in the environment or a vault. Taking it out of the file, or rewriting history, does not make the old one safe.\"],\"references\":[\"https://developer.vonage.com/en/account/secret-management\"]},{\"id\":\"vonage-userinfo\",\"kind\":\"api-secret\",\"title\":\"Vonage API key and secret as user and password\",\"description\":\"Key and secret stand together, in a DSN, a SIP address, a URL or a curl command. As SIP credentials they make calls at the owner's cost.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"nexmo\",\"vonage\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"products\":[\"account\",\"video\"],\"forms\":[\"userinfo\"]}},\"remediation\":[\"Create a second secret for this API key (dashboard, API Settings; or POST https://api.nexmo.com/accounts/API_KEY/secrets). An account holds two at most; if it has two, find out first which one leaked, by signing in with the other.\",\"Deploy the new secret to everything that uses the old one.\",\"Revoke the old secret by its id (DELETE https://api.nexmo.com/accounts/API_KEY/secrets/SECRET_ID, signed in with the new one). The last secret of an account can't be revoked, so the order matters.\",\"Look through the usage reports, the call and message logs and the audit events (ACCOUNT_SECRET_CREATE) since the day it was committed, for traffic and changes that are not yours.\",\"Keep the new secret in the environment or a vault. Taking it out of the file, or rewriting history, does not make the old one safe.\"],\"references\":[\"https://developer.vonage.com/en/account/secret-management\"]},{\"id\":\"vonage-signature-secret\",\"kind\":\"signature-secret\",\"title\":\"Vonage signature secret\",\"description\":\"With it anyone can forge webhooks that your application takes for Vonage's, and sign SMS requests as the account where signing is used in place of the API secret.\",\"severity\":\"high\",\"confidence\":\"medium\",\"anchors\":[\"nexmo\",\"vonage\",\"signature_secret\",\"signaturesecret\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{}},\"remediation\":[\"Generate a new signature secret in the dashboard (API Settings, Webhook signature); there is no API for it and no time in which both count, so plan for a moment without verification.\",\"Deploy it to everything that verifies webhooks or signs messages.\",\"Choose SHA-256 or SHA-512 HMAC as the signature method while you are there; the default MD5 hash is weak.\",\"Look for webhooks received since the day it was committed that Vonage's logs do not show.\"],\"references\":[\"https://developer.vonage.com/en/getting-started/concepts/signing-messages\"]},{\"id\":\"vonage-dashboard-password\",\"kind\":\"dashboard-password\",\"title\":\"Password of the Vonage dashboard\",\"description\":\"It opens the whole account: all keys and secrets, numbers, applications and payment. A second factor is asked for now, but accounts and mailboxes share passwords.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"nexmo\",\"vonage\",\"tokbox\",\"opentok\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{}},\"remediation\":[\"Change the password at https://dashboard.nexmo.com, and wherever else it was used.\",\"End all sessions, check the second factor and the list of team members.\",\"Rotate the API secrets and the signature secret too, since the dashboard shows them.\"],\"references\":[\"https://api.support.vonage.com/hc/en-us/articles/115014939548\"]},{\"id\":\"vonage-application-private-key\",\"kind\":\"application-private-key\",\"title\":\"Vonage application private key\",\"description\":\"The private key of a Vonage application. Whoever has it and the application's id can sign JWTs for Voice, Messages, Verify, Video, Conversation and the Network APIs in the application's name.\",\"severity\":\"critical\",\"confidence\":\"high\",\"anchors\":[\"private key-\",\"private key block\",\"private key -\",\"private+key\",\"private%20key\",\"private_key--\",\"public key-----\",\"putty-user-key-file\",\"ibadanbgkqhkig9w0baqefaas\",\"ibaakcaq\",\"ibaakcag\",\"ibaakcay\",\"ibaakbgq\",\"mhccaqeei\",\"mhqcaqeei\",\"migkagebbd\",\"mihcagebbe\",\"ageambmgbyqgsm49ageg\",\"ageambagbyqgsm49ageg\",\"aqawewyhkozizj0caqyi\",\"aqawbqydk2v\",\"bgkqhkig9w0bbq\",\"bgoqhkig9w0bdae\",\"ibazcc\",\"/u3+7qaaaa\",\"b3blbnnzac1rzxktdje\",\"ls0tls1crudjti\",\"0tls0tqkvhsu4\",\"tls0tlujfr0lo\",\"tfmwdextmunsvwrkvg\",\"xtmhrmuzfdulvkslrp\",\"muzb0tfmxq1jvzepua\",\"2d2d2d2d2d424547494e20\",\"300d06092a864886f70d010101050004\",\"06072a8648ce3d0201\",\"300506032b657004\",\"\\\"kty\",\"'kty\",\"kty:\",\"rsakeyvalue\",\"\\u0002\\u0003\\u0001\\u0000\\u0001\\u0002\",\"=\\u0002\\u0001\\u0006\",\"\\u0002\\u0001\\u0001\\u0004 \",\"\\u0002\\u0001\\u0001\\u00040\",\"\\u0002\\u0001\\u0001\\u0004b\",\"\\u0006\\u0003+ep\\u0004\",\"\\r\\u0001\\u0005\\r0\",\"\\r\\u0001\\f\\n\\u0001\\u0002\",\"+\\u0006\\u0001\\u0004\\u0001*\\u0002\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"private-key\",\"options\":{\"owner\":\"vonage\"}},\"remediation\":[\"Generate a new key pair for the application in the dashboard (Applications, the application, Edit, Generate public and private key), or with `vonage apps update ID --public-key-file FILE`. Saving it ends all JWTs made with the old key at once, so have step 2 ready.\",\"Put the new private key into your secret store and deploy it to every service that signs JWTs for this application.\",\"With the API instead of the dashboard, GET /v2/applications/ID first and send everything back with PUT, since PUT replaces the whole application.\",\"Look at the application's calls, messages and webhook addresses since the leak; an attacker can also have changed them.\",\"Remove the key file from the repository and add it to .gitignore; a rotated key in the history is harmless, an old one is not.\"],\"references\":[\"https://developer.vonage.com/en/getting-started/concepts/authentication\",\"https://developer.vonage.com/en/api/application.v2\"]},{\"id\":\"private-key\",\"kind\":\"private-key\",\"title\":\"Private key\",\"description\":\"A private key that nothing near it ties to Vonage: of a server, a person, a service account or a signing service. Whoever has it can act as its owner wherever the public half is trusted.\",\"severity\":\"high\",\"confidence\":\"high\",\"anchors\":[\"private key-\",\"private key block\",\"private key -\",\"private+key\",\"private%20key\",\"private_key--\",\"public key-----\",\"putty-user-key-file\",\"ibadanbgkqhkig9w0baqefaas\",\"ibaakcaq\",\"ibaakcag\",\"ibaakcay\",\"ibaakbgq\",\"mhccaqeei\",\"mhqcaqeei\",\"migkagebbd\",\"mihcagebbe\",\"ageambmgbyqgsm49ageg\",\"ageambagbyqgsm49ageg\",\"aqawewyhkozizj0caqyi\",\"aqawbqydk2v\",\"bgkqhkig9w0bbq\",\"bgoqhkig9w0bdae\",\"ibazcc\",\"/u3+7qaaaa\",\"b3blbnnzac1rzxktdje\",\"ls0tls1crudjti\",\"0tls0tqkvhsu4\",\"tls0tlujfr0lo\",\"tfmwdextmunsvwrkvg\",\"xtmhrmuzfdulvkslrp\",\"muzb0tfmxq1jvzepua\",\"2d2d2d2d2d424547494e20\",\"300d06092a864886f70d010101050004\",\"06072a8648ce3d0201\",\"300506032b657004\",\"\\\"kty\",\"'kty\",\"kty:\",\"rsakeyvalue\",\"\\u0002\\u0003\\u0001\\u0000\\u0001\\u0002\",\"=\\u0002\\u0001\\u0006\",\"\\u0002\\u0001\\u0001\\u0004 \",\"\\u0002\\u0001\\u0001\\u00040\",\"\\u0002\\u0001\\u0001\\u0004b\",\"\\u0006\\u0003+ep\\u0004\",\"\\r\\u0001\\u0005\\r0\",\"\\r\\u0001\\f\\n\\u0001\\u0002\",\"+\\u0006\\u0001\\u0004\\u0001*\\u0002\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"private-key\",\"options\":{\"owner\":\"other\"}},\"remediation\":[\"Find out what the key is for; `proof.publicKeySha256` names its public half (SHA-256 of the SPKI DER).\",\"Make a new key and replace the public half everywhere it is trusted (authorized_keys, certificate, provider's console).\",\"Revoke the old one there; have a certificate that belongs to it revoked by its issuer.\",\"An encrypted key is only as safe as its passphrase, which can be tried without limit now; replace it as well.\",\"Remove the file from the repository and keep the new key in a secret store.\"],\"references\":[\"https://www.rfc-editor.org/rfc/rfc7468\"]},{\"id\":\"vonage-business-secret\",\"kind\":\"api-secret\",\"title\":\"Vonage Business Communications client secret or password\",\"description\":\"With it anyone can provision extensions, read call logs and recordings, and place calls through the business's phone system.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"vbc_\",\"vonage\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"products\":[\"business\"]}},\"remediation\":[\"Regenerate the consumer secret of the application in the developer portal of Vonage Business Communications, or change the user's password.\",\"Revoke the refresh tokens issued with it; an access token lives 24 hours, a refresh token 7 days.\",\"Check the account's extensions, call forwarding and recordings for changes that are not yours.\"],\"references\":[\"https://developer.vonage.com/en/vonage-business-cloud/vbc-apis/overview\"]},{\"id\":\"vonage-contact-center-secret\",\"kind\":\"api-secret\",\"title\":\"Vonage Contact Center client secret\",\"description\":\"With it anyone can read the contact center's data and recordings through its APIs.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"newvoicemedia\",\"nvm_client\",\"vcc_client\",\"vonage\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"products\":[\"contact-center\"]}},\"remediation\":[\"Regenerate the API client's secret in the Contact Center admin portal (API Access); the old one ends at once.\",\"Deploy it, then look through the recordings and reports that were read since the day it was committed.\"],\"references\":[\"https://developer.vonage.com/en/vonage-contact-center/overview\"]},{\"id\":\"vonage-ai-studio-key\",\"kind\":\"api-secret\",\"title\":\"Vonage AI Studio key\",\"description\":\"With it anyone can run the account's agents and read their conversations.\",\"severity\":\"high\",\"confidence\":\"medium\",\"anchors\":[\"vgai\",\"ai_studio_key\",\"vonage\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"products\":[\"ai-studio\"]}},\"remediation\":[\"Regenerate the API key in AI Studio (API access); the old one ends at once.\",\"Deploy it, then look through the agents' conversations since the day it was committed.\"],\"references\":[\"https://developer.vonage.com/en/ai-studio/authentication\"]},{\"id\":\"vonage-cloud-runtime-secret\",\"kind\":\"api-secret\",\"title\":\"API secret in Vonage Cloud Runtime settings\",\"description\":\"It is the account's API secret, and also deploys code and reads the secrets of Cloud Runtime instances.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"vcr_api_\",\"vcr configure\",\"vcr deploy\",\"neru_\",\".vcr-cli\",\"vonage\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{\"products\":[\"cloud-runtime\"]}},\"remediation\":[\"Create a second secret for this API key in the dashboard, deploy it (vcr configure), then revoke the old one by its id.\",\"Check the instances and their secrets for changes that are not yours, and rotate what was stored there.\"],\"references\":[\"https://developer.vonage.com/en/vonage-cloud-runtime/overview\"]},{\"id\":\"vonage-application-jwt\",\"kind\":\"jwt\",\"title\":\"Vonage application JWT\",\"description\":\"A token signed with an application's private key. Until it expires its holder can call the Voice, Messages, Verify and other APIs as the application, within its `acl`.\",\"severity\":\"high\",\"confidence\":\"high\",\"anchors\":[\".eyj\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"token\",\"options\":{\"family\":\"application\"}},\"remediation\":[\"If it has not expired, replace the application's key pair in the dashboard (Applications, Edit, Generate public and private key); that ends every token signed with the old key. A single token can't be revoked.\",\"Deploy the new private key to every service of this application.\",\"Give tokens a short life (`exp` minutes ahead, not a day) and the narrowest `acl`, and make them on a server at run time.\"],\"references\":[\"https://developer.vonage.com/en/getting-started/concepts/authentication#json-web-tokens\"]},{\"id\":\"vonage-user-jwt\",\"kind\":\"jwt\",\"title\":\"Vonage client SDK user JWT\",\"description\":\"A token with which one user of an application logs in to the client SDKs: its holder can be that user in calls and conversations until it expires.\",\"severity\":\"high\",\"confidence\":\"high\",\"anchors\":[\".eyj\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"token\",\"options\":{\"family\":\"user\"}},\"remediation\":[\"If it has not expired, replace the application's key pair in the dashboard (Applications, Edit, Generate public and private key); that ends every token signed with the old key. A single token can't be revoked.\",\"Deploy the new private key to every service of this application.\",\"Give tokens a short life (`exp` minutes ahead, not a day) and the narrowest `acl`, and make them on a server at run time.\"],\"references\":[\"https://developer.vonage.com/en/vonage-client-sdk/create-jwt\"]},{\"id\":\"vonage-video-jwt\",\"kind\":\"video-token\",\"title\":\"Vonage Video client token\",\"description\":\"A token that joins one Vonage Video session, with the role in its claims, until it expires.\",\"severity\":\"medium\",\"confidence\":\"high\",\"anchors\":[\".eyj\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"token\",\"options\":{\"family\":\"video\"}},\"remediation\":[\"If it has not expired, end the session or disconnect its clients; a token can't be revoked by itself.\",\"Make tokens on a server for each participant, with the least role and a short `expire_time`, instead of keeping one in the code.\"],\"references\":[\"https://developer.vonage.com/en/video/guides/create-token\"]},{\"id\":\"opentok-jwt\",\"kind\":\"jwt\",\"title\":\"OpenTok REST token\",\"description\":\"A token signed with an OpenTok project's or account's secret, as in the header X-OPENTOK-AUTH. Until it expires its holder can start, stop and read archives, and with an account's token list projects and their secrets.\",\"severity\":\"medium\",\"confidence\":\"high\",\"anchors\":[\".eyj\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"token\",\"options\":{\"family\":\"opentok\"}},\"remediation\":[\"If it has not expired and names an account (`ist` is `account`), refresh the account's secret at once; of a project, refresh the project's secret (dashboard, or POST /v2/project/KEY/refreshSecret). The old secret ends immediately.\",\"Deploy the new secret to every service of the project.\",\"Make these tokens at run time with a life of minutes.\"],\"references\":[\"https://tokbox.com/developer/rest/#authentication\"]},{\"id\":\"opentok-session-jwt\",\"kind\":\"video-token\",\"title\":\"OpenTok session token (JWT)\",\"description\":\"A token of current OpenTok SDKs that joins one session with the role in its claims, until it expires.\",\"severity\":\"medium\",\"confidence\":\"high\",\"anchors\":[\".eyj\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"token\",\"options\":{\"family\":\"opentok-session\"}},\"remediation\":[\"If it has not expired, end the session or disconnect its clients; a token can't be revoked by itself.\",\"Make tokens on a server for each participant, with the least role and a short `expire_time`, instead of keeping one in the code.\"],\"references\":[\"https://tokbox.com/developer/guides/create-token/\"]},{\"id\":\"opentok-t1-token\",\"kind\":\"video-token\",\"title\":\"OpenTok session token (T1)\",\"description\":\"An OpenTok token (`T1==`) that joins one session with its role until its expire_time, at most 30 days. It is also the means to test guesses of the project's secret without a network.\",\"severity\":\"medium\",\"confidence\":\"high\",\"anchors\":[\"cgfydg5lcl9pzd\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"token\",\"options\":{\"family\":\"t1\"}},\"remediation\":[\"If it has not expired, end the session or disconnect its clients; a token can't be revoked by itself.\",\"Make tokens on a server for each participant, with the least role and a short `expire_time`, instead of keeping one in the code.\"],\"references\":[\"https://tokbox.com/developer/guides/create-token/\"]},{\"id\":\"opentok-secret\",\"kind\":\"video-secret\",\"title\":\"OpenTok project or account secret\",\"description\":\"With it anyone can create sessions, mint tokens for every session of the project, start and read archives, broadcast and dial out by SIP; an account's secret also reads the secrets of all its projects.\",\"severity\":\"critical\",\"confidence\":\"medium\",\"anchors\":[\"opentok\",\"open_tok\",\"open-tok\",\"tokbox\",\"tb_api\",\"tb_secret\",\"tb_precall\",\"ot_api_\",\"ot_secret\",\"x-tb-partner\",\"vonage\"],\"match\":{\"kind\":\"matcher\",\"matcher\":\"credential\",\"options\":{}},\"remediation\":[\"Refresh the project's secret in the Video portal, or by POST https://api.opentok.com/v2/project/PROJECT_KEY/refreshSecret signed with the account's token. The old one ends at once, so deploy first what reads the new one.\",\"If it is the account's key and secret, refresh those, then every project's.\",\"Look through sessions, archives and broadcasts since the day it was committed, and delete archives that are not yours.\",\"Keep it on a server; a page or an app needs only a session id and a token.\"],\"references\":[\"https://tokbox.com/developer/guides/account-management/\"]}]";
// src/rules/built-in.ts
let loaded;
/** The rules of patterns/, checked when they were built and by the tests. */
function loadBuiltInRules() {
	loaded ??= JSON.parse(BUILT_IN_RULES);
	return loaded;
}
// src/core/version.ts
/** As in package.json; a test compares them. */
const VERSION = "0.1.0";
// src/rules/compile.ts
init_errors();
/** Unites the anchors and hashes everything that can change a result. */
function compileRuleSet(rules) {
	const ids = /* @__PURE__ */ new Set();
	for (const { id } of rules) {
		if (ids.has(id)) throw new ScanError("rule", `Two rules have the id ${id}.`, { hint: "Give your own rule another id." });
		ids.add(id);
	}
	return {
		rules,
		anchors: [...new Set(rules.flatMap((rule) => rule.anchors))].toSorted(),
		hash: createHash("sha256").update(JSON.stringify([VERSION, rules])).digest("hex")
	};
}
// src/core/secret-text.ts
function printable(text) {
	return text.replace(/[^\x21-\x7e]/g, "*");
}
var INSPECT, PEM_HEAD, MASK$1, SecretText;
var init_secret_text = __esmMin((() => {
	INSPECT = Symbol.for("nodejs.util.inspect.custom");
	PEM_HEAD = /^-----BEGIN [A-Z0-9 ]{1,40}-----/;
	MASK$1 = "********";
	SecretText = class {
		#value;
		constructor(value) {
			this.#value = value;
		}
		/** Length of the secret in UTF-16 code units. */
		get length() {
			return this.#value.length;
		}
		/** The secret itself. Each call is a place where a leak of our own is possible. */
		reveal() {
			return this.#value;
		}
		equals(other) {
			return this.#value === other.#value;
		}
		/**
		* What may be shown: the head line of a key block, else the ends of a long secret and stars.
		* Of a secret under 16 characters nothing is shown: 2 of 8 hex digits would be a quarter of it.
		*/
		redacted() {
			const head = PEM_HEAD.exec(this.#value)?.[0];
			if (head !== void 0 && head.length < this.#value.length) return `${head} ${MASK$1}`;
			if (this.#value.length < 16 || head !== void 0) return MASK$1;
			return `${printable(this.#value.slice(0, 2))}${MASK$1}${printable(this.#value.slice(-2))}`;
		}
		toString() {
			return this.redacted();
		}
		toJSON() {
			return this.redacted();
		}
	};
	Object.defineProperty(SecretText.prototype, INSPECT, { value() {
		return this.redacted();
	} });
}));
// src/engine/names/vocabulary.ts
var VENDOR_WORDS, SHORT_VENDOR_WORDS, AFFIXES, NO_VALUE_AFTER, NO_VALUE_BEFORE, ROLE_PARTS, OTHER_PROVIDERS;
var init_vocabulary = __esmMin((() => {
	VENDOR_WORDS = {
		nexmo: "account",
		vonage: "account",
		opentok: "video",
		tokbox: "video",
		newvoicemedia: "contact-center",
		vgai: "ai-studio",
		neru: "cloud-runtime"
	};
	SHORT_VENDOR_WORDS = {
		tb: "video",
		ot: "video",
		vcr: "cloud-runtime",
		vbc: "business",
		vcc: "contact-center",
		nvm: "contact-center"
	};
	AFFIXES = new Set(`dev development prod production prd staging stage stg test testing tests qa uat live local localhost sandbox demo old new backup bak
   default primary secondary current main master my our the your value val str string text plain raw literal env const fallback override
   b64 base64 encoded next public react app vite expo nuxt gatsby vue ng k m s g p sz str field property prop param
   sms messages voice verify rest http server backend client api account gotrue auth config cfg settings setting conf credentials creds cred
   provider gateway service services notification notifications notifier spring web mobile android ios user admin site company tenant
   one two first second us eu ap uk de fr in br data input arg opt options opts wp woo option meta org team system core sdk lib
   dart define build project x v`.split(/\s+/));
	NO_VALUE_AFTER = new Set(`hash hashed md5 sha sha1 sha256 sha512 hmac length len size label lbl placeholder hint title caption url uri path file filename dir folder name
   names fields header arn ref reference version regex pattern error errors message msg description desc help tooltip encrypted enc
   cipher masked redacted fingerprint expires expiry expiration ttl algorithm algo method type mode created updated at count index invalid
   required missing validator rotation policy manager provider prompt question column checksum digest id ids uuid env variable var
   strength rule rules min max visible show toggle input box form page link button icon reset forgot confirm confirmation store endpoint
   generator service loader resolver helper exists set valid check checker callback handler test tests spec
   nonce salt`.split(/\s+/));
	NO_VALUE_BEFORE = new Set(`hash hashed md5 sha1 sha256 encrypted enc masked redacted invalid missing wrong error label lbl placeholder has is no not without hide show
   forgot reset confirm validate check verify0 require required get fetch read load resolve find create generate gen rotate revoke delete
   remove decrypt encrypt csrf xsrf captcha recaptcha commit build git next0 page cursor continuation push device fcm apns refresh id`.split(/\s+/));
	ROLE_PARTS = `nexmo vonage opentok tokbox newvoicemedia vgai neru subaccount account acct api app auth basic secret secrets key keys token tokens password
   passwort passwd passphrase passcode pass pwd senha user username login sig signature signing sign security client consumer partner project
   sub webhook hook jwt sms voice video verify messages dashboard sip smpp smsc system shared private public access id sid hash`.split(/\s+/);
	OTHER_PROVIDERS = `twilio plivo messagebird sinch bandwidth telnyx clickatell infobip textlocal msg91 clicksend ringcentral signalwire telesign smsglobal smsapi
   cloudinary livekit zerodha kite kiteconnect stripe razorpay pusher cloudfront amazon aws sqs sns dynamodb google gcp firebase sendgrid mailgun mailchimp mandrill
   postmark sparkpost mailjet slack github gitlab bitbucket facebook instagram twitter linkedin oauth auth0 okta keycloak cognito zoom agora
   twitch discord telegram whatsapp paypal braintree shopify algolia recaptcha hcaptcha turnstile session cookie csrf django flask laravel rails
   database mysql postgres postgresql mariadb mongodb mongo redis rabbitmq amqp memcached elasticsearch smtp ldap minio azure
   digitalocean heroku netlify vercel cloudflare binance coinbase bybit kraken bitfinex kucoin bitmex huobi poloniex bittrex plaid dwolla adyen paystack flutterwave
   openai anthropic datadog sentry newrelic segment mixpanel amplitude intercom zendesk hubspot salesforce jira atlassian dropbox spotify youtube
   pinterest reddit tumblr foursquare mapbox onesignal pubnub ably getstream sendbird contentful wordpress woocommerce magento xero quickbooks docusign box hellosign
   trello asana notion airtable bitly flickr unsplash giphy imgur vimeo jwplayer mux daily deepgram assemblyai huggingface nylas wix square
   authy duo yubico kickbox lob easypost shippo ups fedex dhl amadeus sabre rapidapi yelp uber lyft stackoverflow disqus akismet tinymce bugsnag rollbar
   logrocket fullstory optimizely launchdarkly snowflake databricks mssql sqlserver oracle cassandra kafka nats jenkins travis circleci sonar npm docker
   dockerhub quay consul etcd grafana kibana splunk prometheus influxdb`.split(/\s+/);
}));
// src/engine/names/words.ts
/** Lower-case words; what is written without separators is taken apart where all of it is known. */
function splitWords(name) {
	return (name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").toLowerCase().replace(/open[ _-]tok(?!en)/g, "opentok").replace(/tok[ _-]box/g, "tokbox").match(/[\p{L}]+|\d+/gu) ?? []).flatMap(takeApart);
}
function takeApart(word) {
	if (PARTS.has(word) || word.length < 6) return [word];
	return partsOf(word) ?? [word];
}
function partsOf(word) {
	const best = [[]];
	for (let end = 1; end <= word.length; end++) for (let start = Math.max(0, end - LONGEST_PART); start < end; start++) {
		const head = best[start];
		const part = word.slice(start, end);
		if (head === void 0 || !PARTS.has(part)) continue;
		const known = best[end];
		if (known === void 0 || head.length + 1 < known.length) best[end] = [...head, part];
	}
	return best[word.length];
}
var PARTS, LONGEST_PART;
var init_words = __esmMin((() => {
	init_vocabulary();
	PARTS = new Set(ROLE_PARTS);
	LONGEST_PART = Math.max(...ROLE_PARTS.map((part) => part.length));
}));
// src/engine/names/reading.ts
/** What a name says, or undefined when it names no part of a credential. */
function readName(name) {
	if (memory.has(name)) return memory.get(name);
	if (memory.size >= MEMORY_LIMIT) memory.clear();
	const reading = readWords(splitWords(name));
	memory.set(name, reading);
	return reading;
}
function readWords(words) {
	const product = productOf$1(words);
	const isOther = product === void 0 && words.some((word) => OTHERS.has(word));
	const bare = words.filter((word) => VENDOR_WORDS[word] === void 0);
	for (const core of coresOf(bare)) {
		const joined = core.join(" ");
		const found = ROLES$1.find(({ shape }) => shape.test(joined));
		if (found === void 0) continue;
		if (saysOtherwise(bare, core, found.role)) return void 0;
		const { role, strength } = found;
		return {
			role: roleIn(role, words),
			strength,
			...product && { product },
			isOther,
			words
		};
	}
}
function roleIn(role, words) {
	return role === "password" && words.some((word) => /^(?:dashboard|portal|console|panel|website)$/.test(word)) ? "dashboard" : role;
}
/** The product a list of words names, short forms only in front of something else. */
function productOf$1(words) {
	const product = words.map((word) => VENDOR_WORDS[word]).find((one) => one !== void 0);
	if (product !== void 0) return refine(product, words);
	const at = words.findIndex((word) => SHORT_VENDOR_WORDS[word] !== void 0);
	if (at < 0 || at === words.length - 1 || !words.slice(0, at).every((word) => AFFIXES.has(word))) return void 0;
	return SHORT_VENDOR_WORDS[words[at] ?? ""];
}
function refine(product, words) {
	if (product !== "account") return product;
	if (words.includes("video")) return "video";
	if (words.includes("vbc") || words.includes("business")) return "business";
	if (words.includes("vcc") || words.includes("contact") && words.includes("center")) return "contact-center";
	if (words.some((word) => [
		"studio",
		"ai",
		"vgai"
	].includes(word))) return "ai-studio";
	return words.includes("vcr") ? "cloud-runtime" : product;
}
function coresOf(words) {
	const cores = [words];
	let end = words.length;
	while (end > 1 && (AFFIXES.has(words[end - 1] ?? "") || /^\d+$/.test(words[end - 1] ?? ""))) cores.push(words.slice(0, --end));
	return cores;
}
function saysOtherwise(words, core, role) {
	if (role === "key" || role === "application") return false;
	if (words.slice(core.length).some((word) => NO_VALUE_AFTER.has(word) && !AFFIXES.has(word))) return true;
	return core.slice(0, -1).some((word) => NO_VALUE_BEFORE.has(word));
}
var OTHERS, ROLES$1, memory, MEMORY_LIMIT;
var init_reading = __esmMin((() => {
	init_vocabulary();
	init_words();
	OTHERS = new Set(OTHER_PROVIDERS);
	ROLES$1 = [
		{
			role: "signature",
			strength: "exact",
			shape: /(?:^| )(?:signature|sig|signing|sign|security|webhook|webhook jwt|webhook signing|webhook jwt signing|hook|hmac) (?:secret|password)(?: key)?$/
		},
		{
			role: "signature",
			strength: "exact",
			shape: /(?:^| )(?:signing|signature|sig) key$/
		},
		{
			role: "signature",
			strength: "weak",
			shape: /(?:^| )(?:signature|sig)$/
		},
		{
			role: "secret",
			strength: "exact",
			shape: /(?:^| )(?:api|account|acct|client|consumer|partner|project|auth|shared|subaccount|access|key|app) secret(?: key| code| token)?$/
		},
		{
			role: "secret",
			strength: "exact",
			shape: /(?:^| )(?:partner|secret) (?:key|token|access key)$/
		},
		{
			role: "secret",
			strength: "plain",
			shape: /(?:^| )(?:secret|secrets|secreto|segredo|geheimnis)$/
		},
		{
			role: "password",
			strength: "weak",
			shape: /(?:^| )(?:password|passwd|passphrase|passcode|passwort|kennwort|pass|pwd|pw|senha|contraseña|contrasena|clave|wachtwoord|parola|пароль|密码|パスワード|mot de passe)$/
		},
		{
			role: "token",
			strength: "weak",
			shape: /(?:^| )(?:auth|api|access|account)? ?token$/
		},
		{
			role: "application",
			strength: "plain",
			shape: /(?:^| )(?:application|app) (?:id|uuid)$/
		},
		{
			role: "key",
			strength: "exact",
			shape: /(?:^| )(?:api|consumer|client|partner|account|app|project|vgai|studio|ai) (?:key|id|sid)$/
		},
		{
			role: "key",
			strength: "plain",
			shape: /(?:^| )(?:key|apikey|system id|systemid|sid|account|partner|id)$/
		},
		{
			role: "key",
			strength: "weak",
			shape: /(?:^| )(?:user|username|user name|login|defaultuser|email|e mail|usuario|benutzer|identifiant)$/
		}
	];
	memory = /* @__PURE__ */ new Map();
	MEMORY_LIMIT = 2e4;
}));
// src/engine/values/documented.ts
function isDocumentedKey$1(value) {
	return KEYS.has(value);
}
function isDocumentedSecret(value) {
	return SECRETS.has(value);
}
/** `sha256` is the value's hash in lower-case hex. */
function isDocumentedHash(sha256) {
	return HASHES.has(sha256.slice(0, 16));
}
var KEYS, SECRETS, HASHES;
var init_documented = __esmMin((() => {
	KEYS = new Set(`abcd1234 abcdef01 a1b2c3d4 12345678 12ab3456 1234qwer qwer1234 asdf1234 qwerasdf asdfzxcv bbe6222f acc6111f f9e8d7c6 4d3c2b1a 790fc5e5
   911236e3 deadbeef 00000000 xxxxxxxx 87654321 1a2b3c4d a1b2c3d4 abc12345 1234abcd ffffffff cafebabe aaaaaaaa 11111111 01234567 89abcdef
   40000001 40000002 45828062`.split(/\s+/));
	SECRETS = new Set(`abcdef0123456789 ABCDEFGH01234abc abc123456789 1234567890abcdef 0987654321abcdef fedcba9876543210 12345abcdeFGH Sup3rS3cr3t!! VerySecret1
   Password123 example-4PI-secret Th1s-I5-my_n3w-s3cr3t MyNewS3cret! s3cr3tk3y Te5ts3cret Aa3456789 1234qwerasdfzxcv qwerasdfzxcv qwerasdf
   12345qwerty AbCdEf123456 mySecret someSecret testSecret P@ssw0rd deadbeef ABC123def456 abcdefghijkl1234 a1b2c3d4e5f6g7h8 A1B2C3D4E5F6G7H8
   ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890abcdefghijklmnopqrstuvwxyz my_secret_key_for_testing Password1 Passw0rd Passw0rd! P@ssword1
   Abcd1234 Test1234 Qwerty123 Secret123 Pa55w0rd`.split(/\s+/));
	HASHES = /* @__PURE__ */ new Set([
		"f97e7f76232334da",
		"b57a67c7ad165230",
		"a83302e5ea9c33ab",
		"07eb1faf33a16d05",
		"d5c6d127a6b2e923",
		"58cf28dd726e070c",
		"56dd8fa2e686758a",
		"5d6ef5d289d667cb",
		"dbd7849929ba7f8f",
		"2cc9ca02968a2e4d",
		"6b424ebb0cd69da2",
		"8f8786391fb1d314",
		"18e835a8891b4fbd",
		"8657b73d400e801a",
		"0c4e0ca1c18cf634",
		"1d883e63fbbc100e",
		"4aad655c6edd9bc6"
	]);
}));
// src/engine/values/randomness.ts
/** Share of the characters that belong to word-like runs of letters: near 0 for generated values, near 1 for words. */
function wordiness(value) {
	return (value.match(/[A-Z]?[a-z]{3,}|[A-Z]{4,}/g) ?? []).filter(readsLikeAWord).reduce((sum, run) => sum + run.length, 0) / Math.max(1, value.length);
}
function readsLikeAWord(run) {
	if (run.length < MIN_WORD) return false;
	const word = run.toLowerCase();
	let common = 0;
	for (let at = 0; at + 1 < word.length; at++) if (COMMON_PAIRS.has(word.slice(at, at + 2))) common++;
	return common / (word.length - 1) >= .6;
}
/** True when the value uses its alphabet as a generator would: many different characters, no pattern. */
function usesAlphabetEvenly(value) {
	const different = new Set(value).size;
	const expected = Math.min(value.length, /^[0-9a-f]+$/i.test(value) ? 13 : 40);
	return different >= Math.max(4, Math.floor(expected * (value.length > 20 ? .45 : .5)));
}
/** How often the kind of character changes, per pair: about 0.6 for random base62, 0.2 for words. */
function classChanges(value) {
	let changes = 0;
	for (let at = 1; at < value.length; at++) {
		const before = kindOf(value.charCodeAt(at - 1));
		const now = kindOf(value.charCodeAt(at));
		if (before !== now && !(before === "upper" && now === "lower")) changes++;
	}
	return changes / Math.max(1, value.length - 1);
}
function kindOf(code) {
	if (code >= 97 && code <= 122) return "lower";
	if (code >= 65 && code <= 90) return "upper";
	return code >= 48 && code <= 57 ? "digit" : "other";
}
var COMMON_PAIRS, MIN_WORD;
var init_randomness = __esmMin((() => {
	COMMON_PAIRS = new Set(`th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur
   ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi
   ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ui od ag ck ap ue up by my bo ok ey lu ki gi ga sp sc dr cr`.split(/\s+/));
	MIN_WORD = 4;
}));
// src/engine/values/shape.ts
function shapeOf$1(value) {
	if (/^\d+$/.test(value)) return value.length === 8 ? "hex8" : "digits";
	if (/^[0-9a-f]+$/.test(value) && value.length >= 8) return hexShape(value.length);
	if (/^[0-9A-F]+$/.test(value) && value.length >= 12 && /[A-F]/.test(value)) return value.length === 40 ? "hex40" : "hex";
	if (!/^[0-9A-Za-z]+$/.test(value)) return "free";
	if (value.length === 50) return "base62-50";
	return value.length === 16 && countClasses(value) === 3 ? "base62-16" : "base62";
}
function hexShape(length) {
	if (length === 8) return "hex8";
	if (length === 16) return "hex16";
	return length === 40 ? "hex40" : length >= 12 ? "hex" : "base62";
}
/** How many of lower case, upper case, digits and punctuation. */
function countClasses(value) {
	return [
		/[a-z]/,
		/[A-Z]/,
		/[0-9]/,
		/[^0-9A-Za-z]/
	].filter((kind) => kind.test(value)).length;
}
// src/engine/values/placeholder.ts
/** Why the value is a stand-in, or undefined. */
function whyPlaceholder(value) {
	const bare = value.replace(/^[<[{("'$%\s]+|[>\]})"'%\s]+$/g, "");
	if (bare.length < 3) return "too little is left without brackets";
	if (isRepetition(bare)) return "a repetition";
	if (isSequence(bare)) return "a sequence of the alphabet or keyboard";
	if (saysSample(bare)) return "says that it is a sample";
	if (isMadeOfSampleWords(bare)) return "made of sample words";
}
function saysSample(value) {
	const word = TELLING_WORDS.exec(spaced(value))?.[0].replace(/[^a-z]/g, "");
	if (word === void 0) return false;
	return word.length >= LONG_ENOUGH || countClasses(value) < 3 || wordiness(value) >= .4 || classChanges(value) < .3;
}
function spaced(value) {
	return value.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
function isRepetition(value) {
	if (new Set(value.toLowerCase()).size <= Math.min(3, value.length / 3)) return true;
	for (let period = 1; period <= value.length / 2; period++) if (value.length % period === 0 && value.slice(0, period).repeat(value.length / period) === value) return true;
	return false;
}
function isSequence(value) {
	const text = value.toLowerCase().replace(/[^0-9a-z]/g, "");
	if (text.length < 5) return false;
	let steps = 0;
	for (let at = 0; at + 1 < text.length; at++) if (ROW_STEPS.has(text.slice(at, at + 2))) steps++;
	return steps / (text.length - 1) >= .62;
}
function isMadeOfSampleWords(value) {
	const text = spaced(value).split(/[^0-9a-z@$!]+/).filter((part) => part !== "").join("");
	const plain = coverage$1(text.replace(/[^a-z]+/g, " ").trim());
	const leet = coverage$1(text.replace(/(?<=[a-z])[013457@$!]|[013457@$!](?=[a-z])/g, (sign) => LEET[sign] ?? sign).replace(/[^a-z]+/g, " ").trim());
	return Math.max(plain, leet) >= .85;
}
function coverage$1(text) {
	const parts = text.split(" ").filter((part) => part !== "");
	const letters = parts.reduce((sum, part) => sum + part.length, 0);
	if (letters < 3) return 0;
	return parts.reduce((sum, part) => sum + (SAMPLE_WORDS.has(part) ? part.length : bestCover(part)), 0) / letters;
}
function bestCover(part) {
	const best = [0];
	for (let end = 1; end <= part.length; end++) {
		let most = best[end - 1] ?? 0;
		for (let start = Math.max(0, end - LONGEST); start <= end - 2; start++) if (SAMPLE_WORDS.has(part.slice(start, end))) most = Math.max(most, (best[start] ?? 0) + end - start);
		best.push(most);
	}
	return best[part.length] ?? 0;
}
var SAMPLE_WORDS, TELLING_WORDS, ROW_STEPS, LONG_ENOUGH, LEET, LONGEST;
var init_placeholder = __esmMin((() => {
	init_randomness();
	SAMPLE_WORDS = new Set(`a an and any api app apps account abc abcd abcdef access add all an as at auth bar baz bar brand bogus be by can change changed changeit changeme change char chars client code com
   config consumer copy correct credential credentials dashboard data default demo dev development do doe dont dummy edit empty enter env example examples external fake field fill fixme for foo foobar
   from fromdashboard full generated get given go goes good hello here hidden hide host https id if ignore in insert integration invalid is it its just key keys long longer
   local login lorem main master me mock must my name need new nexmo none not nothing null number of off ok old on only opentok or other our outro own
   param partner pass passphrase password passwd paste personal phrase place placeholder please portal private prod production project public put pwd qwerty qwertz random real real
   replace replaceme required safe same sample sandbox secret secrets secure see server service set settings shared should shh shhh sig sign signature signing simple sms some something
   stage staging stored str string strong sub super supersecret tbd temp test tester testing tests text that the this to tobe todo tok tokbox token top
   topsecret tutorial type unit unknown unset unused updated use used user username valid value values var variable verify very video voice vonage want webhook what with word world
   wrong www xxx yes you your yours zzz account16 characters bytes least bits minimum length integrationtest unittest e2e spec stub lib class method func function
   lorem ipsum john jane alice bob hunter letmein welcome admin root guest keyboard monkey cat dog brown fox quick
   seu sua tu su votre ton ma mon mein dein ihr ihre mio tuo il la le les el los das der die de del da do aqui ici hier qui chave clave cle segredo secreto
   secreta geheim geheimnis senha passwort contrasena motdepasse mot passe ejemplo exemplo beispiel exemple esempio colocar coloque cole pon poner inserir insira inserisci remplacer
   remplacez ersetzen hola ciao ola bonjour api_secret apisecret apikey authtoken vgai neru vbc bla blah yada test1 testsecret mysecret subaccount
   get create add update remove delete fetch load read write send receive make build init start stop run handle process parse render show list find search
   gateway provider provided sender message messages client response request callback handler controller model view settings option options
   invalid bad wrong expired old rotated first second third one two three four five six seven eight nine ten zero prefix suffix label title`.split(/\s+/));
	TELLING_WORDS = /(?:^|[^a-z])(?:your|yours|enter|example|examples|sample|placeholder|changeme|change|replace|insert|dummy|fake|todo|fixme|tbd|here|mysecret|not|unused|test|tests|testing|only|goes|put|paste|redacted|none|null|undefined|invalid|mock|foo|foobar|seu|votre|aqui|secrethere|unittest)(?:[^a-z]|$)/;
	ROW_STEPS = new Set([
		"0123456789012345678901234567890",
		"abcdefghijklmnopqrstuvwxyzabcdef",
		"qwertyuiop",
		"asdfghjkl",
		"zxcvbnm",
		"qwertzuiop",
		"azertyuiop",
		"1qaz2wsx3edc4rfv5tgb",
		"qazwsxedcrfv",
		"0123456789abcdef0123456789abcdef"
	].flatMap((row) => [row, row.split("").toReversed().join("")]).flatMap((row) => Array.from({ length: row.length - 1 }, (_, at) => row.slice(at, at + 2))));
	LONG_ENOUGH = 5;
	LEET = {
		"0": "o",
		"1": "i",
		"3": "e",
		"4": "a",
		"5": "s",
		"7": "t",
		"@": "a",
		$: "s",
		"!": "i"
	};
	LONGEST = Math.max(...[...SAMPLE_WORDS].map((word) => word.length));
}));
// src/engine/values/reference.ts
/** Why the value is no literal secret, or undefined. */
function whyReference(value) {
	return CHECKS.find(({ shape }) => shape.test(value))?.why;
}
/** Why the value is something other than a secret, or undefined. */
function whyOtherThing(value) {
	return NOT_SECRETS.find(({ shape }) => shape.test(value))?.why;
}
var CHECKS, NOT_SECRETS;
var init_reference = __esmMin((() => {
	CHECKS = [
		{
			why: "a template",
			shape: /\$\{|\{\{|#@|<%|#\{|\$\(|%\(|\$\[\[|<\?|\{%|@\{|\$\{\{|^\{[\w.:-]{1,60}\}$|^%[\w$]{1,3}$|^<[^<>]{0,80}>$|^\[[^[\]]{1,80}\]$|^@[\w.]+\/?|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|^__\w+__$|^\{\d*\}$|^#\w+#$|^~\w+~$|^@@/
		},
		{
			why: "a look-up",
			shape: /process\.env|import\.meta|os\.environ|getenv|\bENV\[|^(?:env|config|var|local|data|settings|secrets|this|self|Deno|Bun|props|opts|options|args|cfg|conf|app)\.[A-Za-z_]|^%env\(|^env\(|\$\w+->|^Rails\.|::/
		},
		{
			why: "a vault reference",
			shape: /^(?:vault|op|ref\+\w+|secret|secrets|ssm|sops|arn|akv|gcp|gsm|awssm|aws-sm|aws-ssm|keyvault|berglas|doppler|bao|kms|sm|chamber|lastpass|lpass|pass|bw|keychain|infisical|conjur|file|env|sys|classpath)(?:store)?:(?:\/\/)?|^projects\/|@Microsoft\.KeyVault|^\{?resolve:|^\/run\/secrets\/|secretsmanager|^\/\/?[\w-]+\/|^AWS::|^!(?:Ref|Sub|vault|GetAtt)/i
		},
		{
			why: "cipher text",
			shape: /^ENC[[(]|^\{cipher\}|^\$ANSIBLE_VAULT|^AQICAH|^age1|^-----BEGIN AGE|^gAAAAA|^vault:v\d|^AgB|^U2FsdGVkX1|^\$(?:2[aby]|argon2|5|6|1)\$|^\{(?:SSHA|SHA|MD5|bcrypt|noop)\}/i
		},
		{
			why: "masked",
			shape: /\*{3,}|•{2,}|●{2,}|x{4,}|X{4,}|#{3,}|\.{3}|…|█|_{4,}|-{4,}|\?{3,}|\bREDACTED\b|FILTERED|\bHIDDEN\b|MASKED|\bREMOVED\b|SCRUBBED|OMITTED|CENSORED/
		}
	];
	NOT_SECRETS = [
		{
			why: "a UUID",
			shape: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
		},
		{
			why: "an address",
			shape: /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.[\w.]+$|^(?:[\w-]+\.)+(?:com|net|org|io|dev|app|local|test|example|cloud)(?:[:/].*)?$/i
		},
		{
			why: "a path",
			shape: /^(?:\.{0,2}|~|[A-Za-z]:)[\\/]|\.(?:key|pem|json|txt|ya?ml|env|js|ts|py|php|rb|go|java|cs|html?|md|png|svg|conf|ini|xml|sh|log|crt|der|p12|dart|kt|vue|jsx|tsx|css)$|^\w+(?:\/[\w.-]+){1,}$/i
		},
		{
			why: "a path of properties",
			shape: /^[A-Za-z_]{2,40}(?:\.(?:[A-Za-z_]{2,40}|\d{1,3})){1,8}$/
		},
		{
			why: "a date or version",
			shape: /^\d{4}-\d\d-\d\d|^v?\d+\.\d+(?:\.\d+)?/
		},
		{
			why: "a digest",
			shape: /^(?:sha(?:1|224|256|384|512)|md5)[-:]/i
		},
		{
			why: "a colour",
			shape: /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i
		},
		{
			why: "a public or other provider’s token",
			shape: /^(?:sk|pk|rk|whsec|ghp|gho|ghs|github_pat|glpat|xox[abprs]|AKIA|ASIA|AIza|SG\.|key-|AC[0-9a-f]{32}|SK[0-9a-f]{32}|ya29\.|EAA|shp(?:at|ss|ca)|npm_|pypi-|dop_v1|rzp_|APA91|hf_|lin_api)(?:[_-]|(?<=[\w.-]))/
		},
		{
			why: "a session id",
			shape: /^[12]_MX4/
		},
		{
			why: "a key block",
			shape: /-----BEGIN|^ssh-|^eyJ[\w-]+\.|^T1==|^LS0tLS1/
		},
		{
			why: "an id with a prefix",
			shape: /^(?:CON|MEM|USR|NAM|APP|ML|sess|req|evt|cus|price|prod|sub)[-_][0-9A-Za-z-]{8,}$/
		}
	];
}));
// src/engine/values/judge.ts
function judgeValue(value) {
	const why = whyNoValue(value);
	if (why !== void 0) return {
		kind: "none",
		why
	};
	const shape = shapeOf$1(value);
	return {
		kind: "value",
		shape,
		strength: strengthOf(value, shape)
	};
}
function whyNoValue(value) {
	if (value.length < MIN_LENGTH$2) return "too short";
	if (value.length > MAX_LENGTH$4) return "too long";
	if (/\s/.test(value)) return "prose";
	if (/[^\x21-\x7e\u00a1-\uffff]/.test(value)) return "control characters";
	if (isDocumentedSecret(value) || isDocumentedKey$1(value)) return "documented sample";
	return whyReference(value) ?? whyOtherThing(value) ?? whyPlaceholder(value) ?? whyCode(value);
}
function whyCode(value) {
	if (/^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+(?:\(.*)?$/.test(value) && countClasses(value.replace(/\W/g, "")) < 3) return "code";
	if (/^[A-Z][A-Z]*(?:_[A-Z0-9]+)+$/.test(value)) return "a constant’s name";
	if (/^[a-z]+(?:[_-][a-z]+)+$/.test(value)) return "words";
	if (/[(){}<>[\]]|=>|&&|\|\||;$/.test(value)) return "code";
}
function strengthOf(value, shape) {
	switch (shape) {
		case "hex8": return "fair";
		case "hex16":
		case "hex40":
		case "hex": return usesAlphabetEvenly(value) ? "strong" : "weak";
		case "digits": return "weak";
		case "base62-16":
		case "base62-50":
		case "base62":
		case "free": return mixedStrength(value);
	}
}
function mixedStrength(value) {
	const classes = countClasses(value);
	const words = wordiness(value);
	if (value.length >= 12 && classes >= 3 && words < .45 && classChanges(value) >= .25 && usesAlphabetEvenly(value)) return "strong";
	if (value.length >= 8 && classes >= 3 && /\d/.test(value)) return "fair";
	if (value.length >= 8 && classes >= 2 && words < .5 && classChanges(value) >= .2 && /\d/.test(value)) return "fair";
	return "weak";
}
var MIN_LENGTH$2, MAX_LENGTH$4;
var init_judge = __esmMin((() => {
	init_documented();
	init_placeholder();
	init_randomness();
	init_reference();
	MIN_LENGTH$2 = 6;
	MAX_LENGTH$4 = 100;
}));
// src/engine/credentials/decide.ts
function decide$1(site, around) {
	const judged = judgeValue(site.value);
	const reading = site.name === "" ? void 0 : readName(site.name);
	if (judged.kind === "none" || site.name !== "" && reading === void 0 || reading?.isOther === true) return void 0;
	const own = reading?.product;
	if (own === void 0 && around.isOthers(site.at)) return void 0;
	const near = around.vendorNear(site.at, NEAR);
	const key = site.key ?? around.keyNear(site.span.start, site.value);
	const facts = {
		site,
		reading,
		value: judged,
		own,
		near,
		inText: around.vendorInText(),
		key
	};
	return reading === void 0 ? decidePair(facts) : decideNamed(facts, reading, around);
}
function decidePair({ site, value, near, inText }) {
	const isProject = site.key !== void 0 && !/^[0-9a-f]{8}$/.test(site.key);
	if (value.shape === "hex40") return decideVideoPair(site, near, inText);
	if (isProject && !/^\d{8}$/.test(site.key ?? "")) return void 0;
	if (site.form === "basic") return made("api-secret", near ?? "account", near || inText ? "high" : "medium", ["Basic header of an API key"]);
	if ((near ?? inText) === void 0 || value.strength === "weak" || isDigest(value)) return void 0;
	const evidence = ["beside an API key", near ? "vendor named nearby" : "vendor named in the text"];
	return made("api-secret", near ?? inText ?? "account", near || value.strength === "strong" ? "high" : "medium", evidence);
}
function decideVideoPair(site, near, inText) {
	const isVideo = near === "video" || inText === "video";
	if (site.key === void 0 || !/^\d{5,9}$/.test(site.key) || !isVideo) return void 0;
	return made("video-secret", "video", "high", ["beside a project key", "OpenTok named"]);
}
function isDigest({ shape }) {
	return shape === "hex" || shape === "hex40";
}
function decideNamed(facts, reading, around) {
	const product = facts.own ?? facts.near ?? around.vendorNear(facts.site.at, SECTION);
	if (product === void 0 && facts.inText === void 0) return void 0;
	switch (reading.role) {
		case "signature": return decideSignature(facts, reading, product);
		case "dashboard":
		case "password": return decidePassword(facts, product);
		case "secret": return decideSecret(facts, reading, product);
		case "token":
		case "key":
		case "application": return decideKeyLike(facts, reading, product);
	}
}
function decideSignature({ value, own }, reading, product) {
	if (value.strength === "weak") return void 0;
	if (product === void 0 && value.strength !== "strong") return void 0;
	if (reading.strength === "weak" && value.shape !== "base62-50") return void 0;
	return made("signature-secret", product ?? "account", own || value.shape === "base62-50" ? "high" : "medium", ["named a signature secret"]);
}
function decideKeyLike(facts, reading, product) {
	const { value, own, near, key } = facts;
	if (reading.role === "token" && value.shape === "base62-16" && value.strength === "strong" && near !== void 0 && near !== "video" && key !== void 0) return made("api-secret", near, "medium", ["shape of a generated secret", "an API key stands near"]);
	if (!(own === "ai-studio" || product === "ai-studio" && reading.role === "key") || value.strength === "weak" || value.shape === "hex8") return void 0;
	return made("api-secret", "ai-studio", "medium", ["named a key of AI Studio"]);
}
function decidePassword({ site, value, own, near, key }, product) {
	if (product === void 0) return void 0;
	if (product === "business" || product === "contact-center") return made("api-secret", product, own ? "high" : "medium", ["named a password"]);
	if (value.strength === "weak" && !(own && value.shape === "free" && site.value.length >= 8)) return void 0;
	const looksGenerated = value.shape === "hex8" || value.shape === "hex16" || value.shape === "base62-16";
	if (looksGenerated && (key !== void 0 || own)) return made("api-secret", product, key ? "high" : "medium", ["named a password", "looks like an API secret"]);
	if (own === void 0 && near === void 0) return void 0;
	if (looksGenerated) return void 0;
	return made("dashboard-password", product, own ? "high" : "medium", ["named a password"]);
}
function decideSecret(facts, reading, product) {
	const { value, own, near, inText, key, site } = facts;
	if (value.shape === "hex40") return (own ?? near ?? inText) === "video" || product === "video" ? made("video-secret", "video", own || near ? "high" : "medium", ["named a secret", "OpenTok named"]) : void 0;
	if (product === "video" && own === "video" && key === void 0) return void 0;
	if (isDigest(value)) return void 0;
	if (value.shape === "base62-50" && product !== void 0) return made("signature-secret", product, "high", ["50 characters of base62"]);
	if (value.strength === "weak") return own && key && site.value.length >= 8 && /\d/.test(site.value) ? made("api-secret", own, "low", ["named a secret", "reads like words"]) : void 0;
	if (own !== void 0) return made("api-secret", own, "high", ["vendor in the name"]);
	if (product !== void 0) return made("api-secret", product, key !== void 0 || value.strength === "strong" && near !== void 0 ? "high" : "medium", ["vendor named nearby", ...key ? ["an API key stands near"] : []]);
	return key !== void 0 && (reading.strength === "exact" || value.strength === "strong") ? made("api-secret", inText ?? "account", "medium", ["vendor named in the text", "an API key stands near"]) : void 0;
}
function made(kind, product, confidence, evidence) {
	return {
		kind,
		product,
		confidence,
		evidence
	};
}
var NEAR, SECTION;
var init_decide = __esmMin((() => {
	init_reading();
	init_judge();
	NEAR = 600;
	SECTION = 1500;
}));
// src/engine/decode/bytes.ts
/** Bytes of base64 or base64url text, padded or not; undefined when it is none. */
function fromBase64(text) {
	if (!BASE64$1.test(text)) return void 0;
	const bare = text.replace(/=+$/, "");
	if (bare.length % 4 === 1) return void 0;
	const standard = bare.replace(NOT_STANDARD, (char) => char === "-" ? "+" : "/");
	return fromLatin1$1(atob(standard));
}
/** As `fromBase64`, for text that may be cut after any character. */
function fromCutBase64(text) {
	const bare = text.replace(/=+$/, "");
	return fromBase64(bare.length % 4 === 1 ? bare.slice(0, -1) : bare);
}
function toBase64(bytes) {
	return btoa(toLatin1(bytes));
}
function fromHex(text) {
	if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return void 0;
	return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}
function toHex(bytes) {
	let text = "";
	for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
	return text;
}
/** Each character below 256 as one byte: the inverse of decoding as Latin-1. */
function fromLatin1$1(text) {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
	return bytes;
}
function toLatin1(bytes) {
	const parts = [];
	for (let at = 0; at < bytes.length; at += CHUNK$1) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK$1)));
	return parts.join("");
}
var NOT_STANDARD, BASE64$1, CHUNK$1;
var init_bytes = __esmMin((() => {
	NOT_STANDARD = /[-_]/g;
	BASE64$1 = /^[A-Za-z0-9+/_-]*={0,3}$/;
	CHUNK$1 = 8192;
}));
// src/engine/decode/value.ts
/** The text that a value encodes; undefined when it encodes none. */
function decodeValue(value) {
	if (value.length > MAX_LENGTH$3) return void 0;
	const base64 = fromBase64Value(value);
	if (base64 !== void 0) return {
		text: base64,
		step: "base64"
	};
	const bytes = value.length >= 16 ? fromHex(value) : void 0;
	const text = bytes && toLatin1(bytes);
	return text !== void 0 && PRINTABLE.test(text) ? {
		text,
		step: "hex"
	} : void 0;
}
/** User and password of a Basic header's credentials. */
function decodeBasic(credentials) {
	const text = fromBase64Value(credentials);
	const at = text?.indexOf(":") ?? -1;
	if (text === void 0 || at < 1) return void 0;
	return {
		user: text.slice(0, at),
		password: text.slice(at + 1)
	};
}
function fromBase64Value(value) {
	const bare = value.replace(/\s+/g, "");
	const bytes = fromBase64(bare);
	if (bytes === void 0 || bytes.length < 4) return void 0;
	const text = toLatin1(bytes).replace(/\r?\n$/, "");
	return toBase64(bytes).replace(/=+$/, "") === bare.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "") && PRINTABLE.test(text) ? text : void 0;
}
var PRINTABLE, MAX_LENGTH$3;
var init_value = __esmMin((() => {
	init_bytes();
	PRINTABLE = /^[\x20-\x7e]{4,4096}$/;
	MAX_LENGTH$3 = 8192;
}));
// src/engine/credentials/forms.ts
var QUOTED, CLOSE, ASSIGN, PREFIX$1, BARE, sticky, AFTER_NAME, FALLBACKS, FALLBACK_IN_LINE;
var init_forms = __esmMin((() => {
	QUOTED = String.raw`(["'\x60])(?<value>(?:(?!\1)[^\n\\]|\\[^\n]){1,300})\1`;
	CLOSE = String.raw`(?:["'\x60]{0,3}|\\["'])[\])]{0,2}(?:\s{0,2}:\s{0,2}(?:string|String|str|char\s?\*|&'?\w{0,8}\s?str)\??)?`;
	ASSIGN = String.raw`\s{0,40}(?:=>|:=|->|===?|[:=])`;
	PREFIX$1 = String.raw`\s{0,120}(?:[bruflBRUFL@$]{1,2}(?=["']))?(?:\(?(?:new |const |std::)?[A-Za-z_.]{1,24}[(<]\s{0,4})?`;
	BARE = String.raw`(?<value>[^\s"'\x60,;(){}<>[\]&|]{4,160})`;
	sticky = (form, source) => ({
		form,
		pattern: new RegExp(source, "dy"),
		isQuoted: source.startsWith(String.raw`\\?["'\x60]\s`)
	});
	AFTER_NAME = [
		sticky("assignment", `${CLOSE}${ASSIGN}${PREFIX$1}${QUOTED}`),
		sticky("assignment", String.raw`\\?["'\x60]\s{0,4},\s{0,40}(?<q>\\?["'\x60]{1,2}\\?["']?)(?<value>[^\s"'\x60\\]{4,160})`),
		sticky("call", String.raw`\(\s{0,40}["'\x60](?<value>[^\s"'\x60\n]{4,160})["'\x60]\s{0,40}\)`),
		sticky("query", String.raw`(?:=|%3[Dd])(?<value>[^\s"'\x60&;<>\\%#,()]{4,64})(?=&|%26|\\u0026)`),
		sticky("command", String.raw`[ \t]{1,4}["']?(?<value>[^\s"'\x60,;()<>|&-][^\s"'\x60,;()<>|&]{3,160})`),
		sticky("assignment", String.raw`["'][^<>\n]{0,60}?\s(?:value|content|default)\s{0,2}=\s{0,2}["'](?<value>[^"'\n]{4,160})["']`),
		sticky("assignment", String.raw`["']?(?:\s[^<>\n]{0,60})?>\s{0,40}(?:<!\[CDATA\[)?(?<value>[^\s<>\]]{4,160})\s{0,40}(?:\]\]>)?</`),
		sticky("assignment", String.raw`</(?:key|name|param-name)>\s{0,80}<(?:string|value|param-value)>\s{0,40}(?<value>[^\s<>]{4,160})`),
		sticky("assignment", String.raw`["']?\s{0,8},?\s{0,80}["']?(?:value|Value|initial|current|default|defaultValue)["']?\s{0,8}[:=]\s{0,8}["']?(?<value>[^\s"',}]{4,160})`),
		sticky("assignment", String.raw`["']\s{0,4}\{[^{}]{0,300}?\bdefault\s{0,8}=\s{0,8}"(?<value>[^"\n]{4,160})"`),
		sticky("assignment", String.raw`${CLOSE}[ \t]{0,40}(?:=>|:=|\?=|[:=])[ \t]{0,40}\\?${BARE}`),
		sticky("assignment", String.raw`${CLOSE}[ \t]{0,8}[:=][ \t]{0,4}(?:[>|][-+]?)?[ \t]{0,4}\\?\r?\n[ \t]{0,40}["'\x60]?${BARE}`),
		sticky("prose", String.raw`[\x60*_"')]{0,4}(?:\s?(?:is|was|ist|est|es|é|:|->|→|–|-)\s{0,3}){1,2}[\x60*_"'(]{0,4}(?<value>[^\s\x60"'*,()|&]{4,160})`)
	];
	FALLBACKS = [new RegExp(String.raw`["'\x60]?[\])]{0,2}\s{0,4}(?:\|\||\?\?|\?:|\bor\b|,\s{0,4}(?:default|fallback)?\s{0,2}[=:]?|\.(?:unwrap_or|getOrElse|orElse|or)\(|\?)\s{0,4}(["'\x60])(?<value>[^\s"'\x60\n})&]{4,160})\1`, "dy"), /:(?:-|=|\?)?(["']?)(?<value>[^\s"'`\n}&]{4,160})\1\}/dy];
	FALLBACK_IN_LINE = /(?:\|\||\?\?|\?:|\bor\b|\belse\b|,|\?)\s{0,4}(?:default\s?=\s?)?(["'`])(?<value>[^\s"'`\n]{4,160})\1/dg;
}));
// src/engine/credentials/variables.ts
/** Variables with a literal; the last assignment of a name counts. */
function variablesIn(text) {
	const variables = /* @__PURE__ */ new Map();
	for (const match of text.matchAll(DECLARATION)) {
		const [start = 0, end = 0] = match.indices?.groups?.["value"] ?? [];
		variables.set(match.groups?.["name"] ?? "", {
			value: match.groups?.["value"] ?? "",
			start,
			end
		});
	}
	return variables;
}
/** The literal that a value is the variable of, when that can be a secret. */
function variableIn(variables, expression, at) {
	const name = /^[$&*@]?(?:this\.|self\.|self::\$?|static::\$?|\w{1,30}::)?\$?(?<name>[A-Za-z_$][\w$]{0,60})$/.exec(expression.trim())?.groups?.["name"];
	const literal = name === void 0 ? void 0 : variables.get(name) ?? variables.get(`$${name}`);
	if (literal === void 0 || literal.start === at) return void 0;
	return judgeValue(literal.value).kind === "value" ? literal : void 0;
}
var DECLARATION;
var init_variables = __esmMin((() => {
	init_judge();
	DECLARATION = /(?<![\w$.-])(?<name>[A-Za-z_$][\w$]{0,60})(?:\s{0,2}:\s{0,2}[A-Za-z]{2,12})?\s{0,20}(?:=|:=|=>)\s{0,20}[bruf@$]{0,2}(["'`])(?<value>[^\s"'`\n]{6,100})\2/dg;
}));
// src/engine/credentials/named.ts
/** The value of one name, or undefined when nothing there is a literal secret. */
function siteOf(text, place, variables) {
	return valueBefore(text, place) ?? valueAfter(text, place, variables) ?? fallbackOf(text, place);
}
function valueAfter(text, place, variables) {
	for (const { form, pattern, isQuoted } of AFTER_NAME) {
		if (form === "command" && !isFlag(text, place)) continue;
		if (isQuoted && !/["'`]/.test(text[place.start - 1] ?? "")) continue;
		pattern.lastIndex = place.end;
		const found = pattern.exec(text);
		const span = found?.indices?.groups?.["value"];
		if (found === null || span === void 0) continue;
		const value = accept(text, {
			value: found.groups?.["value"] ?? "",
			start: span[0],
			end: span[1]
		});
		if (value !== void 0) return toSite(place, form, value);
		const variable = variableIn(variables(), found.groups?.["value"] ?? "", span[0]);
		if (variable !== void 0) return toSite(place, form, variable);
	}
}
function isFlag(text, { start }) {
	return /-$|\b(?:password|secret|login)[ \t]*$/.test(text.slice(Math.max(0, start - 12), start)) || isNetrc(text, start);
}
function isNetrc(text, start) {
	return /machine[ \t\n]/.test(text.slice(Math.max(0, start - 160), start));
}
function fallbackOf(text, place) {
	for (const pattern of FALLBACKS) {
		pattern.lastIndex = place.end;
		const direct = pattern.exec(text);
		const span = direct?.indices?.groups?.["value"];
		const value = direct && span && accept(text, {
			value: direct.groups?.["value"] ?? "",
			start: span[0],
			end: span[1]
		});
		if (value) return toSite(place, "assignment", value);
	}
	const lineEnd = text.indexOf("\n", place.end);
	const rest = text.slice(place.end, Math.min(lineEnd === -1 ? text.length : lineEnd, place.end + 240));
	if (!/^["'`]?[\])]{0,2}\s{0,4}(?:=|:|=>|\()/.test(rest)) return void 0;
	for (const match of rest.matchAll(FALLBACK_IN_LINE)) {
		const [start = 0, end = 0] = match.indices?.groups?.["value"] ?? [];
		const further = accept(text, {
			value: match.groups?.["value"] ?? "",
			start: place.end + start,
			end: place.end + end
		});
		if (further !== void 0) return toSite(place, /^[^=:]{0,4}\(/.test(rest) ? "call" : "assignment", further);
	}
}
function valueBefore(text, place) {
	const from = Math.max(0, place.start - 300);
	const found = BEFORE$2.exec(text.slice(from, place.start));
	const [start = 0, end = 0] = found?.indices?.groups?.["value"] ?? [];
	const value = found && accept(text, {
		value: found.groups?.["value"] ?? "",
		start: from + start,
		end: from + end
	});
	return value ? toSite(place, "assignment", value) : void 0;
}
function toSite({ name, start: at }, form, { value, start, end, decodedFrom }) {
	return {
		form,
		name,
		value,
		span: {
			start,
			end
		},
		at,
		...decodedFrom && { decodedFrom }
	};
}
/** The literal with its further pieces, trimmed of what punctuation clings to it, when it can be a secret. */
function accept(text, raw) {
	const trimmed = trim(joinPieces(text, raw));
	for (const value of [trimmed, decoded(trimmed)]) if (value !== void 0 && judgeValue(value.value).kind === "value") return value;
}
function trim({ value, start, end, ...more }) {
	const head = /^[\\"'`*_<]*/.exec(value)?.[0].length ?? 0;
	const body = value.slice(head).replace(/(?:\\[nrt]|[\\"'`*_,;:.!?)>])+$/, "");
	const cut = value.length - head - body.length;
	return {
		value: body,
		start: start + head,
		end: end - (end - start === value.length ? cut : 0),
		...more
	};
}
function decoded({ value, start, end }) {
	if (!/^[A-Za-z0-9+/_-]{11,60}={0,2}$/.test(value) || /^[0-9a-f]+$/.test(value)) return void 0;
	const inner = decodeValue(value);
	if (inner === void 0 || !/^[\x21-\x7e]{8,40}$/.test(inner.text)) return void 0;
	return {
		value: inner.text,
		start,
		end,
		decodedFrom: [inner.step]
	};
}
function joinPieces(text, { value, start, end }) {
	let joined = value;
	let last = end;
	for (let pieces = 0; pieces < 40; pieces++) {
		NEXT_PIECE.lastIndex = last;
		const next = NEXT_PIECE.exec(text);
		const span = next?.indices?.groups?.["value"];
		if (next === null || span === void 0 || !/[+.&<|\\\n]|^.\s+/.test(next[0].slice(0, span[0] - last))) break;
		joined += next.groups?.["value"] ?? "";
		last = span[1];
	}
	return {
		value: joined,
		start,
		end: last
	};
}
var BEFORE$2, NEXT_PIECE;
var init_named = __esmMin((() => {
	init_value();
	init_judge();
	init_forms();
	init_variables();
	BEFORE$2 = /"value"\s{0,8}:\s{0,8}"(?<value>[^"\n]{4,160})"[^{}]{0,80}"(?:key|name)"\s{0,8}:\s{0,8}"$/d;
	NEXT_PIECE = /(["'`])\s{0,80}(?:\+|\.\.?|&|<>|\+\+|\|\||\\\r?\n)?\s{0,80}[bruf@$]?(["'`])(?<value>[^"'`\n\\]{1,120})(?=\2)/dy;
}));
// src/engine/credentials/names-in.ts
/** Each place once, in order. */
function namesIn$2(text) {
	const places = [];
	let floor = 0;
	for (const { index, 0: word } of text.matchAll(ROLE_WORD)) {
		if (index < floor || isLaterCell(text, index)) continue;
		const end = widenRight(text, index + word.length);
		const start = widenLeft(text, index, floor);
		floor = end;
		const place = readPlace(text, start, end);
		if (place !== void 0) places.push(place);
	}
	return places;
}
function readPlace(text, start, end) {
	const name = text.slice(start, end);
	const alone = readName(name);
	if (alone?.product !== void 0) return {
		name,
		start,
		end,
		reading: alone
	};
	const before = WORDS_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
	const longer = before === "" ? void 0 : readName(before + name);
	if (longer !== void 0 && (alone === void 0 || longer.product !== void 0 || longer.strength === "exact")) return {
		name: before + name,
		start: start - before.length,
		end,
		reading: longer
	};
	return alone && {
		name,
		start,
		end,
		reading: alone
	};
}
function isLaterCell(text, index) {
	const lineStart = text.lastIndexOf("\n", index) + 1;
	return index - lineStart < 400 && /^[ \t]{0,8}\|/.test(text.slice(lineStart, lineStart + 12));
}
function widenLeft(text, index, floor) {
	let start = index;
	const first = Math.max(floor, index - REACH$1);
	while (start > first && WORD_CHARACTER.test(text[start - 1] ?? "")) start--;
	while (start < index && /[-.]/.test(text[start] ?? "")) start++;
	return start;
}
function widenRight(text, index) {
	let end = index;
	const last = Math.min(text.length, index + REACH$1);
	while (end < last && WORD_CHARACTER.test(text[end] ?? "")) end++;
	while (end > index && /[-.]/.test(text[end - 1] ?? "")) end--;
	return end;
}
var ROLE_WORD, WORD_CHARACTER, REACH$1, WORDS_BEFORE;
var init_names_in = __esmMin((() => {
	init_reading();
	ROLE_WORD = /secret|segredo|geheim|passw|passphrase|passcode|\bpass\b|_pass\b|pwd|senha|contrase|kennwort|clave|signature|\bsig\b|sigsecret|signing|vgai|studio_key|ai[_-]?key|token|\bpw\b|password/gi;
	WORD_CHARACTER = /[\w$.-]/;
	REACH$1 = 80;
	WORDS_BEFORE = /(?:[A-Za-z]{2,12}[ _-]){1,3}$/;
}));
// src/engine/credentials/account-keys.ts
/** In order; documented samples and parts of longer ids are left out. */
function accountKeysIn(text) {
	const keys = [];
	for (const { index, 0: value } of text.matchAll(EIGHT)) {
		if (isJoined(text, index) || text[index + 8] === "-" || isDocumentedKey$1(value)) continue;
		keys.push({
			at: index,
			value
		});
	}
	return keys;
}
function isJoined(text, index) {
	return JOINED_BEFORE.has(text[index - 1] ?? "") && !text.startsWith("//", index - 2);
}
var EIGHT, JOINED_BEFORE;
var init_account_keys = __esmMin((() => {
	init_documented();
	EIGHT = /\b[0-9a-f]{8}\b/g;
	JOINED_BEFORE = /* @__PURE__ */ new Set([
		"-",
		"/",
		".",
		"#"
	]);
}));
// src/engine/credentials/paired.ts
function pairedSites(text, variables) {
	return [
		...keyPairs(text),
		...projectPairs(text),
		...basicHeaders(text),
		...variablePairs(text, variables)
	];
}
function keyPairs(text) {
	const sites = [];
	for (const { at: index, value: key } of accountKeysIn(text)) for (const { form, pattern } of AFTER_KEY) {
		if (form === "command" && !COMMAND.test(text.slice(Math.max(0, index - 60), index))) continue;
		const site = siteAt(text, {
			form,
			pattern,
			key,
			at: index
		});
		if (site !== void 0 && !isSecondKey(text, site)) sites.push(site);
	}
	return sites;
}
function isSecondKey(text, { form, value, at }) {
	if (form !== "call" || !/^[0-9a-f]{8}$/.test(value)) return false;
	return !/(?:[([{]|(?:nexmo|vonage)\w{0,20}["'`]\s{0,4}[,:]|[:=]|=>)\s{0,40}["'`]$/i.test(text.slice(Math.max(0, at - 60), at));
}
function projectPairs(text) {
	const sites = [];
	for (const { index, 0: key } of text.matchAll(PROJECT$2)) for (const { form, pattern } of AFTER_PROJECT) {
		const site = siteAt(text, {
			form,
			pattern,
			key,
			at: index
		});
		if (site !== void 0) sites.push(site);
	}
	return sites;
}
function siteAt(text, { form, pattern, key, at }) {
	pattern.lastIndex = at + key.length;
	const found = pattern.exec(text);
	const [start = 0, end = 0] = found?.indices?.groups?.["value"] ?? [];
	if (found === null || readName(found.groups?.["name"] ?? "")?.role === "key") return void 0;
	const value = accept(text, {
		value: decodePercent$1(found.groups?.["value"] ?? ""),
		start,
		end
	});
	return value && {
		form,
		name: "",
		value: value.value,
		span: {
			start: value.start,
			end: value.end
		},
		at,
		key
	};
}
function decodePercent$1(value) {
	return value.replace(/%([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function basicHeaders(text) {
	const sites = [];
	for (const match of [...text.matchAll(BASIC), ...text.matchAll(BASIC_VALUE)]) {
		const [start = 0, end = 0] = match.indices?.groups?.["value"] ?? [];
		const pair = decodeBasic(match.groups?.["value"] ?? "");
		if (pair === void 0 || !/^[0-9a-f]{8}$/.test(pair.user) || isDocumentedKey$1(pair.user)) continue;
		if (judgeValue(pair.password).kind === "none") continue;
		sites.push({
			form: "basic",
			name: "",
			value: pair.password,
			span: {
				start,
				end
			},
			at: match.index,
			key: pair.user,
			decodedFrom: ["base64"]
		});
	}
	return sites;
}
/** Client(KEY, SECRET) with variables that hold literals in the same text. */
function variablePairs(text, variables) {
	const sites = [];
	for (const match of text.matchAll(ARGUMENTS)) {
		const key = variables().get((match.groups?.["key"] ?? "").replace(/^.*[.$]/, ""))?.value ?? variables().get(match.groups?.["key"] ?? "")?.value;
		if (key === void 0 || !/^(?:[0-9a-f]{8}|\d{5,9})$/.test(key)) continue;
		const literal = variableIn(variables(), (match.groups?.["value"] ?? "").replace(/^.*\./, ""), -1);
		if (literal === void 0) continue;
		sites.push({
			form: "call",
			name: "",
			value: literal.value,
			span: {
				start: literal.start,
				end: literal.end
			},
			at: match.index,
			key
		});
	}
	return sites;
}
var PROJECT$2, beside, AFTER_KEY, AFTER_PROJECT, COMMAND, BASIC, BASIC_VALUE, ARGUMENTS;
var init_paired = __esmMin((() => {
	init_value();
	init_reading();
	init_documented();
	init_judge();
	init_named();
	init_account_keys();
	init_variables();
	PROJECT$2 = /(?<![\w./-])[1-9]\d{4,8}(?![\w.-])/g;
	beside = (form, source) => ({
		form,
		pattern: new RegExp(source, "dy")
	});
	AFTER_KEY = [
		beside("call", String.raw`["'\x60]\s{0,40},\s{0,80}(?:(?<name>\w{1,20})\s{0,3}[:=]\s{0,3})?[bruf@$]{0,2}["'\x60](?<value>[^\s"'\x60]{6,100})["'\x60]`),
		beside("userinfo", String.raw`:(?<value>[^\s"'\x60@:/]{6,64})(?=@|["'\x60\s]|$)`),
		beside("command", String.raw`["']?[ \t]{1,4}["']?(?<value>[^\s"'\x60,;|&-][^\s"'\x60,;|&]{5,64})`)
	];
	AFTER_PROJECT = [beside("call", String.raw`["'\x60]?\s{0,40}[,:]\s{0,80}(?:\w{1,20}\s{0,3}[:=]\s{0,3})?["'\x60]?(?<value>[0-9a-fA-F]{40})(?![0-9a-zA-Z])`)];
	COMMAND = /(?:nexmo(?:-cli)?["']?[, ]+["']?(?:setup|s)|vcr|neru|SetAPISecret|setAPISecret)\b[^\n]{0,20}$/;
	BASIC = /\b[Bb]asic(?:\s|%20|\+|["'`]\s{0,4}[+.]\s{0,4}["'`]){1,4}(?<value>[A-Za-z0-9+/]{20,80}={0,2})/dg;
	BASIC_VALUE = /["'`:=\s](?<value>[MNOYZ][A-Za-z0-9+/]{3}[MNOYZ][A-Za-z0-9+/]{3}[MNOYZ][A-Za-z0-9+/][AEIMQUYcgk]6[A-Za-z0-9+/]{8,44}={0,2})(?![A-Za-z0-9+/])/dg;
	ARGUMENTS = /(?:Basic|Client|Credentials|Auth\w*|Nexmo\w*|Vonage\w*|initialize|FromApiKeyAndSecret|CreateAuthFromKeySecret|NewClientFromAPI|OpenTok\w*)(?:\.new|\.Builder|::new)?\s?\(\s{0,20}(?<key>[$\w.]{1,60})\s{0,4},\s{0,20}(?<value>[$\w.]{1,60})\s{0,4}[,)]/dg;
}));
// src/engine/credentials/surroundings.ts
/** Most texts hold no site: each list is made when it is first asked for. */
function surroundingsOf$1(text, extra) {
	const vendors = lazily(() => marks(text, VENDOR$1, (word) => productOf(word)));
	const others = lazily(() => marks(text, OTHER$1, (word) => word.toLowerCase()));
	const keys = lazily(() => accountKeysIn(text));
	const projects = lazily(() => marks(text, PROJECT$1, (word) => word));
	const applications = lazily(() => marks(text, UUID$2, (word) => word));
	const outside = lazily(() => marks(extra, VENDOR$1, (word) => productOf(word))[0]?.value);
	return {
		vendorNear: (at, reach) => nearest$1(vendors(), at, {
			before: reach,
			after: reach / 2
		})?.value,
		vendorInText: () => mainProduct(vendors()) ?? outside(),
		isOthers: (at) => isNearer(before(others(), at), before(vendors(), at), at),
		keyNear: (at, not) => nearestOther(keys(), at, not),
		projectNear: (at, not) => nearestOther(projects(), at, not),
		applicationNear: (at) => nearestOther(applications(), at, "")
	};
}
function lazily(make) {
	let made;
	return () => (made ??= { value: make() }).value;
}
function productOf(word) {
	const folded = word.toLowerCase().replace(/[_-]/g, "");
	if (folded === "xtbpartner") return "video";
	return VENDOR_WORDS[folded] ?? (folded === "vbc" ? "business" : folded === "vcr" ? "cloud-runtime" : "account");
}
function mainProduct(vendors) {
	if (vendors.length === 0) return void 0;
	return vendors.find(({ value }) => value !== "video")?.value ?? "video";
}
function marks(text, pattern, toValue) {
	return [...text.matchAll(pattern)].map((match) => ({
		at: match.index,
		value: toValue(match[0])
	}));
}
/** Index of the last mark at or before a position; -1 when there is none. */
function lastBefore(list, at) {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((list[middle]?.at ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
function before(list, at) {
	return list[lastBefore(list, at)];
}
function nearest$1(list, at, reach) {
	const index = lastBefore(list, at);
	const [left, right] = [list[index], list[index + 1]];
	const leftGap = left === void 0 ? 1e400 : at - left.at;
	const rightGap = right === void 0 ? 1e400 : right.at - at;
	if (leftGap <= rightGap) return leftGap <= reach.before ? left : void 0;
	return rightGap <= reach.after ? right : leftGap <= reach.before ? left : void 0;
}
function isNearer(other, vendor, at) {
	if (other === void 0 || at - other.at > 400) return false;
	return vendor === void 0 || vendor.at < other.at;
}
function nearestOther(list, at, not) {
	const index = lastBefore(list, at);
	const [best] = list.slice(Math.max(0, index - 3), index + 5).filter(({ value }) => value !== not).toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
	return best !== void 0 && Math.abs(best.at - at) <= KEY_REACH ? best.value : void 0;
}
var VENDOR$1, OTHER$1, PROJECT$1, UUID$2, KEY_REACH;
var init_surroundings = __esmMin((() => {
	init_vocabulary();
	init_account_keys();
	VENDOR$1 = /nexmo(?![a-mo-z]?n[a-z])|vonage|opentok(?!en)|open[_-]tok(?![a-z])|tokbox|newvoicemedia|vgai|x-tb-partner|\bneru\b|\bvcr\b|\bvbc\b|\bvids\b/gi;
	OTHER$1 = new RegExp(`(?<![a-z])(?:${OTHER_PROVIDERS.filter((word) => word.length > 3).join("|")})(?![a-z])`, "gi");
	PROJECT$1 = /(?<![\w./:-])(?:4[4-7]\d{6}|[1-9]\d{5,7})(?![\w.-])/g;
	UUID$2 = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
	KEY_REACH = 3e3;
}));
// src/engine/credentials/tables.ts
function tableSites(text) {
	return ROLE.test(text) ? [
		...columnSites(text),
		...rowSites(text),
		...insertSites(text)
	] : [];
}
/** Lines, each once, in which the pattern is found. */
function* linesWith(text, pattern) {
	let floor = 0;
	for (const { index } of text.matchAll(pattern)) {
		if (index < floor) continue;
		const start = text.lastIndexOf("\n", index) + 1;
		const next = text.indexOf("\n", index);
		const end = next === -1 ? text.length : next;
		floor = end;
		if (end - start <= MAX_LINE) yield {
			start,
			end: text[end - 1] === "\r" ? end - 1 : end,
			below: end + 1
		};
	}
}
function columnSites(text) {
	const sites = [];
	for (const { start, end, below } of linesWith(text, ROLES)) {
		const head = text.slice(start, end);
		const separator = separatorOf(head);
		if (separator === void 0) continue;
		const cells = cellsOf(head, start, separator);
		if (separator !== "|" && cells.some((cell) => cell.text === "")) continue;
		const names = cells.map((cell) => readName(cell.text));
		if (names.length < 2 || !names.some(isSecret)) continue;
		sites.push(...rowsBelow(text, below, {
			separator,
			names
		}));
	}
	return sites;
}
function rowSites(text) {
	const sites = [];
	for (const { start, end } of linesWith(text, ROLES)) {
		const row = text.slice(start, end);
		if (!/^[ \t]{0,8}\|/.test(row)) continue;
		const [head, ...cells] = cellsOf(row, start, "|");
		const reading = head && readName(head.text);
		if (head === void 0 || reading === void 0 || !isSecret(reading)) continue;
		const value = cells.findLast((cell) => judgeValue(cell.text).kind === "value");
		if (value === void 0) continue;
		const span = {
			start: value.start,
			end: value.start + value.text.length
		};
		sites.push({
			form: "table",
			name: head.text,
			value: value.text,
			span,
			at: start
		});
	}
	return sites;
}
function isSecret(reading) {
	return reading !== void 0 && reading.role !== "key" && reading.role !== "application" && !reading.isOther;
}
function separatorOf(line) {
	if (/["'`=(){}]/.test(line.replace(/^"|"$|"[,;\t]"/g, ""))) return void 0;
	return [
		"|",
		",",
		";",
		"	"
	].find((one) => line.split(one).length >= 2);
}
function rowsBelow(text, from, { separator, names }) {
	const sites = [];
	let start = from;
	for (let row = 0; row < MAX_ROWS && start < text.length; row++) {
		const end = text.indexOf("\n", start) === -1 ? text.length : text.indexOf("\n", start);
		const line = text.slice(start, end).replace(/\r$/, "");
		const cells = cellsOf(line, start, separator);
		if (!line.includes(separator) || Math.abs(cells.length - names.length) > 1) break;
		names.forEach((reading, column) => {
			const cell = cells[column];
			if (cell === void 0 || reading === void 0 || !isSecret(reading) || judgeValue(cell.text).kind === "none") return;
			const name = reading.words.join("_");
			sites.push({
				form: "table",
				name,
				value: cell.text,
				span: {
					start: cell.start,
					end: cell.start + cell.text.length
				},
				at: start
			});
		});
		start = end + 1;
	}
	return sites;
}
function cellsOf(line, at, separator) {
	const cells = [];
	let start = 0;
	for (const part of line.split(separator)) {
		const lead = /^[\s"'`*]*/.exec(part)?.[0].length ?? 0;
		cells.push({
			text: part.slice(lead).replace(/[\s"'`*]+$/, ""),
			start: at + start + lead
		});
		start += part.length + separator.length;
	}
	return separator === "|" && line.trimStart().startsWith("|") ? cells.slice(1) : cells;
}
function insertSites(text) {
	const sites = [];
	for (const insert of text.matchAll(INSERT)) {
		const names = (insert.groups?.["columns"] ?? "").split(",").map((column) => readName(column.replace(/[\s`"'[\]]/g, "")));
		if (!names.some(isSecret)) continue;
		for (const tuple of tuplesFrom(text, insert.index + insert[0].length)) names.forEach((reading, column) => {
			const cell = tuple[column];
			if (cell === void 0 || reading === void 0 || !isSecret(reading) || judgeValue(cell.text).kind === "none") return;
			sites.push({
				form: "table",
				name: reading.words.join("_"),
				value: cell.text,
				span: {
					start: cell.start,
					end: cell.start + cell.text.length
				},
				at: insert.index
			});
		});
	}
	return sites;
}
function tuplesFrom(text, from) {
	const tuples = [];
	let at = from;
	for (let row = 0; row < MAX_ROWS && text[at] === "("; row++) {
		const cells = [];
		at++;
		for (let end = ","; end === ",";) {
			CELL.lastIndex = at;
			const cell = CELL.exec(text);
			if (cell === null) return tuples;
			const span = cell.indices?.[1] ?? cell.indices?.[2] ?? cell.indices?.[3] ?? [at, at];
			cells.push({
				text: text.slice(span[0], span[1]),
				start: span[0]
			});
			at = CELL.lastIndex;
			end = cell[4] ?? ")";
		}
		tuples.push(cells);
		at += /^[\s,]{0,20}/.exec(text.slice(at, at + 20))?.[0].length ?? 0;
	}
	return tuples;
}
var MAX_ROWS, ROLE, ROLES, MAX_LINE, INSERT, CELL;
var init_tables = __esmMin((() => {
	init_reading();
	init_judge();
	MAX_ROWS = 2e3;
	ROLE = /secret|passw|pwd|signature/i;
	ROLES = new RegExp(ROLE, "gi");
	MAX_LINE = 800;
	INSERT = /insert\s+(?:ignore\s+)?into\s+[`"'\w.[\]]{1,80}\s{0,4}\((?<columns>[^()]{4,2000})\)\s{0,20}values\s{0,20}/gi;
	CELL = /\s{0,20}(?:'((?:[^'\\\n]|\\.|''){0,2000})'|"((?:[^"\\\n]|\\.){0,2000})"|([^,()'"]{0,200}))\s{0,20}([,)])/dy;
}));
// src/engine/credential.ts
/** Selects, of the credentials seen in the text, those that the rule's options name. */
function matchCredential(input, rule) {
	const options = rule.match.kind === "matcher" ? rule.match.options : {};
	const { products, forms } = {
		products: listOf(options["products"]),
		forms: listOf(options["forms"])
	};
	return input.once("credentials", findCredentials).filter(({ decision, site }) => decision.kind === rule.kind && isOneOf(products, decision.product) && isOneOf(forms, site.form)).map(({ candidate }) => ({
		...candidate,
		rule
	}));
}
function listOf(value) {
	return Array.isArray(value) ? value : void 0;
}
function isOneOf(list, value) {
	return list === void 0 || list.includes(value);
}
function findCredentials(input) {
	const { text } = input;
	const around = surroundingsOf$1(text, outsideOf(input));
	let known;
	const variables = () => known ??= variablesIn(text);
	const named = namesIn$2(text).filter(({ reading }) => !["application"].includes(reading.role)).flatMap((place) => siteOf(text, place, variables) ?? []);
	const pairs = around.vendorInText() === void 0 ? basicHeaders(text) : pairedSites(text, variables);
	return [
		...named,
		...tableSites(text),
		...pairs
	].filter(({ value }) => !isDocumentedHash(input.tools.hash("sha256", value))).flatMap((site) => toCredential(site, around) ?? []);
}
/** The path, and what an encoded text stands in, can name the vendor too. */
function outsideOf({ provenance, outer }) {
	return `${"path" in provenance ? provenance.path : ""} ${outer?.text.slice(0, 2e4) ?? ""}`;
}
function toCredential(site, around) {
	const decision = decide$1(site, around);
	if (decision === void 0) return void 0;
	const { value, span, decodedFrom } = site;
	return {
		site,
		decision,
		candidate: {
			secret: new SecretText(value),
			span,
			confidence: decision.confidence,
			related: relatedOf$1(site, decision, around),
			evidence: decision.evidence,
			...decodedFrom && { decodedFrom }
		}
	};
}
function relatedOf$1({ key, span, value }, { kind }, around) {
	if (kind === "video-secret") {
		const projectId = key ?? around.projectNear(span.start, value);
		return projectId === void 0 ? {} : { projectId };
	}
	const apiKey = key ?? around.keyNear(span.start, value);
	const applicationId = around.applicationNear(span.start);
	return {
		...apiKey !== void 0 && { apiKey },
		...applicationId !== void 0 && { applicationId }
	};
}
var init_credential = __esmMin((() => {
	init_secret_text();
	init_decide();
	init_named();
	init_names_in();
	init_paired();
	init_surroundings();
	init_tables();
	init_variables();
	init_documented();
}));
// src/engine/expression.ts
/** Runs a checked expression around the rule's anchors; the group `secret` is the finding. */
function matchExpression(input, rule) {
	const expression = expressionOf(rule);
	if (expression === void 0) return [];
	return windowsAround(input.text, rule.anchors).flatMap((window) => matchIn(input, rule, expression, window));
}
function expressionOf(rule) {
	if (rule.match.kind !== "expression") return void 0;
	const known = compiled$1.get(rule);
	if (known !== void 0) return known;
	const { expression, flags } = rule.match;
	const made = new RegExp(expression, [.../* @__PURE__ */ new Set(`${flags}dg`)].join(""));
	compiled$1.set(rule, made);
	return made;
}
function matchIn(input, rule, expression, window) {
	const found = [];
	for (const match of input.text.slice(window.start, window.end).matchAll(expression)) {
		const value = match.groups?.["secret"];
		const place = match.indices?.groups?.["secret"];
		if (value === void 0 || place === void 0) continue;
		const span = {
			start: window.start + place[0],
			end: window.start + place[1]
		};
		const secret = new SecretText(value);
		input.trace?.({
			kind: "looked",
			ruleId: rule.id,
			span,
			secret
		});
		const related = relatedOf(match.groups ?? {});
		found.push({
			rule,
			secret,
			span,
			confidence: rule.confidence,
			related,
			evidence: ["matches the rule’s expression"]
		});
	}
	return found;
}
function relatedOf(groups) {
	const { apiKey, applicationId, projectId } = groups;
	return {
		...apiKey && { apiKey },
		...applicationId && { applicationId },
		...projectId && { projectId }
	};
}
/** Merged windows around every place of any anchor. */
function windowsAround(text, anchors) {
	const source = anchors.map((anchor) => anchor.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
	if (source === "") return [];
	const windows = [];
	for (const match of text.matchAll(new RegExp(source, "gi"))) {
		const start = Math.max(0, match.index - BEFORE$1);
		const end = Math.min(text.length, match.index + AFTER$1);
		const last = windows.at(-1);
		if (last !== void 0 && start <= last.end) last.end = end;
		else windows.push({
			start,
			end
		});
	}
	return windows;
}
var BEFORE$1, AFTER$1, compiled$1;
var init_expression = __esmMin((() => {
	init_secret_text();
	BEFORE$1 = 1024;
	AFTER$1 = 4096;
	compiled$1 = /* @__PURE__ */ new WeakMap();
}));
// src/engine/keys/documented-keys.ts
/** True for a key whose private half stands in an SDK's documentation or tests. */
function isDocumentedKey({ hashes }) {
	return hashes.some((hash) => DOCUMENTED.has(hash.slice(0, 24)));
}
var DOCUMENTED;
var init_documented_keys = __esmMin((() => {
	DOCUMENTED = /* @__PURE__ */ new Set([
		"b7252d8bfaf0d77f47f346d9",
		"16a72c7c34fc36242fe070d9",
		"7281370aa7d5b4c848090d0a",
		"a74696ef39c05e92a22670eb",
		"9a2f990c598ddd85de9155a4",
		"ce991e3232448ec9a94a45dd",
		"d65dd029bfa9e1b8776ff4a2",
		"7240df5e9a4d327740107fa2",
		"120ccca106d7298431d1d24e",
		"ddaa6c3ba867ef9a3fe8fe46",
		"71109cca935ef5214bd1f9ea",
		"84b83b0b7e94dfe4c1dfac5f",
		"6074986161bddc6aa8332799",
		"db04176e8386a3765f9fc74f"
	]);
}));
// src/engine/keys/der.ts
/** The element at `at`, when it ends at or before `limit`. */
function readElement(bytes, at, limit = bytes.length) {
	const header = readHeader(bytes, at);
	if (header === void 0 || header.end > Math.min(limit, bytes.length)) return void 0;
	return header;
}
/** As `readElement`, for bytes that may be cut: `end` tells how many there should be. */
function readHeader(bytes, at) {
	const tag = bytes[at];
	const first = bytes[at + 1];
	if (tag === void 0 || first === void 0) return void 0;
	if (first < 128) return {
		tag,
		start: at,
		body: at + 2,
		end: at + 2 + first
	};
	const size = first & 127;
	if (size === 0 || size > 3) return void 0;
	let length = 0;
	for (let i = 0; i < size; i++) length = length * 256 + (bytes[at + 2 + i] ?? NaN);
	if (Number.isNaN(length)) return void 0;
	return {
		tag,
		start: at,
		body: at + 2 + size,
		end: at + 2 + size + length
	};
}
/** The members of a constructed element; undefined when they do not fill it exactly. */
function childrenOf(bytes, parent) {
	const children = [];
	let at = parent.body;
	while (at < parent.end) {
		const child = readElement(bytes, at, parent.end);
		if (child === void 0 || children.length === MAX_CHILDREN) return void 0;
		children.push(child);
		at = child.end;
	}
	return children;
}
function contentOf(bytes, element) {
	return bytes.subarray(element.body, element.end);
}
var TAG, MAX_CHILDREN;
var init_der = __esmMin((() => {
	TAG = {
		integer: 2,
		octets: 4,
		oid: 6,
		sequence: 48
	};
	MAX_CHILDREN = 32;
}));
// src/engine/keys/collect.ts
/** Reads the one DER element whose base64 starts at `start`; undefined when the text ends too early. */
function collectDer(text, start) {
	const head = collectBase64(text, start, PREFIX);
	const first = head && fromBase64(head.base64.slice(0, PREFIX));
	const header = first && readHeader(first, 0);
	if (header === void 0) return void 0;
	const need = Math.ceil(header.end * 4 / 3);
	if (need > MAX_BASE64$1) return void 0;
	const all = collectBase64(text, start, need);
	const bytes = all && fromCutBase64(all.base64);
	if (all === void 0 || bytes === void 0 || bytes.length < header.end) return void 0;
	return {
		bytes: bytes.subarray(0, header.end),
		end: all.end
	};
}
/** At most `need` characters of base64 from `start`, skipping what only carries it. */
function collectBase64(text, start, need) {
	let base64 = "";
	let at = start;
	let end = start;
	for (let step = 0; step < MAX_STEPS && base64.length < need; step++) {
		const run = stick(RUN$2, text, at)?.slice(0, need - base64.length);
		const escaped = run === void 0 ? stick(ESCAPED, text, at) : void 0;
		if (run !== void 0 || escaped !== void 0) {
			base64 += run ?? (/[bB]$/.test(escaped ?? "") ? "+" : "/");
			at += (run ?? escaped ?? "").length;
			end = at;
			continue;
		}
		const gap = stick(GAP, text, at) ?? stick(JOINER, text, at);
		if (gap === void 0) break;
		at += gap.length;
	}
	return base64 === "" ? void 0 : {
		base64,
		end
	};
}
function stick(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}
var RUN$2, GAP, JOINER, ESCAPED, PREFIX, MAX_BASE64$1, MAX_STEPS;
var init_collect = __esmMin((() => {
	init_bytes();
	init_der();
	RUN$2 = /(?:[A-Za-z0-9+/_]|-(?!-)){1,20000}/y;
	GAP = /(?:\s|\\{1,4}(?:[nrt/]|u000[ad]|\r?\n)|%0[AaDd]|&#(?:1[03]|x[aAdD]);|\\(?=\/)){1,400}/y;
	JOINER = /\\{0,4}["'`][^"'`A-Za-z0-9]{0,200}\\{0,4}["'`]|["'`]\)?;?\s{0,80}[\w.$]{0,40}\s?(?:\+=|\(|\.=)\s{0,4}["'`]/y;
	ESCAPED = /%2[BbFf]|\\{1,4}u002[BbFf]|\\{1,4}\//y;
	PREFIX = 16;
	MAX_BASE64$1 = 2e4;
	MAX_STEPS = 4e3;
}));
// src/engine/keys/key-shape.ts
/** The shape of the DER element at the start of `bytes`; undefined when it is no private key. */
function shapeOf(bytes) {
	const root = readElement(bytes, 0);
	if (root === void 0 || root.tag !== TAG.sequence) return void 0;
	const members = childrenOf(bytes, root);
	if (members === void 0) return void 0;
	if (members[0]?.tag === TAG.sequence) return encryptedShape(bytes, members);
	return plainShape(bytes, members);
}
function plainShape(bytes, members) {
	const [version, second, third] = members;
	if (version?.tag !== TAG.integer || second === void 0) return void 0;
	const number = toHex(contentOf(bytes, version));
	if (number === "00" && members.every(isInteger)) return integersShape(members.length);
	if (number === "01" && second.tag === TAG.octets) return { form: "sec1" };
	if (second.tag !== TAG.sequence || third === void 0) return number === "03" ? pfxShape(bytes, second) : void 0;
	const algorithm = firstOid(bytes, second);
	if (algorithm === void 0) return void 0;
	if (number === "03") return pfxShape(bytes, second);
	if (number !== "00" && number !== "01") return void 0;
	return third.tag === TAG.octets && third.end > third.body ? {
		form: "pkcs8",
		algorithm
	} : void 0;
}
function integersShape(count) {
	if (count === 9) return { form: "pkcs1" };
	return count === 6 ? { form: "dsa" } : void 0;
}
function pfxShape(bytes, content) {
	return PKCS7_DATA.test(firstOid(bytes, content) ?? "") ? { form: "pkcs12" } : void 0;
}
function encryptedShape(bytes, members) {
	const [algorithm, data] = members;
	if (algorithm === void 0 || data?.tag !== TAG.octets || members.length !== 2) return void 0;
	const id = firstOid(bytes, algorithm) ?? "";
	if (!id.startsWith(PKCS5) && !id.startsWith(PKCS12_PBE)) return void 0;
	return data.end - data.body >= MIN_ENCRYPTED$1 ? { form: "encrypted-pkcs8" } : void 0;
}
function firstOid(bytes, parent) {
	const child = readElement(bytes, parent.body, parent.end);
	return child?.tag === TAG.oid ? toHex(contentOf(bytes, child)) : void 0;
}
function isInteger(element) {
	return element.tag === TAG.integer;
}
var OID, PKCS5, PKCS12_PBE, PKCS7_DATA, MIN_ENCRYPTED$1;
var init_key_shape = __esmMin((() => {
	init_bytes();
	init_der();
	OID = {
		rsa: "2a864886f70d010101",
		ec: "2a8648ce3d0201",
		dsa: "2a8648ce380401",
		ed25519: "2b6570",
		ed448: "2b6571"
	};
	PKCS5 = "2a864886f70d0105";
	PKCS12_PBE = "2a864886f70d010c01";
	PKCS7_DATA = /^2a864886f70d01070[12]$/;
	MIN_ENCRYPTED$1 = 32;
}));
// src/engine/keys/keystore.ts
/** Reads a Java keystore; undefined when it is none or holds no key. */
function readKeystore(bytes, tools) {
	if (bytes.length < 32) return void 0;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const magic = view.getUint32(0);
	const version = view.getUint32(4);
	const count = view.getUint32(8);
	if (magic !== JKS && magic !== JCEKS || version < 1 || version > 2) return void 0;
	if (count === 0 || count > MAX_ENTRIES || !hasKeyEntry(bytes, view, magic)) return void 0;
	const hash = tools.hash("sha256", bytes);
	return {
		form: magic === JKS ? "jks" : "jceks",
		encrypted: true,
		identity: `body:${hash}`,
		hashes: [hash]
	};
}
function hasKeyEntry(bytes, view, magic) {
	return magic === JKS && view.getUint32(12) === ENTRY_KEY || toLatin1(bytes).includes(SUN_PROTECTOR);
}
/** True when PKCS#12 bytes hold a key: all known writers leave the key bag's head in clear, its content encrypted. */
function hasKeyBag(bytes) {
	const text = toLatin1(bytes);
	return KEY_BAGS.some((bag) => text.includes(bag));
}
var JKS, JCEKS, SUN_PROTECTOR, KEY_BAGS, ENTRY_KEY, MAX_ENTRIES;
var init_keystore = __esmMin((() => {
	init_bytes();
	JKS = 4277010157;
	JCEKS = 3469659854;
	SUN_PROTECTOR = "+*";
	KEY_BAGS = ["*H÷\r\f\n", "*H÷\r\f\n"];
	ENTRY_KEY = 1;
	MAX_ENTRIES = 1e4;
}));
// src/engine/keys/key-reading.ts
/** Reads the DER element at the start of `der`; undefined when it is no private key. */
function readDerKey(der, tools) {
	const shape = shapeOf(der);
	if (shape === void 0) return void 0;
	if (shape.form === "pkcs12" && !hasKeyBag(der)) return void 0;
	const hash = tools.hash("sha256", der);
	if (shape.form === "encrypted-pkcs8" || shape.form === "pkcs12") return {
		form: shape.form,
		encrypted: true,
		identity: `body:${hash}`,
		hashes: [hash]
	};
	return fromFacts(tools.inspectPrivateKey(der), shape, hash);
}
function fromFacts(facts, shape, hash) {
	const { form } = shape;
	if (facts.state === "encrypted") return {
		form,
		encrypted: true,
		identity: `body:${hash}`,
		hashes: [hash]
	};
	if (facts.state === "parsed") {
		const { type, bits, curve, publicKeySha256, privateKeySha256 } = facts;
		const size = {
			...bits !== void 0 && { bits },
			...curve !== void 0 && { curve }
		};
		const hashes = [hash, privateKeySha256];
		return {
			form,
			type,
			...size,
			encrypted: false,
			publicKeySha256,
			identity: `public:${publicKeySha256}`,
			hashes
		};
	}
	if (shape.form !== "pkcs8" || KNOWN.has(shape.algorithm)) return void 0;
	return {
		form,
		encrypted: false,
		identity: `body:${hash}`,
		hashes: [hash]
	};
}
var KNOWN;
var init_key_reading = __esmMin((() => {
	init_key_shape();
	init_keystore();
	KNOWN = new Set(Object.values(OID));
}));
// src/engine/keys/byte-reader.ts
function makeByteReader(bytes, start = 0) {
	let at = start;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const uint32 = () => {
		if (at + 4 > bytes.length) return void 0;
		at += 4;
		return view.getUint32(at - 4);
	};
	const field = () => {
		const length = uint32();
		if (length === void 0 || length > MAX_FIELD || at + length > bytes.length) return void 0;
		at += length;
		return bytes.subarray(at - length, at);
	};
	const text = () => {
		const content = field();
		return content === void 0 ? void 0 : String.fromCharCode(...content.subarray(0, 200));
	};
	return {
		uint32,
		field,
		text,
		rest: () => bytes.subarray(at)
	};
}
var MAX_FIELD;
var init_byte_reader = __esmMin((() => {
	MAX_FIELD = 65536;
}));
// src/engine/keys/der-write.ts
function sequence(...parts) {
	return element(TAG.sequence, concat(parts));
}
/** An unsigned number, big-endian; leading zeros are normalised as DER wants. */
function integer(bytes) {
	let at = 0;
	while (at < bytes.length - 1 && bytes[at] === 0) at++;
	const bare = bytes.subarray(at);
	const negative = (bare[0] ?? 0) >= 128;
	return element(TAG.integer, negative ? concat([Uint8Array.of(0), bare]) : bare);
}
function bitString(bytes) {
	return element(BIT_STRING, concat([Uint8Array.of(0), bytes]));
}
/** An object identifier by its content bytes in hex. */
function oid(hex) {
	return element(TAG.oid, fromHex(hex) ?? /* @__PURE__ */ new Uint8Array());
}
function derNull() {
	return NULL;
}
function concat(parts) {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
function element(tag, content) {
	return concat([
		Uint8Array.of(tag),
		lengthOf(content.length),
		content
	]);
}
function lengthOf(length) {
	if (length < 128) return Uint8Array.of(length);
	if (length < 256) return Uint8Array.of(129, length);
	return Uint8Array.of(130, length >> 8, length & 255);
}
var BIT_STRING, NULL;
var init_der_write = __esmMin((() => {
	init_bytes();
	init_der();
	BIT_STRING = 3;
	NULL = Uint8Array.of(5, 0);
}));
// src/engine/keys/public-key.ts
/** SPKI DER, byte for byte as OpenSSL writes it. */
function toSpki(key) {
	switch (key.type) {
		case "rsa": return sequence(sequence(oid(OID.rsa), derNull()), bitString(sequence(integer(key.modulus), integer(key.exponent))));
		case "ec": return sequence(sequence(oid(OID.ec), oid(CURVE_OID[key.curve])), bitString(key.point));
		case "ed25519":
		case "ed448": return sequence(sequence(oid(OID[key.type])), bitString(key.point));
		case "dsa": return sequence(sequence(oid(OID.dsa), sequence(...key.parameters.map(integer))), bitString(integer(key.y)));
	}
}
/** Size in bits where the type leaves it open. */
function bitsOf(key) {
	if (key.type === "rsa") return bitLength(key.modulus);
	return key.type === "dsa" ? bitLength(key.parameters[0] ?? /* @__PURE__ */ new Uint8Array()) : void 0;
}
/** An uncompressed point of its two coordinates, each padded to the curve's size. */
function toPoint(x, y) {
	const size = Math.max(x.length, y.length);
	return concat([
		Uint8Array.of(4),
		new Uint8Array(size - x.length),
		x,
		new Uint8Array(size - y.length),
		y
	]);
}
function bitLength(number) {
	const start = number.findIndex((byte) => byte !== 0);
	if (start === -1) return 0;
	return (number.length - start) * 8 - Math.clz32(number[start] ?? 0) + 24;
}
var CURVE_OID;
var init_public_key = __esmMin((() => {
	init_der_write();
	init_key_shape();
	CURVE_OID = {
		prime256v1: "2a8648ce3d030107",
		secp384r1: "2b81040022",
		secp521r1: "2b81040023",
		secp256k1: "2b8104000a"
	};
}));
// src/engine/keys/public-reading.ts
function readingOf({ form, key, encrypted, block }, tools) {
	const publicKeySha256 = tools.hash("sha256", toSpki(key));
	const bits = bitsOf(key);
	return {
		form,
		type: key.type,
		...bits !== void 0 && { bits },
		...key.type === "ec" && { curve: key.curve },
		encrypted,
		publicKeySha256,
		identity: `public:${publicKeySha256}`,
		hashes: [tools.hash("sha256", block)]
	};
}
var init_public_reading = __esmMin((() => {
	init_public_key();
}));
// src/engine/keys/ssh-public.ts
/** The key of a public blob; undefined for types that are not known here. */
function readSshPublic(blob) {
	const reader = makeByteReader(blob);
	const name = reader.text() ?? "";
	const curve = CURVES[name];
	if (name === "ssh-rsa") return readRsa(reader);
	if (name === "ssh-dss") return readDsa(reader);
	if (curve !== void 0) return readEc(reader, curve);
	if (name !== "ssh-ed25519" && name !== "ssh-ed448") return void 0;
	const point = reader.field();
	return point && {
		type: name === "ssh-ed25519" ? "ed25519" : "ed448",
		point
	};
}
function readRsa(reader) {
	const exponent = reader.field();
	const modulus = reader.field();
	return exponent && modulus && {
		type: "rsa",
		modulus,
		exponent
	};
}
function readDsa(reader) {
	const [p, q, g, y] = [
		reader.field(),
		reader.field(),
		reader.field(),
		reader.field()
	];
	return p && q && g && y && {
		type: "dsa",
		parameters: [
			p,
			q,
			g
		],
		y
	};
}
function readEc(reader, curve) {
	reader.field();
	const point = reader.field();
	return point && {
		type: "ec",
		curve,
		point
	};
}
var CURVES;
var init_ssh_public = __esmMin((() => {
	init_byte_reader();
	CURVES = {
		"ecdsa-sha2-nistp256": "prime256v1",
		"ecdsa-sha2-nistp384": "secp384r1",
		"ecdsa-sha2-nistp521": "secp521r1"
	};
}));
// src/engine/keys/openssh.ts
/** Reads the container; undefined when it is cut, or its check numbers differ. */
function readOpenSshKey(bytes, tools) {
	if (String.fromCharCode(...bytes.subarray(0, 15)) !== MAGIC$1) return readSsh2Key(bytes, tools);
	const reader = makeByteReader(bytes, 15);
	const cipher = reader.text();
	reader.field();
	reader.field();
	const count = reader.uint32();
	const blob = reader.field();
	const secret = reader.field();
	if (cipher === void 0 || count !== 1 || blob === void 0 || secret === void 0) return void 0;
	const encrypted = cipher !== "none";
	if (!encrypted && !hasEqualChecks(secret)) return void 0;
	const key = readSshPublic(blob);
	if (key !== void 0) return readingOf({
		form: "openssh",
		key,
		encrypted,
		block: bytes
	}, tools);
	const hash = tools.hash("sha256", bytes);
	return {
		form: "openssh",
		type: typeName(blob),
		encrypted,
		identity: `body:${hash}`,
		hashes: [hash]
	};
}
function hasEqualChecks(secret) {
	const reader = makeByteReader(secret);
	const first = reader.uint32();
	return first !== void 0 && first === reader.uint32() && (reader.field()?.length ?? 0) > 0;
}
function typeName(blob) {
	const name = makeByteReader(blob).text() ?? "";
	return /^[\w@.-]{3,60}$/.test(name) ? name : "unknown";
}
/** The older format of ssh.com, `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----`. */
function readSsh2Key(bytes, tools) {
	const reader = makeByteReader(bytes);
	if (reader.uint32() !== SSH2_MAGIC) return void 0;
	reader.uint32();
	const type = reader.text();
	const cipher = reader.text();
	if (type === void 0 || cipher === void 0 || (reader.field()?.length ?? 0) < 16) return void 0;
	const hash = tools.hash("sha256", bytes);
	return {
		form: "ssh2",
		type: /\b(rsa|dl-modp|dsa)\b/.exec(type)?.[1] ?? "unknown",
		encrypted: cipher !== "none",
		identity: `body:${hash}`,
		hashes: [hash]
	};
}
var MAGIC$1, SSH2_MAGIC;
var init_openssh = __esmMin((() => {
	init_byte_reader();
	init_public_reading();
	init_ssh_public();
	MAGIC$1 = "openssh-key-v1\0";
	SSH2_MAGIC = 1064303083;
}));
// src/engine/keys/bare-der.ts
/** All keys in base64 without a head, wrapped, escaped or in joined literals. */
function findBareKeys(text, tools) {
	const found = [];
	let floor = 0;
	for (const { index } of text.matchAll(START$2)) {
		const key = index < floor ? void 0 : readDer(text, index, tools) ?? readOther(text, index, tools);
		if (key === void 0) continue;
		found.push(key);
		floor = key.span.end;
	}
	return found;
}
function readDer(text, start, tools) {
	const der = collectDer(text, start);
	const reading = der && readDerKey(der.bytes, tools);
	return der && reading && {
		span: {
			start,
			end: der.end
		},
		reading
	};
}
function readOther(text, start, tools) {
	if (!/^(?:b3Bl|\/u3)/.test(text.slice(start, start + 4))) return void 0;
	const all = collectBase64(text, start, MAX_STORE);
	const bytes = all && fromCutBase64(all.base64);
	const reading = bytes && (readOpenSshKey(bytes, tools) ?? readKeystore(bytes, tools));
	return all && reading && {
		span: {
			start,
			end: all.end
		},
		reading
	};
}
var START$2, MAX_STORE;
var init_bare_der = __esmMin((() => {
	init_bytes();
	init_collect();
	init_key_reading();
	init_keystore();
	init_openssh();
	START$2 = new RegExp(`(?<![A-Za-z0-9+/])(?:${[
		"MII[A-Za-z0-9+/]{2,3}IBADANBgkqhkiG9w0BAQEFAAS",
		"MII[A-Za-z0-9+/]{3}IBAAK(?:C[A-Z]|B)[A-Za-z0-9+/]",
		"M(?:HcCAQEEI|HQCAQEEI|IGkAgEBBD|IHcAgEBBE)",
		"M(?:I[GH][A-Za-z0-9+/]AgEAMB[AM]GByqGSM49AgEG|[A-Za-z0-9+/]{2,5}AQAwE[A-Za-z0-9+/]YHKoZIzj0CAQYI)",
		"M[CE][A-Za-z0-9+/]{2}AQAwBQYDK2V[wx]B",
		"M(?:II[A-Za-z0-9+/]{3}|IG[A-Za-z0-9+/]|I[GH][A-Za-z0-9+/])[A-Za-z0-9+/]{1,5}Bg(?:kqhkiG9w0BBQ|oqhkiG9w0BDAE)",
		"MII[A-Za-z0-9+/]{3}IBAzC[A-D]",
		"/u3\\+7QAAAAI",
		"b3BlbnNzaC1rZXktdjEA"
	].join("|")})`, "g");
	MAX_STORE = 6e4;
}));
// src/engine/keys/binary-keys.ts
/** All keys in binary content. */
function findBinaryKeys(text, tools) {
	if (!CONTROL$1.test(text)) return [];
	return [...findDer(text, tools), ...findStores(text, tools)];
}
function findDer(text, tools) {
	const starts = [...text.matchAll(START$1)].map(({ index }) => index);
	if (starts.length === 0) return [];
	const bytes = fromLatin1$1(text);
	const found = [];
	let floor = 0;
	for (const start of starts) {
		const key = start < floor ? void 0 : readDerAt(bytes, start, tools);
		if (key === void 0) continue;
		found.push(key);
		floor = key.span.end;
	}
	return found;
}
function readDerAt(bytes, start, tools) {
	const element = readElement(bytes, start);
	if (element === void 0) return void 0;
	const der = bytes.subarray(start, element.end);
	const reading = readDerKey(der, tools);
	return reading && {
		span: {
			start,
			end: element.end
		},
		reading,
		secret: toBase64(der.subarray(0, MAX_SECRET))
	};
}
function findStores(text, tools) {
	const first = [...text.matchAll(KEYSTORE)][0];
	if (first === void 0) return [];
	const bytes = fromLatin1$1(text.slice(first.index));
	const reading = readKeystore(bytes, tools);
	if (reading === void 0) return [];
	return [{
		span: {
			start: first.index,
			end: text.length
		},
		reading,
		secret: toBase64(bytes.subarray(0, MAX_SECRET))
	}];
}
var START$1, KEYSTORE, CONTROL$1, MAX_SECRET;
var init_binary_keys = __esmMin((() => {
	init_bytes();
	init_der();
	init_key_reading();
	init_keystore();
	START$1 = new RegExp(`\\x30(?:[\\x00-\\x7f]|\\x81[^]|\\x82[^]{2}|\\x83[^]{3})(?:\\x02\\x01[\\x00\\x01]\\x30[\\x05-\\x40]\\x06|\\x02\\x01\\x00\\x02(?:\\x81[^]|\\x82[^]{2}|[\\x20-\\x7f])|\\x02\\x01\\x01\\x04[\\x1c-\\x42]|\\x30[\\x10-\\x7f]\\x06[\\x09\\x0a]\\x2a\\x86\\x48\\x86\\xf7\\x0d\\x01[\\x05\\x0c]|\\x02\\x01\\x03\\x30)`, "g");
	KEYSTORE = /* @__PURE__ */ new RegExp("(?:\\xfe\\xed\\xfe\\xed|\\xce{4})\\x00\\x00\\x00[\\x01\\x02]", "g");
	CONTROL$1 = /* @__PURE__ */ new RegExp("[\\x00-\\x08\\x0e-\\x1a\\x7f]");
	MAX_SECRET = 65536;
}));
// src/engine/keys/rsa-check.ts
/** True when the primes multiply to the modulus; keys without primes are judged by their exponent's length. */
function isRsaKey(modulus, secret, primes) {
	if (modulus.length < 64 || secret.length < modulus.length / 2 || secret.length > modulus.length + 1) return false;
	const [p, q] = primes;
	if (p === void 0 || q === void 0) return new Set(secret).size > 16;
	return toBigInt(p) * toBigInt(q) === toBigInt(modulus);
}
function toBigInt(bytes) {
	let hex = "0x0";
	for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
	return BigInt(hex);
}
// src/engine/keys/jwk.ts
/** All private JWKs standing in the text. */
function findJwks(text, tools) {
	const found = [];
	let floor = 0;
	for (const match of text.matchAll(KEY_TYPE)) {
		const start = text.lastIndexOf("{", match.index);
		const close = text.indexOf("}", match.index);
		if (start < Math.max(floor, match.index - MAX_BEFORE) || close === -1 || close > match.index + MAX_AFTER) continue;
		floor = close;
		found.push(...readJwk(text.slice(start, close + 1), start, tools));
	}
	return found;
}
function readJwk(object, start, tools) {
	const texts = {};
	for (const [, name = "", value = ""] of object.matchAll(MEMBER$1)) texts[name] ??= value;
	const members = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, fromBase64(value)]));
	const key = publicHalf(members, texts["crv"]);
	const secret = members["d"];
	if (key === void 0 || secret === void 0 || !isPrivate(key, secret, members)) return [];
	const reading = readingOf({
		form: "jwk",
		key,
		encrypted: false,
		block: secret
	}, tools);
	return [{
		span: {
			start,
			end: start + object.length
		},
		reading
	}];
}
function publicHalf({ n, e, x, y }, curve = "") {
	if (n !== void 0 && e !== void 0) return {
		type: "rsa",
		modulus: n,
		exponent: e
	};
	const named = EC_CURVES[curve];
	if (named !== void 0 && x !== void 0 && y !== void 0) return {
		type: "ec",
		curve: named,
		point: toPoint(x, y)
	};
	if (x === void 0) return void 0;
	if (curve === "Ed25519" && x.length === 32) return {
		type: "ed25519",
		point: x
	};
	return curve === "Ed448" && x.length === 57 ? {
		type: "ed448",
		point: x
	} : void 0;
}
function isPrivate(key, secret, { p, q }) {
	if (key.type === "rsa") return isRsaKey(key.modulus, secret, p && q ? [p, q] : []);
	return secret.length >= 24 && secret.length <= 66 && new Set(secret).size > 12;
}
var KEY_TYPE, MEMBER$1, MAX_BEFORE, MAX_AFTER, EC_CURVES;
var init_jwk = __esmMin((() => {
	init_bytes();
	init_public_key();
	init_public_reading();
	KEY_TYPE = /["']?kty\\{0,4}["']?\s{0,20}:\s{0,20}\\{0,4}["'](?:RSA|EC|OKP)\\{0,4}["']/g;
	MEMBER$1 = /\b(n|e|d|p|q|x|y|crv)\\{0,4}["']?\s{0,20}:\s{0,20}\\{0,4}["']([A-Za-z0-9_+/=-]{1,4000})\\{0,4}["']/g;
	MAX_BEFORE = 16e3;
	MAX_AFTER = 24e3;
	EC_CURVES = {
		"P-256": "prime256v1",
		"P-384": "secp384r1",
		"P-521": "secp521r1",
		secp256k1: "secp256k1"
	};
}));
// src/engine/keys/armour.ts
/** All blocks, in order; a head inside another block's body starts a block of its own. */
function findArmoured(text) {
	const heads = [...text.matchAll(HEAD$3)];
	return heads.map((head, index) => {
		const start = head.index + head[0].length;
		return blockAt(text, head, {
			start,
			end: Math.min(heads[index + 1]?.index ?? text.length, start + MAX_BODY)
		});
	});
}
function blockAt(text, head, room) {
	const inside = text.slice(room.start, room.end);
	FOOT$1.lastIndex = 0;
	const foot = FOOT$1.exec(inside);
	const body = foot === null ? inside : inside.slice(0, foot.index);
	const end = foot === null ? room.end : room.start + foot.index + foot[0].length;
	return {
		span: {
			start: head.index,
			end
		},
		label: (head[1] ?? "").replaceAll(/[+_]|%20/g, " ").trim(),
		prefix: prefixOf(text, head.index),
		bodyStart: room.start,
		body,
		closed: foot !== null
	};
}
function prefixOf(text, offset) {
	const from = Math.max(0, offset - MAX_PREFIX);
	const before = text.slice(from, offset);
	return before.slice(before.lastIndexOf("\n") + 1);
}
var SPACE$1, HEAD$3, FOOT$1, MAX_BODY, MAX_PREFIX;
var init_armour = __esmMin((() => {
	SPACE$1 = "(?:[ +_]|%20)";
	HEAD$3 = new RegExp(`-{2,6} ?BEGIN${SPACE$1}((?:[A-Z0-9]{1,12}${SPACE$1}){0,3})PRIVATE${SPACE$1}KEY(?:${SPACE$1}BLOCK)? ?-{2,6}`, "g");
	FOOT$1 = new RegExp(`-{1,6} ?END${SPACE$1}[A-Z0-9 +_%]{0,60}? ?(?:-{2,6}|(?=[^A-Z0-9 +_%-]|$))`, "g");
	MAX_BODY = 1e5;
	MAX_PREFIX = 200;
}));
// src/engine/keys/armour-body.ts
/** Possible readings of the body, the likeliest first. */
function readBody(body, prefix) {
	const plain = unescape(body);
	const joined = withoutLiterals(plain, prefix);
	return (joined === plain ? [plain] : [joined, plain]).flatMap((text) => {
		const lines = text.split("\n");
		return [
			lines,
			withoutHeadPrefix(lines, prefix),
			withoutCommonPrefix(lines)
		].flatMap((variant) => variant === void 0 ? [] : toBody(variant) ?? []);
	});
}
function unescape(body) {
	const spaced = /%0[ad]|%2b|%2f/i.test(body) ? body.replaceAll("+", " ") : body;
	return REPLACEMENTS.reduce((text, [pattern, by]) => text.replace(pattern, by), spaced);
}
/** The head stands inside a literal when quotes follow it: what is between a closing and an opening quote is code. */
function withoutLiterals(body, prefix) {
	let quote = /["'`]$/.exec(prefix)?.[0] ?? /["'`]/.exec(body)?.[0];
	if (quote === void 0) return body;
	const literals = [];
	let at = 0;
	while (quote !== void 0) {
		const close = body.indexOf(quote, at);
		literals.push(body.slice(at, close === -1 ? body.length : close));
		const next = close === -1 ? null : /["'`]/.exec(body.slice(close + 1));
		quote = next?.[0];
		at = close + 2 + (next?.index ?? 0);
	}
	return literals.join("\n").replaceAll("\\", "");
}
function withoutHeadPrefix(lines, prefix) {
	const bare = prefix.trimEnd();
	if (bare === "" || /[A-Za-z0-9]$/.test(bare)) return void 0;
	return lines.filter((line) => line.startsWith(bare)).length === 0 ? void 0 : lines.map((line) => line.startsWith(bare) ? line.slice(bare.length) : line);
}
function withoutCommonPrefix(lines) {
	const full = lines.slice(1).filter((line) => line.trim() !== "");
	if (full.length === 0 || !full.every((line) => LINE_PREFIX.test(line))) return void 0;
	return lines.map((line) => line.replace(LINE_PREFIX, ""));
}
function toBody(lines) {
	const headers = {};
	let at = 0;
	for (; at < lines.length; at++) {
		const line = lines[at] ?? "";
		const header = HEADER.exec(line.replace(LINE_PREFIX, ""));
		if (header?.[1] !== void 0) headers[header[1].toLowerCase()] = header[2] ?? "";
		else if (line.trim() !== "") break;
	}
	const rest = lines.slice(at).join("\n").replace(INLINE_COMMENT, "");
	const inline = INLINE_HEADERS.exec(rest);
	if (inline?.[1] !== void 0) headers["dek-info"] = inline[1];
	const base64 = joinTokens(inline === null ? rest : rest.slice(inline[0].length));
	return base64 === void 0 ? void 0 : {
		base64,
		headers
	};
}
function joinTokens(text) {
	const kept = [];
	for (const token of text.split(/\s+/)) {
		if (token === "" || NOISE.test(token) || CHECKSUM.test(token)) continue;
		if (!TOKEN.test(token)) return void 0;
		kept.push(token);
	}
	return kept.length === 0 ? void 0 : kept.join("");
}
var REPLACEMENTS, HEADER, INLINE_HEADERS, INLINE_COMMENT, TOKEN, NOISE, CHECKSUM, LINE_PREFIX;
var init_armour_body = __esmMin((() => {
	REPLACEMENTS = [
		[/\\{1,8}(?:[nr]|u000[ad]|x0[ad]|\r?\n)/gi, "\n"],
		[/%0[ad]|&#(?:1[03]|x0?[ad]);|<br ?\/?>|\r/gi, "\n"],
		[/\\{1,8}t|%20|%09|&nbsp;/gi, " "],
		[/\\{1,8}(?:u002b|x2b)|%2b|&#(?:43|x2b);|&plus;/gi, "+"],
		[/\\{1,8}(?:u002f|x2f|\/)|%2f|&#(?:47|x2f);|&sol;/gi, "/"],
		[/\\{1,8}(?:u003d|x3d)|%3d|&#(?:61|x3d);|&equals;/gi, "="],
		[/&quot;|&#34;|\\{1,8}u0022|%22/gi, "\""],
		[/%3a/gi, ":"],
		[/%2c/gi, ","],
		[/&apos;|&#39;|\\{1,8}u0027|%27/gi, "'"]
	];
	HEADER = /^\s*([A-Za-z][A-Za-z-]{2,30}): ?(.{1,200})$/;
	INLINE_HEADERS = /^\s*Proc-Type: ?4,ENCRYPTED\s+DEK-Info: ?([\w-]{3,40},[0-9A-F]{8,64})\s+/;
	INLINE_COMMENT = /^\s*(?:Version|Comment): ?[^\n]{0,200}?\s+(?=[A-Za-z0-9+/]{40})/;
	TOKEN = /^[A-Za-z0-9+/_-]+={0,3}$/;
	NOISE = /^[^A-Za-z0-9]+$/;
	CHECKSUM = /^=[A-Za-z0-9+/]{4}$/;
	LINE_PREFIX = /^[ \t]*(?:\/\/+|#+|[*>|;+%!-]|--+|'|REM |\d{1,6}[:| \t]+)[ \t]*/;
}));
// src/engine/keys/pgp.ts
/** The first packet that holds a secret; undefined when there is none. */
function readPgpKey(bytes, tools) {
	for (const { tag, body } of packetsOf(bytes)) {
		const part = tag === SECRET_KEY || tag === SECRET_SUBKEY ? secretPart(body, tools) : void 0;
		if (part !== void 0) return toReading(part, bytes, tools);
	}
}
function toReading(part, bytes, tools) {
	const { algorithm, bits, encrypted, fingerprint } = part;
	const type = ALGORITHMS[algorithm]?.type ?? "unknown";
	const hashes = [tools.hash("sha256", bytes)];
	const known = ALGORITHMS[algorithm];
	return {
		form: "pgp",
		type,
		...known !== void 0 && known.curve === void 0 && { bits },
		encrypted,
		fingerprint,
		identity: `pgp:${fingerprint}`,
		hashes
	};
}
function packetsOf(bytes) {
	const packets = [];
	let at = 0;
	while (at < bytes.length && packets.length < MAX_PACKETS) {
		const head = packetHead(bytes, at);
		if (head === void 0 || head.end > bytes.length) break;
		packets.push({
			tag: head.tag,
			body: bytes.subarray(head.body, head.end)
		});
		at = head.end;
	}
	return packets;
}
function packetHead(bytes, at) {
	const first = bytes[at] ?? 0;
	if (first < 128) return void 0;
	if (first < 192) return oldHead(bytes, at, first);
	const size = bytes[at + 1] ?? 0;
	const tag = first & 63;
	if (size < 192) return {
		tag,
		body: at + 2,
		end: at + 2 + size
	};
	if (size < 224) return {
		tag,
		body: at + 3,
		end: at + 3 + (size - 192) * 256 + (bytes[at + 2] ?? 0) + 192
	};
	return size === 255 ? {
		tag,
		body: at + 6,
		end: at + 6 + number(bytes, at + 2, 4)
	} : void 0;
}
function oldHead(bytes, at, first) {
	const size = [
		1,
		2,
		4
	][first & 3];
	if (size === void 0) return void 0;
	return {
		tag: first >> 2 & 15,
		body: at + 1 + size,
		end: at + 1 + size + number(bytes, at + 1, size)
	};
}
function secretPart(body, tools) {
	const version = body[0];
	const algorithm = body[5] ?? 0;
	if (version === 5 || version === 6) return sizedSecretPart(body, algorithm, tools);
	const known = ALGORITHMS[algorithm];
	if (version !== 4 || known === void 0) return void 0;
	const start = known.curve === true ? 7 + (body[6] ?? 0) : 6;
	const bits = number(body, start, 2);
	let end = start;
	for (let i = 0; i < known.numbers; i++) end += 2 + (number(body, end, 2) + 7 >> 3);
	if (algorithm === 18) end += 1 + (body[end] ?? 0);
	const encrypted = encryptionAt(body, end);
	if (encrypted === void 0) return void 0;
	const hashed = concat([Uint8Array.of(153, end >> 8, end & 255), body.subarray(0, end)]);
	return {
		algorithm,
		bits,
		encrypted,
		fingerprint: tools.hash("sha1", hashed)
	};
}
function sizedSecretPart(body, algorithm, tools) {
	const end = 10 + number(body, 6, 4);
	const encrypted = encryptionAt(body, end);
	if (encrypted === void 0) return void 0;
	const mark = Uint8Array.of(body[0] === 6 ? 155 : 154, 0, 0, end >> 8, end & 255);
	const fingerprint = tools.hash("sha256", concat([mark, body.subarray(0, end)]));
	return {
		algorithm,
		bits: number(body, 10, 2),
		encrypted,
		fingerprint
	};
}
function encryptionAt(body, at) {
	const usage = body[at];
	if (usage === void 0 || body.length - at < 12) return void 0;
	if (body[at + 2] === S2K_GNU && usage >= 253) return void 0;
	return usage !== 0;
}
function number(bytes, at, size) {
	let value = 0;
	for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0);
	return value;
}
var SECRET_KEY, SECRET_SUBKEY, ALGORITHMS, S2K_GNU, MAX_PACKETS;
var init_pgp = __esmMin((() => {
	init_der_write();
	SECRET_KEY = 5;
	SECRET_SUBKEY = 7;
	ALGORITHMS = {
		1: {
			type: "rsa",
			numbers: 2
		},
		2: {
			type: "rsa",
			numbers: 2
		},
		3: {
			type: "rsa",
			numbers: 2
		},
		16: {
			type: "elgamal",
			numbers: 3
		},
		17: {
			type: "dsa",
			numbers: 4
		},
		18: {
			type: "ecdh",
			numbers: 1,
			curve: true
		},
		19: {
			type: "ec",
			numbers: 1,
			curve: true
		},
		22: {
			type: "ed25519",
			numbers: 1,
			curve: true
		},
		25: {
			type: "x25519",
			numbers: 0,
			curve: true
		},
		26: {
			type: "x448",
			numbers: 0,
			curve: true
		},
		27: {
			type: "ed25519",
			numbers: 0,
			curve: true
		},
		28: {
			type: "ed448",
			numbers: 0,
			curve: true
		}
	};
	S2K_GNU = 101;
	MAX_PACKETS = 64;
}));
// src/engine/keys/pem.ts
/** All keys in armour; blocks that are no keys are left out. */
function findPemKeys(text, tools) {
	return findArmoured(text).flatMap((block) => readClosed(block, tools) ?? readOpen$1(text, block, tools) ?? []);
}
function readClosed(block, tools) {
	if (!block.closed) return void 0;
	for (const body of readBody(block.body, block.prefix)) {
		const reading = readBlock(body, block.label, tools);
		if (reading !== void 0) return {
			span: block.span,
			reading
		};
	}
}
function readBlock({ base64, headers }, label, tools) {
	const bytes = fromBase64(base64);
	if (bytes === void 0 || bytes.length === 0) return void 0;
	const cipher = headers["dek-info"];
	if (cipher !== void 0) return readTraditionalEncrypted(bytes, {
		label,
		cipher
	}, tools);
	return readBytes(bytes, tools);
}
/** Bytes of any armoured form. */
function readBytes(bytes, tools) {
	return readDerKey(bytes, tools) ?? readOpenSshKey(bytes, tools) ?? readPgpKey(bytes, tools);
}
function readTraditionalEncrypted(bytes, { label, cipher }, tools) {
	const isWhole = bytes.length % 8 === 0 || /-(?:CFB|OFB|CTR)/i.test(cipher);
	if (bytes.length < MIN_ENCRYPTED || !isWhole || new Set(bytes).size < 20) return void 0;
	const hash = tools.hash("sha256", bytes);
	const type = label.toLowerCase();
	return {
		form: "pem",
		...(type === "rsa" || type === "ec" || type === "dsa") && { type },
		encrypted: true,
		identity: `body:${hash}`,
		hashes: [hash]
	};
}
function readOpen$1(text, { span, bodyStart }, tools) {
	const der = collectDer(text, bodyStart);
	if (der !== void 0) {
		const reading = readDerKey(der.bytes, tools);
		return reading && {
			span: {
				start: span.start,
				end: der.end
			},
			reading
		};
	}
	const open = collectBase64(text, bodyStart, MAX_OPEN_BASE64);
	const bytes = open && fromCutBase64(open.base64);
	const reading = bytes && readOpenSshKey(bytes, tools);
	return open && reading && {
		span: {
			start: span.start,
			end: open.end
		},
		reading
	};
}
var MIN_ENCRYPTED, MAX_OPEN_BASE64;
var init_pem = __esmMin((() => {
	init_bytes();
	init_armour();
	init_armour_body();
	init_collect();
	init_key_reading();
	init_openssh();
	init_pgp();
	MIN_ENCRYPTED = 48;
	MAX_OPEN_BASE64 = 2e4;
}));
// src/engine/keys/putty.ts
/** All .ppk files standing in the text. */
function findPutty(text, tools) {
	const heads = [...text.matchAll(HEAD$2)];
	return heads.flatMap((head, at) => {
		const inside = text.slice(head.index, Math.min(head.index + MAX_LENGTH$2, heads[at + 1]?.index ?? text.length));
		const foot = FOOT.exec(inside);
		if (foot === null) return [];
		const end = head.index + foot.index + foot[0].length;
		return readPutty(inside.slice(0, foot.index), {
			start: head.index,
			end
		}, tools);
	});
}
function readPutty(file, span, tools) {
	const lines = file.replaceAll(LINE_END, "\n").split("\n").map(bare);
	const blob = linesAfter(lines, "Public-Lines");
	const secret = linesAfter(lines, "Private-Lines");
	const key = blob && readSshPublic(blob);
	if (key === void 0 || secret === void 0 || secret.length < 16) return [];
	return [{
		span,
		reading: readingOf({
			form: "putty",
			key,
			encrypted: !lines.some((line) => /^Encryption: ?none$/.test(line)),
			block: secret
		}, tools)
	}];
}
function bare(line) {
	return line.replace(/^[\s"'`,+*#>/]+(?=[A-Z][a-z]+[-A-Za-z]*:)/, "").replace(/["'`,\s]+\+?\s*$/, "").trim();
}
function linesAfter(lines, name) {
	const at = lines.findIndex((line) => line.startsWith(`${name}:`));
	const count = Number(lines[at]?.slice(name.length + 1));
	if (at === -1 || !(count > 0 && count < 400)) return void 0;
	return fromBase64(lines.slice(at + 1).map((line) => line.replace(/^["'`]+|["'`]+$/g, "")).filter((line) => line !== "").slice(0, count).join(""));
}
var HEAD$2, FOOT, MAX_LENGTH$2, LINE_END;
var init_putty = __esmMin((() => {
	init_bytes();
	init_public_reading();
	init_ssh_public();
	HEAD$2 = /PuTTY-User-Key-File-([23]): ?[\w@.-]{3,60}/g;
	FOOT = /Private-MAC: ?[0-9a-f]{40,64}/;
	MAX_LENGTH$2 = 4e4;
	LINE_END = /\\{1,4}r?\\{0,4}[rn](?:\\{1,4}n)?|&#(?:10|13|x[ad]);|%0[ad]|\r\n?/gi;
}));
// src/engine/keys/rsa-xml.ts
/** All private RSAKeyValue elements. */
function findRsaXml(text, tools) {
	const starts = [...text.matchAll(START)];
	return starts.flatMap(({ index }, at) => {
		const inside = text.slice(index, Math.min(index + MAX_LENGTH$1, starts[at + 1]?.index ?? text.length));
		const close = END.exec(inside);
		return close === null ? [] : readXml(inside.slice(0, close.index + close[0].length), index, tools);
	});
}
function readXml(element, start, tools) {
	const members = {};
	for (const [, name = "", value = ""] of element.matchAll(MEMBER)) members[name.toLowerCase()] = fromBase64(clean(value));
	const { modulus, exponent, d, p, q } = members;
	if (modulus === void 0 || exponent === void 0 || d === void 0) return [];
	if (!isRsaKey(modulus, d, p && q ? [p, q] : [])) return [];
	const reading = readingOf({
		form: "rsa-xml",
		key: {
			type: "rsa",
			modulus,
			exponent
		},
		encrypted: false,
		block: d
	}, tools);
	return [{
		span: {
			start,
			end: start + element.length
		},
		reading
	}];
}
function clean(value) {
	return value.replace(/\\u002b/gi, "+").replace(/\\u003d/gi, "=").replace(/\\{1,4}[nr]|\s|\\|["'`]/g, "");
}
var START, END, MEMBER, MAX_LENGTH$1;
var init_rsa_xml = __esmMin((() => {
	init_bytes();
	init_public_reading();
	START = /(?:<|&lt;|\\u003c)RSAKeyValue(?:>|&gt;|\\u003e)/gi;
	END = /(?:<|&lt;|\\u003c)\\{0,4}\/RSAKeyValue(?:>|&gt;|\\u003e)/i;
	MEMBER = /(?:<|&lt;|\\u003c)(Modulus|Exponent|D|P|Q)(?:>|&gt;|\\u003e)([^<&]{1,8000}?)(?:<|&lt;|\\u003c)\\{0,4}\//gi;
	MAX_LENGTH$1 = 3e4;
}));
// src/engine/keys/find-keys.ts
/** All private keys in `text`; where two overlap, the one that begins first stays. */
function findKeys(text, tools) {
	const all = FINDERS.flatMap((find) => find(text, tools)).toSorted((a, b) => a.span.start - b.span.start);
	const kept = [];
	let floor = -1;
	for (const key of all) {
		if (key.span.start < floor) continue;
		kept.push(key);
		floor = key.span.end;
	}
	return kept;
}
var FINDERS;
var init_find_keys = __esmMin((() => {
	init_bare_der();
	init_binary_keys();
	init_jwk();
	init_pem();
	init_putty();
	init_rsa_xml();
	FINDERS = [
		findPemKeys,
		findPutty,
		findJwks,
		findRsaXml,
		findBareKeys,
		findBinaryKeys
	];
}));
// src/engine/keys/key-owner.ts
/** Judges the key at `span` of the input's text, in the light of all texts that hold it. */
function ownerOf(input, span) {
	const around = surroundingsOf(input, span);
	const path = pathOf(input);
	const applicationId = nearestId(around) ?? UUID$1.exec(fileName(path))?.[0]?.toLowerCase();
	const id = applicationId === void 0 ? {} : { applicationId };
	const name = around.map(({ before }) => nameIn(before)).join(" ");
	if (VONAGE_FILE.test(path) || VENDOR.test(fileName(path))) return {
		vonage: true,
		...id,
		evidence: "the file’s name says Vonage"
	};
	if (VENDOR.test(name)) return {
		vonage: true,
		...id,
		evidence: "the identifier says Vonage"
	};
	if (OTHER.test(name) || OTHER.test(fileName(path))) return {
		vonage: false,
		evidence: "the name says another use"
	};
	return nearest(around, path, applicationId);
}
function surroundingsOf(input, span) {
	const { text } = input;
	const own = {
		before: text.slice(Math.max(0, span.start - BEFORE), span.start),
		after: text.slice(span.end, span.end + AFTER)
	};
	if (input.outer === void 0 || input.outerSpan === void 0) return [own];
	return [own, ...surroundingsOf(input.outer, input.outerSpan)];
}
function nearest(around, path, applicationId) {
	const id = applicationId === void 0 ? {} : { applicationId };
	const vendor = distanceOf(around, VENDOR);
	const other = distanceOf(around, OTHER);
	if (vendor < other) return {
		vonage: true,
		...id,
		evidence: "Vonage is named nearby"
	};
	if (other < 1e400) return {
		vonage: false,
		evidence: "another use is named nearer"
	};
	if (VENDOR.test(path)) return {
		vonage: true,
		...id,
		evidence: "the path says Vonage"
	};
	if (applicationId !== void 0) return {
		vonage: true,
		...id,
		evidence: "an application id stands nearby"
	};
	return {
		vonage: false,
		evidence: "nothing near it names Vonage"
	};
}
function distanceOf(around, pattern) {
	let best = 1e400;
	const all = new RegExp(pattern, "gi");
	for (const { before, after } of around) {
		for (const match of before.matchAll(all)) best = Math.min(best, before.length - match.index);
		best = Math.min(best, pattern.exec(after)?.index ?? 1e400);
	}
	return best;
}
function nearestId(around) {
	for (const { before, after } of around) {
		const id = [...before.matchAll(APPLICATION_ID$1)].at(-1)?.[1] ?? [...after.matchAll(APPLICATION_ID$1)][0]?.[1];
		if (id !== void 0) return id.toLowerCase();
	}
}
function nameIn(before) {
	const near = before.slice(-120);
	return /([\w.$-]{2,80})["'\]\s]{0,6}(?::|=>?|,|\()[\s|>+`"'(\\-]{0,40}$/.exec(near)?.[1] ?? "";
}
function pathOf({ provenance }) {
	return provenance.kind === "object" ? "" : provenance.path;
}
function fileName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
var VENDOR, VONAGE_FILE, OTHER, APPLICATION_ID$1, UUID$1, BEFORE, AFTER;
var init_key_owner = __esmMin((() => {
	VENDOR = /vonage|nexmo|open_?tok(?!en)|tokbox|neru|\bvcr[._-]/i;
	VONAGE_FILE = /(?:^|\/)(?:vonage_app\.json|\.vonagerc|\.nexmo-app|\.nexmorc|vonage\.config\.json)$/i;
	OTHER = /gserviceaccount|google|firebase|client_email|apns|apple|github|gitlab|docusign|snowflake|salesforce|adobe|alipay|wechat|stripe|okta|auth0|letsencrypt|\bssh|ssl|\btls|https|server\.key|nginx|haproxy|passport|oauth-private|certificate|webpush|vapid|jwt_?(?:secret|private)/i;
	APPLICATION_ID$1 = /app(?:lication)?[._-]?id["'\]\s:=>,(]{1,20}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi;
	UUID$1 = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i;
	BEFORE = 3e3;
	AFTER = 1500;
}));
// src/engine/keys/private-key.ts
/** Private keys that parse, by owner. */
function matchPrivateKey(input, rule) {
	if (rule.match.kind !== "matcher") return [];
	const wanted = rule.match.options["owner"] === "vonage";
	return input.once("private-keys", keysIn).filter(({ owner }) => owner.vonage === wanted).map((owned) => toCandidate$1(input, rule, owned));
}
function keysIn(input) {
	return findKeys(input.text, input.tools).map((key) => ({
		key,
		owner: ownerOf(input, key.span)
	}));
}
function toCandidate$1(input, rule, { key, owner }) {
	const { span, reading } = key;
	const secret = new SecretText(key.secret ?? input.text.slice(span.start, span.end));
	input.trace?.({
		kind: "looked",
		ruleId: rule.id,
		span,
		secret
	});
	const documented = isDocumentedKey(reading);
	const { applicationId } = owner;
	return {
		rule,
		secret,
		identity: new SecretText(reading.identity),
		span,
		severity: severityOf(rule, reading, documented),
		confidence: documented ? "low" : "high",
		title: titleOf(rule, reading, documented),
		related: applicationId === void 0 ? {} : { applicationId },
		proof: proofOf(reading),
		evidence: [`parses as a private key (${reading.form})`, owner.evidence],
		weight: WEIGHT$1
	};
}
function severityOf(rule, { encrypted }, documented) {
	if (documented) return "low";
	return encrypted ? "medium" : rule.severity;
}
function titleOf({ title }, { type, bits, curve, encrypted }, documented) {
	const size = bits === void 0 ? curve : `${bits} bits`;
	const known = [
		type?.toUpperCase(),
		size,
		encrypted ? "encrypted" : void 0,
		documented ? "documented test key" : void 0
	].filter((word) => word !== void 0);
	return known.length === 0 ? title : `${title} (${known.join(", ")})`;
}
function proofOf({ form, type, bits, curve, encrypted, publicKeySha256, fingerprint }) {
	return {
		format: form,
		encrypted,
		...type !== void 0 && { keyType: type },
		...bits !== void 0 && { bits },
		...curve !== void 0 && { curve },
		...publicKeySha256 !== void 0 && { publicKeySha256 },
		...fingerprint !== void 0 && { fingerprint }
	};
}
var WEIGHT$1;
var init_private_key = __esmMin((() => {
	init_secret_text();
	init_documented_keys();
	init_find_keys();
	init_key_owner();
	WEIGHT$1 = 900;
}));
// src/engine/tokens/documented-tokens.ts
/** True for a token of an SDK's tests, by the SHA-256 of its text. */
function documentedToken(sha256) {
	return TOKENS.has(sha256.slice(0, 24));
}
/** True for an OpenTok project key of the documentation. */
function documentedProject(project) {
	return PROJECTS.has(project);
}
/** True for an application id of the documentation, or one whose blocks each repeat one character. */
function documentedId(id) {
	const lower = id.toLowerCase();
	return IDS.has(lower) || lower.split("-").filter((block) => new Set(block).size === 1).length >= 3;
}
var PROJECTS, IDS, TOKENS;
var init_documented_tokens = __esmMin((() => {
	PROJECTS = new Set("12345 123456 1234567 12345678 123456789 0000000 00000000 40000001 40000002".split(" "));
	IDS = /* @__PURE__ */ new Set([
		"12a3b4cd-a1b2-1ab2-a1b2-a1234bc5d678",
		"78d335fa-323d-0114-9c3d-d6f0d48968cf",
		"01234567-aaaa-bbbb-cccc-defdefdefdef"
	]);
	TOKENS = /* @__PURE__ */ new Set(["0f1222a66cebd0c42406ad86"]);
}));
// src/engine/tokens/jwt-family.ts
/** The family of a token of Vonage; undefined for everybody else's, and for documented ones. */
function familyOf({ algorithm, claims }) {
	if (/^RS\d{3}$/.test(algorithm)) return applicationFamily(claims);
	return algorithm === "HS256" ? secretFamily(claims) : void 0;
}
function applicationFamily(claims) {
	const id = claims["application_id"];
	if (typeof id !== "string" || !UUID.test(id) || documentedId(id)) return void 0;
	const related = { applicationId: id.toLowerCase() };
	if (claims["scope"] === "session.connect" || typeof claims["session_id"] === "string") return {
		family: "video",
		related
	};
	return {
		family: typeof claims["sub"] === "string" && claims["sub"] !== "video" ? "user" : "application",
		related
	};
}
function secretFamily(claims) {
	const issuer = textOf$1(claims["iss"]);
	if (issuer === "Vonage" || issuer === "Nexmo" && "payload_hash" in claims) return {
		family: "webhook",
		related: webhookRelated(claims)
	};
	const ist = claims["ist"];
	if (!PROJECT.test(issuer) || documentedProject(issuer)) return void 0;
	const session = claims["scope"] === "session.connect" || typeof claims["session_id"] === "string";
	if (ist !== "project" && ist !== "account" && !session) return void 0;
	return {
		family: session ? "opentok-session" : "opentok",
		related: { projectId: issuer }
	};
}
function webhookRelated(claims) {
	const key = claims["api_key"];
	const id = claims["application_id"];
	return {
		...typeof key === "string" && API_KEY$1.test(key) && { apiKey: key },
		...typeof id === "string" && UUID.test(id) && { applicationId: id.toLowerCase() }
	};
}
function textOf$1(claim) {
	return typeof claim === "string" || typeof claim === "number" ? String(claim) : "";
}
var UUID, PROJECT, API_KEY$1;
var init_jwt_family = __esmMin((() => {
	init_documented_tokens();
	UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
	PROJECT = /^\d{5,9}$/;
	API_KEY$1 = /^[0-9a-f]{8}$/;
}));
// src/engine/tokens/jwt.ts
/** All complete tokens; an elided one does not decode. */
function findJwts(text) {
	const found = [];
	let floor = 0;
	for (const match of text.matchAll(PAYLOAD)) {
		const end = match.index + match[0].length;
		const jwt = readJwt(text, headerRun(text, match.index, floor), match);
		floor = end;
		if (jwt !== void 0) found.push(jwt);
	}
	return found;
}
function readJwt(text, run, match) {
	const [whole, payload = "", mac = ""] = match;
	const end = match.index + whole.length;
	const claims = toObject(payload);
	const signature = fromBase64(mac);
	if (claims === void 0 || signature === void 0) return void 0;
	const starts = [...text.slice(run.start, run.end).matchAll(/eyJ/g)].slice(0, MAX_STARTS);
	for (const { index } of starts) {
		const start = run.start + index;
		const algorithm = toObject(text.slice(start, run.end))?.["alg"];
		if (typeof algorithm !== "string") continue;
		const data = text.slice(start, match.index + 1 + payload.length);
		return {
			span: {
				start,
				end
			},
			text: text.slice(start, end),
			algorithm,
			claims,
			data,
			signature
		};
	}
}
/** The base64url characters in front of the payload's dot. */
function headerRun(text, dot, floor) {
	const limit = Math.max(floor, dot - HEADER_REACH);
	let start = dot;
	while (start > limit && /[A-Za-z0-9_-]/.test(text.charAt(start - 1))) start--;
	return {
		start,
		end: dot
	};
}
function toObject(base64) {
	const bytes = fromBase64(base64);
	if (bytes === void 0) return void 0;
	try {
		const value = JSON.parse(new TextDecoder().decode(bytes));
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
var PAYLOAD, HEADER_REACH, MAX_STARTS;
var init_jwt = __esmMin((() => {
	init_bytes();
	PAYLOAD = /\.(eyJ[A-Za-z0-9_-]{8,8000})\.([A-Za-z0-9_-]{20,1500})/g;
	HEADER_REACH = 2e3;
	MAX_STARTS = 4;
}));
// src/engine/tokens/t1.ts
/** All T1 tokens that decode. */
function findT1Tokens(text) {
	return [...text.matchAll(HEAD$1)].flatMap((head) => {
		const start = head.index + head[0].length;
		const token = readRun(text, start) ?? readWrapped(text, start);
		if (token === void 0) return [];
		const span = {
			start: head.index,
			end: token.end
		};
		return [{
			span,
			text: text.slice(span.start, span.end),
			...token.content
		}];
	});
}
function readRun(text, start) {
	RUN$1.lastIndex = start;
	const run = RUN$1.exec(text)?.[0];
	if (run === void 0) return void 0;
	const content = readContent(run.replaceAll(/%2B/gi, "+").replaceAll(/%2F|\\{1,4}\//gi, "/"));
	if (content === void 0 || !isWhole$1(content)) return void 0;
	PADDING.lastIndex = start + run.length;
	return {
		content,
		end: start + run.length + (PADDING.exec(text)?.[0].length ?? 0)
	};
}
function readWrapped(text, start) {
	const all = collectBase64(text, start, MAX_BASE64);
	const content = all && readContent(all.base64);
	if (all === void 0 || content === void 0 || !isWhole$1(content)) return void 0;
	return {
		content,
		end: all.end
	};
}
function readContent(base64) {
	const bytes = fromCutBase64(base64);
	const match = bytes && CONTENT.exec(toLatin1(bytes));
	if (!match) return void 0;
	const [, projectId = "", signature = "", data = ""] = match;
	return {
		projectId,
		signature: signature.toLowerCase(),
		data,
		fields: fieldsOf$1(data)
	};
}
function isWhole$1({ fields }) {
	return fields["session_id"] !== void 0 && fields["create_time"] !== void 0 && fields["nonce"] !== void 0;
}
function fieldsOf$1(data) {
	const fields = {};
	for (const pair of data.split("&")) {
		const at = pair.indexOf("=");
		if (at > 0) fields[pair.slice(0, at)] ??= pair.slice(at + 1);
	}
	return fields;
}
var HEAD$1, RUN$1, PADDING, CONTENT, MAX_BASE64;
var init_t1 = __esmMin((() => {
	init_bytes();
	init_collect();
	HEAD$1 = /T1(?:=|%3D|%253D|\\{1,4}u003d|\\{1,4}x3d|&#61;|&#x3d;){2}(?=cGFydG5lcl9pZD)/gi;
	RUN$1 = /(?:[A-Za-z0-9+/_-]|%2[BF]|\\{1,4}\/){60,4000}/iy;
	PADDING = /(?:=|%3D|\\u003d){1,2}/iy;
	CONTENT = /^partner_id=(\d{5,9})&sig=([0-9a-f]{40}):([\x20-\x7e]{20,2500})/i;
	MAX_BASE64 = 3600;
}));
// src/engine/tokens/validity.ts
/** Judges the end (or the default span after the beginning) against the time of the scan. */
function validityOf({ issued, expires, defaultSeconds }, now) {
	const issuedAt = toMilliseconds(issued);
	const expiresAt = toMilliseconds(expires) ?? (issuedAt === void 0 ? void 0 : issuedAt + defaultSeconds * 1e3);
	const times = {
		...issuedAt !== void 0 && { issuedAt: new Date(issuedAt).toISOString() },
		...expiresAt !== void 0 && { expiresAt: new Date(expiresAt).toISOString() }
	};
	const expired = expiresAt !== void 0 && expiresAt < now.getTime();
	return {
		expired,
		times: {
			...times,
			expired
		}
	};
}
function toMilliseconds(time) {
	const number = typeof time === "string" ? Number.parseFloat(time) : time;
	if (typeof number !== "number" || !(number > 0)) return void 0;
	const milliseconds = Math.round(number > MILLISECONDS_FROM ? number : number * 1e3);
	return milliseconds < MAX_DATE ? milliseconds : void 0;
}
var MILLISECONDS_FROM, MAX_DATE;
var init_validity = __esmMin((() => {
	MILLISECONDS_FROM = 1e11;
	MAX_DATE = 864e13;
}));
// src/engine/tokens/token.ts
/** Tokens of the family that the rule's options name. */
function matchToken(input, rule) {
	if (rule.match.kind !== "matcher") return [];
	const wanted = rule.match.options["family"];
	return input.once("tokens", tokensIn).filter(({ family }) => family === wanted).map((token) => toCandidate(input, rule, token));
}
function tokensIn({ text, now }) {
	const jwts = findJwts(text).flatMap((jwt) => readJwtToken(jwt, now) ?? []);
	const tokens = findT1Tokens(text).flatMap((token) => readT1(token, now) ?? []);
	return [...jwts, ...tokens];
}
function readJwtToken(jwt, now) {
	const known = familyOf(jwt);
	if (known === void 0) return void 0;
	const { claims, span, text, algorithm } = jwt;
	const { expired, times } = validityOf({
		issued: claims["iat"],
		expires: claims["exp"],
		defaultSeconds: JWT_SECONDS
	}, now);
	const proof = {
		algorithm,
		subject: known.family,
		...textClaims(claims),
		...known.related,
		...times
	};
	return {
		family: known.family,
		span,
		text,
		related: known.related,
		proof,
		expired
	};
}
function textClaims(claims) {
	const issuer = claims["iss"];
	const role = claims["role"];
	return {
		...typeof issuer === "string" && issuer.length < 100 && { issuer },
		...typeof role === "string" && role.length < 40 && { role }
	};
}
function readT1({ span, text, projectId, fields }, now) {
	if (documentedProject(projectId)) return void 0;
	const { expired, times } = validityOf({
		issued: fields["create_time"],
		expires: fields["expire_time"],
		defaultSeconds: T1_SECONDS
	}, now);
	const role = fields["role"];
	const known = role !== void 0 && /^[a-z]{4,20}$/.test(role) ? { role } : {};
	return {
		family: "t1",
		span,
		text,
		related: { projectId },
		proof: {
			projectId,
			...known,
			...times
		},
		expired
	};
}
function toCandidate(input, rule, token) {
	const { span, related, proof, expired } = token;
	const secret = new SecretText(token.text);
	input.trace?.({
		kind: "looked",
		ruleId: rule.id,
		span,
		secret
	});
	const documented = documentedToken(input.tools.hash("sha256", token.text));
	return {
		rule,
		secret,
		span,
		severity: expired ? "low" : rule.severity,
		confidence: documented ? "low" : "high",
		title: expired ? `${rule.title} (expired)` : rule.title,
		related,
		proof,
		evidence: ["decodes to the claims of such a token", expired ? "has expired" : "has not expired"],
		weight: WEIGHT
	};
}
var WEIGHT, JWT_SECONDS, T1_SECONDS;
var init_token = __esmMin((() => {
	init_secret_text();
	init_documented_tokens();
	init_jwt_family();
	init_jwt();
	init_t1();
	init_validity();
	WEIGHT = 900;
	JWT_SECONDS = 900;
	T1_SECONDS = 86400;
}));
// src/engine/matchers.ts
/** Rules are checked at load, so an unknown name here is a rule set that was not made by src/rules. */
function matcherOf(rule) {
	if (rule.match.kind === "expression") return matchExpression;
	return MATCHERS[rule.match.matcher] ?? (() => []);
}
var MATCHERS;
var init_matchers = __esmMin((() => {
	init_credential();
	init_expression();
	init_private_key();
	init_token();
	MATCHERS = {
		credential: matchCredential,
		"private-key": matchPrivateKey,
		token: matchToken
	};
}));
// src/rules/rule-syntax.ts
/** Parses one rule file to its rule nodes. `about` is prose, `shared` holds YAML anchors for lists used twice. */
function parseRuleFile(yamlText, file) {
	const lines = new import_dist$1.LineCounter();
	const place = {
		file,
		lines
	};
	const document = (0, import_dist$1.parseDocument)(yamlText, {
		lineCounter: lines,
		prettyErrors: false
	});
	const [error] = document.errors;
	if (error !== void 0) throw problem(place, error.pos[0], `is no valid YAML: ${error.message}`);
	const root = document.contents;
	if (!(0, import_dist$1.isMap)(root)) throw problem(place, 0, "expected a map with the key `rules`");
	checkKeys(root, [
		"about",
		"shared",
		"rules"
	], place, "the file");
	const rules = root.get("rules", true);
	if (!(0, import_dist$1.isSeq)(rules) || rules.items.length === 0) throw problem(place, 0, "`rules` must be a list with at least one rule");
	return {
		document,
		place,
		rules: rules.items.map((item) => asMap(item, place))
	};
}
function asMap(node, place) {
	if ((0, import_dist$1.isMap)(node)) return node;
	throw problem(place, offsetOf(node), "each rule must be a map");
}
function checkKeys(map, allowed, place, where) {
	for (const { key } of map.items) {
		const name = (0, import_dist$1.isScalar)(key) ? String(key.value) : String(key);
		if (allowed.includes(name)) continue;
		throw problem(place, offsetOf(key), `unknown key \`${name}\` in ${where}; expected one of ${allowed.join(", ")}`);
	}
}
function problem(place, offset, message) {
	const { line } = place.lines.linePos(offset);
	return new ScanError("rule", `${place.file}:${line}: ${message}.`, {
		path: place.file,
		hint: "The form of a rule is in patterns/README.md."
	});
}
function offsetOf(node) {
	return (0, import_dist$1.isNode)(node) ? node.range?.[0] ?? 0 : 0;
}
var import_dist$1;
var init_rule_syntax = __esmMin((() => {
	import_dist$1 = require_dist();
	init_errors();
}));
// src/rules/fields.ts
function fieldsOf(map, document, place) {
	const node = (key) => {
		const value = map.get(key, true);
		return (0, import_dist.isAlias)(value) ? value.resolve(document) : value;
	};
	const fail = (key, message) => {
		throw problem(place, offsetOf(map.items.find((item) => (0, import_dist.isScalar)(item.key) && item.key.value === key)?.key ?? map), `\`${key}\` ${message}`);
	};
	const text = (key) => {
		const value = node(key);
		if ((0, import_dist.isScalar)(value) && typeof value.value === "string" && value.value.trim() !== "") return value.value.trim();
		return fail(key, "must be a text");
	};
	const texts = (key, minimum) => {
		const value = node(key);
		const items = (0, import_dist.isSeq)(value) ? value.items : [];
		const strings = items.map((item) => (0, import_dist.isScalar)(item) ? item.value : void 0).filter((item) => typeof item === "string");
		if (strings.length !== items.length || strings.length < minimum) return fail(key, `must be a list of at least ${minimum} text${minimum === 1 ? "" : "s"}`);
		return strings;
	};
	return {
		text,
		texts,
		fail,
		place,
		has: (key) => map.has(key),
		optionalText: (key, fallback) => map.has(key) ? text(key) : fallback,
		choice: (key, choices) => choices.find((one) => one === text(key)) ?? fail(key, `must be one of ${choices.join(", ")}`),
		map: (key) => {
			const value = node(key);
			return (0, import_dist.isMap)(value) ? value : fail(key, "must be a map");
		}
	};
}
var import_dist;
var init_fields = __esmMin((() => {
	import_dist = require_dist();
	init_rule_syntax();
}));
// src/rules/parse.ts
var parse_exports = /* @__PURE__ */ __exportAll({
	parseRules: () => parseRules,
	parseRulesWithExamples: () => parseRulesWithExamples
});
/** Checked rules of one file. Throws a `rule` error that names file, line, key and what was expected. */
function parseRules(yamlText, fileName) {
	return parseRulesWithExamples(yamlText, fileName).map(({ rule }) => rule);
}
function parseRulesWithExamples(yamlText, fileName) {
	const { document, rules, place } = parseRuleFile(yamlText, fileName);
	return rules.map((map) => readRule(map, document, place));
}
function readRule(map, document, place) {
	checkKeys(map, RULE_KEYS, place, "a rule");
	const fields = fieldsOf(map, document, place);
	return {
		rule: {
			id: readId(fields),
			kind: fields.choice("kind", KINDS),
			title: fields.text("title"),
			description: fields.text("description"),
			severity: fields.choice("severity", SEVERITIES$1),
			confidence: fields.has("confidence") ? fields.choice("confidence", CONFIDENCES) : "medium",
			anchors: readAnchors(fields),
			match: readMatch(fields, document, place),
			remediation: fields.texts("remediation", 1),
			references: fields.has("references") ? fields.texts("references", 1) : []
		},
		examples: fields.texts("examples", MIN_EXAMPLES),
		counterexamples: fields.texts("counterexamples", MIN_EXAMPLES)
	};
}
function readId(fields) {
	const id = fields.text("id");
	return /^[a-z][a-z0-9]*(?:-[a-z0-9]+){0,9}$/.test(id) ? id : fields.fail("id", "must be kebab-case, e.g. vonage-api-secret");
}
function readAnchors(fields) {
	const anchors = fields.texts("anchors", 1);
	for (const anchor of anchors) {
		if (anchor.length < MIN_ANCHOR$1) fields.fail("anchors", `must be at least ${MIN_ANCHOR$1} characters each, \`${anchor}\` is shorter`);
		if (!/^[\x00-\x7f]+$/.test(anchor)) fields.fail("anchors", `must be ASCII, \`${anchor}\` is not`);
	}
	return [...new Set(anchors.map((anchor) => anchor.toLowerCase()))];
}
function readMatch(fields, document, place) {
	const map = fields.map("match");
	checkKeys(map, [
		"expression",
		"flags",
		"matcher",
		"options"
	], place, "`match`");
	const match = fieldsOf(map, document, place);
	if (match.has("expression") === match.has("matcher")) fields.fail("match", "must have either `expression` or `matcher`");
	return match.has("matcher") ? readMatcher(match, map) : readExpression(match);
}
function readMatcher(match, map) {
	const matcher = match.choice("matcher", Object.keys(MATCHERS));
	const options = match.has("options") ? match.map("options").toJSON() : {};
	if (typeof options !== "object" || options === null || map.has("flags")) return match.fail("options", "must be a map, without `flags`");
	return {
		kind: "matcher",
		matcher,
		options: { ...options }
	};
}
function readExpression(match) {
	const expression = match.text("expression");
	const flags = match.optionalText("flags", "");
	if (!/^[imsu]{0,4}$/.test(flags)) match.fail("flags", "may hold only i, m, s and u");
	try {
		checkLinear(expression, flags);
	} catch (error) {
		match.fail("expression", toErrorMessage(error));
	}
	return {
		kind: "expression",
		expression,
		flags
	};
}
var RULE_KEYS, MIN_EXAMPLES, MIN_ANCHOR$1;
var init_parse = __esmMin((() => {
	init_kind();
	init_errors();
	init_matchers();
	init_fields();
	init_linear();
	init_rule_syntax();
	RULE_KEYS = [
		"id",
		"kind",
		"title",
		"description",
		"severity",
		"confidence",
		"anchors",
		"match",
		"remediation",
		"references",
		"examples",
		"counterexamples"
	];
	MIN_EXAMPLES = 3;
	MIN_ANCHOR$1 = 3;
}));
// src/scan/choose-rules.ts
init_nearest();
init_errors();
/**
* @throws ScanError `config` for a rule id or file that does not exist, `rule` for a file that is not right
*/
async function chooseRules(config, read) {
	const all = [...loadBuiltInRules(), ...await ownRules(config, read)];
	checkIds(config, all.map((rule) => rule.id));
	const { enable, disable } = config.rules;
	const chosen = all.filter(({ id }) => (enable.length === 0 || enable.includes(id)) && !disable.includes(id));
	if (chosen.length === 0) throw new ScanError("config", `${config.file ?? "The configuration"} leaves no rule on.`);
	return compileRuleSet(chosen);
}
function checkIds({ rules: { enable, disable }, allow, file = "The configuration" }, ids) {
	const named = [...enable, ...disable].map((id) => ({
		id,
		where: file
	}));
	const allowed = allow.flatMap((entry) => entry.rules.map((id) => ({
		id,
		where: entry.where
	})));
	const unknown = [...named, ...allowed].find(({ id }) => !ids.includes(id));
	if (unknown === void 0) return;
	throw new ScanError("config", `${unknown.where}: there is no rule \`${unknown.id}\`.${suggestion(unknown.id, ids)}`, { hint: "vonguard rules list names all rules." });
}
async function ownRules({ rules: { files }, file: configFile }, read) {
	const rules = [];
	for (const file of files) {
		const text = await read(file);
		if (text === void 0) throw new ScanError("config", `${configFile ?? "The configuration"} names the rule file ${file}, which does not exist.`, { path: file });
		const { parseRules } = await Promise.resolve().then(() => (init_parse(), parse_exports));
		rules.push(...parseRules(text, file));
	}
	return rules;
}
// src/scan/strength.ts
const PREDICTABLE = 1.3;
const FREE_LETTERS = 2;
const CLASSES = [
	{
		pattern: /[0-9]/,
		size: 10
	},
	{
		pattern: /[a-z]/,
		size: 26
	},
	{
		pattern: /[A-Z]/,
		size: 26
	},
	{
		pattern: /[^0-9a-zA-Z]/,
		size: 33
	}
];
/**
* Bits of a secret, estimated low: characters of its alphabet, but those that continue a word or a sequence
* count little, and those that repeat what stood before not at all. Random text of 16 letters and digits comes to 86 ± 6.
*/
function estimateBits(secret) {
	const perCharacter = Math.log2(alphabetSize(secret));
	const hasWords = !isHex(secret);
	const seen = /* @__PURE__ */ new Set();
	let bits = 0;
	let run = 0;
	for (let i = 0; i < secret.length; i++) {
		run = i > 0 && sameCase(secret.charCodeAt(i - 1), secret.charCodeAt(i)) ? run + 1 : 1;
		const isExpected = hasWords && run > FREE_LETTERS || i > 0 && follows(secret.charCodeAt(i - 1), secret.charCodeAt(i));
		const three = secret.slice(Math.max(0, i - 2), i + 1);
		if (!seen.has(three)) bits += isExpected ? PREDICTABLE : perCharacter;
		if (i > 1) seen.add(three);
	}
	return bits;
}
function alphabetSize(secret) {
	if (isHex(secret)) return 16;
	return CLASSES.filter(({ pattern }) => pattern.test(secret)).reduce((sum, { size }) => sum + size, 0) || 1;
}
function isHex(secret) {
	return /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(secret);
}
function sameCase(a, b) {
	return isLower(a) && isLower(b) || isUpper(a) && isUpper(b);
}
function isLower(code) {
	return code >= 97 && code <= 122;
}
function isUpper(code) {
	return code >= 65 && code <= 90;
}
function follows(a, b) {
	return Math.abs(a - b) <= 1;
}
// src/scan/fingerprint.ts
init_fingerprint_form();
/** 32 MiB and some 85 ms a guess on one core. */
const SLOW = {
	N: 2 ** 15,
	r: 8,
	p: 1,
	maxmem: 67108864
};
const BYTES = 16;
/**
* Makes the function from a match to its fingerprint. Only the identity counts: one secret has one
* fingerprint, whatever rule, kind, file or encoding it was seen under.
*/
function createFingerprinter({ salt, onSlow }) {
	const known = /* @__PURE__ */ new Map();
	const remember = (identity, derived) => {
		const fingerprint = format(derived);
		known.set(identity, fingerprint);
		return fingerprint;
	};
	const of = ({ identity }) => {
		const text = identity.reveal();
		const found = known.get(text);
		if (found !== void 0) return found;
		if (isStrong(text)) return remember(text, deriveFast(text, salt));
		onSlow?.();
		return remember(text, scryptSync(text, slowSalt(salt), BYTES, SLOW));
	};
	const warm = async (matches) => {
		await inPairs([...new Set(matches.map(({ identity }) => identity.reveal()))].filter((text) => !known.has(text) && !isStrong(text)), async (text) => {
			onSlow?.();
			remember(text, await scryptAsync(text, slowSalt(salt), BYTES, SLOW));
		});
	};
	return Object.assign(of, { warm });
}
async function inPairs(texts, derive) {
	const queue = texts.values();
	const worker = async () => {
		for (const text of queue) await derive(text);
	};
	await Promise.all([worker(), worker()]);
}
const scryptAsync = promisify(scrypt);
function isStrong(identity) {
	return estimateBits(identity) >= 80;
}
function deriveFast(identity, salt) {
	return createHmac("sha256", salt).update(`vg1\0${identity}`).digest().subarray(0, BYTES);
}
function slowSalt(salt) {
	return `vg1\0${salt}`;
}
function format(derived) {
	return `vg1:${derived.toString("hex")}`;
}
// src/scan/proof-tools.ts
init_errors();
init_key_shape();
const nodeProofTools = {
	inspectPrivateKey,
	publicKeySha256,
	hash: (name, data) => createHash(name).update(data).digest("hex"),
	hmac: (name, secret, data) => createHmac(name, secret).update(data).digest(),
	isSignedBy
};
const LABELS$1 = {
	pkcs1: "RSA PRIVATE KEY",
	sec1: "EC PRIVATE KEY",
	dsa: "DSA PRIVATE KEY",
	pkcs8: "PRIVATE KEY",
	"encrypted-pkcs8": "ENCRYPTED PRIVATE KEY",
	pkcs12: "PKCS12"
};
function inspectPrivateKey(key) {
	const pem = typeof key === "string" ? key : toPem$1(key);
	if (pem === void 0) return {
		state: "invalid",
		reason: "not the structure of a private key"
	};
	if (/BEGIN ENCRYPTED PRIVATE KEY|^Proc-Type: ?4,ENCRYPTED/m.test(pem)) return { state: "encrypted" };
	try {
		return factsOf(createPrivateKey(pem));
	} catch (error) {
		return {
			state: "invalid",
			reason: toErrorMessage(error)
		};
	}
}
function toPem$1(der) {
	const shape = shapeOf(der);
	if (shape === void 0) return void 0;
	const label = LABELS$1[shape.form];
	return `-----BEGIN ${label}-----\n${Buffer.from(der).toString("base64").match(/.{1,64}/g)?.join("\n")}\n-----END ${label}-----\n`;
}
function factsOf(key) {
	const privateKeySha256 = sha256(key.export({
		type: "pkcs8",
		format: "der"
	}));
	const publicKeySha256 = sha256(createPublicKey(key).export({
		type: "spki",
		format: "der"
	}));
	const { namedCurve: curve, modulusLength: bits } = key.asymmetricKeyDetails ?? {};
	return {
		state: "parsed",
		type: key.asymmetricKeyType ?? "unknown",
		...bits !== void 0 && { bits },
		...curve !== void 0 && { curve },
		publicKeySha256,
		privateKeySha256
	};
}
function publicKeySha256(pem) {
	if (/PRIVATE/.test(pem)) return void 0;
	try {
		return sha256(createPublicKey(pem).export({
			type: "spki",
			format: "der"
		}));
	} catch {
		return;
	}
}
function isSignedBy(pem, data, signature) {
	try {
		return verify("sha256", Buffer.from(data), createPublicKey(pem), signature);
	} catch {
		return false;
	}
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
// src/scan/suppress-notices.ts
const LISTED$2 = 50;
function noticesOf({ expired, unused }, { reportUnused, ...view }) {
	return [...expired.map(({ entry, findings }) => expiredNotice(entry, findings)), ...reportUnused ? unusedNotices(unused, view) : []];
}
function expiredNotice(entry, findings) {
	const owner = entry.owner === void 0 ? "" : ` Its owner is ${entry.owner}.`;
	const met = findings === 0 ? "it met nothing in this scan" : `it would have met ${count$2(findings, "finding")}`;
	return `The allow entry at ${entry.where} expired after ${entry.expires ?? ""} and no longer hides; ${met}.${owner}`;
}
function unusedNotices({ allow, baseline }, { isWhole, unusedComments }) {
	const all = [
		...allow.map((entry) => `The allow entry at ${entry.where} met nothing in this scan.`),
		...unusedComments.map((place) => `The comment at ${place} hides nothing: no secret stands where it covers.`),
		...isWhole ? baseline.map(lineNotice) : outOfView(baseline)
	];
	const more = all.length - LISTED$2;
	return more > 0 ? [...all.slice(0, LISTED$2), `${count$2(more, "further unused entry", "further unused entries")} not listed.`] : all;
}
function lineNotice({ fingerprint, path }) {
	return `The baseline entry ${fingerprint} (${path}) met nothing in this scan.`;
}
function outOfView(baseline) {
	if (baseline.length === 0) return [];
	return [`${count$2(baseline.length, "baseline entry", "baseline entries")} met nothing in this change; vonguard baseline check tells which are gone.`];
}
function count$2(number, one, many = `${one}s`) {
	return `${number} ${number === 1 ? one : many}`;
}
// src/scan/places.ts
/** All places that a finding lists, the first included. */
function placesOf$1(finding) {
	const { path, startLine, startColumn, endLine, endColumn, commit, atHead } = finding;
	return [{
		path,
		startLine,
		startColumn,
		endLine,
		endColumn,
		...commit && { commit },
		...atHead !== void 0 && { atHead }
	}, ...finding.occurrences];
}
/** The finding at other places; `count` includes those beyond what is listed. */
function withPlaces(finding, { first, rest, count }) {
	const { commit: _commit, atHead: _atHead, snippet, ...kept } = finding;
	const isSamePlace = first.path === finding.path && first.startLine === finding.startLine;
	const known = [first, ...rest].filter((place) => place.atHead !== void 0);
	return {
		...kept,
		...first,
		...known.length > 0 && { atHead: known.some((place) => place.atHead === true) },
		occurrences: rest,
		occurrenceCount: count,
		...isSamePlace && snippet && { snippet }
	};
}
// src/scan/suppress.ts
init_kind();
/** Each finding ends whole in `reported` or `suppressed`, or with its places divided between them. */
function suppress(findings, policy) {
	const { allowlist, baseline } = policy;
	const active = allowlist.entries.filter((entry) => !entry.isExpired);
	const accepted = new Set(baseline?.entries.map((entry) => entry.fingerprint));
	const decisions = findings.map((finding) => decide(finding, {
		active,
		accepted,
		policy
	}));
	const seen = new Set(findings.map((finding) => finding.fingerprint));
	return {
		reported: decisions.flatMap(({ reported }) => reported ?? []),
		suppressed: decisions.flatMap(({ suppressed }) => suppressed),
		unused: {
			allow: active.filter((entry) => !findings.some((finding) => meets(entry, finding))).map(({ entry }) => entry),
			baseline: baseline?.entries.filter((entry) => !seen.has(entry.fingerprint)) ?? []
		},
		expired: allowlist.entries.filter((entry) => entry.isExpired).map((entry) => ({
			entry: entry.entry,
			findings: findings.filter((finding) => meets(entry, finding)).length
		}))
	};
}
function decide(finding, { active, accepted, policy }) {
	const { left, suppressed } = takeAllowed(finding, active);
	if (left === void 0) return { suppressed };
	const suppression = wholeSuppression(left, accepted, policy);
	if (suppression === void 0) return {
		reported: left,
		suppressed
	};
	return { suppressed: [...suppressed, {
		finding: left,
		suppression
	}] };
}
function takeAllowed(finding, active) {
	let left = finding;
	const suppressed = [];
	for (const entry of active) {
		if (!entry.coversFinding(left)) continue;
		const suppression = suppressionBy$1(entry);
		const places = placesOf$1(left);
		const covered = places.filter(entry.coversPlace);
		if (!entry.looksAtPlaces || covered.length === places.length && left.occurrenceCount === places.length) return { suppressed: [...suppressed, {
			finding: left,
			suppression
		}] };
		const rest = places.filter((place) => !covered.includes(place));
		const [taken, kept] = [divided(left, covered), divided(left, rest, left.occurrenceCount - covered.length)];
		if (taken === void 0 || kept === void 0) continue;
		suppressed.push({
			finding: taken,
			suppression
		});
		left = kept;
	}
	return {
		left,
		suppressed
	};
}
function divided(finding, places, count = places.length) {
	const [first, ...rest] = places;
	return first === void 0 ? void 0 : withPlaces(finding, {
		first,
		rest,
		count
	});
}
function wholeSuppression(finding, accepted, policy) {
	if (accepted.has(finding.fingerprint)) {
		const reason = policy.baseline?.entries.find((entry) => entry.fingerprint === finding.fingerprint)?.reason;
		return {
			by: "baseline",
			where: policy.baseline?.file ?? "",
			...reason !== void 0 && { reason }
		};
	}
	if (isAtLeast(finding.confidence, policy.minConfidence)) return void 0;
	return {
		by: "confidence",
		reason: `${finding.confidence} is below ${policy.minConfidence}`
	};
}
function suppressionBy$1({ entry, by }) {
	return {
		by,
		where: entry.where,
		...entry.reason !== void 0 && { reason: entry.reason }
	};
}
function meets(entry, finding) {
	return entry.coversFinding(finding) && placesOf$1(finding).some(entry.coversPlace);
}
// src/scan/prepare.ts
init_paths();
init_read_policy();
const DEFAULT_MAX_BYTES = 268435456;
const DEFAULT_CONFIDENCE = "medium";
/** @throws ScanError `config` or `rule`: a policy that can't be read is never taken for an empty one. */
async function prepareScan(options) {
	const { root, readPolicy } = options;
	const files = await loadPolicy({
		root,
		...options.configFile !== void 0 && { configFile: options.configFile },
		...options.baselineFile !== void 0 && { baselineFile: options.baselineFile },
		...readPolicy && { read: readPolicy }
	});
	const { config } = files;
	const ruleSet = await chooseRules(config, readPolicy ?? createPolicyReader(root));
	const fingerprinter = createFingerprinter({ salt: files.salt ?? "vonguard-default-salt-1" });
	return {
		policy: files,
		ruleSet,
		tools: nodeProofTools,
		fingerprintOf: fingerprinter,
		warm: fingerprinter.warm,
		suppress: await makeSuppress(files, options),
		isExcluded: await createPathMatcher(config.exclude),
		maxBytes: options.maxBytes ?? config.maxFileSize ?? DEFAULT_MAX_BYTES,
		inline: {
			honour: config.honour,
			requireReason: config.requireReason,
			ruleIds: new Set(ruleSet.rules.map((rule) => rule.id)),
			reportUnused: options.reportUnused === true,
			...options.readBase && !config.trustAddedComments && { readBase: options.readBase }
		}
	};
}
async function makeSuppress(files, { root, now, minConfidence, ignoreBaseline = false, readBase, readChanged, reportUnused = false }) {
	const { config, baseline } = files;
	const policy = {
		allowlist: await compileAllowlist(config.allow, now),
		minConfidence: minConfidence ?? config.minConfidence ?? DEFAULT_CONFIDENCE,
		...baseline && !ignoreBaseline && { baseline }
	};
	const loadChanged = () => loadPolicy({
		root,
		...readChanged && { read: readChanged }
	});
	const changed = readBase === void 0 ? [] : await noticesOfChange(files, loadChanged);
	return (findings, view) => {
		const outcome = suppress(findings, policy);
		return {
			...outcome,
			notices: [...changed, ...noticesOf(outcome, {
				...view,
				reportUnused
			})]
		};
	};
}
// src/core/result.ts
var SKIP_REASONS;
var init_result = __esmMin((() => {
	SKIP_REASONS = {
		"excluded-by-config": false,
		"symbolic-link": false,
		"not-a-regular-file": false,
		submodule: false,
		"outside-root": true,
		"too-large": true,
		"missing-object": true,
		"corrupt-object": true,
		unreadable: true,
		"changed-while-reading": true,
		"budget-exceeded": true
	};
}));
// src/core/coverage.ts
init_result();
const LIST_LIMIT = 1e3;
/** Counts what a scan looked at and names what it could not; owned by the scan, filled by its source. */
var Coverage = class {
	files = 0;
	blobs = 0;
	commits = 0;
	bytes = 0;
	skipped = [];
	errors = [];
	notices = [];
	#skippedCount = 0;
	#errorCount = 0;
	#complete = true;
	skip(skipped) {
		this.#skippedCount++;
		if (SKIP_REASONS[skipped.reason]) this.#complete = false;
		if (this.skipped.length < LIST_LIMIT) this.skipped.push(skipped);
	}
	/** An error always makes the scan incomplete. */
	fail(problem) {
		this.#errorCount++;
		this.#complete = false;
		if (this.errors.length < LIST_LIMIT) this.errors.push(problem);
	}
	notice(text) {
		if (this.notices.length < LIST_LIMIT) this.notices.push(text);
	}
	get complete() {
		return this.#complete;
	}
	stats() {
		const { files, blobs, commits, bytes } = this;
		return {
			files,
			blobs,
			commits,
			bytes,
			skipped: this.#skippedCount,
			errors: this.#errorCount
		};
	}
};
// src/engine/keys/canonical.ts
init_bytes();
init_armour();
init_armour_body();
init_collect();
init_key_shape();
const LABELS = {
	pkcs1: "RSA PRIVATE KEY",
	pkcs8: "PRIVATE KEY",
	sec1: "EC PRIVATE KEY",
	dsa: "DSA PRIVATE KEY"
};
/** PEM of the unencrypted DER key that the text stands for; undefined for other forms. */
function toCanonicalPem(text) {
	const der = derOf(text);
	const label = LABELS[(der && shapeOf(der)?.form) ?? ""];
	if (der === void 0 || label === void 0) return void 0;
	return `-----BEGIN ${label}-----\n${(toBase64(der).match(/.{1,64}/g) ?? []).join("\n")}\n-----END ${label}-----\n`;
}
function derOf(text) {
	const block = findArmoured(text)[0];
	if (block === void 0) return collectDer(text, 0)?.bytes;
	for (const { base64 } of readBody(block.body, block.prefix)) {
		const der = fromBase64(base64);
		if (der !== void 0 && shapeOf(der) !== void 0) return der;
	}
	return collectDer(text, block.bodyStart)?.bytes;
}
// src/engine/proof/signed-query.ts
init_secret_text();
init_bytes();
const QUERY = /(?:[?&\s"'`]|^)((?:[\w.%[\]-]{1,64}=[^&\s"'`<>]{0,1024}&(?:amp;)?){2,40}sig=([0-9a-f]{32,128})(?![0-9a-f])(?:&[^\s"'`<>]{0,4096})?)/gi;
const HASH_OF_LENGTH = {
	32: "md5",
	40: "sha1",
	64: "sha256",
	128: "sha512"
};
const API_KEY = /^[0-9a-f]{8}$/;
/** Signed queries that name a time and an account. */
function findSignedQueries(text) {
	if (!text.includes("sig=") || !text.includes("timestamp=")) return [];
	return [...text.matchAll(QUERY)].flatMap(([, query = "", mac = ""]) => readQuery(query, mac) ?? []);
}
function readQuery(query, mac) {
	const params = /* @__PURE__ */ new Map();
	for (const pair of query.split(/&(?:amp;)?/)) {
		const at = pair.indexOf("=");
		if (at > 0) params.set(decode(pair.slice(0, at)), decode(pair.slice(at + 1)));
	}
	if (!params.has("timestamp") || HASH_OF_LENGTH[mac.length] === void 0) return void 0;
	const key = params.get("api_key") ?? "";
	params.delete("sig");
	const base = [...params.keys()].toSorted().map((name) => `&${name}=${(params.get(name) ?? "").replace(/[&=]/g, "_")}`).join("");
	return {
		kind: "signed-query",
		base: new SecretText(base),
		mac: mac.toLowerCase(),
		related: API_KEY.test(key) ? { apiKey: key } : {}
	};
}
/** True when `secret` signed the query, by any of the methods that its length leaves open. */
function isQuerySignedBy(secret, witness, tools) {
	const hash = HASH_OF_LENGTH[witness.mac.length];
	if (hash === void 0) return false;
	const base = witness.base.reveal();
	if (hash === "md5" && tools.hash("md5", base + secret) === witness.mac) return true;
	return toHex(tools.hmac(hash, secret, base)) === witness.mac;
}
function decode(text) {
	try {
		return decodeURIComponent(text.replaceAll("+", " "));
	} catch {
		return text;
	}
}
// src/engine/proof/cross-proof.ts
init_bytes();
const MAX_HMACS = 2e5;
const MAX_SIGNATURES = 1e4;
const MAX_PAIRS = 5e6;
/** The matches in the same order; those that a witness proves have high confidence and say by what. */
function crossProof(matches, witnesses, options) {
	if (witnesses.length === 0) return matches;
	const budget = {
		hmacs: MAX_HMACS,
		signatures: MAX_SIGNATURES,
		pairs: MAX_PAIRS
	};
	const known = /* @__PURE__ */ new Map();
	return matches.map((match) => {
		if (!isProvable(match)) return match;
		const identity = match.identity.reveal();
		if (!known.has(identity)) known.set(identity, prove$1(match, witnesses, {
			tools: options.tools,
			budget
		}));
		const proven = known.get(identity);
		return proven === void 0 ? match : withProof(match, proven, options.applicationKeyRule);
	});
}
function isProvable({ rule, proof }) {
	if (rule.kind === "application-private-key" || rule.kind === "private-key") return proof?.["encrypted"] !== true;
	return rule.kind === "video-secret" || rule.kind === "signature-secret" || rule.kind === "api-secret";
}
function prove$1(match, witnesses, means) {
	const test = match.rule.kind === "application-private-key" || match.rule.kind === "private-key" ? keyTest(match, means) : secretTest(match, means);
	for (const witness of witnesses) {
		if (means.budget.pairs-- <= 0) return void 0;
		if (contradicts(match.related, witness.related)) continue;
		const by = test(witness);
		if (by !== void 0) return {
			by,
			related: witness.related
		};
	}
}
function contradicts(a, b) {
	const differ = (x, y) => x !== void 0 && y !== void 0 && x !== y;
	return differ(a.projectId, b.projectId) || differ(a.apiKey, b.apiKey);
}
function secretTest({ secret }, { tools, budget }) {
	const value = secret.reveal();
	return (witness) => {
		if (witness.kind !== "hmac" && witness.kind !== "signed-query") return void 0;
		if (budget.hmacs-- <= 0) return void 0;
		if (witness.kind === "signed-query") return isQuerySignedBy(value, witness, tools) ? "signed-query" : void 0;
		return toHex(tools.hmac(witness.hash, value, witness.data.reveal())) === witness.mac ? witness.form : void 0;
	};
}
function keyTest(match, { tools, budget }) {
	const publicKey = match.proof?.["publicKeySha256"];
	let pem;
	return (witness) => {
		if (witness.kind === "public-key") return witness.sha256 === publicKey ? "public-key" : void 0;
		if (witness.kind !== "signature" || match.proof?.["keyType"] !== "rsa" || budget.signatures-- <= 0) return void 0;
		pem ??= toCanonicalPem(match.secret.reveal()) ?? "";
		return pem !== "" && tools.isSignedBy(pem, witness.data.reveal(), witness.signature) ? "application-jwt" : void 0;
	};
}
function withProof(match, { by, related }, applicationKeyRule) {
	const rule = match.rule.kind === "private-key" && related.applicationId !== void 0 && applicationKeyRule !== void 0 ? applicationKeyRule : match.rule;
	const proof = {
		...match.proof,
		provenBy: by
	};
	const moved = rule === match.rule ? {} : {
		rule,
		severity: rule.severity,
		title: rule.title
	};
	return {
		...match,
		...moved,
		confidence: isDocumented(match) ? match.confidence : "high",
		related: {
			...match.related,
			...related
		},
		proof,
		evidence: [...match.evidence, `proved by a ${by.replaceAll("-", " ")} in the scan`]
	};
}
function isDocumented({ confidence, rule }) {
	return confidence === "low" && rule.kind.endsWith("private-key");
}
// src/kernel/fingerprint.ts
function frequencyOf(byte) {
	return 2 ** ((byte < 32 || byte > 126 ? 6 : Number.parseInt(COMMON.charAt(byte - 32), 36)) / 2 - 18);
}
/** The rarest window of the anchor. */
function chooseFingerprint(anchor) {
	const width = Math.min(WIDTH, anchor.length);
	let best = {
		start: 0,
		cost: 1e400
	};
	for (let start = 0; start + width <= anchor.length; start++) {
		let cost = 1;
		for (const byte of anchor.subarray(start, start + width)) cost *= frequencyFolded(byte);
		if (cost < best.cost) best = {
			start,
			cost
		};
	}
	return {
		start: best.start,
		bytes: [...anchor.subarray(best.start, best.start + width)]
	};
}
function frequencyFolded(byte) {
	const upper = otherCase(byte);
	return (FREQUENCY[byte] ?? 0) + (upper === byte ? 0 : FREQUENCY[upper] ?? 0);
}
/** The capital of a folded letter, else the byte itself. */
function otherCase(byte) {
	return byte >= 97 && byte <= 122 ? byte - 32 : byte;
}
/** The filter's tables: bit b of an entry says that bucket b allows the nibble. */
function buildMasks(fingerprints) {
	const buckets = Array.from({ length: 8 }, () => /* @__PURE__ */ new Uint16Array(8));
	const costs = /* @__PURE__ */ new Float64Array(8);
	for (const fingerprint of sortByText(fingerprints)) {
		const own = nibbleSets(fingerprint);
		const chosen = cheapest(buckets, costs, own);
		const merged = union(buckets[chosen] ?? own, own);
		buckets[chosen] = merged;
		costs[chosen] = costOf(merged);
	}
	return masksOf(buckets);
}
function sortByText(fingerprints) {
	const keyed = fingerprints.map((fingerprint) => ({
		key: String.fromCharCode(...fingerprint.bytes),
		fingerprint
	}));
	keyed.sort((a, b) => a.key < b.key ? -1 : 1);
	return keyed.map(({ fingerprint }) => fingerprint);
}
function nibbleSets({ bytes }) {
	const sets = (/* @__PURE__ */ new Uint16Array(8)).fill(65535, 2 * bytes.length);
	for (const [position, byte] of bytes.entries()) {
		sets[2 * position] = 1 << (byte & 15);
		sets[2 * position + 1] = 1 << (byte >> 4) | 1 << (otherCase(byte) >> 4);
	}
	return sets;
}
function cheapest(buckets, costs, own) {
	let best = {
		bucket: 0,
		growth: 1e400
	};
	for (const [bucket, sets] of buckets.entries()) {
		const growth = costOf(union(sets, own)) - (costs[bucket] ?? 0);
		if (growth < best.growth) best = {
			bucket,
			growth
		};
	}
	return best.bucket;
}
function union(a, b) {
	return a.map((set, index) => set | (b[index] ?? 0));
}
/** The share of positions in ordinary text that the bucket lets through, as if bytes were independent. */
function costOf(sets) {
	let cost = 1;
	for (let position = 0; position < WIDTH; position++) cost *= shareOf(sets[2 * position] ?? 0, sets[2 * position + 1] ?? 0);
	return cost;
}
function shareOf(low, high) {
	let share = 0;
	for (let rest = high; rest !== 0; rest &= rest - 1) {
		const row = 512 * (31 - Math.clz32(rest & -rest));
		share += (SHARES[row + (low & 255)] ?? 0) + (SHARES[row + 256 + (low >> 8)] ?? 0);
	}
	return share;
}
function sumShares() {
	const shares = /* @__PURE__ */ new Float64Array(8192);
	for (let index = 0; index < shares.length; index++) {
		const set = index & 255;
		const lowest = 31 - Math.clz32(set & -set);
		const byte = index >> 9 << 4 | (index & 256) >> 5 | lowest;
		if (set !== 0) shares[index] = (shares[index & index - 1 & 255 | index & -256] ?? 0) + (FREQUENCY[byte] ?? 0);
	}
	return shares;
}
function masksOf(buckets) {
	const masks = /* @__PURE__ */ new Uint8Array(128);
	for (const [bucket, sets] of buckets.entries()) for (let index = 0; index < masks.length; index++) if ((sets[index >> 4] ?? 0) & 1 << (index & 15)) masks[index] = (masks[index] ?? 0) | 1 << bucket;
	return masks;
}
var WIDTH, COMMON, FREQUENCY, SHARES;
var init_fingerprint = __esmMin((() => {
	WIDTH = 4;
	COMMON = "vgnfhchknnlgnkomkjihhghfggmninjigkijjkiffjefiijjjejkkhffcdfjhjckkqmppsnnnrikporrpgrrsplklmiljl7";
	FREQUENCY = Float64Array.from({ length: 256 }, (_, byte) => frequencyOf(byte));
	SHARES = sumShares();
}));
// src/kernel/kernel-wasm.generated.ts
var KERNEL_WASM;
var init_kernel_wasm_generated = __esmMin((() => {
	KERNEL_WASM = "AGFzbQEAAAABPQlgAAF/YAF/AGAEf39/fwBgBH9/f38Bf2ACf38AYAV/f39/fwF/YAN/f38AYAJ/fwF/YAd/f39/f39/AX8DFBMFAQYCAwEEAwIABwAAAAAAAAQIBQMBAAQGfhl/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEACwerARAHbWFza3NBdAALBmZvbGRBdAAPB2hlYWRzQXQADQZoaXRzQXQADApiYXNlSGl0c0F0ABAGZnJlZUF0AA4KYXBwbHlEZWx0YQASCHNlYXJjaGVkAwsIc2V0UmVhY2gAEQdpbmZsYXRlAAcJY2xlYXJIaXRzAAYIaGl0Q291bnQDAQhyZXN1bWVBdAMCBnNlYXJjaAADCnNldEVudHJpZXMABQZtZW1vcnkCAAwBAwrsLhP7AgEFf0GQjQdBAEHAAPwLAANAIAIgBUsEQCABIAVqLQAAQQJ0QZCNB2oiBiAGKAIAQQFqNgIAIAVBAWohBQwBCwtBDyEFA0AgBQR/IAVBAnRBkI0HaigCAAVBAQtFBEAgBUEBayEFDAELCyAFRQRAIARBAUYEfyAAQYHAADYCACAAQYHAADYCBEEBBUEACw8LQQEhB0EBIQYDQCAGQQ9NBEAgBkECdCIJQdCNB2ogCDYCACAJQZCNB2ooAgAiCSAIaiEIIAdBAXQgCWsiB0EASARAQQAPCyAGQQFqIQYMAQsLIAdBAEoEfyAEQQJGIAVBAUdyBUEACwRAQQAPC0EAIQYDQCACIAZLBEAgASAGai0AACIIBEAgCEECdEHQjQdqIggoAgBBAXRBkIgHaiAGOwEAIAggCCgCAEEBajYCAAsgBkEBaiEGDAELCyAHQQBKBEAgAEGBwAA2AgAgAEGBwAA2AgQLIAAgBSADIAMgBUsbIgAgBSAEEAggAAswACMQIAAjECAASRsiACMPTSMBQYAgT3IEQA8LIwsgACMPa2okCyMPIAAjDyMPEAML9gEBBn8jDkUEQA8LIwwgAGshBiMOIABrIQcgAiEDA0AgAyAFSwRAIAMgBWpBAXYiBEEDdEGAywRqKAIAIAZJBEAgBEEBaiEFBSAEIQMLDAELCwNAIAIgBUsEQCAHIAVBA3RBgMsEaigCACIDTSMBQYAgT3IEQA8LIAVBA3RBgMsEaigCBCIEIwpqLQAAIghBgAFLBH8gCEGAAWsFIAggCEEBdEEBayAAIANqLQABGwsgA2ogB00EQCMBQYDAAE8EQAALIwFBA3RBgMsAaiIIIw0gAWsgA2ogBms2AgAgCCAENgIEIwFBAWokAQsgBUEBaiEFDAELCwuMCQIJfw57IAAkAyABJAUgAiQGQQAkAkGACP0ABAAhDkGQCP0ABAAhD0GgCP0ABAAhEEGwCP0ABAAhEUHACP0ABAAhEkHQCP0ABAAhE0HgCP0ABAAhFkHwCP0ABAAhFyAAIANJBHsgDiADQRBr/QAEACIN/QwPDw8PDw8PDw8PDw8PDw8P/U4iGP0OIA8gDUEE/W0iGf0O/U4hFCAN/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEEQdCEFIBIgGP0OIBMgGf0O/U4hFSAQIBj9DiARIBn9Dv1OBf0MAAAAAAAAAAAAAAAAAAAAAAshDQNAIAEgA08EQCAFQRB2IQUgFCAOIAP9AAQAIhn9DA8PDw8PDw8PDw8PDw8PDw/9TiIa/Q4gDyAZQQT9bSIY/Q79TiIU/Q0NDg8QERITFBUWFxgZGhscIA0gECAa/Q4gESAY/Q79TiIN/Q0ODxAREhMUFRYXGBkaGxwd/U4gFSASIBr9DiATIBj9Dv1OIhX9DQ8QERITFBUWFxgZGhscHR4gFiAa/Q4gFyAY/Q79Tv1O/U4iGCAZ/QwAAAAAAAAAAAAAAAAAAAAA/SMiGf1Q/VMEQCAY/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEF/c0H//wNxIQQDQCAEBEAgAyAEaGpBA2shBiAEIARBAWtxIQQgBigCAEH///8HcUGgwIABckGx893xeWxBFHZBAXRBgAtqLwEAIgIEQANAIAIEQCMAIAJBBHRqIgcvAQghCCAHKAIEIQkgBygCACECIAggBiAHLwEKayIKaiIAIwVLIAojA0lyIwYgAE9yDQFBACEAA0AgACAISQR/IAAgCmotAABBgAlqLQAAIAAgCWotAABGBUEACwRAIABBAWohAAwBCwsgACAIRgRAIAcoAgxB/////wdxIQAjAUGAwABPBEAACyMBQQN0QYDLAGoiByAKIwRrNgIAIAcgADYCBCMBQQFqJAELDAELCwsMAQsLIAUgGf1kQRB0ciIFIAVBAXRBf3NxIAVBAnRxQYCAfHEhAgNAIAIEQCADIAJoakETayEIIAIgAkEBa3EhAiMFIAhBBWpJIAgjA0lyDQEgCC0AACAILQACQQh0ciAILQAEQRB0ckGgwIABckGx893xeWxBFHZBAXRBgAtqLwEAIgAEQANAIAAEQCMAIABBBHRqIgQvAQghCSAEKAIEIQogBCgCACEAQQEgBCgCDCILQYCAgIB4cSAIIAQvAQpBAXRrIgYgCUEBdGpBAWsiByMFSyAGIwNJciAHIwZNchsNAUEAIQQDQCAEIAlJBH8gBiAEQQF0aiIMLQAAQYAJai0AACAEIApqLQAARgR/IAwtAAEFQQELBUEBC0UEQCAEQQFqIQQMAQsLIAQgCUEBa08EfyAHQQFrLQAAQYAJai0AACAJIApqQQFrLQAARgVBAAsEQCMBQYDAAE8EQAALIwFBA3RBgMsAaiIEIAYjBGs2AgAgBCALNgIEIwFBAWokAQsMAQsLCwwBCwsjASMHTwRAIANBEGokAg8LCyADQRBqIQMMAQsLC8MBACABQQh0IAJyIQEgA0ECRgRAIABBEHQgAXIPCyADQQFGBEAgAEEdSwRAIAFBgMAAcg8LIABBAXZBAWtBACAAQQRPGyABaiAAQQF0QciOB2ovAQBBEHRyDwsgAEGAAkkEQCAAQRB0QYAgciABcg8LIABBgAJGBEAgAUGAwAJyDwsgAEGdAkYEQCABQYCAiAhyDwsgAEGdAksEQCABQYDAAHIPCyABIABBAXRBjooHai8BACIAQf8BcWogAEEIdkEQdHILBgAgACQACw4AQQAkASAAJAQgASQHC8sHAgR/BHsgACABaiQUIAFBBkkEQEF6DwtBASAALQABIgFBIHEgAC0AACIEQQ9xQQhHIARBBHZBB0tyGwR/QQEFIARBCHQgAXJBH3ALBEBBfw8LIABBAmokEyACJBVCACQRQQAkEkEAIQEDQCABRQRAIxEjEykDACMSrYaEJBEjE0E/IxJrQQN2aiQTIxJBOHIkEiMRp0EBcSEBIxFCAYgkESMSQQFrJBIgAiADaiEEIxGnQQNxIQUjEUICiCQRIxJBAmskEgJAIAVFBEAjEyMSQQN2ayQTQgAkEUEAJBICf0F6IxNBBGoiACMUSw0AGkF+IxMvAQAiBSMTLwECc0H//wNHDQAaIAAkE0F6IxMgBWoiACMUSw0AGkF7IxUgBWoiBiAESw0AGiMVIxMgBfwKAAAgACQTIAYkFUEACyEADAELQX4hACAFQQNGDQAgBUEBRgR/IxhFBEBBsIUHQQhBkAH8CwBBwIYHQQlB8AD8CwBBsIcHQQdBGPwLAEHIhwdCiJCgwICBgoQINwAAQYDLBkGwhQdBoAJBCkEAEAAkFkGwhQdBBUEg/AsAQeD0BkGwhQdBIEEIQQEQACQXQQEkGAtBAAUQCQsiAEEASA0AIAIgBBAKIQALIABBAEgEQCAADwsjEyMUQQhqSwRAQXoPCwwBCwsjEyMSQQN2ayQTQgAkEUEAJBIjFCMTQQRqSQRAQXoPCyMVIAIgA2pLBEBBew8LIAIhACMVIQVBASEEQQAhAwNAIAAgBUkEQCAAQbAraiAFIAUgAGtBsCtLGyIGIABrQXBxIgcgAGohAf0MAAAAAAAAAAAAAAAAAAAAACEI/QwAAAAAAAAAAAAAAAAAAAAAIQn9DAAAAAAAAAAAAAAAAAAAAAAhCiADIAQgB2xqA0AgACABSQRAIAkgCP2uASEJIAggAP0ABAAiC/19/X/9rgEhCCAKIAv9iQH9DBAADwAOAA0ADAALAAoACQD9ugH9rgEgC/2KAf0MCAAHAAYABQAEAAMAAgABAP26Af2uASEKIABBEGohAAwBCwsgBCAI/RsAIAj9GwFqIAj9GwJqIAj9GwNqaiEEIAr9GwAgCv0bAWogCv0bAmogCv0bA2ogCf0bACAJ/RsBaiAJ/RsCaiAJ/RsDakEEdGpqIQMDQCAAIAZJBEAgACIBQQFqIQAgBCABLQAAaiIEIANqIQMMAQsLIARB8f8DcCEEIANB8f8DcCEDDAELCyADQRB0IARyIxMoAgAiAEGA/oN4cUEIdyAAQf+B/AdxQQh4ckcEQEF5DwsjFSACawuPAwELf0GQiAchDEEBIAF0Ig0hBEF/IQhBASEKA0AgAiAKTwRAIApBAnRBkI0HaigCACELA0AgCwRAIAwvAQAhDiAMQQJqIQwgASAKTwRAIA4gCiAKIAMQBCEOIAYhBQNAIAUgDUkEQCAAIAVBAnRqIA42AgAgBUEBIAp0aiEFDAELCwUgBiANQQFrcSIFIAhHBEAgBSEIIAQhCUEBIAogAWsiBXQgC2shBwNAIAEgBWogAkkgB0EASnEEQCAHQQF0IAVBAWoiBSABakECdEGQjQdqKAIAayEHDAELCyAAIAhBAnRqIAlBEHRBgMABciAFIgdBCHRyIAFyNgIAIAlBASAFdGohBAsgDiAKIAFrIgUgBSADEAQhDiAGIAF2IQUDQCAFQQEgB3RJBEAgACAFIAlqQQJ0aiAONgIAIAVBASAKIAFrdGohBQwBCwsLQQEgCnRBAWsgBkF/c3EiBQR/IAZBAUEfIAVna3QiBUEBa3EgBXIFQQALIQYgC0EBayELDAELCyAKQQFqIQoMAQsLC+YEAQh/QQAkGCMRp0EfcSEDIxFCBYgkESMSQQVrJBIjEadBH3EjEUIFiCQRIxJBBWskEiMRp0EPcSEAIxFCBIgkESMSQQRrJBJBAWoiB0EeSyADQYECaiIFQZ4CS3IEQEF+DwsgAEEEaiEDQbCFB0EAQRP8CwADQCABIANJBEAgAUEMRgRAIxEjEykDACMSrYaEJBEjE0E/IxJrQQN2aiQTIxJBOHIkEgsgAUGEjwdqLQAAQbCFB2ojEadBB3EjEUIDiCQRIxJBA2skEjoAACABQQFqIQEMAQsLAkBBsIEHQbCFB0ETQQdBAhAAIgZFDQAgBSAHaiEEQQAhAQNAIAEgBEkEQCMRIxMpAwAjEq2GhCQRIxNBPyMSa0EDdmokEyMSQThyJBIjEyMUQQhqSwRAQXoPCyMRp0EBIAZ0QQFrcUECdEGwgQdqKAIAIgJBgMAAcQ0CIxEgAkE/cSIArYgkESMSIABrJBIgAkEQdiIDQRBJBEAgAUGwhQdqIAM6AAAgAUEBaiEBDAILIANBEEYiACABRXENAiAABH8gAUGvhQdqLQAABUEACyECIANBEEYEfyMRp0EDcSMRQgKIJBEjEkECayQSQQNqBSADQRFGBH8jEadBB3EjEUIDiCQRIxJBA2skEkEDagUjEadB/wBxIxFCB4gkESMSQQdrJBJBC2oLCyIDIAFqIgAgBEsNAiABQbCFB2ogAiAD/AsAIAAhAQwBCwtBsIcHLQAARQ0AQYDLBkGwhQcgBUEKQQAQACQWIxZFDQBB4PQGIAVBsIUHaiAHQQhBARAAJBdBAEF9IxcbDwtBfQu8BwMJfwN+AXtCASMWrYZCAX0hDEIBIxethkIBfSENIxRBCGohCiMRIQsjEiEFIxMhByMVIQIDQAJAIAEgAkkEQEF7DwsgByAKSwRAQXoPCyALIAcpAwAgBa2GhCELIAdBPyAFa0EDdmohByAFQThyIQUgCyAMg6dBAnRBgMsGaigCACIEQYAgcQRAIAUgBEE/cSIGayEFIAIiA0EBaiECIAMgBEEQdjoAACAMIAsgBq2IIguDp0ECdEGAywZqKAIAIgRBgCBxBEAgBSAEQT9xayEFIAIiA0EBaiECIAMgBEEQdjoAACAMIAsgBEE/ca2IIguDp0ECdEGAywZqKAIAIgRBgCBxBEAgCyAEQT9xrYghCyAFIARBP3FrIQUgAiIDQQFqIQIgAyAEQRB2OgAADAQLCyALIAcpAwAgBa2GhCELIAdBPyAFa0EDdmohByAFQThyIQULIARBgMAAcQRAIARBgIABcQRAIAUgBEE/cSIDayEFIAsgA62IIgtCASAEQQh2QQ9xrYZCAX2DpyAEQRB2akECdEGAywZqKAIAIgRBgCBxBEAgCyAEQT9xrYghCyAFIARBP3FrIQUgAiIDQQFqIQIgAyAEQRB2OgAADAQLCyAEQYCAAnEEQCALIARBP3EiAK2IIQsgBSAAayEADAILIARBgMAAcQRAQX0PCwtCASAEQT9xIgMgBEEIdkEPcSIGa62GQgF9IAsgBq2Ig6cgBEEQdmohCSAFIANrIQUgDSALIAOtiCILg6dBAnRB4PQGaigCACIEQYDAAHEEQCAEQYCAAXFFBEBBfQ8LIAUgBEE/cSIDayEFIAsgA62IIgtCASAEQQh2QQ9xrYZCAX2DpyAEQRB2akECdEHg9AZqKAIAIgRBgMAAcQRAQX0PCwtCASAEQT9xIgMgBEEIdkEPcSIGa62GQgF9IAsgBq2Ig6cgBEEQdmohBiALIAOtiCELIAUgA2shBSAGIAIgAGtLBEBBfA8FIAkgAiIDaiEIIAIgBmshBAJAIAZBEE8EQANAIAMgBP0ABAD9CwQAIARBEGohBCAIIANBEGoiA0sNAAsMAQsgBkEITwRAA0AgAyAEKQMANwMAIARBCGohBCAIIANBCGoiA0sNAAsMAQsgBkEBRgRAIAQsAAD9DyEOA0AgAyAO/QsEACAIIANBEGoiA0sNAAsMAQsDQCAEIgZBAWohBCADIAYtAAA6AAAgCCADQQFqIgNLDQALCyACIAlqIQIMAgsACwsgCyQRIAAkEiAHJBMgAiQVQQALBQBBgAgLBgBBgMsACwUAQYALCwYAQcCPBwsFAEGACQsGAEGAywQLFAAgAEEBayQJIABBAXYkCCABJAoLmgcBBn8gBCAFaiELQQAkASAEIgUkBEGAICQHQQAkCyAFJA8gBSQQQQAkDCAFJA1BACQOA0AgACABSQRAIABBAWohCCAALQAAIgxBgAFxBEBBACEKQQAhByAMQQFxBEAgCC0AACEKIAhBAWohCAsgDEECcQRAIAogCC0AAEEIdHIhCiAIQQFqIQgLIAxBBHEEQCAKIAgtAABBEHRyIQogCEEBaiEICyAMQQhxBEAgCiAILQAAQRh0ciEKIAhBAWohCAsgDEEQcQRAIAgtAAAhByAIQQFqIQgLIAxBIHEEfyAHIAgtAABBCHRyIQcgCEEBagUgCAshACAMQcAAcQRAIAcgAC0AAEEQdHIhByAAQQFqIQALIAMgCkkgB0GAgAQgBxsiCCADIAprS3IgCCALIAVrS3IEQEF1DwsgBSEHIAIgCmohCQJAIAhBgAhLBEAgBSAJIAj8CgAADAELIAcgCGohDANAIAcgCf0ABAD9CwQAIAlBEGohCSAMIAdBEGoiB0sNAAsLIw4gAiAKakYjDkEAR3EEQCMOIAhqJA4gBSAIaiEFDAMLIAZBAEoEQCACIAQgBhACCyAEIAVJIAZBAE5xBEACQCMIIwkgBUEBay0AAAR/IAUtAAAFQQALGyIHIAVqIQkgBSAHayAEIAUgBGsgB0sbIgcjEEsEQCMQEAEgByQPIAkkEAwBCyAHIw9JBEAgByQPCyAJIxBLBEAgCSQQCwsLIAIgCmokDCAFJA0jDCAIaiQOIAUgCGohBQwCCyAMRQRAQXMPCyAMIAsgBWtLIAwgASAIa0tyBEBBdA8LIAUhByAIIQkgBSAMaiEAA0AgByAJ/QAEAP0LBAAgCUEQaiEJIAAgB0EQaiIHSw0ACyAIIAxqIQAgBkEASgRAIAIgBCAGEAILQQAkDiAGQQBOBEAgBCAFSQRAAkAjCCMJIAVBAWstAAAEfyAFLQAABUEACxsiByAFaiEIIAUgB2sgBCAFIARrIAdLGyIHIxBLBEAjEBABIAckDyAIJBAMAQsgByMPSQRAIAckDwsgCCMQSwRAIAgkEAsLCyAFIAxqIQcCQCAFIxBLBEAjEBABIAUkDyAHJBAMAQsgBSMPSQRAIAUkDwsgByMQSwRAIAckEAsLCyAFIAxqIQUMAQsLIAAgAUcEQEFzDwsgBSALRwRAQXIPCyAGQQBIBEBBAA8LIAZBAEoEQCACIAQgBhACCyALEAEjAUGAIE8LC5wBAwBBkY4HCzcDAAQABQAGAAcACAAJAAoBCwENAQ8BEQITAhcCGwIfAyMDKwMzAzsEQwRTBGMEcwWDBaMFwwXjAEHIjgcLPAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYABBhI8HCxMQERIACAcJBgoFCwQMAw0CDgEP";
}));
// src/kernel/instance.ts
/** The module is compiled once per thread and can be posted to other threads. */
function kernelModule() {
	compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_WASM, "base64"));
	return compiled;
}
function u32(global) {
	return Number(global.value) >>> 0;
}
/** As `slot` in src/kernel/assembly/search.ts. */
function slotOf({ bytes: [first = 0, second = 0, third = 0] }) {
	const key = (first | second << 8 | third << 16 | 2105376) >>> 0;
	return Math.imul(key, 2654435761) >>> 20;
}
function foldTable() {
	return Uint8Array.from({ length: 256 }, (_, byte) => byte >= 65 && byte <= 90 ? byte + 32 : byte);
}
function checkedAnchors(anchors) {
	if (anchors.length > MAX_ANCHORS) throw new ScanError("rule", `There are ${anchors.length} anchors; the search takes at most ${MAX_ANCHORS}.`);
	const seen = /* @__PURE__ */ new Set();
	return anchors.map((anchor) => {
		const folded = anchor.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
		if (!ANCHOR.test(anchor)) throw new ScanError("rule", `The anchor ${JSON.stringify(anchor)} must be 3 to 64 ASCII characters.`);
		if (seen.has(folded)) throw new ScanError("rule", `The anchor ${JSON.stringify(anchor)} is given twice.`);
		seen.add(folded);
		return Buffer.from(folded, "latin1");
	});
}
var PAGE$1, ENTRY, BINARY, MIN_ANCHOR, MAX_ANCHOR, SLACK, HIT_BATCH, compiled, Kernel, ANCHOR, MAX_ANCHORS;
var init_instance = __esmMin((() => {
	init_errors();
	init_fingerprint();
	init_kernel_wasm_generated();
	PAGE$1 = 65536;
	ENTRY = 16;
	BINARY = 2147483648;
	MIN_ANCHOR = 3;
	MAX_ANCHOR = 64;
	SLACK = 64;
	HIT_BATCH = 4096;
	Kernel = class {
		anchors;
		exports;
		/** One anchor in UTF-16 is at most this long: the seam between two pieces of a content needs one byte less. */
		reach;
		#bytes;
		#end;
		constructor(anchors, module = kernelModule()) {
			this.anchors = anchors;
			this.exports = new WebAssembly.Instance(module).exports;
			this.#bytes = new Uint8Array(this.exports.memory.buffer);
			this.#end = this.exports.freeAt();
			const folded = checkedAnchors(anchors);
			this.reach = 2 * Math.max(MIN_ANCHOR, ...folded.map(({ length }) => length)) - 1;
			this.#load(folded);
		}
		/** All of the memory; a new view after each growth. */
		get bytes() {
			if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.exports.memory.buffer);
			return this.#bytes;
		}
		/** Takes `size` bytes (and slack behind them) that nobody else uses, for good. */
		reserve(size) {
			const address = this.#end;
			this.#end = address + (size + SLACK + 63 & -64);
			this.ensure(this.#end);
			return address;
		}
		/** The first byte behind everything reserved. */
		get end() {
			return this.#end;
		}
		/** Makes the memory reach to `end` and slack. Views taken before are void if it grew. */
		ensure(end) {
			const missing = end + SLACK - this.exports.memory.buffer.byteLength;
			if (missing <= 0) return;
			try {
				this.exports.memory.grow(Math.ceil(missing / PAGE$1));
			} catch (cause) {
				throw new ScanError("too-large", `The search kernel could not get ${missing} more bytes of memory.`, { cause });
			}
		}
		/** Appends all hits in the range to `hits`, offsets counted from the range's beginning plus `shift`. */
		searchAll(range, hits, shift) {
			for (let at = range.from; at !== 0; at = u32(this.exports.resumeAt)) {
				this.exports.clearHits(range.from, HIT_BATCH);
				this.exports.search(range.from, range.to, range.fresh, at);
				this.collect(hits, shift);
			}
		}
		searchAny({ from, to, fresh }) {
			this.exports.clearHits(from, 1);
			this.exports.search(from, to, fresh, from);
			return u32(this.exports.hitCount) > 0;
		}
		/** Appends the hits that the kernel's list holds now. */
		collect(hits, shift) {
			const pairs = new Uint32Array(this.exports.memory.buffer, this.exports.hitsAt(), 2 * u32(this.exports.hitCount));
			for (let index = 0; index < pairs.length; index += 2) hits.push({
				offset: (pairs[index] ?? 0) + shift,
				anchor: pairs[index + 1] ?? 0
			});
		}
		#load(folded) {
			const fingerprints = folded.map(chooseFingerprint);
			this.bytes.set(buildMasks(fingerprints), this.exports.masksAt());
			this.bytes.set(foldTable(), this.exports.foldAt());
			const entries = this.reserve((folded.length + 1) * ENTRY);
			const text = this.reserve(folded.reduce((sum, { length }) => sum + length, 0));
			this.#chain(fingerprints, folded, {
				entries,
				text
			});
			this.exports.setEntries(entries);
		}
		/** Entries as src/kernel/assembly/search.ts reads them, chained by the hash of three fingerprint bytes. */
		#chain(fingerprints, folded, at) {
			const view = new DataView(this.exports.memory.buffer);
			let text = at.text;
			for (const [anchor, bytes] of folded.entries()) {
				const fingerprint = fingerprints[anchor] ?? {
					start: 0,
					bytes: []
				};
				const head = this.exports.headsAt() + 2 * slotOf(fingerprint);
				const entry = at.entries + ENTRY * (anchor + 1);
				view.setUint32(entry, view.getUint16(head, true), true);
				view.setUint32(entry + 4, text, true);
				view.setUint16(entry + 8, bytes.length, true);
				view.setUint16(entry + 10, fingerprint.start, true);
				view.setUint32(entry + 12, bytes.includes(0) ? anchor + BINARY : anchor, true);
				view.setUint16(head, anchor + 1, true);
				this.bytes.set(bytes, text);
				text += bytes.length;
			}
		}
	};
	ANCHOR = new RegExp(`^[\\x00-\\x7f]{${MIN_ANCHOR},${MAX_ANCHOR}}$`);
	MAX_ANCHORS = 1e4;
}));
// src/kernel/kernel.ts
init_instance();
const CHUNK = 262144;
const ROOM_LIMIT = 8388608;
/** Makes a searcher for `anchors`: ASCII, 3 to 64 characters, different from each other when case is folded. */
function createSearcher(anchors) {
	return new KernelSearcher(new Kernel(anchors));
}
var KernelSearcher = class {
	anchors;
	#kernel;
	#chunkAt;
	#overlap;
	#room = /* @__PURE__ */ new Uint8Array(0);
	constructor(kernel) {
		this.anchors = kernel.anchors;
		this.#kernel = kernel;
		this.#overlap = kernel.reach - 1;
		this.#chunkAt = kernel.reserve(CHUNK + this.#overlap);
	}
	search(bytes) {
		const hits = [];
		for (let start = 0; start < bytes.length; start += CHUNK) {
			const range = this.#take(bytes, start);
			this.#kernel.searchAll(range, hits, Math.max(0, start - this.#overlap));
		}
		return hits.sort((a, b) => a.offset - b.offset || a.anchor - b.anchor);
	}
	hasAnchor(bytes) {
		for (let start = 0; start < bytes.length; start += CHUNK) if (this.#kernel.searchAny(this.#take(bytes, start))) return true;
		return false;
	}
	room(size) {
		const at = this.#kernel.end;
		if (size <= ROOM_LIMIT) this.#kernel.ensure(at + size);
		this.#room = size <= ROOM_LIMIT ? this.#kernel.bytes.subarray(at, at + size) : new Uint8Array(size);
		return this.#room;
	}
	roomHasAnchor(length) {
		if (this.#room.length > ROOM_LIMIT) return this.hasAnchor(this.#room.subarray(0, length));
		const from = this.#kernel.end;
		return this.#kernel.searchAny({
			from,
			to: from + Math.min(length, this.#room.length),
			fresh: from
		});
	}
	/** Copies the chunk at `start`, with what overlaps from the chunk before, into the kernel. */
	#take(bytes, start) {
		const first = Math.max(0, start - this.#overlap);
		const chunk = bytes.subarray(first, start + CHUNK);
		this.#kernel.bytes.set(chunk, this.#chunkAt);
		return {
			from: this.#chunkAt,
			to: this.#chunkAt + chunk.length,
			fresh: this.#chunkAt + start - first
		};
	}
};
// src/sources/breathe.ts
/** A function to call in a long loop: now and then it gives a turn of the event loop to wait for. */
function createBreath() {
	let last = performance.now();
	return () => {
		if (performance.now() - last < EVERY_MS$1) return void 0;
		return setImmediate$1().then(() => {
			last = performance.now();
		});
	};
}
var EVERY_MS$1;
var init_breathe = __esmMin((() => {
	EVERY_MS$1 = 50;
}));
// src/core/provenance.ts
init_breathe();
/** A short name for messages and for `path` where nothing better is known. */
function describeProvenance(provenance) {
	if (provenance.kind === "object") return `${provenance.type} ${provenance.oid}`;
	return provenance.path;
}
// src/engine/anchors.ts
const indexes = /* @__PURE__ */ new WeakMap();
/** The rules that have an anchor in `text`, in the rule set's order. */
function rulesWithAnchor(text, ruleSet) {
	const seen = anchorsIn(text, ruleSet);
	if (seen.size === 0) return [];
	return ruleSet.rules.filter((rule) => rule.anchors.some((anchor) => seen.has(anchor)));
}
function anchorsIn(text, ruleSet) {
	const { expression, count } = indexOf(ruleSet);
	const seen = /* @__PURE__ */ new Set();
	if (expression === void 0) return seen;
	for (const match of text.matchAll(expression)) {
		addWithParts(seen, match[0].toLowerCase(), ruleSet.anchors);
		if (seen.size === count) break;
	}
	return seen;
}
function addWithParts(seen, anchor, anchors) {
	if (seen.has(anchor)) return;
	for (const other of anchors) if (anchor.includes(other)) seen.add(other);
}
function indexOf(ruleSet) {
	const known = indexes.get(ruleSet);
	if (known !== void 0) return known;
	const source = ruleSet.anchors.toSorted((a, b) => b.length - a.length).map((anchor) => anchor.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
	const made = {
		expression: source === "" ? void 0 : new RegExp(source, "gi"),
		count: ruleSet.anchors.length
	};
	indexes.set(ruleSet, made);
	return made;
}
// src/engine/decode/relevance.ts
const RELEVANT = /vonage|nexmo|opentok|tokbox|newvoicemedia|vgai|secret|passw|pass\b|api.?key|private.?key|t1==|\.eyj|cgfydg5lcl9pzd|[^a-z]kty|rsakeyvalue|credential|signature|ls0tls1crudjti/i;
/** True when a decoded text could hold something that a rule looks for. */
function isRelevant(text) {
	return RELEVANT.test(text);
}
const MAX_CONTROL = .02;
const MAX_HIGH = .3;
/** True when the bytes read as text. */
function isText(bytes) {
	let control = 0;
	let high = 0;
	for (const byte of bytes) {
		if (byte === 0) return false;
		if (byte >= 128) high++;
		else if (byte < 32 && byte !== 10 && byte !== 13 && byte !== 9 || byte === 127) control++;
	}
	return control <= bytes.length * MAX_CONTROL && high <= bytes.length * MAX_HIGH;
}
// src/engine/decode/rewrite.ts
/** The text of `region` with the replacements made, as a layer; replacements are in order and inside the region. */
function rewrite(text, region, replacements, step) {
	const parts = [];
	const runs = [];
	let inner = 0;
	let at = region.start;
	const add = (part, end, kept) => {
		if (part !== "" || !kept) runs.push({
			inner,
			outer: at,
			end,
			kept
		});
		parts.push(part);
		inner += part.length;
		at = end;
	};
	for (const { start, end, by } of replacements) {
		if (start > at) add(text.slice(at, start), start, true);
		add(by, end, false);
	}
	add(text.slice(at, region.end), region.end, true);
	const runAt = (offset) => runs[lastAtOrBefore(runs, offset)];
	const startOf = (offset) => {
		const run = runAt(offset);
		if (run === void 0) return region.start;
		return run.kept ? Math.min(run.outer + offset - run.inner, run.end) : run.outer;
	};
	const endOf = (offset) => {
		const run = runAt(Math.max(0, offset - 1));
		if (run === void 0) return region.end;
		return run.kept ? Math.min(run.outer + offset - run.inner, run.end) : run.end;
	};
	const toOuter = ({ start, end }) => ({
		start: startOf(start),
		end: Math.max(startOf(start), endOf(end))
	});
	return {
		text: parts.join(""),
		step,
		span: region,
		toOuter
	};
}
function lastAtOrBefore(runs, offset) {
	let low = 0;
	let high = runs.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((runs[middle]?.inner ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
// src/engine/decode/string-literals.ts
const DOUBLE = 34;
const SINGLE = 39;
const BACKSLASH = 92;
const LINE_FEED = 10;
const MAX_LENGTH = 1 << 20;
/** All literals; an unclosed quote is forgotten at the end of its line. */
function findLiterals(text) {
	const found = [];
	let at = 0;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code !== DOUBLE && code !== SINGLE) {
			at += code === BACKSLASH ? 2 : 1;
			continue;
		}
		const literal = readLiteral(text, at + 1, code);
		if (literal !== void 0) found.push(literal);
		at = (literal?.span.end ?? at) + 1;
	}
	return found;
}
function readLiteral(text, start, quote) {
	let escaped = false;
	const limit = Math.min(text.length, start + MAX_LENGTH);
	for (let at = start; at < limit; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) return {
			span: {
				start,
				end: at
			},
			escaped
		};
		if (code === LINE_FEED) return void 0;
		if (code !== BACKSLASH) continue;
		escaped = true;
		at++;
	}
}
// src/engine/decode/escapes.ts
const ESCAPE$2 = /\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|([^ux]))/g;
const SIMPLE = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	v: "\v",
	0: "\0"
};
const MIN_LENGTH$1 = 12;
function decodeEscapes(text, budget) {
	if (!text.includes("\\")) return [];
	const layers = [];
	let left = budget;
	for (const group of joinArrays(text, findLiterals(text))) {
		if (left < 0) break;
		const layer = decodeGroup(text, group);
		if (layer === void 0 || !isRelevant(layer.text)) continue;
		left -= layer.text.length;
		layers.push(layer);
	}
	return layers;
}
function joinArrays(text, literals) {
	const groups = [];
	for (const literal of literals) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		if (last !== void 0 && continues(text, last.span, literal.span)) group?.push(literal);
		else groups.push([literal]);
	}
	return groups;
}
function continues(text, last, next) {
	if (next.start - last.end > 200 || !text.startsWith("\\n", last.end - 2)) return false;
	return /^["'],\s*["']$/.test(text.slice(last.end, next.start));
}
function decodeGroup(text, group) {
	const first = group[0];
	const last = group.at(-1);
	if (first === void 0 || last === void 0 || !group.some(({ escaped }) => escaped)) return void 0;
	const region = {
		start: first.span.start,
		end: last.span.end
	};
	if (region.end - region.start < MIN_LENGTH$1) return void 0;
	return rewrite(text, region, group.flatMap(({ span }, at) => {
		const gap = group[at + 1];
		const joint = gap === void 0 ? [] : [{
			start: span.end,
			end: gap.span.start,
			by: ""
		}];
		return [...escapesIn(text, span), ...joint];
	}), "json");
}
function escapesIn(text, span) {
	return [...text.slice(span.start, span.end).matchAll(ESCAPE$2)].map((match) => {
		const start = span.start + match.index;
		return {
			start,
			end: start + match[0].length,
			by: characterOf$1(match)
		};
	});
}
function characterOf$1([, four, braced, two, simple]) {
	if (simple !== void 0) return SIMPLE[simple] ?? simple;
	const code = Number.parseInt(four ?? braced ?? two ?? "", 16);
	return code <= 1114111 ? String.fromCodePoint(code) : "�";
}
// src/engine/decode/line-regions.ts
const LINES_AROUND$1 = 4;
/** Merged regions of whole lines around every place of `mark`. */
function lineRegions(text, mark) {
	const regions = [];
	for (const { index } of text.matchAll(mark)) {
		const last = regions.at(-1);
		if (last !== void 0 && index < last.end) continue;
		const start = back(text, index);
		const end = forth(text, index);
		if (last !== void 0 && start <= last.end) last.end = end;
		else regions.push({
			start,
			end
		});
	}
	return regions;
}
function back(text, from) {
	let at = from;
	for (let i = 0; i <= LINES_AROUND$1 && at > 0; i++) at = text.lastIndexOf("\n", at - 1);
	return at < 0 ? 0 : at + (text.charAt(at) === "\n" ? 1 : 0);
}
function forth(text, from) {
	let at = from;
	for (let i = 0; i <= LINES_AROUND$1; i++) {
		const next = text.indexOf("\n", at);
		if (next === -1) return text.length;
		at = next + 1;
	}
	return at;
}
// src/engine/decode/html.ts
const REFERENCE = /&(?:(quot|apos|amp|lt|gt|nbsp|equals|colon|plus|sol|lowbar|period|newline|tab)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const NAMED = {
	quot: "\"",
	apos: "'",
	amp: "&",
	lt: "<",
	gt: ">",
	nbsp: " ",
	equals: "=",
	colon: ":",
	plus: "+",
	sol: "/",
	lowbar: "_",
	period: ".",
	newline: "\n",
	tab: "	"
};
function decodeHtml(text) {
	if (!text.includes("&")) return [];
	return lineRegions(text, REFERENCE).flatMap((region) => {
		const layer = decodeRegion$1(text, region);
		return isRelevant(layer.text) ? [layer] : [];
	});
}
function decodeRegion$1(text, region) {
	return rewrite(text, region, [...text.slice(region.start, region.end).matchAll(REFERENCE)].map((match) => {
		const start = region.start + match.index;
		return {
			start,
			end: start + match[0].length,
			by: characterOf(match)
		};
	}), "html");
}
function characterOf([whole, name, decimal, hex]) {
	if (name !== void 0) return NAMED[name.toLowerCase()] ?? whole;
	const code = Number.parseInt(decimal ?? hex ?? "", decimal === void 0 ? 16 : 10);
	return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : "�";
}
// src/engine/decode/runs.ts
function makeAlphabet(characters) {
	const table = /* @__PURE__ */ new Uint8Array(128);
	for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
	return table;
}
/** All stretches of at least `minimum` characters of the alphabet, by position. */
function longRuns(text, alphabet, minimum) {
	const runs = [];
	let at = minimum - 1;
	while (at < text.length) {
		if (alphabet[text.charCodeAt(at)] !== 1) {
			at += minimum;
			continue;
		}
		let start = at;
		while (start > 0 && alphabet[text.charCodeAt(start - 1)] === 1) start--;
		let end = at + 1;
		while (end < text.length && alphabet[text.charCodeAt(end)] === 1) end++;
		if (end - start >= minimum) runs.push({
			start,
			end
		});
		at = end + minimum;
	}
	return runs;
}
// src/engine/decode/packed.ts
init_bytes();
const BASE64 = makeAlphabet(`0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/_-`);
const HEX = makeAlphabet("0123456789abcdefABCDEF");
const MIN_BASE64 = 32;
const MIN_HEX = 48;
const HEX_DER = /^30(?:8[12])?[0-9a-f]{2,6}0201(?:00|01|03)/i;
const LINE = /(?:\\{1,4}r)?(?:\\{1,4}n|\r?\n)[ \t>#*|"'+,-]{0,60}|["'`]\s{0,4}[+.,&_]?\s{0,80}["'`]/y;
const RUN = /[A-Za-z0-9+/_-]+/y;
const MIN_LINE = 40;
const PROBE = 24;
const MAX_LINES = 1e5;
function decodeBase64(text, budget) {
	const layers = [];
	let left = budget;
	let floor = 0;
	for (const { start, end } of longRuns(text, BASE64, MIN_BASE64)) {
		if (start < floor || left < 0) continue;
		const run = text.slice(start, end);
		const shift = shiftOf(run);
		if (shift === void 0) continue;
		const layer = base64Layer(wrappedPieces(text, {
			start: start + shift,
			text: run.slice(shift)
		}));
		if (layer === void 0) continue;
		floor = layer.span.end;
		left -= layer.text.length;
		layers.push(layer);
	}
	return layers;
}
function decodeHex(text, budget) {
	const layers = [];
	let left = budget;
	for (const { start: index, end: after } of longRuns(text, HEX, MIN_HEX)) {
		const even = text.slice(index, after - (after - index & 1));
		const bytes = left < 0 ? void 0 : fromHex(even.slice(0, 32)) ?? void 0;
		if (bytes === void 0 || !isText(bytes) && !HEX_DER.test(even)) continue;
		const whole = toLatin1(fromHex(even) ?? /* @__PURE__ */ new Uint8Array());
		left -= whole.length;
		const span = {
			start: index,
			end: index + even.length
		};
		const toOuter = ({ start, end }) => ({
			start: index + start * 2,
			end: index + end * 2
		});
		layers.push({
			text: whole,
			step: "hex",
			span,
			toOuter
		});
	}
	return layers;
}
function shiftOf(run) {
	const shifts = [
		0,
		1,
		2,
		3
	];
	const isTextAt = (at, length) => isTextHead(run.slice(at, at + length));
	const head = shifts.find((shift) => isTextAt(shift, PROBE));
	if (head !== void 0 || run.length < 48) return head;
	let start = shifts.map((shift) => shift + PROBE).find((at) => isTextAt(at, PROBE));
	while (start !== void 0 && start >= 4 && isTextAt(start - 4, 4)) start -= 4;
	return start;
}
function isTextHead(head) {
	const bytes = fromCutBase64(head.slice(0, head.length & -4));
	return bytes !== void 0 && (isText(bytes) || isWide(bytes));
}
function isWide(bytes) {
	return bytes.length > 7 && bytes.every((byte, at) => at % 2 === 0 ? byte > 8 && byte < 127 : byte === 0);
}
function wrappedPieces(text, first) {
	const pieces = [first];
	let last = first;
	while (last.text.length >= MIN_LINE && pieces.length < MAX_LINES) {
		const gapAt = last.start + last.text.length;
		LINE.lastIndex = gapAt;
		const gap = LINE.exec(text)?.[0];
		RUN.lastIndex = gapAt + (gap?.length ?? 0);
		const run = gap === void 0 ? void 0 : RUN.exec(text)?.[0];
		if (run === void 0 || pieces.length > 1 && run.length > last.text.length) break;
		last = {
			start: gapAt + (gap?.length ?? 0),
			text: run
		};
		pieces.push(last);
	}
	return pieces;
}
function base64Layer(pieces) {
	const bytes = fromCutBase64(pieces.map((piece) => piece.text).join(""));
	const first = pieces[0];
	const last = pieces.at(-1);
	if (bytes === void 0 || first === void 0 || last === void 0) return void 0;
	const wide = isWide(bytes.subarray(0, 16));
	if (!wide && !isText(bytes)) return pieces.length > 1 ? base64Layer([first]) : void 0;
	const text = wide ? new TextDecoder("utf-16le").decode(bytes) : toLatin1(bytes);
	const width = wide ? 2 : 1;
	const place = placeIn(pieces);
	const toOuter = ({ start, end }) => ({
		start: place(Math.floor(start * width * 4 / 3)),
		end: place(Math.max(0, Math.ceil(end * width * 4 / 3) - 1)) + 1
	});
	return {
		text,
		step: "base64",
		span: {
			start: first.start,
			end: last.start + last.text.length
		},
		toOuter
	};
}
/** Offset in the outer text of the base64 character with this number. */
function placeIn(pieces) {
	const starts = [];
	let total = 0;
	for (const piece of pieces) {
		starts.push(total);
		total += piece.text.length;
	}
	return (index) => {
		let low = 0;
		let high = pieces.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= index) low = middle;
			else high = middle - 1;
		}
		const piece = pieces[low];
		return piece === void 0 ? 0 : Math.min(piece.start + index - (starts[low] ?? 0), piece.start + piece.text.length);
	};
}
// src/engine/decode/percent.ts
const ESCAPE$1 = /%[0-9a-fA-F]{2}/g;
const ESCAPES = /(?:%[0-9a-fA-F]{2}){1,4096}/g;
const MIN_LENGTH = 12;
const ENDS = new Set([
	"\"",
	"'",
	"`",
	"<",
	">"
].map((char) => char.charCodeAt(0)));
const SPACE = 32;
const MAX_REACH = 32768;
function decodePercent(text, budget) {
	const layers = [];
	let left = budget;
	let floor = 0;
	for (const { index } of text.matchAll(ESCAPE$1)) {
		if (left < 0) break;
		if (index < floor) continue;
		const region = stretchAround(text, index, floor);
		floor = region.end;
		if (region.end - region.start < MIN_LENGTH) continue;
		const layer = rewrite(text, region, replacementsIn(text.slice(region.start, region.end), region.start), "percent");
		if (!isRelevant(layer.text)) continue;
		left -= layer.text.length;
		layers.push(layer);
	}
	return layers;
}
function stretchAround(text, index, floor) {
	let start = index;
	const first = Math.max(floor, index - MAX_REACH);
	while (start > first && !isEnd(text.charCodeAt(start - 1))) start--;
	let end = index;
	const last = Math.min(text.length, index + MAX_REACH);
	while (end < last && !isEnd(text.charCodeAt(end))) end++;
	return {
		start,
		end
	};
}
function isEnd(code) {
	return code <= SPACE || ENDS.has(code);
}
function replacementsIn(stretch, offset) {
	const form = /%2B/i.test(stretch);
	const escapes = [...stretch.matchAll(ESCAPES)].flatMap((match) => oneByOne(match[0], offset + match.index));
	if (!form) return escapes;
	const spaces = [...stretch.matchAll(/\+/g)].map(({ index }) => ({
		start: offset + index,
		end: offset + index + 1,
		by: " "
	}));
	return [...escapes, ...spaces].toSorted((a, b) => a.start - b.start);
}
function oneByOne(run, offset) {
	return run.slice(1).split("%").map((hex) => Number.parseInt(hex, 16)).map((byte, at) => ({
		start: offset + at * 3,
		end: offset + at * 3 + 3,
		by: byte < 128 ? String.fromCharCode(byte) : "�"
	}));
}
// src/engine/decode/quoted-printable.ts
const ESCAPE = /=(?:([0-9A-F]{2})|\r?\n)/g;
const MARK$1 = /=(?:3D|0A|20|2E|\r?\n)/g;
function decodeQuotedPrintable(text) {
	if (!/=3D/.test(text)) return [];
	return lineRegions(text, MARK$1).flatMap((region) => {
		const layer = decodeRegion(text, region);
		return isRelevant(layer.text) ? [layer] : [];
	});
}
function decodeRegion(text, region) {
	return rewrite(text, region, [...text.slice(region.start, region.end).matchAll(ESCAPE)].map((match) => {
		const start = region.start + match.index;
		const by = match[1] === void 0 ? "" : String.fromCharCode(Number.parseInt(match[1], 16));
		return {
			start,
			end: start + match[0].length,
			by
		};
	}), "quoted-printable");
}
// src/engine/decoders.ts
const DECODERS = [
	decodeEscapes,
	decodeBase64,
	decodeHex,
	decodePercent,
	decodeHtml,
	decodeQuotedPrintable
];
// src/engine/layers.ts
const MAX_DEPTH = 3;
const MIN_BUDGET = 1 << 20;
/** All layers, outermost first. `onCut` is told when the budget ended before the layers did: then not all was looked at. */
function layersOf(root, onCut) {
	const all = [{
		input: root,
		toFragment: (span) => span
	}];
	let budget = Math.max(MIN_BUDGET, root.text.length);
	for (let at = 0; at < all.length; at++) {
		const parent = all[at];
		if (parent === void 0 || parent.input.decodedFrom.length >= MAX_DEPTH) continue;
		for (const layer of decodeAll(parent.input.text, budget)) {
			budget -= layer.text.length;
			if (budget >= 0) all.push(below$1(parent, layer));
		}
		if (budget < 0) {
			onCut?.();
			return all;
		}
	}
	return all;
}
function* decodeAll(text, budget) {
	for (const decode of DECODERS) yield* decode(text, budget);
}
function below$1(parent, layer) {
	const { input } = parent;
	const toFragment = (span) => parent.toFragment(layer.toOuter(span));
	input.trace?.({
		kind: "decoded",
		step: layer.step,
		span: parent.toFragment(layer.span)
	});
	const decodedFrom = [...input.decodedFrom, layer.step];
	const inner = {
		...input,
		text: layer.text,
		outer: input,
		outerSpan: layer.span,
		decodedFrom
	};
	return {
		input: {
			...inner,
			once: makeOnce(() => inner)
		},
		toFragment
	};
}
/** Memory for work shared by rules; lives as long as the text is looked at. */
function makeOnce(self) {
	const memory = /* @__PURE__ */ new Map();
	const once = (key, make) => {
		if (!memory.has(key)) memory.set(key, make({
			...self(),
			once
		}));
		return memory.get(key);
	};
	return once;
}
// src/engine/lines.ts
/** Lines end at LF, CRLF or a lone CR, as editors count them. */
function makeLineTable(text) {
	const starts = lineStarts(text);
	const lineOf = (offset) => indexOfLine(starts, offset) + 1;
	const columnOf = (offset) => offset - (starts[indexOfLine(starts, offset)] ?? 0) + 1;
	const locate = (span) => ({
		startLine: lineOf(span.start),
		startColumn: columnOf(span.start),
		endLine: lineOf(span.end),
		endColumn: columnOf(span.end)
	});
	return {
		locate,
		lineOf
	};
}
function lineStarts(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
	return starts;
}
function indexOfLine(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
// src/engine/overlaps.ts
init_kind();
/** Keeps, of claims whose spans overlap, the surest; in order of position. */
function withoutOverlaps(claims) {
	const kept = [];
	let last;
	for (const claim of claims.toSorted(byPosition)) {
		if (last !== void 0 && claim.match.span.start < last.match.span.end) {
			if (surety(claim) <= surety(last)) continue;
			kept.pop();
		}
		kept.push(claim.match);
		last = claim;
	}
	return kept;
}
function byPosition(a, b) {
	return a.match.span.start - b.match.span.start || surety(b) - surety(a);
}
function surety({ match, weight }) {
	return CONFIDENCES.indexOf(match.confidence) * 1e3 + Math.min(weight, 999);
}
// src/engine/proof/public-keys.ts
init_bytes();
init_armour_body();
const BLOCK = /-{4,5}BEGIN (RSA )?PUBLIC KEY-{4,5}([^-]{60,12000})-{4,5}END/g;
const APPLICATION_ID = /\b(?:application_?id|id)["'\]\s:=>,]{1,12}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi;
const REACH = 2e3;
/** Public keys that parse, with the application id in front of them. */
function findPublicKeys(text, tools) {
	return [...text.matchAll(BLOCK)].flatMap(({ 1: label = "", 2: body = "", index }) => {
		const sha256 = hashOf(label, body, tools);
		if (sha256 === void 0) return [];
		const applicationId = [...text.slice(Math.max(0, index - REACH), index).matchAll(APPLICATION_ID)].at(-1)?.[1]?.toLowerCase();
		return [{
			kind: "public-key",
			sha256,
			related: applicationId === void 0 ? {} : { applicationId }
		}];
	});
}
function hashOf(label, body, tools) {
	for (const { base64 } of readBody(body, "")) {
		const der = fromBase64(base64);
		const sha256 = der && tools.publicKeySha256(toPem(`${label}PUBLIC KEY`, der));
		if (sha256 !== void 0) return sha256;
	}
}
function toPem(label, der) {
	return `-----BEGIN ${label}-----\n${(toBase64(der).match(/.{1,64}/g) ?? []).join("\n")}\n-----END ${label}-----\n`;
}
// src/engine/proof/witnesses-in.ts
init_secret_text();
init_bytes();
init_jwt_family();
init_jwt();
init_t1();
/** Everything in the text that can prove a secret found elsewhere. */
function witnessesIn({ text, tools }) {
	return [
		...text.includes(".eyJ") ? findJwts(text).flatMap((jwt) => fromJwt(jwt) ?? []) : [],
		...text.includes("cGFydG5lcl9pZD") ? findT1Tokens(text).map(fromT1) : [],
		...text.includes("sig") ? findSignedQueries(text) : [],
		...text.includes("PUBLIC") ? findPublicKeys(text, tools) : []
	];
}
function fromJwt(jwt) {
	const known = familyOf(jwt);
	if (known === void 0) return void 0;
	const { family, related } = known;
	const data = new SecretText(jwt.data);
	if (family === "webhook") return hmacWitness("webhook-jwt", jwt, related);
	if (family === "opentok" || family === "opentok-session") return hmacWitness("opentok-jwt", jwt, related);
	return jwt.algorithm === "RS256" ? {
		kind: "signature",
		data,
		signature: jwt.signature,
		related
	} : void 0;
}
function hmacWitness(form, { data, signature }, related) {
	return {
		kind: "hmac",
		form,
		hash: "sha256",
		data: new SecretText(data),
		mac: toHex(signature),
		related
	};
}
function fromT1({ data, signature, projectId }) {
	const related = { projectId };
	return {
		kind: "hmac",
		form: "t1-token",
		hash: "sha1",
		data: new SecretText(data),
		mac: signature,
		related
	};
}
// src/engine/scan-fragment.ts
init_matchers();
/** All secrets in one fragment, by position; each stretch of text is claimed by one rule at most. */
function scanFragment(fragment, ruleSet, options) {
	const root = rootInput(fragment, options);
	let lines;
	const claims = [];
	for (const layer of layersOf(root, options.onCut)) {
		if (options.onWitness !== void 0) for (const witness of witnessesIn(layer.input)) options.onWitness(witness);
		for (const candidate of candidatesIn(layer.input, ruleSet)) {
			lines ??= makeLineTable(fragment.text);
			claims.push({
				match: toMatch(candidate, layer, lines),
				weight: candidate.weight ?? 0
			});
		}
	}
	const matches = withoutOverlaps(claims);
	for (const match of matches) traceMatch(match, options.trace);
	return matches;
}
function rootInput(fragment, { tools, now, trace }) {
	const root = {
		text: fragment.text,
		provenance: fragment.provenance,
		decodedFrom: [],
		tools,
		now,
		trace
	};
	return {
		...root,
		once: makeOnce(() => root)
	};
}
function candidatesIn(input, ruleSet) {
	const rules = rulesWithAnchor(input.text, ruleSet);
	if (input.trace !== void 0 && input.outer === void 0) {
		const chosen = new Set(rules);
		for (const rule of ruleSet.rules) if (!chosen.has(rule)) input.trace({
			kind: "no-anchor",
			ruleId: rule.id
		});
	}
	return rules.flatMap((rule) => matcherOf(rule)(input, rule));
}
function toMatch(candidate, { input, toFragment }, lines) {
	const { rule, secret, confidence, related, proof, evidence } = candidate;
	const span = toFragment(candidate.span);
	const decodedFrom = [...input.decodedFrom, ...candidate.decodedFrom ?? []];
	return {
		rule,
		secret,
		identity: candidate.identity ?? secret,
		span,
		location: lines.locate(span),
		severity: candidate.severity ?? rule.severity,
		confidence,
		title: candidate.title ?? rule.title,
		related,
		...proof && { proof },
		...decodedFrom.length > 0 && { decodedFrom },
		evidence
	};
}
function traceMatch(match, trace) {
	trace?.({
		kind: "matched",
		ruleId: match.rule.id,
		span: match.span,
		secret: match.secret
	});
}
// src/engine/text.ts
const SNIFF_BYTES = 512;
const LATIN1_CHUNK = 8192;
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });
/** Decodes by BOM, then by zero-byte pattern, then as UTF-8, else as Latin-1. A BOM is not part of the text. */
function decodeText(bytes) {
	if (startsWith(bytes, 239, 187, 191)) return decodeUtf8(bytes.subarray(3));
	if (startsWith(bytes, 255, 254)) return {
		text: utf16.decode(bytes.subarray(2)),
		encoding: "utf-16le"
	};
	if (startsWith(bytes, 254, 255)) return decodeBigEndian(bytes.subarray(2));
	const sniffed = sniffUtf16(bytes);
	if (sniffed === "utf-16le") return {
		text: utf16.decode(bytes),
		encoding: sniffed
	};
	if (sniffed === "utf-16be") return decodeBigEndian(bytes);
	return decodeUtf8(bytes);
}
function startsWith(bytes, ...head) {
	return head.every((byte, index) => bytes[index] === byte);
}
function decodeUtf8(bytes) {
	try {
		return {
			text: utf8.decode(bytes),
			encoding: "utf-8"
		};
	} catch {
		return {
			text: decodeLatin1(bytes),
			encoding: "latin1"
		};
	}
}
function decodeLatin1(bytes) {
	const parts = [];
	for (let at = 0; at < bytes.length; at += LATIN1_CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + LATIN1_CHUNK)));
	return parts.join("");
}
function decodeBigEndian(bytes) {
	const swapped = new Uint8Array(bytes.length & -2);
	for (let at = 0; at < swapped.length; at += 2) {
		swapped[at] = bytes[at + 1] ?? 0;
		swapped[at + 1] = bytes[at] ?? 0;
	}
	return {
		text: utf16.decode(swapped),
		encoding: "utf-16be"
	};
}
function sniffUtf16(bytes) {
	const length = Math.min(bytes.length, SNIFF_BYTES) & -2;
	if (length < 4) return void 0;
	let even = 0;
	let odd = 0;
	for (let at = 0; at < length; at += 2) {
		if (bytes[at] === 0) even++;
		if (bytes[at + 1] === 0) odd++;
	}
	const many = length / 2 * .6;
	if (odd >= many && even <= many / 10) return "utf-16le";
	if (even >= many && odd <= many / 10) return "utf-16be";
}
// src/scan/suppress-foreign.ts
init_config();
const FORMS = {
	gitleaks: [{
		anchor: "gitleaks:allow",
		mark: /gitleaks:allow/g,
		covers: "same-line"
	}],
	betterleaks: [{
		anchor: "betterleaks:allow",
		mark: /betterleaks:allow/g,
		covers: "same-line"
	}],
	trufflehog: [{
		anchor: "trufflehog:ignore",
		mark: /trufflehog:ignore/g,
		covers: "same-line"
	}],
	kingfisher: [{
		anchor: "kingfisher:ignore",
		mark: /kingfisher:ignore/g,
		covers: "same-line"
	}],
	"detect-secrets": [{
		anchor: "pragma:",
		mark: /pragma: ?(?:allow|white)list[ -]secret/g,
		covers: "same-line"
	}, {
		anchor: "pragma:",
		mark: /pragma: ?(?:allow|white)list[ -]nextline[ -]secret/g,
		covers: "next-line"
	}],
	secretlint: [
		{
			anchor: "secretlint-disable",
			mark: /secretlint-disable-line/g,
			covers: "same-line"
		},
		{
			anchor: "secretlint-disable",
			mark: /secretlint-disable-next-line/g,
			covers: "next-line"
		},
		{
			anchor: "secretlint-disable",
			mark: /secretlint-disable(?!-)/g,
			covers: "rest-of-file"
		}
	],
	ggshield: [{
		anchor: "ggignore",
		mark: /\bggignore(?![\w-])/g,
		covers: "same-line"
	}]
};
const SECRETLINT_ENABLE = /secretlint-enable(?!-)/g;
function findForeignAllows(text, honour) {
	const tools = FOREIGN_TOOLS.filter((tool) => honour.includes(tool));
	if (tools.length === 0) return [];
	const lines = makeLineTable(text);
	return tools.flatMap((tool) => FORMS[tool].flatMap((form) => allowsOf(text, {
		tool,
		form,
		lines
	})));
}
function foreignAnchors(honour) {
	return FOREIGN_TOOLS.filter((tool) => honour.includes(tool)).flatMap((tool) => FORMS[tool].map(({ anchor }) => anchor));
}
function allowsOf(text, { tool, form, lines }) {
	return [...text.matchAll(form.mark)].map(({ index }) => {
		const line = lines.lineOf(index);
		const from = form.covers === "next-line" ? line + 1 : line;
		return {
			tool,
			line,
			from,
			to: form.covers === "rest-of-file" ? enabledFrom(text, index, lines) : from,
			target: { kind: "any" }
		};
	});
}
function enabledFrom(text, index, lines) {
	SECRETLINT_ENABLE.lastIndex = index;
	const end = SECRETLINT_ENABLE.exec(text)?.index;
	return lines.lineOf(end ?? text.length);
}
// src/scan/suppress-inline.ts
init_fingerprint_form();
const MARK = /(?<![\w-])vonguard:allow(-next-line)?(?![\w-])[ \t:]*([^\r\n]{0,300})/g;
const LEADER = /^[\s/*#;%<!{("'`|.-]{0,40}(?:(?:rem|dnl)[ \t]{1,8})?$/i;
const LOOK_BACK = 60;
const CLOSER = /(?:\*\/|--+>|[*#%]?\}+|"\s*,?|\*\))\s*$/;
/** What a text must hold to have such a comment, in the prefilter's form. */
function inlineAnchors(honour) {
	return ["vonguard:allow", ...foreignAnchors(honour)];
}
/** All comments in `text` that hide something; `honour` names the other tools whose comments count. */
function findInlineAllows(text, honour, { ruleIds, requireReason = false } = {}) {
	const all = [...text.includes("vonguard:allow") ? findOwn$1(text, ruleIds) : [], ...findForeignAllows(text, honour)];
	return requireReason ? all.filter((allow) => allow.reason !== void 0) : all;
}
/** The comment that hides a match: it covers its first line (of a foreign tool: any of its lines). */
function hidingAllow(match, allows, fingerprintOf) {
	return allows.find((allow) => coversLine(allow, match) && isMeant(allow.target, match, fingerprintOf));
}
function suppressionBy({ tool, line, reason: given }, path) {
	const reason = given ?? (tool === "vonguard" ? void 0 : `comment of ${tool}`);
	return {
		by: "inline",
		where: `${path}:${line}`,
		...reason !== void 0 && { reason }
	};
}
function findOwn$1(text, ruleIds) {
	const lines = makeLineTable(text);
	return [...text.matchAll(MARK)].map((found) => {
		const [, next, rest = ""] = found;
		const line = lines.lineOf(found.index);
		return {
			tool: "vonguard",
			line,
			...next === void 0 ? {
				from: line,
				to: isAlone(text, found.index) ? line + 1 : line
			} : {
				from: line + 1,
				to: line + 1
			},
			...readRest(rest, ruleIds)
		};
	});
}
function isAlone(text, index) {
	const before = text.slice(Math.max(0, index - LOOK_BACK), index);
	const lineBreak = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
	return (lineBreak >= 0 || before.length === index) && LEADER.test(before.slice(lineBreak + 1));
}
function readRest(rest, ruleIds) {
	const [first = "", ...others] = rest.replace(CLOSER, "").trim().split(/\s+/);
	const target = targetOf$1(first, ruleIds);
	const reason = (target.kind === "any" ? [first, ...others] : others).join(" ").trim();
	return {
		target,
		...reason !== "" && { reason }
	};
}
function targetOf$1(word, ruleIds) {
	if (isFingerprint(word)) return {
		kind: "fingerprint",
		fingerprint: word
	};
	return ruleIds?.has(word) === true || /^[a-z][a-z0-9]*(?:-[a-z0-9]+){1,9}$/.test(word) ? {
		kind: "rule",
		ruleId: word
	} : { kind: "any" };
}
function coversLine({ tool, from, to }, { location }) {
	return from <= (tool === "vonguard" ? location.startLine : location.endLine) && to >= location.startLine;
}
function isMeant(target, match, fingerprintOf) {
	switch (target.kind) {
		case "any": return true;
		case "rule": return target.ruleId === match.rule.id;
		case "fingerprint": return fingerprintOf?.(match) === target.fingerprint;
	}
}
// src/scan/judge-inline.ts
async function judgeInline(content, request) {
	const { inline, fingerprintOf, notice } = request;
	const path = describeProvenance(content.provenance);
	const allows = findInlineAllows(content.text, inline.honour, inline);
	const hiding = new Map(content.matches.map((match) => [match, hidingAllow(match, allows, fingerprintOf)]));
	const used = new Set(hiding.values());
	const accepted = used.size === 0 ? void 0 : await acceptedSecrets(content, request);
	return {
		suppressionOf: (match) => {
			const allow = hiding.get(match);
			if (allow === void 0) return void 0;
			if (accepted === void 0 || accepted.has(match.identity.reveal())) return suppressionBy(allow, path);
			notice(addedCommentNotice(allow, path));
		},
		unused: allows.filter((allow) => !used.has(allow)).map(({ line }) => `${path}:${line}`)
	};
}
/** The identities that the base's version hides, in memory only; undefined: every comment counts. */
async function acceptedSecrets({ provenance }, { inline, fingerprintOf, matchesIn }) {
	if (inline.readBase === void 0) return void 0;
	const bytes = "path" in provenance ? await inline.readBase(provenance.path) : void 0;
	if (bytes === void 0) return /* @__PURE__ */ new Set();
	const { text } = decodeText(bytes);
	const allows = findInlineAllows(text, inline.honour, inline);
	const hidden = matchesIn(text).filter((match) => hidingAllow(match, allows, fingerprintOf) !== void 0);
	return new Set(hidden.map((match) => match.identity.reveal()));
}
function addedCommentNotice({ tool, line }, path) {
	return `This change adds ${tool === "vonguard" ? "a comment" : `a comment of ${tool}`} at ${path}:${line} that would hide a finding; it does not count under the policy of the base.`;
}
// src/scan/snippet.ts
const LINES_AROUND = 2;
const LINE_LIMIT = 240;
const LINES_LIMIT = 12;
const MASK = "********";
/** Masks every match's span and every further copy of its secret in the lines around `match`. */
function makeSnippet(text, match, all) {
	const window = windowAround(text, match);
	const lines = maskValues(maskSpans(text, window.span, all.map((one) => one.span)), all).split("\n").slice(0, LINES_LIMIT);
	return {
		startLine: window.startLine,
		lines: lines.map((line) => cut$3(line.replace(/\r$/, "")))
	};
}
function windowAround(text, match) {
	let start = lineStart(text, match.span.start);
	let startLine = match.location.startLine;
	for (let i = 0; i < LINES_AROUND && start > 0; i++, startLine--) start = lineStart(text, start - 1);
	let end = lineEnd(text, match.span.end);
	for (let i = 0; i < LINES_AROUND && end < text.length; i++) end = lineEnd(text, end + 1);
	const near = {
		start: Math.max(start, match.span.start - LINE_LIMIT),
		end: Math.min(end, match.span.end + LINE_LIMIT)
	};
	const skipped = text.slice(start, near.start).split("\n").length - 1;
	return {
		span: near,
		startLine: startLine + skipped
	};
}
function lineStart(text, offset) {
	return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
function lineEnd(text, offset) {
	const end = text.indexOf("\n", offset);
	return end === -1 ? text.length : end;
}
function maskSpans(text, window, spans) {
	const inside = spans.filter((span) => span.start < window.end && span.end > window.start);
	let masked = "";
	let at = window.start;
	for (const span of inside.toSorted((a, b) => a.start - b.start)) {
		if (span.end <= at) continue;
		masked += text.slice(at, Math.max(at, span.start)) + MASK;
		at = Math.min(span.end, window.end);
	}
	return masked + text.slice(at, window.end);
}
function maskValues(text, all) {
	let masked = text;
	for (const { secret } of all) if (secret.length >= 6) masked = masked.replaceAll(secret.reveal(), MASK);
	return masked;
}
function cut$3(line) {
	return line.length > 480 ? `${line.slice(0, 480)}…` : line;
}
// src/scan/look-at.ts
init_errors();
/** All sightings in one content. A content that breaks the engine is an error of the scan, never silence. */
async function lookAt(content, request, coverage) {
	try {
		return await sightingsIn(content, {
			...request,
			onCut: () => cut$2(content, coverage)
		}, coverage);
	} catch (error) {
		const { code, message } = toScanError(error);
		if (code === "interrupted") throw error;
		const path = describeProvenance(content.provenance);
		coverage.fail({
			code,
			message: `Could not look at ${path}: ${message}`,
			path
		});
		return [];
	}
}
function cut$2({ provenance }, coverage) {
	const where = "oid" in provenance ? { oid: provenance.oid } : {};
	coverage.skip({
		path: describeProvenance(provenance),
		...where,
		reason: "budget-exceeded"
	});
}
async function sightingsIn(content, request, coverage) {
	const { text } = decodeText(content.bytes);
	const matches = matchesIn(text, content, request);
	const { inline, fingerprintOf, onUnused } = request;
	if (matches.length === 0 && onUnused === void 0) return [];
	const { provenance } = content;
	const judge = await judgeInline({
		text,
		provenance,
		matches
	}, {
		inline,
		fingerprintOf,
		matchesIn: (base) => matchesIn(base, content, request),
		notice: (sentence) => coverage.notice(sentence)
	});
	onUnused?.(describeProvenance(provenance), judge.unused);
	if (matches.length === 0) return [];
	return withoutKnown(matches, (await content.previous?.() ?? []).map((bytes) => decodeText(bytes).text), {
		content,
		request
	}).map((match) => {
		const hidden = judge.suppressionOf(match);
		const snippet = makeSnippet(text, match, matches);
		return {
			match,
			provenance,
			snippet,
			...hidden && { inline: hidden }
		};
	});
}
function matchesIn(text, { provenance }, request) {
	const { ruleSet, tools, now, onWitness, onCut } = request;
	return scanFragment({
		text,
		provenance
	}, ruleSet, {
		tools,
		now,
		...onWitness && { onWitness },
		...onCut && { onCut }
	});
}
function withoutKnown(matches, earlier, { content, request }) {
	if (earlier.length === 0) return matches;
	const known = new Set(earlier.flatMap((text) => matchesIn(text, content, request)).map((match) => match.identity.reveal()));
	return matches.filter((match) => !known.has(match.identity.reveal()));
}
// src/scan/merge.ts
init_kind();
const OCCURRENCE_LIMIT = 200;
/** Groups by identity: the secret's value, or the hash of a key's public half whatever its encoding. */
function groupByIdentity(sightings) {
	const groups = /* @__PURE__ */ new Map();
	for (const sighting of sightings) {
		const identity = sighting.match.identity.reveal();
		const group = groups.get(identity);
		if (group === void 0) groups.set(identity, [sighting]);
		else group.push(sighting);
	}
	return [...groups.values()];
}
/** Makes the finding of one group; `origins` tells where objects of the store are reachable. */
function mergeGroup$1(group, origins, fingerprintOf) {
	const [best] = group.toSorted(bySurety);
	const places = uniquePlaces(group.flatMap((sighting) => placesOf(sighting, origins))).toSorted(byAge);
	const [first, ...rest] = places;
	if (best === void 0 || first === void 0) return void 0;
	const { match } = best;
	const atHead = places.some((place) => place.atHead === true);
	return {
		...first,
		fingerprint: fingerprintOf(match),
		ruleId: match.rule.id,
		kind: match.rule.kind,
		severity: match.severity,
		confidence: match.confidence,
		title: match.title,
		secret: match.secret,
		related: mergeRelated(group),
		...match.proof && { proof: match.proof },
		...match.decodedFrom && { decodedFrom: match.decodedFrom },
		...first.atHead !== void 0 && { atHead },
		occurrences: rest.slice(0, OCCURRENCE_LIMIT),
		occurrenceCount: places.length,
		remediation: match.rule.remediation,
		snippet: best.snippet
	};
}
function bySurety(a, b) {
	return CONFIDENCES.indexOf(b.match.confidence) - CONFIDENCES.indexOf(a.match.confidence) || compareSeverity(a.match.severity, b.match.severity);
}
function mergeRelated(group) {
	return Object.assign({}, ...group.map((sighting) => sighting.match.related).toReversed());
}
function placesOf({ match, provenance }, origins) {
	const { startLine, startColumn, endLine, endColumn } = match.location;
	const location = {
		startLine,
		startColumn,
		endLine,
		endColumn
	};
	if (provenance.kind === "range") return [{
		path: provenance.path,
		...location,
		commit: provenance.commit
	}];
	if (provenance.kind !== "object") return [{
		path: provenance.path,
		...location
	}];
	const known = origins.get(provenance.oid);
	if (known === void 0 || known.length === 0) return [{
		path: describeProvenance(provenance),
		...location,
		atHead: false
	}];
	return known.map((origin) => ({
		path: origin.path,
		...location,
		...origin.commit && { commit: origin.commit },
		atHead: origin.atHead
	}));
}
function uniquePlaces(places) {
	const seen = /* @__PURE__ */ new Map();
	for (const place of places) {
		const key = `${place.path}\0${place.startLine}\0${place.startColumn}\0${place.commit?.oid ?? ""}`;
		if (!seen.has(key)) seen.set(key, place);
	}
	return [...seen.values()];
}
/** The oldest commit first: when the leak came in. Places without a commit come last, in the order seen. */
function byAge(a, b) {
	return timeOf(a) - timeOf(b);
}
function timeOf(place) {
	if (place.commit === void 0) return Number.MAX_SAFE_INTEGER;
	return Date.parse(place.commit.date) || 0;
}
// src/scan/scan.ts
init_errors();
const WITNESS_LIMIT = 1e4;
const WHOLE$1 = ["worktree", "history"];
/** Runs one scan. Problems with single contents end in the result; what makes a scan impossible is thrown. */
async function scan(request) {
	const started = performance.now();
	const coverage = new Coverage();
	const session = openSession(request, coverage);
	const unused = /* @__PURE__ */ new Map();
	const sightings = await collect(request, session, unused);
	const origins = await attribute(request.source, sightings, session);
	await request.warm(sightings.map((sighting) => sighting.match));
	const hidden = sightings.filter((sighting) => sighting.inline !== void 0);
	const visible = sightings.filter((sighting) => sighting.inline === void 0);
	const outcome = request.suppress(toFindings(visible, origins, request.fingerprintOf), {
		isWhole: WHOLE$1.includes(request.source.kind),
		unusedComments: [...unused.values()].flat()
	});
	return {
		source: request.source.kind,
		target: request.source.target,
		complete: coverage.complete,
		startedAt: request.now.toISOString(),
		durationMs: Math.round(performance.now() - started),
		stats: coverage.stats(),
		findings: outcome.reported,
		suppressed: [...inlineSuppressed(hidden, origins, request.fingerprintOf), ...outcome.suppressed],
		skipped: coverage.skipped,
		errors: coverage.errors,
		notices: [...coverage.notices, ...outcome.notices]
	};
}
function openSession(request, coverage) {
	const { signal, jobs, cache, maxBytes, isExcluded, onProgress, ruleSet } = request;
	return {
		searcher: createSearcher(wantsComments(request) ? withComments(request) : ruleSet.anchors),
		coverage,
		signal,
		jobs,
		cache,
		ruleSetHash: ruleSet.hash,
		maxBytes,
		isExcluded,
		onProgress
	};
}
function wantsComments({ inline, source }) {
	return inline.reportUnused && source.kind !== "history";
}
function withComments({ ruleSet, inline }) {
	return [.../* @__PURE__ */ new Set([...ruleSet.anchors, ...inlineAnchors(inline.honour)])];
}
async function collect(request, session, unused) {
	const sightings = [];
	const witnesses = [];
	const onWitness = (witness) => {
		if (witnesses.length < WITNESS_LIMIT) witnesses.push(witness);
	};
	const onUnused = (path, places) => void unused.set(path, places);
	const looking = {
		...request,
		onWitness,
		...wantsComments(request) && { onUnused }
	};
	const breathe = createBreath();
	for await (const content of request.source.contents(session)) {
		await breathe();
		session.signal.throwIfAborted();
		sightings.push(...await lookAt(content, looking, session.coverage));
	}
	return prove(sightings.toSorted(byPlace), witnesses, request);
}
function byPlace(a, b) {
	return compareText(placeOf(a), placeOf(b)) || a.match.span.start - b.match.span.start;
}
function placeOf({ provenance }) {
	return "path" in provenance ? provenance.path : provenance.oid;
}
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
/** What was seen anywhere in the scan can prove what was seen elsewhere. */
function prove(sightings, witnesses, request) {
	const applicationKeyRule = request.ruleSet.rules.find((rule) => rule.kind === "application-private-key");
	const options = {
		tools: request.tools,
		...applicationKeyRule && { applicationKeyRule }
	};
	const matches = crossProof(sightings.map((sighting) => sighting.match), witnesses, options);
	return sightings.map((sighting, at) => ({
		...sighting,
		match: matches[at] ?? sighting.match
	}));
}
async function attribute(source, sightings, session) {
	const oids = sightings.flatMap(({ provenance }) => provenance.kind === "object" ? [provenance.oid] : []);
	if (source.attribute === void 0 || oids.length === 0) return /* @__PURE__ */ new Map();
	try {
		return await source.attribute([...new Set(oids)], session);
	} catch (error) {
		const { code, message, hint } = toScanError(error, "git-failed");
		if (code === "interrupted") throw error;
		session.coverage.fail({
			code,
			message: `Could not look up the commits of findings: ${message}`,
			...hint && { hint }
		});
		return /* @__PURE__ */ new Map();
	}
}
function toFindings(sightings, origins, fingerprintOf) {
	return groupByIdentity(sightings).flatMap((group) => mergeGroup$1(group, origins, fingerprintOf) ?? []);
}
function inlineSuppressed(hidden, origins, fingerprintOf) {
	return groupByIdentity(hidden).flatMap((group) => {
		const finding = mergeGroup$1(group, origins, fingerprintOf);
		const suppression = group[0]?.inline;
		return finding && suppression ? [{
			finding,
			suppression
		}] : [];
	});
}
// src/commands/progress.ts
const FIRST_AFTER_MS = 700;
const EVERY_MS = 150;
const ERASE_LINE = "\r\x1B[2K";
/** Without a terminal, or when unwanted, nothing is ever written. */
function createProgressLine(stderr, wanted) {
	if (!wanted) return {
		update: () => {},
		clear: () => {}
	};
	const started = performance.now();
	let last = started + FIRST_AFTER_MS - EVERY_MS;
	let shown = false;
	return {
		update(progress) {
			const now = performance.now();
			if (now - last < EVERY_MS) return;
			last = now;
			shown = true;
			stderr.write(ERASE_LINE + formatProgress(progress, (now - started) / 1e3).slice(0, stderr.columns - 1));
		},
		clear() {
			if (shown) stderr.write(ERASE_LINE);
			shown = false;
		}
	};
}
/** e.g. `reading blobs: 12,000 of 48,000 objects, 6,000/s, 6 s left`. */
function formatProgress({ phase, done, total, unit }, seconds) {
	const rate = seconds > 0 ? done / seconds : 0;
	const amount = total === void 0 ? `${count$1(done)} ${unit}` : `${count$1(done)} of ${count$1(total)} ${unit}`;
	const left = total === void 0 || rate === 0 ? "" : `, ${duration((total - done) / rate)} left`;
	return `${phase}: ${amount}, ${count$1(Math.round(rate))}/s${left}`;
}
function count$1(value) {
	return value.toLocaleString("en-US");
}
function duration(seconds) {
	const whole = Math.max(0, Math.ceil(seconds));
	return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
// src/reporters/paint.ts
/** Decided once per report: without colour every function gives its text back. */
function createPaint({ color, hyperlinks }) {
	const paint = (style) => (text) => color ? styleText(style, text, { validateStream: false }) : text;
	return {
		bold: paint("bold"),
		dim: paint("dim"),
		good: paint("green"),
		bad: paint("red"),
		secret: paint("yellow"),
		severity: (severity, text) => paint(SEVERITY_STYLES[severity])(text),
		link: (url, text) => hyperlinks ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text
	};
}
var SEVERITY_STYLES;
var init_paint = __esmMin((() => {
	SEVERITY_STYLES = {
		critical: ["bold", "red"],
		high: "red",
		medium: "yellow",
		low: "cyan"
	};
}));
// src/reporters/escape/terminal.ts
/** One line of harmless text: control characters, direction marks and lone surrogates as escapes. */
function escapeTerminal(text) {
	return text.replace(UNSAFE, (character) => NAMES[character] ?? codeOf(character));
}
/** As escapeTerminal for a line of code, in which tabs are usual. */
function escapeCode(line) {
	return escapeTerminal(line.replaceAll("	", "    "));
}
function codeOf(character) {
	const code = character.charCodeAt(0);
	return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
var UNSAFE, NAMES;
var init_terminal = __esmMin((() => {
	UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
	NAMES = {
		"\n": "\\n",
		"\r": "\\r",
		"	": "\\t"
	};
}));
// src/reporters/wrap.ts
/** Breaks text at spaces to lines no wider than `columns`, each behind `indent`; a longer word stands alone. */
function wrap(text, columns, indent) {
	const width = Math.max(20, Math.min(columns, 110) - indent.length);
	const lines = [];
	let line = "";
	for (const word of text.split(/\s+/).filter((one) => one !== "")) {
		if (line !== "" && line.length + 1 + word.length > width) {
			lines.push(line);
			line = "";
		}
		line = line === "" ? word : `${line} ${word}`;
	}
	if (line !== "") lines.push(line);
	return lines.map((one) => indent + one);
}
// src/reporters/text-finding.ts
function formatFinding(finding, result, look) {
	const { options, paint } = look;
	const rule = options.rules.find((one) => one.id === finding.ruleId);
	return `${[
		heading$1(finding, look),
		`  ${paint.bold(place(finding, result, paint))}`,
		...snippet(finding, paint),
		...facts(finding, options, paint),
		...wrap(rule?.description ?? "", options.columns, "  "),
		...places(finding),
		...remedy(finding, options.columns, paint),
		paint.dim(`  ${finding.ruleId}  ${finding.fingerprint}`)
	].join("\n")}\n`;
}
function heading$1({ severity, title, confidence }, { paint, suppression }) {
	const hidden = suppression === void 0 ? "" : paint.dim(`  hidden by ${suppression.by}${reasonOf(suppression)}`);
	return `${paint.severity(severity, severity.toUpperCase())}  ${paint.bold(escapeTerminal(title))}  ${paint.dim(`${confidence} confidence`)}${hidden}`;
}
function reasonOf({ where, reason }) {
	return escapeTerminal(`${where === void 0 ? "" : ` at ${where}`}${reason === void 0 ? "" : `: ${reason}`}`);
}
function place(finding, { source, target }, paint) {
	const text = escapeTerminal(`${finding.path}:${finding.startLine}:${finding.startColumn}`);
	if (source !== "worktree") return text;
	return paint.link(pathToFileURL(path.resolve(target, finding.path)).href, text);
}
function snippet({ snippet: code, startLine }, paint) {
	if (code === void 0) return [];
	const line = code.lines[startLine - code.startLine];
	return line === void 0 ? [] : [`    ${paint.dim(`${startLine} │`)} ${escapeCode(line).trimStart().slice(0, 160)}`];
}
function facts(finding, { reveal }, paint) {
	const { secret, related, proof, decodedFrom, commit, atHead } = finding;
	return [
		["secret", `${reveal ? secret.reveal() : secret.redacted()} (${secret.length} characters)`],
		["account", related.apiKey && `API key ${related.apiKey}`],
		["application", related.applicationId],
		["project", related.projectId],
		["proof", proof && Object.entries(proof).map(([name, value]) => `${name} ${value}`).join(", ")],
		["decoded", decodedFrom?.join(" → ")],
		["commit", commit && `${commit.oid.slice(0, 12)} ${commit.date} ${commit.author} <${commit.email}>: ${commit.summary}`],
		["at HEAD", atHead === void 0 ? void 0 : atHead ? "yes, it is still there" : "no, but the history has it"]
	].flatMap(([name, value]) => value === void 0 || value === "" ? [] : [`  ${paint.dim(`${name}:`)} ${escapeTerminal(value)}`]);
}
function places({ occurrences, occurrenceCount }) {
	if (occurrences.length === 0) return [];
	const shown = occurrences.slice(0, PLACES_SHOWN).map((one) => `    ${formatPlace(one)}`);
	const more = occurrenceCount - 1 - shown.length;
	return [
		`  also at:`,
		...shown,
		...more > 0 ? [`    and ${more} more places`] : []
	];
}
function formatPlace({ path: name, startLine, startColumn, commit }) {
	const where = `${name}:${startLine}:${startColumn}`;
	return escapeTerminal(commit === void 0 ? where : `${where} in ${commit.oid.slice(0, 12)} (${commit.date.slice(0, 10)})`);
}
function remedy({ remediation }, columns, paint) {
	if (remediation.length === 0) return [];
	const steps = remediation.flatMap((step, n) => wrap(`${n + 1}. ${step}`, columns, "    "));
	return [`  ${paint.bold("What to do now")}`, ...steps];
}
var PLACES_SHOWN;
var init_text_finding = __esmMin((() => {
	init_terminal();
	PLACES_SHOWN = 5;
}));
// src/reporters/text-summary.ts
function formatSummary(result, paint) {
	return `${[
		...result.errors.slice(0, LISTED$1).flatMap((problem) => formatProblem(problem, paint)),
		...result.stats.errors > LISTED$1 ? [paint.bad(`and ${count(result.stats.errors - LISTED$1, "further error")}`)] : [],
		...unreadLines(result, paint),
		...result.notices.slice(0, LISTED$1).map((notice) => paint.dim(`note: ${escapeTerminal(notice)}`)),
		verdict(result, paint),
		paint.dim(coverage(result))
	].join("\n")}\n`;
}
function formatProblem({ message, hint }, paint) {
	return [paint.bad(`error: ${escapeTerminal(message)}`), ...hint === void 0 ? [] : [`  ${escapeTerminal(hint)}`]];
}
function unreadLines({ skipped }, paint) {
	const unread = skipped.filter(({ reason }) => SKIP_REASONS[reason]);
	const shown = unread.slice(0, LISTED$1).map((one) => paint.bad(`not looked at: ${nameOf(one)} (${one.reason})`));
	return unread.length > LISTED$1 ? [...shown, paint.bad(`and ${unread.length - LISTED$1} more`)] : shown;
}
function nameOf({ path, oid }) {
	return escapeTerminal([path, oid].filter((one) => one !== void 0).join(" "));
}
function verdict({ findings, complete, suppressed }, paint) {
	const hidden = suppressed.length === 0 ? "" : ` (${suppressed.length} suppressed)`;
	if (findings.length > 0) {
		const rest = complete ? "" : " Not everything could be looked at: there may be more.";
		return paint.bad(`Found ${count(findings.length, "secret")}${hidden}.${rest}`);
	}
	if (!complete) return paint.bad(`Not clean: nothing was found, but not everything could be looked at${hidden}.`);
	return paint.good(`Clean: looked at everything and found nothing${hidden}.`);
}
function coverage({ stats, suppressed, skipped, durationMs }) {
	return [
		`looked at ${[
			stats.files > 0 ? count(stats.files, "file") : "",
			stats.blobs > 0 ? count(stats.blobs, "blob") : "",
			stats.commits > 0 ? count(stats.commits, "commit") : "",
			size(stats.bytes)
		].filter((part) => part !== "").join(", ")} in ${(durationMs / 1e3).toFixed(1)} s`,
		stats.skipped > 0 ? `skipped ${stats.skipped} (${tally(skipped.map((one) => one.reason))})` : "",
		stats.errors > 0 ? count(stats.errors, "error") : "",
		suppressed.length > 0 ? `suppressed ${suppressed.length} (${tally(suppressed.map((one) => one.suppression.by))})` : ""
	].filter((part) => part !== "").join("; ");
}
function tally(names) {
	const counts = /* @__PURE__ */ new Map();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].map(([name, n]) => `${name} ${n}`).join(", ");
}
function size(bytes) {
	if (bytes < 1e3) return `${bytes} bytes`;
	if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
	return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
function count(n, what) {
	return `${String(n).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${what}${n === 1 ? "" : "s"}`;
}
var LISTED$1;
var init_text_summary = __esmMin((() => {
	init_result();
	init_terminal();
	LISTED$1 = 10;
}));
// src/reporters/text.ts
var text_exports = /* @__PURE__ */ __exportAll({ reportText: () => reportText });
function reportText(result, options) {
	const paint = createPaint(options);
	const blocks = result.findings.toSorted(worstFirst).map((finding) => formatFinding(finding, result, {
		options,
		paint
	}));
	const hidden = options.showSuppressed ? result.suppressed.map(({ finding, suppression }) => formatFinding(finding, result, {
		options,
		paint,
		suppression
	})) : [];
	return [
		...blocks,
		...hidden,
		formatSummary(result, paint)
	].join("\n");
}
function worstFirst(a, b) {
	return compareSeverity(a.severity, b.severity) || a.path.localeCompare(b.path) || a.startLine - b.startLine;
}
var init_text = __esmMin((() => {
	init_kind();
	init_paint();
	init_text_finding();
	init_text_summary();
}));
// src/reporters/json.ts
var json_exports = /* @__PURE__ */ __exportAll({
	SCHEMA_VERSION: () => 1,
	reportJson: () => reportJson,
	toJsonFinding: () => toJsonFinding,
	toJsonReport: () => toJsonReport
});
function reportJson(result, options) {
	return `${JSON.stringify(toJsonReport(result, options), void 0, 2)}\n`;
}
/** The report as a plain object, for formats that wrap it. */
function toJsonReport(result, options) {
	const { source, target, complete, startedAt, durationMs, stats } = result;
	return {
		schemaVersion: 1,
		tool: options.tool,
		scan: {
			source,
			target,
			complete,
			startedAt,
			durationMs,
			stats
		},
		findings: result.findings.map((finding) => toJsonFinding(finding, options)),
		suppressed: toJsonSuppressed(result.suppressed, options),
		skipped: result.skipped,
		errors: result.errors,
		notices: result.notices
	};
}
function toJsonFinding(finding, { reveal }) {
	const { secret, proof, decodedFrom, commit, atHead, snippet } = finding;
	return {
		fingerprint: finding.fingerprint,
		ruleId: finding.ruleId,
		kind: finding.kind,
		severity: finding.severity,
		confidence: finding.confidence,
		title: finding.title,
		path: finding.path,
		startLine: finding.startLine,
		startColumn: finding.startColumn,
		endLine: finding.endLine,
		endColumn: finding.endColumn,
		secret: {
			redacted: secret.redacted(),
			length: secret.length,
			...reveal && { value: secret.reveal() }
		},
		related: finding.related,
		...proof && { proof },
		...decodedFrom && { decodedFrom },
		...commit && { commit },
		...atHead !== void 0 && { atHead },
		occurrences: finding.occurrences.map(toJsonOccurrence),
		occurrenceCount: finding.occurrenceCount,
		remediation: finding.remediation,
		...snippet && { snippet }
	};
}
function toJsonOccurrence({ path, startLine, startColumn, endLine, endColumn, commit, atHead }) {
	return {
		path,
		startLine,
		startColumn,
		endLine,
		endColumn,
		...commit && { commit },
		...atHead !== void 0 && { atHead }
	};
}
function toJsonSuppressed(suppressed, options) {
	const byReason = {};
	for (const { suppression } of suppressed) byReason[suppression.by] = (byReason[suppression.by] ?? 0) + 1;
	const list = suppressed.map(({ finding, suppression }) => ({
		suppression,
		finding: toJsonFinding(finding, options)
	}));
	return {
		total: suppressed.length,
		byReason,
		...options.showSuppressed && { findings: list }
	};
}
var init_json = __esmMin((() => {}));
// src/reporters/jsonl.ts
var jsonl_exports = /* @__PURE__ */ __exportAll({ reportJsonl: () => reportJsonl });
function reportJsonl(result, options) {
	return [{
		type: "scan",
		...toJsonReport({
			...result,
			findings: []
		}, options)
	}, ...result.findings.map((finding) => ({
		type: "finding",
		...toJsonFinding(finding, options)
	}))].map((line) => `${JSON.stringify(line)}\n`).join("");
}
var init_jsonl = __esmMin((() => {
	init_json();
}));
// src/reporters/escape/markdown.ts
/** One line of plain text. */
function escapeMarkdown(text) {
	return escapeTerminal(text).replace(/[\\`*_{}[\]()#+\-.!|<>~$]/g, "\\$&").replaceAll("&", "&amp;").replace(/@(?=\w)/g, "@⁠").replace(/:(?=\/\/)/g, ":⁠");
}
/** A code span that the text cannot end; a pipe would end the table's cell even there. */
function codeSpan(text) {
	const line = escapeTerminal(text).replaceAll("|", "\\|");
	const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	const pad = line.startsWith("`") || line.endsWith("`") || line === "" ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
var init_markdown$1 = __esmMin((() => {
	init_terminal();
}));
// src/reporters/escape/uri.ts
/** Each segment percent-encoded; `..` and a first segment with a colon cannot be taken for something else. */
function toRelativeUri(path) {
	return path.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "�").split("/").map((segment) => segment === ".." ? "%2E%2E" : encodeURIComponent(segment).replace(/[!'()*]/g, percent)).join("/");
}
function percent(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
// src/reporters/sarif.ts
var sarif_exports = /* @__PURE__ */ __exportAll({ reportSarif: () => reportSarif });
function reportSarif(result, { tool, rules }) {
	const found = [...result.findings, ...result.suppressed.map(({ finding }) => finding)];
	const used = rules.filter((rule) => found.some((finding) => finding.ruleId === rule.id));
	const indexOf = new Map(used.map((rule, index) => [rule.id, index]));
	const run = {
		tool: { driver: {
			name: tool.name,
			semanticVersion: tool.version,
			rules: used.map(descriptor)
		} },
		originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository." } } },
		columnKind: "utf16CodeUnits",
		invocations: [invocation(result)],
		results: [...result.findings.map((finding) => toResult(finding, indexOf)), ...result.suppressed.map((one) => suppressedResult(one, indexOf))]
	};
	return `${JSON.stringify({
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [run]
	}, void 0, 2)}\n`;
}
function descriptor({ id, title, description, severity, remediation, references }) {
	const steps = remediation.map((step, at) => `${at + 1}. ${step}`);
	const markdown = [
		escapeMarkdown(description),
		"",
		...remediation.map((step, at) => `${at + 1}. ${escapeMarkdown(step)}`)
	];
	return {
		id,
		name: id,
		shortDescription: { text: title },
		fullDescription: { text: description },
		help: {
			text: [description, ...steps].join("\n"),
			markdown: markdown.join("\n")
		},
		...references[0] !== void 0 && { helpUri: references[0] },
		defaultConfiguration: { level: LEVELS[severity] },
		properties: {
			"security-severity": SCORES[severity],
			tags: ["security", "secret"]
		}
	};
}
function invocation({ complete, startedAt, durationMs, errors, skipped }) {
	const notifications = [...errors.map(({ code, message }) => ({
		level: "error",
		descriptor: { id: code },
		message: { text: message }
	})), ...skipped.map(({ path, oid, reason }) => ({
		level: "note",
		descriptor: { id: reason },
		message: { text: `Not looked at: ${path ?? oid ?? ""} (${reason})` }
	}))];
	return {
		executionSuccessful: complete,
		startTimeUtc: startedAt,
		endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
		toolExecutionNotifications: notifications
	};
}
function toResult(finding, indexOf) {
	const { ruleId, severity, title, secret, fingerprint, confidence, kind } = finding;
	const index = indexOf.get(ruleId);
	return {
		ruleId,
		...index !== void 0 && { ruleIndex: index },
		level: LEVELS[severity],
		message: { text: `${title}: ${secret.redacted()}. ${finding.remediation[0] ?? ""}`.trim() },
		locations: [location(finding)],
		...finding.occurrences.length > 0 && { relatedLocations: finding.occurrences.map((place, id) => ({
			id,
			...location(place)
		})) },
		partialFingerprints: { "vonguardSecret/v1": fingerprint },
		properties: {
			confidence,
			kind,
			"security-severity": SCORES[severity]
		},
		...codeFlow(finding)
	};
}
function location({ path, startLine, startColumn, endLine, endColumn }) {
	return { physicalLocation: {
		artifactLocation: {
			uri: toRelativeUri(path),
			uriBaseId: "SRCROOT"
		},
		region: {
			startLine,
			startColumn,
			endLine,
			endColumn
		}
	} };
}
/** The way of a secret through the history, oldest commit first. */
function codeFlow(finding) {
	const places = [finding, ...finding.occurrences].filter((place) => place.commit !== void 0);
	if (places.length === 0) return {};
	return { codeFlows: [{
		message: { text: "Commits that have the secret" },
		threadFlows: [{ locations: places.map((place) => ({ location: {
			...location(place),
			message: { text: `commit ${place.commit?.oid.slice(0, 12) ?? ""} of ${place.commit?.date.slice(0, 10) ?? ""}` }
		} })) }]
	}] };
}
function suppressedResult({ finding, suppression }, indexOf) {
	return {
		...toResult(finding, indexOf),
		suppressions: [toSuppression(suppression)]
	};
}
function toSuppression({ by, reason, where }) {
	const justification = [reason, where].filter((part) => part !== void 0).join(" – ");
	return {
		kind: by === "inline" ? "inSource" : "external",
		status: "accepted",
		...justification !== "" && { justification }
	};
}
var SCHEMA, SCORES, LEVELS;
var init_sarif = __esmMin((() => {
	init_markdown$1();
	SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
	SCORES = {
		critical: "9.5",
		high: "8.0",
		medium: "5.5",
		low: "3.0"
	};
	LEVELS = {
		critical: "error",
		high: "error",
		medium: "warning",
		low: "note"
	};
}));
// src/reporters/gitlab.ts
var gitlab_exports = /* @__PURE__ */ __exportAll({ reportGitlab: () => reportGitlab });
function reportGitlab(result, { tool }) {
	const analyzer = {
		id: "vonguard",
		name: "vonguard",
		vendor: { name: "vonguard" },
		version: tool.version
	};
	const end = new Date(Date.parse(result.startedAt) + result.durationMs).toISOString();
	const report = {
		version: "15.2.1",
		scan: {
			analyzer,
			scanner: analyzer,
			type: "secret_detection",
			start_time: result.startedAt.slice(0, 19),
			end_time: end.slice(0, 19),
			status: result.complete ? "success" : "failure",
			messages: result.errors.slice(0, 100).map(({ message }) => ({
				level: "warn",
				value: message
			}))
		},
		vulnerabilities: result.findings.map(vulnerability)
	};
	return `${JSON.stringify(report, void 0, 2)}\n`;
}
function vulnerability(finding) {
	const { fingerprint, ruleId, title, path, startLine, endLine, commit, severity, remediation, secret } = finding;
	return {
		id: uuidOf(`${fingerprint}:${path}:${startLine}`),
		category: "secret_detection",
		name: title,
		description: `${title} ${secret.redacted()} in ${path}, line ${startLine}`,
		severity: SEVERITIES[severity],
		solution: remediation.join("\n"),
		raw_source_code_extract: secret.redacted(),
		location: {
			file: path,
			start_line: startLine,
			end_line: endLine,
			commit: commit === void 0 ? { sha: "0000000" } : {
				sha: commit.oid,
				date: commit.date,
				message: commit.summary
			}
		},
		identifiers: [{
			type: "vonguard_rule_id",
			name: `vonguard rule ${ruleId}`,
			value: ruleId
		}, {
			type: "vonguard_fingerprint",
			name: fingerprint,
			value: fingerprint
		}]
	};
}
/** A UUID that stays the same for the same finding. */
function uuidOf(text) {
	const hex = createHash("sha256").update(text).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
var SEVERITIES;
var init_gitlab = __esmMin((() => {
	SEVERITIES = {
		critical: "Critical",
		high: "High",
		medium: "Medium",
		low: "Low"
	};
}));
// src/reporters/escape/xml.ts
/** For attributes and for text. */
function escapeXml(text) {
	return text.replace(FORBIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).replace(/[&<>"'\n\r\t]/g, (character) => ENTITIES[character] ?? character);
}
var FORBIDDEN, ENTITIES;
var init_xml = __esmMin((() => {
	FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
	ENTITIES = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&apos;",
		"\n": "&#10;",
		"\r": "&#13;",
		"	": "&#9;"
	};
}));
// src/reporters/junit.ts
var junit_exports = /* @__PURE__ */ __exportAll({ reportJunit: () => reportJunit });
function reportJunit(result) {
	const { findings, complete, errors, durationMs } = result;
	const cases = findings.map(testCase);
	if (!complete) cases.push(errorCase(result));
	if (cases.length === 0) cases.push("    <testcase classname=\"vonguard\" name=\"no secrets found\"/>");
	const seconds = (durationMs / 1e3).toFixed(3);
	const counts = `tests="${cases.length}" failures="${findings.length}" errors="${complete ? 0 : 1}" time="${seconds}"`;
	const output = errors.map(({ message }) => escapeXml(message)).join("\n");
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="vonguard" ${counts}>`,
		`  <testsuite name="vonguard" ${counts} timestamp="${result.startedAt.slice(0, 19)}">`,
		...cases,
		...output === "" ? [] : [`    <system-err>${output}</system-err>`],
		"  </testsuite>",
		"</testsuites>",
		""
	].join("\n");
}
function testCase(finding) {
	const { path, startLine, title, ruleId, secret, severity, fingerprint, remediation } = finding;
	const place = escapeXml(`${path}:${startLine}`);
	const text = [`${secret.redacted()} (${severity}, ${fingerprint})`, ...remediation].map(escapeXml).join("\n");
	return [
		`    <testcase classname="${escapeXml(ruleId)}" name="${escapeXml(title)} at ${place}" file="${escapeXml(path)}" line="${startLine}">`,
		`      <failure type="${escapeXml(finding.kind)}" message="${escapeXml(title)} at ${place}">${text}</failure>`,
		"    </testcase>"
	].join("\n");
}
function errorCase({ stats }) {
	return `    <testcase classname="vonguard" name="everything was looked at"><error type="incomplete" message="${`Not everything could be looked at: ${stats.skipped} skipped, ${stats.errors} errors.`}"/></testcase>`;
}
var init_junit = __esmMin((() => {
	init_xml();
}));
// src/reporters/escape/csv.ts
/** One cell of one line, always quoted; what a spreadsheet would take for a formula gets an apostrophe in front. */
function escapeCsv(value) {
	const line = escapeTerminal(value);
	return `"${(FORMULA.test(line) ? `'${line}` : line).replaceAll("\"", "\"\"")}"`;
}
var FORMULA;
var init_csv$1 = __esmMin((() => {
	init_terminal();
	FORMULA = /^[\s]*[=+\-@|]/;
}));
// src/reporters/csv.ts
var csv_exports = /* @__PURE__ */ __exportAll({ reportCsv: () => reportCsv });
function reportCsv(result, options) {
	const rows = result.findings.flatMap((finding) => [finding, ...finding.occurrences].map((place) => toRow(finding, place, options)));
	return [COLUMNS, ...rows].map((row) => `${row.map(escapeCsv).join(",")}\r\n`).join("");
}
function toRow(finding, place, { reveal }) {
	const { fingerprint, ruleId, kind, severity, confidence, title, secret, related } = finding;
	const { path, startLine, startColumn, commit, atHead } = place;
	const shown = reveal ? secret.reveal() : secret.redacted();
	return [
		...[
			fingerprint,
			ruleId,
			kind,
			severity,
			confidence,
			title,
			path,
			String(startLine),
			String(startColumn),
			shown
		],
		...[
			related.apiKey ?? "",
			related.applicationId ?? "",
			related.projectId ?? ""
		],
		...[
			commit?.oid ?? "",
			commit?.author ?? "",
			commit?.date ?? "",
			commit?.summary ?? ""
		],
		atHead === void 0 ? "" : atHead ? "yes" : "no"
	];
}
var COLUMNS;
var init_csv = __esmMin((() => {
	init_csv$1();
	COLUMNS = [...[
		"fingerprint",
		"rule",
		"kind",
		"severity",
		"confidence",
		"title",
		"path",
		"line",
		"column",
		"secret"
	], ...[
		"api key",
		"application",
		"project",
		"commit",
		"author",
		"date",
		"summary",
		"at head"
	]];
}));
// src/reporters/markdown.ts
var markdown_exports = /* @__PURE__ */ __exportAll({ reportMarkdown: () => reportMarkdown });
function reportMarkdown(result) {
	const findings = result.findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
	return `${[
		heading(result),
		...findings.length > 0 ? [table(findings), remedies(findings)] : [],
		...result.errors.slice(0, 20).map(({ message }) => `- **Error:** ${escapeMarkdown(message)}`),
		...result.notices.slice(0, 20).map((notice) => `- Note: ${escapeMarkdown(notice)}`),
		footer(result)
	].join("\n\n")}\n`;
}
function heading({ findings, complete }) {
	if (findings.length > 0) return `## vonguard found ${findings.length} ${findings.length === 1 ? "secret" : "secrets"}`;
	return complete ? "## vonguard: clean" : "## vonguard: not clean, not everything could be looked at";
}
function table(findings) {
	const rows = findings.slice(0, ROWS).map((finding) => {
		const { severity, title, path, startLine, secret, related, occurrenceCount } = finding;
		const account = related.apiKey ?? related.applicationId ?? related.projectId;
		return `| ${[
			severity,
			escapeMarkdown(title),
			codeSpan(`${cut$1(path)}:${startLine}`) + (occurrenceCount > 1 ? ` and ${occurrenceCount - 1} more` : ""),
			codeSpan(secret.redacted()),
			account === void 0 ? "" : codeSpan(account)
		].join(" | ")} |`;
	});
	const more = findings.length > ROWS ? [`\n${findings.length - ROWS} more are not listed here.`] : [];
	return [
		"| severity | what | where | secret | account |",
		"| --- | --- | --- | --- | --- |",
		...rows,
		...more
	].join("\n");
}
/** The steps once for each kind of credential, as a list to tick off. */
function remedies(findings) {
	return [...new Map(findings.map((finding) => [finding.ruleId, finding])).values()].map(({ title, remediation }) => {
		const steps = remediation.map((step) => `- [ ] ${escapeMarkdown(step)}`);
		return [
			`### What to do: ${escapeMarkdown(title)}`,
			"",
			...steps
		].join("\n");
	}).join("\n\n");
}
function footer({ stats, suppressed, complete }) {
	return `${`Looked at ${stats.files} files, ${stats.blobs} blobs, ${stats.commits} commits, ${stats.bytes} bytes`}; skipped ${stats.skipped}, errors ${stats.errors}, suppressed ${suppressed.length}.${complete ? "" : " **Incomplete.**"}`;
}
function cut$1(path) {
	return path.length > 200 ? `${path.slice(0, 200)}…` : path;
}
var ROWS;
var init_markdown = __esmMin((() => {
	init_kind();
	init_markdown$1();
	ROWS = 100;
}));
// src/reporters/escape/workflow.ts
/** The message of a command. */
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/** A property of a command, such as its file. */
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/reporters/github.ts
var github_exports = /* @__PURE__ */ __exportAll({ reportGithub: () => reportGithub });
function reportGithub(result) {
	const sorted = result.findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
	const errors = sorted.filter((finding) => levelOf(finding) === "error");
	const warnings = sorted.filter((finding) => levelOf(finding) === "warning");
	const shown = [...errors.slice(0, 9), ...warnings.slice(0, 9)];
	const hidden = sorted.length - shown.length;
	const lines = shown.map(annotation);
	if (hidden > 0) lines.push(`::error title=vonguard::${hidden} further findings are not shown here; see the report.`);
	if (!result.complete) lines.push(`::error title=vonguard::${escapeData(incomplete(result))}`);
	return lines.map((line) => `${line}\n`).join("");
}
function levelOf({ severity }) {
	return severity === "critical" || severity === "high" ? "error" : "warning";
}
function annotation(finding) {
	const { path, startLine, startColumn, endLine, title, secret, remediation, fingerprint, ruleId } = finding;
	const properties = [
		`file=${escapeProperty(escapeTerminal(path))}`,
		`line=${startLine}`,
		`endLine=${endLine}`,
		`col=${startColumn}`,
		`title=${escapeProperty(escapeTerminal(title))}`
	];
	const message = `${secret.redacted()} (${ruleId}, ${fingerprint}). ${remediation[0] ?? ""}`;
	return `::${levelOf(finding)} ${properties.join(",")}::${escapeData(escapeTerminal(message))}`;
}
function incomplete({ stats }) {
	return `Not everything could be looked at (${stats.skipped} skipped, ${stats.errors} errors): this is no clean result.`;
}
var init_github = __esmMin((() => {
	init_kind();
	init_terminal();
}));
// src/reporters/index.ts
const LOADERS = {
	text: async () => (await Promise.resolve().then(() => (init_text(), text_exports))).reportText,
	json: async () => (await Promise.resolve().then(() => (init_json(), json_exports))).reportJson,
	jsonl: async () => (await Promise.resolve().then(() => (init_jsonl(), jsonl_exports))).reportJsonl,
	sarif: async () => (await Promise.resolve().then(() => (init_sarif(), sarif_exports))).reportSarif,
	gitlab: async () => (await Promise.resolve().then(() => (init_gitlab(), gitlab_exports))).reportGitlab,
	junit: async () => (await Promise.resolve().then(() => (init_junit(), junit_exports))).reportJunit,
	csv: async () => (await Promise.resolve().then(() => (init_csv(), csv_exports))).reportCsv,
	markdown: async () => (await Promise.resolve().then(() => (init_markdown(), markdown_exports))).reportMarkdown,
	github: async () => (await Promise.resolve().then(() => (init_github(), github_exports))).reportGithub
};
async function loadReporter(format) {
	return LOADERS[format]();
}
// src/commands/values.ts
init_errors();
function textOf(args, name) {
	const value = args[name];
	if (value === void 0 || typeof value === "string") return value;
	throw unexpected$1(name, value);
}
function numberOf(args, name) {
	const value = args[name];
	if (value === void 0 || typeof value === "number") return value;
	throw unexpected$1(name, value);
}
function flagOf(args, name) {
	const value = args[name];
	if (value === void 0 || typeof value === "boolean") return value;
	throw unexpected$1(name, value);
}
function isOn(args, name) {
	return flagOf(args, name) === true;
}
function unexpected$1(name, value) {
	return new ScanError("internal", `The argument ${name} has the unexpected type ${typeof value}.`);
}
// src/commands/write-file.ts
init_errors();
/**
* Writes a file whole or not at all: a reader never sees half a report, and a symbolic link planted
* under the name is replaced, not followed.
* @throws ScanError `output`
*/
async function writeFileAtomically(file, text) {
	const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		await mkdir(path.dirname(file), { recursive: true });
		await writeNew(temporary, text);
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw new ScanError("output", `Could not write ${file}: ${toErrorMessage(error)}`, {
			cause: error,
			path: file
		});
	}
}
async function writeNew(file, text) {
	const handle = await open$1(file, "wx", 416);
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
// src/commands/size.ts
init_size();
init_errors();
/**
* Bytes of a size given on the command line.
* @throws ScanError `usage`
*/
function parseSize(text, name) {
	const bytes = bytesOf(text);
	if (bytes !== void 0) return bytes;
	throw new ScanError("usage", `${name} must be a size such as 500KB, 10MB or 1GiB, not "${text}".`);
}
// src/scan/policy-at.ts
var policy_at_exports = /* @__PURE__ */ __exportAll({
	createFileReaderAt: () => createFileReaderAt,
	createPolicyReaderAt: () => createPolicyReaderAt
});
/** Reads policy files as they are in the commit that `ref` names, whatever lies on disk. */
async function createPolicyReaderAt(root, ref) {
	const readBytes = await createCommitReader(root, ref);
	return async (file) => {
		const bytes = await readBytes(file);
		return bytes && decodePolicy(bytes);
	};
}
/** Reads any file as it is in that commit; what is no file there is none. */
async function createFileReaderAt(root, ref) {
	const read = await createCommitReader(root, ref);
	return async (file) => read(file).catch((error) => {
		if (error instanceof ScanError && error.code === "config") return void 0;
		throw error;
	});
}
var init_policy_at = __esmMin((() => {
	init_read_policy();
	init_errors();
}));
// src/commands/run-scan.ts
init_kind();
/** Scans without printing, for commands that do something else with the result. */
async function runScan(args, context, open, adjust = (prepared) => prepared) {
	const source = await open();
	const prepared = adjust(await prepareScan(await prepareOptions(args, context, source)));
	const progress = createProgressLine(context.stderr, wantsProgress(args, context));
	try {
		return {
			result: await scan({
				...prepared,
				source,
				now: context.now(),
				signal: context.signal,
				jobs: numberOf(args, "jobs") ?? availableParallelism(),
				cache: flagOf(args, "cache") ?? true,
				onProgress: progress.update
			}),
			prepared,
			source
		};
	} finally {
		progress.clear();
	}
}
async function prepareOptions(args, { now }, source) {
	const configFile = textOf(args, "config");
	const baselineFile = textOf(args, "baseline");
	const policyRef = textOf(args, "policy-ref");
	const minConfidence = CONFIDENCES.find((level) => level === textOf(args, "min-confidence"));
	const size = textOf(args, "max-file-size");
	return {
		root: source.root,
		now: now(),
		reportUnused: isOn(args, "report-unused-allows"),
		...configFile !== void 0 && { configFile },
		...baselineFile !== void 0 && { baselineFile },
		...policyRef !== void 0 && await basePolicy(source.root, policyRef, textOf(args, "changed-policy-ref")),
		...minConfidence !== void 0 && { minConfidence },
		...size !== void 0 && { maxBytes: parseSize(size, "--max-file-size") }
	};
}
async function basePolicy(root, ref, changed) {
	const { createFileReaderAt, createPolicyReaderAt } = await Promise.resolve().then(() => (init_policy_at(), policy_at_exports));
	return {
		readPolicy: await createPolicyReaderAt(root, ref),
		readBase: await createFileReaderAt(root, ref),
		...changed !== void 0 && { readChanged: await createPolicyReaderAt(root, changed) }
	};
}
function wantsProgress(args, { stderr }) {
	return flagOf(args, "progress") ?? (stderr.isTerminal && !isOn(args, "quiet"));
}
// src/git/checkout.ts
init_errors();
init_oid();
init_repository();
init_run();
/** The commit that a revision names, when it is here. */
async function resolveCommit(cwd, revision) {
	const oid = (await runGit({
		cwd,
		args: [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${revision}^{commit}`
		]
	}).then(String, () => "")).trim();
	return isOid(oid) ? oid : void 0;
}
/**
* Whether the clone can tell exactly which commits one side has and the other has not. Only a shallow clone can't:
* then a commit on the boundary, whose parents are missing, belongs to one side alone.
*/
async function knowsBetween(cwd, base, head) {
	const { isShallow, commonDir } = await findRepository(cwd);
	if (!isShallow) return true;
	const boundary = new Set((await readFile(path.join(commonDir, "shallow"), "utf8")).split("\n"));
	return !(await runGit({
		cwd,
		args: ["rev-list", `${base}...${head}`]
	})).toString().split("\n").some((oid) => oid !== "" && boundary.has(oid));
}
/** How many commits HEAD reaches in this clone: no fetch may leave fewer. */
async function countAtHead(cwd) {
	return Number(await runGit({
		cwd,
		args: [
			"rev-list",
			"--count",
			"HEAD"
		]
	}).then(String, () => "0"));
}
/** Branches of remotes that this clone knows. */
async function countBranches(cwd) {
	return (await runGit({
		cwd,
		args: [
			"for-each-ref",
			"--format=%(refname)",
			"refs/remotes/"
		]
	})).toString().split("\n").filter((ref) => ref !== "" && !ref.endsWith("/HEAD")).length;
}
/**
* The remote to fetch from: `origin`, or the only one.
* @throws ScanError `shallow` when there is none
*/
async function remoteOf(cwd) {
	const remotes = (await runGit({
		cwd,
		args: ["remote"]
	})).toString().trim().split("\n").filter(Boolean);
	const [first] = remotes;
	if (remotes.includes("origin")) return "origin";
	if (first !== void 0 && remotes.length === 1) return first;
	throw new ScanError("shallow", "The repository lacks commits and has no remote to fetch them from.");
}
// src/git/fetch.ts
init_errors();
const SETTINGS = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"protocol.ext.allow=never",
	"fetch.recurseSubmodules=false",
	"fetch.writeCommitGraph=false",
	"maintenance.auto=false",
	"gc.auto=0"
].flatMap((setting) => ["-c", setting]);
const STDERR_LIMIT = 4096;
/** @throws ScanError `git-failed` with what git said, without credentials */
async function fetchCommits({ cwd, remote, wants, depth, tags = false, signal }) {
	const options = [
		"--quiet",
		"--no-auto-gc",
		"--no-recurse-submodules",
		tags ? "--tags" : "--no-tags",
		...depth === "complete" ? ["--unshallow"] : [],
		...typeof depth === "number" ? [`--depth=${depth}`] : []
	];
	const args = [
		...SETTINGS,
		"fetch",
		...options,
		"--end-of-options",
		remote,
		...wants
	];
	const child = spawn("git", args, {
		cwd,
		env: {
			...fetchEnvironment(),
			GIT_TERMINAL_PROMPT: "0",
			LC_ALL: "C"
		},
		stdio: [
			"ignore",
			"ignore",
			"pipe"
		],
		...signal && { signal }
	});
	let complaint = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		if (complaint.length < STDERR_LIMIT) complaint += text;
	});
	await new Promise((resolve, reject) => {
		child.on("error", (error) => reject(new ScanError("git-failed", `git could not be started: ${error.message}`, { cause: error })));
		child.on("close", (code) => code === 0 ? resolve() : reject(fetchError(complaint)));
	});
}
function fetchEnvironment() {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_")));
}
function fetchError(complaint) {
	const said = complaint.replaceAll(/\/\/[^/@\s]*@/g, "//***@").trim().split("\n").slice(0, 3).join(" ");
	return new ScanError("git-failed", `git fetch failed: ${said}`);
}
// src/commands/action/complete.ts
init_errors();
init_repository();
const FIRST_DEPTH = 32;
const LEAP = 8;
const DEEPEST = 2e4;
/** @throws ScanError `shallow` naming the setting that is missing */
async function completeRange(target, checkout) {
	const head = await bring(target.head, checkout);
	const base = await findBase(target, checkout);
	if (base === void 0) {
		await completeAll(head, checkout);
		return {
			head,
			base
		};
	}
	await deepen({
		base,
		head,
		commits: target.commits ?? 0
	}, checkout);
	return {
		head,
		base
	};
}
/** All branches and tags, with all their ancestors. */
async function completeHistory(checkout) {
	const { cwd, notice } = checkout;
	const { isShallow } = await findRepository(cwd);
	const wants = ["+refs/heads/*:refs/remotes/origin/*"];
	try {
		await fetchInto(checkout, {
			wants,
			tags: true,
			...isShallow && { depth: "complete" }
		});
	} catch (error) {
		if (isShallow || await countBranches(cwd) < 2) throw missing("the whole history", error);
		notice(`The branches could not be fetched again (${toErrorMessage(error)}); looked at what the checkout brought.`);
	}
}
/** Makes sure that one commit is here, e.g. to read the policy from. */
async function bring(revision, checkout) {
	const here = await resolve(revision, checkout);
	if (here !== void 0) return here;
	const { isShallow } = await findRepository(checkout.cwd);
	try {
		await fetchInto(checkout, {
			wants: [revision],
			...isShallow && { depth: await depthToKeep(checkout) }
		});
	} catch (error) {
		throw missing(`the commit ${revision}`, error);
	}
	const fetched = await resolve(revision, checkout) ?? await resolve("FETCH_HEAD", checkout);
	if (fetched === void 0) throw missing(`the commit ${revision}`);
	return fetched;
}
async function findBase({ base, compareBranch, policy }, checkout) {
	if (base !== void 0) try {
		return await bring(base, checkout);
	} catch (error) {
		if (policy !== void 0) throw error;
		checkout.notice(`The commit ${base} is gone from the server; ${instead(compareBranch)}.`);
	}
	if (compareBranch === void 0) return void 0;
	const tracking = `refs/remotes/${await remoteOf(checkout.cwd)}/${compareBranch}`;
	try {
		const { isShallow } = await findRepository(checkout.cwd);
		await fetchInto(checkout, {
			wants: [`+refs/heads/${compareBranch}:${tracking}`],
			...isShallow && { depth: await depthToKeep(checkout) }
		});
	} catch (error) {
		if (await resolve(tracking, checkout) === void 0) throw missing(`the branch ${compareBranch}`, error);
	}
	return resolve(tracking, checkout);
}
function instead(compareBranch) {
	return compareBranch === void 0 ? "looked at all commits instead" : `compared with ${compareBranch} instead`;
}
async function deepen({ base, head, commits }, checkout) {
	if (await knowsBetween(checkout.cwd, base, head)) return;
	try {
		const first = Math.max(commits + 2, FIRST_DEPTH, await depthToKeep(checkout));
		for (let depth = first; depth < DEEPEST; depth *= LEAP) {
			await fetchInto(checkout, {
				wants: [head, base],
				depth
			});
			if (await knowsBetween(checkout.cwd, base, head)) return;
		}
		await fetchInto(checkout, {
			wants: [head, base],
			depth: "complete"
		});
	} catch (error) {
		throw missing(`the commits between ${base} and ${head}`, error);
	}
	if (!await knowsBetween(checkout.cwd, base, head)) throw missing(`the commits between ${base} and ${head}`);
}
async function completeAll(head, checkout) {
	if (!(await findRepository(checkout.cwd)).isShallow) return;
	try {
		await fetchInto(checkout, {
			wants: [head],
			depth: "complete"
		});
	} catch (error) {
		throw missing(`all ancestors of ${head}`, error);
	}
}
async function depthToKeep({ cwd }) {
	return Math.max(1, await countAtHead(cwd));
}
async function resolve(revision, { cwd }) {
	return resolveCommit(cwd, revision);
}
async function fetchInto({ cwd, signal }, request) {
	await fetchCommits({
		...request,
		cwd,
		signal,
		remote: await remoteOf(cwd)
	});
}
function missing(what, cause) {
	const why = cause === void 0 ? "" : ` (${toErrorMessage(cause)})`;
	return new ScanError("shallow", `The checkout does not have ${what}, and it could not be fetched${why}.`, {
		...cause !== void 0 && { cause },
		hint: "Give actions/checkout `fetch-depth: 0`; in a private repository leave its `persist-credentials` on. A pass on a part would say nothing."
	});
}
// src/commands/action/inputs.ts
init_errors();
init_kind();
const MODES = [
	"auto",
	"diff",
	"history",
	"scan"
];
const FAIL_ON = [...SEVERITIES$1, "never"];
const INPUTS = {
	mode: {
		description: "What to look at: `diff` (the commits between base and head), `history` (everything the repository ever held), `scan` (the files as checked out), or `auto`: diff for pull_request, push and merge_group, history for schedule, workflow_dispatch and the rest.",
		default: "auto"
	},
	base: {
		description: "Commit that a diff starts from; taken from the event when empty.",
		default: ""
	},
	head: {
		description: "Commit that a diff ends with; taken from the event when empty.",
		default: ""
	},
	config: {
		description: "Configuration file, relative to the repository; `.vonguard.yaml` at its root when empty.",
		default: ""
	},
	baseline: {
		description: "Baseline file, relative to the repository; `.vonguard-baseline` at its root when empty.",
		default: ""
	},
	"fail-on": {
		description: "Lowest severity that fails the step: `low`, `medium`, `high`, `critical`, or `never`. A scan that could not look at everything fails in any case.",
		default: "low"
	},
	"min-confidence": {
		description: "Lowest confidence that is reported: `low`, `medium` or `high`; from the configuration when empty.",
		default: ""
	},
	"sarif-file": {
		description: "Write a SARIF file here, relative to the workspace, for github/codeql-action/upload-sarif.",
		default: ""
	},
	summary: {
		description: "Write the job summary.",
		default: "true"
	},
	annotations: {
		description: "Annotate the lines with findings.",
		default: "true"
	},
	comment: {
		description: "Keep one comment on the pull request up to date. Needs `pull-requests: write`; without it (forks) the comment is left out.",
		default: "false"
	},
	"github-token": {
		description: "Token for the comment; used for nothing else.",
		default: "${{ github.token }}"
	},
	"working-directory": {
		description: "Where the repository is checked out, relative to the workspace.",
		default: "."
	}
};
/**
* Reads what the runner puts into the environment.
* @throws ScanError `usage` naming the input, what was expected and what it was
*/
function readInputs(env) {
	const text = (name) => inputOf(env, name);
	const minConfidence = text("min-confidence");
	return {
		mode: choice("mode", text("mode"), MODES),
		failOn: choice("fail-on", text("fail-on"), FAIL_ON),
		summary: onOrOff("summary", text("summary")),
		annotations: onOrOff("annotations", text("annotations")),
		comment: onOrOff("comment", text("comment")),
		directory: text("working-directory"),
		...minConfidence !== "" && { minConfidence: choice("min-confidence", minConfidence, CONFIDENCES) },
		...optional("base", revision("base", text("base"))),
		...optional("head", revision("head", text("head"))),
		...optional("config", text("config")),
		...optional("baseline", text("baseline")),
		...optional("sarifFile", text("sarif-file")),
		...optional("token", text("github-token"))
	};
}
/** The runner upper-cases names and keeps dashes: INPUT_FAIL-ON. */
function inputOf(env, name) {
	const given = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
	const fallback = INPUTS[name].default;
	return given === "" && !fallback.startsWith("${{") ? fallback : given;
}
function optional(key, value) {
	const given = {};
	if (value !== "") given[key] = value;
	return given;
}
function choice(name, value, choices) {
	const found = choices.find((one) => one === value.toLowerCase());
	if (found !== void 0) return found;
	throw new ScanError("usage", `The input "${name}" must be one of ${choices.join(", ")}, not "${value}".`);
}
function onOrOff(name, value) {
	return choice(name, value, ["true", "false"]) === "true";
}
function revision(name, value) {
	if (!value.startsWith("-")) return value;
	throw new ScanError("usage", `The input "${name}" must be a commit, branch or tag, not "${value}".`);
}
// src/verify/github-comment.ts
init_errors();
const PAGE = 100;
const MAX_PAGES = 30;
const TIMEOUT_MS = 2e4;
/** @throws ScanError `output` when GitHub can't be reached or answers something else than expected */
async function putComment(request) {
	try {
		const existing = await findOwn(request);
		if (existing === void 0) return request.create ? await create(request) : { kind: "none" };
		if (existing.body === request.body) return { kind: "unchanged" };
		await call(request, {
			method: "PATCH",
			path: `repos/${request.repository}/issues/comments/${existing.id}`,
			body: request.body
		});
		return { kind: "updated" };
	} catch (error) {
		if (error instanceof Forbidden) return { kind: "forbidden" };
		throw error;
	}
}
async function create(request) {
	await call(request, {
		method: "POST",
		path: `repos/${request.repository}/issues/${request.pullRequest}/comments`,
		body: request.body
	});
	return { kind: "created" };
}
async function findOwn(request) {
	const userId = await ownUserId(request);
	for (let page = 1; page <= MAX_PAGES; page++) {
		const comments = await call(request, {
			method: "GET",
			path: `repos/${request.repository}/issues/${request.pullRequest}/comments?per_page=${PAGE}&page=${page}`
		});
		if (!Array.isArray(comments)) throw unexpected("a list of comments was expected");
		const own = comments.find((comment) => isOwn(comment, request.marker, userId));
		if (own !== void 0) return own;
		if (comments.length < PAGE) return void 0;
	}
}
async function ownUserId(request) {
	if (request.token.startsWith("ghs_")) return void 0;
	const user = await call(request, {
		method: "GET",
		path: "user"
	}).catch(ignoreForbidden);
	return isRecord(user) && user["type"] === "User" ? user["id"] : void 0;
}
function ignoreForbidden(error) {
	if (!(error instanceof Forbidden)) throw error;
}
function isOwn(comment, marker, userId) {
	if (!isRecord(comment) || !isRecord(comment["user"])) return false;
	const { id, body, user } = comment;
	if (!Number.isSafeInteger(id) || typeof body !== "string" || !body.startsWith(marker)) return false;
	return userId === void 0 ? user["type"] === "Bot" : user["id"] === userId;
}
async function call(request, { method, path, body }) {
	const response = await send$1(`${request.apiUrl.replace(/\/$/, "")}/${path}`, {
		method,
		headers: {
			accept: "application/vnd.github+json",
			authorization: `Bearer ${request.token}`,
			"content-type": "application/json",
			"user-agent": "vonguard",
			"x-github-api-version": "2022-11-28"
		},
		redirect: "error",
		signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]),
		...body !== void 0 && { body: JSON.stringify({ body }) }
	});
	if ([
		401,
		403,
		404
	].includes(response.status)) throw new Forbidden();
	if (!response.ok) throw unexpected(`it answered ${response.status}`);
	return response.json();
}
async function send$1(url, options) {
	try {
		return await fetch(url, options);
	} catch (error) {
		throw unexpected(toErrorMessage(error), error);
	}
}
var Forbidden = class extends Error {};
function unexpected(what, cause) {
	return new ScanError("output", `The comment could not be written through GitHub's API: ${what}.`, {
		...cause !== void 0 && { cause },
		hint: "The scan itself is not affected. Set the input comment to false to do without it."
	});
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}
// src/commands/action/workflow-command.ts
init_errors();
const MIN_MASK = 4;
const PEM_LINE = /^-----(?:BEGIN|END) [A-Z0-9 ]{1,40}-----$/;
/** The commands that make the runner hide a secret in all logs from here on; each line of a key is one. */
function maskCommands(secret) {
	return [...new Set(secret.split(/\r\n|\r|\n|\\r\\n|\\n/).map((line) => line.trim()))].filter((part) => part.length >= MIN_MASK && !PEM_LINE.test(part)).map((part) => `::add-mask::${escapeData(part)}\n`).join("");
}
/** A message of the step itself, without a place in a file. */
function messageCommand(level, message) {
	return `::${level} title=vonguard::${escapeData(message)}\n`;
}
/** Lines for GITHUB_OUTPUT: a delimiter that the value can't hold, because nobody can guess it. */
function outputLines(values) {
	return Object.entries(values).map(([name, value]) => {
		const delimiter = `vonguard_${randomUUID()}`;
		if (value.includes(delimiter)) throw new ScanError("internal", "An output holds its own delimiter.");
		return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
	}).join("");
}
// src/commands/action/comment.ts
init_errors();
const MARKER = "<!-- vonguard: comment 1 -->";
const LIMIT = 6e4;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
/** A comment is a courtesy: whatever goes wrong with it is said, and leaves the step's result alone. */
async function keepComment(markdown, publication) {
	const { pullRequest, context } = publication;
	const say = (text) => context.stdout.write(messageCommand("notice", text));
	if (pullRequest === void 0) return;
	try {
		const outcome = await send(markdown, pullRequest, publication);
		if (outcome?.kind === "forbidden") say("No comment was written: the token may not (usual for forks; otherwise give the job `pull-requests: write`).");
		if (outcome === void 0) say("No comment was written: there is no token, or GITHUB_REPOSITORY is not set.");
	} catch (error) {
		const { message } = toScanError(error, "output");
		context.stdout.write(messageCommand("warning", message));
	}
}
async function send(markdown, pullRequest, { inputs, run, context }) {
	const { env, signal } = context;
	const repository = env["GITHUB_REPOSITORY"] ?? "";
	if (inputs.token === void 0 || !REPOSITORY.test(repository)) return void 0;
	const text = markdown.length <= LIMIT ? markdown : `${cutLines(markdown)}\n\nThe rest is in the job summary.\n`;
	return putComment({
		apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
		token: inputs.token,
		repository,
		pullRequest,
		marker: MARKER,
		body: `${MARKER}\n${text}`,
		create: run.result.findings.length > 0,
		signal
	});
}
function cutLines(text) {
	return text.slice(0, text.lastIndexOf("\n", LIMIT));
}
// src/commands/action/publish.ts
init_kind();
const SUMMARY_LIMIT = 1e6;
const LISTED = 9;
async function publish(publication) {
	const { run, inputs, context } = publication;
	const { result } = run;
	context.stdout.write(masksFor(result));
	if (inputs.annotations) context.stdout.write(await render("github", publication));
	await writeSummary(inputs.summary ? await render("markdown", publication) : "", context);
	const sarif = await writeSarif(publication);
	if (inputs.comment) await keepComment(await render("markdown", publication), publication);
	sayProblems(result, context);
	const code = exitCodeOf(result);
	await writeOutputs(context, {
		findings: String(result.findings.length),
		"exit-code": String(code),
		"commits-scanned": String(result.stats.commits),
		suppressed: String(result.suppressed.length),
		"sarif-file": sarif
	});
	return stepCode(result, inputs);
}
async function publishNothing(why, context) {
	context.stdout.write(messageCommand("notice", why));
	await writeOutputs(context, emptyOutputs("0"));
	return EXIT.clean;
}
async function publishFailure(error, context) {
	const text = error.hint === void 0 ? error.message : `${error.message}\n${error.hint}`;
	context.stdout.write(messageCommand("error", text));
	await writeOutputs(context, emptyOutputs("2"));
	return EXIT.failure;
}
/** Findings below `fail-on` let the step pass; a part that was not looked at never does. */
function stepCode(result, { failOn }) {
	if (failOn !== "never" && result.findings.some(({ severity }) => compareSeverity(severity, failOn) <= 0)) return EXIT.findings;
	return result.complete ? EXIT.clean : EXIT.failure;
}
function masksFor({ findings, suppressed }) {
	const all = [...findings, ...suppressed.map(({ finding }) => finding)];
	return [...new Set(all.map(({ secret }) => maskCommands(secret.reveal())))].join("");
}
async function render(format, { run }) {
	const text = (await loadReporter(format))(run.result, {
		reveal: false,
		color: false,
		hyperlinks: false,
		columns: 120,
		showSuppressed: false,
		tool: {
			name: "vonguard",
			version: VERSION
		},
		rules: run.prepared.ruleSet.rules
	});
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
async function writeSummary(text, { env }) {
	const file = env["GITHUB_STEP_SUMMARY"];
	if (text === "" || file === void 0 || file === "") return;
	await appendFile(file, cut(text, SUMMARY_LIMIT, "The rest is in the log and the SARIF file."));
}
/** Whole lines of at most `limit` bytes, with a word about what is missing. */
function cut(text, limit, rest) {
	const bytes = Buffer.from(text);
	if (bytes.length <= limit) return text;
	const end = bytes.lastIndexOf("\n", limit - Buffer.byteLength(rest) - 4);
	return `${bytes.subarray(0, Math.max(0, end)).toString()}\n\n${rest}\n`;
}
async function writeSarif(publication) {
	const { sarifFile } = publication.inputs;
	if (sarifFile === void 0) return "";
	const { cwd, env } = publication.context;
	await writeFileAtomically(path.resolve(env["GITHUB_WORKSPACE"] ?? cwd, sarifFile), await render("sarif", publication));
	return sarifFile;
}
function sayProblems({ errors, notices, complete, skipped }, { stdout }) {
	for (const { message, hint } of errors.slice(0, LISTED)) stdout.write(messageCommand("error", hint === void 0 ? message : `${message}\n${hint}`));
	if (!complete) {
		const names = skipped.slice(0, LISTED).map(({ path: name, oid, reason }) => `${name ?? oid ?? ""}: ${reason}`);
		stdout.write(messageCommand("error", ["Not everything could be looked at, so nothing can be said about the rest.", ...names].join("\n")));
	}
	for (const notice of notices.slice(0, LISTED)) stdout.write(messageCommand("notice", notice));
	const more = notices.length - LISTED;
	if (more > 0) stdout.write(messageCommand("notice", `${more} further remarks are in the job summary or not shown.`));
}
function emptyOutputs(code) {
	return {
		findings: "0",
		"exit-code": code,
		"commits-scanned": "0",
		suppressed: "0",
		"sarif-file": ""
	};
}
async function writeOutputs({ env }, values) {
	const file = env["GITHUB_OUTPUT"];
	if (file === void 0 || file === "") return;
	await appendFile(file, outputLines(values));
}
// src/commands/action/event.ts
init_errors();
init_oid();
/** @throws ScanError `usage` when the payload lacks what its event promises: never look at less in silence */
function targetOf(event) {
	switch (event.name) {
		case "pull_request":
		case "pull_request_target":
		case "pull_request_review": return pullRequest(event);
		case "push": return push(event);
		case "merge_group": return mergeGroup(event);
		default: return { kind: "history" };
	}
}
function pullRequest(event) {
	const base = oidAt(event, [
		"pull_request",
		"base",
		"sha"
	]);
	return {
		kind: "range",
		base,
		head: oidAt(event, [
			"pull_request",
			"head",
			"sha"
		]),
		compareBranch: void 0,
		policy: base,
		commits: numberAt(event.payload, ["pull_request", "commits"]),
		pullRequest: numberAt(event.payload, ["pull_request", "number"])
	};
}
function mergeGroup(event) {
	const base = oidAt(event, ["merge_group", "base_sha"]);
	return {
		kind: "range",
		base,
		head: oidAt(event, ["merge_group", "head_sha"]),
		compareBranch: void 0,
		policy: base,
		commits: void 0,
		pullRequest: void 0
	};
}
function push(event) {
	const head = oidAt(event, ["after"]);
	if (isZero(head)) return {
		kind: "nothing",
		why: "The push deletes a branch or tag: it adds nothing."
	};
	const before = oidAt(event, ["before"]);
	const branch = textAt(event.payload, ["repository", "default_branch"]);
	return {
		kind: "range",
		head,
		base: isZero(before) ? void 0 : before,
		compareBranch: textAt(event.payload, ["ref"]) === `refs/heads/${branch ?? ""}` ? void 0 : branch,
		policy: void 0,
		commits: void 0,
		pullRequest: void 0
	};
}
function oidAt({ name, payload }, keys) {
	const value = textAt(payload, keys);
	if (value !== void 0 && isOid(value)) return value;
	throw new ScanError("usage", `The payload of the event ${name} has no object id at ${keys.join(".")}.`, { hint: "Set the inputs base and head." });
}
function textAt(payload, keys) {
	const value = valueAt(payload, keys);
	return typeof value === "string" ? value : void 0;
}
function numberAt(payload, keys) {
	const value = valueAt(payload, keys);
	return typeof value === "number" && Number.isSafeInteger(value) ? value : void 0;
}
function valueAt(payload, keys) {
	let value = payload;
	for (const key of keys) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
		value = value[key];
	}
	return value;
}
function isZero(oid) {
	return /^0+$/.test(oid);
}
// src/commands/action/target.ts
init_errors();
/** @throws ScanError `usage` when a diff is wanted and nothing says of what */
function planOf(inputs, event) {
	const own = inputs.base !== void 0 && inputs.head !== void 0 && !isRequest(event) ? void 0 : targetOf(event);
	const range = own?.kind === "range" ? own : void 0;
	return {
		target: choose(inputs, event, own),
		policy: range?.policy,
		pullRequest: range?.pullRequest
	};
}
function isRequest({ name }) {
	return name.startsWith("pull_request") || name === "merge_group";
}
function choose(inputs, event, own) {
	if (inputs.mode === "history") return { kind: "history" };
	if (inputs.mode === "scan") return { kind: "files" };
	if (inputs.base !== void 0 || inputs.head !== void 0) return given(inputs, event, own);
	if (own !== void 0 && (inputs.mode === "auto" || own.kind !== "history")) return own;
	throw new ScanError("usage", `The event ${event.name} has no range of commits to look at.`, { hint: "Set the inputs base and head, or another mode." });
}
function given(inputs, event, own) {
	const range = own?.kind === "range" ? own : void 0;
	const head = inputs.head ?? range?.head ?? event.sha;
	const base = inputs.base ?? range?.base;
	if (head === void 0 || base === void 0) throw new ScanError("usage", `The input ${head === void 0 ? "head" : "base"} is missing.`, { hint: "A diff needs both ends; the event gives none." });
	return {
		...range ?? NO_EVENT,
		kind: "range",
		base,
		head,
		commits: void 0
	};
}
const NO_EVENT = {
	compareBranch: void 0,
	policy: void 0,
	pullRequest: void 0
};
// src/git/commit-object.ts
function parseCommit(oid, text) {
	const end = text.indexOf("\n\n");
	const head = end === -1 ? text : text.slice(0, end);
	const [, author = "", email = "", seconds = "0", zone = "+0000"] = AUTHOR.exec(head) ?? [];
	const summary = end === -1 ? "" : text.slice(end + 2).trimStart().split("\n")[0] ?? "";
	return {
		oid,
		author,
		email,
		date: isoDate(Number(seconds), zone),
		summary: summary.slice(0, 500)
	};
}
/** ISO 8601 in the author's own zone, as `git log --date=iso-strict` prints it. */
function isoDate(seconds, zone) {
	const minutes = (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
	const local = /* @__PURE__ */ new Date((seconds + minutes * 60) * 1e3);
	if (Number.isNaN(local.getTime())) return "1970-01-01T00:00:00+00:00";
	return `${local.toISOString().slice(0, -5)}${zone.slice(0, 3)}:${zone.slice(3, 5)}`;
}
var AUTHOR;
var init_commit_object = __esmMin((() => {
	AUTHOR = /^author (.*?) ?<([^>\n]*)> (-?\d{1,15}) ([+-]\d{4})$/m;
}));
// src/sources/blobs.ts
/** Contents of `oids`, each once; what can't be read is named in the coverage. `pathOf` names it for people. */
async function* readBlobs(oids, session, where) {
	const { coverage, signal, maxBytes } = session;
	const options = {
		cwd: where.cwd,
		signal,
		maxBytes
	};
	for await (const content of readObjects([...new Set(oids)], options)) {
		if (content.kind === "object") {
			yield {
				oid: content.oid,
				bytes: content.bytes
			};
			continue;
		}
		const path = where.pathOf(content.oid);
		coverage.skip({
			oid: content.oid,
			reason: REASONS[content.kind],
			...path !== void 0 && { path }
		});
	}
}
/** Earlier versions of a file, for "is it news?". One that can't be read hides nothing. */
async function readEarlier(oids, cwd) {
	const found = [];
	for await (const content of readObjects(oids, { cwd })) if (content.kind === "object") found.push(content.bytes);
	return found;
}
var REASONS;
var init_blobs = __esmMin((() => {
	init_cat_file();
	REASONS = {
		missing: "missing-object",
		"too-large": "too-large",
		corrupt: "corrupt-object"
	};
}));
// src/git/raw-diff.ts
/** Parses one record's head and path; undefined for what is no such record. */
function parseRawChange(head, path) {
	const colons = /^:+/.exec(head)?.[0].length ?? 0;
	const fields = head.slice(colons).split(" ");
	if (colons === 0 || fields.length !== 2 * (colons + 1) + 1) return void 0;
	const modes = fields.slice(0, colons + 1);
	const oids = fields.slice(colons + 1, -1);
	const mode = modes.at(-1) ?? "";
	return {
		path,
		mode,
		oid: oids.at(-1) ?? "",
		parents: oids.slice(0, -1).filter((one) => !NULL_OID.test(one)),
		isDeleted: mode === "000000" && fields.at(-1) !== "U",
		isUnmerged: fields.at(-1) === "U"
	};
}
var NULL_OID;
var init_raw_diff = __esmMin((() => {
	NULL_OID = /^0+$/;
}));
// src/sources/changes.ts
/** Whether a change brings a blob that is to be looked at; what is left out is counted. */
function hasContent({ isDeleted, mode, path }, { coverage, isExcluded }) {
	if (isDeleted) return false;
	if (mode === SUBMODULE$1) {
		coverage.skip({
			path,
			reason: "submodule"
		});
		return false;
	}
	if (!isExcluded(path)) return true;
	coverage.skip({
		path,
		reason: "excluded-by-config"
	});
	return false;
}
var SUBMODULE$1;
var init_changes = __esmMin((() => {
	SUBMODULE$1 = "160000";
}));
// src/sources/partial.ts
/** A shallow clone's history is cut off by design: counted as an error with the command that mends it. */
function failIfShallow({ isShallow }, coverage) {
	if (!isShallow) return;
	coverage.fail({
		code: "shallow",
		message: "This is a shallow clone: commits before its boundary are not here and were not looked at.",
		hint: "Fetch the rest with: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)."
	});
}
/**
* A range that ends at the boundary of a shallow clone may have begun before it; one that does not reach it is whole.
* gitrepository-layout(5): `shallow` lists the commits whose parents are cut off.
*/
function failAtBoundary({ isShallow, commonDir }, oids, coverage) {
	if (!isShallow) return;
	const boundary = new Set(readFileSync(path.join(commonDir, "shallow"), "utf8").split("\n"));
	const cut = oids.find((oid) => boundary.has(oid));
	if (cut === void 0) return;
	coverage.fail({
		code: "shallow",
		message: `The range reaches the end of this shallow clone (at ${cut.slice(0, 12)}): what came before is not here.`,
		hint: "Fetch more of it: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)."
	});
}
var init_partial = __esmMin((() => {}));
// src/sources/commits.ts
/** Messages and blobs that the commits which `git rev-list limits` names bring; also counts them. */
async function* commitContents(repository, limits, session) {
	const { coverage, searcher, signal } = session;
	const cwd = repository.topLevel ?? repository.gitDir;
	const oids = (await runGit({
		cwd,
		args: [
			"rev-list",
			"--reverse",
			...limits
		],
		signal
	})).toString().trim().split("\n").filter(isOid);
	coverage.commits += oids.length;
	failAtBoundary(repository, oids, coverage);
	const commits = /* @__PURE__ */ new Map();
	for await (const { oid, bytes } of readBlobs(oids, session, {
		cwd,
		pathOf: () => void 0
	})) {
		const commit = parseCommit(oid, Buffer.from(bytes).toString("utf8"));
		commits.set(oid, commit);
		const provenance = {
			kind: "range",
			path: "commit message",
			oid: commit.oid,
			commit
		};
		if (searcher.hasAnchor(bytes)) yield {
			bytes,
			provenance
		};
	}
	const changes = (await changesOf(oids, commits, cwd, signal)).filter((change) => hasContent(change, session));
	const byOid = /* @__PURE__ */ new Map();
	for (const change of changes) byOid.set(change.oid, [...byOid.get(change.oid) ?? [], change]);
	const pathOf = (oid) => byOid.get(oid)?.[0]?.path;
	for await (const { oid, bytes } of readBlobs(byOid.keys(), session, {
		cwd,
		pathOf
	})) {
		coverage.blobs++;
		coverage.bytes += bytes.length;
		if (!searcher.hasAnchor(bytes)) continue;
		for (const { path, parents, commit } of byOid.get(oid) ?? []) {
			const previous = () => readEarlier(parents, cwd);
			yield {
				bytes,
				provenance: {
					kind: "range",
					path,
					oid,
					commit
				},
				previous
			};
		}
	}
	coverage.files += new Set(changes.map((change) => change.path)).size;
}
/** Changes of each commit against its parents; -c lists for a merge only what differs from every parent. */
async function changesOf(oids, commits, cwd, signal) {
	if (oids.length === 0) return [];
	const output = (await runGit({
		cwd,
		args: [
			"diff-tree",
			"--stdin",
			"-r",
			"-c",
			"--root",
			"--raw",
			"-z",
			"--no-abbrev",
			"--no-renames",
			"--no-ext-diff"
		],
		signal,
		input: `${oids.join("\n")}\n`
	})).toString();
	const changes = [];
	const fields = output.split("\0");
	let commit;
	for (let at = 0; at < fields.length; at++) {
		const field = fields[at] ?? "";
		if (!field.startsWith(":")) {
			commit = commits.get(field.trim()) ?? commit;
			continue;
		}
		const change = parseRawChange(field, fields[++at] ?? "");
		if (change !== void 0 && commit !== void 0) changes.push({
			...change,
			commit
		});
	}
	return changes;
}
var init_commits = __esmMin((() => {
	init_oid();
	init_commit_object();
	init_raw_diff();
	init_run();
	init_blobs();
	init_changes();
	init_partial();
}));
// src/sources/push.ts
var push_exports = /* @__PURE__ */ __exportAll({ createPushSource: () => createPushSource });
async function createPushSource({ cwd, heads, known, remote }) {
	const repository = await findRepository(cwd);
	const root = repository.topLevel ?? repository.gitDir;
	const here = await filterPresent(root, known);
	const tracked = remote === void 0 ? [] : await trackingBranches(root, remote);
	const limits = [...heads, ...new Set([...here, ...tracked].map((oid) => `^${oid}`))];
	return {
		kind: "range",
		target: remote === void 0 ? "push" : `push to ${remote}`,
		root,
		async *contents(session) {
			yield* tagMessages(repository, heads, session);
			yield* commitContents(repository, limits, session);
		}
	};
}
async function filterPresent(cwd, oids) {
	if (oids.length === 0) return [];
	const output = (await runGit({
		cwd,
		args: ["cat-file", "--batch-check=%(objectname)"],
		input: `${oids.join("\n")}\n`
	})).toString();
	const lines = new Set(output.split("\n"));
	return oids.filter((oid) => lines.has(oid));
}
async function trackingBranches(cwd, remote) {
	const args = [
		"for-each-ref",
		"--format=%(objectname)",
		`refs/remotes/${remote}/`
	];
	if (!/^[\w./-]+$/.test(remote)) return [];
	return (await runGit({
		cwd,
		args
	})).toString().trim().split("\n").filter(Boolean);
}
/** An annotated tag is an object with a message of its own; rev-list looks through it. */
async function* tagMessages({ topLevel, gitDir }, heads, { searcher, coverage, signal, maxBytes }) {
	const cwd = topLevel ?? gitDir;
	for await (const content of readObjects([...new Set(heads)], {
		cwd,
		signal,
		maxBytes
	})) {
		if (content.kind !== "object") coverage.skip({
			oid: content.oid,
			reason: REASONS[content.kind]
		});
		if (content.kind !== "object" || content.type !== "tag") continue;
		coverage.bytes += content.bytes.length;
		if (!searcher.hasAnchor(content.bytes)) continue;
		const oid = content.oid;
		const commit = parseCommit(oid, content.bytes.toString().replace(/^tagger /m, "author "));
		yield {
			bytes: content.bytes,
			provenance: {
				kind: "range",
				path: "tag message",
				oid,
				commit
			}
		};
	}
}
var init_push = __esmMin((() => {
	init_cat_file();
	init_commit_object();
	init_repository();
	init_run();
	init_blobs();
	init_commits();
}));
// src/sources/attribution.ts
/** Origins by object id; an object that nothing reaches is not in the map. */
async function attributeObjects(cwd, oids, signal) {
	const introductions = await findIntroductions(cwd, new Set(oids), signal);
	const commits = await readCommits(cwd, [...introductions.values()].map((one) => one.commit), signal);
	const atHead = await pathsAtHead(cwd, new Set(oids), signal);
	const origins = /* @__PURE__ */ new Map();
	for (const oid of oids) {
		const found = originsOf(introductions.get(oid), atHead.get(oid) ?? [], commits);
		if (found.length > 0) origins.set(oid, found);
	}
	return origins;
}
function originsOf(introduction, headPaths, commits) {
	if (introduction === void 0) return headPaths.map((path) => ({
		path,
		atHead: true
	}));
	const { path } = introduction;
	const commit = commits.get(introduction.commit);
	return [{
		path,
		atHead: headPaths.includes(path),
		...commit && { commit }
	}, ...headPaths.filter((one) => one !== path).map((one) => ({
		path: one,
		atHead: true,
		...commit && { commit }
	}))];
}
/**
* git-rev-list(1): with --objects --in-commit-order each commit's line (`<oid>`) is followed by those of the objects
* (`<oid> <path>`) that no commit before it had.
*/
async function findIntroductions(cwd, wanted, signal) {
	const git = startGit({
		cwd,
		args: [
			"rev-list",
			"--all",
			"--reflog",
			"--reverse",
			"--objects",
			"--in-commit-order",
			"--missing=allow-any"
		],
		signal
	});
	git.stdin.end();
	const found = /* @__PURE__ */ new Map();
	const reader = new ByteReader(git.stdout);
	let commit;
	for (let line = await reader.line(); line !== void 0; line = await reader.line()) {
		const space = line.indexOf(" ");
		const oid = space === -1 ? line : line.slice(0, space);
		if (space === -1 && isOid(oid)) commit = oid;
		if (!wanted.has(oid)) continue;
		if (space === -1 && commit !== void 0) found.set(oid, {
			path: "commit message",
			commit
		});
		else if (commit !== void 0 && !found.has(oid)) found.set(oid, {
			path: line.slice(space + 1),
			commit
		});
		if (found.size === wanted.size) break;
	}
	if (found.size === wanted.size) git.kill();
	else await git.ended;
	return found;
}
async function readCommits(cwd, oids, signal) {
	const commits = /* @__PURE__ */ new Map();
	for await (const content of readObjects([...new Set(oids)], {
		cwd,
		signal
	})) {
		if (content.kind !== "object") continue;
		commits.set(content.oid, parseCommit(content.oid, Buffer.from(content.bytes).toString("utf8")));
	}
	return commits;
}
/** Paths in the tree of HEAD by object id; empty before the first commit. */
async function pathsAtHead(cwd, wanted, signal) {
	const paths = /* @__PURE__ */ new Map();
	const head = (await runGit({
		cwd,
		args: [
			"rev-parse",
			"--verify",
			"--quiet",
			"HEAD^{commit}"
		],
		signal
	}).catch(() => "")).toString().trim();
	if (head === "") return paths;
	const tree = (await runGit({
		cwd,
		args: [
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			head
		],
		signal
	})).toString();
	for (const record of tree.split("\0")) {
		const tab = record.indexOf("	");
		const oid = record.slice(record.lastIndexOf(" ", tab) + 1, tab);
		if (tab !== -1 && wanted.has(oid)) paths.set(oid, [...paths.get(oid) ?? [], record.slice(tab + 1)]);
	}
	return paths;
}
var init_attribution = __esmMin((() => {
	init_oid();
	init_byte_reader$1();
	init_cat_file();
	init_commit_object();
	init_run();
}));
// src/git/pack/object-directory.ts
/** @throws ScanError `unreadable`: a directory that is not there must not pass as one without objects */
function readObjectDirectory(path) {
	if (!existsSync(path)) throw new ScanError("unreadable", `There is no object directory ${path}.`, { path });
	const files = new Set(namesIn$1(join(path, "pack")));
	const names = [...files].filter((name) => name.endsWith(".pack")).map((name) => name.slice(0, -5));
	names.sort();
	const inPack = (name) => join(path, "pack", name);
	return {
		packs: names.filter((name) => files.has(`${name}.idx`)).map(inPack),
		unindexed: names.filter((name) => !files.has(`${name}.idx`)).map(inPack),
		loose: looseOids(path),
		hasAlternates: existsSync(join(path, "info", "alternates"))
	};
}
function looseOids(path) {
	return namesIn$1(path).filter((name) => /^[0-9a-f]{2}$/.test(name)).flatMap((folder) => namesIn$1(join(path, folder)).map((name) => `${folder}${name}`).filter(isOid));
}
function namesIn$1(path) {
	try {
		return readdirSync(path);
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error;
	}
}
var init_object_directory = __esmMin((() => {
	init_errors();
	init_oid();
}));
// src/git/pack/pack-memory.ts
function isPlainDirectory(path) {
	try {
		return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
	} catch {
		return false;
	}
}
function removeQuietly(path) {
	try {
		rmSync(path, { force: true });
	} catch {}
}
function oidsMarked(mark, lines) {
	return lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1)).filter(isOid);
}
function headOf({ checksum, size, ruleSetHash }) {
	return [
		FORMAT,
		checksum,
		size,
		JSON.stringify(ruleSetHash)
	].join(" ");
}
function readRecord(path) {
	try {
		const facts = statSync(path);
		if (!facts.isFile() || facts.size > LARGEST_RECORD) return void 0;
		return readFileSync(path, "latin1");
	} catch {
		return;
	}
}
function isSame(given, expected) {
	return given.length === expected.length && timingSafeEqual(Buffer.from(given, "latin1"), Buffer.from(expected, "latin1"));
}
/** The key of this user, made when there is none; undefined when it can be neither read nor written. */
function memoryKey(directory) {
	const path = join(directory, "memory-key");
	try {
		mkdirSync(directory, {
			recursive: true,
			mode: 448
		});
		writeFileSync(path, randomBytes(32), {
			flag: "wx",
			mode: 384
		});
	} catch {}
	try {
		const key = readFileSync(path);
		return key.length === 32 ? key : void 0;
	} catch {
		return;
	}
}
var FORMAT, HIT, LEFT, LARGEST_RECORD, PackMemory;
var init_pack_memory = __esmMin((() => {
	init_oid();
	FORMAT = "vonguard pack memory 1";
	HIT = "+";
	LEFT = "-";
	LARGEST_RECORD = 67108864;
	PackMemory = class {
		#directory;
		#key;
		#isSafe;
		/** `directory` is made when the first record is written. */
		constructor(directory, key) {
			this.#directory = directory;
			this.#key = key;
			this.#isSafe = [directory, dirname(directory)].every(isPlainDirectory);
		}
		recall(identity) {
			if (!this.#isSafe) return void 0;
			const text = readRecord(this.#pathOf(identity));
			if (text === void 0) return void 0;
			const end = text.lastIndexOf("\n", text.length - 2) + 1;
			const body = text.slice(0, end);
			if (!isSame(text.slice(end).trimEnd(), this.#codeOf(body))) return void 0;
			const [head = "", counts = "", ...lines] = body.trimEnd().split("\n");
			const [blobs = NaN, commits = NaN, bytes = NaN] = counts.split(" ").map(Number);
			if (head !== headOf(identity) || !Number.isSafeInteger(blobs + commits + bytes)) return void 0;
			return {
				blobs,
				commits,
				bytes,
				hits: oidsMarked(HIT, lines),
				left: oidsMarked(LEFT, lines)
			};
		}
		/** Never fails: a scan that cannot remember is still a scan. */
		remember(identity, { blobs, commits, bytes, hits, left }) {
			if (!this.#isSafe) return;
			const oids = [...hits.map((oid) => `${HIT}${oid}`), ...left.map((oid) => `${LEFT}${oid}`)];
			const body = `${[
				headOf(identity),
				`${blobs} ${commits} ${bytes}`,
				...oids
			].join("\n")}\n`;
			const path = this.#pathOf(identity);
			const aside = `${path}.${randomBytes(8).toString("hex")}.tmp`;
			try {
				mkdirSync(this.#directory, {
					recursive: true,
					mode: 448
				});
				writeFileSync(aside, `${body}${this.#codeOf(body)}\n`, {
					flag: "wx",
					mode: 384
				});
				renameSync(aside, path);
			} catch {
				removeQuietly(aside);
			}
		}
		/** Removes records of packs that are no longer there. */
		forgetOthers(checksums) {
			if (!this.#isSafe) return;
			try {
				for (const name of readdirSync(this.#directory)) {
					const [, checksum] = /^[0-9a-f]+-([0-9a-f]+)$/.exec(name) ?? [];
					if (checksum !== void 0 && !checksums.has(checksum)) rmSync(join(this.#directory, name), { force: true });
				}
			} catch {}
		}
		#pathOf({ checksum, ruleSetHash }) {
			return join(this.#directory, `${createHmac("sha256", this.#key).update(ruleSetHash).digest("hex").slice(0, 16)}-${checksum}`);
		}
		#codeOf(body) {
			return createHmac("sha256", this.#key).update(body).digest("hex");
		}
	};
}));
// src/sources/connectivity.ts
/** Names what is missing in the session's coverage; what was whole before and has not changed is not asked again. */
async function checkConnectivity(repository, session) {
	const { signal, coverage } = session;
	const cwd = repository.topLevel ?? repository.gitDir;
	try {
		const memory = session.cache ? await rememberedState(repository, cwd, session) : void 0;
		if (memory?.isKnown() === true) return;
		if (await isWhole(repository, cwd, session)) memory?.remember();
	} catch (error) {
		signal.throwIfAborted();
		const { code, message, hint } = toScanError(error, "git-failed");
		coverage.fail({
			code,
			message: `Could not follow the history to its objects: ${message}`,
			...hint !== void 0 && { hint }
		});
	}
}
async function isWhole({ isPartial }, cwd, session) {
	const { coverage, signal } = session;
	const isSmall = await countObjects(cwd, signal) <= FULL_CHECK_LIMIT;
	if (!isSmall) coverage.notice(`Only what branches and tags hold now was checked for missing objects; git fsck checks all.`);
	const git = startGit({
		cwd,
		args: [
			"rev-list",
			"--objects",
			"--all",
			"--missing=print",
			"--quiet",
			...isSmall ? [] : ["--no-walk"]
		],
		signal
	});
	git.stdin.end();
	const reader = new ByteReader(git.stdout);
	let missing = 0;
	for (let line = await reader.line(); line !== void 0; line = await reader.line()) {
		if (!line.startsWith("?")) continue;
		missing++;
		coverage.skip({
			oid: line.slice(1),
			reason: "missing-object"
		});
	}
	await git.ended;
	if (missing > 0 && isPartial) failAsPartial(missing, session);
	return missing === 0;
}
function failAsPartial(missing, { coverage }) {
	coverage.fail({
		code: "partial-clone",
		message: `This is a partial clone: ${missing} objects of its history were not fetched, so they were not looked at.`,
		hint: "Make a full clone, or fetch the rest with: git fetch --refetch --no-filter"
	});
}
async function countObjects(cwd, signal) {
	const output = (await runGit({
		cwd,
		args: ["count-objects", "-v"],
		signal
	})).toString();
	const of = (name) => Number(new RegExp(`^${name}: (\\d+)$`, "m").exec(output)?.[1] ?? 0);
	return of("count") + of("in-pack");
}
/** The state of refs and store, and whether it was found whole before. */
async function rememberedState({ commonDir }, cwd, { signal, ruleSetHash }) {
	const key = memoryKey(path.join(homedir(), ".cache", "vonguard"));
	if (key === void 0) return void 0;
	const refs = await runGit({
		cwd,
		args: ["for-each-ref", "--format=%(objectname) %(refname)"],
		signal
	});
	const { packs, loose } = readObjectDirectory(path.join(commonDir, "objects"));
	const state = createHash("sha256").update(refs).update(packs.join("\n")).update(loose.join("\n")).digest("hex");
	const memory = new PackMemory(path.join(commonDir, "vonguard", "whole"), key);
	const identity = {
		checksum: state,
		size: 0,
		ruleSetHash
	};
	return {
		isKnown: () => memory.recall(identity) !== void 0,
		remember: () => {
			memory.remember(identity, {
				blobs: 0,
				commits: 0,
				bytes: 0,
				hits: [],
				left: []
			});
			memory.forgetOthers(/* @__PURE__ */ new Set([state]));
		}
	};
}
var FULL_CHECK_LIMIT;
var init_connectivity = __esmMin((() => {
	init_errors();
	init_byte_reader$1();
	init_object_directory();
	init_pack_memory();
	init_run();
	FULL_CHECK_LIMIT = 3e5;
}));
// src/git/pack/sort-by-offset.ts
/** Offsets ascending with `end` as one more, and for each the place in `offsets` that it comes from. */
function sortByOffset(offsets, end) {
	const { length } = offsets;
	let from = Uint32Array.from(offsets.keys());
	let to = new Uint32Array(length);
	const counts = new Uint32Array(VALUES);
	const sortBy = (keys, largest) => {
		for (let shift = 0; shift < 32 && Math.floor(largest / 2 ** shift) > 0; shift += DIGIT) {
			sortByDigit({
				keys,
				shift,
				from,
				to,
				counts
			});
			[from, to] = [to, from];
		}
	};
	sortBy(Uint32Array.from(offsets), Math.min(end, 4294967295));
	if (end > 4294967295) sortBy(Uint32Array.from(offsets, (offset) => offset / 2 ** 32), end / 2 ** 32);
	const position = new Uint32Array(new SharedArrayBuffer(4 * Math.max(2, length)), 0, length);
	position.set(from);
	const offset = new Float64Array(new SharedArrayBuffer(8 * (length + 1)));
	for (let index = 0; index < length; index++) offset[index] = offsets[position[index] ?? 0] ?? 0;
	offset[length] = end;
	return {
		offset,
		position
	};
}
function sortByDigit({ keys, shift, from, to, counts }) {
	counts.fill(0);
	for (let index = 0; index < keys.length; index++) {
		const digit = (keys[index] ?? 0) >>> shift & 2047;
		counts[digit] = (counts[digit] ?? 0) + 1;
	}
	let sum = 0;
	for (let digit = 0; digit < VALUES; digit++) {
		const count = counts[digit] ?? 0;
		counts[digit] = sum;
		sum += count;
	}
	for (let index = 0; index < from.length; index++) {
		const place = from[index] ?? 0;
		const digit = (keys[place] ?? 0) >>> shift & 2047;
		const slot = counts[digit] ?? 0;
		counts[digit] = slot + 1;
		to[slot] = place;
	}
}
var DIGIT, VALUES;
var init_sort_by_offset = __esmMin((() => {
	DIGIT = 11;
	VALUES = 2048;
}));
// src/git/pack/entries.ts
function shared(bytes) {
	return new SharedArrayBuffer(Math.max(8, bytes));
}
function readEntries(pack, index, hashLength) {
	checkPack(pack, index, hashLength);
	const { count } = index;
	const { offset, position } = sortByOffset(index.offsets, pack.size - hashLength);
	if (offset.some((at, entry) => at === offset[entry + 1])) throw broken$1(pack, "its index names one place twice");
	const entries = {
		count,
		offset,
		position,
		head: new Uint8Array(shared(count)),
		type: new Uint8Array(shared(count)),
		size: new Uint32Array(shared(4 * count)),
		base: new Int32Array(shared(4 * count))
	};
	const reader = new HeaderReader(entries, index, hashLength);
	const window = Buffer.allocUnsafe(Math.min(WINDOW, pack.size) + LONGEST_HEAD);
	let start = 0;
	let end = 0;
	for (let entry = 0; entry < count; entry++) {
		const at = offset[entry] ?? 0;
		if (Math.min(at + LONGEST_HEAD, pack.size) > end) {
			start = at;
			end = Math.min(at + window.length, pack.size);
			pack.read(window.subarray(0, end - start), start);
			window.fill(0, end - start);
		}
		reader.read(entry, window, at - start);
	}
	return entries;
}
function checkPack(pack, index, hashLength) {
	if (pack.size < PACK_HEAD + hashLength) throw broken$1(pack, "it is cut short");
	const head = Buffer.alloc(PACK_HEAD);
	pack.read(head, 0);
	const version = head.readUInt32BE(4);
	if (head.toString("latin1", 0, 4) !== "PACK") throw broken$1(pack, "it does not begin like a pack");
	if (version !== 2 && version !== 3) throw broken$1(pack, `version ${version} is not known`);
	if (head.readUInt32BE(8) !== index.count) throw broken$1(pack, "its index counts other objects");
	const trailer = Buffer.alloc(hashLength);
	pack.read(trailer, pack.size - hashLength);
	if (trailer.toString("hex") !== index.packChecksum) throw broken$1(pack, "its index belongs to another pack");
	if (index.offsets.some((offset) => offset < PACK_HEAD || offset >= pack.size - hashLength)) throw broken$1(pack, "its index points outside of it");
}
function inverse(order) {
	const places = new Uint32Array(order.length);
	for (let index = 0; index < order.length; index++) places[order[index] ?? 0] = index;
	return places;
}
/** The entry before `from` that begins at `wanted`: looked for backwards in growing steps, for bases are near. */
function entryAt(offset, from, wanted) {
	let high = from;
	let low = from - 1;
	for (let step = 1; low >= 0 && (offset[low] ?? 0) > wanted; step *= 2) {
		high = low;
		low -= step;
	}
	low = Math.max(0, low);
	while (low < high) {
		const middle = low + high >>> 1;
		if (offset[middle] === wanted) return middle;
		if ((offset[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return -2;
}
function broken$1(pack, why) {
	return new ScanError("corrupt-object", `The pack ${pack.path} cannot be read: ${why}.`, { path: pack.path });
}
var TYPE, WINDOW, LONGEST_HEAD, PACK_HEAD, HeaderReader;
var init_entries = __esmMin((() => {
	init_errors();
	init_sort_by_offset();
	TYPE = {
		commit: 1,
		tree: 2,
		blob: 3,
		tag: 4,
		offsetDelta: 6,
		refDelta: 7
	};
	WINDOW = 4194304;
	LONGEST_HEAD = 48;
	PACK_HEAD = 12;
	HeaderReader = class {
		#entries;
		#index;
		#hashLength;
		#entryOf;
		constructor(entries, index, hashLength) {
			this.#entries = entries;
			this.#index = index;
			this.#hashLength = hashLength;
		}
		read(entry, window, start) {
			const { head, size, type, base } = this.#entries;
			let at = start;
			let byte = window[at++] ?? 0;
			const kind = byte >> 4 & 7;
			let value = byte & 15;
			for (let scale = 16; byte >= 128 && at - start < 10; scale *= 128) {
				byte = window[at++] ?? 0;
				value += (byte & 127) * scale;
			}
			type[entry] = byte >= 128 || kind === 0 || kind === 5 ? 0 : kind;
			size[entry] = Math.min(value, 4294967295);
			base[entry] = type[entry] === 0 ? -2 : -1;
			if (kind === TYPE.offsetDelta) at = this.#offsetBase(entry, window, at);
			if (kind === TYPE.refDelta) {
				base[entry] = this.#refBase(window.subarray(at, at + this.#hashLength));
				at += this.#hashLength;
			}
			head[entry] = at - start;
		}
		#offsetBase(entry, window, start) {
			let at = start;
			let byte = window[at++] ?? 0;
			let back = byte & 127;
			while (byte >= 128 && at - start < 10) {
				byte = window[at++] ?? 0;
				back = (back + 1) * 128 + (byte & 127);
			}
			const { offset, base } = this.#entries;
			base[entry] = byte >= 128 ? -2 : entryAt(offset, entry, (offset[entry] ?? 0) - back);
			return at;
		}
		#refBase(oid) {
			const position = this.#index.find(oid);
			if (position < 0) return -2;
			this.#entryOf ??= inverse(this.#entries.position);
			return this.#entryOf[position] ?? -2;
		}
	};
}));
// src/git/pack/forest.ts
/** `taskCost`: bytes' worth of work in a task; small ones are for tests. */
function plant(entries, taskCost = TASK_COST) {
	const { count } = entries;
	const firstChild = new Int32Array(shared(4 * count)).fill(-1);
	const nextSibling = new Int32Array(shared(4 * count)).fill(-1);
	link(entries, firstChild, nextSibling);
	const order = new Uint32Array(count);
	const reached = spread(entries, order, {
		firstChild,
		nextSibling
	});
	const heavy = new Int32Array(shared(4 * count)).fill(-1);
	const { cost, isCut } = weigh(entries, order.subarray(0, reached), {
		heavy,
		taskCost
	});
	unlink(isCut, firstChild, nextSibling);
	const { roots, tasks } = share(entries, {
		cost,
		isCut
	}, taskCost);
	const leftOver = reached === count ? [] : unreached(order.subarray(0, reached), count);
	return {
		forest: {
			firstChild,
			nextSibling,
			heavy,
			roots,
			tasks
		},
		leftOver
	};
}
/** Puts roots together to tasks. */
function share({ count, base, type }, { cost, isCut }, taskCost) {
	const roots = new Uint32Array(shared(4 * count));
	const tasks = [0];
	let rootCount = 0;
	let sum = 0;
	for (let entry = 0; entry < count; entry++) {
		if (base[entry] !== -1 && isCut[entry] === 0 || type[entry] === TYPE.tree) continue;
		roots[rootCount++] = entry;
		sum += cost[entry] ?? 0;
		if (sum < taskCost) continue;
		tasks.push(rootCount);
		sum = 0;
	}
	if (tasks.at(-1) !== rootCount) tasks.push(rootCount);
	const sharedTasks = new Uint32Array(shared(4 * tasks.length), 0, tasks.length);
	sharedTasks.set(tasks);
	return {
		roots: roots.subarray(0, rootCount),
		tasks: sharedTasks
	};
}
function link({ count, base }, firstChild, nextSibling) {
	for (let entry = count - 1; entry >= 0; entry--) {
		const parent = base[entry] ?? -2;
		if (parent < 0) continue;
		nextSibling[entry] = firstChild[parent] ?? -1;
		firstChild[parent] = entry;
	}
}
/** Puts all entries below whole ones into `order`, bases first, and gives each the type of its root. */
function spread({ count, base, type }, order, { firstChild, nextSibling }) {
	let filled = 0;
	for (let entry = 0; entry < count; entry++) if (base[entry] === -1) order[filled++] = entry;
	for (let next = 0; next < filled; next++) {
		const parent = order[next] ?? 0;
		for (let child = firstChild[parent] ?? -1; child !== -1; child = nextSibling[child] ?? -1) {
			type[child] = type[parent] ?? 0;
			order[filled++] = child;
		}
	}
	return filled;
}
/**
* Sums costs up from the leaves, and cuts off what has become a task of its own: one tree can be most of a pack. Of each
* entry's children the one with the most entries below is the heavy one.
*/
function weigh({ count, base, offset }, order, { heavy, taskCost }) {
	const cost = new Float64Array(count);
	const isCut = new Uint8Array(count);
	const below = new Uint32Array(count).fill(1);
	const depth = depths(base, order);
	for (let index = order.length - 1; index >= 0; index--) {
		const entry = order[index] ?? 0;
		cost[entry] = (cost[entry] ?? 0) + (offset[entry + 1] ?? 0) - (offset[entry] ?? 0) + OBJECT_COST;
		const parent = base[entry] ?? -1;
		if (parent < 0) continue;
		if ((cost[entry] ?? 0) >= taskCost && (depth[entry] ?? 0) <= DEEPEST_CUT) {
			isCut[entry] = 1;
			continue;
		}
		cost[parent] = (cost[parent] ?? 0) + (cost[entry] ?? 0);
		below[parent] = (below[parent] ?? 0) + (below[entry] ?? 0);
		const rival = heavy[parent] ?? -1;
		if (rival === -1 || (below[entry] ?? 0) > (below[rival] ?? 0)) heavy[parent] = entry;
	}
	return {
		cost,
		isCut
	};
}
function depths(base, order) {
	const depth = new Uint32Array(base.length);
	for (const entry of order) {
		const parent = base[entry] ?? -1;
		if (parent >= 0) depth[entry] = (depth[parent] ?? 0) + 1;
	}
	return depth;
}
/** Takes what is cut off out of its parent's children. */
function unlink(isCut, firstChild, nextSibling) {
	const kept = (entry) => {
		let next = entry;
		while (next !== -1 && isCut[next] === 1) next = nextSibling[next] ?? -1;
		return next;
	};
	for (let entry = 0; entry < isCut.length; entry++) {
		firstChild[entry] = kept(firstChild[entry] ?? -1);
		if (isCut[entry] === 0) nextSibling[entry] = kept(nextSibling[entry] ?? -1);
	}
}
function unreached(order, count) {
	const reached = new Uint8Array(count);
	for (const entry of order) reached[entry] = 1;
	return Array.from(reached.keys()).filter((entry) => reached[entry] === 0);
}
var OBJECT_COST, TASK_COST, DEEPEST_CUT;
var init_forest = __esmMin((() => {
	init_entries();
	OBJECT_COST = 600;
	TASK_COST = 1048576;
	DEEPEST_CUT = 300;
}));
// src/git/pack/pack-file.ts
function openPackFile(path) {
	const file = openSync(path, "r");
	return {
		path,
		size: fstatSync(file).size,
		read: (target, at) => readFully(file, path, target, at),
		close: () => closeSync(file)
	};
}
function readFully(file, path, target, at) {
	let done = 0;
	while (done < target.length) {
		const got = readSync(file, target, done, target.length - done, at + done);
		if (got === 0) throw new ScanError("corrupt-object", `The pack ${path} is cut short at byte ${at + done}.`, { path });
		done += got;
	}
}
var STEP, Windows;
var init_pack_file = __esmMin((() => {
	init_errors();
	STEP = 32768;
	Windows = class {
		#memory;
		#limit;
		/** Address by number of the window, in the order of use. */
		#loaded = /* @__PURE__ */ new Map();
		#pack;
		#lastKey = -1;
		#lastAt = 0;
		constructor(memory, limit) {
			this.#memory = memory;
			this.#limit = limit;
		}
		/** The pack that `addressOf` reads from now on. */
		open(pack) {
			this.#pack = pack;
			this.#lastKey = -1;
			const addresses = [...this.#loaded.values()];
			this.#loaded.clear();
			for (const [index, at] of addresses.entries()) this.#loaded.set(-1 - index, at);
		}
		/** Address in memory of the pack's bytes [offset, offset + OVERLAP), as far as the pack goes. */
		addressOf(offset) {
			const key = Math.floor(offset / STEP);
			if (key !== this.#lastKey) this.#turnTo(key);
			return this.#lastAt + (offset - key * STEP);
		}
		#turnTo(key) {
			const at = this.#loaded.get(key) ?? this.#load(key);
			this.#loaded.delete(key);
			this.#loaded.set(key, at);
			this.#lastKey = key;
			this.#lastAt = at;
		}
		#load(key) {
			const pack = this.#pack;
			if (pack === void 0) throw new ScanError("internal", "No pack is open.");
			const at = this.#room();
			const start = key * STEP;
			const size = Math.min(49152, pack.size - start);
			pack.read(this.#memory.bytes.subarray(at, at + size), start);
			return at;
		}
		#room() {
			const oldest = this.#loaded.entries().next();
			if (this.#loaded.size < this.#limit || oldest.done === true) return this.#memory.take(49152);
			const [key, at] = oldest.value;
			this.#loaded.delete(key);
			if (key === this.#lastKey) this.#lastKey = -1;
			return at;
		}
	};
}));
// src/git/pack/pack-index.ts
/** Opens an index; throws a ScanError when it is not a sound version 2 index. */
function openPackIndex(path, hashLength) {
	const file = openSync(path, "r");
	try {
		return readIndex(path, file, hashLength);
	} catch (error) {
		closeSync(file);
		throw error;
	}
}
function readIndex(path, file, hashLength) {
	const size = fstatSync(file).size;
	const head = readAt(file, 0, Math.min(size, 1032), path);
	if (head.length < 1032) throw broken(path, "it is cut short");
	if (head.readUInt32BE(0) !== MAGIC || head.readUInt32BE(4) !== 2) throw unsupported(path);
	const fanout = Uint32Array.from({ length: 256 }, (_, byte) => head.readUInt32BE(HEAD + 4 * byte));
	if (fanout.some((value, byte) => value < (fanout[byte - 1] ?? 0))) throw broken(path, "its fan-out table goes down");
	const count = fanout[255] ?? 0;
	const names = 1032;
	const small = names + count * (hashLength + 4);
	const large = small + 4 * count;
	const largeCount = (size - large - 2 * hashLength) / 8;
	if (largeCount < 0 || largeCount > count || !Number.isInteger(largeCount)) throw broken(path, "its size does not fit");
	checkSum({
		file,
		path,
		size,
		hashLength
	});
	const offsets = readOffsets({
		file,
		path,
		at: small,
		count,
		largeAt: large,
		largeCount
	});
	const trailer = readAt(file, size - 2 * hashLength, hashLength, path);
	const oidAt = (position) => readAt(file, names + position * hashLength, hashLength, path).toString("hex");
	return {
		path,
		count,
		offsets,
		packChecksum: trailer.toString("hex"),
		oidAt,
		find: (oid) => findOid(oid, fanout, (position) => readAt(file, names + position * hashLength, hashLength, path)),
		close: () => closeSync(file)
	};
}
function checkSum(index) {
	const { file, path, size, hashLength } = index;
	const hash = createHash(hashLength === 20 ? "sha1" : "sha256");
	const end = size - hashLength;
	for (let at = 0; at < end; at += READ) hash.update(readAt(file, at, Math.min(READ, end - at), path));
	if (!hash.digest().equals(readAt(file, end, hashLength, path))) throw broken(path, "its checksum is wrong");
}
function readOffsets(table) {
	const offsets = new Float64Array(table.count);
	for (let first = 0; first < table.count; first += READ / 4) {
		const part = readAt(table.file, table.at + 4 * first, Math.min(READ, 4 * (table.count - first)), table.path);
		const view = new DataView(part.buffer, part.byteOffset, part.length);
		for (let index = 0; index < part.length / 4; index++) {
			const small = view.getUint32(4 * index);
			offsets[first + index] = small < 2147483648 ? small : largeOffset(table, small - 2147483648);
		}
	}
	return offsets;
}
function largeOffset(table, position) {
	if (position >= table.largeCount) throw broken(table.path, "a large offset is missing");
	const offset = readAt(table.file, table.largeAt + 8 * position, 8, table.path).readBigUInt64BE();
	if (offset > BigInt(Number.MAX_SAFE_INTEGER)) throw broken(table.path, "an offset is out of reach");
	return Number(offset);
}
function findOid(oid, fanout, nameAt) {
	const first = oid[0] ?? 0;
	let low = first === 0 ? 0 : fanout[first - 1] ?? 0;
	let high = fanout[first] ?? 0;
	while (low < high) {
		const middle = low + high >>> 1;
		const order = nameAt(middle).compare(oid);
		if (order === 0) return middle;
		if (order < 0) low = middle + 1;
		if (order > 0) high = middle;
	}
	return -1;
}
function readAt(file, at, size, path) {
	const buffer = Buffer.allocUnsafe(size);
	let done = 0;
	while (done < size) {
		const got = readSync(file, buffer, done, size - done, at + done);
		if (got === 0) throw broken(path, "it is cut short");
		done += got;
	}
	return buffer;
}
function unsupported(path) {
	return new ScanError("unreadable", `The pack index ${path} is not of version 2.`, { path });
}
function broken(path, why) {
	return new ScanError("corrupt-object", `The pack index ${path} cannot be read: ${why}.`, { path });
}
var MAGIC, HEAD, READ;
var init_pack_index = __esmMin((() => {
	init_errors();
	MAGIC = 4285812579;
	HEAD = 8;
	READ = 4194304;
}));
// src/git/pack/walker.ts
function noCounts() {
	return {
		objects: [
			0,
			0,
			0,
			0,
			0
		],
		bytes: 0,
		searched: 0
	};
}
var Declined, Walker;
var init_walker = __esmMin((() => {
	init_errors();
	init_entries();
	init_forest();
	init_pack_file();
	Declined = class extends Error {};
	Walker = class {
		#counts = noCounts();
		#stack = [];
		#kernel;
		#windows;
		#entries;
		#forest;
		#pack;
		#report;
		constructor(reading, trees, report) {
			this.#kernel = reading.kernel;
			this.#windows = reading.windows;
			this.#pack = reading.pack;
			this.#entries = trees.entries;
			this.#forest = trees.forest;
			this.#report = report;
			this.#windows.open(reading.pack);
		}
		/** Searches the root; `step` goes on with what is a delta of it. */
		begin(root) {
			this.#enter(root, () => this.#entries.base[root] === -1 ? this.#whole(root) : this.#cutOff(root));
		}
		/** Searches one more object; false when the tree is done. */
		step() {
			const step = this.#stack.at(-1);
			if (step === void 0) return false;
			const heavy = this.#forest.heavy[step.entry] ?? -1;
			let child = step.nextChild;
			if (child === heavy && child !== -1) child = this.#forest.nextSibling[child] ?? -1;
			if (child === -1) {
				this.#stack.pop();
				if (heavy !== -1) this.#enter(heavy, () => this.#delta(heavy, step.content));
				this.#kernel.give(step.content);
				return true;
			}
			step.nextChild = this.#forest.nextSibling[child] ?? -1;
			this.#enter(child, () => this.#delta(child, step.content));
			return true;
		}
		/** What was searched since the last call. */
		takeCounts() {
			const counts = this.#counts;
			this.#counts = noCounts();
			return counts;
		}
		#enter(entry, make) {
			const content = this.#try(entry, make);
			if (content === void 0) return;
			const type = this.#entries.type[entry] ?? 0;
			this.#counts.objects[type] = (this.#counts.objects[type] ?? 0) + 1;
			this.#counts.bytes += content.size;
			if (content.hits === "dense" || content.hits.length > 0) this.#report.hit(entry, content);
			const nextChild = this.#forest.firstChild[entry] ?? -1;
			if (nextChild === -1) this.#kernel.give(content);
			if (nextChild !== -1) this.#stack.push({
				entry,
				content,
				nextChild
			});
		}
		#try(entry, make) {
			try {
				return make();
			} catch (error) {
				this.#decline(entry, toErrorMessage(error));
				return;
			}
		}
		#decline(entry, reason) {
			this.#report.declined(entry, reason);
			const below = [this.#forest.firstChild[entry] ?? -1];
			for (let next = below.pop(); next !== void 0; next = below.pop()) {
				if (next === -1) continue;
				this.#report.declined(next, "its base could not be read");
				below.push(this.#forest.nextSibling[next] ?? -1, this.#forest.firstChild[next] ?? -1);
			}
		}
		#whole(entry) {
			const content = this.#inflated(entry);
			this.#counts.searched += content.size;
			return {
				...content,
				hits: this.#kernel.searchWhole(content)
			};
		}
		/** The first object of a tree that was cut off: its bases are made, but they are somebody else's to search. */
		#cutOff(entry) {
			const { base } = this.#entries;
			const path = [];
			for (let next = base[entry] ?? -1; next >= 0; next = base[next] ?? -1) path.push(next);
			let content = this.#inflated(path.pop() ?? entry);
			try {
				for (let next = path.pop(); next !== void 0; next = path.pop()) content = this.#replaced(content, next);
				return this.#delta(entry, {
					...content,
					hits: this.#kernel.searchWhole(content)
				});
			} finally {
				this.#kernel.give(content);
			}
		}
		/** The delta's result in place of its base. */
		#replaced(base, entry) {
			const delta = this.#inflated(entry);
			try {
				const content = this.#applied(delta, base, (instructions, to) => this.#kernel.applyOnly(instructions, base, to));
				this.#kernel.give(base);
				return content;
			} finally {
				this.#kernel.give(delta);
			}
		}
		#delta(entry, base) {
			const delta = this.#inflated(entry);
			let hits = "dense";
			try {
				const content = this.#applied(delta, base, (instructions, to) => {
					const result = this.#kernel.applyDelta(instructions, base, to);
					if (typeof result === "object" && "fault" in result) return result.fault;
					hits = result;
				});
				this.#counts.searched += this.#kernel.searched;
				return {
					...content,
					hits
				};
			} finally {
				this.#kernel.give(delta);
			}
		}
		/** Checks the delta's sizes and lets `apply` make the result; `apply` gives what is wrong. */
		#applied(delta, base, apply) {
			const sizes = this.#sizesOf(delta);
			if (sizes.base !== base.size) throw new Declined("its delta is made for a base of another size");
			const content = this.#take(sizes.result);
			const fault = apply({
				at: delta.at + sizes.length,
				size: delta.size - sizes.length
			}, content);
			if (fault === void 0) return content;
			this.#kernel.give(content);
			throw new Declined(fault);
		}
		#sizesOf(delta) {
			const bytes = this.#kernel.bytes;
			const end = delta.at + delta.size;
			const sizes = [0, 0];
			let at = delta.at;
			for (const which of [0, 1]) {
				let size = 0;
				for (let scale = 1, more = true; more; scale *= 128) {
					const byte = at < end ? bytes[at++] ?? 0 : void 0;
					if (byte === void 0 || scale > 2 ** 42) throw new Declined("its delta has no sizes");
					size += (byte & 127) * scale;
					more = byte >= 128;
				}
				sizes[which] = size;
			}
			return {
				base: sizes[0] ?? 0,
				result: sizes[1] ?? 0,
				length: at - delta.at
			};
		}
		#take(size) {
			if (size > 16777216) throw new Declined("it is large");
			return {
				at: this.#kernel.take(size),
				size
			};
		}
		/** The inflated data of an entry: an object or a delta. */
		#inflated(entry) {
			const { offset, head, size } = this.#entries;
			const start = (offset[entry] ?? 0) + (head[entry] ?? 0);
			const length = (offset[entry + 1] ?? 0) - start;
			const to = this.#take(size[entry] ?? 0);
			try {
				const fault = length > 16384 ? this.#inflateLong(start, length, to) : this.#inflateShort(start, length, to);
				if (fault !== void 0) throw new Declined(fault);
				return to;
			} catch (error) {
				this.#kernel.give(to);
				throw error;
			}
		}
		#inflateShort(start, length, to) {
			if (length <= 0) return "it has no data";
			return this.#kernel.inflate({
				at: this.#windows.addressOf(start),
				size: length
			}, to);
		}
		#inflateLong(start, length, to) {
			const from = this.#take(length);
			try {
				this.#pack.read(this.#kernel.bytes.subarray(from.at, from.at + length), start);
				return this.#kernel.inflate(from, to);
			} finally {
				this.#kernel.give(from);
			}
		}
	};
}));
// src/git/pack/pack-search.ts
function unpaired(pairs) {
	return Array.from({ length: pairs.length / 2 }, (_, index) => ({
		offset: pairs[2 * index] ?? 0,
		anchor: pairs[2 * index + 1] ?? 0
	}));
}
var CONTROL, WINDOWS, PackSearch;
var init_pack_search = __esmMin((() => {
	init_pack_file();
	init_walker();
	CONTROL = {
		nextTask: 0,
		stop: 1,
		waitingKiB: 2,
		fields: 3
	};
	WINDOWS = 256;
	PackSearch = class {
		#kernel;
		#windows;
		#send;
		constructor(kernel, send) {
			this.#kernel = kernel;
			this.#windows = new Windows(kernel, WINDOWS);
			this.#send = send;
		}
		/** Works on tasks until none is left or it is told to stop; each turn of the iterator is one object. */
		*run(share) {
			const pack = openPackFile(share.path);
			try {
				yield* this.#tasks(share, pack);
			} finally {
				pack.close();
			}
		}
		*#tasks(share, pack) {
			const walker = new Walker({
				kernel: this.#kernel,
				windows: this.#windows,
				pack
			}, share, {
				hit: (entry, content) => this.#send(this.#hit(entry, content, share.exact)),
				declined: (entry, reason) => this.#send({
					kind: "declined",
					entry,
					reason
				})
			});
			const { roots, tasks } = share.forest;
			while (Atomics.load(share.control, CONTROL.stop) === 0) {
				const task = Atomics.add(share.control, CONTROL.nextTask, 1);
				if (task >= tasks.length - 1) return;
				for (const root of roots.subarray(tasks[task], tasks[task + 1])) {
					walker.begin(root);
					yield void 0;
					while (walker.step()) yield void 0;
				}
				share.done[task] = 1;
				this.#send({
					kind: "task",
					counts: walker.takeCounts()
				});
			}
		}
		#hit(entry, content, exact) {
			const { at, size, hits } = content;
			if (!exact) return {
				kind: "hit",
				entry,
				bytes: this.#kernel.bytes.slice(at, at + size)
			};
			const named = hits === "dense" ? this.#kernel.allHits(content) : unpaired(hits);
			return {
				kind: "hit",
				entry,
				bytes: /* @__PURE__ */ new Uint8Array(0),
				hits: named
			};
		}
	};
}));
// src/git/pack/search-packs.ts
async function* searchPacks(options) {
	for (const pack of options.packs) {
		options.signal.throwIfAborted();
		const opened = open(pack, options);
		if (opened instanceof ScanError) {
			yield {
				kind: "pack-declined",
				pack,
				error: opened
			};
			continue;
		}
		try {
			yield* searchPack(opened, options);
		} finally {
			Atomics.store(opened.share.control, CONTROL.stop, 1);
			opened.index.close();
		}
		yield {
			kind: "pack-done",
			pack,
			checksum: opened.index.packChecksum
		};
	}
}
function open(pack, options) {
	const { hashLength, crew, exact = false, taskCost } = options;
	try {
		const file = openPackFile(`${pack}.pack`);
		crew.prepare(file.size);
		const index = openPackIndex(`${pack}.idx`, hashLength);
		const entries = readEntries(file, index, hashLength);
		file.close();
		const { forest, leftOver } = plant(entries, taskCost);
		const control = new Int32Array(shared(4 * CONTROL.fields));
		const done = new Uint8Array(shared(forest.tasks.length));
		return {
			pack,
			index,
			leftOver,
			share: {
				path: file.path,
				entries,
				forest,
				control,
				done,
				exact
			}
		};
	} catch (error) {
		return toScanError(error, "unreadable");
	}
}
async function* searchPack(opened, { crew, signal }) {
	for (const entry of opened.leftOver) yield declined(opened, entry, "its base is not in the pack or its header is wrong");
	for await (const message of crew.run(opened.share, signal)) yield toEvent(opened, message);
	signal.throwIfAborted();
	const { forest, done } = opened.share;
	for (let task = 0; task < forest.tasks.length - 1; task++) {
		if (done[task] === 1) continue;
		for (const entry of entriesOf$1(forest, task)) yield declined(opened, entry, "the thread that read it failed");
	}
}
function toEvent(opened, message) {
	if (message.kind === "declined") return declined(opened, message.entry, message.reason);
	if (message.kind === "hit") {
		const type = typeOf(opened.share.entries, message.entry);
		const { bytes, hits } = message;
		return {
			kind: "hit",
			oid: oidOf(opened, message.entry),
			type,
			bytes,
			...hits === void 0 ? {} : { hits }
		};
	}
	const { objects, bytes, searched } = message.counts;
	const total = opened.share.entries.count;
	return {
		kind: "progress",
		blobs: objects[TYPE.blob],
		commits: objects[TYPE.commit],
		bytes,
		searched,
		total
	};
}
function declined(opened, entry, reason) {
	return {
		kind: "declined",
		oid: oidOf(opened, entry),
		pack: opened.share.path,
		reason
	};
}
function oidOf({ index, share }, entry) {
	return index.oidAt(share.entries.position[entry] ?? 0);
}
function typeOf({ type }, entry) {
	if (type[entry] === TYPE.commit) return "commit";
	return type[entry] === TYPE.tag ? "tag" : "blob";
}
function* entriesOf$1({ roots, tasks, firstChild, nextSibling }, task) {
	const stack = [...roots.subarray(tasks[task], tasks[task + 1])];
	for (let entry = stack.pop(); entry !== void 0; entry = stack.pop()) {
		yield entry;
		for (let child = firstChild[entry] ?? -1; child !== -1; child = nextSibling[child] ?? -1) stack.push(child);
	}
}
var init_search_packs = __esmMin((() => {
	init_errors();
	init_entries();
	init_forest();
	init_pack_file();
	init_pack_index();
	init_pack_search();
}));
// src/git/pack/crew.ts
function createCrew(parts) {
	return new WorkerCrew(parts);
}
function kibibytes(bytes) {
	return 1 + (bytes >> 10);
}
var LEAST_BUDGET, WHOLE_BUDGET, FEW_TASKS, LARGE_PACK, TURN_MS, WorkerCrew, Inbox;
var init_crew = __esmMin((() => {
	init_pack_search();
	LEAST_BUDGET = 100663296;
	WHOLE_BUDGET = 201326592;
	FEW_TASKS = 6;
	LARGE_PACK = 16777216;
	TURN_MS = 20;
	WorkerCrew = class {
		#parts;
		#budget;
		#workers = [];
		#queue = [];
		#own;
		constructor(parts) {
			this.#parts = parts;
			this.#budget = Math.max(LEAST_BUDGET, Math.floor(WHOLE_BUDGET / parts.jobs));
		}
		prepare(packSize) {
			if (packSize >= LARGE_PACK) this.#fill();
		}
		run(share, signal) {
			return share.forest.tasks.length - 1 < FEW_TASKS ? this.#runHere(share, signal) : this.#runWorkers(share, signal);
		}
		async close() {
			await Promise.all(this.#workers.map((worker) => worker.terminate()));
			this.#workers.length = 0;
		}
		async *#runHere(share, signal) {
			this.#own ??= new PackSearch(this.#parts.createKernel(this.#budget), (message) => this.#queue.push(message));
			let turnEnds = performance.now() + TURN_MS;
			for (const _ of this.#own.run(share)) {
				if (this.#queue.length > 0) yield* this.#drain();
				if (performance.now() < turnEnds) continue;
				await new Promise((resolve) => setImmediate(resolve));
				if (signal.aborted) return;
				turnEnds = performance.now() + TURN_MS;
			}
			yield* this.#drain();
		}
		*#drain() {
			const messages = this.#queue;
			this.#queue = [];
			yield* messages;
		}
		async *#runWorkers(share, signal) {
			this.#fill();
			const inbox = new Inbox(this.#workers, share, signal);
			try {
				for (const worker of this.#workers) worker.postMessage({
					share,
					budget: this.#budget
				});
				for await (const message of inbox.messages()) yield message;
			} finally {
				for (const failed of inbox.close()) this.#workers.splice(this.#workers.indexOf(failed), 1);
				if (inbox.isBusy) await this.close();
			}
		}
		#fill() {
			while (this.#workers.length < this.#parts.jobs) this.#workers.push(this.#start());
		}
		#start() {
			return this.#parts.startWorker().on("error", () => void 0);
		}
	};
	Inbox = class {
		#share;
		#signal;
		#busy;
		#failed = [];
		#detach = [];
		#received = [];
		#wake = () => void 0;
		constructor(workers, share, signal) {
			this.#share = share;
			this.#signal = signal;
			this.#busy = new Set(workers);
			for (const worker of workers) this.#listen(worker);
			const abort = () => this.#stop();
			signal.addEventListener("abort", abort, { once: true });
			this.#detach.push(() => signal.removeEventListener("abort", abort));
		}
		async *messages() {
			while (!this.#signal.aborted) {
				const messages = this.#received;
				this.#received = [];
				for (const message of messages) {
					yield message;
					if (message.kind === "hit") this.#taken(message.bytes.length);
				}
				if (this.#received.length > 0) continue;
				if (this.#busy.size === 0) return;
				await new Promise((resolve) => {
					this.#wake = resolve;
				});
			}
		}
		get isBusy() {
			return this.#busy.size > 0;
		}
		/** Tells workers that still run to stop; gives those that failed. */
		close() {
			this.#stop();
			for (const detach of this.#detach) detach();
			return this.#failed;
		}
		#listen(worker) {
			const onMessage = (report) => {
				if (report.kind === "idle") this.#busy.delete(worker);
				if (report.kind !== "idle") this.#received.push(report);
				this.#wake();
			};
			const onEnd = () => {
				if (this.#busy.delete(worker)) this.#failed.push(worker);
				this.#wake();
			};
			worker.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
			this.#detach.push(() => worker.off("message", onMessage).off("error", onEnd).off("exit", onEnd));
		}
		#taken(bytes) {
			Atomics.sub(this.#share.control, CONTROL.waitingKiB, kibibytes(bytes));
			Atomics.notify(this.#share.control, CONTROL.waitingKiB);
		}
		#stop() {
			Atomics.store(this.#share.control, CONTROL.stop, 1);
			Atomics.notify(this.#share.control, CONTROL.waitingKiB);
			this.#wake();
		}
	};
}));
// src/kernel/pack-kernel.ts
function lengthCode(anchor) {
	return anchor.includes("\0") ? anchor.length + 128 : anchor.length;
}
function faultOf(result) {
	return DELTA_FAULTS[result] ?? "bad delta";
}
/** Four size classes to each power of two: at most a fifth is wasted, and buffers of like size are shared. */
function roomOf(size) {
	const needed = size + MARGIN;
	const step = 1 << 29 - Math.clz32(needed);
	return Math.ceil(needed / step) * step;
}
function sortedPairs(pairs) {
	const keys = new Float64Array(pairs.length / 2);
	for (let index = 0; index < keys.length; index++) keys[index] = (pairs[2 * index] ?? 0) * 65536 + (pairs[2 * index + 1] ?? 0);
	const unique = Float64Array.from(new Set(keys.sort()));
	const sorted = new Uint32Array(2 * unique.length);
	for (const [index, key] of unique.entries()) {
		sorted[2 * index] = Math.floor(key / 65536);
		sorted[2 * index + 1] = key % 65536;
	}
	return sorted;
}
var NO_HITS, CARRY_LIMIT, MARGIN, INFLATE_FAULTS, DELTA_FAULTS, DENSE, NO_SEARCH, PackKernel;
var init_pack_kernel = __esmMin((() => {
	init_errors();
	init_instance();
	NO_HITS = /* @__PURE__ */ new Uint32Array(0);
	CARRY_LIMIT = 4096;
	MARGIN = 1024;
	INFLATE_FAULTS = {
		[-1]: "no zlib header",
		[-2]: "bad block in the compressed data",
		[-3]: "bad code in the compressed data",
		[-4]: "bad distance in the compressed data",
		[-5]: "more data than its header says",
		[-6]: "compressed data cut short",
		[-7]: "checksum of the data is wrong"
	};
	DELTA_FAULTS = {
		[-11]: "delta copies from outside of its base",
		[-12]: "delta inserts more than it holds",
		[-13]: "delta ends in the middle of an instruction",
		[-14]: "delta makes another size than it says"
	};
	DENSE = 1;
	NO_SEARCH = -1;
	PackKernel = class {
		anchors;
		#kernel;
		#budget;
		#free = /* @__PURE__ */ new Map();
		/** `budget`: bytes of memory for buffers; what does not fit is refused with a `too-large` error. */
		constructor(anchors, budget, module) {
			this.#kernel = new Kernel(anchors, module);
			this.anchors = anchors;
			this.#budget = budget;
			const lengths = this.#kernel.reserve(anchors.length);
			this.#kernel.bytes.set(Uint8Array.from(anchors, lengthCode), lengths);
			this.#kernel.exports.setReach(this.#kernel.reach, lengths);
		}
		/** A new view after each growth of the memory: do not keep it. */
		get bytes() {
			return this.#kernel.bytes;
		}
		/** Bytes that the deltas since the last call inserted or that were searched around their seams. */
		get searched() {
			return Number(this.#kernel.exports.searched.value);
		}
		take(size) {
			const room = roomOf(size);
			const free = this.#free.get(room)?.pop();
			if (free !== void 0) return free;
			if (this.#kernel.end + room > this.#budget) throw new ScanError("too-large", `A buffer of ${size} bytes is over the memory budget.`);
			return this.#kernel.reserve(room);
		}
		give(buffer) {
			const room = roomOf(buffer.size);
			const list = this.#free.get(room);
			if (list === void 0) this.#free.set(room, [buffer.at]);
			list?.push(buffer.at);
		}
		/** Inflates into `to`, which must give exactly `to.size` bytes; a text says what is wrong. */
		inflate(from, to) {
			const got = this.#kernel.exports.inflate(from.at, from.size, to.at, to.size);
			if (got < 0) return INFLATE_FAULTS[got] ?? "bad compressed data";
			return got === to.size ? void 0 : "less data than its header says";
		}
		searchWhole(buffer) {
			const { at, size } = buffer;
			this.#kernel.exports.clearHits(at, CARRY_LIMIT);
			this.#kernel.exports.search(at, at + size, at, at);
			return this.#hits();
		}
		/** Every hit, however many. */
		allHits({ at, size }) {
			const hits = [];
			this.#kernel.searchAll({
				from: at,
				to: at + size,
				fresh: at
			}, hits, 0);
			return hits.sort((a, b) => a.offset - b.offset || a.anchor - b.anchor);
		}
		/** Applies the instructions in `delta` to `base` and gives the hits of the result, or what is wrong. */
		applyDelta(delta, base, to) {
			const isDense = base.hits === "dense";
			const result = this.#apply(delta, base, {
				to,
				carried: base.hits === "dense" ? NO_SEARCH : this.#lay(base.hits)
			});
			if (result < 0) return { fault: faultOf(result) };
			return isDense || result === DENSE ? this.searchWhole(to) : this.#hits();
		}
		/** Applies without a search; a text says what is wrong. */
		applyOnly(delta, base, to) {
			const result = this.#apply(delta, base, {
				to,
				carried: NO_SEARCH
			});
			return result < 0 ? faultOf(result) : void 0;
		}
		#apply(delta, base, { to, carried }) {
			const deltaEnd = delta.at + delta.size;
			return this.#kernel.exports.applyDelta(delta.at, deltaEnd, base.at, base.size, to.at, to.size, carried);
		}
		/** Puts a base's hits where the kernel carries them over from. */
		#lay(hits) {
			if (hits.length > 0) new Uint32Array(this.#kernel.exports.memory.buffer, this.#kernel.exports.baseHitsAt(), hits.length).set(hits);
			return hits.length / 2;
		}
		#hits() {
			const { exports } = this.#kernel;
			const count = Number(exports.hitCount.value);
			if (count === 0) return NO_HITS;
			if (count >= CARRY_LIMIT) return "dense";
			return sortedPairs(new Uint32Array(exports.memory.buffer, exports.hitsAt(), 2 * count));
		}
	};
}));
// src/sources/pack-worker.generated.ts
var PACK_WORKER;
var init_pack_worker_generated = __esmMin((() => {
	PACK_WORKER = "let e=require(\"node:worker_threads\"),t=require(\"node:fs\");var n=class extends Error{code;hint;path;constructor(e,t,n={}){super(t,n.cause===void 0?void 0:{cause:n.cause}),this.name=`ScanError`,this.code=e,n.hint!==void 0&&(this.hint=n.hint),n.path!==void 0&&(this.path=n.path)}};function r(e){return e instanceof Error?e.message:String(e)}const i=32768;function a(e){let n=(0,t.openSync)(e,`r`);return{path:e,size:(0,t.fstatSync)(n).size,read:(t,r)=>o(n,e,t,r),close:()=>(0,t.closeSync)(n)}}function o(e,r,i,a){let o=0;for(;o<i.length;){let s=(0,t.readSync)(e,i,o,i.length-o,a+o);if(s===0)throw new n(`corrupt-object`,`The pack ${r} is cut short at byte ${a+o}.`,{path:r});o+=s}}var s=class{#e;#t;#n=/* @__PURE__ */ new Map;#r;#i=-1;#a=0;constructor(e,t){this.#e=e,this.#t=t}open(e){this.#r=e,this.#i=-1;let t=[...this.#n.values()];this.#n.clear();for(let[e,n]of t.entries())this.#n.set(-1-e,n)}addressOf(e){let t=Math.floor(e/i);return t!==this.#i&&this.#o(t),this.#a+(e-t*i)}#o(e){let t=this.#n.get(e)??this.#s(e);this.#n.delete(e),this.#n.set(e,t),this.#i=e,this.#a=t}#s(e){let t=this.#r;if(t===void 0)throw new n(`internal`,`No pack is open.`);let r=this.#c(),a=e*i,o=Math.min(49152,t.size-a);return t.read(this.#e.bytes.subarray(r,r+o),a),r}#c(){let e=this.#n.entries().next();if(this.#n.size<this.#t||e.done===!0)return this.#e.take(49152);let[t,n]=e.value;return this.#n.delete(t),t===this.#i&&(this.#i=-1),n}},c=class extends Error{},l=class{#e=u();#t=[];#n;#r;#i;#a;#o;#s;constructor(e,t,n){this.#n=e.kernel,this.#r=e.windows,this.#o=e.pack,this.#i=t.entries,this.#a=t.forest,this.#s=n,this.#r.open(e.pack)}begin(e){this.#c(e,()=>this.#i.base[e]===-1?this.#d(e):this.#f(e))}step(){let e=this.#t.at(-1);if(e===void 0)return!1;let t=this.#a.heavy[e.entry]??-1,n=e.nextChild;return n===t&&n!==-1&&(n=this.#a.nextSibling[n]??-1),n===-1?(this.#t.pop(),t!==-1&&this.#c(t,()=>this.#m(t,e.content)),this.#n.give(e.content),!0):(e.nextChild=this.#a.nextSibling[n]??-1,this.#c(n,()=>this.#m(n,e.content)),!0)}takeCounts(){let e=this.#e;return this.#e=u(),e}#c(e,t){let n=this.#l(e,t);if(n===void 0)return;let r=this.#i.type[e]??0;this.#e.objects[r]=(this.#e.objects[r]??0)+1,this.#e.bytes+=n.size,(n.hits===`dense`||n.hits.length>0)&&this.#s.hit(e,n);let i=this.#a.firstChild[e]??-1;i===-1&&this.#n.give(n),i!==-1&&this.#t.push({entry:e,content:n,nextChild:i})}#l(e,t){try{return t()}catch(t){this.#u(e,r(t));return}}#u(e,t){this.#s.declined(e,t);let n=[this.#a.firstChild[e]??-1];for(let e=n.pop();e!==void 0;e=n.pop())e!==-1&&(this.#s.declined(e,`its base could not be read`),n.push(this.#a.nextSibling[e]??-1,this.#a.firstChild[e]??-1))}#d(e){let t=this.#v(e);return this.#e.searched+=t.size,{...t,hits:this.#n.searchWhole(t)}}#f(e){let{base:t}=this.#i,n=[];for(let r=t[e]??-1;r>=0;r=t[r]??-1)n.push(r);let r=this.#v(n.pop()??e);try{for(let e=n.pop();e!==void 0;e=n.pop())r=this.#p(r,e);return this.#m(e,{...r,hits:this.#n.searchWhole(r)})}finally{this.#n.give(r)}}#p(e,t){let n=this.#v(t);try{let t=this.#h(n,e,(t,n)=>this.#n.applyOnly(t,e,n));return this.#n.give(e),t}finally{this.#n.give(n)}}#m(e,t){let n=this.#v(e),r=`dense`;try{let e=this.#h(n,t,(e,n)=>{let i=this.#n.applyDelta(e,t,n);if(typeof i==`object`&&`fault`in i)return i.fault;r=i});return this.#e.searched+=this.#n.searched,{...e,hits:r}}finally{this.#n.give(n)}}#h(e,t,n){let r=this.#g(e);if(r.base!==t.size)throw new c(`its delta is made for a base of another size`);let i=this.#_(r.result),a=n({at:e.at+r.length,size:e.size-r.length},i);if(a===void 0)return i;throw this.#n.give(i),new c(a)}#g(e){let t=this.#n.bytes,n=e.at+e.size,r=[0,0],i=e.at;for(let e of[0,1]){let a=0;for(let e=1,r=!0;r;e*=128){let o=i<n?t[i++]??0:void 0;if(o===void 0||e>2**42)throw new c(`its delta has no sizes`);a+=(o&127)*e,r=o>=128}r[e]=a}return{base:r[0]??0,result:r[1]??0,length:i-e.at}}#_(e){if(e>16777216)throw new c(`it is large`);return{at:this.#n.take(e),size:e}}#v(e){let{offset:t,head:n,size:r}=this.#i,i=(t[e]??0)+(n[e]??0),a=(t[e+1]??0)-i,o=this.#_(r[e]??0);try{let e=a>16384?this.#b(i,a,o):this.#y(i,a,o);if(e!==void 0)throw new c(e);return o}catch(e){throw this.#n.give(o),e}}#y(e,t,n){return t<=0?`it has no data`:this.#n.inflate({at:this.#r.addressOf(e),size:t},n)}#b(e,t,n){let r=this.#_(t);try{return this.#o.read(this.#n.bytes.subarray(r.at,r.at+t),e),this.#n.inflate(r,n)}finally{this.#n.give(r)}}};function u(){return{objects:[0,0,0,0,0],bytes:0,searched:0}}const d={nextTask:0,stop:1,waitingKiB:2,fields:3};var f=class{#e;#t;#n;constructor(e,t){this.#e=e,this.#t=new s(e,256),this.#n=t}*run(e){let t=a(e.path);try{yield*this.#r(e,t)}finally{t.close()}}*#r(e,t){let n=new l({kernel:this.#e,windows:this.#t,pack:t},e,{hit:(t,n)=>this.#n(this.#i(t,n,e.exact)),declined:(e,t)=>this.#n({kind:`declined`,entry:e,reason:t})}),{roots:r,tasks:i}=e.forest;for(;Atomics.load(e.control,d.stop)===0;){let t=Atomics.add(e.control,d.nextTask,1);if(t>=i.length-1)return;for(let e of r.subarray(i[t],i[t+1]))for(n.begin(e),yield;n.step();)yield;e.done[t]=1,this.#n({kind:`task`,counts:n.takeCounts()})}}#i(e,t,n){let{at:r,size:i,hits:a}=t;if(!n)return{kind:`hit`,entry:e,bytes:this.#e.bytes.slice(r,r+i)};let o=a===`dense`?this.#e.allHits(t):p(a);return{kind:`hit`,entry:e,bytes:/* @__PURE__ */ new Uint8Array,hits:o}}};function p(e){return Array.from({length:e.length/2},(t,n)=>({offset:e[2*n]??0,anchor:e[2*n+1]??0}))}function m(e,t){let n,r,i=t=>{let r=t.kind===`hit`?t.bytes:void 0;e.postMessage(t,r===void 0?[]:[r.buffer]),r!==void 0&&n!==void 0&&h(n.control,r.length)};e.on(`message`,a=>{n=a.share,r??=new f(t(a.budget),i);for(let e of r.run(n))if(Atomics.load(n.control,d.stop)!==0)break;e.postMessage({kind:`idle`})})}function h(e,t){for(Atomics.add(e,d.waitingKiB,g(t));;){let t=Atomics.load(e,d.waitingKiB);if(t<16384||Atomics.load(e,d.stop)!==0)return;Atomics.wait(e,d.waitingKiB,t)}}function g(e){return 1+(e>>10)}const _=Float64Array.from({length:256},(e,t)=>v(t));function v(e){return 2**((e<32||e>126?6:Number.parseInt(`vgnfhchknnlgnkomkjihhghfggmninjigkijjkiffjefiijjjejkkhffcdfjhjckkqmppsnnnrikporrpgrrsplklmiljl7`.charAt(e-32),36))/2-18)}function y(e){let t=Math.min(4,e.length),n={start:0,cost:1/0};for(let r=0;r+t<=e.length;r++){let i=1;for(let n of e.subarray(r,r+t))i*=b(n);i<n.cost&&(n={start:r,cost:i})}return{start:n.start,bytes:[...e.subarray(n.start,n.start+t)]}}function b(e){let t=x(e);return(_[e]??0)+(t===e?0:_[t]??0)}function x(e){return e>=97&&e<=122?e-32:e}function S(e){let t=Array.from({length:8},()=>/* @__PURE__ */ new Uint16Array(8)),n=/* @__PURE__ */ new Float64Array(8);for(let r of C(e)){let e=w(r),i=T(t,n,e),a=E(t[i]??e,e);t[i]=a,n[i]=D(a)}return j(t)}function C(e){let t=e.map(e=>({key:String.fromCharCode(...e.bytes),fingerprint:e}));return t.sort((e,t)=>e.key<t.key?-1:1),t.map(({fingerprint:e})=>e)}function w({bytes:e}){let t=(/* @__PURE__ */ new Uint16Array(8)).fill(65535,2*e.length);for(let[n,r]of e.entries())t[2*n]=1<<(r&15),t[2*n+1]=1<<(r>>4)|1<<(x(r)>>4);return t}function T(e,t,n){let r={bucket:0,growth:1/0};for(let[i,a]of e.entries()){let e=D(E(a,n))-(t[i]??0);e<r.growth&&(r={bucket:i,growth:e})}return r.bucket}function E(e,t){return e.map((e,n)=>e|(t[n]??0))}function D(e){let t=1;for(let n=0;n<4;n++)t*=O(e[2*n]??0,e[2*n+1]??0);return t}function O(e,t){let n=0;for(let r=t;r!==0;r&=r-1){let t=512*(31-Math.clz32(r&-r));n+=(k[t+(e&255)]??0)+(k[t+256+(e>>8)]??0)}return n}const k=A();function A(){let e=/* @__PURE__ */ new Float64Array(8192);for(let t=0;t<e.length;t++){let n=t&255,r=31-Math.clz32(n&-n),i=t>>9<<4|(t&256)>>5|r;n!==0&&(e[t]=(e[t&t-1&255|t&-256]??0)+(_[i]??0))}return e}function j(e){let t=/* @__PURE__ */ new Uint8Array(128);for(let[n,r]of e.entries())for(let e=0;e<t.length;e++)(r[e>>4]??0)&1<<(e&15)&&(t[e]=(t[e]??0)|1<<n);return t}let M;function N(){return M??=new WebAssembly.Module(Buffer.from(`AGFzbQEAAAABPQlgAAF/YAF/AGAEf39/fwBgBH9/f38Bf2ACf38AYAV/f39/fwF/YAN/f38AYAJ/fwF/YAd/f39/f39/AX8DFBMFAQYCAwEEAwIABwAAAAAAAAQIBQMBAAQGfhl/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEACwerARAHbWFza3NBdAALBmZvbGRBdAAPB2hlYWRzQXQADQZoaXRzQXQADApiYXNlSGl0c0F0ABAGZnJlZUF0AA4KYXBwbHlEZWx0YQASCHNlYXJjaGVkAwsIc2V0UmVhY2gAEQdpbmZsYXRlAAcJY2xlYXJIaXRzAAYIaGl0Q291bnQDAQhyZXN1bWVBdAMCBnNlYXJjaAADCnNldEVudHJpZXMABQZtZW1vcnkCAAwBAwrsLhP7AgEFf0GQjQdBAEHAAPwLAANAIAIgBUsEQCABIAVqLQAAQQJ0QZCNB2oiBiAGKAIAQQFqNgIAIAVBAWohBQwBCwtBDyEFA0AgBQR/IAVBAnRBkI0HaigCAAVBAQtFBEAgBUEBayEFDAELCyAFRQRAIARBAUYEfyAAQYHAADYCACAAQYHAADYCBEEBBUEACw8LQQEhB0EBIQYDQCAGQQ9NBEAgBkECdCIJQdCNB2ogCDYCACAJQZCNB2ooAgAiCSAIaiEIIAdBAXQgCWsiB0EASARAQQAPCyAGQQFqIQYMAQsLIAdBAEoEfyAEQQJGIAVBAUdyBUEACwRAQQAPC0EAIQYDQCACIAZLBEAgASAGai0AACIIBEAgCEECdEHQjQdqIggoAgBBAXRBkIgHaiAGOwEAIAggCCgCAEEBajYCAAsgBkEBaiEGDAELCyAHQQBKBEAgAEGBwAA2AgAgAEGBwAA2AgQLIAAgBSADIAMgBUsbIgAgBSAEEAggAAswACMQIAAjECAASRsiACMPTSMBQYAgT3IEQA8LIwsgACMPa2okCyMPIAAjDyMPEAML9gEBBn8jDkUEQA8LIwwgAGshBiMOIABrIQcgAiEDA0AgAyAFSwRAIAMgBWpBAXYiBEEDdEGAywRqKAIAIAZJBEAgBEEBaiEFBSAEIQMLDAELCwNAIAIgBUsEQCAHIAVBA3RBgMsEaigCACIDTSMBQYAgT3IEQA8LIAVBA3RBgMsEaigCBCIEIwpqLQAAIghBgAFLBH8gCEGAAWsFIAggCEEBdEEBayAAIANqLQABGwsgA2ogB00EQCMBQYDAAE8EQAALIwFBA3RBgMsAaiIIIw0gAWsgA2ogBms2AgAgCCAENgIEIwFBAWokAQsgBUEBaiEFDAELCwuMCQIJfw57IAAkAyABJAUgAiQGQQAkAkGACP0ABAAhDkGQCP0ABAAhD0GgCP0ABAAhEEGwCP0ABAAhEUHACP0ABAAhEkHQCP0ABAAhE0HgCP0ABAAhFkHwCP0ABAAhFyAAIANJBHsgDiADQRBr/QAEACIN/QwPDw8PDw8PDw8PDw8PDw8P/U4iGP0OIA8gDUEE/W0iGf0O/U4hFCAN/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEEQdCEFIBIgGP0OIBMgGf0O/U4hFSAQIBj9DiARIBn9Dv1OBf0MAAAAAAAAAAAAAAAAAAAAAAshDQNAIAEgA08EQCAFQRB2IQUgFCAOIAP9AAQAIhn9DA8PDw8PDw8PDw8PDw8PDw/9TiIa/Q4gDyAZQQT9bSIY/Q79TiIU/Q0NDg8QERITFBUWFxgZGhscIA0gECAa/Q4gESAY/Q79TiIN/Q0ODxAREhMUFRYXGBkaGxwd/U4gFSASIBr9DiATIBj9Dv1OIhX9DQ8QERITFBUWFxgZGhscHR4gFiAa/Q4gFyAY/Q79Tv1O/U4iGCAZ/QwAAAAAAAAAAAAAAAAAAAAA/SMiGf1Q/VMEQCAY/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEF/c0H//wNxIQQDQCAEBEAgAyAEaGpBA2shBiAEIARBAWtxIQQgBigCAEH///8HcUGgwIABckGx893xeWxBFHZBAXRBgAtqLwEAIgIEQANAIAIEQCMAIAJBBHRqIgcvAQghCCAHKAIEIQkgBygCACECIAggBiAHLwEKayIKaiIAIwVLIAojA0lyIwYgAE9yDQFBACEAA0AgACAISQR/IAAgCmotAABBgAlqLQAAIAAgCWotAABGBUEACwRAIABBAWohAAwBCwsgACAIRgRAIAcoAgxB/////wdxIQAjAUGAwABPBEAACyMBQQN0QYDLAGoiByAKIwRrNgIAIAcgADYCBCMBQQFqJAELDAELCwsMAQsLIAUgGf1kQRB0ciIFIAVBAXRBf3NxIAVBAnRxQYCAfHEhAgNAIAIEQCADIAJoakETayEIIAIgAkEBa3EhAiMFIAhBBWpJIAgjA0lyDQEgCC0AACAILQACQQh0ciAILQAEQRB0ckGgwIABckGx893xeWxBFHZBAXRBgAtqLwEAIgAEQANAIAAEQCMAIABBBHRqIgQvAQghCSAEKAIEIQogBCgCACEAQQEgBCgCDCILQYCAgIB4cSAIIAQvAQpBAXRrIgYgCUEBdGpBAWsiByMFSyAGIwNJciAHIwZNchsNAUEAIQQDQCAEIAlJBH8gBiAEQQF0aiIMLQAAQYAJai0AACAEIApqLQAARgR/IAwtAAEFQQELBUEBC0UEQCAEQQFqIQQMAQsLIAQgCUEBa08EfyAHQQFrLQAAQYAJai0AACAJIApqQQFrLQAARgVBAAsEQCMBQYDAAE8EQAALIwFBA3RBgMsAaiIEIAYjBGs2AgAgBCALNgIEIwFBAWokAQsMAQsLCwwBCwsjASMHTwRAIANBEGokAg8LCyADQRBqIQMMAQsLC8MBACABQQh0IAJyIQEgA0ECRgRAIABBEHQgAXIPCyADQQFGBEAgAEEdSwRAIAFBgMAAcg8LIABBAXZBAWtBACAAQQRPGyABaiAAQQF0QciOB2ovAQBBEHRyDwsgAEGAAkkEQCAAQRB0QYAgciABcg8LIABBgAJGBEAgAUGAwAJyDwsgAEGdAkYEQCABQYCAiAhyDwsgAEGdAksEQCABQYDAAHIPCyABIABBAXRBjooHai8BACIAQf8BcWogAEEIdkEQdHILBgAgACQACw4AQQAkASAAJAQgASQHC8sHAgR/BHsgACABaiQUIAFBBkkEQEF6DwtBASAALQABIgFBIHEgAC0AACIEQQ9xQQhHIARBBHZBB0tyGwR/QQEFIARBCHQgAXJBH3ALBEBBfw8LIABBAmokEyACJBVCACQRQQAkEkEAIQEDQCABRQRAIxEjEykDACMSrYaEJBEjE0E/IxJrQQN2aiQTIxJBOHIkEiMRp0EBcSEBIxFCAYgkESMSQQFrJBIgAiADaiEEIxGnQQNxIQUjEUICiCQRIxJBAmskEgJAIAVFBEAjEyMSQQN2ayQTQgAkEUEAJBICf0F6IxNBBGoiACMUSw0AGkF+IxMvAQAiBSMTLwECc0H//wNHDQAaIAAkE0F6IxMgBWoiACMUSw0AGkF7IxUgBWoiBiAESw0AGiMVIxMgBfwKAAAgACQTIAYkFUEACyEADAELQX4hACAFQQNGDQAgBUEBRgR/IxhFBEBBsIUHQQhBkAH8CwBBwIYHQQlB8AD8CwBBsIcHQQdBGPwLAEHIhwdCiJCgwICBgoQINwAAQYDLBkGwhQdBoAJBCkEAEAAkFkGwhQdBBUEg/AsAQeD0BkGwhQdBIEEIQQEQACQXQQEkGAtBAAUQCQsiAEEASA0AIAIgBBAKIQALIABBAEgEQCAADwsjEyMUQQhqSwRAQXoPCwwBCwsjEyMSQQN2ayQTQgAkEUEAJBIjFCMTQQRqSQRAQXoPCyMVIAIgA2pLBEBBew8LIAIhACMVIQVBASEEQQAhAwNAIAAgBUkEQCAAQbAraiAFIAUgAGtBsCtLGyIGIABrQXBxIgcgAGohAf0MAAAAAAAAAAAAAAAAAAAAACEI/QwAAAAAAAAAAAAAAAAAAAAAIQn9DAAAAAAAAAAAAAAAAAAAAAAhCiADIAQgB2xqA0AgACABSQRAIAkgCP2uASEJIAggAP0ABAAiC/19/X/9rgEhCCAKIAv9iQH9DBAADwAOAA0ADAALAAoACQD9ugH9rgEgC/2KAf0MCAAHAAYABQAEAAMAAgABAP26Af2uASEKIABBEGohAAwBCwsgBCAI/RsAIAj9GwFqIAj9GwJqIAj9GwNqaiEEIAr9GwAgCv0bAWogCv0bAmogCv0bA2ogCf0bACAJ/RsBaiAJ/RsCaiAJ/RsDakEEdGpqIQMDQCAAIAZJBEAgACIBQQFqIQAgBCABLQAAaiIEIANqIQMMAQsLIARB8f8DcCEEIANB8f8DcCEDDAELCyADQRB0IARyIxMoAgAiAEGA/oN4cUEIdyAAQf+B/AdxQQh4ckcEQEF5DwsjFSACawuPAwELf0GQiAchDEEBIAF0Ig0hBEF/IQhBASEKA0AgAiAKTwRAIApBAnRBkI0HaigCACELA0AgCwRAIAwvAQAhDiAMQQJqIQwgASAKTwRAIA4gCiAKIAMQBCEOIAYhBQNAIAUgDUkEQCAAIAVBAnRqIA42AgAgBUEBIAp0aiEFDAELCwUgBiANQQFrcSIFIAhHBEAgBSEIIAQhCUEBIAogAWsiBXQgC2shBwNAIAEgBWogAkkgB0EASnEEQCAHQQF0IAVBAWoiBSABakECdEGQjQdqKAIAayEHDAELCyAAIAhBAnRqIAlBEHRBgMABciAFIgdBCHRyIAFyNgIAIAlBASAFdGohBAsgDiAKIAFrIgUgBSADEAQhDiAGIAF2IQUDQCAFQQEgB3RJBEAgACAFIAlqQQJ0aiAONgIAIAVBASAKIAFrdGohBQwBCwsLQQEgCnRBAWsgBkF/c3EiBQR/IAZBAUEfIAVna3QiBUEBa3EgBXIFQQALIQYgC0EBayELDAELCyAKQQFqIQoMAQsLC+YEAQh/QQAkGCMRp0EfcSEDIxFCBYgkESMSQQVrJBIjEadBH3EjEUIFiCQRIxJBBWskEiMRp0EPcSEAIxFCBIgkESMSQQRrJBJBAWoiB0EeSyADQYECaiIFQZ4CS3IEQEF+DwsgAEEEaiEDQbCFB0EAQRP8CwADQCABIANJBEAgAUEMRgRAIxEjEykDACMSrYaEJBEjE0E/IxJrQQN2aiQTIxJBOHIkEgsgAUGEjwdqLQAAQbCFB2ojEadBB3EjEUIDiCQRIxJBA2skEjoAACABQQFqIQEMAQsLAkBBsIEHQbCFB0ETQQdBAhAAIgZFDQAgBSAHaiEEQQAhAQNAIAEgBEkEQCMRIxMpAwAjEq2GhCQRIxNBPyMSa0EDdmokEyMSQThyJBIjEyMUQQhqSwRAQXoPCyMRp0EBIAZ0QQFrcUECdEGwgQdqKAIAIgJBgMAAcQ0CIxEgAkE/cSIArYgkESMSIABrJBIgAkEQdiIDQRBJBEAgAUGwhQdqIAM6AAAgAUEBaiEBDAILIANBEEYiACABRXENAiAABH8gAUGvhQdqLQAABUEACyECIANBEEYEfyMRp0EDcSMRQgKIJBEjEkECayQSQQNqBSADQRFGBH8jEadBB3EjEUIDiCQRIxJBA2skEkEDagUjEadB/wBxIxFCB4gkESMSQQdrJBJBC2oLCyIDIAFqIgAgBEsNAiABQbCFB2ogAiAD/AsAIAAhAQwBCwtBsIcHLQAARQ0AQYDLBkGwhQcgBUEKQQAQACQWIxZFDQBB4PQGIAVBsIUHaiAHQQhBARAAJBdBAEF9IxcbDwtBfQu8BwMJfwN+AXtCASMWrYZCAX0hDEIBIxethkIBfSENIxRBCGohCiMRIQsjEiEFIxMhByMVIQIDQAJAIAEgAkkEQEF7DwsgByAKSwRAQXoPCyALIAcpAwAgBa2GhCELIAdBPyAFa0EDdmohByAFQThyIQUgCyAMg6dBAnRBgMsGaigCACIEQYAgcQRAIAUgBEE/cSIGayEFIAIiA0EBaiECIAMgBEEQdjoAACAMIAsgBq2IIguDp0ECdEGAywZqKAIAIgRBgCBxBEAgBSAEQT9xayEFIAIiA0EBaiECIAMgBEEQdjoAACAMIAsgBEE/ca2IIguDp0ECdEGAywZqKAIAIgRBgCBxBEAgCyAEQT9xrYghCyAFIARBP3FrIQUgAiIDQQFqIQIgAyAEQRB2OgAADAQLCyALIAcpAwAgBa2GhCELIAdBPyAFa0EDdmohByAFQThyIQULIARBgMAAcQRAIARBgIABcQRAIAUgBEE/cSIDayEFIAsgA62IIgtCASAEQQh2QQ9xrYZCAX2DpyAEQRB2akECdEGAywZqKAIAIgRBgCBxBEAgCyAEQT9xrYghCyAFIARBP3FrIQUgAiIDQQFqIQIgAyAEQRB2OgAADAQLCyAEQYCAAnEEQCALIARBP3EiAK2IIQsgBSAAayEADAILIARBgMAAcQRAQX0PCwtCASAEQT9xIgMgBEEIdkEPcSIGa62GQgF9IAsgBq2Ig6cgBEEQdmohCSAFIANrIQUgDSALIAOtiCILg6dBAnRB4PQGaigCACIEQYDAAHEEQCAEQYCAAXFFBEBBfQ8LIAUgBEE/cSIDayEFIAsgA62IIgtCASAEQQh2QQ9xrYZCAX2DpyAEQRB2akECdEHg9AZqKAIAIgRBgMAAcQRAQX0PCwtCASAEQT9xIgMgBEEIdkEPcSIGa62GQgF9IAsgBq2Ig6cgBEEQdmohBiALIAOtiCELIAUgA2shBSAGIAIgAGtLBEBBfA8FIAkgAiIDaiEIIAIgBmshBAJAIAZBEE8EQANAIAMgBP0ABAD9CwQAIARBEGohBCAIIANBEGoiA0sNAAsMAQsgBkEITwRAA0AgAyAEKQMANwMAIARBCGohBCAIIANBCGoiA0sNAAsMAQsgBkEBRgRAIAQsAAD9DyEOA0AgAyAO/QsEACAIIANBEGoiA0sNAAsMAQsDQCAEIgZBAWohBCADIAYtAAA6AAAgCCADQQFqIgNLDQALCyACIAlqIQIMAgsACwsgCyQRIAAkEiAHJBMgAiQVQQALBQBBgAgLBgBBgMsACwUAQYALCwYAQcCPBwsFAEGACQsGAEGAywQLFAAgAEEBayQJIABBAXYkCCABJAoLmgcBBn8gBCAFaiELQQAkASAEIgUkBEGAICQHQQAkCyAFJA8gBSQQQQAkDCAFJA1BACQOA0AgACABSQRAIABBAWohCCAALQAAIgxBgAFxBEBBACEKQQAhByAMQQFxBEAgCC0AACEKIAhBAWohCAsgDEECcQRAIAogCC0AAEEIdHIhCiAIQQFqIQgLIAxBBHEEQCAKIAgtAABBEHRyIQogCEEBaiEICyAMQQhxBEAgCiAILQAAQRh0ciEKIAhBAWohCAsgDEEQcQRAIAgtAAAhByAIQQFqIQgLIAxBIHEEfyAHIAgtAABBCHRyIQcgCEEBagUgCAshACAMQcAAcQRAIAcgAC0AAEEQdHIhByAAQQFqIQALIAMgCkkgB0GAgAQgBxsiCCADIAprS3IgCCALIAVrS3IEQEF1DwsgBSEHIAIgCmohCQJAIAhBgAhLBEAgBSAJIAj8CgAADAELIAcgCGohDANAIAcgCf0ABAD9CwQAIAlBEGohCSAMIAdBEGoiB0sNAAsLIw4gAiAKakYjDkEAR3EEQCMOIAhqJA4gBSAIaiEFDAMLIAZBAEoEQCACIAQgBhACCyAEIAVJIAZBAE5xBEACQCMIIwkgBUEBay0AAAR/IAUtAAAFQQALGyIHIAVqIQkgBSAHayAEIAUgBGsgB0sbIgcjEEsEQCMQEAEgByQPIAkkEAwBCyAHIw9JBEAgByQPCyAJIxBLBEAgCSQQCwsLIAIgCmokDCAFJA0jDCAIaiQOIAUgCGohBQwCCyAMRQRAQXMPCyAMIAsgBWtLIAwgASAIa0tyBEBBdA8LIAUhByAIIQkgBSAMaiEAA0AgByAJ/QAEAP0LBAAgCUEQaiEJIAAgB0EQaiIHSw0ACyAIIAxqIQAgBkEASgRAIAIgBCAGEAILQQAkDiAGQQBOBEAgBCAFSQRAAkAjCCMJIAVBAWstAAAEfyAFLQAABUEACxsiByAFaiEIIAUgB2sgBCAFIARrIAdLGyIHIxBLBEAjEBABIAckDyAIJBAMAQsgByMPSQRAIAckDwsgCCMQSwRAIAgkEAsLCyAFIAxqIQcCQCAFIxBLBEAjEBABIAUkDyAHJBAMAQsgBSMPSQRAIAUkDwsgByMQSwRAIAckEAsLCyAFIAxqIQUMAQsLIAAgAUcEQEFzDwsgBSALRwRAQXIPCyAGQQBIBEBBAA8LIAZBAEoEQCACIAQgBhACCyALEAEjAUGAIE8LC5wBAwBBkY4HCzcDAAQABQAGAAcACAAJAAoBCwENAQ8BEQITAhcCGwIfAyMDKwMzAzsEQwRTBGMEcwWDBaMFwwXjAEHIjgcLPAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYABBhI8HCxMQERIACAcJBgoFCwQMAw0CDgEP`,`base64`)),M}var P=class{anchors;exports;reach;#e;#t;constructor(e,t=N()){this.anchors=e,this.exports=new WebAssembly.Instance(t).exports,this.#e=new Uint8Array(this.exports.memory.buffer),this.#t=this.exports.freeAt();let n=B(e);this.reach=2*Math.max(3,...n.map(({length:e})=>e))-1,this.#n(n)}get bytes(){return this.#e.length===0&&(this.#e=new Uint8Array(this.exports.memory.buffer)),this.#e}reserve(e){let t=this.#t;return this.#t=t+(e+64+63&-64),this.ensure(this.#t),t}get end(){return this.#t}ensure(e){let t=e+64-this.exports.memory.buffer.byteLength;if(!(t<=0))try{this.exports.memory.grow(Math.ceil(t/65536))}catch(e){throw new n(`too-large`,`The search kernel could not get ${t} more bytes of memory.`,{cause:e})}}searchAll(e,t,n){for(let r=e.from;r!==0;r=F(this.exports.resumeAt))this.exports.clearHits(e.from,4096),this.exports.search(e.from,e.to,e.fresh,r),this.collect(t,n)}searchAny({from:e,to:t,fresh:n}){return this.exports.clearHits(e,1),this.exports.search(e,t,n,e),F(this.exports.hitCount)>0}collect(e,t){let n=new Uint32Array(this.exports.memory.buffer,this.exports.hitsAt(),2*F(this.exports.hitCount));for(let r=0;r<n.length;r+=2)e.push({offset:(n[r]??0)+t,anchor:n[r+1]??0})}#n(e){let t=e.map(y);this.bytes.set(S(t),this.exports.masksAt()),this.bytes.set(L(),this.exports.foldAt());let n=this.reserve((e.length+1)*16),r=this.reserve(e.reduce((e,{length:t})=>e+t,0));this.#r(t,e,{entries:n,text:r}),this.exports.setEntries(n)}#r(e,t,n){let r=new DataView(this.exports.memory.buffer),i=n.text;for(let[a,o]of t.entries()){let t=e[a]??{start:0,bytes:[]},s=this.exports.headsAt()+2*I(t),c=n.entries+16*(a+1);r.setUint32(c,r.getUint16(s,!0),!0),r.setUint32(c+4,i,!0),r.setUint16(c+8,o.length,!0),r.setUint16(c+10,t.start,!0),r.setUint32(c+12,o.includes(0)?a+2147483648:a,!0),r.setUint16(s,a+1,!0),this.bytes.set(o,i),i+=o.length}}};function F(e){return Number(e.value)>>>0}function I({bytes:[e=0,t=0,n=0]}){let r=(e|t<<8|n<<16|2105376)>>>0;return Math.imul(r,2654435761)>>>20}function L(){return Uint8Array.from({length:256},(e,t)=>t>=65&&t<=90?t+32:t)}const R=/* @__PURE__ */ RegExp(`^[\\\\x00-\\\\x7f]{3,64}$`),z=1e4;function B(e){if(e.length>z)throw new n(`rule`,`There are ${e.length} anchors; the search takes at most ${z}.`);let t=/* @__PURE__ */ new Set;return e.map(e=>{let r=e.replace(/[A-Z]/g,e=>e.toLowerCase());if(!R.test(e))throw new n(`rule`,`The anchor ${JSON.stringify(e)} must be 3 to 64 ASCII characters.`);if(t.has(r))throw new n(`rule`,`The anchor ${JSON.stringify(e)} is given twice.`);return t.add(r),Buffer.from(r,`latin1`)})}const V=/* @__PURE__ */ new Uint32Array,H=4096,U={[-1]:`no zlib header`,[-2]:`bad block in the compressed data`,[-3]:`bad code in the compressed data`,[-4]:`bad distance in the compressed data`,[-5]:`more data than its header says`,[-6]:`compressed data cut short`,[-7]:`checksum of the data is wrong`},W={[-11]:`delta copies from outside of its base`,[-12]:`delta inserts more than it holds`,[-13]:`delta ends in the middle of an instruction`,[-14]:`delta makes another size than it says`};var G=class{anchors;#e;#t;#n=/* @__PURE__ */ new Map;constructor(e,t,n){this.#e=new P(e,n),this.anchors=e,this.#t=t;let r=this.#e.reserve(e.length);this.#e.bytes.set(Uint8Array.from(e,K),r),this.#e.exports.setReach(this.#e.reach,r)}get bytes(){return this.#e.bytes}get searched(){return Number(this.#e.exports.searched.value)}take(e){let t=J(e),r=this.#n.get(t)?.pop();if(r!==void 0)return r;if(this.#e.end+t>this.#t)throw new n(`too-large`,`A buffer of ${e} bytes is over the memory budget.`);return this.#e.reserve(t)}give(e){let t=J(e.size),n=this.#n.get(t);n===void 0&&this.#n.set(t,[e.at]),n?.push(e.at)}inflate(e,t){let n=this.#e.exports.inflate(e.at,e.size,t.at,t.size);return n<0?U[n]??`bad compressed data`:n===t.size?void 0:`less data than its header says`}searchWhole(e){let{at:t,size:n}=e;return this.#e.exports.clearHits(t,H),this.#e.exports.search(t,t+n,t,t),this.#a()}allHits({at:e,size:t}){let n=[];return this.#e.searchAll({from:e,to:e+t,fresh:e},n,0),n.sort((e,t)=>e.offset-t.offset||e.anchor-t.anchor)}applyDelta(e,t,n){let r=t.hits===`dense`,i=this.#r(e,t,{to:n,carried:t.hits===`dense`?-1:this.#i(t.hits)});return i<0?{fault:q(i)}:r||i===1?this.searchWhole(n):this.#a()}applyOnly(e,t,n){let r=this.#r(e,t,{to:n,carried:-1});return r<0?q(r):void 0}#r(e,t,{to:n,carried:r}){let i=e.at+e.size;return this.#e.exports.applyDelta(e.at,i,t.at,t.size,n.at,n.size,r)}#i(e){return e.length>0&&new Uint32Array(this.#e.exports.memory.buffer,this.#e.exports.baseHitsAt(),e.length).set(e),e.length/2}#a(){let{exports:e}=this.#e,t=Number(e.hitCount.value);return t===0?V:t>=H?`dense`:Y(new Uint32Array(e.memory.buffer,e.hitsAt(),2*t))}};function K(e){return e.includes(`\\0`)?e.length+128:e.length}function q(e){return W[e]??`bad delta`}function J(e){let t=e+1024,n=1<<29-Math.clz32(t);return Math.ceil(t/n)*n}function Y(e){let t=new Float64Array(e.length/2);for(let n=0;n<t.length;n++)t[n]=(e[2*n]??0)*65536+(e[2*n+1]??0);let n=Float64Array.from(new Set(t.sort())),r=new Uint32Array(2*n.length);for(let[e,t]of n.entries())r[2*e]=Math.floor(t/65536),r[2*e+1]=t%65536;return r}const{anchors:X,module:Z}=e.workerData;e.parentPort!==null&&m(e.parentPort,e=>new G(X,e,Z));";
}));
// src/sources/pack-crew.ts
function createPackCrew(anchors, jobs) {
	return createCrew({
		jobs,
		createKernel: (budget) => new PackKernel(anchors, budget),
		startWorker: () => startWorker(anchors)
	});
}
function startWorker(anchors) {
	const workerData = {
		anchors,
		module: kernelModule()
	};
	return new Worker(PACK_WORKER, {
		eval: true,
		workerData,
		resourceLimits: { maxYoungGenerationSizeMb: 4 },
		execArgv: [],
		env: {}
	});
}
var init_pack_crew = __esmMin((() => {
	init_crew();
	init_instance();
	init_pack_kernel();
	init_pack_worker_generated();
}));
// src/sources/packed-history.ts
async function* searchPackedHistory(store, session, options = {}) {
	const directory = readObjectDirectory(store.objectsDirectory);
	const work = new PackedWork(store, session, memoryOf(store, session, options));
	const packs = work.recall(directory.packs);
	const crew = createPackCrew(session.searcher.anchors, session.jobs);
	try {
		for await (const event of searchPacks({
			packs,
			crew,
			hashLength: store.hashLength,
			signal: session.signal
		})) {
			const content = work.take(event);
			if (content !== void 0) yield content;
		}
	} finally {
		await crew.close();
	}
	return work.remainder(directory);
}
function memoryOf(store, session, options) {
	if (!session.cache) return void 0;
	const key = memoryKey(options.keyDirectory ?? join(homedir(), ".cache", "vonguard"));
	return key === void 0 ? void 0 : new PackMemory(join(store.gitDirectory, "vonguard", "packs"), key);
}
function emptyRecord() {
	return {
		blobs: 0,
		commits: 0,
		bytes: 0,
		hits: [],
		left: []
	};
}
function packEnd(path, hashLength) {
	const file = openSync(path, "r");
	try {
		const { size } = fstatSync(file);
		const end = Buffer.alloc(hashLength);
		readSync(file, end, 0, hashLength, Math.max(0, size - hashLength));
		return {
			checksum: end.toString("hex"),
			size
		};
	} finally {
		closeSync(file);
	}
}
var LOOSE, REMEMBERED, PackedWork;
var init_packed_history = __esmMin((() => {
	init_object_directory();
	init_pack_memory();
	init_search_packs();
	init_pack_crew();
	LOOSE = "it is a loose object";
	REMEMBERED = "it had an anchor when its pack was searched before";
	PackedWork = class {
		#store;
		#session;
		#memory;
		#identities = /* @__PURE__ */ new Map();
		#searched = [];
		#left = /* @__PURE__ */ new Map();
		#counted = /* @__PURE__ */ new Set();
		#given = /* @__PURE__ */ new Set();
		#hasUnread = false;
		#done = 0;
		#pack = emptyRecord();
		constructor(store, session, memory) {
			this.#store = store;
			this.#session = session;
			this.#memory = memory;
		}
		/** Leaves out the packs that are remembered. */
		recall(packs) {
			const memory = this.#memory;
			if (memory === void 0) return packs;
			return packs.filter((pack) => {
				const identity = this.#identify(pack);
				const record = identity === void 0 ? void 0 : memory.recall(identity);
				if (record === void 0) return true;
				this.#count(record);
				for (const oid of record.left) this.#left.set(oid, `in ${pack}.pack`);
				for (const oid of record.hits) {
					this.#left.set(oid, `${REMEMBERED}, in ${pack}.pack`);
					this.#counted.add(oid);
				}
				this.#searched.push(pack);
				return false;
			});
		}
		take(event) {
			switch (event.kind) {
				case "hit":
					this.#pack.hits.push(event.oid);
					return this.#contentOf(event);
				case "declined":
					this.#pack.left.push(event.oid);
					this.#left.set(event.oid, `in ${event.pack}: ${event.reason}`);
					return;
				case "pack-declined":
					this.#declinePack(event.error);
					return;
				case "progress":
					this.#progress(event);
					return;
				case "pack-done":
					this.#finish(event.pack);
					return;
			}
		}
		remainder(directory) {
			this.#memory?.forgetOthers(new Set([...this.#identities.values()].map(({ checksum }) => checksum)));
			for (const pack of directory.unindexed) {
				const message = `The pack ${pack}.pack has no index: what is in it was not searched.`;
				this.#session.coverage.fail({
					code: "unreadable",
					message,
					hint: "Run `git index-pack` on it."
				});
			}
			for (const oid of directory.loose) if (!this.#left.has(oid)) this.#left.set(oid, LOOSE);
			const isPartial = this.#hasUnread || directory.hasAlternates || directory.unindexed.length > 0;
			return {
				oids: this.#left,
				counted: this.#counted,
				isPartial,
				searched: this.#searched
			};
		}
		#declinePack({ code, message }) {
			this.#hasUnread = true;
			const path = this.#store.objectsDirectory;
			if (code === "corrupt-object") this.#session.coverage.fail({
				code,
				message,
				path
			});
			if (code !== "corrupt-object") this.#session.coverage.notice(`${message} Its objects are read through git.`);
		}
		#contentOf({ oid, type, bytes }) {
			if (this.#given.has(oid)) return void 0;
			this.#given.add(oid);
			if (bytes.length <= this.#session.maxBytes) return {
				bytes,
				provenance: {
					kind: "object",
					oid,
					type
				}
			};
			this.#session.coverage.skip({
				oid,
				reason: "too-large"
			});
		}
		#progress(event) {
			this.#count(event);
			this.#pack.blobs += event.blobs;
			this.#pack.commits += event.commits;
			this.#pack.bytes += event.bytes;
			this.#done += event.blobs + event.commits;
			this.#session.onProgress({
				phase: "reading packs",
				done: this.#done,
				unit: "objects"
			});
		}
		#count({ blobs, commits, bytes }) {
			this.#session.coverage.blobs += blobs;
			this.#session.coverage.commits += commits;
			this.#session.coverage.bytes += bytes;
		}
		#finish(pack) {
			const identity = this.#identities.get(pack);
			if (identity !== void 0) this.#memory?.remember(identity, this.#pack);
			this.#pack = emptyRecord();
			this.#searched.push(pack);
		}
		/** Who the pack is, from its end; undefined when it cannot be read. */
		#identify(pack) {
			try {
				const identity = {
					...packEnd(`${pack}.pack`, this.#store.hashLength),
					ruleSetHash: this.#session.ruleSetHash
				};
				this.#identities.set(pack, identity);
				return identity;
			} catch {
				return;
			}
		}
	};
}));
// src/sources/history.ts
var history_exports = /* @__PURE__ */ __exportAll({ createHistorySource: () => createHistorySource });
async function createHistorySource({ cwd, repository: name }) {
	const repository = await findRepository(path.resolve(cwd, name));
	const root = repository.topLevel ?? repository.gitDir;
	return {
		kind: "history",
		target: root,
		root,
		async *contents(session) {
			failIfShallow(repository, session.coverage);
			const connected = checkConnectivity(repository, session);
			connected.catch(() => void 0);
			const remainder = yield* searchPackedHistory(storeOf(repository), session);
			yield* readRemainder(root, remainder, session);
			await connected;
		},
		attribute: (oids, { signal }) => attributeObjects(root, oids, signal)
	};
}
function storeOf({ commonDir, hashAlgorithm }) {
	return {
		gitDirectory: commonDir,
		objectsDirectory: path.join(commonDir, "objects"),
		hashLength: hashAlgorithm === "sha256" ? 32 : 20
	};
}
async function* readRemainder(cwd, remainder, session) {
	const { signal, maxBytes } = session;
	const oids = new Set(remainder.oids.keys());
	if (remainder.isPartial) await addUnlisted(oids, cwd, session);
	for await (const content of readObjects([...oids], {
		cwd,
		signal,
		maxBytes
	})) yield* lookInto(content, remainder, session);
}
async function addUnlisted(oids, cwd, { signal, coverage }) {
	for await (const header of listAllObjects({
		cwd,
		signal
	})) if (header.kind === "missing") coverage.skip({
		oid: header.oid,
		reason: "corrupt-object"
	});
	else if (header.type !== "tree") oids.add(header.oid);
}
function* lookInto(content, remainder, session) {
	const { coverage, searcher } = session;
	if (content.kind !== "object") {
		nameUnread(content, remainder, session);
		return;
	}
	const { oid, type, bytes } = content;
	if (type === "tree") return;
	if (!remainder.counted.has(oid)) {
		if (type === "blob") coverage.blobs++;
		if (type === "commit") coverage.commits++;
		coverage.bytes += bytes.length;
	}
	if (searcher.hasAnchor(bytes)) yield {
		bytes,
		provenance: {
			kind: "object",
			oid,
			type
		}
	};
}
function nameUnread({ kind, oid }, { oids }, { coverage }) {
	const why = isOid(oid) ? oids.get(oid) : void 0;
	const reason = kind === "too-large" ? "too-large" : why === void 0 ? "missing-object" : "corrupt-object";
	coverage.skip({
		oid,
		reason
	});
	if (reason !== "corrupt-object") return;
	const message = `The object ${oid} could not be read, neither by git nor here (${why ?? "no reason known"}).`;
	coverage.fail({
		code: "corrupt-object",
		message,
		hint: "Look at the repository with: git fsck --full"
	});
}
var init_history = __esmMin((() => {
	init_oid();
	init_cat_file();
	init_repository();
	init_attribution();
	init_connectivity();
	init_packed_history();
	init_partial();
}));
// src/sources/file.ts
/** A copy of the content when an anchor is in it; undefined when not, or when it could not be looked at (counted). */
function readInto(open, name, session) {
	let descriptor;
	try {
		const reason = whyNot(open);
		if (reason !== void 0) return leaveOut(name, reason, session);
		descriptor = openSync(open, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		return readOpen(descriptor, name, session);
	} catch {
		return leaveOut(name, "unreadable", session);
	} finally {
		if (descriptor !== void 0) closeSync(descriptor);
	}
}
function leaveOut(path, reason, { coverage }) {
	coverage.skip({
		path,
		reason
	});
}
function whyNot(file) {
	const stat = lstatSync(file, { throwIfNoEntry: false });
	if (stat === void 0) return "changed-while-reading";
	if (stat.isSymbolicLink()) return "symbolic-link";
	return stat.isFile() ? void 0 : "not-a-regular-file";
}
function readOpen(descriptor, name, session) {
	const { coverage, maxBytes, searcher } = session;
	const stat = fstatSync(descriptor);
	if (!stat.isFile()) return leaveOut(name, "not-a-regular-file", session);
	if (stat.size > maxBytes) return leaveOut(name, "too-large", session);
	const room = searcher.room(stat.size + 1);
	const length = readAll(descriptor, room);
	if (length !== stat.size) return leaveOut(name, "changed-while-reading", session);
	coverage.files++;
	coverage.bytes += length;
	return searcher.roomHasAnchor(length) ? room.slice(0, length) : void 0;
}
function readAll(descriptor, room) {
	let length = 0;
	while (length < room.length) {
		const read = readSync(descriptor, room, length, room.length - length, null);
		if (read === 0) break;
		length += read;
	}
	return length;
}
var init_file = __esmMin((() => {}));
// src/git/file-name.ts
/** The records of an output with -z. */
function splitRecords(output) {
	return output.toString("latin1").split("\0").filter((record) => record !== "").map(fromLatin1);
}
function toFileName(bytes) {
	return isUtf8(bytes) ? { text: bytes.toString("utf8") } : {
		text: bytes.toString("utf8"),
		bytes
	};
}
/** The name without what stands before and including the first tab: `<mode> <oid> <stage>\t<path>` and the like. */
function afterTab({ text, bytes }) {
	if (bytes === void 0) return { text: text.slice(text.indexOf("	") + 1) };
	return toFileName(bytes.subarray(bytes.indexOf("	") + 1));
}
/** The name below a directory, to open it by. */
function below(directory, { text, bytes }) {
	if (bytes === void 0 && typeof directory === "string") return `${directory}/${text}`;
	return Buffer.concat([
		Buffer.from(directory),
		Buffer.from("/"),
		bytes ?? Buffer.from(text)
	]);
}
function fromLatin1(record) {
	return /[\u0080-\u00FF]/.test(record) ? toFileName(Buffer.from(record, "latin1")) : { text: record };
}
var init_file_name = __esmMin((() => {}));
// node_modules/fast-glob/out/utils/array.js
var require_array = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.splitWhen = exports.flatten = void 0;
	function flatten(items) {
		return items.reduce((collection, item) => [].concat(collection, item), []);
	}
	exports.flatten = flatten;
	function splitWhen(items, predicate) {
		const result = [[]];
		let groupIndex = 0;
		for (const item of items) if (predicate(item)) {
			groupIndex++;
			result[groupIndex] = [];
		} else result[groupIndex].push(item);
		return result;
	}
	exports.splitWhen = splitWhen;
}));
// node_modules/fast-glob/out/utils/errno.js
var require_errno = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isEnoentCodeError = void 0;
	function isEnoentCodeError(error) {
		return error.code === "ENOENT";
	}
	exports.isEnoentCodeError = isEnoentCodeError;
}));
// node_modules/fast-glob/out/utils/fs.js
var require_fs$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.createDirentFromStats = void 0;
	var DirentFromStats = class {
		constructor(name, stats) {
			this.name = name;
			this.isBlockDevice = stats.isBlockDevice.bind(stats);
			this.isCharacterDevice = stats.isCharacterDevice.bind(stats);
			this.isDirectory = stats.isDirectory.bind(stats);
			this.isFIFO = stats.isFIFO.bind(stats);
			this.isFile = stats.isFile.bind(stats);
			this.isSocket = stats.isSocket.bind(stats);
			this.isSymbolicLink = stats.isSymbolicLink.bind(stats);
		}
	};
	function createDirentFromStats(name, stats) {
		return new DirentFromStats(name, stats);
	}
	exports.createDirentFromStats = createDirentFromStats;
}));
// node_modules/fast-glob/out/utils/path.js
var require_path = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.convertPosixPathToPattern = exports.convertWindowsPathToPattern = exports.convertPathToPattern = exports.escapePosixPath = exports.escapeWindowsPath = exports.escape = exports.removeLeadingDotSegment = exports.makeAbsolute = exports.unixify = void 0;
	const os = __require("os");
	const path = __require("path");
	const IS_WINDOWS_PLATFORM = os.platform() === "win32";
	const LEADING_DOT_SEGMENT_CHARACTERS_COUNT = 2;
	/**
	* All non-escaped special characters.
	* Posix: ()*?[]{|}, !+@ before (, ! at the beginning, \\ before non-special characters.
	* Windows: (){}[], !+@ before (, ! at the beginning.
	*/
	const POSIX_UNESCAPED_GLOB_SYMBOLS_RE = /(\\?)([()*?[\]{|}]|^!|[!+@](?=\()|\\(?![!()*+?@[\]{|}]))/g;
	const WINDOWS_UNESCAPED_GLOB_SYMBOLS_RE = /(\\?)([()[\]{}]|^!|[!+@](?=\())/g;
	/**
	* The device path (\\.\ or \\?\).
	* https://learn.microsoft.com/en-us/dotnet/standard/io/file-path-formats#dos-device-paths
	*/
	const DOS_DEVICE_PATH_RE = /^\\\\([.?])/;
	/**
	* All backslashes except those escaping special characters.
	* Windows: !()+@{}
	* https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file#naming-conventions
	*/
	const WINDOWS_BACKSLASHES_RE = /\\(?![!()+@[\]{}])/g;
	/**
	* Designed to work only with simple paths: `dir\\file`.
	*/
	function unixify(filepath) {
		return filepath.replace(/\\/g, "/");
	}
	exports.unixify = unixify;
	function makeAbsolute(cwd, filepath) {
		return path.resolve(cwd, filepath);
	}
	exports.makeAbsolute = makeAbsolute;
	function removeLeadingDotSegment(entry) {
		if (entry.charAt(0) === ".") {
			const secondCharactery = entry.charAt(1);
			if (secondCharactery === "/" || secondCharactery === "\\") return entry.slice(LEADING_DOT_SEGMENT_CHARACTERS_COUNT);
		}
		return entry;
	}
	exports.removeLeadingDotSegment = removeLeadingDotSegment;
	exports.escape = IS_WINDOWS_PLATFORM ? escapeWindowsPath : escapePosixPath;
	function escapeWindowsPath(pattern) {
		return pattern.replace(WINDOWS_UNESCAPED_GLOB_SYMBOLS_RE, "\\$2");
	}
	exports.escapeWindowsPath = escapeWindowsPath;
	function escapePosixPath(pattern) {
		return pattern.replace(POSIX_UNESCAPED_GLOB_SYMBOLS_RE, "\\$2");
	}
	exports.escapePosixPath = escapePosixPath;
	exports.convertPathToPattern = IS_WINDOWS_PLATFORM ? convertWindowsPathToPattern : convertPosixPathToPattern;
	function convertWindowsPathToPattern(filepath) {
		return escapeWindowsPath(filepath).replace(DOS_DEVICE_PATH_RE, "//$1").replace(WINDOWS_BACKSLASHES_RE, "/");
	}
	exports.convertWindowsPathToPattern = convertWindowsPathToPattern;
	function convertPosixPathToPattern(filepath) {
		return escapePosixPath(filepath);
	}
	exports.convertPosixPathToPattern = convertPosixPathToPattern;
}));
// node_modules/is-extglob/index.js
var require_is_extglob = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/*!
	* is-extglob <https://github.com/jonschlinkert/is-extglob>
	*
	* Copyright (c) 2014-2016, Jon Schlinkert.
	* Licensed under the MIT License.
	*/
	module.exports = function isExtglob(str) {
		if (typeof str !== "string" || str === "") return false;
		var match;
		while (match = /(\\).|([@?!+*]\(.*\))/g.exec(str)) {
			if (match[2]) return true;
			str = str.slice(match.index + match[0].length);
		}
		return false;
	};
}));
// node_modules/is-glob/index.js
var require_is_glob = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/*!
	* is-glob <https://github.com/jonschlinkert/is-glob>
	*
	* Copyright (c) 2014-2017, Jon Schlinkert.
	* Released under the MIT License.
	*/
	var isExtglob = require_is_extglob();
	var chars = {
		"{": "}",
		"(": ")",
		"[": "]"
	};
	var strictCheck = function(str) {
		if (str[0] === "!") return true;
		var index = 0;
		var pipeIndex = -2;
		var closeSquareIndex = -2;
		var closeCurlyIndex = -2;
		var closeParenIndex = -2;
		var backSlashIndex = -2;
		while (index < str.length) {
			if (str[index] === "*") return true;
			if (str[index + 1] === "?" && /[\].+)]/.test(str[index])) return true;
			if (closeSquareIndex !== -1 && str[index] === "[" && str[index + 1] !== "]") {
				if (closeSquareIndex < index) closeSquareIndex = str.indexOf("]", index);
				if (closeSquareIndex > index) {
					if (backSlashIndex === -1 || backSlashIndex > closeSquareIndex) return true;
					backSlashIndex = str.indexOf("\\", index);
					if (backSlashIndex === -1 || backSlashIndex > closeSquareIndex) return true;
				}
			}
			if (closeCurlyIndex !== -1 && str[index] === "{" && str[index + 1] !== "}") {
				closeCurlyIndex = str.indexOf("}", index);
				if (closeCurlyIndex > index) {
					backSlashIndex = str.indexOf("\\", index);
					if (backSlashIndex === -1 || backSlashIndex > closeCurlyIndex) return true;
				}
			}
			if (closeParenIndex !== -1 && str[index] === "(" && str[index + 1] === "?" && /[:!=]/.test(str[index + 2]) && str[index + 3] !== ")") {
				closeParenIndex = str.indexOf(")", index);
				if (closeParenIndex > index) {
					backSlashIndex = str.indexOf("\\", index);
					if (backSlashIndex === -1 || backSlashIndex > closeParenIndex) return true;
				}
			}
			if (pipeIndex !== -1 && str[index] === "(" && str[index + 1] !== "|") {
				if (pipeIndex < index) pipeIndex = str.indexOf("|", index);
				if (pipeIndex !== -1 && str[pipeIndex + 1] !== ")") {
					closeParenIndex = str.indexOf(")", pipeIndex);
					if (closeParenIndex > pipeIndex) {
						backSlashIndex = str.indexOf("\\", pipeIndex);
						if (backSlashIndex === -1 || backSlashIndex > closeParenIndex) return true;
					}
				}
			}
			if (str[index] === "\\") {
				var open = str[index + 1];
				index += 2;
				var close = chars[open];
				if (close) {
					var n = str.indexOf(close, index);
					if (n !== -1) index = n + 1;
				}
				if (str[index] === "!") return true;
			} else index++;
		}
		return false;
	};
	var relaxedCheck = function(str) {
		if (str[0] === "!") return true;
		var index = 0;
		while (index < str.length) {
			if (/[*?{}()[\]]/.test(str[index])) return true;
			if (str[index] === "\\") {
				var open = str[index + 1];
				index += 2;
				var close = chars[open];
				if (close) {
					var n = str.indexOf(close, index);
					if (n !== -1) index = n + 1;
				}
				if (str[index] === "!") return true;
			} else index++;
		}
		return false;
	};
	module.exports = function isGlob(str, options) {
		if (typeof str !== "string" || str === "") return false;
		if (isExtglob(str)) return true;
		var check = strictCheck;
		if (options && options.strict === false) check = relaxedCheck;
		return check(str);
	};
}));
// node_modules/glob-parent/index.js
var require_glob_parent = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isGlob = require_is_glob();
	var pathPosixDirname = __require("path").posix.dirname;
	var isWin32 = __require("os").platform() === "win32";
	var slash = "/";
	var backslash = /\\/g;
	var enclosure = /[\{\[].*[\}\]]$/;
	var globby = /(^|[^\\])([\{\[]|\([^\)]+$)/;
	var escaped = /\\([\!\*\?\|\[\]\(\)\{\}])/g;
	/**
	* @param {string} str
	* @param {Object} opts
	* @param {boolean} [opts.flipBackslashes=true]
	* @returns {string}
	*/
	module.exports = function globParent(str, opts) {
		if (Object.assign({ flipBackslashes: true }, opts).flipBackslashes && isWin32 && str.indexOf(slash) < 0) str = str.replace(backslash, slash);
		if (enclosure.test(str)) str += slash;
		str += "a";
		do
			str = pathPosixDirname(str);
		while (isGlob(str) || globby.test(str));
		return str.replace(escaped, "$1");
	};
}));
// node_modules/braces/lib/utils.js
var require_utils$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.isInteger = (num) => {
		if (typeof num === "number") return Number.isInteger(num);
		if (typeof num === "string" && num.trim() !== "") return Number.isInteger(Number(num));
		return false;
	};
	/**
	* Find a node of the given type
	*/
	exports.find = (node, type) => node.nodes.find((node) => node.type === type);
	/**
	* Find a node of the given type
	*/
	exports.exceedsLimit = (min, max, step = 1, limit) => {
		if (limit === false) return false;
		if (!exports.isInteger(min) || !exports.isInteger(max)) return false;
		return (Number(max) - Number(min)) / Number(step) >= limit;
	};
	/**
	* Escape the given node with '\\' before node.value
	*/
	exports.escapeNode = (block, n = 0, type) => {
		const node = block.nodes[n];
		if (!node) return;
		if (type && node.type === type || node.type === "open" || node.type === "close") {
			if (node.escaped !== true) {
				node.value = "\\" + node.value;
				node.escaped = true;
			}
		}
	};
	/**
	* Returns true if the given brace node should be enclosed in literal braces
	*/
	exports.encloseBrace = (node) => {
		if (node.type !== "brace") return false;
		if (node.commas >> 0 + node.ranges >> 0 === 0) {
			node.invalid = true;
			return true;
		}
		return false;
	};
	/**
	* Returns true if a brace node is invalid.
	*/
	exports.isInvalidBrace = (block) => {
		if (block.type !== "brace") return false;
		if (block.invalid === true || block.dollar) return true;
		if (block.commas >> 0 + block.ranges >> 0 === 0) {
			block.invalid = true;
			return true;
		}
		if (block.open !== true || block.close !== true) {
			block.invalid = true;
			return true;
		}
		return false;
	};
	/**
	* Returns true if a node is an open or close node
	*/
	exports.isOpenOrClose = (node) => {
		if (node.type === "open" || node.type === "close") return true;
		return node.open === true || node.close === true;
	};
	/**
	* Reduce an array of text nodes.
	*/
	exports.reduce = (nodes) => nodes.reduce((acc, node) => {
		if (node.type === "text") acc.push(node.value);
		if (node.type === "range") node.type = "text";
		return acc;
	}, []);
	/**
	* Flatten an array
	*/
	exports.flatten = (...args) => {
		const result = [];
		const flat = (arr) => {
			for (let i = 0; i < arr.length; i++) {
				const ele = arr[i];
				if (Array.isArray(ele)) {
					flat(ele);
					continue;
				}
				if (ele !== void 0) result.push(ele);
			}
			return result;
		};
		flat(args);
		return result;
	};
}));
// node_modules/braces/lib/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils$3();
	module.exports = (ast, options = {}) => {
		const stringify = (node, parent = {}) => {
			const invalidBlock = options.escapeInvalid && utils.isInvalidBrace(parent);
			const invalidNode = node.invalid === true && options.escapeInvalid === true;
			let output = "";
			if (node.value) {
				if ((invalidBlock || invalidNode) && utils.isOpenOrClose(node)) return "\\" + node.value;
				return node.value;
			}
			if (node.value) return node.value;
			if (node.nodes) for (const child of node.nodes) output += stringify(child);
			return output;
		};
		return stringify(ast);
	};
}));
// node_modules/is-number/index.js
/*!
* is-number <https://github.com/jonschlinkert/is-number>
*
* Copyright (c) 2014-present, Jon Schlinkert.
* Released under the MIT License.
*/
var require_is_number = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(num) {
		if (typeof num === "number") return num - num === 0;
		if (typeof num === "string" && num.trim() !== "") return Number.isFinite ? Number.isFinite(+num) : isFinite(+num);
		return false;
	};
}));
// node_modules/to-regex-range/index.js
/*!
* to-regex-range <https://github.com/micromatch/to-regex-range>
*
* Copyright (c) 2015-present, Jon Schlinkert.
* Released under the MIT License.
*/
var require_to_regex_range = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const isNumber = require_is_number();
	const toRegexRange = (min, max, options) => {
		if (isNumber(min) === false) throw new TypeError("toRegexRange: expected the first argument to be a number");
		if (max === void 0 || min === max) return String(min);
		if (isNumber(max) === false) throw new TypeError("toRegexRange: expected the second argument to be a number.");
		let opts = {
			relaxZeros: true,
			...options
		};
		if (typeof opts.strictZeros === "boolean") opts.relaxZeros = opts.strictZeros === false;
		let relax = String(opts.relaxZeros);
		let shorthand = String(opts.shorthand);
		let capture = String(opts.capture);
		let wrap = String(opts.wrap);
		let cacheKey = min + ":" + max + "=" + relax + shorthand + capture + wrap;
		if (toRegexRange.cache.hasOwnProperty(cacheKey)) return toRegexRange.cache[cacheKey].result;
		let a = Math.min(min, max);
		let b = Math.max(min, max);
		if (Math.abs(a - b) === 1) {
			let result = min + "|" + max;
			if (opts.capture) return `(${result})`;
			if (opts.wrap === false) return result;
			return `(?:${result})`;
		}
		let isPadded = hasPadding(min) || hasPadding(max);
		let state = {
			min,
			max,
			a,
			b
		};
		let positives = [];
		let negatives = [];
		if (isPadded) {
			state.isPadded = isPadded;
			state.maxLen = String(state.max).length;
		}
		if (a < 0) {
			negatives = splitToPatterns(b < 0 ? Math.abs(b) : 1, Math.abs(a), state, opts);
			a = state.a = 0;
		}
		if (b >= 0) positives = splitToPatterns(a, b, state, opts);
		state.negatives = negatives;
		state.positives = positives;
		state.result = collatePatterns(negatives, positives, opts);
		if (opts.capture === true) state.result = `(${state.result})`;
		else if (opts.wrap !== false && positives.length + negatives.length > 1) state.result = `(?:${state.result})`;
		toRegexRange.cache[cacheKey] = state;
		return state.result;
	};
	function collatePatterns(neg, pos, options) {
		let onlyNegative = filterPatterns(neg, pos, "-", false, options) || [];
		let onlyPositive = filterPatterns(pos, neg, "", false, options) || [];
		let intersected = filterPatterns(neg, pos, "-?", true, options) || [];
		return onlyNegative.concat(intersected).concat(onlyPositive).join("|");
	}
	function splitToRanges(min, max) {
		let nines = 1;
		let zeros = 1;
		let stop = countNines(min, nines);
		let stops = /* @__PURE__ */ new Set([max]);
		while (min <= stop && stop <= max) {
			stops.add(stop);
			nines += 1;
			stop = countNines(min, nines);
		}
		stop = countZeros(max + 1, zeros) - 1;
		while (min < stop && stop <= max) {
			stops.add(stop);
			zeros += 1;
			stop = countZeros(max + 1, zeros) - 1;
		}
		stops = [...stops];
		stops.sort(compare);
		return stops;
	}
	/**
	* Convert a range to a regex pattern
	* @param {Number} `start`
	* @param {Number} `stop`
	* @return {String}
	*/
	function rangeToPattern(start, stop, options) {
		if (start === stop) return {
			pattern: start,
			count: [],
			digits: 0
		};
		let zipped = zip(start, stop);
		let digits = zipped.length;
		let pattern = "";
		let count = 0;
		for (let i = 0; i < digits; i++) {
			let [startDigit, stopDigit] = zipped[i];
			if (startDigit === stopDigit) pattern += startDigit;
			else if (startDigit !== "0" || stopDigit !== "9") pattern += toCharacterClass(startDigit, stopDigit, options);
			else count++;
		}
		if (count) pattern += options.shorthand === true ? "\\d" : "[0-9]";
		return {
			pattern,
			count: [count],
			digits
		};
	}
	function splitToPatterns(min, max, tok, options) {
		let ranges = splitToRanges(min, max);
		let tokens = [];
		let start = min;
		let prev;
		for (let i = 0; i < ranges.length; i++) {
			let max = ranges[i];
			let obj = rangeToPattern(String(start), String(max), options);
			let zeros = "";
			if (!tok.isPadded && prev && prev.pattern === obj.pattern) {
				if (prev.count.length > 1) prev.count.pop();
				prev.count.push(obj.count[0]);
				prev.string = prev.pattern + toQuantifier(prev.count);
				start = max + 1;
				continue;
			}
			if (tok.isPadded) zeros = padZeros(max, tok, options);
			obj.string = zeros + obj.pattern + toQuantifier(obj.count);
			tokens.push(obj);
			start = max + 1;
			prev = obj;
		}
		return tokens;
	}
	function filterPatterns(arr, comparison, prefix, intersection, options) {
		let result = [];
		for (let ele of arr) {
			let { string } = ele;
			if (!intersection && !contains(comparison, "string", string)) result.push(prefix + string);
			if (intersection && contains(comparison, "string", string)) result.push(prefix + string);
		}
		return result;
	}
	/**
	* Zip strings
	*/
	function zip(a, b) {
		let arr = [];
		for (let i = 0; i < a.length; i++) arr.push([a[i], b[i]]);
		return arr;
	}
	function compare(a, b) {
		return a > b ? 1 : b > a ? -1 : 0;
	}
	function contains(arr, key, val) {
		return arr.some((ele) => ele[key] === val);
	}
	function countNines(min, len) {
		return Number(String(min).slice(0, -len) + "9".repeat(len));
	}
	function countZeros(integer, zeros) {
		return integer - integer % Math.pow(10, zeros);
	}
	function toQuantifier(digits) {
		let [start = 0, stop = ""] = digits;
		if (stop || start > 1) return `{${start + (stop ? "," + stop : "")}}`;
		return "";
	}
	function toCharacterClass(a, b, options) {
		return `[${a}${b - a === 1 ? "" : "-"}${b}]`;
	}
	function hasPadding(str) {
		return /^-?(0+)\d/.test(str);
	}
	function padZeros(value, tok, options) {
		if (!tok.isPadded) return value;
		let diff = Math.abs(tok.maxLen - String(value).length);
		let relax = options.relaxZeros !== false;
		switch (diff) {
			case 0: return "";
			case 1: return relax ? "0?" : "0";
			case 2: return relax ? "0{0,2}" : "00";
			default: return relax ? `0{0,${diff}}` : `0{${diff}}`;
		}
	}
	/**
	* Cache
	*/
	toRegexRange.cache = {};
	toRegexRange.clearCache = () => toRegexRange.cache = {};
	/**
	* Expose `toRegexRange`
	*/
	module.exports = toRegexRange;
}));
// node_modules/fill-range/index.js
/*!
* fill-range <https://github.com/jonschlinkert/fill-range>
*
* Copyright (c) 2014-present, Jon Schlinkert.
* Licensed under the MIT License.
*/
var require_fill_range = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const util = __require("util");
	const toRegexRange = require_to_regex_range();
	const isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	const transform = (toNumber) => {
		return (value) => toNumber === true ? Number(value) : String(value);
	};
	const isValidValue = (value) => {
		return typeof value === "number" || typeof value === "string" && value !== "";
	};
	const isNumber = (num) => Number.isInteger(+num);
	const zeros = (input) => {
		let value = `${input}`;
		let index = -1;
		if (value[0] === "-") value = value.slice(1);
		if (value === "0") return false;
		while (value[++index] === "0");
		return index > 0;
	};
	const stringify = (start, end, options) => {
		if (typeof start === "string" || typeof end === "string") return true;
		return options.stringify === true;
	};
	const pad = (input, maxLength, toNumber) => {
		if (maxLength > 0) {
			let dash = input[0] === "-" ? "-" : "";
			if (dash) input = input.slice(1);
			input = dash + input.padStart(dash ? maxLength - 1 : maxLength, "0");
		}
		if (toNumber === false) return String(input);
		return input;
	};
	const toMaxLen = (input, maxLength) => {
		let negative = input[0] === "-" ? "-" : "";
		if (negative) {
			input = input.slice(1);
			maxLength--;
		}
		while (input.length < maxLength) input = "0" + input;
		return negative ? "-" + input : input;
	};
	const toSequence = (parts, options, maxLen) => {
		parts.negatives.sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
		parts.positives.sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
		let prefix = options.capture ? "" : "?:";
		let positives = "";
		let negatives = "";
		let result;
		if (parts.positives.length) positives = parts.positives.map((v) => toMaxLen(String(v), maxLen)).join("|");
		if (parts.negatives.length) negatives = `-(${prefix}${parts.negatives.map((v) => toMaxLen(String(v), maxLen)).join("|")})`;
		if (positives && negatives) result = `${positives}|${negatives}`;
		else result = positives || negatives;
		if (options.wrap) return `(${prefix}${result})`;
		return result;
	};
	const toRange = (a, b, isNumbers, options) => {
		if (isNumbers) return toRegexRange(a, b, {
			wrap: false,
			...options
		});
		let start = String.fromCharCode(a);
		if (a === b) return start;
		return `[${start}-${String.fromCharCode(b)}]`;
	};
	const toRegex = (start, end, options) => {
		if (Array.isArray(start)) {
			let wrap = options.wrap === true;
			let prefix = options.capture ? "" : "?:";
			return wrap ? `(${prefix}${start.join("|")})` : start.join("|");
		}
		return toRegexRange(start, end, options);
	};
	const rangeError = (...args) => {
		return /* @__PURE__ */ new RangeError("Invalid range arguments: " + util.inspect(...args));
	};
	const invalidRange = (start, end, options) => {
		if (options.strictRanges === true) throw rangeError([start, end]);
		return [];
	};
	const invalidStep = (step, options) => {
		if (options.strictRanges === true) throw new TypeError(`Expected step "${step}" to be a number`);
		return [];
	};
	const fillNumbers = (start, end, step = 1, options = {}) => {
		let a = Number(start);
		let b = Number(end);
		if (!Number.isInteger(a) || !Number.isInteger(b)) {
			if (options.strictRanges === true) throw rangeError([start, end]);
			return [];
		}
		if (a === 0) a = 0;
		if (b === 0) b = 0;
		let descending = a > b;
		let startString = String(start);
		let endString = String(end);
		let stepString = String(step);
		step = Math.max(Math.abs(step), 1);
		let padded = zeros(startString) || zeros(endString) || zeros(stepString);
		let maxLen = padded ? Math.max(startString.length, endString.length, stepString.length) : 0;
		let toNumber = padded === false && stringify(start, end, options) === false;
		let format = options.transform || transform(toNumber);
		if (options.toRegex && step === 1) return toRange(toMaxLen(start, maxLen), toMaxLen(end, maxLen), true, options);
		let parts = {
			negatives: [],
			positives: []
		};
		let push = (num) => parts[num < 0 ? "negatives" : "positives"].push(Math.abs(num));
		let range = [];
		let index = 0;
		while (descending ? a >= b : a <= b) {
			if (options.toRegex === true && step > 1) push(a);
			else range.push(pad(format(a, index), maxLen, toNumber));
			a = descending ? a - step : a + step;
			index++;
		}
		if (options.toRegex === true) return step > 1 ? toSequence(parts, options, maxLen) : toRegex(range, null, {
			wrap: false,
			...options
		});
		return range;
	};
	const fillLetters = (start, end, step = 1, options = {}) => {
		if (!isNumber(start) && start.length > 1 || !isNumber(end) && end.length > 1) return invalidRange(start, end, options);
		let format = options.transform || ((val) => String.fromCharCode(val));
		let a = `${start}`.charCodeAt(0);
		let b = `${end}`.charCodeAt(0);
		let descending = a > b;
		let min = Math.min(a, b);
		let max = Math.max(a, b);
		if (options.toRegex && step === 1) return toRange(min, max, false, options);
		let range = [];
		let index = 0;
		while (descending ? a >= b : a <= b) {
			range.push(format(a, index));
			a = descending ? a - step : a + step;
			index++;
		}
		if (options.toRegex === true) return toRegex(range, null, {
			wrap: false,
			options
		});
		return range;
	};
	const fill = (start, end, step, options = {}) => {
		if (end == null && isValidValue(start)) return [start];
		if (!isValidValue(start) || !isValidValue(end)) return invalidRange(start, end, options);
		if (typeof step === "function") return fill(start, end, 1, { transform: step });
		if (isObject(step)) return fill(start, end, 0, step);
		let opts = { ...options };
		if (opts.capture === true) opts.wrap = true;
		step = step || opts.step || 1;
		if (!isNumber(step)) {
			if (step != null && !isObject(step)) return invalidStep(step, opts);
			return fill(start, end, 1, step);
		}
		if (isNumber(start) && isNumber(end)) return fillNumbers(start, end, step, opts);
		return fillLetters(start, end, Math.max(Math.abs(step), 1), opts);
	};
	module.exports = fill;
}));
// node_modules/braces/lib/compile.js
var require_compile = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const fill = require_fill_range();
	const utils = require_utils$3();
	const compile = (ast, options = {}) => {
		const walk = (node, parent = {}) => {
			const invalidBlock = utils.isInvalidBrace(parent);
			const invalidNode = node.invalid === true && options.escapeInvalid === true;
			const invalid = invalidBlock === true || invalidNode === true;
			const prefix = options.escapeInvalid === true ? "\\" : "";
			let output = "";
			if (node.isOpen === true) return prefix + node.value;
			if (node.isClose === true) {
				console.log("node.isClose", prefix, node.value);
				return prefix + node.value;
			}
			if (node.type === "open") return invalid ? prefix + node.value : "(";
			if (node.type === "close") return invalid ? prefix + node.value : ")";
			if (node.type === "comma") return node.prev.type === "comma" ? "" : invalid ? node.value : "|";
			if (node.value) return node.value;
			if (node.nodes && node.ranges > 0) {
				const args = utils.reduce(node.nodes);
				const range = fill(...args, {
					...options,
					wrap: false,
					toRegex: true,
					strictZeros: true
				});
				if (range.length !== 0) return args.length > 1 && range.length > 1 ? `(${range})` : range;
			}
			if (node.nodes) for (const child of node.nodes) output += walk(child, node);
			return output;
		};
		return walk(ast);
	};
	module.exports = compile;
}));
// node_modules/braces/lib/expand.js
var require_expand = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const fill = require_fill_range();
	const stringify = require_stringify();
	const utils = require_utils$3();
	const append = (queue = "", stash = "", enclose = false) => {
		const result = [];
		queue = [].concat(queue);
		stash = [].concat(stash);
		if (!stash.length) return queue;
		if (!queue.length) return enclose ? utils.flatten(stash).map((ele) => `{${ele}}`) : stash;
		for (const item of queue) if (Array.isArray(item)) for (const value of item) result.push(append(value, stash, enclose));
		else for (let ele of stash) {
			if (enclose === true && typeof ele === "string") ele = `{${ele}}`;
			result.push(Array.isArray(ele) ? append(item, ele, enclose) : item + ele);
		}
		return utils.flatten(result);
	};
	const expand = (ast, options = {}) => {
		const rangeLimit = options.rangeLimit === void 0 ? 1e3 : options.rangeLimit;
		const walk = (node, parent = {}) => {
			node.queue = [];
			let p = parent;
			let q = parent.queue;
			while (p.type !== "brace" && p.type !== "root" && p.parent) {
				p = p.parent;
				q = p.queue;
			}
			if (node.invalid || node.dollar) {
				q.push(append(q.pop(), stringify(node, options)));
				return;
			}
			if (node.type === "brace" && node.invalid !== true && node.nodes.length === 2) {
				q.push(append(q.pop(), ["{}"]));
				return;
			}
			if (node.nodes && node.ranges > 0) {
				const args = utils.reduce(node.nodes);
				if (utils.exceedsLimit(...args, options.step, rangeLimit)) throw new RangeError("expanded array length exceeds range limit. Use options.rangeLimit to increase or disable the limit.");
				let range = fill(...args, options);
				if (range.length === 0) range = stringify(node, options);
				q.push(append(q.pop(), range));
				node.nodes = [];
				return;
			}
			const enclose = utils.encloseBrace(node);
			let queue = node.queue;
			let block = node;
			while (block.type !== "brace" && block.type !== "root" && block.parent) {
				block = block.parent;
				queue = block.queue;
			}
			for (let i = 0; i < node.nodes.length; i++) {
				const child = node.nodes[i];
				if (child.type === "comma" && node.type === "brace") {
					if (i === 1) queue.push("");
					queue.push("");
					continue;
				}
				if (child.type === "close") {
					q.push(append(q.pop(), queue, enclose));
					continue;
				}
				if (child.value && child.type !== "open") {
					queue.push(append(queue.pop(), child.value));
					continue;
				}
				if (child.nodes) walk(child, node);
			}
			return queue;
		};
		return utils.flatten(walk(ast));
	};
	module.exports = expand;
}));
// node_modules/braces/lib/constants.js
var require_constants$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		MAX_LENGTH: 1e4,
		CHAR_0: "0",
		CHAR_9: "9",
		CHAR_UPPERCASE_A: "A",
		CHAR_LOWERCASE_A: "a",
		CHAR_UPPERCASE_Z: "Z",
		CHAR_LOWERCASE_Z: "z",
		CHAR_LEFT_PARENTHESES: "(",
		CHAR_RIGHT_PARENTHESES: ")",
		CHAR_ASTERISK: "*",
		CHAR_AMPERSAND: "&",
		CHAR_AT: "@",
		CHAR_BACKSLASH: "\\",
		CHAR_BACKTICK: "`",
		CHAR_CARRIAGE_RETURN: "\r",
		CHAR_CIRCUMFLEX_ACCENT: "^",
		CHAR_COLON: ":",
		CHAR_COMMA: ",",
		CHAR_DOLLAR: "$",
		CHAR_DOT: ".",
		CHAR_DOUBLE_QUOTE: "\"",
		CHAR_EQUAL: "=",
		CHAR_EXCLAMATION_MARK: "!",
		CHAR_FORM_FEED: "\f",
		CHAR_FORWARD_SLASH: "/",
		CHAR_HASH: "#",
		CHAR_HYPHEN_MINUS: "-",
		CHAR_LEFT_ANGLE_BRACKET: "<",
		CHAR_LEFT_CURLY_BRACE: "{",
		CHAR_LEFT_SQUARE_BRACKET: "[",
		CHAR_LINE_FEED: "\n",
		CHAR_NO_BREAK_SPACE: "\xA0",
		CHAR_PERCENT: "%",
		CHAR_PLUS: "+",
		CHAR_QUESTION_MARK: "?",
		CHAR_RIGHT_ANGLE_BRACKET: ">",
		CHAR_RIGHT_CURLY_BRACE: "}",
		CHAR_RIGHT_SQUARE_BRACKET: "]",
		CHAR_SEMICOLON: ";",
		CHAR_SINGLE_QUOTE: "'",
		CHAR_SPACE: " ",
		CHAR_TAB: "	",
		CHAR_UNDERSCORE: "_",
		CHAR_VERTICAL_LINE: "|",
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: "﻿"
	};
}));
// node_modules/braces/lib/parse.js
var require_parse$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const stringify = require_stringify();
	/**
	* Constants
	*/
	const { MAX_LENGTH, CHAR_BACKSLASH, CHAR_BACKTICK, CHAR_COMMA, CHAR_DOT, CHAR_LEFT_PARENTHESES, CHAR_RIGHT_PARENTHESES, CHAR_LEFT_CURLY_BRACE, CHAR_RIGHT_CURLY_BRACE, CHAR_LEFT_SQUARE_BRACKET, CHAR_RIGHT_SQUARE_BRACKET, CHAR_DOUBLE_QUOTE, CHAR_SINGLE_QUOTE, CHAR_NO_BREAK_SPACE, CHAR_ZERO_WIDTH_NOBREAK_SPACE } = require_constants$2();
	/**
	* parse
	*/
	const parse = (input, options = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		const opts = options || {};
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		if (input.length > max) throw new SyntaxError(`Input length (${input.length}), exceeds max characters (${max})`);
		const ast = {
			type: "root",
			input,
			nodes: []
		};
		const stack = [ast];
		let block = ast;
		let prev = ast;
		let brackets = 0;
		const length = input.length;
		let index = 0;
		let depth = 0;
		let value;
		/**
		* Helpers
		*/
		const advance = () => input[index++];
		const push = (node) => {
			if (node.type === "text" && prev.type === "dot") prev.type = "text";
			if (prev && prev.type === "text" && node.type === "text") {
				prev.value += node.value;
				return;
			}
			block.nodes.push(node);
			node.parent = block;
			node.prev = prev;
			prev = node;
			return node;
		};
		push({ type: "bos" });
		while (index < length) {
			block = stack[stack.length - 1];
			value = advance();
			/**
			* Invalid chars
			*/
			if (value === CHAR_ZERO_WIDTH_NOBREAK_SPACE || value === CHAR_NO_BREAK_SPACE) continue;
			/**
			* Escaped chars
			*/
			if (value === CHAR_BACKSLASH) {
				push({
					type: "text",
					value: (options.keepEscaping ? value : "") + advance()
				});
				continue;
			}
			/**
			* Right square bracket (literal): ']'
			*/
			if (value === CHAR_RIGHT_SQUARE_BRACKET) {
				push({
					type: "text",
					value: "\\" + value
				});
				continue;
			}
			/**
			* Left square bracket: '['
			*/
			if (value === CHAR_LEFT_SQUARE_BRACKET) {
				brackets++;
				let next;
				while (index < length && (next = advance())) {
					value += next;
					if (next === CHAR_LEFT_SQUARE_BRACKET) {
						brackets++;
						continue;
					}
					if (next === CHAR_BACKSLASH) {
						value += advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						brackets--;
						if (brackets === 0) break;
					}
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === CHAR_LEFT_PARENTHESES) {
				block = push({
					type: "paren",
					nodes: []
				});
				stack.push(block);
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value === CHAR_RIGHT_PARENTHESES) {
				if (block.type !== "paren") {
					push({
						type: "text",
						value
					});
					continue;
				}
				block = stack.pop();
				push({
					type: "text",
					value
				});
				block = stack[stack.length - 1];
				continue;
			}
			/**
			* Quotes: '|"|`
			*/
			if (value === CHAR_DOUBLE_QUOTE || value === CHAR_SINGLE_QUOTE || value === CHAR_BACKTICK) {
				const open = value;
				let next;
				if (options.keepQuotes !== true) value = "";
				while (index < length && (next = advance())) {
					if (next === CHAR_BACKSLASH) {
						value += next + advance();
						continue;
					}
					if (next === open) {
						if (options.keepQuotes === true) value += next;
						break;
					}
					value += next;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Left curly brace: '{'
			*/
			if (value === CHAR_LEFT_CURLY_BRACE) {
				depth++;
				block = push({
					type: "brace",
					open: true,
					close: false,
					dollar: prev.value && prev.value.slice(-1) === "$" || block.dollar === true,
					depth,
					commas: 0,
					ranges: 0,
					nodes: []
				});
				stack.push(block);
				push({
					type: "open",
					value
				});
				continue;
			}
			/**
			* Right curly brace: '}'
			*/
			if (value === CHAR_RIGHT_CURLY_BRACE) {
				if (block.type !== "brace") {
					push({
						type: "text",
						value
					});
					continue;
				}
				const type = "close";
				block = stack.pop();
				block.close = true;
				push({
					type,
					value
				});
				depth--;
				block = stack[stack.length - 1];
				continue;
			}
			/**
			* Comma: ','
			*/
			if (value === CHAR_COMMA && depth > 0) {
				if (block.ranges > 0) {
					block.ranges = 0;
					const open = block.nodes.shift();
					block.nodes = [open, {
						type: "text",
						value: stringify(block)
					}];
				}
				push({
					type: "comma",
					value
				});
				block.commas++;
				continue;
			}
			/**
			* Dot: '.'
			*/
			if (value === CHAR_DOT && depth > 0 && block.commas === 0) {
				const siblings = block.nodes;
				if (depth === 0 || siblings.length === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
				if (prev.type === "dot") {
					block.range = [];
					prev.value += value;
					prev.type = "range";
					if (block.nodes.length !== 3 && block.nodes.length !== 5) {
						block.invalid = true;
						block.ranges = 0;
						prev.type = "text";
						continue;
					}
					block.ranges++;
					block.args = [];
					continue;
				}
				if (prev.type === "range") {
					siblings.pop();
					const before = siblings[siblings.length - 1];
					before.value += prev.value + value;
					prev = before;
					block.ranges--;
					continue;
				}
				push({
					type: "dot",
					value
				});
				continue;
			}
			/**
			* Text
			*/
			push({
				type: "text",
				value
			});
		}
		do {
			block = stack.pop();
			if (block.type !== "root") {
				block.nodes.forEach((node) => {
					if (!node.nodes) {
						if (node.type === "open") node.isOpen = true;
						if (node.type === "close") node.isClose = true;
						if (!node.nodes) node.type = "text";
						node.invalid = true;
					}
				});
				const parent = stack[stack.length - 1];
				const index = parent.nodes.indexOf(block);
				parent.nodes.splice(index, 1, ...block.nodes);
			}
		} while (stack.length > 0);
		push({ type: "eos" });
		return ast;
	};
	module.exports = parse;
}));
// node_modules/braces/index.js
var require_braces = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const stringify = require_stringify();
	const compile = require_compile();
	const expand = require_expand();
	const parse = require_parse$1();
	/**
	* Expand the given pattern or create a regex-compatible string.
	*
	* ```js
	* const braces = require('braces');
	* console.log(braces('{a,b,c}', { compile: true })); //=> ['(a|b|c)']
	* console.log(braces('{a,b,c}')); //=> ['a', 'b', 'c']
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {String}
	* @api public
	*/
	const braces = (input, options = {}) => {
		let output = [];
		if (Array.isArray(input)) for (const pattern of input) {
			const result = braces.create(pattern, options);
			if (Array.isArray(result)) output.push(...result);
			else output.push(result);
		}
		else output = [].concat(braces.create(input, options));
		if (options && options.expand === true && options.nodupes === true) output = [...new Set(output)];
		return output;
	};
	/**
	* Parse the given `str` with the given `options`.
	*
	* ```js
	* // braces.parse(pattern, [, options]);
	* const ast = braces.parse('a/{b,c}/d');
	* console.log(ast);
	* ```
	* @param {String} pattern Brace pattern to parse
	* @param {Object} options
	* @return {Object} Returns an AST
	* @api public
	*/
	braces.parse = (input, options = {}) => parse(input, options);
	/**
	* Creates a braces string from an AST, or an AST node.
	*
	* ```js
	* const braces = require('braces');
	* let ast = braces.parse('foo/{a,b}/bar');
	* console.log(stringify(ast.nodes[2])); //=> '{a,b}'
	* ```
	* @param {String} `input` Brace pattern or AST.
	* @param {Object} `options`
	* @return {Array} Returns an array of expanded values.
	* @api public
	*/
	braces.stringify = (input, options = {}) => {
		if (typeof input === "string") return stringify(braces.parse(input, options), options);
		return stringify(input, options);
	};
	/**
	* Compiles a brace pattern into a regex-compatible, optimized string.
	* This method is called by the main [braces](#braces) function by default.
	*
	* ```js
	* const braces = require('braces');
	* console.log(braces.compile('a/{b,c}/d'));
	* //=> ['a/(b|c)/d']
	* ```
	* @param {String} `input` Brace pattern or AST.
	* @param {Object} `options`
	* @return {Array} Returns an array of expanded values.
	* @api public
	*/
	braces.compile = (input, options = {}) => {
		if (typeof input === "string") input = braces.parse(input, options);
		return compile(input, options);
	};
	/**
	* Expands a brace pattern into an array. This method is called by the
	* main [braces](#braces) function when `options.expand` is true. Before
	* using this method it's recommended that you read the [performance notes](#performance))
	* and advantages of using [.compile](#compile) instead.
	*
	* ```js
	* const braces = require('braces');
	* console.log(braces.expand('a/{b,c}/d'));
	* //=> ['a/b/d', 'a/c/d'];
	* ```
	* @param {String} `pattern` Brace pattern
	* @param {Object} `options`
	* @return {Array} Returns an array of expanded values.
	* @api public
	*/
	braces.expand = (input, options = {}) => {
		if (typeof input === "string") input = braces.parse(input, options);
		let result = expand(input, options);
		if (options.noempty === true) result = result.filter(Boolean);
		if (options.nodupes === true) result = [...new Set(result)];
		return result;
	};
	/**
	* Processes a brace pattern and returns either an expanded array
	* (if `options.expand` is true), a highly optimized regex-compatible string.
	* This method is called by the main [braces](#braces) function.
	*
	* ```js
	* const braces = require('braces');
	* console.log(braces.create('user-{200..300}/project-{a,b,c}-{1..10}'))
	* //=> 'user-(20[0-9]|2[1-9][0-9]|300)/project-(a|b|c)-([1-9]|10)'
	* ```
	* @param {String} `pattern` Brace pattern
	* @param {Object} `options`
	* @return {Array} Returns an array of expanded values.
	* @api public
	*/
	braces.create = (input, options = {}) => {
		if (input === "" || input.length < 3) return [input];
		return options.expand !== true ? braces.compile(input, options) : braces.expand(input, options);
	};
	/**
	* Expose "braces"
	*/
	module.exports = braces;
}));
// node_modules/micromatch/node_modules/picomatch/lib/constants.js
var require_constants$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const path = __require("path");
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		SEP: path.sep,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/micromatch/node_modules/picomatch/lib/utils.js
var require_utils$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const path = __require("path");
	const win32 = process.platform === "win32";
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants$1();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.supportsLookbehinds = () => {
		const segs = process.version.slice(1).split(".").map(Number);
		if (segs.length === 3 && segs[0] >= 9 || segs[0] === 8 && segs[1] >= 10) return true;
		return false;
	};
	exports.isWindows = (options) => {
		if (options && typeof options.windows === "boolean") return options.windows;
		return win32 === true || path.sep === "\\";
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
}));
// node_modules/micromatch/node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils$2();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants$1();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1e400 : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								code = advance();
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES) {
								isGlob = token.isGlob = true;
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_LEFT_PARENTHESES) {
							backslashes = token.backslashes = true;
							code = advance();
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (idx !== 0 || value !== "") parts.push(value);
				prevIndex = i;
			}
			if (prevIndex && prevIndex + 1 < input.length) {
				const value = input.slice(prevIndex + 1);
				parts.push(value);
				if (opts.tokens) {
					tokens[tokens.length - 1].value = value;
					depth(tokens[tokens.length - 1]);
					state.maxDepth += tokens[tokens.length - 1].depth;
				}
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/micromatch/node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants$1();
	const utils = require_utils$2();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const getStarExtglobSequenceOutput = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		for (const branch of branches) {
			const safeOutput = getStarExtglobSequenceOutput(branch);
			if (safeOutput) return {
				risky: true,
				safeOutput
			};
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const win32 = utils.isWindows(options);
		const PLATFORM_CHARS = constants.globChars(win32);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.value += tok.value;
				prev.output = (prev.output || "") + tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (next === "<" && !utils.supportsLookbehinds()) throw new Error("Node.js v10 or higher is required for regex lookbehinds");
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && eos()) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const win32 = utils.isWindows(options);
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(win32);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/micromatch/node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const path = __require("path");
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils$2();
	const constants = require_constants$1();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = utils.isWindows(options);
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = utils.isWindows(options)) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(path.basename(input));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// node_modules/micromatch/node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require_picomatch$1();
}));
// node_modules/micromatch/index.js
var require_micromatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const util = __require("util");
	const braces = require_braces();
	const picomatch = require_picomatch();
	const utils = require_utils$2();
	const isEmptyString = (v) => v === "" || v === "./";
	const hasBraces = (v) => {
		const index = v.indexOf("{");
		return index > -1 && v.indexOf("}", index) > -1;
	};
	/**
	* Returns an array of strings that match one or more glob patterns.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm(list, patterns[, options]);
	*
	* console.log(mm(['a.js', 'a.txt'], ['*.js']));
	* //=> [ 'a.js' ]
	* ```
	* @param {String|Array<string>} `list` List of strings to match.
	* @param {String|Array<string>} `patterns` One or more glob patterns to use for matching.
	* @param {Object} `options` See available [options](#options)
	* @return {Array} Returns an array of matches
	* @summary false
	* @api public
	*/
	const micromatch = (list, patterns, options) => {
		patterns = [].concat(patterns);
		list = [].concat(list);
		let omit = /* @__PURE__ */ new Set();
		let keep = /* @__PURE__ */ new Set();
		let items = /* @__PURE__ */ new Set();
		let negatives = 0;
		let onResult = (state) => {
			items.add(state.output);
			if (options && options.onResult) options.onResult(state);
		};
		for (let i = 0; i < patterns.length; i++) {
			let isMatch = picomatch(String(patterns[i]), {
				...options,
				onResult
			}, true);
			let negated = isMatch.state.negated || isMatch.state.negatedExtglob;
			if (negated) negatives++;
			for (let item of list) {
				let matched = isMatch(item, true);
				if (!(negated ? !matched.isMatch : matched.isMatch)) continue;
				if (negated) omit.add(matched.output);
				else {
					omit.delete(matched.output);
					keep.add(matched.output);
				}
			}
		}
		let matches = (negatives === patterns.length ? [...items] : [...keep]).filter((item) => !omit.has(item));
		if (options && matches.length === 0) {
			if (options.failglob === true) throw new Error(`No matches found for "${patterns.join(", ")}"`);
			if (options.nonull === true || options.nullglob === true) return options.unescape ? patterns.map((p) => p.replace(/\\/g, "")) : patterns;
		}
		return matches;
	};
	/**
	* Backwards compatibility
	*/
	micromatch.match = micromatch;
	/**
	* Returns a matcher function from the given glob `pattern` and `options`.
	* The returned function takes a string to match as its only argument and returns
	* true if the string is a match.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.matcher(pattern[, options]);
	*
	* const isMatch = mm.matcher('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	* ```
	* @param {String} `pattern` Glob pattern
	* @param {Object} `options`
	* @return {Function} Returns a matcher function.
	* @api public
	*/
	micromatch.matcher = (pattern, options) => picomatch(pattern, options);
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.isMatch(string, patterns[, options]);
	*
	* console.log(mm.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(mm.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String} `str` The string to test.
	* @param {String|Array} `patterns` One or more glob patterns to use for matching.
	* @param {Object} `[options]` See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	micromatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Backwards compatibility
	*/
	micromatch.any = micromatch.isMatch;
	/**
	* Returns a list of strings that _**do not match any**_ of the given `patterns`.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.not(list, patterns[, options]);
	*
	* console.log(mm.not(['a.a', 'b.b', 'c.c'], '*.a'));
	* //=> ['b.b', 'c.c']
	* ```
	* @param {Array} `list` Array of strings to match.
	* @param {String|Array} `patterns` One or more glob pattern to use for matching.
	* @param {Object} `options` See available [options](#options) for changing how matches are performed
	* @return {Array} Returns an array of strings that **do not match** the given patterns.
	* @api public
	*/
	micromatch.not = (list, patterns, options = {}) => {
		patterns = [].concat(patterns).map(String);
		let result = /* @__PURE__ */ new Set();
		let items = [];
		let onResult = (state) => {
			if (options.onResult) options.onResult(state);
			items.push(state.output);
		};
		let matches = new Set(micromatch(list, patterns, {
			...options,
			onResult
		}));
		for (let item of items) if (!matches.has(item)) result.add(item);
		return [...result];
	};
	/**
	* Returns true if the given `string` contains the given pattern. Similar
	* to [.isMatch](#isMatch) but the pattern can match any part of the string.
	*
	* ```js
	* var mm = require('micromatch');
	* // mm.contains(string, pattern[, options]);
	*
	* console.log(mm.contains('aa/bb/cc', '*b'));
	* //=> true
	* console.log(mm.contains('aa/bb/cc', '*d'));
	* //=> false
	* ```
	* @param {String} `str` The string to match.
	* @param {String|Array} `patterns` Glob pattern to use for matching.
	* @param {Object} `options` See available [options](#options) for changing how matches are performed
	* @return {Boolean} Returns true if any of the patterns matches any part of `str`.
	* @api public
	*/
	micromatch.contains = (str, pattern, options) => {
		if (typeof str !== "string") throw new TypeError(`Expected a string: "${util.inspect(str)}"`);
		if (Array.isArray(pattern)) return pattern.some((p) => micromatch.contains(str, p, options));
		if (typeof pattern === "string") {
			if (isEmptyString(str) || isEmptyString(pattern)) return false;
			if (str.includes(pattern) || str.startsWith("./") && str.slice(2).includes(pattern)) return true;
		}
		return micromatch.isMatch(str, pattern, {
			...options,
			contains: true
		});
	};
	/**
	* Filter the keys of the given object with the given `glob` pattern
	* and `options`. Does not attempt to match nested keys. If you need this feature,
	* use [glob-object][] instead.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.matchKeys(object, patterns[, options]);
	*
	* const obj = { aa: 'a', ab: 'b', ac: 'c' };
	* console.log(mm.matchKeys(obj, '*b'));
	* //=> { ab: 'b' }
	* ```
	* @param {Object} `object` The object with keys to filter.
	* @param {String|Array} `patterns` One or more glob patterns to use for matching.
	* @param {Object} `options` See available [options](#options) for changing how matches are performed
	* @return {Object} Returns an object with only keys that match the given patterns.
	* @api public
	*/
	micromatch.matchKeys = (obj, patterns, options) => {
		if (!utils.isObject(obj)) throw new TypeError("Expected the first argument to be an object");
		let keys = micromatch(Object.keys(obj), patterns, options);
		let res = {};
		for (let key of keys) res[key] = obj[key];
		return res;
	};
	/**
	* Returns true if some of the strings in the given `list` match any of the given glob `patterns`.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.some(list, patterns[, options]);
	*
	* console.log(mm.some(['foo.js', 'bar.js'], ['*.js', '!foo.js']));
	* // true
	* console.log(mm.some(['foo.js'], ['*.js', '!foo.js']));
	* // false
	* ```
	* @param {String|Array} `list` The string or array of strings to test. Returns as soon as the first match is found.
	* @param {String|Array} `patterns` One or more glob patterns to use for matching.
	* @param {Object} `options` See available [options](#options) for changing how matches are performed
	* @return {Boolean} Returns true if any `patterns` matches any of the strings in `list`
	* @api public
	*/
	micromatch.some = (list, patterns, options) => {
		let items = [].concat(list);
		for (let pattern of [].concat(patterns)) {
			let isMatch = picomatch(String(pattern), options);
			if (items.some((item) => isMatch(item))) return true;
		}
		return false;
	};
	/**
	* Returns true if every string in the given `list` matches
	* any of the given glob `patterns`.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.every(list, patterns[, options]);
	*
	* console.log(mm.every('foo.js', ['foo.js']));
	* // true
	* console.log(mm.every(['foo.js', 'bar.js'], ['*.js']));
	* // true
	* console.log(mm.every(['foo.js', 'bar.js'], ['*.js', '!foo.js']));
	* // false
	* console.log(mm.every(['foo.js'], ['*.js', '!foo.js']));
	* // false
	* ```
	* @param {String|Array} `list` The string or array of strings to test.
	* @param {String|Array} `patterns` One or more glob patterns to use for matching.
	* @param {Object} `options` See available [options](#options) for changing how matches are performed
	* @return {Boolean} Returns true if all `patterns` matches all of the strings in `list`
	* @api public
	*/
	micromatch.every = (list, patterns, options) => {
		let items = [].concat(list);
		for (let pattern of [].concat(patterns)) {
			let isMatch = picomatch(String(pattern), options);
			if (!items.every((item) => isMatch(item))) return false;
		}
		return true;
	};
	/**
	* Returns true if **all** of the given `patterns` match
	* the specified string.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.all(string, patterns[, options]);
	*
	* console.log(mm.all('foo.js', ['foo.js']));
	* // true
	*
	* console.log(mm.all('foo.js', ['*.js', '!foo.js']));
	* // false
	*
	* console.log(mm.all('foo.js', ['*.js', 'foo.js']));
	* // true
	*
	* console.log(mm.all('foo.js', ['*.js', 'f*', '*o*', '*o.js']));
	* // true
	* ```
	* @param {String|Array} `str` The string to test.
	* @param {String|Array} `patterns` One or more glob patterns to use for matching.
	* @param {Object} `options` See available [options](#options) for changing how matches are performed
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	micromatch.all = (str, patterns, options) => {
		if (typeof str !== "string") throw new TypeError(`Expected a string: "${util.inspect(str)}"`);
		return [].concat(patterns).every((p) => picomatch(p, options)(str));
	};
	/**
	* Returns an array of matches captured by `pattern` in `string, or `null` if the pattern did not match.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.capture(pattern, string[, options]);
	*
	* console.log(mm.capture('test/*.js', 'test/foo.js'));
	* //=> ['foo']
	* console.log(mm.capture('test/*.js', 'foo/bar.css'));
	* //=> null
	* ```
	* @param {String} `glob` Glob pattern to use for matching.
	* @param {String} `input` String to match
	* @param {Object} `options` See available [options](#options) for changing how matches are performed
	* @return {Array|null} Returns an array of captures if the input matches the glob pattern, otherwise `null`.
	* @api public
	*/
	micromatch.capture = (glob, input, options) => {
		let posix = utils.isWindows(options);
		let match = picomatch.makeRe(String(glob), {
			...options,
			capture: true
		}).exec(posix ? utils.toPosixSlashes(input) : input);
		if (match) return match.slice(1).map((v) => v === void 0 ? "" : v);
	};
	/**
	* Create a regular expression from the given glob `pattern`.
	*
	* ```js
	* const mm = require('micromatch');
	* // mm.makeRe(pattern[, options]);
	*
	* console.log(mm.makeRe('*.js'));
	* //=> /^(?:(\.[\\\/])?(?!\.)(?=.)[^\/]*?\.js)$/
	* ```
	* @param {String} `pattern` A glob pattern to convert to regex.
	* @param {Object} `options`
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	micromatch.makeRe = (...args) => picomatch.makeRe(...args);
	/**
	* Scan a glob pattern to separate the pattern into segments. Used
	* by the [split](#split) method.
	*
	* ```js
	* const mm = require('micromatch');
	* const state = mm.scan(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	micromatch.scan = (...args) => picomatch.scan(...args);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const mm = require('micromatch');
	* const state = mm.parse(pattern[, options]);
	* ```
	* @param {String} `glob`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as regex source string.
	* @api public
	*/
	micromatch.parse = (patterns, options) => {
		let res = [];
		for (let pattern of [].concat(patterns || [])) for (let str of braces(String(pattern), options)) res.push(picomatch.parse(str, options));
		return res;
	};
	/**
	* Process the given brace `pattern`.
	*
	* ```js
	* const { braces } = require('micromatch');
	* console.log(braces('foo/{a,b,c}/bar'));
	* //=> [ 'foo/(a|b|c)/bar' ]
	*
	* console.log(braces('foo/{a,b,c}/bar', { expand: true }));
	* //=> [ 'foo/a/bar', 'foo/b/bar', 'foo/c/bar' ]
	* ```
	* @param {String} `pattern` String with brace pattern to process.
	* @param {Object} `options` Any [options](#options) to change how expansion is performed. See the [braces][] library for all available options.
	* @return {Array}
	* @api public
	*/
	micromatch.braces = (pattern, options) => {
		if (typeof pattern !== "string") throw new TypeError("Expected a string");
		if (options && options.nobrace === true || !hasBraces(pattern)) return [pattern];
		return braces(pattern, options);
	};
	/**
	* Expand braces
	*/
	micromatch.braceExpand = (pattern, options) => {
		if (typeof pattern !== "string") throw new TypeError("Expected a string");
		return micromatch.braces(pattern, {
			...options,
			expand: true
		});
	};
	/**
	* Expose micromatch
	*/
	micromatch.hasBraces = hasBraces;
	module.exports = micromatch;
}));
// node_modules/fast-glob/out/utils/pattern.js
var require_pattern = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isAbsolute = exports.partitionAbsoluteAndRelative = exports.removeDuplicateSlashes = exports.matchAny = exports.convertPatternsToRe = exports.makeRe = exports.getPatternParts = exports.expandBraceExpansion = exports.expandPatternsWithBraceExpansion = exports.isAffectDepthOfReadingPattern = exports.endsWithSlashGlobStar = exports.hasGlobStar = exports.getBaseDirectory = exports.isPatternRelatedToParentDirectory = exports.getPatternsOutsideCurrentDirectory = exports.getPatternsInsideCurrentDirectory = exports.getPositivePatterns = exports.getNegativePatterns = exports.isPositivePattern = exports.isNegativePattern = exports.convertToNegativePattern = exports.convertToPositivePattern = exports.isDynamicPattern = exports.isStaticPattern = void 0;
	const path = __require("path");
	const globParent = require_glob_parent();
	const micromatch = require_micromatch();
	const GLOBSTAR = "**";
	const ESCAPE_SYMBOL = "\\";
	const COMMON_GLOB_SYMBOLS_RE = /[*?]|^!/;
	const REGEX_CHARACTER_CLASS_SYMBOLS_RE = /\[[^[]*]/;
	const REGEX_GROUP_SYMBOLS_RE = /(?:^|[^!*+?@])\([^(]*\|[^|]*\)/;
	const GLOB_EXTENSION_SYMBOLS_RE = /[!*+?@]\([^(]*\)/;
	const BRACE_EXPANSION_SEPARATORS_RE = /,|\.\./;
	/**
	* Matches a sequence of two or more consecutive slashes, excluding the first two slashes at the beginning of the string.
	* The latter is due to the presence of the device path at the beginning of the UNC path.
	*/
	const DOUBLE_SLASH_RE = /(?!^)\/{2,}/g;
	function isStaticPattern(pattern, options = {}) {
		return !isDynamicPattern(pattern, options);
	}
	exports.isStaticPattern = isStaticPattern;
	function isDynamicPattern(pattern, options = {}) {
		/**
		* A special case with an empty string is necessary for matching patterns that start with a forward slash.
		* An empty string cannot be a dynamic pattern.
		* For example, the pattern `/lib/*` will be spread into parts: '', 'lib', '*'.
		*/
		if (pattern === "") return false;
		/**
		* When the `caseSensitiveMatch` option is disabled, all patterns must be marked as dynamic, because we cannot check
		* filepath directly (without read directory).
		*/
		if (options.caseSensitiveMatch === false || pattern.includes(ESCAPE_SYMBOL)) return true;
		if (COMMON_GLOB_SYMBOLS_RE.test(pattern) || REGEX_CHARACTER_CLASS_SYMBOLS_RE.test(pattern) || REGEX_GROUP_SYMBOLS_RE.test(pattern)) return true;
		if (options.extglob !== false && GLOB_EXTENSION_SYMBOLS_RE.test(pattern)) return true;
		if (options.braceExpansion !== false && hasBraceExpansion(pattern)) return true;
		return false;
	}
	exports.isDynamicPattern = isDynamicPattern;
	function hasBraceExpansion(pattern) {
		const openingBraceIndex = pattern.indexOf("{");
		if (openingBraceIndex === -1) return false;
		const closingBraceIndex = pattern.indexOf("}", openingBraceIndex + 1);
		if (closingBraceIndex === -1) return false;
		const braceContent = pattern.slice(openingBraceIndex, closingBraceIndex);
		return BRACE_EXPANSION_SEPARATORS_RE.test(braceContent);
	}
	function convertToPositivePattern(pattern) {
		return isNegativePattern(pattern) ? pattern.slice(1) : pattern;
	}
	exports.convertToPositivePattern = convertToPositivePattern;
	function convertToNegativePattern(pattern) {
		return "!" + pattern;
	}
	exports.convertToNegativePattern = convertToNegativePattern;
	function isNegativePattern(pattern) {
		return pattern.startsWith("!") && pattern[1] !== "(";
	}
	exports.isNegativePattern = isNegativePattern;
	function isPositivePattern(pattern) {
		return !isNegativePattern(pattern);
	}
	exports.isPositivePattern = isPositivePattern;
	function getNegativePatterns(patterns) {
		return patterns.filter(isNegativePattern);
	}
	exports.getNegativePatterns = getNegativePatterns;
	function getPositivePatterns(patterns) {
		return patterns.filter(isPositivePattern);
	}
	exports.getPositivePatterns = getPositivePatterns;
	/**
	* Returns patterns that can be applied inside the current directory.
	*
	* @example
	* // ['./*', '*', 'a/*']
	* getPatternsInsideCurrentDirectory(['./*', '*', 'a/*', '../*', './../*'])
	*/
	function getPatternsInsideCurrentDirectory(patterns) {
		return patterns.filter((pattern) => !isPatternRelatedToParentDirectory(pattern));
	}
	exports.getPatternsInsideCurrentDirectory = getPatternsInsideCurrentDirectory;
	/**
	* Returns patterns to be expanded relative to (outside) the current directory.
	*
	* @example
	* // ['../*', './../*']
	* getPatternsInsideCurrentDirectory(['./*', '*', 'a/*', '../*', './../*'])
	*/
	function getPatternsOutsideCurrentDirectory(patterns) {
		return patterns.filter(isPatternRelatedToParentDirectory);
	}
	exports.getPatternsOutsideCurrentDirectory = getPatternsOutsideCurrentDirectory;
	function isPatternRelatedToParentDirectory(pattern) {
		return pattern.startsWith("..") || pattern.startsWith("./..");
	}
	exports.isPatternRelatedToParentDirectory = isPatternRelatedToParentDirectory;
	function getBaseDirectory(pattern) {
		return globParent(pattern, { flipBackslashes: false });
	}
	exports.getBaseDirectory = getBaseDirectory;
	function hasGlobStar(pattern) {
		return pattern.includes(GLOBSTAR);
	}
	exports.hasGlobStar = hasGlobStar;
	function endsWithSlashGlobStar(pattern) {
		return pattern.endsWith("/**");
	}
	exports.endsWithSlashGlobStar = endsWithSlashGlobStar;
	function isAffectDepthOfReadingPattern(pattern) {
		const basename = path.basename(pattern);
		return endsWithSlashGlobStar(pattern) || isStaticPattern(basename);
	}
	exports.isAffectDepthOfReadingPattern = isAffectDepthOfReadingPattern;
	function expandPatternsWithBraceExpansion(patterns) {
		return patterns.reduce((collection, pattern) => {
			return collection.concat(expandBraceExpansion(pattern));
		}, []);
	}
	exports.expandPatternsWithBraceExpansion = expandPatternsWithBraceExpansion;
	function expandBraceExpansion(pattern) {
		const patterns = micromatch.braces(pattern, {
			expand: true,
			nodupes: true,
			keepEscaping: true
		});
		/**
		* Sort the patterns by length so that the same depth patterns are processed side by side.
		* `a/{b,}/{c,}/*` – `['a///*', 'a/b//*', 'a//c/*', 'a/b/c/*']`
		*/
		patterns.sort((a, b) => a.length - b.length);
		/**
		* Micromatch can return an empty string in the case of patterns like `{a,}`.
		*/
		return patterns.filter((pattern) => pattern !== "");
	}
	exports.expandBraceExpansion = expandBraceExpansion;
	function getPatternParts(pattern, options) {
		let { parts } = micromatch.scan(pattern, Object.assign(Object.assign({}, options), { parts: true }));
		/**
		* The scan method returns an empty array in some cases.
		* See micromatch/picomatch#58 for more details.
		*/
		if (parts.length === 0) parts = [pattern];
		/**
		* The scan method does not return an empty part for the pattern with a forward slash.
		* This is another part of micromatch/picomatch#58.
		*/
		if (parts[0].startsWith("/")) {
			parts[0] = parts[0].slice(1);
			parts.unshift("");
		}
		return parts;
	}
	exports.getPatternParts = getPatternParts;
	function makeRe(pattern, options) {
		return micromatch.makeRe(pattern, options);
	}
	exports.makeRe = makeRe;
	function convertPatternsToRe(patterns, options) {
		return patterns.map((pattern) => makeRe(pattern, options));
	}
	exports.convertPatternsToRe = convertPatternsToRe;
	function matchAny(entry, patternsRe) {
		return patternsRe.some((patternRe) => patternRe.test(entry));
	}
	exports.matchAny = matchAny;
	/**
	* This package only works with forward slashes as a path separator.
	* Because of this, we cannot use the standard `path.normalize` method, because on Windows platform it will use of backslashes.
	*/
	function removeDuplicateSlashes(pattern) {
		return pattern.replace(DOUBLE_SLASH_RE, "/");
	}
	exports.removeDuplicateSlashes = removeDuplicateSlashes;
	function partitionAbsoluteAndRelative(patterns) {
		const absolute = [];
		const relative = [];
		for (const pattern of patterns) if (isAbsolute(pattern)) absolute.push(pattern);
		else relative.push(pattern);
		return [absolute, relative];
	}
	exports.partitionAbsoluteAndRelative = partitionAbsoluteAndRelative;
	function isAbsolute(pattern) {
		return path.isAbsolute(pattern);
	}
	exports.isAbsolute = isAbsolute;
}));
// node_modules/merge2/index.js
var require_merge2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const PassThrough = __require("stream").PassThrough;
	const slice = Array.prototype.slice;
	module.exports = merge2;
	function merge2() {
		const streamsQueue = [];
		const args = slice.call(arguments);
		let merging = false;
		let options = args[args.length - 1];
		if (options && !Array.isArray(options) && options.pipe == null) args.pop();
		else options = {};
		const doEnd = options.end !== false;
		const doPipeError = options.pipeError === true;
		if (options.objectMode == null) options.objectMode = true;
		if (options.highWaterMark == null) options.highWaterMark = 65536;
		const mergedStream = PassThrough(options);
		function addStream() {
			for (let i = 0, len = arguments.length; i < len; i++) streamsQueue.push(pauseStreams(arguments[i], options));
			mergeStream();
			return this;
		}
		function mergeStream() {
			if (merging) return;
			merging = true;
			let streams = streamsQueue.shift();
			if (!streams) {
				process.nextTick(endStream);
				return;
			}
			if (!Array.isArray(streams)) streams = [streams];
			let pipesCount = streams.length + 1;
			function next() {
				if (--pipesCount > 0) return;
				merging = false;
				mergeStream();
			}
			function pipe(stream) {
				function onend() {
					stream.removeListener("merge2UnpipeEnd", onend);
					stream.removeListener("end", onend);
					if (doPipeError) stream.removeListener("error", onerror);
					next();
				}
				function onerror(err) {
					mergedStream.emit("error", err);
				}
				if (stream._readableState.endEmitted) return next();
				stream.on("merge2UnpipeEnd", onend);
				stream.on("end", onend);
				if (doPipeError) stream.on("error", onerror);
				stream.pipe(mergedStream, { end: false });
				stream.resume();
			}
			for (let i = 0; i < streams.length; i++) pipe(streams[i]);
			next();
		}
		function endStream() {
			merging = false;
			mergedStream.emit("queueDrain");
			if (doEnd) mergedStream.end();
		}
		mergedStream.setMaxListeners(0);
		mergedStream.add = addStream;
		mergedStream.on("unpipe", function(stream) {
			stream.emit("merge2UnpipeEnd");
		});
		if (args.length) addStream.apply(null, args);
		return mergedStream;
	}
	function pauseStreams(streams, options) {
		if (!Array.isArray(streams)) {
			if (!streams._readableState && streams.pipe) streams = streams.pipe(PassThrough(options));
			if (!streams._readableState || !streams.pause || !streams.pipe) throw new Error("Only readable stream can be merged.");
			streams.pause();
		} else for (let i = 0, len = streams.length; i < len; i++) streams[i] = pauseStreams(streams[i], options);
		return streams;
	}
}));
// node_modules/fast-glob/out/utils/stream.js
var require_stream$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.merge = void 0;
	const merge2 = require_merge2();
	function merge(streams) {
		const mergedStream = merge2(streams);
		streams.forEach((stream) => {
			stream.once("error", (error) => mergedStream.emit("error", error));
		});
		mergedStream.once("close", () => propagateCloseEventToSources(streams));
		mergedStream.once("end", () => propagateCloseEventToSources(streams));
		return mergedStream;
	}
	exports.merge = merge;
	function propagateCloseEventToSources(streams) {
		streams.forEach((stream) => stream.emit("close"));
	}
}));
// node_modules/fast-glob/out/utils/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isEmpty = exports.isString = void 0;
	function isString(input) {
		return typeof input === "string";
	}
	exports.isString = isString;
	function isEmpty(input) {
		return input === "";
	}
	exports.isEmpty = isEmpty;
}));
// node_modules/fast-glob/out/utils/index.js
var require_utils$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.string = exports.stream = exports.pattern = exports.path = exports.fs = exports.errno = exports.array = void 0;
	exports.array = require_array();
	exports.errno = require_errno();
	exports.fs = require_fs$3();
	exports.path = require_path();
	exports.pattern = require_pattern();
	exports.stream = require_stream$3();
	exports.string = require_string();
}));
// node_modules/fast-glob/out/managers/tasks.js
var require_tasks = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.convertPatternGroupToTask = exports.convertPatternGroupsToTasks = exports.groupPatternsByBaseDirectory = exports.getNegativePatternsAsPositive = exports.getPositivePatterns = exports.convertPatternsToTasks = exports.generate = void 0;
	const utils = require_utils$1();
	function generate(input, settings) {
		const patterns = processPatterns(input, settings);
		const ignore = processPatterns(settings.ignore, settings);
		const positivePatterns = getPositivePatterns(patterns);
		const negativePatterns = getNegativePatternsAsPositive(patterns, ignore);
		const staticPatterns = positivePatterns.filter((pattern) => utils.pattern.isStaticPattern(pattern, settings));
		const dynamicPatterns = positivePatterns.filter((pattern) => utils.pattern.isDynamicPattern(pattern, settings));
		const staticTasks = convertPatternsToTasks(staticPatterns, negativePatterns, false);
		const dynamicTasks = convertPatternsToTasks(dynamicPatterns, negativePatterns, true);
		return staticTasks.concat(dynamicTasks);
	}
	exports.generate = generate;
	function processPatterns(input, settings) {
		let patterns = input;
		/**
		* The original pattern like `{,*,**,a/*}` can lead to problems checking the depth when matching entry
		* and some problems with the micromatch package (see fast-glob issues: #365, #394).
		*
		* To solve this problem, we expand all patterns containing brace expansion. This can lead to a slight slowdown
		* in matching in the case of a large set of patterns after expansion.
		*/
		if (settings.braceExpansion) patterns = utils.pattern.expandPatternsWithBraceExpansion(patterns);
		/**
		* If the `baseNameMatch` option is enabled, we must add globstar to patterns, so that they can be used
		* at any nesting level.
		*
		* We do this here, because otherwise we have to complicate the filtering logic. For example, we need to change
		* the pattern in the filter before creating a regular expression. There is no need to change the patterns
		* in the application. Only on the input.
		*/
		if (settings.baseNameMatch) patterns = patterns.map((pattern) => pattern.includes("/") ? pattern : `**/${pattern}`);
		/**
		* This method also removes duplicate slashes that may have been in the pattern or formed as a result of expansion.
		*/
		return patterns.map((pattern) => utils.pattern.removeDuplicateSlashes(pattern));
	}
	/**
	* Returns tasks grouped by basic pattern directories.
	*
	* Patterns that can be found inside (`./`) and outside (`../`) the current directory are handled separately.
	* This is necessary because directory traversal starts at the base directory and goes deeper.
	*/
	function convertPatternsToTasks(positive, negative, dynamic) {
		const tasks = [];
		const patternsOutsideCurrentDirectory = utils.pattern.getPatternsOutsideCurrentDirectory(positive);
		const patternsInsideCurrentDirectory = utils.pattern.getPatternsInsideCurrentDirectory(positive);
		const outsideCurrentDirectoryGroup = groupPatternsByBaseDirectory(patternsOutsideCurrentDirectory);
		const insideCurrentDirectoryGroup = groupPatternsByBaseDirectory(patternsInsideCurrentDirectory);
		tasks.push(...convertPatternGroupsToTasks(outsideCurrentDirectoryGroup, negative, dynamic));
		if ("." in insideCurrentDirectoryGroup) tasks.push(convertPatternGroupToTask(".", patternsInsideCurrentDirectory, negative, dynamic));
		else tasks.push(...convertPatternGroupsToTasks(insideCurrentDirectoryGroup, negative, dynamic));
		return tasks;
	}
	exports.convertPatternsToTasks = convertPatternsToTasks;
	function getPositivePatterns(patterns) {
		return utils.pattern.getPositivePatterns(patterns);
	}
	exports.getPositivePatterns = getPositivePatterns;
	function getNegativePatternsAsPositive(patterns, ignore) {
		return utils.pattern.getNegativePatterns(patterns).concat(ignore).map(utils.pattern.convertToPositivePattern);
	}
	exports.getNegativePatternsAsPositive = getNegativePatternsAsPositive;
	function groupPatternsByBaseDirectory(patterns) {
		return patterns.reduce((collection, pattern) => {
			const base = utils.pattern.getBaseDirectory(pattern);
			if (base in collection) collection[base].push(pattern);
			else collection[base] = [pattern];
			return collection;
		}, {});
	}
	exports.groupPatternsByBaseDirectory = groupPatternsByBaseDirectory;
	function convertPatternGroupsToTasks(positive, negative, dynamic) {
		return Object.keys(positive).map((base) => {
			return convertPatternGroupToTask(base, positive[base], negative, dynamic);
		});
	}
	exports.convertPatternGroupsToTasks = convertPatternGroupsToTasks;
	function convertPatternGroupToTask(base, positive, negative, dynamic) {
		return {
			dynamic,
			positive,
			negative,
			base,
			patterns: [].concat(positive, negative.map(utils.pattern.convertToNegativePattern))
		};
	}
	exports.convertPatternGroupToTask = convertPatternGroupToTask;
}));
// node_modules/@nodelib/fs.stat/out/providers/async.js
var require_async$5 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.read = void 0;
	function read(path, settings, callback) {
		settings.fs.lstat(path, (lstatError, lstat) => {
			if (lstatError !== null) {
				callFailureCallback(callback, lstatError);
				return;
			}
			if (!lstat.isSymbolicLink() || !settings.followSymbolicLink) {
				callSuccessCallback(callback, lstat);
				return;
			}
			settings.fs.stat(path, (statError, stat) => {
				if (statError !== null) {
					if (settings.throwErrorOnBrokenSymbolicLink) {
						callFailureCallback(callback, statError);
						return;
					}
					callSuccessCallback(callback, lstat);
					return;
				}
				if (settings.markSymbolicLink) stat.isSymbolicLink = () => true;
				callSuccessCallback(callback, stat);
			});
		});
	}
	exports.read = read;
	function callFailureCallback(callback, error) {
		callback(error);
	}
	function callSuccessCallback(callback, result) {
		callback(null, result);
	}
}));
// node_modules/@nodelib/fs.stat/out/providers/sync.js
var require_sync$5 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.read = void 0;
	function read(path, settings) {
		const lstat = settings.fs.lstatSync(path);
		if (!lstat.isSymbolicLink() || !settings.followSymbolicLink) return lstat;
		try {
			const stat = settings.fs.statSync(path);
			if (settings.markSymbolicLink) stat.isSymbolicLink = () => true;
			return stat;
		} catch (error) {
			if (!settings.throwErrorOnBrokenSymbolicLink) return lstat;
			throw error;
		}
	}
	exports.read = read;
}));
// node_modules/@nodelib/fs.stat/out/adapters/fs.js
var require_fs$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.createFileSystemAdapter = exports.FILE_SYSTEM_ADAPTER = void 0;
	const fs = __require("fs");
	exports.FILE_SYSTEM_ADAPTER = {
		lstat: fs.lstat,
		stat: fs.stat,
		lstatSync: fs.lstatSync,
		statSync: fs.statSync
	};
	function createFileSystemAdapter(fsMethods) {
		if (fsMethods === void 0) return exports.FILE_SYSTEM_ADAPTER;
		return Object.assign(Object.assign({}, exports.FILE_SYSTEM_ADAPTER), fsMethods);
	}
	exports.createFileSystemAdapter = createFileSystemAdapter;
}));
// node_modules/@nodelib/fs.stat/out/settings.js
var require_settings$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const fs = require_fs$2();
	var Settings = class {
		constructor(_options = {}) {
			this._options = _options;
			this.followSymbolicLink = this._getValue(this._options.followSymbolicLink, true);
			this.fs = fs.createFileSystemAdapter(this._options.fs);
			this.markSymbolicLink = this._getValue(this._options.markSymbolicLink, false);
			this.throwErrorOnBrokenSymbolicLink = this._getValue(this._options.throwErrorOnBrokenSymbolicLink, true);
		}
		_getValue(option, value) {
			return option !== null && option !== void 0 ? option : value;
		}
	};
	exports.default = Settings;
}));
// node_modules/@nodelib/fs.stat/out/index.js
var require_out$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.statSync = exports.stat = exports.Settings = void 0;
	const async = require_async$5();
	const sync = require_sync$5();
	const settings_1 = require_settings$3();
	exports.Settings = settings_1.default;
	function stat(path, optionsOrSettingsOrCallback, callback) {
		if (typeof optionsOrSettingsOrCallback === "function") {
			async.read(path, getSettings(), optionsOrSettingsOrCallback);
			return;
		}
		async.read(path, getSettings(optionsOrSettingsOrCallback), callback);
	}
	exports.stat = stat;
	function statSync(path, optionsOrSettings) {
		const settings = getSettings(optionsOrSettings);
		return sync.read(path, settings);
	}
	exports.statSync = statSync;
	function getSettings(settingsOrOptions = {}) {
		if (settingsOrOptions instanceof settings_1.default) return settingsOrOptions;
		return new settings_1.default(settingsOrOptions);
	}
}));
// node_modules/queue-microtask/index.js
var require_queue_microtask = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/*! queue-microtask. MIT License. Feross Aboukhadijeh <https://feross.org/opensource> */
	let promise;
	module.exports = typeof queueMicrotask === "function" ? queueMicrotask.bind(typeof window !== "undefined" ? window : global) : (cb) => (promise || (promise = Promise.resolve())).then(cb).catch((err) => setTimeout(() => {
		throw err;
	}, 0));
}));
// node_modules/run-parallel/index.js
var require_run_parallel = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/*! run-parallel. MIT License. Feross Aboukhadijeh <https://feross.org/opensource> */
	module.exports = runParallel;
	const queueMicrotask = require_queue_microtask();
	function runParallel(tasks, cb) {
		let results, pending, keys;
		let isSync = true;
		if (Array.isArray(tasks)) {
			results = [];
			pending = tasks.length;
		} else {
			keys = Object.keys(tasks);
			results = {};
			pending = keys.length;
		}
		function done(err) {
			function end() {
				if (cb) cb(err, results);
				cb = null;
			}
			if (isSync) queueMicrotask(end);
			else end();
		}
		function each(i, err, result) {
			results[i] = result;
			if (--pending === 0 || err) done(err);
		}
		if (!pending) done(null);
		else if (keys) keys.forEach(function(key) {
			tasks[key](function(err, result) {
				each(key, err, result);
			});
		});
		else tasks.forEach(function(task, i) {
			task(function(err, result) {
				each(i, err, result);
			});
		});
		isSync = false;
	}
}));
// node_modules/@nodelib/fs.scandir/out/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.IS_SUPPORT_READDIR_WITH_FILE_TYPES = void 0;
	const NODE_PROCESS_VERSION_PARTS = process.versions.node.split(".");
	if (NODE_PROCESS_VERSION_PARTS[0] === void 0 || NODE_PROCESS_VERSION_PARTS[1] === void 0) throw new Error(`Unexpected behavior. The 'process.versions.node' variable has invalid value: ${process.versions.node}`);
	const MAJOR_VERSION = Number.parseInt(NODE_PROCESS_VERSION_PARTS[0], 10);
	const MINOR_VERSION = Number.parseInt(NODE_PROCESS_VERSION_PARTS[1], 10);
	const SUPPORTED_MAJOR_VERSION = 10;
	/**
	* IS `true` for Node.js 10.10 and greater.
	*/
	exports.IS_SUPPORT_READDIR_WITH_FILE_TYPES = MAJOR_VERSION > SUPPORTED_MAJOR_VERSION || MAJOR_VERSION === SUPPORTED_MAJOR_VERSION && MINOR_VERSION >= 10;
}));
// node_modules/@nodelib/fs.scandir/out/utils/fs.js
var require_fs$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.createDirentFromStats = void 0;
	var DirentFromStats = class {
		constructor(name, stats) {
			this.name = name;
			this.isBlockDevice = stats.isBlockDevice.bind(stats);
			this.isCharacterDevice = stats.isCharacterDevice.bind(stats);
			this.isDirectory = stats.isDirectory.bind(stats);
			this.isFIFO = stats.isFIFO.bind(stats);
			this.isFile = stats.isFile.bind(stats);
			this.isSocket = stats.isSocket.bind(stats);
			this.isSymbolicLink = stats.isSymbolicLink.bind(stats);
		}
	};
	function createDirentFromStats(name, stats) {
		return new DirentFromStats(name, stats);
	}
	exports.createDirentFromStats = createDirentFromStats;
}));
// node_modules/@nodelib/fs.scandir/out/utils/index.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.fs = void 0;
	exports.fs = require_fs$1();
}));
// node_modules/@nodelib/fs.scandir/out/providers/common.js
var require_common$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.joinPathSegments = void 0;
	function joinPathSegments(a, b, separator) {
		/**
		* The correct handling of cases when the first segment is a root (`/`, `C:/`) or UNC path (`//?/C:/`).
		*/
		if (a.endsWith(separator)) return a + b;
		return a + separator + b;
	}
	exports.joinPathSegments = joinPathSegments;
}));
// node_modules/@nodelib/fs.scandir/out/providers/async.js
var require_async$4 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.readdir = exports.readdirWithFileTypes = exports.read = void 0;
	const fsStat = require_out$3();
	const rpl = require_run_parallel();
	const constants_1 = require_constants();
	const utils = require_utils();
	const common = require_common$1();
	function read(directory, settings, callback) {
		if (!settings.stats && constants_1.IS_SUPPORT_READDIR_WITH_FILE_TYPES) {
			readdirWithFileTypes(directory, settings, callback);
			return;
		}
		readdir(directory, settings, callback);
	}
	exports.read = read;
	function readdirWithFileTypes(directory, settings, callback) {
		settings.fs.readdir(directory, { withFileTypes: true }, (readdirError, dirents) => {
			if (readdirError !== null) {
				callFailureCallback(callback, readdirError);
				return;
			}
			const entries = dirents.map((dirent) => ({
				dirent,
				name: dirent.name,
				path: common.joinPathSegments(directory, dirent.name, settings.pathSegmentSeparator)
			}));
			if (!settings.followSymbolicLinks) {
				callSuccessCallback(callback, entries);
				return;
			}
			const tasks = entries.map((entry) => makeRplTaskEntry(entry, settings));
			rpl(tasks, (rplError, rplEntries) => {
				if (rplError !== null) {
					callFailureCallback(callback, rplError);
					return;
				}
				callSuccessCallback(callback, rplEntries);
			});
		});
	}
	exports.readdirWithFileTypes = readdirWithFileTypes;
	function makeRplTaskEntry(entry, settings) {
		return (done) => {
			if (!entry.dirent.isSymbolicLink()) {
				done(null, entry);
				return;
			}
			settings.fs.stat(entry.path, (statError, stats) => {
				if (statError !== null) {
					if (settings.throwErrorOnBrokenSymbolicLink) {
						done(statError);
						return;
					}
					done(null, entry);
					return;
				}
				entry.dirent = utils.fs.createDirentFromStats(entry.name, stats);
				done(null, entry);
			});
		};
	}
	function readdir(directory, settings, callback) {
		settings.fs.readdir(directory, (readdirError, names) => {
			if (readdirError !== null) {
				callFailureCallback(callback, readdirError);
				return;
			}
			const tasks = names.map((name) => {
				const path = common.joinPathSegments(directory, name, settings.pathSegmentSeparator);
				return (done) => {
					fsStat.stat(path, settings.fsStatSettings, (error, stats) => {
						if (error !== null) {
							done(error);
							return;
						}
						const entry = {
							name,
							path,
							dirent: utils.fs.createDirentFromStats(name, stats)
						};
						if (settings.stats) entry.stats = stats;
						done(null, entry);
					});
				};
			});
			rpl(tasks, (rplError, entries) => {
				if (rplError !== null) {
					callFailureCallback(callback, rplError);
					return;
				}
				callSuccessCallback(callback, entries);
			});
		});
	}
	exports.readdir = readdir;
	function callFailureCallback(callback, error) {
		callback(error);
	}
	function callSuccessCallback(callback, result) {
		callback(null, result);
	}
}));
// node_modules/@nodelib/fs.scandir/out/providers/sync.js
var require_sync$4 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.readdir = exports.readdirWithFileTypes = exports.read = void 0;
	const fsStat = require_out$3();
	const constants_1 = require_constants();
	const utils = require_utils();
	const common = require_common$1();
	function read(directory, settings) {
		if (!settings.stats && constants_1.IS_SUPPORT_READDIR_WITH_FILE_TYPES) return readdirWithFileTypes(directory, settings);
		return readdir(directory, settings);
	}
	exports.read = read;
	function readdirWithFileTypes(directory, settings) {
		return settings.fs.readdirSync(directory, { withFileTypes: true }).map((dirent) => {
			const entry = {
				dirent,
				name: dirent.name,
				path: common.joinPathSegments(directory, dirent.name, settings.pathSegmentSeparator)
			};
			if (entry.dirent.isSymbolicLink() && settings.followSymbolicLinks) try {
				const stats = settings.fs.statSync(entry.path);
				entry.dirent = utils.fs.createDirentFromStats(entry.name, stats);
			} catch (error) {
				if (settings.throwErrorOnBrokenSymbolicLink) throw error;
			}
			return entry;
		});
	}
	exports.readdirWithFileTypes = readdirWithFileTypes;
	function readdir(directory, settings) {
		return settings.fs.readdirSync(directory).map((name) => {
			const entryPath = common.joinPathSegments(directory, name, settings.pathSegmentSeparator);
			const stats = fsStat.statSync(entryPath, settings.fsStatSettings);
			const entry = {
				name,
				path: entryPath,
				dirent: utils.fs.createDirentFromStats(name, stats)
			};
			if (settings.stats) entry.stats = stats;
			return entry;
		});
	}
	exports.readdir = readdir;
}));
// node_modules/@nodelib/fs.scandir/out/adapters/fs.js
var require_fs = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.createFileSystemAdapter = exports.FILE_SYSTEM_ADAPTER = void 0;
	const fs = __require("fs");
	exports.FILE_SYSTEM_ADAPTER = {
		lstat: fs.lstat,
		stat: fs.stat,
		lstatSync: fs.lstatSync,
		statSync: fs.statSync,
		readdir: fs.readdir,
		readdirSync: fs.readdirSync
	};
	function createFileSystemAdapter(fsMethods) {
		if (fsMethods === void 0) return exports.FILE_SYSTEM_ADAPTER;
		return Object.assign(Object.assign({}, exports.FILE_SYSTEM_ADAPTER), fsMethods);
	}
	exports.createFileSystemAdapter = createFileSystemAdapter;
}));
// node_modules/@nodelib/fs.scandir/out/settings.js
var require_settings$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const path = __require("path");
	const fsStat = require_out$3();
	const fs = require_fs();
	var Settings = class {
		constructor(_options = {}) {
			this._options = _options;
			this.followSymbolicLinks = this._getValue(this._options.followSymbolicLinks, false);
			this.fs = fs.createFileSystemAdapter(this._options.fs);
			this.pathSegmentSeparator = this._getValue(this._options.pathSegmentSeparator, path.sep);
			this.stats = this._getValue(this._options.stats, false);
			this.throwErrorOnBrokenSymbolicLink = this._getValue(this._options.throwErrorOnBrokenSymbolicLink, true);
			this.fsStatSettings = new fsStat.Settings({
				followSymbolicLink: this.followSymbolicLinks,
				fs: this.fs,
				throwErrorOnBrokenSymbolicLink: this.throwErrorOnBrokenSymbolicLink
			});
		}
		_getValue(option, value) {
			return option !== null && option !== void 0 ? option : value;
		}
	};
	exports.default = Settings;
}));
// node_modules/@nodelib/fs.scandir/out/index.js
var require_out$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Settings = exports.scandirSync = exports.scandir = void 0;
	const async = require_async$4();
	const sync = require_sync$4();
	const settings_1 = require_settings$2();
	exports.Settings = settings_1.default;
	function scandir(path, optionsOrSettingsOrCallback, callback) {
		if (typeof optionsOrSettingsOrCallback === "function") {
			async.read(path, getSettings(), optionsOrSettingsOrCallback);
			return;
		}
		async.read(path, getSettings(optionsOrSettingsOrCallback), callback);
	}
	exports.scandir = scandir;
	function scandirSync(path, optionsOrSettings) {
		const settings = getSettings(optionsOrSettings);
		return sync.read(path, settings);
	}
	exports.scandirSync = scandirSync;
	function getSettings(settingsOrOptions = {}) {
		if (settingsOrOptions instanceof settings_1.default) return settingsOrOptions;
		return new settings_1.default(settingsOrOptions);
	}
}));
// node_modules/reusify/reusify.js
var require_reusify = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function reusify(Constructor) {
		var head = new Constructor();
		var tail = head;
		function get() {
			var current = head;
			if (current.next) head = current.next;
			else {
				head = new Constructor();
				tail = head;
			}
			current.next = null;
			return current;
		}
		function release(obj) {
			tail.next = obj;
			tail = obj;
		}
		return {
			get,
			release
		};
	}
	module.exports = reusify;
}));
// node_modules/fastq/queue.js
var require_queue = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var reusify = require_reusify();
	function fastqueue(context, worker, _concurrency) {
		if (typeof context === "function") {
			_concurrency = worker;
			worker = context;
			context = null;
		}
		if (!(_concurrency >= 1)) throw new Error("fastqueue concurrency must be equal to or greater than 1");
		var cache = reusify(Task);
		var queueHead = null;
		var queueTail = null;
		var _running = 0;
		var errorHandler = null;
		var self = {
			push,
			drain: noop,
			saturated: noop,
			pause,
			paused: false,
			get concurrency() {
				return _concurrency;
			},
			set concurrency(value) {
				if (!(value >= 1)) throw new Error("fastqueue concurrency must be equal to or greater than 1");
				_concurrency = value;
				if (self.paused) return;
				for (; queueHead && _running < _concurrency;) {
					_running++;
					release();
				}
			},
			running,
			resume,
			idle,
			length,
			getQueue,
			unshift,
			empty: noop,
			kill,
			killAndDrain,
			error,
			abort
		};
		return self;
		function running() {
			return _running;
		}
		function pause() {
			self.paused = true;
		}
		function length() {
			var current = queueHead;
			var counter = 0;
			while (current) {
				current = current.next;
				counter++;
			}
			return counter;
		}
		function getQueue() {
			var current = queueHead;
			var tasks = [];
			while (current) {
				tasks.push(current.value);
				current = current.next;
			}
			return tasks;
		}
		function resume() {
			if (!self.paused) return;
			self.paused = false;
			if (queueHead === null) {
				_running++;
				release();
				return;
			}
			for (; queueHead && _running < _concurrency;) {
				_running++;
				release();
			}
		}
		function idle() {
			return _running === 0 && self.length() === 0;
		}
		function push(value, done) {
			var current = cache.get();
			current.context = context;
			current.release = release;
			current.value = value;
			current.callback = done || noop;
			current.errorHandler = errorHandler;
			if (_running >= _concurrency || self.paused) {
				if (queueTail) {
					queueTail.next = current;
					queueTail = current;
				} else {
					queueHead = current;
					queueTail = current;
					self.saturated();
				}
			} else {
				_running++;
				worker.call(context, current.value, current.worked);
			}
		}
		function unshift(value, done) {
			var current = cache.get();
			current.context = context;
			current.release = release;
			current.value = value;
			current.callback = done || noop;
			current.errorHandler = errorHandler;
			if (_running >= _concurrency || self.paused) {
				if (queueHead) {
					current.next = queueHead;
					queueHead = current;
				} else {
					queueHead = current;
					queueTail = current;
					self.saturated();
				}
			} else {
				_running++;
				worker.call(context, current.value, current.worked);
			}
		}
		function release(holder) {
			if (holder) cache.release(holder);
			var next = queueHead;
			if (next && _running <= _concurrency) {
				if (!self.paused) {
					if (queueTail === queueHead) queueTail = null;
					queueHead = next.next;
					next.next = null;
					worker.call(context, next.value, next.worked);
					if (queueTail === null) self.empty();
				} else _running--;
			} else if (--_running === 0) self.drain();
		}
		function kill() {
			queueHead = null;
			queueTail = null;
			self.drain = noop;
		}
		function killAndDrain() {
			queueHead = null;
			queueTail = null;
			self.drain();
			self.drain = noop;
		}
		function abort() {
			var current = queueHead;
			queueHead = null;
			queueTail = null;
			while (current) {
				var next = current.next;
				var callback = current.callback;
				var errorHandler = current.errorHandler;
				var val = current.value;
				var context = current.context;
				current.value = null;
				current.callback = noop;
				current.errorHandler = null;
				current.next = null;
				if (errorHandler) errorHandler(/* @__PURE__ */ new Error("abort"), val);
				callback.call(context, /* @__PURE__ */ new Error("abort"));
				cache.release(current);
				current = next;
			}
			self.drain = noop;
		}
		function error(handler) {
			errorHandler = handler;
		}
	}
	function noop() {}
	function Task() {
		this.value = null;
		this.callback = noop;
		this.next = null;
		this.release = noop;
		this.context = null;
		this.errorHandler = null;
		var self = this;
		this.worked = function worked(err, result) {
			var callback = self.callback;
			var errorHandler = self.errorHandler;
			var val = self.value;
			self.value = null;
			self.callback = noop;
			if (self.errorHandler) errorHandler(err, val);
			callback.call(self.context, err, result);
			self.release(self);
		};
	}
	function queueAsPromised(context, worker, _concurrency) {
		if (typeof context === "function") {
			_concurrency = worker;
			worker = context;
			context = null;
		}
		function asyncWrapper(arg, cb) {
			worker.call(this, arg).then(function(res) {
				cb(null, res);
			}, cb);
		}
		var queue = fastqueue(context, asyncWrapper, _concurrency);
		var pushCb = queue.push;
		var unshiftCb = queue.unshift;
		queue.push = push;
		queue.unshift = unshift;
		queue.drained = drained;
		return queue;
		function push(value) {
			var p = new Promise(function(resolve, reject) {
				pushCb(value, function(err, result) {
					if (err) {
						reject(err);
						return;
					}
					resolve(result);
				});
			});
			p.catch(noop);
			return p;
		}
		function unshift(value) {
			var p = new Promise(function(resolve, reject) {
				unshiftCb(value, function(err, result) {
					if (err) {
						reject(err);
						return;
					}
					resolve(result);
				});
			});
			p.catch(noop);
			return p;
		}
		function drained() {
			return new Promise(function(resolve) {
				process.nextTick(function() {
					if (queue.idle()) resolve();
					else {
						var previousDrain = queue.drain;
						queue.drain = function() {
							if (typeof previousDrain === "function") previousDrain();
							resolve();
							queue.drain = previousDrain;
						};
					}
				});
			});
		}
	}
	module.exports = fastqueue;
	module.exports.promise = queueAsPromised;
}));
// node_modules/@nodelib/fs.walk/out/readers/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.joinPathSegments = exports.replacePathSegmentSeparator = exports.isAppliedFilter = exports.isFatalError = void 0;
	function isFatalError(settings, error) {
		if (settings.errorFilter === null) return true;
		return !settings.errorFilter(error);
	}
	exports.isFatalError = isFatalError;
	function isAppliedFilter(filter, value) {
		return filter === null || filter(value);
	}
	exports.isAppliedFilter = isAppliedFilter;
	function replacePathSegmentSeparator(filepath, separator) {
		return filepath.split(/[/\\]/).join(separator);
	}
	exports.replacePathSegmentSeparator = replacePathSegmentSeparator;
	function joinPathSegments(a, b, separator) {
		if (a === "") return b;
		/**
		* The correct handling of cases when the first segment is a root (`/`, `C:/`) or UNC path (`//?/C:/`).
		*/
		if (a.endsWith(separator)) return a + b;
		return a + separator + b;
	}
	exports.joinPathSegments = joinPathSegments;
}));
// node_modules/@nodelib/fs.walk/out/readers/reader.js
var require_reader$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const common = require_common();
	var Reader = class {
		constructor(_root, _settings) {
			this._root = _root;
			this._settings = _settings;
			this._root = common.replacePathSegmentSeparator(_root, _settings.pathSegmentSeparator);
		}
	};
	exports.default = Reader;
}));
// node_modules/@nodelib/fs.walk/out/readers/async.js
var require_async$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const events_1 = __require("events");
	const fsScandir = require_out$2();
	const fastq = require_queue();
	const common = require_common();
	const reader_1 = require_reader$1();
	var AsyncReader = class extends reader_1.default {
		constructor(_root, _settings) {
			super(_root, _settings);
			this._settings = _settings;
			this._scandir = fsScandir.scandir;
			this._emitter = new events_1.EventEmitter();
			this._queue = fastq(this._worker.bind(this), this._settings.concurrency);
			this._isFatalError = false;
			this._isDestroyed = false;
			this._queue.drain = () => {
				if (!this._isFatalError) this._emitter.emit("end");
			};
		}
		read() {
			this._isFatalError = false;
			this._isDestroyed = false;
			setImmediate(() => {
				this._pushToQueue(this._root, this._settings.basePath);
			});
			return this._emitter;
		}
		get isDestroyed() {
			return this._isDestroyed;
		}
		destroy() {
			if (this._isDestroyed) throw new Error("The reader is already destroyed");
			this._isDestroyed = true;
			this._queue.killAndDrain();
		}
		onEntry(callback) {
			this._emitter.on("entry", callback);
		}
		onError(callback) {
			this._emitter.once("error", callback);
		}
		onEnd(callback) {
			this._emitter.once("end", callback);
		}
		_pushToQueue(directory, base) {
			const queueItem = {
				directory,
				base
			};
			this._queue.push(queueItem, (error) => {
				if (error !== null) this._handleError(error);
			});
		}
		_worker(item, done) {
			this._scandir(item.directory, this._settings.fsScandirSettings, (error, entries) => {
				if (error !== null) {
					done(error, void 0);
					return;
				}
				for (const entry of entries) this._handleEntry(entry, item.base);
				done(null, void 0);
			});
		}
		_handleError(error) {
			if (this._isDestroyed || !common.isFatalError(this._settings, error)) return;
			this._isFatalError = true;
			this._isDestroyed = true;
			this._emitter.emit("error", error);
		}
		_handleEntry(entry, base) {
			if (this._isDestroyed || this._isFatalError) return;
			const fullpath = entry.path;
			if (base !== void 0) entry.path = common.joinPathSegments(base, entry.name, this._settings.pathSegmentSeparator);
			if (common.isAppliedFilter(this._settings.entryFilter, entry)) this._emitEntry(entry);
			if (entry.dirent.isDirectory() && common.isAppliedFilter(this._settings.deepFilter, entry)) this._pushToQueue(fullpath, base === void 0 ? void 0 : entry.path);
		}
		_emitEntry(entry) {
			this._emitter.emit("entry", entry);
		}
	};
	exports.default = AsyncReader;
}));
// node_modules/@nodelib/fs.walk/out/providers/async.js
var require_async$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const async_1 = require_async$3();
	var AsyncProvider = class {
		constructor(_root, _settings) {
			this._root = _root;
			this._settings = _settings;
			this._reader = new async_1.default(this._root, this._settings);
			this._storage = [];
		}
		read(callback) {
			this._reader.onError((error) => {
				callFailureCallback(callback, error);
			});
			this._reader.onEntry((entry) => {
				this._storage.push(entry);
			});
			this._reader.onEnd(() => {
				callSuccessCallback(callback, this._storage);
			});
			this._reader.read();
		}
	};
	exports.default = AsyncProvider;
	function callFailureCallback(callback, error) {
		callback(error);
	}
	function callSuccessCallback(callback, entries) {
		callback(null, entries);
	}
}));
// node_modules/@nodelib/fs.walk/out/providers/stream.js
var require_stream$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const stream_1 = __require("stream");
	const async_1 = require_async$3();
	var StreamProvider = class {
		constructor(_root, _settings) {
			this._root = _root;
			this._settings = _settings;
			this._reader = new async_1.default(this._root, this._settings);
			this._stream = new stream_1.Readable({
				objectMode: true,
				read: () => {},
				destroy: () => {
					if (!this._reader.isDestroyed) this._reader.destroy();
				}
			});
		}
		read() {
			this._reader.onError((error) => {
				this._stream.emit("error", error);
			});
			this._reader.onEntry((entry) => {
				this._stream.push(entry);
			});
			this._reader.onEnd(() => {
				this._stream.push(null);
			});
			this._reader.read();
			return this._stream;
		}
	};
	exports.default = StreamProvider;
}));
// node_modules/@nodelib/fs.walk/out/readers/sync.js
var require_sync$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const fsScandir = require_out$2();
	const common = require_common();
	const reader_1 = require_reader$1();
	var SyncReader = class extends reader_1.default {
		constructor() {
			super(...arguments);
			this._scandir = fsScandir.scandirSync;
			this._storage = [];
			this._queue = /* @__PURE__ */ new Set();
		}
		read() {
			this._pushToQueue(this._root, this._settings.basePath);
			this._handleQueue();
			return this._storage;
		}
		_pushToQueue(directory, base) {
			this._queue.add({
				directory,
				base
			});
		}
		_handleQueue() {
			for (const item of this._queue.values()) this._handleDirectory(item.directory, item.base);
		}
		_handleDirectory(directory, base) {
			try {
				const entries = this._scandir(directory, this._settings.fsScandirSettings);
				for (const entry of entries) this._handleEntry(entry, base);
			} catch (error) {
				this._handleError(error);
			}
		}
		_handleError(error) {
			if (!common.isFatalError(this._settings, error)) return;
			throw error;
		}
		_handleEntry(entry, base) {
			const fullpath = entry.path;
			if (base !== void 0) entry.path = common.joinPathSegments(base, entry.name, this._settings.pathSegmentSeparator);
			if (common.isAppliedFilter(this._settings.entryFilter, entry)) this._pushToStorage(entry);
			if (entry.dirent.isDirectory() && common.isAppliedFilter(this._settings.deepFilter, entry)) this._pushToQueue(fullpath, base === void 0 ? void 0 : entry.path);
		}
		_pushToStorage(entry) {
			this._storage.push(entry);
		}
	};
	exports.default = SyncReader;
}));
// node_modules/@nodelib/fs.walk/out/providers/sync.js
var require_sync$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const sync_1 = require_sync$3();
	var SyncProvider = class {
		constructor(_root, _settings) {
			this._root = _root;
			this._settings = _settings;
			this._reader = new sync_1.default(this._root, this._settings);
		}
		read() {
			return this._reader.read();
		}
	};
	exports.default = SyncProvider;
}));
// node_modules/@nodelib/fs.walk/out/settings.js
var require_settings$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const path = __require("path");
	const fsScandir = require_out$2();
	var Settings = class {
		constructor(_options = {}) {
			this._options = _options;
			this.basePath = this._getValue(this._options.basePath, void 0);
			this.concurrency = this._getValue(this._options.concurrency, Number.POSITIVE_INFINITY);
			this.deepFilter = this._getValue(this._options.deepFilter, null);
			this.entryFilter = this._getValue(this._options.entryFilter, null);
			this.errorFilter = this._getValue(this._options.errorFilter, null);
			this.pathSegmentSeparator = this._getValue(this._options.pathSegmentSeparator, path.sep);
			this.fsScandirSettings = new fsScandir.Settings({
				followSymbolicLinks: this._options.followSymbolicLinks,
				fs: this._options.fs,
				pathSegmentSeparator: this._options.pathSegmentSeparator,
				stats: this._options.stats,
				throwErrorOnBrokenSymbolicLink: this._options.throwErrorOnBrokenSymbolicLink
			});
		}
		_getValue(option, value) {
			return option !== null && option !== void 0 ? option : value;
		}
	};
	exports.default = Settings;
}));
// node_modules/@nodelib/fs.walk/out/index.js
var require_out$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Settings = exports.walkStream = exports.walkSync = exports.walk = void 0;
	const async_1 = require_async$2();
	const stream_1 = require_stream$2();
	const sync_1 = require_sync$2();
	const settings_1 = require_settings$1();
	exports.Settings = settings_1.default;
	function walk(directory, optionsOrSettingsOrCallback, callback) {
		if (typeof optionsOrSettingsOrCallback === "function") {
			new async_1.default(directory, getSettings()).read(optionsOrSettingsOrCallback);
			return;
		}
		new async_1.default(directory, getSettings(optionsOrSettingsOrCallback)).read(callback);
	}
	exports.walk = walk;
	function walkSync(directory, optionsOrSettings) {
		const settings = getSettings(optionsOrSettings);
		return new sync_1.default(directory, settings).read();
	}
	exports.walkSync = walkSync;
	function walkStream(directory, optionsOrSettings) {
		const settings = getSettings(optionsOrSettings);
		return new stream_1.default(directory, settings).read();
	}
	exports.walkStream = walkStream;
	function getSettings(settingsOrOptions = {}) {
		if (settingsOrOptions instanceof settings_1.default) return settingsOrOptions;
		return new settings_1.default(settingsOrOptions);
	}
}));
// node_modules/fast-glob/out/readers/reader.js
var require_reader = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const path = __require("path");
	const fsStat = require_out$3();
	const utils = require_utils$1();
	var Reader = class {
		constructor(_settings) {
			this._settings = _settings;
			this._fsStatSettings = new fsStat.Settings({
				followSymbolicLink: this._settings.followSymbolicLinks,
				fs: this._settings.fs,
				throwErrorOnBrokenSymbolicLink: this._settings.followSymbolicLinks
			});
		}
		_getFullEntryPath(filepath) {
			return path.resolve(this._settings.cwd, filepath);
		}
		_makeEntry(stats, pattern) {
			const entry = {
				name: pattern,
				path: pattern,
				dirent: utils.fs.createDirentFromStats(pattern, stats)
			};
			if (this._settings.stats) entry.stats = stats;
			return entry;
		}
		_isFatalError(error) {
			return !utils.errno.isEnoentCodeError(error) && !this._settings.suppressErrors;
		}
	};
	exports.default = Reader;
}));
// node_modules/fast-glob/out/readers/stream.js
var require_stream$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const stream_1 = __require("stream");
	const fsStat = require_out$3();
	const fsWalk = require_out$1();
	const reader_1 = require_reader();
	var ReaderStream = class extends reader_1.default {
		constructor() {
			super(...arguments);
			this._walkStream = fsWalk.walkStream;
			this._stat = fsStat.stat;
		}
		dynamic(root, options) {
			return this._walkStream(root, options);
		}
		static(patterns, options) {
			const filepaths = patterns.map(this._getFullEntryPath, this);
			const stream = new stream_1.PassThrough({ objectMode: true });
			stream._write = (index, _enc, done) => {
				return this._getEntry(filepaths[index], patterns[index], options).then((entry) => {
					if (entry !== null && options.entryFilter(entry)) stream.push(entry);
					if (index === filepaths.length - 1) stream.end();
					done();
				}).catch(done);
			};
			for (let i = 0; i < filepaths.length; i++) stream.write(i);
			return stream;
		}
		_getEntry(filepath, pattern, options) {
			return this._getStat(filepath).then((stats) => this._makeEntry(stats, pattern)).catch((error) => {
				if (options.errorFilter(error)) return null;
				throw error;
			});
		}
		_getStat(filepath) {
			return new Promise((resolve, reject) => {
				this._stat(filepath, this._fsStatSettings, (error, stats) => {
					return error === null ? resolve(stats) : reject(error);
				});
			});
		}
	};
	exports.default = ReaderStream;
}));
// node_modules/fast-glob/out/readers/async.js
var require_async$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const fsWalk = require_out$1();
	const reader_1 = require_reader();
	const stream_1 = require_stream$1();
	var ReaderAsync = class extends reader_1.default {
		constructor() {
			super(...arguments);
			this._walkAsync = fsWalk.walk;
			this._readerStream = new stream_1.default(this._settings);
		}
		dynamic(root, options) {
			return new Promise((resolve, reject) => {
				this._walkAsync(root, options, (error, entries) => {
					if (error === null) resolve(entries);
					else reject(error);
				});
			});
		}
		async static(patterns, options) {
			const entries = [];
			const stream = this._readerStream.static(patterns, options);
			return new Promise((resolve, reject) => {
				stream.once("error", reject);
				stream.on("data", (entry) => entries.push(entry));
				stream.once("end", () => resolve(entries));
			});
		}
	};
	exports.default = ReaderAsync;
}));
// node_modules/fast-glob/out/providers/matchers/matcher.js
var require_matcher = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const utils = require_utils$1();
	var Matcher = class {
		constructor(_patterns, _settings, _micromatchOptions) {
			this._patterns = _patterns;
			this._settings = _settings;
			this._micromatchOptions = _micromatchOptions;
			this._storage = [];
			this._fillStorage();
		}
		_fillStorage() {
			for (const pattern of this._patterns) {
				const segments = this._getPatternSegments(pattern);
				const sections = this._splitSegmentsIntoSections(segments);
				this._storage.push({
					complete: sections.length <= 1,
					pattern,
					segments,
					sections
				});
			}
		}
		_getPatternSegments(pattern) {
			return utils.pattern.getPatternParts(pattern, this._micromatchOptions).map((part) => {
				if (!utils.pattern.isDynamicPattern(part, this._settings)) return {
					dynamic: false,
					pattern: part
				};
				return {
					dynamic: true,
					pattern: part,
					patternRe: utils.pattern.makeRe(part, this._micromatchOptions)
				};
			});
		}
		_splitSegmentsIntoSections(segments) {
			return utils.array.splitWhen(segments, (segment) => segment.dynamic && utils.pattern.hasGlobStar(segment.pattern));
		}
	};
	exports.default = Matcher;
}));
// node_modules/fast-glob/out/providers/matchers/partial.js
var require_partial = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const matcher_1 = require_matcher();
	var PartialMatcher = class extends matcher_1.default {
		match(filepath) {
			const parts = filepath.split("/");
			const levels = parts.length;
			const patterns = this._storage.filter((info) => !info.complete || info.segments.length > levels);
			for (const pattern of patterns) {
				const section = pattern.sections[0];
				/**
				* In this case, the pattern has a globstar and we must read all directories unconditionally,
				* but only if the level has reached the end of the first group.
				*
				* fixtures/{a,b}/**
				*  ^ true/false  ^ always true
				*/
				if (!pattern.complete && levels > section.length) return true;
				if (parts.every((part, index) => {
					const segment = pattern.segments[index];
					if (segment.dynamic && segment.patternRe.test(part)) return true;
					if (!segment.dynamic && segment.pattern === part) return true;
					return false;
				})) return true;
			}
			return false;
		}
	};
	exports.default = PartialMatcher;
}));
// node_modules/fast-glob/out/providers/filters/deep.js
var require_deep = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const utils = require_utils$1();
	const partial_1 = require_partial();
	var DeepFilter = class {
		constructor(_settings, _micromatchOptions) {
			this._settings = _settings;
			this._micromatchOptions = _micromatchOptions;
		}
		getFilter(basePath, positive, negative) {
			const matcher = this._getMatcher(positive);
			const negativeRe = this._getNegativePatternsRe(negative);
			return (entry) => this._filter(basePath, entry, matcher, negativeRe);
		}
		_getMatcher(patterns) {
			return new partial_1.default(patterns, this._settings, this._micromatchOptions);
		}
		_getNegativePatternsRe(patterns) {
			const affectDepthOfReadingPatterns = patterns.filter(utils.pattern.isAffectDepthOfReadingPattern);
			return utils.pattern.convertPatternsToRe(affectDepthOfReadingPatterns, this._micromatchOptions);
		}
		_filter(basePath, entry, matcher, negativeRe) {
			if (this._isSkippedByDeep(basePath, entry.path)) return false;
			if (this._isSkippedSymbolicLink(entry)) return false;
			const filepath = utils.path.removeLeadingDotSegment(entry.path);
			if (this._isSkippedByPositivePatterns(filepath, matcher)) return false;
			return this._isSkippedByNegativePatterns(filepath, negativeRe);
		}
		_isSkippedByDeep(basePath, entryPath) {
			/**
			* Avoid unnecessary depth calculations when it doesn't matter.
			*/
			if (this._settings.deep === 1e400) return false;
			return this._getEntryLevel(basePath, entryPath) >= this._settings.deep;
		}
		_getEntryLevel(basePath, entryPath) {
			const entryPathDepth = entryPath.split("/").length;
			if (basePath === "") return entryPathDepth;
			return entryPathDepth - basePath.split("/").length;
		}
		_isSkippedSymbolicLink(entry) {
			return !this._settings.followSymbolicLinks && entry.dirent.isSymbolicLink();
		}
		_isSkippedByPositivePatterns(entryPath, matcher) {
			return !this._settings.baseNameMatch && !matcher.match(entryPath);
		}
		_isSkippedByNegativePatterns(entryPath, patternsRe) {
			return !utils.pattern.matchAny(entryPath, patternsRe);
		}
	};
	exports.default = DeepFilter;
}));
// node_modules/fast-glob/out/providers/filters/entry.js
var require_entry$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const utils = require_utils$1();
	var EntryFilter = class {
		constructor(_settings, _micromatchOptions) {
			this._settings = _settings;
			this._micromatchOptions = _micromatchOptions;
			this.index = /* @__PURE__ */ new Map();
		}
		getFilter(positive, negative) {
			const [absoluteNegative, relativeNegative] = utils.pattern.partitionAbsoluteAndRelative(negative);
			const patterns = {
				positive: { all: utils.pattern.convertPatternsToRe(positive, this._micromatchOptions) },
				negative: {
					absolute: utils.pattern.convertPatternsToRe(absoluteNegative, Object.assign(Object.assign({}, this._micromatchOptions), { dot: true })),
					relative: utils.pattern.convertPatternsToRe(relativeNegative, Object.assign(Object.assign({}, this._micromatchOptions), { dot: true }))
				}
			};
			return (entry) => this._filter(entry, patterns);
		}
		_filter(entry, patterns) {
			const filepath = utils.path.removeLeadingDotSegment(entry.path);
			if (this._settings.unique && this._isDuplicateEntry(filepath)) return false;
			if (this._onlyFileFilter(entry) || this._onlyDirectoryFilter(entry)) return false;
			const isMatched = this._isMatchToPatternsSet(filepath, patterns, entry.dirent.isDirectory());
			if (this._settings.unique && isMatched) this._createIndexRecord(filepath);
			return isMatched;
		}
		_isDuplicateEntry(filepath) {
			return this.index.has(filepath);
		}
		_createIndexRecord(filepath) {
			this.index.set(filepath, void 0);
		}
		_onlyFileFilter(entry) {
			return this._settings.onlyFiles && !entry.dirent.isFile();
		}
		_onlyDirectoryFilter(entry) {
			return this._settings.onlyDirectories && !entry.dirent.isDirectory();
		}
		_isMatchToPatternsSet(filepath, patterns, isDirectory) {
			if (!this._isMatchToPatterns(filepath, patterns.positive.all, isDirectory)) return false;
			if (this._isMatchToPatterns(filepath, patterns.negative.relative, isDirectory)) return false;
			if (this._isMatchToAbsoluteNegative(filepath, patterns.negative.absolute, isDirectory)) return false;
			return true;
		}
		_isMatchToAbsoluteNegative(filepath, patternsRe, isDirectory) {
			if (patternsRe.length === 0) return false;
			const fullpath = utils.path.makeAbsolute(this._settings.cwd, filepath);
			return this._isMatchToPatterns(fullpath, patternsRe, isDirectory);
		}
		_isMatchToPatterns(filepath, patternsRe, isDirectory) {
			if (patternsRe.length === 0) return false;
			const isMatched = utils.pattern.matchAny(filepath, patternsRe);
			if (!isMatched && isDirectory) return utils.pattern.matchAny(filepath + "/", patternsRe);
			return isMatched;
		}
	};
	exports.default = EntryFilter;
}));
// node_modules/fast-glob/out/providers/filters/error.js
var require_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const utils = require_utils$1();
	var ErrorFilter = class {
		constructor(_settings) {
			this._settings = _settings;
		}
		getFilter() {
			return (error) => this._isNonFatalError(error);
		}
		_isNonFatalError(error) {
			return utils.errno.isEnoentCodeError(error) || this._settings.suppressErrors;
		}
	};
	exports.default = ErrorFilter;
}));
// node_modules/fast-glob/out/providers/transformers/entry.js
var require_entry = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const utils = require_utils$1();
	var EntryTransformer = class {
		constructor(_settings) {
			this._settings = _settings;
		}
		getTransformer() {
			return (entry) => this._transform(entry);
		}
		_transform(entry) {
			let filepath = entry.path;
			if (this._settings.absolute) {
				filepath = utils.path.makeAbsolute(this._settings.cwd, filepath);
				filepath = utils.path.unixify(filepath);
			}
			if (this._settings.markDirectories && entry.dirent.isDirectory()) filepath += "/";
			if (!this._settings.objectMode) return filepath;
			return Object.assign(Object.assign({}, entry), { path: filepath });
		}
	};
	exports.default = EntryTransformer;
}));
// node_modules/fast-glob/out/providers/provider.js
var require_provider = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const path = __require("path");
	const deep_1 = require_deep();
	const entry_1 = require_entry$1();
	const error_1 = require_error();
	const entry_2 = require_entry();
	var Provider = class {
		constructor(_settings) {
			this._settings = _settings;
			this.errorFilter = new error_1.default(this._settings);
			this.entryFilter = new entry_1.default(this._settings, this._getMicromatchOptions());
			this.deepFilter = new deep_1.default(this._settings, this._getMicromatchOptions());
			this.entryTransformer = new entry_2.default(this._settings);
		}
		_getRootDirectory(task) {
			return path.resolve(this._settings.cwd, task.base);
		}
		_getReaderOptions(task) {
			const basePath = task.base === "." ? "" : task.base;
			return {
				basePath,
				pathSegmentSeparator: "/",
				concurrency: this._settings.concurrency,
				deepFilter: this.deepFilter.getFilter(basePath, task.positive, task.negative),
				entryFilter: this.entryFilter.getFilter(task.positive, task.negative),
				errorFilter: this.errorFilter.getFilter(),
				followSymbolicLinks: this._settings.followSymbolicLinks,
				fs: this._settings.fs,
				stats: this._settings.stats,
				throwErrorOnBrokenSymbolicLink: this._settings.throwErrorOnBrokenSymbolicLink,
				transform: this.entryTransformer.getTransformer()
			};
		}
		_getMicromatchOptions() {
			return {
				dot: this._settings.dot,
				matchBase: this._settings.baseNameMatch,
				nobrace: !this._settings.braceExpansion,
				nocase: !this._settings.caseSensitiveMatch,
				noext: !this._settings.extglob,
				noglobstar: !this._settings.globstar,
				posix: true,
				strictSlashes: false
			};
		}
	};
	exports.default = Provider;
}));
// node_modules/fast-glob/out/providers/async.js
var require_async = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const async_1 = require_async$1();
	const provider_1 = require_provider();
	var ProviderAsync = class extends provider_1.default {
		constructor() {
			super(...arguments);
			this._reader = new async_1.default(this._settings);
		}
		async read(task) {
			const root = this._getRootDirectory(task);
			const options = this._getReaderOptions(task);
			return (await this.api(root, task, options)).map((entry) => options.transform(entry));
		}
		api(root, task, options) {
			if (task.dynamic) return this._reader.dynamic(root, options);
			return this._reader.static(task.patterns, options);
		}
	};
	exports.default = ProviderAsync;
}));
// node_modules/fast-glob/out/providers/stream.js
var require_stream = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const stream_1 = __require("stream");
	const stream_2 = require_stream$1();
	const provider_1 = require_provider();
	var ProviderStream = class extends provider_1.default {
		constructor() {
			super(...arguments);
			this._reader = new stream_2.default(this._settings);
		}
		read(task) {
			const root = this._getRootDirectory(task);
			const options = this._getReaderOptions(task);
			const source = this.api(root, task, options);
			const destination = new stream_1.Readable({
				objectMode: true,
				read: () => {}
			});
			source.once("error", (error) => destination.emit("error", error)).on("data", (entry) => destination.emit("data", options.transform(entry))).once("end", () => destination.emit("end"));
			destination.once("close", () => source.destroy());
			return destination;
		}
		api(root, task, options) {
			if (task.dynamic) return this._reader.dynamic(root, options);
			return this._reader.static(task.patterns, options);
		}
	};
	exports.default = ProviderStream;
}));
// node_modules/fast-glob/out/readers/sync.js
var require_sync$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const fsStat = require_out$3();
	const fsWalk = require_out$1();
	const reader_1 = require_reader();
	var ReaderSync = class extends reader_1.default {
		constructor() {
			super(...arguments);
			this._walkSync = fsWalk.walkSync;
			this._statSync = fsStat.statSync;
		}
		dynamic(root, options) {
			return this._walkSync(root, options);
		}
		static(patterns, options) {
			const entries = [];
			for (const pattern of patterns) {
				const filepath = this._getFullEntryPath(pattern);
				const entry = this._getEntry(filepath, pattern, options);
				if (entry === null || !options.entryFilter(entry)) continue;
				entries.push(entry);
			}
			return entries;
		}
		_getEntry(filepath, pattern, options) {
			try {
				const stats = this._getStat(filepath);
				return this._makeEntry(stats, pattern);
			} catch (error) {
				if (options.errorFilter(error)) return null;
				throw error;
			}
		}
		_getStat(filepath) {
			return this._statSync(filepath, this._fsStatSettings);
		}
	};
	exports.default = ReaderSync;
}));
// node_modules/fast-glob/out/providers/sync.js
var require_sync = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const sync_1 = require_sync$1();
	const provider_1 = require_provider();
	var ProviderSync = class extends provider_1.default {
		constructor() {
			super(...arguments);
			this._reader = new sync_1.default(this._settings);
		}
		read(task) {
			const root = this._getRootDirectory(task);
			const options = this._getReaderOptions(task);
			return this.api(root, task, options).map(options.transform);
		}
		api(root, task, options) {
			if (task.dynamic) return this._reader.dynamic(root, options);
			return this._reader.static(task.patterns, options);
		}
	};
	exports.default = ProviderSync;
}));
// node_modules/fast-glob/out/settings.js
var require_settings = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DEFAULT_FILE_SYSTEM_ADAPTER = void 0;
	const fs = __require("fs");
	const os = __require("os");
	/**
	* The `os.cpus` method can return zero. We expect the number of cores to be greater than zero.
	* https://github.com/nodejs/node/blob/7faeddf23a98c53896f8b574a6e66589e8fb1eb8/lib/os.js#L106-L107
	*/
	const CPU_COUNT = Math.max(os.cpus().length, 1);
	exports.DEFAULT_FILE_SYSTEM_ADAPTER = {
		lstat: fs.lstat,
		lstatSync: fs.lstatSync,
		stat: fs.stat,
		statSync: fs.statSync,
		readdir: fs.readdir,
		readdirSync: fs.readdirSync
	};
	var Settings = class {
		constructor(_options = {}) {
			this._options = _options;
			this.absolute = this._getValue(this._options.absolute, false);
			this.baseNameMatch = this._getValue(this._options.baseNameMatch, false);
			this.braceExpansion = this._getValue(this._options.braceExpansion, true);
			this.caseSensitiveMatch = this._getValue(this._options.caseSensitiveMatch, true);
			this.concurrency = this._getValue(this._options.concurrency, CPU_COUNT);
			this.cwd = this._getValue(this._options.cwd, process.cwd());
			this.deep = this._getValue(this._options.deep, 1e400);
			this.dot = this._getValue(this._options.dot, false);
			this.extglob = this._getValue(this._options.extglob, true);
			this.followSymbolicLinks = this._getValue(this._options.followSymbolicLinks, true);
			this.fs = this._getFileSystemMethods(this._options.fs);
			this.globstar = this._getValue(this._options.globstar, true);
			this.ignore = this._getValue(this._options.ignore, []);
			this.markDirectories = this._getValue(this._options.markDirectories, false);
			this.objectMode = this._getValue(this._options.objectMode, false);
			this.onlyDirectories = this._getValue(this._options.onlyDirectories, false);
			this.onlyFiles = this._getValue(this._options.onlyFiles, true);
			this.stats = this._getValue(this._options.stats, false);
			this.suppressErrors = this._getValue(this._options.suppressErrors, false);
			this.throwErrorOnBrokenSymbolicLink = this._getValue(this._options.throwErrorOnBrokenSymbolicLink, false);
			this.unique = this._getValue(this._options.unique, true);
			if (this.onlyDirectories) this.onlyFiles = false;
			if (this.stats) this.objectMode = true;
			this.ignore = [].concat(this.ignore);
		}
		_getValue(option, value) {
			return option === void 0 ? value : option;
		}
		_getFileSystemMethods(methods = {}) {
			return Object.assign(Object.assign({}, exports.DEFAULT_FILE_SYSTEM_ADAPTER), methods);
		}
	};
	exports.default = Settings;
}));
// node_modules/fast-glob/out/index.js
var require_out = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const taskManager = require_tasks();
	const async_1 = require_async();
	const stream_1 = require_stream();
	const sync_1 = require_sync();
	const settings_1 = require_settings();
	const utils = require_utils$1();
	async function FastGlob(source, options) {
		assertPatternsInput(source);
		const works = getWorks(source, async_1.default, options);
		const result = await Promise.all(works);
		return utils.array.flatten(result);
	}
	(function(FastGlob) {
		FastGlob.glob = FastGlob;
		FastGlob.globSync = sync;
		FastGlob.globStream = stream;
		FastGlob.async = FastGlob;
		function sync(source, options) {
			assertPatternsInput(source);
			const works = getWorks(source, sync_1.default, options);
			return utils.array.flatten(works);
		}
		FastGlob.sync = sync;
		function stream(source, options) {
			assertPatternsInput(source);
			const works = getWorks(source, stream_1.default, options);
			/**
			* The stream returned by the provider cannot work with an asynchronous iterator.
			* To support asynchronous iterators, regardless of the number of tasks, we always multiplex streams.
			* This affects performance (+25%). I don't see best solution right now.
			*/
			return utils.stream.merge(works);
		}
		FastGlob.stream = stream;
		function generateTasks(source, options) {
			assertPatternsInput(source);
			const patterns = [].concat(source);
			const settings = new settings_1.default(options);
			return taskManager.generate(patterns, settings);
		}
		FastGlob.generateTasks = generateTasks;
		function isDynamicPattern(source, options) {
			assertPatternsInput(source);
			const settings = new settings_1.default(options);
			return utils.pattern.isDynamicPattern(source, settings);
		}
		FastGlob.isDynamicPattern = isDynamicPattern;
		function escapePath(source) {
			assertPatternsInput(source);
			return utils.path.escape(source);
		}
		FastGlob.escapePath = escapePath;
		function convertPathToPattern(source) {
			assertPatternsInput(source);
			return utils.path.convertPathToPattern(source);
		}
		FastGlob.convertPathToPattern = convertPathToPattern;
		(function(posix) {
			function escapePath(source) {
				assertPatternsInput(source);
				return utils.path.escapePosixPath(source);
			}
			posix.escapePath = escapePath;
			function convertPathToPattern(source) {
				assertPatternsInput(source);
				return utils.path.convertPosixPathToPattern(source);
			}
			posix.convertPathToPattern = convertPathToPattern;
		})(FastGlob.posix || (FastGlob.posix = {}));
		(function(win32) {
			function escapePath(source) {
				assertPatternsInput(source);
				return utils.path.escapeWindowsPath(source);
			}
			win32.escapePath = escapePath;
			function convertPathToPattern(source) {
				assertPatternsInput(source);
				return utils.path.convertWindowsPathToPattern(source);
			}
			win32.convertPathToPattern = convertPathToPattern;
		})(FastGlob.win32 || (FastGlob.win32 = {}));
	})(FastGlob || (FastGlob = {}));
	function getWorks(source, _Provider, options) {
		const patterns = [].concat(source);
		const settings = new settings_1.default(options);
		const tasks = taskManager.generate(patterns, settings);
		const provider = new _Provider(settings);
		return tasks.map(provider.read, provider);
	}
	function assertPatternsInput(input) {
		if (![].concat(input).every((item) => utils.string.isString(item) && !utils.string.isEmpty(item))) throw new TypeError("Patterns must be a string (non empty) or an array of strings");
	}
	module.exports = FastGlob;
}));
// src/sources/list-directory.ts
/** Links are listed, not followed; the store of a repository inside the tree is left out, which is said. */
async function* listDirectory(top, session) {
	const { default: fastGlob } = await Promise.resolve().then(() => /* @__PURE__ */ __toESM(require_out(), 1));
	const odd = [];
	const stream = fastGlob.stream("**", {
		cwd: top,
		absolute: true,
		dot: true,
		onlyFiles: false,
		objectMode: true,
		followSymbolicLinks: false,
		fs: { readdir: reader(top, odd, session) }
	});
	for await (const entry of stream) {
		session.signal.throwIfAborted();
		if (!entry.dirent.isDirectory()) yield {
			open: entry.path,
			path: entry.path
		};
	}
	for (const directory of odd) yield* oddFiles(directory, session);
}
/** Lists one directory for fast-glob, and notes it when some of it is left to `oddFiles`. */
function reader(top, odd, session) {
	return (directory, _options, answer) => {
		const entries = entriesOf(directory, session);
		const plain = entries.filter((entry) => !ODD.test(entry.name));
		if (plain.length !== entries.length) odd.push(directory);
		answer(null, plain.filter((entry) => !isStore(path.join(directory, entry.name), top, session)));
	};
}
function entriesOf(directory, session) {
	try {
		return readdirSync(directory, { withFileTypes: true });
	} catch (error) {
		failToList(directory, error, session);
		return [];
	}
}
/** The store of a repository is compressed: its content is the business of `vonguard history`. */
function isStore(file, top, { coverage }) {
	if (path.basename(file) !== ".git" || !existsSync(path.join(file, "HEAD"))) return false;
	if (!existsSync(path.join(file, "objects"))) return false;
	const holder = path.dirname(file);
	if (holder !== top) coverage.notice(`${holder} is a repository: its files were looked at, its history was not.`);
	return true;
}
/** Files whose name, or a directory's name on the way, fast-glob can't handle. */
function* oddFiles(directory, session) {
	const names = namesIn(directory, directory, session).filter((name) => ODD.test(name.text));
	for (const name of names) yield* filesAt({
		open: below(directory, name),
		path: `${directory}/${name.text}`
	}, session);
}
function* filesAt(entry, session) {
	session.signal.throwIfAborted();
	if (lstatSync(entry.open, { throwIfNoEntry: false })?.isDirectory() !== true) {
		yield entry;
		return;
	}
	for (const name of namesIn(entry.open, entry.path, session)) yield* filesAt({
		open: below(entry.open, name),
		path: `${entry.path}/${name.text}`
	}, session);
}
function namesIn(open, shown, session) {
	try {
		return readdirSync(open, "buffer").map(toFileName);
	} catch (error) {
		failToList(shown, error, session);
		return [];
	}
}
function failToList(directory, error, { coverage }) {
	const message = `Could not list ${directory}: ${toErrorMessage(error)}`;
	coverage.fail({
		code: "unreadable",
		message,
		path: directory
	});
}
var ODD;
var init_list_directory = __esmMin((() => {
	init_errors();
	init_file_name();
	ODD = /[\uFFFD\\\n\r\u2028\u2029]/;
}));
// src/sources/list-tracked.ts
/** Files below `directory`; undefined when git ignores the directory itself and it was named on purpose. */
async function listTracked(topLevel, directory, session) {
	const scope = path.relative(topLevel, directory);
	if (scope !== "" && await isIgnored(topLevel, scope, session.signal)) return void 0;
	const [tracked, others] = await Promise.all([list(topLevel, ["--stage"], scope, session), list(topLevel, ["--others", "--exclude-standard"], scope, session)]);
	const names = [...trackedFiles(tracked, session), ...untrackedFiles(others, session)];
	const places = new Places();
	return names.flatMap((name) => atPlace(below(topLevel, name), {
		topLevel,
		name,
		places,
		session
	}));
}
async function list(cwd, what, scope, { signal, coverage }) {
	const below = scope === "" ? [] : ["--", scope];
	const { output, complaint } = await runGitAloud({
		cwd,
		args: [
			"ls-files",
			"-z",
			...what,
			...below
		],
		signal
	});
	for (const line of complaint.split("\n").filter((one) => one.trim() !== "")) if (line.includes("unable to access")) coverage.notice(`git: ${line}`);
	else coverage.fail({
		code: "unreadable",
		message: `git could not list everything: ${line}`,
		path: cwd
	});
	return splitRecords(output);
}
/** Each path once: a file in conflict is listed with up to three versions. */
function trackedFiles(records, session) {
	const names = /* @__PURE__ */ new Map();
	for (const record of records) {
		const name = afterTab(record);
		if (record.text.startsWith(SUBMODULE)) noteSubmodule(name.text, session);
		else names.set(name.bytes?.toString("latin1") ?? name.text, name);
	}
	return [...names.values()];
}
function untrackedFiles(names, { coverage }) {
	return names.filter(({ text }) => {
		if (!text.endsWith("/")) return true;
		coverage.skip({
			path: text,
			reason: "submodule"
		});
		coverage.notice(`${text} is a repository of its own and was not entered; scan it on its own.`);
		return false;
	});
}
function noteSubmodule(name, { coverage }) {
	coverage.skip({
		path: name,
		reason: "submodule"
	});
	coverage.notice(`${name} is a submodule and was not entered; scan it on its own.`);
}
/** Nothing for a tracked file that was deleted or left out of a sparse checkout: it holds nothing in the work tree. */
function atPlace(open, { topLevel, name, places, session }) {
	try {
		if (lstatSync(open, { throwIfNoEntry: false }) === void 0) return [];
		if (places.holds(open)) return [{
			open,
			path: `${topLevel}/${name.text}`
		}];
		session.coverage.skip({
			path: name.text,
			reason: "symbolic-link"
		});
	} catch {
		session.coverage.skip({
			path: name.text,
			reason: "unreadable"
		});
	}
	return [];
}
async function isIgnored(cwd, scope, signal) {
	return (await runGitAloud({
		cwd,
		args: [
			"--no-literal-pathspecs",
			"check-ignore",
			"-q",
			"--no-index",
			"--",
			`./${scope}`
		],
		signal,
		accept: [1]
	})).code === 0;
}
var SUBMODULE, Places;
var init_list_tracked = __esmMin((() => {
	init_file_name();
	init_run();
	SUBMODULE = "160000";
	Places = class {
		#known = /* @__PURE__ */ new Map();
		holds(file) {
			const directory = Buffer.from(file).subarray(0, Buffer.from(file).lastIndexOf("/"));
			const key = directory.toString("latin1");
			const known = this.#known.get(key);
			if (known !== void 0) return known;
			const holds = realpathSync.native(directory, "buffer").equals(directory);
			this.#known.set(key, holds);
			return holds;
		}
	};
}));
// src/sources/worktree.ts
var worktree_exports = /* @__PURE__ */ __exportAll({ createWorktreeSource: () => createWorktreeSource });
/** @throws ScanError `path-not-found` for a path that is not there: a misspelt one must not be clean. */
async function createWorktreeSource({ cwd, paths, includeIgnored }) {
	const targets = (paths.length === 0 ? ["."] : paths).map((name) => toTarget(cwd, name));
	const root = await rootOf(targets, cwd);
	return {
		kind: "worktree",
		target: targets.length === 1 ? targets[0]?.absolute ?? root : root,
		root,
		contents: (session) => contents(targets, {
			root,
			includeIgnored
		}, session)
	};
}
/** What configuration belongs to: the repository of `cwd` when any of the paths is in it, else that of the first. */
async function rootOf(targets, cwd) {
	const [first] = targets;
	const here = realpathSync(cwd);
	if (first === void 0) return here;
	const own = targets.length > 1 ? (await findRepositoryIfAny(here))?.topLevel : void 0;
	if (own !== void 0 && targets.some(({ absolute }) => isWithin(own, absolute))) return own;
	const directory = first.isDirectory ? first.absolute : path.dirname(first.absolute);
	const topLevel = (await findRepositoryIfAny(directory))?.topLevel;
	if (topLevel !== void 0 && isWithin(topLevel, directory)) return topLevel;
	return targets.length === 1 && first.isDirectory ? first.absolute : here;
}
function isWithin(directory, file) {
	return file === directory || file.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}
function toTarget(cwd, name) {
	const absolute = path.resolve(cwd, name);
	if (lstatSync(absolute, { throwIfNoEntry: false }) === void 0) throw new ScanError("path-not-found", `There is no file or directory ${name}.`, {
		path: name,
		hint: "Check the spelling; nothing was scanned."
	});
	const real = realpathSync(absolute);
	return {
		absolute: real,
		isDirectory: lstatSync(real).isDirectory()
	};
}
async function* contents(targets, where, session) {
	const seen = /* @__PURE__ */ new Set();
	const breathe = createBreath();
	for (const { absolute, isDirectory } of targets) {
		const files = isDirectory ? filesBelow(absolute, where, session) : [{
			open: absolute,
			path: absolute
		}];
		for await (const file of files) {
			await breathe();
			session.signal.throwIfAborted();
			const key = file.open.toString("latin1");
			if (seen.has(key)) continue;
			seen.add(key);
			yield* lookAtFile(file, {
				...where,
				isNamed: !isDirectory
			}, session);
			session.onProgress({
				phase: "reading files",
				done: seen.size,
				unit: "files"
			});
		}
	}
}
async function* filesBelow(directory, { includeIgnored }, session) {
	const topLevel = includeIgnored ? void 0 : await workTreeOf(directory, session);
	yield* (topLevel === void 0 ? void 0 : await listTracked(topLevel, directory, session)) ?? listDirectory(directory, session);
}
/**
* Undefined when git would list something else than what lies here: a configuration can set core.worktree to a
* directory around this one, and then git takes this one for a repository inside, and lists nothing of it.
*/
async function workTreeOf(directory, { coverage }) {
	const topLevel = (await findRepositoryIfAny(directory))?.topLevel;
	if (topLevel === void 0 || !hasOtherHolder(directory, topLevel)) return topLevel;
	coverage.notice(`${directory}: the repository's configuration names another work tree; all files were looked at.`);
}
/** Whether a directory on the way up to the top level holds a repository of its own. */
function hasOtherHolder(directory, topLevel) {
	if (directory === topLevel) return false;
	if (existsSync(path.join(directory, ".git"))) return true;
	const parent = path.dirname(directory);
	return parent !== directory && hasOtherHolder(parent, topLevel);
}
function* lookAtFile(file, { root, isNamed }, session) {
	const name = path.relative(root, file.path).split(path.sep).join("/");
	if (!isNamed && session.isExcluded(name)) {
		session.coverage.skip({
			path: name,
			reason: "excluded-by-config"
		});
		return;
	}
	const bytes = readInto(file.open, name, session);
	if (bytes !== void 0) yield {
		bytes,
		provenance: {
			kind: "file",
			path: name
		}
	};
}
var init_worktree = __esmMin((() => {
	init_errors();
	init_repository();
	init_breathe();
	init_file();
	init_list_directory();
	init_list_tracked();
}));
// src/commands/action/run.ts
init_errors();
init_oid();
init_read_at();
/** Runs the step; the exit code fails it unless everything was looked at and nothing (that counts) was found. */
async function runAction(context) {
	try {
		const inputs = readInputs(context.env);
		const plan = planOf(inputs, await readEvent(context));
		if (plan.target.kind === "nothing") return await publishNothing(plan.target.why, context);
		return await publish({
			run: await look(plan, inputs, context),
			inputs,
			pullRequest: plan.pullRequest,
			context
		});
	} catch (error) {
		const failure = toScanError(error);
		if (failure.code === "interrupted") return EXIT.interrupted;
		return await publishFailure(failure, context);
	}
}
async function readEvent({ env }) {
	const name = env["GITHUB_EVENT_NAME"];
	const file = env["GITHUB_EVENT_PATH"];
	if (name === void 0 || file === void 0) throw new ScanError("usage", "GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this is not a GitHub Actions runner.", { hint: "Elsewhere: vonguard diff base..head." });
	try {
		return {
			name,
			payload: JSON.parse(await readFile(file, "utf8")),
			sha: env["GITHUB_SHA"]
		};
	} catch (error) {
		throw new ScanError("unreadable", `The event could not be read: ${toErrorMessage(error)}`, { cause: error });
	}
}
async function look(plan, inputs, context) {
	const cwd = path.resolve(context.env["GITHUB_WORKSPACE"] ?? context.cwd, inputs.directory);
	const notice = (text) => context.stdout.write(messageCommand("notice", text));
	const checkout = {
		cwd,
		signal: context.signal,
		notice
	};
	const policy = plan.policy === void 0 ? void 0 : await bring(plan.policy, checkout);
	const open = await openTarget(plan.target, checkout);
	return runScan(await policyArguments({
		inputs,
		policy,
		changed: changedPolicy(plan),
		checkout
	}), {
		...context,
		cwd
	}, open);
}
async function openTarget(target, checkout) {
	const { cwd } = checkout;
	switch (target.kind) {
		case "range": {
			const { head, base } = await completeRange(target, checkout);
			const { createPushSource } = await Promise.resolve().then(() => (init_push(), push_exports));
			const heads = [isOid(target.head) ? target.head : head];
			return () => createPushSource({
				cwd,
				heads,
				known: base === void 0 ? [] : [base]
			});
		}
		case "history": {
			await completeHistory(checkout);
			const { createHistorySource } = await Promise.resolve().then(() => (init_history(), history_exports));
			return async () => createHistorySource({
				cwd,
				repository: "."
			});
		}
		case "files": {
			const { createWorktreeSource } = await Promise.resolve().then(() => (init_worktree(), worktree_exports));
			return async () => createWorktreeSource({
				cwd,
				paths: [],
				includeIgnored: false
			});
		}
		case "nothing": throw new ScanError("internal", "There is nothing to look at.");
	}
}
function changedPolicy({ target, policy }) {
	return policy !== void 0 && target.kind === "range" ? target.head : void 0;
}
async function policyArguments({ inputs, policy, changed, checkout }) {
	const { config, baseline, minConfidence } = inputs;
	return {
		"report-unused-allows": true,
		...minConfidence !== void 0 && { "min-confidence": minConfidence },
		...policy !== void 0 && { "policy-ref": policy },
		...changed !== void 0 && { "changed-policy-ref": changed },
		...await fileArgument("config", config, {
			policy,
			checkout
		}),
		...await fileArgument("baseline", baseline, {
			policy,
			checkout
		})
	};
}
async function fileArgument(name, file, { policy, checkout }) {
	if (file === void 0) return {};
	if (policy === void 0) return { [name]: path.resolve(checkout.cwd, file) };
	if (await (await createCommitReader(checkout.cwd, policy))(file) !== void 0) return { [name]: file };
	checkout.notice(`The base commit has no ${file} yet: it counts once it is merged.`);
	return {};
}
// src/action.ts
const controller = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => controller.abort());
process.exitCode = await runAction({
	cwd: process.cwd(),
	env: process.env,
	signal: controller.signal,
	stdout: {
		write: (text) => void process.stdout.write(text),
		isTerminal: false,
		columns: 120
	},
	stderr: {
		write: (text) => void process.stderr.write(text),
		isTerminal: false,
		columns: 120
	},
	stdin: {
		isTerminal: false,
		async *[Symbol.asyncIterator]() {}
	},
	now: () => /* @__PURE__ */ new Date()
});
export {};
