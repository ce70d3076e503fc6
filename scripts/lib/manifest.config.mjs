/** For the manifest analyzer: on its own it would write where it put its file into package.json, at every build. */
export default { packagejson: false };
