/**
 * Official runtimes start the app that is named on the command line (`electron .`) by an app of their own;
 * the runtime from the wheel has none, so this one takes its place there.
 */
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { app } = require('electron');

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

app.setAppPath(folder);
app.setName(productName ?? name);
app.setVersion(version);
app.setPath('userData', join(app.getPath('appData'), app.getName()));
require(join(folder, main));
