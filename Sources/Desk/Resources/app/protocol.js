/**
 * @file What the program answers, as types. docs/desk.md says what each part means.
 *
 * @typedef {string | null | unknown[] | {[key: string]: unknown}} Value texts, and lists and objects of values
 * @typedef {(string | number)[]} Path keys, and the places of items in lists
 * @typedef {[number, number]} Lines the first and the last, from 1
 *
 * @typedef {object} Session
 * @property {string} token
 * @property {string} role
 * @property {string} language
 * @property {{name: string, origin: string, home: string, languages: string[], timeZone: string}} site
 * @property {number} revision
 *
 * @typedef {object} ContentFile
 * @property {string} path
 * @property {string} kind
 * @property {string} language
 * @property {string} title
 * @property {string} [url]
 * @property {"published" | "withheld" | "unreadable" | "data"} state
 * @property {string} [reason]
 * @property {string} [date] the day that the page itself states
 * @property {string} [changed] when the file was last written
 * @property {string} [original]
 * @property {number} errors
 * @property {number} warnings
 *
 * @typedef {object} Content
 * @property {number} revision
 * @property {boolean} isCurrent
 * @property {{name: string, label: string, plural?: string, folder: string}[]} kinds
 * @property {ContentFile[]} files
 *
 * @typedef {object} Option
 * @property {string} value
 * @property {string} label
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {Path} path
 * @property {string} type
 * @property {string} form
 * @property {string} label
 * @property {string} help
 * @property {string} takes
 * @property {string} example
 * @property {"always" | "conditional" | "optional"} need
 * @property {string} [needWords]
 * @property {string} [condition]
 * @property {{value: string}} [default]
 * @property {string} [defaultWords]
 * @property {boolean} [isFact]
 * @property {boolean} [isOwn]
 * @property {boolean} [movesPage]
 * @property {Option[]} [options]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {string} [pattern]
 * @property {"absent" | "set" | "empty" | "source"} state
 * @property {Value} [value]
 * @property {string} [raw]
 * @property {Lines} [lines]
 * @property {Value} [inherited]
 * @property {Field[]} [fields]
 * @property {Item[]} [items]
 * @property {Field[]} [item]
 *
 * @typedef {{path: Path, lines?: Lines, name?: string, fields: Field[]}} Item
 *
 * @typedef {object} Block
 * @property {string} kind
 * @property {Lines} lines
 * @property {string} text
 * @property {number} [level]
 * @property {string} [name]
 * @property {boolean} [isAlert]
 * @property {Field[]} [fields]
 *
 * @typedef {object} Finding
 * @property {string} id
 * @property {"error" | "warning" | "advice"} severity
 * @property {string} identifier
 * @property {string} summary
 * @property {string[]} help
 * @property {string} path
 * @property {number} line
 * @property {number} column
 * @property {number} [end]
 * @property {Path} [at]
 * @property {Lines} [lines]
 * @property {{text: string, path?: string, line?: number}[]} [notes]
 * @property {string} [fix]
 *
 * @typedef {object} Action something that can be done with a page by a button
 * @property {string} name
 * @property {string} label
 * @property {string} help
 * @property {string} done
 * @property {boolean} makesCopy
 * @property {boolean} publishes whether readers see the page by it
 * @property {Field[]} fields what it asks
 *
 * @typedef {object} TodayItem something to do, with the place where it is done
 * @property {string} path
 * @property {string} title
 * @property {string} [text]
 * @property {string} [day]
 * @property {string} [time]
 * @property {Path} [at]
 * @property {string} [copy] what is to be sent
 * @property {boolean} isLate
 * @property {boolean} [isDone] whether somebody has marked it as done, where that can be
 *
 * @typedef {object} Today
 * @property {number} revision
 * @property {boolean} isCurrent
 * @property {string} day
 * @property {TodayItem[]} faults
 * @property {TodayItem[]} due
 * @property {TodayItem[]} reviews
 * @property {TodayItem[]} attention
 * @property {TodayItem[]} soon
 * @property {TodayItem[]} drafts
 * @property {TodayItem} [nextChange]
 *
 * @typedef {{isPublished: boolean, pages: number, changed: number, findings: Finding[], notes: string[]}} Publication
 *
 * @typedef {{shown: {before?: string, after?: string}[], more: number}} TextChanges sentences
 * @typedef {{title: string, formerTitle?: string, url?: string, formerURL?: string, path?: string, language: string, leadsTo?: string, changes: TextChanges}} ChangedPage
 * @typedef {{name: "card" | "poster" | "handout" | "image", title: string, before?: string, after?: string}} ChangedPicture
 * @typedef {{title: string, campaign: string, path?: string, at: Path, formerDay?: string, day?: string, changes: TextChanges, correction?: string, text?: string}} ChangedMessage
 * @typedef {{path: string, title: string, line: number, at?: Path, text: string, old: string}} Mention
 * @typedef {{language: string, subject: string, body: string}} Mail
 * @typedef {{name: string, part?: string, before?: string, after?: string}} Fact
 * @typedef {{kind: "new" | "changed" | "gone", title: string, path?: string, facts: Fact[], pages: ChangedPage[], pictures: ChangedPicture[],
 *   messages: ChangedMessage[], mentions: Group<Mention>, mails: Mail[], calendars: number}} ChangedEvent
 * @typedef {{title: string, new: number, changed: number, gone: number}} ChangedFeed
 *
 * @typedef {object} Consequences
 * @property {number} id
 * @property {number} revision
 * @property {"stopped" | "refused" | "first" | "same" | "changed"} state
 * @property {number} pages
 * @property {number} seconds
 * @property {string} [reason]
 * @property {Finding[]} findings
 * @property {Group<Finding>} warnings
 * @property {Group<ChangedMessage>} sent
 * @property {Group<ChangedEvent>} events
 * @property {Group<ChangedPage>} newPages
 * @property {Group<ChangedPage>} changedPages
 * @property {Group<ChangedPage>} gonePages
 * @property {Group<ChangedPicture>} pictures
 * @property {Group<ChangedMessage>} messages
 * @property {ChangedFeed[]} feeds
 * @property {{frames: number, downloads: number, messages: number, technical: number, search: boolean}} rest
 *
 * @typedef {object} SiteFile
 * @property {string} path
 * @property {string} fingerprint
 * @property {string} kind
 * @property {string} kindLabel
 * @property {string} language
 * @property {string} [original]
 * @property {Record<string, string>} translations
 * @property {string} title
 * @property {string} [url]
 * @property {string} state
 * @property {string} [reason]
 * @property {boolean} isReadable
 * @property {Action[]} actions
 * @property {Field[]} fields
 * @property {string[]} unknown
 * @property {Block[]} blocks
 * @property {string} source
 * @property {Finding[]} findings
 * @property {number} revision
 * @property {boolean} [isMerged]
 * @property {string} [undo] the version before the last change, which the desk made
 * @property {string} [unkept] why the last version could not be kept
 *
 * @typedef {{id: string, time: string, who: string, words: string, before?: string, isNow: boolean}} Version
 * @typedef {{label: string, runs: {mark: "same" | "added" | "removed", text: string}[]}} Part
 *
 * @typedef {{edit: "set" | "insert", at: Path, value: Value} | {edit: "remove", at: Path} | {edit: "move", at: Path, to: number}} KeyEdit
 * @typedef {KeyEdit | {edit: "text", lines: Lines, text: string} | {edit: "component", lines: Lines, edits: KeyEdit[]}
 *   | {edit: "source", text: string}} Edit
 *
 * @typedef {{name: string, label: string, folder: string, fields: Field[]}} NewKind
 * @typedef {{kinds: NewKind[], sections: Option[]}} NewForms
 * @typedef {{path: string, name: string, size: number, width?: number, height?: number, type: string}} MediaFile
 */

/**
 * The first of many, with the number of the others.
 * @template Item
 * @typedef {{items: Item[], more: number}} Group
 */

export {};
