# Why the case or the desk says no, what it kept and what to do about it; and
# what it says while saying yes. A message `x-todo` is the advice that goes
# with the message `x`. No message takes words of an exhibit.

# ---- what was kept ----------------------------------------------------------

kept-case = The case is as it was.
kept-file = The file was not touched.
kept-nothing-written = Nothing was written.
kept-readable = All that was saved can still be read here; nothing is written any more.
kept-finished = What was finished before stays as it is; the rest did not happen.

todo-correct = Correct it and try again.
todo-report = Try again; if it happens again, please report it with the details.

# ---- the desk ---------------------------------------------------------------

fault-no-case = No case is open.
fault-no-case-todo = Open a case or make a new one first.
fault-request = The request for { $command } does not have the shape that this command takes.
fault-request-todo = Correct the request; the details name the key.
fault-value = “{ $key }” is not one of the values it can have.
fault-value-todo = Use one of: { $list }.
fault-ref = “{ $key }” is not a ref.
fault-ref-todo = A ref is a letter and a number, such as S1, E2 or Q3.
fault-ref-of = “{ $key }” is not the ref of a record of its noun ({ $noun }).
fault-ref-of-todo = A ref is the letter of its noun and a number, such as S1, E2 or Q3.
fault-no-command = There is no such command.
fault-no-command-todo = This is a fault of the program; please report it with the details.
fault-bug = Something went wrong inside Assay.
fault-bug-todo = Try again; if it happens again, please report it with the details.
fault-cancelled = You stopped it.
fault-cancelled-todo = Start it again when you want it done.

fault-write = The file could not be written: { $reason }.
fault-read = The file could not be read: { $reason }.
fault-scratch = A temporary file could not be written: { $reason }.
fault-output-exists = There is already a file of that name.
fault-output-exists-todo = Choose another name or say that it may be replaced.
fault-is-folder = This is a folder, not a file.
fault-is-folder-todo = Name a file in it.
fault-no-file-name = This path does not name a file.
fault-no-file-name-todo = Name a file.
fault-not-a-file = This is not a file with bytes of its own.
fault-not-a-file-todo = Name a regular file; a folder, a device or a pipe cannot be an exhibit.
fault-file-changed = The file changed while it was read.
fault-file-changed-todo = Wait until nothing writes to it any more, then add it again.
fault-name = This name holds a line break or another sign that cannot be shown.
fault-name-todo = Give a name of letters and spaces.
fault-no-files = No file was named.
fault-no-files-todo = Name at least one file.
fault-one-title = A title was given for several files.
fault-one-title-todo = Add the files one by one, or leave the title out.
fault-reader = The reader of exhibits could not be started.
fault-reader-todo = Try again; if it happens again, please report it with the details.
fault-noun = There is no noun “{ $noun }”.
fault-noun-todo = Use one of: { $nouns }.
fault-language = Figures are not read in “{ $lang }”.
fault-language-todo = Use one of: { $langs }.
fault-currency = “{ $code }” is no currency of ISO 4217.
fault-currency-todo = Name it by its three letters, such as EUR.
fault-assumed-value = { $count ->
        [0] No number can be read in the value.
       *[other] Several numbers are read in the value.
    }
fault-assumed-value-todo = Give one number with its unit, such as “2,080 hours a year” or “at most 5 %”.
fault-no-figure-there = No figure stands at this place of { $layer }.
fault-no-figure-there-todo = Ask for the figures that nobody claimed once more; the text may have another layer by now.
fault-measure-missing = Nothing says what { $layer } measures at this place.
fault-measure-missing-todo = Give the measure.
fault-index = A price index leads from one time to another in one currency.
fault-index-todo = Give the same currency twice, and both times.
fault-index-none = { $exhibit } has no level of the index in { $date }.
fault-index-none-todo = Choose times that the table has.
fault-rates-head = { $exhibit } is no table of exchange rates that can be read.
fault-rates-head-todo = The first line must be “Date” and currencies, as in the history of the European Central Bank, or name the columns date, from, to and value.
fault-rates-row = Line { $line } of { $exhibit } cannot be taken apart.
fault-rates-date = Line { $line } of { $exhibit } has no date such as 2023-03-15, 2023-03 or 2023.
fault-rates-currency = Line { $line } of { $exhibit } names no currency of ISO 4217.
fault-rates-value = Line { $line } of { $exhibit } has a value that is no number above zero.
fault-rates-none = { $exhibit } gives no rate between { $from } and { $to } for these days.
fault-rates-none-todo = Name other days. Where the table knows both only against a third currency, convert in two steps: “F1 by X1 by X2”.
fault-rates-many = { $exhibit } gives { $count } rates for these days, too many to record each.
fault-rates-many-todo = Take their mean, or the lowest and the highest.
fault-weigh = Claims are weighed against each other, and this names too few or too many.
fault-weigh-todo = Name from two to { $most } claims that cannot all be true.
fault-not-a-figure = { $ref } is no figure.
fault-several-dossiers = The case has several dossiers: { $refs }.
fault-several-dossiers-todo = Name the one that is meant.
fault-preview-gone = That preview is no longer kept.
fault-preview-gone-todo = Ask for the preview again.
fault-no-such-page = The dossier has no such page; it has { $pages }.
fault-not-utf8 = The document is not valid UTF-8.
fault-not-utf8-todo = Save it as UTF-8 and try again.
fault-document-too-long = The document is longer than { $mebibytes } MiB.
fault-document-too-long-todo = Split it: several documents can be imported one after another.
fault-foreign-format = This is no case document, and other formats are not read yet.
fault-foreign-format-todo = Give a case document in JSON (see “assay schema”).
fault-layout = The dossier could not be laid out.
fault-layout-todo = This is a fault of the program; please report it with the details.
fault-standards = No PDF standard takes this dossier.
fault-standards-todo = This is a fault of the program; please report it with the details.
fault-not-checkable = This is neither a case nor a PDF that Assay made.
fault-not-checkable-todo = Name a case file or a dossier PDF.
fault-no-manifest = The PDF carries no manifest of Assay.
fault-no-manifest-todo = Check that it is the file that was handed out, unchanged: saving it anew in another program can drop its attachment.
fault-scale = A synthetic case has between 1 and { $most } exhibits.

io-not-found = there is no such file or folder
io-not-found-todo = Check the path.
io-permission = you have no permission for this place
io-permission-todo = Choose another place, or ask whoever looks after this computer.
io-read-only = the place can only be read
io-read-only-todo = Choose a place that can be written to.
io-exists = there is already a file of that name
io-exists-todo = Choose another name.
io-full = the disk is full
io-full-todo = Make room, then try again.
io-too-large = the file would be larger than this disk takes
io-too-large-todo = Choose a place on another disk.
io-is-folder = it is a folder
io-is-folder-todo = Name a file in it.
io-not-folder = a part of the path is no folder
io-not-folder-todo = Check the path.
io-name = the name is not one that this system takes
io-name-todo = Choose another name.
io-busy = the file is in use
io-busy-todo = Close the program that uses it, then try again.
io-other = the system reports an error of the device
io-other-todo = Check the disk, then try again.

# ---- opening a case ---------------------------------------------------------

case-not-a-case = This file is not a case.
case-not-a-case-todo = Choose a file that ends in .assay, or make a new case.
case-newer = A newer Assay made this case (schema { $schema }).
case-newer-todo = Open it with that version or a later one.
case-older = An older Assay made this case (schema { $schema }), and it has to be brought up first.
case-older-todo = Have it brought up (assay upgrade); the file as it is stays beside it as a copy.
case-foreign = This file calls itself a case, but it is not built as Assay builds one.
case-foreign-todo = Do not trust it; ask for the case again where you got it.
case-corrupt-truncated = The case file is shorter than it should be.
case-corrupt-pages = The case file is damaged.
case-corrupt-journal = The journal of the case is damaged.
case-corrupt-record = A record of the case holds what it cannot hold.
case-corrupt-bytes = Bytes of an exhibit are missing or changed.
case-corrupt-todo = Keep the file as it is, work on a copy, and fetch your last good copy.
case-locked = Another program is writing to this case.
case-locked-todo = Wait until it is done, or close the other window, then try again.
case-read-only = This case can only be read where it is.
case-read-only-todo = Copy it to a place that can be written to, and work there.
case-gone = The case file is no longer at its place: it was moved, renamed, deleted or replaced, or its disk is gone.
case-gone-todo = Put the file back where it was, or keep a copy of the case elsewhere and go on with that.
case-disk-full = There is no room left on the disk.
case-disk-full-todo = Make room, then try again.
case-exists = There is already a file of that name.
case-exists-todo = Choose another name, or open what is there.
case-remains = Another case lay at this place and was taken away while it was open: its last entries are still here, in the file of the same name that ends in -wal.
case-remains-todo = If you have that case, put it back here and open it. If not, move the file that ends in -wal to another folder, then try again.
case-io = The computer could not { $doing }: { $reason }.
case-io-open = The file could not be opened: { $reason }.
case-sqlite = The database refused (code { $code }).

# ---- what a verb refuses ----------------------------------------------------

case-not-found = There is no { $ref } in this case.
case-not-found-todo = Check the ref; refs of removed records are never given out again.
case-in-use = { $ref } cannot go: { $by } { $count ->
        [one] rests
       *[other] rest
    } on it.
case-in-use-todo = Remove those first, if they should go too.
case-words-not-found = The words are not in the text of the exhibit.
case-words-not-found-todo = Quote the words as they stand there; a paraphrase is kept beside them.
case-words-twice = The words stand in { $count } places: at code points { $places }.
case-words-twice-todo = Say which one is meant, by its first code point or by its page.
case-figure-outside-quote = The words of the figure are not among the words of its quote.
case-figure-outside-quote-todo = Use words of the quote, or quote more of the exhibit.
case-figure-not-read = No figure could be read from these words.
case-figure-not-read-todo = Give words that state one number with its hedge and unit, or state the bounds yourself.
case-nothing-to-undo = There is nothing to undo.
case-nothing-to-undo-todo = Nothing needs to be done.
case-nothing-to-redo = There is nothing to redo.
case-nothing-to-redo-todo = Nothing needs to be done.
case-undo-conflict = Entry { $seq } cannot be taken back: { $conflict }.
case-undo-conflict-todo = Make the change by hand, with a reason.
conflict-changed = a record was changed in another way since
conflict-gone = a record is gone
conflict-there = a record is already there
conflict-constraint = a rule of the case would be broken
conflict-in-use = other records rest on what would go

refused-empty = “{ $field }” says nothing.
refused-bad-value = “{ $field }” is not one of the values it can have.
refused-not-editable = “{ $field }” cannot be edited.
refused-not-editable-todo = Bytes, exact words and rating values never change: add a new record instead.
refused-file-changed = The file changed while it was taken in.
refused-file-changed-todo = Wait until nothing writes to it any more, then add it again.
refused-hash-differs = The bytes have another SHA-256 than the one that was stated.
refused-hash-differs-todo = These are other bytes: find the right file, or add this one without the hash.
refused-length-differs = The bytes have another length ({ $found }) than the one that was stated ({ $expected }).
refused-bytes-missing = The case does not hold these bytes whole.
refused-bytes-missing-todo = Add the file again.
refused-code-name-taken = Another source has that code name.
refused-no-code-name = A protected source needs a code name.
refused-name-in-journal = The name is in the journal already and cannot be protected any more.
refused-name-in-journal-todo = Make a new case for this source; what was written stays written.
refused-name-is-out = The name stands where protection cannot reach: { $where }.
refused-name-is-out-todo = A journal is never rewritten: protect a source before its name is used, or make a new case.
refused-name-entries = { $count ->
        [one] entry { $list } of the journal
       *[other] entries { $list } of the journal
    }
refused-name-records = the words of { $list }
refused-identity-kept = The identity of this source is already kept.
refused-unknown-scale = There is no scale “{ $scale }”.
refused-unknown-scale-todo = Use one of: { $scales }.
refused-not-on-scale = The scale “{ $scale }” has no such value.
refused-not-on-scale-todo = Use one of: { $values }.
refused-wrong-target = This scale does not rate such a record.
refused-wrong-target-todo = Reliability is rated on a source, credibility on a quote.
refused-speaker-not-in-chain = The speaker is not in the chain.
refused-speaker-not-in-chain-todo = Add the speaker to the chain, or name one who is in it.
refused-duplicate = { $ref } is the same record already.
refused-duplicate-todo = Edit that one, if something should change.
refused-not-text = The text is not valid UTF-8.
refused-not-a-date = “{ $field }” is not a date.
refused-not-a-date-todo = Write dates in EDTF, level 0 or 1: 2023, 2023-04, 2023-04-10, 2023-04~, 2023-01/2023-03.
refused-not-a-time = “{ $field }” is not a moment.
refused-not-a-time-todo = Write moments as in 2023-04-10T09:00:00Z.
refused-not-a-language = “{ $field }” is not a language tag.
refused-not-a-language-todo = Write tags as in en, ko, zh-Hant.
refused-not-a-currency = “{ $field }” is not a currency of ISO 4217.
refused-not-a-currency-todo = Write codes as in USD, KRW, CNY.
refused-not-a-rate = “{ $field }” makes this no exchange rate.
refused-not-a-rate-todo = A rate is above zero, between two currencies.
refused-scale-taken = There is a scale “{ $scale }” already, which ships or was added with other words.
refused-scale-taken-todo = Give it another id, or another version.
refused-unknown-elements = There is no list of elements “{ $list }”, or not in that version.
refused-unknown-elements-todo = Name one that is listed, or add your own first.
refused-unknown-element = The list “{ $list }” has no element “{ $element }” here.
refused-unknown-element-todo = Name an element as the list spells it.
refused-elements-taken = There is a list of elements “{ $list }” already, which ships or was added with other words.
refused-elements-taken-todo = Give it another id, or another version.
refused-status-of-finding = Only a finding says whether an element is met.
refused-status-of-finding-todo = Record a finding, and put it under the element with what it says.
refused-no-longer-there = What was to be changed is no longer where it was: the list was changed meanwhile.
refused-no-longer-there-todo = Look at the list as it stands now, then change it there.
refused-not-an-event-date = “{ $field }” is not a date that an event can have.
refused-not-an-event-date-todo = Write 2023, 2023-04, 2023-04-10, about 2023~, doubtful 2023?, 202X, 2023-01/2023-03, 2023/.., or one of several [2021,2023]. It may not end before it begins.
refused-not-a-hash = “{ $field }” is not a SHA-256.
refused-not-a-hash-todo = A SHA-256 has 64 hexadecimal digits.
refused-wrong-noun = “{ $field }” cannot be a { $noun }.
refused-needs-protection = “{ $field }” is for protected sources only.
refused-needs-protection-todo = Say that the source is protected, or leave it out.
refused-code-name-tells = The code name gives the name away.
refused-code-name-tells-todo = Choose one that has nothing to do with the person.
refused-same-already = One of the two is taken for the same source as another already ({ $list }): a record is the same as one that stands for itself.
refused-same-already-todo = Name the one that stands for itself, or take that link away first.
refused-same-across-protection = One of the two is protected and the other is not: whoever knows the open one would know the other.
refused-same-across-protection-todo = Record the open one anew as a protected source, or keep the two apart.
refused-needs-bytes = An exhibit needs its bytes, or at least their SHA-256.
refused-has-bytes = { $ref } has its bytes already.
refused-has-bytes-todo = Bytes never change: add the file as a new exhibit.
refused-needs-text = A text layer needs its text.
refused-bad-pages = The pages do not divide the text.
refused-no-layer = { $ref } has no text to quote from.
refused-no-layer-todo = Look at its notes; a text made by another program or by hand can be added as a layer.
refused-layer-elsewhere = { $ref } was read from another exhibit.
refused-no-page = { $ref } has no such page.
refused-words-elsewhere = The words are not at that place, but at { $places }.
refused-words-elsewhere-todo = Name one of those places.
refused-teller-twice = { $ref } stands twice in a row in the chain.
refused-on-itself = A record cannot depend on itself.
refused-needs-quantity = A figure needs words, bounds or a formula.
refused-stated-and-computed = A computation has no “{ $field }” of its own.
refused-assumed-and-stated = An assumption has no “{ $field }”: it is ours, and nobody stated it.
refused-not-a-tolerance = A tolerance says how far at most, as a percentage or in the unit of its measure, such as “5 %”.
refused-needs-quote = The words of a figure need the quote that they are in.
refused-quantity = Hedge, bounds and unit of the figure do not agree: { $reason }.
refused-not-a-unit = This is not the name of a unit.
refused-formula = The formula cannot be read: { $reason }
refused-formula-todo = A formula has refs of figures, numbers, + - * /, parentheses, “per P1Y” and “by X1”.
refused-computation = There is no honest result: { $reason }
refused-computation-todo = Use figures of the same unit, period and population; state bounds where they are missing.
refused-circle = The formula rests on itself, through { $list }.
refused-breaks = { $ref } could not be computed any more: { $reason }
refused-breaks-todo = Change or remove { $ref } first.
refused-dangling-in-text = The words name { $ref }, which is not in this case.
refused-no-such-block = The dossier has no block { $number } that could stay.
refused-no-such-block-todo = Look at its blocks again; they may have been changed meanwhile.

quantity-bound-backward = a bound runs backwards
quantity-bounds-cross = the lower bound may lie above the upper one
quantity-too-long = a number has too many digits
quantity-hedge-and-bounds = the bounds are not those that the hedge means
quantity-hedge-and-approximate = the hedge decides whether a figure is approximate
quantity-options = options belong to “one of”, two or more, no two alike
quantity-value-count = the hedge takes another number of values
quantity-period-twice = there is more than one period
quantity-noun-twice = a noun is there twice
quantity-currency-basis = a currency basis goes with a currency and with nothing else
quantity-as-of = the date is not EDTF of level 0 or 1

# ---- case documents ---------------------------------------------------------

document-at = At { $pointer }: { $fault }
document-whole = the whole document
document-todo = Correct the document at that place and import it again.
document-not-json = This is not JSON (line { $line }, column { $column }).
document-version = This is no version of the case document that this Assay reads.
document-unknown-key = There is no key “{ $key }” here.
document-missing = The key “{ $key }” is missing.
document-key-twice = The key “{ $key }” is given twice.
document-bad-value = This is not a value that the key can have.
document-dangling = { $ref } is not in the document.
document-duplicate = { $ref } is given twice.
document-outside = The file is outside the document's folder.
document-unreadable = The file could not be read.

# ---- what is said while saying yes ------------------------------------------

warning-protected-name = “{ $field }” of { $ref } holds the name of { $source }, which is protected.
warning-name-in-reason = The reason holds the name of { $source }, which is protected; reasons stay in the journal.
warning-name-in-journal = The name of { $source } stands in the journal already ({ $entries }); protection cannot reach it there.
warning-reading-differs = The parser reads the words of { $ref } otherwise than it was given.
warning-evidence-added = { $ref } was added, because a figure's quote and claim need an evidence line.
warning-words-adjusted = { $ref } was kept in the exhibit's own characters; they differ in white space or typography.
warning-same-bytes = { $ref } has the same bytes as { $earlier }.
warning-file-left = { $file } was not added. { $why }
warning-note = { $ref }: { $note }

# ---- what a check finds -----------------------------------------------------

verify-changed = It has another value than the journal gave it.
verify-missing = It should be there and is not.
verify-extra = It is there and should not be: the journal never made it.
verify-altered = The entry does not match its hash.
verify-unlinked = The entry does not follow the one before it.
verify-not-replayable = The changes of the entry cannot be replayed.
verify-bytes-changed = The bytes do not have the hash that names them.
verify-bytes-missing = Bytes that a record or an entry names are not there.
verify-name-changed = The name does not match the commitment of its source.
verify-inconsistent = The database is inconsistent there.
verify-head-absent = The state that was printed (entry { $seq }) is not in the journal of the case: it is another case, or one that was rewritten.
verify-hash-other = The hash that was printed is not the one that the case holds.
verify-record-absent = The record that was printed is not in the case.
verify-other-case = The state of the other case (entry { $seq }) is not in this journal: it is another case, or one of the two was rewritten.
