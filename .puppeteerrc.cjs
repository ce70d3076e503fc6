// Firefox runs from the machine's own installation; Puppeteer must not fetch a browser.
module.exports = { skipDownload: true };
