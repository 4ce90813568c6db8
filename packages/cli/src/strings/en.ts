/** English texts. `{name}` is filled in. */
export const en = {
  // Help
  help: `sanchi: a searchable directory of makers from a spreadsheet

Usage
  sanchi check FILE…             say what is wrong with a spreadsheet and what would be published
  sanchi build FILE… --out DIR   write a folder to put on your web server
  sanchi serve FILE…             look at it on this computer while you edit the spreadsheet
  sanchi template                a blank sheet to fill in

  sanchi COMMAND --help          options and examples
  --lang ja|en                   language   --version   version

Exit codes: 0 good, 1 something is wrong with the data or the disk, 2 the command was typed wrongly.
`,
  help_check: `sanchi check FILE… [options]

Reads spreadsheets (CSV, XLSX; UTF-8, Shift_JIS) or a directory.json and says what is wrong, where, how to mend it, and
which columns would be published. Writes nothing unless --out is given.

  --mapping FILE   which column is what, where the headers do not say so (JSON or CSV: column,field)
  --json           one JSON document on stdout
  --strict         exit code 1 on any error or warning
  --all            list every problem, not only the first of each kind
  --out DIR        write problems.csv (for the department) and skills.csv (inferred skills, with a keep/discard column)
  --lang ja|en     language

Examples
  sanchi check makers.xlsx
  sanchi check companies.csv products.csv --mapping columns.csv
  sanchi check makers.csv --strict --json > report.json
`,
  help_build: `sanchi build FILE… --out DIR [options]

Besides the tables of members and products, FILE may be an additions.csv from the desk's page 掲載への追加 (known by its
headers): the answers and proven skills that the office accepted join the members' skills, with evidence and date. Give
every one you have at each build; repeats do no harm.

Writes a folder that works on any web server and asks no other host: directory.json, index.html (also for an iframe),
members.html (no script), embed.html (what to paste), the scripts, problems.csv and skills.csv.

  --out DIR            the folder; an existing one is replaced only when everything is ready
  --mapping FILE       which column is what
  --review FILE        skills.csv as it came back with 採用 (keep) or 除外 (discard)
  --publish-inferred   publish skills inferred from text even where nobody reviewed them (marked as inferred)
  --form SHAPE         a request form below the search, for engineer, consumer (keepsakes) or ask (questions)
  --endpoint URL       where the form's requests are received; without it visitors send a mail or a FAX
  --email --fax        the office's, for requests without an endpoint
  --base FILE          a directory.json whose networks, regions, products … are taken over; its members are not
  --id --title --publisher --url --licence   identity; --url is the publisher's page
  --updated DATE       date of the data (default: today, or the published date when nothing has changed)
  --allow-shrink       publish even though fewer than half of the published members are left, or these cannot be read
  --lang ja|en         language of the pages (default ja) and of messages

Above 1,000 members directory.json is a summary, and details are in files beside it (directory-1.json …).

Examples
  sanchi build makers.xlsx --out public/makers --title "Makers of Tsubame" --publisher "Tsubame City"
  sanchi build makers.csv --out public/makers --review public/makers/skills.csv
  sanchi build makers.csv additions-2026-11-30.csv --out public/makers
`,
  help_serve: `sanchi serve [FILE…|DIR] [options]

Builds in memory (or takes a built folder) and shows it on this computer only. When a source changes the page is
rebuilt and reloads by itself. Problems of the import are at /problems.html. Ends with Ctrl-C.

  --port N         port (default 4173; a free one is taken where it is in use)
  --mapping --review --publish-inferred --base --id --title --publisher --url --licence   as for sanchi build
  --lang ja|en     language

Examples
  sanchi serve makers.xlsx
  sanchi serve public/makers --port 8080
`,
  help_template: `sanchi template [options]

A blank sheet with the headers that are understood best and an example row. Writes to stdout unless --out is given.

  --out FILE     the file
  --sjis         Shift_JIS (cp932) for old programs; otherwise UTF-8 with BOM, which Excel opens
  --lang ja|en   language of the headers

Examples
  sanchi template --out makers.csv
  sanchi template --lang en > makers.csv
`,
  seeHelp: 'See: sanchi {command} --help',

  // Failures
  unknownCommand: 'There is no command “{command}”. Commands: check, build, serve, template',
  unknownOption: '{command} has no option “{option}”',
  optionValue: '“{option}” is given without its value, or with one that it does not take',
  badLanguage: '--lang is ja or en, not “{value}”',
  noFiles: 'No file was given',
  noOut: '--out DIR is missing: where shall the folder be written?',
  badPort: '--port is a number from 0 to 65535, not “{value}”',
  badId: '--id consists of small letters, digits and hyphens and begins with a letter or digit, not “{value}”',
  badUrl: '--url begins with http:// or https://, not “{value}”',
  badForm: '--form is engineer, consumer or ask, not “{value}”',
  badEndpoint: '--endpoint is a web address such as https://desk.example.jp/intake, not “{value}”',
  badEmail: '--email is a mail address such as office@example.jp, not “{value}”',
  badUpdated: '--updated is a date such as 2026-04-01, not “{value}”',
  unexpectedFile: 'This command takes no file: “{value}”',
  fileMissing: 'There is no file “{path}”',
  fileIsFolder: '“{path}” is a folder, not a file; name the CSV or .xlsx inside it',
  fileLocked: '“{path}” cannot be opened: no permission, or another program such as Excel holds it',
  fileUnreadable: '“{path}” cannot be read: {reason}',
  badBase: '“{path}” (--base) is no usable directory.json: {reason}',
  outIsFile: '“{path}” is a file, not a folder',
  outForbidden: 'No permission to write to “{path}”',
  outFull: 'The disk is full: “{path}” was not written. What was published before is unchanged',
  outFailed: '“{path}” could not be written: {reason}. What was published before is unchanged',
  noSite: 'The scripts for the page are missing (looked for in {places}). In the workspace run `npm run build` first; otherwise reinstall @sanchi/cli',
  noBuiltFolder: 'There is no built directory in “{path}” (index.html and directory.json). Give spreadsheets, or a folder made by sanchi build',
  mixedSources: 'Give either spreadsheets or one built folder, not both',
  nothingToPublish: 'No member could be read: nothing was written',
  fileUnused: 'A file could not be imported: nothing was written. {where}: {message}',
  invalidDirectory: 'The directory has {n} {n|error|errors}: nothing was written. First: {where}: {message} All: sanchi check {file}',
  oldUnreadable: 'The published {path} cannot be read, so the counts cannot be compared. Nothing was written. Put back the directory.json that was there, or add --allow-shrink to replace it',
  shrunk: '{n} {n|member|members} would replace the {before} that are published: fewer than half. Nothing was written. If that is right, add --allow-shrink',
  interrupted: 'Interrupted: nothing was changed',
  portsTaken: 'No free port near {port}',
  portForbidden: 'Port {port} may not be opened: {reason}. Take one above 1023',
  internal: 'Sanchi made a mistake; please report this:',

  // Progress
  progress_read: 'reading',
  progress_members: 'importing',
  progress_skills: 'finding skills in',
  progressRows: '{n} {n|row|rows}',

  // Report of check
  severity_error: 'Error',
  severity_warning: 'Warning',
  severity_notice: 'Notice',
  atRow: 'row {n}',
  atColumn: '“{column}”',
  wholeFile: 'whole file',
  moreOfKind: '… {n} more of this kind (--all lists them)',
  noProblems: 'No problems.',
  columnsTitle: 'Columns',
  columnMapped: '{column} → {field} ({n} filled)',
  columnNamed: '{column} → {field} ({label}, {n} filled)',
  columnWithheld: '{column}: not published, {reason} ({n} filled)',
  withheld_person: 'holds persons',
  'withheld_no-public-field': 'no public field is known for it (name one with --mapping)',
  withheld_hidden: 'a hidden column',
  'withheld_row-number': 'a row number',
  'withheld_no-header': 'no header',
  withheld_empty: 'empty',
  'withheld_not-chosen': 'as the mapping says',
  'withheld_member-key': 'only links the row to its member',
  noHeaderColumn: '(no header)',
  emptyColumns: 'Empty: {columns}',
  summaryTitle: 'Summary',
  summaryMembers: '{members} {members|member|members} and {products} {products|product|products} from {rows} {rows|row|rows} in {files} {files|file|files}',
  summaryMerged: '{n} {n|row|rows} merged into a member of another row',
  summaryInferred: '{n} {n|skill|skills} inferred from text, unpublished until reviewed (skills.csv, --review)',
  summaryInferredPublished: '{n} {n|skill|skills} inferred from text',
  summaryAdditions: '{n} {n|line|lines} of additions from work and answers (additions.csv)',
  summaryProblems: '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {notices} {notices|notice|notices}',
  wrote: 'Written: {path}',
  choicesKept: 'skills.csv there already holds {n} {n|decision; it was|decisions; they were} kept in the new sheet but not used. To use {n|it|them}: --review {path}',

  // Build
  built: 'Built “{title}” with {n} {n|member|members} in {path}',
  builtShrunk: 'Note: {before} {before|member|members} {before|was|were} published before, {n} now.',
  builtOldUnreadable: 'Note: the directory.json published before cannot be read; its count could not be compared.',
  builtNext: 'What to paste where: {path}',
  builtOffice: 'problems.csv and skills.csv are for the office; they need not be uploaded. Values that are not published are left out of them (sanchi check --out writes them).',
  builtProblems: '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {notices} {notices|notice|notices}: see problems.csv',
  builtShards: 'For {n} {n|member|members}, directory.json is a summary; details are in {shards} {shards|file|files} beside it (directory-1.json …). Upload them together.',

  // Serve
  serving: 'Serving {url}  (Ctrl-C ends)',
  servingProblems: '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {notices} {notices|notice|notices}: {url}',
  rebuilt: '{time} rebuilt: {n} {n|member|members}, {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}',
  rebuildFailed: '{time} not rebuilt, the page stays as it was: {reason}',
  reloaded: '{time} the folder changed: reloading',
  portTaken: 'Port {port} is in use; taking {other}.',
  stopped: 'Ended.',
  previewBar: 'Preview. Problems of the import: {n}',
  notFoundTitle: 'There is no such page',
  notFoundText: 'Back to the directory',

  // Findings in a directory.json
  foundDone: 'The document is not changed. Mend it there.',
  found_missing: 'This is required and missing.',
  'found_bad-id': 'The id “{value}” consists of other than small letters, digits and hyphens.',
  'found_wrong-type': 'This is not what belongs here ({expected}).',
  'found_unknown-choice': '“{value}” is not known here. Known: {known}',
  'found_bad-link': '“{value}” is no address that may be published. Give one that begins with http:// or https://.',
  'found_duplicate-id': 'The id “{value}” is already used by {first}. Give each its own.',
  'found_same-corporate-number': 'The 法人番号 {value} is also that of {first}. If it is one firm, merge the entries.',
  'found_bad-corporate-number': '“{value}” is no 法人番号 (13 digits with a check digit).',
  'found_bad-municipality-code': '“{value}” is no municipality code (6 digits with a check digit).',
  'found_bad-date': '“{value}” is no date such as 2026-04-01.',
  'found_bad-postcode': '“{value}” is no postcode such as 959-1234.',
  'found_bad-mail-address': '“{value}” is no mail address.',
  'found_bad-unit': 'The unit “{value}” is not known.',
  'found_empty-range': 'The least is greater than the most, or the value does not fit.',
  'found_outside-range': '“{value}” is outside what is possible ({min}–{max}).',
  'found_unknown-concept': 'The concept “{value}” is neither in Sanchi’s vocabulary nor in this directory’s own. Check how it is spelt, or add it to vocabulary.',
  'found_concept-cycle': 'The broader concepts lead back to where they began ({path}). Take one of them out of its broader.',
  'found_same-word': '“{value}” is also a word of the concept {other} ({label}). If both mean the same, give yours the id {other} so that it overrides it; else choose another word.',
  'found_bad-kana': '“{value}” is not hiragana. Write readings in hiragana.',
  'found_leads-nowhere': 'This need leads to nothing. Name in leadsTo the ids of the concepts that answer it.',
  'found_dead-reference': '“{value}” is not among the {kind} of this directory.',

  // Pages
  membersHeading: 'Members ({n})',
  listComma: ', ',
  listStop: '; ',
  colon: ': ',
  phone: 'Telephone',
  fax: 'Fax',
  email: 'Mail',
  website: 'Website',
  form: 'Enquiry form',
  department: 'Department',
  capabilities: 'Capabilities',
  equipment: 'Equipment',
  certifications: 'Certifications',
  products: 'Products and technologies',
  works: 'Works',
  industry: 'Industry',
  tags: 'Keywords',
  address: 'Address',
  founded: 'Founded',
  capital: 'Capital',
  employees: 'Employees',
  hours: 'Hours',
  closed: 'Closed',
  tour: 'Factory tour',
  refuses: 'Not undertaken',
  corporateNumber: 'Corporate number',
  confirmed: 'Confirmed',
  publisher: 'Published by',
  source: 'Source',
  licence: 'Licence',
  updated: 'Updated',
  yes: 'yes',
  no: 'no',
  capabilitiesInferred: 'Capabilities (inferred from text)',
  demonstration: 'Written for demonstration: these companies do not exist.',
  machines: '×{n}',
  validUntil: '(valid until {date})',
  evidence_job: 'shown in a job, {date}',
  evidence_answer: 'confirmed by the member, {date}',
  unitPieces: '{n} {n|pc|pcs}',
  unitSheets: '{n} {n|sheet|sheets}',
  unitBars: '{n} {n|bar|bars}',
  unitSets: '{n} {n|set|sets}',
  unitWorkingDays: '{n} {n|working day|working days}',
  unitDays: '{n} {n|day|days}',
  unitWeeks: '{n} {n|week|weeks}',
  unitMonths: '{n} {n|month|months}',
  unitYen: '¥{n}',
  unitPersons: '{n}',
  between: '{min}–{max}',
  atLeast: 'from {value}',
  atMost: 'up to {value}',
  negotiable: '(negotiable)',
  limitThickness: 'thickness',
  limitWeight: 'weight',
  limitTolerance: 'tolerance',
  limitRoughness: 'roughness',
  limitGrit: 'grit',
  limitLot: 'lot',
  limitLeadTime: 'lead time',
  limitPrice: 'price guide',
  limitDiameter: 'φ',
  limitLength: 'length',
  limitWidth: 'width',
  limitHeight: 'height',
  pages: 'Pages of the list',
  pageOf: '{from}–{to}: {first} to {last}',
  titleOfPage: '{title} ({n}/{count})',
  listOnPages: 'The list of all members is on these pages.',
  staticPages: 'List of all members (without search)',
  noScript: 'Searching needs JavaScript. Without it the list below is complete.',
  notLoaded: 'The search has not loaded; the list below is complete. Opened straight from a file it cannot run: put the folder on a web server, or look at it with “sanchi serve”.',
  metaDescription: '{title}: {n} {n|maker|makers}, searchable by skill, material and place.',
  pasteFrom: 'paste from here',
  pasteTo: 'to here',
  embedTitle: 'How to put “{title}” on your site',
  embedUpload: '1. Upload the folder',
  embedUploadText: 'Put the whole folder on your web server, for instance as {place}. In the snippets below replace {place} by where it is.',
  embedOffice: 'problems.csv, skills.csv and this page are for the office; leave them out if you like.',
  embedScript: '2a. With a script tag',
  embedScriptText: 'Paste this where the search shall be. Without JavaScript visitors find a link to the list.',
  embedIntegrity: 'Where your rules ask for a single script with an integrity hash:',
  embedPolicy: 'Where the site has a Content-Security-Policy, script-src and connect-src must allow the place of the folder. No other host is asked, no cookie is set.',
  embedFrame: '2b. With an iframe',
  embedReceiver: 'The form sends requests to {receiver}: allow it in connect-src too, and the address of this page at the receiver.',
  embedFrameText: 'Where the CMS takes no script tag. Set the height to fit the page.',
  embedFrameHeight: 'To let the height follow the contents, paste this into the same page too (the page inside tells its height and nothing else).',
  embedStatic: '2c. As plain HTML',
  embedStaticText: 'Where neither is allowed: copy the part of members.html between the comments “{from}” and “{to}” into the CMS. Headings begin at level 2.',
  embedUpdate: '3. When the spreadsheet has changed',
  embedUpdateText: 'Run sanchi build again and upload the folder. The snippets stay as they are.',
  problemsTitle: 'What the import found',
  moreProblems: '{n} more {n|is|are} in problems.csv (sanchi check --out).',
  head_severity: 'Severity',
  head_row: 'Row',
  head_column: 'Column',
  head_value: 'Value',
  head_message: 'What is wrong, and how to mend it',
  head_done: 'What was done',
} as const;
