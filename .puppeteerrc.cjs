// The browser comes from the machine or from an npm package (scripts/browser.mjs), never from a postinstall download.
module.exports = { skipDownload: true };
